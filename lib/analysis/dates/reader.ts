/** The words of a document as the date rules read them: with the particle of an expression's first word cut off. */
import { readings } from '../../arabic/particles.ts'
import type { WordReader } from '../../arabic/numerals.ts'
import { GAP, textBefore, textBehind, textOf } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { letterOffset } from '../letters.ts'

/** Reads words from the place where a rule is tried. `key(i)` is the K2 key, that of the first word without its particle. */
export type Reader = WordReader & {
  at: number
  /** The K2 key as printed, particle included. */
  raw: (index: number) => string | undefined
  /** The word with its vowel marks, as it stands in the text. */
  printed: (index: number) => string
  /** True when nothing harder than `GAP.clause` stands between words `from` and `to`: the two are one sentence. */
  near: (from: number, to: number) => boolean
  /** True when word `to` follows `from` with spaces, quotes or brackets between them, no comma. */
  tight: (from: number, to: number) => boolean
  /** What stands behind word `index`: up to the next word, or to the end of the text. */
  behind: (index: number) => string
  /** Particle that was cut from the first word. */
  particle: string
}

/** Readers for every way to read the word at `at`: whole, then without particles. */
export function readersAt(document: TextDocument, at: number): Reader[] {
  const { words, gaps } = document
  const raw = (index: number): string | undefined => words[index]?.key
  const first = words[at]
  if (first === undefined) return []
  const within = (from: number, to: number, hardest: number): boolean => {
    for (let index = from + 1; index <= to; index += 1) if ((gaps[index] ?? GAP.line) > hardest) return false
    return to < words.length
  }
  // There is more than one slash: "تشرين الثاني⁄نوفمبر".
  const between = (index: number): string => textBehind(document, index).replaceAll(/[⁄∕／]/g, '/')
  const bases = first.kind === 'arabic' ? readings(first.key) : [{ particle: '', base: first.key }]
  return bases.map(({ particle, base }) => ({
    at,
    raw,
    key: (index) => (index === at ? base : raw(index)),
    between,
    behind: (index) => textBefore(document, index + 1),
    printed: (index) => textOf(document, index, index),
    near: (from, to) => within(from, to, GAP.clause),
    tight: (from, to) => within(from, to, GAP.none),
    particle,
  }))
}

/** Offset where an expression that begins at word `at` begins, its particle left out. */
export function startOf(document: TextDocument, at: number, particle: string): number {
  const word = document.words[at]
  if (word === undefined) return document.text.length
  return particle === '' ? word.start : letterOffset(document.text, word, particle.length)
}
