/** The names of an article: scan, gates, links, abbreviations, definite shorts, in this order, each stage on the last. */
import { learnAbbreviations } from './abbreviations.ts'
import { linkBareMinistries } from './bare-ministries.ts'
import { linkDefinites } from './definites.ts'
import { readDocument } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { askGate } from './gates.ts'
import { findGlued } from './glued.ts'
import type { Knowledge } from '../knowledge.ts'
import { linkNames } from './linking.ts'
import { findOccurrences } from './occurrences.ts'
import type { Occurrences } from './occurrences.ts'
import { withPairs } from '../pairs.ts'
import { dropAppositions } from './roles.ts'
import { select } from './selection.ts'
import { countBefore } from '../sorted.ts'
import type { Linked, Selected } from './selection.ts'
import type { Article, Mention } from '../types.ts'

/** The names with their places in words: what the stages after this one read. Includes names that are never marked. */
export type Names = {
  document: TextDocument
  occurrences: Occurrences
  /** In reading order; a longer name comes before what is nested in it. */
  found: readonly Selected[]
}

/** Finds all names of the pack in the article. Linear in its length. */
export function findNames(article: Article, knowledge: Knowledge): Names {
  const document = readDocument(article)
  const occurrences = findOccurrences(document, knowledge)
  const context = {
    document,
    occurrences,
    published: article.published,
    titled: titledEntities(article, knowledge),
    knowledge,
  }
  const links = [...linkNames(context), ...findGlued(document, occurrences, knowledge)]
  const named = select(links)
  const learned = learnAbbreviations(document, named, occurrences)
  const more = [...learned, ...linkBareMinistries(named, document)]
  const withLearned = more.length === 0 ? named : select([...links, ...more])
  const definites: Linked[] = linkDefinites(occurrences.definites, withLearned, context)
  const all = definites.length === 0 ? withLearned : select([...links, ...more, ...definites])
  return { document, occurrences, found: dropAppositions(all, document) }
}

/** Entities whose names stand by themselves in a page title that is not part of the text. */
function titledEntities(article: Article, knowledge: Knowledge): ReadonlySet<string> {
  const { title } = article
  if (title === null || article.text.includes(title)) return new Set()
  const document = readDocument({ ...article, text: title, blocks: [] })
  const context = { document, occurrences: findOccurrences(document, knowledge), published: article.published }
  const open = context.occurrences.candidates.filter(({ use }) => use.via !== 'role' && use.via !== 'short')
  return new Set(open.filter((candidate) => askGate(candidate, context).is === 'pass').map(({ use }) => use.entity))
}

/** The names that begin at words `from` to `to`, the last not included. */
export function namesWithin(found: Names['found'], from: number, to: number): Names['found'] {
  const before = (word: number): number => countBefore(found, ({ first }) => first < word)
  return found.slice(before(from), before(to))
}

/** The names as the analysis carries them: without those that are known but never marked. */
export function toMentions({ found, document: { text } }: Names): Mention[] {
  return found
    .filter(({ use }) => use.mark)
    .map(({ start, end, use, sure, nested, reasons }) => ({
      ...withPairs(text, { start, end }),
      entity: use.entity,
      type: use.type,
      via: use.via,
      sure,
      nested,
      reasons: [...reasons],
    }))
}
