/**
 * What headline and lead tell: whether an event is what the report is about, or only told of in it. Not the nearness of figures
 * decides (a paragraph of background repeats them exactly) but what the news is: another day, place or number of the same kind
 * in headline and lead speak against an event as each fact of it there speaks for it.
 *
 *   "تدمير خمسة مخازن أسلحة لداعش في بادية حمص يوم 8 ديسمبر" … "أكثر من 15 موقعا في ريف دمشق"   → the caches of Rif Dimashq are background
 */
import type { Entity, PackEvent } from '../../pack/types.ts'
import { keyAt, wordAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { addDays } from '../dates/calendar.ts'
import { fieldsOf } from '../claims/field-forms.ts'
import { adjectivesOf, hasBodyAmong } from '../claims/speakers.ts'
import type { Knowledge } from '../knowledge.ts'
import type { DateMention, Quantity } from '../types.ts'
import { isToldAgain } from './retold.ts'
import { isSaidOf } from './signs.ts'
import type { Evidences, VerdictInput, Weigh } from './signs.ts'

/** What stands in headline and lead. */
export type Head = {
  /** Entities by id. */
  entities: ReadonlySet<string>
  /** Single days, the dateline's left out. */
  days: readonly string[]
  quantities: readonly Quantity[]
  /** The words, folded. */
  keys: ReadonlySet<string>
}

/** Reads headline and lead. */
export function readHead({ names, dates, quantities, published }: VerdictInput, weigh: Weigh): Head {
  const { document, found } = names
  const isHead = (start: number): boolean => weigh(wordAt(document, start)) === 1
  return {
    entities: new Set(found.filter(({ first }) => weigh(first) === 1).map(({ use }) => use.entity)),
    days: dates.filter((date) => isHead(date.start) && isDay(date, document, published)).map(({ from }) => from),
    quantities: quantities.filter(({ start, object }) => object !== '' && isHead(start)),
    keys: new Set(document.words.flatMap(({ key }, word) => (weigh(word) === 1 ? [key] : []))),
  }
}

function isDay({ from, to, precision, start }: DateMention, document: TextDocument, published: string | null): boolean {
  const isDateline = from === published && (document.lines[wordAt(document, start)] ?? 0) < document.leadLine
  return precision === 'day' && from === to && !isDateline
}

export type NewsInput = { event: PackEvent; evidence: Evidences; head: Head; input: VerdictInput }

/**
 * How far headline and lead tell of this event rather than of something else; 0 where they leave it open. Null: the news is
 * something else.
 */
export function newsOf({ event, evidence, head, input }: NewsInput): number | null {
  const told = new Set(evidence.for.filter(({ weight }) => weight === 1).map(({ kind, id }) => `${kind} ${id}`)).size
  const others =
    Number(tellsOtherDay(event, head, input)) +
    PLACE * Number(tellsOtherPlace(event, head, input.knowledge) || tellsOtherState(event, head, input.knowledge)) +
    Number(tellsOtherNumber(event, head, input))
  // A place and things are many events' own, a figure or a day only this one's.
  const isExact = evidence.for.some(({ kind, weight }) => kind !== 'sign' && weight === 1)
  if (others > 0 && !isExact && isOnlyToldAgain(event, input)) return null
  if (told > 0) return told > others ? told - others : null
  // "تعاون أمني يتقدم بين واشنطن ودمشق": nothing of it yet and nothing else, but those who did it, while it is new.
  const { core } = event.recognise
  const isTheirs = core.length === 0 || core.some((id) => head.entities.has(id))
  return others === 0 && isTheirs && isNew(event, input) ? 0 : null
}

/** "ضبط الأمن مستودعا … وكانت القوات الأمريكية أعلنت": those who did it are named only where the report goes back. */
function isOnlyToldAgain({ recognise }: PackEvent, { names: { found, document } }: VerdictInput): boolean {
  const named = found.filter(({ use }) => recognise.core.includes(use.entity))
  return named.length > 0 && named.every(({ first }) => isToldAgain(document, first))
}

/** Where it was tells two events apart better than when or how many. */
const PLACE = 2
/** So many days an event is news. */
const NEWS = 7

function isNew(event: PackEvent, { published, knowledge }: VerdictInput): boolean {
  const end = event.end ?? event.start
  if (published === null || end.length < 10) return true
  return [end, ...knownDays(event, knowledge)].some((day) => published <= addDays(day, NEWS))
}

/** An event is announced and reported on so many days behind its end. */
const REPORTED = 2
/** A day told in the news lies at most so many days before its publication. */
const PEG = 6

/** A day shortly before publication, when the event was over and announced. */
function tellsOtherDay(event: PackEvent, { days }: Head, { published, knowledge }: VerdictInput): boolean {
  const end = event.end ?? event.start
  if (end.length < 10) return false
  const recent = days.filter(
    (day) =>
      day > addDays(end, REPORTED) && (published === null || (day <= published && day >= addDays(published, -PEG))),
  )
  if (recent.length === 0) return false
  const known = knownDays(event, knowledge)
  return recent.some((day) => !known.some((one) => day >= addDays(one, -1) && day <= addDays(one, 1)))
}

/** Days of the event's statements and of its date fields. */
export function knownDays({ id, fields }: PackEvent, { pack }: Knowledge): string[] {
  const stated = pack.statements.filter(({ events }) => events.includes(id)).map(({ date }) => date)
  const values = fields.flatMap((field) => field.values.map(({ value }) => value))
  return [...stated, ...values.filter((value) => typeof value === 'string' && DAY.test(value)).map(String)]
}

const DAY = /^\d{4}-\d\d-\d\d$/

const PLACES: ReadonlySet<string> = new Set(['place', 'facility'])
const REGIONAL: ReadonlySet<string> = new Set(['governorate', 'city', 'town', 'village', 'district'])

/** A place of another region, and none of the event's own. A country's capital stands for its government. */
export function tellsOtherPlace(event: PackEvent, { entities }: Pick<Head, 'entities'>, knowledge: Knowledge): boolean {
  const { places } = event
  if (places.length === 0) return false
  const own = new Set(places)
  const isPlace = (id: string): boolean => PLACES.has(knowledge.entities.get(id)?.type ?? '')
  // "مخيم الهول", "الضمير": in the event's places; "حلب" in the country of one: a city's country is told by its governorate.
  const isOwn = (id: string): boolean =>
    own.has(id) ||
    (isPlace(id) && relatedOf(id, knowledge).some((other) => own.has(other) || isGovernorateOf(own, other, knowledge)))
  if ([...entities].some(isOwn)) return false
  const named = [...entities].filter((id) => REGIONAL.has(knowledge.entities.get(id)?.class ?? '') && isPlace(id))
  const around = new Set(places.flatMap((id) => knowledge.entities.get(id)?.related ?? []))
  return named.some((id) => !around.has(id) && !isCapital(id, knowledge))
}

function isGovernorateOf(places: ReadonlySet<string>, id: string, knowledge: Knowledge): boolean {
  const isGovernorate = knowledge.entities.get(id)?.class === 'governorate'
  return isGovernorate && relatedOf(id, knowledge).some((other) => places.has(other))
}

function relatedOf(id: string, { entities }: Knowledge): readonly string[] {
  return entities.get(id)?.related ?? []
}

/** "طائرات القوة الجوية العراقية", and neither those who acted in the event nor its place: what another state has done. */
export function tellsOtherState(
  { actors, places, recognise }: PackEvent,
  { entities, keys }: Pick<Head, 'entities' | 'keys'>,
  knowledge: Knowledge,
): boolean {
  if (recognise.core.length === 0 || [...recognise.core, ...places].some((id) => entities.has(id))) return false
  const cast = [...actors, ...recognise.core]
  for (const country of knowledge.entities.values()) {
    if (country.type !== 'place' || country.class !== 'country') continue
    const isThere = adjectivesOf(country).some((one) => keys.has(`ال${one}`) || keys.has(`ال${one}ه`))
    if (!isThere || places.includes(country.id) || cast.includes(country.id)) continue
    if (!hasBodyAmong(country, cast, knowledge) && !isAround(country, [...places, ...cast], knowledge)) return true
  }
  return false
}

/** True for the country of one of those who took part or of one of the places, which either of the two records may tell. */
function isAround({ id, related }: Entity, ids: readonly string[], { entities }: Knowledge): boolean {
  return ids.some((one) => related.includes(one) || entities.get(one)?.related.includes(id))
}

function isCapital(id: string, { entities }: Knowledge): boolean {
  for (const { type, class: kind, related } of entities.values())
    if (type === 'place' && kind === 'country' && related.includes(id)) return true
  return false
}

const VAGUE = /^[وفبلك]?(?:ال)?(?:عشرات|م[ءئ]ات|الاف)$/

/** A count of the same things, but none of the event's own numbers of them. */
function tellsOtherNumber(event: PackEvent, { quantities }: Head, { knowledge, names }: VerdictInput): boolean {
  if (quantities.length === 0) return false
  const isVague = (start: number): boolean => VAGUE.test(keyAt(names.document, wordAt(names.document, start)))
  return fieldsOf(event, knowledge).some(({ definition, values, heads, near }) => {
    if (definition.type !== 'count') return false
    const same = quantities.filter((one) => {
      if (one.measure !== definition.measure || !isSaidOf(names.document, one, near)) return false
      const [first, last] = [wordAt(names.document, one.start), wordAt(names.document, one.end - 1)]
      for (let at = first; at <= last; at += 1) if (heads.has(keyAt(names.document, at))) return true
      return false
    })
    // "عشرات المداهمات" in the lead and 61 in the statement are one number.
    const isKnown = ({ value, start }: Quantity): boolean =>
      values.some((known) => known.value === value || (isVague(start) && Number(known.value) > value))
    return same.length > 0 && !same.some(isKnown)
  })
}
