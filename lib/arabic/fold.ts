/**
 * The two folds of arabic.md §1.1 with a map back to the original (§1.2). One pass, no regular expression, no
 * `normalize()` on the whole text, because that shifts offsets.
 *
 * K1 (safe): marks, tatweel, controls, letter variants, digits, quotes.  مُوقِعًا → موقعا, ﻻ → لا, ٣٠ → 30, «قسد» → "قسد"
 * K2 (loose): K1 and alef forms, ى, ة, Latin case.  إدلب → ادلب, حماة → حماه, مصطفى → مصطفي, CENTCOM → centcom
 */
import { KINDS, LOOSE, SAFE, UNIT, expandPresentationForm, isPresentationForm } from './characters.ts'

/** 1 = K1, the safe fold; 2 = K2, the loose fold. */
export type FoldLevel = 1 | 2

/**
 * A folded text. `offsets[k]` is the original offset (UTF-16 unit) that folded unit `k` came from; it never falls, and
 * `offsets[text.length]` is the length of the original. A ligature's letters share one offset.
 */
export type Folded = { text: string; offsets: Int32Array }

/** Both folds of one text; they have the same length and share one map. */
export type FoldedBoth = { safe: string; loose: string; offsets: Int32Array }

/** Folds `text` and keeps the map back. Never fails. */
export function fold(text: string, level: FoldLevel): Folded {
  const { safe, offsets } = foldSafe(text)
  return { text: level === 1 ? safe : loosen(safe), offsets }
}

/** K1 and K2 at once. */
export function foldBoth(text: string): FoldedBoth {
  const { safe, offsets } = foldSafe(text)
  return { safe, loose: loosen(safe), offsets }
}

/** The folded text alone: the key by which two spellings are compared. */
export function foldKey(text: string, level: FoldLevel): string {
  return (text.length <= SHORT ? shortKey(text, level) : null) ?? fold(text, level).text
}

/** The K2 keys of a list of words divided by blanks and line breaks: `'أكد أكدت'` → `اكد`, `اكدت`. */
export function foldKeys(words: string): ReadonlySet<string> {
  return new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => foldKey(word, 2)),
  )
}

/** UTF-16 units of a few words. */
const SHORT = 40

/** The key of a few words letter by letter; null where two units become one, or one two: then a map is kept. */
function shortKey(text: string, level: FoldLevel): string | null {
  let key = ''
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const folded = SAFE[unit] ?? 0
    if (folded === 0 || (folded === 0x20 && key.endsWith(' ')) || isPresentationForm(unit)) return null
    key += String.fromCharCode(level === 1 ? folded : (LOOSE[folded] ?? 0))
  }
  return key
}

const ALEF = 0x627
const HAMZA_ABOVE = 0x654

/** A decomposed hamza or madda joins the letter it stands on: ا + U+0655 → إ. The rows of Unicode's own composition. */
function compose(letter: number, mark: number): number {
  if (letter === ALEF) return mark === 0x653 ? 0x622 : mark === HAMZA_ABOVE ? 0x623 : 0x625
  if (mark !== HAMZA_ABOVE) return letter
  if (letter === 0x648) return 0x624
  return letter === 0x64a || letter === 0x649 ? 0x626 : letter
}

function foldSafe(text: string): { safe: string; offsets: Int32Array } {
  const writer = newWriter(text.length + 32)
  const { length } = text
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index)
    if (isPresentationForm(unit)) {
      const expansion = expandPresentationForm(unit)
      reserve(writer, expansion.length + length - index)
      for (let part = 0; part < expansion.length; part += 1) put(writer, expansion.charCodeAt(part), index)
    } else put(writer, unit, index)
  }
  const { units, offsets, size } = writer
  offsets[size] = length
  return { safe: fromUnits(units.subarray(0, size)), offsets: offsets.slice(0, size + 1) }
}

type Writer = {
  units: Uint16Array
  offsets: Int32Array
  size: number
  /** True while only combining marks stand between the last written letter and here: a hamza can still join it. */
  joinable: boolean
}

function newWriter(capacity: number): Writer {
  return { units: new Uint16Array(capacity), offsets: new Int32Array(capacity + 1), size: 0, joinable: false }
}

function reserve(writer: Writer, more: number): void {
  if (writer.size + more <= writer.units.length) return
  const units = new Uint16Array((writer.size + more) * 2)
  const offsets = new Int32Array(units.length + 1)
  units.set(writer.units)
  offsets.set(writer.offsets)
  writer.units = units
  writer.offsets = offsets
}

function put(writer: Writer, unit: number, offset: number): void {
  const folded = SAFE[unit] ?? 0
  const last = writer.size - 1
  if (folded === 0) {
    if (unit >= 0x653 && unit <= 0x655 && writer.joinable) writer.units[last] = compose(writer.units[last] ?? 0, unit)
    else if (unit === 0x640 || KINDS[unit] === UNIT.control) writer.joinable = false
    return
  }
  if (folded === 0x20 && last >= 0 && writer.units[last] === 0x20) return
  writer.units[writer.size] = folded
  writer.offsets[writer.size] = offset
  writer.size += 1
  writer.joinable = KINDS[unit] === UNIT.arabic
}

function loosen(safe: string): string {
  const units = new Uint16Array(safe.length)
  for (let index = 0; index < safe.length; index += 1) units[index] = LOOSE[safe.charCodeAt(index)] ?? 0
  return fromUnits(units)
}

/** In slices, because the number of arguments of one call is limited. */
function fromUnits(units: Uint16Array): string {
  const SLICE = 8192
  if (units.length <= SLICE) return String.fromCharCode(...units)
  const parts: string[] = []
  for (let from = 0; from < units.length; from += SLICE)
    parts.push(String.fromCharCode(...units.subarray(from, from + SLICE)))
  return parts.join('')
}
