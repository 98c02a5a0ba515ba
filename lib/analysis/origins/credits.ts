/**
 * Credit lines and datelines: "(رويترز)" at the end of a line, "دمشق - سانا" and "رويترز -" at its head, "المصدر: وكالات",
 * "وكالات" alone in a line. In the middle of a sentence an agency's name is no credit.
 * Source: arabic.md §7.1 ("agency mark").
 */
import { GAP, keyAt, spanOf, textBefore, textOf } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Span } from '../view.ts'
import { MOST_MARK_WORDS, agencyOfMark, mayBeginMark } from './marks.ts'

/** A credit: the agency's or outlet's name as given and where it stands; `source` for a line that begins with المصدر. */
export type Credit = { name: string; agency: boolean; span: Span }

/** A dateline begins a line with at most so many words before the agency's name. */
const DATELINE_WORDS = 6
/** A credit line is short. */
const MOST_WORDS = 8

/** Credits in reading order. Lines of boilerplate count too: that is where pages put them. */
export function findCredits(document: TextDocument): Credit[] {
  const found: Credit[] = []
  for (const { first, last } of linesOf(document)) {
    const credit =
      sourceLine(document, first, last) ??
      cityLine(document, first, last) ??
      dateline(document, first, last) ??
      bracketed(document, first, last)
    if (credit !== null) found.push(credit)
  }
  return found
}

type Line = { first: number; last: number }

function linesOf(document: TextDocument): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < document.words.length; at += 1) {
    const line = lines.at(-1)
    if (line !== undefined && document.gaps[at] !== GAP.line) line.last = at
    else lines.push({ first: at, last: at })
  }
  return lines
}

type Mark = Line & { name: string }

/** The agency mark that begins at word `at`, the longest first: "أ ف ب" before "أ". */
function markAt(document: TextDocument, at: number, last: number): Mark | null {
  if (!mayBeginMark(keyAt(document, at))) return null
  for (let length = MOST_MARK_WORDS; length >= 1; length -= 1) {
    const end = at + length - 1
    if (end > last) continue
    const keys = document.words.slice(at, end + 1).map(({ key }) => key)
    const name =
      agencyOfMark(keys) ??
      agencyOfMark(keys.map((key, index) => (index === 0 ? key.replace(/^وكاله$/, '') : key)).filter(Boolean))
    if (name !== null) return { name, first: at, last: end }
  }
  return null
}

function agencyCredit(document: TextDocument, { name, first, last }: Mark): Credit {
  return { name, agency: true, span: spanOf(document, first, last) }
}

/** "المصدر: رويترز", "المصدر: الجزيرة نت + وكالات", and "وكالات" or an agency's name alone in its line. */
function sourceLine(document: TextDocument, first: number, last: number): Credit | null {
  const isFrom = keyAt(document, first + 1) === 'عن'
  const isSource =
    /^(المصدر|المصادر|نقلا)$/.test(keyAt(document, first)) && (isFrom || textBefore(document, first + 1).includes(':'))
  const begin = isSource ? (isFrom ? first + 2 : first + 1) : first
  if (last - first + 1 > MOST_WORDS || begin > last) return null
  if (!isSource) {
    const mark = markAt(document, begin, last)
    return mark !== null && isOnlyMarks(document, mark.last + 1, last) ? agencyCredit(document, mark) : null
  }
  for (let at = begin; at <= last; at += 1) {
    const mark = markAt(document, at, last)
    if (mark !== null && mark.name !== '') return agencyCredit(document, mark)
  }
  const end = nameEnd(document, begin, last)
  const mark = markAt(document, begin, last)
  return mark !== null
    ? agencyCredit(document, mark)
    : { name: textOf(document, begin, end), agency: false, span: spanOf(document, begin, end) }
}

/** The first name of a list: "الجزيرة نت + وكالات". */
function nameEnd(document: TextDocument, first: number, last: number): number {
  for (let at = first; at < last; at += 1) if (/[+،,/|\-–]/.test(textBefore(document, at + 1))) return at
  return last
}

/** True when in words `first`–`last` stand nothing but further agencies and separators, or no word at all: "رويترز - أ ف ب". */
function isOnlyMarks(document: TextDocument, first: number, last: number): boolean {
  for (let at = first; at <= last;) {
    const mark = markAt(document, at, last)
    if (mark === null) return false
    at = mark.last + 1
  }
  return true
}

/** "دمشق-سانا" alone in its line. */
function cityLine(document: TextDocument, first: number, last: number): Credit | null {
  for (let at = first + 1; at <= Math.min(last, first + 3); at += 1) {
    const mark = markAt(document, at, last)
    if (mark?.last === last && /[-–—/(]/.test(textBefore(document, at))) return agencyCredit(document, mark)
  }
  return null
}

/** "دمشق - سانا: …", "دمشق (رويترز) -", "رويترز - قالت …": within the first words of a line, closed by a dash or colon. */
function dateline(document: TextDocument, first: number, last: number): Credit | null {
  for (let at = first; at <= Math.min(last, first + DATELINE_WORDS); at += 1) {
    const mark = markAt(document, at, last)
    if (mark === null || mark.last >= last) continue
    const opens = at === first || /[-–—/(،,]/.test(textBefore(document, at))
    if (opens && /^\s*\)?\s*[-–—:]/.test(textBefore(document, mark.last + 1))) return agencyCredit(document, mark)
  }
  return null
}

/** "… على حد قوله. (رويترز)": brackets at the end of a line, or right behind the first sentence. */
function bracketed(document: TextDocument, first: number, last: number): Credit | null {
  for (let at = Math.max(first, last - MOST_MARK_WORDS - 2); at <= last; at += 1) {
    const mark = markAt(document, at, last)
    if (mark === null) continue
    const isClosed = /^\s?[)\]،,/]/.test(textBefore(document, mark.last + 1))
    if (isClosed && /[([]\s?$/.test(textBefore(document, at)) && isOnlyMarks(document, mark.last + 1, last))
      return agencyCredit(document, mark)
  }
  return null
}
