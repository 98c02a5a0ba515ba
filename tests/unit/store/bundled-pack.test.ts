import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { compilePack } from '../../../lib/pack/compile.ts'
import { packPack } from '../../../lib/pack/packed.ts'
import type { Pack } from '../../../lib/pack/types.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))
const { openBundledPack } = await import('../../../lib/store/bundled-pack.ts')

function bytesOf(text: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = new TextEncoder().encode(text)
  return buffer.slice(byteOffset, byteOffset + byteLength)
}

function bundle(pack: Pack) {
  const { data, texts, lexicon } = packPack(compilePack(pack))
  const lexiconHash = createHash('sha256').update(new Uint8Array(lexicon)).digest('hex')
  const lines = bytesOf(texts)
  const packed = { ...data, packHash: 'of the pack', lexiconHash, textsSize: lines.byteLength }
  return { data: bytesOf(JSON.stringify(packed)), texts: async () => lines, lexicon }
}

describe('the bundled pack', () => {
  const { data, texts, lexicon } = bundle(tinyPack())

  it('opens as it was compiled', async () => {
    const opened = await openBundledPack({ data, texts, lexicon })
    expect(opened).toMatchObject({ ok: true, value: { hash: 'of the pack' } })
    expect(opened.ok && (await opened.value.whole())).toBe(true)
    expect(opened.ok && opened.value.knowledge.compiled).toEqual({ ...compilePack(tinyPack()), lexicon })
    expect(opened.ok && opened.value.knowledge.compiled.lexicon).toBe(lexicon)
    expect(opened.ok && opened.value.knowledge.places.size).toBe(tinyPack().places.length)
  })

  it('builds the lexicon again when its bytes are not those that were built with the data', async () => {
    const other = new Uint8Array(lexicon.slice(0))
    other[0] = (other[0] ?? 0) ^ 0xff
    const opened = await openBundledPack({ data, texts, lexicon: other.buffer })
    expect(opened.ok && opened.value.knowledge.compiled.lexicon).toEqual(lexicon)
  })

  it('builds it again when the file is empty', async () => {
    const opened = await openBundledPack({ data, texts, lexicon: new ArrayBuffer(0) })
    expect(opened.ok && opened.value.knowledge.compiled.lexicon).toEqual(lexicon)
  })

  it('knows names before its texts have come, and asks for these once', async () => {
    let asked = 0
    const counted = (): Promise<ArrayBuffer> => {
      asked += 1
      return texts()
    }
    const opened = await openBundledPack({ data, texts: counted, lexicon })
    if (!opened.ok) throw new Error(opened.error.message)
    const { knowledge, whole } = opened.value
    const [entity] = knowledge.pack.entities
    expect(asked).toBe(0)
    expect(() => entity?.description).toThrow('have not come')
    expect(await Promise.all([whole(), whole()])).toEqual([true, true])
    expect(asked).toBe(1)
    expect(entity?.description).toEqual(tinyPack().entities[0]?.description)
  })

  it('says so when the data cannot be read', async () => {
    expect(await openBundledPack({ data: bytesOf('{"pack":'), texts, lexicon })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    })
  })

  it.each([
    ['too short', async () => (await texts()).slice(0, -1)],
    ['not to be read', () => Promise.reject(new Error('gone'))],
  ])('is not whole when its texts are %s, and cannot build its lexicon then', async (_, broken) => {
    const opened = await openBundledPack({ data, texts: broken, lexicon })
    expect(opened.ok && (await opened.value.whole())).toBe(false)
    expect(await openBundledPack({ data, texts: broken, lexicon: new ArrayBuffer(0) })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    })
  })
})
