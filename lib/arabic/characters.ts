/**
 * What one UTF-16 unit is, and what it folds to: table 1.1 of arabic.md as data.
 *
 * Two flat tables, filled once when the module is loaded (about a millisecond) and read with one look-up per unit. Nothing here
 * looks at neighbours; that (composition, collapsing of spaces) is the work of `fold.ts`.
 */

/** What a unit is. `mark` and `control` are transparent: they never end a word and fold to nothing. */
export const UNIT = {
  /** Punctuation, symbols, surrogates: one token each. */
  other: 0,
  space: 1,
  newline: 2,
  /** Combining mark or tatweel: belongs to the letter before it. */
  mark: 3,
  /** Zero-width, bidi or soft-hyphen control. */
  control: 4,
  arabic: 5,
  /** A letter of any other script. */
  latin: 6,
  digit: 7,
} as const

export type UnitKind = (typeof UNIT)[keyof typeof UNIT]

/** Rows of table 1.1 that keep the length: every character of the left string becomes the one beside it in the right. */
const SAFE_ROWS: readonly (readonly [from: string, to: string])[] = [
  ['یۍ', 'يي'],
  ['کڪ', 'كك'],
  ['ہھەۀۂ', 'ههههه'],
  ['ۃ', 'ة'],
  ['پچژڤڥگڭ', 'بجزففكك'],
  ['ڕڵۆۇۋێ', 'رلوووي'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['٪٫٬', '%.,'],
  ['«»“”„‟″＂', '""""""""'],
  ['‘’‚‛′‹›´`', "'''''''''"],
  ['–—‒―−‐‑', '-------'],
  ['،؛؟…', ',;?.'],
]

/** The rows that K2 adds. */
const LOOSE_ROWS: readonly (readonly [from: string, to: string])[] = [
  ['أإآٱٲٳ', 'اااااا'],
  ['ى', 'ي'],
  ['ة', 'ه'],
]

/** Ranges of first and last unit, inclusive. Later rows win over earlier ones. */
export const KIND_RANGES: readonly (readonly [from: number, to: number, kind: UnitKind])[] = [
  // Letters of other scripts: coarse on purpose, it only matters that they are letters and not Arabic.
  [0x41, 0x5a, UNIT.latin],
  [0x61, 0x7a, UNIT.latin],
  [0xaa, 0xaa, UNIT.latin],
  [0xb5, 0xb5, UNIT.latin],
  [0xba, 0xba, UNIT.latin],
  [0xc0, 0x2ff, UNIT.latin],
  [0xd7, 0xd7, UNIT.other],
  [0xf7, 0xf7, UNIT.other],
  [0x300, 0x36f, UNIT.mark],
  [0x370, 0x58f, UNIT.latin],
  [0x591, 0x5c7, UNIT.mark],
  [0x5be, 0x5be, UNIT.other],
  [0x5c0, 0x5c0, UNIT.other],
  [0x5c3, 0x5c3, UNIT.other],
  [0x5d0, 0x5f2, UNIT.latin],
  [0x700, 0x1fff, UNIT.latin],
  [0x2c00, 0x2dff, UNIT.latin],
  [0x3041, 0xd7ff, UNIT.latin],
  [0xf900, 0xfb4f, UNIT.latin],
  [0xff21, 0xff3a, UNIT.latin],
  [0xff41, 0xff5a, UNIT.latin],
  // Arabic letters.
  [0x620, 0x64a, UNIT.arabic],
  [0x66e, 0x6d3, UNIT.arabic],
  [0x6d5, 0x6d5, UNIT.arabic],
  [0x6ee, 0x6ef, UNIT.arabic],
  [0x6fa, 0x6ff, UNIT.arabic],
  [0x750, 0x77f, UNIT.arabic],
  [0x8a0, 0x8c9, UNIT.arabic],
  [0xfb50, 0xfdff, UNIT.arabic],
  [0xfe70, 0xfefc, UNIT.arabic],
  [0xfd3e, 0xfd4f, UNIT.other],
  [0xfdd0, 0xfdef, UNIT.other],
  // Row 1 of table 1.1: tashkeel, Quranic marks, superscript alef, tatweel.
  [0x610, 0x61a, UNIT.mark],
  [0x640, 0x640, UNIT.mark],
  [0x64b, 0x65f, UNIT.mark],
  [0x670, 0x670, UNIT.mark],
  [0x6d6, 0x6dc, UNIT.mark],
  [0x6df, 0x6e8, UNIT.mark],
  [0x6ea, 0x6ed, UNIT.mark],
  [0x8d3, 0x8ff, UNIT.mark],
  // The isolated and tatweel-borne tashkeel among the presentation forms are marks too, not words of their own.
  [0xfc5e, 0xfc63, UNIT.mark],
  [0xfcf2, 0xfcf4, UNIT.mark],
  [0xfe70, 0xfe7f, UNIT.mark],
  [0xfe00, 0xfe0f, UNIT.mark],
  // Digits: European, Arabic-Indic, extended Arabic-Indic.
  [0x30, 0x39, UNIT.digit],
  [0x660, 0x669, UNIT.digit],
  [0x6f0, 0x6f9, UNIT.digit],
  // Controls.
  [0x200b, 0x200f, UNIT.control],
  [0x202a, 0x202e, UNIT.control],
  [0x2060, 0x2064, UNIT.control],
  [0x2066, 0x2069, UNIT.control],
  [0xfeff, 0xfeff, UNIT.control],
  [0x61c, 0x61c, UNIT.control],
  [0xad, 0xad, UNIT.control],
  [0x180e, 0x180e, UNIT.control],
  // Spaces and line ends.
  [0x20, 0x20, UNIT.space],
  [0x9, 0x9, UNIT.space],
  [0xa0, 0xa0, UNIT.space],
  [0x1680, 0x1680, UNIT.space],
  [0x2000, 0x200a, UNIT.space],
  [0x202f, 0x202f, UNIT.space],
  [0x205f, 0x205f, UNIT.space],
  [0x3000, 0x3000, UNIT.space],
  [0xa, 0xd, UNIT.newline],
  [0x85, 0x85, UNIT.newline],
  [0x2028, 0x2029, UNIT.newline],
]

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

/** The units that are not seen, for the brackets of a pattern: some sites put them around blanks and quotes. */
export const controlClass = KIND_RANGES.filter(([, , kind]) => kind === UNIT.control)
  .map(([from, to]) => `${escaped(from)}-${escaped(to)}`)
  .join('')

/** `KINDS[unit]` is the unit's kind. */
export const KINDS: Uint8Array = fillKinds()

/** `SAFE[unit]` is the unit under K1 and `LOOSE[unit]` under K2; 0 = folds to nothing, itself where nothing is said. */
export const SAFE: Uint16Array = fillSafe()
export const LOOSE: Uint16Array = fillLoose()

/** True for the units that expand: presentation forms of Arabic letters and ligatures (ﻻ → لا). */
export function isPresentationForm(unit: number): boolean {
  return unit >= 0xfb50 && unit <= 0xfefc && (unit <= 0xfdff || unit >= 0xfe80) && KINDS[unit] === UNIT.arabic
}

const expansions = new Map<number, string>()

/** What a presentation form stands for, before table 1.1 is applied to it: ﻻ → لا, ﷲ → الله, ﷺ → a phrase. */
export function expandPresentationForm(unit: number): string {
  let expansion = expansions.get(unit)
  if (expansion === undefined) {
    expansion = String.fromCharCode(unit).normalize('NFKC')
    expansions.set(unit, expansion)
  }
  return expansion
}

function fillKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  for (const [from, to, kind] of KIND_RANGES) kinds.fill(kind, from, to + 1)
  return kinds
}

