import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openKnowledge } from '../../../lib/analysis/knowledge.ts'
import type { Pack } from '../../../lib/pack/types.ts'
import { examinePack } from '../../../lib/store/pack-candidate.ts'
import type { Candidate, RefusalCode } from '../../../lib/store/pack-candidate.ts'
import { closePackDatabase, packDatabase } from '../../../lib/store/pack-database.ts'
import {
  changeRecord,
  erasePacks,
  findPack,
  installPack,
  listPacks,
  loadCompiled,
  recompile,
  removePack,
  switchPack,
} from '../../../lib/store/packs.ts'
import type { InstallResult } from '../../../lib/store/packs.ts'
import { makeKey, signPack } from '../../../scripts/pack-sign.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

// Some cases are megabytes: a busy machine needs its time for them.
vi.setConfig({ testTimeout: 30_000 })

const [mine, other] = [makeKey(), makeKey()]

function bytesOf(change: (pack: Pack) => void = () => undefined): Uint8Array<ArrayBuffer> {
  const pack = tinyPack()
  change(pack)
  return new TextEncoder().encode(JSON.stringify(pack))
}

/** The tiny pack in a version; `text` makes its content another one. */
const version = (number: string, text = ''): Uint8Array<ArrayBuffer> =>
  bytesOf((pack) => {
    pack.header.version = number
    pack.header.description.en += text
  })

function signed(bytes: Uint8Array, { privatePem }: { privatePem: string } = mine): Uint8Array {
  return new Uint8Array(signPack(bytes, privatePem).file)
}

async function candidate(bytes: Uint8Array): Promise<Candidate> {
  const examined = await examinePack(bytes)
  if (!examined.ok) throw new Error(examined.refusals[0]?.sentence)
  return examined.value
}

type Options = { address?: string | null; accepted?: string | null; now?: number }

async function install(
  bytes: Uint8Array,
  { address = null, accepted = null, now = 1 }: Options = {},
): Promise<InstallResult> {
  return installPack({ candidate: await candidate(bytes), address, accepted, now })
}

async function refusal(bytes: Uint8Array): Promise<[RefusalCode | undefined, string | undefined]> {
  const examined = await examinePack(bytes)
  if (examined.ok) return [undefined, undefined]
  return [examined.refusals[0]?.code, examined.refusals[0]?.sentence]
}

/** Everything that is stored, to see that nothing of it changed. */
async function everything(): Promise<unknown> {
  const database = await packDatabase()
  return Promise.all([database.getAll('packs'), database.getAll('contents'), database.getAll('off')])
}

async function installedVersions(): Promise<string[]> {
  return (await listPacks()).installed.map(({ record }) => `${record.id} ${record.version}`)
}

beforeEach(async () => {
  await closePackDatabase()
  globalThis.indexedDB = new IDBFactory()
})

describe('the signature', () => {
  const pack = bytesOf()
  const unfit = 'The signature does not fit the pack: its bytes were changed after it was signed.'

  it('of a good pack is accepted and its key known', async () => {
    expect((await candidate(signed(pack))).identity).toMatchObject({ key: mine.key })
    expect((await candidate(pack)).identity).toMatchObject({ key: null })
  })

  it('does not count for the hash: signed and unsigned are the same content', async () => {
    expect((await candidate(signed(pack))).identity.sha256).toBe((await candidate(pack)).identity.sha256)
  })

  it('is refused when it is over other bytes', async () => {
    const file = signed(pack)
    const line = file.subarray(0, file.indexOf(0x0a) + 1)
    expect(await refusal(new Uint8Array([...line, ...version('1.0.1')]))).toEqual(['bad-signature', unfit])
  })

  it('is refused when one byte of the pack changed', async () => {
    const file = signed(pack)
    file.set([0x20], file.length - 1)
    expect(await refusal(file)).toEqual(['bad-signature', unfit])
  })

  it('is refused when the same pack was written again in another way', async () => {
    const file = signed(pack)
    const line = file.subarray(0, file.indexOf(0x0a) + 1)
    const again = new TextEncoder().encode(JSON.stringify(tinyPack(), null, 2))
    expect(await refusal(new Uint8Array([...line, ...again]))).toEqual(['bad-signature', unfit])
  })

  it('is refused when it belongs to another key', async () => {
    const file = Buffer.from(signed(pack)).toString('latin1').replace(mine.key, other.key)
    expect(await refusal(Buffer.from(file, 'latin1'))).toEqual(['bad-signature', unfit])
  })

  it('is refused when it is no signature at all', async () => {
    const line = `hawamish-signature-1 ed25519 ${mine.key} ${'0'.repeat(128)}\n`
    expect(await refusal(new Uint8Array([...new TextEncoder().encode(line), ...pack]))).toEqual([
      'bad-signature',
      unfit,
    ])
  })

  it('is looked at before the pack: a bad one hides that the rest is no pack either', async () => {
    const line = `hawamish-signature-1 ed25519 ${mine.key} ${'0'.repeat(128)}\n<html>`
    expect(await refusal(new TextEncoder().encode(line))).toEqual(['bad-signature', unfit])
  })

  it('says so when the browser cannot check it', async () => {
    const unknown = new DOMException('Unrecognized name', 'NotSupportedError')
    const importKey = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValueOnce(unknown)
    expect(await refusal(signed(pack))).toEqual([
      'cannot-verify',
      'This browser is too old to check the signature of the pack.',
    ])
    importKey.mockRestore()
  })
})

