/** Walks the live article and reads its paragraphs, in order. */
import type { BlockKind } from '../../analysis/types.ts'
import { isSkipped } from './copy.ts'
import { isLabelled } from '../labels.ts'
import { countLetters } from '../letters.ts'
import {
  attributeOf,
  firstChildOf,
  isInlineName,
  isSubheadingName,
  nameOf,
  nextSiblingOf,
  queryAllIn,
  textOf,
  typeOf,
} from '../nodes.ts'
import { createTextBuilder, type TextBlock, type TextBuilder } from './text-builder.ts'
import type { Looks } from './visible.ts'

export type GatherInput = {
  /** The element to read. */
  root: Element
  /** Whether the text directly in this element belongs to the article. */
  isKept: (parent: Element) => boolean
  hidden: ReadonlySet<Element>
  looks: Looks
  /** UTF-16 units after which reading stops. */
  limit: number
}

export type Gathered = { blocks: TextBlock[]; complete: boolean }

const caption = /\s(\S*-)?caption(-text|-content)?\s/i
const chrome =
  /\s((social|shar(e|ing)|addtoany|related|recommended|read-?(also|more)|more-on|also-read|tags?|post-tags|tag-?cloud|newsletter|breadcrumbs?|byline|author-(box|info|bio))([-_]\S*)?|comments?([-_](list|area|section))?|disqus\S*|respond|advert\S*)\s/i
/** A part of the page's furniture is small or mostly links; an article in a badly named box is neither. */
const mostFurniture = 300

function linkLetters(element: Element): number {
  let letters = 0
  for (const link of queryAllIn(element, 'a')) letters += countLetters(textOf(link) ?? '')
  return letters
}

/** Share bars, tags, related stories, comments inside the article: by name, and because there is little text in them. */
export function isFurniture(element: Element): boolean {
  if (!isLabelled(element, chrome)) return false
  const letters = countLetters(textOf(element) ?? '')
  return letters < mostFurniture || linkLetters(element) > letters * 0.4
}

function kindOf(element: Element, name: string, above: BlockKind): BlockKind {
  if (above === 'caption' || name === 'figcaption') return 'caption'
  const className = attributeOf(element, 'class')
  if (className !== null && caption.test(` ${className} `) && (textOf(element) ?? '').length < 600) return 'caption'
  if (name === 'blockquote' || above === 'quote') return 'quote'
  if (name === 'li') return 'list-item'
  if (name === 'h1' || isSubheadingName(name)) return 'subheading'
  return above
}

type Level = {
  element: Element
  kind: BlockKind
  block: Element
  linked: boolean
  isBlock: boolean
  kept: boolean
  /** Whether the element in it that was read last stands within a line. */
  afterInline: boolean
}

function levelFor(element: Element, name: string, above: Level, input: GatherInput): Level {
  const isBlock = input.looks.isBlock(element, name, above.afterInline)
  return {
    element,
    kind: kindOf(element, name, above.kind),
    block: isBlock ? element : above.block,
    linked: above.linked || name === 'a',
    isBlock,
    // A phrase inside a kept paragraph belongs to it, whatever its class says: names are often links.
    kept: input.isKept(element) || (!isBlock && above.kept),
    afterInline: false,
  }
}

function readText(builder: TextBuilder, text: Text, level: Level, { looks, limit }: GatherInput): void {
  const most = limit - builder.size() + 1
  const { data } = text
  const keepsLines = data.includes('\n') && data.trim().includes('\n') && looks.keepsLines(level.element)
  builder.addText(text, { linked: level.linked, keepsLines, most })
}

/**
 * Reads the article under `root`. Gives way between steps. Invisible text, menus, forms' fields, share bars, tags,
 * comments and lists of other stories are left out; captions stay, as such.
 */
export function* gather(input: GatherInput): Generator<void, Gathered> {
  const { root } = input
  const builder = createTextBuilder()
  const first: Level = {
    element: root,
    kind: 'paragraph',
    block: root,
    linked: false,
    isBlock: true,
    kept: input.isKept(root),
    afterInline: false,
  }
  const path: Level[] = [first]
  builder.startBlock(first.kind, root)
  let node = firstChildOf(root)
  for (let seen = 1; ; seen += 1) {
    if (seen % 50 === 0) yield
    while (!node && path.length > 1) {
      const left = path.pop()
      const above = path[path.length - 1] ?? first
      if (left?.isBlock) builder.startBlock(above.kind, above.block)
      node = left ? nextSiblingOf(left.element) : null
    }
    if (!node) return { blocks: builder.finish(), complete: true }
    if (builder.size() > input.limit) return { blocks: builder.finish(), complete: false }
    const level = path[path.length - 1] ?? first
    const type = typeOf(node)
    if (type === 3 && level.kept) readText(builder, node as Text, level, input)
    const inner = type === 1 ? enter(builder, node as Element, level, input) : null
    if (inner) path.push(inner)
    node = inner ? firstChildOf(inner.element) : nextSiblingOf(node)
  }
}

/** Whether nothing in an element is read. */
function isPassed(element: Element, name: string, { hidden }: GatherInput): boolean {
  return name === 'br' || name === 'wbr' || isSkipped(element, name) || hidden.has(element)
}

/** Goes into an element, or past it. */
function enter(builder: TextBuilder, element: Element, above: Level, input: GatherInput): Level | null {
  const name = nameOf(element)
  const level = isPassed(element, name, input) ? null : levelFor(element, name, above, input)
  above.afterInline = isInlineName(name)
  if (name === 'br') builder.breakLine()
  if (!level?.isBlock) return level
  builder.startBlock(level.kind, level.block)
  return isFurniture(element) ? null : level
}
