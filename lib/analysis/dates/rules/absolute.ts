/**
 * Days and months by name: "24 نوفمبر 2025", "العاشر من نوفمبر الجاري", "بين 24 و27 تشرين الثاني/نوفمبر الماضي",
 * "من 1 أكتوبر إلى 6 نوفمبر", "24 و27 نوفمبر", "مارس/آذار 2019". Source: arabic.md §5.2–5.3.
 */
import { weekdayOf } from '../../../arabic/months.ts'
import { ordinalAt } from '../../../arabic/numerals.ts'
import { afterAnd, modifierAt, parseDay, parseMonth, parseYear } from '../grammar.ts'
import type { Modifier, Month, Year } from '../grammar.ts'
import type { Reader } from '../reader.ts'
import { dayIn, decideYear, hijriYear } from '../resolve.ts'
import type { Decided } from '../resolve.ts'
import type { Context, Found } from '../rule.ts'

/** Month, year and modifier as they follow a day; `next` is the index after them. */
export type Tail = { month: Month; year: Year | null; modifier: Modifier | null; next: number }

/** "نوفمبر/تشرين الثاني الماضي", "نوفمبر 2025", "مارس من العام الماضي", "الشهر نفسه" is not one (see `anaphora`). */
export function parseTail(reader: Reader, at: number): Tail | null {
  const month = parseMonth(reader, at)
  if (!month) return null
  const year = parseYear(reader, month.next)
  const modifier = year ? null : modifierAt(reader, month.next)
  const shared = year || modifier ? null : sharedYear(reader, month)
  return {
    month,
    year: year ?? shared?.year ?? null,
    modifier: modifier ?? shared?.modifier ?? null,
    next: year?.next ?? (modifier ? month.next + 1 : month.next),
  }
}

/** "يناير وفبراير 2015", "من أكتوبر حتى مارس 2008", "يناير ويونيو الماضيين": what is said of the second month is said of the first. */
function sharedYear(reader: Reader, first: Month): Pick<Tail, 'year' | 'modifier'> | null {
  const key = reader.key(first.next) ?? ''
  const isTo = /^(الي|حتي|وحتي|ولغايه|لغايه|والي)$/.test(key)
  const isAnd = key.length > 2 && key.startsWith('و')
  if ((!isTo && !isAnd) || !reader.tight(first.next - 1, first.next)) return null
  const begin = isTo ? first.next + 1 : first.next
  const behind = isTo
    ? reader
    : { ...reader, key: (index: number) => (index === begin ? key.slice(1) : reader.key(index)) }
  const day = parseDay(behind, behind.key(begin) === 'يوم' ? begin + 1 : begin)
  const second = parseMonth({ ...behind, at: begin }, day?.next ?? begin)
  if (!second || second.calendar !== first.calendar) return null
  const year = parseYear(reader, second.next)
  const modifier = year ? null : modifierAt(reader, second.next)
  if (modifier && modifier !== 'past' && modifier !== 'next') return null
  if (!year?.year) return modifier && !day ? { year: null, modifier } : null
  return { year: { ...year, year: first.month > second.month ? year.year - 1 : year.year }, modifier: null }
}

/** The year a tail decides for a day. Hijri months take theirs from P by the Hijri calendar. */
export function decideTail(
  tail: Tail,
  day: number | null,
  { context, at }: { context: Context; at: number },
): Decided | null {
  if (tail.month.calendar === 'hijri' && tail.year?.year == null) return hijriYear(tail.month, tail.modifier, context)
  const decided = decideYear({ month: tail.month, day, year: tail.year, modifier: tail.modifier, at }, context)
  return decided && { ...decided, sure: decided.sure && tail.month.calendar === 'gregorian' }
}

type Point = { day: number; tail: Tail | null; next: number; at: number }

function pointAt(reader: Reader, at: number, opens = false): Point | null {
  const day = parseDay(reader, at, opens)
  if (!day) return null
  const tail = parseTail(reader, day.next)
  return { day: day.day, tail, next: tail?.next ?? day.next, at }
}

/** A second day after و, إلى, حتى or a hyphen; `joins` tells what stood between. */
function secondPoint(reader: Reader, first: Point): { point: Point; joins: 'and' | 'to' } | null {
  const key = reader.key(first.next)
  const isTo = key === 'الي' || key === 'حتي' || key === 'ولغايه' || key === 'لغايه' || key === 'وحتي' || key === 'والي'
  const hyphen = /^\s?[-–]\s?$/.test(reader.between(first.next - 1))
  const joined = joinedOrdinal(reader, first.next)
  if (joined) return { point: joined, joins: 'and' }
  const and = afterAnd(reader, first.next)
  const at = isTo ? first.next + 1 : hyphen ? first.next : and
  if (at < 0 || (!hyphen && !reader.near(first.next - 1, at))) return null
  const point = pointAt(reader, overWeekday(reader, at))
  return point ? { point, joins: isTo || hyphen ? 'to' : 'and' } : null
}

