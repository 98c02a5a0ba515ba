/** What is the reader's own about a page, in the panel of the browser: the switch of the site, and links taken away. */
import { articlePage } from './pages.ts'
import {
  allMarks,
  expect,
  inExtension,
  markedTexts,
  orderPage,
  setSettings,
  tabOf,
  test,
  waitForMarks,
  words,
} from './test.ts'

const url = 'https://almanassa.com/news/beside'

const more = 'وقالت الأمم المتحدة في حديث إلى الصحفيين إن الجسر القديم يعني الكثير لأهالي البلدة كلهم في هذه الأيام.'

test.beforeAll(({ web }) => {
  for (const address of [url, `${url}?asking`]) web.put(address, articlePage())
})

test('a wrong link goes from the text at once, is listed as the reader’s own, and can be put back', async ({
  session,
  control,
}) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  expect(before).toContain('كوبر')
  const side = await session.openOwn(`sidepanel.html?tab=${await tabOf(control, url)}`)
  await side.locator('.name-button', { hasText: 'براد كوبر' }).click()
  await side.getByRole('button', { name: words['wrong.title'] }).click()
  await side.locator('.menu-item').first().click()
  await expect.poll(() => markedTexts(page)).not.toContain('كوبر')
  await expect(side.locator('article.card')).toHaveCount(0)

  await side.getByRole('button', { name: words['yours.title'] }).click()
  await expect(side.locator('.yours .hidden-row')).toContainText('براد كوبر')
  await side.locator('.yours .hidden-row').getByRole('button').click()
  await expect.poll(() => markedTexts(page)).toEqual(before)
  await expect(side.locator('.yours .hidden-row')).toHaveCount(0)
})

test('it speaks of the tab in front alone, also where that gives no answer', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const [page, asking] = [await session.open(url), await session.open(`${url}?asking`)]
  for (const one of [page, asking]) await waitForMarks(one)
  const front = await tabOf(control, `${url}?asking`)
  const side = await session.openOwn(`sidepanel.html?tab=${await tabOf(control, url)}`)
  await expect(side.locator('.lead-title')).toBeVisible()
  const asked = asking.waitForEvent('dialog')
  await asking.evaluate('void setTimeout(() => alert("?"), 0)')
  const dialog = await asked
  // Here the tab in front is the one that is named; the panel looks for it when another comes to the front.
  await side.evaluate((tab) => history.replaceState(null, '', `?tab=${tab}`), front)
  await inExtension(control, async (api) => void (await api.tabs.create({ active: true })), null)
  await expect(side.locator('.lead-title')).toHaveCount(0)
  await dialog.accept()
  await expect(side.locator('.lead-title')).toBeVisible()
})

test('a card that is asked for twice is opened once', async ({ session, control }) => {
  const page = await session.open(url)
  await waitForMarks(page)
  const side = await session.openOwn(`sidepanel.html?tab=${await tabOf(control, url)}`)
  await expect(side.locator('.sections')).toHaveAttribute('aria-busy', 'false')
  await side
    .locator('.name-button', { hasText: 'مظلوم عبدي' })
    .evaluate((name: HTMLElement) => [0, 1].forEach(() => name.click()))
  await expect(side.locator('article.card h2')).toBeFocused()
  // By now the other answer has come, too.
  await orderPage(control, page, { type: 'report' })
  await side.keyboard.press('Escape')
  await expect(side.locator('article.card')).toHaveCount(0)
})

test('the site is switched off and on from there', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  await waitForMarks(page)
  const side = await session.openOwn(`sidepanel.html?tab=${await tabOf(control, url)}`)
  await side.getByRole('button', { name: words['yours.title'] }).click()
  await side.getByRole('switch', { name: words['popup.site'] }).click()
  await expect.poll(() => markedTexts(page)).toEqual([])
  await expect(side.locator('.popup-title')).toHaveText(words['status.off.site'])
  await side.getByRole('switch', { name: words['popup.site'] }).click()
  await waitForMarks(page)
})

test('a passage is shown in the page, and the way back leads to where the reader was', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  await waitForMarks(page)
  await page.evaluate(() => {
    document.body.style.paddingBlockEnd = '3000px'
    scrollTo(0, 1200)
  })
  const top = (): Promise<number> => page.evaluate(() => Math.round(scrollY))
  await expect.poll(top).toBe(1200)
  const side = await session.openOwn(`sidepanel.html?tab=${await tabOf(control, url)}`)
  await side.locator('.passage').first().click()
  await expect.poll(top).toBeLessThan(1200)
  // Also where the page wrote its report on meanwhile.
  await page.evaluate(
    (text) => document.querySelector('#body')?.insertAdjacentHTML('beforeend', `<p>${text}</p>`),
    more,
  )
  await expect.poll(() => markedTexts(page)).toContain('الأمم المتحدة')
  await side.getByRole('button', { name: words['place.return'] }).click()
  await expect.poll(top).toBe(1200)
  await expect(side.getByRole('button', { name: words['place.return'] })).toHaveCount(0)
})

test('where only the toolbar button may read, the reader is told so', async ({ session, control, web }) => {
  const closed = 'https://example.com/news/closed'
  web.put(closed, articlePage())
  const page = await session.open(closed)
  await page.bringToFront()
  // The address of such a tab is hidden: it is the one that was opened last.
  const tab = await inExtension(
    control,
    async (api) => Math.max(...(await api.tabs.query({})).flatMap(({ id, url }) => (url ? [] : (id ?? [])))),
    null,
  )
  const side = await session.openOwn(`sidepanel.html?tab=${tab}`)
  await expect(side.locator('.popup-title')).toHaveText(words['status.noAccess'])
  await side.getByRole('button', { name: words['popup.read'] }).click()
  await expect(side.locator('.popup-title')).toHaveText(words['status.refused'])
})
