/**
 * Marks in the text of a page. Two ways behind one interface: the highlights of the browser, which leave the page's tree
 * as it is, and, where they are missing, elements around the words. Every browser that the manifests admit today has
 * highlights, so the reader takes that way alone, and no package holds the other.
 */
import type { Painter, PainterInput } from './marks.ts'
import { createHighlightPainter } from './paint-highlight.ts'
import { createWrapPainter } from './paint-wrap.ts'

/** Whether the browser can highlight without touching the page (Chrome 105, Firefox 140). */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS
}

/** A painter for this page: highlights where the browser has them, elements elsewhere. */
export function createPainter(input: PainterInput): Painter {
  return canHighlight() ? createHighlightPainter(input) : createWrapPainter(input)
}
