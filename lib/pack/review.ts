/** What is valid in a pack and still deserves a second look by its author: dangerous aliases, thin sourcing, one-sided namings, mixed spellings. */
import { foldKey } from '../arabic/fold.ts'
import { isAhead } from './age.ts'
import { oneWordNames, ownTexts } from './own-texts.ts'
import { aliasNotes } from './review-aliases.ts'
import type { Note } from './review-notes.ts'
import { findMixtures } from './review-wording.ts'
import type { Entity, Pack, Role, Source } from './types.ts'

export type ReviewOptions = {
  /** A text or a last sign of an office older than this many days before the pack's own date is reported. */
  oldAfterDays?: number
  /** The author's present, after which no text can be dated. */
  now?: Date
}

type Office = { holder: string; role: Role }

/** An office named by one form can have one holder at a time. */
function sharedRoleNotes(pack: Pack): Note[] {
  const offices = new Map<string, Office[]>()
  for (const { id, roles } of pack.entities)
    for (const role of roles)
      for (const key of new Set(role.forms.map((form) => foldKey(form, 2))))
        offices.set(key, [...(offices.get(key) ?? []), { holder: id, role }])
  const notes: Note[] = []
  for (const [key, holders] of offices)
    for (const [index, one] of holders.entries())
      for (const other of holders.slice(index + 1)) {
        if (one.holder === other.holder || !overlap(one.role, other.role)) continue
        notes.push({
          code: 'shared-role',
          record: `${one.holder} ${other.holder}`,
          sentence: `"${key}" names ${one.holder} and ${other.holder} at the same time.`,
        })
      }
  return notes
}

/** The day on which one holder hands over to the next belongs to both. */
function overlap(a: Role, b: Role): boolean {
  const before = (end: string | null, start: string | null): boolean =>
    end !== null && start !== null && end.slice(0, start.length) <= start.slice(0, end.length)
  return !before(a.to, b.from) && !before(b.to, a.from)
}

/** A date of the future is a slip of the pen: the pack would be called current for longer than anybody has looked. */
function aheadNotes({ header, entities, events }: Pack, now: Date): Note[] {
  return [header, ...entities, ...events]
    .filter(({ asOf }) => isAhead(asOf, now))
    .map(({ id, asOf }) => ({
      code: 'ahead' as const,
      record: id,
      sentence: `${id}: its "asOf" is ${asOf}, a day that has not come yet.`,
    }))
}

function days(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

function ageNotes(pack: Pack, limit: number): Note[] {
  const now = days(pack.header.asOf)
  const isOld = (date: string): boolean => now - days(date) > limit
  const texts = [...pack.entities, ...pack.events]
    .filter((record) => isOld(record.asOf))
    .map((record) => ({
      code: 'old' as const,
      record: record.id,
      sentence: `${record.id}: its text is of ${record.asOf}, more than ${limit} days older than the pack.`,
    }))
  return [...texts, ...pack.entities.flatMap((entity) => [...oldFacts(entity, isOld), ...oldOffices(entity, isOld)])]
}

/** A state is told as if it lasted, and the last page that shows it is old. */
function oldFacts(entity: Entity, isOld: (date: string) => boolean): Note[] {
  return entity.facts.flatMap(({ text, to, asOf }) =>
    to === undefined && asOf !== undefined && isOld(asOf)
      ? [
          {
            code: 'old' as const,
            record: entity.id,
            sentence: `${entity.id}: the fact "${text.en}" is as of ${asOf} and has no end.`,
          },
        ]
      : [],
  )
}

/** Somebody is shown in office and nobody has looked for a long time. */
function oldOffices(entity: Entity, isOld: (date: string) => boolean): Note[] {
  return entity.roles.flatMap(({ title, to, asOf }) =>
    to === null && asOf !== null && isOld(asOf)
      ? [
          {
            code: 'old' as const,
            record: entity.id,
            sentence: `${entity.id}: the latest sign of the office "${title.en}" is of ${asOf}.`,
          },
        ]
      : [],
  )
}

function hostOf({ url }: Source): string {
  return (/^https:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url).toLowerCase()
}

/** Who is behind an address: an outlet of the pack with all its hosts, else the site by its last labels (`arabic.cnn.com` = `cnn.com`). */
function houses(pack: Pack): (source: Source) => string {
  const outlets = new Map(
    pack.outlets.flatMap(({ id, hosts }) => hosts.map((host) => [host.replace(/^www\./, ''), id])),
  )
  return (source) => {
    const host = hostOf(source)
    const labels = host.split('.')
    const isSecondLevel = /^(com?|org|net|gov|edu|mil|ac)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2
    return outlets.get(host) ?? labels.slice(isSecondLevel ? -3 : -2).join('.')
  }
}

function sourceNotes(pack: Pack): Note[] {
  const none = pack.entities
    .filter((entity) => entity.sources.length === 0 && entity.basis === 'sourced')
    .map((entity) => ({
      code: 'no-source' as const,
      record: entity.id,
      sentence: `${entity.id}: it calls itself sourced and names no source.`,
    }))
  const offices = pack.entities.flatMap((entity) =>
    entity.roles
      .filter((role) => role.sources.length === 0)
      .map((role) => ({
        code: 'no-source' as const,
        record: entity.id,
        sentence: `${entity.id}: no page is named for the office "${role.title.en}".`,
      })),
  )
  const houseOf = houses(pack)
  const few = pack.events
    .filter((event) => new Set(event.sources.map(houseOf)).size < 2)
    .map((event) => ({
      code: 'few-sources' as const,
      record: event.id,
      sentence: `${event.id}: fewer than two independent sites stand behind this event.`,
    }))
  return [...none, ...offices, ...few]
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

/** A charged name for which no page is given rests on the author's word alone. */
function unseenNameNotes(pack: Pack): Note[] {
  return pack.namings.flatMap((set) => {
    const unseen = set.names.filter((name) => name.stance !== 'neutral' && name.sources.length === 0)
    if (unseen.length === 0) return []
    const forms = unseen.map((name) => `"${name.forms[0] ?? ''}"`).join(', ')
    return [
      {
        code: 'unseen-name' as const,
        record: set.id,
        sentence: `${set.id}: no page shows who uses ${forms}.`,
      },
    ]
  })
}

/** At most so many records of a mixture are named: the rest is found once these are mended. */
const MOST_RECORDS = 5

/** Two spellings of one word, or two styles, in the author's own texts (arabic.md §2.3): أمريكي here, أميركي there. */
function wordingNotes(pack: Pack): Note[] {
  return findMixtures(ownTexts(pack), oneWordNames(pack)).map(({ kind, records, words }) => {
    const some = records.slice(0, MOST_RECORDS).join(' ')
    const more = records.length > MOST_RECORDS ? ` and ${records.length - MOST_RECORDS} more` : ''
    return { code: `mixed-${kind}`, record: some, sentence: `${some}${more}: ${words}; choose one.` }
  })
}

/** All notes on a valid pack, in the order of the records. */
export function reviewPack(pack: Pack, { oldAfterDays = 365, now = new Date() }: ReviewOptions = {}): Note[] {
  return [
    ...aliasNotes(pack),
    ...sharedRoleNotes(pack),
    ...sourceNotes(pack),
    ...ageNotes(pack, oldAfterDays),
    ...aheadNotes(pack, now),
    ...namingNotes(pack),
    ...unseenNameNotes(pack),
    ...wordingNotes(pack),
  ]
}
