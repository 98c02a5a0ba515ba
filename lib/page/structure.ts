/**
 * The body of a plain page, found on the live page itself: one box of paragraphs under the headline, and nothing else on
 * the page that could be part of it. Says so only where it is sure; anything that could be a lost paragraph, or a strange
 * one, is left to the library (`readable.ts`), which takes a copy of the page apart and costs several times as much.
 */
import { isSkipped } from './copy.ts'
import type { Density, FoundText } from './density.ts'
import { isFurniture } from './gather.ts'
import { countLetters } from './letters.ts'
import {
  attributeOf,
  closestOf,
  containsNode,
  firstChildOf,
  isBefore,
  isInlineName,
  labelsOf,
  nameOf,
  nextSiblingOf,
  parentOf,
  queryAllIn,
  typeOf,
} from './nodes.ts'
import type { Looks } from './visible.ts'

export type StructureInput = {
  within: Element
  density: Density
  headline: Element | null
  looks: Looks
}

/** `root` holds the body; `hidden` cannot be seen, `dropped` is furniture: neither belongs to it. */
export type PlainBody = { root: Element; hidden: Set<Element>; dropped: Set<Element> }

/** Fewer letters than this are a title, a credit, a button: no paragraph. */
const paragraphLetters = 60
/** A body has so many letters outside links, and so many texts of paragraph length. */
const fewestLetters = 150
const fewestParagraphs = 2
const mostLinks = 0.3
/** Boxes in boxes; a plain body has three or four. */
const deepest = 40

/** Whole words of a label, or their first or last part: `related`, `related-posts`, `side_bar`, `post-comments`. */
function labelled(words: string): RegExp {
  return new RegExp(`\\s(?:\\S*[-_])?(?:${words})(?:[-_]\\S*)?\\s`, 'i')
}
const strange = labelled(
  'related|recommend(?:ed)?|read-?(?:also|more)|also-?read|more-?on|see-?also|comments?|comments?-?(?:list|area|section)|respond|replies|disqus|shar(?:e|ing)|social|tags?|tag-?cloud|author|byline|bio|newsletter|subscri(?:be|ption)|advert\\S*|ads?|banner|promo|sponsor(?:ed)?|polls?|teasers?|cards?|live|live-?blog|updates?|embed|pull-?quote|read-?next|most-?read|trending|breadcrumbs?|copyright|disclaimer',
)
/** Beside the body these are furniture whatever they hold. */
const elsewhere = labelled(
  'footer|copyrights?|side-?bar|menu|nav|navbar|breadcrumbs?|most-?(?:read|viewed|popular)|latest|trending|ticker|newsletter|cookies?|consent|login|modal|popup|related|recommend(?:ed)?|comments?|comments?-?(?:list|area|section)|respond|share|sharing|social|tags?|ads?|advert\\S*|banner|author-?(?:box|bio|info)|terms|about-?us|disclaimer',
)
const elsewhereName = /^(nav|footer|aside)$/

/** Texts and lists of texts; every other block is a box. */
const textName = /^(p|h[1-6]|blockquote|li|dt|dd|figcaption|pre)$/
const listName = /^(ul|ol|dl)$/
const headingName = /^h[2-6]$/
/** Boxes that stand beside a text, by their names. */
const besideName = /^(aside|footer|header|form|dialog|fieldset|address|details)$/

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

