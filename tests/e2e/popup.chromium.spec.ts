/** The popup's first picture. Chromium alone runs a script of a test before those of an extension page. */
import { articlePage } from './pages.ts'
import { expect, setSettings, tabOf, test, waitForMarks, words } from './test.ts'

type Drawn = { title: string; switches: number[] }
declare global {
  interface Window {
    drawn: Drawn[]
  }
}

test('the popup is drawn before the background has answered, and nothing moves when it does', async ({
  session,
  control,
  web,
}) => {
  const url = 'https://shaam.org/news/popup'
  web.put(url, articlePage())
  await setSettings(control, { panel: 'ask' })
  await waitForMarks(await session.open(url))
  const tab = await tabOf(control, url)
  const popup = await session.context.newPage()
  await popup.setViewportSize({ width: 400, height: 700 })
  await popup.addInitScript(() => {
    window.drawn = []
    const look = (): void => {
      const title = document.querySelector('.popup-title')?.textContent ?? ''
      const switches = [...document.querySelectorAll('.switch')].map((one) => one.getBoundingClientRect().top)
      if (title !== '' && window.drawn.at(-1)?.title !== title) window.drawn.push({ title, switches })
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  // A background that has to start first: this is when a popup would stay blank.
  const cdp = await session.context.newCDPSession(control)
  await cdp.send('ServiceWorker.enable')
  await cdp.send('ServiceWorker.stopAllWorkers')
  await popup.goto(`${session.origin}/popup.html?tab=${tab}`)
  await expect(popup.locator('.popup-title')).toContainText('ريف دمشق')
  const [first, last, ...more] = await popup.evaluate(() => window.drawn)
  expect(more).toEqual([])
  expect(first?.title).toBe(words['status.loading'])
  expect(first?.switches.length).toBeGreaterThan(1)
  expect(last?.switches).toEqual(first?.switches)
})
