import type { CompareCell, CompareRow } from '../../lib/analysis/view.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { ExternalLink } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi, Quote } from '../ui/text.tsx'

type Other = CompareRow['others'][number]

/** Reports under the value that they give, the most frequent first. */
export function groupByValue(others: readonly Other[]): { value: string; reports: Other[] }[] {
  const groups = new Map<string, Other[]>()
  for (const other of others) groups.set(other.cell.text, [...(groups.get(other.cell.text) ?? []), other])
  return [...groups]
    .map(([value, reports]) => ({ value, reports }))
    .sort((one, another) => another.reports.length - one.reports.length)
}

/** What other reports say: each value once, with the reports that give it. */
export function OtherValues({ others }: { others: readonly Other[] }) {
  const i18n = useI18n()
  return (
    <ul class="other-values">
      {groupByValue(others).map(({ value, reports }) => (
        <li key={value}>
          <Bdi text={i18n.own(value)} />
          <Disclosure summary={i18n.plural('count.reports', reports.length)}>
            <ul class="plain-list">
              {reports.map((report) => (
                <li key={report.cell.url ?? report.outlet}>
                  <OtherReport outlet={report.outlet} cell={report.cell} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}

/** A report by its outlet, a link where its address is known, with its words where we have them. */
export function OtherReport({ outlet, cell }: { outlet: string; cell: CompareCell }) {
  return (
    <>
      {cell.url === null ? (
        <Bdi text={outlet} />
      ) : (
        <ExternalLink url={cell.url} quiet>
          <Bdi text={outlet} />
        </ExternalLink>
      )}
      {cell.quote !== null && (
        <>
          {' '}
          <Quote text={cell.quote} />
        </>
      )}
    </>
  )
}
