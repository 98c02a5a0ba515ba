import { describe, expect, it, vi } from 'vitest'
import type { CardView } from '../../../lib/analysis/view.ts'
import type { Reading, Reply, SentArticle } from '../../../lib/messages/contract.ts'
import { limits } from '../../../lib/messages/limits.ts'
import {
  createRouter,
  type ExtensionHandlers,
  type PageContext,
  type PageHandlers,
} from '../../../lib/messages/router.ts'
import type { Sender } from '../../../lib/messages/sender.ts'
import { defaultSettings, pageSettings } from '../../../lib/store/settings.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

const own = { id: 'own-id', origin: 'chrome-extension://own-id' }
const page: Sender = { id: 'own-id', url: 'https://sana.sy/news/1', frameId: 0, tab: { id: 7 } }
const popup: Sender = { id: 'own-id', url: 'chrome-extension://own-id/popup.html' }
const article: SentArticle = { url: null, title: null, published: null, text: 'نص', blocks: [0, 2, 2], complete: true }
const reading: Reading = {
  paints: [],
  extras: [],
  ids: [],
  beside: false,
  names: 0,
  event: null,
  settings: pageSettings(defaultSettings),
}

const nothing = async (): Promise<Reply<null>> => ({ ok: true, value: null })
const refuse = async (): Promise<Reply<never>> => ({ ok: false, code: 'unknown-id' })

function router(
  handlers: { page?: Partial<PageHandlers>; extension?: Partial<ExtensionHandlers>; now?: () => number } = {},
) {
  const onBug = vi.fn<(error: unknown) => void>()
  const pageHandlers: PageHandlers = {
    'article-found': nothing,
    names: refuse,
    rest: refuse,
    read: async () => ({ ok: true, value: reading }),
    margin: refuse,
    card: refuse,
    'panel-wanted': nothing,
    'library-wanted': nothing,
    'marks-switched': nothing,
    arranged: nothing,
    'hide-link': nothing,
    'show-link': nothing,
    'export-wanted': nothing,
    'article-gone': nothing,
    ...handlers.page,
  }
  const extension: ExtensionHandlers = {
    'tab-state': refuse,
    'tab-margin': refuse,
    'tab-card': refuse,
    'tab-read': nothing,
    'tab-export': refuse,
    'tab-export-page': nothing,
    'tab-panel': nothing,
    'tab-marks': nothing,
    'tab-show': nothing,
    'tab-back': nothing,
    'tab-stop': nothing,
    'pack-info': refuse,
    packs: refuse,
    'pack-install': refuse,
    'pack-update': refuse,
    'pack-switch': nothing,
    'pack-daily': nothing,
    'pack-remove': nothing,
    'packs-erase': nothing,
    ...handlers.extension,
  }
  return {
    ...createRouter({ own, page: pageHandlers, extension, onBug, ...(handlers.now && { now: handlers.now }) }),
    onBug,
  }
}

describe('what is asked about packs', () => {
  const hash = 'ab'.repeat(32)
  const file = { kind: 'file', content: 'e30=' }

  it.each([
    { type: 'pack-install', source: file, accepted: null },
    { type: 'pack-install', source: { kind: 'address', url: 'https://packs.hekaya.org/a' }, accepted: hash },
    { type: 'pack-update', id: 'hekaya-festival', accepted: null },
    { type: 'pack-switch', id: 'hekaya-festival', on: false },
    { type: 'pack-daily', id: 'hekaya-festival', on: true },
    { type: 'pack-remove', id: 'hekaya-festival' },
    { type: 'packs-erase' },
    { type: 'packs' },
  ])('is answered to our own pages, to no page script: $type', async (message) => {
    expect(await router().handle(message, popup)).toBeDefined()
    expect(router().handle(message, page)).toBeUndefined()
  })

  it.each([
    { type: 'pack-install', source: file },
    { type: 'pack-install', source: { ...file, url: 'https://packs.hekaya.org/a' }, accepted: null },
    { type: 'pack-install', source: { kind: 'file', content: 'e'.repeat(6_000_000) }, accepted: null },
    { type: 'pack-install', source: file, accepted: 'yes' },
    { type: 'pack-update', id: '../other', accepted: null },
    { type: 'pack-switch', id: 'hekaya-festival', on: 'yes' },
    { type: 'pack-remove', id: '' },
  ])('is dropped when it is not exactly right: %j', (message) => {
    expect(router().handle(message, popup)).toBeUndefined()
  })

  it('says whether the asking page is in a private window', async () => {
    const install = vi.fn<ExtensionHandlers['pack-install']>(refuse)
    const { handle } = router({ extension: { 'pack-install': install } })
    const from = { ...popup, url: 'chrome-extension://own-id/options.html', tab: { id: 3, incognito: true } }
    await handle({ type: 'pack-install', source: file, accepted: null }, from)
    expect(install.mock.calls[0]?.[1]).toEqual({ kind: 'extension', private: true })
  })
})

