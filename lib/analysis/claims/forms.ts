/**
 * Entities, places, texts and yes-or-no facts as values of fields: by the forms that the pack gives for each value. Where
 * the field has announcing words (the partner: "بالتعاون مع"), one of them must stand before the form; where it has words that
 * stand near ("المهاجم"), one of them must be near.
 * Sources: analysis-format.md (`claims`), arabic.md §8 (forms).
 */
import type { FieldDefinition, PackEvent } from '../../pack/types.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { letterOffset } from '../letters.ts'
import type { Names } from '../mentions/index.ts'
import { isToldAgain } from '../verdict/retold.ts'
import type { EventField } from './field-forms.ts'
import type { Found } from './found.ts'
import { actsTogether, sharedPlaces, tellsOfDeed } from './joined.ts'
import type { Placed } from './numbers.ts'
import { distanceTo, placesOf, standsAt } from './phrases.ts'
import type { Phrase, WordIndex, WordSpan } from './phrases.ts'
import type { Scopes } from './scope.ts'
import { isNegatedAt, negationOf } from './taken-back.ts'

/** The announcing word stands at most so many words before the value: "بالتنسيق مع قوات من وزارة الداخلية". */
const ANNOUNCED = 4
/** A partner that the pack does not know for the event needs more than a bare "مع" before it. */
const LEAST_ANNOUNCER = 2
/** The field's own words stand so near to the value ("قتلت القوات الشريكة المهاجم"). */
const NEAREST = 6

type Context = {
  names: Names
  scopes: Scopes
  index: WordIndex
  placed: readonly Placed[]
  /** True for a body that stands for the one whose word the field's value is: nobody is his own partner. */
  isIssuers: (field: EventField, entity: string) => boolean
  /** Arabic names of those whose word the field's value is. */
  issuerNames: (field: EventField) => readonly string[]
}

/** Fillings of the event's entity, place, text and boolean fields. */
export function findForms(event: PackEvent, fields: readonly EventField[], context: Context): Found[] {
  return fields
    .filter(({ definition }) => ['entity', 'place', 'text', 'boolean'].includes(definition.type))
    .flatMap((field) => {
      const found = field.values.flatMap((_, number) => {
        const whole = formsOf(event, field, { number, ...context })
        return whole.length > 0 ? whole : partsOf(event, field, { number, ...context })
      })
      const isEntity = field.definition.type === 'entity'
      return outermost(isEntity ? [...found, ...otherEntities(event, field, { taken: found, ...context })] : found)
    })
}

type Place = WordSpan & { start: number; end: number; words: number; isShared?: boolean }

/** Where a value of a field stands: its forms, and the mentions of the entity that it is where the field announces it. */
function valuePlaces(field: EventField, number: number, { names, index, placed, issuerNames }: Context): Place[] {
  const { document, found } = names
  const value = field.values[number]?.value
  const forms = (field.forms[number] ?? []).flatMap((phrase) => phrasePlaces(phrase, document, index))
  const isNamed = typeof value === 'string' && (field.words.length > 0 || field.near !== null)
  const named = found
    .filter(({ use }) => isNamed && use.entity === value)
    .map(({ first, last, start, end }): Place => ({ first, last, start, end, words: last - first + 1 }))
  const sides = isPartnership(field) ? issuerNames(field) : []
  const shared = (sides.length === 0 ? [] : (field.forms[number] ?? [])).flatMap((phrase) =>
    sharedPlaces(phrase, { document, index, sides }).map((span) => ({ ...placeOf(span, document), isShared: true })),
  )
  // "ثلاثة من عناصر الأمن": those counted are nobody's identity.
  const isCounted = ({ first }: Place): boolean => {
    const of = keyAt(document, first) === 'من' ? first : first - 1
    // "عنصرين من قوات الأمن السورية أصيبا": nor have they, as a body, killed anybody
    return keyAt(document, of) === 'من' && placed.some((one) => one.first <= of && one.last >= of - 1)
  }
  return [...forms, ...named, ...shared].filter((place) => !isCounted(place))
}

function placeOf({ first, last }: WordSpan, document: TextDocument): Place {
  const start = document.words[first]?.start ?? 0
  return { first, last, start, end: document.words[last]?.end ?? start, words: last - first + 1 }
}

/** A field that asks who acted with somebody. */
function isPartnership({ definition, words }: EventField): boolean {
  return definition.type === 'entity' && words.some(([head]) => head === 'مع')
}

