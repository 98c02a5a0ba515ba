/** Literal phrases of the pack's fields, looked for near a place of the text: K2 keys, the first word with or without particle. */
import { tokenize } from '../../arabic/tokens.ts'
import { readings } from '../../arabic/particles.ts'
import type { TextDocument } from '../document.ts'

export type Phrase = readonly string[]

/** Phrases as K2 keys of their words; phrases without a word are left out. */
export function phrasesOf(words: readonly string[]): Phrase[] {
  return words
    .map((phrase) =>
      tokenize(phrase)
        .filter(({ kind }) => kind !== 'mark')
        .map(({ key }) => key),
    )
    .filter((phrase) => phrase.length > 0)
}

/** True when `phrase` stands at word `at`; its first word may carry و, ف, ب, ل or ك: وأسر for أسر. */
export function standsAt(document: TextDocument, at: number, phrase: Phrase): boolean {
  const { words } = document
  const [head] = phrase
  const key = words[at]?.key
  if (head === undefined || key === undefined) return false
  if (phrase.some((word, step) => step > 0 && words[at + step]?.key !== word)) return false
  return (
    key === head ||
    (key.length > head.length && key.endsWith(head.slice(2)) && readings(key).some(({ base }) => base === head))
  )
}

export type WordSpan = { first: number; last: number }

/**
 * How near a phrase stands to words `first`–`last` inside their sentence: 0 inside them, then counted in words; behind them
 * a little further than before ("مقتل 5 عناصر وأسر 19": مقتل for the first number, أسر for the second). Infinity: nowhere.
 */
export function distanceTo(document: TextDocument, { first, last }: WordSpan, phrases: readonly Phrase[]): number {
  const sentence = document.sentences[first]
  const inside = (at: number): boolean => document.sentences[at] === sentence
  const has = (at: number): boolean => phrases.some((phrase) => standsAt(document, at, phrase))
  for (let at = first; at <= last; at += 1) if (has(at)) return 0
  for (let step = 1; step <= MOST_WORDS; step += 1) {
    if (
      inside(first - step) &&
      phrases.some((phrase) => standsAt(document, first - step, phrase) && first - step + phrase.length <= first)
    )
      return step
    if (inside(last + step) && has(last + step)) return step + BEHIND
  }
  return Number.POSITIVE_INFINITY
}

const MOST_WORDS = 14
const BEHIND = 1.5
