/**
 * The filter that lets the scan pass over most words without looking at them. Its key is the window of the last five
 * letters of a word and the word end behind them, five bits each, as the scan's fast loop has it at hand:
 *
 *     bits 29…25  24…20  19…15  14…10   9…5    4…0
 *          fifth  fourth third  second  last   0 (the word end is 32: its bit falls on the last letter, always)
 *
 * A word of fewer than four letters has letters of its neighbour in the window: all of them are entered. A particle
 * stands in front, so for most words it is outside the window and costs nothing.
 */
import { CLASSES, FIRST_SPECIAL, WORD_END } from './symbols.ts'

const WINDOW_BITS = 30
const WINDOW_MASK = 0x3fffffff
/** Multiplied by four, so that the two bits above the window fall out of the product. */
const MULTIPLIER = 0x9e3779b1 << 2

/** A bit for each value of the upper bits of `key × MULTIPLIER`. */
export type Filter = { bits: Uint32Array; shift: number }

/** Where the filter says something about a window: bit `place` of `bits`. */
export function placeOf(window: number, shift: number): number {
  return Math.imul(window, MULTIPLIER) >>> shift
}

/** The filter that lets these first tokens pass. Tokens with digits, Latin or rare letters never reach it. */
export function makeFilter(firstTokens: Iterable<string>): Filter {
  const windows = new Set<number>()
  let wildcards = 0
  for (const token of firstTokens) {
    const { window, letters } = windowOf(token)
    if (letters === 0) continue
    const freeBits = Math.max(0, 4 - letters) * 5
    if (freeBits > 0) wildcards += 1 << freeBits
    const fixed = WINDOW_BITS - freeBits
    for (let above = 0; above < 1 << freeBits; above += 1) windows.add((window + (above << fixed)) & WINDOW_MASK)
  }
  const wanted = (windows.size - wildcards) * 40 + wildcards * 6
  const size = Math.min(24, Math.max(12, Math.ceil(Math.log2(Math.max(1, wanted)))))
  const filter = { bits: new Uint32Array(1 << (size - 5)), shift: 32 - size }
  for (const window of windows) {
    const place = placeOf(window, filter.shift)
    filter.bits[place >>> 5] = ((filter.bits[place >>> 5] ?? 0) | (1 << place)) >>> 0
  }
  return filter
}

/** A token's window; `letters` is 0 for a token that does not go through the filter. */
function windowOf(token: string): { window: number; letters: number } {
  let window = WORD_END
  for (let index = 0; index < token.length; index += 1) {
    const symbol = CLASSES[token.charCodeAt(index)] ?? 0
    if (symbol >= FIRST_SPECIAL) return { window: 0, letters: 0 }
    window = (window << 5) + symbol
  }
  return { window: (((window << 5) + WORD_END) | 0) & WINDOW_MASK, letters: token.length }
}
