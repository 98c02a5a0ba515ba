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
import { KINDS, KIND_RANGES, LOOSE, UNIT, isPresentationForm } from '../arabic/characters.ts'
import { isGapMark, tokenize } from '../arabic/tokens.ts'
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

/** Up to this unit each is looked at by itself; beyond it most are alike, and the few others are in short ranges. */
const MIXED = 0x3000

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

function gapOf(unit: number): number {
  if (KINDS[unit] === UNIT.space) return 1
  if (CLASSES[unit] === TRANSPARENT) return 3
  return KINDS[unit] === UNIT.other && isGapMark(unit) ? 2 : 0
}

function fillGaps(): Uint8Array {
  const gaps = new Uint8Array(0x10000)
  for (let unit = 0; unit <= MIXED; unit += 1) gaps[unit] = gapOf(unit)
  // Fullwidth signs, and what is as wide as letters but is not seen.
  for (let unit = 0xfb00; unit < 0x10000; unit += 1) gaps[unit] = gapOf(unit)
  return gaps
}

function fillClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(WORD_END)
  for (let unit = 0; unit <= MIXED; unit += 1) classes[unit] = classOf(unit)
  for (const [from, to, kind] of KIND_RANGES) {
    if (to <= MIXED) continue
    if (kind === UNIT.latin) classes.fill(OTHER_LATIN, from, to + 1)
    else for (let unit = from; unit <= to; unit += 1) classes[unit] = classOf(unit)
  }
  return classes
}

function classOf(unit: number): number {
  const kind = KINDS[unit]
  if (kind === UNIT.mark || kind === UNIT.control) return unit === 0x654 ? COMPLEX : TRANSPARENT
  const folded = LOOSE[unit] ?? 0
  if (kind === UNIT.digit) return FIRST_DIGIT + folded - 0x30
  if (kind === UNIT.latin) return folded >= 0x61 && folded <= 0x7a ? FIRST_LATIN + folded - 0x61 : OTHER_LATIN
  if (kind !== UNIT.arabic) return WORD_END
  if (isPresentationForm(unit)) return COMPLEX
  const letter = ARABIC_LETTERS.indexOf(String.fromCharCode(folded))
  return letter < 0 ? OTHER_ARABIC : letter + 1
}

/** A growing run of symbols. */
export type SymbolWriter = { symbols: Uint8Array; size: number }

export function newSymbolWriter(): SymbolWriter {
  return { symbols: new Uint8Array(1024), size: 0 }
}

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
