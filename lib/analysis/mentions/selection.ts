/**
 * Longest match and nesting (arabic.md §3.2): of the candidates whose gates are open, the longest at the leftmost word
 * wins and the reading goes on behind it. What lies inside a winner is nested: قوات سوريا الديمقراطية ⊃ سوريا.
 */
import type { EntityType } from '../../pack/types.ts'
import type { Candidate } from './occurrences.ts'

/** How a link came about, from weak to strong: what decides between two readings of the same words. */
export const STRENGTH = { document: 1, related: 2, free: 3, context: 4 } as const

/** A candidate whose gate is open, with the reasons; `sure` false where another reading stands. */
export type Linked = Candidate & { reasons: readonly string[]; sure: boolean; strength: number }

export type Selected = Linked & { nested: boolean }

const RANKS: Partial<Record<EntityType, number>> = {
  person: 0,
  organization: 1,
  armed_group: 1,
  military: 1,
  government_body: 1,
}

/** Of two at one word: the longer, then the least cut, then the better context, then person before body before the rest. */
function compare(a: Linked, b: Linked): number {
  return a.first - b.first || b.last - a.last || a.start - b.start || b.strength - a.strength || rank(a) - rank(b)
}

function rank({ use }: Linked): number {
  return RANKS[use.type] ?? 2
}

/**
 * Winners and what is nested in them, in reading order; a winner comes before its inner mentions. A concept is a
 * description rather than a name: where a name stands in it ("العقوبات المفروضة على سوريا"), the name is the mention,
 * and the concept is kept for later stages only.
 */
export function select(linked: readonly Linked[]): Selected[] {
  const names = linked.filter((link) => !isDescription(link))
  const descriptions = linked.filter(isDescription)
  const found = longest(names)
  if (descriptions.length === 0) return found
  const taken = new Set<number>()
  for (const { first, last } of found) for (let word = first; word <= last; word += 1) taken.add(word)
  for (const description of longest(descriptions)) {
    if (taken.has(description.first) && taken.has(description.last)) continue
    const overlaps = range(description).some((word) => taken.has(word))
    found.push(overlaps ? { ...description, use: { ...description.use, mark: false } } : description)
  }
  return found.sort(compare)
}

function isDescription({ use }: Linked): boolean {
  return use.type === 'concept' || use.type === 'weapon'
}

function range({ first, last }: Linked): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function longest(linked: readonly Linked[]): Selected[] {
  const sorted = [...linked].sort(compare)
  const found: Selected[] = []
  let at = 0
  while (at < sorted.length) {
    const winner = sorted[at]
    if (winner === undefined) break
    found.push({ ...winner, nested: false })
    at += 1
    const inside: Linked[] = []
    for (let next = sorted[at]; next !== undefined && next.first <= winner.last; next = sorted[at]) {
      if (next.last <= winner.last && next.use.entity !== winner.use.entity) inside.push(next)
      at += 1
    }
    for (const inner of longest(inside.filter((one) => one.first > winner.first || one.last < winner.last)))
      found.push({ ...inner, nested: true })
  }
  return found
}
