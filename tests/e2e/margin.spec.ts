/** Panel, card and marks as the reader shapes them: width, wrong links, hovering, extra marks, spoken words. */
import type { Page } from '@playwright/test'
import { articlePage } from './pages.ts'
import {
  allMarks,
  cardIn,
  clickMark,
  expect,
  inExtension,
  markedTexts,
  orderPage,
  panelIn,
  pointOfMark,
  setSettings,
  test,
  waitForMarks,
} from './test.ts'

const first = 'https://almanassa.com/news/sample'
const second = 'https://shaam.org/news/sample'

test.beforeAll(({ web }) => {
  web.put(first, articlePage())
  web.put(second, articlePage())
})

type Stored = { arrangement: { width: number; order: string[]; folded: string[] }; hiddenLinks: unknown[] }

async function stored(control: Page): Promise<Partial<Stored>> {
  const { settings } = (await inExtension(control, (api) => api.storage.local.get('settings'), null)) as {
    settings?: Partial<Stored>
  }
  return settings ?? {}
}

const edge = (page: Page) => page.getByRole('separator')

test.describe('the width of the panel', () => {
  test('is pulled with the pointer, moved by key, and remembered', async ({ session, control }) => {
    const page = await session.open(first)
    await expect(panelIn(page)).toBeVisible()
    const box = await panelIn(page).boundingBox()
    expect(box?.width).toBe(360)
    // Firefox has the page's scroll bar at the left, too.
    const at = (box?.x ?? 0) + 356
    await page.mouse.move(at, 400)
    await page.mouse.down()
    await page.mouse.move(at + 40, 410, { steps: 4 })
    await page.mouse.move(at + 100, 420, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await panelIn(page).boundingBox())?.width).toBe(460)
    await expect(edge(page)).toHaveAttribute('aria-valuenow', '460')
    await edge(page).focus()
    // The panel stands at the left: the right arrow moves its edge further into the page.
    await page.keyboard.press('ArrowRight')
    await expect(edge(page)).toHaveAttribute('aria-valuenow', '500')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(edge(page)).toHaveAttribute('aria-valuenow', '420')
    await expect.poll(async () => (await stored(control)).arrangement?.width).toBe(420)
    const again = await session.open(second)
    await expect.poll(async () => (await panelIn(again).boundingBox())?.width).toBe(420)
    // What is too wide to stand beside the text comes by itself only as wide as usual.
    await setSettings(control, { arrangement: { slim: false, order: [], folded: [], width: 760 } })
    const wide = await session.open(first)
    await expect.poll(async () => (await panelIn(wide).boundingBox())?.width).toBe(360)
  })

  test('never goes over where the lines begin', async ({ session }) => {
    const page = await session.open(first)
    await edge(page).focus()
    await page.keyboard.press('End')
    await expect.poll(async () => (await panelIn(page).boundingBox())?.width).toBeGreaterThan(500)
    const [panel, starts] = await Promise.all([
      panelIn(page).boundingBox(),
      page.evaluate(() =>
        Math.min(
          ...Array.from(document.querySelectorAll('main p'), (element) => element.getBoundingClientRect().right),
        ),
      ),
    ])
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(starts - 160)
  })
})

