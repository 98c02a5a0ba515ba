/**
 * A lean copy of a page for Readability, which takes apart what it is given: only what is visible and can be text, in a
 * document of its own where no picture loads and no script runs. Each element that holds text carries a stamp, so that
 * what survives leads back to the live page (pages.md §3.2), which is only read.
 */
import { attributeOf, firstChildOf, hasOwnText, isUnreadName, nameOf, nextSiblingOf, textOf, typeOf } from '../nodes.ts'
import type { Looks } from './visible.ts'

export const stampName = 'data-s'

export type PageCopy = {
  document: Document
  /** Live elements with text of their own; a stamp is an index in this list. */
  stamped: Element[]
  /** Live elements that were left out because they cannot be seen. */
  hidden: Set<Element>
  /**
   * Rows of paragraphs that are longer than what Readability is given: stamps `from`–`cut` are in the copy, `cut`–`to`
   * are not, and go the way of those before them.
   */
  rows: { from: number; cut: number; to: number }[]
  /** False when the page was larger than what is looked at. */
  complete: boolean
}

export type CopyInput = { within: Element; title: string | null; looks: Looks }

/** Nodes looked at; a long article page has 4,000. */
const mostNodes = 60_000
/** Nodes copied: Readability's time grows with them, and it cannot be divided. */
const mostCopied = 6_000
/** Paragraphs in a row, and texts between line breaks, that are copied: the rest of a row is like its beginning. */
const longestRow = 120
const rowElements = /^(p|li|blockquote|h[2-6]|dd|dt)$/
/** Of a longer text node only the beginning is copied: enough to judge where the article is. */
const mostUnits = 1_000
/** Deeper elements are laid beside each other: some pages nest by the thousand, and Readability descends by recursion. */
const deepest = 120

const embedded = /\s(twitter-(tweet|video)|instagram-media|tiktok-embed|fb-(post|video)|reddit-embed|telegram-post)/

/** Elements that hold no article text, by name or as an embedded post of a social network. */
export function isSkipped(element: Element, name: string): boolean {
  if (isUnreadName(name) || name === 'nav') return true
  // No post is embedded as a paragraph, and most elements of an article are paragraphs.
  return name !== 'p' && embedded.test(` ${attributeOf(element, 'class') ?? ''}`)
}

/** An empty document without a window. */
function blankDocument(document: Document, title: string): Document {
  const implementation = document.implementation as DOMImplementation | undefined
  if (implementation?.createHTMLDocument) return implementation.createHTMLDocument(title)
  // The command line's DOM has no such method.
  const blank = document.cloneNode(false) as Document
  const html = blank.createElement('html')
  const head = blank.createElement('head')
  const heading = blank.createElement('title')
  heading.textContent = title
  head.append(heading)
  html.append(head, blank.createElement('body'))
  blank.append(html)
  return blank
}

const copiedAttributes = ['class', 'id', 'role', 'itemprop', 'rel'] as const

/**
 * What an element is for Readability. Forms wrap whole pages on old systems and would be thrown out; elements of a page's
 * own making are boxes; a long `<span>` that is shown as a block is a paragraph.
 */
function nameInCopy(live: Element, name: string, looks: Looks): string {
  if (name === 'form' || !/^[a-z][a-z\d]*$/.test(name)) return 'div'
  const isParagraph = name === 'span' && (textOf(live) ?? '').length > paragraphUnits && looks.isBlock(live, name)
  return isParagraph ? 'p' : name
}

function copyElement(blank: Document, live: Element, name: string): HTMLElement {
  const copy = blank.createElement(name)
  for (const attribute of copiedAttributes) {
    const value = attributeOf(live, attribute)
    if (value) copy.setAttribute(attribute, value)
  }
  if (nameOf(live) === 'a' && attributeOf(live, 'href')?.startsWith('#')) copy.setAttribute('href', '#')
  return copy
}

type Level = {
  live: Element
  copy: HTMLElement
  /** Whether the copy is part of the document, not the rest of a long row. */
  attached: boolean
  /** Paragraphs and texts so far, and the stamps they begin and are cut at. */
  row: number
  from: number
  cut: number
}

