/**
 * Clicks on marks. Marks are painted, not elements, so a click is looked up: the caret's place, the article's offset, the
 * mark that covers it (performance.md §3.1). The reader's own business comes first: links, buttons, selections and what
 * the page does with the click itself are never taken over.
 */
import { countBefore } from '../../analysis/sorted.ts'
import { rectsOf } from './geometry.ts'
import type { Mark } from './marks.ts'
import { closestOf, containsNode } from '../nodes.ts'
import { offsetOf, type TextMap } from '../text-map.ts'

export type HitInput = {
  document: Document
  map: TextMap
  /** The marks that are shown, in reading order (`marksOf`); asked at each click. */
  marks: () => readonly Mark[]
}

/** Index of the mark that covers an offset of the article, or -1. */
export function markAt(marks: readonly Mark[], offset: number): number {
  const at = countBefore(marks, ({ start }) => start <= offset) - 1
  const mark = marks[at]
  return mark && offset <= mark.end ? at : -1
}

/** A little more than the line: fingers and thin letters. */
const slack = 2

/** The mark under a point of the window, or null. */
export function hitAt({ document, map, marks }: HitInput, x: number, y: number): Mark | null {
  const caret = document.caretPositionFromPoint(x, y)
  const offset = caret && offsetOf(map, caret.offsetNode, caret.offset)
  if (offset === null) return null
  const all = marks()
  const index = markAt(all, offset)
  // The caret snaps to the nearest text, and between two marks that touch it belongs to both.
  for (const at of [index, index - 1]) {
    const mark = all[at]
    if (mark && rectsOf(document, map, mark).some((rect) => contains(rect, x, y))) return mark
  }
  return null
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack
}

const taken =
  'a[href],area,button,input,select,textarea,label,summary,video,audio,iframe,embed,object,[contenteditable]:not([contenteditable="false"]),[role="button"],[role="link"],[role="checkbox"],[role="tab"],[role="menuitem"]'
/** Taken as well, unless it is the page's frame: old pages close their menus with `<body onclick>`. */
const clickable = '[onclick]'

/** A second click selects a word: wait for it before anything opens under the pointer. */
const doubleClickMilliseconds = 220

/** A pointer that has moved farther than this between down and up was pulled: a selection, a gesture. */
const mostMovement = 6

/** Whether the second half of the article stands in an element: then it is no control in the text. */
function holdsText(element: Element, { runs }: TextMap): boolean {
  const [middle, last] = [runs[runs.length >> 1], runs.at(-1)]
  return Boolean(middle && last && containsNode(element, middle.node) && containsNode(element, last.node))
}

function isReadersOwn(event: MouseEvent, map: TextMap): boolean {
  if (!event.isTrusted || event.defaultPrevented || event.button !== 0) return true
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return true
  const { target } = event
  if (!(target instanceof Element) || closestOf(target, taken) !== null) return true
  const control = closestOf(target, clickable)
  return control !== null && !holdsText(control, map)
}

/**
 * Calls `onHit` for each click of the reader on a mark, until the signal comes. Nothing is prevented or stopped. The mark
 * is the one that was clicked, also where others have come meanwhile.
 */
export function watchClicks(input: HitInput & { onHit: (mark: Mark) => void; signal: AbortSignal }): void {
  const { document, onHit, signal } = input
  const view = document.defaultView
  if (!view) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let down = { x: 0, y: 0 }
  const nothingSelected = (): boolean => document.getSelection()?.isCollapsed ?? true

  const onClick = (event: MouseEvent): void => {
    clearTimeout(timer)
    if (event.detail > 1 || isReadersOwn(event, input.map) || !nothingSelected()) return
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > mostMovement) return
    const hit = hitAt(input, event.clientX, event.clientY)
    if (!hit) return
    timer = setTimeout(() => {
      if (!signal.aborted && nothingSelected()) onHit(hit)
    }, doubleClickMilliseconds)
  }
  const onDown = (event: PointerEvent): void => {
    if (event.isTrusted) down = { x: event.clientX, y: event.clientY }
  }
  view.addEventListener('pointerdown', onDown, { passive: true, capture: true, signal })
  // On the window, after the page: what it has handled itself is marked as such.
  view.addEventListener('click', onClick, { passive: true, signal })
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
}
