/** What is known to stand in a story, and what of it is marked. */
import { kinds as allKinds } from '../../lib/analysis/kinds.ts'
import type { ExtraKind, Kind, Paint } from '../../lib/analysis/view.ts'
import { decodePaints } from '../../lib/messages/codec.ts'
import type { PageSettings, SentPaints } from '../../lib/messages/contract.ts'
import { inOrder } from '../../lib/page/marks/marks.ts'

/** Names in reading order. Dates, quantities and speakers are made of their numbers only where somebody wants them. */
export type Found = { names: readonly Paint[]; extras: () => readonly Paint[] }

export const nothing: Found = { names: [], extras: () => [] }

/**
 * What the background tells of a story.
 * @param before names that it told earlier, which hold
 */
export function foundIn(
  { paints, ids, extras = [] }: SentPaints & { extras?: readonly number[] },
  before: readonly Paint[] = [],
): Found {
  const names = decodePaints(paints, ids)
  let known: readonly Paint[] | null = null
  return {
    names: before.length > 0 ? [...before, ...names].toSorted(inOrder) : names,
    // Always the same objects: by them the painter knows what it has painted.
    extras: () => (known ??= decodePaints(extras, [])),
  }
}

/** Marks by kind in reading order, and the first of each name where the reader wants no more. */
export function chosen(
  { names, extras }: Found,
  { kinds, density, extras: wanted }: Pick<PageSettings, 'kinds' | 'density' | 'extras'>,
): readonly Paint[] {
  const seen = new Set<string>()
  const isWanted = ({ kind, id }: Paint): boolean => {
    if (!kinds.includes(kind as Kind)) return false
    if (density === 'all' || id === null) return true
    const isFirst = !seen.has(id)
    seen.add(id)
    return isFirst
  }
  // By itself each of them: of a long report there are thousands.
  const isEach = density === 'all' && kinds.length === allKinds.length
  const some = isEach ? names : names.filter(isWanted)
  if (wanted.length === 0) return some
  return [...some, ...extras().filter(({ kind }) => wanted.includes(kind as ExtraKind))].toSorted(inOrder)
}
