import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it, vi } from 'vitest'

/** What `storage.managed` says: values, or nothing at all, as Firefox does where there is no policy. */
const managed = vi.hoisted(() => ({ values: null as object | null, own: {} as Record<string, unknown> }))
const listeners = vi.hoisted(() => new Set<(changes: object, area: string) => void>())
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      managed: {
        get: async () => {
          if (managed.values === null) throw new Error('Managed storage manifest not found')
          return managed.values
        },
      },
      local: {
        get: async () => structuredClone(managed.own),
        set: async (items: Record<string, unknown>) => {
          managed.own = structuredClone(items)
        },
      },
      onChanged: {
        addListener: (listener: () => void) => listeners.add(listener),
        removeListener: (listener: () => void) => listeners.delete(listener),
      },
    },
  },
}))

const { allowsPack, badHosts, isClosed, loadPolicy, noPolicy, packPolicies, readPolicy } =
  await import('../../../lib/store/policy.ts')
const { settingValues } = await import('../../../lib/store/setting-values.ts')
const { changeOwnSettings, changeSettings, loadOwnSettings, loadSettings, offFor, watchSettings } =
  await import('../../../lib/store/settings.ts')

beforeEach(() => {
  managed.values = null
  managed.own = {}
  listeners.clear()
})

describe('reading a policy', () => {
  it('none: nothing is fixed', async () => {
    expect(await loadPolicy()).toEqual(noPolicy)
    managed.values = {}
    expect(await loadPolicy()).toEqual(noPolicy)
  })

  it.each([null, 'x', 5, [], { telepathy: true }])('%j fixes nothing', (stored) => {
    expect(readPolicy(stored)).toEqual(noPolicy)
  })

  it('takes what is right beside what is spoilt', () => {
    const stored = { theme: 'dark', size: 'huge', marks: 'yes', kinds: ['law', 'spaceship'], packs: 'some', on: true }
    expect(readPolicy(stored)).toEqual({ ...noPolicy, fixed: { on: true, theme: 'dark', kinds: ['law'] } })
  })

  it('reads hosts as an administrator may write them', () => {
    const stored = { sitesOff: ['WWW.Sana.sy', 'https://x.sy/', 'localhost', 7, 'a.b.sy'], sitesOnly: 'sana.sy' }
    expect(readPolicy(stored)).toMatchObject({ sitesOff: ['sana.sy', 'a.b.sy'], sitesOnly: null })
  })

  // The Arabic name is the one that the domain name system keeps for tests.
  it.each([
    ['مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv'],
    ['XN--MGBH0FB.xn--kgbechtv', 'xn--mgbh0fb.xn--kgbechtv'],
    ['www.مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv'],
    [' sana.sy ', 'sana.sy'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['a_b.example', 'a_b.example'],
  ])('takes %s as the browser does: %s', (written, host) => {
    expect(readPolicy({ sitesOff: [written] }).sitesOff).toEqual([host])
    expect(badHosts({ sitesOff: [written] })).toBeNull()
  })

  it.each([
    'https://x.sy/',
    'x.sy/news',
    'x.sy:8443',
    'me@x.sy',
    'x.sy?a',
    'x.sy#a',
    '*.x.sy',
    'localhost',
    '',
    'x..sy',
    'x sy.org',
    '[::1]',
    7,
    null,
  ])('%j is no host, and told', (written) => {
    expect(readPolicy({ packHosts: [written, 'sana.sy'] }).packHosts).toEqual(['sana.sy'])
    expect(badHosts({ packHosts: [written, 'sana.sy'] })).toBe(
      `left out, because a host is written like "sana.sy": packHosts ${JSON.stringify(written)}`,
    )
  })

  it('tells all of them in one sentence, and once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    managed.values = { sitesOff: ['https://x.sy/'], sitesOnly: ['sana.sy'], packHosts: [7] }
    await loadPolicy()
    await loadPolicy()
    expect(warn.mock.calls.map((said) => said.join(' '))).toEqual([
      '[hawamish policy] hosts left out, because a host is written like "sana.sy": sitesOff "https://x.sy/", packHosts 7',
    ])
    warn.mockRestore()
  })
})

