/**
 * Goes through the box that may be the body of a plain page, and says what in it is text, what is furniture, and whether
 * anything in it may be either: then the page is not plain.
 */
import { isSkipped } from './copy.ts'
import { isFurniture } from './gather.ts'
import { furniture, isLabelled, labelled } from '../labels.ts'
import { countLetters } from '../letters.ts'
import { attributeOf, firstChildOf, isSubheadingName, isInlineName, nameOf, nextSiblingOf, typeOf } from '../nodes.ts'
import type { Looks } from './visible.ts'

/** `root` holds the body; `hidden` cannot be seen, `dropped` is furniture: neither belongs to it. */
export type PlainBody = { root: Element; hidden: Set<Element>; dropped: Set<Element> }

export type WalkInput = { headline: Element | null; looks: Looks }

/** Fewer letters than this are a title, a credit, a button: no paragraph. */
export const paragraphLetters = 60
/** A body has so many letters outside links, and so many texts of paragraph length. */
const fewestLetters = 150
const fewestParagraphs = 2
const mostLinks = 0.3
/** Letters of a line; share of the text in paragraphs by name for lines elsewhere to be none of it. */
const lineLetters = 25
const mostParagraphs = 0.8
/** Boxes in boxes; a plain body has three or four. */
const deepest = 40

const strange = labelled(
  `${furniture}|read-?(?:also|more|next)|also-?read|more-?on|see-?also|replies|disqus|tag-?cloud|author|byline|bio|subscri(?:be|ption)|promo|sponsor(?:ed)?|polls?|teasers?|cards?|live(?:-?blog)?|updates?|embed|pull-?quote`,
)
/** Texts and lists of texts; every other block is a box. */
export const textNames = new Set('p h1 h2 h3 h4 h5 h6 blockquote li dt dd figcaption pre'.split(' '))
export const listNames = new Set(['ul', 'ol', 'dl'])
/** Boxes that stand beside a text, by their names. */
const besideNames = new Set('aside footer header form dialog fieldset address details'.split(' '))

type Frame = {
  element: Element
  name: string
  isBox: boolean
  linked: boolean
  heading: boolean
  /** Letters below, outside and inside links; what was dropped counts as well. */
  plain: number
  links: number
  paragraphs: number
  linkedHeadings: number
  /** Blocks directly in it, and whether text stands beside them. */
  blocks: number
  hasText: boolean
  /** A heading that nothing has followed yet. */
  openHeading: Element | null
  /** Number of clusters before it. */
  clusters: number
  dropped: number
}

function frameOf(element: Element, name: string, above: Frame | null, clusters: number): Frame {
  return {
    element,
    name,
    isBox: !isInlineName(name) && !textNames.has(name),
    linked: name === 'a' || (above?.linked ?? false),
    heading: isSubheadingName(name) || (above?.heading ?? false),
    plain: 0,
    links: 0,
    paragraphs: 0,
    linkedHeadings: 0,
    blocks: 0,
    hasText: false,
    openHeading: null,
    clusters,
    dropped: 0,
  }
}

/** What becomes of a box inside the body. */
type Fate = 'kept' | 'dropped' | 'doubtful'

function small({ plain }: Frame): Fate {
  return plain < paragraphLetters ? 'dropped' : 'doubtful'
}

function fateOf(frame: Frame): Fate {
  const { name, element, plain, links, linkedHeadings } = frame
  if (plain + links === 0) return 'kept'
  if (besideNames.has(name) || (name === 'article' && plain < fewestLetters)) return small(frame)
  if (name === 'table' || name === 'article' || name === 'main') return plain < 12 ? 'dropped' : 'doubtful'
  if (name === 'figure') return plain < 400 ? 'kept' : 'doubtful'
  if (links > plain || linkedHeadings > 0) return small(frame)
  if (isFurniture(element)) return 'dropped'
  if (isLabelled(element, strange)) return small(frame)
  const role = attributeOf(element, 'role')
  if (role !== null && /^(complementary|dialog|list|feed|contentinfo|navigation)$/.test(role)) return small(frame)
  return 'kept'
}

/** Adds what stood in an element to the one around it. */
function close(frame: Frame, above: Frame, dropped: boolean): void {
  above.plain += frame.plain
  above.links += frame.links
  above.linkedHeadings += frame.linkedHeadings
  above.dropped += dropped ? frame.plain + frame.links : frame.dropped
  if (!dropped) above.paragraphs += frame.paragraphs
  if (isInlineName(frame.name)) {
    if (frame.plain + frame.links > 0) above.openHeading = null
    above.hasText ||= frame.plain > 0
    return
  }
  above.blocks += 1
  if (isSubheadingName(frame.name) && frame.links > frame.plain) above.linkedHeadings += 1
}

