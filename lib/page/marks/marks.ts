/** What is painted: the marks of the background as whole words of the article, in the order of painting. */
import { countBefore } from '../../analysis/sorted.ts'
import type { Article } from '../../analysis/types.ts'
import type { Paint, Span } from '../../analysis/view.ts'
import { isName, markNames } from './highlight-names.ts'
import { wordClass } from '../letters.ts'
import { runThrough } from '../slices.ts'
import type { TextMap } from '../text-map.ts'

export type Painter = {
  /**
   * Shows exactly these marks, in tasks of at most 8 ms; those that are there already stay. Of a long article those around
   * the window, and the others when the reader comes near. Positions are UTF-16 offsets within the block. Resolves when
   * they are there, with the number of all that are; a later call takes the place of an earlier one, which then resolves
   * with what is there.
   */
  paint(marks: readonly Paint[]): Promise<number>
  /** Takes all marks away. The page is as it was, to the last node. */
  clear(): void
  /** Hides the marks or shows them again, without forgetting them. */
  setVisible(visible: boolean): void
  /** Takes everything away for good. */
  dispose(): void
}

export type PainterInput = {
  document: Document
  article: Pick<Article, 'text' | 'blocks'>
  map: TextMap
  /** For each block the live element that it stands in (`Extraction.elements`): by it is known what is near the window. */
  elements: readonly (Element | null)[]
}

/** A mark on the article's text: whole words, under the name it is painted with, and where it comes from. */
export type Mark = Span & { block: number; name: string; paint: Paint }

/** Two units of one word: letters with what stands on them, and the joiners inside words. */
const within = new RegExp(
  `^[${wordClass}\\u0300-\\u036f\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u200c\\u200d]{2}$`,
)
/** No word is longer; a run of letters without end is no word. */
const mostGrowth = 40
const blank = 0x20

function isInside(text: string, at: number): boolean {
  // The usual case first: nearly every edge stands beside a blank. By number: a letter for itself would be made anew.
  if (text.charCodeAt(at) === blank || text.charCodeAt(at - 1) === blank) return false
  return at > 0 && within.test(text.slice(at - 1, at + 1))
}

/**
 * The span grown to whole words: an edge inside a word can lie inside a lam-alef, and then the alef is not drawn at all
 * (performance.md §0.9). لأحمد marked from the alef → marked from the lam.
 */
function wholeWords(text: string, { start, end }: Span): Span {
  let first = start
  let last = end
  while (start - first < mostGrowth && isInside(text, first)) first -= 1
  while (last - end < mostGrowth && isInside(text, last)) last += 1
  return { start: first, end: last }
}

/** For sorting paints as they are read. */
export function inOrder(a: Paint, b: Paint): number {
  return a.block - b.block || a.start - b.start
}

/**
 * The marks on the article's text, in order; marks outside the text are left out. No kind overlaps itself, and no name
 * another name.
 */
export function marksOf(paints: readonly Paint[], article: PainterInput['article']): Mark[] {
  return runThrough(markSteps(paints, article))
}

/** The same, giving way between steps. */
export function* markSteps(
  paints: readonly Paint[],
  { text, blocks }: PainterInput['article'],
): Generator<void, Mark[]> {
  const marks: Mark[] = []
  const free: Partial<Record<Paint['kind'] | 'name', number>> = {}
  let seen = 0
  for (const paint of paints.toSorted(inOrder)) {
    seen += 1
    if (seen % 100 === 0) yield
    const { block, start, end, kind, sure } = paint
    const place = blocks[block]
    if (!place || start < 0 || end <= start || place.start + end > place.end) continue
    const span = wholeWords(text, { start: place.start + start, end: place.start + end })
    const layer = isName(kind) ? 'name' : kind
    if (span.start < (free[layer] ?? 0)) continue
    free[layer] = span.end
    marks.push({ ...span, block, name: sure ? markNames[kind].sure : markNames[kind].unsure, paint })
  }
  return marks
}

/** The first block that is not above the window, by a few of their boxes: blocks stand one below the other. */
export function firstInWindow(elements: PainterInput['elements']): number {
  return countBefore(elements, (element) => (element?.getBoundingClientRect().bottom ?? -1) < 0)
}

/**
 * How many marks below the window are painted before the reader comes there: at first those of five screens and more, on
 * most pages all of them; …
 */
export const belowFirst = 350
/** … of ten once the reader scrolls, who may do so quickly. */
export const belowScrolled = 600
/** Above it. The window counts as standing where one of so many marks begins. */
const above = 100
const step = 100

/** Whether there are more marks than are painted at once. */
export function areMany({ length }: readonly Paint[]): boolean {
  return length > above + belowFirst
}

/** `first`: the first block in the window, where that is known. `below`: marks to paint below it. */
export type WindowPlace = { first: number | null; below: number }

/**
 * Of paints in order those around the window, or all where they are not many. Blocks are not divided: what is marked in
 * one depends on all that is in it.
 */
export function nearWindow(
  paints: readonly Paint[],
  elements: PainterInput['elements'],
  { first, below }: WindowPlace,
): readonly Paint[] {
  if (!areMany(paints)) return paints
  const countIn = (blocks: number): number => countBefore(paints, ({ block }) => block < blocks)
  const at = countIn(first ?? firstInWindow(elements))
  const middle = at - (at % step)
  const from = paints[middle - above]?.block ?? 0
  const to = paints[middle + below]?.block ?? Infinity
  return paints.slice(countIn(from), countIn(to + 1))
}
