/** The card of one entity or event, true for the article's date. */
import { phraseKey } from '../../pack/compile.ts'
import type { Alias, Entity, PackEvent, Role } from '../../pack/types.ts'
import { byDate } from '../by-date.ts'
import { readDocument } from '../document.ts'
import { kindOf } from '../kinds.ts'
import { nameOf, type Knowledge } from '../knowledge.ts'
import { whenInWords } from './event.ts'
import type { MarginInput } from './event.ts'
import { labels } from './labels.ts'
import { sourceViews } from './sources.ts'
import { reasonInWords } from '../reasons.ts'
import { sentenceAt } from '../sentences.ts'
import type { Mention } from '../types.ts'
import type { CardView, Language, RoleView } from '../view.ts'
import { isWithin } from '../when.ts'

const MOST_SAID = 8

/** The card of an entity or event of the pack; null for an id that the pack does not have. */
export function buildCard(id: string, input: MarginInput): CardView | null {
  const { knowledge } = input
  const entity = knowledge.entities.get(id)
  if (entity !== undefined) return entityCard(entity, input)
  const event = knowledge.events.get(id)
  return event === undefined ? null : eventCard(event, input)
}

function entityCard(entity: Entity, input: MarginInput): CardView {
  const { knowledge, language, article } = input
  const kind = kindOf(entity.type)
  const roles = [...entity.roles].sort((a, b) => byDate(b.from ?? '', a.from ?? ''))
  const then = roles.find((role) => isHeld(role, article.published))
  return {
    ...shared(entity.id, input),
    kind,
    kindLabel: labels[language].kinds[kind],
    name: entity.name[language],
    nameOther: entity.name[language === 'ar' ? 'en' : 'ar'],
    description: entity.description[language],
    asOf: entity.asOf,
    roleThen: then === undefined ? null : roleView(then, language),
    roles: roles.map((role) => roleView(role, language)),
    facts: [...entity.facts]
      .map((fact) => ({ ...fact, date: fact.date ?? fact.from ?? fact.asOf ?? null }))
      .sort((a, b) => byDate(a.date, b.date))
      .map(({ text, date, sources }) => ({ text: text[language], date, sources: sourceViews(sources, input) })),
    otherNames: otherNames(entity.id, { aliases: entity.aliases, names: [entity.name.ar, entity.name.en], input }),
    chain: chainOf(entity.place, knowledge, language),
    related: relatedNames(entity.related, knowledge, language),
    sources: sourceViews(
      entity.sources.map(({ url }) => url),
      input,
    ),
  }
}

function eventCard(event: PackEvent, input: MarginInput): CardView {
  const { knowledge, language } = input
  const kind = kindOf(event.type)
  const name = event.name ?? event.title
  return {
    ...shared(event.id, input),
    kind,
    kindLabel: labels[language].kinds[kind],
    name: name[language],
    nameOther: name[language === 'ar' ? 'en' : 'ar'],
    description: [
      `${whenInWords(event, language)}${language === 'ar' ? '، ' : ' · '}${event.where[language]}`,
      event.summary[language],
    ].join('. '),
    asOf: event.asOf,
    roleThen: null,
    roles: [],
    facts: event.since.map(({ text, date, sources }) => ({
      text: text[language],
      date,
      sources: sourceViews(sources, input),
    })),
    otherNames: otherNames(event.id, { aliases: event.aliases, names: [name.ar, name.en], input }),
    chain: [],
    related: relatedNames(
      [...event.predecessors, ...event.successors, ...event.actors, ...event.places],
      knowledge,
      language,
    ),
    sources: sourceViews(
      event.sources.map(({ url }) => url),
      input,
    ),
  }
}

function shared(id: string, input: MarginInput): Pick<CardView, 'id' | 'said' | 'reasons'> {
  const mentions = input.analysis.mentions.filter((mention) => mention.entity === id)
  const reasons = new Set(mentions.flatMap((mention) => mention.reasons))
  return {
    id,
    said: saidOf(id, mentions, input),
    reasons: [...reasons].map((reason) => reasonInWords(reason, input.language)),
  }
}

/** What the article says: first where the entity itself speaks, then where it is spoken of; each sentence once. */
function saidOf(id: string, mentions: readonly Mention[], { analysis, article }: MarginInput): CardView['said'] {
  const document = readDocument(article)
  const speaking = analysis.attributions.filter((one) => one.speaker.entity === id).map(({ start }) => start)
  const spoken = mentions.filter(({ nested }) => !nested).map(({ start }) => start)
  const sentences = new Map<number, CardView['said'][number]>()
  for (const at of [...speaking, ...spoken]) {
    const span = sentenceAt(document, at)
    const text = article.text.slice(span.start, span.end)
    if (!sentences.has(span.start))
      sentences.set(span.start, { text, span, ...(speaking.includes(at) && { speaks: true }) })
  }
  return [...sentences.values()].slice(0, MOST_SAID)
}

/** True when the role was held on the day; without a day, or with neither end known, nobody is said to hold it. */
function isHeld(role: Role, day: string | null): boolean {
  if (day === null || (role.from === null && role.to === null)) return false
  return isWithin(day, role.from, role.to)
}

function roleView(role: Role, language: Language): RoleView {
  const { title, from, to, asOf } = role
  return { title: title[language], from, to, asOf, current: to === null }
}

type Named = { aliases: readonly Alias[]; names: readonly string[]; input: MarginInput }

/**
 * Names that outlets choose for the entity, with their users, then its other visible names; each once. A name that takes
 * a side stands there with its users or not at all.
 */
function otherNames(id: string, { aliases, names, input }: Named): CardView['otherNames'] {
  const { knowledge, language } = input
  const seen = new Set(names.map(phraseKey))
  const found: CardView['otherNames'] = []
  const add = (form: string, usedBy: string | null, stance: string | null): void => {
    const key = phraseKey(form)
    if (seen.has(key)) return
    seen.add(key)
    found.push({ form, usedBy, stance })
  }
  const chosen = knowledge.pack.namings.filter(({ entity }) => entity === id).flatMap((set) => set.names)
  for (const { forms, usedBy, stance } of chosen) {
    for (const form of forms.slice(0, 1)) add(form, usedBy[language], stance)
    if (stance !== 'neutral') for (const form of forms) seen.add(phraseKey(form))
  }
  for (const alias of aliases) if (alias.hidden !== true && alias.kind !== 'role') add(alias.form, null, null)
  return found
}

/** الباغوز → ناحية السوسة → منطقة البوكمال → محافظة دير الزور → سوريا */
function chainOf(place: string | null, { places }: Knowledge, language: Language): string[] {
  const chain: string[] = []
  for (let at = places.get(place ?? ''); at !== undefined && chain.length < 8; at = places.get(at.parent ?? ''))
    chain.push(at.name[language])
  return chain
}

function relatedNames(ids: readonly string[], knowledge: Knowledge, language: Language): CardView['related'] {
  return [...new Set(ids)].flatMap((id) => {
    const name = nameOf(id, knowledge, language)
    return name === null ? [] : [{ id, name }]
  })
}
