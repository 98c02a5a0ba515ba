/**
 * The walk through the automaton, where the scan has found a word that may be the first token of a name: back over that
 * word, then on over the rest of the name.
 */
import { LOOSE } from '../arabic/characters.ts'
import { READINGS, WHOLE } from './readings.ts'
import { stepFirst, stepSecond } from './numbering.ts'
import { BASE, FIRST, SECOND, START, TOKEN_START, record, recordTwins, sortLongestFirst, stepBoth } from './pass.ts'
import type { Pass } from './pass.ts'
import {
  ALEF,
  CLASSES,
  ESCAPE,
  GAPS,
  LAM,
  NAME_END,
  PARTICLES,
  TRANSPARENT,
  WORD_END,
  escapePart,
  scriptOf,
} from './symbols.ts'

const SPACE = 0x20

/**
 * Looks for names whose first token ends before `end`, a word end or the border of two scripts. Records what it finds:
 * all, or the best. Returns the end of the best match; −1 if there is none, and always when all are wanted.
 */
export function matchEndingAt(pass: Pass, end: number): number {
  const { text, from, walk, packed } = pass
  const { cells } = packed
  const classes = CLASSES
  let state = 0
  let base = packed.root
  let first = packed.seed
  let second = 0
  let letter = 0
  let symbol = 0
  let cell = 0
  let at = end - 1
  if (at < from) return -1
  // The short way, for plain words. No call in the loop and nothing that can wait: that makes it several times faster.
  do {
    state = base
    letter = symbol
    symbol = classes[text.charCodeAt(at)] as number
    cell = cells[base + symbol] as number
    base = cell >>> 8
    first = stepFirst(first, symbol)
    second = stepSecond(second, symbol)
    at -= 1
  } while ((cell & 0xff) === symbol && symbol !== WORD_END && at >= from)
  let tokenStart = at + 2
  if (symbol === WORD_END && letter < WORD_END) {
    if (letter === 0) return -1
    walk[FIRST] = first
    walk[SECOND] = second
  } else {
    if (symbol < WORD_END && letter < WORD_END && (cell & 0xff) !== symbol) return -1
    tokenStart = walkBack(pass, end)
    if (tokenStart < 0) return -1
    state = walk[BASE] as number
    letter = classes[text.charCodeAt(tokenStart)] as number
    cell = cells[state + WORD_END] as number
  }
  const mayCut = letter < WORD_END && ((PARTICLES >>> letter) & 1) === 1 && hasCut(cells, state)
  if (mayCut || pass.all) return matchReadings(pass, state, tokenStart, end)
  if ((cell & 0xff) !== WORD_END) return -1
  const bestEnd = walkOn(pass, cell >>> 8, end)
  if (bestEnd >= 0) record(pass, tokenStart, tokenStart, bestEnd)
  return bestEnd
}

/**
 * The long way over a first token: with marks, digits, Latin or rare letters in it. Returns where it begins, and leaves
 * in `pass.walk` the state reached and the hashes with the end of the token; −1 when no name has such a first token.
 */
function walkBack(pass: Pass, end: number): number {
  const { text, from, walk, packed } = pass
  const { cells } = packed
  walk[BASE] = packed.root
  walk[FIRST] = packed.seed
  walk[SECOND] = 0
  let tokenStart = -1
  for (let at = end - 1; at >= from; at -= 1) {
    const symbol = CLASSES[text.charCodeAt(at)] as number
    if (symbol === TRANSPARENT) continue
    if (symbol === WORD_END || isBorder(text, tokenStart, symbol)) break
    if (!walkUnit(walk, cells, text.charCodeAt(at))) return -1
    tokenStart = at
  }
  stepBoth(walk, WORD_END)
  return tokenStart
}

/** True when a letter of this class does not continue the token that has a letter at `letterAt` (−1: none yet). */
function isBorder(text: string, letterAt: number, symbol: number): boolean {
  return letterAt >= 0 && scriptOf(symbol) !== scriptOf(CLASSES[text.charCodeAt(letterAt)] as number)
}

