/** The project's own sample report as a news page, served on loopback for `npm start` and the pictures. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sample } from '../components/welcome/sample.ts'

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const style = `
  body { margin: 0; font-family: "Noto Naskh Arabic", "Noto Sans Arabic", system-ui, serif; line-height: 1.9; color: #1c1b19; background: #fdfcf9 }
  header { border-block-end: 1px solid #d9d4c7; padding: 1rem 2rem; font-weight: 700 }
  main { max-inline-size: 42rem; margin-inline: max(2rem, calc(50% - 32rem)) auto; padding-inline: 1rem }
  h1 { line-height: 1.5; font-size: 1.7rem }
  time { color: #6b665c }
  p { font-size: 1.15rem }
  @media (prefers-color-scheme: dark) { body { color: #e8e4da; background: #191817 } header { border-color: #3b3833 } time { color: #a8a294 } }
  @media (max-width: 30rem) { header { padding: .6rem 1rem } h1 { font-size: 1.35rem } }`

/** The sample report as a whole HTML page, in the shape that news sites use (JSON-LD, one h1, article, time). */
function renderSample(): string {
  const { title, published, text, blocks } = sample
  const headline = title ?? ''
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${published}T09:00:00+03:00`,
  }
  const paragraphs = blocks
    .filter((block) => block.kind !== 'headline')
    .map((block) => `      <p>${escapeHtml(text.slice(block.start, block.end))}</p>`)
    .join('\n')
  return `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(headline)}</title>
    <meta property="og:type" content="article">
    <meta property="og:title" content="${escapeHtml(headline)}">
    <script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
    <style>${style}</style>
  </head>
  <body>
    <header>صحيفة المثال · أخبار سوريا</header>
    <main>
      <article>
      <h1>${escapeHtml(headline)}</h1>
      <time datetime="${published}">الاثنين 1 كانون الأول/ديسمبر 2025</time>
${paragraphs}
      </article>
    </main>
  </body>
</html>
`
}

/** Serves the sample at `http://localhost:<port>/report.html` until `close` is called. */
export function serveSample(): Promise<{ url: string; close: () => void }> {
  const page = renderSample()
  const server = createServer((request, response) => {
    if (request.url !== '/report.html') return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo
      resolve({ url: `http://localhost:${port}/report.html`, close: () => server.close() })
    })
  })
}