/** Several things in one box: a part of the text, or a comment, a card, an entry of a list of news. */
function isCluster({ isBox, name, blocks, hasText, plain }: Frame): boolean {
  const parts = blocks + (hasText ? 1 : 0)
  return (isBox || name === 'li') && !listNames.has(name) && name !== 'figure' && parts > 1 && plain >= paragraphLetters
}

/** Whether a heading, by what follows it, heads the furniture that was just dropped: then nobody can tell whose it is. */
function headsFurniture(frame: Frame, above: Frame, dropped: boolean): boolean {
  if (isInlineName(frame.name) || frame.plain + frame.links === 0) return false
  const before = above.openHeading
  above.openHeading = isSubheadingName(frame.name) ? frame.element : null
  return before !== null && dropped
}

type Walk = {
  path: Frame[]
  hidden: Set<Element>
  dropped: Set<Element>
  /** Letters of each box with several things in it. */
  clusters: number[]
  /** Boxes with a few words, and letters in paragraphs by name. */
  lines: Element[]
  inParagraphs: number
  input: WalkInput
}

/** Goes up from the element that was read last; false when the body is not plain. */
function leave(walk: Walk): boolean {
  const { path, dropped, clusters } = walk
  const frame = path.pop()
  const above = path[path.length - 1]
  if (!frame || !above) return true
  const fate = frame.isBox ? fateOf(frame) : 'kept'
  if (fate === 'doubtful') return false
  if (fate === 'dropped') {
    dropped.add(frame.element)
    clusters.length = frame.clusters
  } else if (isCluster(frame)) clusters.push(frame.plain)
  if (headsFurniture(frame, above, fate === 'dropped')) return false
  if (frame.name === 'p') walk.inParagraphs += frame.plain
  if (frame.isBox && frame.blocks === 0 && frame.plain < lineLetters && frame.name !== 'figure')
    walk.lines.push(frame.element)
  close(frame, above, fate === 'dropped')
  return true
}

function enter({ path, hidden, clusters, input }: Walk, element: Element, above: Frame): Frame | null {
  const name = nameOf(element)
  if (name === 'br' || isSkipped(element, name) || element === input.headline) return null
  if (!input.looks.isShown(element)) {
    hidden.add(element)
    return null
  }
  const frame = frameOf(element, name, above, clusters.length)
  path.push(frame)
  return frame
}

function addText(frame: Frame, text: Text): void {
  const letters = countLetters(text.data)
  if (frame.linked) frame.links += letters
  else frame.plain += letters
  if (letters >= paragraphLetters && !frame.linked) frame.paragraphs += 1
  if (letters === 0) return
  frame.openHeading = null
  frame.hasText = true
}

/** Walks the box of the body; null when it is not plain. */
export function* walkBody(root: Element, input: WalkInput): Generator<void, PlainBody | null> {
  const first = frameOf(root, nameOf(root), null, 0)
  const state: Walk = {
    path: [first],
    hidden: new Set(),
    dropped: new Set(),
    clusters: [],
    lines: [],
    inParagraphs: 0,
    input,
  }
  const { path } = state
  let node = firstChildOf(root)
  for (let seen = 1; ; seen += 1) {
    if (seen % 50 === 0) yield
    while (!node && path.length > 1) {
      const left = path[path.length - 1]
      if (!leave(state)) return null
      node = left ? nextSiblingOf(left.element) : null
    }
    if (!node) break
    const above = path[path.length - 1] ?? first
    const type = typeOf(node)
    if (type === 3) addText(above, node as Text)
    const inner = type === 1 ? enter(state, node as Element, above) : null
    if (path.length > deepest) return null
    node = inner ? firstChildOf(inner.element) : nextSiblingOf(node)
  }
  const { plain, links, paragraphs, dropped, openHeading } = first
  // Where paragraphs are paragraphs, a few words in a box of their own are a counter, a tool, a credit.
  if (state.inParagraphs >= (plain - dropped) * mostParagraphs) for (const line of state.lines) state.dropped.add(line)
  // A heading without a text below it belongs to what comes after the article.
  if (openHeading) state.dropped.add(openHeading)
  // A box of several things is the wrapper of all the text, or nobody can tell what it is.
  if (state.clusters.some((letters) => letters < (plain - dropped) / 2)) return null
  const isBody = plain - dropped >= fewestLetters && paragraphs >= fewestParagraphs
  return isBody && links <= (plain + links) * mostLinks + dropped
    ? { root, hidden: state.hidden, dropped: state.dropped }
    : null
}
