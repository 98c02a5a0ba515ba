import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportAnnotations, selectorsOf } from '../../../../lib/analysis/export/annotation.ts'
import { oneMention, sampleInput, stamp } from './given.ts'

type Json = Record<string, unknown>
const iri = /^(?:https?:\/\/\S+|urn:[a-z0-9][a-z0-9-]+:\S+)$/
/** The motivations of the model, §3.3.5. */
const motivations = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
)

/** What the model requires ("MUST") of an annotation page, and where it is not met. */
function problemsOf(page: Json): string[] {
  const problems: string[] = []
  const must = (holds: boolean, what: string): void => void (holds || problems.push(what))
  must(page['@context'] === 'http://www.w3.org/ns/anno.jsonld', 'page: context')
  must(page['type'] === 'AnnotationPage', 'page: type')
  must(iri.test(String(page['id'])), 'page: id')
  must(Array.isArray(page['items']), 'page: items')
  const ids = new Set([page['id']])
  for (const item of page['items'] as Json[]) {
    must(iri.test(String(item['id'])) && !ids.has(item['id']), 'annotation: an id of its own')
    ids.add(item['id'])
    must(item['type'] === 'Annotation', 'annotation: type')
    must(motivations.has(String(item['motivation'])), 'annotation: motivation')
    must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(item['created'])), 'annotation: created')
    for (const body of item['body'] as Json[]) {
      must(body['type'] === 'TextualBody', 'body: type')
      must(typeof body['value'] === 'string' && body['value'] !== '', 'body: value')
      must(motivations.has(String(body['purpose'])), 'body: purpose')
      must(/^[a-z]{2}$/.test(String(body['language'])), 'body: language')
    }
    const target = item['target'] as Json
    must(iri.test(String(target['source'])), 'target: source')
    const [quote, position] = target['selector'] as Json[]
    must(quote?.['type'] === 'TextQuoteSelector' && typeof quote['exact'] === 'string', 'quote: exact')
    must(quote?.['exact'] !== '', 'quote: not empty')
    must(typeof quote?.['prefix'] === 'string' && typeof quote['suffix'] === 'string', 'quote: prefix and suffix')
    const { type, start, end } = position ?? {}
    must(type === 'TextPositionSelector' && Number.isInteger(start) && Number.isInteger(end), 'position: numbers')
    must(Number(start) >= 0 && Number(start) < Number(end), 'position: start before end')
  }
  return problems
}

const read = (text: string): Json => JSON.parse(text) as Json
const itemsOf = (page: Json): Json[] => page['items'] as Json[]

