/** The address of a page as an article is known by it. */
import { attributeOf } from '../nodes.ts'

/** Parameters that say where a reader came from, not what is read. */
const tracking = /^(utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ref|ref_src|cmpid|ocid|at_\w+|ns_\w+|xtor|amp)$/i

/** Host in lower case without `www.`, or null for what is no address. `https://www.Almanassa.com/news/1` → almanassa.com */
export function hostOf(url: string | null): string | null {
  const host = url === null ? undefined : URL.parse(url)?.hostname
  return host ? host.toLowerCase().replace(/^www\./, '') : null
}

function cleaned(address: URL): string {
  const copy = new URL(address)
  copy.hash = ''
  // From the text: in a Firefox content script the iterators of `URLSearchParams` cannot be walked.
  const names = copy.search
    .slice(1)
    .split('&')
    .map((part) => part.split('=')[0] ?? '')
  for (const name of names) if (name !== '' && tracking.test(name)) copy.searchParams.delete(name)
  return copy.href
}

/**
 * The canonical address, if it is one of this site and not its front page (some sites name that everywhere). A file of the
 * device is a page that was saved somewhere: what it calls its address is the only one that anybody else can go to.
 */
function canonical(document: Document, page: URL): URL | null {
  const link = document.querySelector('link[rel~="canonical"]')
  const href = link && attributeOf(link, 'href')
  const found = href ? URL.parse(href, page) : null
  const isWeb = found && /^https?:$/.test(found.protocol)
  const sameSite = isWeb && (page.protocol === 'file:' || hostOf(found.href) === hostOf(page.href))
  return sameSite && (found.pathname.length > 1 || found.search !== '') ? found : null
}

/**
 * The address of an article: the page's canonical one where it can be trusted, without what only tells how the reader
 * came. Relative addresses go by the page's own, never by a `<base>` that the page may have set to anything.
 * @param url the page's address; null when unknown
 * @param trustHead false when the head still speaks of another article, after a move without reload
 */
export function articleUrl(document: Document, url: string | null, trustHead: boolean): string | null {
  const page = url === null ? null : URL.parse(url)
  if (!page) return null
  return cleaned((trustHead ? canonical(document, page) : null) ?? page)
}
