import { beforeEach, describe, expect, it, vi } from 'vitest'

type Changes = Record<string, { newValue: unknown }>
const area = vi.hoisted(() => {
  const stored = new Map<string, unknown>()
  const listeners = new Set<(changes: Changes, area: string) => void>()
  return {
    stored,
    listeners,
    browser: {
      storage: {
        local: {
          get: async (key: string) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
          set: async (items: Record<string, unknown>) => {
            for (const [key, value] of Object.entries(items)) {
              stored.set(key, structuredClone(value))
              for (const listener of listeners) listener({ [key]: { newValue: value } }, 'local')
            }
          },
          clear: async () => stored.clear(),
        },
        onChanged: {
          addListener: (listener: (changes: Changes, area: string) => void) => listeners.add(listener),
          removeListener: (listener: (changes: Changes, area: string) => void) => listeners.delete(listener),
        },
      },
    },
  }
})
vi.mock('webextension-polyfill', () => ({ default: area.browser }))

const {
  changeSettings,
  defaultSettings,
  eraseSettings,
  loadSettings,
  offFor,
  pageSettings,
  readSettings,
  watchSettings,
  withSite,
} = await import('../../../lib/store/settings.ts')

beforeEach(() => {
  area.stored.clear()
  area.listeners.clear()
})

describe('readSettings', () => {
  it.each([undefined, null, 'spoilt', 42, [], {}])('gives the defaults for %j', (stored) => {
    expect(readSettings(stored)).toEqual(defaultSettings)
  })

  it('keeps what is right beside what is spoilt', () => {
    const stored = {
      version: 1,
      on: 'no',
      marks: false,
      digits: 'roman',
      language: 'en',
      sitesOff: 'sana.sy',
      arrangement: 7,
    }
    expect(readSettings(stored)).toEqual({ ...defaultSettings, marks: false, language: 'en' })
  })

  it('keeps known fields of a newer version and drops the others', () => {
    const read = readSettings({ ...defaultSettings, version: 9, theme: 'dark', telepathy: true })
    expect(read).toEqual({ ...defaultSettings, theme: 'dark' })
  })

  it('keeps only hosts in the list of sites, each once', () => {
    const sitesOff = ['sana.sy', 'sana.sy', 'https://x.sy/', 5, '', 'aljazeera.net', 'UPPER.sy', '../x']
    expect(readSettings({ sitesOff }).sitesOff).toEqual(['sana.sy', 'aljazeera.net'])
  })

  it('lets the reader mark no kind at all', () => {
    expect(readSettings({ kinds: [] }).kinds).toEqual([])
    expect(readSettings({ kinds: ['law', 'spaceship', 'person'] }).kinds).toEqual(['person', 'law'])
  })
})

describe('sites', () => {
  it('are off one by one, and all when everything is', () => {
    const settings = withSite(defaultSettings, 'sana.sy', false)
    expect(offFor(settings, 'sana.sy')).toBe('site')
    expect(offFor(settings, 'notsana.sy')).toBeNull()
    expect(offFor(settings, null)).toBeNull()
    expect(offFor({ ...settings, on: false }, 'aljazeera.net')).toBe('everywhere')
    expect(offFor(withSite(settings, 'sana.sy', true), 'sana.sy')).toBeNull()
  })

  it('are listed once, however often they are switched off', () => {
    expect(withSite(withSite(defaultSettings, 'sana.sy', false), 'sana.sy', false).sitesOff).toEqual(['sana.sy'])
  })

  it('are not told to a page', () => {
    expect(pageSettings({ ...defaultSettings, sitesOff: ['sana.sy'] })).not.toHaveProperty('sitesOff')
  })
})

describe('the store', () => {
  it('starts with the defaults and keeps a change', async () => {
    expect(await loadSettings()).toEqual(defaultSettings)
    await changeSettings((settings) => ({ ...settings, marks: false }))
    expect((await loadSettings()).marks).toBe(false)
  })

  it('loses none of several changes at once', async () => {
    const hosts = Array.from({ length: 20 }, (_, index) => `site-${index}.sy`)
    await Promise.all(hosts.map((host) => changeSettings((settings) => withSite(settings, host, false))))
    expect((await loadSettings()).sitesOff.toSorted()).toEqual(hosts.toSorted())
  })

  it('tells watchers of each change until they stop watching', async () => {
    const seen: boolean[] = []
    const stop = watchSettings(({ marks }) => seen.push(marks))
    await changeSettings((settings) => ({ ...settings, marks: false }))
    stop()
    await changeSettings((settings) => ({ ...settings, marks: true }))
    expect(seen).toEqual([false])
  })

  it('tells nothing of other records and other areas', () => {
    const seen: unknown[] = []
    watchSettings((settings) => seen.push(settings))
    for (const listener of area.listeners) {
      listener({ other: { newValue: 1 } }, 'local')
      listener({ settings: { newValue: {} } }, 'session')
    }
    expect(seen).toEqual([])
  })

  it('is empty after erasing', async () => {
    await changeSettings((settings) => ({ ...settings, marks: false }))
    await eraseSettings()
    expect(await loadSettings()).toEqual(defaultSettings)
    expect(area.stored.size).toBe(0)
  })
})