function phrasePlaces(phrase: Phrase, document: TextDocument, index: WordIndex): Place[] {
  return placesOf(phrase, document, index).map((first) => {
    const last = first + phrase.length - 1
    const start = formStart(document, first, phrase)
    return { first, last, start, end: document.words[last]?.end ?? start, words: phrase.length }
  })
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
    .flatMap(({ first, last, start, end }) => {
      const negation = definition.type === 'boolean' ? negationOf(context.names.document, first) : 'there'
      if (negation === 'unsaid') return []
      const isDenied = negation === 'denied'
      const said = isDenied && typeof value.value === 'boolean' ? !value.value : value.value
      const known = isDenied ? null : value
      return [{ definition, value: said, max: null, hedge: null, first, last, start, end, known }]
    })
}

/**
 * A value that is a list, told by its parts: the passage reaches from the first part to the last of the sentence that names
 * most of them. "بنادق هجومية ورشاشات" of rifles, machine guns, mines and explosives says less than all.
 */
function partsOf(event: PackEvent, field: EventField, { number, ...context }: Context & { number: number }): Found[] {
  const value = field.values[number]
  const parts = field.parts[number] ?? []
  if (value === undefined || parts.length === 0) return []
  const { document } = context.names
  const named = (some: readonly { part: number }[]): number => new Set(some.map(({ part }) => part)).size
  const all = parts.flatMap((phrases, part) =>
    phrases
      .flatMap((phrase) => phrasePlaces(phrase, document, context.index))
      .map((place) => ({ ...place, part, sentence: document.sentences[place.first] ?? -1 })),
  )
  // One part that is meant shows that those beside it are, and so do two parts of the list: "25 بندقية و8 رشاشات".
  const sentences = [...Map.groupBy(all, ({ sentence }) => sentence).values()].filter(
    (some) =>
      some.some((place) => isMeant(event, field, { place, ...context })) ||
      (named(some) > 1 && some.every(({ first }) => ['own', 'near', 'open'].includes(context.scopes.of(event, first)))),
  )
  const places = sentences.flat()
  if (places.length === 0) return []
  const fullest = sentences.reduce((best, one) => (named(one) > named(best) ? one : best))
  const ordered = fullest.toSorted((a, b) => a.first - b.first || b.last - a.last)
  const [begin, end] = [ordered[0], ordered.toSorted((a, b) => a.last - b.last).at(-1)]
  if (begin === undefined || end === undefined) return []
  return [
    {
      definition: field.definition,
      value: value.value,
      max: null,
      hedge: null,
      first: begin.first,
      last: end.last,
      start: begin.start,
      end: end.end,
      known: value,
      isPart: named(places) < parts.length,
    },
  ]
}

function isMeant(
  event: PackEvent,
  field: EventField,
  { place, names, scopes, isIssuers }: Context & { place: Place },
): boolean {
  const { words, near, definition } = field
  const { document } = names
  if (isTakenBack(definition.type, place.first, document)) return false
  if (definition.type === 'entity' && words.length > 0) {
    const announcer = announcerOf(place, words, document)
    const isOwnSide = (entity: string): boolean => isIssuers(field, entity)
    const isJoined =
      place.isShared === true || (isPartnership(field) && actsTogether(place, { names, words, isOwnSide }))
    // "وكانت القوات الأمريكية والجيش السوري نفذا …": told again, so that it must be told of this event
    if (isJoined) return isToldOf(event, place.first, { scopes, document })
    if (announcer === null || isNegatedAt(document, announcer)) return false
  }
  if (near !== null && distanceTo(document, place, near) > NEAREST) return false
  const scope = scopes.of(event, place.first)
  // One word alone says little: its sentence must be the event's own ("اجتماع", "نفي", "مقتل").
  if (place.words === 1 && definition.type !== 'place' && !/\d/.test(keyAt(document, place.first)))
    return scope === 'own' || (scope === 'open' && definition.type !== 'text')
  return scope === 'own' || scope === 'near' || scope === 'open'
}

function isToldOf(
  event: PackEvent,
  first: number,
  { scopes, document }: { scopes: Scopes; document: TextDocument },
): boolean {
  const scope = scopes.of(event, first)
  if (scope === 'own') return true
  return (scope === 'near' || scope === 'open') && !isToldAgain(document, first)
}

