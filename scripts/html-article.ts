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
  const { document } = parseHTML(html)
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

/** The address that a saved page gives for itself. */
function addressIn(document: Document): string | null {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const meta = document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  return [link, meta].find((address) => /^https?:\/\//.test(address ?? '')) ?? null
}
