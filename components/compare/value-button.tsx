import type { CompareCell, CompareRow } from '../../lib/analysis/view.ts'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'

type ValueButtonProps = {
  cell: CompareCell | null
  row: CompareRow
  /** The field whose passages are open. */
  open: string | null
  onOpen: (field: string | null) => void
}

/** A value of the comparison; where there are words behind it, a button that opens the passages of both sides. */
export function ValueButton({ cell, row, open, onOpen }: ValueButtonProps) {
  const i18n = useI18n()
  if (!cell) return <Absent />
  const value = <Bdi text={i18n.own(cell.text)} />
  if (cell.quote === null && cell.span === null && cell.url === null) return value
  const isOpen = open === row.field
  return (
    <button
      type="button"
      class="cell-button"
      aria-expanded={isOpen}
      title={i18n.t('compare.passages')}
      onClick={() => onOpen(isOpen ? null : row.field)}
    >
      {value}
    </button>
  )
}

/** A value that is not there: a dash for the eye, words for the ear. */
export function Absent() {
  const i18n = useI18n()
  return (
    <span class="absent">
      <span aria-hidden="true">—</span>
      <span class="unseen">{i18n.t('compare.none')}</span>
    </span>
  )
}
