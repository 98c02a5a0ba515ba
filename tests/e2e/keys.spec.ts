/** The keys, and the switches that do the same: each press changes what the reader sees, from where the reader is. */
import type { Page } from '@playwright/test'
import { articlePage, sample } from './pages.ts'
import type { Session } from './session.ts'
import {
  allMarks,
  expect,
  inExtension,
  markedTexts,
  orderPage,
  panelIn,
  setSettings,
  tabOf,
  test,
  waitForMarks,
  words,
} from './test.ts'

const url = 'https://almanassa.com/news/keys'
const elsewhere = 'https://shaam.org/news/keys'

test.beforeAll(({ web }) => {
  web.put(url, articlePage())
  web.put(elsewhere, articlePage())
})

type Where = { session: Session; control: Page; page: Page }

/** Presses the key of the marks. Firefox lets nobody fire a command from outside: there the popup's way is taken. */
async function pressMarks({ session, control, page }: Where): Promise<void> {
  const [worker] = session.context.serviceWorkers()
  const tab = await tabOf(control, page.url())
  if (worker) await worker.evaluate(`chrome.commands.onCommand.dispatch('toggle-marks', { id: ${tab} })`)
  else
    await inExtension(
      control,
      (api, id) => api.runtime.sendMessage({ type: 'tab-marks', tab: id, show: 'toggle' }),
      tab,
    )
}

const switchInPanel = (page: Page) => panelIn(page).getByRole('button', { name: words['panel.marks'] })
const marked = (page: Page, yes: boolean) => expect.poll(async () => (await markedTexts(page)).length > 0).toBe(yes)

test('one press shows marks that are hidden in one page alone', async ({ session, control }) => {
  const [other, page] = [await session.open(elsewhere), await session.open(url)]
  for (const one of [other, page]) await waitForMarks(one)
  await switchInPanel(page).click()
  await marked(page, false)
  await pressMarks({ session, control, page })
  await marked(page, true)
  await expect(switchInPanel(page)).toHaveAttribute('aria-pressed', 'true')
  await marked(other, true)
  await pressMarks({ session, control, page })
  for (const one of [page, other]) await marked(one, false)
  // Shown in one page alone, it is the same the other way round.
  await switchInPanel(page).click()
  await marked(page, true)
  await pressMarks({ session, control, page })
  await marked(page, false)
  await marked(other, false)
  await pressMarks({ session, control, page: other })
  for (const one of [page, other]) await marked(one, true)
})

test('the popup shows the marks as they are in its page, and one click turns them', async ({ session, control }) => {
  const page = await session.open(url)
  await waitForMarks(page)
  await switchInPanel(page).click()
  await marked(page, false)
  const popup = await session.openOwn(`popup.html?tab=${await tabOf(control, page.url())}`)
  const marks = popup.getByRole('switch', { name: words['panel.marks'] })
  await expect(marks).toHaveAttribute('aria-checked', 'false')
  await marks.click()
  await marked(page, true)
  await expect(marks).toHaveAttribute('aria-checked', 'true')
  await marks.click()
  await marked(page, false)
  await expect(marks).toHaveAttribute('aria-checked', 'false')
  // What is switched in the page is told to whoever shows it.
  await page.bringToFront()
  await switchInPanel(page).click()
  await marked(page, true)
  await expect(marks).toHaveAttribute('aria-checked', 'true')
})

test('on a page without an article the key opens the popup and turns nothing', async ({
  session,
  control,
  web,
  browserKind,
}) => {
  test.skip(browserKind === 'firefox', 'Firefox offers no way to fire an extension command from outside its window')
  const front = 'https://almanassa.com/'
  web.put(front, '<!doctype html><html lang="ar"><title>الرئيسية</title><p>أقسام الموقع</p></html>')
  const [other, page] = [await session.open(url), await session.open(front)]
  await waitForMarks(other)
  await page.bringToFront()
  await pressMarks({ session, control, page })
  const [worker] = session.context.serviceWorkers()
  await expect
    .poll(() =>
      worker?.evaluate("chrome.runtime.getContexts({ contextTypes: ['POPUP'] }).then(({ length }) => length)"),
    )
    .toBe(1)
  await marked(other, true)
})

test.describe('from name to name', () => {
  const long = articlePage({
    head: '<style>p{margin-block:60vh}</style>',
    paragraphs: [...sample.paragraphs, ...sample.paragraphs],
  })
  test.beforeAll(({ web }) => web.put(url, long))
  test.afterAll(({ web }) => web.put(url, articlePage()))

  type Place = { paragraph: number; place: string; top: number }

  /** Steps, and gives the place that the caret was led to, its paragraph, and how far down in the window that is. */
  async function step(control: Page, page: Page, direction: 1 | -1): Promise<Place> {
    await orderPage(control, page, { type: 'step', direction })
    return page.evaluate(() => {
      const range = getSelection()?.getRangeAt(0)
      const { parentElement } = range?.startContainer ?? {}
      const all = Array.from(document.querySelectorAll('main h1, main p'))
      const paragraph = all.findIndex((element) => element === parentElement)
      return {
        paragraph,
        place: `${paragraph}, ${range?.startOffset}`,
        top: range?.getBoundingClientRect().top ?? Number.NaN,
      }
    })
  }

  const scrollToParagraph = (page: Page, index: number) =>
    page.evaluate(
      (at) =>
        document.querySelectorAll('main h1, main p')[at]?.scrollIntoView({ block: 'center', behavior: 'instant' }),
      index,
    )

  test('a reader who scrolled away goes on from what is in the window', async ({ session, control }) => {
    await setSettings(control, { panel: 'ask' })
    const page = await session.open(url)
    await waitForMarks(page)
    const first = await step(control, page, 1)
    const again = await step(control, page, 1)
    expect([first.paragraph, again.paragraph]).toEqual([0, 0])
    const far = sample.paragraphs.length
    await scrollToParagraph(page, far)
    const there = await step(control, page, 1)
    expect(there.paragraph).toBe(far)
    expect(there.top).toBeGreaterThan(0)
    // A few lines up and down change nothing while the name is in the window.
    await page.mouse.move(600, 400)
    await page.mouse.wheel(0, 40)
    const next = await step(control, page, 1)
    expect(next.paragraph).toBeGreaterThanOrEqual(far)
    // Back to the top by hand, and backwards from there: the last name before the window is the end of all.
    await scrollToParagraph(page, 3)
    expect((await step(control, page, -1)).paragraph).toBeLessThan(3)
  })

  test('a page that draws its text anew, or writes on below, does not throw the reader back', async ({
    session,
    control,
    web,
  }) => {
    await setSettings(control, { panel: 'ask' })
    web.put(url, articlePage())
    const page = await session.open(url)
    const marks = (await allMarks(page)).length
    const seen = []
    for (let count = 0; count < 5; count += 1) seen.push((await step(control, page, 1)).place)
    expect(new Set(seen).size).toBe(5)
    for (const at of [3, 4]) {
      await step(control, page, -1)
      await page.evaluate((text) => {
        const body = document.getElementById('body')
        if (body) body.innerHTML += `<p>${text}</p>`
      }, 'وقالت الأمم المتحدة في حديث إلى الصحفيين إن الجسر القديم يعني الكثير لأهالي البلدة كلهم في هذه الأيام.')
      await expect.poll(async () => (await markedTexts(page)).length).toBe(marks + at - 2)
      expect((await step(control, page, 1)).place).toBe(seen[4])
    }
  })
})
