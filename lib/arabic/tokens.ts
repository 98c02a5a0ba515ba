/**
 * The scanner of arabic.md §1.4: a token is a maximal run of Arabic letters, of other letters or of digits, in the
 * original text; every other visible unit is a token of its own. `Intl.Segmenter` glues سوريا.قال, 15موقعًا and و27
 * into single words, so it is not used.
 */
import { KINDS, LOOSE, SAFE, UNIT } from './characters.ts'
import { foldBoth } from './fold.ts'

export type TokenKind = 'arabic' | 'latin' | 'digits' | 'mark'

/**
 * A run of one kind. `start`–`end` are UTF-16 offsets into the text given, half-open, combining marks and tatweel
 * included. `latin` is any script but Arabic; `mark` is one punctuation, quote, newline or symbol unit (a surrogate
 * pair counts as one). `key` is the K2 fold, `safe` the K1 fold; a newline's key is `\n`.
 */
export type Token = { start: number; end: number; kind: TokenKind; key: string; safe: string }

/** The tokens of `text` from offset `from` (default 0) up to `to` (default its end), in order. White space gives none. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  let index = from
  while (index < to) {
    const kind = KINDS[text.charCodeAt(index)]
    if (kind === UNIT.space || kind === UNIT.mark || kind === UNIT.control) {
      index += 1
      continue
    }
    const end = kind === UNIT.other || kind === UNIT.newline ? markEnd(text, index, to) : runEnd(text, index, to)
    tokens.push(newToken(text, index, end))
    index = end
  }
  return tokens
}

/** The end of the run that starts at `start`, with the marks on its last letter; controls count only inside. */
function runEnd(text: string, start: number, to: number): number {
  const kind = KINDS[text.charCodeAt(start)]
  let end = start + 1
  for (let index = end; index < to; index += 1) {
    const here = KINDS[text.charCodeAt(index)]
    if (here === kind || (here === UNIT.mark && end === index)) end = index + 1
    else if (here !== UNIT.mark && here !== UNIT.control) break
  }
  return end
}

function markEnd(text: string, start: number, to: number): number {
  const unit = text.charCodeAt(start)
  const isPair = unit >= 0xd800 && unit < 0xdc00 && start + 1 < to && (text.charCodeAt(start + 1) & 0xfc00) === 0xdc00
  return start + (isPair ? 2 : 1)
}

function newToken(text: string, start: number, end: number): Token {
  const unitKind = KINDS[text.charCodeAt(start)]
  if (unitKind === UNIT.newline) return { start, end, kind: 'mark', key: '\n', safe: '\n' }
  const { safe, loose } = foldRun(text, start, end)
  return { start, end, kind: nameOf(unitKind), key: loose, safe }
}

/**
 * Both folds of one run, without the map that `foldBoth` keeps: a text has thousands of runs, and most of their units
 * fold to themselves. Presentation forms and decomposed hamzas, which need more than one unit at a time, go the long way.
 */
function foldRun(text: string, start: number, end: number): { safe: string; loose: string } {
  const run = text.slice(start, end)
  let isSafe = true
  let isLoose = true
  for (let index = 0; index < run.length; index += 1) {
    const unit = run.charCodeAt(index)
    if (unit >= 0xfb50 || (unit >= 0x653 && unit <= 0x655)) return foldBoth(run)
    if (SAFE[unit] !== unit) isSafe = false
    if (LOOSE[unit] !== unit) isLoose = false
  }
  const safe = isSafe ? run : mapUnits(run, SAFE)
  return { safe, loose: isSafe && isLoose ? run : mapUnits(safe, LOOSE) }
}

function mapUnits(run: string, table: Uint16Array): string {
  let mapped = ''
  for (let index = 0; index < run.length; index += 1) {
    const unit = table[run.charCodeAt(index)] ?? 0
    if (unit !== 0) mapped += String.fromCharCode(unit)
  }
  return mapped
}

function nameOf(kind: number | undefined): TokenKind {
  if (kind === UNIT.arabic) return 'arabic'
  if (kind === UNIT.latin) return 'latin'
  return kind === UNIT.digit ? 'digits' : 'mark'
}

/**
 * True when the stretch `start`–`end` may lie between two tokens of one name (arabic.md §1.4): at most four of space,
 * quote, bracket or hyphen after folding, runs of spaces counted once; never a comma, a stop or a newline.
 * قوات "سوريا الديمقراطية" → yes, سوريا، العراق → no. The empty stretch passes: it is the border of letters and digits.
 */
export function isNameGap(text: string, start: number, end: number): boolean {
  let length = 0
  let wasSpace = false
  for (let index = start; index < end; index += 1) {
    const unit = text.charCodeAt(index)
    const kind = KINDS[unit]
    if (kind === UNIT.mark || kind === UNIT.control) continue
    if (kind === UNIT.newline) return false
    const isSpace = kind === UNIT.space
    if (!isSpace && !isGapMark(unit)) return false
    if (!isSpace || !wasSpace) length += 1
    wasSpace = isSpace
  }
  return length <= 4
}

/** The quotes, brackets and hyphens that may stand inside a name, as K1 writes them. */
export const GAP_MARKS = '"\'()[]-'

/** True for one of them in any of its forms. */
export function isGapMark(unit: number): boolean {
  const safe = SAFE[unit] ?? 0
  return safe < 0x80 && safe > 0 && GAP_MARKS.includes(String.fromCharCode(safe))
}
