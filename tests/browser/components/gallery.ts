/** `story` opens a story of the gallery: the first of a test in a document of its own, the following ones in its place. */
import { expect, type Page } from '@playwright/test'
import type { Call } from '../../gallery/story.ts'
import { galleryAddress } from '../built.ts'
import { test as base } from '../one-page.ts'

export type StoryOptions = {
  lang?: 'ar' | 'en'
  theme?: 'auto' | 'light' | 'dark'
  digits?: 'western' | 'eastern'
  size?: 'small' | 'medium' | 'large'
  font?: 'naskh' | 'system' | 'serif'
}
export type OpenStory = (id: string, options?: StoryOptions) => Promise<Page>

export const test = base.extend<{ story: OpenStory; gallery: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what the fixture needs: nothing
  gallery: async ({}, use) => use(galleryAddress()),
  story: async ({ page, gallery }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    let isOpen = false
    await use(async (id, options = {}) => {
      const query = `?${new URLSearchParams({ story: id, ...options })}`
      if (isOpen) await page.evaluate((next) => window.show(next), query)
      else await page.goto(`${gallery}${query}`)
      isOpen = true
      await page.locator('.hw').first().waitFor()
      // Asked in the page: the sections come in a few frames, and an assertion looks again only after 100 ms.
      await page.waitForFunction(() => document.querySelector('.sections[aria-busy="true"]') === null, undefined, {
        timeout: 15_000,
      })
      return page
    })
    expect(errors, 'errors thrown in the page').toEqual([])
  },
})

/** What the story's callbacks were called with since it was opened. */
export function callsOf(page: Page): Promise<Call[]> {
  return page.evaluate(() => window.calls)
}

/** Ids of all stories, from the gallery's own list. */
export async function storyIds(page: Page, gallery: string): Promise<string[]> {
  await page.goto(gallery)
  return page.locator('#app a').allTextContents()
}

export { expect } from '@playwright/test'