function levelOf(live: Element, made: HTMLElement, { copy, attached }: { copy: PageCopy; attached: boolean }): Level {
  return { live, copy: made, attached, row: 0, from: copy.stamped.length, cut: -1 }
}

/** Copies what a reader can see under `within`. Gives way between steps; the caller decides when to go on. */
export function* copyPage(document: Document, { within, title, looks }: CopyInput): Generator<void, PageCopy> {
  const blank = blankDocument(document, title ?? '')
  const copy: PageCopy = { document: blank, stamped: [], hidden: new Set(), rows: [], complete: true }
  const work: Work = { copy, looks, copied: 0, path: [levelOf(within, blank.body, { copy, attached: true })] }
  let node = firstChildOf(within)
  for (let seen = 0; ; seen += 1) {
    if (seen % 50 === 49) yield
    while (!node && work.path.length > 1) node = nextSiblingOf(leave(work)?.live ?? within)
    if (!node) break
    if (seen >= mostNodes || work.copied >= mostCopied) {
      copy.complete = false
      break
    }
    const inner = visit(work, node)
    if (inner) work.path.push(inner)
    node = inner ? firstChildOf(inner.live) : nextSiblingOf(node)
  }
  while (work.path.length > 0) leave(work)
  return copy
}

type Work = { copy: PageCopy; looks: Looks; copied: number; path: Level[] }

function leave({ copy, path }: Work): Level | undefined {
  const level = path.pop()
  if (level && level.cut >= 0) copy.rows.push({ from: level.from, cut: level.cut, to: copy.stamped.length })
  return level
}

/** Copies one node; gives back the level to go into, or null. */
function visit(work: Work, node: Node): Level | null {
  const { copy, looks, path } = work
  const level = path[path.length - 1]
  const type = typeOf(node)
  if (!level || (type !== 1 && type !== 3)) return null
  if (type === 3) {
    copyText(work, node as Text, level)
    return null
  }
  const live = node as Element
  const name = nameOf(live)
  if (isSkipped(live, name)) return null
  if (name === 'br') {
    if (level.attached && level.row <= longestRow) append(work, level.copy, copy.document.createElement('br'))
    return null
  }
  if (!looks.isShown(live)) {
    copy.hidden.add(live)
    return null
  }
  // Deep down, boxes that only hold other boxes are passed through.
  if (path.length > deepest && !hasOwnText(live)) return levelOf(live, level.copy, { copy, attached: level.attached })
  const made = copyElement(copy.document, live, nameInCopy(live, name, looks))
  const box = path[Math.min(path.length, deepest) - 1] ?? level
  const isInRow = rowElements.test(name)
  if (isInRow) level.row += 1
  const isCut = isInRow && level.row > longestRow
  if (isCut && level.cut < 0) level.cut = copy.stamped.length
  const attached = level.attached && !isCut
  if (attached) append(work, box.copy, made)
  return levelOf(live, made, { copy, attached })
}

function append(work: Work, parent: Element, child: Node | string): void {
  parent.append(child)
  work.copied += 1
}

/** A box with a text of this length is a paragraph; with a shorter one it is a counter, a credit, a button. */
const paragraphUnits = 60

/**
 * Readability puts a paragraph of its own in place of a box that has nothing but text: its stamp must stay with the
 * text. With one of its texts a box is kept.
 */
function stampedPhrase({ document }: PageCopy, { copy, live }: Level, stamp: string): Element | null {
  if (nameOf(copy) !== 'div' || (textOf(live) ?? '').length <= paragraphUnits) return null
  const phrase = document.createElement('span')
  phrase.setAttribute(stampName, stamp)
  copy.append(phrase)
  return phrase
}

function copyText(work: Work, text: Text, level: Level): void {
  const { data } = text
  let holder: Element = level.copy
  if (/\S/.test(data)) {
    level.row += 1
    if (level.copy.getAttribute(stampName) === null) {
      const stamp = String(work.copy.stamped.push(level.live) - 1)
      level.copy.setAttribute(stampName, stamp)
      holder = stampedPhrase(work.copy, level, stamp) ?? holder
    }
  }
  if (level.attached && level.row <= longestRow)
    append(work, holder, data.length > mostUnits ? data.slice(0, mostUnits) : data)
}
