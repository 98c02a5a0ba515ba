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
  const pull = useRef<{ from: number; width: number } | null>(null)

  const widthAt = (x: number): number => {
    const { from, width: before } = pull.current ?? { from: x, width }
    return fitting(before + (side === 'left' ? x - from : from - x), size)
  }
  const end = (event: PointerEvent): void => {
    if (!pull.current || !event.isTrusted) return
    const next = widthAt(event.clientX)
    const moved = next !== pull.current.width
    pull.current = null
    if (moved) onWidth(next, true)
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
        pull.current = { from: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (pull.current && event.isTrusted) onWidth(widthAt(event.clientX), false)
      }}
      onPointerUp={end}
      onPointerCancel={end}
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
