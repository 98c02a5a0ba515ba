/**
 * Entities, places, texts and yes-or-no facts as values of fields: by the forms that the pack gives for each value. Where
 * the field has announcing words (the partner: "بالتعاون مع"), one of them must stand before the form.
 */
import type { PackEvent } from '../../pack/types.ts'
import type { TextDocument } from '../document.ts'
import type { Names } from '../mentions.ts'
import type { EventField } from './field-forms.ts'
import type { Found } from './found.ts'
import { standsAt } from './phrases.ts'
import type { Phrase, WordSpan } from './phrases.ts'
import type { Scopes } from './scope.ts'

/** The announcing word stands at most so many words before the value: "بالتنسيق مع قوات من وزارة الداخلية". */
const ANNOUNCED = 4
/** A partner that the pack does not know for the event needs more than a bare "مع" before it. */
const LEAST_ANNOUNCER = 2

type Context = { names: Names; scopes: Scopes }

/** Fillings of the event's entity, place, text and boolean fields. */
export function findForms(event: PackEvent, fields: readonly EventField[], context: Context): Found[] {
  return fields
    .filter(({ definition }) => ['entity', 'place', 'text', 'boolean'].includes(definition.type))
    .flatMap((field) => {
      const found = field.values.flatMap((_, index) => formsOf(event, field, { index, ...context }))
      const named = field.definition.type === 'entity' ? otherEntities(event, field, { taken: found, ...context }) : []
      return outermost([...found, ...named])
    })
}

type Place = WordSpan & { start: number; end: number; words: number }

function placesOf(field: EventField, index: number, { occurrences, found }: Names): Place[] {
  const value = field.values[index]?.value
  const forms = (field.forms[index] ?? []).flatMap(({ number, words }) =>
    (occurrences.byForm.get(number) ?? []).map(({ first, last, start, end }) => ({ first, last, start, end, words })),
  )
  const names =
    typeof value === 'string' && field.words.length > 0
      ? found
          .filter(({ use }) => use.entity === value)
          .map(({ first, last, start, end }) => ({ first, last, start, end, words: last - first + 1 }))
      : []
  return [...forms, ...names]
}

function formsOf(event: PackEvent, field: EventField, { index, names, scopes }: Context & { index: number }): Found[] {
  const value = field.values[index]
  const { definition } = field
  if (value === undefined || isTooGeneral(event, field, value.value)) return []
  return placesOf(field, index, names)
    .filter((place) => isMeant(event, field, { place, names, scopes }))
    .map(({ first, last, start, end }) => {
      const isDenied = definition.type === 'boolean' && isNegated(names.document, first)
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

/** An actor of the event that every paragraph names fills no field that has no words to announce it. */
function isTooGeneral(event: PackEvent, { definition, words }: EventField, value: string | number | boolean): boolean {
  return (
    definition.type === 'entity' &&
    words.length === 0 &&
    typeof value === 'string' &&
    (event.actors.includes(value) || event.recognise.core.includes(value))
  )
}

function isMeant(
  event: PackEvent,
  { words, definition }: EventField,
  { place, names, scopes }: Context & { place: Place },
): boolean {
  if (definition.type === 'entity' && words.length > 0 && !isAnnounced(place, words, names.document)) return false
  const scope = scopes.of(event, place.first)
  // One word alone says little: its sentence must be the event's own ("اجتماع", "نفي", "مقتل").
  if (place.words === 1 && definition.type !== 'place' && !/\d/.test(names.document.words[place.first]?.key ?? ''))
    return scope === 'own' || (scope === 'open' && definition.type !== 'text')
  return scope === 'own' || scope === 'near' || scope === 'open'
}

function isAnnounced({ first }: WordSpan, words: readonly Phrase[], document: TextDocument): boolean {
  return announcers(first, words, document).length > 0
}

/** The announcing words that stand before word `first` in its sentence, near enough. */
function announcers(first: number, words: readonly Phrase[], document: TextDocument): Phrase[] {
  const found: Phrase[] = []
  for (
    let at = first - 1;
    at >= Math.max(0, first - ANNOUNCED - 2) && document.sentences[at] === document.sentences[first];
    at -= 1
  )
    for (const phrase of words) {
      const end = at + phrase.length - 1
      if (end < first && first - end <= ANNOUNCED && standsAt(document, at, phrase)) found.push(phrase)
    }
  return found
}

/** A body that the announcing words lead up to and that the pack does not know for this field: another partner. */
function otherEntities(
  event: PackEvent,
  { definition, words, values }: EventField,
  { taken, names, scopes }: Context & { taken: readonly Found[] },
): Found[] {
  const strong = words.filter((phrase) => phrase.length >= LEAST_ANNOUNCER)
  if (strong.length === 0) return []
  const types = new Set(['military', 'government_body', 'armed_group'])
  return names.found
    .filter(({ use, nested, first }) => {
      if (nested || use.via === 'definite' || !types.has(use.type)) return false
      if (
        values.some(({ value }) => value === use.entity) ||
        taken.some((one) => one.first <= first && one.last >= first)
      )
        return false
      const scope = scopes.of(event, first)
      if (scope !== 'own' && scope !== 'open') return false
      return directlyBehind(first, strong, names.document)
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

function directlyBehind(first: number, words: readonly Phrase[], document: TextDocument): boolean {
  return words.some((phrase) => {
    const at = first - phrase.length
    return at >= 0 && standsAt(document, at, phrase) && document.sentences[at] === document.sentences[first]
  })
}

const NEGATIONS = /^[وف]?(لم|لا|لن|ليس|ليست|دون|بدون|غير)$/

function isNegated(document: TextDocument, first: number): boolean {
  for (let at = first - 1; at >= first - 4; at -= 1) {
    if (document.sentences[at] !== document.sentences[first]) return false
    if (NEGATIONS.test(document.words[at]?.key ?? '')) return true
  }
  return false
}

/** A form inside a longer one of the same field says less: "زعيم داعش" in "زعيم داعش في دمشق". */
function outermost(found: readonly Found[]): Found[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.first <= one.first &&
          other.last >= one.last &&
          other.last - other.first > one.last - one.first,
      ),
  )
}
