/**
 * Can a reader see this element? Invisible text is skipped everywhere: hidden dialogs hold more letters than the article
 * on some pages (pages.md §2.1), and hidden text is a common trick to be found for words (platform.md §3.3).
 */
import { isLabelled } from '../labels.ts'
import {
  attributeOf,
  containsNode,
  hasAttributes,
  hasOwnText,
  isInlineName,
  isSubheadingName,
  nameOf,
  textOf,
} from '../nodes.ts'

/**
 * What extraction asks about the page's looks. Asked from the outside in: an element is only asked about when its
 * parents are shown.
 */
export type Looks = {
  /** False: neither the element nor anything in it can be seen. */
  isShown(element: Element): boolean
  /**
   * Starts and ends a line of text.
   * @param name of the element, lower case
   * @param afterInline whether the element before it stands within a line
   */
  isBlock(element: Element, name: string, afterInline?: boolean): boolean
  /** Line breaks in the source are line breaks on the page. */
  keepsLines(element: Element): boolean
}

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Names that every second stylesheet gives to what is hidden until it is asked for, or meant for machines. */
const hiddenNames = /\s(modal|popup|hidden|hide|d-none|sr-only|visually-?hidden|screen-reader(-text|-only)?)\s/i

/** Without layout: what attributes say. For the command line's documents. */
export const statedLooks: Looks = {
  isShown(element) {
    if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return false
    if (nameOf(element) === 'dialog' && attributeOf(element, 'open') === null) return false
    return !hiddenStyle.test(attributeOf(element, 'style') ?? '') && !isLabelled(element, hiddenNames)
  },
  isBlock: (_element, name) => !isInlineName(name),
  keepsLines: (element) =>
    /white-space\s*:\s*(pre|break-spaces)/i.test(attributeOf(element, 'style') ?? '') || nameOf(element) === 'pre',
}

/** Farther than this beside the window nobody scrolls; image-replacement tricks are there. */
const farAway = 2_000

/** Elements without an attribute that are all asked where they stand: those of an article of ordinary length. */
const mostBare = 60

/**
 * By the page's computed styles and boxes. Reading them forces layout once; nothing is written in between. Methods are
 * called on the prototype, because a form's controls can shadow them (`nodes.ts`).
 * @param view the document's window
 * @param keep an element that is certainly part of the page: what is around it counts as shown though it is
 *   transparent, because pages fade in
 */
export function computedLooks(view: Window & typeof globalThis, keep: () => Element | null): Looks {
  const { checkVisibility, getBoundingClientRect } = view.Element.prototype
  const width = view.innerWidth
  let bare = 0

  /** Transparent by its own style: what is around it was asked about before. */
  function isTransparent(element: Element): boolean {
    const kept = keep()
    return Number(view.getComputedStyle(element).opacity) === 0 && !(kept && containsNode(element, kept))
  }

  /** With text of its own that is clipped to a dot, or moved far out of the window: text for machines. */
  function isOutOfSight(element: Element): boolean {
    // Such elements have a class or a style. Without, as most paragraphs of an article, only their place among others can
    // move them away: of a long text each eighth is asked, until one is.
    if (!hasAttributes(element) && (bare += 1) > mostBare && bare % 8 > 0) return false
    const box = getBoundingClientRect.call(element)
    const isFar = box.width <= 1 || box.height <= 1 || box.right < -farAway || box.left > width + farAway
    const isOut = isFar && hasOwnText(element)
    if (isOut) bare = -Infinity
    return isOut
  }

  return {
    isShown(element) {
      // Nearly every element: one question to the browser instead of two.
      if (checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true }))
        return !isOutOfSight(element)
      // It has no box itself (`display: contents`), but what is in it may have one.
      if (!checkVisibility.call(element, { visibilityProperty: true }))
        return view.getComputedStyle(element).display === 'contents'
      return !isTransparent(element) && !isOutOfSight(element)
    },
    isBlock(element, name, afterInline) {
      // Nearly every element of an article is a paragraph or a heading of its own; behind a phrase, as a dateline is, one
      // may go on in the same line.
      if (!afterInline && (name === 'p' || isSubheadingName(name))) return true
      const { display, cssFloat } = view.getComputedStyle(element)
      // A drop cap floats, so it counts as a block, but it is the first letter of a word.
      const isCap = isInlineName(name) && cssFloat !== 'none' && (textOf(element) ?? '').length < 3
      return !isCap && !/^(inline|contents|ruby)/.test(display)
    },
    keepsLines: (element) => /^(pre|break-spaces)/.test(view.getComputedStyle(element).whiteSpace),
  }
}
