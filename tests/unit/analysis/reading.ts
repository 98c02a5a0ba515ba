/** Reads a text of a test with the pack that ships. The first line is the headline where the text has several lines. */
import { analyse } from '../../../lib/analysis/analyse.ts'
import type { Analysis, Article, Attribution } from '../../../lib/analysis/types.ts'
import { textArticle } from '../../../scripts/text-article.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

export type Reading = { article: Article; analysis: Analysis; words: (span: Span) => string }
type Span = { start: number | null; end: number | null } | null

/** The analysis of a text, and the words of any of its spans. */
export function read(text: string, published: string | null = '2025-12-01', host: string | null = null): Reading {
  const url = host === null ? null : `https://${host}/`
  const article: Article = { ...textArticle(text, { url, published }), published, language: 'ar' }
  return {
    article,
    analysis: analyse(article, knowledge),
    words: (span) => (span === null || span.start === null ? '' : text.slice(span.start, span.end ?? span.start)),
  }
}

/** `speaker kind stance[ direct]`, the speaker by its id or by its words in brackets. */
export function speech({ speaker, stance, direct }: Attribution): string {
  return `${speaker.entity ?? `(${speaker.text})`} ${speaker.kind} ${stance}${direct ? ' direct' : ''}`
}
