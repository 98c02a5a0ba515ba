/**
 * The headline: the heading nearest to what the page calls itself (pages.md §3.3.4). A third of real pages have several
 * h1 (a logo, a footer, the next story), several outlets have none.
 */
import { isArticleNode, type JsonLdNode } from './json-ld.ts'
import { countLetters, wordClass } from '../letters.ts'
import { attributeOf, nameOf, queryAllIn, textOf } from '../nodes.ts'
import { plain } from './plain.ts'

export type Headline = { text: string | null; element: Element | null }

const headings = 'h1,h2,[itemprop~=headline],.entry-title,.post-title,.article-title'
const mostHeadings = 80
const longestHeadline = 400

/** The text with each run of white space as one blank, none at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const words = new RegExp(`[${wordClass}]{2,}`, 'g')

function wordsOf(text: string): Set<string> {
  return new Set(plain(text).match(words))
}

/** Share of the words of the shorter text that the longer one has too: 0–1. A title with the site's name added is 1. */
export function similarity(first: string, second: string): number {
  if (first === second) return first === '' ? 0 : 1
  const [few, many] = [wordsOf(first), wordsOf(second)].toSorted((a, b) => a.size - b.size)
  if (!few || !many || few.size === 0) return 0
  let shared = 0
  for (const word of few) if (many.has(word)) shared += 1
  return shared / few.size
}

function metaContent(document: Document, names: string[]): string | null {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)
    const value = element && attributeOf(element, 'content')
    if (value?.trim()) return oneLine(value)
  }
  return null
}

/** What the page calls itself, best first: og:title, structured data, twitter:title, the document's title. */
export function namesOfPage(document: Document, structured: JsonLdNode[]): string[] {
  const named = [
    metaContent(document, ['og:title']),
    structured.find(isArticleNode)?.headline,
    metaContent(document, ['twitter:title']),
    oneLine(document.title ?? ''),
  ]
  return named.filter((name) => typeof name === 'string' && name !== '') as string[]
}

/** «… | اليوم السابع» → without the site: a last part of at most four words, or the site's own name. */
function withoutSite(title: string, site: string | null): string {
  const match = /^(.*\S)\s+[|–—\-·»]+\s+([^|–—·»]+)$/.exec(title)
  const [, rest = '', last = ''] = match ?? []
  if (!match) return title
  const short = last.split(' ').length <= 4 && rest.split(' ').length >= 4
  return short || (site !== null && similarity(last, site) === 1) ? rest : title
}

/** A heading of the first order and full length that says all that the page calls itself: no other can be better. */
const bestScore = 1.2

type Candidate = { element: Element; text: string; score: number }

function candidates(within: Element, names: string[], isShown: (element: Element) => boolean): Candidate[] {
  const found: Candidate[] = []
  for (const element of Array.from(queryAllIn(within, headings)).slice(0, mostHeadings)) {
    const text = oneLine(textOf(element) ?? '')
    if (text === '' || text.length > longestHeadline || !isShown(element)) continue
    // The very words of the head need no comparison.
    const best = names.includes(text) ? 1 : Math.max(0, ...names.map((name) => similarity(text, name)))
    // A logo's two words may all be part of the title: a headline says more.
    const length = Math.min(text.split(' ').length, 6) / 6
    const score = best * length + (best >= 0.5 && nameOf(element) === 'h1' ? 0.2 : 0)
    found.push({ element, text, score })
    if (score === bestScore) break
  }
  return found
}

/**
 * The headline under `within`. `element` is null when only the head names it; both are null when nothing does.
 * @param isShown whether a reader can see an element
 */
export function findHeadline(
  document: Document,
  {
    within,
    structured,
    isShown,
  }: { within: Element; structured: JsonLdNode[]; isShown: (element: Element) => boolean },
): Headline {
  const names = namesOfPage(document, structured)
  const found = candidates(within, names, isShown)
  let best: Candidate | null = null
  for (const candidate of found) if (candidate.score >= 0.35 && candidate.score > (best?.score ?? 0)) best = candidate
  best ??=
    found.find(
      ({ element, text }) => nameOf(element) === 'h1' && text.split(' ').length >= 3 && countLetters(text) > 0,
    ) ?? null
  if (best) return { text: best.text, element: best.element }
  // A longer name is no headline: some pages put their whole text there.
  const name = names.find(({ length }) => length <= longestHeadline)
  return { text: name === undefined ? null : withoutSite(name, metaContent(document, ['og:site_name'])), element: null }
}
