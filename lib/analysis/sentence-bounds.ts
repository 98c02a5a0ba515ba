/** Where the sentence of each word begins and ends, read once for each document: what looks around in a sentence asks here. */
import type { TextDocument } from './document.ts'

export type SentenceBounds = { first: Int32Array; last: Int32Array }

const known = new WeakMap<TextDocument, SentenceBounds>()

/** First and last word of the sentence of every word. Linear, and made once. */
export function sentenceBounds(document: TextDocument): SentenceBounds {
  let bounds = known.get(document)
  if (bounds === undefined) known.set(document, (bounds = readBounds(document.sentences)))
  return bounds
}

function readBounds(sentences: Int32Array): SentenceBounds {
  const { length } = sentences
  const first = new Int32Array(length)
  const last = new Int32Array(length)
  for (let at = 0; at < length; at += 1)
    first[at] = at > 0 && sentences[at] === sentences[at - 1] ? (first[at - 1] ?? at) : at
  for (let at = length - 1; at >= 0; at -= 1)
    last[at] = at + 1 < length && sentences[at] === sentences[at + 1] ? (last[at + 1] ?? at) : at
  return { first, last }
}
