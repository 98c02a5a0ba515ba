/** What a page says of its article beside the text: headline, publication day, address. No library's: pages.md §3.3.4. */
import { articleUrl, hostOf } from './address.ts'
import { findHeadline, namesOfPage, similarity, type Headline } from './headline.ts'
import { isArticleNode, readJsonLd } from './json-ld.ts'
import { findPublished, type Published } from './published.ts'

export type Metadata = {
  headline: Headline
  published: Published | null
  /** Address and host as an article is known by them; null when the address is unknown. */
  url: string | null
  host: string | null
  /** False when the publisher says in its data that the text is for subscribers. */
  free: boolean
}

export type MetadataInput = {
  /** Address of the page, null when unknown. */
  url: string | null
  /** The body, or the part of a page that holds this article. */
  within: Element
  /** Where the running text is, if it was found: dates are looked for between headline and text. */
  body: Element | null
  /** Whether a reader can see an element. */
  isShown: (element: Element) => boolean
  now: Date
}

/** Reads the metadata of the article in `within`. Reads only; never fails, but leaves null what is not certain. */
export function readMetadata(document: Document, { url, within, body, isShown, now }: MetadataInput): Metadata {
  const structured = readJsonLd(document)
  const headline = findHeadline(document, { within, structured, isShown })
  const [name] = namesOfPage(document, structured)
  const alike = name === undefined ? 1 : similarity(name, headline.text ?? '')
  // After a move without reload, or for a second story on the page, the head still speaks of the first one.
  const headIsOurs = headline.element === null || alike >= (within === document.body ? 0.3 : 0.6)
  const address = articleUrl(document, url, headIsOurs)
  const published = findPublished(document, { url: address, structured, headline, body, within, headIsOurs, now })
  const free = !headIsOurs || structured.filter(isArticleNode).every((node) => node.free)
  return { headline, published, url: address, host: hostOf(address), free }
}
