/**
 * The text of an article as words: what every later stage counts positions in. A word is a run of letters or digits;
 * punctuation lives on only as the gap between two words. Words of boilerplate lines (arabic.md §1.5) are flagged and
 * never matched.
 */
import { isCalendarWord } from '../arabic/months.ts'
import { controlClass } from '../arabic/characters.ts'
import { tokenize } from '../arabic/tokens.ts'
import type { Token } from '../arabic/tokens.ts'
import { isBoilerplate } from './boilerplate.ts'
import type { Article, BlockKind } from './types.ts'
import type { Span } from './view.ts'

/** What stands between a word and the one before it, from loose to hard. */
export const GAP = {
  /** Nothing, spaces, quotes, brackets: the two may belong to one name. */
  none: 0,
  /** A comma, colon, dash or other mark inside the sentence. */
  clause: 1,
  /** A stop, question or exclamation mark. */
  sentence: 2,
  /** A line end: another paragraph. */
  line: 3,
} as const

/** How much a block weighs when topic and event are judged: headline and lead say what a report is about. */
const WEIGHTS: Record<BlockKind, number> = {
  headline: 3,
  lead: 2,
  subheading: 1.5,
  paragraph: 1,
  'list-item': 1,
  quote: 1,
  caption: 1,
}

export type TextDocument = {
  text: string
  words: readonly Token[]
  /** `gaps[i]`: the `GAP` before word `i`; the first word has `GAP.line`. */
  gaps: Uint8Array
  /** Number of the sentence and of the line that word `i` stands in. */
  sentences: Int32Array
  lines: Int32Array
  /** Index in `article.blocks` of the block that word `i` stands in; -1 outside every block. */
  blocks: Int32Array
  /** 1 for a word of a line that is no part of the report. */
  skipped: Uint8Array
  /** 1 for a particle that stands alone before a quote, digit or Latin word: the ل of لـ"داعش". */
  loose: Uint8Array
  /** The line that opens the report: of the lead block, else of the first line long enough to be a paragraph. */
  leadLine: number
  /** Weight of each block, in the order of `article.blocks`. */
  weights: readonly number[]
  /** True when the text writes ى for final ي (فى for في): then final ى and ي are one letter (arabic.md §1.3). */
  egyptian: boolean
}

/** Egyptian print writes مسئول and شئون; the rules know مسؤول and شؤون (arabic.md §1.1). */
const EGYPTIAN_STEM = /(مس|ش)ئو(?=[لن])/
const LOOSE_PARTICLE = /^[وف]?[بلك]?$/
const NAME_MARKS = new Set(['"', "'", '(', ')', '[', ']'])
const OPENING = new Set(['"', "'", '(', '['])

/** Reads the article's text into words. Linear in its length. */
export function readDocument(article: Article): TextDocument {
  const { text } = article
  const words: Token[] = []
  const gapList: number[] = []
  const looseList: number[] = []
  let gap: number = GAP.line
  let opened = false
  let slash = false
  for (const token of tokenize(text)) {
    if (token.kind === 'mark') {
      if (token.key === '/' && gap === GAP.none) slash = true
      else gap = Math.max(gap, gapOf(token.key, words.at(-1), token))
      opened = OPENING.has(token.key)
      if (opened) markLoose(words, looseList, token.start)
      continue
    }
    if (slash && !joinsDate(words.at(-1), token)) gap = Math.max(gap, GAP.clause)
    slash = false
    if (token.kind !== 'arabic') markLoose(words, looseList, token.start)
    words.push(token.key.includes('ئو') ? { ...token, key: token.key.replace(EGYPTIAN_STEM, '$1ؤو') } : token)
    gapList.push(gap)
    looseList.push(0)
    gap = GAP.none
  }
  const gaps = Uint8Array.from(gapList)
  const numbers = numberLines(gaps)
  const blocks = blocksOf(article, words)
  return {
    text,
    words,
    gaps,
    ...numbers,
    blocks,
    leadLine: findLead(article, blocks, numbers.lines),
    skipped: findSkipped(text, words, gaps),
    loose: Uint8Array.from(looseList),
    weights: article.blocks.map((block) => WEIGHTS[block.kind]),
    egyptian: isEgyptian(words),
  }
}

function gapOf(key: string, before: Token | undefined, mark: Token): number {
  if (key === '\n') return GAP.line
  const isAttached = before !== undefined && before.end === mark.start
  if (key === '.') return isAttached && before.key.length === 1 ? GAP.none : GAP.sentence
  if (key === '!' || key === '?') return GAP.sentence
  // الأمريكي-السعودي is one expression; a dash between spaces is not.
  if (key === '-') return isAttached ? GAP.none : GAP.clause
  return NAME_MARKS.has(key) ? GAP.none : GAP.clause
}

/** "24 تشرين الثاني/ نوفمبر", "24/11/2025": the slash stands inside a date; "دمشق/ سانا" has two parts. */
function joinsDate(before: Token | undefined, word: Token): boolean {
  if (before === undefined) return false
  if (before.kind === 'digits' && word.kind === 'digits') return true
  return isCalendarWord(word.key) && (before.kind === 'digits' || isCalendarWord(before.key))
}

