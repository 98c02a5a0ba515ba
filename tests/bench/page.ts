/**
 * `npm run bench:page`: what the built extension costs a page, in Chromium and Firefox, as a Markdown table. Medians over
 * some loads of the same report, each beside loads of the same page with the extension switched off: what the browser
 * needs by itself is subtracted. Budgets: performance.md §5.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { CDPSession, Page } from '@playwright/test'
import type { BrowserName } from '../browsers.ts'
import makeBuilds from '../e2e/builds.ts'
import { articlePage, sample } from '../e2e/pages.ts'
import { startWeb, type Web } from '../e2e/server.ts'
import { buildFolder, launch, type Session } from '../e2e/session.ts'
import { busyAfterReady, median, probe, readNotes, type Notes } from './page-probe.ts'

const loads = 3
/** The extension is done long before; the same stretch of time is looked at with and without it. */
const window = 1_500

type Row = { what: string; values: Partial<Record<BrowserName, string>> }
const rows: Row[] = []
function note(what: string, name: BrowserName, value: string): void {
  let row = rows.find((one) => one.what === what)
  if (!row) rows.push((row = { what, values: {} }))
  row.values[name] = value
}
const ms = (value: number): string => `${value.toFixed(1)} ms`
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

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

async function settings(control: Page, change: object): Promise<void> {
  await control.evaluate(
    async ([next]) => {
      type Local = { get: (key: string) => Promise<Record<string, object>>; set: (items: object) => Promise<void> }
      const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: Local } } | undefined>
      const local = (scope.browser ?? scope.chrome)?.storage.local
      const before = (await local?.get('settings'))?.['settings']
      await local?.set({ settings: { ...before, ...next } })
    },
    [change],
  )
}

/** Opens a report and waits until its marks are there (or, switched off, until the time is over). */
async function load(session: Session, url: string, marks: boolean): Promise<{ page: Page; notes: Notes }> {
  const page = await session.open(url)
  if (marks) await page.waitForFunction('window.notes.marksAt !== null', undefined, { polling: 50, timeout: 20_000 })
  await page.waitForFunction(`performance.now() > window.notes.readyAt + ${window}`, undefined, { polling: 50 })
  return { page, notes: await readNotes(page) }
}

type Measured = { busy: number; longest: number; visible: number; notes: Notes }

async function measure(
  session: Session,
  url: string,
  { marks, before }: { marks: boolean; before?: () => Promise<void> },
): Promise<Measured[]> {
  const results: Measured[] = []
  for (let round = 0; round < loads; round += 1) {
    await before?.()
    const { page, notes } = await load(session, url, marks)
    const { busy, longest } = busyAfterReady(notes, notes.readyAt + window)
    results.push({ busy, longest, visible: (notes.marksAt ?? Number.NaN) - notes.readyAt, notes })
    await page.close()
  }
  return results
}

const pick = (results: readonly Measured[], key: 'busy' | 'longest' | 'visible'): number =>
  median(results.map((one) => one[key]))

function sizes(name: BrowserName): void {
  for (const script of ['gate', 'reader', 'readability', 'margin'] as const) {
    const bytes = readFileSync(join(buildFolder(name, 'production'), `${script}.js`))
    note(`${script}.js, minified / gzipped`, name, `${kB(bytes.length)} / ${kB(gzipSync(bytes).length)}`)
  }
}

async function report(
  session: Session,
  control: Page,
  { words, url, label }: { words: number; url: string; label: string },
): Promise<void> {
  const { name } = session
  await settings(control, { on: false })
  const without = await measure(session, url, { marks: false })
  await settings(control, { on: true, panel: 'ask' })
  await load(session, url, true).then(({ page }) => page.close())
  const warm = await measure(session, url, { marks: true })
  note(`${label}: page thread, extension less without it`, name, ms(pick(warm, 'busy') - pick(without, 'busy')))
  note(`${label}: longest task, with / without`, name, `${ms(pick(warm, 'longest'))} / ${ms(pick(without, 'longest'))}`)
  note(`${label}: marks visible after the article is ready`, name, ms(pick(warm, 'visible')))
  const [one] = warm
  if (one && words <= 1_000) {
    note('mutation records / nodes added by marks', name, `${one.notes.records} / ${one.notes.added}`)
    note('layout shift', name, name === 'chromium' ? one.notes.shifts.toFixed(4) : 'not offered')
  }
}

