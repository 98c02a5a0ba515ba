/**
 * `npm run bench:page`: what the built extension costs a page, in Chromium and Firefox, as a Markdown table; medians over
 * some loads of the same report. In Chromium by the browser's trace: processor time of the tasks in which our scripts ran.
 * Firefox offers no such trace; there each load stands beside loads with the extension switched off, and what the browser
 * needs by itself is subtracted. Beside ours stands an extension that does nothing with the text (`bare.ts`). Budgets:
 * performance.md §5.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readArguments } from '../../scripts/command.ts'
import type { BrowserName } from '../browsers.ts'
import makeBuilds from '../e2e/builds.ts'
import { articlePage, sample } from '../e2e/pages.ts'
import { startWeb, type Web } from '../e2e/server.ts'
import { buildFolder, launch, type Session } from '../e2e/session.ts'
import { bareExtension } from './bare.ts'
import * as chromium from './page-chromium.ts'
import * as firefox from './page-firefox.ts'
import { calmProbe, load, probe } from './page-probe.ts'
import { settings } from './page-settings.ts'
import { kB, ms, note, printTable } from './page-table.ts'
import { asleep, listenForArticles, visible } from './page-visible.ts'

/** The sample's paragraphs, numbered, until there are so many words. */
function longReport(words: number): string[] {
  const paragraphs: string[] = []
  let count = 0
  for (let at = 0; count < words; at += 1) {
    const paragraph = `${sample.paragraphs[at % sample.paragraphs.length] ?? ''} (${at + 1})`
    paragraphs.push(paragraph)
    count += paragraph.split(' ').length
  }
  return paragraphs
}

function sizes(name: BrowserName): void {
  for (const script of ['gate', 'reader', 'readability', 'margin'] as const) {
    const bytes = readFileSync(join(buildFolder(name, 'production'), `${script}.js`))
    note(`${script}.js, minified / gzipped`, name, `${kB(bytes.length)} / ${kB(gzipSync(bytes).length)}`)
  }
}

/** From the click to the card; 220 ms of it are the wait for a second click, which selects a word. */
async function click(session: Session, url: string): Promise<void> {
  const { page } = await load(session, url, true)
  const point = await page.evaluate(() => {
    const [range] = CSS.highlights.get('sq-a1') ?? []
    if (!range) return null
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    const [box] = live.getClientRects()
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
  })
  if (!point) throw new Error('no person is marked in the sample')
  const start = Number(await page.evaluate('performance.now()'))
  await page.mouse.click(point.x, point.y)
  await page.locator('article.card-float').waitFor()
  note('click to card, first of the page', session.name, ms(Number(await page.evaluate('performance.now()')) - start))
  await page.close()
}

/** Counts of what the marks do to a page, which is looked at from its own side. */
async function untouched(session: Session, url: string): Promise<void> {
  const { page, notes } = await load(session, url, true)
  note('mutation records / nodes added by marks', session.name, `${notes.records} / ${notes.added}`)
  note('layout shift', session.name, session.name === 'chromium' ? notes.shifts.toFixed(4) : 'not offered')
  await page.close()
}

type Put = { words: number; at: string; title?: string; head?: string }

/** Puts a report of so many words on the web: with a probe, or without any script of its own. */
function put(web: Web, { words, at, title, head = '' }: Put): { url: string; html: string } {
  const url = `https://shaam.org/news/${at}`
  const html = articlePage({ ...(title && { title }), head, paragraphs: longReport(words) })
  web.put(url, html)
  return { url, html }
}

const lengths = [1_000, 20_000]
const labelOf = (words: number): string => `${words.toLocaleString('en')} words`
const putCalm = (web: Web, words: number): string => put(web, { words, at: `calm-${words}`, head: calmProbe }).url

/** The same of the extension that does nothing. */
async function runBare(name: BrowserName, web: Web): Promise<void> {
  const session = await launch({ name, port: web.port, extension: bareExtension(name) })
  const column = `${name}, bare` as const
  try {
    const control = await session.openOwn('control.html')
    await listenForArticles(control)
    for (const words of lengths) {
      const label = labelOf(words)
      const { url } = put(web, { words, at: `plain-${words}` })
      if (name === 'chromium') await chromium.loadCosts(session, { url, label, column })
      await visible(session, { control, url: putCalm(web, words), label, column })
    }
    if (name === 'chromium') {
      const { url } = put(web, { words: 1_000, at: 'plain' })
      await chromium.toggle(session, { control, url, column })
      await asleep(session, { control, url: putCalm(web, 1_000), label: labelOf(1_000), column })
    } else {
      const { url } = put(web, { words: 1_000, at: 'watched', head: probe })
      await firefox.toggle(session, { control, url, column })
    }
  } finally {
    await session.close()
  }
}

async function run(name: BrowserName, web: Web): Promise<void> {
  sizes(name)
  const session = await launch({ name, port: web.port })
  try {
    const control = await session.openOwn('options.html')
    await listenForArticles(control)
    await settings(control, { on: true, panel: 'ask' })
    const watched = put(web, { words: 1_000, at: 'watched', head: probe }).url
    await untouched(session, watched)
    for (const words of lengths) {
      const label = labelOf(words)
      const next = put(web, { words, at: `next-${words}`, title: `${sample.title}، الجزء الثاني` }).html
      if (name === 'chromium') {
        const subject = { url: put(web, { words, at: `plain-${words}` }).url, label, column: name }
        await chromium.loadCosts(session, subject)
        await chromium.moveCosts(session, { ...subject, next })
        await chromium.mutation(session, subject)
      } else {
        const { url } = put(web, { words, at: `watched-${words}`, head: probe })
        await firefox.costs(session, control, { url, label })
      }
      await visible(session, { control, url: putCalm(web, words), label, column: name })
    }
    if (name === 'chromium') {
      const { url } = put(web, { words: 1_000, at: 'plain' })
      await chromium.toggle(session, { control, url, column: name })
      await chromium.hover(session, control, url)
      await chromium.withPanel(session, control, url)
      await asleep(session, { control, url: putCalm(web, 1_000), label: labelOf(1_000), column: name })
      await chromium.memory(session, control, url)
      await chromium.yardstick(session, control, put(web, { words: 20_000, at: 'yardstick' }).url)
    } else await firefox.toggle(session, { control, url: watched, column: name })
    await settings(control, { on: true, marks: true })
    await click(session, watched)
  } finally {
    await session.close()
  }
}

const browsers = ['chromium', 'firefox'] as const
const { words } = readArguments({ usage: 'Usage: npm run bench:page [-- chromium | firefox]', words: browsers })
makeBuilds()
const web = await startWeb()
for (const name of words.length > 0 ? words : browsers) {
  await run(name, web)
  await runBare(name, web)
}
await web.close()
printTable()
