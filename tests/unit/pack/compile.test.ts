import { describe, expect, it } from 'vitest'
import { compilePack, phraseKey } from '../../../lib/pack/compile.ts'
import { inflections, spellings } from '../../../lib/pack/spelling.ts'
import { assemblePack, sectionOf } from '../../../lib/pack/assemble.ts'
import { knowledgeOf, marks, smallPack } from '../analysis/small-pack.ts'

describe('spellings', () => {
  const cases: [string, string[]][] = [
    ['القيادة المركزية الأمريكية', ['القيادة المركزية الأمريكية', 'القيادة المركزية الأميركية']],
    ['الكونجرس', ['الكونجرس', 'الكونغرس']],
    [
      'قوات سوريا الديمقراطية',
      ['قوات سوريا الديمقراطية', 'قوات سورية الديمقراطية', 'قوات سوريا الديموقراطية', 'قوات سورية الديموقراطية'],
    ],
    ['سوريا', ['سوريا']],
    ['براد كوبر', ['براد كوبر']],
  ]
  it.each(cases)('%s', (form, expected) => expect(new Set(spellings(form))).toEqual(new Set(expected)))
  it('begin with the form as given', () => expect(spellings('ترمب')[0]).toBe('ترمب'))
})

describe('inflections', () => {
  const cases: [string, Parameters<typeof inflections>[0], string[], string[]][] = [
    [
      'a name with أبو, asked or not',
      { form: 'أبو محمد الجولاني' },
      ['أبا محمد الجولاني', 'أبي محمد الجولاني'],
      ['أبو محمد'],
    ],
    ['أبو alone is no name', { form: 'أبو' }, ['أبو'], ['أبا']],
    ['nisba', { form: 'سوري', inflect: 'nisba' }, ['سوري', 'سورية', 'السوريون', 'سوريين', 'سوريو'], ['سوريا']],
    [
      'plural in construct',
      { form: 'مقاتلو داعش', inflect: 'plural-construct' },
      ['مقاتلو داعش', 'مقاتلي داعش'],
      ['مقاتلون داعش'],
    ],
    ['nothing asked', { form: 'داعش' }, ['داعش'], ['داعشي']],
  ]
  it.each(cases)('%s', (_, alias, has, hasNot) => {
    const forms = inflections(alias)
    expect(forms).toEqual(expect.arrayContaining(has))
    for (const form of hasNot) expect(forms).not.toContain(form)
  })
})

describe('a compiled pack', () => {
  it('has one number for all spellings under one key, and a key for every number', () => {
    const pack = smallPack({
      entities: [{ id: 'a', aliases: ['إدلب', { form: 'ادلب', gate: { need: { before: ['مدينة'] } } }] }],
    })
    const { keys, uses } = compilePack(pack)
    expect(keys).toEqual([...new Set(keys)])
    expect(uses[keys.indexOf(phraseKey('إدلب'))]?.map(({ form }) => form)).toEqual(['إدلب', 'ادلب'])
    expect(uses[keys.indexOf(phraseKey('مدينة'))]).toEqual([])
  })
  it('dates the forms of offices, even where an alias repeats them', () => {
    const pack = smallPack({
      entities: [
        {
          id: 'a',
          type: 'person',
          aliases: [{ form: 'أمين الدار', kind: 'role' }],
          roles: [{ forms: ['أمين الدار'], from: '2020', to: '2021' }],
        },
      ],
    })
    const { keys, uses } = compilePack(pack)
    expect(uses[keys.indexOf(phraseKey('أمين الدار'))]?.map(({ held }) => held)).toEqual([
      { from: '2020', to: '2021', asOf: null },
    ])
  })
  it('leaves out a bare common word, keeps one with a gate, and then compares it strictly', () => {
    const { keys, uses } = compilePack(
      smallPack({
        entities: [{ id: 'a', aliases: ['التنظيم', { form: 'الضمير', gate: { need: { before: ['مدينة'] } } }] }],
      }),
    )
    expect(uses[keys.indexOf(phraseKey('التنظيم'))] ?? []).toEqual([])
    expect(uses[keys.indexOf(phraseKey('الضمير'))]?.[0]).toMatchObject({ strict: true })
  })
  it('is plain data', () => {
    const compiled = compilePack(smallPack({ entities: [{ id: 'a', aliases: ['دار الحكاية'] }] }))
    const { lexicon, ...rest } = compiled
    expect(JSON.parse(JSON.stringify(rest))).toEqual(rest)
    expect(lexicon).toBeInstanceOf(ArrayBuffer)
  })
  it('finds every spelling and inflection in a text', () => {
    const knowledge = knowledgeOf(
      smallPack({
        entities: [
          { id: 'us', aliases: ['الحرس الأمريكي'] },
          { id: 'abu', type: 'person', aliases: ['أبو ناصر العيسى'] },
          { id: 'nisba', aliases: [{ form: 'حكائي', kind: 'name', inflect: 'nisba' }] },
        ],
      }),
    )
    expect(marks('للحرس الأميركي، ولأبي ناصر العيسى، والحكائيون', knowledge)).toEqual([
      'لحرس الأميركي=us',
      'أبي ناصر العيسى=abu',
      'الحكائيون=nisba',
    ])
    expect(marks('الحكاية للحكائيين', knowledge)).toEqual(['لحكائيين=nisba'])
  })
})

describe('the files of a folder', () => {
  const sections: [string, ReturnType<typeof sectionOf>][] = [
    ['pack.json', 'header'],
    ['entities/people.json', 'entities'],
    ['entities/deep/people.json', null],
    ['events.json', 'events'],
    ['regression/seed.json', null],
    ['other.json', null],
  ]
  it.each(sections)('%s', (path, section) => expect(sectionOf(path)).toBe(section))
  it('are joined in the order of their names', () => {
    const files = [
      { path: 'entities/b.json', value: ['third'] },
      { path: 'entities/a.json', value: ['first', 'second'] },
      { path: 'pack.json', value: { id: 'x' } },
      { path: 'regression/r.json', value: ['not'] },
    ]
    expect(assemblePack(files)).toMatchObject({
      header: { id: 'x' },
      entities: ['first', 'second', 'third'],
      events: [],
    })
  })
  it('pass on what is no list, so that the check can name it', () => {
    expect(assemblePack([{ path: 'entities/a.json', value: { not: 'a list' } }])).toMatchObject({
      entities: { not: 'a list' },
      header: null,
    })
  })
})
