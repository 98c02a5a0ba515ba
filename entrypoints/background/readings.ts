/**
 * The engine's results for the articles of open tabs. Kept in memory only, one per tab, so that panel and cards of an
 * article do not analyse it again; after the background slept, the next request brings the article with it and the
 * result is made anew. Nothing of it is ever stored.
 */
import { analyseSeveral } from '../../lib/analysis/several.ts'
import type { PackInUse, Several } from '../../lib/analysis/several.ts'
import { articleLanguage } from '../../lib/arabic/language.ts'
import type { Article } from '../../lib/analysis/types.ts'
import { decodeBlocks } from '../../lib/messages/codec.ts'
import type { SentArticle } from '../../lib/messages/contract.ts'
import { hostOf } from '../../lib/platform/browser.ts'

export type Result = Several & { article: Article }

const most = 8
/** `packs`: those that it was found with. A reading may still be under way when they change. */
type Kept = { packs: readonly PackInUse[]; result: Result }
const results = new Map<number, Kept>()

/** The article of a message; null when its blocks do not fit its text. The host is what the browser says, not the page. */
export function receiveArticle(sent: SentArticle, pageUrl: string): Article | null {
  const blocks = decodeBlocks(sent.blocks, sent.text.length)
  return (
    blocks && { ...sent, blocks, url: sent.url ?? pageUrl, host: hostOf(pageUrl), language: articleLanguage(sent.text) }
  )
}

function same(a: Article, b: Article): boolean {
  return a.text === b.text && a.published === b.published && a.url === b.url && a.title === b.title
}

/** The analysis of an article that no tab keeps. */
export function analysed(article: Article, packs: readonly PackInUse[]): Result {
  return { article, ...analyseSeveral(article, packs) }
}

/** Analyses the article of a tab, or takes the result from before. */
export function resultFor(tab: number, article: Article, packs: readonly PackInUse[]): Result {
  const known = results.get(tab)
  if (known?.packs === packs && same(known.result.article, article)) return known.result
  const result = analysed(article, packs)
  results.delete(tab)
  results.set(tab, { packs, result })
  for (const oldest of results.keys()) {
    if (results.size <= most) break
    results.delete(oldest)
  }
  return result
}

/** After the packs changed, nothing that was found with the old ones counts. */
export function forgetResults(): void {
  results.clear()
}

export function forgetResult(tab: number): void {
  results.delete(tab)
}
