/** What is valid in a pack and still deserves a second look by its author: dangerous aliases, thin sourcing, one-sided namings. */
import { foldKey } from '../arabic/fold.ts'
import type { Alias, Pack, Source } from './types.ts'

export type NoteCode = 'shared-alias' | 'no-source' | 'old' | 'one-sided-naming' | 'few-sources'
export type Note = { code: NoteCode; record: string; sentence: string }

export type ReviewOptions = {
  /** A description older than this many days before the pack's own date is reported. */
  oldAfterDays?: number
}

type Named = { id: string; aliases: Alias[]; names: string[] }

function named(pack: Pack): Named[] {
  return [
    ...pack.entities.map((entity) => ({ id: entity.id, aliases: entity.aliases, names: [entity.name.ar] })),
    ...pack.events.map((event) => ({ id: event.id, aliases: event.aliases, names: [] })),
  ]
}

/** Two records that share a form are told apart only by gates; so at most one of them may match it cold. */
function sharedAliasNotes(records: Named[]): Note[] {
  const holders = new Map<string, { id: string; gated: boolean }[]>()
  for (const { id, aliases } of records) {
    const own = new Map<string, boolean>()
    for (const alias of aliases) {
      const key = foldKey(alias.form, 2)
      own.set(key, (own.get(key) ?? true) && alias.gate !== undefined)
    }
    for (const [key, gated] of own) holders.set(key, [...(holders.get(key) ?? []), { id, gated }])
  }
  const notes: Note[] = []
  for (const [key, found] of holders) {
    const cold = found.filter((holder) => !holder.gated)
    if (found.length < 2 || cold.length < 2) continue
    const ids = cold.map((holder) => holder.id)
    notes.push({
      code: 'shared-alias',
      record: ids.join(' '),
      sentence: `"${key}" is an alias of ${ids.join(' and ')}, and none of them has a gate on it.`,
    })
  }
  return notes
}

function days(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

function ageNotes(pack: Pack, limit: number): Note[] {
  const now = days(pack.header.asOf)
  return [...pack.entities, ...pack.events]
    .filter((record) => now - days(record.asOf) > limit)
    .map((record) => ({
      code: 'old' as const,
      record: record.id,
      sentence: `${record.id}: its text is of ${record.asOf}, more than ${limit} days older than the pack.`,
    }))
}

function host(source: Source): string {
  return (/^https?:\/\/(?:www\.)?([^/]+)/.exec(source.url)?.[1] ?? source.url).toLowerCase()
}

function sourceNotes(pack: Pack): Note[] {
  const none = pack.entities
    .filter((entity) => entity.sources.length === 0 && entity.basis === 'sourced')
    .map((entity) => ({
      code: 'no-source' as const,
      record: entity.id,
      sentence: `${entity.id}: it calls itself sourced and names no source.`,
    }))
  const few = pack.events
    .filter((event) => new Set(event.sources.map(host)).size < 2)
    .map((event) => ({
      code: 'few-sources' as const,
      record: event.id,
      sentence: `${event.id}: fewer than two sites stand behind this event.`,
    }))
  return [...none, ...few]
}

/** A set that knows only one side's charged names would show that side's choice as the only one. */
function namingNotes(pack: Pack): Note[] {
  return pack.namings
    .filter((set) => {
      const charged = set.names.filter((name) => name.stance !== 'neutral')
      const sides = new Set(charged.map((name) => name.side ?? name.usedBy.en))
      return !set.names.some((name) => name.stance === 'neutral') || sides.size < 2
    })
    .map((set) => ({
      code: 'one-sided-naming' as const,
      record: set.id,
      sentence: `${set.id}: the set needs a neutral name and charged names of more than one side.`,
    }))
}

/** All notes on a valid pack, in the order of the records. */
export function reviewPack(pack: Pack, { oldAfterDays = 365 }: ReviewOptions = {}): Note[] {
  const records = named(pack)
  return [...sharedAliasNotes(records), ...sourceNotes(pack), ...ageNotes(pack, oldAfterDays), ...namingNotes(pack)]
}
