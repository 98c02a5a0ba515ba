import { beforeEach, expect, it, vi } from 'vitest'

const tabs = vi.hoisted(() => new Map<number, string>())
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://own${path}` },
    tabs: {
      create: async ({ url }: { url: string }) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        const id = 100 + tabs.size
        tabs.set(id, url)
        return { id }
      },
      get: async (id: number) => {
        const url = tabs.get(id)
        if (url === undefined) throw new Error('no tab')
        return { id, url }
      },
      update: async () => ({}),
    },
  },
}))

const { openExportPage } = await import('../../../entrypoints/background/export.ts')

beforeEach(() => tabs.clear())

it('opens one export page for a tab, however fast it is asked for again', async () => {
  await Promise.all([openExportPage(1), openExportPage(1), openExportPage(2)])
  await openExportPage(1)
  expect([...tabs.values()].toSorted()).toEqual([
    'chrome-extension://own/export.html?tab=1',
    'chrome-extension://own/export.html?tab=2',
  ])
})

it('opens another where the first was closed or shows something else', async () => {
  await openExportPage(3)
  tabs.clear()
  await openExportPage(3)
  expect(tabs.size).toBe(1)
  for (const id of tabs.keys()) tabs.set(id, 'https://sana.sy/')
  await openExportPage(3)
  expect(tabs.size).toBe(2)
})
