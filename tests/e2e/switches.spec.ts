/** The three switches: marks, this site, everything. Each acts at once in every open tab, and outlives the browser. */
import type { Page } from '@playwright/test'
import { articlePage } from './pages.ts'
import { launch, type Session } from './session.ts'
import {
  allMarks,
  badgeOf,
  expect,
  inExtension,
  markedTexts,
  panelIn,
  setSettings,
  tabOf,
  test,
  waitForMarks,
  words,
} from './test.ts'

const one = 'https://shaam.org/news/one'
const two = 'https://shaam.org/news/two'
const elsewhere = 'https://almanassa.com/news/three'

test.beforeAll(({ web }) => {
  for (const url of [one, two, elsewhere]) web.put(url, articlePage())
})

async function openPopup(session: Session, control: Page, page: Page): Promise<Page> {
  const popup = await session.openOwn(`popup.html?tab=${await tabOf(control, page.url())}`)
  await popup.getByRole('switch').first().waitFor()
  return popup
}

const unmarked = (page: Page) => expect.poll(() => markedTexts(page)).toEqual([])

test('marks go off and on in two tabs at once', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const [first, second] = [await session.open(one), await session.open(elsewhere)]
  const before = await allMarks(first)
  await waitForMarks(second)
  const popup = await openPopup(session, control, first)
  await popup.getByRole('switch', { name: words['panel.marks'] }).click()
  await unmarked(first)
  await unmarked(second)
  await popup.getByRole('switch', { name: words['panel.marks'] }).click()
  await expect.poll(() => markedTexts(first)).toEqual(before)
  await waitForMarks(second)
})

test('a site goes off in all its tabs, and in no other', async ({ session, control }) => {
  const [first, second, other] = [await session.open(one), await session.open(two), await session.open(elsewhere)]
  for (const page of [first, second, other]) await waitForMarks(page)
  await expect(panelIn(first)).toBeVisible()
  const popup = await openPopup(session, control, first)
  await popup.getByRole('switch', { name: words['popup.site'] }).click()
  for (const page of [first, second]) {
    await unmarked(page)
    await expect(panelIn(page)).toHaveCount(0)
    expect(await badgeOf(control, page)).toBe('')
  }
  expect((await markedTexts(other)).length).toBeGreaterThan(0)
  await first.reload()
  await expect(popup.locator('.popup-title')).toHaveText(words['status.off.site'])
  expect(await markedTexts(first)).toEqual([])
  await popup.getByRole('switch', { name: words['popup.site'] }).click()
  for (const page of [first, second]) await waitForMarks(page)
})

test('everything goes off and on', async ({ session, control }) => {
  const [first, other] = [await session.open(one), await session.open(elsewhere)]
  for (const page of [first, other]) await waitForMarks(page)
  const popup = await openPopup(session, control, first)
  await popup.getByRole('switch', { name: words['popup.everywhereOff'] }).click()
  for (const page of [first, other]) {
    await unmarked(page)
    await expect(page.locator('html > div[popover]')).toHaveCount(0)
    await expect.poll(() => badgeOf(control, page)).toBe('')
  }
  await popup.getByRole('switch', { name: words['popup.everywhereOff'] }).click()
  for (const page of [first, other]) await waitForMarks(page)
})

test('a tab that was stopped alone is not said to be read for ever', async ({ session, control }) => {
  const page = await session.open(one)
  await waitForMarks(page)
  const tab = await tabOf(control, one)
  await inExtension(control, (api, id) => api.runtime.sendMessage({ type: 'tab-stop', tab: id }), tab)
  await unmarked(page)
  const popup = await openPopup(session, control, page)
  await expect(popup.locator('.popup-title')).toHaveText(words['status.failed'])
  await popup.getByRole('button', { name: words['popup.read'] }).click()
  await waitForMarks(page)
})

test('kinds and density act at once', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(one)
  const all = await allMarks(page)
  await setSettings(control, { density: 'first' })
  await expect.poll(async () => (await markedTexts(page)).length).toBeLessThan(all.length)
  await setSettings(control, { density: 'all', kinds: ['law'] })
  await expect.poll(() => markedTexts(page)).toEqual(['عقوبات قيصر'])
})

test('the key turns the marks off and on', async ({ session, control, browserKind }) => {
  test.skip(browserKind === 'firefox', 'Firefox offers no way to fire an extension command from outside its window')
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(one)
  await waitForMarks(page)
  const [worker] = session.context.serviceWorkers()
  const press = () => worker?.evaluate('chrome.commands.onCommand.dispatch("toggle-marks")')
  await press()
  await unmarked(page)
  await press()
  await waitForMarks(page)
})

test('a page that asks something itself keeps no other waiting', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const [asking, other] = [await session.open(one), await session.open(elsewhere)]
  await waitForMarks(asking)
  await waitForMarks(other)
  const asked = asking.waitForEvent('dialog')
  await asking.evaluate('void setTimeout(() => alert("?"), 0)')
  const dialog = await asked
  await setSettings(control, { on: false })
  await unmarked(other)
  await setSettings(control, { on: true })
  await waitForMarks(other)
  expect(await inExtension(control, (api) => api.runtime.sendMessage({ type: 'packs-erase' }), null)).toMatchObject({
    ok: true,
  })
  await dialog.accept()
  await waitForMarks(asking)
})

test('what was switched off stays off after a restart', async ({ web, browserKind }) => {
  test.setTimeout(240_000)
  const first = await launch({ name: browserKind, port: web.port })
  const control = await first.openOwn('options.html')
  await setSettings(control, { sitesOff: ['shaam.org'], marks: false, language: 'en' })
  await first.close({ keepProfile: true })

  const second = await launch({ name: browserKind, port: web.port, profile: first.profile })
  try {
    const options = await second.openOwn('options.html')
    await expect(options.locator('html')).toHaveAttribute('lang', 'en')
    const off = await second.open(one)
    const on = await second.open(elsewhere)
    await expect(panelIn(on)).toBeVisible()
    expect(await markedTexts(on)).toEqual([])
    await setSettings(options, { marks: true })
    await waitForMarks(on)
    expect(await markedTexts(off)).toEqual([])
    expect(await badgeOf(options, off)).toBe('')
  } finally {
    await second.close()
  }
})
