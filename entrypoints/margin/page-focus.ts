/** Where the reader's keyboard was before panel or card took it, and the way back. */
import type { Stage } from './stage.tsx'

export type PageFocus = {
  keep: () => void
  /** Back to where the reader was: a control of the page, or just the page. */
  giveBack: () => void
}

/** Knows one place: that of the last `keep`. */
export function createPageFocus(stage: Pick<Stage, 'element'>): PageFocus {
  let before: Element | null = null
  return {
    keep() {
      const { activeElement } = document
      if (activeElement === null || activeElement !== stage.element()) before = activeElement
    },
    giveBack() {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      before = null
    },
  }
}
