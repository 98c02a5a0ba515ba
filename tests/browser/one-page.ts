/**
 * One tab for all tests of a worker. A window of its own for each test takes either browser longer than most tests do;
 * every test here loads its own document, so that what is left to undo between two of them is the tab itself: its size,
 * its routes and listeners, the media it pretends to be. A worker whose test failed is thrown away with its tab.
 */
import { test as base, type Page } from '@playwright/test'

const size = { width: 1280, height: 720 }

/** Gives the tab a size it does not have yet: Firefox takes long even for the one it has. */
export async function resize(tab: Page, { width, height }: { width: number; height: number }): Promise<void> {
  const now = tab.viewportSize()
  if (now?.width !== width || now.height !== height) await tab.setViewportSize({ width, height })
}

export const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: 'ar', viewport: size })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ tab, browserName }, use) => {
    await use(tab)
    await tab.unrouteAll({ behavior: 'ignoreErrors' })
    tab.removeAllListeners()
    for (const other of tab.context().pages()) if (other !== tab) await other.close()
    await resize(tab, size)
    // Nothing of this can be set over WebDriver BiDi, so that there is nothing to undo in Firefox (platform.md §5.2).
    if (browserName === 'chromium')
      await tab.emulateMedia({
        colorScheme: 'light',
        forcedColors: 'none',
        reducedMotion: 'no-preference',
        media: null,
      })
    await tab.goto('about:blank')
  },
})
