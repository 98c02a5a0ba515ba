/**
 * The walk through the automaton, where the scan has found a word that may be the first token of a name: back over that
 * word, then on over the rest of the name.
 */
import { LOOSE } from '../arabic/characters.ts'
import { READINGS, WHOLE } from './readings.ts'
import { stepFirst, stepSecond } from './numbering.ts'
import { BASE, FIRST, SECOND, START, TOKEN_START, record, recordTwins, sortLongestFirst, stepBoth } from './pass.ts'
import type { Pass } from './pass.ts'
import { ALEF, CLASSES, ESCAPE, GAPS, LAM, NAME_END, TRANSPARENT, WORD_END, escapePart, scriptOf } from './symbols.ts'

/**
 * Looks for names whose first token ends before `end`, a word end or the border of two scripts. Records what it finds:
 * all, or the best. Returns the end of the best match; −1 if there is none, and always when all are wanted.
 */
export function matchEndingAt(pass: Pass, end: number): number {
  const tokenStart = walkBack(pass, end)
  return tokenStart < 0 ? -1 : matchReadings(pass, pass.walk[BASE] as number, tokenStart, end)
}

/**
 * Walks back over a first token. Returns where it begins, and leaves in `pass.walk` the state reached and the hashes
 * with the end of the token; −1 when no name has such a first token.
 */
function walkBack(pass: Pass, end: number): number {
  const { text, from, walk, packed } = pass
  let script = 0
  let tokenStart = -1
  walk[BASE] = packed.root
  walk[FIRST] = packed.seed
  walk[SECOND] = 0
  for (let at = end - 1; at >= from; at -= 1) {
    const symbol = CLASSES[text.charCodeAt(at)] as number
    if (symbol === TRANSPARENT) continue
    // A change of script is the border of a token: و27.
    if (symbol === WORD_END || (script !== 0 && scriptOf(symbol) !== script)) break
    if (!walkUnit(walk, packed.cells, text.charCodeAt(at))) return -1
    script = scriptOf(symbol)
    tokenStart = at
  }
  stepBoth(walk, WORD_END)
  return tokenStart
}

/** Follows the edge of a letter or digit, or the four edges of a unit without a class of its own. False: there is none. */
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

/** All readings of a first token, or the best. */
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
  const { walk } = pass
  const { cells } = pass.packed
  let end = tokenEnd
  let bestEnd = -1
  let bestFirst = 0
  let bestSecond = 0
  walk[BASE] = state
  while (end >= 0) {
    if (((cells[walk[BASE] + NAME_END] as number) & 0xff) === NAME_END) {
      bestEnd = end
      bestFirst = walk[FIRST] as number
      bestSecond = walk[SECOND] as number
      if (pass.all) recordTwins(pass, walk[TOKEN_START] as number, walk[START] as number, end)
    }
    end = walkToken(pass, end)
  }
  walk[FIRST] = bestFirst
  walk[SECOND] = bestSecond
  return bestEnd
}

/**
 * Walks over the next token: any gap, then a word, or a mark that is no gap. Returns where the token ends, and leaves in
 * `pass.walk` the state and hashes behind it; −1 when no name goes on like this.
 */
function walkToken(pass: Pass, end: number): number {
  const { text, to, walk } = pass
  const { cells } = pass.packed
  let at = afterGap(text, end, to)
  if (at < 0) return -1
  let script = 0
  for (; at < to; at += 1) {
    const symbol = CLASSES[text.charCodeAt(at)] as number
    if (symbol === TRANSPARENT) continue
    if (script !== 0 && (symbol === WORD_END || scriptOf(symbol) !== script)) break
    if (!walkUnit(walk, cells, text.charCodeAt(at))) return -1
    script = scriptOf(symbol)
    // A mark is a token by itself, and no letter.
    if (script === 0 && !isHighSurrogate(text, at)) {
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
