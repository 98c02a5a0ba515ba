import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { compilePack } from '../../../lib/pack/compile.ts'
import type { Pack } from '../../../lib/pack/types.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))
const { openBundledPack } = await import('../../../lib/store/bundled-pack.ts')

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function bundle(pack: Pack) {
  const { lexicon, ...rest } = compilePack(pack)
  const data = { ...rest, packHash: 'of the pack', lexiconHash: sha256(new Uint8Array(lexicon)) }
  return { data, lexicon }
}

describe('the bundled pack', () => {
  const { data, lexicon } = bundle(tinyPack())

  it('opens as it was compiled', async () => {
    const opened = await openBundledPack({ data: JSON.stringify(data), lexicon })
    expect(opened).toMatchObject({ ok: true, value: { hash: 'of the pack' } })
    expect(opened.ok && opened.value.knowledge.entities.size).toBe(tinyPack().entities.length)
    expect(opened.ok && opened.value.knowledge.compiled.lexicon).toBe(lexicon)
  })

  it('builds the lexicon again when its bytes are not those that were built with the data', async () => {
    const other = new Uint8Array(lexicon.slice(0))
    other[0] = (other[0] ?? 0) ^ 0xff
    const opened = await openBundledPack({ data: JSON.stringify(data), lexicon: other.buffer })
    expect(opened.ok && opened.value.knowledge.compiled.lexicon).toEqual(lexicon)
  })

  it('builds it again when the file is empty', async () => {
    const opened = await openBundledPack({ data: JSON.stringify(data), lexicon: new ArrayBuffer(0) })
    expect(opened.ok && opened.value.knowledge.compiled.lexicon).toEqual(lexicon)
  })

  it('says so when the data cannot be read', async () => {
    expect(await openBundledPack({ data: '{"pack":', lexicon })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    })
  })
})
