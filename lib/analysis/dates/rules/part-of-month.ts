/**
 * Weeks and other parts of a month: "الأسبوع الأخير من نوفمبر", "آخر أسبوع من الشهر الماضي", "الأيام الأولى من كانون الأول", "الثلث الأخير
 * من شباط". Source: arabic.md §5.3 (parts of months), read with the halves of `partOfYear` as its model.
 */
import { addDays, monthOf, monthRange, yearOf } from '../calendar.ts'
import type { Range } from '../calendar.ts'
import { modifierAt } from '../grammar.ts'
import type { Reader } from '../reader.ts'
import { rangeOf, thirdOf } from '../resolve.ts'
import type { Context, Found } from '../rule.ts'
import { decideTail, parseTail } from './absolute.ts'

const ordinals = new Map([
  ['الاول', 0],
  ['الثاني', 1],
  ['الثالث', 2],
  ['الرابع', 3],
])

type Part = { next: number; cut: (month: Range) => Range }

/** Days 1–7, 8–14 and so on; the last week is the month's last seven days. */
function week(number: number | 'last'): Part['cut'] {
  return ({ from, to }) =>
    number === 'last'
      ? { from: addDays(to, -6), to }
      : { from: addDays(from, number * 7), to: addDays(from, number * 7 + 6) }
}

/** The part that begins here, up to the word behind its من or في. */
function partAt(reader: Reader): Part | null {
  const [first, second] = [reader.key(reader.at) ?? '', reader.key(reader.at + 1) ?? '']
  if (!/^(?:من|في)$/.test(reader.key(reader.at + 2) ?? '') || !reader.tight(reader.at, reader.at + 3)) return null
  const part = (cut: Part['cut']): Part => ({ next: reader.at + 3, cut })
  if (second === 'اسبوع') return first === 'اخر' ? part(week('last')) : null
  const number = ordinals.get(second)
  if (first === 'الاسبوع') {
    if (second === 'الاخير') return part(week('last'))
    return number === undefined ? null : part(week(number))
  }
  if (/^الاسبوعا?ي?ن$/.test(first)) {
    if (/^الاولا?ي?ن$/.test(second)) return part(({ from }) => ({ from, to: addDays(from, 13) }))
    return /^الاخيرا?ي?ن$/.test(second) ? part(({ to }) => ({ from: addDays(to, -13), to })) : null
  }
  const third = first === 'الايام' ? { الاولي: 0, الاخيره: 2 }[second] : thirds[`${first} ${second}`]
  return third === 0 || third === 1 || third === 2 ? part((month) => thirdOf(month, third)) : null
}

const thirds: Record<string, number> = { 'الثلث الاول': 0, 'الثلث الثاني': 1, 'الثلث الثالث': 2, 'الثلث الاخير': 2 }

/** Rule: a week or third of a month that is named, or told from P or from the last date. */
export function partOfMonth(reader: Reader, context: Context): Found[] | null {
  const part = partAt(reader)
  if (part === null) return null
  const shared = { precision: 'part', rule: 'part-of-month', first: reader.at } as const
  const tail = parseTail(reader, part.next)
  const decided = tail && decideTail(tail, null, { context, at: reader.at })
  const month = tail && decided && rangeOf(tail.month, decided.year)
  if (tail && decided && month) {
    const { anchor, sure } = decided
    return [{ ...part.cut(month), ...shared, anchor, sure, last: tail.next - 1 }]
  }
  if (reader.key(part.next) !== 'الشهر') return null
  const modifier = modifierAt(reader, part.next + 1)
  const day = modifier === 'same' ? context.previous?.from : context.published
  if (!modifier || !day) return null
  const step = { past: -1, current: 0, next: 1, same: 0 }[modifier]
  const anchor = modifier === 'same' ? 'previous' : 'published'
  const told = monthRange(yearOf(day), monthOf(day) + step)
  return [{ ...part.cut(told), ...shared, anchor, sure: true, last: part.next + 1 }]
}

/** What the rule of this file can begin with. */
export const monthPartStarts: readonly string[] = ['الاسبوع', 'الاسبوعان', 'الاسبوعين', 'الايام', 'الثلث', 'اخر']
