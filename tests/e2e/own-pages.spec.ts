/** Popup, options, welcome page and the browser's own panel. */
import type { Page } from '@playwright/test'
import english from '../../assets/locales/en.json' with { type: 'json' }
import { articlePage } from './pages.ts'
import { launch } from './session.ts'
import { expect, markedTexts, panelIn, setSettings, tabOf, test, waitForMarks, words } from './test.ts'

const url = 'https://almanassa.com/news/own'

test.beforeAll(({ web }) => web.put(url, articlePage()))

test('the popup tells what is on the page, and opens the panel', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  await waitForMarks(page)
  await expect(panelIn(page)).toHaveCount(0)
  const popup = await session.openOwn(`popup.html?tab=${await tabOf(control, url)}`)
  await expect(popup.locator('.popup-title')).toContainText('ريف دمشق')
  await expect(popup.locator('.popup-switches')).toContainText('almanassa.com')
  await popup.getByRole('button', { name: words['popup.panel'] }).click()
  await expect(panelIn(page)).toBeVisible()
})

test('a page that is still loading is not called unreadable', async ({ session, control }) => {
  const page = await session.open('about:blank')
  let end = (): void => undefined
  await page.route('**/late.js', async (route) => {
    await new Promise<void>((resolve) => (end = resolve))
    await route.abort()
  })
  const slow = 'https://almanassa.com/news/slow'
  const body = articlePage({ head: '<script src="/late.js"></script>' })
  await page.route(slow, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await page.goto(slow, { waitUntil: 'commit' })
  const popup = await session.openOwn(`popup.html?tab=${await tabOf(control, slow)}`)
  const status = popup.locator('.popup-status')
  // The host comes with the background's answer.
  await expect(popup.locator('.popup-switches')).toContainText('almanassa.com')
  await expect(status).toHaveText(words['status.loading'])
  await expect(status).toHaveAttribute('aria-busy', 'true')
  end()
  await expect(status).toContainText('ريف دمشق')
})

/** From now on nothing that is changed in this page of ours is kept, as on a full disk; later it is again. */
const keepNothing = (own: Page): Promise<void> =>
  own.evaluate(() => {
    navigator.locks.request = () => Promise.reject(new Error('no room'))
  })
const keepAgain = (own: Page): Promise<boolean> =>
  own.evaluate(() => Reflect.deleteProperty(navigator.locks, 'request'))

test('popup and side panel say what could not be kept, until something is', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  await waitForMarks(await session.open(url))
  const tab = await tabOf(control, url)
  const popup = await session.openOwn(`popup.html?tab=${tab}`)
  const all = popup.getByRole('switch', { name: words['popup.everywhereOff'] })
  const site = popup.getByRole('switch', { name: words['popup.site'] })
  await expect(site).toBeEnabled()
  await expect(popup.locator('.notice')).toHaveText('')
  await keepNothing(popup)
  await site.click()
  await expect(popup.locator('.notice')).toHaveText(words['notice.unsaved'])
  await keepAgain(popup)
  await all.click()
  await expect(popup.locator('.notice')).toHaveText('')
  await all.click()

  const side = await session.openOwn(`sidepanel.html?tab=${tab}`)
  await side.locator('.name-button', { hasText: 'براد كوبر' }).click()
  await keepNothing(side)
  await side.getByRole('button', { name: words['wrong.title'] }).click()
  await side.locator('.menu-item').first().click()
  await expect(side.locator('.notice')).toHaveText(words['notice.unsaved'])
  // It is not said to be gone.
  await expect(side.locator('.hidden-line')).toHaveCount(0)
})

test('beside a page that asks something itself popup and side panel say that it does not answer, until it does', async ({
  session,
  control,
  browserKind,
}) => {
  test.skip(browserKind === 'firefox', 'In Firefox such a page answers.')
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  await waitForMarks(page)
  const tab = await tabOf(control, url)
  const asked = page.waitForEvent('dialog')
  await page.evaluate('void setTimeout(() => alert("?"), 0)')
  const dialog = await asked
  const popup = await session.openOwn(`popup.html?tab=${tab}`)
  const side = await session.openOwn(`sidepanel.html?tab=${tab}`)
  await expect(popup.locator('.popup-status')).toContainText(words['status.waiting'])
  await expect(side.locator('.sidepanel-empty')).toContainText(words['status.waiting'])
  // The site can be switched all the same.
  await expect(popup.getByRole('switch', { name: words['popup.site'] })).toBeEnabled()
  await dialog.accept()
  await expect(popup.locator('.popup-title')).toContainText('ريف دمشق')
  await expect(side.locator('.lead-title')).toContainText('ريف دمشق')
})

