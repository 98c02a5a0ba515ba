/**
 * What the first statement says and the text does not: "not in this text", only of bodies that look complete, and never of what
 * the text has anywhere. Source: product.md, principle 3 ("not in this text", never "omitted").
 */
import type { Token } from '../../arabic/tokens.ts'
import type { FieldValue, PackEvent, Statement } from '../../pack/types.ts'
import { measureOf } from '../quantities/measures.ts'
import { mayBeginNumber, readCut, readNumber, readerOf } from '../quantities/reading.ts'
import type { Claim } from '../types.ts'
import type { ClaimContext } from './context.ts'
import type { EventField } from './field-forms.ts'
import { placesOf } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { statementsOf } from './reference.ts'
import type { Dated } from './reference.ts'
import { isDateline } from './scope.ts'
import { isNegatedAt } from './taken-back.ts'

/** Durations are said in days or in months: one of them is enough. */
const LENGTHS = new Set(['days', 'months', 'years', 'weeks'])

/** What the first statement says and the text does not: looked for in vain. */
export function missing(
  event: PackEvent,
  fields: readonly EventField[],
  { claims, touched, context }: { claims: readonly Claim[]; touched: ReadonlySet<string>; context: ClaimContext },
): Claim[] {
  const { published } = context.article
  const statement = usedStatement(event, claims, { knowledge: context.knowledge, published })
  if (statement === undefined) return []
  const isLengthSaid = fields.some(
    ({ definition }) => LENGTHS.has(definition.measure ?? '') && claims.some(({ field }) => field === definition.id),
  )
  return fields.flatMap(({ definition, forms, parts }) => {
    const stated = statement.fields.find((one) => one.event === event.id && one.field === definition.id)
    const isCounted = ['count', 'money', 'date', 'window'].includes(definition.type)
    const canBeFound = isCounted || isNamedThing([...forms, ...parts.flat()])
    // What the text has and no claim was made of, as several parts of a number, is not missing from it.
    if (stated === undefined || !canBeFound || touched.has(definition.id)) return []
    if (
      standsSomewhere(
        fields.find((field) => field.definition === definition),
        context,
      ) ||
      standsUnread(stated.value, context)
    )
      return []
    // Without a publication day "بين 24 و27 نوفمبر" may stand there unread.
    if (published === null && (definition.type === 'date' || definition.type === 'window')) return []
    if (isLengthSaid && LENGTHS.has(definition.measure ?? '')) return []
    const hedge = typeof stated.value === 'number' ? stated.hedge : null
    const value = typeof stated.value === 'boolean' ? String(stated.value) : stated.value
    return [
      {
        event: event.id,
        field: definition.id,
        value,
        hedge,
        start: 0,
        end: 0,
        difference: 'not-in-text' as const,
        statement: statement.id,
      },
    ]
  })
}

/**
 * True for values that are told by a thing's name, which is found where it stands. An act ("نفذت", "قدمت المشورة") is told in
 * so many ways that not finding it proves nothing.
 */
function isNamedThing(forms: EventField['forms']): boolean {
  const first = forms.flat().flatMap(([word]) => word ?? [])
  return first.length > 0 && !first.some((key) => /[^ا]ت$/.test(key) && key.length > 3)
}

/**
 * True when the text has the stated day, both ends of a window, or the stated number without its field being known: "اليوم
 * الأحد", "قتل فيها 5 وأسر 19". A number that counts another known thing is another number.
 */
function standsUnread(
  value: FieldValue['value'],
  { names: { document }, placed, dates, scopeInput }: ClaimContext,
): boolean {
  if (typeof value === 'string') {
    const days = value.split('/')
    const isTold = (day: string): boolean =>
      dates.some(
        ({ start, from, to, precision }) =>
          (precision === 'day'
            ? day === from || day === to
            : precision === 'part' && days.length > 1 && from <= day && day <= to) &&
          !isDateline(start, from, scopeInput),
      )
    return days.every(isTold)
  }
  if (typeof value !== 'number') return false
  const reader = readerOf(document)
  const isElsewhere = (at: number): boolean =>
    placed.some(({ first, last, quantity }) => first <= at && at <= last && quantity.measure !== null)
  const isDated = ({ start }: Token): boolean => dates.some((date) => date.start <= start && start < date.end)
  return document.words.some(
    (word, at) =>
      mayBeginNumber(word) &&
      (readNumber(document, reader, at) ?? readCut(document, reader, at))?.numeral.value === value &&
      !isElsewhere(at) &&
      !isDated(word),
  )
}

/** Of one letter more than مع: words that announce nothing but a partner. */
const LEAST_ANNOUNCER = 3

/** "بمشاركة قوات من وزارتي الداخلية والدفاع": who is announced and not known is not left out. */
function isAnnounced({ definition, words }: EventField, { names: { document }, index }: ClaimContext): boolean {
  if (definition.type !== 'entity') return false
  const strong = words.filter((phrase) => phrase.join(' ').length >= LEAST_ANNOUNCER)
  return strong.some((phrase) => placesOf(phrase, document, index).some((at) => !isNegatedAt(document, at)))
}

/** "130 قذيفة وصاروخا" for mortars and rockets: the thing is named, if not of what kind. */
function isNamedInPart({ definition, forms }: EventField, { names: { document }, index }: ClaimContext): boolean {
  if (definition.type !== 'text') return false
  const heads = forms.flat().flatMap(([head]) => (head !== undefined && measureOf(head) !== null ? [head] : []))
  return heads.some((head) => placesOf([head], document, index).length > 0)
}

/** "وزارتي الداخلية والدفاع" for وزارة الداخلية: the two are named by one noun. */
function duals([head = '', ...rest]: Phrase): Phrase[] {
  return head.endsWith('ه') && rest.length > 0
    ? ['تا', 'تي'].map((ending) => [head.slice(0, -1) + ending, ...rest])
    : []
}

/** A value that the text has anywhere, though not where it fills the field, is not missing from it. */
function standsSomewhere(field: EventField | undefined, context: ClaimContext): boolean {
  if (field === undefined) return false
  if (isAnnounced(field, context) || isNamedInPart(field, context)) return true
  const { names, index, placed } = context
  const { values, forms, parts, definition } = field
  const all = [...forms, ...parts.flat()]
  const hasForm = all.some((list) =>
    list.some((phrase) => [phrase, ...duals(phrase)].some((one) => placesOf(one, names.document, index).length > 0)),
  )
  const isNamed = names.found.some(({ use }) => values.some(({ value }) => value === use.entity))
  const isCounted = placed.some(
    ({ quantity }) => quantity.measure === definition.measure && values.some(({ value }) => value === quantity.value),
  )
  return hasForm || isNamed || (definition.measure !== null && isCounted)
}

/** The statement that most claims were compared with, else the event's first. */
function usedStatement(event: PackEvent, claims: readonly Claim[], dated: Dated): Statement | undefined {
  const statements = statementsOf(event, dated)
  const uses = (id: string): number => claims.filter(({ statement }) => statement === id).length
  return statements.toSorted((a, b) => uses(b.id) - uses(a.id))[0]
}
