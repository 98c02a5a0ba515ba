/**
 * A publication date as Arabic sites print it: all sets of month names, double months, both kinds of digits
 * (arabic.md §5.1, pages.md §2.1). Only whole dates count: day, month and year, and a weekday beside them must agree.
 * A date that cannot be told for certain is none.
 */
import { wordClass } from '../letters.ts'
import { plain } from './plain.ts'

/** `day`: `YYYY-MM-DD`. `update`: the text calls it the date of a change, not of publication. */
export type TextDate = { day: string; update: boolean }

/** Each month's names: Levant, Egypt and Gulf, Algeria and Tunisia, Morocco, Mauritania, English; already plain. */
const months = [
  'كانون (?:ال)?ثاني|يناير|جانفي|jan(?:uary)?',
  'شباط|فبراير|فيفري|feb(?:ruary)?',
  'اذار|مارس|mar(?:ch)?',
  'نيسان|ابريل|افريل|apr(?:il)?',
  'ايار|مايو|ماي|may',
  'حزيران|يونيو|يونيه|جوان|june?',
  'تموز|يوليو|يوليه|يوليوز|جويليه|july?',
  'اب|اغسطس|اوت|غشت|اغشت|aug(?:ust)?',
  'ايلول|سبتمبر|شتنبر|شتمبر|sept?(?:ember)?',
  'تشرين (?:ال)?اول|اكتوبر|oct(?:ober)?',
  'تشرين (?:ال)?ثاني|نوفمبر|نونبر|nov(?:ember)?',
  'كانون (?:ال)?اول|ديسمبر|دجنبر|دجمبر|dec(?:ember)?',
]
const weekdays = ['الاحد', 'الا?ثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت']

/** A month's name is no part of another word; digits may touch it. */
const letterClass = wordClass.replace('0-9', '').replace('\u0660-\u0669', '')
const name = `((?<![${letterClass}])(?:${months.join('|')})(?![${letterClass}]))`
/** `نيسان / أبريل`, `تشرين الثاني (نوفمبر)` */
const twins = `${name}(?:\\s*[/(-]\\s*${name}\\s*\\)?)?`
const gap = '[\\s,./-]*(?:(?:من|شهر|عام|سنه|في)\\s+)?'
const day = '(?<!\\d)(\\d{1,2})'
const year = '(\\d{4})(?!\\d)'
let pattern: RegExp | null = null
/** Made when the first date is looked for: most pages name their day for machines, too. */
const dates = (): RegExp =>
  (pattern ??= new RegExp(
    [
      `(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d)`,
      `(?<a>\\d{1,2})(?<t>[-/.])(?<b>\\d{1,2})\\k<t>(?<z>\\d{4})(?!\\d)`,
      `(?<df>${day}${gap}${twins}${gap}${year})`,
      `(?<mf>${twins}\\s+(\\d{1,2})[\\s,]+${year})`,
    ]
      .map((form) => `(?<!\\d)${form}`)
      .join('|'),
    'g',
  ))

/** `YYYY-MM-DD`, or null when there is no such day or no news site was there yet. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1995 || year > 2099 || month < 1 || month > 12 || day < 1) return null
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
  const two = (part: number): string => String(part).padStart(2, '0')
  // By hand: the first `toISOString` of a page takes the browser a millisecond.
  return isDay ? `${year}-${two(month)}-${two(day)}` : null
}

function isMonth(names: string, word: string | undefined): boolean {
  return word !== undefined && new RegExp(`^(?:${names})$`).test(word)
}

/** Number of the month that both twins name; 0 when they name two. */
function monthOf(first: string | undefined, second: string | undefined): number {
  const number = months.findIndex((names) => isMonth(names, first)) + 1
  return second === undefined || isMonth(months[number - 1] ?? '', second) ? number : 0
}

/** Day and month of `a/b/year`: Arabic print has the day first; with AM or PM it may be the American order. */
function ofNumbers({ a, b, year, american }: { a: number; b: number; year: number; american: boolean }): string | null {
  if (a > 12) return isoDay(year, b, a)
  if (b > 12) return isoDay(year, a, b)
  return american && a !== b ? null : isoDay(year, b, a)
}

function dayOf(match: RegExpExecArray, american: boolean): string | null {
  const { y, m, d, a, b, z, df } = match.groups ?? {}
  if (y !== undefined) return isoDay(Number(y), Number(m), Number(d))
  if (a !== undefined) return ofNumbers({ a: Number(a), b: Number(b), year: Number(z), american })
  // The unnamed groups of the two forms with a month, in their order.
  const [first, second, third, fourth] = (df === undefined ? [15, 16, 17, 18] : [10, 11, 12, 13]).map((at) => match[at])
  return df === undefined
    ? isoDay(Number(fourth), monthOf(first, second), Number(third))
    : isoDay(Number(fourth), monthOf(second, third), Number(first))
}

const weekday = new RegExp(weekdays.map((word) => `(${word})`).join('|'), 'g')

function weekdayAgrees(before: string, found: string): boolean {
  const named = [...before.matchAll(weekday)].pop()
  return !named || named.slice(1).findIndex((word) => word !== undefined) === new Date(found).getUTCDay()
}

/** Whether the nearest word of a label before the date speaks of a change. */
function isUpdate(before: string): boolean {
  const label = before.match(/تحديث|تعديل|updat|modif|نشر|publish/g)?.pop()
  return label !== undefined && !/نشر|publish/.test(label)
}

/**
 * All whole Gregorian dates of a short text (a dateline, an attribute), in order.
 * «الأربعاء، 07 أكتوبر 2020 - 12:09 م» → 2020-10-07
 */
export function textDates(text: string): TextDate[] {
  const line = plain(text.slice(0, 400))
  const american = /[ap]m\b/.test(line)
  const found: TextDate[] = []
  for (const match of line.matchAll(dates())) {
    const day = dayOf(match, american)
    if (day !== null && weekdayAgrees(line.slice(Math.max(0, match.index - 20), match.index), day))
      found.push({ day, update: isUpdate(line.slice(Math.max(0, match.index - 40), match.index)) })
  }
  return found
}

/** The publication date that a short text gives: the first that is not the date of a change. */
export function textDate(text: string): string | null {
  return textDates(text).find(({ update }) => !update)?.day ?? null
}
