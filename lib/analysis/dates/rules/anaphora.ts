/** Days told from the last date of the text: "في اليوم التالي", "اليوم نفسه", "في ذلك اليوم", "في حينها" is none. Source: arabic.md §5.2. */
import { addDays, daysBetween } from '../calendar.ts'
import type { Reader } from '../reader.ts'
import type { Context, Found } from '../rule.ts'

/** A day is counted from what was told of days, not of months and years. */
const LONGEST = 14

const steps = new Map([
  ['التالي', 1],
  ['السابق', -1],
  ['نفسه', 0],
  ['ذاته', 0],
])

/** Rule: the day before, of, or after the last date. */
export function anaphora(reader: Reader, context: Context): Found[] | null {
  const { previous } = context
  if (!previous) return null
  const key = reader.key(reader.at)
  const after = reader.key(reader.at + 1)
  const isThis =
    key === 'هذا' && reader.raw(reader.at - 1) !== 'مثل' && context.isPreviousNear && previous.from === previous.to
  const isThat = (key === 'ذلك' || key === 'ذاك' || isThis) && after === 'اليوم'
  const step = isThat ? 0 : key === 'اليوم' ? steps.get(after ?? '') : undefined
  if (step === undefined || !reader.tight(reader.at, reader.at + 1)) return null
  // "في اليوم التالي لإعلانه": counted from what stands behind it
  if (step !== 0 && /^ل.{2,}/.test(reader.key(reader.at + 2) ?? '') && reader.tight(reader.at + 1, reader.at + 2))
    return null
  // after a bare year or season there is no such day
  if (daysBetween(previous.from, previous.to) > LONGEST) return null
  const base = step < 0 ? previous.from : previous.to
  const day = addDays(base, step)
  return [
    {
      from: day,
      to: day,
      precision: 'day',
      rule: step === 0 ? 'same-day' : step > 0 ? 'next-day' : 'day-before',
      anchor: 'previous',
      sure: previous.from === previous.to && context.isPreviousNear && !isThis,
      first: reader.at,
      last: reader.at + 1,
    },
  ]
}
