/** `npm run measure` and `npm run evaluate`, given wrongly or something that cannot be read: a sentence and a status. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readCorpus } from '../../../scripts/corpus.ts'

// Each case starts a process of its own.
vi.setConfig({ testTimeout: 30_000 })

const scripts = fileURLToPath(new URL('../../../scripts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hawamish-measure-'))

beforeAll(() => {
  writeFileSync(join(folder, 'text.txt'), 'نص')
  writeFileSync(join(folder, 'torn.jsonl'), '{"text":"وصل يوم الأحد"}\n{"text":')
  writeFileSync(join(folder, 'empty.jsonl'), '{"title":"عنوان"}\n')
  writeFileSync(join(folder, 'plain.jsonl.gz'), '{"text":"نص"}\n')
  writeFileSync(join(folder, 'good.jsonl'), '\ufeff{"title":null,"text":"وصل في 3 مايو 2025"}\r\n \r\n')
  mkdirSync(join(folder, 'nothing'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.each<[string, [string, string, number, string][]]>([
  [
    'measure',
    [
      ['nothing', '', 2, 'No measure was named.'],
      ['another measure', 'names x', 2, 'There is no measure "names": use corpus, dates or possible.'],
      ['no path', 'dates', 2, '"dates" wants one PATH.'],
      ['two paths', 'dates good.jsonl text.txt', 2, '"dates" wants one PATH.'],
      ['an unknown option', 'dates good.jsonl --colour', 2, "Unknown option '--colour'."],
      ['a sample that is no number', 'dates good.jsonl --sample many', 2, '--sample wants a number, not "many".'],
      ['a file that is not there', 'dates nowhere', 1, 'nowhere: there is no such file.'],
      ['a text', 'dates text.txt', 1, 'text.txt, line 1: this is no JSON.'],
      ['a torn line', 'dates torn.jsonl', 1, 'torn.jsonl, line 2: this is no JSON.'],
      ['a record without a text', 'dates empty.jsonl', 1, 'empty.jsonl, line 1: an article needs its "text".'],
      ['an archive that is none', 'dates plain.jsonl.gz', 1, 'plain.jsonl.gz: it cannot be unpacked.'],
      ['an empty folder', 'dates nothing', 1, 'nothing: there is no text file or page in this folder.'],
    ],
  ],
  [
    'evaluate',
    [
      ['an unknown kind', '--kind feelings', 2, 'There is no kind "feelings":'],
      ['an unknown report', '--report nowhere', 2, 'No labelled report begins with "nowhere".'],
      ['something more', 'corpus', 2, "Unexpected argument 'corpus'."],
      ['no such pack', '--pack nowhere', 1, 'There is no pack at nowhere.'],
    ],
  ],
])('%s', (name, cases) => {
  const run = (args: string[]) =>
    spawnSync(process.execPath, [join(scripts, `${name}.ts`), ...args], { cwd: folder, encoding: 'utf8' })

  it.each(cases)('%s', (_title, args, status, sentence) => {
    const { stderr, ...ended } = run(args.split(' ').filter(Boolean))
    const [first, ...rest] = stderr.trimEnd().split('\n')
    expect(first?.slice(0, sentence.length)).toBe(sentence)
    expect([ended.status, ended.stdout, rest[0]?.startsWith('Usage: ')]).toEqual([
      status,
      '',
      status === 2 || undefined,
    ])
  })

  it('explains itself when asked', () => {
    const { status, stdout } = run(['--help'])
    expect(status).toBe(0)
    expect(stdout.startsWith(`Usage: npm run ${name} `)).toBe(true)
  })
})

it('a body of articles may begin with a mark, end its lines as Windows does, and lack titles', () => {
  const [article, ...rest] = [...readCorpus(join(folder, 'good.jsonl'))]
  expect([article?.title, rest]).toEqual(['وصل في 3 مايو 2025', []])
})
