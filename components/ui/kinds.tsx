import type { ComponentChildren } from 'preact'
import type { ExtraKind, Kind } from '../../lib/analysis/view.ts'
import { useI18n } from './root.tsx'

/** The order in which kinds are listed everywhere. */
export const kindOrder: readonly Kind[] = ['person', 'group', 'body', 'place', 'law', 'event', 'other']

/** A word with the colour and underline of its kind, as in the text. */
export function KindMark({ kind, children }: { kind: Kind; children: ComponentChildren }) {
  return (
    <span class="kind-mark" data-kind={kind}>
      {children}
    </span>
  )
}

type LegendProps = {
  kinds?: readonly Kind[]
  counts?: Partial<Record<Kind, number>>
  /** What is marked beside names: above the line, as in the text. */
  extras?: readonly ExtraKind[]
}

/** What the marks mean; with numbers where they are given. */
export function Legend({ kinds = kindOrder, counts, extras = [] }: LegendProps) {
  const i18n = useI18n()
  const shown = counts ? kinds.filter((kind) => (counts[kind] ?? 0) > 0) : kinds
  return (
    <ul class="legend" aria-label={i18n.t('legend.title')}>
      {shown.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind}>{i18n.t(`kind.${kind}`)}</KindMark>
          {counts && <span class="legend-count">{i18n.number(counts[kind] ?? 0)}</span>}
        </li>
      ))}
      {extras.map((extra) => (
        <li key={extra}>
          <span class="extra-mark" data-extra={extra}>
            {i18n.t(`extra.${extra}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
