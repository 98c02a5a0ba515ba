import type { PackView } from '../../lib/analysis/view.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import type { PanelProps } from './types.ts'

type PackLineFootProps = { packs: readonly PackView[] }

/** Which packs speak here, and up to when each of them knows. */
export function PackLineFoot({ packs }: PackLineFootProps) {
  const i18n = useI18n()
  return (
    <footer class="panel-foot">
      {packs.map((pack) => (
        <p key={pack.id}>
          <Bdi text={pack.title} />
          <span class="when">{i18n.t('asOf', { date: i18n.date(pack.asOf) })}</span>
          {pack.stale && <strong class="stale">{i18n.t('pack.stale')}</strong>}
        </p>
      ))}
    </footer>
  )
}

/** While the reader walks through the mentions: which one, the steps, and the way back to where they were reading. */
export function PlaceBar({ view, place, onPlace, canReturn, onReturn }: PanelProps) {
  const i18n = useI18n()
  const name = place === null ? undefined : view.names.find((other) => other.id === place.id)
  const showReturn = canReturn && onReturn !== undefined
  if ((!place || !name) && !showReturn) return null
  const count = name?.mentions.length ?? 0
  const step = (by: number): void => {
    if (place) onPlace({ id: place.id, index: (place.index + by + count) % count })
  }
  return (
    <div class="place-bar">
      {place && name && (
        <>
          <span class="place-name">
            <Bdi text={name.name} />
          </span>
          <span class="stepper">
            {count > 1 && <IconButton icon="previous" label={i18n.t('place.previous')} onClick={() => step(-1)} />}
            <span class="stepper-place">{i18n.t('place.of', { index: place.index + 1, count })}</span>
            {count > 1 && <IconButton icon="next" label={i18n.t('place.next')} onClick={() => step(1)} />}
          </span>
        </>
      )}
      {showReturn && (
        <Button variant="quiet" icon="back" onClick={onReturn}>
          {i18n.t('place.return')}
        </Button>
      )}
    </div>
  )
}
