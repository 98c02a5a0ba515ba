/** The extension's settings from outside: as they are stored, and as a page is told of them. */
import type { Page } from '@playwright/test'

type Api = {
  storage: { local: { get: (key: string) => Promise<Record<string, object>>; set: (items: object) => Promise<void> } }
  tabs: {
    query: (what: object) => Promise<{ id?: number; url?: string }[]>
    sendMessage: (tab: number, message: object, options: object) => Promise<unknown>
  }
}

/** Changes some of the stored settings. */
export async function settings(control: Page, change: object): Promise<void> {
  await control.evaluate(
    async ([next]) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>
      const local = (scope.browser ?? scope.chrome)?.storage.local
      const before = (await local?.get('settings'))?.['settings']
      await local?.set({ settings: { ...before, ...next } })
    },
    [change],
  )
}

const pageSettings = {
  density: 'all',
  kinds: ['person', 'group', 'body', 'place', 'law', 'event', 'other'],
  extras: [],
  hover: false,
  announce: false,
  language: 'ar',
  digits: 'western',
  theme: 'auto',
  size: 'medium',
  font: 'naskh',
  panel: 'ask',
  arrangement: { slim: false, order: [], folded: [], width: 360 },
  locked: [],
}

/** Tells the page at an address that marks are shown or not, as the background does when the key is pressed. */
export async function tellMarks(control: Page, url: string, marks: boolean): Promise<void> {
  await control.evaluate(
    async ([address, next]) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>
      const tabs = (scope.browser ?? scope.chrome)?.tabs
      const tab = (await tabs?.query({}))?.find((one) => one.url === address)
      if (tab?.id !== undefined) await tabs?.sendMessage(tab.id, { type: 'settings', settings: next }, { frameId: 0 })
    },
    [url, { ...pageSettings, marks }] as const,
  )
}