describe('router', () => {
  it('hands a page request to its handler, with who asked', async () => {
    const read = vi.fn<(request: unknown, context: PageContext) => Promise<Reply<Reading>>>(async () => ({
      ok: true,
      value: reading,
    }))
    const { handle } = router({ page: { read } })
    expect(await handle({ type: 'read', article, below: false, bare: false }, page)).toEqual({
      ok: true,
      value: reading,
    })
    expect(read.mock.calls[0]?.[1]).toMatchObject({ tab: 7, url: 'https://sana.sy/news/1', private: false })
  })

  it('takes the article of a file of this device', async () => {
    const url = 'file:///home/x/report.html'
    const from = { ...page, url, origin: 'null' }
    expect(
      await router().handle({ type: 'card', article: { ...article, url }, id: 'sdf', below: false }, from),
    ).toEqual({
      ok: false,
      code: 'unknown-id',
    })
  })

  it('hands a code on as it is', async () => {
    expect(await router().handle({ type: 'card', article, id: 'sdf', below: false }, page)).toEqual({
      ok: false,
      code: 'unknown-id',
    })
  })

  it('turns an exception into a code and tells the bug, not the page', async () => {
    const bug = new Error('https://secret.example/address')
    const { handle, onBug } = router({ page: { read: () => Promise.reject(bug) } })
    expect(await handle({ type: 'read', article, below: false, bare: false }, page)).toEqual({
      ok: false,
      code: 'failed',
    })
    expect(onBug).toHaveBeenCalledWith(bug)
  })

  it.each<[string, unknown]>([
    ['an unknown type', { type: 'erase-all' }],
    ['a missing field', { type: 'read' }],
    ['an extra key', { type: 'article-found', also: 1 }],
    ['an extra key inside', { type: 'read', article: { ...article, html: '<b>' }, below: false, bare: false }],
    ['an array', [{ type: 'article-found' }]],
    ['a string', 'article-found'],
    ['null', null],
    ['undefined', undefined],
    [
      'a text beyond the limit',
      { type: 'read', article: { ...article, text: 'ا'.repeat(limits.text + 1) }, below: false, bare: false },
    ],
    [
      'more blocks than the limit',
      {
        type: 'read',
        article: { ...article, blocks: Array.from({ length: limits.blocks * 3 + 1 }, () => 0) },
        below: false,
        bare: false,
      },
    ],
    ['a negative offset', { type: 'read', article: { ...article, blocks: [-1, 2, 2] }, below: false, bare: false }],
    [
      'a fraction as an offset',
      { type: 'read', article: { ...article, blocks: [0.5, 2, 2] }, below: false, bare: false },
    ],
    [
      'a script address',
      { type: 'read', article: { ...article, url: 'javascript:alert(1)' }, below: false, bare: false },
    ],
    [
      'a date that is none',
      { type: 'read', article: { ...article, published: '1 ديسمبر' }, below: false, bare: false },
    ],
    ['a request of our own pages', { type: 'tab-state', tab: 1 }],
    ['another of them', { type: 'pack-info' }],
  ])('drops %s from a page script without an answer', (_, message) => {
    expect(router().handle(message, page)).toBeUndefined()
  })

  it('does not let one of our own pages ask what only page scripts may', () => {
    expect(router().handle({ type: 'article-found' }, popup)).toBeUndefined()
  })

  it('answers our own pages', async () => {
    expect(await router().handle({ type: 'tab-read', tab: 3 }, popup)).toEqual({ ok: true, value: null })
  })

  it('does not answer a frame', () => {
    expect(router().handle({ type: 'article-found' }, { ...page, frameId: 2 })).toBeUndefined()
  })

  it('ends what a page asked about its article when the article is gone, and nothing else', async () => {
    const ended: string[] = []
    const waits =
      (name: string) =>
      (_: unknown, { signal }: PageContext): Promise<Reply<never>> => {
        signal.addEventListener('abort', () => ended.push(name))
        return new Promise(() => undefined)
      }
    const { handle } = router({
      page: {
        read: (request, context) => waits(`read in ${context.tab}`)(request, context),
        margin: waits('margin'),
        'panel-wanted': waits('panel'),
      },
    })
    void handle({ type: 'read', article, below: false, bare: false }, page)
    void handle({ type: 'margin', article }, page)
    void handle({ type: 'panel-wanted' }, page)
    void handle({ type: 'read', article, below: false, bare: false }, { ...page, tab: { id: 8 } })
    expect(await handle({ type: 'article-gone' }, page)).toEqual({ ok: true, value: null })
    expect(ended).toEqual(['read in 7', 'margin'])
  })

  it('aborts the older of two equal requests of a page, and no others', async () => {
    const waiting: ((reply: Reply<Reading>) => void)[] = []
    const signals: AbortSignal[] = []
    const { handle } = router({
      page: {
        read: (_, { signal }) => {
          signals.push(signal)
          return new Promise((resolve) => waiting.push(resolve))
        },
      },
    })
    const first = handle({ type: 'read', article, below: false, bare: false }, page)
    const elsewhere = handle({ type: 'read', article, below: false, bare: false }, { ...page, tab: { id: 8 } })
    const other = handle({ type: 'panel-wanted' }, page)
    const second = handle({ type: 'read', article, below: false, bare: false }, page)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false, false])
    for (const resolve of waiting) resolve({ ok: true, value: reading })
    expect(await first).toEqual({ ok: false, code: 'aborted' })
    expect(await second).toMatchObject({ ok: true })
    expect(await elsewhere).toMatchObject({ ok: true })
    expect(await other).toMatchObject({ ok: true })
  })

  it('answers what is asked of several stories of one page at once: none takes the place of another', async () => {
    const waiting: ((reply: Reply<Reading>) => void)[] = []
    const { handle } = router({ page: { read: () => new Promise((resolve) => waiting.push(resolve)) } })
    const replies = [false, true, true].map((below) => handle({ type: 'read', article, below, bare: false }, page))
    for (const resolve of waiting) resolve({ ok: true, value: reading })
    for (const reply of replies) expect(await reply).toEqual({ ok: true, value: reading })
  })

  it('answers every card that is asked for at once, also twice the same', async () => {
    const waiting: (() => void)[] = []
    const { handle } = router({
      page: {
        card: ({ id }) =>
          new Promise((resolve) => waiting.push(() => resolve({ ok: true, value: { id } as unknown as CardView }))),
      },
    })
    const ids = ['sharaa', 'cooper', 'sharaa']
    const replies = ids.map((id) => handle({ type: 'card', article, id, below: false }, page))
    for (const resolve of waiting) resolve()
    for (const [at, id] of ids.entries()) expect(await replies[at]).toEqual({ ok: true, value: { id } })
  })

  it.each([
    ['its own article', [false]],
    ['stories below it', [true, true]],
  ] as const)('aborts what a closed tab asked of %s', (_, asked) => {
    const signals: AbortSignal[] = []
    const { handle, forget } = router({
      page: {
        read: (_request, { signal }) => {
          signals.push(signal)
          return new Promise(() => undefined)
        },
      },
    })
    for (const below of asked) void handle({ type: 'read', article, below, bare: false }, page)
    forget(7)
    expect(signals.map(({ aborted }) => aborted)).toEqual(asked.map(() => true))
  })

  it('refuses a page that asks without end, and hears it again later', async () => {
    let time = 0
    const { handle } = router({ now: () => time })
    const ask = () => handle({ type: 'article-found' }, page)
    const replies: unknown[] = []
    for (let asked = 0; asked < 61; asked += 1) replies.push(await ask())
    expect(replies.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => ({ ok: true, value: null })))
    expect(replies[60]).toEqual({ ok: false, code: 'refused' })
    expect(await handle({ type: 'article-found' }, { ...page, tab: { id: 8 } })).toMatchObject({
      ok: true,
    })
    time = 10_001
    expect(await ask()).toMatchObject({ ok: true })
  })
})
