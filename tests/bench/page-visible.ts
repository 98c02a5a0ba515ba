/**
 * How long a reader waits for the marks, in both browsers: from the end of parsing, and from the moment when the article is
 * read, to the frame that shows the first of them, in pages that look for them every four milliseconds (`calmProbe`). That
 * the article is read is heard of by an open page of the extension, as the background hears of it.
 */
import type { Page } from '@playwright/test'
import type { Session } from '../e2e/session.ts'
import { untilMarked, type Wait } from './page-probe.ts'
import { median, ms, note, type Column } from './page-table.ts'

const loads = 7
/** The browser is done with opening a tab, and the extension with a report. */
const rest = 1_500

/** `control`: a page of the extension. */
export type Watched = { control: Page; url: string; label: string; column: Column }

/** From now on the page of the extension notes when an article was sent to the background. */
export async function listenForArticles(control: Page): Promise<void> {
  await control.evaluate(() => {
    type Api = { runtime: { onMessage: { addListener: (hear: (message: { type?: string }) => undefined) => void } } }
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>
    ;(browser ?? chrome)?.runtime.onMessage.addListener(({ type }) => {
      if (type === 'names') Object.assign(globalThis, { articleAt: performance.timeOrigin + performance.now() })
    })
  })
}

async function waitFor(page: Page, control: Page): Promise<Wait> {
  const { parsed, seen } = await untilMarked(page)
  return { parsed, seen: seen - Number(await control.evaluate('globalThis.articleAt')) }
}

function tell(what: string, { column }: Watched, waits: readonly Wait[]): void {
  note(`${what}, after parsing`, column, ms(median(waits.map(({ parsed }) => parsed))))
  note(`${what}, after the article is read`, column, ms(median(waits.map(({ seen }) => seen))))
}

/** In a new tab and in the same tab again. */
export async function visible(session: Session, watched: Watched): Promise<void> {
  const { control, url, label } = watched
  const [first, next]: [Wait[], Wait[]] = [[], []]
  for (let round = 0; round < loads; round += 1) {
    const page = await session.open(url)
    first.push(await waitFor(page, control))
    await page.waitForTimeout(rest)
    await page.reload()
    next.push(await waitFor(page, control))
    await page.close()
  }
  tell(`${label}: marks visible, next page in the same tab`, watched, next)
  tell(`${label}: marks visible, new tab`, watched, first)
}

/** The same where the browser has stopped the background; Chromium alone lets a driver do that. */
export async function asleep(session: Session, watched: Watched): Promise<void> {
  const { control, url, label } = watched
  const cdp = await session.context.newCDPSession(control)
  await cdp.send('ServiceWorker.enable')
  const found: Wait[] = []
  for (let round = 0; round < loads; round += 1) {
    const page = await session.context.newPage()
    await page.waitForTimeout(rest)
    await cdp.send('ServiceWorker.stopAllWorkers')
    await page.goto(url)
    found.push(await waitFor(page, control))
    await page.close()
  }
  tell(`${label}: marks visible, background asleep before`, watched, found)
}