/** "… والسابع والعشرين من تشرين", "والخميس 27 نوفمبر", "ويوم 27": the joining و is printed with the ordinal or the day's word. */
function joinedOrdinal(reader: Reader, at: number): Point | null {
  const key = reader.key(at)
  if (!key?.startsWith('و') || !/^و(ال.*|يوم|متم|موفي|فاتح|اول)$/.test(key) || !reader.near(at - 1, at)) return null
  const bare = { ...reader, key: (index: number) => (index === at ? key.slice(1) : reader.key(index)) }
  return pointAt(bare, overWeekday(bare, at))
}

function overDay(reader: Reader, at: number): number {
  return reader.key(at) === 'يوم' ? at + 1 : at
}

/** Inside a span the number counts: "بين يومي 24 و27", "بين الاثنين 24 والخميس 27", "من يوم الاثنين 24". */
function overWeekday(reader: Reader, at: number): number {
  const begin = /^يومي?$/.test(reader.key(at) ?? '') ? at + 1 : at
  const isNamed = weekdayOf(reader.key(begin) ?? '') !== null && reader.near(begin, begin + 1)
  return isNamed ? begin + 1 : begin
}

function resolvePoint(point: Point, tail: Tail, context: Context): { day: string; decided: Decided } | null {
  const decided = decideTail(tail, point.day, { context, at: point.at })
  const day = decided && dayIn(tail.month, point.day, decided)
  return decided && day ? { day, decided } : null
}

/** Two days as a range; when the months run over the end of a year the first is moved back ("28 ديسمبر إلى 3 يناير"). */
function rangeOfPoints(
  first: Point,
  second: Point,
  { reader, context }: { reader: Reader; context: Context },
): Found | null {
  const tail = second.tail
  if (!tail) return null
  const end = resolvePoint(second, tail, context)
  if (!end) return null
  const own = first.tail
    ? {
        ...first.tail,
        year: first.tail.year ?? { year: end.decided.year, modifier: null, calendar: tail.month.calendar, next: 0 },
        modifier: null,
      }
    : tail
  let start = resolvePoint(first, own, context)
  if (start && start.day > end.day && !first.tail?.year) {
    const before = dayIn(own.month, first.day, { year: end.decided.year - 1 })
    start = before ? { ...start, day: before } : null
  }
  if (!start || start.day > end.day) return null
  return {
    from: start.day,
    to: end.day,
    precision: 'day',
    rule: `range-${end.decided.rule}`,
    anchor: end.decided.anchor,
    sure: end.decided.sure,
    first: reader.at,
    last: second.next - 1,
  }
}

/** Names made of a day: the day is that of another year. "ثورة 25 يناير", "حرب 6 أكتوبر", "أحداث 11 سبتمبر". */
const namedAfterDay = new Set(
  'ثوره الثوره انتفاضه حراك ميدان جسر كوبري مدينه حركه حرب نكسه ائتلاف جامعه مستشفي'.split(' '),
)
const attacks = new Set('هجمات الهجمات احداث اعتداءات تفجيرات ضحايا ذكري منفذي خاطفي'.split(' '))

/** "أحداث الحادي عشر من سبتمبر", "السعودية بعد 11 سبتمبر": the day of 2001, in a text that does not say so. */
function isAttacksOf2001(reader: Reader, at: number, { day, tail }: Point): boolean {
  if (day !== 11 || tail?.month.month !== 9 || tail.year || tail.modifier || tail.month.calendar !== 'gregorian')
    return false
  return attacks.has((reader.raw(at - 1) ?? '').replace(/^[وبل](?=هجم|احداث|اعتداء|تفجير)/, ''))
}

function namedDay(day: string, { at, last }: { at: number; last: number }): Found {
  return { from: day, to: day, precision: 'day', rule: 'day-named', anchor: 'text', sure: true, first: at, last }
}

function isPartOfName(reader: Reader, at: number, { day, tail }: Point): boolean {
  if (!tail || tail.year || tail.modifier) return false
  const before = (reader.raw(at - 1) ?? '').replace(/^[وبل](?=ثور|انتفاض|هجم|احداث|حرب|ميدان)/, '')
  // "السعودية بعد 11 سبتمبر" is that of 2001
  const isThatDay = day === 11 && tail.month.month === 9
  return namedAfterDay.has(before) || (isThatDay && (attacks.has(before) || /^(بعد|قبل)$/.test(before)))
}

