import type { CompareRow, MarginView, Span, Words } from '../../lib/analysis/view.ts'
import { More } from '../ui/disclosure.tsx'
import { Icon } from '../ui/icon.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi, Quote } from '../ui/text.tsx'
import { Part } from './section.tsx'

/** The rows in which this report and the statement differ. A row without both passages is no difference. */
export function differingRows(rows: readonly CompareRow[]): CompareRow[] {
  return rows.filter((row) => {
    if (row.difference === null || row.difference === 'same' || row.statement === null) return false
    return row.difference === 'not-in-text' || row.here !== null
  })
}

type DifferencesProps = { view: MarginView; onGo: (span: Span) => void; onCompare: (field: string) => void }

/** Differences from the statement in one line each, and those between headline and body with both passages. */
export function Differences({ view, onGo, onCompare }: DifferencesProps) {
  const i18n = useI18n()
  const rows = differingRows(view.event?.compare ?? [])
  return (
    <>
      {rows.length > 0 && (
        <Part title={i18n.t('report.differences')}>
          <More
            items={rows}
            first={5}
            class="differences"
            render={(row) => (
              <li key={row.field}>
                <button
                  type="button"
                  class="difference"
                  title={i18n.t('report.toCompare')}
                  onClick={() => onCompare(row.field)}
                >
                  <span class="difference-head">
                    <Bdi text={row.label} />
                    <span class="tag">{row.differenceLabel}</span>
                    <Icon name="next" />
                  </span>
                  <span class="difference-values">
                    <span>
                      <span class="label">{i18n.t('label', { label: i18n.t('compare.statement') })}</span>{' '}
                      <Bdi text={i18n.own(row.statement?.text ?? '')} />
                    </span>
                    {row.here && (
                      <span>
                        <span class="label">{i18n.t('label', { label: i18n.t('compare.hereShort') })}</span>{' '}
                        <Bdi text={i18n.own(row.here.text)} />
                      </span>
                    )}
                  </span>
                </button>
              </li>
            )}
          />
        </Part>
      )}
      {view.headlineDifferences.length > 0 && (
        <Part title={i18n.t('report.headline')}>
          <ul class="plain-list">
            {view.headlineDifferences.map((difference) => (
              <li key={difference.headline.span.start} class="difference-values">
                <Side label={i18n.t('report.inHeadline')} words={difference.headline} onGo={onGo} />
                <Side label={i18n.t('report.inBody')} words={difference.body} onGo={onGo} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

type SideProps = { label: string; words: Words; onGo: (span: Span) => void }

/** What one place says, in its own words; they lead there. */
function Side({ label, words, onGo }: SideProps) {
  const i18n = useI18n()
  return (
    <span>
      <span class="label">{i18n.t('label', { label })}</span>{' '}
      <button type="button" class="place-button" title={i18n.t('passage.go')} onClick={() => onGo(words.span)}>
        <Quote text={words.text} />
      </button>
    </span>
  )
}
