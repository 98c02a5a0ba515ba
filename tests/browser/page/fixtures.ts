/** Pages of the tests with lib/page as the global `lib`, served from memory under the fixtures' own addresses. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { pageLibrary } from '../built.ts'
import { test as base } from '../one-page.ts'
import type { Paint } from '../../../lib/analysis/view.ts'
import type { Extraction } from '../../../lib/page/extract/extract.ts'
import type { MarginHost } from '../../../lib/page/panel-host/margin-host.ts'
import type { Painter } from '../../../lib/page/marks/marks.ts'
import type * as Lib from './entry.ts'

declare global {
  interface Window {
    lib: typeof Lib
    /** What a test keeps in its page between two calls. */
    extraction: Extraction
    painter: Painter
    paints: Paint[]
    host: MarginHost
  }
}

export function fixture(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/pages/${file}`, import.meta.url)), 'utf8')
}

export type OpenPage = (html: string, url?: string) => Promise<Page>

/**
 * `open`: shows an HTML text under an address (no request leaves the machine) and adds the library to the page.
 */
export const test = base.extend<{ open: OpenPage }, { script: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of other fixtures from this pattern
  script: [async ({}, use) => use(await pageLibrary()), { scope: 'worker' }],
  open: async ({ page, script }, use) => {
    await use(async (html, url = 'https://page.example/news/1') => {
      await page.route('**/*', (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
          : route.abort(),
      )
      await page.goto(url)
      await page.evaluate(script)
      return page
    })
  },
})

export { expect } from '@playwright/test'
