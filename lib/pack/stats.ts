/** How much is in a pack: what an author and the options page show. */
import type { Pack } from './types.ts'

export type PackCounts = Record<
  | 'entities'
  | 'aliases'
  | 'gated aliases'
  | 'roles'
  | 'facts'
  | 'events'
  | 'event values'
  | 'statements'
  | 'reports'
  | 'outlets'
  | 'naming sets'
  | 'names in them'
  | 'places'
  | 'distinct sources',
  number
>

function sum(numbers: number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}

/** Counts a checked pack. Sources are counted by address, over entities, their facts and roles, events and their values. */
export function countPack(pack: Pack): PackCounts {
  const aliases = [...pack.entities, ...pack.events].flatMap((record) => record.aliases)
  const values = pack.events.flatMap((event) => event.fields.flatMap((field) => field.values))
  const sources = [
    ...[...pack.entities, ...pack.events].flatMap((record) => record.sources.map((source) => source.url)),
    ...pack.entities.flatMap((entity) => [...entity.facts, ...entity.roles].flatMap((item) => item.sources)),
    ...values.flatMap((value) => value.sources),
  ]
  return {
    entities: pack.entities.length,
    aliases: aliases.length,
    'gated aliases': aliases.filter((alias) => alias.gate).length,
    roles: sum(pack.entities.map((entity) => entity.roles.length)),
    facts: sum(pack.entities.map((entity) => entity.facts.length)),
    events: pack.events.length,
    'event values': values.length,
    statements: pack.statements.length,
    reports: pack.reports.length,
    outlets: pack.outlets.length,
    'naming sets': pack.namings.length,
    'names in them': sum(pack.namings.map((set) => set.names.length)),
    places: pack.places.length,
    'distinct sources': new Set(sources).size,
  }
}
