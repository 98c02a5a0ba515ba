/**
 * Which names of the document are whose: gates that look at the whole document, opened in order (arabic.md §3.1, §4.1).
 *
 * 1. names that stand by themselves, and offices on the article's date;
 * 2. names that need a related one in the document;
 * 3. short forms beside their bearer's office (الأدميرال كوبر, الرئيس السوري الشرع);
 * 4. short forms whose long form stands anywhere in the document, before or after, or in its title;
 * 5. namesakes: the nearest earlier one.
 */
import { QUOTE, keyAt, wordBefore } from '../document.ts'
import type { GateContext } from './gates.ts'
import { askGate } from './gates.ts'
import type { Candidate } from './occurrences.ts'
import { withoutOtherBearers } from './other-bearer.ts'
import { reason } from '../reasons.ts'
import { askRole, isBranchLeader, isChief, isRank } from './roles.ts'
import { STRENGTH, select } from './selection.ts'
import type { Linked } from './selection.ts'

export type LinkContext = GateContext & {
  /** Entities that the page's title names by their long form, where the title is not part of the text. */
  titled: ReadonlySet<string>
}

/** All links that hold, winners and not; `select` chooses among them. */
export function linkNames(context: LinkContext): Linked[] {
  const links: Linked[] = []
  let waiting: Candidate[] = []
  const branches = branchesIn(context)
  for (const candidate of context.occurrences.candidates) {
    if (branches.has(candidate.use.entity) && candidate.use.via === 'role') continue
    const link = candidate.use.via === 'role' ? askRole(candidate, context) : linkAlone(candidate, context)
    if (link === 'wait') waiting.push(candidate)
    else if (link !== 'fail') links.push(link)
  }
  waiting = openBy(waiting, links, () => relatedLinker(links))
  waiting = openBy(waiting, links, () => besideRoleLinker(links, context))
  openBy(waiting, links, () => longFormLinker(links, context))
  return settleNamesakes(withoutOtherBearers(withinQuotes(withWholeNames(links), context), context.document))
}

/**
 * An office ends where the name of its body does: in "قائد القيادة المركزية في الجيش الأمريكي" the pack knows the office as
 * قائد القيادة المركزية, the body by all its words.
 */
function withWholeNames(links: readonly Linked[]): readonly Linked[] {
  if (!links.some(({ use }) => use.via === 'role')) return links
  const longest = new Map<number, Linked>()
  for (const link of links)
    if (link.use.via !== 'role' && link.use.type !== 'concept' && link.last > (longest.get(link.first)?.last ?? -1))
      longest.set(link.first, link)
  return links.map((role) => {
    if (role.use.via !== 'role') return role
    for (let word = role.first + 1; word <= role.last; word += 1) {
      const name = longest.get(word)
      if (name !== undefined && name.last > role.last) return { ...role, last: name.last, end: name.end }
    }
    return role
  })
}

/** Whose office means the leader of a branch somewhere in the text: then the bare "زعيم التنظيم" may mean him, too. */
function branchesIn(context: GateContext): ReadonlySet<string> {
  const roles = context.occurrences.candidates.filter((one) => one.use.via === 'role' && isChief(one))
  return new Set(roles.filter((role) => isBranchLeader(role, context)).map(({ use }) => use.entity))
}

/**
 * A name does not reach out of the quotes that it begins in, if a shorter one stays inside: of "إعلان تعاون سياسي" مع
 * التحالف the name is what stands in the quotes, and التحالف is another.
 */
function withinQuotes(links: readonly Linked[], { document }: GateContext): readonly Linked[] {
  const crossing = new Set(links.filter(({ start, end }) => leavesQuotes(document.text, start, end)))
  if (crossing.size === 0) return links
  const isInside = (link: Linked): boolean =>
    links.some((other) => other.first === link.first && other.last < link.last && !crossing.has(other))
  return links.filter((link) => !crossing.has(link) || !isInside(link))
}

