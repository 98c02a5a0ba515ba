import { describe, expect, it } from 'vitest'
import type { Analysis, Claim, Mention } from '../../../lib/analysis/types.ts'
import type { RegressionArticle } from '../../../lib/pack/regression.ts'
import { isPassed, judge } from '../../../scripts/pack-judge.ts'

const text = 'افتتحت سلوى الميراني مهرجان الحكاية أمس\nوقالت الميراني إن مهرجان الحكاية الصغير يبدأ غدا'

/** A mention of the words at their n-th place in the text. */
function mention(words: string, entity: string | null, options: { nth?: number; nested?: boolean } = {}): Mention {
  let start = -1
  for (let n = options.nth ?? 1; n > 0; n--) start = text.indexOf(words, start + 1)
  const { nested = false } = options
  return { start, end: start + words.length, entity, type: 'person', via: 'name', sure: true, nested, reasons: [] }
}

function claim(value: number, hedge: string | null, difference: Claim['difference'] = 'same'): Claim {
  return { event: 'opening', field: 'readings', value, hedge, start: 0, end: 1, difference, statement: null }
}

function analysis(found: Partial<Analysis>): Analysis {
  const empty = { dates: [], quantities: [], attributions: [], origins: [], namings: [], residue: [] }
  return { mentions: [], events: [], claims: [], ...empty, ...found }
}

function article(expected: Partial<RegressionArticle['expect']>): RegressionArticle {
  const expect = { event: null, mentions: [], absent: [], values: [], ...expected }
  return { id: 'one', note: 'a case', published: '2026-01-06', text, expect }
}

const main = { id: 'opening', role: 'main' as const, score: 0.9, reasons: [] }
const behind = { id: 'earlier', role: 'background' as const, score: 0.5, reasons: [] }
const salwa = { form: 'الميراني', entity: 'salwa' }

type Case = [string, Partial<RegressionArticle['expect']>, Partial<Analysis>]

const good: Case[] = [
  ['no event where none is expected', {}, { events: [behind] }],
  ['the main event', { event: 'opening' }, { events: [main] }],
  ['an event in the background', { event: 'opening', background: ['earlier'] }, { events: [main, behind] }],
  ['a name at least once', { mentions: [salwa] }, { mentions: [mention('الميراني', 'salwa')] }],
  ['a nested name', { mentions: [salwa] }, { mentions: [mention('الميراني', 'salwa', { nested: true })] }],
  [
    'a name as often as said',
    { mentions: [{ ...salwa, count: 2 }] },
    { mentions: [mention('الميراني', 'salwa'), mention('الميراني', 'salwa', { nth: 2 })] },
  ],
  ['words taken for something else', { absent: [salwa] }, { mentions: [mention('الميراني', 'other')] }],
  [
    'words inside a longer name',
    { absent: [{ form: 'الحكاية' }] },
    { mentions: [mention('مهرجان الحكاية', 'festival')] },
  ],
  [
    'a possible name in words that nobody knows',
    { absent: [{ form: 'الميراني' }] },
    { mentions: [mention('الميراني', null)] },
  ],
  [
    'a value with its hedge',
    { event: 'opening', values: [{ field: 'readings', value: 5, hedge: 'more-than' }] },
    { events: [main], claims: [claim(5, 'more-than')] },
  ],
  [
    'a value without a hedge',
    { event: 'opening', values: [{ field: 'readings', value: 5, hedge: 'exact' }] },
    { events: [main], claims: [claim(5, null)] },
  ],
]

const bad: [...Case, RegExp][] = [
  ['an event where none is expected', {}, { events: [main] }, /main event: none expected, opening found/],
  ['no event where one is expected', { event: 'opening' }, { events: [behind] }, /opening expected, none found/],
  [
    'an event that is not in the background',
    { event: 'opening', background: ['earlier'] },
    { events: [main] },
    /earlier not found/,
  ],
  ['a name that is not found', { mentions: [salwa] }, {}, /found 0 times/],
  ['a name taken for another', { mentions: [salwa] }, { mentions: [mention('الميراني', 'other')] }, /taken for other/],
  [
    'part of a name',
    { mentions: [{ form: 'سلوى الميراني', entity: 'salwa' }] },
    { mentions: [mention('سلوى', 'salwa')] },
    /found 0 times/,
  ],
  [
    'a name too often',
    { mentions: [{ ...salwa, count: 1 }] },
    { mentions: [mention('الميراني', 'salwa'), mention('الميراني', 'salwa', { nth: 2 })] },
    /expected 1 times, found 2/,
  ],
  [
    'words taken for what they are not',
    { absent: [salwa] },
    { mentions: [mention('سلوى الميراني', 'salwa')] },
    /"الميراني" ≠ salwa/,
  ],
  [
    'a name within words that nobody knows',
    { absent: [{ form: 'مهرجان الحكاية الصغير' }] },
    { mentions: [mention('مهرجان الحكاية', 'festival', { nth: 2 })] },
    /nothing known/,
  ],
  ['words that do not stand in the text', { absent: [{ form: 'المهرجان الكبير' }] }, {}, /does not stand in the text/],
  [
    'another number',
    { event: 'opening', values: [{ field: 'readings', value: 5, hedge: 'exact' }] },
    { events: [main], claims: [claim(6, null)] },
    /exact 5 expected, exact 6 found/,
  ],
  [
    'another hedge',
    { event: 'opening', values: [{ field: 'readings', value: 5, hedge: 'exact' }] },
    { events: [main], claims: [claim(5, 'about')] },
    /about 5 found/,
  ],
  [
    'a value that is said not to be in the text',
    { event: 'opening', values: [{ field: 'readings', value: 5, hedge: 'exact' }] },
    { events: [main], claims: [claim(5, null, 'not-in-text')] },
    /nothing found/,
  ],
]

describe('judging a regression article', () => {
  it.each(good)('accepts %s', (_title, expected, found) => {
    const judgement = judge({ article: article(expected), analysis: analysis(found) })
    expect([...judgement.misses, ...judgement.wrong]).toEqual([])
    expect(isPassed(judgement)).toBe(true)
  })

  it.each(bad)('refuses %s', (_title, expected, found, sentence) => {
    const judgement = judge({ article: article(expected), analysis: analysis(found) })
    expect(isPassed(judgement)).toBe(false)
    expect([...judgement.misses, ...judgement.wrong].join('\n')).toMatch(sentence)
  })

  it('lists marks that nobody asked for without failing', () => {
    const mentions = [
      mention('مهرجان الحكاية', 'festival'),
      mention('مهرجان الحكاية', 'festival', { nth: 2 }),
      mention('الحكاية', 'story', { nested: true }),
    ]
    const judgement = judge({ article: article({}), analysis: analysis({ mentions }) })
    expect(judgement.others).toEqual(['"مهرجان الحكاية" = festival'])
    expect(isPassed(judgement)).toBe(true)
  })
})
