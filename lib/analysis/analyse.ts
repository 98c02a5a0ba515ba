/**
 * The engine: an article in, everything that is known about its text out. Pure and synchronous; small stages, each on
 * the results of those before it. Linear in the length of the text.
 */
import { findAttributions } from './attribution/index.ts'
import { findDates } from './dates/index.ts'
import { findClaims } from './claims/index.ts'
import { linkReferences } from './mentions/definite-references.ts'
import type { Knowledge } from './knowledge.ts'
import { findNames, toMentions } from './mentions/index.ts'
import { findNamings } from './namings.ts'
import { findOrigins } from './origins/index.ts'
import { findPossibleNames } from './mentions/possible-names.ts'
import { findQuantities } from './quantities/index.ts'
import { findResidue } from './residue.ts'
import type { Analysis, Article } from './types.ts'
import { judgeEvents } from './verdict/index.ts'

/** The analysis of a text in which nothing is found. */
export const NOTHING: Analysis = {
  mentions: [],
  dates: [],
  quantities: [],
  attributions: [],
  events: [],
  claims: [],
  origins: [],
  namings: [],
  residue: [],
}

/** Analyses an article. A text that is not Arabic yields an empty analysis. Never fails. */
export function analyse(article: Article, knowledge: Knowledge): Analysis {
  if (article.language !== 'ar') return { ...NOTHING }
  const names = findNames(article, knowledge)
  const dates = findDates(names.document, article.published)
  const quantities = findQuantities(names.document, dates)
  const attributions = findAttributions(names, dates, knowledge)
  const events = judgeEvents(article, { published: article.published, names, dates, quantities, knowledge })
  const claims = findClaims(article, { names, dates, quantities, attributions, verdicts: events, knowledge })
  const references = linkReferences({ names, attributions, verdicts: events, knowledge, published: article.published })
  const mentions = [...toMentions(names), ...references, ...findPossibleNames(names)]
  return {
    mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end),
    dates,
    quantities,
    attributions: attributions.map(({ start, end, speaker, stance, content, direct }) => ({
      start,
      end,
      speaker,
      stance,
      content,
      direct,
    })),
    events,
    claims,
    origins: findOrigins(article, { names, attributions, claims, verdicts: events, knowledge }),
    namings: findNamings(names, knowledge, article.published),
    residue: findResidue(names.document),
  }
}
