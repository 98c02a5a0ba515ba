/**
 * The engine's results for the articles of open tabs. Kept in memory only, one per tab, so that panel and cards of an
 * article do not analyse it again; after the background slept, the next request brings the article with it and the
 * result is made anew. Nothing of it is ever stored.
 */
import { analyseSeveral, beginSeveral } from '../../lib/analysis/several.ts'
import type { PackInUse, Several, SeveralBegun } from '../../lib/analysis/several.ts'
import { articleLanguage } from '../../lib/arabic/language.ts'
import type { Article } from '../../lib/analysis/types.ts'
import { decodeBlocks } from '../../lib/messages/codec.ts'
import type { SentArticle } from '../../lib/messages/contract.ts'
import { hostOf } from '../../lib/platform/browser.ts'

/** An article with all that was found in it. */
export type Analysed = Several & { article: Article }

/** So many tabs are remembered, the latest. */
const most = 8
/**
 * `packs`: those that it was found with. A reading may still be under way when they change. `found`: all of it, or the
 * analysis under way of which only the names were asked for. `told`: the names that the page was told of, if it asked for
 * them, and the key under which it asks for the rest.
 */
type Kept = {
  packs: readonly PackInUse[]
  article: Article
  found: Analysed | SeveralBegun
  told: { names: Analysed; key: string } | null
}
const kept = new Map<number, Kept>()

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
export function analysed(article: Article, packs: readonly PackInUse[]): Analysed {
  return { article, ...analyseSeveral(article, packs) }
}

/** What is known of the article of a tab; begun where it is another than before. */
function keptFor(tab: number, article: Article, packs: readonly PackInUse[]): Kept {
  const known = kept.get(tab)
  if (known?.packs === packs && same(known.article, article)) return known
  const begun: Kept = { packs, article, found: beginSeveral(article, packs), told: null }
  kept.delete(tab)
  kept.set(tab, begun)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
  return begun
}

function finished(known: Kept): Analysed {
  if (!('finish' in known.found)) return known.found
  const result = { article: known.article, ...known.found.finish() }
  known.found = result
  return result
}

/**
 * The names in the article of a tab, sooner than all the rest; what was found of it already holds as well. `key`: for
 * `restFor`.
 */
export function namesFor(tab: number, article: Article, packs: readonly PackInUse[]): { names: Analysed; key: string } {
  const known = keptFor(tab, article, packs)
  const { found } = known
  const names = 'finish' in found ? { article, ...found.names() } : found
  known.told = { names, key: crypto.randomUUID() }
  return known.told
}

/** What `namesFor` gave under a key, and all of it; null when that is not kept any more, or was found with other packs. */
export function restFor(
  tab: number,
  key: string,
  packs: readonly PackInUse[],
): { names: Analysed; result: Analysed } | null {
  const known = kept.get(tab)
  if (!known || known.told?.key !== key || known.packs !== packs) return null
  return { names: known.told.names, result: finished(known) }
}

/** Analyses the article of a tab, or takes the result from before. */
export function resultFor(tab: number, article: Article, packs: readonly PackInUse[]): Analysed {
  return finished(keptFor(tab, article, packs))
}

/** After the packs changed, nothing that was found with the old ones counts. */
export function forgetResults(): void {
  kept.clear()
}

/** The tab is closed, or shows no article any more. */
export function forgetResult(tab: number): void {
  kept.delete(tab)
}
