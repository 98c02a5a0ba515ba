import { describe, expect, it } from 'vitest'
import { foldNearCopies } from '../../../lib/related/near-copies.ts'

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
