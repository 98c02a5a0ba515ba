/**
 * The two reports of the project's brief as pages in the shape of their outlets. Their text is read from the folder beside
 * the project when the tests run, and is never part of it: without that folder the tests that need it are left out.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))

export const seedsMissing = !existsSync(folder)
export const whyLeftOut = 'left out: the two reports (../shared/seeds) are not on this machine'

function lines(file: string): string[] {
  return readFileSync(`${folder}${file}`, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')
}

/** The Cairo outlet: a picture with caption, section and date in Arabic words, body in a div of a content system. */
export function almanassaPage(): { url: string; html: string; title: string } {
  const [credit = '', caption = '', title = '', section = '', date = '', ...body] = lines('000_5488e9caad06f5ee.txt')
  const html = `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escapeHtml(title)} | المنصة</title>
<meta property="og:type" content="article"><meta property="og:title" content="${escapeHtml(title)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font-family:serif;margin:0}main{max-width:680px;margin-inline:60px auto}p{line-height:1.9}nav a{margin:1em}</style></head>
<body><header><nav><a href="/">الرئيسية</a><a href="/news">أخبار</a><a href="/opinion">رأي</a></nav></header>
<main><figure><img alt="" width="600" height="200"><figcaption>${escapeHtml(caption)}<span>${escapeHtml(credit)}</span></figcaption></figure>
<h1 class="article-title">${escapeHtml(title)}</h1>
<div class="article-meta"><a href="/news">${escapeHtml(section)}</a> <span class="date">${escapeHtml(date)}</span></div>
<div class="article-body">${paragraphs(body)}</div>
<section class="related"><h2>اقرأ أيضًا</h2><ul><li><a href="/news/1">خبر آخر من اليوم</a></li><li><a href="/news/2">خبر ثالث من الأمس</a></li></ul></section></main>
<footer>جميع الحقوق محفوظة</footer></body></html>`
  return { url: 'https://almanassa.com/news/28811', html, title }
}

/** The Syrian network: one long column, date in eastern digits above the headline, share line and links below. */
export function shaamPage(): { url: string; html: string; title: string } {
  const [title = '', , date = '', , ...rest] = lines('004_5178d409954f87b6.txt')
  const end = rest.findIndex((line) => line.startsWith('الكاتب'))
  const body = end < 0 ? rest : rest.slice(0, end)
  const tail = end < 0 ? [] : rest.slice(end)
  const html = `<!doctype html>
<html lang="ar"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${escapeHtml(title)}">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":${JSON.stringify(title).replaceAll('<', '\\u003c')},"datePublished":"2025-11-30T18:05:00+03:00"}]}</script>
<style>body{direction:rtl;font-family:sans-serif;margin:0}.wrap{max-width:720px;margin-inline:40px auto}.content p{line-height:1.8}</style></head>
<body><div class="menu"><a href="/">الرئيسية</a> <a href="/news/syria-news">أخبار سورية</a></div>
<div class="wrap"><div class="post-info">${escapeHtml(date)}</div><h1>${escapeHtml(title)}</h1>
<div class="content">${paragraphs(body)}</div><div class="share">${tail.map((text) => `<span>${escapeHtml(text)}</span>`).join(' ')}</div></div></body></html>`
  return { url: 'https://shaam.org/news/syria-news/joint-operation', html, title }
}
