/**
 * Spans of time: "قبل ثلاثة أيام", "منذ أسبوعين", "بعد يومين", "قبل ذلك بأسبوع" as days; "لستة أشهر", "على مدى 14 عاما",
 * "180 يوما" as durations without an anchor. Source: arabic.md §5.2–5.4.
 */
import { weekdayOf } from '../../../arabic/months.ts'
import { cardinalAt } from '../../../arabic/numerals.ts'
import { addDays, addMonths, monthOf, monthRange, yearOf, yearRange } from '../calendar.ts'
import type { Range } from '../calendar.ts'
import type { Reader } from '../reader.ts'
import type { Context, Found } from '../rule.ts'
import { isAge } from './age.ts'

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

const rows: readonly [Unit, string, string][] = [
  ['second', 'ثانيه ثوان ثواني', 'ثانيتان ثانيتين'],
  ['minute', 'دقيقه دقائق', 'دقيقتان دقيقتين'],
  ['hour', 'ساعه ساعات', 'ساعتان ساعتين'],
  ['day', 'يوم ايام يوما', 'يومان يومين'],
  ['week', 'اسبوع اسابيع اسبوعا', 'اسبوعان اسبوعين'],
  ['month', 'شهر اشهر شهور شهرا', 'شهران شهرين'],
  ['year', 'عام اعوام عاما سنه سنوات سنين', 'عامان عامين سنتان سنتين'],
]
const singles = new Map(rows.flatMap(([unit, forms]) => forms.split(' ').map((form): [string, Unit] => [form, unit])))
const duals = new Map(rows.flatMap(([unit, , forms]) => forms.split(' ').map((form): [string, Unit] => [form, unit])))
const letters: Record<Unit, string> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
}

/** The unit that a word names in the singular or plural: ساعة, سنوات, شهرا. */
export function unitOf(key: string | undefined): Unit | null {
  return singles.get(key ?? '') ?? null
}

export type Length = { count: number; unit: Unit; next: number; said: boolean }

/** "ثلاثة أيام", "14 عاما", "أسبوعين", and a bare unit as one of it (`said: false`: أسبوع). */
export function lengthAt(reader: Reader, at: number): Length | null {
  const key = reader.key(at)
  if (key === undefined) return null
  const dual = duals.get(key)
  if (dual) return { count: 2, unit: dual, next: at + 1, said: true }
  const number = cardinalAt(reader, at)
  if (number && number.kind !== 'vague') {
    const unit = singles.get(reader.key(at + number.length) ?? '')
    return unit && Number.isInteger(number.value)
      ? { count: number.value, unit, next: at + number.length + 1, said: true }
      : null
  }
  const unit = singles.get(key)
  return unit && /^(يوم|اسبوع|شهر|عام|سنه|ساعه)$/.test(key) ? { count: 1, unit, next: at + 1, said: false } : null
}

const CLOCK: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour'])

/** The ISO 8601 duration of parts from large to small: "ساعتين و6 دقائق" → PT2H6M. */
function isoOf(parts: readonly Length[]): string {
  const said = (isClock: boolean): string =>
    parts
      .filter(({ unit }) => CLOCK.has(unit) === isClock)
      .map(({ count, unit }) => `${count}${letters[unit]}`)
      .join('')
  const clock = said(true)
  return `P${said(false)}${clock === '' ? '' : `T${clock}`}`
}

const order = rows.map(([unit]) => unit)

const halves = new Map<Unit, [count: number, unit: Unit]>([
  ['year', [6, 'month']],
  ['month', [15, 'day']],
  ['day', [12, 'hour']],
  ['hour', [30, 'minute']],
])

/** "خمس سنوات ونصف", "شهرين ونصف": half a year is six months, half a month fifteen days. */
function halfOf(reader: Reader, { unit, next }: Length): Length | null {
  const half = halves.get(unit)
  if (half === undefined || reader.key(next) !== 'ونصف' || !reader.tight(next - 1, next)) return null
  // "يومين ونصف اليوم": the unit once more, and no today
  const again = reader.key(next + 1) ?? ''
  const isAgain = again.startsWith('ال') && singles.get(again.slice(2)) === unit && reader.tight(next, next + 1)
  return { count: half[0], unit: half[1], next: isAgain ? next + 2 : next + 1, said: true }
}

/** "سنة واحدة", "ساعة ونصف الساعة": one of its unit, said so by what stands behind it; "في يوم واحد" is how fast, "بعد سنة واحدة من" when. */
function oneAt(reader: Reader): Length | null {
  const one = lengthAt(reader, reader.at)
  if (one === null || one.said || one.unit === 'day' || !reader.tight(reader.at, one.next)) return null
  if (/^[وف]?(بعد|قبل)$/.test(reader.raw(reader.at - 1) ?? '')) return null
  if (/^واحده?$/.test(reader.key(one.next) ?? '')) return { ...one, next: one.next + 1, said: true }
  return halfOf(reader, one) ? { ...one, said: true } : null
}

