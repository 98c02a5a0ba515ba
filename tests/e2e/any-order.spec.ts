/**
 * What reader, page and browser do in any order: in the end the page has the marks that a fresh one has, and nothing was
 * thrown.
 */
import type { Page } from '@playwright/test'
import { random } from '../../scripts/random.ts'
import { escapeHtml } from './seeds.ts'
import { allMarks, expect, listen, markedTexts, orderPage, setSettings, test, waitForMarks } from './test.ts'
import { oneOf, putStories, site, stories, wander, type Draw, type Step } from './walk.ts'

const kinds = ['person', 'group', 'body', 'place', 'law', 'event', 'other'] as const

type Walk = { page: Page; control: Page; draw: Draw }
type Story = (typeof stories)[number]

/** Another story in the same document, under its own address. */
function moveTo(page: Page, { path, title, texts }: Story): Promise<void> {
  const html = `<h1>${escapeHtml(title)}</h1><div id="body">${texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</div>`
  return page.evaluate(
    ([address, inner]) => {
      history.pushState({}, '', address)
      const article = document.querySelector('article')
      if (article) article.innerHTML = inner
    },
    [path, html] as const,
  )
}

/** The page puts the same words into new elements. */
function redraw(page: Page, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted)
    const html = element?.innerHTML ?? ''
    if (element) element.innerHTML = html
  }, selector)
}

/** Clicks one of the marks that are in the window. */
async function clickSome({ page, draw }: Walk): Promise<void> {
  const points = await page.evaluate(() =>
    Array.from(CSS.highlights)
      .filter(([name]) => /^sq-[ab]/.test(name))
      .flatMap(([, highlight]) => Array.from(highlight))
      .flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        return Array.from(range.getClientRects()).slice(0, 1)
      })
      .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }))
      .filter(({ x, y }) => x > 0 && x < innerWidth && y > 0 && y < innerHeight),
  )
  const point = points[draw(points.length || 1)]
  if (point) await page.mouse.click(point.x, point.y)
}

/** An order to the page's script, which may be gone or not there yet. */
async function order({ page, control }: Walk, message: object): Promise<void> {
  await orderPage(control, page, message).catch(() => null)
}

const steps: readonly Step<Walk>[] = [
  ({ control, draw }) => setSettings(control, { marks: draw(2) === 1 }),
  ({ control, draw }) => setSettings(control, { kinds: kinds.filter(() => draw(3) > 0) }),
  ({ control, draw }) => setSettings(control, { density: draw(2) === 1 ? 'first' : 'all' }),
  ({ control, draw }) => setSettings(control, { sitesOff: draw(2) === 1 ? ['almanassa.com'] : [] }),
  ({ control, draw }) => setSettings(control, { on: draw(3) > 0 }),
  ({ control, draw }) => setSettings(control, { language: draw(2) === 1 ? 'en' : 'ar', hover: draw(2) === 1 }),
  ({ control, draw }) =>
    setSettings(control, { arrangement: { slim: false, order: [], folded: [], width: 300 + 100 * draw(3) } }),
  ({ page }) => redraw(page, '#body'),
  ({ page }) => redraw(page, 'main'),
  ({ page, draw }) => moveTo(page, oneOf(draw, stories) ?? stories[0]),
  ({ page }) => page.reload(),
  ({ page, draw }) => page.setViewportSize({ width: 400 + draw(1000), height: 800 }),
  async ({ page, draw }) => {
    await page.mouse.move(200, 200)
    await page.mouse.wheel(0, draw(2) === 1 ? 400 : -300)
  },
  // No Enter: on a link it would lead to a page that is not there.
  ({ page, draw }) => page.keyboard.press(['Escape', 'Tab', 'ArrowDown'][draw(3)] ?? 'Escape'),
  clickSome,
  clickSome,
  (walk) => order(walk, { type: 'panel', show: walk.draw(3) > 0 ? 'toggle' : true }),
  (walk) => order(walk, { type: 'step', direction: walk.draw(2) === 1 ? 1 : -1 }),
]

for (const seed of [1, 2, 30])
  test(`after walk ${seed} the page is as a fresh one`, async ({ session, control, web }) => {
    putStories(web)
    const draw = random(seed)
    const page = await session.open(site + stories[0].path)
    const said = listen(page)
    await waitForMarks(page)
    await wander({ page, control, draw }, { steps, length: 20 })
    await setSettings(control, { on: true, sitesOff: [], marks: true, kinds: ['body', 'person'] })
    const fresh = await session.open(page.url())
    const expected = await allMarks(fresh)
    await expect.poll(() => markedTexts(page)).toEqual(expected)
    expect(said).toEqual([])
  })
