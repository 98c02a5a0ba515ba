/** The fixtures of the end-to-end tests: a web for the whole file, a browser with the extension for the whole file. */
import { test as base, expect, type Page } from '@playwright/test'
import type { BrowserName } from '../browsers.ts'
import { launch, type Session } from './session.ts'
import { startWeb, type Web } from './server.ts'

type WorkerFixtures = { web: Web; session: Session; browserKind: BrowserName }

export const test = base.extend<object, WorkerFixtures>({
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
    { scope: 'worker' },
  ],
})

export { expect }

/** The painted words of a page in reading order, as the browser itself holds them. */
export function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: { node: Node; start: number; text: string }[] = []
    for (const [, highlight] of CSS.highlights)
      for (const range of highlight) {
        const text =
          range.startContainer === range.endContainer
            ? (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset)
            : '(several nodes)'
        found.push({ node: range.startContainer, start: range.startOffset, text })
      }
    found.sort((a, b) => {
      if (a.node === b.node) return a.start - b.start
      return a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
    })
    return found.map(({ text }) => text)
  })
}

/** The number on the toolbar button for the tab of a page, asked from a page of the extension. */
export async function badgeOf(own: Page, address: string): Promise<string> {
  return own.evaluate(async (url) => {
    const api =
      (globalThis as { browser?: typeof import('webextension-polyfill') }).browser ??
      (globalThis as never as { chrome: typeof import('webextension-polyfill') }).chrome
    const tabs = await api.tabs.query({})
    const tab = tabs.find((each) => each.url === url)
    return tab?.id === undefined ? '(no tab)' : api.action.getBadgeText({ tabId: tab.id })
  }, address)
}
