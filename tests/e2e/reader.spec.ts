/** What a reader meets on any page: switches that act at once, silence where there is nothing to say, a page left alone. */
import type { Page } from '@playwright/test'
import { articlePage, silentPages } from './pages.ts'
import { launch } from './session.ts'
import { badgeOf, cardIn, clickMark, expect, markedTexts, panelIn, setSettings, test, waitForMarks } from './test.ts'

const first = 'https://almanassa.com/news/sample'
const second = 'https://shaam.org/news/sample'

test.beforeAll(({ web }) => {
  web.put(first, articlePage())
  web.put(second, articlePage())
  for (const { url, html } of Object.values(silentPages)) web.put(url, html)
})

async function expectNoMarks(page: Page): Promise<void> {
  await expect.poll(() => markedTexts(page)).toEqual([])
}

/** Sentences that a page's console or error handler got. */
function listen(page: Page): string[] {
  const said: string[] = []
  page.on('pageerror', (error) => said.push(error.message))
  page.on('console', (message) => {
    // The browser itself reports files that the loopback web does not have.
    if (message.type() === 'error' && !message.text().includes('404')) said.push(message.text())
  })
  return said
}

test.describe('switches', () => {
  test('marks go and come back at once in every open tab, and the badge stays', async ({ session, control }) => {
    const pages = [await session.open(first), await session.open(second)]
    for (const page of pages) await waitForMarks(page)
    await setSettings(control, { marks: false })
    for (const page of pages) await expectNoMarks(page)
    await setSettings(control, { marks: true })
    for (const page of pages) await waitForMarks(page)
  })

  test('a site can be switched off by itself', async ({ session, control }) => {
    const [on, off] = [await session.open(first), await session.open(second)]
    for (const page of [on, off]) await waitForMarks(page)
    await setSettings(control, { sitesOff: ['shaam.org'] })
    await expectNoMarks(off)
    await expect(panelIn(off)).toHaveCount(0)
    expect((await markedTexts(on)).length).toBeGreaterThan(0)
    await expect.poll(() => badgeOf(control, off)).toBe('')
  })

  test('everything off is everywhere, panel included', async ({ session, control }) => {
    const page = await session.open(first)
    await waitForMarks(page)
    await expect(panelIn(page)).toHaveCount(1)
    await setSettings(control, { on: false })
    await expectNoMarks(page)
    await expect(panelIn(page)).toHaveCount(0)
    const later = await session.open(second)
    await expect.poll(() => badgeOf(control, later)).toBe('')
    expect(await markedTexts(later)).toEqual([])
  })

  test('the key turns the marks off and on', async ({ session, control, browserKind }) => {
    test.skip(browserKind === 'firefox', 'Firefox offers no way to fire an extension command from outside its window')
    expect(control).toBeDefined()
    const page = await session.open(first)
    await waitForMarks(page)
    const press = async (): Promise<void> => {
      const [worker] = session.context.serviceWorkers()
      await worker?.evaluate('chrome.commands.onCommand.dispatch("toggle-marks")')
    }
    await press()
    await expectNoMarks(page)
    await press()
    await waitForMarks(page)
  })
})

test('a switch survives the end of the browser', async ({ web, browserKind }) => {
  const before = await launch({ name: browserKind, port: web.port })
  const page = await before.open(first)
  await waitForMarks(page)
  const control = await before.openOwn('options.html')
  await setSettings(control, { marks: false })
  await expectNoMarks(page)
  await before.close({ keepProfile: true })
  const after = await launch({ name: browserKind, port: web.port, profile: before.profile })
  try {
    const again = await after.open(first)
    await expect(panelIn(again)).toHaveCount(1)
    expect(await markedTexts(again)).toEqual([])
  } finally {
    await after.close()
  }
})

for (const [kind, { url }] of Object.entries(silentPages))
  test(`silent on ${kind}`, async ({ session, control }) => {
    const page = await session.open('about:blank')
    const said = listen(page)
    await page.goto(url)
    // A report opened after it has been read and marked: by then this page has been judged, too.
    await waitForMarks(await session.open(first))
    expect(await markedTexts(page)).toEqual([])
    await expect(page.locator('html > div[popover]')).toHaveCount(0)
    expect(await badgeOf(control, page)).toBe('')
    expect(said).toEqual([])
  })

test('the page is left as it was found, and nothing is asked of any server', async ({ session, control, web }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open('about:blank')
  const said = listen(page)
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const state = { before: document.documentElement.outerHTML, records: 0 }
      Object.assign(window, { state })
      const observer = new MutationObserver((records) => (state.records += records.length))
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    })
  })
  const from = web.hits.length
  await page.goto(first)
  await waitForMarks(page)
  const state = await page.evaluate(() => {
    const { state: kept } = window as unknown as { state: { before: string; records: number } }
    return { same: kept.before === document.documentElement.outerHTML, records: kept.records }
  })
  expect(state).toEqual({ same: true, records: 0 })
  expect(web.hits.slice(from).map(({ host, path }) => `${host}${path}`)).toEqual(['almanassa.com/news/sample'])
  expect(said).toEqual([])
})

test('a page that rewrites its article every 50 ms stays a page', async ({ session, control, web }) => {
  expect(control).toBeDefined()
  const url = 'https://almanassa.com/news/restless'
  web.put(
    url,
    articlePage({
      tail: `<script>
      const body = document.getElementById('body'), html = body.innerHTML
      window.ticks = 0
      setInterval(() => { body.innerHTML = html; window.ticks += 1 }, 50)
    </script>`,
    }),
  )
  const page = await session.open('about:blank')
  const said = listen(page)
  await page.goto(url)
  await page.waitForFunction('window.ticks > 80')
  expect(said).toEqual([])
  expect(await page.locator('h1').textContent()).toContain('سنتكوم')
})

test('five megabytes of text do not stop the page', async ({ session, control, web }) => {
  expect(control).toBeDefined()
  const url = 'https://almanassa.com/news/huge'
  const paragraph = 'قال السكان إن الأمطار التي هطلت على المدينة في الأيام الماضية ملأت الوديان ولم يصب أحد بأذى. '
  const body = Array.from({ length: 5_600 }, () => `<p>${paragraph.repeat(10)}</p>`).join('\n')
  web.put(url, articlePage({ body }))
  const page = await session.open('about:blank')
  const said = listen(page)
  await page.goto(url)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  await waitForMarks(await session.open(first))
  expect(await page.evaluate(() => document.querySelectorAll('p').length)).toBe(5_600)
  expect(said).toEqual([])
})

test('the background may sleep in between: a click still opens the card', async ({ session, control, browserKind }) => {
  test.skip(browserKind === 'firefox', 'Firefox ends its event page by a clock of its own, not on request')
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(first)
  await waitForMarks(page)
  const protocol = await session.context.newCDPSession(control)
  await protocol.send('ServiceWorker.enable')
  await protocol.send('ServiceWorker.stopAllWorkers')
  await clickMark(page, 'براد كوبر')
  await expect(cardIn(page).getByRole('heading', { level: 2 })).toHaveText('براد كوبر')
})
