/** Decades: "تسعينيات القرن الماضي", "ثمانينيات القرن العشرين", "منذ التسعينيات", "مطلع الستينيات". Source: arabic.md §5.3 (thirds). */
import { yearOf, yearRange } from '../calendar.ts'
import { modifierAt, thirds } from '../grammar.ts'
import type { Reader } from '../reader.ts'
import type { Context, Found } from '../rule.ts'

const tens = ['عشرين', 'ثلاثين', 'اربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين']
const decades = new Map(
  tens.flatMap((ten, index): [string, number][] => [
    [`${ten}يات`, (index + 2) * 10],
    [`${ten}ات`, (index + 2) * 10],
  ]),
)
/** Before a bare decade these say that it is one of years: a person is "في الستينيات" too. */
const openers = /^([وف]?(منذ|خلال|حتي|طوال|طيله|بحلول)|[وف]في)$/

/** "سيدة في منتصف الثلاثينيات", "وهي في أواخر الستينات": of somebody's life. */
const somebody =
  /^[وف]?(هو|هي|هم|كان|كانت|رجل|رجلا|سيده|امراه|شاب|شابه|فتاه|مواطن|مواطنه|مريض|مريضه|زوجه|ام|اب|شخص|شخصا|اشخاص|نساء|رجال)$/

/** The century behind a decade, "القرن الماضي" or by its number, perhaps behind من; null when none stands there. */
function centuryAt(reader: Reader, at: number): { start: number; next: number } | null {
  const begin = reader.key(at) === 'من' ? at + 1 : at
  if (reader.key(begin) !== 'القرن' || !reader.tight(at - 1, begin + 1)) return null
  const modifier = modifierAt(reader, begin + 1)
  if (modifier === 'past') return { start: 1900, next: begin + 2 }
  if (modifier === 'current') return { start: 2000, next: begin + 2 }
  const key = reader.key(begin + 1)
  if (key === 'العشرين') return { start: 1900, next: begin + 2 }
  const after = reader.key(begin + 2) ?? ''
  if (key === 'التاسع' && after === 'عشر') return { start: 1800, next: begin + 3 }
  return key === 'الحادي' && after === 'والعشرين' ? { start: 2000, next: begin + 3 } : null
}

/** Years of a decade, or of its beginning, middle or end. */
function yearsOf(start: number, third: 0 | 1 | 2 | undefined): { from: string; to: string } {
  const [first, last] =
    third === undefined
      ? [0, 9]
      : (
          [
            [0, 3],
            [4, 6],
            [7, 9],
          ] as const
        )[third]
  return { from: yearRange(start + first).from, to: yearRange(start + last).to }
}

/** Rule: a decade with its century, or a bare one of the last century where a word tells that years are meant. */
export function decade(reader: Reader, { published }: Context): Found[] | null {
  const third = thirds.get(reader.key(reader.at) ?? '')
  const at = third === undefined ? reader.at : reader.at + 1
  const key = reader.key(at) ?? ''
  const isBare = key.startsWith('ال')
  const ten = decades.get(isBare ? key.slice(2) : key)
  if (ten === undefined || (at > reader.at && !reader.tight(reader.at, at))) return null
  const century = centuryAt(reader, at + 1)
  const isMeant = isBare && ten >= 30 && (third !== undefined || openers.test(reader.raw(at - 1) ?? ''))
  // "في أواخر الستينيات من عمره"
  const isAge =
    reader.key(at + 1) === 'من' ||
    (reader.raw(reader.at - 1) === 'في' && somebody.test(reader.raw(reader.at - 2) ?? ''))
  if (!century && (!isMeant || isAge)) return null
  const start = (century?.start ?? 1900) + ten
  if (published !== null && start > yearOf(published)) return null
  return [
    {
      ...yearsOf(start, third),
      precision: third === undefined ? 'year' : 'part',
      rule: 'decade',
      anchor: 'text',
      sure: century !== null,
      first: reader.at,
      last: (century?.next ?? at + 1) - 1,
    },
  ]
}

/** What the rule of this file can begin with, thirds apart. */
export const decadeStarts: readonly string[] = [...decades.keys()].flatMap((key) => [key, `ال${key}`])