async function asleep(session: Session, control: Page, url: string): Promise<void> {
  if (session.name !== 'chromium')
    return note('marks visible, background asleep before', session.name, 'cannot be forced')
  const cdp: CDPSession = await session.context.newCDPSession(control)
  await cdp.send('ServiceWorker.enable')
  const stop = async (): Promise<void> => void (await cdp.send('ServiceWorker.stopAllWorkers'))
  const cold = await measure(session, url, { marks: true, before: stop })
  return note('marks visible, background asleep before', session.name, ms(pick(cold, 'visible')))
}

/** From the change of the setting to the empty, or full, registry of the page; the way through the background is in it. */
async function toggle(session: Session, control: Page, url: string): Promise<void> {
  const off: number[] = []
  const on: number[] = []
  const { page } = await load(session, url, true)
  const clock = (): Promise<number> => page.evaluate('performance.now()')
  for (let round = 0; round < loads; round += 1) {
    await page.evaluate('window.notes.clearedAt = null')
    const start = await clock()
    await settings(control, { marks: false })
    await page.waitForFunction('window.notes.clearedAt !== null', undefined, { polling: 20 })
    off.push(((await readNotes(page)).clearedAt ?? start) - start)
    await page.evaluate('window.notes.marksAt = null')
    const again = await clock()
    await settings(control, { marks: true })
    await page.waitForFunction('window.notes.marksAt !== null', undefined, { polling: 20 })
    on.push(((await readNotes(page)).marksAt ?? again) - again)
  }
  note(
    'toggle off / on, with the way through storage and background',
    session.name,
    `${ms(median(off))} / ${ms(median(on))}`,
  )
  await page.close()
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

async function memory(session: Session, control: Page, url: string): Promise<void> {
  if (session.name !== 'chromium')
    return note('script memory of the page, extension less without it', session.name, 'not offered')
  const used = async (on: boolean): Promise<number> => {
    await settings(control, { on })
    const { page } = await load(session, url, on)
    const cdp = await session.context.newCDPSession(page)
    await cdp.send('HeapProfiler.collectGarbage')
    await cdp.send('Performance.enable')
    const { metrics } = await cdp.send('Performance.getMetrics')
    await page.close()
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  }
  const without = await used(false)
  return note('script memory of the page, extension less without it', session.name, kB((await used(true)) - without))
}

async function run(name: BrowserName, web: Web): Promise<void> {
  sizes(name)
  const session = await launch({ name, port: web.port })
  try {
    const control = await session.openOwn('options.html')
    const short = 'https://shaam.org/news/thousand'
    const long = 'https://shaam.org/news/twenty-thousand'
    web.put(short, articlePage({ head: probe, paragraphs: longReport(1_000) }))
    web.put(long, articlePage({ head: probe, paragraphs: longReport(20_000) }))
    await report(session, control, { words: 1_000, url: short, label: '1,000 words' })
    await asleep(session, control, short)
    await toggle(session, control, short)
    await click(session, short)
    await memory(session, control, short)
    await report(session, control, { words: 20_000, url: long, label: '20,000 words' })
  } finally {
    await session.close()
  }
}

makeBuilds()
const web = await startWeb()
const names = process.argv.slice(2).filter((name): name is BrowserName => name === 'chromium' || name === 'firefox')
for (const name of names.length > 0 ? names : (['chromium', 'firefox'] as const)) await run(name, web)
await web.close()
console.log('| what | Chromium | Firefox |\n|---|---|---|')
for (const { what, values } of rows) console.log(`| ${what} | ${values.chromium ?? '–'} | ${values.firefox ?? '–'} |`)
