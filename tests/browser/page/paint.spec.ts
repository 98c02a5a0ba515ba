import type { Page } from '@playwright/test'
import type { Kind } from '../../../lib/analysis/view.ts'
import { expect, fixture, test } from './fixtures.ts'

const words: Record<string, Kind> = {
  'جامعة دمشق': 'body',
  'مكتبة حلب': 'body',
  'ليلى الحموي': 'person',
  'أحمد العطار': 'person',
  'إبراهيم الحداد': 'person',
  'وزارة الثقافة': 'body',
  'قانون حماية التراث': 'law',
}

const longParagraph = `<p>${'زارت ليلى الحموي جامعة دمشق ثم مكتبة حلب. '.repeat(5)}</p>`
/** With five times as many names as are marked at once. */
const longArticle = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>ليلى الحموي في الجامعة</title><article><h1>ليلى الحموي في الجامعة</h1>${longParagraph.repeat(150)}</article></html>`

/** Both painters must do all of this; `highlight` in addition leaves the page's tree alone. */
for (const kind of ['createHighlightPainter', 'createWrapPainter'] as const)
  test.describe(kind, () => {
    async function start(page: Page): Promise<void> {
      await page.evaluate(
        async ({ kind, words }) => {
          const style = new CSSStyleSheet()
          style.replaceSync(window.lib.highlightStyle(false) + window.lib.wrapStyle)
          document.adoptedStyleSheets = [style]
          const extraction = await window.lib.readHere()
          const painter = window.lib[kind]({ document, ...extraction })
          const paints = window.lib.paintsFor(extraction.article, words)
          Object.assign(window, { extraction, painter, paints })
        },
        { kind, words },
      )
    }

    test('marks whole words with their particles, across elements and in links', async ({ open }) => {
      const page = await open(fixture('marks.html'))
      await start(page)
      const painted = await page.evaluate(async () => {
        const count = await window.painter.paint(window.paints)
        return { count, words: window.lib.paintedWords() }
      })
      expect(painted.words).toEqual([
        ['sq-a3', 'جامعة دمشق'],
        ['sq-a3', 'مكتبة حلب'],
        ['sq-a3', 'جامعة دمشق'],
        ['sq-a1', 'ليلى الحموي'],
        // The mark was asked for from the alef on: the lam is taken in, or the ligature would lose its alef.
        ['sq-a1', 'لأحمد العطار'],
        // One word in two text nodes: ولإبراهيم, of which the page has made the second part bold.
        ['sq-a1', 'و'],
        ['sq-a1', 'لإبراهيم'],
        ['sq-a1', ' الحداد'],
        ['sq-a3', 'و'],
        ['sq-a3', 'مكتبة حلب'],
        ['sq-a1', 'ليلى الحموي'],
        ['sq-a3', 'وزارة الثقافة'],
        ['sq-a5', 'قانون حماية التراث'],
      ])
      expect(painted.count).toBeGreaterThanOrEqual(10)
    })

    test('is undone to the last node by clear, by switching off and by dispose', async ({ open }) => {
      const page = await open(fixture('marks.html'))
      await start(page)
      const states = await page.evaluate(async () => {
        const { lib, painter, paints } = window
        const nodes = lib.treeOf(document)
        const html = document.documentElement.outerHTML
        const same = (): boolean =>
          document.documentElement.outerHTML === html &&
          lib.treeOf(document).every((node, index) => node === nodes[index]) &&
          lib.paintedWords().length === 0
        const results: Record<string, boolean | number> = {}
        await painter.paint(paints)
        painter.setVisible(false)
        results['off'] = same()
        painter.setVisible(true)
        await new Promise((resolve) => setTimeout(resolve, 50))
        results['on again'] = lib.paintedWords().length
        painter.clear()
        results['clear'] = same()
        await painter.paint(paints.slice(0, 3))
        await painter.paint(paints)
        results['painted again'] = lib.paintedWords().length
        painter.dispose()
        results['dispose'] = same()
        return results
      })
      expect(states).toEqual({ off: true, 'on again': 13, clear: true, 'painted again': 13, dispose: true })
    })

    test('does not move anything in the page', async ({ open }) => {
      const page = await open(fixture('marks.html'))
      await start(page)
      const moved = await page.evaluate(async () => {
        const boxes = (): string =>
          JSON.stringify(
            Array.from(document.querySelectorAll('article, article *:not(sq-m)'), (element) => {
              const { top, left, width, height } = element.getBoundingClientRect()
              // Wrapping can round a line's width by a tenth of a pixel.
              return [top, left, width, height].map((value) => Math.round(value))
            }),
          )
        const before = { boxes: boxes(), text: document.querySelector('article')?.innerText }
        await window.painter.paint(window.paints)
        getSelection()?.selectAllChildren(document.body)
        return { boxes: boxes() === before.boxes, text: document.querySelector('article')?.innerText === before.text }
      })
      expect(moved).toEqual({ boxes: true, text: true })
    })

    test('an edit of the page under the marks survives', async ({ open }) => {
      const page = await open(fixture('marks.html'))
      await start(page)
      const result = await page.evaluate(async () => {
        await window.painter.paint(window.paints)
        const [, second, third] = document.querySelectorAll('p')
        third?.remove()
        const link = second?.querySelector('a')
        if (link) link.textContent = 'المكتبة'
        window.painter.clear()
        return {
          painted: window.lib.paintedWords().length,
          paragraphs: document.querySelectorAll('p').length,
          link: link?.outerHTML,
        }
      })
      expect(result).toEqual({ painted: 0, paragraphs: 3, link: '<a href="/library">المكتبة</a>' })
    })

    test('the last of two calls wins', async ({ open }) => {
      const page = await open(fixture('marks.html'))
      await start(page)
      const painted = await page.evaluate(async () => {
        const { painter, paints, lib } = window
        const first = painter.paint(paints)
        const second = painter.paint(paints.filter(({ kind }) => kind === 'law'))
        await Promise.all([first, second])
        return lib.paintedWords()
      })
      expect(painted).toEqual([['sq-a5', 'قانون حماية التراث']])
    })
  })

test.describe('in the registry of the page', () => {
  test('marks that stay wanted are not made anew', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    const result = await page.evaluate(async (words) => {
      const extraction = await window.lib.readHere()
      const painter = window.lib.createPainter({ document, ...extraction })
      const paints = window.lib.paintsFor(extraction.article, words)
      const ranges = (): AbstractRange[] => Array.from(CSS.highlights.values()).flatMap((each) => Array.from(each))
      const laws = paints.filter(({ kind }) => kind === 'law')
      await painter.paint(laws)
      const first = ranges()
      const all = await painter.paint(paints)
      const more = ranges()
      const again = await painter.paint(laws)
      const last = ranges()
      painter.dispose()
      return {
        counts: [first.length, all, again],
        kept: first.every((range) => more.includes(range)) && first.every((range) => last.includes(range)),
        grew: more.length > first.length,
        last: last.length,
        left: ranges().length,
      }
    }, words)
    expect(result).toEqual({ counts: [1, 10, 1], kept: true, grew: true, last: 1, left: 0 })
  })

  test('a painter takes over what another has painted, and only what is new is made', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    const result = await page.evaluate(async (words) => {
      const ink = window.lib.createInk()
      const extraction = await window.lib.readHere()
      const paints = window.lib.paintsFor(extraction.article, words)
      const start = (): ReturnType<typeof window.lib.createHighlightPainter> =>
        window.lib.createHighlightPainter({ document, ...extraction }, ink)
      const ranges = (): AbstractRange[] => Array.from(CSS.highlights.values()).flatMap((each) => Array.from(each))
      const first = start()
      await first.paint(paints)
      const before = ranges()
      const next = start()
      next.inherit(first)
      first.dispose()
      const meanwhile = ranges().length
      // Told anew: the same marks, but that the laws are gone.
      await next.paint(paints.filter(({ kind }) => kind !== 'law').map((paint) => ({ ...paint })))
      const after = ranges()
      const last = start()
      last.inherit(next)
      last.dispose()
      return {
        meanwhile: meanwhile - before.length,
        after: after.length - before.length,
        kept: after.every((range) => before.includes(range)),
        left: ranges().length,
      }
    }, words)
    expect(result).toEqual({ meanwhile: 0, after: -1, kept: true, left: 0 })
  })

  test('of a long article, what is far from the window is painted when the reader comes there', async ({ open }) => {
    const page = await open(longArticle)
    const seen = await page.evaluate(async () => {
      const extraction = await window.lib.readHere()
      const painter = window.lib.createPainter({ document, ...extraction })
      const paints = window.lib.paintsFor(extraction.article, { 'ليلى الحموي': 'person', 'جامعة دمشق': 'body' })
      const ranges = (): AbstractRange[] => Array.from(CSS.highlights.values()).flatMap((each) => Array.from(each))
      const isMarked = (paragraph: Element | undefined): boolean =>
        ranges().some(({ startContainer }) => paragraph?.contains(startContainer))
      const [first, last] = [document.querySelector('p'), Array.from(document.querySelectorAll('p')).at(-1)]
      const there = (): { first: boolean; last: boolean } => ({
        first: isMarked(first ?? undefined),
        last: isMarked(last),
      })
      const count = await painter.paint(paints)
      const atTop = there()
      const before = ranges()
      last?.scrollIntoView()
      for (let wait = 0; wait < 100 && !there().last; wait += 1) await new Promise((resolve) => setTimeout(resolve, 50))
      const atEnd = there()
      const kept = before.every((range) => ranges().includes(range))
      scrollTo(0, 0)
      painter.dispose()
      last?.scrollIntoView()
      await new Promise((resolve) => setTimeout(resolve, 400))
      return { all: paints.length, count, atTop, atEnd, kept, left: ranges().length }
    })
    expect(seen).toMatchObject({
      all: 1_501,
      atTop: { first: true, last: false },
      atEnd: { first: true, last: true },
      kept: true,
      left: 0,
    })
    expect(seen.count).toBeGreaterThan(300)
    expect(seen.count).toBeLessThan(500)
  })

  test('the reader may jump on while what is near is painted', async ({ open }) => {
    const page = await open(longArticle)
    const isMarked = await page.evaluate(async () => {
      const extraction = await window.lib.readHere()
      const last = extraction.elements.at(-1)
      let rounds = 0
      let top = 0
      for (const [index, element] of extraction.elements.entries())
        if (element) element.getBoundingClientRect = () => new DOMRect(0, index * 100 - top, 100, 50)
      // Asked first in each round: in the second one the reader jumps to the end, and never moves again.
      const middle = extraction.elements[extraction.elements.length >> 1]
      if (middle)
        middle.getBoundingClientRect = () => {
          rounds += 1
          if (rounds === 2)
            queueMicrotask(() => {
              top = 14_000
              document.dispatchEvent(new Event('scroll'))
            })
          return new DOMRect(0, 7_500 - top, 100, 50)
        }
      const painter = window.lib.createPainter({ document, ...extraction })
      await painter.paint(window.lib.paintsFor(extraction.article, { 'ليلى الحموي': 'person', 'جامعة دمشق': 'body' }))
      const there = (): boolean =>
        Array.from(CSS.highlights.values())
          .flatMap((each) => Array.from(each))
          .some(({ startContainer }) => last?.contains(startContainer))
      for (let wait = 0; wait < 40 && !there(); wait += 1) await new Promise((resolve) => setTimeout(resolve, 50))
      const isMarked = there()
      painter.dispose()
      return isMarked
    })
    expect(isMarked).toBe(true)
  })

  test('nothing happens to the tree', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    const result = await page.evaluate(async (words) => {
      const extraction = await window.lib.readHere()
      const painter = window.lib.createPainter({ document, ...extraction })
      const html = document.documentElement.outerHTML
      const mutations = window.lib.countMutations()
      await painter.paint(window.lib.paintsFor(extraction.article, words))
      const ranges = Array.from(CSS.highlights.values()).flatMap((highlight) => Array.from(highlight))
      const live = ranges.filter((range) => range instanceof Range).length
      painter.setVisible(false)
      painter.dispose()
      return {
        mutations: mutations(),
        same: document.documentElement.outerHTML === html,
        live,
        ranges: ranges.length,
        names: Array.from(CSS.highlights.keys()),
      }
    }, words)
    expect(result).toEqual({ mutations: 0, same: true, live: 0, ranges: 13, names: [] })
  })

  test('a page that clears the marks is contradicted five times', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    await page.clock.install()
    await start(page)
    const seen: number[] = []
    for (let round = 0; round < 8; round += 1) {
      await page.evaluate(() => CSS.highlights.clear())
      await page.clock.runFor(2_100)
      seen.push(await page.evaluate(() => CSS.highlights.size))
    }
    expect(seen.map((size) => size > 0)).toEqual([true, true, true, true, true, false, false, false])
  })

  test("the page's own highlight of the same name comes back", async ({ open }) => {
    const page = await open(fixture('marks.html'))
    const result = await page.evaluate(async () => {
      const own = new Highlight()
      CSS.highlights.set('sq-a1', own)
      const extraction = await window.lib.readHere()
      const painter = window.lib.createPainter({ document, ...extraction })
      await painter.paint(window.lib.paintsFor(extraction.article, { 'ليلى الحموي': 'person' }))
      const during = CSS.highlights.get('sq-a1') === own
      painter.clear()
      return { during, after: CSS.highlights.get('sq-a1') === own, size: CSS.highlights.size }
    })
    expect(result).toEqual({ during: false, after: true, size: 1 })
  })

  async function start(page: Page): Promise<void> {
    await page.evaluate(async () => {
      const extraction = await window.lib.readHere()
      const painter = window.lib.createPainter({ document, ...extraction })
      void painter.paint(window.lib.paintsFor(extraction.article, { 'ليلى الحموي': 'person' }))
    })
  }
})

test('every name has its colour and underline, dates, figures and speakers a line above', async ({
  open,
  browserName,
}) => {
  const page = await open('<!doctype html><p>نص</p>')
  const styles = await page.evaluate((inherited) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(window.lib.highlightStyle(inherited))
    document.adoptedStyleSheets = [sheet]
    const text = document.querySelector('p') as Element
    return Object.entries(window.lib.markNames).map(([kind, { sure, unsure }]) => {
      const looks = [sure, unsure].map((name) => {
        const { backgroundColor, textDecorationLine, textDecorationStyle, textDecorationColor } = getComputedStyle(
          text,
          `::highlight(${name})`,
        )
        return {
          backgroundColor,
          textDecorationLine,
          look: `${textDecorationLine} ${textDecorationStyle} ${textDecorationColor}`,
        }
      })
      return { isName: !['date', 'quantity', 'speaker'].includes(kind), looks }
    })
  }, browserName === 'chromium')
  const clear = 'rgba(0, 0, 0, 0)'
  for (const { isName, looks } of styles) {
    const [sure, unsure] = looks
    expect(sure?.backgroundColor).toMatch(isName ? /^rgba\(\d+, \d+, \d+, 0\.16\)$/ : clear)
    expect(unsure?.backgroundColor).toBe(clear)
    const line = isName ? 'underline' : 'overline'
    expect([sure?.textDecorationLine, unsure?.textDecorationLine]).toEqual([line, line])
    if (isName) expect(sure?.look).toBe(unsure?.look)
  }
  expect(new Set(styles.map(({ looks: [sure] }) => sure?.look)).size).toBe(10)
})
