/**
 * Quotation marks and brackets around part of a passage: both belong to it or neither (arabic.md §3.4). What encloses the whole
 * of it stays outside.
 *
 *   تنظيم «داعش      → تنظيم «داعش»
 *   تنظيم» داعش      → «تنظيم» داعش
 *   داعش of "داعش"   → داعش
 */
import type { Span } from './view.ts'

const QUOTES = '"“”„‟«»″＂'
const SINGLE = "'‘’‚‛‹›"
const OPENING = '(['
const CLOSING = ')]'
const ANY = /["“”„‟«»″＂'‘’‚‛‹›()[\]]/

/** The passage with the partner of a mark that stands in it alone, where that partner stands right beside it. */
export function withPairs<S extends Span>(text: string, span: S): S {
  let { start, end } = span
  const inside = text.slice(start, end)
  if (!ANY.test(inside)) return span
  for (const marks of [QUOTES, SINGLE]) {
    if (count(inside, marks) % 2 === 0) continue
    const behind = besideAt(text, end, { marks, step: 1 })
    const before = besideAt(text, start - 1, { marks, step: -1 })
    if (behind !== null) end = behind + 1
    else if (before !== null) start = before
  }
  const open = count(inside, OPENING) - count(inside, CLOSING)
  const behind = open > 0 ? besideAt(text, end, { marks: CLOSING, step: 1 }) : null
  const before = open < 0 ? besideAt(text, start - 1, { marks: OPENING, step: -1 }) : null
  if (behind !== null) end = behind + 1
  if (before !== null) start = before
  return start === span.start && end === span.end ? span : { ...span, start, end }
}

function count(text: string, marks: string): number {
  let found = 0
  for (const sign of text) if (marks.includes(sign)) found += 1
  return found
}

/** Offset of a mark at `at`, or one blank further on ("« داعش »"); null where none stands. */
function besideAt(text: string, at: number, { marks, step }: { marks: string; step: 1 | -1 }): number | null {
  if (isMark(text, at, marks)) return at
  return /[ \u00A0\u202F]/.test(text.charAt(at)) && isMark(text, at + step, marks) ? at + step : null
}

function isMark(text: string, at: number, marks: string): boolean {
  return at >= 0 && at < text.length && marks.includes(text.charAt(at))
}
