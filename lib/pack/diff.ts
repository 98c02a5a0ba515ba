/** What changed between two versions of a pack, in words. */
import type { Pack } from './types.ts'

export type Change = { kind: 'added' | 'removed' | 'changed'; record: string; sentence: string }

const lists = ['entities', 'events', 'statements', 'reports', 'outlets', 'namings', 'places', 'fields'] as const
const singular: Record<(typeof lists)[number], string> = {
  entities: 'entity',
  events: 'event',
  statements: 'statement',
  reports: 'report',
  outlets: 'outlet',
  namings: 'naming set',
  places: 'place',
  fields: 'field',
}

type Json = unknown

function isRecord(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a reader of the list sees it: short texts whole, long ones cut, lists by their length. */
function show(value: Json): string {
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing')
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** Members of a list that the other lacks, by their JSON. */
function without(list: Json[], other: Json[]): Json[] {
  const seen = new Set(other.map((item) => JSON.stringify(item)))
  return list.filter((item) => !seen.has(JSON.stringify(item)))
}

function label(item: Json): string {
  if (!isRecord(item)) return show(item)
  const name = item['form'] ?? item['id'] ?? item['field'] ?? item['url'] ?? item['date']
  return typeof name === 'string' ? `"${name}"` : show(item)
}

function* compare(path: string, before: Json, after: Json): Generator<string> {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  if (isRecord(before) && isRecord(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* compare(path === '' ? key : `${path}.${key}`, before[key], after[key])
  } else if (Array.isArray(before) && Array.isArray(after)) {
    const removed = without(before, after)
    const added = without(after, before)
    if (removed.length > 0) yield `${path}: without ${removed.map(label).join(', ')}`
    if (added.length > 0) yield `${path}: with ${added.map(label).join(', ')}`
    if (removed.length + added.length === 0) yield `${path}: in another order`
  } else if (before === undefined) yield `${path}: now ${show(after)}`
  else if (after === undefined) yield `${path}: no longer given`
  else yield `${path}: ${show(before)} → ${show(after)}`
}

/** Every difference from `before` to `after`: the header, then record by record. */
export function diffPacks(before: Pack, after: Pack): Change[] {
  const changes: Change[] = [...compare('', before.header, after.header)].map((words) => ({
    kind: 'changed',
    record: 'header',
    sentence: `header: ${words}`,
  }))
  for (const list of lists) {
    const old = new Map<string, Json>(before[list].map((record) => [record.id, record]))
    const now = new Map<string, Json>(after[list].map((record) => [record.id, record]))
    for (const id of old.keys())
      if (!now.has(id)) changes.push({ kind: 'removed', record: id, sentence: `${singular[list]} ${id}: removed` })
    for (const [id, record] of now) {
      const previous = old.get(id)
      if (previous === undefined)
        changes.push({ kind: 'added', record: id, sentence: `${singular[list]} ${id}: added` })
      else
        for (const words of compare('', previous, record))
          changes.push({ kind: 'changed', record: id, sentence: `${singular[list]} ${id}: ${words}` })
    }
  }
  for (const words of compare('', before.definites, after.definites))
    changes.push({ kind: 'changed', record: 'definites', sentence: `definites: ${words}` })
  return changes
}
