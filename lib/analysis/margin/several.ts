/** Panel and cards for an article that several packs know something about: each pack's view, joined, in joined ids. */
import { eventReasons } from '../event-reasons.ts'
import { nameOf } from '../knowledge.ts'
import { buildCard, buildMargin } from './index.ts'
import { joinedId, partOf } from '../several.ts'
import type { PackInUse, Part, Several } from '../several.ts'
import type { Analysis, Article } from '../types.ts'
import type { CardView, EventView, Language, MarginView, NameView } from '../view.ts'

export type SeveralInput = Several & { article: Article; language: Language }

/** The panel's content; null without packs. The event is that of the pack whose event is the main one. */
export function buildSeveralMargin(input: SeveralInput, now: Date = new Date()): MarginView | null {
  const { article, parts, analysis, language } = input
  const views = parts.map((part) => {
    const margin = buildMargin({ article, analysis: part.analysis, knowledge: part.knowledge, language }, now)
    return inJoinedIds(margin, part, language)
  })
  const lead = views.find(({ event }) => event !== null) ?? views[0]
  const [part] = parts
  if (!lead || !part) return null
  if (views.length === 1) return lead
  const { attributions } = buildMargin(
    {
      article,
      analysis: { ...part.analysis, attributions: analysis.attributions },
      knowledge: part.knowledge,
      language,
    },
    now,
  )
  const names = views.flatMap((view) => view.names).sort((a, b) => firstPlace(a) - firstPlace(b))
  const speaking = views.filter((view) => view !== lead && (view.names.length > 0 || view.background.length > 0))
  return {
    ...lead,
    background: views.flatMap((view) => view.background),
    names,
    attributions,
    namings: views.flatMap((view) => view.namings),
    otherPacks: speaking.map(({ pack }) => pack),
  }
}

function firstPlace({ mentions }: NameView): number {
  return mentions[0]?.start ?? 0
}

/** The card of a joined id; null when no pack in use has it (any more). Names what other packs know by the same words. */
export function buildSeveralCard(id: string, input: SeveralInput): CardView | null {
  const found = partOf(id, input.parts)
  if (!found) return null
  const { part } = found
  const { article, language, parts, alike } = input
  const card = buildCard(found.id, { article, analysis: part.analysis, knowledge: part.knowledge, language })
  if (!card) return null
  const others = (alike.get(id) ?? []).flatMap((other) => {
    const name = nameIn(other, parts, language)
    return name === null ? [] : [{ id: other, name }]
  })
  const related = card.related.map((one) => ({ ...one, id: joinedId(one.id, part) }))
  return { ...card, id, related: [...others, ...related], ...packOf(part, language) }
}

/** `pack`: the title of the pack, where it is not the one that comes with the extension. */
function packOf({ bundled, knowledge }: PackInUse, language: Language): { pack?: string } {
  return bundled ? {} : { pack: knowledge.pack.header.title[language] }
}

/** "Name (pack)": for a record that stands beside one of another pack. */
function nameIn(id: string, parts: readonly Part[], language: Language): string | null {
  const found = partOf(id, parts)
  const name = found && nameOf(found.id, found.part.knowledge, language)
  return found && name !== null ? `${name} (${found.part.knowledge.pack.header.title[language]})` : null
}

/** The joined analysis with its verdicts' reasons labelled in `language`, for files that a reader takes along. */
export function analysisIn({ analysis, parts, language }: SeveralInput): Analysis {
  const events = analysis.events.map((verdict) => {
    const found = partOf(verdict.id, parts)
    if (!found) return verdict
    return { ...verdict, reasons: eventReasons({ ...verdict, id: found.id }, found.part.knowledge, language) }
  })
  return { ...analysis, events }
}

/** Name or title of a joined id; null when no pack in use has it. */
export function titleOfJoined(id: string, parts: readonly Part[], language: Language): string | null {
  const found = partOf(id, parts)
  return found && nameOf(found.id, found.part.knowledge, language)
}

function inJoinedIds(view: MarginView, pack: PackInUse, language: Language): MarginView {
  if (pack.bundled) return view
  const id = (own: string): string => joinedId(own, pack)
  return {
    ...view,
    event: view.event && eventInJoinedIds(view.event, id),
    background: view.background.map((event) => ({ ...event, id: id(event.id) })),
    names: view.names.map((name) => ({ ...name, id: id(name.id), ...packOf(pack, language) })),
    namings: view.namings.map((naming) => ({ ...naming, entity: id(naming.entity) })),
  }
}

/** The article's own place on the timeline is no record of a pack. */
function eventInJoinedIds(event: EventView, id: (own: string) => string): EventView {
  const timeline = event.timeline.map((item) => (item.role === 'article' ? item : { ...item, id: id(item.id) }))
  return { ...event, id: id(event.id), timeline }
}
