import type { Page } from '@playwright/test'
import { expect, fixture, test } from './fixtures.ts'

type Options = { slim?: boolean; mode?: 'open' | 'closed'; width?: number }

/** Opens the host beside the article and keeps what it tells in `data-` attributes of the body. */
async function openHost(page: Page, options: Options = {}): Promise<void> {
  await page.evaluate(async (options) => {
    const { root, elements } = await window.lib.readHere()
    const stop = new AbortController()
    const layouts: string[] = []
    const host = window.lib.openMarginHost({
      document,
      root,
      elements,
      mode: options.mode ?? 'open',
      styles: ['button { min-block-size: 2em }'],
      slim: options.slim ?? false,
      signal: stop.signal,
      width: options.width ?? 360,
      onLayout: ({ layout, place, side }) => {
        layouts.push(`${layout} ${place} ${side}`)
        document.body.dataset['layouts'] = layouts.join()
      },
      onEnd: (reason) => (document.body.dataset['end'] = reason),
    })
    if (!host) throw new Error('no host')
    host.change(() => {
      const button = document.createElement('button')
      button.textContent = 'بطاقة'
      button.addEventListener('click', () => (document.body.dataset['clicked'] = 'yes'))
      host.mount.append(button)
    })
    Object.assign(window, { host, stop, element: document.documentElement.lastElementChild })
  }, options)
}

const told = (page: Page, name: string): Promise<string | undefined> =>
  page.evaluate((name) => document.body.dataset[name], name)

/** Box of the host and of the article's lines. */
async function boxes(page: Page): Promise<{ host: DOMRect; text: DOMRect; width: number }> {
  return page.evaluate(() => ({
    host: (window as unknown as { element: Element }).element.getBoundingClientRect().toJSON() as DOMRect,
    text: document.querySelector('article p')?.getBoundingClientRect().toJSON() as DOMRect,
    width: innerWidth,
  }))
}

/** The article of `marks.html` in a column of its own making. */
function column(style: string, direction = 'rtl'): string {
  return fixture('marks.html').replace('dir="rtl"', `dir="${direction}"`).replace('margin: 24px auto;', style)
}

test('adds one element, and takes everything back', async ({ open }) => {
  const page = await open(fixture('marks.html'))
  await page.setViewportSize({ width: 1400, height: 800 })
  const before = await page.evaluate(() => document.documentElement.outerHTML)
  const nodes = await page.evaluate(() => window.lib.treeOf(document).length)
  await openHost(page)
  expect(await page.evaluate(() => window.lib.treeOf(document).length)).toBe(nodes + 1)
  await page.evaluate(() => (window as unknown as { stop: AbortController }).stop.abort())
  expect(await told(page, 'end')).toBe('closed')
  const after = await page.evaluate(() => {
    for (const name of Object.keys(document.body.dataset)) delete document.body.dataset[name]
    return { html: document.documentElement.outerHTML, sheets: document.adoptedStyleSheets.length }
  })
  expect(after).toEqual({ html: before, sheets: 0 })
})

