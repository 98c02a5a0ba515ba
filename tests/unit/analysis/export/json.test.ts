import { describe, expect, test } from 'vitest'
import { exportAnalysis } from '../../../../lib/analysis/export/index.ts'
import { analysisJson } from '../../../../scripts/analysis-json.ts'
import { oneMention, sampleInput, stamp } from './given.ts'

const options = { ...stamp(), format: 'json', wholeText: true } as const

test('with the whole text it is the object of the command line, but for the name of the file', () => {
  const { article, analysis, view } = sampleInput('ar')
  const { content } = exportAnalysis({ article, analysis, view }, options)
  const expected = analysisJson({ file: article.url ?? '', isArticle: true, article, analysis }, { possible: false })
  expect(JSON.parse(content)).toEqual(JSON.parse(JSON.stringify(expected)))
})

describe('without the whole text', () => {
  const { article, analysis, view } = sampleInput('ar')
  const { content } = exportAnalysis({ article, analysis, view }, { ...options, wholeText: false })
  const json = JSON.parse(content) as Record<string, { start: number; end: number; quote: string }[]>

  test('each finding carries its own words, and the text is empty', () => {
    expect(json['text']).toBe('')
    for (const kind of ['mentions', 'dates', 'quantities', 'attributions', 'claims', 'namings'])
      for (const { start, end, quote } of json[kind] ?? []) expect(quote).toBe(article.text.slice(start, end))
    expect(json['mentions']?.map(({ quote }) => quote)).toContain('كوبر')
  })

  test('no sentence that nothing was found in goes along', () => {
    const silent = 'بدعم من واشنطن، حتى إعلان نهاية'
    expect(article.text).toContain(silent)
    expect(content).not.toContain(silent)
  })
})

describe('the file', () => {
  test.each([
    ['markdown', 'hawamish-sana.sy-2025-12-01.md', 'text/markdown'],
    ['csv', 'hawamish-sana.sy-2025-12-01.csv', 'text/csv'],
    ['json', 'hawamish-sana.sy-2025-12-01.json', 'application/json'],
    ['annotation', 'hawamish-sana.sy-2025-12-01.jsonld', 'application/ld+json'],
  ] as const)('%s is called %s', (format, name, type) => {
    expect(exportAnalysis(sampleInput('ar'), { ...options, format })).toMatchObject({ name, type })
  })

  test('without site and day it still has a name, and no sign in it leads elsewhere', () => {
    const input = oneMention('داعش', 0, 4)
    const named = (host: string | null): string =>
      exportAnalysis({ ...input, article: { ...input.article, host } }, options).name
    expect(named(null)).toBe('hawamish.json')
    expect(named('../../etc/x y')).toBe('hawamish-....etcxy.json')
    expect(named('عربي.sy')).toBe('hawamish-.sy.json')
  })
})