describe('a file that is no good', () => {
  it.each<[string, Uint8Array, RefusalCode, string]>([
    [
      'a login page',
      new TextEncoder().encode('<!doctype html><title>Sign in</title>'),
      'web-page',
      'This is a web page (perhaps one that asks to log in), not a pack.',
    ],
    ['half a pack', bytesOf().subarray(0, 700), 'not-json', 'The pack is not valid JSON'],
    ['five megabytes', new Uint8Array(5 * 1024 * 1024), 'too-large', 'The pack is larger than 4 MB.'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      'not-utf8',
      'The pack is not valid UTF-8 text.',
    ],
    ['a compressed pack', new Uint8Array([0x1f, 0x8b, 0x08, 0x00]), 'not-utf8', 'The pack is not valid UTF-8 text.'],
  ])('%s', async (_title, bytes, code, sentence) => {
    const [foundCode, foundSentence] = await refusal(bytes)
    expect(foundCode).toBe(code)
    expect(foundSentence).toContain(sentence)
  })
})

describe('installing', () => {
  it('a first pack: it is there, whole, on, and opens', async () => {
    expect(await install(bytesOf(), { now: 5 })).toMatchObject({
      state: 'installed',
      identity: { id: 'hekaya-festival', version: '1.0.0' },
    })
    const { bundledOn, installed } = await listPacks()
    expect(bundledOn).toBe(true)
    expect(installed).toMatchObject([
      {
        on: true,
        record: {
          id: 'hekaya-festival',
          key: null,
          address: null,
          installed: 5,
          updated: 5,
          daily: false,
          counts: { entities: 1, events: 1, places: 0 },
        },
      },
    ])
    const compiled = await loadCompiled('hekaya-festival')
    const opened = compiled && openKnowledge(compiled)
    expect(opened?.ok && opened.value.entities.get('salwa-al-mirani')?.name.en).toBe('Salwa al-Mirani')
  })

  it('keeps the exact bytes', async () => {
    await install(signed(bytesOf()))
    const content = await (await packDatabase()).get('contents', 'hekaya-festival')
    expect(content?.payload).toEqual(bytesOf())
  })

  it('the same file twice changes nothing the second time', async () => {
    await install(bytesOf(), { now: 1 })
    const before = await everything()
    expect(await install(bytesOf(), { now: 2 })).toMatchObject({ state: 'same' })
    expect(await everything()).toEqual(before)
  })

  it('the same file twice at the same moment installs it once', async () => {
    const results = await Promise.all([install(bytesOf()), install(bytesOf()), install(bytesOf())])
    expect(results.map(({ state }) => state).toSorted()).toEqual(['installed', 'same', 'same'])
    expect(await installedVersions()).toEqual(['hekaya-festival 1.0.0'])
  })

  it('two versions at the same moment end with the newer one', async () => {
    await Promise.all([install(version('1.0.0')), install(version('1.1.0', ' More.'))])
    await install(version('1.1.0', ' More.'))
    expect(await installedVersions()).toEqual(['hekaya-festival 1.1.0'])
    const compiled = await loadCompiled('hekaya-festival')
    expect(compiled?.pack.header.version).toBe('1.1.0')
  })

  it('a newer version takes the place of the older one, which keeps its day of installation and its switch', async () => {
    await install(version('1.0.0'), { now: 1 })
    await switchPack('hekaya-festival', false)
    expect(await install(version('1.0.1'), { now: 9 })).toMatchObject({ state: 'updated' })
    expect((await listPacks()).installed).toMatchObject([
      { on: false, record: { version: '1.0.1', installed: 1, updated: 9 } },
    ])
  })

  const refused: [string, Uint8Array, RefusalCode, string][] = [
    ['an older version', version('0.9.0'), 'older-version', 'Version 0.9.0 is older than the installed version 1.0.0.'],
    [
      'the same version with other bytes',
      version('1.0.0', ' Changed.'),
      'other-bytes',
      'Version 1.0.0 is installed already, with other content.',
    ],
    [
      'a pack under the id of the bundled one',
      bytesOf((pack) => (pack.header.id = 'syria-us-isis')),
      'bundled-id',
      'The id "syria-us-isis" belongs to the pack that comes with Hawamish.',
    ],
  ]
  it.each(refused)('%s is refused and leaves everything as it was', async (_title, bytes, code, sentence) => {
    await install(version('1.0.0'))
    const before = await everything()
    expect(await install(bytes)).toEqual({ state: 'refused', refusals: [{ code, path: '(pack)', sentence }] })
    expect(await everything()).toEqual(before)
  })

  it('two packs with records of the same id stand side by side', async () => {
    await install(bytesOf())
    await install(
      bytesOf((pack) => (pack.header.id = 'another-festival')),
      { now: 2 },
    )
    expect(await installedVersions()).toEqual(['hekaya-festival 1.0.0', 'another-festival 1.0.0'])
  })
})

