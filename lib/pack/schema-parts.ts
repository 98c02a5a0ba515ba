/** What the records of a pack are made of: ids, texts, dates, addresses, sources. */
import { z } from 'zod'
import { judgeAddress, judgeText } from './text-rules.ts'

z.config({ jitless: true })

export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'an id is lower-case letters, digits and hyphens')
/** A text of a pack, of at most so many UTF-16 units (`text-rules.ts`). */
export function text(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .superRefine((value, context) => {
      const reason = judgeText(value)
      if (reason) context.addIssue({ code: 'custom', message: reason, params: { problem: 'bad-text' } })
    })
}
export const name = text(200)
export const prose = text(2000)
/** A calendar date of known precision: `2025`, `2025-11` or `2025-11-24`. */
export const date = z
  .string()
  .regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isCalendarDate, 'there is no such day in the calendar')

/** 31 February passes the pattern; the calendar says no. */
function isCalendarDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** Both ends given and the first after the second. Works on strings because the order of ISO dates is that of their text. */
export function isReversed(from: string | null | undefined, to: string | null | undefined): boolean {
  if (!from || !to) return false
  const length = Math.min(from.length, to.length)
  return from.slice(0, length) > to.slice(0, length)
}
export const url = z
  .string()
  .min(10)
  .max(2000)
  .superRefine((value, context) => {
    const reason = judgeAddress(value)
    if (reason) context.addIssue({ code: 'custom', message: reason, params: { problem: 'bad-address' } })
  })

export const bilingualName = z.strictObject({ ar: name, en: name })
export const bilingualProse = z.strictObject({ ar: prose, en: prose })

/** A page that a fact rests on. `outlet` is a display name; null date means that the page shows none. */
export const sourceSchema = z.strictObject({
  url,
  outlet: name.nullable().default(null),
  date: date.nullable().default(null),
  lang: z.string().min(2).max(8).nullable().default(null),
})

export const words = z.array(name).min(1).max(60)
