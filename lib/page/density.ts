/**
 * Where the running text of a page is, by the letters that stand outside links: one walk over the text nodes of the live
 * page, no layout, no copy. The gate decides by it; extraction takes it as a second opinion (pages.md §3.3.1, §3.3.3).
 */
import { isLabelled } from './labels.ts'
import { addLetters, noLetters, stepOf, type Letters } from './letters.ts'
import {
  SHOW,
  containsNode,
  isBesideName,
  isInlineName,
  isSubheadingName,
  isUnreadName,
  nameOf,
  parentOf,
} from './nodes.ts'
import { runThrough } from './slices.ts'

/** A text with the block that it stands in. */
export type FoundText = { block: { element: Element }; letters: number; linked: boolean }

export type Density = Letters & {
  /** The element whose text it is; null when no text was found. */
  root: Element | null
  /** Letters in links, of all letters in `root`: 0–1. */
  linkShare: number
  /** Text blocks of 80 or more letters outside links, and headings that are links: many of these make a list of teasers. */
  paragraphs: number
  linkedHeadings: number
  /** The texts that were counted, anywhere under `within`. */
  texts: readonly FoundText[]
  /** False when the page has more text nodes than were looked at. */
  complete: boolean
  /** Elements of the page at that time. */
  elements: number
}

/** What is known of an element, asked once: reading the page is the dear part of this. */
type Info = {
  element: Element
  name: string
  /** What is around it; undefined until asked. */
  above: Info | null | undefined
  /** Letters of text gathered here, weighted by how far below they stand. */
  score: number
  /** Not part of any article; undefined until asked. */
  excluded: boolean | undefined
}

/** A text with the block it stands in. */
type Found = Letters & { block: Info; linked: boolean }

/**
 * How much of a text's letters counts for its block, the block's parent, and so on: text gathers some levels up. In
 * twentieths, because whole numbers take no memory.
 */
const weights = [20, 19, 15, 10, 6]
/** Shorter texts are menus, dates and white space. */
const shortest = 12
const paragraphLetters = 80
/** The language is judged by these letters: of the first texts more are looked at than of those that follow. */
const fewTexts = 50
/** Text nodes looked at; an ordinary article page has 500 to 3,000. */
const mostNodes = 6_000

/** Whole words only: `comments-open` or `content-sidebar-wrap` are words of the article itself. */
const aside =
  /\s(comments?([_-](list|area|section|wrap\w*|box))?|commentlist|disqus\w*|respond|related([_-]\w+)?|(cookie|consent)\S*|newsletter)\s/i

function isExcluded(info: Info): boolean {
  const { name, element } = info
  return (info.excluded ??= isBesideName(name) || isLabelled(element, aside))
}

type Known = Map<Element, Info>

function infoOf(known: Known, element: Element): Info {
  let info = known.get(element)
  if (!info)
    known.set(element, (info = { element, name: nameOf(element), above: undefined, score: 0, excluded: undefined }))
  return info
}

function aboveOf(known: Known, info: Info): Info | null {
  if (info.above === undefined) {
    const parent = info.name === 'html' ? null : parentOf(info.element)
    info.above = parent && infoOf(known, parent)
  }
  return info.above
}

/** The block that a text stands in, looking through inline elements; null for text that nobody reads. */
function blockOf(known: Known, start: Info): { block: Info; linked: boolean } | null {
  let block = start
  let linked = false
  for (;;) {
    if (isUnreadName(block.name)) return null
    linked ||= block.name === 'a'
    const above = isInlineName(block.name) ? aboveOf(known, block) : null
    if (!above) return { block, linked }
    block = above
  }
}

/** Adds a text to the scores of what is around it; false when it stands in something that is not of the article. */
function spread(known: Known, { block, letters }: Found): boolean {
  let info: Info | null = block
  for (let level = 0; info && info.name !== 'html' && level < weights.length; level += 1) {
    if (isExcluded(info)) return false
    info.score += letters * (weights[level] ?? 0)
    info = aboveOf(known, info)
  }
  return true
}

/** Whether the page still is what it was: nothing has come or gone. */
export function isStill(document: Document, { texts, elements }: Density): boolean {
  return document.getElementsByTagName('*').length === elements && texts.every(({ block }) => block.element.isConnected)
}

/** The densest text under `within` (a body, or an article in it), in one go. */
export function findDensity(document: Document, within: Element): Density {
  return runThrough(densitySteps(document, within))
}

/** The same, giving way between steps. `accept` leaves texts out, such as invisible ones. */
export function* densitySteps(
  document: Document,
  within: Element,
  accept?: (text: Text) => boolean,
): Generator<void, Density> {
  const known: Known = new Map()
  const texts: Found[] = []
  const walker = document.createTreeWalker(within, SHOW.text)
  let seen = 0
  for (let node = walker.nextNode() as Text | null; node && seen < mostNodes; node = walker.nextNode() as Text | null) {
    seen += 1
    if (seen % 50 === 0) yield
    if (node.length < shortest) continue
    const letters = noLetters()
    const text = node.data.trim()
    addLetters(text, letters, stepOf(text, texts.length < fewTexts ? 60 : undefined))
    if (letters.letters < shortest) continue
    const parent = parentOf(node)
    const place = parent && blockOf(known, infoOf(known, parent))
    if (!place || (accept && !accept(node))) continue
    const found = { ...letters, ...place }
    if (place.linked || spread(known, found)) texts.push(found)
  }
  const found = densest(known, texts, seen < mostNodes)
  found.elements = document.getElementsByTagName('*').length
  return found
}

function densest(known: Known, texts: readonly Found[], complete: boolean): Density {
  let best: Info | null = null
  for (const info of known.values()) if (info.score > (best?.score ?? 0)) best = info
  const found: Density = {
    root: null,
    ...noLetters(),
    linkShare: 1,
    paragraphs: 0,
    linkedHeadings: 0,
    texts,
    complete,
    elements: 0,
  }
  if (!best) return found
  found.root = best.element
  let linkLetters = 0
  for (const { block, letters, own, foreign, linked } of texts) {
    if (!containsNode(best.element, block.element)) continue
    if (linked) {
      linkLetters += letters
      if (isSubheadingName(block.name)) found.linkedHeadings += 1
      continue
    }
    found.letters += letters
    found.own += own
    found.foreign += foreign
    if (letters >= paragraphLetters) found.paragraphs += 1
  }
  if (found.letters + linkLetters > 0) found.linkShare = linkLetters / (found.letters + linkLetters)
  return found
}
