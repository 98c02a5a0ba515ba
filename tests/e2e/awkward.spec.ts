/** Pages and moments that get in a reader's way: bars, late text, narrow windows, a clipboard that is denied. */
import type { Page } from '@playwright/test'
import { articlePage, sample } from './pages.ts'
import {
  allMarks,
  cardIn,
  clickMark,
  expect,
  markedTexts,
  orderPage,
  panelIn,
  setSettings,
  test,
  waitForMarks,
} from './test.ts'

const url = 'https://almanassa.com/news/awkward'
const slimTab = (page: Page) => page.locator('.slim-tab')
const late =
  'وأضاف مصدر في وزارة الدفاع السورية أن العملية جرت بالتنسيق مع التحالف الدولي، وأن فرق الهندسة أزالت الألغام من الطريق المؤدي إلى الموقع قبل أن تدخل القوات إليه.'

test.beforeAll(({ web }) => web.put(url, articlePage()))

/** The page writes a paragraph at the top of its report. */
async function writeOn(page: Page): Promise<void> {
  await page.evaluate((text) => {
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    document.querySelector('#body')?.prepend(paragraph)
  }, late)
}

/** Where words of the report stand in the window. */
function lineOf(page: Page, words: string): Promise<{ top: number; bottom: number } | null> {
  return page.evaluate((wanted) => {
    for (const { firstChild } of document.querySelectorAll('#body p')) {
      const at = firstChild?.textContent?.indexOf(wanted) ?? -1
      if (!firstChild || at < 0) continue
      const range = document.createRange()
      range.setStart(firstChild, at)
      range.setEnd(firstChild, at + wanted.length)
      return range.getBoundingClientRect().toJSON() as DOMRect
    }
    return null
  }, words)
}

test('the key opens a margin that waits as a tab, and closes one that is open', async ({ session, control, web }) => {
  const wide = 'https://almanassa.com/news/wide'
  web.put(wide, articlePage({ head: '<style>main{max-width:none!important;margin:0 10px!important}</style>' }))
  const page = await session.open(wide)
  await expect(slimTab(page)).toBeVisible()
  await orderPage(control, page, { type: 'panel', show: 'toggle' })
  await expect(panelIn(page)).toBeVisible()
  await orderPage(control, page, { type: 'panel', show: 'toggle' })
  await expect(panelIn(page)).toHaveCount(0)
  await expect(slimTab(page)).toHaveCount(0)
})

