/**
 * A headline that a known report of the same event bears too, in the same rare words: then its origin is this one's.
 * Source: product.md, principle 4 (count origins).
 */
import { isAt } from '../address.ts'
import { commonWords } from '../../arabic/common-words.ts'
import { tokenize } from '../../arabic/tokens.ts'
import type { Report } from '../../pack/types.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Article, Origin } from '../types.ts'

/** Fewer words in common, or a smaller share of both headlines, may be chance. */
const LEAST_WORDS = 6
const LEAST_SHARE = 0.8

function contentWords(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter(({ kind, key }) => kind !== 'mark' && key.length > 2 && !commonWords.has(key))
      .map(({ key }) => key),
  )
}

/** The origin of the known report whose headline this one shares; null when there is none or its origin is unknown. */
export function originOfTwin(article: Article, event: string, { pack }: Knowledge): Origin | null {
  const headline = article.blocks.find(({ kind }) => kind === 'headline')
  if (headline === undefined) return null
  const own = contentWords(article.text.slice(headline.start, headline.end))
  if (own.size < LEAST_WORDS) return null
  const isOwn = isAt(article.url)
  const twin = pack.reports.find((report) => isTwin(report, event, own) && !isOwn(report))
  if (!twin?.origin) return null
  return { ...twin.origin, start: headline.start, end: headline.end }
}

function isTwin({ events, origin, title, lang }: Report, event: string, own: ReadonlySet<string>): boolean {
  if (origin === null || title === null || lang !== 'ar' || !events.includes(event)) return false
  const other = contentWords(title)
  const shared = [...own].filter((word) => other.has(word)).length
  return shared >= LEAST_WORDS && shared >= LEAST_SHARE * Math.max(own.size, other.size)
}
