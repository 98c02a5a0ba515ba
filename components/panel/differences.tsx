import type { CompareRow, MarginView, Span } from '../../lib/analysis/view.ts'
import { More } from '../ui/disclosure.tsx'
import { Icon } from '../ui/icon.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
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
              <li key={difference.headline.start}>
                <p>{i18n.own(difference.text)}</p>
                <p class="two-places">
                  <PlaceButton label={i18n.t('report.inHeadline')} span={difference.headline} onGo={onGo} />
                  <PlaceButton label={i18n.t('report.inBody')} span={difference.body} onGo={onGo} />
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function PlaceButton({ label, span, onGo }: { label: string; span: Span; onGo: (span: Span) => void }) {
  return (
    <button type="button" class="place-button" onClick={() => onGo(span)}>
      {label}
    </button>
  )
}
