import type { MarginView, Span } from '../../lib/analysis/view.ts'
import type { I18n, TextKey } from '../../lib/platform/i18n.ts'
import { Disclosure, More } from '../ui/disclosure.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import { Part } from './section.tsx'

const stances: Readonly<Record<string, TextKey>> = {
  neutral: 'stance.neutral',
  official: 'stance.official',
  honorific: 'stance.honorific',
  pejorative: 'stance.pejorative',
}

function stanceLabel(stance: string, i18n: I18n): string {
  const key = stances[stance]
  return key === undefined ? stance : i18n.t(key)
}

type Naming = MarginView['namings'][number]

/** Only names that no side has to itself, none of them in quotation marks: the least telling, so they come last. */
function isPlain({ used }: Naming): boolean {
  return used.every(({ stance, quoted }) => stance === 'neutral' && quoted === 0)
}

/** Which names this report chose, how often, and which others there are. An inventory: no score, no colour. */
export function NamingsPart({ namings, onGo }: { namings: readonly Naming[]; onGo: (span: Span) => void }) {
  const i18n = useI18n()
  if (namings.length === 0) return null
  return (
    <Part title={i18n.t('report.namings')}>
      <More
        items={namings.toSorted((one, other) => Number(isPlain(one)) - Number(isPlain(other)))}
        first={3}
        class="namings"
        render={(naming) => (
          <li key={naming.entity}>
            <p class="naming-of">
              <Bdi text={naming.name} />
            </p>
            <ul class="plain-list">
              {naming.used.map((used) => (
                <UsedForm key={used.form} used={used} onGo={onGo} />
              ))}
            </ul>
            {naming.others.length > 0 && (
              <Disclosure summary={i18n.t('naming.others')}>
                <ul class="names-used">
                  {naming.others.map((other) => (
                    <li key={other.form}>
                      <span class="form">
                        <Bdi text={other.form} />
                      </span>
                      <span class="hint">
                        {other.usedBy}
                        {i18n.t('comma')}
                        {stanceLabel(other.stance, i18n)}
                      </span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        )}
      />
    </Part>
  )
}

function UsedForm({ used, onGo }: { used: Naming['used'][number]; onGo: (span: Span) => void }) {
  const i18n = useI18n()
  const first = used.spans[0]
  const form = (
    <span class="form">
      <Bdi text={used.form} />
    </span>
  )
  return (
    <li class="used-form">
      {first ? (
        <button type="button" class="form-button" title={i18n.t('passage.go')} onClick={() => onGo(first)}>
          {form}
        </button>
      ) : (
        form
      )}
      <span class="hint">
        {stanceLabel(used.stance, i18n)}
        {i18n.t('comma')}
        {i18n.plural('count.times', used.count)}
        {used.quoted > 0 && (
          <>
            {i18n.t('comma')}
            {used.quoted === used.count ? i18n.t('naming.quoted') : i18n.plural('count.quoted', used.quoted)}
          </>
        )}
      </span>
    </li>
  )
}
