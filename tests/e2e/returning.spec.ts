/** Pages that the browser shows again from its memory, as they were left: no script was loaded anew, and none heard anything. */
import type { Page } from '@playwright/test'
import { articlePage } from './pages.ts'
import { within } from './session.ts'
import {
  allMarks,
  clickMark,
  expect,
  inExtension,
  markedTexts,
  panelIn,
  setSettings,
  tabOf,
  test,
  waitForMarks,
  words,
} from './test.ts'

const url = 'https://almanassa.com/news/returning'
const front = 'https://almanassa.com/'
const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private' }

test.beforeAll(({ web }) => {
  web.serve(url, { headers, body: articlePage() })
  web.serve(front, { headers, body: '<!doctype html><html lang="ar"><title>الرئيسية</title><p>أقسام الموقع</p>' })
})

test.beforeEach(({ browserKind }) =>
  test.skip(browserKind === 'chromium', 'Chromium keeps no page in its memory while it is driven'),
)

/** Whether this is the document that was left; null while there is none that could be asked. */
async function isLeft(page: Page): Promise<boolean | null> {
  try {
    return await page.evaluate(() => 'left' in window)
  } catch {
    // The page before is going just now.
    return null
  }
}

/** Goes on to the front page, does something there, and comes back to the very document that was left. */
async function goOnAndBack(page: Page, there: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => Object.assign(window, { left: true }))
  await page.goto(front)
  await there()
  // Nothing loads on the way back. The driver goes on waiting for that: from now on only scripts and the mouse are used.
  void page.evaluate(() => history.back())
  await expect.poll(() => within(1_000, isLeft(page))).toBe(true)
}

type Seen = { text: string; pressed: string | null; x: number; y: number }

/** What stands in our tree under a selector, with its middle in the window; null where there is no such thing. */
function ours(page: Page, selector: string): Promise<Seen | null> {
  return page.evaluate((wanted) => {
    for (const { shadowRoot } of document.documentElement.children) {
      const found = shadowRoot?.querySelector(wanted)
      if (!found) continue
      const { x, y, width, height } = found.getBoundingClientRect()
      const pressed = found.getAttribute('aria-pressed')
      return { text: found.textContent ?? '', pressed, x: x + width / 2, y: y + height / 2 }
    }
    return null
  }, selector)
}

const textOf = async (page: Page, selector: string) => (await ours(page, selector))?.text
const lead = '.panel .lead-title'
const switchOfMarks = (label: string) => `.panel button[aria-label="${label}"]`

function badgeOf(control: Page, tab: number): Promise<string> {
  return inExtension(control, (api, tabId) => api.action.getBadgeText({ tabId }), tab)
}

test('marks, panel, number and popup are there again', async ({ session, control }) => {
  const page = await session.open(url)
  const tab = await tabOf(control, url)
  const before = await allMarks(page)
  await expect(panelIn(page).locator('.lead-title')).toContainText('ريف دمشق')
  const badge = await badgeOf(control, tab)
  expect(badge).not.toBe('')
  await goOnAndBack(page, () => expect.poll(() => badgeOf(control, tab)).toBe(''))
  await expect.poll(() => badgeOf(control, tab)).toBe(badge)
  expect(await markedTexts(page)).toEqual(before)
  expect(await textOf(page, lead)).toContain('ريف دمشق')

  const popup = await session.openOwn(`popup.html?tab=${tab}`)
  await expect(popup.locator('.popup-title')).toContainText('ريف دمشق')
  const marks = popup.getByRole('switch', { name: words['panel.marks'] })
  await expect(marks).toHaveAttribute('aria-checked', 'true')
  await marks.click()
  await expect.poll(() => markedTexts(page)).toEqual([])
  await marks.click()
  await expect.poll(() => markedTexts(page)).toEqual(before)

  await page.bringToFront()
  const { x, y } = (await ours(page, switchOfMarks(words['panel.marks']))) ?? { x: 0, y: 0 }
  await page.mouse.click(x, y)
  await expect.poll(() => markedTexts(page)).toEqual([])
  await expect(marks).toHaveAttribute('aria-checked', 'false')
  await page.mouse.click(x, y)
  await expect.poll(() => markedTexts(page)).toEqual(before)
  await clickMark(page, 'مظلوم عبدي')
  await expect.poll(() => textOf(page, '.card-float h2')).toContain('مظلوم عبدي')
})

test('what was switched meanwhile counts there, too', async ({ session, control }) => {
  const page = await session.open(url)
  await waitForMarks(page)
  await expect(panelIn(page)).toBeVisible()
  await goOnAndBack(page, () => setSettings(control, { marks: false, language: 'en' }))
  await expect.poll(() => markedTexts(page)).toEqual([])
  await expect.poll(async () => (await ours(page, switchOfMarks('Marks in the text')))?.pressed).toBe('false')
  await expect.poll(() => textOf(page, lead)).toMatch(/Rif Dimashq|Damascus/)
})

test('what the page showed last, and is no report, is not read because it comes back', async ({ session }) => {
  const page = await session.open(url)
  await waitForMarks(page)
  // The front page of the same application: it still shows the text, and its address says that it is no report.
  await page.evaluate(() => history.pushState({}, '', '/?page=home'))
  await expect.poll(() => markedTexts(page)).toEqual([])
  await page.evaluate(() => {
    const look = (): void => {
      for (const [name, highlight] of CSS.highlights)
        if (name.startsWith('sq-a') && highlight.size > 0) document.body.dataset['marked'] ??= location.pathname
    }
    setInterval(look, 20)
  })
  await goOnAndBack(page, async () => undefined)
  await page.evaluate(() => history.pushState({}, '', '/news/other'))
  await expect.poll(() => page.evaluate(() => document.body.dataset['marked'])).toBeDefined()
  expect(await page.evaluate(() => document.body.dataset['marked'])).toBe('/news/other')
})

test('a site that was switched off meanwhile has nothing of ours', async ({ session, control }) => {
  const page = await session.open(url)
  const tab = await tabOf(control, url)
  await waitForMarks(page)
  await expect(panelIn(page)).toBeVisible()
  await goOnAndBack(page, () => setSettings(control, { sitesOff: ['almanassa.com'] }))
  await expect.poll(() => markedTexts(page)).toEqual([])
  await expect.poll(() => ours(page, '.panel')).toBeNull()
  expect(await badgeOf(control, tab)).toBe('')
})
