import type { CompareCell, CompareRow } from '../../lib/analysis/view.ts'
import { ExternalLink } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi, Quote } from '../ui/text.tsx'
import type { CompareProps } from './compare-section.tsx'
import { CellButton } from './value-button.tsx'

type Other = CompareRow['others'][number]

/** Reports under the value that they give, the most frequent first. */
export function groupByValue(others: readonly Other[]): { value: string; reports: Other[] }[] {
  const groups = new Map<string, Other[]>()
  for (const other of others) groups.set(other.cell.text, [...(groups.get(other.cell.text) ?? []), other])
  return [...groups]
    .map(([value, reports]) => ({ value, reports }))
    .sort((one, another) => another.reports.length - one.reports.length)
}

type OtherValuesProps = Pick<CompareProps, 'open' | 'onOpen'> & { row: CompareRow }

/** What other reports say: each value once, with how many give it; a value opens them beside both passages. */
export function OtherValues({ row, open, onOpen }: OtherValuesProps) {
  const i18n = useI18n()
  return (
    <ul class="other-values">
      {groupByValue(row.others).map(({ value, reports }) => (
        <li key={value}>
          <CellButton cell={{ field: row.field, other: value }} open={open} onOpen={onOpen}>
            <Bdi text={i18n.own(value)} />
          </CellButton>
          <span class="hint">{i18n.plural('count.reports', reports.length)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A report by its outlet, a link where its address is known, with its words where we have them, else its value. */
export function OtherReport({ outlet, cell }: { outlet: string; cell: CompareCell }) {
  const i18n = useI18n()
  return (
    <>
      {cell.url === null ? (
        <Bdi text={outlet} />
      ) : (
        <ExternalLink url={cell.url} quiet>
          <Bdi text={outlet} />
        </ExternalLink>
      )}{' '}
      {cell.quote === null ? <Bdi text={i18n.own(cell.text)} /> : <Quote text={cell.quote} />}
    </>
  )
}