test('the panel of the browser shows the margin of the page, cards and all', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  await waitForMarks(page)
  const side = await session.openOwn(`sidepanel.html?tab=${await tabOf(control, url)}`)
  await expect(side.locator('.lead-title')).toContainText('ريف دمشق')
  // Sections come one by one: before all are there, an open one would be taken for a folded one, and folded.
  await expect(side.locator('.sections')).toHaveAttribute('aria-busy', 'false')
  const name = side.locator('.name-button', { hasText: 'مظلوم عبدي' })
  if (!(await name.isVisible())) await side.getByRole('button', { name: words['section.names'] }).click()
  await name.click()
  await expect(side.locator('article.card h2')).toHaveText('مظلوم عبدي')
  // What stands under a card keeps its form, and with it its height.
  await expect(side.locator('.compare-table')).toHaveCount(1)
  // On a busy machine a key can come before the card has the focus.
  await expect(side.locator('article.card h2')).toBeFocused()
  await side.keyboard.press('Escape')
  await expect(side.locator('article.card')).toHaveCount(0)
})

test('the options change what stands in open pages', async ({ session, control }) => {
  const page = await session.open(url)
  await expect(panelIn(page)).toBeVisible()
  const options = await session.openOwn('options.html')
  await expect(options.locator('.site-row')).not.toHaveCount(0)
  await setSettings(control, { language: 'en' })
  await expect(options.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(panelIn(page)).toHaveAttribute('aria-label', english['panel.label'])
})

test('of changes made at once none is lost, and other options pages show them', async ({ session }) => {
  const [options, other] = [await session.openOwn('options.html'), await session.openOwn('options.html')]
  const chosen = (page: Page) => page.locator('.choice-kinds input:checked').count()
  await expect.poll(() => chosen(options)).toBe(7)
  await options.locator('.choice-kinds input').evaluateAll((boxes) => {
    for (const box of boxes.slice(0, 3)) (box as HTMLInputElement).click()
    document.querySelector<HTMLInputElement>('input[value=dark]')?.click()
  })
  for (const page of [options, other]) {
    await expect.poll(() => chosen(page)).toBe(4)
    await expect(page.locator('input[value=dark]')).toBeChecked()
  }
})

test('the welcome page tries the engine on its sample', async ({ session }) => {
  const welcome = await session.openOwn('welcome.html')
  await expect(welcome.locator('.try .lead-title')).toContainText('ريف دمشق')
})

test('in the package that readers get the panel is closed to the page, and there', async ({ web, browserKind }) => {
  test.setTimeout(240_000)
  const session = await launch({ name: browserKind, port: web.port, mode: 'production' })
  try {
    const page = await session.open(url)
    await waitForMarks(page)
    const host = page.locator('html > div[popover]')
    await expect(host).toHaveCount(1)
    expect(await host.evaluate((element) => element.shadowRoot)).toBeNull()
    expect((await markedTexts(page)).length).toBeGreaterThan(10)
    if (browserKind === 'chromium') {
      const cdp = await session.context.newCDPSession(page)
      const controls = async (): Promise<string[]> => {
        const { nodes } = await cdp.send('Accessibility.getFullAXTree')
        return nodes
          .filter(({ role }) => /^(button|complementary|heading)$/.test(String(role?.value)))
          .map(({ role, name }) => `${role?.value} ${name?.value}`)
      }
      await expect
        .poll(controls)
        .toEqual(
          expect.arrayContaining([
            `complementary ${words['panel.label']}`,
            `button ${words['panel.close']}`,
            `button ${words['panel.marks']}`,
            expect.stringMatching(/^heading .*ريف دمشق/),
          ]),
        )
    }
  } finally {
    await session.close()
  }
})

test('words on pages of our own are as large as the reader has set', async ({ session }) => {
  const sizes: number[] = []
  for (const path of ['popup.html', 'options.html', 'welcome.html']) {
    const page = await session.openOwn(path)
    await page.locator('.hw').first().waitFor()
    sizes.push(
      await page
        .locator('.hw')
        .first()
        .evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize)),
    )
  }
  // Chromium's own style sheet for extension pages would make 12.75 of it.
  expect(sizes).toEqual([17, 17, 17])
})
