/** The vocabulary of differences (analysis-format.md), each word with the cases that are another one. */
import { describe, expect, it } from 'vitest'
import { compareAmounts, compareDays } from '../../../../lib/analysis/claims/compare.ts'
import type { Amount } from '../../../../lib/analysis/claims/compare.ts'

/** "15", ">15", ">=15", "<15", "<=15", "~15" or "15-20". */
function amount(text: string): Amount {
  const [, sign = '', low = '', high] = /^(>=|<=|>|<|~)?(\d+)(?:-(\d+))?$/.exec(text) ?? []
  if (high !== undefined) return { value: Number(low), max: Number(high), hedge: 'range' }
  const hedges = {
    '': 'exact',
    '>': 'more-than',
    '>=': 'at-least',
    '<': 'less-than',
    '<=': 'at-most',
    '~': 'about',
  } as const
  return { value: Number(low), max: null, hedge: hedges[sign as keyof typeof hedges] }
}

describe('two numbers', () => {
  it.each([
    ['15', '15', 'same'],
    ['>15', '>15', 'same'],
    ['>=15', '>15', 'same'],
    ['<=7000', '<7000', 'same'],
    ['15', '>15', 'qualifier-lost'],
    ['216', '~216', 'qualifier-lost'],
    ['7000', '<=7000', 'qualifier-lost'],
    ['>15', '15', 'qualifier-added'],
    ['~130', '130', 'qualifier-added'],
    ['~130', '>130', 'different'],
    ['>=216', '~216', 'different'],
    ['<15', '>15', 'different'],
    ['20', '>15', 'number-changed'],
    ['20', '15', 'number-changed'],
    ['>20', '15', 'number-changed'],
    ['3', '2', 'number-changed'],
    ['>10', '>15', 'less-specific'],
    ['>10', '15', 'less-specific'],
    ['<=8000', '7000', 'less-specific'],
    ['10-20', '15', 'less-specific'],
    ['~220', '216', 'less-specific'],
    ['~300', '216', 'number-changed'],
    ['15', '10-20', 'more-specific'],
    ['140-345', '140-345', 'same'],
  ])('%s for %s is %s', (here, there, expected) => {
    expect(compareAmounts(amount(here), amount(there))).toBe(expected)
  })
})

describe('two days or windows', () => {
  const span = (text: string): { from: string; to: string } => {
    const [from = text, to = from] = text.split('/')
    return { from, to }
  }
  it.each([
    ['2025-11-30', '2025-11-30', 'same'],
    ['2025-11-24/2025-11-27', '2025-11-24/2025-11-27', 'same'],
    ['2025-11-01/2025-11-30', '2025-11-24/2025-11-27', 'less-specific'],
    ['2025-11-25', '2025-11-24/2025-11-27', 'more-specific'],
    ['2025-12-20', '2025-12-19', null],
    ['2025-12-18', '2025-12-19', null],
    ['2025-12-22', '2025-12-19', 'different'],
    ['2025-11-20/2025-11-25', '2025-11-24/2025-11-27', 'different'],
  ])('%s for %s is %s', (here, there, expected) => {
    expect(compareDays(span(here), span(there))).toBe(expected)
  })
})
