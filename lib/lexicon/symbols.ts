/**
 * The alphabet of the lexicon. One table turns a UTF-16 unit into its class under the loose fold K2, so that folding
 * costs one look-up per unit and no folded copy of the text exists. A class is at the same time the label of an edge.
 *
 *   class     unit                                                   label of an edge
 *   1–31      Arabic letters under K2 (أ إ آ ٱ ا are one class)       the letter
 *   32        everything that ends a word: space, quote, mark …      end of a token; of the first token, read whole
 *   33–38     –                                                      end of the first token, read with a particle
 *   39        –                                                      end of a name
 *   64–73     digits of all three kinds                              the digit
 *   74–99     Latin letters without case and accent                  the letter
 *   100       –                                                      escape: three labels with the unit follow
 *   101, 102  letters without a class of their own, Arabic / other   – (written with the escape)
 *   103       combining marks, tatweel, controls: transparent        –
 *   104       ligatures, hamza to be composed: text is unfolded first –
 *
 * Five bits hold a letter, and a word end is 32 so that it shifts out of them: the scan reads the last letters of a
 * word as one number (see `scan.ts`). Whatever is 64 or more leaves the scan's fast loop.
 */
import { KINDS, KIND_RANGES, LOOSE, SAFE, UNIT } from '../arabic/characters.ts'
import { GAP_MARKS, isGapMark, tokenize } from '../arabic/tokens.ts'
import type { Token } from '../arabic/tokens.ts'

export const WORD_END = 32
export const NAME_END = 39
export const FIRST_SPECIAL = 64
export const FIRST_DIGIT = 64
export const FIRST_LATIN = 74
export const ESCAPE = 100
export const OTHER_ARABIC = 101
export const OTHER_LATIN = 102
export const TRANSPARENT = 103
export const COMPLEX = 104

/** All classes and labels are below this number: so many cells from its base, a state may be asked for an edge. */
export const LABEL_LIMIT = 105

const ARABIC_LETTERS = 'ءؤئابتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** Arabic letters from here on are forms that expand. */
const PRESENTATION_FORMS = 0xfb50

/** The one mark that may change the letter before it: و and it make ؤ. */
const HAMZA_ABOVE = 0x654

/** `CLASSES[unit]` is the class of a UTF-16 unit. */
export const CLASSES: Uint8Array = fillClasses()

export const ALEF = CLASSES[0x627] ?? 0
export const LAM = CLASSES[0x644] ?? 0

/** The letters that may be attached in front of a name, as bits: bit `c` for the letter of class `c`. */
export const PARTICLES: number = [...'وفبكل'].reduce(
  (bits, letter) => bits | (1 << (CLASSES[letter.charCodeAt(0)] ?? 0)),
  0,
)

/** 1 Arabic, 2 digits, 3 other letters, 0 no letter: a token holds one of them. */
export function scriptOf(symbol: number): number {
  if (symbol < WORD_END || symbol === OTHER_ARABIC) return 1
  if (symbol < FIRST_SPECIAL) return 0
  return symbol < FIRST_LATIN ? 2 : symbol <= OTHER_LATIN ? 3 : 0
}

/**
 * What a unit is between two tokens of a name (arabic.md §1.4): 1 = space, 2 = quote, bracket or hyphen, 3 =
 * transparent, 0 = no gap.
 */
export const GAPS: Uint8Array = fillGaps()

function fillGaps(): Uint8Array {
  const gaps = new Uint8Array(0x10000)
  for (const [from, to, kind] of KIND_RANGES) {
    const isTransparent = kind === UNIT.mark || kind === UNIT.control
    gaps.fill(kind === UNIT.space ? 1 : isTransparent ? 3 : 0, from, to + 1)
  }
  gaps[HAMZA_ABOVE] = 0
  for (const mark of GAP_MARKS) {
    const safe = mark.charCodeAt(0)
    for (let unit = SAFE.indexOf(safe); unit >= 0; unit = SAFE.indexOf(safe, unit + 1))
      if (KINDS[unit] === UNIT.other) gaps[unit] = 2
  }
  return gaps
}

/** By ranges, because a look at each of 65,536 units would take longer than reading a report. */
function fillClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(WORD_END)
  for (const [from, to, kind] of KIND_RANGES) {
    if (kind === UNIT.mark || kind === UNIT.control) classes.fill(TRANSPARENT, from, to + 1)
    else if (kind === UNIT.latin) classes.fill(OTHER_LATIN, from, to + 1)
    else if (kind === UNIT.arabic && from >= PRESENTATION_FORMS) classes.fill(COMPLEX, from, to + 1)
    else if (kind === UNIT.arabic || kind === UNIT.digit)
      for (let unit = from; unit <= to; unit += 1) classes[unit] = kind === UNIT.arabic ? letterOf(unit) : digitOf(unit)
    else classes.fill(WORD_END, from, to + 1)
  }
  // Latin letters fold to a–z up to here.
  for (let unit = 0x41; unit < 0x180; unit += 1) if (KINDS[unit] === UNIT.latin) classes[unit] = latinOf(unit)
  classes[HAMZA_ABOVE] = COMPLEX
  return classes
}

function letterOf(unit: number): number {
  const letter = ARABIC_LETTERS.indexOf(String.fromCharCode(LOOSE[unit] ?? 0))
  return letter < 0 ? OTHER_ARABIC : letter + 1
}

function digitOf(unit: number): number {
  return FIRST_DIGIT + (LOOSE[unit] ?? 0) - 0x30
}

function latinOf(unit: number): number {
  const folded = LOOSE[unit] ?? 0
  return folded >= 0x61 && folded <= 0x7a ? FIRST_LATIN + folded - 0x61 : OTHER_LATIN
}

/** A growing run of symbols. */
export type SymbolWriter = { symbols: Uint8Array; size: number }

/** An empty run. */
export function newSymbolWriter(): SymbolWriter {
  return { symbols: new Uint8Array(1024), size: 0 }
}

/** Adds a symbol, 0–255. */
export function putSymbol(writer: SymbolWriter, symbol: number): void {
  if (writer.size === writer.symbols.length) {
    const grown = new Uint8Array(writer.size * 2)
    grown.set(writer.symbols)
    writer.symbols = grown
  }
  writer.symbols[writer.size] = symbol
  writer.size += 1
}

/** The symbols of one unit under K2: its class, or the escape and the unit in parts of 4, 6 and 6 bits. */
export function putUnit(writer: SymbolWriter, unit: number): void {
  const symbol = CLASSES[unit] ?? 0
  if (symbol !== WORD_END && symbol < ESCAPE) {
    putSymbol(writer, symbol)
    return
  }
  putSymbol(writer, ESCAPE)
  for (let part = 0; part < 3; part += 1) putSymbol(writer, escapePart(unit, part))
}

/** Part 0, 1 or 2 of an escaped unit: a label from 1 to 64. */
export function escapePart(unit: number, part: number): number {
  return 1 + ((unit >>> (12 - 6 * part)) & 63)
}

/**
 * The tokens that a match of this name is made of. Quotes, brackets, hyphens and line ends are gaps; other marks count
 * inside the name (مارس/آذار) and not at its edges.
 */
export function nameTokens(form: string): Token[] {
  const tokens = tokenize(form).filter((token) => token.key !== '\n' && !isGapMark(token.key.charCodeAt(0)))
  while (tokens[0]?.kind === 'mark') tokens.shift()
  while (tokens.at(-1)?.kind === 'mark') tokens.pop()
  return tokens
}
