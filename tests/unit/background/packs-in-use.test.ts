/** The packs in use when the bundled one's texts, or the database of the others, do not come the first time. */
import { beforeEach, expect, it, vi } from 'vitest'

/** `opened`: each opening gives another one; the texts of the first do not come. `off`: what the database says, if any. */
const own = vi.hoisted(() => ({ opened: [] as object[], off: null as string[] | null }))
vi.mock('webextension-polyfill', () => ({ default: {} }))
vi.mock('idb', () => ({
  openDB: async () => {
    const { off } = own
    if (!off) throw new Error('no database')
    return { getAll: async () => [], getAllKeys: async () => off }
  },
}))
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
  own.off = null
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

it('the database that could not be opened is asked again, and what is in use stays until it answers', async () => {
  const { packsForNames } = await import('../../../entrypoints/background/packs-in-use.ts')
  const without = await packsForNames(log)
  expect(without).toHaveLength(1)
  // By the list itself is known what was found with it.
  expect(await packsForNames(log)).toBe(without)
  // The reader has switched the bundled pack off.
  own.off = ['syria-us-isis']
  const listed = await packsForNames(log)
  expect(listed).toEqual([])
  expect(await packsForNames(log)).toBe(listed)
})
