/** Taking the analysis along, from every place where it is offered to a real file. */
import type { Page } from '@playwright/test'
import { articlePage } from './pages.ts'
import { savedBy } from './saved-file.ts'
import type { Session } from './session.ts'
import { expect, inExtension, panelIn, tabOf, test, waitForMarks, words } from './test.ts'

const url = 'https://almanassa.com/news/take-along'

test.beforeAll(({ web }) => web.put(url, articlePage()))

async function openExport(session: Session, control: Page): Promise<Page> {
  const page = await session.openOwn(`export.html?tab=${await tabOf(control, url)}`)
  await expect(page.locator('.export-form')).toHaveCount(4)
  return page
}

/** Addresses of the open export pages. */
const exportPages = (control: Page): Promise<string[]> =>
  inExtension(
    control,
    async (api) => (await api.tabs.query({})).flatMap(({ url: at = '' }) => (at.includes('/export.html') ? [at] : [])),
    null,
  )

async function closeExportPages(control: Page): Promise<void> {
  await inExtension(
    control,
    async (api) => {
      const tabs = await api.tabs.query({})
      await api.tabs.remove(tabs.flatMap(({ id, url: at }) => (id && at?.includes('/export.html') ? [id] : [])))
    },
    null,
  )
}

test('the four files hold the analysis of this report', async ({ session, control }) => {
  await waitForMarks(await session.open(url))
  const page = await openExport(session, control)
  await expect(page.locator('.export-subject')).toContainText('almanassa.com')
  await expect(page.locator('.export-private')).toHaveText(words['export.private'])
  const save = (format: string): Promise<{ name: string; text: string }> =>
    savedBy(session, page, () => page.locator(`[data-format=${format}] button`).first().click())

  const markdown = await save('markdown')
  expect(markdown.name).toBe('hawamish-almanassa.com-2025-12-01.md')
  expect(markdown.text).toMatch(/^# سنتكوم: تدمير 15 موقعًا/)
  const csv = await save('csv')
  expect(csv.text).toMatch(/^\ufefffinding,start,end,/)
  expect(csv.text).toMatch(/\r\nmention,\d+,\d+,كوبر,/)
  const json = JSON.parse((await save('json')).text) as { text: string; url: string; mentions: { quote: string }[] }
  expect(json).toMatchObject({ text: '', url })
  expect(json.mentions.map(({ quote }) => quote)).toContain('كوبر')
  const annotations = JSON.parse((await save('annotation')).text) as { items: { target: { source: string } }[] }
  expect(annotations.items.length).toBeGreaterThan(30)
  expect(new Set(annotations.items.map(({ target }) => target.source))).toEqual(new Set([url]))

  await page.getByRole('checkbox').check()
  const whole = JSON.parse((await save('json')).text) as { text: string }
  expect(whole.text).toContain('وتعهد كوبر بمواصلة ملاحقة')
})

test('offered in the panel, in the popup and in the panel of the browser: one page for each report', async ({
  session,
  control,
}) => {
  // Firefox may have kept one of the test before.
  await closeExportPages(control)
  const article = await session.open(url)
  await expect(panelIn(article)).toBeVisible()
  const wanted = `${session.origin}/export.html?tab=${await tabOf(control, url)}`
  await panelIn(article).getByRole('button', { name: words['panel.menu'] }).click()
  await panelIn(article).getByRole('button', { name: words['export.open'] }).click()
  await expect.poll(() => exportPages(control)).toEqual([wanted])

  const side = await session.openOwn(`sidepanel.html?tab=${await tabOf(control, url)}`)
  await side.getByRole('button', { name: words['panel.menu'] }).click()
  await side.getByRole('button', { name: words['export.open'] }).click()
  await expect.poll(() => exportPages(control)).toEqual([wanted])
  await closeExportPages(control)

  const popup = await session.openOwn(`popup.html?tab=${await tabOf(control, url)}`)
  await popup.getByRole('button', { name: words['export.open'] }).click()
  await expect.poll(() => exportPages(control)).toEqual([wanted])
  await closeExportPages(control)
})

test('when the report is gone nothing can be saved any more', async ({ session, control, web }) => {
  web.put('https://almanassa.com/news/list', '<!doctype html><title>قائمة</title><p>قائمة</p>')
  const article = await session.open(url)
  await waitForMarks(article)
  const page = await openExport(session, control)
  await article.goto('https://almanassa.com/news/list')
  await expect(page.getByText(words['export.gone'])).toBeVisible()
  await expect(page.locator('.export-form')).toHaveCount(0)
})

test('nothing is asked of any server but the page itself', async ({ session, control, web }) => {
  await waitForMarks(await session.open(url))
  const before = web.hits.length
  const page = await openExport(session, control)
  await savedBy(session, page, () => page.locator('[data-format=json] button').first().click())
  expect(web.hits.slice(before)).toEqual([])
})
