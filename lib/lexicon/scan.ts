/**
 * The scan. Its fast loop does the same few operations for every unit of the text and has one way out, so that the
 * processor never guesses wrong within a word: that guess costs more than reading five letters.
 *
 *   unit ─▶ class ─▶ window of the last letters ─▶ hash ─▶ bit of the filter ─▶ leave if (word end and bit) or special
 *
 * Only where a word ends that may be the first token of a name, the automaton is walked: back over that word (its
 * particle comes last), and on over the rest of the name. So most words are passed over without knowing where they
 * began, and positions are those of the text as it is.
 */
import type { Lexicon } from './lexicon.ts'
import { matchEndingAt } from './match.ts'
import { newPass } from './pass.ts'
import type { Pass } from './pass.ts'
import { CLASSES, COMPLEX, TRANSPARENT, WORD_END, scriptOf } from './symbols.ts'
import { unfold } from './unfold.ts'
import { walkPlain } from './walk-plain.ts'

/** The part of the text to look at, UTF-16 offsets, half-open; its edges count as ends of words. */
export type ScanOptions = { from?: number; to?: number }

/** Leftmost-longest matches, none overlapping; among equally long ones the reading with the fewest letters cut. */
export function scan(lexicon: Lexicon, text: string, options: ScanOptions = {}): Int32Array {
  return run(lexicon, text, { ...options, all: false })
}

/**
 * Every match at every word start: all lengths, all readings of particles, all twins. In order of where the words
 * begin, longer before shorter, fewer letters cut before more.
 */
export function scanAll(lexicon: Lexicon, text: string, options: ScanOptions = {}): Int32Array {
  return run(lexicon, text, { ...options, all: true })
}

function run(lexicon: Lexicon, text: string, options: ScanOptions & { all: boolean }): Int32Array {
  const from = Math.max(0, options.from ?? 0)
  const to = Math.min(text.length, options.to ?? text.length)
  const pass = newPass(lexicon.packed, text, { from, to, all: options.all })
  if (walkText(pass)) return pass.found.slice(0, pass.count)
  const unfolded = unfold(text, from, to)
  const again = newPass(lexicon.packed, unfolded.text, { from: 0, to: unfolded.text.length, all: options.all })
  walkText(again)
  return unfolded.restore(again.found.subarray(0, again.count))
}

/** False when the text holds a unit that has to be unfolded first. */
function walkText(pass: Pass): boolean {
  const { text, from, to } = pass
  let at = from
  while (at < to) {
    const stop = walkPlain(pass, at)
    const symbol = stop < to ? (CLASSES[text.charCodeAt(stop)] as number) : WORD_END
    if (symbol === COMPLEX) return false
    at = symbol === WORD_END ? Math.max(stop + 1, matchEndingAt(pass, stop)) : passSpecial(pass, at, stop)
  }
  return true
}

/**
 * Past the run of digits, Latin or rare letters at `at`: such words are few enough to be walked without the filter.
 * Ordinary letters may stand right before it, from `after` on. Returns where to go on.
 */
function passSpecial(pass: Pass, after: number, at: number): number {
  const { text, to } = pass
  const script = scriptOf(CLASSES[text.charCodeAt(at)] as number)
  let before = at - 1
  while (before >= after && CLASSES[text.charCodeAt(before)] === TRANSPARENT) before -= 1
  if (before >= after && script !== 1 && scriptOf(CLASSES[text.charCodeAt(before)] as number) === 1) {
    const end = matchEndingAt(pass, at)
    if (end > at) return end
  }
  let runEnd = at + 1
  while (runEnd < to && isOfScript(CLASSES[text.charCodeAt(runEnd)] ?? 0, script)) runEnd += 1
  return Math.max(runEnd, matchEndingAt(pass, runEnd))
}

function isOfScript(symbol: number, script: number): boolean {
  return symbol === TRANSPARENT || scriptOf(symbol) === script
}
