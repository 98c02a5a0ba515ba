/** The bundled pack when its texts do not come the first time. */
import { beforeEach, expect, it, vi } from 'vitest'

/** Each opening gives another one; the texts of the first do not come. */
const own = vi.hoisted(() => ({ opened: [] as object[] }))
vi.mock('webextension-polyfill', () => ({ default: {} }))
vi.mock('idb', () => ({ openDB: () => Promise.reject(new Error('no database')) }))
vi.mock('../../../lib/store/bundled-pack.ts', () => ({
  fetchBundledPack: async () => {
    const isFirst = own.opened.length === 0
    const knowledge = { pack: { header: { id: 'bundled' } } }
    own.opened.push(knowledge)
    return { ok: true, value: { knowledge, hash: '', whole: async () => !isFirst } }
  },
}))

const log = { warn: vi.fn<() => void>(), bug: vi.fn<() => void>() }

beforeEach(() => {
  own.opened.length = 0
  vi.resetModules()
})

it('is opened anew, and never used without its texts', async () => {
  const { packsForNames, packsInUse } = await import('../../../entrypoints/background/packs-in-use.ts')
  await packsForNames(log)
  expect(await packsInUse(log)).toEqual([])
  expect((await packsInUse(log)).map(({ knowledge }) => knowledge)).toEqual([own.opened[1]])
})

it('the same where another question was the first to miss them', async () => {
  const { packsForNames, packsInUse } = await import('../../../entrypoints/background/packs-in-use.ts')
  const { bundledPack } = await import('../../../entrypoints/background/knowledge.ts')
  await packsForNames(log)
  expect(await bundledPack(log)).toBeNull()
  const [used] = await packsInUse(log)
  expect(used?.knowledge).toBe(own.opened[1])
})
