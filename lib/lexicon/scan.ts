/**
 * The scan. Its fast loop does the same few operations for every unit of the text and has one way out, so that the
 * processor never guesses wrong within a word: that guess costs more than reading five letters.
 *
 *   unit ─▶ class ─▶ window of the last letters ─▶ hash ─▶ bit of the filter ─▶ leave if (word end and bit) or special
 *
 * Only where a word ends that may be the first token of a name, the automaton is walked: back over that word (its
 * particle comes last), and on over the rest of the name. So most words are passed over without knowing where they
 * began, and positions are those of the text as it is.
 */
import { KINDS, LOOSE, UNIT } from '../arabic/characters.ts'
import { READINGS } from './expand.ts'
import { placeOf } from './filter.ts'
import type { Lexicon, Packed } from './lexicon.ts'
import { HAS_TWINS, bucketOf, slotOf, stepFirst, stepSecond } from './numbering.ts'
import {
  ALEF,
  CLASSES,
  COMPLEX,
  ESCAPE,
  FIRST_LATIN,
  FIRST_SPECIAL,
  GAPS,
  IS_PARTICLE,
  LAM,
  NAME_END,
  OTHER_ARABIC,
  OTHER_LATIN,
  TRANSPARENT,
  WORD_END,
  escapePart,
} from './symbols.ts'
import { unfold } from './unfold.ts'

/** The part of the text to look at, UTF-16 offsets, half-open; its edges count as ends of words. */
export type ScanOptions = { from?: number; to?: number }

/** Leftmost-longest matches, none overlapping; among equally long ones the reading with the fewest letters cut. */
export function scan(lexicon: Lexicon, text: string, options: ScanOptions = {}): Int32Array {
  return run(lexicon, text, { ...options, all: false })
}

/**
 * Every match at every word start: all lengths, all readings of particles, all twins. In order of where the words
 * begin, longer before shorter, fewer letters cut before more.
 */
export function scanAll(lexicon: Lexicon, text: string, options: ScanOptions = {}): Int32Array {
  return run(lexicon, text, { ...options, all: true })
}

/** What one pass works on, and what it has found: `count` numbers in `found`. */
type Pass = {
  readonly packed: Packed
  readonly text: string
  readonly from: number
  readonly to: number
  readonly all: boolean
  found: Int32Array
  count: number
  /** Where a walk stands: what functions hand to each other, at the places below. */
  readonly walk: Int32Array
}

/** Base of the state reached, and the two hashes of the symbols up to there. */
const BASE = 0
const FIRST = 1
const SECOND = 2
/** The letter before the word end, in the window of the fast loop. */
const LAST_LETTER = 31 << 5

/** First and last letter of the first token, half-open. */
const TOKEN_START = 3
const TOKEN_END = 4

function run(lexicon: Lexicon, text: string, options: ScanOptions & { all: boolean }): Int32Array {
  const from = Math.max(0, options.from ?? 0)
  const to = Math.min(text.length, options.to ?? text.length)
  const pass = newPass(lexicon, text, { from, to, all: options.all })
  if (walkText(pass)) return pass.found.slice(0, pass.count)
  const unfolded = unfold(text, from, to)
  const again = newPass(lexicon, unfolded.text, { from: 0, to: unfolded.text.length, all: options.all })
  walkText(again)
  return unfolded.restore(again.found.subarray(0, again.count))
}

function newPass(lexicon: Lexicon, text: string, how: { from: number; to: number; all: boolean }): Pass {
  return { packed: lexicon.packed, text, ...how, found: new Int32Array(256), count: 0, walk: new Int32Array(8) }
}

/** False when the text holds a unit that has to be unfolded first. */
function walkText(pass: Pass): boolean {
  const { text, from, to } = pass
  const { filter, filterShift } = pass.packed
  let window = 0
  let at = from
  while (at < to) {
    let symbol = 0
    // The loop that matters: everything in it is paid for every unit. See the bench before changing a line.
    do {
      symbol = CLASSES[text.charCodeAt(at)] ?? 0
      at += 1
      window = ((window << 5) + symbol) | 0
      const place = placeOf(window, filterShift)
      if (((((filter[place >>> 5] ?? 0) >>> place) | 2) & (symbol >>> 5)) !== 0) break
    } while (at < to)
    if (symbol === WORD_END) {
      // A word of ordinary letters only: the others have been looked at already.
      if (((window - WORD_END) & LAST_LETTER) === 0) continue
      const end = matchEndingAt(pass, at - 1)
      if (end < 0) continue
      at = Math.max(at, end)
      window = 0
    } else if (symbol === TRANSPARENT) window = ((window - symbol) | 0) >> 5
    else if (symbol === COMPLEX) return false
    else if (symbol >= FIRST_SPECIAL) {
      at = passSpecial(pass, at - 1, ((window - symbol) & LAST_LETTER) !== 0)
      window = 0
    }
  }
  if ((window & 31) !== 0) matchEndingAt(pass, to)
  return true
}

