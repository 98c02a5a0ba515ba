/**
 * Where the running text of a page is, by the letters that stand outside links: one walk over the text nodes of the live
 * page, no layout, no copy. The gate decides by it; extraction takes it as a second opinion (pages.md §3.3.1, §3.3.3).
 */
import { addLetters, noLetters, type Letters } from './letters.ts'
import { SHOW, isInlineName, isUnreadName, labelsOf, nameOf, parentOf } from './nodes.ts'

export type Density = Letters & {
  /** The element whose text it is; null when no text was found. */
  root: Element | null
  /** Letters in links, of all letters in `root`: 0–1. */
  linkShare: number
  /** Text blocks of 80 or more letters outside links, and headings that are links: many of these make a list of teasers. */
  paragraphs: number
  linkedHeadings: number
  /** False when the page has more text nodes than were looked at. */
  complete: boolean
}

type Tally = Letters & { linked: number; paragraphs: number; linkedHeadings: number; excluded: boolean }

/** How much of a text's letters counts for its block, the block's parent, and so on: text gathers some levels up. */
const weights = [1, 0.95, 0.75, 0.5, 0.3]
/** Shorter texts are menus, dates and white space. */
const shortest = 12
const paragraphLetters = 80
/** Text nodes looked at; an ordinary article page has 500 to 4,000. */
const mostNodes = 12_000
/** Of a longer text node only the beginning is counted: enough to judge, whatever its size. */
const mostUnits = 4_000

/** Whole words only: `comments-open` or `content-sidebar-wrap` are words of the article itself. */
const aside =
  /\s(comments?([_-](list|area|section|wrap\w*|box))?|commentlist|disqus\w*|respond|related([_-]\w+)?|(cookie|consent)\S*|newsletter)\s/i

function isExcluded(element: Element, name: string): boolean {
  return name === 'nav' || name === 'footer' || name === 'aside' || aside.test(labelsOf(element))
}

function newTally(element: Element, name: string): Tally {
  return { ...noLetters(), linked: 0, paragraphs: 0, linkedHeadings: 0, excluded: isExcluded(element, name) }
}

type Place = { block: Element; blockName: string; linked: boolean }

/** The block that a text stands in, looking through inline elements; null for text that nobody reads. */
function placeOf(parent: Element): Place | null {
  let block = parent
  let linked = false
  for (let hops = 0; hops < 8; hops += 1) {
    const name = nameOf(block)
    if (isUnreadName(name)) return null
    linked ||= name === 'a'
    const above = isInlineName(name) ? parentOf(block) : null
    if (!above) return { block, blockName: name, linked }
    block = above
  }
  return { block, blockName: '', linked }
}

function addTo(tally: Tally, found: Letters & Place, weight: number): void {
  if (found.linked) {
    tally.linked += found.letters * weight
    if (/^h[2-6]$/.test(found.blockName)) tally.linkedHeadings += 1
    return
  }
  tally.letters += found.letters * weight
  tally.own += found.own * weight
  tally.foreign += found.foreign * weight
  if (found.letters >= paragraphLetters) tally.paragraphs += 1
}

function spread(tallies: Map<Element, Tally>, found: Letters & Place): void {
  let element: Element | null = found.block
  for (const weight of weights) {
    if (!element) return
    const name = nameOf(element)
    if (name === 'html') return
    let tally = tallies.get(element)
    if (!tally) tallies.set(element, (tally = newTally(element, name)))
    if (tally.excluded) return
    addTo(tally, found, weight)
    element = parentOf(element)
  }
}

/** The densest text under `within` (a body, or an article in it). `accept` leaves texts out, such as invisible ones. */
export function findDensity(document: Document, within: Element, accept?: (text: Text) => boolean): Density {
  const tallies = new Map<Element, Tally>()
  const walker = document.createTreeWalker(within, SHOW.text)
  let seen = 0
  for (let node = walker.nextNode() as Text | null; node && seen < mostNodes; node = walker.nextNode() as Text | null) {
    seen += 1
    const { data } = node
    if (data.length < shortest) continue
    const letters = noLetters()
    if (addLetters(data.length > mostUnits ? data.slice(0, mostUnits) : data, letters) < shortest) continue
    const parent = parentOf(node)
    const place = parent && placeOf(parent)
    if (place && (!accept || accept(node))) spread(tallies, { ...letters, ...place })
  }
  return densest(tallies, seen < mostNodes)
}

function densest(tallies: Map<Element, Tally>, complete: boolean): Density {
  let root: Element | null = null
  let best: Tally = { ...noLetters(), linked: 0, paragraphs: 0, linkedHeadings: 0, excluded: false }
  for (const [element, tally] of tallies)
    if (tally.letters > best.letters) {
      root = element
      best = tally
    }
  const { letters, own, foreign, linked, paragraphs, linkedHeadings } = best
  const linkShare = letters + linked > 0 ? linked / (letters + linked) : 1
  return { root, letters, own, foreign, linkShare, paragraphs, linkedHeadings, complete }
}
