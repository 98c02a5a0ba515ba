import { describe, expect, it, vi } from 'vitest'
import { limits } from '../../../lib/pack/scan-json.ts'
import { readPack } from '../../../lib/pack/validate.ts'
import type { ProblemCode } from '../../../lib/pack/problem.ts'
import type { Alias, Pack } from '../../../lib/pack/types.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

// Some cases are megabytes: a busy machine needs its time for them.
vi.setConfig({ testTimeout: 30_000 })

const decoder = new TextDecoder('utf-8', { fatal: true })

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
}

function read(value: unknown): ReturnType<typeof readPack> {
  return readPack(value instanceof Uint8Array ? value : bytesOf(value), decoder)
}

/** The tiny pack, spoilt. */
function spoilt(change: (pack: Pack) => void): Pack {
  const pack = tinyPack()
  change(pack)
  return pack
}

function withSource(url: string): Pack {
  return spoilt((pack) => pack.entities[0]?.sources.push({ url, outlet: null, date: null, lang: null }))
}

function withName(ar: string): Pack {
  return spoilt((pack) => pack.entities[0] && (pack.entities[0].name.ar = ar))
}

function withAlias(form: string): Pack {
  return spoilt((pack) => pack.entities[0]?.aliases.push({ form, kind: 'name' }))
}

/** `count` different aliases of few letters, sixty to an entity. */
function crowd(count: number, { inflect, tail = '' }: { inflect?: 'nisba'; tail?: string } = {}): Pack {
  const letters = 'بتثجحخدذرزسشصضطظعغفقكلمنهوي'
  const alias = (_: unknown, i: number): Alias => {
    const form = Array.from(
      { length: 5 },
      (_, place) => letters[Math.floor(i / letters.length ** place) % letters.length],
    )
    return { form: `${form.join('')}${tail}`, kind: 'name', ...(inflect && { inflect }) }
  }
  const aliases = Array.from({ length: count }, alias)
  return spoilt((pack) => {
    const [first] = pack.entities
    if (!first) return
    for (let i = 0; i * 60 < count; i++)
      pack.entities.push({
        ...first,
        id: `e${i}`,
        aliases: aliases.slice(i * 60, i * 60 + 60),
        description: { ar: 'نص', en: 'x' },
      })
  })
}

const valid = JSON.stringify(tinyPack())

const report: Pack['reports'][number] = {
  id: 'a-report',
  url: 'https://news.hekaya.org/a',
  outlet: null,
  outletName: 'Hekaya',
  lang: 'ar',
  published: null,
  publishedBasis: null,
  title: null,
  kind: 'report',
  events: ['hekaya-opening'],
  values: [],
  origin: null,
}

function namingOf(side: string): Pack['namings'][number] {
  const name = { forms: ['المهرجان'], stance: 'neutral' as const, usedBy: { ar: 'الجميع', en: 'All' }, sources: [] }
  return {
    id: 'set',
    entity: 'salwa-al-mirani',
    title: { ar: 'الاسم', en: 'Name' },
    names: [
      { ...name, side },
      { ...name, side: null },
    ],
  }
}

function withValue(value: string): Pack {
  return spoilt((pack) => {
    const [first] = pack.events[0]?.fields[0]?.values ?? []
    if (first) first.value = value
  })
}

function withSpan(quoted: string): Pack {
  return spoilt((pack) =>
    pack.statements.push({
      id: 'programme',
      issuer: 'salwa-al-mirani',
      number: null,
      title: { text: 'Programme', lang: 'en' },
      date: '2026-01-05',
      url: 'https://festival.hekaya.org/programme',
      lang: 'en',
      events: ['hekaya-opening'],
      fields: [
        { event: 'hekaya-opening', field: 'readings', value: 5, max: null, hedge: 'exact', text: null, span: quoted },
      ],
    }),
  )
}

type Case = [title: string, pack: unknown, code: ProblemCode, path: string]

