/**
 * The filter that lets the scan pass over most words without looking at them. Its key is the window of the last letters
 * of a word, five bits each, as the scan's fast loop has it at hand: six letters, and two bits of the seventh.
 *
 *     bits 31–30   29…25  24…20  19…15  14…10   9…5    4…0
 *          seventh sixth  fifth  fourth third  second  last
 *
 * A particle stands in front, so for long words it is outside the window and costs nothing.
 */
import type { Words } from './automaton.ts'
import { FIRST_SPECIAL, WORD_END } from './symbols.ts'

/** The upper bits of `window × FILTER_MULTIPLIER` say where: chosen for few collisions between Arabic words. */
export const FILTER_MULTIPLIER = 0xc2b2ae35
/** Bits of the filter for each window in it, at least: half as many words pass by chance as one in this many. */
const BITS_PER_WINDOW = 16

/** A bit for each value of the upper bits of `key × MULTIPLIER`. */
export type Filter = { bits: Uint32Array; shift: number }

/** The filter that lets these first tokens pass, written backwards. Those with digits or Latin letters never reach it. */
export function makeFilter(firstTokens: Words): Filter {
  const windows = new Set<number>()
  for (let word = 0; word + 1 < firstTokens.starts.length; word += 1) {
    const window = windowOf(firstTokens, word)
    if (window !== 0) windows.add(window)
  }
  const wanted = windows.size * BITS_PER_WINDOW
  const size = Math.min(24, Math.max(12, Math.ceil(Math.log2(Math.max(1, wanted)))))
  const filter = { bits: new Uint32Array(1 << (size - 5)), shift: 32 - size }
  for (const window of windows) {
    const place = Math.imul(window, FILTER_MULTIPLIER) >>> filter.shift
    filter.bits[place >>> 5] = ((filter.bits[place >>> 5] ?? 0) | (1 << place)) >>> 0
  }
  return filter
}

/** A token's window; 0 for a token that does not go through the filter. */
function windowOf({ symbols, starts }: Words, word: number): number {
  const from = starts[word] ?? 0
  let window = 0
  for (let at = from; at < (starts[word + 1] ?? 0); at += 1) {
    const symbol = symbols[at] ?? 0
    if (symbol >= FIRST_SPECIAL) return 0
    if (symbol >= WORD_END) break
    if (at < from + 7) window |= symbol << (5 * (at - from))
  }
  return window
}
