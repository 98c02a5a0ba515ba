/**
 * Who says a value: the innermost statement that its passage lies in, and whether that speaker stands for another.
 * Source: arabic.md §7.1.
 */
import { foldKey } from '../../arabic/fold.ts'
import type { Entity } from '../../pack/types.ts'
import { isMediumId } from '../agencies.ts'
import type { Knowledge } from '../knowledge.ts'
import { countBefore } from '../sorted.ts'
import type { Attribution } from '../types.ts'

/** The attribution whose said, or whose naming of the speaker, holds the place; of several the last. Null: the writer's own voice. */
export function speakerAt(start: number, attributions: readonly Attribution[]): Attribution | null {
  const at = countBefore(attributions, (one) => one.start <= start) - 1
  // A preposition stands behind what it attributes: "…، بحسب المرصد".
  for (let index = Math.min(attributions.length - 1, at + AHEAD); index >= Math.max(0, at - BACK); index -= 1) {
    const one = attributions[index]
    if (one === undefined) continue
    const isSaid = one.content !== null && one.content.start <= start && one.content.end > start
    if (isSaid || (one.start <= start && one.end > start)) return one
  }
  return null
}

/** So many attributions around a place are looked at: statements nest two or three deep at most. */
const AHEAD = 3
const BACK = 12

/**
 * True when `speaker` speaks for `issuer`: the same, a person in its service, or a body that the pack relates to it. A person
 * is not made a spokesman by being related to a body in some other way.
 */
export function speaksFor(speaker: string, issuer: string, knowledge: Knowledge): boolean {
  if (speaker === issuer) return true
  const a = knowledge.entities.get(speaker)
  const b = knowledge.entities.get(issuer)
  if (a === undefined || b === undefined) return false
  if (a.type === 'person') return serves(a, issuer) || (b.type !== 'person' && b.related.includes(speaker))
  if (b.type === 'person') return serves(b, speaker)
  if (isItsState(a, b, knowledge) || isItsState(b, a, knowledge)) return true
  return a.related.includes(issuer) || b.related.includes(speaker)
}

const STATE_BODIES: ReadonlySet<string> = new Set(['government_body', 'military'])

/**
 * "سوريا تعلن اعتقال", "بغداد تؤكد": a country, or the capital that it is related to, stands for the bodies that carry its
 * adjective in their name: سوريا → وزارة الداخلية السورية, أمريكا → القيادة المركزية الأمريكية.
 */
function isItsState(place: Entity, body: Entity, knowledge: Knowledge): boolean {
  if (place.type !== 'place' || !STATE_BODIES.has(body.type)) return false
  const country = place.class === 'country' ? place : countryOf(place.id, knowledge)
  if (country === null) return false
  const adjectives = adjectivesOf(country)
  return foldKey(body.name.ar, 2)
    .split(' ')
    .some((word) => adjectives.some((adjective) => word.replace(/^ال/, '').startsWith(adjective)))
}

/** True when one of the bodies is the country's own by its adjective. */
export function hasBodyAmong(country: Entity, bodies: readonly string[], knowledge: Knowledge): boolean {
  return bodies.some((id) => {
    const body = knowledge.entities.get(id)
    return body !== undefined && isItsState(country, body, knowledge)
  })
}

const adjectivesOfCountries = new WeakMap<Entity, readonly string[]>()

/** The adjectives of a country, folded, without article and ending: العراق → عراقي. */
export function adjectivesOf(country: Entity): readonly string[] {
  let known = adjectivesOfCountries.get(country)
  if (known === undefined) {
    known = [...new Set([country.name.ar, ...country.aliases.map(({ form }) => form)].flatMap(adjectiveOf))]
    adjectivesOfCountries.set(country, known)
  }
  return known
}

/** The adjective of a country's name in one word, folded: أمريكا → امريكي; none for الولايات المتحدة. */
function adjectiveOf(name: string): string[] {
  const stem = foldKey(name, 2).replace(/^ال/, '').replace(/[اه]$/, '')
  if (stem.includes(' ')) return []
  return [stem.endsWith('ي') ? stem : `${stem}ي`]
}

const capitals = new WeakMap<Knowledge, Map<string, Entity>>()

/** The country whose record names this city as its own, in practice its capital. */
function countryOf(city: string, knowledge: Knowledge): Entity | null {
  let known = capitals.get(knowledge)
  if (known === undefined) {
    known = new Map()
    for (const entity of knowledge.entities.values())
      if (entity.type === 'place' && entity.class === 'country') for (const id of entity.related) known.set(id, entity)
    capitals.set(knowledge, known)
  }
  return known.get(city) ?? null
}

function serves({ roles }: Entity, body: string): boolean {
  return roles.some(({ org }) => org === body)
}

/** True when somebody else than the issuers says it: a named person or body that stands for none of them. */
export function isRival(said: Attribution | null, issuers: readonly string[], knowledge: Knowledge): boolean {
  const entity = said?.speaker.entity ?? null
  if (said === null || entity === null || said.speaker.kind === 'agency') return false
  if (isMediumId(entity, knowledge)) return false
  return !issuers.some((issuer) => speaksFor(entity, issuer, knowledge))
}

type Strangeness = { isIssuers: (entity: string) => boolean; isNew: boolean; issuerNames: () => readonly string[] }

/** "مسؤول أمريكي" for القيادة المركزية الأمريكية: whoever bears the adjective of the issuer's name is of its side. */
function isOfTheirState(speaker: string, issuerNames: readonly string[]): boolean {
  const adjectives = (text: string): string[] =>
    foldKey(text, 2)
      .split(' ')
      .flatMap((word) => /^(?:ال)?(.{2,}ي)ه?$/.exec(word)?.[1] ?? [])
  const theirs = new Set(issuerNames.flatMap(adjectives))
  return adjectives(speaker).some((adjective) => theirs.has(adjective))
}

/**
 * True when somebody whom the pack does not know says it, and is not named as one of the issuers' ("المتحدث باسم القيادة المركزية
 * …"): what a farmer found in his field is no number of the statement's. A source without a name and unnamed media pass on the
 * statement's numbers, so that they are strangers with a new one only: "قال مصدر أمني إن 17 موقعا دمرت".
 */
export function isStranger(
  said: Attribution | null,
  found: readonly { start: number; end: number; use: { entity: string } }[],
  { isIssuers, isNew, issuerNames }: Strangeness,
): boolean {
  if (said === null || said.speaker.entity !== null) return false
  if (said.speaker.kind !== 'person' && (!isNew || isOfTheirState(said.speaker.text, issuerNames()))) return false
  const isInContent = (start: number): boolean => said.content !== null && start >= said.content.start
  return !found.some(
    ({ start, end, use }) => start >= said.start && end <= said.end && !isInContent(start) && isIssuers(use.entity),
  )
}
