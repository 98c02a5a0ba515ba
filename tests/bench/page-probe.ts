/**
 * Looks at what the extension costs a page, from the page's own side: a loop of messages to itself notes each turn that
 * came late, an observer notes changes of the tree and shifts of the layout. Work of less than half a millisecond is not
 * seen.
 */
import type { Page } from '@playwright/test'
import type { Session } from '../e2e/session.ts'

/** Goes into the page's head: runs before anything of the extension. All times in milliseconds. */
export const probe = `<script>
(() => {
  const notes = (window.notes = { gaps: [], marksAt: null, clearedAt: null, records: 0, added: 0, shifts: 0, readyAt: null })
  let last = performance.now()
  const marked = () => { for (const [name, highlight] of CSS.highlights) if (/^sq-[ab]/.test(name) && highlight.size > 0) return true; return false }
  const turn = () => {
    const now = performance.now()
    if (now - last > 0.5) notes.gaps.push([last, now - last])
    const has = marked()
    if (has && notes.marksAt === null) requestAnimationFrame(() => setTimeout(() => (notes.marksAt ??= performance.now())))
    if (!has && notes.marksAt !== null && notes.clearedAt === null) notes.clearedAt = performance.now()
    last = performance.now()
    port2.postMessage(null)
  }
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = turn
  port2.postMessage(null)
  addEventListener('DOMContentLoaded', () => {
    notes.readyAt = performance.now()
    new MutationObserver((list) => { for (const { addedNodes } of list) { notes.records += 1; notes.added += addedNodes.length } })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (notes.shifts += value))).observe({ type: 'layout-shift', buffered: true })
})()
</script>`

/** Looks for the marks every four milliseconds, and does nothing else. */
export const calmProbe = `<script>
(() => {
  const notes = (window.notes = { marksAt: null, readyAt: null })
  const marked = () => { for (const [name, highlight] of CSS.highlights) if (/^sq-[ab]/.test(name) && highlight.size > 0) return true; return false }
  addEventListener('DOMContentLoaded', () => (notes.readyAt = performance.now()))
  const timer = setInterval(() => {
    if (!marked()) return
    clearInterval(timer)
    requestAnimationFrame(() => setTimeout(() => (notes.marksAt = performance.now())))
  }, 4)
})()
</script>`

/** When marks were seen: milliseconds after the end of parsing, and (`seen`) of the clock that all pages have. */
export type Wait = { parsed: number; seen: number }

/** Waits until the marks of a page with `calmProbe` are seen. */
export async function untilMarked(page: Page): Promise<Wait> {
  await page.waitForFunction('window.notes.marksAt !== null', undefined, { polling: 100, timeout: 20_000 })
  return page.evaluate(
    '({ parsed: window.notes.marksAt - window.notes.readyAt, seen: performance.timeOrigin + window.notes.marksAt })',
  )
}

export type Notes = {
  /** Turns that came late: when, by how much. */
  gaps: [at: number, length: number][]
  marksAt: number | null
  clearedAt: number | null
  readyAt: number
  records: number
  added: number
  shifts: number
}

export function readNotes(page: Page): Promise<Notes> {
  return page.evaluate('window.notes')
}

/** Busy time of the page's thread after the article was ready, and its longest task. */
export function busyAfterReady({ gaps, readyAt }: Notes, until: number): { busy: number; longest: number } {
  const late = gaps.filter(([at, length]) => at + length > readyAt && at < until).map(([, length]) => length)
  return { busy: late.reduce((sum, length) => sum + length, 0), longest: Math.max(0, ...late) }
}

/** The extension is done long before; the same stretch of time is looked at with and without it. */
export const stretch = 1_500

/** Opens a report and waits until its marks are there (or, switched off, until the time is over). */
export async function load(session: Session, url: string, marks: boolean): Promise<{ page: Page; notes: Notes }> {
  const page = await session.open(url)
  if (marks) await page.waitForFunction('window.notes.marksAt !== null', undefined, { polling: 50, timeout: 20_000 })
  await page.waitForFunction(`performance.now() > window.notes.readyAt + ${stretch}`, undefined, { polling: 50 })
  return { page, notes: await readNotes(page) }
}