/** Follows the edge of a unit, or the four edges of one without a class of its own. False when there is none. */
function walkUnit(walk: Int32Array, cells: Uint32Array, unit: number): boolean {
  const symbol = CLASSES[unit] as number
  if (symbol < ESCAPE && symbol !== WORD_END) return walkEdge(walk, cells, symbol)
  const folded = LOOSE[unit] as number
  if (!walkEdge(walk, cells, ESCAPE)) return false
  for (let part = 0; part < 3; part += 1) if (!walkEdge(walk, cells, escapePart(folded, part))) return false
  return true
}

function walkEdge(walk: Int32Array, cells: Uint32Array, label: number): boolean {
  const cell = cells[(walk[BASE] as number) + label] as number
  if ((cell & 0xff) !== label) return false
  walk[BASE] = cell >>> 8
  stepBoth(walk, label)
  return true
}

/** True when the first token may also be read with a particle. Written out, because it stands in a busy place. */
function hasCut(cells: Uint32Array, base: number): boolean {
  return (
    ((cells[base + WORD_END + 3] as number) & 0xff) === WORD_END + 3 ||
    ((cells[base + WORD_END + 6] as number) & 0xff) === WORD_END + 6 ||
    ((cells[base + WORD_END + 1] as number) & 0xff) === WORD_END + 1 ||
    ((cells[base + WORD_END + 2] as number) & 0xff) === WORD_END + 2 ||
    ((cells[base + WORD_END + 4] as number) & 0xff) === WORD_END + 4 ||
    ((cells[base + WORD_END + 5] as number) & 0xff) === WORD_END + 5
  )
}

/** As `matchEndingAt`, for a first token that can be read in several ways, or when all matches are wanted. */
function matchReadings(pass: Pass, base: number, tokenStart: number, end: number): number {
  const { walk, all } = pass
  const { cells } = pass.packed
  const before = pass.count
  let bestEnd = -1
  let bestStart = 0
  let bestFirst = 0
  let bestSecond = 0
  for (let reading = 0; reading < READINGS.length; reading += 1) {
    const cell = cells[base + WORD_END + reading] as number
    if ((cell & 0xff) !== WORD_END + reading) continue
    const start = reading === 0 ? tokenStart : rehash(pass, reading, tokenStart, end)
    walk[TOKEN_START] = tokenStart
    walk[START] = start
    const matchEnd = walkOn(pass, cell >>> 8, end)
    if (matchEnd <= bestEnd) continue
    bestEnd = matchEnd
    bestStart = start
    bestFirst = walk[FIRST] as number
    bestSecond = walk[SECOND] as number
  }
  if (all) {
    sortLongestFirst(pass, before)
    return -1
  }
  if (bestEnd < 0) return -1
  walk[FIRST] = bestFirst
  walk[SECOND] = bestSecond
  record(pass, tokenStart, bestStart, bestEnd)
  return bestEnd
}

/**
 * Hashes the first token as the name itself has it: without particle, with its article whole. Leaves the hashes in
 * `pass.walk` and returns where the name starts.  للجنة read as اللجنة → ه ن ج ل and, put back, ل ا
 */
function rehash(pass: Pass, reading: number, tokenStart: number, end: number): number {
  const { text, walk } = pass
  const { cut, dropped } = READINGS[reading] ?? WHOLE
  let start = tokenStart
  for (let letters = cut; letters > 0; letters -= 1) {
    start += 1
    while (CLASSES[text.charCodeAt(start)] === TRANSPARENT) start += 1
  }
  let first = pass.packed.seed
  let second = 0
  for (let at = end - 1; at >= start; at -= 1) {
    const symbol = CLASSES[text.charCodeAt(at)] as number
    if (symbol === TRANSPARENT) continue
    const isEscaped = symbol > ESCAPE
    first = stepFirst(first, isEscaped ? ESCAPE : symbol)
    second = stepSecond(second, isEscaped ? ESCAPE : symbol)
    for (let part = 0; isEscaped && part < 3; part += 1) {
      const label = escapePart(LOOSE[text.charCodeAt(at)] ?? 0, part)
      first = stepFirst(first, label)
      second = stepSecond(second, label)
    }
  }
  walk[FIRST] = first
  walk[SECOND] = second
  if (dropped === 2) stepBoth(walk, LAM)
  if (dropped > 0) stepBoth(walk, ALEF)
  stepBoth(walk, WORD_END)
  return start
}

