import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Pack } from '../../../lib/pack/types.ts'
import { makeKey, signPack } from '../../../scripts/pack-sign.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

/** `stuck`: the page of a tab gives no answer. */
const sent = vi.hoisted(() => ({ messages: [] as unknown[], alarms: new Map<string, unknown>(), stuck: false }))
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      sendMessage: async (message: unknown) => sent.messages.push(message),
      getURL: (path: string) => `chrome-extension://own/${path}`,
    },
    tabs: {
      query: async () => [{ id: 4 }],
      sendMessage: async (_: number, message: unknown) => {
        sent.messages.push(message)
        if (sent.stuck) await new Promise(() => undefined)
      },
    },
    storage: { local: { get: async () => ({}) } },
    alarms: {
      get: async (name: string) => sent.alarms.get(name),
      create: async (name: string, alarm: unknown) => sent.alarms.set(name, alarm),
      clear: async (name: string) => sent.alarms.delete(name),
      onAlarm: {
        addListener: (listener: (alarm: { name: string }) => void) => sent.alarms.set('listener', listener),
      },
    },
  },
}))
// The bundled pack is read from the package, which is not there in a unit test.
vi.mock('../../../lib/store/bundled-pack.ts', () => ({
  fetchBundledPack: async () => ({ ok: false, error: { code: 'damaged', message: '' } }),
}))

const { packHandlers } = await import('../../../entrypoints/background/pack-answers.ts')
const { packsInUse, packsChanged } = await import('../../../entrypoints/background/packs-in-use.ts')
const { minutesUntilNext, planUpdates, watchUpdates } = await import('../../../entrypoints/background/pack-updates.ts')
const { closePackDatabase, packDatabase } = await import('../../../lib/store/pack-database.ts')
const { findPack } = await import('../../../lib/store/packs.ts')

const log = { warn: vi.fn<() => void>(), bug: vi.fn<(step: string, error: unknown) => void>() }
const handlers = packHandlers(log)
const options = { kind: 'extension', private: false } as const
const privately = { kind: 'extension', private: true } as const
const address = 'https://packs.hekaya.org/festival.json'
const [mine, other] = [makeKey(), makeKey()]

function bytesOf(version = '1.0.0', change: (pack: Pack) => void = () => undefined): Uint8Array<ArrayBuffer> {
  const pack = tinyPack()
  pack.header.version = version
  change(pack)
  return new TextEncoder().encode(JSON.stringify(pack))
}

function signed(bytes: Uint8Array, { privatePem }: { privatePem: string }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(signPack(bytes, privatePem).file)
}

const file = (bytes: Uint8Array) => ({ kind: 'file', content: Buffer.from(bytes).toString('base64') }) as const

