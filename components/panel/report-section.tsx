import type { MarginView, Span } from '../../lib/analysis/view.ts'
import { Disclosure, More } from '../ui/disclosure.tsx'
import { useI18n } from '../ui/root.tsx'
import { Passage } from '../ui/text.tsx'
import { Differences } from './differences.tsx'
import { NamingsPart } from './namings.tsx'
import { Part } from './section.tsx'
import { Speakers } from './speakers.tsx'

/** A date that names its year says itself which day is meant, in either set of digits. */
export function namesYear(text: string): boolean {
  return /(?:^|\D)(?:\d{4}|[٠-٩]{4})(?:\D|$)/.test(text)
}

type ReportSectionProps = {
  view: MarginView
  onGo: (span: Span) => void
  /** Opens the comparison at a field. */
  onCompare: (field: string) => void
}

/**
 * What there is to say of this very report: dates, speakers, differences, names chosen, residue. Which event it reports
 * stands above, in the lead; here is why we think so.
 */
export function ReportSection({ view, onGo, onCompare }: ReportSectionProps) {
  const i18n = useI18n()
  const relative = view.dates.filter((date) => !namesYear(date.text))
  return (
    <>
      <p class="published">
        {view.published === null ? (
          i18n.t('report.noDate')
        ) : (
          <>
            <span class="label">{i18n.t('report.published')}</span>{' '}
            <time dateTime={view.published}>
              {view.publishedText === null ? i18n.date(view.published) : i18n.own(view.publishedText)}
            </time>
          </>
        )}
      </p>
      {view.verdict.reasons.length > 0 && (
        <Disclosure summary={i18n.t(view.verdict.sure ? 'report.whySure' : 'report.whyLikely')}>
          <ul class="reasons">
            {view.verdict.reasons.map((reason) => (
              <li key={reason}>{i18n.own(reason)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Differences view={view} onGo={onGo} onCompare={onCompare} />
      {relative.length > 0 && (
        <Part title={i18n.t('report.dates')}>
          <More
            items={relative}
            first={4}
            class="pairs"
            render={(date) => (
              <li key={date.span.start}>
                <Passage text={date.text} span={date.span} onGo={onGo} />
                <span class="pair-value">
                  {i18n.own(date.resolved)}
                  {!date.sure && <span class="unsure">{i18n.t('unsure')}</span>}
                </span>
              </li>
            )}
          />
        </Part>
      )}
      <Speakers attributions={view.attributions} onGo={onGo} />
      <NamingsPart namings={view.namings} onGo={onGo} />
      {view.residue.length > 0 && (
        <Part title={i18n.t('report.residue')}>
          <p class="hint">{i18n.t('report.residueHint')}</p>
          <ul class="plain-list">
            {view.residue.map((residue) => (
              <li key={residue.span.start}>
                <Passage text={residue.text} span={residue.span} onGo={onGo} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
