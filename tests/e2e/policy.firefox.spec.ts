/**
 * What an administrator sets, in Firefox, which reads it for one user from a file in that user's home. Chrome reads
 * policies only from folders of the whole machine: there `tests/unit/store/policy.test.ts` stands for it, and the browser
 * itself checks the schema when it loads the extension.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articlePage } from './pages.ts'
import { addonId, launch, type Session } from './session.ts'
import { expect, markedTexts, tabOf, test, waitForMarks, words } from './test.ts'

const open = 'https://shaam.org/news/policy'
const closed = 'https://almanassa.com/news/policy'

function homeWith(data: object): string {
  const home = mkdtempSync(join(tmpdir(), 'hawamish-home-'))
  const folder = join(home, '.mozilla', 'managed-storage')
  mkdirSync(folder, { recursive: true })
  const manifest = { name: addonId, description: 'test', type: 'storage', data }
  writeFileSync(join(folder, `${addonId}.json`), JSON.stringify(manifest))
  return home
}

let home = ''
let session: Session

test.beforeAll(async ({ web }) => {
  test.setTimeout(120_000)
  for (const url of [open, closed]) web.put(url, articlePage())
  home = homeWith({ sitesOff: ['almanassa.com'], theme: 'dark', packs: 'none', panel: 'ask' })
  session = await launch({ name: 'firefox', port: web.port, home })
})
test.afterAll(async () => {
  await session.close()
  rmSync(home, { recursive: true, force: true })
})

test('fixed settings are shown as fixed, and cannot be changed', async () => {
  const options = await session.openOwn('options.html')
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

test('a closed site stays unread, and the popup says who closed it', async () => {
  const allowed = await session.open(open)
  await waitForMarks(allowed)
  const page = await session.open(closed)
  const control = await session.openOwn('welcome.html')
  const popup = await session.openOwn(`popup.html?tab=${await tabOf(control, closed)}`)
  await expect(popup.locator('.popup-title')).toHaveText(words['status.off.policy'])
  await expect(popup.getByRole('switch', { name: words['popup.site'] })).toBeDisabled()
  expect(await markedTexts(page)).toEqual([])
})
