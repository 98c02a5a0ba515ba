/**
 * Month and weekday names (arabic.md §5.1): Levant and Iraq, Egypt and Gulf, Algeria and Tunisia, Morocco, Mauritania,
 * and the Hijri year. Keys are K2 folds, so أيلول and ايلول are one.
 */
import { foldKey } from './fold.ts'

export type Calendar = 'gregorian' | 'hijri'

/**
 * A month name at a place in a text. `length` counts its words. `weak` names are also something else (آب, مارس, ماي, a car,
 * a person's name): they count only with a day, a year or their twin of another set beside them. `levant`: of the Levant and Iraq.
 */
export type MonthName = { month: number; calendar: Calendar; length: number; weak: boolean; levant: boolean }

const strong: readonly string[] = [
  'كانون الثاني|كانون ثاني|كانون ثان|يناير|جانفي',
  'شباط|فبراير|فيفري',
  'آذار|',
  'أبريل|أفريل',
  'أيار|مايو',
  'حزيران|يونيو|يونيه',
  'تموز|يوليو|يوليه|يوليوز|جويلية',
  'أغسطس|أغشت|غشت',
  'أيلول|سبتمبر|شتنبر|شتمبر',
  'تشرين الأول|تشرين أول|أكتوبر',
  'تشرين الثاني|تشرين ثاني|تشرين ثان|نوفمبر|نونبر',
  'كانون الأول|كانون أول|ديسمبر|دجنبر|دجمبر',
]

const weak: readonly [string, number][] = [
  ['مارس', 3],
  ['نيسان', 4],
  ['ماي', 5],
  ['جوان', 6],
  ['آب', 8],
  ['أوت', 8],
]

/** Several Hijri months are given names too (رجب, شعبان): all of them need a number beside them. */
const hijri: readonly string[] = [
  'محرم|المحرم',
  'صفر',
  'ربيع الأول|ربيع أول',
  'ربيع الآخر|ربيع الثاني|ربيع ثاني',
  'جمادى الأولى',
  'جمادى الآخرة|جمادى الثانية',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة|ذي القعدة',
  'ذو الحجة|ذي الحجة',
]

/** The names of the Levant and Iraq. */
const levant = /^(كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين)(?= |$)/

function buildIndex(): Map<string, MonthName> {
  const index = new Map<string, MonthName>()
  const add = (names: string, month: number, calendar: Calendar, isWeak: boolean): void => {
    for (const name of names.split('|').filter(Boolean))
      index.set(foldKey(name, 2), {
        month,
        calendar,
        length: name.split(' ').length,
        weak: isWeak,
        levant: levant.test(foldKey(name, 2)),
      })
  }
  for (const [i, names] of strong.entries()) add(names, i + 1, 'gregorian', false)
  for (const [name, month] of weak) add(name, month, 'gregorian', true)
  for (const [i, names] of hijri.entries()) add(names, i + 1, 'hijri', true)
  return index
}

const months = buildIndex()
const weekdays = new Map(
  ['الأحد', 'الاثنين|الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'].flatMap((names, day) =>
    names.split('|').map((name): [string, number] => [foldKey(name, 2), day]),
  ),
)

/** The month whose name begins at word `at`; `key` gives the K2 key of a word, without particle, or undefined past the end. */
export function monthAt(key: (index: number) => string | undefined, at: number): MonthName | null {
  const first = key(at)
  if (first === undefined) return null
  const second = key(at + 1)
  const double = second === undefined ? undefined : months.get(`${first} ${second}`)
  return double ?? months.get(first) ?? null
}

/** Day of the week, 0 = Sunday, of a K2 key (with its article); null when it is none. */
export function weekdayOf(key: string): number | null {
  return weekdays.get(key) ?? null
}

const words: ReadonlySet<string> = new Set([
  ...[...months.keys()].flatMap((name) => name.split(' ')),
  ...weekdays.keys(),
])

/** True for a word of a month's name or a weekday: what a slash joins into one date ("تشرين الثاني/ نوفمبر"). K2 key. */
export function isCalendarWord(key: string): boolean {
  return words.has(key)
}

/** First words of all month names, and all weekdays: what a date can begin with. */
export const calendarStarts: ReadonlySet<string> = new Set([
  ...[...months.keys()].map((name) => name.split(' ')[0] ?? name),
  ...weekdays.keys(),
])
