/** The fixture pages through the command line's DOM: the same gate and extraction as in a browser, without layout. */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { articleUrl } from '../../../lib/page/extract/address.ts'
import { extractDocument } from '../../../lib/page/extract/extract.ts'
import { gate } from '../../../lib/page/gate.ts'
import { judgeLanguage } from '../../../lib/arabic/language.ts'
import { articles, controls } from '../../fixtures/pages/expected.ts'

const folder = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url))

function open(file: string): Document {
  return parseHTML(readFileSync(`${folder}${file}`, 'utf8')).document
}

function parse(html: string): Document {
  return parseHTML(html).document
}

const now = new Date('2026-11-20T12:00:00Z')
/** Its paragraphs are paragraphs by their styles alone, which nothing here can know. */
const needsLayout = new Set(['spans.html'])

describe('fixture pages', () => {
  test.each(articles)('$file', (expected) => {
    const document = open(expected.file)
    const before = document.documentElement.outerHTML
    expect(gate(document, expected.url)).toMatchObject({ isArticle: true, language: 'ar', code: 'article' })
    const result = extractDocument(document, { url: expected.url, now })
    if (!result.ok) throw new Error(result.code)
    const { article, dateSource, sure } = result.value
    const blocks = article.blocks.map(({ start, end }) => article.text.slice(start, end))
    expect(article).toMatchObject({
      title: expected.title,
      published: expected.published,
      language: 'ar',
      complete: expected.complete,
    })
    expect(dateSource).toBe(expected.dateSource)
    expect(sure).toBe(true)
    expect(blocks[0]).toBe(expected.title)
    expect(blocks[1]?.startsWith(expected.first)).toBe(true)
    for (const words of expected.without) expect(article.text).not.toContain(words)
    if (!needsLayout.has(expected.file)) {
      expect(blocks).toHaveLength(expected.blocks + 1)
      expect(blocks.at(-1)?.endsWith(expected.last)).toBe(true)
    }
    expect(document.documentElement.outerHTML).toBe(before)
  })

  test.each(controls)('silent: $file ($code)', ({ file, url, code, language }) => {
    expect(gate(open(`controls/${file}`), url)).toMatchObject({ isArticle: false, code, language })
  })
})

const paragraph =
  'أعلنت البلدية أن أعمال الصيانة في الشارع الرئيسي تنتهي قبل نهاية الشهر، وأن الحافلات تعود إلى مسارها المعتاد بعد ذلك بيوم واحد. '
const page = (head: string, body = ''): string =>
  `<html lang="ar"><head><title>صيانة الشارع الرئيسي تنتهي قريبا</title>${head}</head><body><main><h1>صيانة الشارع الرئيسي تنتهي قريبا</h1>${body}<div class="t"><p>${paragraph}</p><p>${paragraph}</p><p>${paragraph}</p></div></main></body></html>`
const mark = '<meta property="og:type" content="article">'

