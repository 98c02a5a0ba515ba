/** The costs of a page in Chromium, from the browser's trace (`page-trace.ts`). */
import type { Page } from '@playwright/test'
import type { Session } from '../e2e/session.ts'
import { settings, tellMarks } from './page-settings.ts'
import { kB, median, ms, note, type Column } from './page-table.ts'
import { longestOf, sumOf, traceAll, traceChange, traceLoad, type Traced } from './page-trace.ts'

const name = 'chromium'
const loads = 5
/** The extension is done long before. */
const wait = 1_200

export type Subject = { url: string; label: string; column: Column }

async function tracedLoads(session: Session, url: string, again = false): Promise<Traced[]> {
  const found: Traced[] = []
  for (let round = 0; round < loads; round += 1) {
    // A new tab is a new process, where no script of ours ran before; in a tab of the site it has run already.
    const page = await (again ? session.open(url) : session.context.newPage())
    if (again) await new Promise((resolve) => setTimeout(resolve, wait))
    found.push(await traceLoad(page, url, wait))
    await page.close()
  }
  return found.filter(({ tasks }) => tasks.length > 0)
}

const middle = (found: readonly Traced[], value: (one: Traced) => number): number => median(found.map(value))
const frameOf = ({ frame }: Traced): number => frame?.cpu ?? 0

/** Puts the next article in place of the one that is shown, as a page without reloads does. */
async function moveOn(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const next = new DOMParser().parseFromString(text, 'text/html')
    history.pushState(null, '', `${location.pathname}-next`)
    document.title = next.title
    document.body.replaceChildren(...next.body.childNodes)
    performance.mark('before')
  }, html)
}

/** A load in a new tab, and one more in the same tab. */
export async function loadCosts(session: Session, { url, label, column }: Subject): Promise<void> {
  const found = await tracedLoads(session, url)
  const again = await tracedLoads(session, url, true)
  const tell = (what: string, value: number): void => note(`${label}: ${what}`, column, ms(value))
  tell('page thread, scripts, next page in the same tab', middle(again, sumOf))
  tell('longest task of ours, next page in the same tab', middle(again, longestOf))
  tell('page thread, scripts, new tab', middle(found, sumOf))
  tell('the frame after it', middle(found, frameOf))
  tell('longest task of ours', middle(found, longestOf))
}

/** The next article, without a load. */
export async function moveCosts(session: Session, { url, label, next }: Subject & { next: string }): Promise<void> {
  const found: Traced[] = []
  for (let round = 0; round < loads; round += 1) {
    const page = await session.open(url)
    await new Promise((resolve) => setTimeout(resolve, wait))
    found.push(await traceChange(page, () => moveOn(page, next), wait))
    await page.close()
  }
  note(`${label}: page thread, scripts, next article in the same page`, name, ms(middle(found, sumOf)))
}

/** As most readers have it: the panel comes by itself beside a report of a known event. */
export async function withPanel(session: Session, control: Page, url: string): Promise<void> {
  await settings(control, { panel: 'auto' })
  const found = await tracedLoads(session, url)
  note('1,000 words: page thread, scripts, with the panel that opens by itself', name, ms(middle(found, sumOf)))
  note('1,000 words: longest task of ours, with the panel', name, ms(middle(found, longestOf)))
  await settings(control, { panel: 'ask' })
}

type Controlled = { control: Page; url: string; column: Column }

/** From the order that reaches the page to the frame without, or with, the marks. */
export async function toggle(session: Session, { control, url, column }: Controlled): Promise<void> {
  const page = await session.open(url)
  await new Promise((resolve) => setTimeout(resolve, wait))
  const changes = async (marks: boolean): Promise<Traced> =>
    traceChange(
      page,
      async () => {
        await page.evaluate(() => performance.mark('before'))
        await tellMarks(control, url, marks)
      },
      300,
    )
  const [off, on]: [Traced[], Traced[]] = [[], []]
  for (let round = 0; round < loads; round += 1) {
    off.push(await changes(false))
    on.push(await changes(true))
  }
  note('toggle off / on: script', column, `${ms(middle(off, sumOf))} / ${ms(middle(on, sumOf))}`)
  note('toggle off / on: the frame after it', column, `${ms(middle(off, frameOf))} / ${ms(middle(on, frameOf))}`)
  await page.close()
}

