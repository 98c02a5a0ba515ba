import type { MarginView, Span } from '../../lib/analysis/view.ts'
import { More } from '../ui/disclosure.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi, Passage } from '../ui/text.tsx'
import { Part } from './section.tsx'

type Attribution = MarginView['attributions'][number]

/** In a list of many passages each shows so many letters; a click goes to the whole. */
const longestPassage = 160

type Speaker = { speaker: string; kindLabel: string; passages: { text: string; span: Span }[] }

/**
 * Who speaks, in order of first appearance, with what they say; the same words of the same speaker once. A person is one
 * under every name ("براد كوبر", then "كوبر"); what a body speaks by ("البيان", "واشنطن") stands for itself.
 */
export function groupBySpeaker(attributions: readonly Attribution[]): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const { speaker, entity, kind, kindLabel, text, span } of attributions) {
    const key = `${kind === 'person' && entity !== null ? entity : speaker} ${kindLabel}`
    const known = speakers.get(key) ?? { speaker, kindLabel, passages: [] }
    if (!known.passages.some((passage) => passage.text === text)) known.passages.push({ text, span })
    speakers.set(key, known)
  }
  return [...speakers.values()]
}

type SpeakersProps = { attributions: readonly Attribution[]; onGo: (span: Span) => void }

/** Who says so: every speaker with the passages that rest on them. */
export function Speakers({ attributions, onGo }: SpeakersProps) {
  const i18n = useI18n()
  if (attributions.length === 0) return null
  return (
    <Part title={i18n.t('report.says')}>
      <More
        items={groupBySpeaker(attributions)}
        first={4}
        class="speakers"
        render={({ speaker, kindLabel, passages }) => (
          <li key={passages[0]?.span.start}>
            <p class="speaker">
              <Bdi text={speaker} /> <span class="hint">{kindLabel}</span>
            </p>
            <More
              items={passages}
              first={2}
              render={({ text, span }) => (
                <li key={span.start}>
                  <Passage text={text} span={span} onGo={onGo} most={longestPassage} />
                </li>
              )}
            />
          </li>
        )}
      />
    </Part>
  )
}
