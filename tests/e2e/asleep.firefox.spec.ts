/** Firefox stops an idle background by itself; the time it waits is a preference. */
import { articlePage } from './pages.ts'
import { launch } from './session.ts'
import { cardIn, clickMark, expect, inExtension, setSettings, test, waitForMarks } from './test.ts'

test('a name is looked up by a background that Firefox has put to sleep', async ({ web }) => {
  test.setTimeout(240_000)
  const url = 'https://shaam.org/news/idle'
  web.put(url, articlePage())
  const session = await launch({
    name: 'firefox',
    port: web.port,
    prefs: { 'extensions.background.idle.timeout': 1_000 },
  })
  try {
    const control = await session.openOwn('options.html')
    await setSettings(control, { panel: 'ask' })
    const page = await session.open(url)
    await waitForMarks(page)
    const asleep = () => inExtension(control, async (api) => api.extension.getBackgroundPage() === null, null)
    await expect.poll(asleep, { timeout: 60_000 }).toBe(true)
    await clickMark(page, 'مظلوم عبدي')
    await expect(cardIn(page).getByRole('heading', { level: 2 })).toHaveText('مظلوم عبدي')
  } finally {
    await session.close()
  }
})