test('a name can be looked up beside a bar that asks about cookies', async ({ session, control, web }) => {
  const asked = 'https://almanassa.com/news/cookies'
  const bar =
    '<div role="dialog" aria-modal="true" style="position:fixed;inset:auto 0 0;background:#fff">ملفات الارتباط <button>موافق</button></div>'
  web.put(asked, articlePage({ tail: bar }))
  const page = await session.open(asked)
  await waitForMarks(page)
  await clickMark(page, 'براد كوبر')
  await expect(cardIn(page)).toBeVisible()
  await expect(panelIn(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await orderPage(control, page, { type: 'panel', show: true })
  await expect(panelIn(page)).toBeVisible()
})

test('a report that goes on being written closes no card', async ({ session }) => {
  const page = await session.open(url)
  await panelIn(page).locator('.name-button', { hasText: 'براد كوبر' }).click()
  await expect(panelIn(page).getByRole('heading', { name: 'براد كوبر' })).toBeVisible()
  await writeOn(page)
  // A name of the new paragraph is in the list below the card.
  await expect(panelIn(page).locator('.name-button', { hasText: 'وزارة الدفاع السورية' })).toHaveCount(1)
  await expect(panelIn(page).getByRole('heading', { name: 'براد كوبر' })).toBeVisible()
})

test('a card goes along with its name when the page writes above it', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  await clickMark(page, 'براد كوبر')
  const card = cardIn(page)
  await expect(card.locator('.stepper-place')).toHaveText(/^.?1.? من .?2.?$/)
  await writeOn(page)
  await expect.poll(async () => (await allMarks(page)).length).toBeGreaterThan(before.length)
  /** Pixels between the card and the line of its name, under or above it. */
  const apart = async (): Promise<number> => {
    const [line, box] = [await lineOf(page, 'الأدميرال براد كوبر'), await card.boundingBox()]
    if (!line || !box) return Number.NaN
    return Math.min(Math.abs(box.y - line.bottom), Math.abs(line.top - box.y - box.height))
  }
  await expect.poll(apart).toBeLessThan(15)
  await expect(card.locator('.stepper-place')).toHaveText(/^.?1.? من .?2.?$/)
})

test('an open panel waits below when the window becomes narrow, and comes back', async ({ session }) => {
  const page = await session.open(url)
  await expect(panelIn(page)).toBeVisible()
  await page.setViewportSize({ width: 480, height: 700 })
  await expect(slimTab(page)).toBeVisible()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(panelIn(page)).toBeVisible()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

test('in a window as low as 400 % zoom makes it the open panel can be read to its end', async ({ session }) => {
  const page = await session.open('about:blank')
  await page.setViewportSize({ width: 320, height: 256 })
  await page.goto(url)
  const tab = await slimTab(page).boundingBox()
  // What waits below leaves the text most of the window.
  expect(tab?.height).toBeLessThan(64)
  await slimTab(page).click()
  const panel = panelIn(page)
  await expect(panel.locator('.sections[aria-busy="false"]')).toBeAttached()
  /** Lines of the panel's text that a reader sees, and those that another part of it covers. */
  const lines = (): Promise<{ seen: number; covered: number }> =>
    panel.evaluate((aside) => {
      const found = { seen: 0, covered: 0 }
      const root = aside.getRootNode() as ShadowRoot
      const head = aside.querySelector('.panel-head')?.getBoundingClientRect().bottom ?? 0
      for (const line of aside.querySelectorAll('.panel-body :is(h2, h3, p), .panel-foot > p')) {
        const { left, right, top, bottom } = line.getBoundingClientRect()
        const y = (top + bottom) / 2
        if (right === left || y < head || y > innerHeight) continue
        const hit = root.elementFromPoint((left + right) / 2, y)
        found[hit && (line.contains(hit) || hit.contains(line)) ? 'seen' : 'covered'] += 1
      }
      return found
    })
  expect(await lines()).toMatchObject({ covered: 0 })
  expect((await lines()).seen).toBeGreaterThan(0)
  const stale = panel.locator('.panel-foot')
  await panel.getByRole('button', { name: /^تقارير أخرى/ }).focus()
  await stale.scrollIntoViewIfNeeded()
  await expect(stale).toBeInViewport({ ratio: 0.9 })
  expect(await lines()).toMatchObject({ covered: 0 })

  // A card begins at its head, and the list is where it was behind it.
  const name = panel.locator('.name-button', { hasText: 'براد كوبر' })
  await name.click()
  const title = panel.getByRole('heading', { name: 'براد كوبر' })
  await expect(title).toBeInViewport()
  await panel.getByRole('button', { name: 'العودة إلى القائمة' }).click()
  await expect(name).toBeInViewport()
})

test('a card is copied where the site denies the clipboard, too', async ({ session, control, web }) => {
  await setSettings(control, { panel: 'ask' })
  const denied = 'https://almanassa.com/news/denied'
  web.serve(denied, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'permissions-policy': 'clipboard-write=()' },
    body: articlePage({ tail: '<textarea aria-label="paste"></textarea>' }),
  })
  const page = await session.open(denied)
  await waitForMarks(page)
  await clickMark(page, 'براد كوبر')
  await cardIn(page).getByRole('button', { name: 'نسخ البطاقة مع مصادرها' }).click()
  await expect(cardIn(page).getByRole('button', { name: 'نُسخ' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel('paste').focus()
  await page.keyboard.press('Control+V')
  await expect(page.getByLabel('paste')).toHaveValue(/^براد كوبر \(.*Brad Cooper/)
})

for (const [how, html] of [
  [
    'behind "read more"',
    (rest: string) =>
      `<div id="rest" style="display:none">${rest}</div><button onclick="document.querySelector('#rest').style.display='block'">اقرأ المزيد</button>`,
  ],
  ['in details', (rest: string) => `<details><summary>اقرأ المزيد</summary>${rest}</details>`],
] as const)
  test(`the rest of a report that waits ${how} is read when it is opened`, async ({ session, control, web }) => {
    await setSettings(control, { panel: 'ask' })
    const folded = `https://almanassa.com/news/folded-${how.length}`
    const [first = '', second = '', ...rest] = sample.paragraphs.map((paragraph) => `<p>${paragraph}</p>`)
    web.put(folded, articlePage({ body: first + second + html(rest.join('')) }))
    const page = await session.open(folded)
    expect(await allMarks(page)).not.toContain('مظلوم عبدي')
    await page.getByText('اقرأ المزيد').click()
    await expect.poll(() => markedTexts(page)).toContain('مظلوم عبدي')
  })

test('a report that the site sends late is read when it is there', async ({ session, control, web }) => {
  await setSettings(control, { panel: 'ask' })
  const slow = 'https://almanassa.com/news/slow'
  const text = JSON.stringify(sample.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''))
  const script = `<script>setTimeout(() => { document.querySelector('#body').innerHTML = ${text} }, 6000)</script>`
  web.put(slow, articlePage({ body: '', tail: script }))
  const page = await session.open(slow)
  await page.locator('#body p').first().waitFor({ timeout: 15_000 })
  await waitForMarks(page)
})

test('marks that are hidden in one page stay so while the panel is used', async ({ session }) => {
  const page = await session.open(url)
  await waitForMarks(page)
  await panelIn(page).getByRole('button', { name: 'العلامات في النص' }).click()
  await expect.poll(() => markedTexts(page)).toEqual([])
  const names = panelIn(page).getByRole('button', { name: /^الأسماء في النص/ })
  await names.click()
  await expect(names).toHaveAttribute('aria-expanded', 'false')
  // The fold is stored, and all pages hear of it.
  await page.waitForTimeout(700)
  expect(await markedTexts(page)).toEqual([])
  await page.reload()
  await waitForMarks(page)
})

test('a menu of the panel closes with a click into the page', async ({ session }) => {
  const page = await session.open(url)
  await panelIn(page).locator('.panel-head .menu > button').click()
  await expect(page.locator('.menu-item').first()).toBeVisible()
  await page.mouse.click(1_270, 780)
  await expect(page.locator('.menu-item')).toHaveCount(0)
  await expect(panelIn(page)).toBeVisible()
})

test('a card that reaches over the panel lies on all of it', async ({ session }) => {
  const page = await session.open(url)
  await expect(panelIn(page)).toBeVisible()
  await clickMark(page, 'مظلوم عبدي')
  await expect(cardIn(page)).toBeVisible()
  const covered = await page.evaluate(() => {
    const root = Array.from(document.documentElement.children, ({ shadowRoot }) => shadowRoot).find(
      (shadow) => shadow?.querySelector('.card-float') != null,
    )
    const card = root?.querySelector('.card-float')
    const panel = root?.querySelector('aside.panel')
    if (!root || !card || !panel) return null
    const { left, top, bottom } = card.getBoundingClientRect()
    const { right } = panel.getBoundingClientRect()
    const found: Record<string, number> = {}
    for (let x = left + 4; x < right; x += 3)
      for (let y = top + 4; y < bottom - 4; y += 6) {
        const where = card.contains(root.elementFromPoint(x, y)) ? 'card' : 'panel'
        found[where] = (found[where] ?? 0) + 1
      }
    return found
  })
  expect(covered).toEqual({ card: expect.any(Number) })
})
