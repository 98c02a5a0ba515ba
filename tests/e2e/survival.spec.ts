/** Pages that change under the reader: other addresses without a load, late texts, endless ones, dialogs, the way back. */
import type { Page } from '@playwright/test'
import { articlePage, sample } from './pages.ts'
import { escapeHtml } from './seeds.ts'
import {
  allMarks,
  badgeOf,
  cardIn,
  clickMark,
  expect,
  listen,
  markedTexts,
  orderPage,
  panelIn,
  setSettings,
  test,
  waitForMarks,
} from './test.ts'

const url = 'https://almanassa.com/news/sample'
const other = [
  'قال مجلس البلدة إن أعمال ترميم الجسر القديم انتهت، وإن المارة صاروا يعبرونه منذ صباح اليوم بعد أشهر من الإغلاق.',
  'وأوضح المجلس أن وزارة الخزانة الأميركية لا علاقة لها بالتمويل الذي جمعه أهالي البلدة على مدى عام كامل من العمل.',
  'وشكر رئيس المجلس العمال والمتطوعين، ودعا السكان إلى حفل صغير يقام مساء غد عند مدخل الجسر من جهة السوق.',
]
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')

/** Shows another story in the same document, as a page of one application does. */
function moveTo(page: Page, path: string, story: { title: string; texts: readonly string[] } | null): Promise<void> {
  return page.evaluate(
    ([address, title, html]) => {
      history.pushState({}, '', address)
      document.title = title ?? 'الرئيسية'
      const main = document.querySelector('main')
      if (main)
        main.innerHTML =
          html === null ? '<ul><li>أقسام</li></ul>' : `<article><h1>${title}</h1><div id="body">${html}</div></article>`
      document.querySelector('meta[property="og:type"]')?.setAttribute('content', html === null ? 'website' : 'article')
    },
    [path, story?.title ?? null, story ? paragraphs(story.texts) : null] as const,
  )
}

test.beforeAll(({ web }) => web.put(url, articlePage()))

test('another story without a load is read anew, and a front page ends it', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  expect(await allMarks(page)).toContain('براد كوبر')
  await moveTo(page, '/news/bridge', { title: 'ترميم الجسر القديم ينتهي بعد أشهر من العمل', texts: other })
  await expect.poll(() => markedTexts(page)).toEqual(['وزارة الخزانة الأميركية'])
  await moveTo(page, '/', null)
  await expect.poll(() => markedTexts(page)).toEqual([])
  await expect.poll(() => badgeOf(control, page)).toBe('')
  await moveTo(page, '/news/sample', { title: sample.title, texts: sample.paragraphs })
  await expect.poll(() => markedTexts(page)).toContain('براد كوبر')
})

test('a panel stands beside the story that is shown, and goes with it', async ({ session }) => {
  const page = await session.open(url)
  await expect(panelIn(page).locator('.lead-title')).toContainText('ريف دمشق')
  await moveTo(page, '/', null)
  await expect(panelIn(page)).toHaveCount(0)
  await expect(page.locator('html > div[popover]')).toHaveCount(0)
  await moveTo(page, '/news/sample', { title: sample.title, texts: sample.paragraphs })
  await expect(panelIn(page).locator('.lead-title')).toContainText('ريف دمشق')
})

test('a text that comes late is read when it is there', async ({ session, control, web }) => {
  await setSettings(control, { panel: 'ask' })
  const late = 'https://almanassa.com/news/late'
  const html = JSON.stringify(paragraphs(sample.paragraphs)).replaceAll('<', '\\u003c')
  web.put(
    late,
    articlePage({
      body: '',
      tail: `<script>setTimeout(() => { document.getElementById('body').innerHTML = ${html} }, 1200)</script>`,
    }),
  )
  const page = await session.open(late)
  expect(await allMarks(page)).toContain('براد كوبر')
})

test('a page that draws its text anew keeps its marks', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  await page.evaluate(() => {
    const body = document.getElementById('body')
    const html = body?.innerHTML ?? ''
    if (body) body.innerHTML = html
  })
  await expect.poll(() => markedTexts(page)).toEqual(before)
})

test('a link that is hidden while the page draws its text anew is gone', async ({ session, control, browserKind }) => {
  test.skip(browserKind === 'firefox', 'Firefox offers no way into its background')
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  expect(await allMarks(page)).toContain('براد كوبر')
  const [worker] = session.context.serviceWorkers()
  // The page has been read again by the time the background answers what is in it now.
  await worker?.evaluate(`
    globalThis.get = chrome.storage.local.get
    chrome.storage.local.get = async (...keys) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      return globalThis.get.apply(chrome.storage.local, keys)
    }`)
  try {
    const link = { id: 'brad-cooper', name: 'براد كوبر', page: null, on: '2026-01-01' }
    await setSettings(control, { hiddenLinks: [link] })
    await page.evaluate(() => {
      const body = document.getElementById('body')
      const html = body?.innerHTML ?? ''
      if (body) body.innerHTML = html
    })
    await expect.poll(() => markedTexts(page)).not.toContain('براد كوبر')
    expect((await allMarks(page)).length).toBeGreaterThan(10)
  } finally {
    await worker?.evaluate('chrome.storage.local.get = globalThis.get')
  }
})

