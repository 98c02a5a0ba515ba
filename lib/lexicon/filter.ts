/**
 * The filter that lets the scan pass over most words without looking at them. Its key is the window of the last letters
 * of a word, five bits each, as the scan's fast loop has it at hand: six letters, and two bits of the seventh.
 *
 *     bits 31–30   29…25  24…20  19…15  14…10   9…5    4…0
 *          seventh sixth  fifth  fourth third  second  last
 *
 * A particle stands in front, so for long words it is outside the window and costs nothing.
 */
import { CLASSES, FIRST_SPECIAL } from './symbols.ts'

/** The upper bits of `window × FILTER_MULTIPLIER` say where: chosen for few collisions between Arabic words. */
export const FILTER_MULTIPLIER = 0xc2b2ae35
/** Bits of the filter for each window in it, at least: half as many words pass by chance as one in this many. */
const BITS_PER_WINDOW = 16

/** A bit for each value of the upper bits of `key × MULTIPLIER`. */
export type Filter = { bits: Uint32Array; shift: number }

/** The filter that lets these first tokens pass. Tokens with digits, Latin or rare letters never reach it. */
export function makeFilter(firstTokens: Iterable<string>): Filter {
  const windows = new Set<number>()
  for (const token of firstTokens) {
    const window = windowOf(token)
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
function windowOf(token: string): number {
  let window = 0
  for (let index = 0; index < token.length; index += 1) {
    const symbol = CLASSES[token.charCodeAt(index)] ?? 0
    if (symbol >= FIRST_SPECIAL) return 0
    window = (window << 5) | symbol
  }
  return window
}
