/** Where the sentence of a word begins and ends, read once for each document, and sentences as passages that are shown. */
import { KINDS, UNIT } from '../arabic/characters.ts'
import { wordAt } from './document.ts'
import type { TextDocument } from './document.ts'
import type { Span } from './view.ts'

type Bounds = { first: Int32Array; last: Int32Array }

const known = new WeakMap<TextDocument, Bounds>()

function boundsOf(document: TextDocument): Bounds {
  let bounds = known.get(document)
  if (bounds === undefined) known.set(document, (bounds = readBounds(document.sentences)))
  return bounds
}

function readBounds(sentences: Int32Array): Bounds {
  const { length } = sentences
  const first = new Int32Array(length)
  const last = new Int32Array(length)
  for (let at = 0; at < length; at += 1)
    first[at] = at > 0 && sentences[at] === sentences[at - 1] ? (first[at - 1] ?? at) : at
  for (let at = length - 1; at >= 0; at -= 1)
    last[at] = at + 1 < length && sentences[at] === sentences[at + 1] ? (last[at + 1] ?? at) : at
  return { first, last }
}

/** First word of the sentence of word `at`. */
export function sentenceStart(document: TextDocument, at: number): number {
  return boundsOf(document).first[at] ?? at
}

/** Last word of the sentence of word `at`. */
export function sentenceEnd(document: TextDocument, at: number): number {
  return boundsOf(document).last[at] ?? at
}

/** The sentence that holds offset `at`, with its closing mark, without the space around it. */
export function sentenceAt(document: TextDocument, at: number): Span {
  const { words, text } = document
  const word = Math.min(wordAt(document, at), words.length - 1)
  const start = openingBefore(text, words[sentenceStart(document, word)]?.start ?? at)
  let end = words[sentenceEnd(document, word)]?.end ?? at
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
