/** The fields of an event made ready for searching: counted nouns, announcing words, the forms of each value. */
import type { FieldDefinition, FieldValue, PackEvent } from '../../pack/types.ts'
import { addDays } from '../dates/calendar.ts'
import type { Knowledge } from '../knowledge.ts'
import { phrasesOf } from './phrases.ts'
import type { Phrase } from './phrases.ts'

export type EventField = {
  definition: FieldDefinition
  values: readonly FieldValue[]
  /** Counts: nouns that may be counted, as phrases; other types: words that announce the value. */
  words: readonly Phrase[]
  /** First words of `words`, with and without the article. */
  heads: ReadonlySet<string>
  near: readonly Phrase[] | null
  /** Days that a date told for the field may lie between: a month around what is known of it; empty for other types. */
  around: readonly { from: string; to: string }[]
  /** The forms of each value, in the order of `values`. */
  forms: readonly (readonly Phrase[])[]
  /** The forms of each part of each value that is a list, in the order of `values`; empty for other values. */
  parts: readonly (readonly (readonly Phrase[])[])[]
}

const prepared = new WeakMap<Knowledge, Map<string, readonly EventField[]>>()

/** The fields of an event, prepared once for each knowledge. Fields that the pack does not define are left out. */
export function fieldsOf(event: PackEvent, knowledge: Knowledge): readonly EventField[] {
  let events = prepared.get(knowledge)
  if (events === undefined) prepared.set(knowledge, (events = new Map()))
  let fields = events.get(event.id)
  if (fields === undefined) events.set(event.id, (fields = event.fields.flatMap((field) => prepare(field, knowledge))))
  return fields
}

function prepare({ field, values }: PackEvent['fields'][number], knowledge: Knowledge): EventField[] {
  const definition = knowledge.fields.get(field)
  if (definition === undefined) return []
  const forms = values.map((value) => phrasesOf(value.forms))
  const words = phrasesOf(definition.words)
  return [
    {
      definition,
      values,
      words,
      heads: new Set(words.flatMap(([head = '']) => [head, `ال${head}`])),
      near: definition.near === undefined ? null : phrasesOf(definition.near),
      around: definition.type === 'date' ? values.flatMap(({ value }) => monthAround(value)) : [],
      forms,
      parts: values.map(({ parts = [] }) => parts.map((part) => phrasesOf(part))),
    },
  ]
}

/** A day told for a field lies at most so many days from what is known of it. */
const FURTHEST = 31

function monthAround(value: FieldValue['value']): { from: string; to: string }[] {
  if (typeof value !== 'string' || value.length !== 10) return []
  return [{ from: addDays(value, -FURTHEST), to: addDays(value, FURTHEST) }]
}
