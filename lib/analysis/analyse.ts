/**
 * The engine: an article in, everything that is known about its text out. Pure and synchronous; small stages, each on
 * the results of those before it. Linear in the length of the text.
 */
import { findDates } from './dates/index.ts'
import type { Knowledge } from './knowledge.ts'
import { findNames, toMentions } from './mentions.ts'
import type { Analysis, Article } from './types.ts'
import { judgeEvents } from './verdict.ts'

const NOTHING: Analysis = {
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
  const quantities: Analysis['quantities'] = []
  const events = judgeEvents(article, { published: article.published, names, dates, quantities, knowledge })
  return { ...NOTHING, mentions: toMentions(names), dates, quantities, events }
}
