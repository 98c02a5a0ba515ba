/** Readability on a stamped copy, and the way from its result back to the live page. */
import type { Readability } from '@mozilla/readability'
import { stampName, type PageCopy } from './copy.ts'
import { SHOW, containsNode, parentOf } from '../nodes.ts'

/** The class of `@mozilla/readability`. */
export type Library = typeof Readability

/** A text shorter than this is looked for again with fewer rules; 500, the default, loses short reports (pages.md §3.1). */
const charThreshold = 200

/** Of a long row this share must be of the article for the rest to be. */
const leastShare = 0.7

function readable(copy: Document, library: Library): Element | null {
  const { body } = copy
  // Readability keeps the page as a string to begin again when it found too little. Nodes do as well, faster, and
  // without an assignment of HTML, which strict pages forbid.
  let saved: Node[] = []
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      saved = Array.from(body.childNodes, (node) => node.cloneNode(true))
      return ''
    },
    set: () => {
      body.replaceChildren(...saved.map((node) => node.cloneNode(true)))
    },
  })
  const reader = new library(copy, { charThreshold, disableJSONLD: true, serializer: (node) => node as Element })
  return reader.parse()?.content ?? null
}

/** Live elements whose own text belongs to the article; empty when there is none. Takes the copy apart. */
export function findBody(copy: PageCopy, library: Library): Set<Element> {
  const kept = survivors(copy, library)
  for (const { from, cut, to } of copy.rows) {
    const shown = copy.stamped.slice(from, cut)
    const share = shown.filter((element) => kept.has(element)).length / shown.length
    if (share >= leastShare) for (const element of copy.stamped.slice(cut, to)) kept.add(element)
  }
  return kept
}

function survivors({ document, stamped }: PageCopy, library: Library): Set<Element> {
  const kept = new Set<Element>()
  const content = readable(document, library)
  if (!content) return kept
  const walker = document.createTreeWalker(content, SHOW.text)
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (!/\S/.test(text.data)) continue
    const stamp = text.parentElement?.closest(`[${stampName}]`)?.getAttribute(stampName)
    const live = typeof stamp === 'string' ? stamped[Number(stamp)] : undefined
    if (live) kept.add(live)
  }
  return kept
}

/** The smallest element around all of these; null for none. */
export function commonAncestor(elements: Iterable<Element>): Element | null {
  let common: Element | null = null
  for (const element of elements) {
    common ??= element
    while (common && !containsNode(common, element)) common = parentOf(common)
  }
  return common
}
