import type { Result } from '../result.ts'
import { FIELD, HEADER_WORDS, MAGIC, SECTIONS, VERSION, bodySum, headerSum, sampleStride } from './layout.ts'

/** A lexicon ready to scan with: views on one buffer. Made by `loadLexicon`. */
export type Lexicon = {
  /** Number of forms that it was built from. */
  readonly formCount: number
  readonly byteLength: number
  /** The views and constants of the packed form; see `layout.ts`. */
  readonly packed: Packed
}

export type Packed = {
  readonly cells: Uint32Array
  readonly filter: Uint32Array
  readonly slots: Uint32Array
  readonly displacements: Uint16Array
  readonly twins: Uint32Array
  readonly root: number
  readonly leaf: number
  readonly seed: number
  readonly bucketShift: number
  readonly filterShift: number
}

/** `damaged`: not a lexicon, cut short, or changed; `wrong-version`: made by another version. Either way: rebuild. */
export type LexiconError = 'damaged' | 'wrong-version'

/**
 * Opens a buffer made by `buildLexicon`, without parsing or copying: the lexicon is views on the buffer, which must not
 * change from then on. The header is always checked. The body is checked whole up to 128 KiB and by an even sample
 * above, so that loading costs the same at any size; `check: 'all'` reads every word (about 1 ms for 4 MiB).
 */
export function loadLexicon(buffer: ArrayBuffer, options: { check?: 'all' } = {}): Result<Lexicon, LexiconError> {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 4 !== 0) return damaged('it is too short')
  const words = new Uint32Array(buffer)
  const field = (at: number): number => words[at] ?? 0
  if (field(FIELD.magic) !== MAGIC) return damaged('it does not begin like a lexicon')
  if (field(FIELD.version) !== VERSION) {
    const message = `The lexicon has format ${field(FIELD.version)}, this program reads ${VERSION}.`
    return { ok: false, error: { code: 'wrong-version', message } }
  }
  if (field(FIELD.length) !== words.length) return damaged('it is cut short')
  if (field(FIELD.headerSum) !== headerSum(words)) return damaged('its header has changed')
  const stride = options.check === 'all' ? 1 : sampleStride(words.length)
  if (field(stride === 1 ? FIELD.bodySum : FIELD.sampleSum) !== bodySum(words, stride))
    return damaged('its content has changed')
  if (!SECTIONS.every((name) => field(FIELD[name]) + field(FIELD[name] + 1) <= words.length))
    return damaged('a section lies outside')
  return { ok: true, value: viewsOn(words, buffer.byteLength) }
}

function viewsOn(words: Uint32Array, byteLength: number): Lexicon {
  const field = (at: number): number => words[at] ?? 0
  const section = (name: (typeof SECTIONS)[number]): Uint32Array =>
    words.subarray(field(FIELD[name]), field(FIELD[name]) + field(FIELD[name] + 1))
  const displacements = section('displacements')
  const packed: Packed = {
    cells: section('cells'),
    filter: section('filter'),
    slots: section('slots').subarray(0, field(FIELD.slotCount)),
    displacements: new Uint16Array(displacements.buffer, displacements.byteOffset, displacements.length * 2),
    twins: section('twins'),
    root: field(FIELD.root),
    leaf: field(FIELD.leaf),
    seed: field(FIELD.seed),
    bucketShift: field(FIELD.bucketShift),
    filterShift: field(FIELD.filterShift),
  }
  return { formCount: field(FIELD.forms), byteLength, packed }
}

function damaged(why: string): Result<never, LexiconError> {
  return { ok: false, error: { code: 'damaged', message: `The lexicon cannot be used: ${why}.` } }
}
