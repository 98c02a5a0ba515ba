/**
 * Dates as values of fields: a window is a span of days said as one ("بين 24 و27"); a day fills the field whose announcing
 * word stands nearest to it in its sentence ("وقع ترامب في 18 ديسمبر": signing).
 * Sources: arabic.md §5 (dates), analysis-format.md (`claims`).
 */
import type { FieldValue } from '../../pack/types.ts'
import { addDays } from '../dates/calendar.ts'
import { keyAt, wordAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { DateMention } from '../types.ts'
import type { EventField } from './field-forms.ts'
import type { Found } from './found.ts'
import { distanceTo } from './phrases.ts'
import type { WordSpan } from './phrases.ts'
import { isDateline } from './scope.ts'
import type { ScopeInput } from './scope.ts'

/** So many words may stand between a day and the word that says what happened on it. */
const NEAREST = 9

type PlacedDate = WordSpan & { date: DateMention }

/** Fillings of the event's window and date fields. */
export function findDays(fields: readonly EventField[], input: ScopeInput): Found[] {
  const { document } = input.names
  const wanted = fields.filter(({ definition }) => definition.type === 'window' || definition.type === 'date')
  if (wanted.length === 0) return []
  const dates = input.dates
    .filter(({ precision, start, from }) => precision !== 'duration' && !isDateline(start, from, input))
    .map((date) => ({ date, first: wordAt(document, date.start), last: wordAt(document, date.end - 1) }))
  const windows = wanted.filter(({ definition }) => definition.type === 'window')
  const days = wanted.filter(({ definition }) => definition.type === 'date')
  const spans = windows.length === 0 ? [] : [...listsOf(dates), ...framesOf(dates, document)]
  const lists = spans.flatMap((one) => fillWindow(one, windows, input) ?? [])
  const isListed = ({ first }: PlacedDate): boolean => lists.some((one) => one.first <= first && first <= one.last)
  const single = dates.filter((one) => !isListed(one))
  return [...lists, ...single.flatMap((one) => fillWindow(one, windows, input) ?? fillDay(one, days, input) ?? [])]
}

/** Days told one behind the other, as one span: "يومي 25 و26 نوفمبر", "في 24 و25 و26 و27 نوفمبر". */
function listsOf(dates: readonly PlacedDate[]): PlacedDate[] {
  const lists: PlacedDate[][] = []
  for (const one of dates) {
    if (one.date.from !== one.date.to || !one.date.rule.startsWith('list')) continue
    const last = lists.at(-1)
    // The و of "25 و26" is a word of its own.
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && one.first - before.last <= 2) last.push(one)
    else lists.push([one])
  }
  return lists.flatMap((list) => {
    const [begin, end] = [list[0], list.at(-1)]
    if (begin === undefined || end === undefined || begin === end) return []
    const days = list.map(({ date }) => date.from).sort()
    const date = {
      ...begin.date,
      to: days.at(-1) ?? begin.date.to,
      from: days[0] ?? begin.date.from,
      end: end.date.end,
    }
    return [{ first: begin.first, last: end.last, date }]
  })
}

const BEGAN = /^[وف]?(?:[يت]?بدات?|انطلقت?|تنطلق|استهلت?)$/
const ENDED = /^[وف]?(?:[يت]?نتهي|انته(?:ي|ت)|اختتمت?|[يت]?ختتم|استمرت?|تواصلت?|امتدت?)$/
/** The verb stands so many words before its day. */
const TOLD_WITHIN = 4

/** A beginning and an end told by two verbs of one sentence: "بدأت في 24 نوفمبر وانتهت في السابع والعشرين منه". */
function framesOf(dates: readonly PlacedDate[], document: TextDocument): PlacedDate[] {
  const isTold = ({ first }: PlacedDate, verb: RegExp): boolean => {
    for (let at = first - 1; at >= first - TOLD_WITHIN && document.sentences[at] === document.sentences[first]; at -= 1)
      if (verb.test(keyAt(document, at))) return true
    return false
  }
  return dates.flatMap((begin, index) => {
    const end = dates[index + 1]
    if (end === undefined || document.sentences[begin.first] !== document.sentences[end.first]) return []
    const areDays = [begin, end].every(({ date }) => date.precision === 'day' && date.from === date.to)
    if (!areDays || begin.date.from >= end.date.from || !isTold(begin, BEGAN) || !isTold(end, ENDED)) return []
    return [{ first: begin.first, last: end.last, date: { ...begin.date, to: end.date.to, end: end.date.end } }]
  })
}

function ends(value: string): { from: string; to: string } {
  const [from = value, to = from] = value.split('/')
  return { from, to }
}

function holds(wide: { from: string; to: string }, narrow: { from: string; to: string }): boolean {
  return wide.from <= narrow.from && wide.to >= narrow.to
}

/** "على مدى السنوات العشر الماضية" holds every window and tells none. */
const MOST_DAYS = 100

/** A span of days that overlaps what is known of the window; a month that holds it counts as a wider one. */
function fillWindow(
  { date, first, last }: PlacedDate,
  fields: readonly EventField[],
  { names, dates }: ScopeInput,
): Found[] | null {
  if (date.from === date.to || date.precision === 'year' || addDays(date.from, MOST_DAYS) < date.to) return null
  const isTold = (day: string): boolean =>
    dates.some(({ from, to, precision }) => precision === 'day' && (from === day || to === day))
  // "منذ مطلع أكتوبر" tells a beginning, no span.
  if (/^(منذ|حتي|قبل|بعد)$/.test(keyAt(names.document, first - 1))) return null
  for (const { definition, values } of fields) {
    const overlaps = values.some(({ value }) => {
      if (typeof value !== 'string') return false
      const { from, to } = ends(value)
      return from <= date.to && to >= date.from
    })
    if (!overlaps) continue
    // "مطلع أكتوبر" inside a window tells when something of it was, and "نوفمبر" is no wider one where its days are told apart.
    const isVague = ({ value }: FieldValue): boolean =>
      typeof value === 'string' && holds(date, ends(value)) && !value.split('/').every(isTold)
    if (date.precision !== 'day' && !values.some(isVague)) continue
    const value = `${date.from}/${date.to}`
    const known = values.find((one) => one.value === value) ?? null
    return [{ definition, value, max: null, hedge: null, first, last, start: date.start, end: date.end, known }]
  }
  return null
}

function fillDay(
  { date, first, last }: PlacedDate,
  fields: readonly EventField[],
  { names, published }: ScopeInput,
): Found[] | null {
  if (date.precision !== 'day' || date.from !== date.to) return null
  // "على أن تدخل غدا، تنفيذا للاتفاق": a day still to come is none on which something was signed or struck
  const isToCome = published !== null && date.from > published
  let best: { field: EventField; distance: number } | null = null
  for (const field of fields) {
    if (!isNearKnown(field, date.from) || (isToCome && !isKnownDay(field, date.from))) continue
    const distance = distanceTo(names.document, { first, last }, field.words) - (isKnownDay(field, date.from) ? 2 : 0)
    if (distance <= NEAREST && (best === null || distance < best.distance)) best = { field, distance }
  }
  if (best === null) return null
  const { definition, values } = best.field
  const known = values.find(({ value }) => value === date.from) ?? null
  return [
    { definition, value: date.from, max: null, hedge: null, first, last, start: date.start, end: date.end, known },
  ]
}

function isKnownDay({ values }: EventField, day: string): boolean {
  return values.some(({ value }) => value === day)
}

function isNearKnown({ around }: EventField, day: string): boolean {
  return around.some(({ from, to }) => day >= from && day <= to)
}
