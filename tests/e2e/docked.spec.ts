/** Where the margin stands beside a centred column, as most sites have one: in what is free of the window. */
import type { Page } from '@playwright/test'
import { articlePage } from './pages.ts'
import type { Web } from './server.ts'
import type { Session } from './session.ts'
import { expect, listen, orderPage, panelIn, setSettings, test, waitForMarks, words } from './test.ts'

const slimTab = (page: Page) => page.locator('.slim-tab')
const rail =
  '<aside style="position:absolute;top:0;inset-inline-end:8px;width:250px">' +
  '<h2>الأكثر قراءة</h2><ul><li style="height:90px">خبر من أخبار اليوم</li></ul>'.repeat(8) +
  '</aside>'

type Parts = { session: Session; control: Page; web: Web }
type Asked = { page: Page; said: string[] }

type Direction = 'rtl' | 'ltr' | 'ltr with the article turned around'

function centred(direction: Direction, width: number, more = ''): string {
  const style = `<style>body{margin:0}main{max-width:none!important;width:${width}px;margin:0 auto!important}</style>`
  const article = articlePage({ head: style, tail: more })
  if (direction === 'rtl') return article
  const turned = article.replace('dir="rtl"', 'dir="ltr"')
  return direction === 'ltr' ? turned : turned.replace('<main>', '<main dir="rtl">')
}

type Measured = {
  /** Pixels between the text and the edge of the window at which the panel stands. */
  free: number
  /** Of the panel; null for a slim tab. */
  width: number | null
  covers: boolean
  /** The page was moved. */
  shifted: boolean
}

async function measure(page: Page): Promise<Measured> {
  const box = (await panelIn(page).count()) > 0 ? await panelIn(page).boundingBox() : null
  const { left, right, window } = await page.evaluate(() => {
    const column = document.querySelector('main')?.getBoundingClientRect()
    return { left: column?.left ?? 0, right: column?.right ?? 0, window: document.documentElement.clientWidth }
  })
  return {
    free: Math.min(left, window - right),
    width: box?.width ?? null,
    covers: box !== null && box.x < right && box.x + box.width > left,
    shifted: Math.abs(left - (window - right)) > 1,
  }
}

for (const direction of ['rtl', 'ltr', 'ltr with the article turned around'] as const)
  test(`beside a column in the middle of a page that runs ${direction}`, async ({ session, web }) => {
    const page = await session.open('about:blank')
    for (const column of [640, 700, 760]) {
      const url = `https://almanassa.com/news/centred-${direction.length}-${column}`
      web.put(url, centred(direction, column))
      for (const window of [1280, 1366, 1440]) {
        await page.setViewportSize({ width: window, height: 800 })
        await page.goto(url)
        await expect(slimTab(page).or(panelIn(page))).toBeVisible()
        const { free, width, covers, shifted } = await measure(page)
        // Twelve pixels stay between panel and text; narrower than 264 it could not be read.
        const room = Math.floor(free - 12)
        expect({ width, covers, shifted }, `${column} of ${window}`).toEqual({
          width: room < 264 ? null : Math.min(360, room),
          covers: false,
          shifted: false,
        })
      }
    }
  })

test('a list of other stories is not covered by a margin that came by itself', async ({ session, web }) => {
  const url = 'https://almanassa.com/news/centred-rail'
  web.put(url, centred('rtl', 700, rail))
  const page = await session.open(url)
  await waitForMarks(page)
  await expect(slimTab(page)).toBeVisible()
  await expect(panelIn(page)).toHaveCount(0)
  // Who clicks the tab wants it wide, and the page makes room.
  await slimTab(page).click()
  await expect.poll(async () => (await panelIn(page).boundingBox())?.width).toBe(360)
})

test('a narrow margin becomes a tab when the window is too small for it, and comes back', async ({
  session,
  control,
  web,
}) => {
  const url = 'https://almanassa.com/news/centred-again'
  web.put(url, centred('rtl', 700))
  const page = await session.open(url)
  const width = async () => (await measure(page)).width
  await expect.poll(width).toBeLessThan(290)
  await page.setViewportSize({ width: 1180, height: 800 })
  await expect(slimTab(page)).toBeVisible()
  expect((await measure(page)).shifted).toBe(false)
  await page.setViewportSize({ width: 1500, height: 800 })
  await expect.poll(width).toBe(360)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(width).toBeLessThan(290)
  // A width that is given on another page makes no room here.
  await setSettings(control, { arrangement: { slim: false, order: [], folded: [], width: 460 } })
  await page.waitForTimeout(500)
  await expect.poll(width).toBeLessThan(290)
  expect((await measure(page)).shifted).toBe(false)
})

/** The panel that the reader asked for, beside a column at the end of the lines of a page that is at least so wide. */
async function askBeside({ session, control, web }: Parts, width: number, margin: number): Promise<Asked> {
  await setSettings(control, { panel: 'ask' })
  const url = `https://almanassa.com/news/stiff-${width}`
  const style = `<style>body{margin:0;min-width:${width}px}main{width:380px;margin:0 auto 0 ${margin}px!important}</style>`
  web.put(url, articlePage({ head: style }))
  const page = await session.open(url)
  const said = listen(page)
  await waitForMarks(page)
  await orderPage(control, page, { type: 'panel', show: true })
  return { page, said }
}

test('where it can only stand below the text it opens from its tab, and stays as the reader left it', async ({
  session,
  control,
  web,
}) => {
  const { page, said } = await askBeside({ session, control, web }, 1200, 0)
  await expect(panelIn(page)).toHaveAttribute('data-layout', 'sheet')
  await panelIn(page).getByRole('button', { name: words['panel.slim'] }).click()
  await expect(slimTab(page)).toBeVisible()
  await slimTab(page).click()
  await expect(panelIn(page)).toHaveAttribute('data-layout', 'sheet')
  await page.setViewportSize({ width: 1270, height: 800 })
  await expect(panelIn(page)).toHaveAttribute('data-layout', 'sheet')
  expect(said).toEqual([])
})

test('a margin that was folded by the window waits until there is room beside the text', async ({
  session,
  control,
  web,
}) => {
  const { page, said } = await askBeside({ session, control, web }, 740, 20)
  await expect(panelIn(page)).toHaveAttribute('data-layout', 'column')
  await page.setViewportSize({ width: 650, height: 800 })
  await expect(slimTab(page)).toBeVisible()
  // Wide enough for a tab at the side; the page cannot be made so narrow as a panel would need it.
  await page.setViewportSize({ width: 760, height: 800 })
  await page.waitForTimeout(300)
  await expect(slimTab(page)).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(panelIn(page)).toHaveAttribute('data-layout', 'column')
  expect(said).toEqual([])
})