/** A page that goes on writing its report: one paragraph gets some words more; then something beside the report changes. */
export async function mutation(session: Session, { url, label }: Subject): Promise<void> {
  const page = await session.open(url)
  await new Promise((resolve) => setTimeout(resolve, wait))
  const [inside, beside]: [Traced[], Traced[]] = [[], []]
  const change = (where: 'body' | 'footer'): Promise<Traced> =>
    traceChange(
      page,
      () =>
        page.evaluate((name) => {
          const footer = document.querySelector('footer') ?? document.body.appendChild(document.createElement('footer'))
          performance.mark('before')
          if (name === 'footer') footer.textContent = `${performance.now()}`
          else
            document
              .querySelector('#body p:nth-child(3)')
              ?.append(' وجاء ذلك بعد أيام من إعلان وزارة الداخلية السورية أنها أوقفت عددا من المطلوبين في محافظتين.')
        }, where),
      2 * wait,
    )
  for (let round = 0; round < loads; round += 1) {
    inside.push(await change('body'))
    beside.push(await change('footer'))
  }
  note(`${label}: re-scan after a paragraph changed: page thread, scripts`, name, ms(middle(inside, sumOf)))
  note(`${label}: re-scan after a paragraph changed: longest task`, name, ms(middle(inside, longestOf)))
  note(`${label}: page thread after a change beside the report`, name, ms(middle(beside, sumOf)))
  await page.close()
}

/** Milliseconds of the same work on the machine that the budgets were set on (performance.md §3). */
const paintingThere = 8.4

/** Shows 1,000 static ranges, spread over the page; called in the page. */
function paintRanges(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && node.length > 40) texts.push(node)
  performance.mark('before')
  const highlight = new Highlight()
  for (let mark = 0; mark < 1_000; mark += 1) {
    const node = texts[Math.floor((mark * texts.length) / 1_000)]
    if (!node) continue
    const at = mark % 30
    highlight.add(new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + 8 }))
  }
  CSS.highlights.set('yardstick', highlight)
}

/**
 * How this machine compares with the one that the budgets were set on, at this hour: work that was measured there, with
 * none of our code in it, in processor time.
 */
export async function yardstick(session: Session, control: Page, url: string): Promise<void> {
  await settings(control, { on: false })
  const page = await session.open(url)
  await page.waitForTimeout(wait)
  const painting: number[] = []
  for (let round = 0; round < 7; round += 1) {
    painting.push(await traceAll(page, () => page.evaluate(paintRanges), 500))
    await page.evaluate(() => CSS.highlights.clear())
  }
  const here = median(painting)
  const against = `${ms(here)}, × ${(here / paintingThere).toFixed(1)}`
  note('yardstick: 1,000 static ranges painted on 20,000 words', name, against)
  await settings(control, { on: true })
  await page.close()
}

/** A pointer that goes over the text and rests on a word, for readers who switched hovering on. */
export async function hover(session: Session, control: Page, url: string): Promise<void> {
  await settings(control, { hover: true })
  const page = await session.open(url)
  await new Promise((resolve) => setTimeout(resolve, wait))
  const box = await page.locator('#body p').nth(2).boundingBox()
  if (!box) throw new Error('the sample has no third paragraph')
  await page.mouse.move(box.x + 20, box.y + 40)
  const moves = 60
  const [over, rest]: [number[], number[]] = [[], []]
  for (let round = 0; round < loads; round += 1) {
    const go = async (): Promise<void> => {
      await page.evaluate(() => performance.mark('before'))
      await page.mouse.move(box.x + (round % 2 ? 20 : box.width - 20), box.y + 40, { steps: moves })
    }
    const { calls } = await traceChange(page, go, wait)
    // The test comes half a second after the last move.
    rest.push(calls.at(-1) ?? Number.NaN)
    over.push(calls.slice(0, -1).reduce((sum, cpu) => sum + cpu, 0) / moves)
  }
  note('hovering: our part of one move of the pointer', name, `${(median(over) * 1000).toFixed(0)} µs`)
  note('hovering: the test after the pointer rested', name, ms(median(rest)))
  await settings(control, { hover: false })
  await page.close()
}

export async function memory(session: Session, control: Page, url: string): Promise<void> {
  const used = async (on: boolean): Promise<number> => {
    await settings(control, { on })
    const page = await session.open(url)
    await new Promise((resolve) => setTimeout(resolve, wait))
    const cdp = await session.context.newCDPSession(page)
    await cdp.send('HeapProfiler.collectGarbage')
    await cdp.send('Performance.enable')
    const { metrics } = await cdp.send('Performance.getMetrics')
    await page.close()
    return metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? Number.NaN
  }
  const without = await used(false)
  note('script memory of the page, extension less without it', name, kB((await used(true)) - without))
}