/** The last word is a particle cut off from its name by tatweel, quote, digit or script: لـ"داعش", بـ20, وCENTCOM. */
function markLoose(words: readonly Token[], loose: number[], next: number): void {
  const last = words.at(-1)
  if (last === undefined || last.kind !== 'arabic' || next - last.end > 1) return
  if (LOOSE_PARTICLE.test(last.key)) loose[loose.length - 1] = 1
}

function numberLines(gaps: Uint8Array): { sentences: Int32Array; lines: Int32Array } {
  const sentences = new Int32Array(gaps.length)
  const lines = new Int32Array(gaps.length)
  let sentence = -1
  let line = -1
  for (let index = 0; index < gaps.length; index += 1) {
    const gap = gaps[index] ?? 0
    if (gap >= GAP.sentence) sentence += 1
    if (gap === GAP.line) line += 1
    sentences[index] = sentence
    lines[index] = line
  }
  return { sentences, lines }
}

/** Headlines, captions and datelines are shorter than this. */
const LEAST_PARAGRAPH_WORDS = 18

function findLead(article: Article, blocks: Int32Array, lines: Int32Array): number {
  const lead = article.blocks.findIndex((block) => block.kind === 'lead')
  const word = lead < 0 ? -1 : blocks.indexOf(lead)
  if (word >= 0) return lines[word] ?? 0
  for (let index = 0, first = 0; index < lines.length; index += 1) {
    if (lines[index] !== lines[first]) first = index
    if (index - first + 1 >= LEAST_PARAGRAPH_WORDS) return lines[index] ?? 0
  }
  return 0
}

function blocksOf(article: Article, words: readonly Token[]): Int32Array {
  const blocks = new Int32Array(words.length).fill(-1)
  let at = 0
  for (const [index, word] of words.entries()) {
    while (at < article.blocks.length && (article.blocks[at]?.end ?? 0) <= word.start) at += 1
    const block = article.blocks[at]
    if (block !== undefined && block.start <= word.start) blocks[index] = at
  }
  return blocks
}

function findSkipped(text: string, words: readonly Token[], gaps: Uint8Array): Uint8Array {
  const skipped = new Uint8Array(words.length)
  let first = 0
  for (let index = 1; index <= words.length; index += 1) {
    if (index < words.length && gaps[index] !== GAP.line) continue
    const line = words.slice(first, index)
    if (isBoilerplate(line, text)) skipped.fill(1, first, index)
    first = index
  }
  return skipped
}

/** Egyptian print writes final ي without dots: فى is then commoner than في, or no word at all has the dots. */
function isEgyptian(words: readonly Token[]): boolean {
  let undotted = 0
  let dotted = 0
  let others = 0
  for (const { safe } of words) {
    if (safe === 'فى') undotted += 1
    else if (safe === 'في') dotted += 1
    else if (safe.endsWith('ي')) others += 1
  }
  return undotted > dotted || dotted + others === 0
}

/** Index of the nearest real word before `index`, over loose particles; -1 at the start of the text. */
export function wordBefore(document: TextDocument, index: number): number {
  let at = index - 1
  while (at >= 0 && document.loose[at] === 1) at -= 1
  return at
}

/** Index of the first word that ends behind an offset; the number of words where none does. */
export function wordAt(document: TextDocument, offset: number): number {
  let low = 0
  let high = document.words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((document.words[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The key of word `index`; empty outside the text. */
export function keyAt({ words }: TextDocument, index: number): string {
  return words[index]?.key ?? ''
}

/** Words `first`–`last` as a span of the text. */
export function spanOf({ words }: TextDocument, first: number, last: number): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
}

/** The text of words `first`–`last`, with what stands between them. */
export function textOf({ text, words }: TextDocument, first: number, last: number): string {
  return text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0)
}

const UNSEEN = new RegExp(`[${controlClass}]+`, 'g')
/** What opens or closes a quotation. */
export const QUOTE = /["«»“”„‟]/

/**
 * What can be seen between word `index` and the one before it: marks, and one blank for each run of them. Behind the last
 * word it is the text's end. Not for counting offsets.
 */
export function textBefore({ text, words }: TextDocument, index: number): string {
  const gap = text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? text.length)
  return gap === ' ' ? gap : gap.replaceAll(UNSEEN, '').replaceAll(/[^\S\n]+/g, ' ')
}

/** The same between word `index` and the next; nothing behind the last word. */
export function textBehind(document: TextDocument, index: number): string {
  return index + 1 < document.words.length ? textBefore(document, index + 1) : ''
}

/** True when word `index` follows the one before it without a comma or stop; false behind the last word. */
export function follows({ gaps }: TextDocument, index: number): boolean {
  return gaps[index] === GAP.none
}

/** The hardest gap between two words, `from` < `to`. */
export function gapBetween(document: TextDocument, from: number, to: number): number {
  let hardest = 0
  for (let index = from + 1; index <= to; index += 1) hardest = Math.max(hardest, document.gaps[index] ?? 0)
  return hardest
}

/** The weight of the block that word `index` stands in; 1 outside every block. */
export function weightAt(document: TextDocument, index: number): number {
  return document.weights[document.blocks[index] ?? -1] ?? 1
}
