/**
 * One article, several packs. Each pack keeps its own lexicon and its own records, and is asked on its own; nothing of
 * one pack can replace a record of another. Only the answers are joined: where two packs mark the same words the longer
 * name counts, at equal length the pack that stands first; at most one event is the main one.
 *
 * Ids of the pack that comes with the extension stay as they are; those of an installed pack carry its id before a colon,
 * which no id of a pack can contain: `salwa` of `hekaya` → `hekaya:salwa`.
 */
import { NOTHING, beginAnalysis } from './analyse.ts'
import type { Knowledge } from './knowledge.ts'
import type { Analysis, Article, Attribution, Mention, Naming, Origin, Verdict } from './types.ts'

/** A pack that is switched on. The one that comes with the extension stands first, the others in order of installation. */
export type PackInUse = { knowledge: Knowledge; bundled: boolean }

/** What one pack says of the article, in its own ids, without what another pack's longer names take. */
export type Part = PackInUse & { analysis: Analysis }

export type Several = {
  /** All packs together, in joined ids. */
  analysis: Analysis
  parts: readonly Part[]
  /** Joined ids of records in different packs that are named by the very same words. */
  alike: ReadonlyMap<string, readonly string[]>
}

/** The id under which a record of a pack is known outside of it. */
export function joinedId(id: string, { knowledge, bundled }: PackInUse): string {
  return bundled ? id : `${knowledge.pack.header.id}:${id}`
}

/** The pack of a joined id and the id inside it; null when that pack is not among the parts. */
export function partOf<P extends PackInUse>(id: string, parts: readonly P[]): { part: P; id: string } | null {
  const colon = id.indexOf(':')
  const pack = colon < 0 ? null : id.slice(0, colon)
  const part = parts.find(({ bundled, knowledge }) => (pack === null ? bundled : knowledge.pack.header.id === pack))
  return part ? { part, id: id.slice(colon + 1) } : null
}

/** An analysis with several packs under way: its names first (`Begun` in `analyse.ts`), and all of it. */
export type SeveralBegun = { names: () => Several; finish: () => Several }

/** Begins the analysis of an article with every pack. Never fails. */
export function beginSeveral(article: Article, packs: readonly PackInUse[]): SeveralBegun {
  const begun = packs.map((pack) => ({ pack, begun: beginAnalysis(article, pack.knowledge) }))
  return {
    names: () =>
      joinAnswers(
        begun.map(({ pack, begun: { mentions } }) => ({ ...pack, analysis: { ...NOTHING, mentions: [...mentions] } })),
      ),
    finish: () => joinAnswers(begun.map(({ pack, begun: { finish } }) => ({ ...pack, analysis: finish() }))),
  }
}

/** Analyses an article with every pack and joins the answers. Without packs the analysis is empty. Never fails. */
export function analyseSeveral(article: Article, packs: readonly PackInUse[]): Several {
  return beginSeveral(article, packs).finish()
}

function joinAnswers(answers: readonly Part[]): Several {
  const [first] = answers
  if (!first) return { analysis: NOTHING, parts: [], alike: new Map() }
  if (answers.length === 1) return { analysis: inJoinedIds(first, first.analysis), parts: [first], alike: new Map() }
  const { mentions, alike } = shareMentions(answers)
  const main = mainPart(answers)
  let namings: Naming[] = []
  const parts = answers.map((part, index) => {
    const own = withoutOverlaps(part.analysis.namings, namings)
    namings = [...namings, ...own]
    const events = part === main ? part.analysis.events : part.analysis.events.map(asBackground)
    const claims = part === main ? part.analysis.claims : []
    return { ...part, analysis: { ...part.analysis, mentions: mentions[index] ?? [], namings: own, events, claims } }
  })
  return { analysis: join(parts), parts, alike }
}

/** Which pack's main event is the article's: the one of the highest score, at equal scores the first. */
function mainPart(parts: readonly Part[]): Part | undefined {
  const score = ({ analysis }: Part): number => analysis.events.find(({ role }) => role === 'main')?.score ?? -1
  return parts.reduce<Part | undefined>(
    (best, part) => (score(part) > (best ? score(best) : -1) ? part : best),
    undefined,
  )
}

function asBackground(event: Verdict): Verdict {
  return { ...event, role: 'background' }
}

type Owned = { mention: Mention; part: number }

/**
 * Decides between the marks of the packs. Names that a pack knows go before words that look like a name; among names the
 * leftmost, then the longest, then the earlier pack. What lies inside a chosen name becomes nested, what crosses its edge
 * is left out.
 */