/** "21 مارس من كل عام": a day that comes back is no date. */
function returns(reader: Reader, at: number): boolean {
  const from = reader.key(at) === 'من' ? at + 1 : at
  return reader.key(from) === 'كل' && /^(عام|سنه)$/.test(reader.key(from + 1) ?? '')
}

/** "الأسبوع الأول من أبريل", "الثلث الأول من مارس": the ordinal counts a part of the month, not its days. */
function isWeekOfMonth(reader: Reader, at: number): boolean {
  return /(^|ال)(اسبوع|ثلث)$/.test(reader.raw(at - 1) ?? '') && /^ال.{3,}/.test(reader.key(at) ?? '')
}

/** A weak month (آب, مارس) after a bare number needs its twin or a year, unless it is a whole "D M" of its own. */
function isMonthPlausible(tail: Tail, hasDay: boolean): boolean {
  if (!tail.month.weak) return true
  if (tail.month.calendar === 'hijri') return hasDay || tail.year !== null || tail.modifier !== null
  return hasDay || tail.year !== null || tail.modifier !== null
}

/** Days with a month, from word `at`: a day, a range or a list. */
export function daysAt(reader: Reader, context: Context, at: number): Found[] | null {
  const opener = reader.key(at)
  const isBetween = opener === 'بين'
  const isFrom = opener === 'من'
  const begin = isBetween || isFrom ? at + 1 : at
  const opens = isBetween || isFrom
  const first = pointAt(reader, opens ? overWeekday(reader, begin) : overDay(reader, begin), opens)
  if (!first || returns(reader, first.next) || isWeekOfMonth(reader, at)) return null
  const second = secondPoint(reader, first)
  if (second?.point.tail && (second.joins === 'to' || isBetween)) {
    const range = rangeOfPoints(first, second.point, { reader, context })
    return range && { ...range, first: at } ? [{ ...range, first: at }] : null
  }
  if (isBetween || isFrom) return null
  if (!first.tail && second?.joins === 'and') return listAt(reader, context, { at, first })
  if (!first.tail || !isMonthPlausible(first.tail, true)) return null
  if (isAttacksOf2001(reader, at, first)) return [namedDay('2001-09-11', { at, last: first.next - 1 })]
  if (isPartOfName(reader, at, first)) return null
  const found = resolvePoint(first, first.tail, context)
  return (
    found && [
      {
        from: found.day,
        to: found.day,
        precision: 'day',
        rule: `day-${found.decided.rule}`,
        anchor: found.decided.anchor,
        sure: found.decided.sure,
        first: at,
        last: first.next - 1,
        isHijri: first.tail.month.calendar === 'hijri',
      },
    ]
  )
}

/** "21 و24 و25 كانون الأول": the last one's month is everyone's. */
function listAt(reader: Reader, context: Context, { at, first }: { at: number; first: Point }): Found[] | null {
  const points = [first]
  let last = first
  while (!last.tail) {
    const next = secondPoint(reader, last)
    if (!next || next.joins !== 'and' || points.length > 8) return null
    points.push(next.point)
    last = next.point
  }
  const { tail } = last
  const found = points.map((point, index): Found | null => {
    const resolved = resolvePoint(point, tail, context)
    return (
      resolved && {
        from: resolved.day,
        to: resolved.day,
        precision: 'day',
        rule: `list-${resolved.decided.rule}`,
        anchor: resolved.decided.anchor,
        sure: resolved.decided.sure,
        first: index === 0 ? at : point.at,
        last: point.next - 1,
      }
    )
  })
  return found.every((item) => item !== null) ? found : null
}

/** What is known by its day, which therefore lies behind: "اتفاق العاشر من آذار", "هجوم 13 ديسمبر", "إعلان 29 يناير". */
const knownByDay =
  /^(ب|ل|و)?(اتفاق|اتفاقيه|اعلان|مرسوم|هجوم|هجمات|تفجير|مجزره|هدنه|معاهده|تفاهم|تفاهمات|ضربات|عمليه|احداث|مذكره|بيان)$/

/** Rule: days with a month. */
export function absoluteDays(reader: Reader, context: Context): Found[] | null {
  // "ثورة الخامس والعشرين من يناير": where the whole was no date its second half is none
  if (reader.particle === 'و' && /^ال(عشرين|عشرون|ثلاثين|ثلاثون)$/.test(reader.key(reader.at) ?? '')) {
    const before = { ...reader, key: reader.raw }
    if (ordinalAt(before, reader.at - 1)?.length === 2) return null
  }
  const isPast = knownByDay.test(reader.raw(reader.at - 1) ?? '') && reader.particle === ''
  return daysAt(reader, isPast ? { ...context, isPast } : context, reader.at)
}
