import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Pack } from '../../../lib/pack/types.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

// Each case starts a process of its own.
vi.setConfig({ testTimeout: 30_000 })

const script = fileURLToPath(new URL('../../../scripts/pack.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hawamish-pack-'))

/** The command as an author gives it, in a folder with packs to work on. */
function pack(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}

function put(name: string, change: (pack: Pack) => void = () => undefined): void {
  const { header, entities, ...lists } = tinyPack()
  const whole = { header, entities, ...lists }
  change(whole)
  mkdirSync(join(folder, name, 'entities'), { recursive: true })
  const write = (file: string, value: unknown): void => writeFileSync(join(folder, name, file), JSON.stringify(value))
  write('pack.json', whole.header)
  write('entities/people.json', whole.entities)
  for (const [key, list] of Object.entries(whole))
    if (key !== 'header' && key !== 'entities') write(`${key}.json`, list)
}

const article = {
  id: 'opening',
  note: 'The festival opens.',
  published: '2026-01-06',
  text: 'افتتاح مهرجان الحكاية\nقالت سلوى الميراني إن خمس قراءات أقيمت في اليوم الأول.',
  expect: { event: null, mentions: [{ form: 'سلوى الميراني', entity: 'salwa-al-mirani' }], absent: [], values: [] },
}