/** A length with the smaller ones joined to it: "ساعتين و6 دقائق و27 ثانية", "عام وثلاثة أشهر". */
function partsFrom(reader: Reader, first: Length): Length[] {
  const parts = [first]
  const half = halfOf(reader, first)
  if (half) return [first, half]
  for (let last = first; ;) {
    const key = reader.key(last.next)
    if (!key?.startsWith('و') || !reader.tight(last.next - 1, last.next)) return parts
    const at = last.next
    const part =
      key === 'و'
        ? lengthAt(reader, at + 1)
        : lengthAt({ ...reader, key: (index) => (index === at ? key.slice(1) : reader.key(index)) }, at)
    if (!part?.said || order.indexOf(part.unit) >= order.indexOf(last.unit)) return parts
    parts.push(part)
    last = part
  }
}

/** The day, week, month or year that lies so far from `day`; its own unit is its granularity. */
function move(day: string, { count, unit }: Length, sign: 1 | -1): Range | null {
  if (unit === 'day') return { from: addDays(day, sign * count), to: addDays(day, sign * count) }
  if (unit === 'week') {
    const middle = addDays(day, sign * count * 7)
    return { from: addDays(middle, -3), to: addDays(middle, 3) }
  }
  if (unit === 'month') {
    const moved = addMonths(day, sign * count)
    return monthRange(yearOf(moved), monthOf(moved))
  }
  return unit === 'year' ? yearRange(yearOf(day) + sign * count) : null
}

const precisions = {
  second: 'day',
  minute: 'day',
  hour: 'day',
  day: 'day',
  week: 'part',
  month: 'month',
  year: 'year',
} as const
const backward = new Set(['قبل', 'منذ'])
/** "منذ عام 2014" is a year and "قبل شهر رمضان" a month: a bare unit counts as one of it only at the end of its phrase. */
const names = new Set(
  'رمضان شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين كانون يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر'.split(
    ' ',
  ),
)

function isBareUnitHere(reader: Reader, length: Length): boolean {
  if (length.said) return true
  const after = reader.key(length.next)
  if (after !== undefined && weekdayOf(after) !== null) return false
  return after === undefined || !reader.tight(length.next - 1, length.next) || (!/^\d/.test(after) && !names.has(after))
}

const awaited = /^(موعد|خروج|انطلاق|بدء|بدايه|انتهاء|نهايه|التصويت|اجراء|الانتخابات|افتتاح|انعقاد|حلول|رحيل)$/

/** "بعد يوم واحد من اجتماعه": the span counts from what من names, which is no date; only its length is known. */
function isFromSomething(reader: Reader, length: Length): boolean {
  let after = length.next
  if (/^(واحد|فقط)$/.test(reader.key(after) ?? '')) after += 1
  // "قبل يومين أو ثلاثة من انطلاق البطولة"
  if (reader.key(after) === 'او') after += 1 + (cardinalAt(reader, after + 1)?.length ?? 0)
  // "قبل عشر سنوات مما هي عليه هناك" compares
  const key = reader.key(after) ?? ''
  if (!reader.tight(length.next - 1, after)) return false
  if (/^(من|مما)$/.test(key)) return true
  // "بعد عام على التحرير", "قبل شهرين على موعد الانتخابات", but "منذ عامين على خلفية اتهامات"
  const opener = reader.key(reader.at)
  if (key !== 'علي') return false
  return opener === 'بعد' || (opener === 'قبل' && awaited.test(reader.key(after + 1) ?? ''))
}

/** "قبل نحو أسبوعين", "منذ أكثر من 40 عاما": words that say how exact the span is. */
function hedgeWords(reader: Reader, at: number): number {
  const key = reader.key(at) ?? ''
  if (/^(نحو|حوالي|قرابه|زهاء)$/.test(key)) return 1
  return /^(اكثر|اقل|ازيد)$/.test(key) && reader.key(at + 1) === 'من' ? 2 : 0
}

