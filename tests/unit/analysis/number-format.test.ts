import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { groupedNumber, pluralForm } from '../../../lib/analysis/number-format.ts'

describe('the form of a word beside a count', () => {
  const cases: [number, string][] = [
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [10, 'few'],
    [11, 'many'],
    [99, 'many'],
    [100, 'other'],
    [102, 'other'],
    [103, 'few'],
    [1.5, 'other'],
  ]
  it.each(cases)('%d in Arabic: %s', (count, form) => expect(pluralForm(count, 'ar')).toBe(form))

  test.each(['ar', 'en'] as const)('is that of the browser, in %s', (language) => {
    const rules = new Intl.PluralRules(language)
    for (let count = 0; count <= 1_200; count += 1) expect(pluralForm(count, language)).toBe(rules.select(count))
    for (const count of [0.5, 1.5, 2.5, 10_003, 1_000_000])
      expect(pluralForm(count, language)).toBe(rules.select(count))
  })
})

describe('a number', () => {
  const cases: [number, string][] = [
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [6210.456, '6,210.46'],
    [1_234_567, '1,234,567'],
    [2.5, '2.5'],
  ]
  it.each(cases)('%d is written %s', (value, text) => expect(groupedNumber(value)).toBe(text))

  test('is written as the browser writes it', () => {
    const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
    const arabic = new Intl.NumberFormat('ar-u-nu-latn', { maximumFractionDigits: 2 })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(2_000_000_000),
          fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100),
        ),
        (n) => {
          expect(groupedNumber(n)).toBe(format.format(n))
          expect(groupedNumber(n)).toBe(arabic.format(n))
        },
      ),
    )
  })
})
