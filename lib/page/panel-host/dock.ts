/**
 * Room for the panel beside the text: at the end of the text's own lines, so that it never covers where they
 * begin. If there is free space, it is used; else the page is asked to be narrower; if the page does not follow, the panel
 * may only be a slim tab.
 */

import { isFreeStrip } from './strip.ts'

/** Physical side of the window that the panel stands at. */
export type Side = 'left' | 'right'

/**
 * `beside`: in free space; `pushed`: the page made room; `over`: it would cover the ends of lines, so only a slim tab is
 * shown until the reader asks for more; `sheet`: from below, on narrow windows.
 */
export type Place = 'beside' | 'pushed' | 'over' | 'sheet'

/** What was found, and how wide the panel may be: over the text it leaves the beginnings of lines free. */
export type Settled = { place: Place; width: number }

/** A panel that looks for room. */
export type Wanted = {
  /** CSS pixels. */
  width: number
  slim: boolean
  /**
   * It came by itself: nothing is moved and no text covered for it. It may be narrower, down to `narrowPanel`; `over` says
   * that there is no room for that, either.
   */
  modest: boolean
}

export type Dock = {
  side: Side
  /** Finds room for a panel. One that is slim gives its room back, and is told `beside` without a look for more. */
  settle(wanted: Wanted): Settled
  /** Gives all room back. */
  release(): void
}

/** What the text keeps at least beside a panel of any width, in CSS pixels. */
export const leastText = 340

/** Width at which a panel can still be read, in CSS pixels: about 35 letters in a line. */
const narrowPanel = 264

/** Narrower windows get a sheet (CSS pixels, so that a window at 400 % zoom is narrow). */
const narrowest = 700
const gap = 12
/** Of lines that are covered, at least this much can be read; a panel of less than `leastPanel` is no panel. */
const leastBeginning = 160
const leastPanel = 260

/** What the page enlarges itself by (`html { zoom: 1.4 }`): it would enlarge lengths of ours, too. */
export function zoomOf({ documentElement }: Document): number {
  return documentElement.currentCSSZoom || 1
}

type Column = { left: number; right: number; top: number; bottom: number }

/** Where the lines of the article stand, in the window. */
function columnOf(elements: readonly (Element | null)[], root: Element): Column {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const element of elements) {
    const box = element?.isConnected ? element.getBoundingClientRect() : null
    if (!box || box.width < 50 || box.height === 0) continue
    left = Math.min(left, box.left)
    right = Math.max(right, box.right)
    top = Math.min(top, box.top)
    bottom = Math.max(bottom, box.bottom)
  }
  return left < right ? { left, right, top, bottom } : root.getBoundingClientRect()
}

/** Runs `change`, which moves the text, and scrolls so that the line at the top of the window stays where it was. */
function keepingPlace(view: Window, elements: readonly (Element | null)[], change: () => void): void {
  const anchor = elements.find((element) => element?.isConnected && element.getBoundingClientRect().bottom > 0)
  const before = anchor?.getBoundingClientRect().top
  change()
  const after = anchor?.getBoundingClientRect().top
  if (before !== undefined && after !== undefined && before < 0 && after !== before)
    view.scrollBy({ top: after - before, behavior: 'instant' })
}

/** So many blocks say how the lines of an article run. */
const judged = 7

/**
 * The side at which lines end. The text itself is asked: many a page runs from left to right and has only its paragraphs
 * turned around, or pushed to the right.
 */
function lineEnd(view: Window, elements: readonly (Element | null)[], root: Element): Side {
  const blocks = elements.filter((element) => element?.isConnected).slice(0, judged)
  const fromRight = (blocks.length > 0 ? blocks : [root]).map((element) => {
    const { direction, textAlign } = view.getComputedStyle(element ?? root)
    return direction === 'rtl' || /right|end/.test(textAlign)
  })
  return fromRight.filter(Boolean).length * 2 > fromRight.length ? 'left' : 'right'
}

export type DockInput = {
  document: Document
  view: Window & typeof globalThis
  /** The article and its blocks (`Extraction.root`, `Extraction.elements`). */
  root: Element
  elements: readonly (Element | null)[]
}

/** Finds room for the panel beside the article, and makes it. */
export function createDock({ document, view, root, elements }: DockInput): Dock {
  const side = lineEnd(view, elements, root)
  let sheet: CSSStyleSheet | null = null

  function unpush(): void {
    if (!sheet) return
    const ours = sheet
    sheet = null
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== ours)
  }

  function push(rule: string): void {
    unpush()
    sheet = new view.CSSStyleSheet()
    sheet.replaceSync(rule)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }

  /** Free pixels between the text and the panel's edge of the window. */
  function free(): number {
    const { left, right } = columnOf(elements, root)
    return side === 'left' ? left : document.documentElement.clientWidth - right
  }

  /** In what is free as it is, and only where the page itself has left it free if the panel has to be narrow for that. */
  function fitIn(width: number): Settled {
    const room = Math.floor(free() - gap)
    if (room >= width) return { place: 'beside', width }
    if (room < narrowPanel) return { place: 'over', width }
    const { clientWidth } = document.documentElement
    const column = columnOf(elements, root)
    const [top, bottom] = [Math.max(column.top, 0), Math.min(column.bottom, view.innerHeight)]
    const [left, right] = side === 'left' ? [0, room] : [clientWidth - room, clientWidth]
    const isFree = bottom <= top || isFreeStrip({ document, root, strip: { left, right, top, bottom } })
    return isFree ? { place: 'beside', width: room } : { place: 'over', width }
  }

  function makeRoom(width: number): Settled {
    if (free() >= width + gap) return { place: 'beside', width }
    if (document.documentElement.clientWidth - width >= leastText) {
      // On the screen alone: a printed page has no panel.
      push(`@media screen { html { margin-${side}: ${width / zoomOf(document)}px !important; } }`)
      const { left, right } = columnOf(elements, root)
      const isWide = document.documentElement.scrollWidth > view.innerWidth + 1
      if (free() >= width + gap / 2 && right - left >= leastText && !isWide) return { place: 'pushed', width }
      unpush()
    }
    return cover(width)
  }

  function cover(width: number): Settled {
    const { left, right } = columnOf(elements, root)
    const lineStarts = side === 'left' ? right : document.documentElement.clientWidth - left
    const most = Math.min(width, lineStarts - leastBeginning)
    return most < leastPanel ? { place: 'sheet', width } : { place: 'over', width: most }
  }

  return {
    side,
    settle({ width, slim, modest }) {
      let settled: Settled = { place: 'beside', width }
      keepingPlace(view, elements, () => {
        unpush()
        if (view.innerWidth < narrowest) settled = { place: 'sheet', width }
        else if (modest) settled = fitIn(width)
        else if (!slim) settled = makeRoom(width)
      })
      return settled
    },
    release: () => keepingPlace(view, elements, unpush),
  }
}
