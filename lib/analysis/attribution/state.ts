/** What is known of the text while its attributions are read from its beginning. */
import type { TextDocument } from '../document.ts'
import type { Span } from '../view.ts'
import type { SpeakerContext } from './speaker.ts'

export type State = {
  context: SpeakerContext
  quotations: readonly Span[]
}

/** Words `first`–`last` as a span of the text. */
export function spanOf(document: TextDocument, first: number, last: number): Span {
  return { start: document.words[first]?.start ?? 0, end: document.words[last]?.end ?? 0 }
}
