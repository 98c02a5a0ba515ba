/**
 * From a name to its number. The automaton says whether a stretch of text is a name; which one it is, a perfect hash
 * says: every name has a slot of its own, found by two look-ups, and nothing is compared, because no other stretch is
 * ever looked up. That costs about 5 bytes a name, where counting words along the edges would cost 15.
 *
 *   key (two hashes of the name's symbols) ─▶ bucket ─▶ displacement ─▶ slot ─▶ form
 *
 * Hash and displace: Belazzougui, Botelho & Dietzfelbinger 2009, "Hash, displace, and compress".
 */
import { sharedPrefix } from './automaton.ts'
import type { Words } from './automaton.ts'
import type { Packed } from './lexicon.ts'

export const FIRST_PRIME = 0x01000193
export const SECOND_PRIME = 0x5bd1e995
/** The inverses modulo 2³²: with them a step is taken back. */
export const FIRST_UNPRIME = 0x359c449b
export const SECOND_UNPRIME = 0xe59b19bd

/** One step of each of the two hashes over a name's symbols; they start at `seed` and at 0. The scan has them inline. */
export function stepFirst(hash: number, symbol: number): number {
  return Math.imul(hash ^ symbol, FIRST_PRIME)
}

export function stepSecond(hash: number, symbol: number): number {
  return (Math.imul(hash, SECOND_PRIME) + symbol) | 0
}

/** The bucket of a name, by its two hashes. */
function bucketOf(first: number, second: number, bucketShift: number): number {
  return Math.imul(first ^ (second >>> 11), 0x9e3779b1) >>> bucketShift
}

/** The slot of a name in its bucket, by the displacement that was found for it. */
function slotOf(first: number, second: number, displacement: number, slotCount: number): number {
  let mixed = Math.imul((first + Math.imul(displacement, 0x9e3779b1)) | 0, 0x85ebca6b)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed ^ second, 0xc2b2ae35)
  // Both are small integers, or the division is done in floating point.
  return ((mixed ^ (mixed >>> 13)) >>> 1) % (slotCount | 0)
}

/** The slot of the name with these hashes: its lowest form, and whether it has twins. */
export function slotOfName(packed: Packed, first: number, second: number): number {
  const { displacements, slots, bucketShift } = packed
  const displacement = displacements[bucketOf(first, second, bucketShift)] as number
  return slots[slotOf(first, second, displacement, slots.length)] as number
}

/** The lowest form of the name with these hashes. */
export function numberOf(packed: Packed, first: number, second: number): number {
  return slotOfName(packed, first, second) & ~HAS_TWINS
}

/** Set in a slot whose form has twins: forms that are the same name under K2. */
export const HAS_TWINS = 0x80000000

/** `slots[slot]` is the lowest form of a name; `twins` are pairs (form, next form of the same name), sorted. */
export type Numbering = {
  seed: number
  bucketShift: number
  displacements: Uint16Array
  slots: Uint32Array
  twins: Uint32Array
}

/** Numbers the names; `names` holds form `k` as word `k`, with no symbols for a form that is not a name. */
export function numberNames(names: Words): Numbering {
  for (let seed = 1; ; seed += 1) {
    const numbering = tryToNumber(names, seed)
    if (numbering !== undefined) return numbering
  }
}

/** Different names: their two hashes, their lowest form, and the pairs of twins. */
type Keys = { first: Int32Array; second: Int32Array; forms: Int32Array; count: number; twins: number[] }

function tryToNumber(names: Words, seed: number): Numbering | undefined {
  const keys = distinctKeys(names, seed)
  if (keys === undefined) return undefined
  const bucketShift = 32 - Math.max(1, Math.ceil(Math.log2(keys.count / 4 + 1)))
  const slots = new Uint32Array(Math.max(1, Math.ceil(keys.count / 0.94)))
  const displacements = new Uint16Array(1 << (32 - bucketShift))
  const isTaken = new Uint8Array(slots.length)
  const buckets = bucketsOf(keys, bucketShift)
  for (const bucket of buckets.fullestFirst) {
    const members = buckets.members.subarray(buckets.starts[bucket], buckets.starts[bucket + 1])
    const displacement = findDisplacement(keys, members, isTaken)
    if (displacement < 0) return undefined
    displacements[bucket] = displacement
    for (const key of members) {
      const slot = slotOf(keys.first[key] ?? 0, keys.second[key] ?? 0, displacement, slots.length)
      slots[slot] = keys.forms[key] ?? 0
    }
  }
  const twins = sortedPairs(keys.twins)
  markTwins(slots, twins)
  return { seed, bucketShift, displacements, slots, twins }
}