/**
 * Past the run of digits, Latin or rare letters at `at`: such words are few enough to be walked without the filter.
 * `afterLetters`: ordinary Arabic letters stand before it, without a word end between. Returns where to go on.
 */
function passSpecial(pass: Pass, at: number, afterLetters: boolean): number {
  const { text, to } = pass
  const script = scriptOf(CLASSES[text.charCodeAt(at)] ?? 0)
  if (afterLetters && script !== 1) {
    const end = matchEndingAt(pass, at)
    if (end > at) return end
  }
  let runEnd = at + 1
  while (runEnd < to && isOfScript(CLASSES[text.charCodeAt(runEnd)] ?? 0, script)) runEnd += 1
  return Math.max(runEnd, matchEndingAt(pass, runEnd))
}

/** 1 Arabic, 2 digits, 3 other letters, 0 no letter: a token holds one of them. */
function scriptOf(symbol: number): number {
  if (symbol < WORD_END || symbol === OTHER_ARABIC) return 1
  if (symbol < FIRST_SPECIAL) return 0
  return symbol < FIRST_LATIN ? 2 : symbol <= OTHER_LATIN ? 3 : 0
}

function isOfScript(symbol: number, script: number): boolean {
  return symbol === TRANSPARENT || scriptOf(symbol) === script
}

/**
 * Looks for names whose first token ends before `end`, a word end or the border of two scripts. Records what it finds:
 * all, or the best. Returns the end of the best match; −1 if there is none, and always when all are wanted.
 */
function matchEndingAt(pass: Pass, end: number): number {
  if (!walkBack(pass, end)) return -1
  const { walk, text, all } = pass
  const { cells } = pass.packed
  const base = walk[BASE] ?? 0
  const tokenStart = walk[TOKEN_START] ?? 0
  const mayCut = IS_PARTICLE[CLASSES[text.charCodeAt(tokenStart)] ?? 0] === 1
  const last = mayCut ? READINGS.length : 1
  let bestEnd = -1
  let bestStart = 0
  let bestForm = 0
  const firstOfAll = pass.count
  for (let reading = 0; reading < last; reading += 1) {
    const cell = cells[base + WORD_END + reading] ?? 0
    if ((cell & 0xff) !== WORD_END + reading) continue
    const start = reading === 0 ? tokenStart : rehash(pass, reading)
    stepBoth(walk, WORD_END)
    const matchEnd = walkOn(pass, cell >>> 8, start)
    if (matchEnd <= bestEnd) continue
    bestEnd = matchEnd
    bestStart = start
    bestForm = slotAt(pass) & ~HAS_TWINS
  }
  if (all) {
    sortLongestFirst(pass, firstOfAll)
    return -1
  }
  if (bestEnd < 0) return -1
  record(pass, bestStart, bestEnd, bestForm)
  return bestEnd
}

/** Walks from the last letter of a word to its first and leaves the state reached in `pass.walk`. False: no such name. */
function walkBack(pass: Pass, end: number): boolean {
  const { text, from, walk } = pass
  const { cells, root, seed } = pass.packed
  let base = root
  let first = seed
  let second = 0
  let tokenStart = -1
  let tokenEnd = -1
  for (let at = end - 1; at >= from; at -= 1) {
    const symbol = CLASSES[text.charCodeAt(at)] ?? 0
    if (symbol === WORD_END) break
    const cell = cells[base + symbol] ?? 0
    if ((cell & 0xff) === symbol) {
      base = cell >>> 8
      first = stepFirst(first, symbol)
      second = stepSecond(second, symbol)
    } else if (symbol === TRANSPARENT) continue
    else if (tokenStart >= 0 && !isOfScript(symbol, scriptOf(CLASSES[text.charCodeAt(tokenStart)] ?? 0))) break
    else if (symbol !== OTHER_ARABIC && symbol !== OTHER_LATIN) return false
    else {
      walk[BASE] = base
      walk[FIRST] = first
      walk[SECOND] = second
      if (!followEscape(pass, text.charCodeAt(at))) return false
      base = walk[BASE] ?? 0
      first = walk[FIRST] ?? 0
      second = walk[SECOND] ?? 0
    }
    if (tokenEnd < 0) tokenEnd = at + 1
    tokenStart = at
  }
  walk[BASE] = base
  walk[FIRST] = first
  walk[SECOND] = second
  walk[TOKEN_START] = tokenStart
  walk[TOKEN_END] = tokenEnd
  return tokenStart >= 0
}