function frameOf(element: Element, above: Frame | null, clusters: number): Frame {
  const name = nameOf(element)
  return {
    element,
    name,
    isBox: !isInlineName(name) && !textName.test(name),
    linked: name === 'a' || (above?.linked ?? false),
    heading: headingName.test(name) || (above?.heading ?? false),
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
  if (besideName.test(name) || (name === 'article' && plain < fewestLetters)) return small(frame)
  if (name === 'table' || name === 'article' || name === 'main') return plain < 12 ? 'dropped' : 'doubtful'
  if (name === 'figure') return plain < 400 ? 'kept' : 'doubtful'
  if (links > plain || linkedHeadings > 0) return small(frame)
  if (isFurniture(element)) return 'dropped'
  if (strange.test(labelsOf(element))) return small(frame)
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
  if (headingName.test(frame.name) && frame.links > frame.plain) above.linkedHeadings += 1
}

/** Several things in one box: a part of the text, or a comment, a card, an entry of a list of news. */
function isCluster({ isBox, name, blocks, hasText, plain }: Frame): boolean {
  const parts = blocks + (hasText ? 1 : 0)
  return (isBox || name === 'li') && !/^(ul|ol|dl|figure)$/.test(name) && parts > 1 && plain >= paragraphLetters
}

/** Whether a heading, by what follows it, heads the furniture that was just dropped: then nobody can tell whose it is. */
function headsFurniture(frame: Frame, above: Frame, dropped: boolean): boolean {
  if (isInlineName(frame.name) || frame.plain + frame.links === 0) return false
  const before = above.openHeading
  above.openHeading = headingName.test(frame.name) ? frame.element : null
  return before !== null && dropped
}

type Walk = {
  path: Frame[]
  hidden: Set<Element>
  dropped: Set<Element>
  /** Letters of each box with several things in it. */
  clusters: number[]
  input: StructureInput
}

/** Goes up from the element that was read last; false when the body is not plain. */
function leave({ path, dropped, clusters }: Walk): boolean {
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
  const frame = frameOf(element, above, clusters.length)
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
function* walk(root: Element, input: StructureInput): Generator<void, PlainBody | null> {
  const first = frameOf(root, null, 0)
  const state: Walk = { path: [first], hidden: new Set(), dropped: new Set(), clusters: [], input }
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
  // A heading over nothing belongs to what came after the text.
  if (openHeading) state.dropped.add(openHeading)
  // A box of several things is the wrapper of all the text, or nobody can tell what it is.
  if (state.clusters.some((letters) => letters < (plain - dropped) / 2)) return null
  const isBody = plain - dropped >= fewestLetters && paragraphs >= fewestParagraphs
  return isBody && links <= (plain + links) * mostLinks + dropped
    ? { root, hidden: state.hidden, dropped: state.dropped }
    : null
}

/** The box that holds the densest text: what the page itself calls the body, if it says so once. */
function boxOf({ within, density }: StructureInput): Element | null {
  let root = density.root
  while (root && (textName.test(nameOf(root)) || listName.test(nameOf(root)) || isInlineName(nameOf(root))))
    root = parentOf(root)
  if (!root || nameOf(root) === 'body' || !containsNode(within, root)) return null
  const named = queryAllIn(within, '[itemprop~="articleBody"]')
  const [only] = named
  return named.length === 1 && only && containsNode(only, root) ? only : root
}

/** Everything around an element can be seen, up to `within`. */
function isInSight(element: Element, { within, looks }: StructureInput): boolean {
  for (let around: Element | null = element; around; around = around === within ? null : parentOf(around))
    if (!looks.isShown(around)) return false
  return true
}

/** One of many: a card with a headline of its own that leads elsewhere. */
function isTeaser(item: Element, block: Element): boolean {
  const name = nameOf(item)
  if (textName.test(name) && name !== 'li') return false
  const label = attributeOf(item, 'class')
  let alike = 0
  if (name !== 'li' && name !== 'article' && label === null) return false
  const row = parentOf(item)
  for (let other = row && firstChildOf(row); other; other = nextSiblingOf(other))
    if (typeOf(other) === 1 && nameOf(other) === name && attributeOf(other, 'class') === label) alike += 1
  if (alike < 3) return false
  return Array.from(queryAllIn(item, 'a')).some(
    (link) => !containsNode(block, link) && (containsNode(link, block) || countLetters(link.textContent ?? '') >= 12),
  )
}

/** Whether a text beside the body is certainly not of it: furniture, a card, or unseen. */
function isElsewhere(block: Element, root: Element, input: StructureInput): boolean {
  for (let around: Element | null = block; around && !containsNode(around, root); around = parentOf(around)) {
    if (elsewhereName.test(nameOf(around)) || elsewhere.test(labelsOf(around)) || isTeaser(around, block)) return true
    if (around === input.within) return false
  }
  return !isInSight(block, input)
}

/** What a page adds below its article is a story, or comments, or cards: those are named where they stand. */
function isBesides(root: Element, { within }: StructureInput): boolean {
  if (nameOf(within) === 'body') return false
  for (let around: Element | null = root; around; around = around === within ? null : parentOf(around))
    if (elsewhere.test(labelsOf(around))) return true
  return false
}

/** Texts of paragraph length beside the body that may be part of it; `known` are its standfirst and captions. */
function strayTexts(root: Element, input: StructureInput): Element[] {
  const letters = new Map<Element, number>()
  const add = ({ element, letters: more }: FoundText): void =>
    void letters.set(element, (letters.get(element) ?? 0) + more)
  for (const text of input.density.texts) if (!containsNode(root, text.element)) add(text)
  const { headline } = input
  return Array.from(letters)
    .filter(([element, sum]) => sum >= paragraphLetters && !(headline && containsNode(headline, element)))
    .map(([element]) => element)
    .filter((element) => !isElsewhere(element, root, input))
}

/**
 * The body of a plain page, or null where it is not plain. `stray` are texts of paragraph length beside it that may be its
 * standfirst or a caption: if they are neither, it is not sure after all. Gives way between steps; only reads.
 */
export function* findPlainBody(
  input: StructureInput,
): Generator<void, (PlainBody & { stray: readonly Element[] }) | null> {
  const { density, headline } = input
  const root = boxOf(input)
  if (!root || !headline || !density.complete || !isInSight(root, input)) return null
  // A headline below the text is another story's.
  const isAbove = containsNode(root, headline) || isBefore(headline, root)
  if (!isAbove || closestOf(root, 'nav,footer,aside') || isBesides(root, input)) return null
  const stray = strayTexts(root, input)
  yield
  // What comes after the text can be neither standfirst nor caption over it.
  if (stray.some((element) => isBefore(root, element))) return null
  const body = yield* walk(root, input)
  return body && { ...body, stray }
}