test('order and folds of the sections are remembered', async ({ session, control }) => {
  const page = await session.open(first)
  const titles = async (of: Page): Promise<string[]> => {
    await expect(of.locator('.sections[aria-busy="false"]')).toBeVisible()
    return of.locator('.section-title').allTextContents()
  }
  const names = panelIn(page).getByRole('button', { name: /^الأسماء في النص/ })
  await names.press('Alt+ArrowUp')
  await names.press('Enter')
  await expect.poll(async () => (await stored(control)).arrangement?.folded).toEqual(['names'])
  const order = await titles(page)
  expect(order.slice(0, 2)).toEqual(['هذا التقرير', 'الأسماء في النص'])
  const again = await session.open(second)
  await expect(panelIn(again)).toBeVisible()
  expect(await titles(again)).toEqual(order)
  await expect(panelIn(again).getByRole('button', { name: /^الأسماء في النص/ })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
})

test.describe('a wrong link', () => {
  test.beforeEach(({ control }) => setSettings(control, { panel: 'ask' }))

  const wrong = async (page: Page, where: RegExp): Promise<void> => {
    const card = cardIn(page)
    await card.getByRole('button', { name: 'هذا الربط خطأ؟' }).click()
    await card.getByRole('button', { name: where }).click()
  }

  test('goes on this page with the words that were meant, and comes back', async ({ session, control }) => {
    const page = await session.open(first)
    expect(await allMarks(page)).toContain('كوبر')
    await clickMark(page, 'كوبر')
    await wrong(page, /في هذه الصفحة/)
    await expect(cardIn(page)).toHaveCount(0)
    await expect(page.getByRole('status').filter({ hasText: 'أُلغي ربط' })).toContainText('كوبر')
    await expect.poll(() => markedTexts(page)).not.toContain('كوبر')
    expect(await markedTexts(page)).toContain('براد كوبر')
    await expect
      .poll(async () => (await stored(control)).hiddenLinks)
      .toEqual([expect.objectContaining({ name: 'براد كوبر', form: 'كوبر', page: first })])
    const other = await session.open(second)
    expect(await allMarks(other)).toContain('كوبر')
    await page.bringToFront()
    await expect(page.getByRole('button', { name: 'تراجع' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => markedTexts(page)).toContain('كوبر')
    expect((await stored(control)).hiddenLinks).toEqual([])
    await expect(page.locator('html > div[popover]')).toHaveCount(0)
  })

  test('goes everywhere, in pages that are open and in those to come', async ({ session, control }) => {
    const [page, open] = [await session.open(first), await session.open(second)]
    for (const one of [open, page]) expect(await allMarks(one)).toContain('براد كوبر')
    await page.bringToFront()
    await clickMark(page, 'براد كوبر')
    await wrong(page, /في كل الصفحات/)
    for (const one of [page, open]) await expect.poll(() => markedTexts(one)).not.toContain('براد كوبر')
    await page.reload()
    expect(await allMarks(page)).not.toContain('براد كوبر')
    await setSettings(control, { hiddenLinks: [] })
    for (const one of [page, open]) await expect.poll(() => markedTexts(one)).toContain('براد كوبر')
  })
})

test.describe('hovering', () => {
  const rest = async (page: Page): Promise<void> => {
    const { x, y } = await pointOfMark(page, 'براد كوبر')
    await page.mouse.move(x - 60, y - 60)
    await page.mouse.move(x, y, { steps: 3 })
  }

  test('does nothing by itself', async ({ session, control }) => {
    await setSettings(control, { panel: 'ask' })
    const page = await session.open(first)
    await waitForMarks(page)
    await rest(page)
    await page.waitForTimeout(1_200)
    await expect(cardIn(page)).toHaveCount(0)
    await expect(page.locator('html > div[popover]')).toHaveCount(0)
  })

  test('opens a card after half a second where it is switched on, and takes no focus', async ({ session, control }) => {
    await setSettings(control, { panel: 'ask', hover: true })
    const page = await session.open(first)
    await waitForMarks(page)
    // The script that listens comes right after the marks.
    await expect
      .poll(
        async () => {
          await rest(page)
          return cardIn(page).count()
        },
        { intervals: [900] },
      )
      .toBe(1)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    // The pointer may go into the card …
    const box = await cardIn(page).boundingBox()
    await page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 40, { steps: 5 })
    await page.waitForTimeout(700)
    await expect(cardIn(page)).toHaveCount(1)
    // … and when it has left both, the card goes; so it does with Esc.
    await page.mouse.move(1270, 10, { steps: 5 })
    await page.mouse.move(1262, 16)
    await expect(cardIn(page)).toHaveCount(0)
    await rest(page)
    await expect(cardIn(page)).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(cardIn(page)).toHaveCount(0)
    // Who presses the pointer before the half second is over is about to select.
    await rest(page)
    await page.mouse.down()
    await page.waitForTimeout(1_000)
    await expect(cardIn(page)).toHaveCount(0)
    await page.mouse.up()
    // Without marks nothing would hear that the pointer leaves the card.
    await expect(cardIn(page)).toHaveCount(1)
    await page.mouse.click(100, 600)
    await rest(page)
    await expect(cardIn(page)).toHaveCount(1)
    await setSettings(control, { marks: false })
    await expect(cardIn(page)).toHaveCount(0)
  })
})

test('the card is that of the name that was clicked, also where marks come and go at that moment', async ({
  session,
  control,
}) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(first)
  await allMarks(page)
  const { x, y } = await pointOfMark(page, 'براد كوبر')
  await page.mouse.click(x, y)
  // Before the card opens, which waits for the second half of a double click: names above are marked no more.
  await setSettings(control, { kinds: ['person'] })
  await expect(cardIn(page).getByRole('heading', { level: 2 })).toHaveText('براد كوبر')
  await expect.poll(() => markedTexts(page)).not.toContain('داعش')
})

test('dates, quantities and speakers are marked when the reader wants them', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(first)
  const names = await allMarks(page)
  const extras = (): Promise<Record<string, string[]>> =>
    page.evaluate(() => {
      const found: Record<string, string[]> = {}
      for (const [name, highlight] of CSS.highlights)
        if (/^sq-[de]/.test(name) && highlight.size > 0)
          found[name.slice(-1)] = Array.from(highlight, ({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? '').slice(startOffset, endOffset),
          )
      return found
    })
  expect(await extras()).toEqual({})
  await setSettings(control, { extras: ['date', 'quantity', 'speaker'] })
  await expect.poll(async () => Object.keys(await extras()).toSorted()).toEqual(['1', '2', '3'])
  const found = await extras()
  expect(found['1']).toContain('مساء أمس الأحد')
  expect(found['2']).toContain('أكثر من 130 قذيفة هاون وصاروخًا')
  expect(found['3']).toContain('وتعهد كوبر')
  expect(await markedTexts(page)).toEqual(names)
  await setSettings(control, { extras: ['date'] })
  await expect.poll(async () => Object.keys(await extras())).toEqual(['1'])
})

test('a screen reader is told, where the reader asked for it', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask', announce: true })
  const page = await session.open('about:blank')
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const look = (): void => {
      for (const host of document.documentElement.children) {
        const text = host.shadowRoot?.querySelector('[role="status"]')?.textContent ?? ''
        if (text !== '' && said.at(-1) !== text) said.push(text)
      }
    }
    setInterval(look, 30)
  })
  await page.goto(first)
  const said = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said)
  await expect.poll(said).toEqual([expect.stringMatching(/في هذا المقال .*اسمًا لها خلفية.*وهو تقرير عن حدث معروف/)])
  await orderPage(control, page, { type: 'step', direction: 1 })
  // Four by name, and twice as "البيان".
  await expect.poll(async () => (await said()).at(-1)).toMatch(/القيادة المركزية.*، .جهة.، الموضع .1. من .6./)
  await setSettings(control, { marks: false })
  await expect.poll(async () => (await said()).at(-1)).toContain('العلامات مخفية')
  // Nothing stays behind.
  await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(2)
})

test('selecting a marked passage takes its words alone', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(first)
  await waitForMarks(page)
  const copied = await page.evaluate(() => {
    const paragraph = document.querySelector('main p')
    if (!paragraph) throw new Error('no paragraph')
    getSelection()?.selectAllChildren(paragraph)
    const box = document.createElement('div')
    const range = getSelection()?.getRangeAt(0)
    if (range) box.append(range.cloneContents())
    return { html: box.innerHTML, text: getSelection()?.toString(), whole: paragraph.textContent }
  })
  expect(copied.text).toBe(copied.whole)
  expect(copied.html).not.toContain('<')
})