/**
 * Walks on from `state`, behind the first token, over the rest of the name. Returns the longest name's end (−1: none)
 * and leaves its hashes in `pass.walk`; records every name on the way when all are wanted.
 */
function walkOn(pass: Pass, state: number, start: number): number {
  const { text, to, walk } = pass
  const { cells, leaf } = pass.packed
  let end = walk[TOKEN_END] ?? 0
  let bestEnd = -1
  let bestFirst = 0
  let bestSecond = 0
  let base = state
  for (;;) {
    if (((cells[base + NAME_END] ?? 0) & 0xff) === NAME_END) {
      bestEnd = end
      bestFirst = walk[FIRST] ?? 0
      bestSecond = walk[SECOND] ?? 0
      if (pass.all) recordTwins(pass, start, end)
    }
    if (base === leaf) break
    const next = afterGap(text, end, to)
    if (next < 0) break
    walk[BASE] = base
    end = walkToken(pass, next)
    if (end < 0) break
    const cell = cells[(walk[BASE] ?? 0) + WORD_END] ?? 0
    if ((cell & 0xff) !== WORD_END) break
    base = cell >>> 8
    stepBoth(walk, WORD_END)
  }
  walk[FIRST] = bestFirst
  walk[SECOND] = bestSecond
  return bestEnd
}

/** Walks over the token at `at`, a word or a mark that is no gap. Returns its end, −1 when no name goes on like this. */
function walkToken(pass: Pass, at: number): number {
  const { text, to, walk } = pass
  const { cells } = pass.packed
  let base = walk[BASE] ?? 0
  let first = walk[FIRST] ?? 0
  let second = walk[SECOND] ?? 0
  let end = -1
  for (let index = at; index < to; index += 1) {
    const symbol = CLASSES[text.charCodeAt(index)] ?? 0
    if (symbol === WORD_END && end >= 0) break
    const cell = cells[base + symbol] ?? 0
    if ((cell & 0xff) === symbol && symbol !== WORD_END) {
      base = cell >>> 8
      first = stepFirst(first, symbol)
      second = stepSecond(second, symbol)
      end = index + 1
      continue
    }
    if (symbol === TRANSPARENT) continue
    if (end >= 0 && !isOfScript(symbol, scriptOf(CLASSES[text.charCodeAt(end - 1)] ?? 0))) break
    if (symbol !== OTHER_ARABIC && symbol !== OTHER_LATIN && symbol !== WORD_END) return -1
    walk[BASE] = base
    walk[FIRST] = first
    walk[SECOND] = second
    if (!followEscape(pass, text.charCodeAt(index))) return -1
    end = index + 1
    if (symbol === WORD_END) return isHighSurrogate(text, index) ? walkToken(pass, end) : end
    base = walk[BASE] ?? 0
    first = walk[FIRST] ?? 0
    second = walk[SECOND] ?? 0
  }
  walk[BASE] = base
  walk[FIRST] = first
  walk[SECOND] = second
  return end
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}

/** Follows the four edges of an escaped unit from where `pass.walk` stands. */
function followEscape(pass: Pass, unit: number): boolean {
  const { walk } = pass
  const { cells } = pass.packed
  const folded = LOOSE[unit] ?? 0
  for (let part = -1; part < 3; part += 1) {
    const label = part < 0 ? ESCAPE : escapePart(folded, part)
    const cell = cells[(walk[BASE] ?? 0) + label] ?? 0
    if ((cell & 0xff) !== label) return false
    walk[BASE] = cell >>> 8
    stepBoth(walk, label)
  }
  return true
}

function stepBoth(walk: Int32Array, symbol: number): void {
  walk[FIRST] = stepFirst(walk[FIRST] ?? 0, symbol)
  walk[SECOND] = stepSecond(walk[SECOND] ?? 0, symbol)
}

