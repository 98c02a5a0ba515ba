/** Dates in figures: "30/11/2025" and "12-11-2025" day first (arabic.md §5.2), "2025-11-30" as ISO writes it. */
import { dayOf } from '../calendar.ts'
import type { Reader } from '../reader.ts'
import type { Found } from '../rule.ts'

/** "24/ 11/ 2025", "24 / 11 / 2025": a slash may have blanks beside it, a hyphen or dot may not ("24 - 11" counts down). */
function separatorIn(gap: string): string {
  return /^[ \u00a0]?\/[ \u00a0]?$/.test(gap) ? '/' : gap
}

/** Rule: three numbers with the same separator between them. */
export function numeric(reader: Reader): Found[] | null {
  const [a = '', b = '', c = ''] = [0, 1, 2].map((step) => reader.key(reader.at + step))
  const separator = separatorIn(reader.between(reader.at))
  if (!/^[-/.]$/.test(separator) || separatorIn(reader.between(reader.at + 1)) !== separator || !/^\d{1,2}$/.test(b))
    return null
  const isYearFirst = /^(19|20)\d\d$/.test(a) && /^\d{1,2}$/.test(c)
  const isYearLast = /^\d{1,2}$/.test(a) && /^(19|20)\d\d$/.test(c)
  if (!isYearFirst && !isYearLast) return null
  const day = isYearFirst ? dayOf(Number(a), Number(b), Number(c)) : dayOf(Number(c), Number(b), Number(a))
  if (day === null) return null
  return [
    {
      from: day,
      to: day,
      precision: 'day',
      rule: 'numeric',
      anchor: 'text',
      sure: isYearFirst || Number(a) > 12 || a === b,
      first: reader.at,
      last: reader.at + 2,
    },
  ]
}
