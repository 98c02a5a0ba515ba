import { articles, controls } from '../../fixtures/pages/expected.ts'
import { expect, fixture, test } from './fixtures.ts'

for (const expected of articles)
  test(`reads ${expected.file}`, async ({ open }) => {
    const page = await open(fixture(expected.file), expected.url)
    const found = await page.evaluate(async () => {
      const before = document.documentElement.outerHTML
      const records: MutationRecord[] = []
      const observer = new MutationObserver((list) => records.push(...list))
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      const verdict = window.lib.gate(document, location.href)
      const result = await window.lib.extractPage(document, {
        url: location.href,
        now: new Date('2026-11-20T12:00:00Z'),
        signal: new AbortController().signal,
      })
      records.push(...observer.takeRecords())
      const untouched = records.length === 0 && document.documentElement.outerHTML === before
      if (!result.ok) return { verdict, untouched, code: result.code, article: null }
      const { article, map, sure, dateSource } = result.value
      const { runs } = map
      const wrong = runs.filter(({ start, length, offset, node }) => {
        const live = node.data.slice(offset, offset + length)
        return live.replace(/\s/g, ' ') !== article.text.slice(start, start + length).replace(/\s/g, ' ')
      })
      return { verdict, untouched, code: null, article, sure, dateSource, runs: runs.length, wrong: wrong.length }
    })
    const { article } = found
    expect(found.verdict).toMatchObject({ isArticle: true, language: 'ar', code: 'article' })
    expect(found.untouched).toBe(true)
    if (!article) throw new Error(`nothing was read: ${found.code}`)
    const blocks = article.blocks.map(({ start, end }) => article.text.slice(start, end))
    expect(article).toMatchObject({
      title: expected.title,
      published: expected.published,
      language: 'ar',
      complete: expected.complete,
      host: new URL(expected.url).hostname,
    })
    expect(found.dateSource).toBe(expected.dateSource)
    expect(blocks[0]).toBe(expected.title)
    expect(blocks[1]).toMatch(new RegExp(`^${expected.first.replace(/[()]/g, '\\$&')}`))
    expect(blocks.at(-1)).toMatch(new RegExp(`${expected.last.replace(/[.]/g, '\\.')}$`))
    expect(blocks.length - 1).toBe(expected.blocks)
    for (const words of expected.without) expect(article.text).not.toContain(words)
    expect(found.wrong).toBe(0)
    expect(found.sure).toBe(true)
  })

test('a paragraph goes on in the line of its dateline only where the page draws it so', async ({ open }) => {
  const text = (words: string): string => `${words} ${'كلمات تكفي لفقرة كاملة في متن الخبر. '.repeat(4)}`.trim()
  const page = await open(
    `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>عودة الماء إلى نبع القرية</title><main><h1>عودة الماء إلى نبع القرية</h1><div>
      <b>الجبل -</b> <p style="display: inline">${text('أولى')}</p><p>${text('ثانية')}</p>
      <span>الجبل</span><p>${text('ثالثة')}</p><p style="display: inline">${text('رابعة')}</p></div></main></html>`,
  )
  const blocks = await page.evaluate(async () => {
    const { article } = await window.lib.readHere()
    return article.blocks.slice(1).map(({ start, end }) => article.text.slice(start, end))
  })
  expect(blocks).toEqual([`الجبل - ${text('أولى')}`, text('ثانية'), 'الجبل', text('ثالثة'), text('رابعة')])
})

for (const control of controls)
  test(`stays silent on ${control.file} (${control.code})`, async ({ open }) => {
    const page = await open(fixture(`controls/${control.file}`), control.url)
    const verdict = await page.evaluate(() => window.lib.gate(document, location.href))
    expect(verdict).toMatchObject({ isArticle: false, language: control.language, code: control.code })
  })