/**
 * Where the next token of a name may begin behind `end`; −1 when what stands between is no gap: at most four of space,
 * quote, bracket and hyphen, a run of spaces counted once (arabic.md §1.4; the same rule as `isNameGap`).
 */
function afterGap(text: string, end: number, to: number): number {
  let length = 0
  let wasSpace = false
  for (let at = end; at < to; at += 1) {
    const gap = GAPS[text.charCodeAt(at)] ?? 0
    if (gap === 0) return at
    if (gap === 3) continue
    if (gap === 2 || !wasSpace) length += 1
    if (length > 4) return -1
    wasSpace = gap === 1
  }
  return -1
}

/**
 * Hashes the first token as the name itself has it: without particle, with its article whole. Leaves the hashes in
 * `pass.walk` and returns where the name starts.  للجنة read as اللجنة → ه ن ج ل and, put back, ل ا
 */
function rehash(pass: Pass, reading: number): number {
  const { text, walk, packed } = pass
  const way = READINGS[reading]
  let start = walk[TOKEN_START] ?? 0
  for (let cut = way?.cut ?? 0; cut > 0; cut -= 1) {
    start += 1
    while (CLASSES[text.charCodeAt(start)] === TRANSPARENT) start += 1
  }
  walk[FIRST] = packed.seed
  walk[SECOND] = 0
  for (let at = (walk[TOKEN_END] ?? 0) - 1; at >= start; at -= 1) {
    const symbol = CLASSES[text.charCodeAt(at)] ?? 0
    if (symbol < ESCAPE) stepBoth(walk, symbol)
    else if (symbol !== TRANSPARENT) {
      stepBoth(walk, ESCAPE)
      for (let part = 0; part < 3; part += 1) stepBoth(walk, escapePart(LOOSE[text.charCodeAt(at)] ?? 0, part))
    }
  }
  if (way?.dropped === 2) stepBoth(walk, LAM)
  if (way !== undefined && way.dropped > 0) stepBoth(walk, ALEF)
  return start
}

/** The slot of the name whose hashes `pass.walk` holds: its lowest form, and whether it has twins. */
function slotAt(pass: Pass): number {
  const { displacements, slots, bucketShift } = pass.packed
  const first = pass.walk[FIRST] ?? 0
  const second = pass.walk[SECOND] ?? 0
  const displacement = displacements[bucketOf(first, second, bucketShift)] ?? 0
  return slots[slotOf(first, second, displacement, slots.length)] ?? 0
}

function record(pass: Pass, start: number, end: number, form: number): void {
  const { text, to, count } = pass
  if (count + 4 > pass.found.length) {
    const grown = new Int32Array(pass.found.length * 2)
    grown.set(pass.found)
    pass.found = grown
  }
  let markedEnd = end
  while (markedEnd < to && KINDS[text.charCodeAt(markedEnd)] === UNIT.mark) markedEnd += 1
  pass.found[count] = pass.walk[TOKEN_START] ?? 0
  pass.found[count + 1] = start
  pass.found[count + 2] = markedEnd
  pass.found[count + 3] = form
  pass.count = count + 4
}

/** Records the name whose hashes `pass.walk` holds, and its twins. */
function recordTwins(pass: Pass, start: number, end: number): void {
  const slot = slotAt(pass)
  let form = slot & ~HAS_TWINS
  record(pass, start, end, form)
  if (slot < HAS_TWINS) return
  const { twins } = pass.packed
  for (let next = nextTwin(twins, form); next >= 0; next = nextTwin(twins, form)) {
    record(pass, start, end, next)
    form = next
  }
}

/** The next form of the same name; −1 behind the last. */
function nextTwin(twins: Uint32Array, form: number): number {
  let low = 0
  let high = twins.length >>> 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((twins[2 * middle] ?? 0) < form) low = middle + 1
    else high = middle
  }
  return twins[2 * low] === form ? (twins[2 * low + 1] ?? -1) : -1
}

/** Puts the records from `from` on in order: longer ones first, otherwise as they are. */
function sortLongestFirst(pass: Pass, from: number): void {
  if (pass.count - from <= 4) return
  const records: Int32Array[] = []
  for (let at = from; at < pass.count; at += 4) records.push(pass.found.slice(at, at + 4))
  records.sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0))
  records.forEach((one, index) => pass.found.set(one, from + 4 * index))
}
