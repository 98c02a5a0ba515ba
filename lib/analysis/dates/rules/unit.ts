/**
 * Weeks, months and years as units: "الشهر الماضي", "هذا العام", "مطلع العام الجاري", "عام 2014", "عامي 2013 و2014", "منذ 2014".
 * Source: arabic.md §5.2–5.3.
 */
import { fromHijri, monthOf, monthRange, toHijri, weekRange, yearOf, yearRange } from '../calendar.ts'
import type { Range } from '../calendar.ts'
import { afterAnd, modifierAt, parseDay, thirds } from '../grammar.ts'
import type { Day, Modifier } from '../grammar.ts'
import type { Reader } from '../reader.ts'
import { thirdOf } from '../resolve.ts'
import type { Context, Found } from '../rule.ts'

type Unit = 'week' | 'month' | 'year'

const units = new Map<string, Unit>([
  ['الاسبوع', 'week'],
  ['الشهر', 'month'],
  ['العام', 'year'],
  ['السنه', 'year'],
])
const steps: Record<Modifier, number> = { past: -1, current: 0, next: 1, same: 0 }

function unitRange(unit: Unit, day: string, step: number): Range {
  if (unit === 'week') return weekRange(day, step)
  return unit === 'month' ? monthRange(yearOf(day), monthOf(day) + step) : yearRange(yearOf(day) + step)
}

const precisions = { week: 'part', month: 'month', year: 'year' } as const

/** `sure` is false where the month stands without its name and may be another one. */
type Window = { range: Range; unit: Unit; modifier: Modifier; next: number; sure?: false }

/** "الشهر الماضي", "هذا العام", "العام نفسه" as a window from word `at`. */
function windowAt(reader: Reader, context: Context, at: number): Window | null {
  const isThis = reader.key(at) === 'هذا' || reader.key(at) === 'هذه'
  const begin = isThis ? at + 1 : at
  const unit = units.get(reader.key(begin) ?? '')
  if (!unit) return null
  const modifier = isThis ? 'current' : modifierAt(reader, begin + 1)
  // "الأسبوع قبل الماضي" is the one before the last
  if (reader.key(begin + 1) === 'قبل' && modifierAt(reader, begin + 2) === 'past' && context.published)
    return { range: unitRange(unit, context.published, -2), unit, modifier: 'past', next: begin + 3 }
  if (reader.key(begin + 1) === 'بعد' && modifierAt(reader, begin + 2) === 'next' && context.published)
    return { range: unitRange(unit, context.published, 2), unit, modifier: 'next', next: begin + 3 }
  if (!modifier) return null
  const anchor = modifier === 'same' ? (context.previous?.from ?? null) : context.published
  if (!anchor) return null
  return { range: unitRange(unit, anchor, steps[modifier]), unit, modifier, next: begin + (isThis ? 1 : 2) }
}

/** Before a day that is one of a month told before: "في 11 منه", "وبين 24 و27 منه". */
const beforeDay = /^[وف]?(في|يوم|فجر|صباح|ظهر|مساء|ليل|ليله|حتي|الي)$/

/**
 * The month that stands without its name behind a day: "24 من الشهر", "27 منه". It is that of the last date, where that lies
 * within one month; else, behind "من الشهر", P's own or, for a day still to come, the one before.
 * @param at the word behind the day and its من
 */
function namelessMonth(reader: Reader, context: Context, { at, day }: { at: number; day: number }): Window | null {
  const { previous, published } = context
  const isOf = reader.key(at) === 'الشهر' && reader.key(at - 1) === 'من'
  const isOfIt = reader.key(at) === 'منه' && reader.tight(at - 1, at)
  if (!isOf && !isOfIt) return null
  if (isOf && reader.tight(at, at + 1) && /^(ال.{3,}|نفسه|ذاته|\d+)$/.test(reader.key(at + 1) ?? '')) return null
  const told = previous !== null && previous.from.slice(0, 7) === previous.to.slice(0, 7) ? previous.from : null
  if (told !== null) return { range: unitRange('month', told, 0), unit: 'month', modifier: 'same', next: at + 1 }
  if (isOfIt || !published) return null
  const isAhead = day > Number(published.slice(8, 10))
  const range = unitRange('month', published, isAhead ? -1 : 0)
  return { range, unit: 'month', modifier: isAhead ? 'past' : 'current', next: at + 1, sure: false }
}

/** "و27", "إلى 12", "والسابع والعشرين": the second day, from word `at`. */
function secondDay(reader: Reader, at: number, opener: string): Day | null {
  const key = reader.key(at) ?? ''
  if (!reader.near(at - 1, at)) return null
  if (opener === 'بين' && /^وال.{3,}/.test(key))
    return parseDay({ ...reader, key: (index) => (index === at ? key.slice(1) : reader.key(index)) }, at)
  const joins = opener === 'بين' ? key === 'و' : key === 'الي' || key === 'حتي' || key === 'وحتي'
  return joins && reader.near(at, at + 1) ? parseDay(reader, at + 1) : null
}

