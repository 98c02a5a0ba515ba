/** A page is left as it was found: its tree, its styles, its layout, its network. */
import type { Page } from '@playwright/test'
import { articlePage } from './pages.ts'
import { expect, markedTexts, orderPage, panelIn, setSettings, tabOf, test, inExtension, waitForMarks } from './test.ts'

/** Notes from the end of parsing what happens to the page; the script is the page's own. */
const recorder = `<script>
addEventListener('DOMContentLoaded', () => {
  window.before = document.documentElement.outerHTML
  window.records = []
  window.shifts = 0
  new MutationObserver((list) => records.push(...list.map((r) => r.type + ' ' + r.target.nodeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shifts += value))).observe({ type: 'layout-shift', buffered: true })
})
</script>`
const url = 'https://shaam.org/news/report'

/** Hosts that Firefox and Chromium call by themselves, with or without an extension. */
const browsersOwn = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/

type Noted = { same: boolean; records: string[]; shifts: number; sheets: number; adopted: number }

function noted(page: Page): Promise<Noted> {
  return page.evaluate(() => {
    const notes = window as unknown as { before: string; records: string[]; shifts: number }
    return {
      same: notes.before === document.documentElement.outerHTML,
      records: notes.records,
      shifts: notes.shifts,
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
    }
  })
}

const untouched: Noted = { same: true, records: [], shifts: 0, sheets: 1, adopted: 0 }

test.beforeAll(({ web }) => web.put(url, articlePage({ tail: recorder })))

test('marks change nothing in the page', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  await waitForMarks(page)
  expect(await noted(page)).toEqual(untouched)
  await setSettings(control, { marks: false })
  await expect.poll(() => markedTexts(page)).toEqual([])
  await setSettings(control, { marks: true })
  await waitForMarks(page)
  expect(await noted(page)).toEqual(untouched)
})

test('the panel is one element at the end of the page, and leaves no trace', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  await waitForMarks(page)
  const tab = await tabOf(control, url)
  await inExtension(control, (api, id) => api.runtime.sendMessage({ type: 'tab-panel', tab: id, show: true }), tab)
  await expect(panelIn(page)).toBeVisible()
  const open = await noted(page)
  expect(open.same).toBe(false)
  expect(open.records.filter((record) => record === 'childList HTML')).toHaveLength(1)
  expect(open.records.filter((record) => !/ HTML$| DIV$/.test(record))).toEqual([])
  expect(open.shifts).toBe(0)
  await orderPage(control, page, { type: 'panel', show: false })
  await expect(panelIn(page)).toHaveCount(0)
  expect(await noted(page)).toMatchObject({ same: true, shifts: 0, adopted: 0 })
})

test('a panel that comes by itself moves no line', async ({ session }) => {
  const page = await session.open(url)
  await expect(panelIn(page)).toBeVisible()
  expect(await noted(page)).toMatchObject({ shifts: 0, adopted: 0 })
})

test('where no room is free beside the text, it waits as a slim tab and moves no line', async ({ session }) => {
  const page = await session.open('about:blank')
  await page.setViewportSize({ width: 860, height: 800 })
  await page.goto(url)
  await expect(page.locator('button.slim-tab')).toBeVisible()
  expect(await noted(page)).toMatchObject({ shifts: 0, adopted: 0 })
})

test('in a narrow window the panel waits as a slim tab', async ({ session }) => {
  const page = await session.open('about:blank')
  await page.setViewportSize({ width: 480, height: 800 })
  await page.goto(url)
  await waitForMarks(page)
  await expect(page.locator('button.slim-tab')).toBeVisible()
  await expect(panelIn(page)).toHaveCount(0)
  await page.locator('button.slim-tab').click()
  await expect(panelIn(page)).toBeVisible()
})

test('switching off takes everything away at once', async ({ session, control }) => {
  const page = await session.open(url)
  await expect(panelIn(page)).toBeVisible()
  await waitForMarks(page)
  await setSettings(control, { on: false })
  await expect(panelIn(page)).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0)
  expect(await noted(page)).toMatchObject({ same: true, sheets: 1, adopted: 0 })
})

test('nothing is asked of the network', async ({ session, control, web }) => {
  const requests: string[] = []
  session.context.on('request', (request) => requests.push(request.url()))
  web.hits.length = 0
  const page = await session.open(url)
  await expect(panelIn(page)).toBeVisible()
  const names = panelIn(page).locator('.name-button').first()
  if (await names.isVisible()) await names.click()
  const tab = await tabOf(control, url)
  await inExtension(control, (api, id) => api.runtime.sendMessage({ type: 'tab-margin', tab: id }), tab)
  const foreign = web.hits.filter(({ host }) => !browsersOwn.test(host)).map(({ host, path }) => ({ host, path }))
  expect(foreign).toEqual([{ host: 'shaam.org', path: '/news/report' }])
  expect(
    requests
      .filter((address) => !address.startsWith(session.origin))
      .filter((address) => !address.endsWith('/favicon.ico')),
  ).toEqual([url])
})
