import { describe, expect, test } from 'vitest'
import { decodeEntities, isArticleNode, parseJsonLd } from '../../../lib/page/extract/json-ld.ts'

/** The first report in a block: its headline, date and whether it is free. */
function report(text: string): unknown {
  const node = parseJsonLd(text).find(isArticleNode)
  return node && [node.headline, node.published, node.free]
}

describe('structured data as it comes', () => {
  test.each([
    ['plain', '{"@type":"NewsArticle","headline":"عنوان","datePublished":"2025-01-20"}'],
    [
      'in a graph',
      '{"@graph":[{"@type":"WebPage","headline":"x"},{"@type":["Article","NewsArticle"],"headline":"عنوان","datePublished":"2025-01-20"}]}',
    ],
    ['in an array', '[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"عنوان","datePublished":"2025-01-20"}]'],
    [
      'nested',
      '{"@type":"WebPage","mainEntity":{"@type":"https://schema.org/NewsArticle","headline":"عنوان","datePublished":"2025-01-20"}}',
    ],
    [
      'raw line breaks in a string',
      '{"@type":"NewsArticle","description":"سطر\nوسطر","headline":"عنوان","datePublished":"2025-01-20"}',
    ],
    ['a comma too many', '{"@type":"NewsArticle","headline":"عنوان","datePublished":"2025-01-20",}'],
    ['in an HTML comment', '<!-- {"@type":"NewsArticle","headline":"عنوان","datePublished":"2025-01-20"} -->'],
    ['in CDATA', '//<![CDATA[\n{"@type":"NewsArticle","headline":"عنوان","datePublished":"2025-01-20"}\n//]]>'],
    [
      'two objects in a row',
      '{"@type":"WebSite"}{"@type":"NewsArticle","headline":"عنوان","datePublished":"2025-01-20"};',
    ],
    [
      'unescaped quotes',
      '{"@type":"NewsArticle","headline":"عنوان","articleBody":"قال "لا" ومضى","datePublished":"2025-01-20"}',
    ],
    ['an entity', '{"@type":"NewsArticle","headline":"&#1593;نوان","datePublished":"2025-01-20"}'],
    ['a date in an array', '{"@type":"NewsArticle","headline":"عنوان","datePublished":["2025-01-20"]}'],
  ])('%s', (_title, text) => {
    expect(report(text)).toEqual(['عنوان', '2025-01-20', true])
  })

  test.each([
    ['no report', '{"@type":"Organization","headline":"عنوان"}'],
    ['no JSON at all', 'window.data = loadData()'],
    ['empty', ''],
    ['a list of reports is none', '{"@type":"ItemList"}'],
    ['a type that only sounds like one', '{"@type":"NewsArticleList","headline":"عنوان"}'],
  ])('nothing: %s', (_title, text) => {
    expect(report(text)).toBeUndefined()
  })

  test('of several broken reports no date is taken', () => {
    const text =
      '{"@type":"NewsArticle","datePublished":"2025-01-20","x":"a"b"},{"@type":"NewsArticle","datePublished":"2025-01-21"}'
    expect(report(text)).toEqual([null, null, true])
  })

  test.each(['false', '"False"', '"false"', '["false"]'])('for subscribers: %s', (value) => {
    expect(report(`{"@type":"NewsArticle","headline":"ع","isAccessibleForFree":${value}}`)).toEqual(['ع', null, false])
  })

  test('deep and long data ends', () => {
    expect(parseJsonLd('['.repeat(100_000))).toEqual([])
    expect(parseJsonLd(`{"@type":"NewsArticle","headline":"${' '.repeat(499_000)}`)).toHaveLength(1)
    expect(parseJsonLd('x'.repeat(600_000))).toEqual([])
  })
})

test.each([
  ['&quot;قسد&quot;', '"قسد"'],
  ['a &amp; b', 'a & b'],
  ['&#x633;&#1608;ق', 'سوق'],
  ['&unknown; &#0; &#xd800;', '&unknown; &#0; &#xd800;'],
])('entities: %s', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded)
})
