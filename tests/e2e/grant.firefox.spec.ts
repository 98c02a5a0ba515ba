/**
 * Giving leave, and taking it back. In Firefox alone: Chromium asks in a window of its own, which no driver can answer
 * (platform.md §5.1); what follows from the answer is the same code.
 */
import { articlePage } from './pages.ts'
import { expect, markedTexts, panelIn, tabOf, test, waitForMarks, words } from './test.ts'

test('all sites: open pages are read at once, and left at once when the leave is taken back', async ({
  session,
  web,
}) => {
  const url = 'https://unknown-outlet.example/news/1'
  web.put(url, articlePage())
  const page = await session.open(url)
  const options = await session.openOwn('options.html')
  const all = options.getByRole('switch', { name: words['sites.all'] })
  await expect(all).toHaveAttribute('aria-checked', 'false')
  expect(await markedTexts(page)).toEqual([])
  await all.click()
  await waitForMarks(page)
  await expect(panelIn(page)).toBeVisible()
  await expect(all).toHaveAttribute('aria-checked', 'true')
  const tab = await tabOf(options, url)
  await all.click()
  await expect.poll(() => markedTexts(page)).toEqual([])
  await expect(panelIn(page)).toHaveCount(0)
  // The gate is still in the page, and thinks that it is an article; nobody reads it.
  const popup = await session.openOwn(`popup.html?tab=${tab}`)
  await expect(popup.locator('.popup-title')).toHaveText(words['status.noAccess'])
})
