/**
 * Halves and quarters: "النصف الأول من العام الحالي", "الربع الأخير من 2025", "النصف الثاني من نوفمبر"; in the Maghreb
 * "السداسي الأول", "الثلاثي الأول", "الفصل الأول من السنة". Source: arabic.md §5.3
 * (relative years and months), read with the thirds of `relativeUnit` as its model.
 */
import { dayOf, monthRange, yearOf } from '../calendar.ts'
import type { Range } from '../calendar.ts'
import { parseYear } from '../grammar.ts'
import type { Reader } from '../reader.ts'
import { rangeOf, yearByModifier } from '../resolve.ts'
import type { Context, Found } from '../rule.ts'
import { decideTail, parseTail } from './absolute.ts'

const numbers = new Map([
  ['الاول', 1],
  ['الثاني', 2],
  ['الثالث', 3],
  ['الرابع', 4],
])

/** Which part of how many: النصف الثاني → 2 of 2, الربع الأخير → 4 of 4. */
function partAt(reader: Reader): { part: number; of: 2 | 4 } | null {
  const of = { النصف: 2, السداسي: 2, الربع: 4, الفصل: 4, الثلاثي: 4 }[reader.key(reader.at) ?? '']
  if (of !== 2 && of !== 4) return null
  const key = reader.key(reader.at + 1) ?? ''
  const part = key === 'الاخير' ? of : numbers.get(key)
  return part !== undefined && part <= of && reader.key(reader.at + 2) === 'من' ? { part, of } : null
}

function yearPart(year: number, { part, of }: { part: number; of: 2 | 4 }): Range {
  const months = 12 / of
  return { from: monthRange(year, (part - 1) * months + 1).from, to: monthRange(year, part * months).to }
}

/** Rule: a half or quarter of a year that is said or told from P, or a half of a month. */
export function partOfYear(reader: Reader, context: Context): Found[] | null {
  const part = partAt(reader)
  if (part === null || !reader.tight(reader.at, reader.at + 3)) return null
  const at = reader.at + 3
  const shared = { precision: 'part', first: reader.at } as const
  const said = parseYear(reader, at)
  if (said?.calendar === 'gregorian') {
    const decided = said.year === null ? said.modifier && yearByModifier(said.modifier, context) : null
    const year = said.year ?? decided?.year
    if (year == null) return null
    const anchor = decided?.anchor ?? 'text'
    return [{ ...yearPart(year, part), ...shared, rule: 'half-or-quarter', anchor, sure: true, last: said.next - 1 }]
  }
  const tail = reader.key(reader.at) === 'النصف' ? parseTail(reader, at) : null
  const decided = tail && decideTail(tail, null, { context, at: reader.at })
  const month = tail && decided && rangeOf(tail.month, decided.year)
  if (!tail || !decided || !month || tail.month.calendar === 'hijri') return null
  const middle = (day: number): string => dayOf(yearOf(month.from), tail.month.month, day) ?? month.to
  const half = part.part === 1 ? { from: month.from, to: middle(15) } : { from: middle(16), to: month.to }
  const { anchor, sure } = decided
  return [{ ...half, ...shared, rule: 'half-of-month', anchor, sure, last: tail.next - 1 }]
}

/** What the rule of this file can begin with. */
export const partStarts: readonly string[] = ['النصف', 'السداسي', 'الربع', 'الفصل', 'الثلاثي']
