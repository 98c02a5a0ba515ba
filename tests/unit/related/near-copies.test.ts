import { describe, expect, it } from 'vitest'
import { sample } from '../../../components/welcome/sample.ts'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { eventView } from '../../../lib/analysis/margin/event.ts'
import { foldNearCopies } from '../../../lib/related/near-copies.ts'
import { shippedKnowledge } from '../analysis/shipped-pack.ts'

const fold = (...titles: (string | null)[]): [number, number[]][] =>
  foldNearCopies([...titles.keys()], (index) => titles[index] ?? null).map(({ first, copies }) => [first, copies])

describe('reports with nearly the same headline', () => {
  it('are folded under the first, whatever vowels, hamzas and punctuation', () => {
    expect(
      fold(
        'افتتاح جسر المدينة القديم بعد أعوام من الترميم',
        'إفتتاحُ جسر المدينة القديم، بعد أعوام من الترميم!',
        'عاجل: افتتاح جسر المدينة القديم بعد أعوام من الترميم',
      ),
    ).toEqual([[0, [1, 2]]])
  })

  it.each<[string, string, string]>([
    [
      'other news in the same words of course',
      'افتتاح جسر المدينة القديم بعد أعوام',
      'إغلاق سوق المدينة القديم بعد حريق',
    ],
    [
      'one of them much longer',
      'افتتاح جسر المدينة القديم اليوم',
      'افتتاح جسر المدينة القديم اليوم بحضور آلاف السكان والزوار من القرى المجاورة',
    ],
    ['two short ones, word for word', 'افتتاح جسر المدينة', 'افتتاح جسر المدينة'],
    ['another language', 'افتتاح جسر المدينة القديم اليوم', 'Old city bridge reopens to the public today'],
  ])('stand apart: %s', (_, one, other) => {
    expect(fold(one, other)).toEqual([
      [0, []],
      [1, []],
    ])
  })

  it('without headlines stand for themselves, and the order stays', () => {
    expect(fold(null, 'افتتاح جسر المدينة القديم اليوم', null, 'افتتاح جسر المدينة القديم اليوم')).toEqual([
      [0, []],
      [1, [3]],
      [2, []],
    ])
    expect(fold()).toEqual([])
  })
})

it('folded reports of the shipped pack are still all there, each once', () => {
  const knowledge = shippedKnowledge()
  const analysis = analyse(sample, knowledge)
  let folded = 0
  for (const event of knowledge.pack.events) {
    const view = eventView(event, { article: sample, analysis, knowledge, language: 'ar' })
    const shown = view.related.flatMap(({ reports }) => reports)
    const all = shown.flatMap((report) => [report, ...(report.folded ?? [])])
    expect(all).toHaveLength(view.reportCount)
    expect(new Set(all.map(({ id }) => id)).size).toBe(view.reportCount)
    for (const report of shown) expect(report.copies).toBe(report.folded?.length ?? 0)
    folded += all.length - shown.length
  }
  expect(folded).toBeGreaterThan(0)
}, 30_000)
