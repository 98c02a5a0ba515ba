/** How far two ways of finding the text of a page agree (pages.md §3.3.3). */
import type { Density } from '../density.ts'
import { countLetters } from '../letters.ts'
import { SHOW, closestOf, containsNode, nameOf, parentOf } from '../nodes.ts'
import { commonAncestor } from './readable.ts'

const phrase = /^(b|strong|em|i|u|span|font|bdi|mark|q|small|cite|abbr)$/
const shortest = 12

/** Whether text directly in `element` is of the article; a phrase counts with the text around it. */
function isKept(kept: ReadonlySet<Element>, element: Element): boolean {
  if (kept.has(element)) return true
  const above = phrase.test(nameOf(element)) ? parentOf(element) : null
  return above !== null && kept.has(above)
}

export type Opinions = { density: Density; kept: ReadonlySet<Element>; visible: ReadonlySet<Element> }

/** Twice the shared letters over the letters of both, 0–1. Texts in links and invisible ones count on neither side. */
export function* measureAgreement(document: Document, { density, kept, visible }: Opinions): Generator<void, number> {
  const dense = density.root
  const root = dense && commonAncestor([dense, ...kept])
  if (!root || !dense) return 0
  let [first, second, shared] = [0, 0, 0]
  const walker = document.createTreeWalker(root, SHOW.text)
  for (let seen = 1; ; seen += 1) {
    if (seen % 100 === 0) yield
    const text = walker.nextNode() as Text | null
    if (!text) break
    const parent = parentOf(text)
    if (text.data.length < shortest || !parent || !visible.has(parent) || closestOf(parent, 'a')) continue
    const letters = countLetters(text.data)
    const inFirst = isKept(kept, parent)
    const inSecond = containsNode(dense, text)
    if (inFirst) first += letters
    if (inSecond) second += letters
    if (inFirst && inSecond) shared += letters
  }
  return first + second > 0 ? (2 * shared) / (first + second) : 0
}
