/**
 * A reader who has never seen Hawamish, on the sample report: finds out who كوبر is, what differs from the statement and
 * what has happened since, and turns the marks off. Once with the mouse alone, once with the keyboard alone, and once
 * with nothing but what a screen reader is given.
 */
import type { Locator, Page } from '@playwright/test'
import { axTree, snapshotTree, type Tree } from './a11y-tree.ts'
import { articlePage } from './pages.ts'
import { launch } from './session.ts'
import { cardIn, expect, markedTexts, panelIn, pointOfMark, test, waitForMarks, words } from './test.ts'

const url = 'https://almanassa.com/news/sample'

test.beforeAll(({ web }) => web.put(url, articlePage()))

/** What has to be found out. The pack says it, and the sample report was written around it. */
const office = /قائد القيادة المركزية/
const stated = /أكثر من 15/
const lost = 'سقط التحفظ'
const since = words['background.since']

test('with the mouse alone', async ({ session }) => {
  const page = await session.open(url)
  await waitForMarks(page)
  const panel = panelIn(page)
  await expect(panel).toBeVisible()

  /** Turns the wheel over the panel until the thing is to be seen whole, and points at it. */
  const pointAt = async (thing: Locator): Promise<void> => {
    const over = await panel.boundingBox()
    if (!over) throw new Error('no panel')
    const [head, foot] = await Promise.all([
      panel.locator('.panel-head').boundingBox(),
      panel.locator('.panel-foot').boundingBox(),
    ])
    const [top, bottom] = [(head?.y ?? 0) + (head?.height ?? 0), foot?.y ?? 0]
    // What stands in the head is always to be seen; everything else may lie under it.
    const inHead = await thing.first().evaluate((element) => element.closest('.panel-head') !== null)
    for (let turn = 0; turn < 80; turn += 1) {
      const box = await thing.first().boundingBox()
      if (box && (inHead || (box.y >= top && box.y + 20 <= bottom))) {
        await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20))
        return
      }
      await page.mouse.move(over.x + over.width / 2, (top + bottom) / 2)
      await page.mouse.wheel(0, box && box.y < top ? -200 : 200)
      await page.waitForTimeout(60)
    }
    throw new Error('nowhere to be seen')
  }
  const click = async (thing: Locator): Promise<void> => {
    await pointAt(thing)
    await page.mouse.down()
    await page.mouse.up()
  }

  const { x, y } = await pointOfMark(page, 'كوبر')
  await page.mouse.click(x, y)
  const card = cardIn(page)
  await expect(card.getByRole('heading', { name: 'براد كوبر' })).toBeVisible()
  await expect(card.getByText(office).first()).toBeInViewport()
  await expect(card.getByText(words['card.roleThen'])).toBeInViewport()
  const close = await card.getByRole('button', { name: words['card.close'] }).boundingBox()
  await page.mouse.click((close?.x ?? 0) + 10, (close?.y ?? 0) + 10)
  await expect(card).toHaveCount(0)

  await click(panel.getByRole('button', { name: /^براد كوبر/ }).first())
  await expect(panel.getByRole('heading', { name: 'براد كوبر' })).toBeVisible()
  // What is named by another is named by that one alone.
  expect(await page.evaluate(idsTwice)).toEqual([])
  await click(panel.getByRole('button', { name: words['card.back'] }))

  const difference = panel.getByRole('button', { name: lost })
  await expect(difference).toContainText(stated)
  await click(difference)
  const passages = panel.locator('.passages')
  await expect(passages).toBeInViewport()
  await expect(passages).toContainText(/more than 15/i)
  await expect(passages).toContainText('15 موقعًا')

  const after = panel.getByRole('heading', { name: since })
  await pointAt(after)
  await expect(after).toBeInViewport()
  await expect(
    panel
      .locator('.part', { has: page.getByRole('heading', { name: since }) })
      .getByRole('listitem')
      .first(),
  ).toContainText(/20\d\d/)

  await click(panel.getByRole('button', { name: words['panel.marks'] }))
  await expect.poll(() => markedTexts(page)).toEqual([])
})

/** Ids that two elements of the panel's tree have; called in the page. */
function idsTwice(): string[] {
  const root = document.querySelector('html > div[popover]')?.shadowRoot
  const ids = Array.from(root?.querySelectorAll('[id]') ?? [], ({ id }) => id)
  return ids.length === 0 ? ['no ids'] : ids.filter((id, index) => ids.indexOf(id) !== index)
}