/** "بين 24 و27 من الشهر نفسه", "من 3 إلى 12 من الشهر الجاري": two days of a month told relative to P or to the last date. */
function daysOfMonth(reader: Reader, context: Context): Found[] | null {
  const opener = reader.key(reader.at)
  if (opener !== 'بين' && opener !== 'من') return null
  const first = parseDay(reader, reader.at + 1, true)
  if (!first) return null
  const second = secondDay(reader, first.next, opener)
  const window =
    second && (windowAt(reader, context, second.next) ?? namelessMonth(reader, context, { ...second, at: second.next }))
  if (!second || window?.unit !== 'month' || second.day <= first.day) return null
  const dayOf = (day: number): string => `${window.range.from.slice(0, 8)}${String(day).padStart(2, '0')}`
  if (dayOf(second.day) > window.range.to) return null
  return [
    {
      from: dayOf(first.day),
      to: dayOf(second.day),
      precision: 'day',
      rule: `days-of-month-${window.modifier}`,
      anchor: window.modifier === 'same' ? 'previous' : 'published',
      sure: window.sure ?? true,
      first: reader.at,
      last: window.next - 1,
    },
  ]
}

/**
 * "منتصف الشهر", "نهاية العام" without more: of the last date's month in the same line, else of P's month or year. An
 * adjective makes it another year: "مطلع العام الدراسي".
 */
function bareThird(reader: Reader, context: Context, third: 0 | 1 | 2): Found[] | null {
  const at = reader.at + 1
  const unit = units.get(reader.key(at) ?? '')
  const next = reader.key(at + 1) ?? ''
  if (unit === undefined || unit === 'week' || !reader.tight(reader.at, at)) return null
  if (reader.tight(at, at + 1) && /^(ال.{3,}|نفسه|ذاته|نفسها|ذاتها|\d+)$/.test(next)) return null
  const near = unit === 'month' && context.isPreviousNear ? context.previous : null
  const anchor = near?.to ?? context.published
  if (anchor === null) return null
  const own = thirdOf(unitRange(unit, anchor, 0), third)
  // "جرت أواخر الشهر" said on the fifth: the month before
  const isOver = !near && unit === 'month' && own.from > anchor && context.tense(reader.at, at + 1) === 'past'
  return [
    {
      ...(isOver ? thirdOf(unitRange(unit, anchor, -1), third) : own),
      precision: 'part',
      rule: `part-of-${unit}-bare`,
      anchor: near ? 'previous' : 'published',
      sure: false,
      first: reader.at,
      last: at,
    },
  ]
}

/** "في الخامس من رمضان …، وفي العشرين منه": the month told before is a Hijri one. */
function hijriDay({ previous }: Context, { modifier }: Window, day: number): string | null {
  if (modifier !== 'same' || previous?.isHijri !== true) return null
  const { year, month } = toHijri(previous.from)
  return fromHijri(year, month, day)
}

/** Rule: a unit relative to P or to the last date, whole, a third of it, or a day of it ("في الـ13 من الشهر نفسه"). */
export function relativeUnit(reader: Reader, context: Context): Found[] | null {
  const days = daysOfMonth(reader, context)
  if (days) return days
  const third = thirds.get(reader.key(reader.at) ?? '')
  const day = third === undefined ? parseDay(reader, reader.at) : null
  const begin = third === undefined ? (day?.next ?? reader.at) : reader.at + 1
  const isBehind = reader.particle !== '' || beforeDay.test(reader.raw(reader.at - 1) ?? '')
  const nameless = day !== null && (isBehind || reader.key(begin) === 'الشهر')
  const window =
    windowAt(reader, context, begin) ?? (nameless ? namelessMonth(reader, context, { at: begin, day: day.day }) : null)
  if (!window) return third === undefined ? null : bareThird(reader, context, third)
  const anchor = window.modifier === 'same' ? 'previous' : 'published'
  const shared = { anchor, first: reader.at, last: window.next - 1 } as const
  const rule = `${window.unit}-${window.modifier}`
  if (day) {
    if (window.unit !== 'month') return null
    const value =
      hijriDay(context, window, day.day) ?? `${window.range.from.slice(0, 8)}${String(day.day).padStart(2, '0')}`
    return value <= window.range.to || context.previous?.isHijri === true
      ? [{ from: value, to: value, precision: 'day', rule: `day-of-${rule}`, sure: window.sure ?? true, ...shared }]
      : null
  }
  if (third !== undefined) {
    if (window.unit === 'week') return null
    return [{ ...thirdOf(window.range, third), precision: 'part', rule: `part-of-${rule}`, sure: true, ...shared }]
  }
  return [{ ...window.range, precision: precisions[window.unit], rule, sure: window.unit !== 'week', ...shared }]
}

