import { KINDS, UNIT } from '../../../lib/arabic/characters.ts'

/**
 * Maps the half-open span `start`–`end` of a folded text to the original, by the fold's own map. Marks and tatweel that
 * follow the last letter go with it: in مُوقِعاً, the span of موقعا is the whole word, tanwin included.
 */
export function toOriginal(
  folded: { offsets: Int32Array },
  start: number,
  end: number,
  original: string,
): { start: number; end: number } {
  const from = folded.offsets[start] ?? original.length
  if (end <= start) return { start: from, end: from }
  let to = (folded.offsets[end - 1] ?? original.length) + 1
  while (to < original.length && KINDS[original.charCodeAt(to)] === UNIT.mark) to += 1
  return { start: from, end: to }
}