describe('selectors', () => {
  const text = 'قالت القيادة المركزية إن قواتها دمّرت 15 موقعًا لتنظيم داعش في ريف دمشق.\n\nوتعهد كوبر بالمواصلة.'
  const blocks = [
    { start: 0, end: text.indexOf('\n'), kind: 'lead' as const },
    { start: text.indexOf('وتعهد'), end: text.length, kind: 'paragraph' as const },
  ]

  test('the words with what stands around them, and their place', () => {
    const start = text.indexOf('داعش')
    expect(selectorsOf({ text, blocks }, start, start + 4)).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'داعش',
        prefix: 'ن قواتها دمّرت 15 موقعًا لتنظيم ',
        suffix: ' في ريف دمشق.',
      },
      { type: 'TextPositionSelector', start, end: start + 4 },
    ])
  })

  test('go further where the same words stand elsewhere, as far as the paragraph reaches', () => {
    const middle = 'كانت البلدة هادئة في ذلك اليوم حتى وصل مقاتلو داعش إليها مع المساء ثم غادروها بعد ساعات'
    const long = `في الشمال ${middle}. وفي الجنوب ${middle}.`
    const one = [{ start: 0, end: long.length, kind: 'paragraph' as const }]
    for (const start of [long.indexOf('داعش'), long.lastIndexOf('داعش')]) {
      const [{ prefix, exact, suffix }] = selectorsOf({ text: long, blocks: one }, start, start + 4)
      expect(long.split(prefix + exact + suffix)).toHaveLength(2)
    }
    // The same paragraph twice: only the position tells which.
    const twice = `${middle}\n\n${middle}`
    const both = [
      { start: 0, end: middle.length, kind: 'lead' as const },
      { start: middle.length + 2, end: twice.length, kind: 'paragraph' as const },
    ]
    const start = twice.lastIndexOf('داعش')
    const [{ prefix, suffix }, position] = selectorsOf({ text: twice, blocks: both }, start, start + 4)
    expect(`${prefix}داعش${suffix}`).toBe(middle)
    expect(position).toMatchObject({ start })
  })

  test('neither prefix nor suffix goes over the paragraph', () => {
    const start = text.indexOf('كوبر')
    const [{ prefix, suffix }] = selectorsOf({ text, blocks }, start, start + 4)
    expect([prefix, suffix]).toEqual(['وتعهد ', ' بالمواصلة.'])
  })

  test('positions count characters, not the halves of them', () => {
    const smiling = '😀😀 داعش 😀'
    const one = [{ start: 0, end: smiling.length, kind: 'lead' as const }]
    const [quote, position] = selectorsOf({ text: smiling, blocks: one }, 5, 9)
    expect(position).toEqual({ type: 'TextPositionSelector', start: 3, end: 7 })
    expect(quote.exact).toBe('داعش')
  })

  test('whatever the text: the place gives the words, and what stands around them is whole', () => {
    const letters = fc.array(fc.constantFrom('د', 'اعش', ' ', '😀', '𝔸', 'a', 'ً'), { minLength: 3, maxLength: 60 })
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (pieces, first, second) => {
        const whole = pieces.join('')
        // A passage begins and ends between characters, as every finding does.
        const characters = Array.from(whole)
        const from = first % characters.length
        const to = from + 1 + (second % (characters.length - from))
        const start = characters.slice(0, from).join('').length
        const end = characters.slice(0, to).join('').length
        const [quote, position] = selectorsOf(
          { text: whole, blocks: [{ start: 0, end: whole.length, kind: 'paragraph' }] },
          start,
          end,
        )
        expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact)
        expect(whole).toContain(quote.prefix + quote.exact + quote.suffix)
        expect((quote.prefix + quote.suffix).isWellFormed()).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the page of annotations', () => {
  const page = read(exportAnnotations(sampleInput('ar'), stamp()))

  test('has all that the model requires', () => {
    expect(itemsOf(page).length).toBeGreaterThan(30)
    expect(problemsOf(page)).toEqual([])
  })

  test('is told when something is missing', () => {
    const [first = {}] = itemsOf(page)
    expect(problemsOf({ ...page, items: [first, first] })).toEqual(['annotation: an id of its own'])
    expect(
      problemsOf({ ...page, items: [{ ...first, target: { source: 'x', selector: [] } }] }).length,
    ).toBeGreaterThan(3)
  })

  test('names the commander at his words in the article', () => {
    const cooper = itemsOf(page).find(({ target }) => JSON.stringify(target).includes('"exact":"كوبر"'))
    expect(cooper).toMatchObject({
      motivation: 'identifying',
      body: [
        { value: 'mention', purpose: 'tagging' },
        { value: 'براد كوبر · شخص', language: 'ar' },
      ],
      target: { source: 'https://sana.sy/news/1' },
    })
  })

  test.each([
    [
      'ar',
      [
        'المواقع المدمرة: 15 · سقط التحفظ · البيان: أكثر من 15',
        'القيادة المركزية الأمريكية · جهة',
        'أكثر من 130 قذيفة هاون وصاروخًا',
      ],
    ],
    ['en', ['Sites destroyed: 15 · qualifier lost · Statement: more than 15', 'US Central Command (CENTCOM) · Body']],
  ] as const)('is told to readers in their own words: %s', (language, wanted) => {
    const notes = itemsOf(read(exportAnnotations(sampleInput(language), stamp()))).map(({ body }) =>
      Array.isArray(body) ? (body[1] as { value?: string } | undefined)?.value : undefined,
    )
    for (const one of wanted) expect(notes).toContain(one)
    // What the report gives of a list is not taken for the whole list.
    expect(notes.filter((note) => /عبوات ناسفة|improvised/.test(note ?? ''))).toEqual([
      expect.stringMatching(/: بنادق ورشاشات وألغام مضادة للدروع · (أقل تحديدًا|less specific) · /),
    ])
    // No code stands in them, but for values of events that the panel does not compare.
    const coded = notes.filter((note) => /\b(military|armed_group|qualifier-lost|exact|day|sites)\b/.test(note ?? ''))
    expect(coded).toEqual(['sanctions_suspension_days · same · 180/exact'])
  })

  test('what was looked for in vain has no annotation, for it has no passage', () => {
    const input = oneMention('داعش في تدمر', 0, 4)
    const claim = { event: 'e', field: 'f', value: 'x', hedge: null, statement: null, difference: null }
    const claims = [
      { ...claim, start: 0, end: 0, difference: 'not-in-text' as const },
      { ...claim, start: 8, end: 12 },
    ]
    const found = read(exportAnnotations({ ...input, analysis: { ...input.analysis, claims } }, stamp()))
    expect(itemsOf(found).map(({ target }) => JSON.stringify(target).includes('"exact":"تدمر"'))).toEqual([false, true])
  })

  test('a text without an address has a name of its own', () => {
    const input = oneMention('داعش', 0, 4)
    const nowhere = read(exportAnnotations({ ...input, article: { ...input.article, url: null } }, stamp()))
    expect(problemsOf(nowhere)).toEqual([])
  })
})
