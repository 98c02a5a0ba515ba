/** The command line as a user runs it: own files in, exit status and output out. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallPack } from '../analysis/small-pack.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const node = join(root, 'node_modules/node/bin/node')
const MINUTE = 60_000

const report = `القيادة المركزية: تدمير مخازن أسلحة لداعش في ريف دمشق

منشور الاثنين 1 كانون الأول/ديسمبر 2025

قالت القيادة المركزية الأمريكية إن قواتها دمرت مع وزارة الداخلية السورية أكثر من 15 موقعا لتخزين أسلحة داعش في ريف دمشق بين 24 و27 نوفمبر الماضي.
وقال الدكتور سامر الحلاق إن التفجيرات الأرضية سُمعت في القرى القريبة.
`

const page = `<!doctype html><html lang="ar"><head><title>تدمير مخازن أسلحة لداعش</title>
<meta property="og:type" content="article"><meta property="og:title" content="تدمير مخازن أسلحة لداعش">
<meta property="article:published_time" content="2025-12-01T09:00:00+03:00"></head>
<body><article><h1>تدمير مخازن أسلحة لداعش</h1>
${report
  .split('\n')
  .slice(4)
  .map((line) => `<p>${line} ${line}</p>`)
  .join('\n')}</article></body></html>`

const english = 'The weather was fine in the whole of the country on Sunday, and the match went on as planned.'

let folder = ''
const file = (name: string): string => join(folder, name)

/** The bytes of a text in windows-1256, made from the decoder's own table. */
function windows1256(text: string): Uint8Array {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from([...text], (letter) => table.indexOf(letter))
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'analyse-'))
  mkdirSync(file('several'))
  writeFileSync(file('report.txt'), report)
  writeFileSync(file('several/a.txt'), report)
  writeFileSync(file('several/b.html'), page)
  writeFileSync(file('several/c.bin'), 'no')
  writeFileSync(file('old.txt'), windows1256(report))
  writeFileSync(file('empty.txt'), ' \n')
  writeFileSync(file('picture.txt'), Uint8Array.of(0x89, 0x50, 0, 0, 1))
  writeFileSync(file('english.txt'), english)
  mkdirSync(file('linked'))
  writeFileSync(file('linked/a.txt'), report)
  symlinkSync('nowhere', file('linked/dead.txt'))
  symlinkSync('round.txt', file('linked/round.txt'))
  symlinkSync('.', file('linked/self.txt'))
  mkdirSync(file('folders/only.txt'), { recursive: true })
  writeFileSync(file('bare.html'), 'نص بلا علامات')
  writeFileSync(
    file('small.json'),
    JSON.stringify(smallPack({ entities: [{ id: 'centcom', aliases: ['القيادة المركزية الأمريكية'] }] })),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

type Run = { status: number | null; stdout: string; stderr: string; json: () => Record<string, never>[] }

/** Runs the command with a small pack, which is read faster than the one that ships. */
function run(args: string[], input = ''): Run {
  return runWith(['--pack', 'small.json', ...args], input)
}

function runWith(args: string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(node, [join(root, 'scripts/analyse.ts'), ...args], {
    encoding: 'utf8',
    input,
    cwd: folder,
  })
  const json = (): Record<string, never>[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, never>)
  return { status, stdout, stderr, json }
}

describe('a text file', { timeout: MINUTE }, () => {
  it('becomes one JSON object of the contract, with the pack that ships', () => {
    const { status, json } = runWith(['report.txt', '--json'])
    expect(status).toBe(0)
    const [first, ...rest] = json()
    expect(rest).toEqual([])
    expect(first).toMatchObject({
      file: 'report.txt',
      url: null,
      language: 'ar',
      isArticle: true,
      title: 'القيادة المركزية: تدمير مخازن أسلحة لداعش في ريف دمشق',
      published: '2025-12-01',
      text: report,
    })
    const keys = [
      'mentions',
      'dates',
      'quantities',
      'attributions',
      'events',
      'claims',
      'origins',
      'namings',
      'residue',
    ]
    for (const key of keys) expect(Array.isArray(first?.[key])).toBe(true)
    const { mentions, events } = first as unknown as {
      mentions: { entity: unknown; via: string; reasons: string[] }[]
      events: { id: string; role: string; reasons: string[] }[]
    }
    expect(mentions.every(({ entity, via }) => typeof entity === 'string' && entity !== '' && via !== 'possible')).toBe(
      true,
    )
    expect(events[0]).toMatchObject({ id: 'us-syria-caches-op-nov-2025', role: 'main' })
    expect(events[0]?.reasons.every((reason) => /[\u0621-\u064a]/.test(reason))).toBe(true)
  })
  it('reads like a report without an option, and as Markdown with one', () => {
    const plain = run(['report.txt'])
    expect(plain.status).toBe(0)
    expect(plain.stdout).toContain('القيادة المركزية الأمريكية')
    expect(plain.stdout).not.toContain('undefined')
    const markdown = run(['report.txt', '--markdown'])
    expect(markdown.stdout).toMatch(/^# report\.txt\n\n## /)
  })
  it('writes nothing of the text as Markdown of its own, and nothing that steers a terminal', () => {
    const hostile = report.replace('القيادة المركزية:', '<img src=x> [x](https://evil.sy) \u001b[2J')
    const title = (options: string[]): string | undefined =>
      run(['-', ...options], hostile)
        .stdout.split('\n')
        .find((line) => line.includes('العنوان:'))
    const rest = 'تدمير مخازن أسلحة لداعش في ريف دمشق'
    expect(title(['--markdown'])).toBe(String.raw`- العنوان: \<img src=x\> \[x\](https\://evil.sy) \[2J ${rest}`)
    expect(title([])).toBe(`  العنوان: <img src=x> [x](https://evil.sy) [2J ${rest}`)
  })
  it('takes the date and the address that are given', () => {
    const [first] = run([
      'report.txt',
      '--json',
      '--published',
      '2024-01-05',
      '--url',
      'https://www.hekaya-news.org/a',
    ]).json()
    expect(first).toMatchObject({ published: '2024-01-05', url: 'https://www.hekaya-news.org/a' })
  })
  it('may be standard input, or in windows-1256', () => {
    expect(run(['-', '--json'], report).json()[0]).toMatchObject({ file: '-', text: report })
    expect(run(['old.txt', '--json']).json()[0]).toMatchObject({ text: report, published: '2025-12-01' })
  })
  it('shows possible names on request only', () => {
    const entities = (options: string[]): string[] =>
      (
        run(['report.txt', '--json', ...options]).json()[0] as unknown as {
          mentions: { entity: string; via: string }[]
        }
      ).mentions
        .filter(({ via }) => via === 'possible')
        .map(({ entity }) => entity)
    expect(entities([])).toEqual([])
    expect(entities(['--possible'])).toEqual([''])
  })
  it('in another language is no article, and no error', () => {
    const { status, json } = run(['english.txt', '--json'])
    expect(status).toBe(0)
    expect(json()[0]).toMatchObject({ language: 'other', isArticle: false, mentions: [], events: [] })
  })
})

describe('several inputs', { timeout: MINUTE }, () => {
  it('print a line each; a folder stands for its texts and pages', () => {
    const { status, json } = run(['several', 'report.txt', '--json'])
    expect(status).toBe(0)
    expect(json().map(({ file }) => file)).toEqual(['several/a.txt', 'several/b.html', 'report.txt'])
    expect(json()[1]).toMatchObject({ isArticle: true, published: '2025-12-01', title: 'تدمير مخازن أسلحة لداعش' })
  })
  it('are read though one cannot be, which is named with its reason', () => {
    const { status, json, stderr } = run(['missing.txt', 'empty.txt', 'picture.txt', 'report.txt', '--json'])
    expect(status).toBe(1)
    expect(json().map(({ file }) => file)).toEqual(['report.txt'])
    expect(stderr.trim().split('\n')).toEqual([
      'missing.txt: there is no such file.',
      'empty.txt: the file is empty.',
      'picture.txt: this is no text file.',
    ])
  })
  it('are read though a link in their folder is dead or leads to itself', () => {
    const { status, json, stderr } = run(['linked', 'folders', 'linked/dead.txt', 'report.txt', '--json'])
    expect(status).toBe(1)
    expect(json().map(({ file }) => file)).toEqual(['linked/a.txt', 'report.txt'])
    expect(stderr.trim().split('\n')).toEqual([
      'linked/dead.txt: there is no such file.',
      'linked/round.txt: the link leads to itself.',
      'folders: there is no text file or page in this folder.',
      'linked/dead.txt: there is no such file.',
    ])
  })
  it('are read though one is a page of bare text', () => {
    const { status, json } = run(['bare.html', 'report.txt', '--json'])
    expect(status).toBe(0)
    expect(json().map(({ file, isArticle }) => [file, isArticle])).toEqual([
      ['bare.html', false],
      ['report.txt', true],
    ])
  })
})

describe('the frame', { timeout: MINUTE }, () => {
  it.each(['--help', '-h'])('explains itself when asked with %s, which is no mistake', (option) => {
    const { status, stdout, stderr } = runWith([option])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: npm run --silent analyse -- PATH/)
  })
  it.skipIf(!existsSync('/dev/full'))('fails when what it prints cannot be kept (left out without /dev/full)', () => {
    const { status, stderr } = spawnSync(
      node,
      [join(root, 'scripts/analyse.ts'), '--pack', 'small.json', 'report.txt', '--json'],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] },
    )
    expect([status, stderr]).toEqual([1, 'The output cannot be written: there is no space left.\n'])
  })
})

describe('wrong usage', { timeout: MINUTE }, () => {
  const cases: [string, string[]][] = [
    ['no file', []],
    ['an unknown option', ['report.txt', '--colour']],
    ['two forms at once', ['report.txt', '--json', '--markdown']],
    ['no such day', ['report.txt', '--published', '2025-02-30']],
    ['no address', ['report.txt', '--url', 'somewhere']],
    ['an address of no page', ['report.txt', '--url', 'localhost:8080/a']],
    ['no such pack', ['report.txt', '--pack', 'nowhere']],
  ]
  it.each(cases)('%s', (_, args) => {
    const { status, stdout, stderr } = runWith(args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).not.toBe('')
    expect(stderr).not.toContain('    at ')
  })
})
