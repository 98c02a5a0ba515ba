/** What one pass of the scan works on, what it has found, and how its functions hand results to each other. */
import { KINDS, UNIT } from '../arabic/characters.ts'
import type { Packed } from './lexicon.ts'
import { HAS_TWINS, numberOf, slotOfName, stepFirst, stepSecond } from './numbering.ts'
import { CLASSES, TRANSPARENT } from './symbols.ts'

export type Pass = {
  readonly packed: Packed
  readonly text: string
  /** The stretch looked at: its edges are ends of words. */
  readonly from: number
  readonly to: number
  /** True for every match, false for the leftmost-longest. */
  readonly all: boolean
  /** Records of four, `count` numbers in all. */
  found: Int32Array
  count: number
  /** Where a walk stands, at the places named below. */
  readonly walk: Int32Array
}

/** The state's base, and the two hashes of the symbols that led there. */
export const BASE = 0
export const FIRST = 1
export const SECOND = 2
/** Where the first token and the name begin, when all matches are wanted. */
export const TOKEN_START = 3
export const START = 4

/** A pass over `from`–`to` (UTF-16 units) that has found nothing yet. */
export function newPass(packed: Packed, text: string, how: { from: number; to: number; all: boolean }): Pass {
  const capacity = 64 + ((how.to - how.from) >> 4)
  return { packed, text, ...how, found: new Int32Array(capacity), count: 0, walk: new Int32Array(5) }
}

/** Takes both hashes of a walk one symbol further. */
export function stepBoth(walk: Int32Array, symbol: number): void {
  walk[FIRST] = stepFirst(walk[FIRST] ?? 0, symbol)
  walk[SECOND] = stepSecond(walk[SECOND] ?? 0, symbol)
}

/** Records the name whose hashes `pass.walk` holds; `end` is where its last word ends, marks and controls included. */
export function record(pass: Pass, tokenStart: number, start: number, end: number): void {
  put(pass, tokenStart, start, settledEnd(pass.text, end))
  pass.found[pass.count - 1] = numberOf(pass.packed, pass.walk[FIRST] as number, pass.walk[SECOND] as number)
}

/** As `record`, with a record for each twin of the name. */
export function recordTwins(pass: Pass, tokenStart: number, start: number, end: number): void {
  record(pass, tokenStart, start, end)
  const slot = slotOfName(pass.packed, pass.walk[FIRST] as number, pass.walk[SECOND] as number)
  if (slot < HAS_TWINS) return
  const { twins } = pass.packed
  for (let twin = twinOf(twins, slot & ~HAS_TWINS); twin >= 0; twin = twinOf(twins, twin)) {
    put(pass, tokenStart, start, settledEnd(pass.text, end))
    pass.found[pass.count - 1] = twin
  }
}

/** Puts the records from `from` on in order: longer ones first, otherwise as they are. They are few: one word's. */
export function sortLongestFirst({ found, count }: Pass, from: number): void {
  for (let at = from + 4; at < count; at += 4) {
    const end = found[at + 2] as number
    let place = at
    while (place > from && (found[place - 2] as number) < end) place -= 4
    if (place === at) continue
    const record = found.slice(at, at + 4)
    found.copyWithin(place + 4, place, at)
    found.set(record, place)
  }
}

function put(pass: Pass, tokenStart: number, start: number, end: number): void {
  const { count } = pass
  if (count + 4 > pass.found.length) {
    const grown = new Int32Array(pass.found.length * 2)
    grown.set(pass.found)
    pass.found = grown
  }
  const { found } = pass
  found[count] = tokenStart
  found[count + 1] = start
  found[count + 2] = end
  pass.count = count + 4
}

/** A word's marks belong to it, the controls behind it do not. */
function settledEnd(text: string, end: number): number {
  if (CLASSES[text.charCodeAt(end - 1)] !== TRANSPARENT) return end
  let settled = end
  while (CLASSES[text.charCodeAt(settled - 1)] === TRANSPARENT) settled -= 1
  while (settled < end && KINDS[text.charCodeAt(settled)] === UNIT.mark) settled += 1
  return settled
}

/** The next form of the same name; −1 behind the last. */
function twinOf(twins: Uint32Array, form: number): number {
  let low = 0
  let high = twins.length >>> 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((twins[2 * middle] as number) < form) low = middle + 1
    else high = middle
  }
  return twins[2 * low] === form ? (twins[2 * low + 1] ?? -1) : -1
}
