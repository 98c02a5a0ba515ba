import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Pack } from '../../../lib/pack/types.ts'
import { readPackFrom } from '../../../scripts/pack-folder.ts'
import { makeKey, signPack } from '../../../scripts/pack-sign.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

// Some cases are megabytes: a busy machine needs its time for them.
vi.setConfig({ testTimeout: 30_000 })

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function write(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hawamish-pack-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    const isText = typeof content === 'string' || content instanceof Uint8Array
    writeFileSync(join(folder, name), isText ? content : JSON.stringify(content))
  }
  return folder
}

/** The tiny pack as a folder: two files of entities, the second spoilt by `change`. */
function folderOf(change: (pack: Pack) => void = () => undefined): string {
  const pack = tinyPack()
  const [first] = pack.entities
  if (first) pack.entities.push({ ...structuredClone(first), id: 'rawi', aliases: [] })
  change(pack)
  const [people, others] = pack.entities.map((entity) => [entity])
  return write({
    'pack.json': pack.header,
    'entities/people.json': people,
    'entities/others.json': others,
    'events.json': pack.events,
    'fields.json': pack.fields,
    'regression/any.json': 'not read here',
  })
}

function problemsOf(path: string): string[] {
  const result = readPackFrom(path)
  return result.ok ? [] : result.problems.map(({ sentence }) => sentence)
}

describe('a pack read from its folder', () => {
  it('joins the files, those without a place in a pack left out', () => {
    const result = readPackFrom(folderOf())
    expect(result).toMatchObject({ ok: true, value: { header: { id: 'hekaya-festival' } } })
    expect(result.ok && result.value.entities.map(({ id }) => id)).toEqual(['rawi', 'salwa-al-mirani'])
  })

  it('names the file, the record and its id in a problem', () => {
    const sentences = problemsOf(
      folderOf((pack) => {
        pack.entities[1]?.related.push('nobody')
        pack.events[0]?.actors.push('nowhere')
      }),
    )
    expect(sentences).toEqual([
      'entities/others.json[0].related[1] (rawi): there is no entity or event "nobody" in this pack.',
      'events.json[0].actors[1] (hekaya-opening): there is no entity "nowhere" in this pack.',
    ])
  })

  it('names the header’s file', () => {
    expect(problemsOf(folderOf((pack) => (pack.header.asOf = '2026-02-31')))).toEqual([
      'pack.json: asOf: there is no such day in the calendar.',
    ])
  })

  it('names the file that is not JSON', () => {
    expect(problemsOf(write({ 'pack.json': '{', 'fields.json': [] }))[0]).toMatch(
      /^pack\.json: The pack is not valid JSON/,
    )
  })

  it('refuses a folder whose files are within the limits and whose whole is not', () => {
    const [entity] = tinyPack().entities
    const description = { ar: 'س'.repeat(1000), en: 'x'.repeat(2000) }
    const entities = (file: string) =>
      Array.from({ length: 600 }, (_, i) => ({ ...entity, id: `${file}${i}`, aliases: [], related: [], description }))
    const folder = write({
      'pack.json': tinyPack().header,
      'entities/a.json': entities('a'),
      'entities/b.json': entities('b'),
    })
    expect(problemsOf(folder)).toEqual(['The pack is larger than 4 MB.'])
  })
})

describe('a pack read from one file', () => {
  const bytes = Buffer.from(JSON.stringify(tinyPack()))
  const { privatePem, key } = makeKey()

  it('may be signed', () => {
    const signed = signPack(bytes, privatePem)
    expect(signed.key).toBe(key)
    expect(readPackFrom(join(write({ 'a.hawamish': signed.file }), 'a.hawamish'))).toMatchObject({ ok: true })
  })

  it('is refused when a byte changed after it was signed', () => {
    const { file } = signPack(bytes, privatePem)
    file[file.length - 1] = 0x20
    expect(problemsOf(join(write({ 'a.hawamish': file }), 'a.hawamish'))).toEqual([
      'The signature does not fit the pack: its bytes were changed after it was signed.',
    ])
  })

  it('cannot be signed with something that is no key', () => {
    expect(() => signPack(bytes, 'no key')).toThrow()
  })
})
