/**
 * Entities, places, texts and yes-or-no facts as values of fields: by the forms that the pack gives for each value. Where
 * the field has announcing words (the partner: "بالتعاون مع"), one of them must stand before the form; where it has words that
 * stand near ("المهاجم"), one of them must be near.
 * Sources: analysis-format.md (`claims`), arabic.md §8 (forms).
 */
import type { PackEvent } from '../../pack/types.ts'
import { keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { letterOffset } from '../letters.ts'
import type { Names } from '../mentions/index.ts'
import type { EventField } from './field-forms.ts'
import type { Found } from './found.ts'
import type { Placed } from './numbers.ts'
import { distanceTo, placesOf, standsAt } from './phrases.ts'
import type { Phrase, WordIndex, WordSpan } from './phrases.ts'
import type { Scopes } from './scope.ts'

/** The announcing word stands at most so many words before the value: "بالتنسيق مع قوات من وزارة الداخلية". */
const ANNOUNCED = 4
/** A partner that the pack does not know for the event needs more than a bare "مع" before it. */
const LEAST_ANNOUNCER = 2
/** The field's own words stand so near to the value ("قتلت القوات الشريكة المهاجم"). */
const NEAREST = 6

type Context = { names: Names; scopes: Scopes; index: WordIndex; placed: readonly Placed[] }

/** Fillings of the event's entity, place, text and boolean fields. */
export function findForms(event: PackEvent, fields: readonly EventField[], context: Context): Found[] {
  return fields
    .filter(({ definition }) => ['entity', 'place', 'text', 'boolean'].includes(definition.type))
    .flatMap((field) => {
      const found = field.values.flatMap((_, number) => formsOf(event, field, { number, ...context }))
      const isEntity = field.definition.type === 'entity'
      return outermost(isEntity ? [...found, ...otherEntities(event, field, { taken: found, ...context })] : found)
    })
}

type Place = WordSpan & { start: number; end: number; words: number }

/** Where a value of a field stands: its forms, and the mentions of the entity that it is where the field announces it. */
function valuePlaces(field: EventField, number: number, { names, index, placed }: Context): Place[] {
  const { document, found } = names
  const value = field.values[number]?.value
  const forms = (field.forms[number] ?? []).flatMap((phrase) =>
    placesOf(phrase, document, index).map((first): Place => {
      const last = first + phrase.length - 1
      const start = formStart(document, first, phrase)
      return { first, last, start, end: document.words[last]?.end ?? start, words: phrase.length }
    }),
  )
  const isNamed = typeof value === 'string' && (field.words.length > 0 || field.near !== null)
  const named = found
    .filter(({ use }) => isNamed && use.entity === value)
    .map(({ first, last, start, end }): Place => ({ first, last, start, end, words: last - first + 1 }))
  // "ثلاثة من عناصر الأمن": those counted are nobody's identity.
  const isCounted = ({ first }: Place): boolean =>
    keyAt(document, first) === 'من' && placed.some((one) => one.first <= first && one.last >= first)
  return [...forms, ...named].filter((place) => !isCounted(place))
}

/** Offset of a form without the particle that its first word may carry; an article stays: بالتعليق → التعليق. */
function formStart(document: TextDocument, at: number, [head = '']: Phrase): number {
  const word = document.words[at]
  if (word === undefined) return 0
  const letters = word.key.indexOf(head)
  const cut = word.key.slice(letters - 2, letters) === 'ال' ? letters - 2 : letters
  return cut > 0 ? letterOffset(document.text, word, cut) : word.start
}

function formsOf(event: PackEvent, field: EventField, { number, ...context }: Context & { number: number }): Found[] {
  const { definition } = field
  const value = field.values[number]
  if (value === undefined) return []
  return valuePlaces(field, number, context)
    .filter((place) => isMeant(event, field, { place, ...context }))
    .map(({ first, last, start, end }) => {
      const isDenied = definition.type === 'boolean' && isNegated(context.names.document, first)
      const said = isDenied && typeof value.value === 'boolean' ? !value.value : value.value
      return {
        definition,
        value: said,
        max: null,
        hedge: null,
        first,
        last,
        start,
        end,
        known: isDenied ? null : value,
      }
    })
}

function isMeant(
  event: PackEvent,
  { words, near, definition }: EventField,
  { place, names, scopes }: Context & { place: Place },
): boolean {
  const { document } = names
  if (definition.type === 'entity' && words.length > 0 && !isAnnounced(place, words, document)) return false
  if (near !== null && distanceTo(document, place, near) > NEAREST) return false
  const scope = scopes.of(event, place.first)
  // One word alone says little: its sentence must be the event's own ("اجتماع", "نفي", "مقتل").
  if (place.words === 1 && definition.type !== 'place' && !/\d/.test(keyAt(document, place.first)))
    return scope === 'own' || (scope === 'open' && definition.type !== 'text')
  return scope === 'own' || scope === 'near' || scope === 'open'
}

/** True when an announcing word stands before the place in its sentence, near enough. */
function isAnnounced({ first }: WordSpan, words: readonly Phrase[], document: TextDocument): boolean {
  const furthest = Math.max(0, first - ANNOUNCED - 2)
  for (let at = first - 1; at >= furthest && document.sentences[at] === document.sentences[first]; at -= 1)
    for (const phrase of words) {
      const end = at + phrase.length - 1
      if (end < first && first - end <= ANNOUNCED && standsAt(document, at, phrase)) return true
    }
  return false
}

const BODIES = new Set(['military', 'government_body', 'armed_group'])

/** A body that the announcing words lead up to and that the pack does not know for this field: another partner. */
function otherEntities(
  event: PackEvent,
  { definition, words, values }: EventField,
  { taken, names, scopes }: Context & { taken: readonly Found[] },
): Found[] {
  const strong = words.filter((phrase) => phrase.length >= LEAST_ANNOUNCER)
  if (strong.length === 0) return []
  return names.found
    .filter(({ use, nested, first }) => {
      if (nested || use.via === 'definite' || !BODIES.has(use.type)) return false
      if (values.some(({ value }) => value === use.entity)) return false
      if (taken.some((one) => one.first <= first && one.last >= first)) return false
      const scope = scopes.of(event, first)
      return (scope === 'own' || scope === 'open') && isDirectlyBehind(first, strong, names.document)
    })
    .map(({ use, first, last, start, end }) => ({
      definition,
      value: use.entity,
      max: null,
      hedge: null,
      first,
      last,
      start,
      end,
      known: null,
    }))
}

function isDirectlyBehind(first: number, words: readonly Phrase[], document: TextDocument): boolean {
  return words.some((phrase) => {
    const at = first - phrase.length
    return at >= 0 && standsAt(document, at, phrase) && document.sentences[at] === document.sentences[first]
  })
}

const NEGATIONS = /^[وف]?(لم|لا|لن|ليس|ليست|دون|بدون|غير)$/

function isNegated(document: TextDocument, first: number): boolean {
  for (let at = first - 1; at >= first - 4; at -= 1) {
    if (document.sentences[at] !== document.sentences[first]) return false
    if (NEGATIONS.test(keyAt(document, at))) return true
  }
  return false
}

/** A form inside a longer one of the same field says less: "زعيم داعش" in "زعيم داعش في دمشق". */
function outermost(found: readonly Found[]): Found[] {
  const isInside = (one: Found, other: Found): boolean =>
    other.first <= one.first && other.last >= one.last && other.last - other.first > one.last - one.first
  return found.filter((one) => !found.some((other) => isInside(one, other)))
}
