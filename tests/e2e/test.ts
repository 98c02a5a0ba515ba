/** What the end-to-end tests share: a web and a browser with the extension for each worker, and how to look into both. */
import { test as base, expect, type Page } from '@playwright/test'
import type { Browser } from 'webextension-polyfill'
import words from '../../assets/locales/ar.json' with { type: 'json' }
import type { Settings } from '../../lib/store/settings.ts'
import type { BrowserName } from '../browsers.ts'
import { launch, type Session } from './session.ts'
import { startWeb, type Web } from './server.ts'

export { expect, words }

type WorkerFixtures = {
  web: Web
  session: Session
  browserKind: BrowserName
  /** A page of the extension, from which the browser's extension API can be asked. */
  control: Page
}
type Fixtures = {
  /** Before each test nothing is stored; after it its pages are closed. */
  clean: void
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  browserKind: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, use, { project }) => use(project.name === 'firefox' ? 'firefox' : 'chromium'),
    { scope: 'worker' },
  ],
  web: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const web = await startWeb()
      await use(web)
      await web.close()
    },
    { scope: 'worker' },
  ],
  session: [
    async ({ web, browserKind }, use) => {
      const session = await launch({ name: browserKind, port: web.port })
      await use(session)
      await session.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  control: [
    async ({ session }, use) => {
      const control = await session.openOwn('options.html')
      await control.waitForSelector('main')
      await use(control)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  clean: [
    async ({ session, control }, use) => {
      await eraseStorage(control)
      await use()
      await session.closePages([control])
    },
    { auto: true },
  ],
})

type Api = Browser

/** Runs in an extension page; the browser's API comes as the first argument. */
export function inExtension<Value, Argument>(
  control: Page,
  run: (api: Api, argument: Argument) => Promise<Value>,
  argument: Argument,
): Promise<Value> {
  const source = `(argument) => (${run.toString()})(globalThis.browser ?? globalThis.chrome, argument)`
  return control.evaluate(`(${source})(${JSON.stringify(argument ?? null)})`)
}

export function eraseStorage(control: Page): Promise<void> {
  return inExtension(control, (api) => api.storage.local.clear(), null)
}

/** Changes some of the settings, as the options page would. */
export function setSettings(control: Page, change: Partial<Settings>): Promise<void> {
  return inExtension(
    control,
    async (api, next) => {
      const { settings = {} } = await api.storage.local.get('settings')
      await api.storage.local.set({ settings: { ...(settings as object), ...next } })
    },
    change,
  )
}

/** Number of the tab that shows an address. The page may know of its move a moment before the browser tells of it. */
export async function tabOf(control: Page, url: string): Promise<number> {
  const idOf = (): Promise<number> =>
    inExtension(
      control,
      async (api, address) => (await api.tabs.query({})).find((tab) => tab.url === address)?.id ?? -1,
      url,
    )
  await expect.poll(idOf, { message: `a tab shows ${url}` }).not.toBe(-1)
  return idOf()
}

/** The text on the toolbar button for a page. */
export async function badgeOf(control: Page, page: Page): Promise<string> {
  const tab = await tabOf(control, page.url())
  return inExtension(control, (api, tabId) => api.action.getBadgeText({ tabId }), tab)
}

/** Sends an order to the page scripts of a page, as the background would, and gives their answer. */
export async function orderPage(control: Page, page: Page, order: object): Promise<unknown> {
  const tab = await tabOf(control, page.url())
  return inExtension(control, (api, { id, message }) => api.tabs.sendMessage(id, message, { frameId: 0 }), {
    id: tab,
    message: order,
  })
}

/** The painted words of a page in reading order, as the browser itself holds them: a page may read them, too. */
export function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: { node: Node; start: number; text: string }[] = []
    for (const [name, highlight] of CSS.highlights) {
      if (!/^sq-[ab]/.test(name)) continue
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight)
        found.push({
          node: startContainer,
          start: startOffset,
          text:
            startContainer === endContainer
              ? (startContainer.textContent ?? '').slice(startOffset, endOffset)
              : '(more than one node)',
        })
    }
    found.sort((a, b) => {
      if (a.node === b.node) return a.start - b.start
      return a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
    })
    return found.map(({ text }) => text)
  })
}

/** Waits until names are marked. */
export async function waitForMarks(page: Page): Promise<void> {
  await expect.poll(async () => (await markedTexts(page)).length, { message: 'names are marked' }).toBeGreaterThan(0)
}

/** Waits until all that is to be marked is, and gives it: some marks come only when the whole report has been looked up. */
export async function allMarks(page: Page): Promise<string[]> {
  let last: string[] = []
  let same = 0
  const look = async (): Promise<number> => {
    const now = await markedTexts(page)
    same = now.length > 0 && now.join('\n') === last.join('\n') ? same + 1 : 0
    last = now
    return same
  }
  await expect.poll(look, { message: 'marks are there and stay', intervals: [250] }).toBeGreaterThanOrEqual(4)
  return last
}

/** The middle of the first painted word or name with this text, brought into the window. */
export async function pointOfMark(page: Page, text: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((wanted) => {
    for (const [, highlight] of CSS.highlights)
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if ((startContainer.textContent ?? '').slice(startOffset, endOffset) !== wanted) continue
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        startContainer.parentElement?.scrollIntoView({ block: 'center' })
        const [box] = range.getClientRects()
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      }
    return null
  }, text)
  if (!point) throw new Error(`nothing marked reads ${text}`)
  return point
}

/** Clicks there, as a reader would. */
export async function clickMark(page: Page, text: string): Promise<void> {
  const { x, y } = await pointOfMark(page, text)
  await page.mouse.click(x, y)
}

/** What a page's console and error handler got to hear; the browser's own lines about files that are not there left out. */
export function listen(page: Page): string[] {
  const said: string[] = []
  page.on('pageerror', (error) => said.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) said.push(message.text())
  })
  return said
}

/** The panel in a page, and the card beside a name. */
export const panelIn = (page: Page) => page.locator('aside.panel')
export const cardIn = (page: Page) => page.locator('article.card-float')
