/** What stands in quotation marks. Their direction is unreliable in print (arabic.md §0.8), so pairs are counted by line. */
import type { TextDocument } from './document.ts'
import type { Span } from './view.ts'

const MARKS_AND_LINES = /["“”„«»‟″＂\n]/g

const known = new WeakMap<TextDocument, readonly Span[]>()

/** Quotations of a text in order, each within one line, marks left out. A mark without its pair opens none. Read once. */
export function findQuotations(document: TextDocument): readonly Span[] {
  let found = known.get(document)
  if (found === undefined) known.set(document, (found = readQuotations(document.text)))
  return found
}

function readQuotations(text: string): Span[] {
  const found: Span[] = []
  let open = -1
  for (const { 0: mark, index } of text.matchAll(MARKS_AND_LINES)) {
    if (mark === '\n') open = -1
    else if (open < 0) open = index + 1
    else {
      found.push({ start: open, end: index })
      open = -1
    }
  }
  return found
}

/** Letters a quotation needs to be somebody's words rather than a quoted name: "داعش" is a name, a clause is speech. */
const WORDS_OF_SPEECH = 4

/** For each word, 1 when it stands in a quotation of at least four words: speech, not a name in quotes. */
export function wordsInSpeech(document: TextDocument): Uint8Array {
  let spoken = speech.get(document)
  if (spoken === undefined) speech.set(document, (spoken = readSpeech(document)))
  return spoken
}

const speech = new WeakMap<TextDocument, Uint8Array>()

function readSpeech(document: TextDocument): Uint8Array {
  const { words, text } = document
  const spoken = new Uint8Array(words.length)
  let at = 0
  for (const { start, end } of findQuotations(document)) {
    while (at < words.length && (words[at]?.start ?? 0) < start) at += 1
    const first = at
    while (at < words.length && (words[at]?.end ?? 0) <= end) at += 1
    if (at - first >= WORDS_OF_SPEECH && /\s/.test(text.slice(start, end))) spoken.fill(1, first, at)
  }
  return spoken
}
