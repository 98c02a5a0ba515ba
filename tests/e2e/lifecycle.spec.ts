/** Installed, and updated while pages are open. */
import type { Page } from '@playwright/test'
import type { Browser } from 'webextension-polyfill'
import { articlePage } from './pages.ts'
import { launch } from './session.ts'
import { allMarks, expect, inExtension, markedTexts, panelIn, setSettings, tabOf, test } from './test.ts'

const url = 'https://shaam.org/news/open'

test.beforeAll(({ web }) => web.put(url, articlePage()))

/** How many tabs show the welcome page, which comes once in the life of an installation. */
function welcomePages(control: Page): Promise<number> {
  const query = async (api: Browser, address: string) => (await api.tabs.query({ url: address })).length
  return inExtension(control, query, new URL('/welcome.html', control.url()).href)
}

test('after an update open pages are read by the new version, and the old one leaves', async ({ web, browserKind }) => {
  test.setTimeout(240_000)
  const session = await launch({ name: browserKind, port: web.port })
  try {
    const control = await session.openOwn('options.html')
    await expect.poll(() => welcomePages(control)).toBe(1)
    const page = await session.open(url)
    const before = await allMarks(page)
    await expect(panelIn(page)).toBeVisible()
    // Reloading the extension is what an update does to open pages.
    await control.evaluate(`(globalThis.browser ?? globalThis.chrome).runtime.reload()`).catch(() => undefined)
    await expect
      .poll(
        async () => {
          const again = await session.openOwn('options.html').catch(() => null)
          return again
            ? inExtension(
                again,
                (api, tab) => api.runtime.sendMessage({ type: 'tab-state', tab }),
                await tabOf(again, url),
              ).catch(() => null)
            : null
        },
        { timeout: 90_000, intervals: [2_000] },
      )
      .toMatchObject({ ok: true, value: { page: { state: 'article' } } })
    // The browser has closed the pages of the old version; the welcome page does not come again.
    expect(await welcomePages(await session.openOwn('options.html'))).toBe(0)
    // A sign of the reader: whatever the old version left notices that it is gone.
    await page.mouse.click(20, 700)
    await page.keyboard.press('Shift')
    await expect.poll(() => markedTexts(page)).toEqual(before)
    await expect(page.locator('html > div[popover]')).toHaveCount(1)
    const next = await session.openOwn('options.html')
    await setSettings(next, { on: false })
    await expect(page.locator('html > div[popover]')).toHaveCount(0)
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  } finally {
    await session.close()
  }
})
