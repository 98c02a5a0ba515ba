/** Pages that are hard on whoever reads them. */
import type { Page } from '@playwright/test'
import { articlePage, sample } from './pages.ts'
import { allMarks, expect, listen, orderPage, setSettings, test } from './test.ts'

/** The page writes its article anew every 50 ms until it is told to stop, and counts how often it came to it. */
const rewriting = `<script>
const body = document.getElementById('body')
const html = body.innerHTML
window.rounds = 0
window.longest = 0
let last = performance.now()
const timer = setInterval(() => {
  const now = performance.now()
  window.longest = Math.max(window.longest, now - last)
  last = now
  body.innerHTML = html + '<p>' + 'تحديث رقم ' + (++window.rounds) + '</p>'
}, 50)
window.stop50 = () => clearInterval(timer)
</script>`

// Wall-clock time is measured here, and other work on the machine counts in it: a busy moment gets another chance.
test.describe.configure({ retries: 2 })

test('a page that rewrites its article every 50 ms keeps its pace, and is read when it rests', async ({
  session,
  control,
  web,
}) => {
  const url = 'https://shaam.org/news/rewriting'
  web.put(url, articlePage({ tail: rewriting }))
  await setSettings(control, { panel: 'ask' })
  const page = await session.open('about:blank')
  const said = listen(page)
  await page.goto(url)
  await expect.poll(() => page.evaluate('window.rounds'), { timeout: 60_000 }).toBeGreaterThan(60)
  expect(await page.evaluate('window.longest')).toBeLessThan(1_000)
  await page.evaluate('window.stop50()')
  await expect.poll(() => orderPage(control, page, { type: 'report' })).toMatchObject({ state: 'article' })
  await expect.poll(() => staleMarks(page)).toBe(0)
  const marked = await allMarks(page)
  expect(marked.filter((text) => text.includes('قسد')).length).toBeGreaterThan(0)
  expect(said).toEqual([])
})

function staleMarks(page: Page): Promise<number> {
  return page.evaluate(() => {
    let stale = 0
    for (const [, highlight] of CSS.highlights)
      for (const range of highlight) if (!range.startContainer.isConnected) stale += 1
    return stale
  })
}

test('a text of 5 MB neither hangs the page nor goes unanswered', async ({ session, control, web }) => {
  test.setTimeout(180_000)
  const paragraph = `${sample.paragraphs.join(' ')} `
  const huge = Array.from({ length: Math.ceil(5_000_000 / (2 * paragraph.length)) }, () => paragraph).join('')
  const url = 'https://shaam.org/news/huge'
  const ticking = `<script>
window.longest = 0
let last = performance.now()
setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now }, 10)
</script>`
  web.put(url, articlePage({ head: ticking, paragraphs: [sample.paragraphs[0] ?? '', huge] }))
  await setSettings(control, { panel: 'ask' })
  const page = await session.open('about:blank')
  const said = listen(page)
  await page.goto(url)
  await page.evaluate('window.longest = 0')
  await expect
    .poll(() => orderPage(control, page, { type: 'report' }), { timeout: 60_000 })
    .not.toMatchObject({ state: 'working' })
  // A page that hangs does so for minutes; the browser alone takes seconds for this one where others work beside it.
  expect(await page.evaluate('window.longest')).toBeLessThan(15_000)
  expect(await page.evaluate('document.body.innerText.length')).toBeGreaterThan(2_000_000)
  expect(said).toEqual([])
})