function fillSafe(): Uint16Array {
  const itself = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit += 1) itself[unit] = unit
  const safe = itself.slice()
  // By rows, because a look at each unit would take longer than all the rest.
  for (const [from, to, kind] of KIND_RANGES) {
    if (kind === UNIT.space || kind === UNIT.newline) safe.fill(0x20, from, to + 1)
    else if (kind === UNIT.mark || kind === UNIT.control) safe.fill(0, from, to + 1)
    else safe.set(itself.subarray(from, to + 1), from)
  }
  applyRows(safe, SAFE_ROWS)
  return safe
}

function fillLoose(): Uint16Array {
  const loose = SAFE.slice()
  applyRows(loose, LOOSE_ROWS)
  // Latin letters lose case and accent, so that Centcom = CENTCOM; table 1.1 says nothing of them.
  for (let unit = 0x41; unit <= 0x5a; unit += 1) loose[unit] = unit + 32
  for (let unit = 0xc0; unit < 0x180; unit += 1) {
    if (KINDS[unit] !== UNIT.latin) continue
    const plain = String.fromCharCode(unit).normalize('NFD').toLowerCase()
    loose[unit] = plain.charCodeAt(0)
  }
  return loose
}

function applyRows(table: Uint16Array, rows: readonly (readonly [string, string])[]): void {
  for (const [from, to] of rows) {
    for (let index = 0; index < from.length; index += 1) table[from.charCodeAt(index)] = to.charCodeAt(index)
  }
}
