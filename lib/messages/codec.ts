/** Blocks and paints as flat number arrays: small and quick to copy between contexts. */
import { extraKinds, kinds } from '../analysis/kinds.ts'
import type { Block, BlockKind } from '../analysis/types.ts'
import type { Paint } from '../analysis/view.ts'

export const blockKinds: readonly BlockKind[] = [
  'headline',
  'lead',
  'paragraph',
  'subheading',
  'caption',
  'quote',
  'list-item',
]
export const paintKinds: readonly Paint['kind'][] = [...kinds, ...extraKinds]

/** Start, end and index of the kind of each block. */
export function encodeBlocks(blocks: readonly Block[]): number[] {
  return blocks.flatMap(({ start, end, kind }) => [start, end, blockKinds.indexOf(kind)])
}

/**
 * The blocks of a flat array; null unless it is well-formed: whole triples, known kinds, in order, without overlap,
 * inside a text of `length` UTF-16 units.
 */
export function decodeBlocks(flat: readonly number[], length: number): Block[] | null {
  if (flat.length % 3 !== 0) return null
  const blocks: Block[] = []
  let previous = 0
  for (let at = 0; at < flat.length; at += 3) {
    const [start = -1, end = -1, index = -1] = flat.slice(at, at + 3)
    const kind = blockKinds[index]
    if (!kind || start < previous || end < start || end > length) return null
    blocks.push({ start, end, kind })
    previous = end
  }
  return blocks
}

const paintWidth = 6

/** Paints as numbers and a table of the ids they refer to. */
export function encodePaints(paints: readonly Paint[]): { paints: number[]; ids: string[] } {
  const numbers = new Map<string, number>()
  const flat = paints.flatMap(({ block, start, end, kind, id, sure }) => {
    if (id !== null && !numbers.has(id)) numbers.set(id, numbers.size)
    const number = id === null ? -1 : (numbers.get(id) ?? -1)
    return [block, start, end, paintKinds.indexOf(kind), number, sure ? 1 : 0]
  })
  return { paints: flat, ids: [...numbers.keys()] }
}

/** The opposite of `encodePaints`. Records that make no sense are left out: the page paints what is left. */
export function decodePaints(flat: readonly number[], ids: readonly string[]): Paint[] {
  const paints: Paint[] = []
  // Plain steps: of a long report there are thousands, and a slice or a call for each costs the page's thread milliseconds.
  for (let at = 0; at + paintWidth <= flat.length; at += paintWidth) {
    const block = flat[at] ?? -1
    const start = flat[at + 1] ?? -1
    const end = flat[at + 2] ?? -1
    const kind = paintKinds[flat[at + 3] ?? -1]
    if (!kind || block < 0 || start < 0 || end <= start) continue
    paints.push({ block, start, end, kind, id: ids[flat[at + 4] ?? -1] ?? null, sure: flat[at + 5] === 1 })
  }
  return paints
}
