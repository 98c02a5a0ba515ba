/**
 * One lexicon = one `Uint32Array`, used where it lies: loading makes five views on it and copies nothing.
 *
 *   word  0 ┌────────────────────┐
 *           │ header             │  HEADER_WORDS words, see `FIELD`
 *        24 ├────────────────────┤
 *           │ cells              │  the automaton, a double array: following an edge is one look-up
 *           │                    │
 *           │   31 ········ 8 7 ·· 0      cell = base of the target state, label of the edge
 *           │  ┌─────────────┬──────┐
 *           │  │ base        │ label│     of state s by label l:  at base(s) + l
 *           │  └─────────────┴──────┘     it exists if the cell there carries l; free cells carry 255
 *           │                    │  a base belongs to one state only, so states can be shared and the label is
 *           │                    │  proof enough; the name's end leads to base 0
 *           ├────────────────────┤
 *           │ filter             │  a bit for each value of a hash of a word's last five letters (`filter.ts`)
 *           ├────────────────────┤
 *           │ slots              │  perfect hash: one word for each name, its lowest form; bit 31: it has twins
 *           ├────────────────────┤
 *           │ displacements      │  perfect hash: 16 bits for each bucket of names (`numbering.ts`)
 *           ├────────────────────┤
 *           │ twins              │  pairs: form, next form of the same name; sorted
 *           └────────────────────┘
 *
 * Words are in the machine's own order of bytes; a buffer from a machine of the other order fails the magic number.
 */
export const MAGIC = 0x4c574148
export const VERSION = 5
export const HEADER_WORDS = 24

/** The header's words. Each section has two: where it starts and how long it is, in words. */
export const FIELD = {
  magic: 0,
  version: 1,
  /** Over the header's words behind this one. */
  headerSum: 2,
  /** Over all words behind the header. */
  bodySum: 3,
  /** Over at most `SAMPLE_WORDS` of them, evenly spread: what loading a large lexicon checks. */
  sampleSum: 4,
  length: 5,
  root: 6,
  /** Base of the state from which only the end of a name can be reached, 0 if there is none. */
  leaf: 7,
  seed: 8,
  bucketShift: 9,
  filterShift: 10,
  forms: 11,
  slotCount: 12,
  cells: 14,
  filter: 16,
  slots: 18,
  displacements: 20,
  twins: 22,
} as const

export const SECTIONS = ['cells', 'filter', 'slots', 'displacements', 'twins'] as const

const SAMPLE_WORDS = 1 << 15

/** Every how manieth group of four words the sample takes: all of them up to 128 KiB. */
export function sampleStride(length: number): number {
  return Math.max(1, Math.ceil((length - HEADER_WORDS) / SAMPLE_WORDS))
}

/** The sum over the header behind the field that holds it. */
export function headerSum(words: Uint32Array): number {
  return sum(words, { from: FIELD.headerSum + 1, to: HEADER_WORDS }) >>> 0
}

/** The sum over the body; with `stride` above 1 over every `stride`-th group of four words and the last three. */
export function bodySum(words: Uint32Array, stride: number): number {
  const fours = HEADER_WORDS + ((words.length - HEADER_WORDS) & ~3)
  let a = 1
  let b = 2
  let c = 3
  let d = 4
  // Four lanes, so that no sum has to wait for the one before.
  for (let at = HEADER_WORDS; at < fours; at += 4 * stride) {
    a = (Math.imul(a, 31) + (words[at] ?? 0)) | 0
    b = (Math.imul(b, 31) + (words[at + 1] ?? 0)) | 0
    c = (Math.imul(c, 31) + (words[at + 2] ?? 0)) | 0
    d = (Math.imul(d, 31) + (words[at + 3] ?? 0)) | 0
  }
  const rest = sum(words, { from: fours, to: words.length })
  return (a ^ Math.imul(b, 3) ^ Math.imul(c, 5) ^ Math.imul(d, 7) ^ rest) >>> 0
}

function sum(words: Uint32Array, range: { from: number; to: number }): number {
  let total = 17
  for (let at = range.from; at < range.to; at += 1) total = (Math.imul(total, 31) + (words[at] ?? 0)) | 0
  return total
}
