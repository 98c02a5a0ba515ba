/** From the parts of an expression to calendar days (arabic.md §5.3). P is the publication day. */
import { addDays, dayOf, daysBetween, fromHijri, monthOf, monthRange, toHijri, yearOf } from './calendar.ts'
import type { Range } from './calendar.ts'
import { LAST_DAY } from './grammar.ts'
import type { Modifier, Month, Year } from './grammar.ts'
import type { Context, Found } from './rule.ts'

/** A year decided for a month, with what it rests on. */
export type Decided = { year: number; rule: 'year' | Modifier | 'bare'; anchor: Found['anchor']; sure: boolean }

/** Years counted in months since year 0, so that "strictly before this month" is a comparison. */
function monthsOf(day: string): number {
  return yearOf(day) * 12 + monthOf(day) - 1
}

/** The latest such month strictly before P's: "نوفمبر الماضي" in an article of 1 December 2025 → 2025. */
function yearBefore(month: number, published: string): number {
  const year = yearOf(published)
  return year * 12 + month - 1 < monthsOf(published) ? year : year - 1
}

/** "نوفمبر الجاري": P's own year if it is P's month; otherwise the nearest past one, or coming one, and unsure. */
function currentYear(month: number, published: string, isAhead: boolean): Decided {
  const isThis = month === monthOf(published)
  return {
    year: isThis ? yearOf(published) : isAhead ? yearAfter(month, published) : yearBefore(month, published),
    rule: 'current',
    anchor: 'published',
    sure: isThis,
  }
}

/** "مارس المقبل": the next such month after P's. */
function yearAfter(month: number, published: string): number {
  const year = yearOf(published)
  return year * 12 + month - 1 > monthsOf(published) ? year : year + 1
}

function byModifier({ month: { month }, day, modifier, at }: YearParts, context: Context): Decided | null {
  const { published, previous } = context
  if (modifier === null) return null
  if (modifier === 'same')
    return previous ? { year: yearOf(previous.from), rule: 'same', anchor: 'previous', sure: false } : null
  if (!published) return null
  // "السابع من أبريل الماضي" in an article of 16 April: the day that has just passed, though the month has not
  const isThisMonth = month === monthOf(published) && day !== null && day < Number(published.slice(8, 10))
  if (modifier === 'past' && isThisMonth)
    return { year: yearOf(published), rule: 'past', anchor: 'published', sure: false }
  if (modifier === 'past') return { year: yearBefore(month, published), rule: 'past', anchor: 'published', sure: true }
  if (modifier === 'current') return currentYear(month, published, context.isFuture(at))
  return { year: yearAfter(month, published), rule: 'next', anchor: 'published', sure: true }
}

/** "من العام الماضي": a year relative to P, or to the last date. */
export function yearByModifier(modifier: Modifier, context: Context): Decided | null {
  if (modifier === 'same')
    return context.previous
      ? { year: yearOf(context.previous.from), rule: 'same', anchor: 'previous', sure: true }
      : null
  if (!context.published) return null
  const step = { past: -1, current: 0, next: 1 }[modifier]
  return { year: yearOf(context.published) + step, rule: modifier, anchor: 'published', sure: true }
}

/** How far ahead a day without year may lie in a sentence that does not speak of the future. */
const NEAR_FUTURE = 45
/** A sentence that speaks of the future means the coming day unless that is so much further away than the past one. */
const FUTURE_LEAD = 200
/** Beyond half a year in both directions the choice of the year is a guess. */
const HALF_YEAR = 183

const HALF_OF_MONTHS = 6

