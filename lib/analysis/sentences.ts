/** Sentences of an article as spans, for passages that are shown. */
import { KINDS, UNIT } from '../arabic/characters.ts'
import type { TextDocument } from './document.ts'
import type { Span } from './view.ts'

/** The sentence that holds offset `at`, with its closing mark, without the space around it. */
export function sentenceAt(document: TextDocument, at: number): Span {
  const { words, sentences, text } = document
  const word = firstWordBehind(document, at)
  const sentence = sentences[word]
  let first = word
  let last = word
  while (first > 0 && sentences[first - 1] === sentence) first -= 1
  while (last + 1 < words.length && sentences[last + 1] === sentence) last += 1
  const start = openingBefore(text, words[first]?.start ?? at)
  let end = words[last]?.end ?? at
  while (end < text.length && isSign(text.charCodeAt(end))) end += 1
  return { start, end }
}

/** Neither space nor letter nor digit. */
function isSign(unit: number): boolean {
  const kind = KINDS[unit]
  return kind === UNIT.other || kind === UNIT.mark || kind === UNIT.control
}

function openingBefore(text: string, start: number): number {
  return /["«“”„([]/.test(text.charAt(start - 1)) ? start - 1 : start
}

function firstWordBehind({ words }: TextDocument, at: number): number {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
