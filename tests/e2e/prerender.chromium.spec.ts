/** A page that Chrome loads ahead, before the reader goes there: nothing is done in it until it is shown. */
import { expect, test } from '@playwright/test'
import { articlePage } from './pages.ts'
import { startWeb } from './server.ts'
import { startUndriven } from './undriven.ts'

const start = 'https://shaam.org/news/start'
const ahead = 'https://shaam.org/news/ahead'

/** What both pages can say: the web notes each address that is asked for. */
const telling = `
  const tell = (...words) => void fetch('/told/' + words.join('-'))
  const marked = () => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0)
  const hosts = () => document.querySelectorAll('html > div[popover]').length
  const whenMarked = (then) => {
    const timer = setInterval(() => marked() > 0 && (clearInterval(timer), then()), 100)
  }`

/** Once the extension is at work here, the next page is loaded ahead; when that has said enough, the reader goes there. */
const startScript = `<script>${telling}
  whenMarked(() => {
    tell('start')
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = JSON.stringify({ prerender: [{ urls: ['/news/ahead'], eagerness: 'immediate' }] })
    document.head.append(rules)
    const timer = setInterval(async () => {
      if (!(await fetch('/go')).ok) return
      clearInterval(timer)
      document.querySelector('#next').click()
    }, 200)
  })
</script>`

const aheadScript = `<script>${telling}
  tell('loaded', document.prerendering)
  // Time for the extension to say what it must not say yet.
  setTimeout(() => tell('waiting', document.prerendering, marked(), hosts()), 2500)
  document.addEventListener('prerenderingchange', () => tell('shown', marked(), hosts()))
  whenMarked(() => tell('marked', document.prerendering))
</script>`

test('a page that is loaded ahead is read when it is shown', async () => {
  const web = await startWeb()
  const browser = startUndriven(web.port)
  const told = (): string[] => web.hits.map(({ path }) => path).filter((path) => /^\/(told|news)\//.test(path))
  try {
    web.put(start, articlePage({ head: startScript, tail: '<a id="next" href="/news/ahead">الخبر التالي</a>' }))
    web.put(ahead, articlePage({ head: aheadScript }))
    await browser.open(start)
    await expect.poll(told, { timeout: 30_000 }).toContain('/told/start')
    // The browser may have reasons of its own against it: then it asks for nothing.
    await expect
      .poll(told, { timeout: 15_000 })
      .toContain('/news/ahead')
      .catch(() => test.skip(true, 'this Chromium loads nothing ahead here: too little memory, or switched off'))
    await expect.poll(told).toContain('/told/waiting-true-0-0')
    web.serve('https://shaam.org/go', { body: 'go' })
    await expect.poll(told, { timeout: 20_000 }).toContain('/told/marked-false')
    // The page that is shown may tell that it is there after the next one was asked for.
    expect(told().filter((path) => path !== '/told/start')).toEqual([
      '/news/start',
      '/news/ahead',
      '/told/loaded-true',
      '/told/waiting-true-0-0',
      '/told/shown-0-0',
      '/told/marked-false',
    ])
  } finally {
    await browser.close()
    await web.close()
  }
})
