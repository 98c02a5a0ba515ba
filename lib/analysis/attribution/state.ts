/** What is known of the text while its attributions are read from its beginning. */
import type { Attribution } from '../types.ts'
import type { Span } from '../view.ts'
import type { SpeakerContext } from './named.ts'

/** An attribution, with the medium or document that passes the words on: "نقلت رويترز عن مسؤول أن" is the official's, through Reuters. */
export type Spoken = Attribution & { medium: Attribution['speaker'] | null }

export type State = {
  context: SpeakerContext
  quotations: readonly Span[]
  /** Where the last attribution's said begins: a quotation is said once. */
  lastContent: number
  /** Offset where the said of the attributions so far ends. */
  lastEnd: number
}
