import type { Block } from '../../lib/analysis/types.ts'
import type { Paint, Span } from '../../lib/analysis/view.ts'

/** A run of text that is marked in one way throughout. */
export type Segment = { start: number; text: string; paint: Paint | null; shown: boolean }

type SegmentInput = { text: string; block: Block; index: number; paints: readonly Paint[]; shown: Span | null }

/**
 * Cuts a block at the edges of its marks and of the passage being shown, so that each piece can be drawn as one element.
 * Paints count from the block's start, `shown` from the text's start.
 */
export function segmentsOf({ text, block, index, paints, shown }: SegmentInput): Segment[] {
  const own = paints.filter((paint) => paint.block === index)
  const edges = new Set([block.start, block.end])
  for (const paint of own) edges.add(block.start + paint.start).add(block.start + paint.end)
  if (shown) edges.add(clamp(shown.start, block)).add(clamp(shown.end, block))
  const sorted = [...edges].sort((first, second) => first - second)
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? block.end
    return {
      start,
      text: text.slice(start, end),
      paint: own.find((paint) => block.start + paint.start <= start && start < block.start + paint.end) ?? null,
      shown: shown !== null && shown.start <= start && start < shown.end,
    }
  })
}

function clamp(position: number, block: Block): number {
  return Math.min(Math.max(position, block.start), block.end)
}
