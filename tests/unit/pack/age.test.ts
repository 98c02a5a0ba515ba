import { describe, expect, it } from 'vitest'
import { isAhead, isStale } from '../../../lib/pack/age.ts'

describe('a pack that is good for thirty days from its date', () => {
  const header = { asOf: '2026-01-01', staleAfterDays: 30 }
  it.each([
    ['on its own day', '2026-01-01T12:00:00Z', false],
    ['at the end of its days', '2026-01-31T00:00:00Z', false],
    ['a moment later', '2026-01-31T00:00:01Z', true],
    ['a year later', '2027-01-01T00:00:00Z', true],
    ['before its date, on a clock that is wrong', '2025-06-01T00:00:00Z', false],
  ])('%s', (_, now, stale) => {
    expect(isStale(header, new Date(now))).toBe(stale)
  })
})

it.each([
  ['2026-06-01', false],
  ['2026-06-02', false],
  ['2026-06-03', true],
  ['2026-06', false],
  ['2027', true],
])('on 1 June 2026 %s has not come yet: %s', (asOf, ahead) => {
  expect(isAhead(asOf, new Date('2026-06-01T15:00:00Z'))).toBe(ahead)
})