describe('the key', () => {
  it('of the first installation is kept, and the same key updates without a question', async () => {
    await install(signed(version('1.0.0')))
    expect(await install(signed(version('1.1.0')))).toMatchObject({ state: 'updated', identity: { key: mine.key } })
  })

  it.each([
    ['another key', signed(version('1.1.0'), other), 'other-key'],
    ['no signature', version('1.1.0'), 'no-signature'],
  ])(
    'that changed to %s stops the update until the reader says yes to these very bytes',
    async (_title, bytes, warning) => {
      await install(signed(version('1.0.0')))
      const before = await everything()
      const asked = await install(bytes)
      expect(asked).toMatchObject({ state: 'asks', warnings: [warning], before: { key: mine.key, version: '1.0.0' } })
      expect(await everything()).toEqual(before)
      // A yes to something else is no yes.
      expect(await install(bytes, { accepted: 'ab'.repeat(32) })).toMatchObject({ state: 'asks' })
      expect(await everything()).toEqual(before)
      const accepted = asked.state === 'asks' ? asked.identity.sha256 : null
      expect(await install(bytes, { accepted })).toMatchObject({ state: 'updated' })
      expect((await findPack('hekaya-festival'))?.key).toBe(warning === 'other-key' ? other.key : null)
    },
  )

  it('is not needed for a yes to an older version: that is refused all the same', async () => {
    await install(signed(version('2.0.0')))
    const old = await candidate(signed(version('1.0.0'), other))
    const result = await installPack({ candidate: old, address: null, accepted: old.identity.sha256 })
    expect(result).toMatchObject({ state: 'refused', refusals: [{ code: 'older-version' }] })
  })

  it('is forgotten with the pack', async () => {
    await install(signed(version('1.0.0')))
    await removePack('hekaya-festival')
    expect(await install(signed(version('1.0.0'), other))).toMatchObject({ state: 'installed' })
  })
})

