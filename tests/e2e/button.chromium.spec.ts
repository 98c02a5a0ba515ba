/**
 * One page read by the leave that the toolbar button gives. In Chromium alone: nothing can press the button of Firefox from
 * outside its window; what follows from it is the same code.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import type { TabState } from '../../lib/messages/contract.ts'
import { configure, pressButton } from './button.ts'
import { articlePage } from './pages.ts'
import { launch, type Session } from './session.ts'
import { expect, inExtension, markedTexts, setSettings, tabOf, test, waitForMarks, words } from './test.ts'

// The reader's choices on the page of extensions outlast a test: a browser of their own.
let own: Session | null = null
test.beforeEach(async ({ web }) => {
  own = await launch({ name: 'chromium', port: web.port })
})
test.afterEach(async () => own?.close())

function mine(): Session {
  if (!own) throw new Error('the browser has not been started')
  return own
}

/** Number of a tab whose address the button has opened. */
async function pressed(page: Page, control: Page): Promise<number> {
  await pressButton(mine(), page)
  await expect.poll(() => tabOf(control, page.url()).catch(() => null)).not.toBeNull()
  return tabOf(control, page.url())
}

function tell(control: Page, type: string, tab: number): Promise<unknown> {
  return inExtension(control, (api, message) => api.runtime.sendMessage(message), { type, tab })
}

/** What the popup says that the button has opened; empty while it is not there. */
function popupText(control: Page): Promise<string> {
  return control.evaluate(
    "chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector('main')?.innerText ?? ''",
  )
}

async function stateOf(control: Page, tab: number): Promise<TabState> {
  const reply = (await tell(control, 'tab-state', tab)) as { value: TabState }
  return reply.value
}

test('a page that was asked for stays when leave for other sites is taken back', async ({ web }) => {
  const [asked, site] = ['https://unknown-outlet.example/news/1', 'https://shaam.org/news/leave']
  for (const url of [asked, site]) web.put(url, articlePage())
  const control = await mine().openOwn('options.html')
  const onSite = await mine().open(site)
  await waitForMarks(onSite)
  const page = await mine().open(asked)
  const tab = await pressed(page, control)
  expect(await markedTexts(page)).toEqual([])
  expect(await tell(control, 'tab-read', tab)).toEqual({ ok: true, value: null })
  await waitForMarks(page)
  await configure(mine(), { hostAccess: 'ON_CLICK' })
  await expect.poll(() => markedTexts(onSite)).toEqual([])
  expect(await markedTexts(page)).not.toEqual([])
  expect((await stateOf(control, tab)).page?.state).toBe('article')
})

test('what is kept of a site does not wait for the question of the browser, which may close the popup', async ({
  web,
}) => {
  const asked = 'https://unknown-outlet.example/news/1'
  web.put(asked, articlePage())
  const control = await mine().openOwn('options.html')
  await setSettings(control, { sitesOff: ['unknown-outlet.example'] })
  const tab = await pressed(await mine().open(asked), control)
  // As a tab the popup stays, whatever takes the focus.
  const popup = await mine().openOwn(`popup.html?tab=${tab}`)
  const site = popup.getByRole('switch', { name: words['popup.site'] })
  await expect(site).not.toBeChecked()
  // A question that nobody answers.
  await popup.evaluate(
    "Object.defineProperty(chrome.permissions, 'request', { value: () => new Promise(() => undefined) })",
  )
  await site.click()
  await expect
    .poll(() => inExtension(control, async (api) => (await api.storage.local.get('settings'))['settings'], null))
    .toMatchObject({ sitesOff: [] })
})

test('a file of this device is read on demand, and the popup says where it may not be', async () => {
  const path = join(mine().profile, 'report.html')
  writeFileSync(path, articlePage())
  const page = await mine().open(pathToFileURL(path).href)
  const control = await mine().openOwn('options.html')
  const tab = await pressed(page, control)
  expect(await stateOf(control, tab)).toMatchObject({ page: null })
  await tell(control, 'tab-read', tab)
  await waitForMarks(page)
  await expect.poll(() => stateOf(control, tab)).toMatchObject({ found: { event: { sure: true } } })
  const wanted = { type: 'tab-export', tab, format: 'json', wholeText: false }
  const file = await inExtension(control, (api, message) => api.runtime.sendMessage(message), wanted)
  expect(file).toMatchObject({ ok: true, value: { content: expect.not.stringContaining('report.html') as unknown } })
  // The browser starts the extension anew when this is changed.
  await configure(mine(), { fileAccess: false })
  await page.reload()
  const again = await mine().openOwn('options.html')
  await pressButton(mine(), page)
  await expect.poll(() => popupText(again)).toContain(words['status.restrictedHint'])
  expect(await popupText(again)).not.toContain(words['popup.read'])
})

test('the popup of a page that is closed to extensions offers nothing that fails', async () => {
  const control = await mine().openOwn('options.html')
  const page = await mine().open('chrome://version')
  await pressButton(mine(), page)
  await expect.poll(() => popupText(control)).toContain(words['status.restricted'])
  expect(await popupText(control)).not.toContain(words['popup.read'])
})
