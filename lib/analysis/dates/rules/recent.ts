/**
 * Spans that end or begin at publication: "خلال الساعات الأربع والعشرين الماضية", "الأيام الـ10 الماضية", "الشهرين الماضيين",
 * "العامين المقبلين"; and with a sentence that speaks of the future "في غضون شهرين", "خلال ثلاثة أيام". Source: arabic.md §5.3
 * ("قبل N … P − N", "في غضون / خلال N … P … P+N"). Without a number ("الأشهر الماضية") the span has no known beginning.
 */
import { cardinalAt } from '../../../arabic/numerals.ts'
import { addDays, addMonths } from '../calendar.ts'
import type { Range } from '../calendar.ts'
import type { Reader } from '../reader.ts'
import type { Context, Found } from '../rule.ts'
import { lengthAt, unitOf } from './span.ts'
import type { Length, Unit } from './span.ts'

const plurals = new Map<string, Unit>([
  ['الساعات', 'hour'],
  ['الايام', 'day'],
  ['الاسابيع', 'week'],
  ['الاشهر', 'month'],
  ['الشهور', 'month'],
  ['الاعوام', 'year'],
  ['السنوات', 'year'],
])
const duals = new Map<string, Unit>([
  ['اليومين', 'day'],
  ['الاسبوعين', 'week'],
  ['الشهرين', 'month'],
  ['العامين', 'year'],
  ['السنتين', 'year'],
])
const past = /^(الماضيه|الماضيين|الماضيتين|الاخيره|الاخيرين|الاخيرتين|الفائته|المنصرمه)$/
const coming = /^(المقبله|المقبلين|المقبلتين|القادمه|القادمين|القادمتين)$/

/** "الأربع والعشرين", "الثلاثة", "الـ48", "24": the number behind a definite plural, its articles read away. */
function numberBehind(reader: Reader, at: number): { value: number; next: number } | null {
  const begin = reader.key(at) === 'ال' ? at + 1 : at
  const bare = {
    ...reader,
    key: (index: number) => reader.key(index)?.replace(/^(و?)ال(?=.{2})/, '$1'),
  }
  const number = cardinalAt(bare, begin)
  return number && number.kind !== 'vague' && Number.isInteger(number.value)
    ? { value: number.value, next: begin + number.length }
    : null
}

function movedDay(day: string, { count, unit }: Pick<Length, 'count' | 'unit'>, sign: 1 | -1): string {
  if (unit === 'hour') return addDays(day, sign * Math.ceil(count / 24))
  if (unit === 'day' || unit === 'week') return addDays(day, sign * count * (unit === 'week' ? 7 : 1))
  return addMonths(day, sign * count * (unit === 'year' ? 12 : 1))
}

function spanFrom(day: string, length: Pick<Length, 'count' | 'unit'>, sign: 1 | -1): Range {
  const other = movedDay(day, length, sign)
  return sign === 1 ? { from: day, to: other } : { from: other, to: day }
}

/** "الـ24 ساعة", "العشر سنوات", "الاثني عشر شهرا": a definite number before its unit; the adjective must follow. */
function countedAt(reader: Reader): { count: number; unit: Unit; next: number } | null {
  const key = reader.key(reader.at) ?? ''
  if (key !== 'ال' && !/^ال.{2,}/.test(key) && !/^\d+$/.test(key)) return null
  const isDefinite = key.startsWith('ال') || reader.raw(reader.at - 1) === 'ال'
  const number = isDefinite ? numberBehind(reader, reader.at) : null
  const unit = number && unitOf(reader.key(number.next))
  return number && unit && unit !== 'minute' && unit !== 'second'
    ? { count: number.value, unit, next: number.next + 1 }
    : null
}

/** Rule: so many units up to publication, or from it. */
export function recentSpan(reader: Reader, { published }: Context): Found[] | null {
  if (published === null) return null
  const key = reader.key(reader.at) ?? ''
  const dual = duals.get(key)
  const plural = plurals.get(key)
  const number = plural === undefined ? null : numberBehind(reader, reader.at + 1)
  const counted = dual === undefined && plural === undefined ? countedAt(reader) : null
  const unit = dual ?? plural ?? counted?.unit
  if (unit === undefined || (dual === undefined && number === null && counted === null)) return null
  const at = number?.next ?? counted?.next ?? reader.at + 1
  const said = reader.key(at) ?? ''
  const sign = past.test(said) ? -1 : coming.test(said) ? 1 : 0
  if (sign === 0 || !reader.tight(reader.at, at)) return null
  return [
    {
      ...spanFrom(published, { count: number?.value ?? counted?.count ?? 2, unit }, sign),
      precision: 'part',
      rule: sign === 1 ? 'coming-units' : 'past-units',
      anchor: 'published',
      sure: true,
      first: reader.at,
      last: at,
    },
  ]
}

/** Rule: "في غضون N" and "خلال N" in a sentence that speaks of the future: from publication on. Else they are durations. */
export function withinSpan(reader: Reader, context: Context): Found[] | null {
  const { published } = context
  const opener = reader.key(reader.at)
  if (published === null || (opener !== 'غضون' && opener !== 'خلال') || !context.isFuture(reader.at)) return null
  const length = lengthAt(reader, reader.at + 1)
  if (!length?.said || length.count === 0 || !reader.tight(reader.at, length.next - 1)) return null
  if (length.unit === 'second' || length.unit === 'minute') return null
  return [
    {
      ...spanFrom(published, length, 1),
      precision: 'part',
      rule: 'within-span',
      anchor: 'published',
      sure: false,
      first: reader.at,
      last: length.next - 1,
    },
  ]
}

/** What the rules of this file can begin with. */
export const recentStarts: readonly string[] = [...plurals.keys(), ...duals.keys(), 'غضون', 'خلال']
