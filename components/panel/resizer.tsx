import { useRef } from 'preact/hooks'
import { useI18n } from '../ui/root.tsx'
import type { PanelSize } from './types.ts'

/** One press of an arrow key, and one choice in the menu, in CSS pixels. */
export const widthStep = 40

/** A width that the panel may have. */
export function fitting(width: number, { least, most }: Pick<PanelSize, 'least' | 'most'>): number {
  return Math.round(Math.min(Math.max(width, least), Math.max(least, most)))
}

type Move = Pick<PanelSize, 'width' | 'least' | 'most' | 'usual' | 'side'> & { key: string }

/** The width that a key leads to; null for other keys. Arrows move the edge where they point to. */
function widthByKey({ key, width, side, least, most, usual }: Move): number | null {
  const outwards = side === 'left' ? 'ArrowRight' : 'ArrowLeft'
  const inwards = side === 'left' ? 'ArrowLeft' : 'ArrowRight'
  if (key === outwards) return fitting(width + widthStep, { least, most })
  if (key === inwards) return fitting(width - widthStep, { least, most })
  if (key === 'Home') return least
  if (key === 'End') return fitting(most, { least, most })
  if (key === 'Enter') return fitting(usual, { least, most })
  return null
}

/** The edge between text and panel: pulled with the pointer, moved with arrow keys, put back by a double click. */
export function Resizer({ size }: { size: PanelSize }) {
  const i18n = useI18n()
  const { width, least, most, usual, side, onWidth } = size
  /** `now`: where it was pulled to last, for what ends the pull says nothing of that. */
  const pull = useRef<{ from: number; width: number; now: number } | null>(null)

  const move = ({ isTrusted, clientX }: PointerEvent): void => {
    if (!pull.current || !isTrusted) return
    const { from, width: before } = pull.current
    pull.current.now = fitting(before + (side === 'left' ? clientX - from : from - clientX), size)
    onWidth(pull.current.now, false)
  }
  const end = (): void => {
    const { width: before, now } = pull.current ?? { width, now: width }
    pull.current = null
    if (now !== before) onWidth(now, true)
  }

  return (
    <div
      class="resizer"
      role="separator"
      tabIndex={0}
      // The inner edge of the panel is where the lines of the page end: its own direction, not that of our words.
      dir={side === 'left' ? 'rtl' : 'ltr'}
      aria-orientation="vertical"
      aria-label={i18n.t('panel.width')}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={Math.max(least, most)}
      title={i18n.t('panel.width')}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
        event.currentTarget.setPointerCapture(event.pointerId)
        pull.current = { from: event.clientX, width, now: width }
      }}
      onPointerMove={move}
      // However the pull ends: let go, cancelled, or the pointer taken by something else.
      onLostPointerCapture={end}
      onDblClick={() => onWidth(fitting(usual, size), true)}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return
        const next = widthByKey({ ...size, key: event.key })
        if (next === null) return
        event.preventDefault()
        onWidth(next, true)
      }}
    />
  )
}
