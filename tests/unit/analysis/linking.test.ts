import { describe, expect, it } from 'vitest'
import { articleOf, knowledgeOf, marks, mentionsIn, smallPack } from './small-pack.ts'

const long = { need: { long: true } }

const people = knowledgeOf(
  smallPack({
    entities: [
      {
        id: 'salwa',
        type: 'person',
        aliases: ['سلوى الميراني', { form: 'الميراني', gate: { need: { long: true, before: ['الوزيرة'] } } }],
      },
      {
        id: 'admiral',
        type: 'person',
        aliases: ['وائل الدرديري', { form: 'الدرديري', gate: long }],
        roles: [{ forms: ['قائد الأسطول الأزرق', 'القائد البحري'], from: '2025-06', to: null, asOf: '2026-01' }],
      },
      {
        id: 'old-admiral',
        type: 'person',
        aliases: ['نادر الشقيري'],
        roles: [{ forms: ['قائد الأسطول الأزرق'], from: '2020', to: '2025-05' }],
      },
      { id: 'fleet', type: 'military', class: 'command', aliases: ['الأسطول الأزرق'] },
      { id: 'elder', type: 'person', aliases: ['هاني الصافوري', { form: 'الصافوري', gate: long }] },
      {
        id: 'younger',
        type: 'person',
        aliases: ['رامي الصافوري', { form: 'الصافوري', gate: { need: { long: true, before: ['الكاتب'] } } }],
      },
      { id: 'front', type: 'armed_group', aliases: ['كتائب فجر الساحل'] },
      { id: 'fleet-city', type: 'place', aliases: ['الساحل'] },
    ],
  }),
)

describe('short forms', () => {
  const cases: [string, string, string[]][] = [
    ['after the long form', 'قالت سلوى الميراني. وأضافت الميراني.', ['سلوى الميراني=salwa', 'الميراني=salwa']],
    [
      'before it, in the headline',
      'الميراني تزور الساحل\nوصلت سلوى الميراني.',
      ['الميراني=salwa', 'الساحل=fleet-city', 'سلوى الميراني=salwa'],
    ],
    ['behind a particle', 'سلوى الميراني. وشكر الحضور للميراني كلمتها.', ['سلوى الميراني=salwa', 'لميراني=salwa']],
    ['never cold', 'وأضافت الميراني', []],
    ['with its title', 'وأضافت الوزيرة الميراني. ثم غادرت الميراني.', ['الميراني=salwa', 'الميراني=salwa']],
    [
      'with an office on the date',
      'قال قائد الأسطول الأزرق الدرديري. وختم الدرديري.',
      ['الأسطول الأزرق=fleet', 'الدرديري=admiral', 'الدرديري=admiral'],
    ],
    [
      'with office and rank',
      'قال قائد الأسطول الأزرق، الأدميرال الدرديري، أمس.',
      ['الأسطول الأزرق=fleet', 'الدرديري=admiral'],
    ],
    ['with an office behind it', 'قال الدرديري، قائد الأسطول الأزرق.', ['الدرديري=admiral', 'الأسطول الأزرق=fleet']],
    [
      'with his office elsewhere',
      'غادر الدرديري. قائد الأسطول الأزرق بقي.',
      ['الدرديري=admiral', 'قائد الأسطول الأزرق=admiral'],
    ],
    ['not with the office of another time', 'غادر الدرديري. القائد البحري السابق بقي.', []],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(marks(text, people)).toEqual(expected))
  it('after the page title, where that is not in the text', () => {
    const given = { title: 'سلوى الميراني تفتتح المعرض' }
    expect(marks('افتتحت الميراني المعرض.', people, given)).toEqual(['الميراني=salwa'])
    expect(marks('افتتحت الميراني المعرض.', people, { title: 'معرض جديد' })).toEqual([])
  })
})