/** Rule: "قبل/منذ N" from P, "قبل ذلك بN" and "بعد ذلك بN" from the last date, "بعد N" from the last date in a tale of the past. */
export function movedSpan(reader: Reader, context: Context): Found[] | null {
  const key = reader.key(reader.at)
  const sign = backward.has(key ?? '') ? -1 : key === 'بعد' ? 1 : 0
  if (sign === 0) return null
  const isAnaphoric = reader.key(reader.at + 1) === 'ذلك'
  const begin = reader.at + (isAnaphoric ? 2 : 1 + hedgeWords(reader, reader.at + 1))
  const length = isAnaphoric ? lengthAfterBa(reader, begin) : lengthAt(reader, begin)
  if (
    !length ||
    !reader.tight(reader.at, length.next - 1) ||
    !isBareUnitHere(reader, length) ||
    isFromSomething(reader, length)
  )
    return null
  // "يوما بعد يوم", "عاما بعد عام" is always
  if (sign === 1 && unitOf(reader.raw(reader.at - 1)) === length.unit) return null
  // "في 2026، أي بعد ثماني سنوات" counts from now
  const isGloss = reader.raw(reader.at - 1) === 'اي'
  // "في عام 2014، وبعد أربع سنوات يستخدمونها": told on from the last date
  const isToldOn = reader.particle === 'و' && context.isPreviousNear
  const fromText = isAnaphoric || (sign === 1 && !isGloss && (isToldOn || !context.isFuture(reader.at)))
  const anchor = fromText ? (context.previous?.to ?? null) : context.published
  const range = anchor && move(anchor, length, sign)
  // What was told as past is not yet to come: "لم تتعامل معها إلا بعد عامين"
  const { published } = context
  if (!range || (fromText && published !== null && anchor <= published && range.from > published)) return null
  return [
    {
      ...range,
      precision: precisions[length.unit],
      rule: sign === 1 ? 'after-span' : 'before-span',
      anchor: fromText ? 'previous' : 'published',
      sure: !fromText && length.unit === 'day' && begin <= reader.at + 1,
      first: reader.at,
      last: length.next - 1,
    },
  ]
}

/** "قبل ذلك بأسبوع": the ب belongs to the unit or number. */
function lengthAfterBa(reader: Reader, at: number): Length | null {
  const key = reader.key(at)
  if (!key?.startsWith('ب')) return null
  return lengthAt({ ...reader, key: (index) => (index === at ? key.slice(1) : reader.key(index)) }, at)
}

/** "2-3 أسابيع", "من 12 إلى 18 شهرا", "بين خمس وعشر سنوات", "يومين أو ثلاثة أيام": a span between two is not its second one. */
function isRange(reader: Reader): boolean {
  const before = reader.raw(reader.at - 1) ?? ''
  if (/^\d+$/.test(before) && /^\s?[-–]\s?$/.test(reader.between(reader.at - 1))) return true
  const isJoined =
    /^(الي|او|حتي)$/.test(before) ||
    (reader.particle === 'و' && isBetween(reader)) ||
    (before === 'و' && isBetween(reader))
  if (!isJoined) return false
  const number = reader.at - (reader.particle === 'و' ? 1 : 2)
  const word = reader.raw(number) ?? ''
  return (
    /^\d+$/.test(word) ||
    duals.has(word) ||
    singles.has(word) ||
    cardinalAt({ ...reader, key: reader.raw }, number) !== null
  )
}

/** "بين" stands before the first of two numbers, with "ما" perhaps. */
function isBetween(reader: Reader): boolean {
  for (let index = reader.at - 1; index >= reader.at - 4; index -= 1) if (reader.raw(index) === 'بين') return true
  return false
}

/** "نمو 5.8% عام 2020", "380 عام 2008": the unit is that of a year's number behind it, or the figure is no count of it. */
function isYearOfNumber(reader: Reader, { unit, next }: Length): boolean {
  if (unit === 'year' && /^(1[5-9]|20)\d\d$/.test(reader.raw(next) ?? '') && reader.tight(next - 1, next)) return true
  if (/[%٪]/.test(reader.between(next - 2))) return true
  // "8.4 سنوات"
  return /^\d+$/.test(reader.raw(reader.at - 1) ?? '') && /^[.,،]$/.test(reader.between(reader.at - 1))
}

/** Rule: a counted span without an anchor is a duration; one of a unit needs a number or a dual. */
export function duration(reader: Reader): Found[] | null {
  const length = oneAt(reader) ?? lengthAt(reader, reader.at)
  if (
    !length?.said ||
    length.count === 0 ||
    isAge(reader, length) ||
    isYearOfNumber(reader, length) ||
    isRange(reader) ||
    !reader.near(reader.at, length.next - 1)
  )
    return null
  const before = reader.raw(reader.at - 1) ?? ''
  // "وعمره 17 عاما و41 يوما": the rest of an age
  const joinedTo = before === 'و' ? (reader.raw(reader.at - 2) ?? '') : reader.particle === 'و' ? before : ''
  if (singles.has(joinedTo)) return null
  // برنامج "60 دقيقة", برنامج 60 دقيقة: a name
  if (/^(ال|ل|ب|لل)?(برنامج|مجله|فيلم|مسلسل|روايه)$/.test(before)) return null
  if (/["«“”]\s*$/.test(reader.between(reader.at - 1)) && /^\s*["»“”]/.test(reader.behind(length.next - 1))) return null
  if (backward.has(before) || before === 'الساعه') return null
  const parts = partsFrom(reader, length)
  const value = isoOf(parts)
  return [
    {
      from: value,
      to: value,
      precision: 'duration',
      rule: 'duration',
      anchor: null,
      sure: true,
      first: reader.at,
      last: (parts.at(-1) ?? length).next - 1,
    },
  ]
}

/** What the rules of this file can begin with, numbers apart. */
export const spanStarts: readonly string[] = [...singles.keys(), ...duals.keys(), ...backward, 'بعد']
