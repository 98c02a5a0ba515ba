import type { ComponentChildren } from 'preact'
import type { OpenCell } from './compare-section.tsx'
import type { CompareCell, CompareRow } from '../../lib/analysis/view.ts'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'

type ValueButtonProps = {
  cell: CompareCell | null
  row: CompareRow
  open: OpenCell | null
  onOpen: (cell: OpenCell | null) => void
}

/** A value of the comparison; where there are words behind it, a button that opens the passages of both sides. */
export function ValueButton({ cell, row, open, onOpen }: ValueButtonProps) {
  const i18n = useI18n()
  if (!cell) return <Absent />
  const value = <Bdi text={i18n.own(cell.text)} />
  if (cell.quote === null && cell.span === null && cell.url === null) return value
  return (
    <CellButton cell={{ field: row.field, other: null }} open={open} onOpen={onOpen}>
      {value}
    </CellButton>
  )
}

type CellButtonProps = Pick<ValueButtonProps, 'open' | 'onOpen'> & { cell: OpenCell; children: ComponentChildren }

/** A value that opens the passages behind it, beside those of the statement and of this report. */
export function CellButton({ cell, open, onOpen, children }: CellButtonProps) {
  const i18n = useI18n()
  const isOpen = open?.field === cell.field && open.other === cell.other
  return (
    <button
      type="button"
      class="cell-button"
      aria-expanded={isOpen}
      title={i18n.t('compare.passages')}
      onClick={() => onOpen(isOpen ? null : cell)}
    >
      {children}
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