describe('the gate', () => {
  test.each([
    ['og:type', mark],
    ['structured data', '<script type="application/ld+json">{"@type":["Article","NewsArticle"]}</script>'],
    [
      'structured data of a live blog',
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting"}</script>',
    ],
    [
      'structured data with a fault',
      '<script type="application/ld+json">{"@type":"ReportageNewsArticle","x":"a"b",}</script>',
    ],
  ])('opens by %s', (_title, head) => {
    expect(gate(parse(page(head)), 'https://a.example/news/1')).toMatchObject({ isArticle: true })
  })

  test.each(['https://telegram.hr/news/12', 'https://x.com.example.sy/news/12', 'https://t.me.example.sy/news/12'])(
    'opens where an address only looks like that of a social network: %s',
    (url) => expect(gate(parse(page(mark)), url).code).toBe('article'),
  )

  test.each<[string, string, string, string | null]>([
    ['nothing that says article', 'no-article-mark', page(''), 'https://a.example/1'],
    ['a product', 'no-article-mark', page('<script type="application/ld+json">{"@type":"Product"}</script>'), null],
    ['no headline', 'no-headline', page(mark).replace(/<h1>.*<\/h1>/, ''), null],
    ['a caption and nothing else', 'little-text', page(mark).replaceAll(paragraph, 'صورة من المكان.'), null],
    ['a front page in Arabic', 'front-page', page(mark), 'https://a.example/ar/'],
    ['a front page with a campaign', 'front-page', page(mark), 'https://a.example/?utm_source=x'],
    ['a list of a tag', 'not-news', page(mark), 'https://a.example/tag/صيانة/'],
    ['a social network', 'not-news', page(mark), 'https://www.facebook.com/x/posts/1'],
    ['a social network of one letter', 'not-news', page(mark), 'https://x.com/sana/status/1'],
    ['a short address', 'not-news', page(mark), 'https://t.me/sana/1'],
    ['an encyclopedia', 'not-news', page(mark), 'https://ar.m.wikipedia.org/wiki/12'],
    ['a search machine of a country', 'not-news', page(mark), 'https://www.google.com.sa/report'],
  ])('stays shut: %s', (_title, code, html, url) => {
    expect(gate(parse(html), url)).toMatchObject({ isArticle: false, code })
  })

  test('old addresses with a number are articles, not front pages', () => {
    expect(gate(parse(page(mark)), 'https://a.example/?p=31422')).toMatchObject({ isArticle: true })
    expect(gate(parse(page(mark)), 'https://a.example/index.php?id=5')).toMatchObject({ isArticle: true })
  })
})

describe('the publication date', () => {
  const published = (html: string, url: string | null = 'https://a.example/news/1'): string | null => {
    const result = extractDocument(parse(html), { url, now })
    return result.ok ? result.value.article.published : result.code
  }
  const day =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"صيانة الشارع الرئيسي تنتهي قريبا","datePublished":"2025-03-02"}</script>'

  test.each<[string, string, string | null]>([
    [
      'structured data before meta',
      page(`${day}<meta property="article:published_time" content="2025-03-05">`),
      '2025-03-02',
    ],
    ['meta', page('<meta property="article:published_time" content="2025-03-05T10:00:00+03:00">'), '2025-03-05'],
    [
      'a meta date that is ambiguous is passed over',
      page('<meta name="date" content="3/5/2025"><meta name="pubdate" content="2025-03-05">'),
      '2025-03-05',
    ],
    ['time in the article', page('', '<time datetime="2025-03-06">6 مارس</time>'), '2025-03-06'],
    [
      'time in the article, linked',
      page('', '<a href="/x"><time datetime="2025-03-06">6 مارس</time></a>'),
      '2025-03-06',
    ],
    ['text beside the headline', page('', '<div>نشر في: الأحد 9 مارس 2025</div>'), '2025-03-09'],
    // UTC at half past ten in the evening; the page says what day it was there.
    [
      'the page decides about UTC',
      page('<meta property="article:published_time" content="2025-03-08T22:30:00Z">', '<p>الأحد 9 مارس 2025</p>'),
      '2025-03-09',
    ],
    [
      'UTC as given without more',
      page('<meta property="article:published_time" content="2025-03-08T22:30:00Z">'),
      '2025-03-08',
    ],
    ['a date of change is none', page('', '<div>آخر تحديث: الأحد 9 مارس 2025</div>'), null],
    ['a date of tomorrow is a mistake', page('<meta property="article:published_time" content="2027-01-01">'), null],
    ['the header has today', page('').replace('<main>', '<div class="clock">الجمعة 20 نوفمبر 2026</div><main>'), null],
    [
      'a date inside the text is not the date of the text',
      page('').replace(paragraph, `في 9 مارس 2025 ${paragraph}`),
      null,
    ],
    [
      'cards of other stories',
      page('').replace(
        '</main>',
        '</main><ul><li><a href="/2">خبر آخر</a><time datetime="2025-01-01">1 يناير</time></li></ul>',
      ),
      null,
    ],
    [
      'structured data of another story',
      page(day.replace('صيانة الشارع الرئيسي تنتهي قريبا', 'فوز الفريق في المباراة الأخيرة')),
      null,
    ],
    [
      'two stories in the data, one of them ours',
      page(
        `${day}<script type="application/ld+json">{"@type":"NewsArticle","headline":"فوز الفريق","datePublished":"2024-01-01"}</script>`,
      ),
      '2025-03-02',
    ],
  ])('%s', (_title, html, expected) => {
    expect(published(html)).toBe(expected)
  })

  test('the address', () => {
    expect(published(page(''), 'https://a.example/2025/03/04/x')).toBe('2025-03-04')
  })
})