describe('two people of one surname', () => {
  const cases: [string, string, string[]][] = [
    [
      'the nearest before',
      'هاني الصافوري ورامي الصافوري حضرا. وقال الصافوري.',
      ['هاني الصافوري=elder', 'رامي الصافوري=younger', 'الصافوري=younger'],
    ],
    [
      'each behind his own',
      'هاني الصافوري هنا. قال الصافوري. ثم جاء رامي الصافوري. وقال الصافوري.',
      ['هاني الصافوري=elder', 'الصافوري=elder', 'رامي الصافوري=younger', 'الصافوري=younger'],
    ],
    [
      'the title decides',
      'رامي الصافوري وهاني الصافوري. وقال الكاتب الصافوري.',
      ['رامي الصافوري=younger', 'هاني الصافوري=elder', 'الصافوري=younger'],
    ],
    ['one alone is no question', 'رامي الصافوري. وقال الصافوري.', ['رامي الصافوري=younger', 'الصافوري=younger']],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(marks(text, people)).toEqual(expected))
  it('is unsure only where distance decided', () => {
    const sure = (text: string): boolean | undefined => mentionsIn(articleOf(text), people).at(-1)?.sure
    expect(sure('هاني الصافوري ورامي الصافوري حضرا. وقال الصافوري.')).toBe(false)
    expect(sure('رامي الصافوري وهاني الصافوري. وقال الكاتب الصافوري.')).toBe(true)
    expect(sure('رامي الصافوري. وقال الصافوري.')).toBe(true)
  })
})

describe('offices as names', () => {
  const cases: [string, string, string | null, string[]][] = [
    ['the holder on the date', 'وصل قائد الأسطول الأزرق أمس', '2025-12-01', ['قائد الأسطول الأزرق=admiral']],
    ['the one before him', 'وصل قائد الأسطول الأزرق أمس', '2023-01-10', ['قائد الأسطول الأزرق=old-admiral']],
    ['nobody before that', 'وصل قائد الأسطول الأزرق أمس', '2019-12-31', ['الأسطول الأزرق=fleet']],
    ['nobody without a date', 'وصل قائد الأسطول الأزرق أمس', null, ['الأسطول الأزرق=fleet']],
    [
      'without a date: who is named in the text',
      'وصل قائد الأسطول الأزرق أمس. وقال وائل الدرديري.',
      null,
      ['قائد الأسطول الأزرق=admiral', 'وائل الدرديري=admiral'],
    ],
    [
      'beside the name: the name and the body',
      'قال قائد الأسطول الأزرق وائل الدرديري أمس',
      '2025-12-01',
      ['الأسطول الأزرق=fleet', 'وائل الدرديري=admiral'],
    ],
    [
      'beside the name, the body’s abbreviation in brackets between them',
      'قال قائد الأسطول الأزرق (كتائب فجر الساحل) وائل الدرديري أمس',
      '2025-12-01',
      ['الأسطول الأزرق=fleet', 'كتائب فجر الساحل=front', 'وائل الدرديري=admiral'],
    ],
    [
      'behind the name',
      'قال وائل الدرديري، قائد الأسطول الأزرق، أمس',
      '2025-12-01',
      ['وائل الدرديري=admiral', 'الأسطول الأزرق=fleet'],
    ],
    [
      'beside another name: not the holder',
      'قال قائد الأسطول الأزرق نادر الشقيري أمس',
      '2025-12-01',
      ['الأسطول الأزرق=fleet', 'نادر الشقيري=old-admiral'],
    ],
    [
      'beside a name that the pack does not know',
      'قال قائد الأسطول الأزرق خالد البيطار أمس',
      '2025-12-01',
      ['الأسطول الأزرق=fleet'],
    ],
    ['a former one', 'قال قائد الأسطول الأزرق السابق أمس', '2025-12-01', ['الأسطول الأزرق=fleet']],
    ['another office', 'قال نائب قائد الأسطول الأزرق أمس', '2025-12-01', ['الأسطول الأزرق=fleet']],
    ['another year', 'في عام 2012 قال قائد الأسطول الأزرق ذلك', '2025-12-01', ['الأسطول الأزرق=fleet']],
    ['a year of his own', 'في عام 2025 قال قائد الأسطول الأزرق ذلك', '2025-12-01', ['قائد الأسطول الأزرق=admiral']],
    [
      'the leader of a branch',
      'قال قائد الأسطول الأزرق في الساحل',
      '2025-12-01',
      ['الأسطول الأزرق=fleet', 'الساحل=fleet-city'],
    ],
    ['followed by a verb', 'القائد البحري يلتقي الوفد', '2025-12-01', ['القائد البحري=admiral']],
    ['followed by a noun of the sentence', 'القائد البحري اجتماعا', '2025-12-01', ['القائد البحري=admiral']],
  ]
  it.each(cases)('%s', (_, text, published, expected) => expect(marks(text, people, { published })).toEqual(expected))
  it('keeps the body inside an office as a nested mention', () => {
    const mentions = mentionsIn(articleOf('وصل قائد الأسطول الأزرق أمس'), people)
    expect(mentions.map(({ entity, nested, via }) => [entity, nested, via])).toEqual([
      ['admiral', false, 'role'],
      ['fleet', true, 'name'],
    ])
  })
  it('is unsure past the last day that a source shows', () => {
    const sure = (published: string): boolean | undefined =>
      mentionsIn(articleOf('وصل القائد البحري', { published }), people)[0]?.sure
    expect(sure('2025-12-01')).toBe(true)
    expect(sure('2026-06-01')).toBe(false)
  })
})

