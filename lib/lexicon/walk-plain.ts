import { FILTER_MULTIPLIER } from './filter.ts'
import { FIRST_PRIME, FIRST_UNPRIME, SECOND_PRIME, SECOND_UNPRIME, numberOf } from './numbering.ts'
import type { Pass } from './pass.ts'
import * as symbols from './symbols.ts'

// Copies: reading an import costs a look-up each time, and these are read for every unit.
const { ALEF, CLASSES, ESCAPE, FIRST_SPECIAL, LAM, NAME_END, PARTICLES, TRANSPARENT, WORD_END } = symbols
const MULTIPLIER = FILTER_MULTIPLIER
const PRIME = FIRST_PRIME
const UNPRIME = FIRST_UNPRIME
const PRIME_2 = SECOND_PRIME
const UNPRIME_2 = SECOND_UNPRIME
const SPACE = 0x20

/**
 * Looks for the leftmost-longest names from `from` on and records them, as far as they are plain: ordinary letters, single
 * spaces between the words, one way to read the first token. Returns where it met anything else, for the caller to go
 * on from: a word end (or the end of the text) behind a word that may begin a name, or a unit that is no ordinary letter.
 *
 * One long function that calls nothing, because a call anywhere in it costs the fast loop its registers, and a call for
 * each word that may begin a name doubles the time of the whole (see the bench).
 */
export function walkPlain(pass: Pass, from: number): number {
  const { text, to, all, found } = pass
  const { cells, filter, filterShift, root, leaf, seed } = pass.packed
  const classes = CLASSES
  let window = 0
  let at = from
  while (at < to) {
    let symbol = 0
    // The loop that matters: everything in it is paid for every unit.
    do {
      symbol = classes[text.charCodeAt(at)] as number
      at += 1
      const place = Math.imul(window, MULTIPLIER) >>> filterShift
      if (((((filter[place >>> 5] as number) >>> place) | 2) & (symbol >>> 5)) !== 0) break
      // A word end empties the window: 32 >>> 5 is 1, and a letter's class shifts to 0.
      window = ((window << 5) | symbol) & ((symbol >>> 5) - 1)
    } while (at < to)
    if (symbol !== WORD_END) {
      if (symbol < FIRST_SPECIAL) break
      if (symbol === TRANSPARENT) continue
      // Digits and Latin letters that no first token ends in are passed over here: there is much 2025 in the news.
      if (window === 0 && symbol < ESCAPE && ((cells[root + symbol] as number) & 0xff) !== symbol) continue
      return at - 1
    }
    if (window === 0) continue
    window = 0

    // Back over the first token, its two hashes beside it.
    const tokenEnd = at - 1
    let state = root
    let base = root
    let cell = 0
    let letter = 0
    let first = seed
    let second = 0
    let back = tokenEnd - 1
    do {
      state = base
      letter = symbol
      symbol = classes[text.charCodeAt(back)] as number
      cell = cells[base + symbol] as number
      base = cell >>> 8
      first = Math.imul(first ^ symbol, PRIME)
      second = (Math.imul(second, PRIME_2) + symbol) | 0
      back -= 1
    } while ((cell & 0xff) === symbol && symbol < WORD_END && back >= pass.from)
    if (symbol < WORD_END && (cell & 0xff) !== symbol) continue
    if (symbol !== WORD_END || all) return tokenEnd

    // How it may be read: whole (the cell at hand), or with one of the six kinds of particle.
    const tokenStart = back + 2
    let start = tokenStart
    let reading = (cell & 0xff) === WORD_END ? 0 : -1
    if (((PARTICLES >>> letter) & 1) === 1) {
      let ways = reading + 1
      for (let way = 1; way <= 6; way += 1) {
        const other = cells[state + WORD_END + way] as number
        if ((other & 0xff) !== WORD_END + way) continue
        ways += 1
        reading = way
        cell = other
      }
      if (ways > 1) return tokenEnd
    }
    if (reading < 0) continue
    if (reading > 0) {
      // The hashes of the name itself: without the particle, with its article whole.
      first = Math.imul(first, UNPRIME) ^ WORD_END
      second = Math.imul(second - WORD_END, UNPRIME_2)
      start += reading <= 3 ? 1 : 2
      for (let cut = tokenStart; cut < start; cut += 1) {
        symbol = classes[text.charCodeAt(cut)] as number
        first = Math.imul(first, UNPRIME) ^ symbol
        second = Math.imul(second - symbol, UNPRIME_2)
      }
      if (reading === 2 || reading === 5) {
        first = Math.imul(first ^ LAM, PRIME)
        second = (Math.imul(second, PRIME_2) + LAM) | 0
      }
      if (reading !== 3 && reading !== 6) {
        first = Math.imul(first ^ ALEF, PRIME)
        second = (Math.imul(second, PRIME_2) + ALEF) | 0
      }
      first = Math.imul(first ^ WORD_END, PRIME)
      second = (Math.imul(second, PRIME_2) + WORD_END) | 0
    }

    // On over the rest of the name.
    base = cell >>> 8
    let end = tokenEnd
    let bestEnd = -1
    let bestFirst = 0
    let bestSecond = 0
    for (;;) {
      if (((cells[base + NAME_END] as number) & 0xff) === NAME_END) {
        bestEnd = end
        bestFirst = first
        bestSecond = second
        if (base === leaf) break
      }
      if (text.charCodeAt(end) !== SPACE) return tokenEnd
      let on = end + 1
      do {
        if (on >= to) return tokenEnd
        symbol = classes[text.charCodeAt(on)] as number
        cell = cells[base + symbol] as number
        base = cell >>> 8
        first = Math.imul(first ^ symbol, PRIME)
        second = (Math.imul(second, PRIME_2) + symbol) | 0
        on += 1
      } while ((cell & 0xff) === symbol && symbol < WORD_END)
      if (symbol >= WORD_END && (symbol > WORD_END || on === end + 2)) return tokenEnd
      if ((cell & 0xff) !== symbol) break
      end = on - 1
    }
    if (bestEnd < 0) continue
    const { count } = pass
    if (count + 4 > found.length) return tokenEnd
    found[count] = tokenStart
    found[count + 1] = start
    found[count + 2] = bestEnd
    found[count + 3] = numberOf(pass.packed, bestFirst, bestSecond)
    pass.count = count + 4
    if (bestEnd > at) at = bestEnd
  }
  return to
}
