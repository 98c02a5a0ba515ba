/** What is painted: the marks of the background as whole words of the article, in the order of painting. */
import type { Article } from '../analysis/types.ts'
import type { Paint, Span } from '../analysis/view.ts'
import { isName, markNames } from './highlight-names.ts'
import { wordClass } from './letters.ts'
import type { TextMap } from './text-map.ts'

export type Painter = {
  /**
   * Shows exactly these marks, nearest to the window first, in tasks of at most 8 ms. Positions are UTF-16 offsets
   * within the block. Resolves when all are there, with their number; a later call takes the place of an earlier one,
   * which then resolves with what it had done.
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
  /** For each block the live element that it stands in (`Extraction.elements`): what is near the window comes first. */
  elements: readonly (Element | null)[]
}

/** A mark on the article's text: whole words, under the name it is painted with, and where it comes from. */
export type Mark = Span & { block: number; name: string; paint: Paint }

/** With what stands on letters, and the joiners inside words. */
const wordUnit = new RegExp(
  `[${wordClass}\\u0300-\\u036f\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u200c\\u200d]`,
)
/** No word is longer; a run of letters without end is no word. */
const mostGrowth = 40

function isInside(text: string, at: number): boolean {
  return at > 0 && at < text.length && wordUnit.test(text.charAt(at - 1)) && wordUnit.test(text.charAt(at))
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

/**
 * The marks on the article's text, in order; marks outside the text are left out. No kind overlaps itself, and no name
 * another name.
 */
export function marksOf(paints: readonly Paint[], { text, blocks }: PainterInput['article']): Mark[] {
  const marks: Mark[] = []
  const free: Partial<Record<Paint['kind'] | 'name', number>> = {}
  for (const paint of paints.toSorted((a, b) => a.block - b.block || a.start - b.start)) {
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

/** Blocks in the order of their distance from the window: what the reader looks at is marked first. */
function distances(elements: PainterInput['elements'], height: number): number[] {
  return elements.map((element) => {
    if (!element) return 0
    const { top, bottom } = element.getBoundingClientRect()
    return bottom < 0 ? -bottom : Math.max(0, top - height)
  })
}

/** Below this number of marks the order is not worth asking for boxes. */
const fewMarks = 100

/** The marks, those near the window first. */
export function nearestFirst(marks: readonly Mark[], { document, elements }: PainterInput): readonly Mark[] {
  if (marks.length < fewMarks) return marks
  const distance = distances(elements, document.defaultView?.innerHeight ?? 0)
  return marks.toSorted((a, b) => (distance[a.block] ?? 0) - (distance[b.block] ?? 0) || a.start - b.start)
}
