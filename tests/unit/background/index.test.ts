/** What the background does when the browser keeps nothing or refuses something, or an administrator changes what holds. */
import { beforeEach, describe, expect, it, vi } from 'vitest'

type Listener = (...args: unknown[]) => unknown

const own = vi.hoisted(() => {
  const listeners = new Map<string, Listener[]>()
  /** `stuck`: a tab whose page gives no answer. */
  const state = { done: [] as string[], policy: {} as object, scripting: true, stuck: false, stored: {} as object }
  const never = new Promise<never>(() => undefined)
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
      contains: async () => true,
    },
    commands: { onCommand: event('command') },
    alarms: { onAlarm: event('alarm') },
    storage: {
      onChanged: event('changed'),
      managed: { get: async () => state.policy },
      local: {
        get: async () => state.stored,
        set: async (stored: object) => void (state.stored = structuredClone(stored)),
      },
    },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async () => undefined,
      openPopup: () => Promise.reject(new Error('no window')),
    },
    tabs: {
      onRemoved: event('closed'),
      query: async () => [
        ...(state.stuck ? [{ id: 3, discarded: false, url: 'https://sana.sy/3' }] : []),
        { id: 4, discarded: false, url: 'https://sana.sy/1' },
      ],
      create: async ({ url }: { url: string }) => state.done.push(url),
      get: async () => ({ id: 4, url: 'https://sana.sy/1', status: 'loading' }),
      sendMessage: async (tab: number, { type }: { type: string }) => (tab === 3 ? never : void state.done.push(type)),
    },
    scripting: {
      getRegisteredContentScripts: async () => {
        if (!state.scripting) throw new Error('no scripts now')
        return []
      },
      registerContentScripts: async () => state.done.push('registered'),
      executeScript: async ({ files, target }: { files: string[]; target: { tabId: number } }) =>
        target.tabId === 3 ? never : state.done.push(...files),
    },
  }
  return { listeners, state, api }
})
vi.mock('webextension-polyfill', () => ({ default: own.api }))
// A browser that is told to keep nothing has no database.
vi.mock('idb', () => ({ openDB: () => Promise.reject(new Error('no database')) }))

const { default: background } = await import('../../../entrypoints/background/index.ts')
background.main()

const bugs = vi.spyOn(console, 'error').mockImplementation(() => undefined)

function tell(event: string, ...args: unknown[]): unknown[] {
  return (own.listeners.get(event) ?? []).map((listener) => listener(...args))
}

beforeEach(() => {
  own.state.done.length = 0
  own.state.policy = {}
  own.state.scripting = true
  own.state.stuck = false
  own.state.stored = {}
  bugs.mockClear()
  tell('changed', {}, 'managed')
})

it('starts in a browser that keeps no database: open tabs get the gate, and the welcome page opens', async () => {
  await vi.waitFor(() => expect(own.state.done).toContain('/gate.js'))
  own.state.done.length = 0
  tell('installed', { reason: 'install' })
  await vi.waitFor(() =>
    expect(own.state.done).toEqual(['registered', 'chrome-extension://own/welcome.html', '/gate.js']),
  )
})

it('open pages are read when an administrator opens again what was closed', async () => {
  await vi.waitFor(() => expect(own.state.done).toContain('/gate.js'))
  own.state.policy = { on: false }
  tell('changed', {}, 'managed')
  await vi.waitFor(() => expect(own.state.done.at(-1)).toBe('stop'))
  own.state.policy = {}
  tell('changed', {}, 'managed')
  await vi.waitFor(() => expect(own.state.done.slice(-2)).toEqual(['settings', '/gate.js']))
})

it('the key for fixed marks is no bug where the popup cannot be opened', async () => {
  own.state.policy = { marks: true }
  tell('changed', {}, 'managed')
  const opened = vi.spyOn(own.api.action, 'openPopup')
  tell('command', 'toggle-marks', { id: 4 })
  await vi.waitFor(() => expect(opened).toHaveBeenCalled())
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(bugs).not.toHaveBeenCalled()
})

it('the popup hears of a tab though the gate cannot be registered', async () => {
  own.state.scripting = false
  const from = { id: 'own', url: 'chrome-extension://own/popup.html' }
  const [reply] = tell('message', { type: 'tab-state', tab: 4 }, from)
  expect(await reply).toMatchObject({ ok: true, value: { host: 'sana.sy', closed: null, off: null, loading: true } })
  expect(bugs).toHaveBeenCalledOnce()
})

describe('beside a page that gives no answer', () => {
  const options = { id: 'own', url: 'chrome-extension://own/options.html' }
  const link = { id: 'kubr', name: 'كوبر', page: null, on: '2026-11-20' }

  beforeEach(async () => {
    // Until the change of the policy before each test has had its effect.
    await vi.waitUntil(() => own.state.done.includes('/gate.js'))
    own.state.done.length = 0
    own.state.stuck = true
  })

  it.each([
    ['switched on again', { on: false }, {}, ['settings', '/gate.js']],
    ['on again on one site', { sitesOff: ['sana.sy'] }, {}, ['settings', '/gate.js']],
    ['a link hidden', {}, { hiddenLinks: [link] }, ['settings', 'knowledge']],
    ['switched off', {}, { on: false }, ['stop']],
  ])('the others hear of what changed: %s', async (_, oldValue, newValue, heard) => {
    tell('changed', { settings: { oldValue, newValue } }, 'local')
    await vi.waitFor(() => expect(own.state.done).toEqual(heard))
  })

  it('the welcome page opens', async () => {
    tell('installed', { reason: 'install' })
    await vi.waitFor(() => expect(own.state.done).toContain('chrome-extension://own/welcome.html'))
  })

  it('the popup hears what can be switched, and that the page is at work', async () => {
    const [reply] = tell('message', { type: 'tab-state', tab: 3 }, options)
    expect(await reply).toMatchObject({
      ok: true,
      value: { host: 'sana.sy', granted: true, page: { state: 'working' }, found: null },
    })
  })

  it('marks are switched everywhere', async () => {
    tell('message', { type: 'tab-marks', tab: 3, show: false }, options)
    await vi.waitFor(() => expect(own.state.stored).toMatchObject({ settings: { marks: false } }))
  })

  it('and nothing is turned around that nobody has seen', async () => {
    tell('message', { type: 'tab-marks', tab: 3, show: 'toggle' }, options)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(own.state.stored).toEqual({})
  })
})
