import axe from 'axe-core'
import type { Page } from '@playwright/test'
import { expect, storyIds, test, type OpenStory } from './gallery.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds, in short. Its source stays in the document for the next call: reading it takes longer than a check. */
async function violationsOf(page: Page, only?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'], preload: false })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
    },
    only === undefined ? { type: 'tag' as const, values: rules } : { type: 'rule' as const, values: [only] },
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** All rules in the light theme; in the dark one that of contrast: theme is a matter of colours alone. */
async function checkStories(ids: readonly string[], lang: 'ar' | 'en', story: OpenStory): Promise<void> {
  for (const id of ids) {
    const page = await story(id, { lang, theme: 'light' })
    expect.soft(await violationsOf(page), id).toEqual([])
    await page.evaluate(() => {
      for (const root of document.querySelectorAll('.hw')) root.setAttribute('data-theme', 'dark')
    })
    expect.soft(await violationsOf(page, 'color-contrast'), `${id}, dark`).toEqual([])
  }
}

/** The stories are shared out, so that two workers can check them side by side. */
const shares = 3

for (const lang of ['ar', 'en'] as const) {
  for (let share = 0; share < shares; share += 1) {
    test(`axe finds nothing in the stories, ${lang}, ${share + 1} of ${shares}`, async ({ page, gallery, story }) => {
      test.setTimeout(300_000)
      const ids = await storyIds(page, gallery)
      expect(ids.length).toBeGreaterThan(20)
      await checkStories(
        ids.filter((_, index) => index % shares === share),
        lang,
        story,
      )
    })
  }
}

test('axe finds nothing in what opens on demand', async ({ story }) => {
  test.slow()
  const page = await story('panel')
  await page.getByRole('button', { name: 'هذا التقرير عن الحدث أعلاه. لماذا؟' }).click()
  await page.getByRole('button', { name: 'تسميات أخرى ومن يستعملها' }).click()
  await page.getByRole('button', { name: 'ترامب يستقبل الشرع في البيت الأبيض' }).click()
  await page.locator('.compare-pair .cell-button').first().click()
  await page.getByRole('button', { name: 'في تقريرين آخرين' }).click()
  await page.getByRole('button', { name: 'خيارات أخرى' }).click()
  await expect(page.locator('.passages')).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
})

test('axe does find what is wrong: a control without a name', async ({ story }) => {
  const page = await story('panel')
  await page.evaluate(() => document.querySelector('.icon-button')?.removeAttribute('aria-label'))
  await page.evaluate(() => document.querySelector('.icon-button')?.removeAttribute('title'))
  expect(await violationsOf(page)).toContainEqual(expect.stringContaining('button-name'))
})

test('language and direction are on our own root, whatever the page says', async ({ story }) => {
  const page = await story('panel', { lang: 'ar' })
  await page.evaluate(() => {
    document.documentElement.lang = 'en'
    document.documentElement.dir = 'ltr'
  })
  const root = page.locator('.hw')
  await expect(root).toHaveAttribute('lang', 'ar')
  await expect(root).toHaveCSS('direction', 'rtl')
})
