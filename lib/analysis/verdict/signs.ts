/**
 * What speaks for and against an event in a text, each piece with the place it stands in: signs of the pack, the event's
 * own name, its dates and its figures (arabic.md §8: entities alone tell no two operations apart).
 */
import type { CompiledSign, CompiledSigns } from '../../pack/compile.ts'
import type { PackEvent, Sign } from '../../pack/types.ts'
import { fieldsOf } from '../claims/field-forms.ts'
import type { EventField } from '../claims/field-forms.ts'
import { distanceTo } from '../claims/phrases.ts'
import { addDays } from '../dates/calendar.ts'
import { wordAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Names } from '../mentions/index.ts'
import { countsPeople } from '../quantities/measures.ts'
import { reason } from '../reasons.ts'
import type { DateMention, Quantity } from '../types.ts'

/** One piece of evidence: `weight` by its best place in the text (1 headline and lead … 0.4 background). */
export type Evidence = {
  kind: 'name' | 'date' | 'count' | 'sign'
  id: string
  weight: number
  line: number
  reason: string
}

export type Evidences = { for: Evidence[]; against: Evidence[] }

export type VerdictInput = {
  published: string | null
  names: Names
  dates: readonly DateMention[]
  quantities: readonly Quantity[]
  knowledge: Knowledge
}

/** How much a word counts for what the text is about (`newsWeights`). */
export type Weigh = (word: number) => number

type SignInput = VerdictInput & { weigh: Weigh }

/** Collects the evidence about one event. */
export function gatherEvidence(event: PackEvent, compiled: CompiledSigns, input: SignInput): Evidences {
  const { signs, against } = event.recognise
  return {
    for: [
      ...nameEvidence(event, input),
      ...dateEvidence(event, input),
      ...countEvidence(event, input),
      ...signs.flatMap((sign, index) => signEvidence({ sign, compiled: compiled.for[index], code: 'sign' }, input)),
    ],
    against: against.flatMap((sign, index) =>
      signEvidence({ sign, compiled: compiled.against[index], code: 'against' }, input),
    ),
  }
}

function nameEvidence(event: PackEvent, { names, weigh }: SignInput): Evidence[] {
  const { document, found } = names
  const places = found.filter((name) => name.use.entity === event.id && name.use.via !== 'definite')
  const best = heaviest(
    places.map((name) => name.first),
    weigh,
  )
  const name = places.find(({ first }) => first === best)
  if (best === null || name === undefined) return []
  const form = document.text.slice(name.start, name.end)
  return [
    {
      kind: 'name',
      id: 'name',
      weight: weigh(best),
      line: lineOf(document, best),
      reason: reason('event-named', form),
    },
  ]
}

/** A day or span of days inside the event's own; for an event of one month or year, that month or year. */
function dateEvidence(event: PackEvent, { names, dates, published, weigh }: SignInput): Evidence[] {
  const { document } = names
  const end = event.end ?? event.start
  const known = isLong(event) ? boundsOf(event) : null
  const within = dates.filter(({ start, from, to, precision }) => {
    // The dateline says when the report was published, not when something happened.
    if (from === published && lineOf(document, wordAt(document, start)) < document.leadLine) return false
    if (precision === 'duration' || precision === 'year') return false
    if (event.start.length < 10) return from.slice(0, event.start.length) === event.start && precision !== 'part'
    // "منذ سقوط النظام في 8 كانون الأول 2024 وحتى 20 أيلول": the day of a short event may open a span
    const isWithin = from >= event.start && (to <= end || (from === event.start && end === event.start))
    return precision === 'day' && isWithin && (known === null || known.has(from) || known.has(to))
  })
  const found = new Map<string, Evidence>()
  for (const { start, end } of within) {
    const word = wordAt(document, start)
    const why = reason('event-date', document.text.slice(start, end))
    const weight = weigh(word)
    if ((found.get(why)?.weight ?? 0) < weight)
      found.set(why, { kind: 'date', id: 'date', weight, line: lineOf(document, word), reason: why })
  }
  const months = monthEvidence(event, { names, dates, published, weigh })
  // The best place first, and no long list: a chronicle names every day of an event.
  return [...found.values(), ...months].toSorted((a, b) => b.weight - a.weight).slice(0, MOST_DATES)
}

const MOST_DATES = 3
/** An event that lies so many days back is told by its month: "هزم التنظيم في الباغوز في مارس 2019". */
const LONG_AGO = 300

