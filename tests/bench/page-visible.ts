/**
 * How long a reader waits for the marks, in both browsers: from the end of parsing to the frame that shows the first of
 * them, in pages that look for them every four milliseconds (`calmProbe`).
 */
import type { Page } from '@playwright/test'
import type { Session } from '../e2e/session.ts'
import { untilMarked } from './page-probe.ts'
import { median, ms, note, type Column } from './page-table.ts'

const loads = 7
/** The browser is done with opening a tab, and the extension with a report. */
const rest = 1_500

export type Watched = { url: string; label: string; column: Column }

/** In a new tab and in the same tab again. */
export async function visible(session: Session, { url, label, column }: Watched): Promise<void> {
  const [first, next]: [number[], number[]] = [[], []]
  for (let round = 0; round < loads; round += 1) {
    const page = await session.open(url)
    first.push(await untilMarked(page))
    await page.waitForTimeout(rest)
    await page.reload()
    next.push(await untilMarked(page))
    await page.close()
  }
  note(`${label}: marks visible, next page in the same tab`, column, ms(median(next)))
  note(`${label}: marks visible, new tab`, column, ms(median(first)))
}

/** The same where the browser has stopped the background; Chromium alone lets a driver do that. */
export async function asleep(session: Session, control: Page, { url, label, column }: Watched): Promise<void> {
  const cdp = await session.context.newCDPSession(control)
  await cdp.send('ServiceWorker.enable')
  const found: number[] = []
  for (let round = 0; round < loads; round += 1) {
    const page = await session.context.newPage()
    await page.waitForTimeout(rest)
    await cdp.send('ServiceWorker.stopAllWorkers')
    await page.goto(url)
    found.push(await untilMarked(page))
    await page.close()
  }
  note(`${label}: marks visible, background asleep before`, column, ms(median(found)))
}