function leavesQuotes(text: string, start: number, end: number): boolean {
  return QUOTE.test(text.charAt(start - 1)) && (text.slice(start, end).match(/["«»“”„‟]/g)?.length ?? 0) % 2 === 1
}

function linkAlone(candidate: Candidate, context: GateContext): Linked | 'wait' | 'fail' {
  const answer = askGate(candidate, context)
  if (answer.is !== 'pass') return answer.is
  const strength = candidate.use.gate?.hasNeed === true ? STRENGTH.context : STRENGTH.free
  return { ...candidate, reasons: [answer.reason], sure: true, strength }
}

/** Moves what the linker opens from the waiting ones to the links; returns those that still wait. */
function openBy(
  waiting: readonly Candidate[],
  links: Linked[],
  linkerOf: () => (candidate: Candidate) => Linked | null,
): Candidate[] {
  if (waiting.length === 0) return []
  const link = linkerOf()
  const opened: Linked[] = []
  const left = waiting.filter((candidate) => {
    const found = link(candidate)
    if (found !== null) opened.push(found)
    return found === null
  })
  links.push(...opened)
  return left
}

function entitiesOf(links: readonly Linked[]): Map<string, Linked> {
  const found = new Map<string, Linked>()
  for (const link of select(links)) if (!found.has(link.use.entity)) found.set(link.use.entity, link)
  return found
}

function relatedLinker(links: readonly Linked[]): (candidate: Candidate) => Linked | null {
  const present = entitiesOf(links)
  return (candidate) => {
    const related = candidate.use.gate?.entities.find((id) => id !== candidate.use.entity && present.has(id))
    if (related === undefined) return null
    const form = present.get(related)?.use.form ?? related
    return { ...candidate, reasons: [reason('after-entity', form)], sure: true, strength: STRENGTH.related }
  }
}

/** A short form with an office of the same person beside it, a rank between them or not: قائد سنتكوم الأدميرال كوبر. */
function besideRoleLinker(
  links: readonly Linked[],
  { document }: GateContext,
): (candidate: Candidate) => Linked | null {
  const roles = links.filter((link) => link.use.via === 'role')
  const endings = new Map(roles.map((role) => [`${role.last} ${role.use.entity}`, role]))
  const beginnings = new Map(roles.map((role) => [`${role.first} ${role.use.entity}`, role]))
  return (candidate) => {
    if (candidate.use.via !== 'short' || candidate.start !== document.words[candidate.first]?.start) return null
    let before = wordBefore(document, candidate.first)
    while (before >= 0 && isRank(keyAt(document, before))) before = wordBefore(document, before)
    const after = candidate.last + 1
    const role =
      (sameClause(document, before, candidate.first) ? endings.get(`${before} ${candidate.use.entity}`) : undefined) ??
      (sameClause(document, candidate.last, after) ? beginnings.get(`${after} ${candidate.use.entity}`) : undefined)
    if (role === undefined) return null
    return { ...candidate, reasons: [reason('beside-role', role.use.form)], sure: true, strength: STRENGTH.context }
  }
}

function sameClause(document: GateContext['document'], from: number, to: number): boolean {
  return from >= 0 && to < document.words.length && document.sentences[from] === document.sentences[to]
}

function longFormLinker(links: readonly Linked[], { titled }: LinkContext): (candidate: Candidate) => Linked | null {
  const present = entitiesOf(links)
  return (candidate) => {
    const { gate, entity, via } = candidate.use
    if (via !== 'role' && gate?.long !== true) return null
    const long = present.get(entity)
    if (long === undefined && !titled.has(entity)) return null
    if (via === 'role')
      return { ...candidate, reasons: [reason('role-named')], sure: false, strength: STRENGTH.document }
    const why = long === undefined ? reason('in-title') : reason('after-long', long.use.form)
    return { ...candidate, reasons: [why], sure: true, strength: STRENGTH.document }
  }
}

/** One span, several bearers, nothing beside it to decide: the bearer named nearest before it, else nearest after it. */
function settleNamesakes(links: readonly Linked[]): Linked[] {
  if (links.every((link) => link.strength >= STRENGTH.free)) return [...links]
  const bySpan = new Map<number, Linked[]>()
  for (const link of links) {
    // The word of the beginning follows from the offset.
    const key = link.start * 4096 + (link.last - link.first)
    const group = bySpan.get(key)
    if (group === undefined) bySpan.set(key, [link])
    else group.push(link)
  }
  const disputed = new Set<Linked>()
  for (const group of bySpan.values()) for (const link of contenders(group)) disputed.add(link)
  if (disputed.size === 0) return [...links]
  const named = select(links.filter((link) => !disputed.has(link)))
  const settled = links.filter((link) => !disputed.has(link))
  for (const group of bySpan.values()) {
    const rivals = group.filter((link) => disputed.has(link))
    const nearest = nearestNamed(rivals, named)
    if (nearest !== null) settled.push(nearest)
  }
  return settled
}

/** The links of one span among which only distance can decide: several entities at the best strength. */
function contenders(group: readonly Linked[]): Linked[] {
  const best = Math.max(...group.map((link) => link.strength))
  if (best >= STRENGTH.free) return []
  const strongest = group.filter((link) => link.strength === best)
  return new Set(strongest.map((link) => link.use.entity)).size > 1 ? strongest : []
}

function nearestNamed(rivals: readonly Linked[], named: readonly Linked[]): Linked | null {
  const [any] = rivals
  if (any === undefined) return null
  const bearers = named.filter((link) => rivals.some((rival) => rival.use.entity === link.use.entity))
  const before = bearers.findLast((link) => link.last < any.first)
  const nearest = before ?? bearers.find((link) => link.first > any.last)
  const winner = rivals.find((rival) => rival.use.entity === nearest?.use.entity) ?? any
  return { ...winner, reasons: [...winner.reasons, reason('nearest-namesake')], sure: false }
}