/**
 * Walks on from `state`, behind the first token that ends before `tokenEnd`, over the rest of the name. Returns where
 * the longest name ends (−1: none) and leaves its hashes in `pass.walk`; records every name on the way when all are
 * wanted.
 */
function walkOn(pass: Pass, state: number, tokenEnd: number): number {
  const { text, to, walk } = pass
  const { cells, leaf } = pass.packed
  const classes = CLASSES
  let base = state
  let first = walk[FIRST] as number
  let second = walk[SECOND] as number
  let end = tokenEnd
  let bestEnd = -1
  let bestFirst = first
  let bestSecond = second
  for (;;) {
    if (((cells[base + NAME_END] as number) & 0xff) === NAME_END) {
      bestEnd = end
      bestFirst = first
      bestSecond = second
      if (pass.all) {
        walk[FIRST] = first
        walk[SECOND] = second
        recordTwins(pass, walk[TOKEN_START] as number, walk[START] as number, end)
      }
      if (base === leaf) break
    }
    // The short way, for a plain word after one space.
    const before = base
    const firstBefore = first
    const secondBefore = second
    let at = end + 1
    if (at < to && text.charCodeAt(end) === SPACE) {
      let symbol = 0
      let cell = 0
      do {
        symbol = classes[text.charCodeAt(at)] as number
        cell = cells[base + symbol] as number
        base = cell >>> 8
        first = stepFirst(first, symbol)
        second = stepSecond(second, symbol)
        at += 1
      } while ((cell & 0xff) === symbol && symbol !== WORD_END && at < to)
      if (symbol === WORD_END && at > end + 2) {
        if ((cell & 0xff) !== WORD_END) break
        end = at - 1
        continue
      }
      const isDead = symbol < WORD_END && (cell & 0xff) !== symbol
      if (isDead && (at === end + 2 || (classes[text.charCodeAt(at - 2)] as number) < WORD_END)) break
    }
    walk[BASE] = before
    walk[FIRST] = firstBefore
    walk[SECOND] = secondBefore
    end = walkToken(pass, end)
    if (end < 0) break
    base = walk[BASE]
    first = walk[FIRST]
    second = walk[SECOND]
  }
  walk[FIRST] = bestFirst
  walk[SECOND] = bestSecond
  return bestEnd
}

/**
 * The long way over the next token: any gap, then a word, or a mark that is no gap. Returns where the token ends, and
 * leaves in `pass.walk` the state and hashes behind it; −1 when no name goes on like this.
 */
function walkToken(pass: Pass, end: number): number {
  const { text, to, walk } = pass
  const { cells } = pass.packed
  let at = afterGap(text, end, to)
  if (at < 0) return -1
  let letterAt = -1
  for (; at < to; at += 1) {
    const symbol = CLASSES[text.charCodeAt(at)] as number
    if (symbol === TRANSPARENT) continue
    if (letterAt >= 0 && (symbol === WORD_END || isBorder(text, letterAt, symbol))) break
    if (!walkUnit(walk, cells, text.charCodeAt(at))) return -1
    if (symbol !== WORD_END) letterAt = at
    else if (!isHighSurrogate(text, at)) {
      at += 1
      break
    }
  }
  return walkEdge(walk, cells, WORD_END) ? at : -1
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}

/**
 * Where the next token of a name may begin behind `end`; −1 when what stands between is no gap: at most four of space,
 * quote, bracket and hyphen, a run of spaces counted once (arabic.md §1.4; the same rule as `isNameGap`).
 */
function afterGap(text: string, end: number, to: number): number {
  let length = 0
  let wasSpace = false
  for (let at = end; at < to; at += 1) {
    const gap = GAPS[text.charCodeAt(at)] as number
    if (gap === 0) return at
    if (gap === 3) continue
    if (gap === 2 || !wasSpace) length += 1
    if (length > 4) return -1
    wasSpace = gap === 1
  }
  return -1
}
