/** What the engine knows: a compiled pack, opened for look-ups. One per set of installed packs, shared by all articles. */
import { loadLexicon } from '../lexicon/index.ts'
import type { Lexicon, LexiconError } from '../lexicon/index.ts'
import { phraseKey } from '../pack/compile.ts'
import type { CompiledPack } from '../pack/compile.ts'
import type { Entity, FieldDefinition, Pack, PackEvent, Place, Statement } from '../pack/types.ts'
import type { Result } from '../result.ts'

export type Knowledge = {
  pack: Pack
  compiled: CompiledPack
  lexicon: Lexicon
  entities: ReadonlyMap<string, Entity>
  events: ReadonlyMap<string, PackEvent>
  fields: ReadonlyMap<string, FieldDefinition>
  statements: ReadonlyMap<string, Statement>
  places: ReadonlyMap<string, Place>
  /** Classes of events: definite shorts of these stand for an event. */
  eventClasses: ReadonlySet<string>
  /** Form numbers by K2 key (`phraseKey`): how later stages find a phrase among the occurrences of a scan. */
  numbers: ReadonlyMap<string, number>
}

/** Opens a compiled pack. Fails when its lexicon is damaged or of another version: compile the pack again. */
export function openKnowledge(compiled: CompiledPack): Result<Knowledge, LexiconError> {
  const lexicon = loadLexicon(compiled.lexicon)
  if (!lexicon.ok) return lexicon
  const { pack } = compiled
  const entities = byId(pack.entities)
  let places: ReadonlyMap<string, Place> | null = null
  return {
    ok: true,
    value: {
      pack,
      compiled,
      lexicon: lexicon.value,
      entities,
      events: byId(pack.events),
      fields: byId(pack.fields),
      statements: byId(pack.statements),
      // Only cards ask for them.
      get places() {
        return (places ??= byId(pack.places))
      },
      eventClasses: new Set(pack.events.flatMap((event) => event.class ?? [])),
      numbers: new Map(compiled.keys.map((key, number) => [key, number])),
    },
  }
}

/** What lists of names call an entity or an event; null for an id that the pack does not have. */
export function nameOf(
  id: string,
  { entities, events }: Pick<Knowledge, 'entities' | 'events'>,
  language: 'ar' | 'en',
): string | null {
  const event = events.get(id)
  return entities.get(id)?.name[language] ?? (event?.name ?? event?.title)?.[language] ?? null
}

function byId<R extends { id: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]))
}

const phraseNumbers = new WeakMap<Knowledge, Map<string, number | undefined>>()

/**
 * Number of a phrase of the pack in the lexicon; undefined when no name, gate, sign or naming of the pack has it. Remembered:
 * the same phrases are asked for in every article.
 */
export function phraseNumber(knowledge: Knowledge, phrase: string): number | undefined {
  let numbers = phraseNumbers.get(knowledge)
  if (numbers === undefined) phraseNumbers.set(knowledge, (numbers = new Map<string, number | undefined>()))
  if (!numbers.has(phrase)) numbers.set(phrase, knowledge.numbers.get(phraseKey(phrase)))
  return numbers.get(phrase)
}