describe('abbreviations that the text introduces', () => {
  const cases: [string, string, string[]][] = [
    [
      'in brackets',
      'أعلنت كتائب فجر الساحل (كفس) مسؤوليتها. ونفت كفس ذلك.',
      ['كتائب فجر الساحل=front', 'كفس=front', 'كفس=front'],
    ],
    [
      'in guillemets, with a particle later',
      'أعلنت كتائب فجر الساحل «كفس» أمس. ولم يرد لكفس تعليق.',
      ['كتائب فجر الساحل=front', 'كفس=front', 'كفس=front'],
    ],
    [
      'in Latin letters',
      'أعلنت كتائب فجر الساحل (KFS) أمس. وقالت KFS ذلك.',
      ['كتائب فجر الساحل=front', 'KFS=front', 'KFS=front'],
    ],
    ['with a hyphen', 'أعلنت كتائب فجر الساحل (KF-S) أمس.', ['كتائب فجر الساحل=front', 'KF-S=front']],
    ['not a word of its own', 'أعلنت كتائب فجر الساحل (يمين الصورة) أمس. إلى يمين الطريق.', ['كتائب فجر الساحل=front']],
    ['not letters that the name lacks', 'أعلنت كتائب فجر الساحل (غضب) أمس. وساد غضب.', ['كتائب فجر الساحل=front']],
    [
      'not at the end of a longer name',
      'أعلنت هيئة إعلام كتائب فجر الساحل (KFM) أمس. قالت KFM.',
      ['كتائب فجر الساحل=front'],
    ],
    ['never cold', 'ونفت كفس ذلك.', []],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(marks(text, people)).toEqual(expected))
  it('says via which long name', () => {
    const learned = mentionsIn(articleOf('أعلنت كتائب فجر الساحل (كفس) مسؤوليتها.'), people).at(-1)
    expect(learned).toMatchObject({ via: 'abbreviation', reasons: ['learned: كتائب فجر الساحل'] })
  })
})

describe('words run together', () => {
  const cases: [string, string, string[]][] = [
    ['two words of a name', 'عبر الأسطولالأزرق القناة', ['الأسطولالأزرق=fleet']],
    ['nothing known', 'عبر الأسطولالأخضر القناة', []],
    ['a short form with a gate is not tried', 'قال الشيخالصافوري ذلك', []],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(marks(text, people)).toEqual(expected))
  it('are never sure', () => expect(mentionsIn(articleOf('عبر الأسطولالأزرق القناة'), people)[0]?.sure).toBe(false))
})

describe('nesting', () => {
  it('marks a name inside a description, not the description', () => {
    const knowledge = knowledgeOf(
      smallPack({
        entities: [
          { id: 'duty', type: 'concept', aliases: ['الرسوم المفروضة على الساحل'] },
          { id: 'coast', type: 'place', aliases: ['الساحل'] },
        ],
      }),
    )
    expect(marks('رفع الرسوم المفروضة على الساحل', knowledge)).toEqual(['الساحل=coast'])
  })
  it('does not let a name reach out of the quotes that it begins in', () => {
    const knowledge = knowledgeOf(
      smallPack({
        entities: [
          { id: 'pact', type: 'agreement', aliases: ['إعلان البندر مع الساحل', 'إعلان البندر'] },
          { id: 'coast', type: 'place', aliases: ['الساحل'] },
        ],
      }),
    )
    expect(marks('وقع “إعلان البندر” مع الساحل', knowledge)).toEqual(['إعلان البندر=pact', 'الساحل=coast'])
    expect(marks('وقع إعلان "البندر" مع الساحل', knowledge)).toEqual(['إعلان "البندر" مع الساحل=pact'])
  })
  it('keeps what is known but never marked out of the mentions, and what it hides too', () => {
    const knowledge = knowledgeOf(
      smallPack({
        entities: [
          { id: 'paper', type: 'media_outlet', mark: false, aliases: ['الساحل بوست'] },
          { id: 'coast', type: 'place', aliases: ['الساحل'] },
        ],
      }),
    )
    expect(marks('نشرت الساحل بوست مقالا عن الساحل', knowledge)).toEqual(['الساحل=coast'])
  })
})
