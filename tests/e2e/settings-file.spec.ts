/** What is kept on the device: taken along, brought back, erased. */
import type { Page } from '@playwright/test'
import { savedBy } from './saved-file.ts'
import { expect, inExtension, setSettings, test, words } from './test.ts'

const link = { id: 'kubr', name: 'كوبر', page: 'https://sana.sy/news/1', on: '2026-11-20' }

async function importFile(options: Page, text: string): Promise<void> {
  await options
    .locator('#data input[type=file]')
    .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

/** Everything that is stored beside packs. */
const stored = (control: Page): Promise<unknown> =>
  inExtension(control, async (api) => Object.keys(await api.storage.local.get(null)), null)

test('settings go out as a file, are erased, and come back from it', async ({ session, control }) => {
  await setSettings(control, { theme: 'dark', sitesOff: ['sana.sy'], hiddenLinks: [link] })
  const options = await session.openOwn('options.html')
  await expect(options.locator('.hw')).toHaveAttribute('data-theme', 'dark')
  const saved = await savedBy(session, options, () =>
    options.getByRole('button', { name: words['data.export'] }).click(),
  )
  expect(saved.name).toBe('hawamish-settings.json')
  expect(JSON.parse(saved.text)).toMatchObject({ theme: 'dark', sitesOff: ['sana.sy'], hiddenLinks: [link] })

  await options.getByRole('button', { name: words['data.erase'] }).click()
  await options.getByRole('button', { name: words['data.eraseYes'] }).click()
  await expect(options.locator('.notice')).toHaveText(words['notice.erased'])
  await expect(options.locator('.hw')).toHaveAttribute('data-theme', 'auto')
  expect(await stored(control)).toEqual([])

  await importFile(options, saved.text)
  await expect(options.locator('.notice')).toHaveText(words['notice.imported'])
  await expect(options.locator('.hw')).toHaveAttribute('data-theme', 'dark')
  await expect(options.locator('#hidden .hidden-row')).toContainText('كوبر')
  await options.locator('#hidden .hidden-row').getByRole('button').click()
  await expect(options.locator('#hidden .hidden-row')).toHaveCount(0)
})

test('another file is refused in one sentence, and nothing changes', async ({ session, control }) => {
  await setSettings(control, { theme: 'dark' })
  const options = await session.openOwn('options.html')
  await expect(options.locator('.hw')).toHaveAttribute('data-theme', 'dark')
  const files = [
    ['{', words['notice.import.not-json']],
    ['{"theme":"light"}', words['notice.import.not-settings']],
    ['{"file":"hawamish-settings","version":9}', words['notice.import.newer']],
  ] as const
  for (const [text, sentence] of files) {
    await importFile(options, text)
    await expect(options.locator('.notice')).toHaveText(sentence)
  }
  await importFile(options, '{"file":"hawamish-settings","version":1,"theme":"pink","language":"en"}')
  await expect(options.locator('.notice')).toContainText('theme')
  await expect(options.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(options.locator('.hw')).toHaveAttribute('data-theme', 'dark')
})