/** "وليس مع الجيش السوري", "ليس في حمص"; a text may be about what was not done, so that only "ليس" right before it counts. */
function isTakenBack(type: FieldDefinition['type'], first: number, document: TextDocument): boolean {
  if (type === 'entity' || type === 'place') return isNegatedAt(document, first)
  return type === 'text' && /^[وف]?ليست?$/.test(keyAt(document, first - 1))
}

/** The announcing word that stands before the place in its sentence, near enough; null for none. */
function announcerOf({ first }: WordSpan, words: readonly Phrase[], document: TextDocument): number | null {
  const furthest = Math.max(0, first - ANNOUNCED - 2)
  for (let at = first - 1; at >= furthest && document.sentences[at] === document.sentences[first]; at -= 1)
    for (const phrase of words) {
      const end = at + phrase.length - 1
      if (end < first && first - end <= ANNOUNCED && standsAt(document, at, phrase) && isOfDeed(document, at)) return at
    }
  return null
}

const TALKS =
  /^[وف]?[بل]?(?:ال)?(?:اجتماع(?:ها|ه)?|لقاء(?:ها|ه)?|اتصال|محادثات|مباحثات|مفاوضات|حوار|اشتباك(?:ات)?|مواجهات|معارك|قتال|صدام|خلاف(?:ات)?|اتفاق|علاقات|حدود|تزامن|توازي|موازاه|مقارنه|تزامنا|تزامنت|تماشيا|تعارض|[يت]?(?:التقت?|التقي|اجتمعت?|جتمع|تفاوض|اشتبكت?|شتبك))$/
/** The word stands so many words before مع: "اجتماع عقد مع". */
const TALKS_WITHIN = 2

/** "جرت مع" says it of the operation told before. */
const TOOK_PLACE = /^[وف]?(?:جر(?:ي|ت)|تمت?)$/
/** "بشراكة مع", "بتنسيق مع" */
const JOINTLY = /^[وف]?ب(?:ال)?(?:شراكه|تعاون|تنسيق|اشتراك|تضافر)$/

/**
 * "اجتماع مع الجيش", "بالتزامن مع تحرك الجيش": this مع tells of no partner in what was done, and neither does one in a sentence
 * that tells of no deed before it: "تعمل القيادة مع الجيش على خطط".
 */
function isOfDeed(document: TextDocument, at: number): boolean {
  if (keyAt(document, at) !== 'مع') return true
  for (let before = at - 1; before >= at - TALKS_WITHIN && follows(document, before + 1); before -= 1)
    if (TALKS.test(keyAt(document, before))) return false
  if (JOINTLY.test(keyAt(document, at - 1)) || tellsOfDeed(document, at)) return true
  for (let before = at - 1; before > at - ANNOUNCED && follows(document, before + 1); before -= 1)
    if (TOOK_PLACE.test(keyAt(document, before))) return true
  return false
}

const BODIES = new Set(['military', 'government_body', 'armed_group'])

/**
 * A body that the announcing words lead up to and that the pack does not know for this field: another partner. Not the side
 * that speaks: "شاركت وزارة الداخلية إلى جانب القوات الأمريكية".
 */
function otherEntities(
  event: PackEvent,
  field: EventField,
  { taken, names, scopes, isIssuers }: Context & { taken: readonly Found[] },
): Found[] {
  const { definition, words, values } = field
  const strong = words.filter((phrase) => phrase.length >= LEAST_ANNOUNCER)
  if (strong.length === 0) return []
  return names.found
    .filter(({ use, nested, first }) => {
      if (nested || use.via === 'definite' || !BODIES.has(use.type)) return false
      if (values.some(({ value }) => value === use.entity) || isIssuers(field, use.entity)) return false
      // "شارك سلاح الجو الأردني إلى جانب القوات الأمريكية": whose deed it is
      if (event.recognise.core.includes(use.entity)) return false
      if (taken.some((one) => one.first <= first && one.last >= first)) return false
      const scope = scopes.of(event, first)
      if (scope !== 'own' && isToldAgain(names.document, first)) return false
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
    const isHere = at >= 0 && standsAt(document, at, phrase) && document.sentences[at] === document.sentences[first]
    return isHere && !isNegatedAt(document, at)
  })
}

/** A form inside a longer one of the same field says less: "زعيم داعش" in "زعيم داعش في دمشق". */
function outermost(found: readonly Found[]): Found[] {
  const isInside = (one: Found, other: Found): boolean =>
    other.first <= one.first && other.last >= one.last && other.last - other.first > one.last - one.first
  return found.filter((one) => !found.some((other) => isInside(one, other)))
}
