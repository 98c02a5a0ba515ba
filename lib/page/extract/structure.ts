/**
 * The body of a plain page, found on the live page itself: one box of paragraphs under the headline, and nothing else on
 * the page that could be part of it. Says so only where it is sure; anything that could be a lost paragraph, or a strange
 * one, is left to the library (`readable.ts`), which takes a copy of the page apart and costs several times as much.
 */
import { listNames, paragraphLetters, textNames, walkBody, type PlainBody } from './body-walk.ts'
import type { Density } from '../density.ts'
import { furniture, isLabelled, labelled } from '../labels.ts'
import { countLetters } from '../letters.ts'
import {
  attributeOf,
  closestOf,
  containsNode,
  firstChildOf,
  isBefore,
  isBesideName,
  isInlineName,
  nameOf,
  nextSiblingOf,
  parentOf,
  queryAllIn,
  typeOf,
} from '../nodes.ts'
import type { Looks } from './visible.ts'

export type StructureInput = {
  within: Element
  density: Density
  headline: Element | null
  looks: Looks
}

/** Beside the body these are furniture whatever they hold. */
const elsewhere = labelled(
  `${furniture}|footer|side-?bar|menu|nav|navbar|latest|ticker|cookies?|consent|login|modal|popup|author-?(?:box|bio|info)|terms|about-?us`,
)

/** The box that holds the densest text: what the page itself calls the body, if it says so once. */
function boxOf({ within, density }: StructureInput): Element | null {
  let root = density.root
  while (root && (textNames.has(nameOf(root)) || listNames.has(nameOf(root)) || isInlineName(nameOf(root))))
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
  if (textNames.has(name) && name !== 'li') return false
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
    if (isBesideName(nameOf(around)) || isLabelled(around, elsewhere) || isTeaser(around, block)) return true
    if (around === input.within) return false
  }
  return !isInSight(block, input)
}

/** What a page adds below its article is a story, or comments, or cards: those are named where they stand. */
function isBesides(root: Element, { within }: StructureInput): boolean {
  if (nameOf(within) === 'body') return false
  for (let around: Element | null = root; around; around = around === within ? null : parentOf(around))
    if (isLabelled(around, elsewhere)) return true
  return false
}

/** Texts of paragraph length beside the body that may be part of it; `known` are its standfirst and captions. */
function strayTexts(root: Element, input: StructureInput): Element[] {
  const letters = new Map<Element, number>()
  for (const { block, letters: more, linked } of input.density.texts)
    if (!linked && !containsNode(root, block.element))
      letters.set(block.element, (letters.get(block.element) ?? 0) + more)
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
  const body = yield* walkBody(root, input)
  return body && { ...body, stray }
}
