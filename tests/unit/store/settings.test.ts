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
  withHiddenLink,
  withoutHiddenLink,
  withSite,
} = await import('../../../lib/store/settings.ts')

const { limits } = await import('../../../lib/messages/limits.ts')
const { noPolicy } = await import('../../../lib/store/policy.ts')

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

  // An underscore is no letter of a host by the books, but browsers open such addresses.
  it.each(['xn--mgberp4a5d4ar.com', 'news_desk.example.com', '192.168.0.1'])('can switch %s off', (host) => {
    expect(readSettings(withSite(defaultSettings, host, false)).sitesOff).toEqual([host])
  })

  it('lets the reader mark no kind at all', () => {
    expect(readSettings({ kinds: [] }).kinds).toEqual([])
    expect(readSettings({ kinds: ['law', 'spaceship', 'person'] }).kinds).toEqual(['person', 'law'])
  })
})

describe('the width of the panel', () => {
  it.each([
    [500, 500],
    [360.4, 360],
    [20, 280],
    [9_999, 760],
    ['500', 360],
    [Number.NaN, 360],
  ])('%j is read as %j', (width, read) => {
    expect(readSettings({ arrangement: { width } }).arrangement.width).toBe(read)
  })
})

it('extra marks are those that are known', () => {
  expect(readSettings({ extras: ['speaker', 'date', 'colour'] }).extras).toEqual(['date', 'speaker'])
})

describe('sites', () => {
  it('are off one by one, and all when everything is', () => {
    const settings = { ...withSite(defaultSettings, 'sana.sy', false), policy: noPolicy }
    expect(offFor(settings, 'https://www.sana.sy/1')).toBe('site')
    expect(offFor(settings, 'https://notsana.sy/')).toBeNull()
    expect(offFor(settings, 'http://sana.sy/1')).toBe('site')
    expect(offFor(settings, 'file:///sana.sy/1.html')).toBeNull()
    expect(offFor(settings, undefined)).toBeNull()
    expect(offFor({ ...settings, on: false }, undefined)).toBe('everywhere')
    expect(offFor({ ...withSite(settings, 'sana.sy', true), policy: noPolicy }, 'https://sana.sy/')).toBeNull()
  })

  it('are listed once, however often they are switched off', () => {
    expect(withSite(withSite(defaultSettings, 'sana.sy', false), 'sana.sy', false).sitesOff).toEqual(['sana.sy'])
  })

  it('are not told to a page', () => {
    expect(pageSettings({ ...defaultSettings, sitesOff: ['sana.sy'] })).not.toHaveProperty('sitesOff')
  })
})

describe('hidden links', () => {
  const page = 'https://sana.sy/news/1'
  const here = { id: 'kubr', name: 'كوبر', page, on: '2026-11-20' }
  const everywhere = { ...here, page: null }

  it('are told apart by their words, in any vowels', () => {
    const form = { ...here, form: 'كوبر' }
    const two = [here, form, { ...form, form: 'كُوبر' }].reduce(withHiddenLink, defaultSettings)
    expect(two.hiddenLinks).toEqual([here, { ...form, form: 'كُوبر' }])
    expect(withoutHiddenLink(two, form).hiddenLinks).toEqual([here])
    expect(readSettings(two).hiddenLinks).toEqual(two.hiddenLinks)
  })

  it('are listed once; everywhere takes the place of single pages, and not of other names', () => {
    const other = { ...here, id: 'qasd', name: 'قسد' }
    const two = withHiddenLink(withHiddenLink(withHiddenLink(defaultSettings, here), other), here)
    expect(two.hiddenLinks).toEqual([other, here])
    expect(withHiddenLink(two, everywhere).hiddenLinks).toEqual([other, everywhere])
  })

  it('are kept for every address that a page may send', () => {
    const long = { ...here, page: `https://sana.sy/${'%D8%B3'.repeat(600)}` }
    expect(long.page.length).toBeLessThan(limits.url)
    expect(readSettings(withHiddenLink(defaultSettings, long)).hiddenLinks).toEqual([long])
  })

  it('come back one by one', () => {
    const elsewhere = { ...here, page: 'file:///home/x/report.html' }
    const settings = withHiddenLink(withHiddenLink(defaultSettings, here), elsewhere)
    expect(withoutHiddenLink(settings, here).hiddenLinks).toEqual([elsewhere])
    expect(withoutHiddenLink(settings, everywhere)).toEqual(settings)
  })

  it('are read leniently: spoilt lines go, doubled ones count once, the newest stay', () => {
    const spoilt = [null, 5, {}, { ...here, id: '' }, { ...here, page: 'javascript:1' }, { ...here, on: 'today' }]
    expect(readSettings({ hiddenLinks: [...spoilt, here, { ...here, more: 1 }] }).hiddenLinks).toEqual([here])
    expect(readSettings({ hiddenLinks: 'all' }).hiddenLinks).toEqual([])
    const many = Array.from({ length: 2_100 }, (_, index) => ({ ...here, id: `id-${index}` }))
    const kept = readSettings({ hiddenLinks: many }).hiddenLinks
    expect(kept).toHaveLength(2_000)
    expect(kept.at(-1)?.id).toBe('id-2099')
  })

  it('are not told to a page', () => {
    expect(pageSettings(withHiddenLink(defaultSettings, here))).not.toHaveProperty('hiddenLinks')
  })
})

describe('the store', () => {
  it('starts with the defaults and keeps a change', async () => {
    expect(await loadSettings()).toEqual({ ...defaultSettings, policy: noPolicy })
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
    await vi.waitFor(() => expect(seen).toHaveLength(1))
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

  it('goes on telling watchers after the storage failed once', async () => {
    const seen: boolean[] = []
    watchSettings(({ marks }) => seen.push(marks))
    vi.spyOn(area.browser.storage.local, 'get').mockRejectedValueOnce(new Error('storage is broken'))
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    // Everything is asked for anew after the administrator's policy changed.
    for (const listener of area.listeners) listener({}, 'managed')
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce())
    await changeSettings((settings) => ({ ...settings, marks: false }))
    await vi.waitFor(() => expect(seen).toEqual([false]))
  })

  it('brings nothing back that is erased while a page changes it', async () => {
    await changeSettings((settings) => withSite(settings, 'sana.sy', false))
    const changing = changeSettings((settings) => ({ ...settings, marks: false }))
    await Promise.all([changing, eraseSettings()])
    expect((await loadSettings()).sitesOff).toEqual([])
  })

  it('is empty after erasing', async () => {
    await changeSettings((settings) => ({ ...settings, marks: false }))
    await eraseSettings()
    expect(await loadSettings()).toEqual({ ...defaultSettings, policy: noPolicy })
    expect(area.stored.size).toBe(0)
  })
})
