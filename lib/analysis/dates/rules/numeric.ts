/**
 * Dates in figures: "30/11/2025" and "12-11-2025" day first (arabic.md §5.2), "2025-11-30" as ISO writes it,
 * "29/9/1446هـ" by the Hijri calendar.
 */
import { dayOf, fromHijri } from '../calendar.ts'
import type { Reader } from '../reader.ts'
import type { Found } from '../rule.ts'

/** "24/ 11/ 2025", "24 / 11 / 2025": a slash may have blanks beside it, a hyphen or dot may not ("24 - 11" counts down). */
function separatorIn(gap: string): string {
  return /^[ \u00a0]?\/[ \u00a0]?$/.test(gap) ? '/' : gap
}

/** Years as figures have them: 2025, and of the Hijri calendar 1447. */
const year = /^(19\d\d|20\d\d|1[34]\d\d)$/

function hijriDay(y: number, month: number, day: number): string | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 30 ? fromHijri(y, month, day) : null
}

/** Rule: three numbers with the same separator between them. */
export function numeric(reader: Reader): Found[] | null {
  const [a = '', b = '', c = ''] = [0, 1, 2].map((step) => reader.key(reader.at + step))
  const separator = separatorIn(reader.between(reader.at))
  if (!/^[-/.]$/.test(separator) || separatorIn(reader.between(reader.at + 1)) !== separator || !/^\d{1,2}$/.test(b))
    return null
  const isYearFirst = year.test(a) && /^\d{1,2}$/.test(c)
  const isYearLast = /^\d{1,2}$/.test(a) && year.test(c)
  if (!isYearFirst && !isYearLast) return null
  const isHijri = Number(isYearFirst ? a : c) < 1900
  const [y, d] = isYearFirst ? [Number(a), Number(c)] : [Number(c), Number(a)]
  const day = isHijri ? hijriDay(y, Number(b), d) : dayOf(y, Number(b), d)
  if (day === null) return null
  const isMarked =
    /^(ه|هجري|هجريه|م)$/.test(reader.key(reader.at + 3) ?? '') && reader.tight(reader.at + 2, reader.at + 3)
  return [
    {
      from: day,
      to: day,
      precision: 'day',
      rule: 'numeric',
      anchor: 'text',
      sure: !isHijri && (isYearFirst || Number(a) > 12 || a === b),
      first: reader.at,
      last: reader.at + (isMarked ? 3 : 2),
    },
  ]
}
