import type { Page } from '@playwright/test'
import { expect, fixture, test } from './fixtures.ts'

/** Watches the article of the page and writes the kinds of change into `data-changes`. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { lib } = window
    const { root, article, map } = await lib.readHere()
    const stop = new AbortController()
    const changes: string[] = []
    lib.watchArticle({
      root,
      article,
      map,
      patience: lib.newPatience(),
      signal: stop.signal,
      onChange: (change) => {
        changes.push(change.kind === 'added' ? `added ${change.element.id}` : change.kind)
        document.documentElement.dataset['changes'] = changes.join()
      },
    })
    Object.assign(window, { stop, root })
  })
}

const changes = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['changes'])
const rest = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds)

test('an edit of the text is told once', async ({ open }) => {
  const page = await open(fixture('endless-scroll.html'))
  await watch(page)
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('#first p')) paragraph.textContent += ' تحديث'
    for (const paragraph of document.querySelectorAll('#first p'))
      paragraph.textContent = paragraph.textContent.replace('صباح', 'مساء')
  })
  await expect.poll(() => changes(page)).toBe('changed')
})

test('pictures, counters and attributes are no change', async ({ open }) => {
  const page = await open(fixture('endless-scroll.html'))
  await watch(page)
  await page.evaluate(() => {
    const text = document.querySelector('#first .text')
    text?.append(document.createElement('img'))
    text?.setAttribute('data-views', '12')
    const counter = document.createElement('span')
    counter.textContent = '3 مشاركات'
    text?.append(counter)
    document.body.append(document.createElement('iframe'))
  })
  await rest(page, 1_800)
  expect(await changes(page)).toBeUndefined()
})

test('the next story of an endless page is told, and can be read by itself', async ({ open }) => {
  const page = await open(fixture('endless-scroll.html'))
  await watch(page)
  await page.evaluate(() => {
    const next = document.querySelector<HTMLTemplateElement>('#next')
    if (next) document.querySelector('#stream')?.append(next.content.cloneNode(true))
    history.replaceState(null, '', '/story/hadiqa')
  })
  await expect.poll(() => changes(page)).toBe('added second')
  const article = await page.evaluate(async () => {
    const within = document.querySelector('#second') as Element
    return (await window.lib.readHere({ within })).article
  })
  expect(article).toMatchObject({
    url: 'https://page.example/story/hadiqa',
    title: 'حديقة عامة مكان المكب القديم على أطراف البلدة',
    // The head still has the first story's date.
    published: '2025-05-02',
  })
  expect(article.text).not.toContain('سوق الحرفيين')
})

test('an article that is taken away is gone', async ({ open }) => {
  const page = await open(fixture('endless-scroll.html'))
  await watch(page)
  await page.evaluate(() => document.querySelector('#stream')?.remove())
  await expect.poll(() => changes(page)).toBe('gone')
})

test('nothing is told after the signal', async ({ open }) => {
  const page = await open(fixture('endless-scroll.html'))
  await watch(page)
  await page.evaluate(() => {
    ;(window as unknown as { stop: AbortController }).stop.abort()
    document.querySelector('#first p')?.remove()
  })
  await rest(page, 1_200)
  expect(await changes(page)).toBeUndefined()
})

test('a page that rewrites its article every 50 ms is left alone', async ({ open }) => {
  test.setTimeout(90_000)
  const page = await open(fixture('endless-scroll.html'))
  await watch(page)
  await page.evaluate(() => {
    let count = 0
    setInterval(() => {
      const first = document.querySelector('#first p')
      if (first) first.textContent = `${(count += 1)} ${first.textContent}`
    }, 50)
  })
  // Ten looks, at least two seconds apart, and one more that finds it restless.
  await expect.poll(() => changes(page), { timeout: 70_000, intervals: [2_000] }).toMatch(/^(changed,){10}restless$/)
  await rest(page, 4_000)
  expect(await changes(page)).toMatch(/^(changed,){10}restless$/)
})

test('moves without a load are told when the page has come to rest', async ({ open }) => {
  const page = await open(fixture('endless-scroll.html'))
  await page.evaluate(() => {
    const stop = new AbortController()
    const moves: string[] = []
    window.lib.watchMoves({
      document,
      signal: stop.signal,
      onMove: (url) => {
        moves.push(`${new URL(url).pathname} ${document.querySelector('h1')?.textContent?.slice(0, 5)}`)
        document.documentElement.dataset['moves'] = moves.join()
      },
      onReturn: () => {},
    })
    Object.assign(window, { stop })
  })
  const moves = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['moves'])
  await page.evaluate(() => {
    location.hash = 'comments'
  })
  await rest(page, 900)
  expect(await moves()).toBeUndefined()
  // The address first, the text half a second later, as in a single-page application.
  await page.evaluate(() => {
    history.pushState(null, '', '/story/second')
    setTimeout(() => {
      const heading = document.querySelector('h1')
      if (heading) heading.textContent = 'عنوان جديد'
    }, 250)
  })
  await expect.poll(moves).toBe('/story/second عنوان')
  await page.evaluate(() => history.back())
  await expect.poll(moves).toBe('/story/second عنوان,/news/1 عنوان')
  await page.evaluate(() => {
    ;(window as unknown as { stop: AbortController }).stop.abort()
    history.pushState(null, '', '/story/third')
  })
  await rest(page, 900)
  expect(await moves()).toBe('/story/second عنوان,/news/1 عنوان')
})

test('a page that is loaded ahead is not read before it is shown', async ({ open }) => {
  const page = await open(fixture('endless-scroll.html'))
  const order = await page.evaluate(async () => {
    const order: string[] = []
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    window.lib.whenShown(document, () => order.push('read'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    order.push('shown')
    document.dispatchEvent(new Event('prerenderingchange'))
    document.dispatchEvent(new Event('prerenderingchange'))
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
    window.lib.whenShown(document, () => order.push('read at once'))
    return order
  })
  expect(order).toEqual(['shown', 'read', 'read at once'])
})
