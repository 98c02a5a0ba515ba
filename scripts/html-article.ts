/** A saved page as an article, through the same gate and extraction as in the browser, on a document without a browser. */
import { parseHTML } from 'linkedom'
import type { Article } from '../lib/analysis/types.ts'
import { extractDocument } from '../lib/page/extract/extract.ts'
import { gate } from '../lib/page/gate.ts'
import type { Given } from './text-article.ts'

export type PageReading = { isArticle: boolean; article: Article }

const nothing: Article = {
  url: null,
  host: null,
  language: 'other',
  title: null,
  published: null,
  text: '',
  blocks: [],
  complete: false,
}

/** Reads a page. A page that the gate turns away, or without running text, is no article; that is an answer, no error. */
export function htmlArticle(html: string, given: Given): PageReading {
  const document = parsePage(html)
  const url = given.url ?? addressIn(document)
  const verdict = gate(document, url)
  const extracted = extractDocument(document, { url })
  if (!extracted.ok) return { isArticle: false, article: { ...nothing, url, language: verdict.language } }
  const { article } = extracted.value
  return {
    isArticle: verdict.isArticle && article.language === 'ar',
    article: { ...article, url, published: given.published ?? article.published },
  }
}

/** What may stand in a head. */
const headTags = new Set(['TITLE', 'META', 'LINK', 'BASE', 'STYLE', 'SCRIPT', 'NOSCRIPT', 'TEMPLATE'])

/**
 * A page may leave out the tags of its html, head and body, and many do. A browser adds them; this parser does not.
 * `<title>t</title><p>x` → `<html><head><title>t</title></head><body><p>x</p></body></html>`
 */
function parsePage(html: string): Document {
  const parsed = parseHTML(html).document
  const isRooted = (parsed.documentElement as Element | null)?.nodeName === 'HTML'
  const document = isRooted ? parsed : parseHTML(`<html>${html}</html>`).document
  const { documentElement: root, head, body } = document
  // The list changes while its nodes are moved.
  const nodes = Array.from(root.childNodes)
  let isHead = true
  for (const node of nodes) {
    if (node === head || node === body) continue
    isHead &&= node.nodeType !== 1 || headTags.has(node.nodeName)
    if (isHead) head.append(node)
    else body.append(node)
  }
  return document
}

/** The address that a saved page gives for itself. */
function addressIn(document: Document): string | null {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const meta = document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  return [link, meta].find((address) => /^https?:\/\//.test(address ?? '')) ?? null
}