describe('the address of an article', () => {
  const head = (canonical: string): Document => parse(`<head><link rel="canonical" href="${canonical}"></head>`)
  test.each([
    ['https://www.a.example/n/1?utm_source=x&id=7&fbclid=y#c', '', true, 'https://www.a.example/n/1?id=7'],
    ['https://m.a.example/n/1', 'https://m.a.example/n/one', true, 'https://m.a.example/n/one'],
    ['https://a.example/n/1', '/n/one', true, 'https://a.example/n/one'],
    // A canonical address that is the front page, or another site's, says nothing.
    ['https://a.example/n/1', 'https://a.example/', true, 'https://a.example/n/1'],
    ['https://a.example/n/1', 'https://b.example/n/1', true, 'https://a.example/n/1'],
    ['https://a.example/n/1', 'javascript:alert(1)', true, 'https://a.example/n/1'],
    // A page that was saved says where it comes from; what lies beside it on the device is not that.
    ['file:///home/x/report.html', 'https://a.example/n/1', true, 'https://a.example/n/1'],
    ['file:///home/x/report.html', 'https://a.example/', true, 'file:///home/x/report.html'],
    ['file:///home/x/report.html', 'other.html', true, 'file:///home/x/report.html'],
    // After a move without reload the head still speaks of the page before.
    ['https://a.example/n/2', 'https://a.example/n/1', false, 'https://a.example/n/2'],
  ])('%s, canonical %j', (url, canonical, trustHead, expected) => {
    expect(articleUrl(head(canonical), url, trustHead)).toBe(expected)
  })

  test('none', () => {
    expect(articleUrl(head('https://a.example/n/1'), null, true)).toBeNull()
  })
})

describe('a page that gives its whole text as its title', () => {
  const titled = (title: string): string =>
    page(`${mark}<meta property="og:title" content="${paragraph.repeat(10)}">`)
      .replace(/<title>.*<\/title>/, `<title>${title}</title>`)
      .replace(/<h1>.*<\/h1>/, '')

  test.each([
    ['is called by a shorter name', 'صيانة الشارع الرئيسي', 'صيانة الشارع الرئيسي'],
    ['has none where there is no other', paragraph.repeat(9), null],
  ])('%s', (_title, title, expected) => {
    const result = extractDocument(parse(titled(title)), { url: 'https://sada.example/news/1', now })
    if (!result.ok) throw new Error(result.code)
    expect(result.value.article.title).toBe(expected)
    expect(result.value.article.text).toContain('أن الحافلات تعود إلى مسارها')
  })
})

const corpus = fileURLToPath(new URL('../../../../shared/corpus/ant-bbc-cnn-2018.jsonl.gz', import.meta.url))

const isThere = existsSync(corpus)

test.skipIf(!isThere)(
  `every fifth of 7,300 real articles is Arabic${isThere ? '' : ' (left out: ../shared/corpus is not here)'}`,
  () => {
    const lines = gunzipSync(readFileSync(corpus)).toString('utf8').trim().split('\n')
    const texts = lines
      .filter((_line, index) => index % 5 === 0)
      .map((line) => (JSON.parse(line) as { text: string }).text)
    const others = texts.filter((text) => judgeLanguage(text).language === 'other')
    expect(texts.length).toBeGreaterThan(1_400)
    expect(others.length / texts.length).toBeLessThan(0.002)
  },
  60_000,
)
