/**
 * A picture of every story, for eyes: `test-results/gallery/<browser>/`, which a build server keeps with the other results.
 * What can be said of them without eyes is tested elsewhere; here each story has to be there, drawn, and without errors.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { resize } from '../one-page.ts'
import { expect, storyIds, test, type StoryOptions } from './gallery.ts'

const folder = fileURLToPath(new URL('../../../test-results/gallery/', import.meta.url))

type Look = StoryOptions & {
  name: string
  width: number
  /** As long as the margin is, not only what fits into a window. */
  whole?: true
  only?: RegExp
  forced?: true
}

const windowHeight = 900

const margins = /^(panel|panel-page|panel-crowded|panel-card|panel-place|sidepanel-yours)$/

const looks: readonly Look[] = [
  { name: 'desktop', width: 1280 },
  { name: 'narrow', width: 400 },
  { name: 'dark', width: 1280, theme: 'dark' },
  { name: 'english', width: 1280, lang: 'en' },
  { name: 'eastern-large', width: 1280, digits: 'eastern', size: 'large' },
  { name: 'english-narrow', width: 400, lang: 'en' },
  { name: 'dark-narrow', width: 400, theme: 'dark' },
  { name: 'whole', width: 400, whole: true, only: margins },
  { name: 'whole-english', width: 400, whole: true, only: margins, lang: 'en' },
  { name: 'whole-dark', width: 400, whole: true, only: margins, theme: 'dark' },
  { name: 'wide', width: 860, whole: true, only: /^panel-page/ },
  { name: 'forced-colours', width: 1280, forced: true },
  { name: 'whole-forced-colours', width: 400, whole: true, only: margins, forced: true },
]

/** Makes the window as high as what the panel holds. */
async function showWhole(page: Page, width: number): Promise<void> {
  const hidden = await page
    .locator('.panel-body')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
  await page.setViewportSize({ width, height: windowHeight + hidden })
}

for (const { name, width, whole, only, forced, ...options } of looks)
  test(`pictures of every story: ${name}${forced ? ' @forced' : ''}`, async ({ page, gallery, story, browserName }) => {
    test.setTimeout(300_000)
    const ids = (await storyIds(page, gallery)).filter((id) => only?.test(id) ?? true)
    expect(ids.length).toBeGreaterThan(1)
    if (forced && browserName === 'chromium') await page.emulateMedia({ forcedColors: 'active' })
    for (const id of ids) {
      await resize(page, { width, height: windowHeight })
      await story(id, options)
      await page.evaluate(() => document.fonts.ready)
      expect.soft((await page.locator('.hw').first().innerText()).trim(), id).not.toBe('')
      if (whole) await showWhole(page, width)
      // A page of its own is shown whole; what stands in a web page is shown in its window.
      const fullPage = /^(options|welcome|export|pack-add)/.test(id)
      await page.screenshot({ path: join(folder, browserName, `${id}-${name}.png`), fullPage, animations: 'disabled' })
    }
  })
