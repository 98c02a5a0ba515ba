import type { Span } from '../../lib/analysis/view.ts'

/** Index of the mention that shares words with a passage; -1 when none does. */
export function mentionAt(mentions: readonly Span[], { start, end }: Span): number {
  return mentions.findIndex((mention) => mention.start < end && mention.end > start)
}

/**
 * Where a mention went when the page changed its article, by what is seen of it: of the places where the same name stands
 * now, the one nearest to where it stood in the window.
 */
export function nearestMention<Box extends { left: number; top: number }>(
  mentions: readonly Span[],
  { boxOf, from }: { boxOf: (span: Span) => Box | null; from: Box },
): { span: Span; box: Box } | null {
  let nearest: { span: Span; box: Box } | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { start, end } of mentions) {
    const span = { start, end }
    const box = boxOf(span)
    const far = box ? Math.hypot(box.left - from.left, box.top - from.top) : least
    if (box && far < least) [nearest, least] = [{ span, box }, far]
  }
  return nearest
}
