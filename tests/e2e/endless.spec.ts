/** Endless pages while they go on: stories come, go and change places while one of them is read. */
import type { Page } from '@playwright/test'
import { articlePage } from './pages.ts'
import { escapeHtml } from './seeds.ts'
import { allMarks, badgeOf, cardIn, clickMark, expect, markedTexts, setSettings, test } from './test.ts'

const url = 'https://almanassa.com/news/endless'
const treasury = 'وزارة الخزانة الأميركية'
/** Marked, and nowhere in the report on top. */
const nations = 'الأمم المتحدة'
const more = `وقالت ${nations} في حديث إلى الصحفيين إن الجسر القديم يعني الكثير لأهالي البلدة كلهم في هذه الأيام.`

/** A report about the bridge of a town in which one name stands. */
function story(name: string, town: string): string {
  const texts = [
    `قال مجلس ${town} إن أعمال ترميم الجسر القديم انتهت، وإن المارة صاروا يعبرونه منذ صباح اليوم بعد أشهر من الإغلاق.`,
    `وأوضح المجلس أن ${name} لا علاقة لها بالتمويل الذي جمعه أهالي ${town} على مدى عام كامل من العمل.`,
    'وشكر رئيس المجلس العمال والمتطوعين، ودعا السكان إلى حفل صغير يقام مساء غد عند مدخل الجسر من جهة السوق.',
  ]
  const paragraphs = texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')
  return `<article><h1>ترميم الجسر القديم في ${town}</h1><div style="min-height:500px">${paragraphs}</div></article>`
}

const last = story(treasury, 'البلدة').replace('500px', '1200px')

function add(page: Page, html: string): Promise<void> {
  return page.evaluate((added) => document.querySelector('main')?.insertAdjacentHTML('beforeend', added), html)
}

/** Writes one more paragraph at the end of the report on top. */
function writeOn(page: Page): Promise<void> {
  return page.evaluate(
    (text) => document.querySelector('#body')?.insertAdjacentHTML('beforeend', `<p>${text}</p>`),
    more,
  )
}

/** The reader comes to the second story, and the page moves to its address. */
function goToSecond(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.querySelectorAll('article')[1]?.scrollIntoView()
    history.replaceState({}, '', '/news/bridge')
  })
}

test.beforeAll(({ web }) => web.put(url, articlePage()))
test.beforeEach(({ control }) => setSettings(control, { panel: 'ask' }))

test('no mark goes out when the page moves on, and the report above is followed further', async ({
  session,
  control,
}) => {
  const page = await session.open(url)
  const before = await allMarks(page)
  await add(page, last)
  await expect.poll(() => markedTexts(page)).toEqual([...before, treasury])
  await page.evaluate(() => {
    const size = (): number =>
      Array.from(CSS.highlights)
        .filter(([name]) => name.startsWith('sq-a'))
        .reduce((sum, [, highlight]) => sum + highlight.size, 0)
    const seen = Object.assign(window, { first: size(), fewest: size() })
    setInterval(() => (seen.fewest = Math.min(seen.fewest, size())), 2)
  })
  await goToSecond(page)
  await expect.poll(() => badgeOf(control, page)).toBe('1')
  expect(await page.evaluate('window.fewest === window.first')).toBe(true)
  await writeOn(page)
  await expect.poll(() => markedTexts(page)).toEqual([...before, nations, treasury])
  expect(await badgeOf(control, page)).toBe('1')
})

test('a report that is written on is read again, and not the story below that the reader has come to', async ({
  session,
  control,
}) => {
  const page = await session.open(url)
  const before = await allMarks(page)
  await expect.poll(() => badgeOf(control, page)).not.toBe('')
  const names = Number(await badgeOf(control, page))
  await add(page, last)
  await expect.poll(() => markedTexts(page)).toEqual([...before, treasury])
  await page.evaluate(() => document.querySelectorAll('article')[1]?.scrollIntoView())
  await writeOn(page)
  await expect.poll(() => markedTexts(page)).toEqual([...before, nations, treasury])
  await expect.poll(() => badgeOf(control, page)).toBe(String(names + 1))
})

for (const [when, wait] of [
  ['at the same moment', 0],
  ['a moment later', 80],
] as const)
  test(`a story is marked whose address comes ${when}`, async ({ session, control }) => {
    const page = await session.open(url)
    const before = await allMarks(page)
    await add(page, last)
    await page.waitForTimeout(wait)
    await goToSecond(page)
    await expect.poll(() => badgeOf(control, page)).toBe('1')
    expect(await allMarks(page)).toEqual([...before, treasury])
  })

test('a card stays beside its name when a story between goes', async ({ session }) => {
  const page = await session.open(url)
  const before = await allMarks(page)
  const marked = [treasury, nations, treasury]
  for (const [index, name] of marked.entries()) {
    await add(page, story(name, ['الأولى', 'الثانية', 'الثالثة'][index] ?? ''))
    await expect.poll(() => markedTexts(page)).toEqual([...before, ...marked.slice(0, index + 1)])
  }
  await clickMark(page, nations)
  await expect(cardIn(page).getByRole('heading', { level: 2 })).toContainText(nations)
  await page.evaluate(() => document.querySelectorAll('article')[1]?.remove())
  await expect.poll(() => markedTexts(page)).toEqual([...before, ...marked.slice(1)])
  await page.evaluate(() => document.querySelectorAll('article')[1]?.scrollIntoView())
  const distance = async (): Promise<number> => {
    const [card, mark] = await Promise.all([
      cardIn(page).boundingBox(),
      page.evaluate((name) => {
        const { firstChild } = document.querySelectorAll('article')[1]?.querySelectorAll('p')[1] ?? {}
        const at = firstChild?.textContent?.indexOf(name) ?? -1
        if (!firstChild || at < 0) throw new Error('no name')
        const range = document.createRange()
        range.setStart(firstChild, at)
        range.setEnd(firstChild, at + name.length)
        const { top, bottom } = range.getBoundingClientRect()
        return { top, bottom }
      }, nations),
    ])
    if (!card) throw new Error('no card')
    return Math.max(card.y - mark.bottom, mark.top - card.y - card.height)
  }
  await expect.poll(distance).toBeCloseTo(8, 0)
  // What the card quotes still leads into its own story.
  await cardIn(page).locator('button.passage').first().click()
  await expect(page.locator('article').nth(1).locator('p').nth(1)).toBeInViewport()
  await expect(page.locator('article').nth(2).locator('p').nth(1)).not.toBeInViewport()
})