const source = 'entities[0].sources[1].url'
const alias = 'entities[0].aliases[2].form'
const value = 'events[0].fields[0].values[0]'
const span = 'statements[0].fields[0].span'
const cases: Case[] = [
  // addresses
  ['a javascript: address', withSource('javascript:alert(1)//'), 'bad-address', source],
  ['a data: address', withSource('data:text/html,<b>x</b>'), 'bad-address', source],
  ['a blob: address', withSource('blob:https://news.hekaya.org/0b3f'), 'bad-address', source],
  ['a file: address', withSource('file:///etc/passwd'), 'bad-address', source],
  ['an http: address', withSource('http://news.hekaya.org/a'), 'bad-address', source],
  ['backslashes for slashes', withSource('https:\\\\evil.org\\a'), 'bad-address', source],
  ['a user name in the address', withSource('https://news.org@evil.org/'), 'bad-address', source],
  ['a tab in the scheme', withSource('java\tscript:alert(1)//'), 'bad-address', source],
  ['a line break in the scheme', withSource('ht\ntps://evil.org/'), 'bad-address', source],
  ['a Cyrillic letter in the host', withSource('https://\u0430ljazeera.net/a'), 'bad-address', source],
  ['a host of two scripts', withSource('https://news.hek\u0430ya.org/a'), 'bad-address', source],
  ['a host that ends in a dot', withSource('https://news.hekaya.org./a'), 'bad-address', source],
  ['a host label of 64 characters', withSource(`https://${'a'.repeat(64)}.org/`), 'bad-address', source],
  ['a short IP address', withSource('https://127.1/admin'), 'bad-address', source],
  ['a decimal IP address', withSource('https://2130706433/admin'), 'bad-address', source],
  ['a hexadecimal IP address', withSource('https://0x7f000001/admin'), 'bad-address', source],
  ['the address of a cloud machine’s secrets', withSource('https://169.254.169.254/latest'), 'bad-address', source],
  ['an IPv6 address', withSource('https://[::ffff:127.0.0.1]/'), 'bad-address', source],
  ['an IP address that ends in a hexadecimal number', withSource('https://127.0.0.0x1/a'), 'bad-address', source],
  ['a host that ends in a number', withSource('https://news.09/a'), 'bad-address', source],
  ['a direction override in the path', withSource('https://news.hekaya.org/\u202egpj.exe'), 'bad-address', source],
  ['a NUL in the path', withSource('https://news.hekaya.org/\u0000'), 'bad-address', source],
  ['half of a surrogate pair in the path', withSource('https://news.hekaya.org/\ud83d'), 'bad-address', source],
  ['a name of the local network', withSource('https://printer.local/status'), 'bad-address', source],
  ['another port', withSource('https://news.hekaya.org:8443/a'), 'bad-address', source],
  // texts
  ['a direction override', withName('سلوى \u202eالميراني'), 'bad-text', 'entities[0].name.ar'],
  ['an isolate that is never closed', withName('سلوى \u2066الميراني'), 'bad-text', 'entities[0].name.ar'],
  ['a closing isolate first', withName('سلوى\u2069 \u2066الميراني'), 'bad-text', 'entities[0].name.ar'],
  ['ten thousand combining marks', withName(`س${'\u064b'.repeat(150)}`), 'bad-text', 'entities[0].name.ar'],
  ['a flood of joiners', withName(`سلوى${'\u200d'.repeat(100)}`), 'bad-text', 'entities[0].name.ar'],
  ['a flood of tatweel', withName(`سل${'\u0640'.repeat(100)}وى`), 'bad-text', 'entities[0].name.ar'],
  ['a byte order mark inside', withName('سلوى\ufeffالميراني'), 'bad-text', 'entities[0].name.ar'],
  ['a character that is none', withName('سلوى\ufffeالميراني'), 'bad-text', 'entities[0].name.ar'],
  ['a line separator', withName('سلوى\u2028الميراني'), 'bad-text', 'entities[0].name.ar'],
  ['a direction override in a value', withValue('\u202eخمس'), 'bad-text', `${value}.value`],
  ['a line break in a value', withValue('خمس\nقراءات'), 'bad-text', `${value}.value`],
  ['a direction override in a quoted statement', withSpan('five \u202esgnidaer'), 'bad-text', span],
  ['a line break in a quoted statement', withSpan('five\nreadings'), 'bad-text', span],
  ['a NUL', withName('سلوى\u0000الميراني'), 'bad-text', 'entities[0].name.ar'],
  [
    'half of a surrogate pair',
    valid.replace('سلوى الميراني', String.raw`سلوى \ud83d`),
    'bad-text',
    'entities[0].name.ar',
  ],
  // bytes and JSON
  ['invalid UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'not-utf8', '(pack)'],
  ['a UTF-16 file', new Uint8Array(Buffer.from(valid, 'utf16le')), 'not-json', '(pack)'],
  ['a login page', '\n<!doctype html><title>Log in</title>', 'web-page', '(pack)'],
  ['an empty file', '', 'not-json', '(pack)'],
  ['a file larger than the limit', new Uint8Array(limits.bytes + 1).fill(0x20), 'too-large', '(pack)'],
  ['a key given twice', valid.replace('"fields":', '"fields":[],"fields":'), 'duplicate-key', 'fields'],
  [
    'a key given twice, once escaped',
    valid.replace('"fields":', String.raw`"\u0066ields":[],"fields":`),
    'duplicate-key',
    'fields',
  ],
  ['a prototype key', valid.replace('"fields":', '"__proto__":{},"fields":'), 'forbidden-key', '__proto__'],
  ['a hundred thousand brackets', '['.repeat(100_000), 'too-deep', ''],
  ['a text of 3,000 characters', withName('س'.repeat(3000)), 'too-long', 'entities[0].name.ar'],
  ['a list of 20,001 members', `[${'0,'.repeat(20_000)}0]`, 'too-many', '[20000]'],
  [
    'a number that is no number',
    valid.replace('"staleAfterDays":90', '"staleAfterDays":1e400'),
    'wrong-shape',
    'header.staleAfterDays',
  ],
  ['a minus zero', valid.replace('"staleAfterDays":90', '"staleAfterDays":-0'), 'wrong-shape', 'header.staleAfterDays'],
  [
    'a number of three hundred digits',
    valid.replace('"staleAfterDays":90', `"staleAfterDays":1${'0'.repeat(299)}`),
    'wrong-shape',
    'header.staleAfterDays',
  ],
  [
    'a thousand unknown keys of a thousand letters',
    spoilt((pack) => {
      const keys = Array.from({ length: 1000 }, (_, i) => [`${'k'.repeat(1000)}${i}`, 1])
      Object.assign(pack.header, Object.fromEntries(keys))
    }),
    'wrong-shape',
    'header',
  ],
  [
    'an engine that is no version',
    spoilt((pack) => (pack.header.minEngine = `9.0.0 ${'x'.repeat(1500)}`)),
    'wrong-shape',
    'header.minEngine',
  ],
  ['an unknown key', spoilt((pack) => Object.assign(pack.header, { script: 'alert(1)' })), 'wrong-shape', 'header'],
  ['a list where an object belongs', { ...tinyPack(), header: [] }, 'wrong-shape', 'header'],
  ['null', 'null', 'wrong-shape', '(pack)'],
  // aliases
  ['a preposition as alias', withAlias('في'), 'wrong-shape', alias],
  ['a single letter as alias', withAlias('ب'), 'wrong-shape', alias],
  ['the article as alias', withAlias('ال'), 'wrong-shape', alias],
  ['marks alone as alias', withAlias('\u064e\u064f\u0650'), 'wrong-shape', alias],
  ['a space as alias', withAlias(' '), 'bad-text', alias],
  ['an empty alias', withAlias(''), 'wrong-shape', alias],
  ['a common word as alias', withAlias('الحكومة'), 'dangerous-alias', alias],
  ['two hundred thousand aliases', crowd(200_000), 'too-large', '(pack)'],
  ['fewer that multiply when they are inflected', crowd(15_000, { inflect: 'nisba', tail: 'ي' }), 'too-many', '(pack)'],
  [
    'fewer that multiply by their spellings',
    crowd(10_000, { tail: ' أمريكي ديمقراطي ترامب هيئة' }),
    'too-many',
    '(pack)',
  ],
  [
    'a person whom no page names',
    spoilt((pack) => pack.entities[0] && (pack.entities[0].sources = [])),
    'wrong-shape',
    'entities[0]',
  ],
  // references and dates
  [
    'a relation that leads nowhere',
    spoilt((pack) => pack.entities[0]?.related.push('nobody')),
    'dead-reference',
    'entities[0].related[1]',
  ],
  [
    'one id for two records',
    spoilt((pack) => pack.events[0] && (pack.events[0].id = 'salwa-al-mirani')),
    'duplicate-id',
    'events[0].id',
  ],
  [
    'a hundred thousand relations',
    spoilt(
      (pack) =>
        pack.entities[0] && (pack.entities[0].related = Array.from({ length: 100_000 }, () => 'hekaya-opening')),
    ),
    'too-many',
    'entities[0].related[20000]',
  ],
  ['the year 0000', spoilt((pack) => (pack.header.asOf = '0000-01-01')), 'wrong-shape', 'header.asOf'],
  ['the year 99999', spoilt((pack) => (pack.header.asOf = '99999-01-01')), 'wrong-shape', 'header.asOf'],
  [
    'an office that ends before it begins',
    spoilt((pack) =>
      pack.entities[0]?.roles.push({
        title: { ar: 'مديرة', en: 'Director' },
        org: null,
        from: '2026-02',
        to: '2026-01',
        asOf: null,
        forms: [],
        sources: [],
      }),
    ),
    'wrong-shape',
    'entities[0].roles[0]',
  ],
  [
    'a fact that ends before it begins',
    spoilt((pack) =>
      pack.entities[0]?.facts.push({
        text: { ar: 'تدير المهرجان', en: 'Directs the festival' },
        date: null,
        from: '2026-02-02',
        to: '2026-02-01',
        status: 'solid',
        sources: ['https://festival.hekaya.org/programme'],
      }),
    ),
    'wrong-shape',
    'entities[0].facts[0]',
  ],
  [
    'a report that rests on an agency that is not there',
    spoilt((pack) => pack.reports.push({ ...report, origin: { kind: 'agency', id: 'nobody' } })),
    'dead-reference',
    'reports[0].origin.id',
  ],
  [
    'a name of a side that is not there',
    spoilt((pack) => pack.namings.push(namingOf('nobody'))),
    'dead-reference',
    'namings[0].names[0].side',
  ],
  [
    'a definite for a class that nothing is of',
    spoilt((pack) => pack.definites.push({ forms: ['المهرجان'], class: 'festival' })),
    'dead-reference',
    'definites[0].class',
  ],
  ['31 February', spoilt((pack) => (pack.header.asOf = '2026-02-31')), 'wrong-shape', 'header.asOf'],
  ['a date in words', spoilt((pack) => (pack.header.asOf = '10 رجب 1447')), 'wrong-shape', 'header.asOf'],
  [
    'an event that ends before it begins',
    spoilt((pack) => pack.events[0] && (pack.events[0].end = '2025-12-31')),
    'wrong-shape',
    'events[0]',
  ],
  ['a newer format', valid.replace('"format":1', '"format":2'), 'newer-format', 'header.format'],
  ['a newer engine', valid.replace('"minEngine":"0.1.0"', '"minEngine":"9.0.0"'), 'newer-engine', 'header.minEngine'],
]

describe('hostile and careless packs', () => {
  it('accepts the pack that the cases spoil', () => {
    expect(read(valid)).toMatchObject({ ok: true })
  })

  it.each(cases)('refuses %s', (_title, pack, code, path) => {
    const result = read(pack)
    expect(result.ok).toBe(false)
    if (result.ok) return
    const found = result.problems.find((problem) => problem.code === code)
    expect(found, JSON.stringify(result.problems.slice(0, 3))).toBeDefined()
    if (path !== '') expect(found?.path).toBe(path)
    expect(found?.sentence).toMatch(/\.$/)
    expect(found?.sentence.length).toBeLessThan(300)
  })

  it.each<[string, unknown, string]>([
    [
      'a key',
      spoilt((pack) => Object.assign(pack.header, { '\u001b[31m\u202ex': 1 })),
      'header: there is no such key as "\ufffd[31m\ufffdx" here.',
    ],
    [
      'a path',
      valid.replace('"fields":', String.raw`"\u001b[2J":{"a":1,"a":2},"fields":`),
      '\ufffd[2J.a: the key "a" is given twice in one object.',
    ],
    [
      'what is no JSON',
      '{\u001b[2J',
      `The pack is not valid JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2).`,
    ],
  ])('steers no terminal and no line with %s of the pack in the sentence', (_title, pack, sentence) => {
    const result = read(pack)
    expect(result.ok ? [] : result.problems.map((problem) => problem.sentence)).toEqual([sentence])
  })

  it('accepts aliases that share 190 characters of their beginning: they cost what their length costs', () => {
    const beginning = 'كلمة طويلة '.repeat(17).trim()
    const pack = spoilt((p) => {
      for (const end of ['ألف', 'باء', 'تاء', 'ثاء'])
        p.entities[0]?.aliases.push({ form: `${beginning} ${end}`, kind: 'name' })
    })
    expect(read(pack)).toMatchObject({ ok: true })
  })

  it('accepts relations in a circle: a pack is no tree', () => {
    const pack = spoilt((p) => {
      p.events[0]?.predecessors.push('hekaya-opening')
      p.events[0]?.related.push('salwa-al-mirani')
      p.entities[0]?.related.push('salwa-al-mirani')
    })
    expect(read(pack)).toMatchObject({ ok: true })
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '{{constructor}}',
    '%3Cscript%3E',
    '[a](b)',
  ])('keeps %s in a name as plain text: it is never interpreted', (ar) => {
    const result = read(withName(ar))
    expect(result.ok && result.value.entities[0]?.name.ar).toBe(ar)
  })

  it('says what belongs in the place of what is there', () => {
    const sentences = (change: (pack: Record<string, unknown>) => void): string[] => {
      const pack = structuredClone<Record<string, unknown>>(tinyPack())
      change(pack)
      const result = read(pack)
      return result.ok ? [] : result.problems.map((problem) => problem.sentence)
    }
    expect(sentences((pack) => delete pack['header'])).toEqual(['header: this is missing: an object belongs here.'])
    expect(sentences((pack) => (pack['places'] = {}))).toEqual(['places: a list belongs here, not an object.'])
    expect(sentences((pack) => (pack['script'] = 1))).toEqual(['(pack): there is no such key as "script" here.'])
    expect(sentences((pack) => Object.assign(pack['header'] as object, { version: '1.0' }))).toEqual([
      'header.version: a version is three numbers: 1.0.0.',
    ])
    expect(sentences((pack) => Object.assign(pack['header'] as object, { staleAfterDays: 9000 }))).toEqual([
      'header.staleAfterDays: a number must be at most 3650.',
    ])
  })

  it('accepts a common word behind a gate', () => {
    const pack = spoilt((p) =>
      p.entities[0]?.aliases.push({ form: 'الحكومة', kind: 'short', gate: { need: { long: true } } }),
    )
    expect(read(pack)).toMatchObject({ ok: true })
  })

  it('accepts balanced isolates and an xn-- host', () => {
    expect(read(withName('سلوى \u2068Salwa\u2069'))).toMatchObject({ ok: true })
    expect(read(withSource('https://xn--mgbh0fb.xn--kgbechtv.org/a'))).toMatchObject({ ok: true })
  })
})