test.describe('room beside the text', () => {
  test('is taken where it is free, at the end of the lines', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    await page.setViewportSize({ width: 1500, height: 800 })
    const before = (await page.evaluate(() => document.querySelector('article p')?.getBoundingClientRect().left)) ?? 0
    await openHost(page)
    expect(await told(page, 'layouts')).toBe('column beside left')
    const { host, text } = await boxes(page)
    expect([host.left, host.width, host.top, host.height]).toEqual([0, 360, 0, 800])
    expect(text.left).toBe(before)
    expect(text.left).toBeGreaterThan(host.right)
  })

  test('is made where the page follows', async ({ open }) => {
    const page = await open(column('margin: 24px;').replace('width: 600px;', ''))
    await page.setViewportSize({ width: 1100, height: 800 })
    await openHost(page)
    expect(await told(page, 'layouts')).toBe('column pushed left')
    const { host, text } = await boxes(page)
    expect(text.left).toBeGreaterThanOrEqual(host.right)
    await page.evaluate(() => window.host.close())
    expect(await page.evaluate(() => document.querySelector('article p')?.getBoundingClientRect().left)).toBeLessThan(
      60,
    )
  })

  test('the line at the top stays when the page becomes narrower', async ({ open }) => {
    const long = column('margin: 24px;')
      .replace('width: 600px;', '')
      .replace(
        '<div class="text">',
        `<div class="text">${'<p>سطر من نص طويل يسبق ما يهمنا في هذه الصفحة ويمتد حتى نهايتها.</p>'.repeat(60)}`,
      )
    const page = await open(long)
    await page.setViewportSize({ width: 1000, height: 700 })
    const line = await page.evaluate(() => {
      scrollTo(0, 2_000)
      const first = Array.from(document.querySelectorAll('p')).find(
        (element) => element.getBoundingClientRect().bottom > 0,
      )
      first?.setAttribute('data-first', '')
      return first?.getBoundingClientRect().top
    })
    await openHost(page)
    const after = await page.evaluate(() => document.querySelector('[data-first]')?.getBoundingClientRect().top)
    expect(Math.abs((after ?? 0) - (line ?? 1_000))).toBeLessThan(2)
  })

  test('is not forced on a page that cannot follow; lines keep their beginnings', async ({ open }) => {
    const page = await open(column('margin: 24px 0; position: absolute; left: 40px; width: 900px !important;'))
    await page.setViewportSize({ width: 1000, height: 800 })
    await openHost(page)
    expect(await told(page, 'layouts')).toBe('column over left')
    const { host, text } = await boxes(page)
    expect(text.right - host.right).toBeGreaterThanOrEqual(150)
    // The page is as it was: nothing pushed in vain.
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
    await page.evaluate(() => window.host.setSlim(true))
    expect((await boxes(page)).host.width).toBe(40)
  })

  test('is at the right of a page that runs from left to right', async ({ open }) => {
    const page = await open(column('margin: 24px;', 'ltr').replace('width: 600px;', ''))
    await page.setViewportSize({ width: 1100, height: 800 })
    await openHost(page)
    expect(await told(page, 'layouts')).toBe('column pushed right')
    const { host, text, width } = await boxes(page)
    expect(host.right).toBe(width)
    expect(text.right).toBeLessThanOrEqual(host.left)
  })

  for (const [how, style] of [
    ['turned around', 'p { direction: rtl }'],
    ['pushed to the right', 'p { text-align: right }'],
  ] as const)
    test(`is where the lines end when only the paragraphs are ${how}`, async ({ open }) => {
      const page = await open(
        column('margin: 24px;', 'ltr').replace('width: 600px;', '').replace('</style>', `${style}</style>`),
      )
      await page.setViewportSize({ width: 1100, height: 800 })
      await openHost(page)
      expect(await told(page, 'layouts')).toBe('column pushed left')
    })

  test('is made on the screen alone, not on paper', async ({ open, browserName }) => {
    test.skip(browserName === 'firefox', 'the driver of stock Firefox cannot show a page as printed')
    const page = await open(column('margin: 24px;').replace('width: 600px;', ''))
    await page.setViewportSize({ width: 1100, height: 800 })
    await openHost(page)
    expect(await told(page, 'layouts')).toBe('column pushed left')
    await page.emulateMedia({ media: 'print' })
    expect((await boxes(page)).text.left).toBeLessThan(60)
  })

  test('is given back by the next version, when the one that made it was ended where it stood', async ({ open }) => {
    const page = await open(column('margin: 24px;').replace('width: 600px;', ''))
    await page.setViewportSize({ width: 1100, height: 800 })
    await openHost(page)
    expect(await told(page, 'layouts')).toBe('column pushed left')
    const left = await page.evaluate(() => {
      const { element } = window as unknown as { element: Element }
      // What Firefox lets extensions see, and no page.
      Object.assign(element, { openOrClosedShadowRoot: element.shadowRoot })
      const ofThePage = new CSSStyleSheet()
      ofThePage.replaceSync('html { margin-left: 12px }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, ofThePage]
      window.lib.removeLeftover(document)
      return {
        hosts: document.querySelectorAll('html > div[popover]').length,
        sheets: document.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText),
      }
    })
    expect(left).toEqual({ hosts: 0, sheets: ['html { margin-left: 12px; }'] })
  })

  test('is as wide as elsewhere on a page that enlarges itself', async ({ open }) => {
    const page = await open(fixture('marks.html').replace('<html', '<html style="zoom: 1.25"'))
    await page.setViewportSize({ width: 1600, height: 800 })
    await openHost(page)
    const { host } = await boxes(page)
    expect([host.left, host.width, host.top, host.height]).toEqual([0, 360, 0, 800])
  })

  test('is below on a narrow window, and follows its size', async ({ open }) => {
    const page = await open(column('margin: 8px;').replace('width: 600px;', ''))
    await page.setViewportSize({ width: 390, height: 780 })
    await openHost(page)
    expect(await told(page, 'layouts')).toBe('sheet sheet left')
    const { host } = await boxes(page)
    // Firefox without a screen keeps 12 pixels for its scroll bar.
    expect(host.left).toBe(0)
    expect(host.right).toBeGreaterThanOrEqual(378)
    expect(host.bottom).toBeCloseTo(780, 0)
    expect(host.height).toBeLessThanOrEqual(780 * 0.6 + 1)
    await page.setViewportSize({ width: 1300, height: 780 })
    await expect.poll(() => told(page, 'layouts')).toMatch(/column pushed left$/)
  })
})

