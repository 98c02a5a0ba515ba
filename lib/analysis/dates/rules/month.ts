/** A month without a day, and its thirds: "مارس/آذار 2019", "في نوفمبر الماضي", "مطلع كانون الأول", "أواخر رمضان". Source: arabic.md §5.3. */
import { ordinalAt } from '../../../arabic/numerals.ts'
import { thirds } from '../grammar.ts'
import type { Reader } from '../reader.ts'
import { rangeOf, thirdOf } from '../resolve.ts'
import type { Context, Found } from '../rule.ts'
import { decideTail, parseTail } from './absolute.ts'

/** Words before a bare month that make it a date: في نوفمبر, خلال شباط, منذ آذار. */
const openers = new Set(['في', 'خلال', 'منذ', 'حتي', 'بحلول', 'قبل', 'بعد', 'شهر', 'من', 'بين', 'الي'])

function isOrdinal(reader: Reader, at: number): boolean {
  if (/(اسبوع|ثلث|نصف|ربع)$/.test(reader.raw(at - 1) ?? '')) return false
  const last = { ...reader, key: (index: number) => reader.raw(index)?.replace(/^و(?=ال)/, '') }
  return ordinalAt(last, at)?.length === 1
}

/** Rule: a month with a year, a modifier or its twin; alone only after a preposition. */
export function monthAlone(reader: Reader, context: Context): Found[] | null {
  const third = thirds.get(reader.key(reader.at) ?? '')
  const begin = third === undefined ? reader.at : reader.at + 1
  if (third !== undefined && !reader.tight(reader.at, begin)) return null
  const tail = parseTail(reader, begin)
  if (!tail) return null
  // "ثورة الخامس والعشرين من يناير": the month of a day that is part of a name
  if (reader.raw(reader.at - 1) === 'من' && third === undefined && isOrdinal(reader, reader.at - 2)) return null
  const isPlain = !tail.year && !tail.modifier && !tail.month.twin && third === undefined
  const isHijri = tail.month.calendar === 'hijri'
  const hasMonthWord = reader.key(begin) === 'شهر'
  if (tail.month.weak && isPlain && !(hasMonthWord && !isHijri)) return null
  if (isHijri && !tail.year && !tail.modifier && !hasMonthWord && third === undefined) return null
  if (
    isPlain &&
    !hasMonthWord &&
    !openers.has(reader.raw(reader.at - 1) ?? '') &&
    !'بل'.includes(reader.particle || '-')
  )
    return null
  const decided = decideTail(tail, null, { context, at: reader.at })
  const range = decided && rangeOf(tail.month, decided.year)
  if (!decided || !range) return null
  const shared = {
    rule: `${third === undefined ? 'month' : 'part-of-month'}-${decided.rule}`,
    anchor: decided.anchor,
    sure: decided.sure,
    first: reader.at,
    last: tail.next - 1,
  }
  return third === undefined
    ? [{ ...range, ...shared, precision: 'month' }]
    : [{ ...thirdOf(range, third), ...shared, precision: 'part' }]
}
