/** What becomes of open pages when the reader takes leave back, by what each tab shows of itself then. */
import { beforeEach, expect, it, vi } from 'vitest'

type Tab = { id: number; host: string; /** The reader asked for this page alone. */ asked?: boolean }

const own = vi.hoisted(() => {
  let onRemoved: (change: { origins?: string[] }) => void = () => undefined
  const state = { tabs: [] as Tab[], granted: [] as string[], stopped: [] as number[] }
  const event = { addListener: () => undefined }
  const isOn = (host: string, patterns: readonly string[]): boolean =>
    patterns.some((pattern) => pattern === 'https://*/*' || pattern === `https://${host}/*`)
  const api = {
    runtime: { id: 'own', getURL: (path: string) => path, onMessage: event, onInstalled: event, onStartup: event },
    permissions: {
      onAdded: event,
      onRemoved: { addListener: (listener: typeof onRemoved) => (onRemoved = listener) },
      getAll: async () => ({ origins: state.granted }),
    },
    commands: { onCommand: event },
    alarms: { onAlarm: event },
    storage: { onChanged: event },
    action: { setBadgeBackgroundColor: async () => undefined, setBadgeText: async () => undefined },
    tabs: {
      onRemoved: event,
      // As both browsers do it: the address of a tab is hidden without leave, and nothing can be asked by it.
      query: async ({ url: patterns }: { url?: string[] }) =>
        state.tabs
          .map(({ id, host, asked }) => ({ id, host, seen: asked === true || isOn(host, state.granted) }))
          .filter(({ host, seen }) => !patterns || (seen && isOn(host, patterns)))
          .map(({ id, host, seen }) => ({ id, ...(seen && { url: `https://${host}/news` }) })),
      sendMessage: async (tab: number, { type }: { type: string }) => type === 'stop' && state.stopped.push(tab),
    },
  }
  return { state, api, takeBack: (origins: string[]) => onRemoved({ origins }) }
})
vi.mock('webextension-polyfill', () => ({ default: own.api }))

const { default: background } = await import('../../../entrypoints/background/index.ts')
background.main()

beforeEach(() => {
  own.state.tabs = []
  own.state.granted = []
  own.state.stopped = []
})

/** The tabs that are told to stop when `gone` is taken back. */
async function stopped(gone: string[]): Promise<number[]> {
  own.takeBack(gone)
  await new Promise((resolve) => setTimeout(resolve, 0))
  return own.state.stopped
}

it('a site: its tabs stop, and those of other sites go on', async () => {
  own.state.tabs = [
    { id: 1, host: 'gone.example' },
    { id: 2, host: 'kept.example' },
  ]
  own.state.granted = ['https://kept.example/*']
  expect(await stopped(['https://gone.example/*'])).toEqual([1])
})

it('a page elsewhere that the reader asked for goes on', async () => {
  own.state.tabs = [
    { id: 1, host: 'gone.example' },
    { id: 2, host: 'asked.example', asked: true },
  ]
  expect(await stopped(['https://gone.example/*'])).toEqual([1])
})

it('a page of the very site stops, asked for or not', async () => {
  own.state.tabs = [{ id: 1, host: 'gone.example', asked: true }]
  expect(await stopped(['https://gone.example/*'])).toEqual([1])
})

it('all sites: what is granted by itself goes on', async () => {
  own.state.tabs = [
    { id: 1, host: 'gone.example' },
    { id: 2, host: 'kept.example' },
  ]
  own.state.granted = ['https://kept.example/*']
  expect(await stopped(['https://*/*'])).toEqual([1])
})
