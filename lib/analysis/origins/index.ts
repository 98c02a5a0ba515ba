/**
 * What a report rests on: the statement, the agency, the outlet, each with the span that shows it; or unknown, which is a
 * normal value (product.md, principle 4: count origins, not outlets). Sources: arabic.md §7.1 (documents, agency marks, "نقلا
 * عن"); a headline shared with a known report points to that report's own origin.
 */
import type { Spoken } from '../attribution/state.ts'
import type { Article, Claim, Origin, Verdict } from '../types.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Names } from '../mentions/index.ts'
import { findMedia } from './media.ts'
import { findStatement } from './statement.ts'
import { originOfTwin } from './twin.ts'

export type OriginInput = {
  names: Names
  attributions: readonly Spoken[]
  claims: readonly Claim[]
  verdicts: readonly Verdict[]
  knowledge: Knowledge
}

/** The origins of the article, statement first; one `unknown` where nothing shows. */
export function findOrigins(article: Article, input: OriginInput): Origin[] {
  const { names, attributions, claims, verdicts, knowledge } = input
  const event = verdicts.find(({ role }) => role === 'main')?.id ?? null
  const { document } = names
  const statement = findStatement({ document, attributions, claims, knowledge, event, published: article.published })
  const media = findMedia({ article, names, attributions, knowledge })
  const shown = [...(statement === null ? [] : [statement]), ...media]
  if (shown.length > 0) return shown
  const twin = event === null ? null : originOfTwin(article, event, knowledge)
  return [twin ?? { kind: 'unknown', id: null, start: null, end: null }]
}