test('a page that draws its article anew moves neither the panel nor what is read in it', async ({
  session,
  control,
}) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const said = listen(page)
  const before = await allMarks(page)
  await orderPage(control, page, { type: 'panel', show: true })
  await expect(panelIn(page)).toBeVisible()
  const body = panelIn(page).locator('.panel-body')
  await body.evaluate((element) => {
    element.scrollTop = 200
  })
  await clickMark(page, 'براد كوبر')
  await expect(cardIn(page)).toBeVisible()
  const box = await panelIn(page).boundingBox()
  await page.evaluate(() => {
    const main = document.querySelector('main')
    const html = main?.innerHTML ?? ''
    if (main) main.innerHTML = html
  })
  await page.waitForTimeout(1500)
  await expect.poll(() => markedTexts(page)).toEqual(before)
  await orderPage(control, page, { type: 'panel', show: true })
  await page.setViewportSize({ width: 1270, height: 800 })
  expect(await panelIn(page).boundingBox()).toEqual(box)
  expect(await body.evaluate(({ scrollTop }) => scrollTop)).toBe(200)
  await expect(cardIn(page).getByRole('heading', { level: 2 })).toHaveText('براد كوبر')
  expect(said).toEqual([])
})

/** Adds something below the article, as an endless page does. */
function addBelow(page: Page, html: string): Promise<void> {
  return page.evaluate((added) => {
    const box = document.createElement('div')
    box.innerHTML = added
    document.querySelector('main')?.append(...box.children)
  }, html)
}

const bridge = 'ترميم الجسر القديم ينتهي بعد أشهر من العمل'
const below = `<article><h1>${bridge}</h1><div style="min-height:1200px">${paragraphs(other)}</div></article>`

test('a paragraph that is written on does not put the marks out, not for a moment', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  await page.evaluate(() => {
    const size = (): number =>
      Array.from(CSS.highlights)
        .filter(([name]) => name.startsWith('sq-a'))
        .reduce((sum, [, highlight]) => sum + highlight.size, 0)
    const seen = Object.assign(window, { fewest: size() })
    setInterval(() => (seen.fewest = Math.min(seen.fewest, size())), 2)
    const more = ' وكانت وزارة الخزانة الأميركية قد أعلنت قبل أيام أنها ترفع القيود عن عدد من المصارف في المدينة.'
    document.querySelector('#body p:nth-child(3)')?.append(more)
  })
  await expect.poll(async () => (await markedTexts(page)).length).toBe(before.length + 1)
  expect(await page.evaluate('window.fewest')).toBe(before.length)
})

test('a story that is added below is marked, too; badge and panel follow the address', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  const names = await badgeOf(control, page)
  await addBelow(page, below)
  await expect.poll(() => markedTexts(page)).toEqual([...before, 'وزارة الخزانة الأميركية'])
  expect(await badgeOf(control, page)).toBe(names)
  await clickMark(page, 'وزارة الخزانة الأميركية')
  await expect(cardIn(page).getByRole('heading', { level: 2 })).toContainText('وزارة الخزانة')
  // What the card quotes leads to the story that it is quoted from, and the tab goes on showing the page's own.
  await cardIn(page).locator('button.passage').first().click()
  await expect(page.locator('article').nth(1).locator('p').first()).toBeInViewport()
  expect(await badgeOf(control, page)).toBe(names)
  await page.keyboard.press('Escape')
  await setSettings(control, { marks: false })
  await expect.poll(() => markedTexts(page)).toEqual([])
  await setSettings(control, { marks: true })
  await expect.poll(async () => (await markedTexts(page)).length).toBe(before.length + 1)
  await page.evaluate(() => {
    document.querySelectorAll('article')[1]?.scrollIntoView()
    history.replaceState({}, '', '/news/bridge')
  })
  await expect.poll(() => badgeOf(control, page)).toBe('1')
  expect(await markedTexts(page)).toEqual([...before, 'وزارة الخزانة الأميركية'])
})

test('a story below follows the reader and the page: a link that was hidden, a text that was written anew', async ({
  session,
  control,
}) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  await addBelow(page, below)
  const added = 'وزارة الخزانة الأميركية'
  await expect.poll(() => markedTexts(page)).toEqual([...before, added])
  const link = { id: 'us-treasury', name: added, page: null, on: '2026-01-01' }
  await setSettings(control, { hiddenLinks: [link] })
  await expect.poll(() => markedTexts(page)).toEqual(before.filter((text) => text !== added))
  await setSettings(control, { hiddenLinks: [] })
  await expect.poll(() => markedTexts(page)).toEqual([...before, added])
  // The page's own story is read again, and after that the one below it.
  const more = 'وأضاف مظلوم عبدي في حديث إلى الصحفيين أن الجسر القديم يعني الكثير لأهالي البلدة كلهم.'
  for (const at of [0, 1]) {
    await page.evaluate(
      ([index, text]) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = text
        document.querySelectorAll('article')[index]?.querySelector('p:last-of-type')?.after(paragraph)
      },
      [at, more] as const,
    )
    const first = [...before, 'مظلوم عبدي']
    await expect.poll(() => markedTexts(page)).toEqual(at === 0 ? [...first, added] : [...first, added, 'مظلوم عبدي'])
  }
})

