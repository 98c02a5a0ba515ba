import { beforeEach, expect, it, vi } from 'vitest'

type Listener = (...args: never[]) => unknown

const own = vi.hoisted(() => {
  const listeners = new Map<string, Listener[]>()
  const done: string[] = []
  const event = (name: string) => ({
    addListener: (listener: Listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
  })
  const api = {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own${path}`,
      onMessage: event('message'),
      onInstalled: event('installed'),
      onStartup: event('startup'),
    },
    permissions: {
      onAdded: event('granted'),
      onRemoved: event('left'),
      getAll: async () => ({ origins: ['https://sana.sy/*'] }),
    },
    commands: { onCommand: event('command') },
    alarms: { onAlarm: event('alarm') },
    storage: { onChanged: event('changed') },
    tabs: {
      onRemoved: event('closed'),
      query: async () => [{ id: 4, discarded: false }],
      create: async ({ url }: { url: string }) => done.push(url),
    },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => done.push('registered'),
      executeScript: async ({ files }: { files: string[] }) => done.push(...files),
    },
  }
  return { listeners, done, api }
})
vi.mock('webextension-polyfill', () => ({ default: own.api }))
// A browser that is told to keep nothing has no database.
vi.mock('idb', () => ({ openDB: () => Promise.reject(new Error('no database')) }))

const { default: background } = await import('../../../entrypoints/background/index.ts')

beforeEach(() => {
  own.done.length = 0
})

it('starts in a browser that keeps no database: open tabs get the gate, and the welcome page opens', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  background.main()
  for (const listener of own.listeners.get('installed') ?? [])
    (listener as (event: object) => unknown)({ reason: 'install' })
  await vi.waitFor(() => expect(own.done).toEqual(['registered', '/gate.js', 'chrome-extension://own/welcome.html']))
})
