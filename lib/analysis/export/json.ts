/** An analysis for machines: one JSON object in the shape of the command line's contract. */
import { reasonInWords } from '../reasons.ts'
import type { Analysis, Article, Mention } from '../types.ts'
import type { Language } from '../view.ts'

type JsonInput = {
  /** Name of the file that was read; the address where it was a page. */
  file: string
  isArticle: boolean
  article: Article
  analysis: Analysis
}

type JsonOptions = {
  /** Also names that the pack does not know; they carry an empty entity. */
  possible: boolean
  /** Language of the reasons. */
  language: Language
  /** False: `text` stays empty, and each finding carries its own words as `quote`, so that it can still be read. */
  wholeText: boolean
}

type NamedMention = Omit<Mention, 'entity'> & { entity: string }
type Spanned = { start: number | null; end: number | null }

/** The object of one article, ready for `JSON.stringify`. Offsets are UTF-16 units of the article's text, half-open. */
export function analysisJson({ file, isArticle, article, analysis }: JsonInput, options: JsonOptions): object {
  const { url, language, title, published, text } = article
  const inWords = (reasons: readonly string[]): string[] =>
    reasons.map((reason) => reasonInWords(reason, options.language))
  const mentions: NamedMention[] = analysis.mentions
    .filter(({ via }) => via !== 'possible' || options.possible)
    .map((mention) => ({ ...mention, entity: mention.entity ?? '', reasons: inWords(mention.reasons) }))
  const events = analysis.events.map((event) => ({ ...event, reasons: inWords(event.reasons) }))
  const head = { file, url, language, isArticle, title, published }
  const found = { ...analysis, mentions, events }
  if (options.wholeText) return { ...head, text, ...found }
  const quoted = <Finding extends Spanned>(findings: readonly Finding[]): (Finding & { quote: string })[] =>
    findings.map((finding) => ({ ...finding, quote: text.slice(finding.start ?? 0, finding.end ?? 0) }))
  return {
    ...head,
    text: '',
    ...found,
    mentions: quoted(mentions),
    dates: quoted(analysis.dates),
    quantities: quoted(analysis.quantities),
    attributions: quoted(analysis.attributions),
    claims: quoted(analysis.claims),
    origins: quoted(analysis.origins),
    namings: quoted(analysis.namings),
    residue: quoted(analysis.residue),
  }
}
