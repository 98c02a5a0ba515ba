import { useRef, useState } from 'preact/hooks'
import type { ExtraKind, NameView } from '../../lib/analysis/view.ts'
import { IconButton } from '../ui/button.tsx'
import { rovingIndex } from '../ui/focus.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { KindMark, kindOrder, Legend } from '../ui/kinds.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import type { MentionPlace } from './types.ts'

type NamesSectionProps = {
  names: readonly NameView[]
  place: MentionPlace | null
  onPlace: (place: MentionPlace) => void
  onOpenCard: (id: string) => void
  extras?: readonly ExtraKind[] | undefined
}

/**
 * All names of the article by kind. The whole list is one tab stop: arrow keys go from name to name, Tab from a name to
 * its mentions (platform.md §4.2: this list is how a keyboard reaches what is only painted in the text).
 */
export function NamesSection({ names, place, onPlace, onOpenCard, extras = [] }: NamesSectionProps) {
  const i18n = useI18n()
  const box = useRef<HTMLDivElement>(null)
  const groups = kindOrder
    .map((kind) => ({ kind, names: names.filter((name) => name.kind === kind) }))
    .filter((group) => group.names.length > 0)
  const ordered = groups.flatMap((group) => group.names)
  const [stop, setStop] = useState<string | null>(null)
  const tabStop = ordered.some((name) => name.id === stop) ? stop : (ordered[0]?.id ?? null)

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = ordered.findIndex((name) => name.id === tabStop)
    const next = rovingIndex({ key: event.key, at, count: ordered.length })
    const target = next === null ? undefined : ordered[next]
    if (!target || event.altKey) return
    event.preventDefault()
    setStop(target.id)
    const rows = box.current?.querySelectorAll<HTMLElement>('[data-name]') ?? []
    for (const row of rows) if (row.dataset['name'] === target.id) row.focus()
  }

  return (
    <>
      <div ref={box} class="names" onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <div key={group.kind} class="names-group">
            <h4>
              <KindMark kind={group.kind}>{i18n.t(`kind.${group.kind}`)}</KindMark>{' '}
              <span class="legend-count">{i18n.number(group.names.length)}</span>
            </h4>
            <ul class="plain-list">
              {group.names.map((name) => (
                <li key={name.id} class="name-row" onFocusIn={() => setStop(name.id)}>
                  <button
                    type="button"
                    class="name-button"
                    data-name={name.id}
                    tabIndex={name.id === tabStop ? 0 : -1}
                    onClick={() => onOpenCard(name.id)}
                  >
                    <Bdi text={name.name} />
                    {name.pack !== undefined && <span class="hint"> {i18n.t('card.pack', { pack: name.pack })}</span>}
                    {!name.sure && <span class="unsure">{i18n.t('unsure')}</span>}
                  </button>
                  <Mentions
                    name={name}
                    index={place?.id === name.id ? place.index : null}
                    tabIndex={name.id === tabStop ? 0 : -1}
                    onPlace={onPlace}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Disclosure summary={i18n.t('legend.title')}>
        <Legend extras={extras} />
        <p class="hint">{i18n.t('legend.hint')}</p>
      </Disclosure>
    </>
  )
}

type MentionsProps = {
  name: NameView
  index: number | null
  tabIndex: number
  onPlace: (place: MentionPlace) => void
}

/** "5 mentions" until the reader goes there; then "2 of 5" between steps that go round. The middle button stays itself. */
function Mentions({ name, index, tabIndex, onPlace }: MentionsProps) {
  const i18n = useI18n()
  const count = name.mentions.length
  if (count === 0) return null
  const go = (to: number): void => onPlace({ id: name.id, index: (to + count) % count })
  const stepping = index !== null && count > 1
  const words = stepping ? i18n.t('place.of', { index: index + 1, count }) : i18n.plural('count.mentions', count)
  return (
    <span class="stepper">
      {stepping && (
        <IconButton
          icon="previous"
          label={i18n.t('place.previous')}
          tabIndex={tabIndex}
          onClick={() => go(index - 1)}
        />
      )}
      <button
        type="button"
        class="mentions-button"
        tabIndex={tabIndex}
        aria-label={i18n.t('names.go', { name: name.name, mentions: words })}
        aria-current={index === null ? undefined : 'location'}
        onClick={() => go(index ?? 0)}
      >
        {words}
      </button>
      {stepping && (
        <IconButton icon="next" label={i18n.t('place.next')} tabIndex={tabIndex} onClick={() => go(index + 1)} />
      )}
    </span>
  )
}
