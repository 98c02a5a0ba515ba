/** Saved pages whose outermost tags are left out, which HTML allows and some sites do: a browser adds them. */
import { describe, expect, it } from 'vitest'
import { htmlArticle } from '../../../scripts/html-article.ts'

const sentence =
  'قالت وزارة الداخلية السورية إن قواتها نفذت مع قوات أمريكية عملية مشتركة في ريف دمشق، ودمرت فيها مواقع لتخزين الأسلحة.'
const head =
  '<title>عملية مشتركة في ريف دمشق</title><meta property="og:type" content="article"><meta property="article:published_time" content="2025-12-01T09:00:00+03:00">'
const body = `<article><h1>عملية مشتركة في ريف دمشق</h1>${`<p>${sentence} ${sentence}</p>`.repeat(6)}</article>`
const given = { url: 'https://www.hekaya-news.org/a', published: null }

describe('a page', () => {
  it.each([
    ['whole', `<!doctype html><html lang="ar"><head>${head}</head><body>${body}</body></html>`],
    ['without <body>', `<!doctype html><html lang="ar"><head>${head}</head>${body}</html>`],
    ['without <head> and <body>', `<!doctype html><html lang="ar">${head}${body}</html>`],
    ['without <html>', `<!doctype html>${head}${body}`],
    ['without a doctype', `${head}${body}`],
    ['with a comment first', `<!-- saved -->\n<!doctype html><html>${head}<body>${body}</body></html>`],
  ])('%s is read alike', (_, html) => {
    const { isArticle, article } = htmlArticle(html, given)
    expect({ isArticle, title: article.title, published: article.published }).toEqual({
      isArticle: true,
      title: 'عملية مشتركة في ريف دمشق',
      published: '2025-12-01',
    })
    expect(article.text.split(sentence)).toHaveLength(13)
  })
  it.each([
    ['of nothing but text', 'نص'],
    ['of frames', '<html><frameset><frame src="a"></frameset></html>'],
    ['cut off in a script', '<html lang="ar"><head><script>var page = "<body>'],
  ])('%s is no article, and no failure', (_, html) => {
    expect(htmlArticle(html, given).isArticle).toBe(false)
  })
})
