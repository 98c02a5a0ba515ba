import { describe, expect, test } from 'vitest'
import { groupByValue } from '../../../components/compare/other-values.tsx'
import { differingRows } from '../../../components/panel/differences.tsx'
import { namesYear } from '../../../components/panel/report-section.tsx'
import { groupBySpeaker } from '../../../components/panel/speakers.tsx'
import { shorten } from '../../../components/ui/text.tsx'
import type { CompareRow } from '../../../lib/analysis/view.ts'

const cell = (text: string) => ({ text, span: null, quote: null, url: null })

test('other reports stand under the value they give, the most frequent first', () => {
  const others = [
    { outlet: 'أ', cell: cell('15') },
    { outlet: 'ب', cell: cell('أكثر من 15') },
    { outlet: 'ج', cell: cell('أكثر من 15') },
  ]
  expect(groupByValue(others).map(({ value, reports }) => [value, reports.map(({ outlet }) => outlet)])).toEqual([
    ['أكثر من 15', ['ب', 'ج']],
    ['15', ['أ']],
  ])
  expect(groupByValue([])).toEqual([])
})

describe('two passages or nothing', () => {
  const row = (change: Partial<CompareRow>): CompareRow => ({
    field: 'sites',
    label: 'المواقع',
    statement: cell('أكثر من 15'),
    here: cell('15'),
    others: [],
    difference: 'qualifier-lost',
    differenceLabel: 'سقط التحفظ',
    ...change,
  })
  test.each([
    ['both sides differ', row({}), true],
    ['the same on both sides', row({ difference: 'same' }), false],
    ['nothing was compared', row({ difference: null }), false],
    ['no statement', row({ statement: null }), false],
    ['nothing here', row({ here: null }), false],
    ['looked for in vain', row({ here: null, difference: 'not-in-text' }), true],
    [
      'looked for in vain, but not stated either',
      row({ statement: null, here: null, difference: 'not-in-text' }),
      false,
    ],
  ])('%s', (_, given, shown) => {
    expect(differingRows([given])).toHaveLength(shown ? 1 : 0)
  })
})

describe('a shortened passage', () => {
  test.each([
    ['قال إن العملية انتهت', 100, 'قال إن العملية انتهت'],
    ['قال إن العملية انتهت', 20, 'قال إن العملية انتهت'],
    ['قال إن العملية انتهت', 17, 'قال إن العملية…'],
    ['قال إن العملية، وفق البيان، انتهت', 16, 'قال إن العملية…'],
    ['كلمةطويلةبلافراغ', 6, 'كلمةطو…'],
  ])('%s, %i letters', (text, most, expected) => {
    expect(shorten(text, most)).toBe(expected)
  })
})

describe('dates that say themselves which day is meant', () => {
  test.each(['1 كانون الأول/ديسمبر 2025', '٣٠ نوفمبر ٢٠٢٥', '2019', 'بحلول مارس/آذار 2019', '30/11/2025'])(
    '%s',
    (text) => {
      expect(namesYear(text)).toBe(true)
    },
  )
  test.each(['أمس الأحد', 'بين 24 و27 تشرين الثاني الماضي', 'بعد 180 يومًا', '20251 شيئًا', '10 نوفمبر'])(
    'not: %s',
    (text) => {
      expect(namesYear(text)).toBe(false)
    },
  )
})

test('speakers in order of first appearance, their passages under them, the same words once', () => {
  const said = (speaker: string, text: string, start: number) => ({
    speaker,
    entity: null,
    kind: 'institution' as const,
    kindLabel: 'جهة',
    text,
    span: { start, end: start + text.length },
  })
  const groups = groupBySpeaker([
    said('ب', 'أولًا', 0),
    said('أ', 'ثانيًا', 10),
    said('ب', 'ثالثًا', 20),
    said('ب', 'أولًا', 30),
  ])
  expect(groups.map(({ speaker, passages }) => [speaker, passages.map(({ span }) => span.start)])).toEqual([
    ['ب', [0, 20]],
    ['أ', [10]],
  ])
})

test('a person under two names is one speaker; a body, a namesake and somebody unknown are not', () => {
  const said = (speaker: string, entity: string | null, kind: 'person' | 'institution', start: number) => ({
    speaker,
    entity,
    kind,
    kindLabel: kind === 'person' ? 'شخص مُسمّى' : 'جهة',
    text: `قول ${start}`,
    span: { start, end: start + 5 },
  })
  const groups = groupBySpeaker([
    said('سلوى الميراني', 'salwa', 'person', 0),
    said('الوزارة', 'ministry', 'institution', 10),
    said('الميراني', 'salwa', 'person', 20),
    said('البيان', 'ministry', 'institution', 30),
    said('سالم الميراني', 'salem', 'person', 40),
    said('الخبير', null, 'person', 50),
    said('الباحث', null, 'person', 60),
  ])
  expect(groups.map(({ speaker, passages }) => [speaker, passages.map(({ span }) => span.start)])).toEqual([
    ['سلوى الميراني', [0, 20]],
    ['الوزارة', [10]],
    ['البيان', [30]],
    ['سالم الميراني', [40]],
    ['الخبير', [50]],
    ['الباحث', [60]],
  ])
})