test('a story that the page writes anew as soon as it has added it is marked once', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  await addBelow(page, below)
  await page.evaluate(async () => {
    const added = document.querySelectorAll('article')[1]
    const html = added?.innerHTML ?? ''
    for (let turn = 0; added && turn < 60; turn += 1) {
      added.innerHTML = html
      await new Promise((resolve) => {
        setTimeout(resolve, turn)
      })
    }
  })
  await expect.poll(() => markedTexts(page)).toEqual([...before, 'وزارة الخزانة الأميركية'])
  expect(await allMarks(page)).toEqual([...before, 'وزارة الخزانة الأميركية'])
})

test('an element of the page by the name of our record is not taken for it', async ({ session, web }) => {
  const named = 'https://almanassa.com/news/named'
  const fields = ['gate', 'reader', 'library', 'margin', 'picked'].map((name) => `<input type="hidden" name="${name}">`)
  web.put(named, articlePage({ head: `</head><body><form id="__hawamish">${fields.join('')}</form>` }))
  const page = await session.open(named)
  await waitForMarks(page)
  await expect(panelIn(page)).toBeVisible()
})

test('comments and cards that are added below are left alone', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  await addBelow(page, `<section class="comments"><h2>التعليقات على هذا الخبر</h2>${paragraphs(other)}</section>`)
  await addBelow(page, `<div class="c4">${paragraphs(other)}</div>`)
  // A story after them shows that the page was looked at.
  await addBelow(page, below)
  await expect.poll(() => markedTexts(page)).toEqual([...before, 'وزارة الخزانة الأميركية'])
})

test('marks are there after going on and coming back', async ({ session, control, web }) => {
  await setSettings(control, { panel: 'ask' })
  const next = 'https://almanassa.com/'
  web.put(next, '<!doctype html><html lang="ar"><title>الرئيسية</title><p>أقسام الموقع</p></html>')
  const page = await session.open(url)
  const before = await allMarks(page)
  await expect.poll(() => badgeOf(control, page)).not.toBe('')
  const badge = await badgeOf(control, page)
  await page.goto(next)
  await page.goBack()
  await expect.poll(() => markedTexts(page)).toEqual(before)
  await expect.poll(() => badgeOf(control, page)).toBe(badge)
})

test('the panel steps back for a dialog of the page', async ({ session }) => {
  const page = await session.open(url)
  await expect(panelIn(page)).toBeVisible()
  await page.evaluate(() => {
    const dialog = document.createElement('dialog')
    dialog.textContent = 'هل تقبل ملفات الارتباط؟'
    document.body.append(dialog)
    dialog.showModal()
  })
  await expect(panelIn(page)).toBeHidden()
  await page.evaluate(() => document.querySelector('dialog')?.close())
  await expect(panelIn(page)).toBeVisible()
})

/** Background and line of a mark of each kind, as the browser would draw it. */
function looksOfMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paragraph = document.querySelector('main p')
    if (!paragraph) throw new Error('no paragraph')
    return [1, 2, 3, 4, 5, 6, 7].map((kind) => {
      const { backgroundColor, textDecorationLine } = getComputedStyle(paragraph, `::highlight(sq-a${kind})`)
      return `${backgroundColor} ${textDecorationLine}`
    })
  })
}

test('marks have their look as soon as they are there, and after the site was switched off and on', async ({
  session,
  control,
}) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const areDrawn = async (): Promise<boolean> => (await looksOfMarks(page)).every((look) => look.endsWith('underline'))
  await waitForMarks(page)
  await expect.poll(areDrawn).toBe(true)
  await setSettings(control, { panel: 'ask', sitesOff: ['almanassa.com'] })
  await expect.poll(() => markedTexts(page)).toEqual([])
  await setSettings(control, { panel: 'ask', sitesOff: [] })
  await waitForMarks(page)
  await expect.poll(areDrawn).toBe(true)
})

test('what is printed is the article', async ({ session, browserKind }) => {
  test.skip(browserKind === 'firefox', 'the driver of stock Firefox cannot show a page as printed')
  const page = await session.open(url)
  await waitForMarks(page)
  await expect(panelIn(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(panelIn(page)).toBeHidden()
  expect(new Set(await looksOfMarks(page))).toEqual(new Set(['rgba(0, 0, 0, 0) none']))
  await page.emulateMedia({ media: 'screen' })
  await expect(panelIn(page)).toBeVisible()
})