test.describe('against the page', () => {
  test('its rules and styles do not reach the host', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    await page.setViewportSize({ width: 1500, height: 800 })
    await openHost(page)
    const look = await page.evaluate(() => {
      const { element } = window as unknown as { element: HTMLElement }
      const style = document.createElement('style')
      style.textContent =
        'div { display: none !important; opacity: 0 !important; transform: scale(0) !important; font-family: Tahoma !important }'
      document.head.append(style)
      element.style.setProperty('opacity', '0', 'important')
      element.style.setProperty('pointer-events', 'none', 'important')
      element.style.setProperty('left', '-5000px', 'important')
      const { display, opacity, transform, pointerEvents, left, fontFamily } = getComputedStyle(element)
      return { display, opacity, transform, pointerEvents, left, fontFamily }
    })
    expect(look).toEqual({
      display: 'block',
      opacity: '1',
      transform: 'none',
      pointerEvents: 'auto',
      left: '0px',
      fontFamily: 'system-ui, sans-serif',
    })
  })

  test('a click of the reader counts, one of the page does not', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    await page.setViewportSize({ width: 1500, height: 800 })
    await openHost(page)
    await page.evaluate(() => {
      const { element } = window as unknown as { element: HTMLElement }
      element.click()
      element.shadowRoot?.querySelector('button')?.click()
    })
    expect(await told(page, 'clicked')).toBeUndefined()
    await page.getByRole('button', { name: 'بطاقة' }).click()
    expect(await told(page, 'clicked')).toBe('yes')
  })

  test('a closed tree stays closed, and keys pressed in it are not shortcuts of the page', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    await page.setViewportSize({ width: 1500, height: 800 })
    await openHost(page, { mode: 'closed' })
    expect(await page.evaluate(() => (window as unknown as { element: HTMLElement }).element.shadowRoot)).toBeNull()
    await page.evaluate(() => document.addEventListener('keydown', ({ key }) => (document.body.dataset['key'] = key)))
    const { host } = await boxes(page)
    await page.mouse.click(host.right - 20, host.top + 15)
    await page.keyboard.press('j')
    expect(await told(page, 'key')).toBeUndefined()
    await page.mouse.click(1_490, 700)
    await page.keyboard.press('j')
    expect(await told(page, 'key')).toBe('j')
  })

  test('a foreign change inside ends it, an own one does not', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    await openHost(page)
    await page.evaluate(() => window.host.change(() => window.host.mount.append(document.createElement('p'))))
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(await told(page, 'end')).toBeUndefined()
    await page.evaluate(() => {
      const { element } = window as unknown as { element: HTMLElement }
      element.shadowRoot?.querySelector('button')?.replaceChildren('رسالة مزورة')
    })
    await expect.poll(() => told(page, 'end')).toBe('tampered')
    expect(await page.evaluate(() => (window as unknown as { element: HTMLElement }).element.isConnected)).toBe(false)
  })

  test('a page that takes it away again and again has its will', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    await openHost(page)
    await page.evaluate(() => (window as unknown as { element: HTMLElement }).element.remove())
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { element: HTMLElement }).element.matches(':popover-open')))
      .toBe(true)
    await page.evaluate(() => {
      const { element } = window as unknown as { element: HTMLElement }
      new MutationObserver(() => element.remove()).observe(document.documentElement, { childList: true })
      element.remove()
    })
    await expect.poll(() => told(page, 'end')).toBe('removed')
  })

  test('a page that hides it again and again has its will', async ({ open }) => {
    const page = await open(fixture('marks.html'))
    await openHost(page)
    await page.evaluate(() => {
      const { element } = window as unknown as { element: HTMLElement }
      const timer = setInterval(() => {
        if (!element.isConnected) return clearInterval(timer)
        if (element.matches(':popover-open')) element.hidePopover()
      }, 20)
    })
    await expect.poll(() => told(page, 'end')).toBe('covered')
  })

  test('it makes way for a dialog of the page and comes back', async ({ open }) => {
    const page = await open(
      fixture('marks.html').replace('</body>', '<dialog>موافق؟<button>نعم</button></dialog></body>'),
    )
    await page.setViewportSize({ width: 1500, height: 800 })
    await openHost(page)
    const shown = (): Promise<boolean> =>
      page.evaluate(() => (window as unknown as { element: HTMLElement }).element.checkVisibility())
    await page.evaluate(() => document.querySelector('dialog')?.showModal())
    await expect.poll(shown).toBe(false)
    await page.evaluate(() => document.querySelector('dialog')?.close())
    await expect.poll(shown).toBe(true)
    // As most pages build one: a box of no height around a cover and a question.
    await page.evaluate(() => {
      const box = document.createElement('div')
      box.setAttribute('aria-modal', 'true')
      box.innerHTML = '<div style="position: fixed; inset: 0; background: #0008"></div><p>ملفات تعريف الارتباط</p>'
      document.body.append(box)
    })
    await expect.poll(shown).toBe(false)
    await page.evaluate(() => document.querySelector('[aria-modal]')?.remove())
    await expect.poll(shown).toBe(true)
    expect(await told(page, 'end')).toBeUndefined()
  })

  for (const [what, style] of [
    ['beside the window', 'inset: 0 0 0 auto; width: 300px; transform: translateX(110%)'],
    ['in a box of no width', 'inset: 0 0 0 auto; width: 0; overflow: hidden'],
  ] as const)
    test(`a menu of the page that waits ${what} is no dialog`, async ({ open }) => {
      const menu = `<nav role="dialog" aria-modal="true" style="position: fixed; ${style}"><a href="/">الأقسام</a></nav>`
      const page = await open(fixture('marks.html').replace('</body>', `${menu}</body>`))
      await page.setViewportSize({ width: 1500, height: 800 })
      await openHost(page)
      // It looks around once a second.
      await page.waitForTimeout(1_200)
      await expect(page.getByRole('button', { name: 'بطاقة' })).toBeVisible()
    })

  test('beside a bar that the text can be read above, what stands in the text stays; all of it, once asked for', async ({
    open,
  }) => {
    const bar =
      '<div role="dialog" aria-modal="true" style="position: fixed; inset: auto 0 0; background: #fff">موافق؟</div>'
    const page = await open(fixture('marks.html').replace('</body>', `${bar}</body>`))
    await page.setViewportSize({ width: 1500, height: 800 })
    await openHost(page)
    const panel = page.getByRole('button', { name: 'بطاقة' })
    await expect(panel).toBeHidden()
    await page.evaluate(() =>
      window.host.change(() => {
        const float = document.createElement('div')
        float.dataset['float'] = ''
        float.textContent = 'إلى جانب الاسم'
        window.host.mount.append(float)
      }),
    )
    await expect(page.getByText('إلى جانب الاسم')).toBeVisible()
    await expect(panel).toBeHidden()
    await page.evaluate(() => window.host.insist())
    await expect(panel).toBeVisible()
  })
})
