/** Where a passage of the article stands on the screen, how to bring it there, and the way back. */
import type { Span } from '../../analysis/view.ts'
import { flashName } from './highlight-names.ts'
import { rangeOf } from './paint-highlight.ts'
import { parentOf } from '../nodes.ts'
import { locate, type NodeSpan, type TextMap } from '../text-map.ts'

/** Boxes of a passage in the window, a box for each line and text node; empty when it is not on the page. */
export function rectsOf(document: Document, map: TextMap, span: Span): DOMRect[] {
  const range = document.createRange()
  return locate(map, span).flatMap(({ node, start, end }) => {
    if (!node.isConnected || end > node.data.length) return []
    range.setStart(node, start)
    range.setEnd(node, end)
    return Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0)
  })
}

function isScroller(element: Element, view: Window): boolean {
  return (
    element.scrollHeight > element.clientHeight + 1 &&
    /auto|scroll|overlay/.test(view.getComputedStyle(element).overflowY)
  )
}

/** Boxes that scroll around a node, from the inside out, and the page's own last. */
function scrollersOf(node: Node, document: Document, view: Window): Element[] {
  const page = document.scrollingElement ?? document.documentElement
  const scrollers: Element[] = []
  for (let element = parentOf(node); element && element !== page; element = parentOf(element))
    if (element !== document.body && element !== document.documentElement && isScroller(element, view))
      scrollers.push(element)
  return [...scrollers, page]
}

export type Guide = {
  /**
   * Scrolls a passage to the middle of the window, puts the caret before it, so that a screen reader goes on there, and
   * points it out for a moment. False when it is not on the page.
   */
  show(map: TextMap, span: Span): boolean
  /** Whether there is a place to go back to. */
  canReturn(): boolean
  /** Goes back to where the reader was before the first `show`. */
  goBack(): void
  /** Takes away what points out; there is no way back any more. */
  dispose(): void
}

const flashMilliseconds = 1_600

/** Leads the reader to passages of all articles of a page: the way back outlives the one that it began in. */
export function createGuide(document: Document): Guide {
  let before: { element: Element; top: number; left: number }[] | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let pointed: Highlight | null = null

  function unpoint(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (pointed && CSS.highlights.get(flashName) === pointed) CSS.highlights.delete(flashName)
    pointed = null
  }

  function dispose(): void {
    before = null
    unpoint()
  }

  function pointOut(parts: readonly NodeSpan[]): void {
    unpoint()
    pointed = new Highlight(...parts.map(({ node, start, end }) => rangeOf(node, start, end)))
    CSS.highlights.set(flashName, pointed)
    timer = setTimeout(unpoint, flashMilliseconds)
  }

  function scrollTo(node: Node, view: Window, boxOf: () => DOMRect | undefined): void {
    const scrollers = scrollersOf(node, document, view)
    before ??= scrollers.map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }))
    for (const [index, element] of scrollers.entries()) {
      const box = boxOf()
      if (!box) return
      const isPage = index === scrollers.length - 1
      const frame = isPage ? { top: 0, height: view.innerHeight } : element.getBoundingClientRect()
      // At once: a page that glides makes the place hard to find, and the caret is there already.
      element.scrollTo({
        top: element.scrollTop + box.top - frame.top - (frame.height - box.height) / 2,
        behavior: 'instant',
      })
    }
  }

  return {
    show(map, span) {
      const view = document.defaultView
      const parts = locate(map, span)
      const [first] = parts
      const boxOf = (): DOMRect | undefined => rectsOf(document, map, span)[0]
      if (!view || !first || !boxOf()) return false
      scrollTo(first.node, view, boxOf)
      const selection = document.getSelection()
      // A selection of the reader's own stays.
      if (selection?.isCollapsed) selection.collapse(first.node, first.start)
      pointOut(parts)
      return true
    },
    canReturn: () => before !== null,
    goBack() {
      for (const { element, top, left } of before ?? []) element.scrollTo({ top, left, behavior: 'instant' })
      dispose()
    },
    dispose,
  }
}
