import type { EventView, ReportGroup, ReportView } from '../../lib/analysis/view.ts'
import { Disclosure, More } from '../ui/disclosure.tsx'
import { ExternalLink, hostOf } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'

/** Other reports of the event, under what they rest on; how many origins these are stands in the lead. */
export function RelatedSection({ event }: { event: EventView }) {
  const i18n = useI18n()
  return (
    <>
      {event.related.map((group) => (
        <section key={`${group.originKind} ${group.origin}`} class="report-group">
          <h4>
            <OriginTitle group={group} />{' '}
            <span class="legend-count">
              {i18n.number(group.reports.reduce((sum, { copies }) => sum + 1 + copies, 0))}
            </span>
          </h4>
          <More
            items={group.reports}
            first={5}
            class="reports"
            render={(report) => <ReportLine key={report.id} report={report} />}
          />
        </section>
      ))}
    </>
  )
}

function OriginTitle({ group }: { group: ReportGroup }) {
  const i18n = useI18n()
  if (group.originKind === 'unknown') return <>{i18n.t('origin.unknown')}</>
  return <>{i18n.parts(`origin.${group.originKind}`, { origin: <Bdi text={group.origin} /> })}</>
}

function ReportLine({ report }: { report: ReportView }) {
  const i18n = useI18n()
  const date = report.dateText ?? (report.date === null ? null : i18n.date(report.date))
  return (
    <li class="report">
      <p class="report-title">
        <ExternalLink url={report.url} lang={report.lang}>
          <Bdi text={report.title ?? hostOf(report.url)} lang={report.lang} />
        </ExternalLink>
      </p>
      <p class="report-line">
        <span class="outlet">
          <Bdi text={report.outlet} />
        </span>
        {report.outletFacts !== null && <span>{report.outletFacts}</span>}
        <span>
          {date === null || report.date === null ? (
            i18n.t('related.noDate')
          ) : (
            <time dateTime={report.date}>{i18n.own(date)}</time>
          )}
        </span>
        {report.archive !== '' && (
          <ExternalLink url={report.archive} quiet>
            {i18n.t('related.archive')}
          </ExternalLink>
        )}
      </p>
      {report.copies > 0 && (
        <Disclosure summary={i18n.plural('count.copies', report.copies)}>
          <ul class="reports">
            {(report.folded ?? []).map((copy) => (
              <ReportLine key={copy.id} report={copy} />
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  )
}
