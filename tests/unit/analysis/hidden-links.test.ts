import { describe, expect, it } from 'vitest'
import { isSameLink, withoutLinks, type LinkKey } from '../../../lib/analysis/hidden-links.ts'
import { buildSeveralMargin } from '../../../lib/analysis/margin/several.ts'
import { paintsOf } from '../../../lib/analysis/paints.ts'
import { analyseSeveral } from '../../../lib/analysis/several.ts'
import { textArticle } from '../../../scripts/text-article.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const url = 'https://sana.sy/news/1'
const article = textArticle(
  'تدمير مخازن سلاح في ريف دمشق\n\nقال الأدميرال براد كوبر قائد القيادة المركزية الأميركية إن العملية نجحت، وتعهد كوبر بمواصلة قتال تنظيم داعش. وأضاف كوبر أن قسد شاركت.',
  { url, published: '2025-12-01' },
)
const found = { article, ...analyseSeveral(article, [{ knowledge: shippedKnowledge(), bundled: true }]) }
const cooper = found.analysis.mentions.find(({ start, end }) => article.text.slice(start, end) === 'براد كوبر')?.entity

function link(change: Partial<LinkKey>): LinkKey {
  return { id: cooper ?? '', page: null, ...change }
}

/** The words that are painted for كوبر. */
function painted(hidden: LinkKey[]): string[] {
  const { analysis } = withoutLinks(found, hidden)
  return paintsOf(article, analysis)
    .filter(({ id }) => id === cooper)
    .map(({ block, start, end }) => {
      const from = article.blocks[block]?.start ?? 0
      return article.text.slice(from + start, from + end)
    })
}

describe('links that the reader called wrong', () => {
  it('are all there at first', () => {
    expect(cooper).toBeTypeOf('string')
    expect(painted([])).toEqual(['براد كوبر', 'كوبر', 'كوبر'])
  })

  it('go everywhere, or on the one page alone', () => {
    expect(painted([link({})])).toEqual([])
    expect(painted([link({ page: url })])).toEqual([])
    expect(painted([link({ page: 'https://sana.sy/news/2' })])).toHaveLength(3)
  })

  it('go for the words that were meant, in any vowels, and stay for the others', () => {
    expect(painted([link({ form: 'كُوبر' })])).toEqual(['براد كوبر'])
    expect(painted([link({ form: 'براد كوبر' })])).toEqual(['كوبر', 'كوبر'])
    expect(painted([link({ form: 'الأدميرال' })])).toHaveLength(3)
  })

  it('leave other names alone', () => {
    const { analysis } = withoutLinks(found, [link({})])
    const others = found.analysis.mentions.filter(({ entity }) => entity !== cooper)
    expect(analysis.mentions).toEqual(others)
    expect(others.length).toBeGreaterThan(2)
  })

  it('are gone from the list of names, too', () => {
    const names = (hidden: LinkKey[]): string[] =>
      buildSeveralMargin({ ...withoutLinks(found, hidden), language: 'ar' })?.names.map(({ id }) => id) ?? []
    expect(names([])).toContain(cooper)
    expect(names([link({})])).not.toContain(cooper)
    expect(names([link({})])).toHaveLength(names([]).length - 1)
  })
})

it('a link is the same by id, words and page, not by its name', () => {
  expect(isSameLink(link({ form: 'كوبر' }), link({ form: 'كُوبر' }))).toBe(true)
  expect(isSameLink(link({ form: 'كوبر' }), link({}))).toBe(false)
  expect(isSameLink(link({ page: url }), link({}))).toBe(false)
})
