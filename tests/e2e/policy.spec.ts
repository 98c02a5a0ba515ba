/** What an administrator sets, as each browser reads it by itself. */
import { rmSync } from 'node:fs'
import { firefoxHome, managedChromium, noPolicyReason } from './managed.ts'
import { articlePage } from './pages.ts'
import { launch, type Session } from './session.ts'
import { allMarks, expect, markedTexts, orderPage, panelIn, tabOf, test, waitForMarks, words } from './test.ts'

const open = 'https://shaam.org/news/policy'
const closed = 'https://almanassa.com/news/policy'

const values = { sitesOff: ['almanassa.com'], theme: 'dark', packs: 'none', panel: 'ask', marks: true }

let home: string | null = null
let session: Session | null = null

function managed(): Session {
  if (!session) throw new Error('the browser under an administrator has not been started')
  return session
}

test.beforeAll(async ({ web, browserKind }) => {
  test.setTimeout(120_000)
  const reason = browserKind === 'chromium' ? noPolicyReason() : null
  test.skip(reason !== null, reason ?? '')
  for (const url of [open, closed]) web.put(url, articlePage())
  if (browserKind === 'firefox') home = firefoxHome(values)
  session = await launch({
    name: browserKind,
    port: web.port,
    ...(home === null ? managedChromium(values) : { home }),
  })
})
test.afterAll(async () => {
  await session?.close()
  if (home !== null) rmSync(home, { recursive: true, force: true })
})

test('fixed settings are shown as fixed, and cannot be changed', async () => {
  const options = await managed().openOwn('options.html')
  await expect(options.locator('.hw')).toHaveAttribute('data-theme', 'dark')
  const theme = options.getByRole('group', { name: words['appearance.theme'] })
  await expect(theme).toContainText(words['locked'])
  await expect(theme.getByRole('radio', { name: words['theme.light'] })).toBeDisabled()
  await expect(options.getByRole('group', { name: words['appearance.size'] }).getByRole('radio').first()).toBeEnabled()
  const site = options.locator('.site-row', { hasText: 'almanassa.com' })
  await expect(site).toContainText(words['locked'])
  await expect(site.getByRole('switch')).toBeDisabled()
  await expect(options.locator('#packs')).toContainText(words['packs.locked'])
  await expect(options.getByRole('button', { name: words['packs.add'] })).toHaveCount(0)
})

test('fixed marks are shown as fixed in the panel of a page', async () => {
  const page = await managed().open(open)
  await waitForMarks(page)
  const control = await managed().openOwn('welcome.html')
  await orderPage(control, page, { type: 'panel', show: true })
  const button = panelIn(page).getByRole('button', { name: words['panel.marks'] })
  await expect(button).toBeDisabled()
  await expect(button).toHaveAccessibleName(new RegExp(words['locked']))
})

test('the key for fixed marks opens the popup, which says who fixed them', async ({ browserKind }) => {
  test.skip(browserKind === 'firefox', 'Firefox offers no way to fire an extension command from outside its window')
  const page = await managed().open(open)
  const marks = await allMarks(page)
  const [worker] = managed().context.serviceWorkers()
  await worker?.evaluate('chrome.commands.onCommand.dispatch("toggle-marks")')
  const contexts = () => worker?.evaluate('chrome.runtime.getContexts({ contextTypes: ["POPUP"] })')
  await expect.poll(contexts).toMatchObject([{ documentUrl: expect.stringContaining('/popup.html') as unknown }])
  expect(await markedTexts(page)).toEqual(marks)
  const control = await managed().openOwn('welcome.html')
  const popup = await managed().openOwn(`popup.html?tab=${await tabOf(control, open)}`)
  await expect(popup.getByRole('switch', { name: words['panel.marks'] })).toBeDisabled()
  await expect(popup.locator('main')).toContainText(words['locked'])
})

test('a closed site stays unread, and the popup says who closed it', async () => {
  const allowed = await managed().open(open)
  await waitForMarks(allowed)
  const page = await managed().open(closed)
  const control = await managed().openOwn('welcome.html')
  const popup = await managed().openOwn(`popup.html?tab=${await tabOf(control, closed)}`)
  await expect(popup.locator('.popup-title')).toHaveText(words['status.off.policy'])
  await expect(popup.getByRole('switch', { name: words['popup.site'] })).toBeDisabled()
  expect(await markedTexts(page)).toEqual([])
})
