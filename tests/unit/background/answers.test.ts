/** What changes while a page waits for its answer: the settings, and the page itself. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openKnowledge } from '../../../lib/analysis/knowledge.ts'
import { compilePack } from '../../../lib/pack/compile.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

type Changed = () => void

const own = vi.hoisted(() => {
  const listeners: Changed[] = []
  const state = {
    stored: {} as object,
    /** What the page in the tab says of itself by now; null: no page script there. */
    report: null as object | null,
    badge: [] as string[],
    /** Tabs that got the marks' style. */
    styled: [] as number[],
    /** Ends when the pack may be opened. */
    pack: Promise.resolve() as Promise<unknown>,
  }
  const api = {
    runtime: { sendMessage: async () => undefined },
    scripting: {
      insertCSS: async ({ target }: { target: { tabId: number } }) => void state.styled.push(target.tabId),
    },
    storage: {
      onChanged: { addListener: (listener: Changed) => listeners.push(listener) },
      managed: { get: async () => ({}) },
      local: { get: async () => ({ settings: state.stored }) },
    },
    tabs: {
      sendMessage: async () => {
        if (state.report) return state.report
        throw new Error('no receiving end')
      },
    },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => void state.badge.push(text),
    },
  }
  return { api, state, listeners }
})
vi.mock('webextension-polyfill', () => ({ default: own.api }))
vi.mock('idb', () => ({ openDB: () => Promise.reject(new Error('no database')) }))
vi.mock('../../../lib/store/bundled-pack.ts', () => ({
  fetchBundledPack: async () => {
    await own.state.pack
    const opened = openKnowledge(compilePack(tinyPack()))
    if (!opened.ok) throw new Error(opened.error.code)
    return { ok: true, value: { knowledge: opened.value, hash: '', whole: async () => true } }
  },
}))

const log = { warn: vi.fn<() => void>(), bug: vi.fn<() => void>() }
const text = 'أعلنت الكاتبة سلوى الميراني أمس افتتاح مهرجان الحكاية في المدينة القديمة.'
const article = {
  url: 'https://shaam.org/news/1',
  title: null,
  published: '2026-01-06',
  text,
  blocks: [0, text.length, 1],
  complete: true,
}
const page = {
  kind: 'page',
  tab: 4,
  document: null,
  url: 'https://shaam.org/news/1',
  private: false,
  signal: new AbortController().signal,
} as const

/** A background that has just started. */
async function wake() {
  vi.resetModules()
  own.listeners.length = 0
  const { forgetChangedSettings } = await import('../../../entrypoints/background/known-settings.ts')
  const { pageHandlers } = await import('../../../entrypoints/background/answers.ts')
  forgetChangedSettings()
  return pageHandlers(log)
}

function change(settings: object): void {
  own.state.stored = settings
  for (const listener of own.listeners) listener()
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeEach(() => {
  own.state.stored = {}
  own.state.report = { state: 'article', panel: false, marks: true }
  own.state.badge = []
  own.state.styled = []
  own.state.pack = Promise.resolve()
})

// What is told after an answer is of its own test.
afterEach(soon)

describe('what is switched while the pack is opened', () => {
  it.each(['names', 'read'] as const)('counts in the answer: %s', async (type) => {
    const handlers = await wake()
    let open = (): void => undefined
    own.state.pack = new Promise<void>((resolve) => (open = resolve))
    const asked =
      type === 'names'
        ? handlers.names({ type, article, bare: false }, page)
        : handlers.read({ type, article, below: false, bare: false }, page)
    await soon()
    change({ marks: false, theme: 'dark' })
    open()
    expect(await asked).toMatchObject({ ok: true, value: { settings: { marks: false, theme: 'dark' } } })
  })

  it('off is off', async () => {
    const handlers = await wake()
    let open = (): void => undefined
    own.state.pack = new Promise<void>((resolve) => (open = resolve))
    const asked = handlers.read({ type: 'read', article, below: false, bare: false }, page)
    await soon()
    change({ sitesOff: ['shaam.org'] })
    open()
    expect(await asked).toEqual({ ok: false, code: 'off' })
    await soon()
    expect(own.state.badge).toEqual([])
  })
})

describe("the marks' style", () => {
  it.each(['names', 'read'] as const)('comes with the first answer that has marks, and not again: %s', async (type) => {
    const handlers = await wake()
    const ask = (bare: boolean) =>
      type === 'names'
        ? handlers.names({ type, article, bare }, page)
        : handlers.read({ type, article, below: false, bare }, page)
    await ask(true)
    expect(own.state.styled).toEqual([4])
    await ask(false)
    expect(own.state.styled).toEqual([4])
  })

  it('does not come into a page that is switched off', async () => {
    const handlers = await wake()
    change({ sitesOff: ['shaam.org'] })
    await handlers.names({ type: 'names', article, bare: true }, page)
    expect(own.state.styled).toEqual([])
  })
})

describe('the number on the button', () => {
  it.each([
    ['the article is shown', { state: 'article', panel: false, marks: true }, ['1']],
    ['the page has not heard the answer yet', { state: 'working', panel: false }, ['1']],
    ['the tab has moved on to no article', { state: 'not-article', panel: false }, []],
    ['the tab has moved on to a page without us', null, []],
  ])('%s', async (_, report, badge) => {
    const handlers = await wake()
    own.state.report = report
    expect(await handlers.read({ type: 'read', article, below: false, bare: false }, page)).toMatchObject({
      ok: true,
      value: { names: 1 },
    })
    await soon()
    expect(own.state.badge).toEqual(badge)
  })

  it('counts what a page shows by its answer, where it said before that it could not be read', async () => {
    const handlers = await wake()
    own.state.report = { state: 'failed', panel: false }
    await handlers.read({ type: 'read', article, below: false, bare: false }, page)
    own.state.report = { state: 'article', panel: false, marks: true }
    await soon()
    expect(own.state.badge).toEqual(['1'])
  })

  it('goes with the article, whoever answers then', async () => {
    const handlers = await wake()
    own.state.report = null
    await handlers['article-gone']({ type: 'article-gone' }, page)
    await soon()
    expect(own.state.badge).toEqual([''])
  })
})
