/** The standfirst: a sentence or two between headline and body that Readability leaves out because it stands apart. */
import { gather } from './gather.ts'
import { countLetters } from '../letters.ts'
import {
  closestOf,
  containsNode,
  isBefore,
  matches,
  nameOf,
  nodesFrom,
  parentOf,
  queryAllIn,
  textOf,
  typeOf,
} from '../nodes.ts'
import { runThrough } from '../slices.ts'
import type { TextBlock } from './text-builder.ts'
import type { Looks } from './visible.ts'

export type LeadInput = {
  headline: Element | null
  /** First text node of the body. */
  first: Node | null
  within: Element
  /** Whether an element has text of its own that can be seen. */
  isVisible: (element: Element) => boolean
  hidden: ReadonlySet<Element>
  looks: Looks
}

/** By name, or as the paragraph that stands beside the headline: its class may be a number. */
const named = `h2,h1~p,[itemprop~=description],[itemprop~=alternativeHeadline],[class*=${'standfirst lead summary excerpt intro subtitle sub-title subhead deck brief'.replaceAll(' ', '],[class*=')}]`
const fewestLetters = 40
const mostLetters = 700
/** Elements with such a name that are looked at. */
const mostElements = 60

/** Whether the element, or one in it, has text that can be seen. */
export function holdsVisible(element: Element, isVisible: LeadInput['isVisible']): boolean {
  return isVisible(element) || Array.from(queryAllIn(element, '*')).some(isVisible)
}

/** The nearest element around headline and body; null when there is none but the page. */
export function scopeOf({ headline, first, within }: LeadInput): Element | null {
  if (!first) return null
  let scope = headline
  while (scope && !containsNode(scope, first)) scope = scope === within ? null : parentOf(scope)
  return scope
}

/** The standfirst as a block of kind `lead`, or null. */
export function findLead(input: LeadInput): TextBlock | null {
  const { headline, first, isVisible, hidden, looks } = input
  const scope = scopeOf(input)
  if (!scope || !headline || !first) return null
  if (!isBefore(headline, first)) return null
  let seen = 0
  for (const node of nodesFrom(headline, scope)) {
    if (node === first || seen >= mostElements) break
    if (typeOf(node) !== 1) continue
    const element = node as Element
    if (element === headline || !matches(element, named) || containsNode(element, first)) continue
    seen += 1
    const letters = countLetters(textOf(element) ?? '')
    if (letters < fewestLetters || letters > mostLetters || !holdsVisible(element, isVisible)) continue
    if (closestOf(element, 'nav,aside,footer,ul,ol,figure,a') || nameOf(element) === 'a') continue
    const blocks = runThrough(gather({ root: element, isKept: isVisible, hidden, looks, limit: 2_000 })).blocks
    const [block] = blocks
    if (block && blocks.length === 1 && block.linked < block.text.length / 3) return { ...block, kind: 'lead', element }
  }
  return null
}