beforeAll(() => {
  put('festival')
  put('later', (p) => {
    p.header.version = '1.1.0'
    const [entity] = p.entities
    if (entity) entity.description.en = 'An invented writer who directs the festival in 2027.'
  })
  put('spoilt', (p) => p.entities[0]?.related.push('nobody'))
  mkdirSync(join(folder, 'festival/regression'))
  writeFileSync(join(folder, 'festival/regression/texts.json'), JSON.stringify([article]))
  mkdirSync(join(folder, 'later/regression'))
  writeFileSync(
    join(folder, 'later/regression/texts.json'),
    JSON.stringify([{ ...article, expect: { ...article.expect, absent: [{ form: 'سلوى الميراني' }] } }]),
  )
  mkdirSync(join(folder, 'broken'))
  writeFileSync(join(folder, 'broken/pack.json'), '{"format": 1,')
  mkdirSync(join(folder, 'nothing'))
  put('linked')
  renameSync(join(folder, 'linked/entities/people.json'), join(folder, 'people.json'))
  symlinkSync(join(folder, 'people.json'), join(folder, 'linked/entities/people.json'))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('pack, given wrongly', () => {
  it.each<[string, string[], string]>([
    ['without a command', [], 'No command was named.'],
    ['with a command that there is not', ['check', 'festival'], 'There is no command "check".'],
    ['with the name of something that every object has', ['constructor'], 'There is no command "constructor".'],
    ['without a folder', ['validate'], '"validate" needs DIR.'],
    ['with one of two packs', ['diff', 'festival'], '"diff" needs NEW.'],
    ['with too many', ['stats', 'festival', 'later'], '"stats" takes DIR alone: leave out "later".'],
    ['with an unknown option', ['validate', 'festival', '--strict'], '--strict'],
    [
      'with an option of another command',
      ['stats', 'festival', '--old-after', '30'],
      '--old-after belongs to "validate".',
    ],
    ['with days that are none', ['validate', 'festival', '--old-after', 'ever'], 'not "ever"'],
  ])('%s says what is wrong and how it is used', (_title, args, sentence) => {
    const { status, out, err } = pack(...args)
    expect(err.split('\n')[0]).toContain(sentence)
    expect(err).toContain('Usage: npm run pack')
    expect([status, out]).toEqual([2, ''])
  })

  it('explains itself when asked, which is no mistake', () => {
    const { status, out } = pack('--help')
    expect(status).toBe(0)
    expect(out).toContain('build DIR [FILE]')
  })

  it.each<[string, string, string]>([
    ['that is not there', 'nowhere', 'There is no pack at nowhere.'],
    ['that holds no pack', 'nothing', 'pack.json: there is no such file in this folder'],
    ['with broken JSON', 'broken', 'pack.json: The pack is not valid JSON'],
    [
      'with a reference that leads nowhere',
      'spoilt',
      'entities/people.json[0].related[1] (salwa-al-mirani): there is no',
    ],
  ])('a folder %s is refused in a sentence, without a stack', (_title, path, sentence) => {
    const { status, out, err } = pack('validate', path)
    expect(status).toBe(1)
    expect(out + err).toContain(sentence)
    expect(out + err).not.toContain('    at ')
  })

  it.each<[string, string[], string]>([
    ['a folder in its place', ['build', 'festival', 'nothing'], 'nothing: it is a folder.'],
    ['a file where a folder is needed', ['build', 'festival', 'people.json/a.json'], 'people.json: a file stands'],
    ['the same for a key', ['key', 'people.json/a.pem'], 'people.json: a file stands'],
    ['the same for the schema', ['schema', 'nothing'], 'nothing: it is a folder.'],
  ])('what cannot be written is said in a sentence: %s', (_title, args, sentence) => {
    const { status, out, err } = pack(...args)
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('a refusal is data with --json', () => {
    const { status, out } = pack('stats', 'spoilt', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ code: 'dead-reference' }] })
  })
})

describe('pack', () => {
  it('validates and sorts its remarks under headings', () => {
    const { status, out } = pack('validate', 'festival')
    expect(status).toBe(0)
    expect(out).toContain('Events with fewer than two independent sources:\n! hekaya-opening: ')
    expect(out.trimEnd().split('\n').at(-1)).toBe('hekaya-festival 1.0.0: valid, 1 remark.')
    expect(JSON.parse(pack('validate', 'festival', '--json').out)).toMatchObject({
      ok: true,
      notes: [{ code: 'few-sources', record: 'hekaya-opening' }],
    })
  })

  it('calls a text old from the day on that it is told', () => {
    expect(pack('validate', 'festival', '--old-after', '3').out).toContain('Old:\n! salwa-al-mirani: ')
  })

  it('builds one file that is the same pack as its folder', () => {
    const { status, out } = pack('build', 'festival', 'built/festival.json')
    expect(status).toBe(0)
    expect(out).toMatch(/^built\/festival\.json: \d+ bytes, SHA-256 [0-9a-f]{64}\n$/)
    expect(JSON.parse(readFileSync(join(folder, 'built/festival.json'), 'utf8'))).toMatchObject({
      header: { id: 'hekaya-festival' },
    })
    expect(pack('diff', 'festival', 'built/festival.json').out).toBe('No difference.\n')
    expect(pack('test', 'built/festival.json').out).toContain('is a built file')
  })

  it('reads a file that is a link, as any program does', () => {
    expect(pack('diff', 'festival', 'linked').out).toBe('No difference.\n')
  })

  it('runs the regression articles, and fails when one of them does', () => {
    const good = pack('test', 'festival')
    expect([good.status, good.out.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      '1 passed, 0 failed; 2 expectations hold.',
    ])
    const bad = pack('test', 'later')
    expect(bad.status).toBe(1)
    expect(bad.out).toContain('wrong    ')
  })

  it('tells the difference in words', () => {
    expect(pack('diff', 'festival', 'later').out.trimEnd().split('\n')).toEqual([
      'header: version: "1.0.0" → "1.1.0"',
      'entity salwa-al-mirani: description.en: "An invented writer who directs the 2026 festival." → "An invented writer who directs the festival in 2027."',
      '2 changes.',
    ])
  })

  it('counts', () => {
    expect(JSON.parse(pack('stats', 'festival', '--json').out)).toMatchObject({ entities: 1, events: 1, aliases: 2 })
  })

  it('never writes over a key, or over what it is made from', () => {
    pack('key', 'kept.pem')
    const key = readFileSync(join(folder, 'kept.pem'), 'utf8')
    const header = readFileSync(join(folder, 'festival/pack.json'), 'utf8')
    const refused = (...args: string[]) => {
      const { status, out, err } = pack(...args)
      return [status, out, err.trimEnd()]
    }
    const isKey = 'kept.pem is a private key and is left as it is: name another file to write to.'
    expect(refused('sign', 'festival', 'kept.pem', 'kept.pem')).toEqual([1, '', isKey])
    expect(refused('build', 'festival', 'kept.pem')).toEqual([1, '', isKey])
    const own = 'belongs to the pack itself: name another file to write to.'
    expect(refused('build', 'festival', 'festival/pack.json')).toEqual([1, '', `festival/pack.json ${own}`])
    expect(readFileSync(join(folder, 'kept.pem'), 'utf8')).toBe(key)
    expect(readFileSync(join(folder, 'festival/pack.json'), 'utf8')).toBe(header)
  })

  it('makes a key once, and signs with it', () => {
    expect(pack('key', 'mine.pem').status).toBe(0)
    const again = pack('key', 'mine.pem')
    expect([again.status, again.err.trimEnd()]).toEqual([1, 'mine.pem is there already and is left as it is.'])
    expect(pack('sign', 'festival', 'mine.pem', 'festival.hawamish').status).toBe(0)
    expect(pack('validate', 'festival.hawamish').status).toBe(0)
    expect(pack('sign', 'festival', 'broken/pack.json').err).toContain('is no private key for Ed25519')
    expect(pack('sign', 'festival', 'festival.hawamish', 'festival.hawamish').err).toContain('is no private key')
  })
})
