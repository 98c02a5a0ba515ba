/** What is known of the text while its attributions are read from its beginning. */
import type { TextDocument } from '../document.ts'
import type { Span } from '../view.ts'
import type { Speaker, SpeakerContext } from './speaker.ts'

export type State = {
  context: SpeakerContext
  quotations: readonly Span[]
  /** Who spoke last: verbs without a subject go on with it. */
  last: Speaker | null
}

/** Words `first`–`last` as a span of the text. */
export function spanOf(document: TextDocument, first: number, last: number): Span {
  return { start: document.words[first]?.start ?? 0, end: document.words[last]?.end ?? 0 }
}
