/**
 * Is this page an article in Arabic? Asked on every page before anything else, so it costs next to nothing: the tests
 * that say no to most pages come first and read only the head; the text is looked at only where they pass. Reads the
 * page and changes nothing. Rules: pages.md §3.3.1.
 */
import { findDensity, type Density } from './density.ts'
import { addLetters, looksArabic, noLetters } from './letters.ts'
import { attributeOf, nameOf, textOf } from './nodes.ts'

export type GateCode =
  | 'article'
  /** Not a page of text: a picture, a feed, a PDF. */
  | 'not-html'
  /** No Arabic in the title. */
  | 'not-arabic'
  /** Arabic letters, but of Persian, Urdu, Kurdish or another language. */
  | 'other-language'
  /** The front page of a site. */
  | 'front-page'
  /** An encyclopedia, a social network, search results or another page that is no report. */
  | 'not-news'
  | 'no-headline'
  /** Nothing in the page says that it is an article. */
  | 'no-article-mark'
  | 'little-text'
  /** Mostly links: a section, a list of teasers. */
  | 'link-list'

export type GateVerdict = {
  isArticle: boolean
  language: 'ar' | 'other'
  code: GateCode
  /** What it was decided by: Arabic letters of the running text, share of links in it (0–1), marks of an article. */
  letters: number
  linkShare: number | null
  marks: ('json-ld' | 'microdata' | 'og')[]
  /** Where the text is; null where it was not looked for. */
  density: Density | null
}

const fewestLetters = 150
const mostLinks = 0.35

function typed(names: string): RegExp {
  return new RegExp(`"@type"\\s*:\\s*(?:\\[[^\\]]{0,200})?"(?:https?://schema.org/)?(?:${names})"`)
}

/** Types of schema.org that stand for a report; `Article` in a `@graph`, an array or with the full address as well. */
const articleType = typed('(?:\\w*News|Reportage)?Article|(?:Live)?BlogPosting|Report')
const listType = typed('CollectionPage|SearchResultsPage|ProfilePage')
const social =
  /(^|\.)(facebook|twitter|x|instagram|tiktok|youtube|threads|linkedin|reddit|pinterest|telegram|vk|bsky)\.(com|net|org|app)$|^(t\.me|wa\.me)$|(^|\.)(wikipedia|wikimedia|google|bing|duckduckgo|yahoo)\.\w+(\.\w+)?$/
const frontPath = /^\/(?:(?:ar|arabic|home|main|default|index)(?:\.\w+)?\/?)*$/i
const listPath = /\/search(\/|$|\.)|\/(tag|tags|author|category)\/[^/]+\/?$/i

function content(head: ParentNode, selector: string): string {
  const element = head.querySelector(selector)
  return element ? (attributeOf(element, 'content') ?? '') : ''
}

function isFront({ pathname, search }: URL): boolean {
  // `/?p=123` and `/?id=5` are articles of old systems; `/?utm_source=x` is the front page. By pattern, because the
  // iterators of `URLSearchParams` cannot be walked from a content script in Firefox.
  return frontPath.test(pathname) && !/[?&][^=&]*=\d+(?:&|$)/.test(search)
}

/** What the address and the head say against a report, before any text is read. */
function isNoNews(document: Document, url: URL | null, type: string): boolean {
  if (url && (social.test(url.hostname) || listPath.test(url.pathname))) return true
  return type.startsWith('profile') || content(document, 'meta[name="generator"]').startsWith('MediaWiki')
}

function structuredData(document: Document): string {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]')
  return Array.from(scripts, (script) => textOf(script) ?? '').join('\n')
}

/** Microdata of one article: of the page, around the headline, or named as the body; cards of other articles are not. */
function hasMicrodata(document: Document): boolean {
  if (document.querySelector('[itemprop~="articleBody"]')) return true
  const items = document.querySelectorAll(
    '[itemtype*="schema.org/"][itemtype$="Article"],[itemtype*="schema.org/"][itemtype$="BlogPosting"]',
  )
  return (
    (items.length > 0 && items.length <= 2) ||
    Array.from(items).some((item) => nameOf(item) === 'html' || nameOf(item) === 'body' || item.querySelector('h1'))
  )
}

/** What in the page says that it is a report; null where its data says that it is a list. */
function marksOf(document: Document, type: string): GateVerdict['marks'] | null {
  const marks: GateVerdict['marks'] = []
  const structured = structuredData(document)
  if (articleType.test(structured)) marks.push('json-ld')
  else if (listType.test(structured)) return null
  if (hasMicrodata(document)) marks.push('microdata')
  if (type === 'article' || type === 'newsarticle') marks.push('og')
  return marks
}

/**
 * The gate's verdict on a page.
 * @param document the page, or a parsed one outside a browser; read only
 * @param url its address, null when unknown (then the tests on the address are left out)
 */
export function gate(document: Document, url: string | null): GateVerdict {
  const verdict: GateVerdict = {
    isArticle: false,
    language: 'other',
    code: 'article',
    letters: 0,
    linkShare: null,
    marks: [],
    density: null,
  }
  const no = (code: GateCode): GateVerdict => ({ ...verdict, code })
  const mime = document.contentType as string | undefined
  const body = document.body as HTMLElement | null
  if ((mime && mime !== 'text/html' && mime !== 'application/xhtml+xml') || !body) return no('not-html')

  const first = document.getElementsByTagName('h1')[0]
  const heading = (first && textOf(first)?.trim()) ?? ''
  const headline = content(document, 'meta[property="og:title"],meta[name="og:title"]').trim()
  const titles = noLetters()
  addLetters(`${document.title} ${heading.slice(0, 500)} ${headline}`, titles, 1)
  const declared = /^ar\b/i.test(attributeOf(document.documentElement, 'lang') ?? '')
  if (titles.letters === 0 && !declared) return no('not-arabic')
  verdict.language = looksArabic(titles) || declared ? 'ar' : 'other'

  const address = url === null ? null : URL.parse(url)
  if (address && isFront(address)) return no('front-page')
  const type = content(document, 'meta[property="og:type"],meta[name="og:type"]').toLowerCase()
  const marks = isNoNews(document, address, type) ? null : marksOf(document, type)
  if (!marks) return no('not-news')
  if (!heading && !headline) return no('no-headline')
  verdict.marks = marks
  if (marks.length === 0) return no('no-article-mark')

  const text = findDensity(document, body)
  verdict.density = text
  verdict.letters = Math.round(text.letters)
  verdict.linkShare = text.linkShare
  if (text.letters < fewestLetters) return no('little-text')
  verdict.language = looksArabic(text) ? 'ar' : 'other'
  if (verdict.language === 'other') return no('other-language')
  const teasers = text.linkedHeadings >= 4 && text.linkedHeadings >= text.paragraphs * 0.6
  if (text.linkShare >= mostLinks || teasers) return no('link-list')
  return { ...verdict, isArticle: true }
}
