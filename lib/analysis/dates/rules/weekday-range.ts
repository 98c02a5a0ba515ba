/**
 * A span told by its weekdays: "بين يومي الاثنين والخميس الماضيين", "من الاثنين إلى الخميس الماضيين". Only where an adjective or the
 * verb says which ones: "من الأحد إلى الخميس" alone may be every week's. Source: arabic.md §5.3.
 */
import { weekdayOf } from '../../../arabic/months.ts'
import { addDays, weekdayOfDay } from '../calendar.ts'
import { modifierAt } from '../grammar.ts'
import type { Modifier } from '../grammar.ts'
import type { Reader } from '../reader.ts'
import type { Context, Found } from '../rule.ts'
import { byTense } from './day.ts'

/** Index of the weekday from word `at`, over يوم and يومي. */
function dayWord(reader: Reader, at: number): number {
  return /^يومي?$/.test(reader.key(at) ?? '') && reader.tight(at, at + 1) ? at + 1 : at
}

/** The second weekday from word `at`: "والخميس", "ويوم الخميس" behind بين, "إلى الخميس", "حتى يوم الخميس" behind both. */
function secondDay(reader: Reader, at: number, opener: string): { weekday: number; at: number } | null {
  if (!reader.near(at - 1, at)) return null
  const key = reader.key(at) ?? ''
  const isTo = /^(الي|حتي|وحتي|والي)$/.test(key)
  const isAnd = opener === 'بين' && key.startsWith('و')
  if (!isTo && !isAnd) return null
  const bare = isAnd && !isTo ? key.slice(1) : ''
  const place = isTo ? dayWord(reader, at + 1) : bare === 'يوم' || bare === '' ? dayWord(reader, at + 1) : at
  const weekday = weekdayOf(place === at ? bare : (reader.key(place) ?? ''))
  return weekday === null || !reader.near(at, place) ? null : { weekday, at: place }
}

/** "الماضيين" of both, "الماضي" of the second. */
function modifierOf(reader: Reader, at: number): Modifier | null {
  const modifier = modifierAt(reader, at)
  return modifier === 'past' || modifier === 'next' ? modifier : null
}

/** Rule: two weekdays as one span. */
export function weekdayRange(reader: Reader, context: Context): Found[] | null {
  const opener = reader.key(reader.at) ?? ''
  const { published } = context
  if (!published || (opener !== 'بين' && opener !== 'من')) return null
  const at = dayWord(reader, reader.at + 1)
  const first = weekdayOf(reader.key(at) ?? '')
  if (first === null || !reader.tight(reader.at, at)) return null
  const second = secondDay(reader, at + 1, opener)
  if (second === null || second.weekday === first) return null
  const modifier = modifierOf(reader, second.at + 1)
  const tense = modifier === null ? context.tense(reader.at, second.at + 1) : null
  if (modifier === null && tense !== 'past') return null
  const length = (second.weekday - first + 7) % 7
  const isNext = modifier === 'next'
  const last = byTense(second.weekday, addDays(published, modifier === 'past' ? -1 : 0), false)
  const from = isNext ? byTense(first, addDays(published, 1), true) : addDays(last, -length)
  return [
    {
      from,
      to: isNext ? addDays(from, length) : last,
      precision: 'day',
      rule: `weekdays-range${modifier === null ? '' : `-${modifier}`}`,
      anchor: 'published',
      sure: modifier === null && weekdayOfDay(published) !== second.weekday,
      first: reader.at,
      last: modifier === null ? second.at : second.at + 1,
    },
  ]
}
