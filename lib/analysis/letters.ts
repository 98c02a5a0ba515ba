import { foldBoth } from '../arabic/fold.ts'
import type { Token } from '../arabic/tokens.ts'

/** Offset of the letter number `count` of a word, marks and tatweel passed over: لِلأحد, 1 → the offset of the second ل. */
export function letterOffset(text: string, word: Pick<Token, 'start' | 'end'>, count: number): number {
  const { offsets } = foldBoth(text.slice(word.start, word.end))
  return word.start + (offsets[count] ?? word.end - word.start)
}
