/**
 * A lean copy of a page for Readability, which takes apart what it is given: only what is visible and can be text, in a
 * document of its own where no picture loads and no script runs. Each element that holds text carries a stamp, so that
 * what survives leads back to the live page (pages.md §3.2), which is only read.
 */
import { attributeOf, firstChildOf, isUnreadName, nameOf, nextSiblingOf, textOf, typeOf } from './nodes.ts'
import type { Looks } from './visible.ts'

export const stampName = 'data-s'

export type PageCopy = {
  document: Document
  /** Live elements with text of their own; a stamp is an index in this list. */
  stamped: Element[]
  /** Live elements that were left out because they cannot be seen. */
  hidden: Set<Element>
  /** False when the page was larger than what is looked at. */
  complete: boolean
}

export type CopyInput = { within: Element; title: string | null; looks: Looks }

/** Nodes copied: ten times those of a long article page. Readability's time grows with them and cannot be divided. */
const mostNodes = 20_000
/** Of a longer text node only the beginning is copied: enough to judge where the article is. */
const mostUnits = 1_000
/** Deeper elements are laid beside each other: some pages nest by the thousand, and Readability descends by recursion. */
const deepest = 120

const embedded =
  /\s(twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|reddit-embed|telegram-post)/

/** Elements that hold no article text, by name or as an embedded post of a social network. */
export function isSkipped(element: Element, name: string): boolean {
  return isUnreadName(name) || name === 'nav' || embedded.test(` ${attributeOf(element, 'class') ?? ''}`)
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
  const isParagraph = name === 'span' && (textOf(live) ?? '').length > 60 && looks.isBlock(live, false)
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

/** Copies what a reader can see under `within`. Gives way between steps; the caller decides when to go on. */
export function* copyPage(document: Document, { within, title, looks }: CopyInput): Generator<void, PageCopy> {
  const blank = blankDocument(document, title ?? '')
  const copy: PageCopy = { document: blank, stamped: [], hidden: new Set(), complete: true }
  const path: { live: Element; copy: HTMLElement }[] = [{ live: within, copy: blank.body }]
  let node = firstChildOf(within)
  for (let seen = 0; ; seen += 1) {
    if (seen % 100 === 99) yield
    while (!node && path.length > 1) node = nextSiblingOf(path.pop()?.live ?? within)
    if (!node) return copy
    if (seen >= mostNodes) return { ...copy, complete: false }
    const target = path[path.length - 1]
    const inner = target && copyNode(copy, { node, target, box: path[Math.min(path.length, deepest) - 1]?.copy, looks })
    if (inner) path.push(inner)
    node = inner ? firstChildOf(inner.live) : nextSiblingOf(node)
  }
}

type Step = { node: Node; target: { live: Element; copy: HTMLElement }; box: HTMLElement | undefined; looks: Looks }

/** Copies one node; gives back the pair to descend into, or null. */
function copyNode(copy: PageCopy, { node, target, box, looks }: Step): { live: Element; copy: HTMLElement } | null {
  const type = typeOf(node)
  if (type === 3) {
    copyText(copy, node as Text, target)
    return null
  }
  if (type !== 1) return null
  const live = node as Element
  const name = nameOf(live)
  if (isSkipped(live, name)) return null
  if (name === 'br') {
    target.copy.append(copy.document.createElement('br'))
    return null
  }
  if (!looks.isShown(live)) {
    copy.hidden.add(live)
    return null
  }
  const made = copyElement(copy.document, live, nameInCopy(live, name, looks))
  ;(box ?? target.copy).append(made)
  return { live, copy: made }
}

function copyText(copy: PageCopy, text: Text, { live, copy: parent }: Step['target']): void {
  const { data } = text
  if (/\S/.test(data) && parent.getAttribute(stampName) === null)
    parent.setAttribute(stampName, String(copy.stamped.push(live) - 1))
  parent.append(data.length > mostUnits ? data.slice(0, mostUnits) : data)
}
