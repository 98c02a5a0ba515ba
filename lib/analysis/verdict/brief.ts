/**
 * Briefs: two sentences that tell one fact of an event, the day after it. What is too little for a report weeks later is
 * enough while it is news, where headline and lead name three of those who took part and of the places, and tell nothing of
 * another event.
 *
 *   الجيش السوري يتسلم قاعدة التنف بعد خروج الأمريكيين       → told, on the day after
 *   هل تتسلم دمشق قاعدة التنف؟                              → what is asked, planned or denied has not happened
 */
import type { PackEvent } from '../../pack/types.ts'
import { addDays } from '../dates/calendar.ts'
import { keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { isWithin } from '../when.ts'
import { knownDays } from './news.ts'
import type { Head } from './news.ts'
import type { Evidences, VerdictInput } from './signs.ts'
import { isLong } from './signs.ts'

/** The people, bodies and places of the event that headline and lead name at least. */
const LEAST_NAMED = 3
/** So many are enough where one of them is the place and the headline itself tells the fact: "إغلاق مخيم الهول". */
const LEAST_AT_PLACE = 2
/** So many days something is news: of a long event, each of its known days. */
const FRESH = 2

/** True where headline and lead are a brief of the event: they tell one fact of it and name those who took part. */
export function isBriefOf(event: PackEvent, evidence: Evidences, head: Head, input: VerdictInput): boolean {
  const { core } = event.recognise
  if (!core.some((id) => head.entities.has(id)) || !isFresh(event, input)) return false
  const cast = new Set([...core, ...event.actors, ...event.places])
  const named = [...cast].filter((id) => head.entities.has(id))
  if (named.length < LEAST_AT_PLACE || evidence.against.some(({ weight }) => weight === 1)) return false
  const { entities } = input.knowledge
  const isPlaceNamed = named.some((id) => ['place', 'facility'].includes(entities.get(id)?.type ?? ''))
  return evidence.for.some(
    ({ kind, weight, line }) =>
      kind !== 'date' &&
      weight === 1 &&
      (named.length >= LEAST_NAMED || (isPlaceNamed && line === 0)) &&
      !isUnreal(input.names.document, line),
  )
}

function isFresh(event: PackEvent, { published, knowledge }: VerdictInput): boolean {
  if (published === null) return false
  const end = event.end ?? event.start
  const days = [event.start, ...(isLong(event) || end.length < 10 ? [] : [end]), ...knownDays(event, knowledge)]
  return days.some((day) => day.length === 10 && isWithin(published, day, addDays(day, FRESH)))
}

const UNREAL =
  /^[وف]?(?:لن|هل|اذا|لو|[يت]نف(?:ي|ت)|نف(?:ي|ت)|دع(?:ا|ت|وه|وات)|[يت]دعو|[يت]?هددت?|[يت]عتزم|[يت]خطط|[يت]ستعد|[يت]درس|خب(?:ير|راء)|محلل(?:ون|ين)?|راي|راوا|[يت]ري)$/

/** True for a line that tells what is planned, asked or denied: "هل تنسحب؟", "سنتكوم تنفي". */
function isUnreal(document: TextDocument, line: number): boolean {
  for (let word = document.lines.indexOf(line); word >= 0 && document.lines[word] === line; word += 1)
    if (UNREAL.test(keyAt(document, word))) return true
  return false
}
