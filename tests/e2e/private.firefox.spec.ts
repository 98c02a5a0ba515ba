/** A private window. In Firefox alone: there a file in the profile lets the extension in, in Chromium only the reader can. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articlePage } from './pages.ts'
import { addonId, launch } from './session.ts'
import { badgeOf, expect, inExtension, markedTexts, setSettings, test, waitForMarks, words } from './test.ts'

const url = 'https://shaam.org/news/private'

test('in a private window the site is switched off and on in the one tab, and nothing is kept of it', async ({
  web,
}) => {
  test.setTimeout(240_000)
  web.put(url, articlePage())
  const profile = mkdtempSync(join(tmpdir(), 'hawamish-e2e-'))
  const allowed = { [addonId]: { permissions: ['internal:privateBrowsingAllowed'], origins: [] } }
  writeFileSync(join(profile, 'extension-preferences.json'), JSON.stringify(allowed))
  const session = await launch({ name: 'firefox', port: web.port, profile })
  try {
    const control = await session.openOwn('options.html')
    await setSettings(control, { panel: 'ask' })
    const kept = (): Promise<object> => inExtension(control, (api) => api.storage.local.get(), null)
    const before = await kept()
    await inExtension(
      control,
      async (api, address) => void (await api.windows.create({ incognito: true, url: address })),
      url,
    )
    const find = () => session.context.pages().find((one) => one.url() === url)
    await expect.poll(find).toBeDefined()
    const page = find()
    if (!page) throw new Error('no private window')
    await waitForMarks(page)
    const tab = await inExtension(
      control,
      async (api, address) => (await api.tabs.query({ url: address }))[0]?.id ?? null,
      url,
    )
    const popup = await session.openOwn(`popup.html?tab=${tab}`)
    const site = popup.getByRole('switch', { name: words['popup.site'] })
    await expect(site).toBeChecked()
    await site.click()
    await expect(site).not.toBeChecked()
    await expect.poll(() => markedTexts(page)).toEqual([])
    await expect.poll(() => badgeOf(control, page)).toBe('')
    await site.click()
    await expect(site).toBeChecked()
    await waitForMarks(page)
    expect(await kept()).toEqual(before)
  } finally {
    await session.close()
  }
})
