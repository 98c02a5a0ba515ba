/** What the reader does in the page while a card may be open: scrolling, clicks beside it, Escape, resting on a name. */
import type { CardPart } from './card-part.ts'
import { watchHover } from './hover.ts'
import type { Stage } from './stage.tsx'
import { superseded } from '../../lib/superseded.ts'

/** Follows the reader until the stage's signal comes; gives back what is to be called when the settings changed. */
export function watchPointer(stage: Stage, card: CardPart): () => void {
  const { state, reader, signal } = stage
  let frame = 0
  const onMove = (): void => {
    cancelAnimationFrame(frame)
    if (state.float || state.hidden?.beside) frame = requestAnimationFrame(card.followMention)
  }
  for (const type of ['scroll', 'resize'] as const)
    addEventListener(type, onMove, { capture: true, passive: true, signal })

  const isOurs = ({ target }: Event): boolean => target !== null && target === stage.element()
  const onPointerDown = (event: PointerEvent): void => {
    if (!event.isTrusted) return
    if (isOurs(event)) card.keep()
    else card.close()
  }
  addEventListener('pointerdown', onPointerDown, { capture: true, passive: true, signal })
  addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && card.close(), { signal })

  let hovering = new AbortController()
  return () => {
    hovering.abort(superseded)
    hovering = new AbortController()
    if (!state.settings.hover || !state.settings.marks) {
      // Nobody would hear any more that the pointer leaves it.
      if (state.float?.hovered) card.close()
      return
    }
    watchHover({
      reader,
      card: () => (state.float ? (state.float.hovered ? 'hovered' : 'asked') : 'none'),
      isOurs,
      open: (picked) => void card.open(picked, true),
      close: card.close,
      signal: AbortSignal.any([hovering.signal, signal]),
    })
  }
}
