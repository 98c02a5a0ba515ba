/** What the browser itself does with a marked text: finding words in it, and printing it. */
import { inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { articlePage } from './pages.ts'
import { allMarks, cardIn, clickMark, expect, markedTexts, panelIn, setSettings, test, waitForMarks } from './test.ts'

const url = 'https://almanassa.com/news/paper'

test.beforeAll(({ web }) => web.put(url, articlePage()))

/** Looks for words as the browser's own search does, and gives what it found. */
function find(page: Page, words: string): Promise<string> {
  return page.evaluate((wanted) => {
    getSelection()?.removeAllRanges()
    const { find: look } = window as unknown as { find: (words: string) => boolean }
    return look(wanted) ? (getSelection()?.toString() ?? '') : ''
  }, words)
}

test('words are found within marks, across them and after them', async ({ session, control }) => {
  await setSettings(control, { panel: 'ask' })
  const page = await session.open(url)
  const before = await allMarks(page)
  for (const words of ['براد كوبر', 'قائد القيادة المركزية، الأدميرال براد', 'مركزي', 'عقوبات قيصر لمدة 180'])
    expect(await find(page, words)).toBe(words)
  expect(await find(page, 'لا تقف هذه الكلمات في النص')).toBe('')
  expect(await markedTexts(page)).toEqual(before)
  // What was found is selected; the next click takes that away, and one on a name opens its card.
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await clickMark(page, 'مظلوم عبدي')
  await expect(cardIn(page)).toBeVisible()
})

/** What a printed page draws: the streams of a PDF that show text or boxes. */
function drawingOf(pdf: Buffer): string[] {
  const drawn: string[] = []
  for (const { index, 0: head } of pdf.toString('latin1').matchAll(/(?<!end)stream\r?\n/g)) {
    const start = index + head.length
    const dictionary = pdf.toString('latin1', Math.max(0, start - 200), start)
    if (!dictionary.includes('FlateDecode') || /FontFile|Subtype\s*\/(?:Image|Type1C|CIDFontType0C)/.test(dictionary))
      continue
    const text = inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))).toString('latin1')
    if (/\bBT\b/.test(text)) drawn.push(text)
  }
  return drawn
}

/** Every colour that something is filled or drawn with. */
function coloursOf(drawing: readonly string[]): string[] {
  const found = drawing.join('\n').match(/^.*\b(?:rg|RG|g|G|k|K|sc|scn|SC|SCN)\s*$/gm) ?? []
  return [...new Set(found.map((line) => line.trim()))].toSorted()
}

test('nothing of ours is on paper', async ({ session, control, browserKind }) => {
  const page = await session.open(url)
  await waitForMarks(page)
  await expect(panelIn(page)).toBeVisible()
  const marked = drawingOf(await page.pdf())
  await setSettings(control, { on: false })
  await expect(panelIn(page)).toHaveCount(0)
  await page.reload()
  const plain = drawingOf(await page.pdf())
  expect(plain.length).toBeGreaterThan(0)
  expect(marked.length).toBe(plain.length)
  // Firefox draws the very same; Chromium begins a new run of text at each mark, in the colours that the page has.
  if (browserKind === 'firefox') return expect(marked).toEqual(plain)
  expect(coloursOf(plain).length).toBeGreaterThan(0)
  return expect(coloursOf(marked)).toEqual(coloursOf(plain))
})
