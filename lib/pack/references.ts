/** Whether the ids in a pack are unique and lead somewhere. A dead reference is an error: the reader would get an empty card. */
import { formatPath } from './problem.ts'
import type { Problem } from './problem.ts'
import type { Pack } from './types.ts'

type Reference = { path: PropertyKey[]; id: string; kind: keyof Index }
type Index = ReturnType<typeof indexOf>

function indexOf(pack: Pack) {
  const ids = (records: readonly { id: string }[]): Set<string> => new Set(records.map((record) => record.id))
  const events = ids(pack.events)
  for (const event of pack.events) for (const id of event.same) events.add(id)
  const entities = ids(pack.entities)
  return {
    entity: entities,
    event: events,
    /** Relations may lead to an entity or to an event. */
    either: new Set([...entities, ...events]),
    field: ids(pack.fields),
    outlet: ids(pack.outlets),
    place: ids(pack.places),
    statement: ids(pack.statements),
    /** Who publishes: an agency is an entity, a site an outlet. */
    publisher: new Set([...entities, ...ids(pack.outlets)]),
    class: new Set(['statement', ...[...pack.entities, ...pack.events].flatMap((record) => record.class ?? [])]),
  }
}

function* entityReferences(pack: Pack): Generator<Reference> {
  for (const [i, entity] of pack.entities.entries()) {
    const at = (...rest: PropertyKey[]): PropertyKey[] => ['entities', i, ...rest]
    for (const [j, id] of entity.related.entries()) yield { path: at('related', j), id, kind: 'either' }
    for (const [j, role] of entity.roles.entries())
      if (role.org) yield { path: at('roles', j, 'org'), id: role.org, kind: 'entity' }
    if (entity.place) yield { path: at('place'), id: entity.place, kind: 'place' }
    for (const [j, alias] of entity.aliases.entries())
      for (const [k, id] of (alias.gate?.need?.entities ?? []).entries())
        yield { path: at('aliases', j, 'gate', 'need', 'entities', k), id, kind: 'entity' }
  }
}

function* eventReferences(pack: Pack): Generator<Reference> {
  for (const [i, event] of pack.events.entries()) {
    const at = (...rest: PropertyKey[]): PropertyKey[] => ['events', i, ...rest]
    for (const key of ['predecessors', 'successors', 'related'] as const)
      for (const [j, id] of event[key].entries())
        yield { path: at(key, j), id, kind: key === 'related' ? 'either' : 'event' }
    for (const key of ['actors', 'places'] as const)
      for (const [j, id] of event[key].entries()) yield { path: at(key, j), id, kind: 'entity' }
    for (const [j, id] of event.recognise.core.entries()) yield { path: at('recognise', 'core', j), id, kind: 'either' }
    for (const [j, since] of event.since.entries())
      if (since.event) yield { path: at('since', j, 'event'), id: since.event, kind: 'event' }
    for (const [j, field] of event.fields.entries()) {
      yield { path: at('fields', j, 'field'), id: field.field, kind: 'field' }
      for (const [k, value] of field.values.entries())
        if (value.by?.entity)
          yield { path: at('fields', j, 'values', k, 'by', 'entity'), id: value.by.entity, kind: 'entity' }
    }
  }
}

function* otherReferences(pack: Pack): Generator<Reference> {
  for (const [i, statement] of pack.statements.entries()) {
    yield { path: ['statements', i, 'issuer'], id: statement.issuer, kind: 'entity' }
    for (const [j, id] of statement.events.entries()) yield { path: ['statements', i, 'events', j], id, kind: 'event' }
    for (const [j, field] of statement.fields.entries()) {
      yield { path: ['statements', i, 'fields', j, 'field'], id: field.field, kind: 'field' }
      yield { path: ['statements', i, 'fields', j, 'event'], id: field.event, kind: 'event' }
    }
  }
  for (const [i, report] of pack.reports.entries()) {
    if (report.outlet) yield { path: ['reports', i, 'outlet'], id: report.outlet, kind: 'outlet' }
    for (const [j, id] of report.events.entries()) yield { path: ['reports', i, 'events', j], id, kind: 'event' }
    for (const [j, value] of report.values.entries()) {
      yield { path: ['reports', i, 'values', j, 'field'], id: value.field, kind: 'field' }
      yield { path: ['reports', i, 'values', j, 'event'], id: value.event, kind: 'event' }
    }
    if (report.origin)
      yield {
        path: ['reports', i, 'origin', 'id'],
        id: report.origin.id,
        kind: report.origin.kind === 'statement' ? 'statement' : 'publisher',
      }
  }
  for (const [i, set] of pack.namings.entries()) {
    yield { path: ['namings', i, 'entity'], id: set.entity, kind: 'either' }
    for (const [j, name] of set.names.entries())
      if (name.side) yield { path: ['namings', i, 'names', j, 'side'], id: name.side, kind: 'entity' }
  }
  for (const [i, definite] of pack.definites.entries())
    yield { path: ['definites', i, 'class'], id: definite.class, kind: 'class' }
  for (const [i, place] of pack.places.entries())
    if (place.parent) yield { path: ['places', i, 'parent'], id: place.parent, kind: 'place' }
}

/** What a reference leads to, where the kind's own name would not say it. */
const wanted: Record<keyof Index, string> = {
  entity: 'entity',
  event: 'event',
  either: 'entity or event',
  field: 'field',
  outlet: 'outlet',
  place: 'place',
  statement: 'statement',
  publisher: 'entity or outlet',
  class: 'entity or event of the class',
}

/** Every reference of the pack that leads nowhere. */
export function findDeadReferences(pack: Pack): Problem[] {
  const index = indexOf(pack)
  const problems: Problem[] = []
  for (const references of [entityReferences(pack), eventReferences(pack), otherReferences(pack)])
    for (const { path, id, kind } of references)
      if (!index[kind].has(id)) {
        const at = formatPath(path)
        problems.push({
          code: 'dead-reference',
          path: at,
          sentence: `${at}: there is no ${wanted[kind]} "${id}" in this pack.`,
        })
      }
  return problems
}

/** Ids given twice within one kind of record, or to an entity and an event at once. */
export function findDuplicateIds(pack: Pack): Problem[] {
  const problems: Problem[] = []
  const lists: [string, readonly { id: string }[], Set<string>][] = []
  const linkable = new Set<string>()
  lists.push(['entities', pack.entities, linkable], ['events', pack.events, linkable])
  for (const key of ['fields', 'statements', 'reports', 'outlets', 'namings', 'places'] as const)
    lists.push([key, pack[key], new Set()])
  for (const [key, records, seen] of lists)
    for (const [i, record] of records.entries()) {
      const at = formatPath([key, i, 'id'])
      if (seen.has(record.id))
        problems.push({ code: 'duplicate-id', path: at, sentence: `${at}: the id "${record.id}" is already taken.` })
      seen.add(record.id)
    }
  return problems
}
