/**
 * The engine: an article in, everything that is known about its text out. Pure and synchronous; small stages, each on
 * the results of those before it. Linear in the length of the text.
 */
import { findAttributions } from './attribution/index.ts'
import { findDates } from './dates/index.ts'
import { findClaims } from './claims/index.ts'
import { linkReferences } from './mentions/definite-references.ts'
import type { Knowledge } from './knowledge.ts'
import { findNames, toMentions, type Names } from './mentions/index.ts'
import { findNamings } from './namings.ts'
import { findOrigins } from './origins/index.ts'
import { findPossibleNames } from './mentions/possible-names.ts'
import { findQuantities } from './quantities/index.ts'
import { findResidue } from './residue.ts'
import type { Analysis, Article, Mention } from './types.ts'
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

/** An analysis under way: names come first, because marks are waited for and the rest takes three times as long. */
export type Begun = {
  /** Names of the pack and words that look like names, in order; what only the rest can tell ("البيان" for a body) is missing. */
  mentions: readonly Mention[]
  /** The whole analysis, made anew each time. */
  finish: () => Analysis
}

/** Begins the analysis of an article. A text that is not Arabic yields an empty one. Never fails. */
export function beginAnalysis(article: Article, knowledge: Knowledge): Begun {
  if (article.language !== 'ar') return { mentions: [], finish: () => ({ ...NOTHING }) }
  const names = findNames(article, knowledge)
  const named = toMentions(names)
  const possible = findPossibleNames(names)
  return {
    mentions: [...named, ...possible].sort(inOrder),
    finish() {
      const { references, ...rest } = analyseRest(article, names, knowledge)
      return { mentions: [...named, ...references, ...possible].sort(inOrder), ...rest }
    },
  }
}

/** Analyses an article. A text that is not Arabic yields an empty analysis. Never fails. */
export function analyse(article: Article, knowledge: Knowledge): Analysis {
  return beginAnalysis(article, knowledge).finish()
}

function inOrder(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end
}

type Rest = Omit<Analysis, 'mentions'> & { references: Mention[] }

function analyseRest(article: Article, names: Names, knowledge: Knowledge): Rest {
  const dates = findDates(names.document, article.published)
  const quantities = findQuantities(names.document, dates)
  const attributions = findAttributions(names, dates, knowledge)
  const events = judgeEvents(article, { published: article.published, names, dates, quantities, knowledge })
  const claims = findClaims(article, { names, dates, quantities, attributions, verdicts: events, knowledge })
  return {
    references: linkReferences({ names, attributions, verdicts: events, knowledge, published: article.published }),
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
