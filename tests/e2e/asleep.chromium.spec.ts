/** Chromium can be told to stop the extension's worker, as it does by itself after half a minute without events. */
import { articlePage } from './pages.ts'
import { allMarks, badgeOf, cardIn, clickMark, expect, markedTexts, setSettings, test } from './test.ts'

test('a name is looked up by a background that was stopped in between', async ({ session, control, web }) => {
  const url = 'https://shaam.org/news/asleep'
  web.put(url, articlePage())
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  const cdp = await session.context.newCDPSession(control)
  await cdp.send('ServiceWorker.enable')
  await cdp.send('ServiceWorker.stopAllWorkers')
  await clickMark(page, 'مظلوم عبدي')
  await expect(cardIn(page).getByRole('heading', { level: 2 })).toHaveText('مظلوم عبدي')
  expect(await markedTexts(page)).toEqual(before)
  expect(await badgeOf(control, page)).not.toBe('')
})
