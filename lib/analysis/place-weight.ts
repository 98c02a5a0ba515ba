/** How much a place in the text counts for what the text is about: news says it first and tells the background last. */
import { weightAt } from './document.ts'
import type { TextDocument } from './document.ts'

const HEAD = 1
const OPENING = 0.8
const BACKGROUND = 0.4

/** So many lines behind the lead still tell the news. */
const OPENING_LINES = 3

/** 1 in headline, lead and what stands before the lead's end, 0.8 in the paragraphs right behind it, 0.4 further down. */
export function placeWeight(document: TextDocument, word: number): number {
  if (weightAt(document, word) >= 2) return HEAD
  const behind = (document.lines[word] ?? 0) - document.leadLine
  if (behind <= 0) return HEAD
  return behind <= OPENING_LINES ? OPENING : BACKGROUND
}
