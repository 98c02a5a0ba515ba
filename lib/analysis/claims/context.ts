/** What the claims of a text are read from. */
import type { Knowledge } from '../knowledge.ts'
import type { Names } from '../mentions/index.ts'
import type { Article, Attribution, DateMention, Quantity, Verdict } from '../types.ts'
import type { Placed } from './numbers.ts'
import type { WordIndex } from './phrases.ts'
import type { ScopeInput, Scopes } from './scope.ts'

export type ClaimInput = {
  names: Names
  dates: readonly DateMention[]
  quantities: readonly Quantity[]
  attributions: readonly Attribution[]
  verdicts: readonly Verdict[]
  knowledge: Knowledge
}

export type ClaimContext = ClaimInput & {
  article: Article
  scopes: Scopes
  placed: readonly Placed[]
  index: WordIndex
  scopeInput: ScopeInput
}
