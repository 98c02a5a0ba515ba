/**
 * Whether the sentence of a new value tells of something else than the event. A number that the pack does not know is the
 * report's own only where the report tells the event itself; one that counts another deed would be a difference that is none.
 *
 *   وكان الجيش العراقي دمر 22 وكرا                     → told again
 *   تخطط القوات لاستهداف 20 موقعا آخر                  → to come
 *   ليرتفع عدد المواقع المدمرة هذا العام إلى 80 موقعا      → of a whole year
 *   ودمرت القوات 30 موقعا في الحسكة                    → elsewhere
 */
import type { PackEvent } from '../../pack/types.ts'
import { speaksOfFuture } from '../dates/tense.ts'
import { keyAt, wordAt } from '../document.ts'
import { namesWithin } from '../mentions/index.ts'
import { sentenceEnd, sentenceStart } from '../sentences.ts'
import { tellsOtherPlace, tellsOtherState } from '../verdict/news.ts'
import { isToldAgain } from '../verdict/retold.ts'
import { tellsOfDeed } from './joined.ts'
import { tellsOfItself } from './scope.ts'
import type { ScopeInput } from './scope.ts'

/** True when the sentence of word `at` tells of another deed, place, state or span of time than the event's. */
export function tellsOfAnother(event: PackEvent, at: number, input: ScopeInput): boolean {
  const { document } = input.names
  if (tellsOfItself(event, at, input)) return false
  return (
    isToldAgain(document, at) ||
    speaksOfFuture(document, at) ||
    tellsOfYear(event, at, input) ||
    isElsewhere(event, at, input)
  )
}

/** "هذا العام", "خلال عام 2025": a year that holds the event. */
function tellsOfYear(event: PackEvent, at: number, { names: { document }, dates }: ScopeInput): boolean {
  return dates.some(
    ({ precision, from, to, start }) =>
      precision === 'year' &&
      from <= event.start &&
      event.start <= to &&
      document.sentences[wordAt(document, start)] === document.sentences[at],
  )
}

/**
 * "جرت تدريبات بين 20 و25 نوفمبر في التنف": days of a span that overlaps the event's are its own only where something is done in it, and
 * not elsewhere.
 */
export function isSpanOfAnother(event: PackEvent, at: number, input: ScopeInput): boolean {
  return !tellsOfDeed(input.names.document, at) || isElsewhere(event, at, input)
}

/** True when the sentence names a place or state that has no part in the event, and none that has. */
function isElsewhere(event: PackEvent, at: number, { names, knowledge }: ScopeInput): boolean {
  const { document, found } = names
  const [first, last] = [sentenceStart(document, at), sentenceEnd(document, at)]
  const inside = namesWithin(found, first, last + 1).filter((name) => name.last <= last)
  const entities = new Set(inside.map(({ use }) => use.entity))
  const keys = new Set(Array.from({ length: last - first + 1 }, (_, step) => keyAt(document, first + step)))
  return tellsOtherPlace(event, { entities }, knowledge) || tellsOtherState(event, { entities, keys }, knowledge)
}