function monthEvidence(
  event: PackEvent,
  { names, dates, published, weigh }: Pick<SignInput, 'names' | 'dates' | 'published' | 'weigh'>,
): Evidence[] {
  const { document } = names
  if (event.start.length < 10 || published === null || addDays(event.start, LONG_AGO) > published) return []
  return dates
    .filter(
      ({ from, to, precision, anchor }) =>
        precision === 'month' && anchor === 'text' && from <= event.start && to >= (event.end ?? event.start),
    )
    .map(({ start, end }) => {
      const word = wordAt(document, start)
      const why = reason('event-date', document.text.slice(start, end))
      return { kind: 'date', id: 'month', weight: weigh(word), line: lineOf(document, word), reason: why }
    })
}

/** So many days and more hold much else: "الأربعاء" within two months of withdrawal tells nothing. */
const LONG = 7

/** True for an event whose single days do not tell it from what else happened meanwhile. */
export function isLong({ start, end }: PackEvent): boolean {
  return end !== null && start.length === 10 && end > addDays(start, LONG)
}

/** The days that a long event is known by: its first, its last and those of its fields. */
function boundsOf({ start, end, fields }: PackEvent): ReadonlySet<string> {
  const told = fields.flatMap(({ values }) => values.flatMap(({ value }) => String(value).split('/')))
  return new Set([start, end ?? start, ...told])
}

/**
 * "كانا ضمن 1800 جندي أرسلتهم الولاية" beside a field of those killed: people are counted for a field where its words stand
 * with them.
 */
export function isSaidOf(document: TextDocument, { measure, start, end }: Quantity, near: EventField['near']): boolean {
  if (near === null || !countsPeople(measure)) return true
  const span = { first: wordAt(document, start), last: wordAt(document, end - 1) }
  return Number.isFinite(distanceTo(document, span, near))
}

/** A number of the event's count fields, said of the same measure; 70 killed are no 70 arrested. */
function countEvidence(event: PackEvent, { names, quantities, knowledge, weigh }: SignInput): Evidence[] {
  const { document } = names
  return fieldsOf(event, knowledge).flatMap(({ definition: { id: field, measure }, values, near }) => {
    if (measure === null) return []
    const same = quantities.filter(
      (one) =>
        one.measure === measure && values.some(({ value }) => value === one.value) && isSaidOf(document, one, near),
    )
    const words = same.map(({ start }) => wordAt(document, start))
    const best = heaviest(words, weigh)
    const quantity = same[words.indexOf(best ?? -1)]
    if (best === null || quantity === undefined) return []
    const text = document.text.slice(quantity.start, quantity.end)
    const weight = weigh(best)
    return [
      {
        kind: 'count' as const,
        id: field.replaceAll('_', '-'),
        weight,
        line: lineOf(document, best),
        reason: reason('event-count', text),
      },
    ]
  })
}

type SoughtSign = { sign: Sign; compiled: CompiledSign | undefined; code: 'sign' | 'against' }

function signEvidence({ sign, compiled, code }: SoughtSign, { names, weigh }: SignInput): Evidence[] {
  if (compiled === undefined) return []
  const { document } = names
  const found = placesOf(compiled.any, names)
  if (found.length === 0) return []
  const place = (word: number): number => Math.max(document.leadLine, lineOf(document, word))
  const beside = compiled.with && new Set(placesOf(compiled.with, names).map(place))
  const best = heaviest(beside === null ? found : found.filter((word) => beside.has(place(word))), weigh)
  if (best === null) return []
  const weight = weigh(best)
  const isEarly = code === 'sign' && weight === 1
  return [
    {
      kind: 'sign',
      id: sign.id,
      weight,
      line: lineOf(document, best),
      reason: reason(isEarly ? 'sign-in-headline' : code, sign.label.ar),
    },
  ]
}

function placesOf(forms: readonly number[], { occurrences }: Names): number[] {
  return forms.flatMap((form) => (occurrences.byForm.get(form) ?? []).map(({ first }) => first))
}

function heaviest(words: readonly number[], weigh: Weigh): number | null {
  let best: number | null = null
  for (const word of words) if (best === null || weigh(word) > weigh(best)) best = word
  return best
}

function lineOf(document: TextDocument, word: number): number {
  return document.lines[word] ?? -1
}