/** What has the focus, through the panel's root. */
const focused = (page: Page): Promise<{ label: string; path: string; seen: boolean }> =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const box = element?.getBoundingClientRect()
    const frame = element?.closest('.panel-body')?.getBoundingClientRect()
    const path: string[] = []
    for (let above: Element | null = element; above; above = above.parentElement) path.push(above.className)
    return {
      label: element?.getAttribute('aria-label') ?? element?.textContent ?? '',
      path: path.join(' < '),
      // Of a long passage its beginning or its end is enough (WCAG 2.4.11), if a line of it can be seen.
      seen:
        box !== undefined &&
        Math.min(box.bottom, frame?.bottom ?? innerHeight) - Math.max(box.top, frame?.top ?? 0) >=
          Math.min(box.height, 20) / 2 &&
        box.height > 0,
    }
  })

test('with the keyboard alone', async ({ session }) => {
  const page = await session.open(url)
  await waitForMarks(page)
  const panel = panelIn(page)
  await expect(panel).toBeVisible()

  /** Presses a key until the focus is where it is wanted; on every way the focus can be seen. */
  const until = async (key: string, wanted: (at: { label: string; path: string }) => boolean): Promise<void> => {
    for (let presses = 0; presses < 160; presses += 1) {
      const at = await focused(page)
      if (at.path.includes('panel')) expect(at.seen, `the focus on ${at.label} can be seen`).toBe(true)
      if (wanted(at)) return
      await page.keyboard.press(key)
    }
    throw new Error(`${key} leads nowhere`)
  }

  await until('Tab', ({ path }) => path.includes('name-button'))
  await until('ArrowDown', ({ label }) => label.includes('كوبر'))
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { name: 'براد كوبر' })).toBeFocused()
  await expect(panel.getByText(office).first()).toBeInViewport()
  await page.keyboard.press('Escape')
  expect((await focused(page)).label).toContain('كوبر')

  await until('Shift+Tab', ({ label }) => label.includes(lost))
  expect((await focused(page)).label).toMatch(stated)
  await page.keyboard.press('Enter')
  await expect(panel.locator('.passages')).toBeInViewport()
  await expect(panel.locator('.passages')).toContainText(/more than 15/i)

  // The focus has come along to the comparison.
  expect(await focused(page)).toMatchObject({ seen: true, path: expect.stringContaining('compare') })

  const part = panel.locator('.part', { has: page.getByRole('heading', { name: since }) })
  const first = (await part.getByRole('listitem').first().textContent()) ?? ''
  expect(first).toMatch(/20\d\d/)
  const source = (await part.getByRole('link').first().textContent()) ?? ''
  await until('Shift+Tab', ({ path }) => path.includes('panel-head'))
  await until('Tab', ({ label, path }) => label === source && path.includes('dated-list'))
  await expect(part.getByRole('listitem').first()).toBeInViewport()

  await until('Shift+Tab', ({ label }) => label === words['panel.marks'])
  await page.keyboard.press('Space')
  await expect.poll(() => markedTexts(page)).toEqual([])
  // And out again: the focus is not kept.
  await until('Shift+Tab', ({ path }) => !path.includes('panel'))
})

/** The walk over the tree: nothing is looked up by place or look, and nothing is pressed but what the tree names. */
async function walk(tree: Tree, page: Page): Promise<void> {
  await tree.has('complementary', words['panel.label'])
  await tree.press('button', /^براد كوبر/)
  await tree.has('heading', 'براد كوبر')
  expect(await tree.textOf('article', 'براد كوبر')).toMatch(office)
  await tree.press('button', words['card.back'])

  expect(await tree.textOf('button', new RegExp(lost))).toMatch(stated)
  await tree.press('button', new RegExp(lost))
  // The passages are asked of the background first.
  await expect.poll(() => tree.textOf('complementary', words['panel.label'])).toMatch(/more than 15/i)
  const said = await tree.textOf('complementary', words['panel.label'])
  expect(said).toContain(words['compare.inStatement'])
  expect(said).toContain(words['compare.inHere'])

  await tree.has('heading', since)
  expect(said.slice(said.indexOf(since))).toMatch(/20\d\d/)

  await tree.has('button', words['panel.marks'], { pressed: true })
  await tree.press('button', words['panel.marks'])
  await tree.has('button', words['panel.marks'], { pressed: false })
  expect(await tree.textOf('status', '')).toContain(words['panel.marksHidden'])
  await expect.poll(() => markedTexts(page)).toEqual([])
}

test('with the tree that a screen reader is given', async ({ session, web, browserKind }) => {
  if (browserKind === 'firefox') {
    // Firefox hands out no tree through a closed root: the root of the test build is open, the tree the same.
    const page = await session.open(url)
    await waitForMarks(page)
    return walk(snapshotTree(page), page)
  }
  const production = await launch({ name: 'chromium', port: web.port, mode: 'production' })
  try {
    const page = await production.open(url)
    await waitForMarks(page)
    await walk(await axTree(page), page)
  } finally {
    await production.close()
  }
})
