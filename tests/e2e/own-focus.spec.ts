/** Keys on the extension's own pages: what had the focus may go away, and the reader is still where it was. */
import type { Locator, Page } from '@playwright/test'
import { tinyPack } from '../fixtures/packs/tiny.ts'
import { articlePage } from './pages.ts'
import { expect, setSettings, tabOf, test, waitForMarks, words } from './test.ts'

const link = { name: 'كوبر', page: null, on: '2026-11-20' }
const packFile = (text: string) => ({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) })

async function pressOn(control: Locator): Promise<void> {
  await control.focus()
  await control.press('Enter')
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Of these elements the innermost holds the focus. */
const hasFocus = (page: Page, selector: string) =>
  expect.poll(() => page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector)).toBe(true)

test('a question gives the focus back to the button that asked it', async ({ session }) => {
  const options = await session.openOwn('options.html')
  const erase = button(options, words['data.erase'])
  for (const answer of [words['data.eraseNo'], words['data.eraseYes']]) {
    await pressOn(erase)
    await expect(options.locator('.confirm')).toBeFocused()
    await pressOn(button(options, answer))
    await expect(erase).toBeFocused()
  }
  const address = options.getByLabel(words['packs.address'])
  await address.fill('https://packs.hekaya.org/nothing')
  for (const answer of [words['packs.cancel'], words['packs.fetchYes']]) {
    await address.press('Enter')
    await expect(options.locator('.confirm')).toBeFocused()
    await pressOn(button(options, answer))
    await expect(address).toBeFocused()
  }
})

test('where a line, a pack or a refusal goes, the focus stays in its part of the page', async ({
  session,
  control,
}) => {
  await setSettings(control, {
    hiddenLinks: [
      { ...link, id: 'kubr' },
      { ...link, id: 'other' },
    ],
  })
  const options = await session.openOwn('options.html')
  for (const rest of [1, 0]) {
    await pressOn(options.locator('#hidden .hidden-row').first().getByRole('button'))
    await expect(options.locator('#hidden .hidden-row')).toHaveCount(rest)
    await hasFocus(options, '#hidden')
  }
  const file = options.locator('.pack-add input[type=file]')
  await file.setInputFiles(packFile('{'))
  await pressOn(button(options, words['packs.dismiss']))
  await hasFocus(options, '#packs')
  await file.setInputFiles(packFile(JSON.stringify(tinyPack())))
  const pack = options.locator('[data-pack=hekaya-festival]')
  await pressOn(pack.locator('.button-danger'))
  await pressOn(button(options, words['packs.cancel']))
  await expect(pack.locator('.button-danger')).toBeFocused()
  await pressOn(pack.locator('.button-danger'))
  await pressOn(button(options, words['packs.removeYes']))
  await expect(pack).toHaveCount(0)
  await hasFocus(options, '#packs')
})

test('the same in the popup and beside a page', async ({ session, control, web }) => {
  const url = 'https://almanassa.com/news/focus'
  web.put(url, articlePage())
  await setSettings(control, { panel: 'ask', hiddenLinks: [{ ...link, id: 'brad-cooper' }] })
  const page = await session.open(url)
  await waitForMarks(page)
  const tab = await tabOf(control, url)
  const side = await session.openOwn(`sidepanel.html?tab=${tab}`)
  await button(side, words['yours.title']).click()
  await pressOn(side.locator('.yours .hidden-row').getByRole('button'))
  await expect(side.locator('.yours .hidden-row')).toHaveCount(0)
  await hasFocus(side, '#app')
  await control.evaluate(
    `(globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ type: 'tab-stop', tab: ${tab} })`,
  )
  const popup = await session.openOwn(`popup.html?tab=${tab}`)
  await pressOn(button(popup, words['popup.read']))
  await expect(button(popup, words['popup.read'])).toHaveCount(0)
  await hasFocus(popup, 'main')
})

test('what the reader has left keeps no focus', async ({ session, control }) => {
  await setSettings(control, { hiddenLinks: [{ ...link, id: 'kubr' }] })
  const options = await session.openOwn('options.html')
  await options.locator('#hidden .hidden-row').getByRole('button').focus()
  await options.getByRole('heading', { level: 1 }).click()
  await setSettings(control, { hiddenLinks: [] })
  await expect(options.locator('#hidden .hidden-row')).toHaveCount(0)
  expect(await options.evaluate(() => document.activeElement === document.body)).toBe(true)
})
