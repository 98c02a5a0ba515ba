/**
 * The caption of the picture over the report. It often stands before the headline, where nothing of the body is, so
 * Readability leaves it out; a caption within the body is read with it.
 */
import { gather } from './gather.ts'
import { holdsVisible, scopeOf, type LeadInput } from './lead.ts'
import { countLetters } from '../letters.ts'
import { closestOf, containsNode, isBefore, nameOf, parentOf, queryAllIn, textOf } from '../nodes.ts'
import { runThrough } from '../slices.ts'
import type { TextBlock } from './text-builder.ts'

const named = 'figcaption,[class*="caption"]'
const pictures = 'img,picture,video'
const fewestLetters = 10
const mostLetters = 400
/** More pictures over one text are a gallery, or those of other stories. */
const mostCaptions = 2
/** A picture stands at most so many boxes above its caption. */
const nearby = 2

function isOfPicture(element: Element): boolean {
  let box: Element | null = element
  for (let up = 0; up < nearby && box; up += 1) {
    box = parentOf(box)
    if (box && nameOf(box) === 'figure') return true
    if (box && queryAllIn(box, pictures).length > 0) return true
  }
  return false
}

function isCaption(element: Element, { headline, first, isVisible }: LeadInput): boolean {
  if (!headline || !first || containsNode(element, headline) || containsNode(element, first)) return false
  if (!isBefore(element, first)) return false
  const letters = countLetters(textOf(element) ?? '')
  if (letters < fewestLetters || letters > mostLetters) return false
  // The picture of another story is a link, or stands in a list of them.
  if (closestOf(element, 'nav,aside,footer,ul,ol,a')) return false
  return isOfPicture(element) && holdsVisible(element, isVisible)
}

/** Captions between the beginning of headline and body and the body's first text, as blocks of kind `caption`. */
export function findCaptions(input: LeadInput): TextBlock[] {
  const scope = scopeOf(input)
  if (!scope) return []
  const { isVisible, hidden, looks } = input
  const found: TextBlock[] = []
  const taken: Element[] = []
  for (const element of Array.from(queryAllIn(scope, named)).slice(0, 40)) {
    if (taken.some((other) => containsNode(other, element)) || !isCaption(element, input)) continue
    taken.push(element)
    const { blocks } = runThrough(gather({ root: element, isKept: isVisible, hidden, looks, limit: 2_000 }))
    for (const block of blocks)
      if (block.linked < block.text.length / 3) found.push({ ...block, kind: 'caption', element })
  }
  return taken.length > mostCaptions ? [] : found
}
