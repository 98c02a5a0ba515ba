import { describe, expect, it } from 'vitest'
import { addedPaints, extraPaintsOf, paintsOf } from '../../../lib/analysis/paints.ts'
import type { Article, Block, Mention } from '../../../lib/analysis/types.ts'
import type { Paint } from '../../../lib/analysis/view.ts'

function articleOf(...paragraphs: string[]): Article {
  const blocks: Block[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n'
    blocks.push({ start: text.length, end: text.length + paragraph.length, kind: 'paragraph' })
    text += paragraph
  }
  return { url: null, host: null, language: 'ar', title: null, published: null, text, blocks, complete: true }
}

function mention(article: Article, name: string, change: Partial<Mention> = {}): Mention {
  const start = article.text.indexOf(name)
  if (start < 0) throw new Error(`${name} is not in the text`)
  return {
    start,
    end: start + name.length,
    entity: 'x',
    type: 'person',
    via: 'name',
    sure: true,
    nested: false,
    reasons: [],
    ...change,
  }
}

/** The painted words of each block. */
function painted(article: Article, mentions: Mention[]): string[] {
  return paintsOf(article, { mentions }).map(({ block, start, end }) => {
    const from = article.blocks[block]?.start ?? 0
    return article.text.slice(from + start, from + end)
  })
}

describe('paintsOf', () => {
  it.each([
    ['والتقى لأحمد', 'أحمد', 'لأحمد'],
    ['قالت والقيادة المركزية إنها', 'القيادة المركزية', 'والقيادة المركزية'],
    ['في بـسوريا اليوم', 'سوريا', 'بـسوريا'],
    ['قال الشرعُ أمس', 'الشرع', 'الشرعُ'],
    ['مع CENTCOM أمس', 'CENTCOM', 'CENTCOM'],
    ['لـ"داعش" في', 'داعش', 'داعش'],
    ['لـداعش، وغيره', 'داعش', 'لـداعش'],
    ['بسوريا15 موقعًا', 'سوريا', 'بسوريا'],
    ['نتيجة(قسد)أمس', 'قسد', 'قسد'],
    ['و\u200Fقسد\u200F،', 'قسد', 'و\u200Fقسد'],
  ])('paints whole words: %s', (text, name, expected) => {
    const article = articleOf(text)
    expect(painted(article, [mention(article, name)])).toEqual([expected])
  })

  it('counts offsets within the block', () => {
    const article = articleOf('فقرة أولى بلا اسم', 'ثم جاء ترامب')
    expect(
      paintsOf(article, { mentions: [mention(article, 'ترامب', { entity: 'donald-trump', sure: false })] }),
    ).toEqual([{ block: 1, start: 7, end: 12, kind: 'person', id: 'donald-trump', sure: false }])
  })

  it('leaves out what lies inside a longer name', () => {
    const article = articleOf('وزارة الداخلية السورية')
    const mentions = [
      mention(article, 'وزارة الداخلية السورية', { entity: 'moi', type: 'government_body' }),
      mention(article, 'السورية', { entity: 'syria', type: 'place', nested: true }),
    ]
    expect(painted(article, mentions)).toEqual(['وزارة الداخلية السورية'])
  })

  it('never overlaps, even where two names share a word', () => {
    const article = articleOf('ترامب-الشرع')
    const mentions = [mention(article, 'ترامب'), mention(article, 'رامب-الشرع')]
    expect(painted(article, mentions)).toEqual(['ترامب'])
  })

  it('leaves out a mention between blocks', () => {
    const article = articleOf('أ', 'ب')
    expect(painted(article, [{ ...mention(article, 'أ'), start: 0, end: 4 }])).toEqual([])
  })

  it('puts mentions in reading order', () => {
    const article = articleOf('ترامب ثم الشرع', 'ثم قسد')
    const mentions = [mention(article, 'قسد'), mention(article, 'الشرع'), mention(article, 'ترامب')]
    expect(painted(article, mentions)).toEqual(['ترامب', 'الشرع', 'قسد'])
  })
})

describe('extraPaintsOf', () => {
  it('paints whole words of dates, quantities and speakers, over names and over each other', () => {
    const article = articleOf('وقال كوبر أمس الأحد إن 15 موقعًا دُمّرت بين 24 و27 تشرين الثاني')
    const at = (words: string): { start: number; end: number } => {
      const start = article.text.indexOf(words)
      return { start, end: start + words.length }
    }
    const date = { from: '', to: '', precision: 'day' as const, rule: '', anchor: null }
    const paints = extraPaintsOf(article, {
      dates: [
        { ...at('بين 24 و27 تشرين الثاني'), ...date, sure: true },
        { ...at('أمس الأحد'), ...date, sure: false },
      ],
      quantities: [{ ...at('15 موقع'), value: 15, max: null, hedge: 'exact', measure: null, object: 'موقع' }],
      attributions: [
        {
          ...at('قال كوبر'),
          speaker: { entity: null, text: 'كوبر', kind: 'person' },
          stance: 'say',
          content: null,
          direct: false,
        },
        {
          ...at('دُمّرت'),
          speaker: { entity: null, text: '', kind: 'none' },
          stance: 'say',
          content: null,
          direct: false,
        },
      ],
    })
    expect(paints.map(({ kind, start, end, sure }) => [kind, article.text.slice(start, end), sure])).toEqual([
      ['date', 'أمس الأحد', false],
      ['date', 'بين 24 و27 تشرين الثاني', true],
      ['quantity', '15 موقعًا', true],
      ['speaker', 'وقال كوبر', true],
    ])
  })
})

describe('addedPaints', () => {
  const at = (start: number, more: Partial<Paint> = {}): Paint => ({
    block: 1,
    start,
    end: start + 4,
    kind: 'group',
    id: 'isis',
    sure: true,
    ...more,
  })

  it.each<[string, { told: Paint[]; all: Paint[]; added: Paint[] | null }]>([
    ['nothing where nothing is new', { told: [at(0), at(9)], all: [at(0), at(9)], added: [] }],
    ['what is new, wherever it stands', { told: [at(9)], all: [at(0), at(9), at(20)], added: [at(0), at(20)] }],
    ['all where nothing was told', { told: [], all: [at(0)], added: [at(0)] }],
    ['no answer where a name is gone', { told: [at(0), at(9)], all: [at(9), at(20)], added: null }],
    ['no answer where a name leads elsewhere now', { told: [at(0)], all: [at(0, { id: 'sdf' })], added: null }],
    ['no answer where a name is less sure now', { told: [at(0)], all: [at(0, { sure: false })], added: null }],
  ])('gives %s', (_, { told, all, added }) => {
    expect(addedPaints(told, all)).toEqual(added)
  })
})