function shareMentions(parts: readonly Part[]): { mentions: Mention[][]; alike: Map<string, string[]> } {
  const outer = parts.flatMap(({ analysis }, part) =>
    analysis.mentions.filter(({ nested }) => !nested).map((mention) => ({ mention, part })),
  )
  const known = outer.filter(({ mention }) => mention.entity !== null).sort(inOrder)
  const fates = new Map<Mention, 'nested' | 'dropped'>()
  const alike = new Map<string, string[]>()
  let last: Owned | null = null
  for (const one of known) {
    if (!last || one.mention.start >= last.mention.end) {
      last = one
      continue
    }
    fates.set(one.mention, one.mention.end <= last.mention.end ? 'nested' : 'dropped')
    if (one.mention.start === last.mention.start && one.mention.end === last.mention.end)
      noteAlike(alike, parts, [last, one])
  }
  dropCovered(outer.filter(({ mention }) => mention.entity === null).sort(inOrder), known, fates)
  const mentions = parts.map(({ analysis }) =>
    analysis.mentions.flatMap((mention) => {
      const fate = fates.get(mention)
      if (fate === 'dropped') return []
      return [fate === 'nested' ? { ...mention, nested: true } : mention]
    }),
  )
  return { mentions, alike }
}

function inOrder(a: Owned, b: Owned): number {
  return a.mention.start - b.mention.start || b.mention.end - a.mention.end || a.part - b.part
}

/** Words that only look like a name give way to every known name that they touch, and to the first pack that saw them. */
function dropCovered(
  possible: readonly Owned[],
  known: readonly Owned[],
  fates: Map<Mention, 'nested' | 'dropped'>,
): void {
  let at = 0
  let end = 0
  for (const { mention } of possible) {
    while ((known[at]?.mention.end ?? Number.POSITIVE_INFINITY) <= mention.start) at += 1
    const isCovered = (known[at]?.mention.start ?? Number.POSITIVE_INFINITY) < mention.end
    if (isCovered || mention.start < end) fates.set(mention, 'dropped')
    else end = mention.end
  }
}

function noteAlike(alike: Map<string, string[]>, parts: readonly Part[], owned: readonly Owned[]): void {
  const ids = owned.flatMap(({ mention, part }) => {
    const pack = parts[part]
    return mention.entity === null || !pack ? [] : [joinedId(mention.entity, pack)]
  })
  for (const id of ids)
    for (const other of ids) {
      const known = alike.get(id) ?? []
      if (id !== other && !known.includes(other)) alike.set(id, [...known, other])
    }
}

function withoutOverlaps(namings: readonly Naming[], taken: readonly Naming[]): Naming[] {
  return namings.filter(({ start, end }) => !taken.some((other) => other.start < end && other.end > start))
}

/** One pack's answer in joined ids. */
function inJoinedIds(pack: PackInUse, analysis: Analysis): Analysis {
  if (pack.bundled) return analysis
  const id = (own: string): string => joinedId(own, pack)
  const orNull = (own: string | null): string | null => (own === null ? null : id(own))
  return {
    ...analysis,
    mentions: analysis.mentions.map((mention) => ({ ...mention, entity: orNull(mention.entity) })),
    attributions: analysis.attributions.map((one) => ({
      ...one,
      speaker: { ...one.speaker, entity: orNull(one.speaker.entity) },
    })),
    events: analysis.events.map((event) => ({ ...event, id: id(event.id) })),
    claims: analysis.claims.map((claim) => ({
      ...claim,
      event: id(claim.event),
      statement: orNull(claim.statement),
    })),
    origins: analysis.origins.map((origin) => ({ ...origin, id: orNull(origin.id) })),
    namings: analysis.namings.map((naming) => ({ ...naming, entity: id(naming.entity) })),
  }
}

function join(parts: readonly Part[]): Analysis {
  const all = parts.map((part) => inJoinedIds(part, part.analysis))
  const [first = NOTHING] = all
  const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
    a.start - b.start || b.end - a.end
  return {
    // Dates, numbers and leftovers are read from the language alone: every pack's answer is the same.
    ...first,
    mentions: all.flatMap(({ mentions }) => mentions).sort(byPlace),
    attributions: all
      .map(({ attributions }) => attributions)
      .reduce(joinAttributions)
      .sort(byPlace),
    events: all.flatMap(({ events }) => events).sort((a, b) => rank(a) - rank(b) || b.score - a.score),
    claims: all.flatMap(({ claims }) => claims),
    origins: joinOrigins(all.flatMap(({ origins }) => origins)),
    namings: all.flatMap(({ namings }) => namings).sort(byPlace),
  }
}

function rank({ role }: Verdict): number {
  return role === 'main' ? 0 : 1
}

/** The same passage found by two packs: the one that knows the speaker counts. */
function joinAttributions(all: readonly Attribution[], more: readonly Attribution[]): Attribution[] {
  const joined = [...all]
  for (const one of more) {
    const at = joined.findIndex(({ start, end }) => start < one.end && end > one.start)
    const same = joined[at]
    if (!same) joined.push(one)
    else if (same.speaker.entity === null && one.speaker.entity !== null) joined[at] = one
  }
  return joined
}

/** An origin that one pack knows makes the others' "unknown" pointless. */
function joinOrigins(origins: readonly Origin[]): Origin[] {
  const known = origins.filter(({ kind }) => kind !== 'unknown')
  return known.length > 0 ? known : origins.slice(0, 1)
}
