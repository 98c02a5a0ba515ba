/**
 * Which event a place of the text speaks about. A sentence that bears a sign, the name or a day of the event is its own; one
 * that bears those of another event of the text is the other's; what stands in headline, lead and the paragraphs right
 * behind is open to the main event (arabic.md §8: look-alikes share everything but dates, numbers and places).
 */
import type { CompiledSign } from '../../pack/compile.ts'
import type { PackEvent } from '../../pack/types.ts'
import { addDays } from '../dates/calendar.ts'
import { wordAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Names } from '../mentions/index.ts'
import { placeWeight } from '../place-weight.ts'
import type { DateMention } from '../types.ts'

/** `own` its sentence, `near` its paragraph, `open` the opening of the report, `far` the rest, `other` another event's. */
export type Scope = 'own' | 'near' | 'open' | 'far' | 'other'

export type ScopeInput = {
  names: Names
  dates: readonly DateMention[]
  knowledge: Knowledge
  published: string | null
  /** All events that the text was judged to be about. */
  events: readonly PackEvent[]
}

type Places = { sentences: Set<number>; lines: Set<number> }

/** Where the events of a text are spoken of. */
export type Scopes = {
  /** The scope of word `at` as seen from an event. */
  of: (event: PackEvent, at: number) => Scope
  /** True when a sentence bears a sign, name or day of the event, none of them at words `first`–`last` themselves. */
  isOwn: (event: PackEvent, at: number) => boolean
}

/** From this weight on a place belongs to the opening of the report. */
const OPENING = 0.8

/** Reads the text's scopes for the given events. Linear in the signs found. */
export function readScopes(input: ScopeInput): Scopes {
  const { document } = input.names
  const own = new Map(input.events.map((event) => [event.id, ownPlaces(event, input)]))
  const against = new Map(input.events.map((event) => [event.id, againstPlaces(event, input)]))
  const isOwn = (event: PackEvent, at: number): boolean =>
    own.get(event.id)?.sentences.has(document.sentences[at] ?? -1) ?? false
  return {
    isOwn,
    of: (event, at) => {
      const sentence = document.sentences[at] ?? -1
      const line = document.lines[at] ?? -1
      const mine = own.get(event.id)
      if (mine?.sentences.has(sentence)) return 'own'
      const isOthers = input.events.some((one) => one !== event && own.get(one.id)?.sentences.has(sentence))
      if (isOthers || against.get(event.id)?.sentences.has(sentence)) return 'other'
      const weight = placeWeight(document, at)
      if (mine?.lines.has(line)) return weight >= OPENING ? 'open' : 'near'
      if (against.get(event.id)?.lines.has(line)) return 'other'
      return weight >= OPENING ? 'open' : 'far'
    },
  }
}

function placesOf(words: readonly number[], document: TextDocument): Places {
  return {
    sentences: new Set(words.map((word) => document.sentences[word] ?? -1)),
    lines: new Set(words.map((word) => document.lines[word] ?? -1)),
  }
}

function ownPlaces(event: PackEvent, input: ScopeInput): Places {
  const { names, knowledge } = input
  const signs = knowledge.compiled.signs[knowledge.pack.events.indexOf(event)]?.for ?? []
  const named = names.found
    .filter(({ use }) => use.entity === event.id && use.via !== 'definite')
    .map(({ first }) => first)
  return placesOf(
    [...named, ...signs.flatMap((sign) => signPlaces(sign, names)), ...datePlaces(event, input)],
    names.document,
  )
}

function againstPlaces(event: PackEvent, { names, knowledge }: ScopeInput): Places {
  const signs = knowledge.compiled.signs[knowledge.pack.events.indexOf(event)]?.against ?? []
  return placesOf(
    signs.flatMap((sign) => signPlaces(sign, names)),
    names.document,
  )
}

function signPlaces({ any, with: beside }: CompiledSign, { occurrences, document }: Names): number[] {
  const words = (forms: readonly number[]): number[] =>
    forms.flatMap((form) => (occurrences.byForm.get(form) ?? []).map(({ first }) => first))
  const found = words(any)
  if (beside === null || found.length === 0) return found
  const lines = new Set(words(beside).map((word) => document.lines[word]))
  return found.filter((word) => lines.has(document.lines[word]))
}

/** Days of the event told in the text; an event of one month or year is told by that. */
function datePlaces(event: PackEvent, { names, dates, published }: ScopeInput): number[] {
  const end = event.end ?? event.start
  return dates
    .filter(({ from, to, precision, start }) => {
      if (precision !== 'day' || isDateline(start, from, { names, published })) return false
      return event.start.length === 10 ? from >= event.start && to <= end : from.startsWith(event.start)
    })
    .map(({ start }) => wordAt(names.document, start))
}

/** The line above the report that says when it was published. */
export function isDateline(
  start: number,
  day: string,
  { names, published }: Pick<ScopeInput, 'names' | 'published'>,
): boolean {
  const { document } = names
  return day === published && (document.lines[wordAt(document, start)] ?? 0) < document.leadLine
}

/** True when the sentence of word `at` tells a day or year well before the event: background that its numbers belong to. */
export function tellsOfEarlier(
  event: PackEvent,
  at: number,
  { names, dates }: Pick<ScopeInput, 'names' | 'dates'>,
): boolean {
  const { document } = names
  if (event.start.length < 10) return false
  const limit = addDays(event.start, -2)
  const sentence = document.sentences[at]
  return dates.some(
    ({ start, to, precision }) =>
      precision !== 'duration' && to < limit && document.sentences[wordAt(document, start)] === sentence,
  )
}

/** True when the sentence of word `at` tells a day of the event. */
export function tellsOfItself(
  event: PackEvent,
  at: number,
  { names, dates }: Pick<ScopeInput, 'names' | 'dates'>,
): boolean {
  const { document } = names
  const end = event.end ?? event.start
  const sentence = document.sentences[at]
  return dates.some(
    ({ start, from, to, precision }) =>
      precision === 'day' &&
      from >= event.start &&
      to <= end &&
      document.sentences[wordAt(document, start)] === sentence,
  )
}
