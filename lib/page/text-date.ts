/**
 * A publication date as Arabic sites print it: all sets of month names, double months, both kinds of digits
 * (arabic.md §5.1, pages.md §2.1). Only whole dates count: day, month and year, and a weekday beside them must agree.
 * A date that cannot be told for certain is none.
 */
import { foldKey } from '../arabic/fold.ts'
import { monthAt, weekdayOf } from '../arabic/months.ts'

/** `day`: `YYYY-MM-DD`. `update`: the text calls it the date of a change, not of publication. */
export type TextDate = { day: string; update: boolean }

const latinMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const latinMonth =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/
const updateWords = new Set(['تحديث', 'التحديث', 'تحديثه', 'تعديل', 'التعديل', 'حدث', 'updated', 'update', 'modified'])
const publishWords = new Set(['نشر', 'النشر', 'نشرت', 'published'])

/** `YYYY-MM-DD`, or null when there is no such day or no news site was there yet. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1995 || year > 2099 || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

/** Words, numbers and single marks of a folded text. `24 نيسان/أبريل` → 24, نيسان, /, ابريل */
function wordsOf(text: string): string[] {
  return foldKey(text, 2).match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\d]/gu) ?? []
}

function numberAt(words: string[], at: number, digits: RegExp): number | null {
  const word = words[at]
  return word !== undefined && digits.test(word) ? Number(word) : null
}

type Found = { month: number; next: number }

function singleMonth(words: string[], at: number): Found | null {
  const name = monthAt((index) => words[index], at)
  if (name) return name.calendar === 'gregorian' ? { month: name.month, next: at + name.length } : null
  const word = words[at] ?? ''
  return latinMonth.test(word) ? { month: latinMonths.indexOf(word.slice(0, 3)) + 1, next: at + 1 } : null
}

/** A month, or a month and its twin of another set: `نيسان / أبريل`, `تشرين الثاني (نوفمبر)`. Twins must be one month. */
function monthFrom(words: string[], at: number): Found | null {
  const first = singleMonth(words, at)
  if (!first || !/^[/(-]$/.test(words[first.next] ?? '')) return first
  const second = singleMonth(words, first.next + 1)
  if (!second) return first
  if (second.month !== first.month) return null
  return { month: first.month, next: second.next + (words[second.next] === ')' ? 1 : 0) }
}

const between = /^([,\-/.]|من|شهر|عام|سنه|في)$/

function skip(words: string[], at: number): number {
  let next = at
  while (next < at + 2 && between.test(words[next] ?? '')) next += 1
  return next
}

type Match = { day: string | null; start: number; end: number }

const dayDigits = /^\d{1,2}$/
const yearDigits = /^\d{4}$/

/** `24 نيسان / أبريل 2020`, `8 فيفري 2019`, `7 October, 2020` */
function dayFirst(words: string[], at: number): Match | null {
  const day = numberAt(words, at, dayDigits)
  const month = day === null ? null : monthFrom(words, skip(words, at + 1))
  if (day === null || !month) return null
  const yearPlace = skip(words, month.next)
  const year = numberAt(words, yearPlace, yearDigits)
  return year === null ? null : { day: isoDay(year, month.month, day), start: at, end: yearPlace + 1 }
}

/** `أكتوبر 7، 2020`, `October 7, 2020` */
function monthFirst(words: string[], at: number): Match | null {
  const month = monthFrom(words, at)
  if (!month) return null
  const day = numberAt(words, month.next, dayDigits)
  const yearPlace = skip(words, month.next + 1)
  const year = day === null ? null : numberAt(words, yearPlace, yearDigits)
  return day === null || year === null ? null : { day: isoDay(year, month.month, day), start: at, end: yearPlace + 1 }
}

/** Day and month of `a/b/year`: Arabic print has the day first; with AM or PM it may be the American order. */
function ofNumbers({ a, b, year, american }: { a: number; b: number; year: number; american: boolean }): string | null {
  if (a > 12) return isoDay(year, b, a)
  if (b > 12) return isoDay(year, a, b)
  return american && a !== b ? null : isoDay(year, b, a)
}

/** `2025/11/18`, `18-11-2025`, `١٨/١١/٢٠٢٥` */
function numeric(words: string[], at: number, american: boolean): Match | null {
  const separator = words[at + 1] ?? ''
  if (!/^[/.-]$/.test(separator) || words[at + 3] !== separator) return null
  const end = at + 5
  const month = numberAt(words, at + 2, dayDigits)
  const yearFirst = numberAt(words, at, yearDigits)
  const last = numberAt(words, at + 4, dayDigits)
  if (month === null) return null
  if (yearFirst !== null && last !== null) return { day: isoDay(yearFirst, month, last), start: at, end }
  const first = numberAt(words, at, dayDigits)
  const year = numberAt(words, at + 4, yearDigits)
  if (first === null || year === null) return null
  return { day: ofNumbers({ a: first, b: month, year, american }), start: at, end }
}

function weekdayDisagrees(words: string[], { day, start }: Match): boolean {
  if (day === null) return false
  for (let at = start - 1; at >= Math.max(0, start - 4); at -= 1) {
    const weekday = weekdayOf(words[at] ?? '')
    if (weekday !== null) return weekday !== new Date(`${day}T00:00:00Z`).getUTCDay()
  }
  return false
}

/** Whether the nearest word of a label before `at` speaks of a change. */
function isUpdate(words: string[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 7); index -= 1) {
    const word = words[index] ?? ''
    if (updateWords.has(word)) return true
    if (publishWords.has(word)) return false
  }
  return false
}

/**
 * All whole Gregorian dates of a short text (a dateline, an attribute), in order.
 * «الأربعاء، 07 أكتوبر 2020 - 12:09 م» → 2020-10-07
 */
export function textDates(text: string): TextDate[] {
  const words = wordsOf(text.slice(0, 400))
  const american = words.includes('am') || words.includes('pm')
  const dates: TextDate[] = []
  for (let at = 0; at < words.length; at += 1) {
    const match = numeric(words, at, american) ?? dayFirst(words, at) ?? monthFirst(words, at)
    if (!match) continue
    if (match.day !== null && !weekdayDisagrees(words, match))
      dates.push({ day: match.day, update: isUpdate(words, match.start) })
    at = match.end - 1
  }
  return dates
}

/** The publication date that a short text gives: the first that is not the date of a change. */
export function textDate(text: string): string | null {
  return textDates(text).find(({ update }) => !update)?.day ?? null
}
