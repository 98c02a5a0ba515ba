/**
 * What a value found in the text is compared with: the statement's value, else the value that the pack holds for solid. A
 * value on which the parties differ is compared only with the party's own, when that party is the one who says it.
 * Source: analysis-format.md (`difference`), product.md, principle 3.
 */
import type { FieldValue, Hedge, PackEvent, Statement } from '../../pack/types.ts'
import { byDate } from '../by-date.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Difference } from '../types.ts'
import { compareAmounts, compareDays, compareForms } from './compare.ts'
import type { EventField } from './field-forms.ts'
import type { Found } from './found.ts'

export type Reference = { value: FieldValue['value']; max: number | null; hedge: Hedge; statement: Statement | null }

/** Values that the statements of the event give for a field, the earliest statement's first. */
export function statedValues(event: PackEvent, field: string, dated: Dated): Reference[] {
  return statementsOf(event, dated).flatMap((statement) =>
    statement.fields
      .filter((stated) => stated.event === event.id && stated.field === field)
      .map(({ value, max, hedge }) => ({ value, max, hedge, statement })),
  )
}

export type Dated = { knowledge: Knowledge; published: string | null }

/** The primary documents of an event that there were when the report was published, by date. */
export function statementsOf(event: PackEvent, { knowledge, published }: Dated): Statement[] {
  return knowledge.pack.statements
    .filter(({ events, date }) => events.includes(event.id) && (published === null || date <= published))
    .sort((a, b) => byDate(a.date, b.date))
}

/** Values that the pack itself holds for true, where no statement gives one. */
function solidValues({ values }: EventField): Reference[] {
  return values
    .filter(({ status }) => status === 'solid' || status === 'single-source')
    .map(({ value, max, hedge }) => ({ value, max, hedge, statement: null }))
}

/** What the party itself says, for a value on which parties differ. */
function partyValues({ values }: EventField, isSpeaker: (id: string) => boolean): Reference[] {
  return values
    .filter(({ status, by }) => status === 'contested' && by?.entity != null && isSpeaker(by.entity))
    .map(({ value, max, hedge }) => ({ value, max, hedge, statement: null }))
}

export type Compared = { difference: Difference | null; reference: Reference | null }

const RANK: readonly (Difference | null)[] = [
  'same',
  'more-specific',
  'less-specific',
  'qualifier-added',
  'qualifier-lost',
  'number-changed',
  'different',
  null,
]

/** Compares a value found with every reference and keeps the best agreement. */
export function compareWith(found: Found, references: readonly Reference[]): Compared {
  const compared = references.map((reference) => ({ reference, difference: differenceTo(found, reference) }))
  const [best] = compared.sort((a, b) => RANK.indexOf(a.difference) - RANK.indexOf(b.difference))
  return best ?? { difference: null, reference: null }
}

/**
 * The references of a field, as they stand for a value said by a certain speaker: the statement first, then, where parties
 * differ and one of them speaks, that party's own value.
 */
export function referencesOf(
  event: PackEvent,
  field: EventField,
  { isSpeaker, ...dated }: Dated & { isSpeaker: (id: string) => boolean },
): Reference[] {
  const stated = statedValues(event, field.definition.id, dated)
  const own = stated.filter(({ statement }) => statement !== null && isSpeaker(statement.issuer))
  if (own.length > 0) return own
  const party = partyValues(field, isSpeaker)
  if (party.length > 0) return party
  return stated.length > 0 ? stated : solidValues(field)
}

function differenceTo(found: Found, reference: Reference): Difference | null {
  const { value, max, hedge, known } = found
  if (typeof value === 'number' && typeof reference.value === 'number') {
    const said = known !== null && known.hedge === (hedge ?? 'exact') ? known.relation : undefined
    const difference = compareAmounts({ value, max, hedge: hedge ?? 'exact' }, { ...reference, value: reference.value })
    return difference === 'same' ? difference : (said ?? difference)
  }
  const type = found.definition.type
  if ((type === 'date' || type === 'window') && typeof value === 'string' && typeof reference.value === 'string')
    return compareDays(spanOf(value), spanOf(reference.value))
  if (known !== null) {
    const difference = compareForms(known, reference.value)
    return difference === 'same' && found.isPart === true ? 'less-specific' : difference
  }
  return value === reference.value ? 'same' : 'different'
}

function spanOf(value: string): { from: string; to: string } {
  const [from = value, to = from] = value.split('/')
  return { from, to }
}
