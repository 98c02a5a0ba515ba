import { describe, expect, it } from 'vitest'
import { byDate } from '../../../lib/analysis/by-date.ts'

describe('the order of dates', () => {
  it.each([
    ['2025-11-30', '2025-12-01', -1],
    ['2025-12-01', '2025-11-30', 1],
    ['2025', '2025-03', -1],
    ['2025-12-01', null, -1],
    [null, '2025-12-01', 1],
    ['2025-12-01', '2025-12-01', 0],
    [null, null, 0],
  ])('%s, %s → %i', (one, other, expected) => {
    expect(byDate(one, other)).toBe(expected)
  })

  // Engines ask about a pair in different orders: the answer must not depend on it.
  it('is the same, turned round, when the pair is', () => {
    const dates = ['2024', '2025-11-30', '2025-11-30', null, null, '2026-01']
    for (const one of dates) for (const other of dates) expect(byDate(one, other) + byDate(other, one)).toBe(0)
  })
})
