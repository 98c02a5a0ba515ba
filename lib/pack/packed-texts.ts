/**
 * What of a pack only cards and panel show. It is two thirds of a pack, and the background, which wakes for nearly every
 * report, has to answer before anyone opens a card; so in the extension's package these parts stand in a file of their
 * own, one line of JSON for each section, and are parsed when the first of a section is asked for. Nobody who asks sees
 * the difference. Pure.
 */
import { isMedium } from './media.ts'
import type { Entity, Pack } from './types.ts'

/** Fields that a record always has, by section. */
const fieldsOf = {
  entities: ['aliases', 'description', 'facts', 'sources'],
  events: ['summary', 'since', 'sources'],
} as const satisfies { [S in 'entities' | 'events']: readonly (keyof Pack[S][number])[] }
/** Sections that stand there whole. */
const whole = ['reports', 'places'] as const

type Partly = keyof typeof fieldsOf
type Section = Partly | (typeof whole)[number]
const sections: readonly Section[] = ['entities', 'events', ...whole]

/** A pack without what is in the lines; open it again with `withTexts`. */
export type LeanPack = Omit<Pack, Section> & Record<Partly, readonly object[]>

/** Names of media are asked for in every report that quotes one. */
function textsOf(entity: Entity): readonly string[] {
  return isMedium(entity) ? fieldsOf.entities.filter((field) => field !== 'aliases') : fieldsOf.entities
}

function divide(record: object, fields: readonly string[]): { lean: object; texts: object } {
  const isText = ([field]: [string, unknown]): boolean => fields.includes(field)
  const entries = Object.entries(record)
  return {
    lean: Object.fromEntries(entries.filter((entry) => !isText(entry))),
    texts: Object.fromEntries(entries.filter(isText)),
  }
}

/** Takes the texts out of a pack. */
export function withoutTexts(pack: Pack): { lean: LeanPack; lines: string } {
  const { reports, places, ...rest } = pack
  const entities = pack.entities.map((entity) => divide(entity, textsOf(entity)))
  const events = pack.events.map((event) => divide(event, fieldsOf.events))
  const texts = [entities.map((one) => one.texts), events.map((one) => one.texts), reports, places]
  return {
    lean: { ...rest, entities: entities.map((one) => one.lean), events: events.map((one) => one.lean) },
    lines: texts.map((section) => JSON.stringify(section)).join('\n'),
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function define(record: object, field: string, get: () => unknown): void {
  Object.defineProperty(record, field, { get, enumerable: true, configurable: true })
}

/**
 * The whole pack: the records of `lean`, to which their texts come when they are asked for.
 * @param lines gives the lines; called once, when the first text is asked for. A line that is no JSON throws then.
 */
export function withTexts(lean: LeanPack, lines: () => string): Pack {
  const split = lazily(() => lines().split('\n'))
  const read = (section: Section): (() => unknown[]) =>
    lazily(() => JSON.parse(split()[sections.indexOf(section)] ?? '') as unknown[])
  for (const section of ['entities', 'events'] as const) {
    const texts = read(section) as () => Record<string, unknown>[]
    lean[section].forEach((record, at) => {
      for (const field of fieldsOf[section]) if (!(field in record)) define(record, field, () => texts()[at]?.[field])
    })
  }
  for (const section of whole) define(lean, section, read(section))
  return lean as Pack
}
