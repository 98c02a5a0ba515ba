import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, storyIds, test } from './gallery.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds, in short. Its own type of a page comes from another copy of Playwright's types, of the same version. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never }).withTags(rules).analyze()
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)
}

const looks = [
  { lang: 'ar', theme: 'light' },
  { lang: 'ar', theme: 'dark' },
  { lang: 'en', theme: 'light' },
  { lang: 'en', theme: 'dark' },
] as const

for (const look of looks) {
  test(`axe finds nothing in any story: ${look.lang}, ${look.theme}`, async ({ page, gallery, story }) => {
    test.setTimeout(240_000)
    const ids = await storyIds(page, gallery)
    expect(ids.length).toBeGreaterThan(20)
    for (const id of ids) {
      await story(id, look)
      expect.soft(await violationsOf(page), id).toEqual([])
    }
  })
}

test('axe finds nothing in what opens on demand', async ({ story }) => {
  test.slow()
  const page = await story('panel')
  await page.getByRole('button', { name: 'لماذا؟' }).click()
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