describe('sites', () => {
  it('a host is closed with its subdomains, and not what only ends alike', () => {
    const policy = readPolicy({ sitesOff: ['sana.sy'] })
    expect(
      ['sana.sy', 'news.sana.sy', 'notsana.sy', 'sana.sy.example.org'].map((host) => isClosed(policy, host)),
    ).toEqual([true, true, false, false])
  })

  it('where some are named as the only ones, all others are closed; an empty list closes all', () => {
    expect(isClosed(readPolicy({ sitesOnly: ['sana.sy'] }), 'aljazeera.net')).toBe(true)
    expect(isClosed(readPolicy({ sitesOnly: ['sana.sy'] }), 'sana.sy')).toBe(false)
    expect(isClosed(readPolicy({ sitesOnly: [] }), 'sana.sy')).toBe(true)
  })

  it('the reader cannot open what is closed', async () => {
    managed.values = { sitesOff: ['sana.sy'] }
    const settings = await loadSettings()
    expect(offFor(settings, 'https://sana.sy/1')).toBe('policy')
    expect(offFor(settings, 'https://aljazeera.net/')).toBeNull()
    expect(offFor(settings, 'file:///report.html')).toBeNull()
  })

  it('what is closed is closed over http, too, where the button would read a page', async () => {
    managed.values = { sitesOff: ['sana.sy'] }
    expect(offFor(await loadSettings(), 'http://www.sana.sy/1')).toBe('policy')
    managed.values = { sitesOnly: ['sana.sy'] }
    const settings = await loadSettings()
    expect(offFor(settings, 'http://aljazeera.net/')).toBe('policy')
    expect(offFor(settings, 'http://sana.sy/')).toBeNull()
    // A file is on none of these sites; of a hidden address nobody can say it.
    expect(offFor(settings, 'file:///report.html')).toBe('policy')
    expect(offFor(settings, undefined)).toBeNull()
  })
})

describe('packs', () => {
  it.each([
    ['any', true, true, true],
    ['listed', true, true, false],
    ['file', true, false, false],
    ['none', false, false, false],
  ])('%s: from a file %s, from a listed host %s, from another %s', (packs, file, listed, other) => {
    const policy = readPolicy({ packs, packHosts: ['packs.example.org'] })
    expect([null, 'packs.example.org', 'example.org'].map((host) => allowsPack(policy, host))).toEqual([
      file,
      listed,
      other,
    ])
  })
})

describe('fixed settings', () => {
  it('stand in place of the reader’s own, whatever the reader changes', async () => {
    managed.values = { theme: 'dark', marks: false }
    const changed = await changeSettings((settings) => ({ ...settings, theme: 'light', marks: true, size: 'large' }))
    expect(changed).toMatchObject({ theme: 'dark', marks: false, size: 'large' })
    expect(await loadSettings()).toMatchObject({ theme: 'dark', marks: false, size: 'large' })
  })

  it('do not overwrite the reader’s own, which come back with the policy’s end', async () => {
    await changeSettings((settings) => ({ ...settings, theme: 'light' }))
    managed.values = { theme: 'dark' }
    await changeSettings((settings) => ({ ...settings, size: 'small' }))
    managed.values = null
    expect(await loadSettings()).toMatchObject({ theme: 'light', size: 'small' })
    expect(managed.own['settings']).not.toHaveProperty('policy')
  })

  it('are no part of what the reader takes along, and leave room for what a file brings', async () => {
    await changeSettings((settings) => ({ ...settings, theme: 'light' }))
    managed.values = { theme: 'dark' }
    expect(await loadOwnSettings()).toMatchObject({ theme: 'light' })
    const changed = await changeOwnSettings((own) => ({ ...own, theme: 'auto', size: 'large' }))
    expect(changed).toMatchObject({ theme: 'dark', size: 'large' })
    managed.values = null
    expect(await loadSettings()).toMatchObject({ theme: 'auto', size: 'large' })
  })

  it('are told when the policy appears while pages are open', async () => {
    const seen: string[] = []
    watchSettings(({ theme }) => seen.push(theme))
    managed.values = { theme: 'dark' }
    for (const listener of listeners) listener({ theme: { newValue: 'dark' } }, 'managed')
    await vi.waitFor(() => expect(seen).toEqual(['dark']))
  })
})

describe('the schema that Chrome reads', () => {
  type Property = { type: string; enum?: string[]; items?: { enum?: string[] }; description: string }
  const path = fileURLToPath(new URL('../../../assets/public/managed-schema.json', import.meta.url))
  const schema = JSON.parse(readFileSync(path, 'utf8')) as { type: string; properties: Record<string, Property> }

  it('names what is read, and nothing else', () => {
    const lists = ['sitesOff', 'sitesOnly', 'packHosts']
    expect(Object.keys(schema.properties).toSorted()).toEqual(
      [...Object.keys(settingValues), 'packs', ...lists].toSorted(),
    )
    for (const { description } of Object.values(schema.properties)) expect(description).not.toBe('')
  })

  it('allows for each setting the values that are read', () => {
    expect(schema.properties['packs']?.enum).toEqual(packPolicies)
    for (const [field, rule] of Object.entries(settingValues)) {
      const property = schema.properties[field]
      if (rule.type === 'boolean') expect(property?.type, field).toBe('boolean')
      else expect(rule.type === 'one' ? property?.enum : property?.items?.enum, field).toEqual(rule.of)
    }
  })
})