const yearWords = new Set([
  'عام',
  'العام',
  'سنه',
  'السنه',
  'عامي',
  'اعوام',
  'الاعوام',
  'العامين',
  'عامين',
  'سنتي',
  'سنوات',
])
const openers = new Set(['منذ', 'بحلول', 'حتي', 'في', 'عام', 'منتصف', 'اواخر', 'مطلع', 'نهايه', 'بدايه'])

/** "منذ عام 2014 وحتى 2019": with its joining و, too. */
function isOpener(key: string): boolean {
  return openers.has(key) || (key.startsWith('و') && openers.has(key.slice(1)))
}

function yearAt(reader: Reader, at: number): number | null {
  const key = reader.key(at)
  if (key === undefined || !/^(19|20)\d\d$/.test(key)) return null
  return Number(key)
}

const adjectives = /^(الدراسي|الدراسيه|المالي|الماليه|الجامعي|الجامعيه|الرياضي|الكروي)$/
const joining = /^\s?[-–/]\s?$/
/** What is told from one year to another, besides the words of years. */
const seasons = new Set(['الموسم', 'موسم', 'الفتره', 'للفتره', 'فتره', 'المده'])

/** "العام الدراسي 2025/2026", "بين عامي 2013-2017", "الفترة 2019-2021": two years with a hyphen or slash, both whole. */
function yearsRange(reader: Reader): Found[] | null {
  const word = reader.key(reader.at) ?? ''
  const hasWord = yearWords.has(word) || seasons.has(word)
  if (!hasWord && !word.startsWith('1') && !word.startsWith('2')) return null
  const at = hasWord ? reader.at + (adjectives.test(reader.key(reader.at + 1) ?? '') ? 2 : 1) : reader.at
  if (!hasWord && !isOpener(reader.raw(at - 1) ?? '')) return null
  const first = yearAt(reader, at)
  const second = yearAt(reader, at + 1)
  if (first === null || second === null || second <= first || !joining.test(reader.between(at))) return null
  // "أعوام 2006-2009-2011" is a list
  if (yearAt(reader, at + 2) !== null && joining.test(reader.between(at + 1))) return null
  if (at > reader.at && !reader.near(reader.at, at)) return null
  const shared = { precision: 'year', rule: 'years-range', anchor: 'text', sure: true, first: reader.at } as const
  return [{ from: yearRange(first).from, to: yearRange(second).to, ...shared, last: at + 1 }]
}

/** "عامي 2013 و2014", "بين عامي 2014 و2019": the years that stand behind the word, each by itself. */
function yearsAt(reader: Reader, at: number): { year: number; at: number }[] {
  const found: { year: number; at: number }[] = []
  let index = at
  for (;;) {
    const year = yearAt(reader, index)
    if (year === null) return found
    found.push({ year, at: index })
    const next = afterAnd(reader, index + 1)
    if (next < 0 || !reader.near(index, next)) return found
    index = yearWords.has(reader.key(next) ?? '') ? next + 1 : next
  }
}

/** Rule: years. A bare number is a year only after منذ, بحلول and the like; "بين عامي A وB" is one range. */
export function years(reader: Reader, _context: Context): Found[] | null {
  const range = yearsRange(reader)
  if (range) return range
  const third = thirds.get(reader.key(reader.at) ?? '')
  let at = third === undefined ? reader.at : reader.at + 1
  const hasWord = yearWords.has(reader.key(at) ?? '')
  // "السنة المالية 2026"; a school year 2025 may be of two
  if (hasWord) at += /^(المالي|الماليه)$/.test(reader.key(at + 1) ?? '') ? 2 : 1
  else if (third === undefined && !isOpener(reader.raw(at - 1) ?? '')) return null
  if (at > reader.at && !reader.near(reader.at, at)) return null
  const found = yearsAt(reader, at)
  const [head] = found
  // "العام المالي 2016-17" is two years
  if (!head || (adjectives.test(reader.key(at - 1) ?? '') && joining.test(reader.between(at)))) return null
  const shared = { anchor: 'text', sure: true } as const
  if (third !== undefined)
    return [
      {
        ...thirdOf(yearRange(head.year), third),
        precision: 'part',
        rule: 'part-of-year',
        first: reader.at,
        last: head.at,
        ...shared,
      },
    ]
  const [, second] = found
  if (second && found.length === 2 && reader.raw(reader.at - 1) === 'بين')
    return [
      {
        from: yearRange(head.year).from,
        to: yearRange(second.year).to,
        precision: 'year',
        rule: 'years-range',
        first: reader.at,
        last: second.at,
        ...shared,
      },
    ]
  return found.map(({ year, at: place }, index) => ({
    ...yearRange(year),
    precision: 'year',
    rule: 'year',
    first: index === 0 ? reader.at : place,
    last: place,
    ...shared,
  }))
}

/** What `years` can begin with, numbers and thirds apart. */
export const yearStarts: readonly string[] = [...yearWords, ...seasons]

/** What the rules of this file can begin with, numbers and thirds apart. */
export const unitStarts: readonly string[] = [...units.keys(), ...yearStarts, 'هذا', 'هذه']