/** Takes free slots for all members at once; −1 when none of the displacements does it. */
function findDisplacement(keys: Keys, members: Int32Array, isTaken: Uint8Array): number {
  const taken: number[] = []
  for (let displacement = 0; displacement < 0x10000; displacement += 1) {
    for (const key of members) {
      const slot = slotOf(keys.first[key] ?? 0, keys.second[key] ?? 0, displacement, isTaken.length)
      if (isTaken[slot] === 1) break
      isTaken[slot] = 1
      taken.push(slot)
    }
    if (taken.length === members.length) return displacement
    while (taken.length > 0) isTaken[taken.pop() ?? 0] = 0
  }
  return -1
}

type Buckets = { members: Int32Array; starts: Int32Array; fullestFirst: number[] }

function bucketsOf(keys: Keys, bucketShift: number): Buckets {
  const bucketCount = 1 << (32 - bucketShift)
  const starts = new Int32Array(bucketCount + 1)
  const bucketOfKey = (key: number): number => bucketOf(keys.first[key] ?? 0, keys.second[key] ?? 0, bucketShift)
  for (let key = 0; key < keys.count; key += 1) starts[bucketOfKey(key) + 1] = (starts[bucketOfKey(key) + 1] ?? 0) + 1
  for (let bucket = 0; bucket < bucketCount; bucket += 1)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0)
  const cursor = starts.slice()
  const members = new Int32Array(keys.count)
  for (let key = 0; key < keys.count; key += 1) {
    const bucket = bucketOfKey(key)
    members[cursor[bucket] ?? 0] = key
    cursor[bucket] = (cursor[bucket] ?? 0) + 1
  }
  const bySize: number[][] = []
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const size = (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0)
    if (size > 0) (bySize[size] ??= []).push(bucket)
  }
  return { members, starts, fullestFirst: bySize.reverse().flat() }
}

/** Undefined when two different names have the same two hashes: then another seed is tried. */
function distinctKeys(names: Words, seed: number): Keys | undefined {
  const formCount = names.starts.length - 1
  const keys: Keys = {
    first: new Int32Array(formCount),
    second: new Int32Array(formCount),
    forms: new Int32Array(formCount),
    count: 0,
    twins: [],
  }
  const lastForm = new Int32Array(formCount)
  const table = new Int32Array(2 << Math.ceil(Math.log2(formCount + 1)))
  for (let form = 0; form < formCount; form += 1) {
    const from = names.starts[form] ?? 0
    const to = names.starts[form + 1] ?? 0
    if (from === to) continue
    let first = seed
    let second = 0
    for (let at = from; at < to; at += 1) {
      const symbol = names.symbols[at] ?? 0
      first = stepFirst(first, symbol)
      second = stepSecond(second, symbol)
    }
    let slot = bucketOf(first, second, 0) & (table.length - 1)
    let key = (table[slot] ?? 0) - 1
    while (key >= 0 && (keys.first[key] !== first || keys.second[key] !== second)) {
      slot = (slot + 1) & (table.length - 1)
      key = (table[slot] ?? 0) - 1
    }
    if (key >= 0) {
      if (!isSameWord(names, keys.forms[key] ?? 0, form)) return undefined
      keys.twins.push(lastForm[key] ?? 0, form)
      lastForm[key] = form
      continue
    }
    table[slot] = keys.count + 1
    keys.first[keys.count] = first
    keys.second[keys.count] = second
    keys.forms[keys.count] = form
    lastForm[keys.count] = form
    keys.count += 1
  }
  return keys
}

function isSameWord(words: Words, a: number, b: number): boolean {
  const length = (words.starts[a + 1] ?? 0) - (words.starts[a] ?? 0)
  if (length !== (words.starts[b + 1] ?? 0) - (words.starts[b] ?? 0)) return false
  return sharedPrefix(words, a, b) === length
}

function sortedPairs(pairs: readonly number[]): Uint32Array {
  const list: [number, number][] = []
  for (let at = 0; at < pairs.length; at += 2) list.push([pairs[at] ?? 0, pairs[at + 1] ?? 0])
  return Uint32Array.from(list.sort((a, b) => a[0] - b[0]).flat())
}

function markTwins(slots: Uint32Array, twins: Uint32Array): void {
  if (twins.length === 0) return
  const heads = new Set<number>()
  for (let at = 0; at < twins.length; at += 2) heads.add(twins[at] ?? 0)
  slots.forEach((form, slot) => {
    if (heads.has(form)) slots[slot] = (form | HAS_TWINS) >>> 0
  })
}
