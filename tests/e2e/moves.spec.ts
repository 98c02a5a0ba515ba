/** From report to report without a load, and back through the browser's memory: what stays beside the text and what goes. */
import type { Page } from '@playwright/test'
import { articlePage, sample } from './pages.ts'
import { escapeHtml } from './seeds.ts'
import {
  cardIn,
  clickMark,
  expect,
  markedTexts,
  orderPage,
  panelIn,
  setSettings,
  test,
  waitForMarks,
  words,
} from './test.ts'

const url = 'https://almanassa.com/news/moves'
/** A report of no event that anybody knows. */
const bridge = {
  title: 'ترميم الجسر القديم ينتهي بعد أشهر من العمل',
  paragraphs: [
    'قال مجلس البلدة إن أعمال ترميم الجسر القديم انتهت، وإن المارة صاروا يعبرونه منذ صباح اليوم بعد أشهر من الإغلاق.',
    'وأوضح المجلس أن وزارة الخزانة الأميركية لا علاقة لها بالتمويل الذي جمعه أهالي البلدة على مدى عام كامل من العمل.',
    'وشكر رئيس المجلس العمال والمتطوعين، ودعا السكان إلى حفل صغير يقام مساء غد عند مدخل الجسر من جهة السوق.',
  ],
}

test.beforeAll(({ web }) => web.put(url, articlePage()))

/** Goes to another report as a page of one application does; `wait`: so long it shows that it loads. */
function moveTo(
  page: Page,
  path: string,
  { title, paragraphs, wait = 0 }: { title: string; paragraphs: readonly string[]; wait?: number },
): Promise<void> {
  const html = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('')
  return page.evaluate(
    async (to) => {
      history.pushState({}, '', to.path)
      const main = document.querySelector('main')
      if (!main) return
      if (to.wait > 0) {
        main.innerHTML = '<p>…</p>'
        await new Promise((resolve) => setTimeout(resolve, to.wait))
      }
      document.title = to.title
      main.innerHTML = `<article><h1>${to.title}</h1><div id="body">${to.html}</div></article>`
    },
    { path, title, html, wait },
  )
}

const slimTab = (page: Page) => page.locator('.slim-tab')
const lead = (page: Page) => panelIn(page).locator('.lead-title')
const unknown = words['lead.noEvent']

for (const [how, wait] of [
  ['at once', 0],
  ['after a while', 1_500],
] as const) {
  test(`a panel that came by itself goes with its event, when the next report is there ${how}`, async ({ session }) => {
    const page = await session.open(url)
    await expect(lead(page)).toContainText('ريف دمشق')
    await moveTo(page, '/news/bridge', { ...bridge, wait })
    await expect.poll(() => markedTexts(page)).toEqual(['وزارة الخزانة الأميركية'])
    await expect(panelIn(page)).toHaveCount(0)
    await expect(slimTab(page)).toHaveCount(0)
    await expect(page.locator('html > div[popover]')).toHaveCount(0)
    await moveTo(page, '/news/moves', { ...sample, wait })
    await expect(lead(page)).toContainText('ريف دمشق')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  })

  test(`a panel that was asked for stays and shows the next report, when it is there ${how}`, async ({
    session,
    control,
  }) => {
    await setSettings(control, { panel: 'ask' })
    const page = await session.open(url)
    await waitForMarks(page)
    await orderPage(control, page, { type: 'panel', show: true })
    await expect(lead(page)).toContainText('ريف دمشق')
    await moveTo(page, '/news/bridge', { ...bridge, wait })
    await expect(lead(page)).toHaveText(unknown)
    await expect(panelIn(page).locator('.name-button')).toHaveText([/وزارة الخزانة الأمريكية/])
    await moveTo(page, '/news/moves', { ...sample, wait })
    await expect(lead(page)).toContainText('ريف دمشق')
    // Sent away, it stays away.
    await orderPage(control, page, { type: 'panel', show: false })
    await expect(panelIn(page)).toHaveCount(0)
    await moveTo(page, '/news/bridge', { ...bridge, wait })
    await expect.poll(() => markedTexts(page)).toEqual(['وزارة الخزانة الأميركية'])
    await expect(panelIn(page)).toHaveCount(0)
  })
}

test('a margin that only listens until then comes with the first report of a known event', async ({
  session,
  control,
  web,
}) => {
  // The script is there from the beginning, for cards by resting the pointer on a name.
  await setSettings(control, { hover: true })
  const before = 'https://almanassa.com/news/moves-bridge'
  web.put(before, articlePage(bridge))
  const page = await session.open(before)
  await expect.poll(() => markedTexts(page)).toEqual(['وزارة الخزانة الأميركية'])
  await expect(panelIn(page)).toHaveCount(0)
  await moveTo(page, '/news/moves', sample)
  await expect(lead(page)).toContainText('ريف دمشق')
  await moveTo(page, '/news/bridge', bridge)
  await expect(panelIn(page)).toHaveCount(0)
})

test('a margin that is sent away before it is there does not come', async ({ session, control }) => {
  const press = async (...shown: (boolean | 'toggle')[]): Promise<void> => {
    await Promise.all(shown.map((show) => orderPage(control, page, { type: 'panel', show })))
  }
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  await waitForMarks(page)
  await press('toggle', 'toggle')
  await page.waitForTimeout(700)
  await expect(panelIn(page)).toHaveCount(0)
  await press('toggle')
  await expect(panelIn(page)).toBeVisible()
  await setSettings(control, { hover: true })
  await page.reload()
  await waitForMarks(page)
  await press(true, false)
  await page.waitForTimeout(700)
  await expect(panelIn(page)).toHaveCount(0)
})

test('a card closes when the page moves to another report', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  await waitForMarks(page)
  await clickMark(page, 'وزارة الخزانة الأميركية')
  await expect(cardIn(page)).toBeVisible()
  await moveTo(page, '/news/bridge', bridge)
  await expect.poll(() => markedTexts(page)).toEqual(['وزارة الخزانة الأميركية'])
  await expect(cardIn(page)).toHaveCount(0)
})