describe('when something goes wrong while writing', () => {
  async function installWhile(failure: (store: string) => void): Promise<InstallResult> {
    const { put } = IDBObjectStore.prototype
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      failure(this.name)
      return put.apply(this, args)
    })
    try {
      return await install(version('1.1.0'))
    } finally {
      spy.mockRestore()
    }
  }

  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError')
  }

  it('no room: said in a sentence, and the old version is still there, whole', async () => {
    await install(version('1.0.0'))
    const before = await everything()
    // The record is written already when there is no room for the content.
    const result = await installWhile((store) => store === 'contents' && full())
    expect(result).toEqual({
      state: 'refused',
      refusals: [{ code: 'no-space', path: '(pack)', sentence: 'There is no room left to keep the pack.' }],
    })
    expect(await everything()).toEqual(before)
  })

  it('no room for a first one: nothing of it stays behind', async () => {
    const result = await installWhile((store) => store === 'contents' && full())
    expect(result).toMatchObject({ state: 'refused', refusals: [{ code: 'no-space' }] })
    expect(await everything()).toEqual([[], [], []])
  })

  it('a crash between the two halves: everything as it was, and the bug is not swallowed', async () => {
    await install(version('1.0.0'))
    const before = await everything()
    const crash = (store: string): void => {
      if (store === 'contents') throw new TypeError('crash')
    }
    await expect(installWhile(crash)).rejects.toThrow('crash')
    expect(await everything()).toEqual(before)
    expect(await install(version('1.1.0'))).toMatchObject({ state: 'updated' })
  })
})

describe('what is installed', () => {
  it('is switched off and on again, the bundled pack too', async () => {
    await install(bytesOf())
    await switchPack('hekaya-festival', false)
    await switchPack('syria-us-isis', false)
    expect(await listPacks()).toMatchObject({ bundledOn: false, installed: [{ on: false }] })
    await switchPack('hekaya-festival', true)
    await switchPack('syria-us-isis', true)
    expect(await listPacks()).toMatchObject({ bundledOn: true, installed: [{ on: true }] })
  })

  it('cannot be switched off while it is gone, and comes back switched on', async () => {
    await switchPack('hekaya-festival', false)
    await install(bytesOf())
    expect(await listPacks()).toMatchObject({ installed: [{ on: true }] })
  })

  it('is removed without a trace', async () => {
    await install(bytesOf())
    await switchPack('hekaya-festival', false)
    await removePack('hekaya-festival')
    expect(await everything()).toEqual([[], [], []])
    expect(await loadCompiled('hekaya-festival')).toBeNull()
  })

  it('is erased all at once', async () => {
    await install(bytesOf())
    await switchPack('syria-us-isis', false)
    await erasePacks()
    expect(await everything()).toEqual([[], [], []])
  })

  it('is compiled again after the engine changed', async () => {
    await install(bytesOf())
    const database = await packDatabase()
    const content = await database.get('contents', 'hekaya-festival')
    if (!content) throw new Error('not installed')
    await database.put('contents', {
      ...content,
      engine: '0.0.1',
      compiled: { ...content.compiled, lexicon: new ArrayBuffer(0) },
    })
    const compiled = await loadCompiled('hekaya-festival')
    expect(compiled?.lexicon).toEqual(content.compiled.lexicon)
    expect((await database.get('contents', 'hekaya-festival'))?.engine).toBe(content.engine)
  })

  it('is not compiled again from bytes that are no valid pack', async () => {
    await install(bytesOf())
    const database = await packDatabase()
    const content = await database.get('contents', 'hekaya-festival')
    if (!content) throw new Error('not installed')
    await database.put('contents', { ...content, payload: new Uint8Array([0x7b]) })
    expect(await recompile('hekaya-festival')).toBeNull()
  })

  it('remembers how the last look for a newer version went, and forgets it with the pack', async () => {
    await install(bytesOf(), { address: 'https://packs.hekaya.org/a' })
    await changeRecord('hekaya-festival', { daily: true, check: { at: 7, result: 'timeout' } })
    expect(await findPack('hekaya-festival')).toMatchObject({ daily: true, check: { at: 7, result: 'timeout' } })
    await removePack('hekaya-festival')
    await changeRecord('hekaya-festival', { daily: true })
    expect(await findPack('hekaya-festival')).toBeNull()
  })

  it('is no longer looked for daily once it was updated from a file', async () => {
    await install(version('1.0.0'), { address: 'https://packs.hekaya.org/a' })
    await changeRecord('hekaya-festival', { daily: true })
    await install(version('1.0.1'), { address: 'https://packs.hekaya.org/a' })
    expect(await findPack('hekaya-festival')).toMatchObject({ daily: true })
    await install(version('1.0.2'))
    expect(await findPack('hekaya-festival')).toMatchObject({ daily: false, address: null })
  })
})
