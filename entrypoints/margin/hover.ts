/** Cards by hovering, for readers who switched it on: after a rest on a name, and gone when the pointer has left both. */
import type { Picked, Reader } from '../../lib/messages/world.ts'

/** A pointer that rests this long on a name wants to know (field.md §5). */
const restMilliseconds = 500
/** The way from the name to its card may lead over other words (WCAG 1.4.13). */
const leaveMilliseconds = 400
/** A hand is never quite still. */
const stillness = 4

export type HoverInput = {
  reader: Reader
  /** Whether a card stands there, and whether it came by hovering: one that was asked for stays. */
  card: () => 'none' | 'hovered' | 'asked'
  /** Whether an event comes from panel or card. */
  isOurs: (event: Event) => boolean
  open: (picked: Picked) => void
  close: () => void
  signal: AbortSignal
}

/** Opens cards for a pointer that rests on a name, until the signal comes. */
export function watchHover({ reader, card, isOurs, open, close, signal }: HoverInput): void {
  let rest: ReturnType<typeof setTimeout> | undefined
  let leave: ReturnType<typeof setTimeout> | undefined
  let last = { x: Number.NaN, y: Number.NaN }

  function rested(): void {
    const picked = signal.aborted ? null : reader.pickAt(last.x, last.y)
    if (picked && card() !== 'asked') open(picked)
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return
    if (isOurs(event)) {
      clearTimeout(rest)
      clearTimeout(leave)
      leave = undefined
      return
    }
    const { clientX: x, clientY: y } = event
    if (Math.hypot(x - last.x, y - last.y) < stillness) return
    last = { x, y }
    clearTimeout(rest)
    // A pointer that moves with a button held down selects text.
    if (event.buttons === 0) rest = setTimeout(rested, restMilliseconds)
    if (card() === 'hovered') leave ??= setTimeout(left, leaveMilliseconds)
  }

  function left(): void {
    leave = undefined
    if (card() === 'hovered' && !reader.pickAt(last.x, last.y)) close()
  }

  // Whoever presses the pointer selects or clicks, and wants no card.
  addEventListener('pointerdown', () => clearTimeout(rest), { passive: true, capture: true, signal })
  addEventListener('pointermove', onMove, { passive: true, capture: true, signal })
  signal.addEventListener('abort', () => {
    clearTimeout(rest)
    clearTimeout(leave)
  })
}