/** A day or month without a year: the candidate nearest to P, preferring the past unless the tense is future. */
function bareYear(
  month: number,
  day: number | null,
  { context, at }: { context: Context; at: number },
): Decided | null {
  const { published, yearNear, monthNear } = context
  if (yearNear !== null && (!published || !context.isFuture(at))) {
    // "في ديسمبر 2013 …، وفي فبراير": told on from it
    const isNext = monthNear !== null && monthNear - month >= HALF_OF_MONTHS
    return { year: isNext ? yearNear + 1 : yearNear, rule: 'bare', anchor: 'previous', sure: false }
  }
  if (!published) return null
  const year = yearOf(published)
  const candidate = (y: number): string => dayOf(y, month, day ?? 1) ?? monthRange(y, month).to
  const [past, future] = candidate(year) <= published ? [year, year + 1] : [year - 1, year]
  const ago = daysBetween(candidate(past), published)
  const ahead = daysBetween(published, candidate(future))
  if (context.isPast) return { year: past, rule: 'bare', anchor: 'published', sure: ago <= 365 - NEAR_FUTURE }
  const isAhead = context.isFuture(at) ? ahead <= ago + FUTURE_LEAD : ahead <= NEAR_FUTURE && ago > 365 - NEAR_FUTURE
  return {
    year: isAhead ? future : past,
    rule: 'bare',
    anchor: 'published',
    sure: Math.min(ago, ahead) <= HALF_YEAR && !(isAhead && !context.isFuture(at)),
  }
}

export type YearParts = { month: Month; day: number | null; year: Year | null; modifier: Modifier | null; at: number }

/** The year of a month, in the order: said, said relative to P, told by الماضي/الجاري/المقبل, nearest. */
export function decideYear(parts: YearParts, context: Context): Decided | null {
  const { month, day, year, modifier, at } = parts
  // "كانون الأول/ كانون الثاني 2026": the year is that of the month beside it
  const said = year?.year != null && day === null && month.last < month.month ? year.year - 1 : year?.year
  if (said != null) return { year: said, rule: 'year', anchor: 'text', sure: !month.conflict }
  const relative = year?.modifier
    ? yearByModifier(year.modifier, context)
    : modifier
      ? byModifier(parts, context)
      : null
  if (relative) return { ...relative, sure: relative.sure && !month.conflict }
  if (year?.modifier || modifier) return null
  const bare = bareYear(month.month, day, { context, at })
  return bare && { ...bare, sure: bare.sure && !month.conflict }
}

/** The day of a month name in a decided year; for a Hijri month without year, the nearest to P. */
export function dayIn(month: Month, day: number, decided: { year: number }): string | null {
  if (day === LAST_DAY) return rangeOf(month, decided.year)?.to ?? null
  return month.calendar === 'hijri' ? fromHijri(decided.year, month.month, day) : dayOf(decided.year, month.month, day)
}

/** First to last day of a month name in a decided year. */
export function rangeOf(month: Month, year: number): Range | null {
  if (month.calendar === 'gregorian') {
    const { from } = monthRange(year, month.month)
    // "كانون الأول/ كانون الثاني": the second month is that of the next year
    return { from, to: monthRange(month.last < month.month ? year + 1 : year, month.last).to }
  }
  const from = fromHijri(year, month.month, 1)
  const next = month.month === 12 ? fromHijri(year + 1, 1, 1) : fromHijri(year, month.month + 1, 1)
  return from && next ? { from, to: addDays(next, -1) } : null
}

/** The Hijri year of a month told without one, from P: the nearest such month, the past one for "الماضي". */
export function hijriYear(month: Month, modifier: Modifier | null, context: Context): Decided | null {
  if (!context.published) return null
  const now = toHijri(context.published)
  const passed = month.month < now.month || (month.month === now.month && modifier !== 'past' && modifier !== 'next')
  const step =
    modifier === 'next'
      ? month.month > now.month
        ? 0
        : 1
      : passed
        ? 0
        : month.month - now.month > 6 || modifier === 'past'
          ? -1
          : 0
  return { year: now.year + step, rule: modifier ?? 'bare', anchor: 'published', sure: false }
}

/** A third of a range: 0 its beginning, 1 its middle, 2 its end. A month's thirds are ten days, a year's four months. */
export function thirdOf(range: Range, third: 0 | 1 | 2): Range {
  const days = daysBetween(range.from, range.to) + 1
  if (days <= 31) {
    const from = addDays(range.from, third * 10)
    return { from, to: third === 2 ? range.to : addDays(range.from, third * 10 + 9) }
  }
  const year = yearOf(range.from)
  return { from: monthRange(year, third * 4 + 1).from, to: monthRange(year, third * 4 + 4).to }
}
