/** An analysis as the command line prints it for machines: the contract's shape, reasons in Arabic sentences. */
import { reasonInWords } from '../lib/analysis/reasons.ts'
import type { Analysis, Article, Mention } from '../lib/analysis/types.ts'

export type Analysed = { file: string; isArticle: boolean; article: Article; analysis: Analysis }
type NamedMention = Omit<Mention, 'entity'> & { entity: string }

/**
 * The JSON object of one article. Names that the pack does not know have no entity; they are left out unless asked for,
 * and then carry an empty one.
 */
export function analysisJson({ file, isArticle, article, analysis }: Analysed, options: { possible: boolean }): object {
  const { url, language, title, published, text } = article
  const inWords = (reasons: readonly string[]): string[] => reasons.map((reason) => reasonInWords(reason, 'ar'))
  const mentions: NamedMention[] = analysis.mentions
    .filter(({ via }) => via !== 'possible' || options.possible)
    .map((mention) => ({ ...mention, entity: mention.entity ?? '', reasons: inWords(mention.reasons) }))
  const events = analysis.events.map((event) => ({ ...event, reasons: inWords(event.reasons) }))
  return { file, url, language, isArticle, title, published, text, ...analysis, mentions, events }
}