/** What the address answers with, from now on. */
function serve(answer: Uint8Array<ArrayBuffer> | string, init: ResponseInit = {}) {
  const fetch = vi.fn<() => Promise<Response>>(async () => new Response(answer, init))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

async function install(
  source: Parameters<(typeof handlers)['pack-install']>[0]['source'],
  accepted: string | null = null,
) {
  const reply = await handlers['pack-install']({ type: 'pack-install', source, accepted }, options)
  if (!reply.ok) throw new Error(reply.code)
  return reply.value
}

async function update(accepted: string | null = null) {
  return handlers['pack-update']({ type: 'pack-update', id: 'hekaya-festival', accepted }, options)
}

async function listed() {
  const reply = await handlers.packs({ type: 'packs' }, options)
  if (!reply.ok) throw new Error(reply.code)
  return reply.value
}

async function ids(): Promise<string[]> {
  return (await packsInUse(log)).map(({ knowledge }) => knowledge.pack.header.id)
}

beforeEach(async () => {
  sent.stuck = false
  vi.unstubAllGlobals()
  await closePackDatabase()
  globalThis.indexedDB = new IDBFactory()
  await packsChanged()
  sent.messages.length = 0
  sent.alarms.clear()
  log.bug.mockClear()
})

describe('installing from a file', () => {
  it('works at once: the pack is in use, open articles and pages are told', async () => {
    expect(await ids()).toEqual([])
    expect(await install(file(bytesOf()))).toEqual({
      state: 'installed',
      pack: { id: 'hekaya-festival', title: 'مهرجان الحكاية', version: '1.0.0', key: null, authors: ['Hawamish'] },
    })
    expect(await ids()).toEqual(['hekaya-festival'])
    expect(sent.messages).toHaveLength(2)
    expect(sent.messages).toEqual(expect.arrayContaining([{ type: 'knowledge' }, { type: 'packs-changed' }]))
  })

  it('does not wait for a page that gives no answer, nor does removing', async () => {
    sent.stuck = true
    expect(await install(file(bytesOf()))).toMatchObject({ state: 'installed' })
    expect(await handlers['pack-remove']({ type: 'pack-remove', id: 'hekaya-festival' }, options)).toEqual({
      ok: true,
      value: null,
    })
    expect(sent.messages.filter((message) => (message as { type: string }).type === 'knowledge')).toHaveLength(2)
  })

  it('takes a pack of the future and says so in the list', async () => {
    await install(file(bytesOf('1.0.0', (pack) => (pack.header.asOf = '2999-01-01'))))
    expect(await listed()).toMatchObject([{ asOf: '2999-01-01', ahead: true, stale: false }])
  })

  it('asks nothing of the network', async () => {
    const fetch = serve('')
    await install(file(bytesOf()))
    expect(fetch).not.toHaveBeenCalled()
  })

  it('is refused with its sentences, and nobody is told of a change', async () => {
    const bytes = bytesOf('1.0.0', (pack) => pack.entities[0]?.related.push('nobody'))
    expect(await install(file(bytes))).toEqual({
      state: 'refused',
      refusals: [
        {
          code: 'dead-reference',
          path: 'entities[0].related[1]',
          sentence: 'entities[0].related[1]: there is no entity or event "nobody" in this pack.',
        },
      ],
    })
    expect(await install({ kind: 'file', content: 'not base64!' })).toMatchObject({
      state: 'refused',
      refusals: [{ code: 'not-utf8' }],
    })
    expect(sent.messages).toEqual([])
    expect(await listed()).toEqual([])
  })

  it('never happens from a private window, from an address neither', async () => {
    const fetch = serve(bytesOf())
    for (const source of [file(bytesOf()), { kind: 'address', url: address } as const]) {
      expect(await handlers['pack-install']({ type: 'pack-install', source, accepted: null }, privately)).toEqual({
        ok: true,
        value: {
          state: 'refused',
          refusals: [{ code: 'private', path: '(pack)', sentence: 'Nothing is installed from a private window.' }],
        },
      })
    }
    expect(
      await handlers['pack-update']({ type: 'pack-update', id: 'hekaya-festival', accepted: null }, privately),
    ).toMatchObject({
      value: { state: 'refused', refusals: [{ code: 'private' }] },
    })
    expect(fetch).not.toHaveBeenCalled()
    expect(await listed()).toEqual([])
  })
})

describe('installing from an address', () => {
  it('keeps the address', async () => {
    serve(bytesOf())
    expect(await install({ kind: 'address', url: address })).toMatchObject({ state: 'installed' })
    expect(await findPack('hekaya-festival')).toMatchObject({ address, daily: false })
  })

  it.each([
    [
      'a login page, whatever its type',
      '<html><form>',
      { headers: { 'content-type': 'application/json' } },
      'web-page',
    ],
    ['a pack that is not there', 'gone', { status: 404 }, 'not-found'],
    ['half a pack', '{"header":', {}, 'not-json'],
  ])('refuses %s', async (_title, answer, init, code) => {
    serve(answer, init)
    expect(await install({ kind: 'address', url: address })).toMatchObject({ state: 'refused', refusals: [{ code }] })
    expect(await listed()).toEqual([])
  })
})

describe('erasing everything', () => {
  const erase = () => handlers['packs-erase']({ type: 'packs-erase' }, options)

  it('ends an installation from an address that is on its way', async () => {
    vi.stubGlobal('fetch', async () => {
      await erase()
      return new Response(bytesOf())
    })
    expect(await install({ kind: 'address', url: address })).toMatchObject({ refusals: [{ code: 'erased' }] })
  })

  it('leaves nothing, at whatever moment of an installation it comes', async () => {
    for (let turns = 0; turns < 40; turns += 1) {
      const installing = install(file(bytesOf()))
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      await erase()
      expect(await installing.then(listed)).toEqual([])
    }
  })
})

describe('looking for a newer version', () => {
  async function installed(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    serve(bytes)
    await install({ kind: 'address', url: address })
  }

  it('brings the pack up to date and remembers how it went', async () => {
    await installed(bytesOf())
    expect(await update()).toMatchObject({ value: { state: 'same' } })
    expect((await findPack('hekaya-festival'))?.check).toMatchObject({ result: 'same' })
    serve(bytesOf('1.1.0'))
    expect(await update()).toMatchObject({ value: { state: 'updated', pack: { version: '1.1.0' } } })
    expect(await findPack('hekaya-festival')).toMatchObject({ version: '1.1.0', address, check: { result: 'updated' } })
  })

  it.each<[string, Uint8Array<ArrayBuffer> | string, string, string]>([
    [
      'another pack',
      bytesOf('2.0.0', (pack) => (pack.header.id = 'another')),
      'other-pack',
      'The address gives another pack now ("another").',
    ],
    ['an older version', bytesOf('0.9.0'), 'older-version', 'Version 0.9.0 is older than the installed version 1.0.0.'],
    [
      'the same version with other bytes',
      bytesOf('1.0.0', (pack) => (pack.header.description.en = 'Other.')),
      'other-bytes',
      'Version 1.0.0 is installed already, with other content.',
    ],
    ['a web page', '<html>', 'web-page', 'This is a web page (perhaps one that asks to log in), not a pack.'],
  ])('refuses %s and keeps what is there', async (_title, answer, code, sentence) => {
    await installed(bytesOf())
    serve(answer)
    expect(await update()).toEqual({
      ok: true,
      value: { state: 'refused', refusals: [{ code, path: '(pack)', sentence }] },
    })
    expect(await findPack('hekaya-festival')).toMatchObject({ version: '1.0.0', check: { result: code } })
    expect((await listed()).map(({ id }) => id)).toEqual(['hekaya-festival'])
  })

  it('stops at a changed key until the reader said yes to these bytes', async () => {
    await installed(signed(bytesOf(), mine))
    serve(signed(bytesOf('1.1.0'), other))
    const asked = await update()
    expect(asked).toMatchObject({
      value: {
        state: 'asks',
        warnings: ['other-key'],
        before: { key: mine.key, version: '1.0.0' },
        pack: { key: other.key },
      },
    })
    expect((await listed())[0]).toMatchObject({ key: mine.key, version: '1.0.0', check: { result: 'asks' } })
    const hash = asked.ok && asked.value.state === 'asks' ? asked.value.hash : ''
    // The address gives other bytes than those that were accepted: the question is put again.
    serve(signed(bytesOf('1.2.0'), other))
    expect(await update(hash)).toMatchObject({ value: { state: 'asks' } })
    serve(signed(bytesOf('1.1.0'), other))
    expect(await update(hash)).toMatchObject({ value: { state: 'updated', pack: { key: other.key } } })
  })

  it('does not bring back a pack that was removed while its newer version was on its way', async () => {
    await installed(bytesOf())
    vi.stubGlobal('fetch', async () => {
      await handlers['pack-remove']({ type: 'pack-remove', id: 'hekaya-festival' }, options)
      return new Response(bytesOf('1.1.0'))
    })
    const refusals = [{ code: 'gone', path: '(pack)', sentence: 'The pack was removed meanwhile.' }]
    expect(await update()).toEqual({ ok: true, value: { state: 'refused', refusals } })
    expect(await findPack('hekaya-festival')).toBeNull()
  })

  it('has no answer for a pack from a file, nor for one that is gone', async () => {
    await install(file(bytesOf()))
    expect(await update()).toEqual({ ok: false, code: 'unknown-id' })
  })
})

describe('the list of packs', () => {
  it('says what each one is', async () => {
    await install(file(signed(bytesOf(), mine)))
    expect(await listed()).toMatchObject([
      {
        id: 'hekaya-festival',
        title: 'مهرجان الحكاية',
        version: '1.0.0',
        bundled: false,
        on: true,
        broken: false,
        key: mine.key,
        address: null,
        counts: { entities: 1, events: 1 },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
  })

  it('says when the content of one is damaged, and goes on without it', async () => {
    await install(file(bytesOf()))
    await install(file(bytesOf('1.0.0', (pack) => (pack.header.id = 'another'))))
    const database = await packDatabase()
    const content = await database.get('contents', 'hekaya-festival')
    if (!content) throw new Error('not installed')
    await database.put('contents', {
      ...content,
      payload: new Uint8Array([0x7b]),
      compiled: { ...content.compiled, lexicon: new ArrayBuffer(0) },
    })
    await packsChanged()
    expect(await ids()).toEqual(['another'])
    expect((await listed()).map(({ id, broken }) => [id, broken])).toEqual([
      ['hekaya-festival', true],
      ['another', false],
    ])
  })

  it('switches and removes, and tells it each time', async () => {
    await install(file(bytesOf()))
    sent.messages.length = 0
    await handlers['pack-switch']({ type: 'pack-switch', id: 'hekaya-festival', on: false }, options)
    expect(await ids()).toEqual([])
    await handlers['pack-switch']({ type: 'pack-switch', id: 'hekaya-festival', on: true }, options)
    expect(await ids()).toEqual(['hekaya-festival'])
    await handlers['pack-remove']({ type: 'pack-remove', id: 'hekaya-festival' }, options)
    expect(await ids()).toEqual([])
    expect(await listed()).toEqual([])
    expect(sent.messages.filter((message) => (message as { type: string }).type === 'packs-changed')).toHaveLength(3)
  })

  it('is empty where the browser keeps nothing, and nothing breaks', async () => {
    await closePackDatabase()
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('not here', 'SecurityError')
      },
    } as never
    await packsChanged()
    expect(await ids()).toEqual([])
    expect(await listed()).toEqual([])
    expect(log.bug).toHaveBeenCalled()
  })
})

describe('the daily look', () => {
  async function daily(on: boolean): Promise<void> {
    await handlers['pack-daily']({ type: 'pack-daily', id: 'hekaya-festival', on }, options)
  }

  function ring(name = 'pack-updates'): void {
    const listener = sent.alarms.get('listener') as ((alarm: { name: string }) => void) | undefined
    listener?.({ name })
  }

  it('has no alarm unless the reader wants it, and for packs from an address only', async () => {
    await install(file(bytesOf()))
    await planUpdates()
    expect([...sent.alarms.keys()]).toEqual([])
    await daily(true)
    expect([...sent.alarms.keys()]).toEqual([])
  })

  it('sets one alarm a day, and takes it away with the last pack that wants it', async () => {
    serve(bytesOf())
    await install({ kind: 'address', url: address })
    await daily(true)
    expect(sent.alarms.get('pack-updates')).toMatchObject({ periodInMinutes: 24 * 60 })
    await daily(false)
    expect(sent.alarms.has('pack-updates')).toBe(false)
    await daily(true)
    await handlers['pack-remove']({ type: 'pack-remove', id: 'hekaya-festival' }, options)
    expect(sent.alarms.has('pack-updates')).toBe(false)
  })

  it('is told to open pages: that it was switched, and how a look went', async () => {
    serve(bytesOf())
    await install({ kind: 'address', url: address })
    sent.messages.length = 0
    await daily(true)
    expect(sent.messages).toEqual([{ type: 'packs-changed' }])
    await update()
    expect(sent.messages).toEqual([{ type: 'packs-changed' }, { type: 'packs-changed' }])
    expect((await listed())[0]).toMatchObject({ daily: true, check: { result: 'same' } })
  })

  it('updates what wants it when the alarm rings, without accepting anything for the reader', async () => {
    serve(signed(bytesOf(), mine))
    await install({ kind: 'address', url: address })
    await daily(true)
    watchUpdates(log)
    serve(signed(bytesOf('1.1.0'), mine))
    ring('another alarm')
    ring()
    await vi.waitFor(async () => expect((await findPack('hekaya-festival'))?.version).toBe('1.1.0'))
    serve(signed(bytesOf('1.2.0'), other))
    ring()
    await vi.waitFor(async () => expect((await findPack('hekaya-festival'))?.check?.result).toBe('asks'))
    expect((await findPack('hekaya-festival'))?.version).toBe('1.1.0')
  })

  it('leaves packs alone that do not want it', async () => {
    serve(bytesOf())
    await install({ kind: 'address', url: address })
    watchUpdates(log)
    const fetch = serve(bytesOf('1.1.0'))
    ring()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(fetch).not.toHaveBeenCalled()
  })

  it('comes a day after the last one, soon when it is overdue, never in the first minutes', () => {
    const now = Date.UTC(2026, 0, 10)
    const hour = 3_600_000
    for (let n = 0; n < 50; n++) {
      expect(minutesUntilNext(now - hour, now)).toBeGreaterThanOrEqual(23 * 60)
      expect(minutesUntilNext(now - hour, now)).toBeLessThan(24 * 60)
      expect(minutesUntilNext(now - 72 * hour, now)).toBeLessThan(66)
      expect(minutesUntilNext(null, now)).toBeGreaterThanOrEqual(5)
      // A clock that was set back.
      expect(minutesUntilNext(now + 1000 * hour, now)).toBeLessThanOrEqual(25 * 60)
    }
  })
})
