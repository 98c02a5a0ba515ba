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

/** How much of a long text is shown on each side of what changed in it. */
const CONTEXT = 24

/** Where two long texts differ, with a little of what both have around it: "…of 5 May 2025…" → "…of 6 May 2025…". */
function showChange(before: string, after: string): [string, string] {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let [endBefore, endAfter] = [before.length, after.length]
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--
    endAfter--
  }
  const cut = (text: string, end: number): string => {
    const from = wordStart(text, Math.max(0, start - CONTEXT))
    const to = Math.min(text.length, Math.max(end, start) + CONTEXT)
    const middle = text.slice(from, to)
    const shown = middle.length > 200 ? `${middle.slice(0, 120)} … ${middle.slice(-60)}` : middle
    return `"${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}"`
  }
  return [cut(before, endBefore), cut(after, endAfter)]
}

/** The beginning of the word that `at` lies in, so that no word is cut at its front. */
function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return at === 0 || space < 0 ? at : space + 1
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

/** Labels that stand for exactly one record on each side: the same record, changed. */
function commonLabels(before: Json[], after: Json[]): string[] {
  const once = (list: Json[]): Set<string> => {
    const labels = list.filter(isRecord).map(label)
    return new Set(labels.filter((name) => labels.indexOf(name) === labels.lastIndexOf(name)))
  }
  const now = once(after)
  return [...once(before)].filter((name) => now.has(name))
}

function* compare(path: string, before: Json, after: Json): Generator<string> {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  if (isRecord(before) && isRecord(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* compare(path === '' ? key : `${path}.${key}`, before[key], after[key])
  } else if (Array.isArray(before) && Array.isArray(after)) {
    const [removed, added] = [without(before, after), without(after, before)]
    for (const name of commonLabels(removed, added)) {
      const [old, now] = [removed, added].map((list) => list.findIndex((item) => label(item) === name))
      yield* compare(`${path} ${name}`, removed.splice(old ?? 0, 1)[0], added.splice(now ?? 0, 1)[0])
    }
    if (removed.length > 0) yield `${path}: without ${removed.map(label).join(', ')}`
    if (added.length > 0) yield `${path}: with ${added.map(label).join(', ')}`
    if (without(before, after).length + without(after, before).length === 0) yield `${path}: in another order`
  } else if (before === undefined) yield `${path}: now ${show(after)}`
  else if (after === undefined) yield `${path}: no longer given`
  else if (typeof before === 'string' && typeof after === 'string') {
    const [old, now] = before.length > 80 || after.length > 80 ? showChange(before, after) : [show(before), show(after)]
    yield `${path}: ${old} → ${now}`
  } else yield `${path}: ${show(before)} → ${show(after)}`
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
