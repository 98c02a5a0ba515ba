import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../lib/arabic/tokens.ts'
import { cardinalAt, ordinalAt } from '../../../lib/arabic/numerals.ts'
import type { WordReader } from '../../../lib/arabic/numerals.ts'

function reader(text: string): WordReader {
  const words = tokenize(text).filter((token) => token.kind !== 'mark')
  return {
    key: (index) => words[index]?.key,
    between: (index) => text.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? 0),
  }
}

describe('cardinal numbers', () => {
  it.each([
    ['15 موقعا', 15, 1],
    ['١٥٠٠ مقاتل', 1500, 1],
    ['1,500 مقاتل', 1500, 2],
    ['1.500 مقاتل', 1500, 2],
    ['1,234,567 نازح', 1234567, 3],
    ['مليون و200 ألف لاجئ', 1_200_000, 4],
    ['مليار و300 مليون دولار', 1_300_000_000, 4],
    ['مليون و200 لاجئ', 1_000_200, 3],
    ['أربعة ملايين ونصف مليون طفل', 4_500_000, 4],
    ['مليار ونصف المليار دولار', 1_500_000_000, 3],
    ['ثلاثة آلاف ونصف القرى', 3000, 2],
    ['3,5 مليون', 3_500_000, 3],
    ['2.5 في المئة', 2.5, 2],
    ['200 مليار دولار', 2e11, 2],
    ['ثلاثة مدنيين', 3, 1],
    ['خمسة عشر موقعا', 15, 2],
    ['أحد عشر عنصرا', 11, 2],
    ['إحدى عشرة دولة', 11, 2],
    ['اثني عشر شهرا', 12, 2],
    ['خمسة وعشرون مدنيا', 25, 2],
    ['إحدى وعشرين غارة', 21, 2],
    ['مئة وثلاثين قذيفة', 130, 2],
    ['مئة وخمسة وعشرين', 125, 3],
    ['ثلاثمائة جندي', 300, 1],
    ['ثلاث مئة جندي', 300, 2],
    ['ألفين وأربعة عشر', 2014, 3],
    ['ثلاثة آلاف ومئتين', 3200, 3],
    ['مليون ونصف', 1_000_000, 1],
    ['مليونين وثلاثمئة ألف', 2_300_000, 3],
    ['تسعين دولة', 90, 1],
    ['خمسة آلاف و700 معتقل', 5700, 4],
    ['5 آلاف و64 معتقلا', 5064, 4],
    ['صفر إصابة', 0, 1],
    ['ثماني دول', 8, 1],
    ['ثمان وثلاثين قرية', 38, 2],
    ['اثنا عشر شهرا', 12, 2],
    ['سبع عشرة غارة', 17, 2],
    ['مائتي مقاتل', 200, 1],
    ['ثمانمئة وخمسين جنديا', 850, 2],
    ['مليوني نازح', 2_000_000, 1],
    ['ملياري دولار', 2_000_000_000, 1],
    ['بليون دولار', 1_000_000_000, 1],
    ['3 تريليونات دولار', 3_000_000_000_000, 2],
    ['ثلاثة ملايين وأربعمئة ألف', 3_400_000, 4],
  ])('%s = %d in %d words', (text, value, length) => {
    expect(cardinalAt(reader(text), 0)).toMatchObject({ value, length })
  })

  it('ends at a و before a word that is no number', () => {
    expect(cardinalAt(reader('خمسة ومدنيان'), 0)).toMatchObject({ value: 5, length: 1 })
  })

  it('reads two numbers joined by و as two, when the second is not smaller', () => {
    expect(cardinalAt(reader('24 و27'), 0)).toMatchObject({ value: 24, length: 1 })
  })

  it.each([
    ['عشرات القتلى', 20, null, 1],
    ['مئات الآلاف من النازحين', 200_000, null, 2],
    ['بضعة أيام', 3, 9, 1],
    ['مئات المقاتلين', 200, null, 1],
    ['آلاف النازحين', 2000, null, 1],
    ['عشرات الآلاف من الأشخاص', 20_000, null, 2],
  ])('%s is vague', (text, value, max, length) => {
    expect(cardinalAt(reader(text), 0)).toEqual({ value, max, length, kind: 'vague' })
  })

  it.each([['أحد المسؤولين'], ['الأول'], ['موقع'], ['و']])('%s is none', (text) => {
    expect(cardinalAt(reader(text), 0)).toBeNull()
  })
})

describe('ordinal numbers', () => {
  it.each([
    ['العاشر من آذار', 10, 1],
    ['الحادي عشر من', 11, 2],
    ['الخامس عشر من', 15, 2],
    ['السابع والعشرين من', 27, 2],
    ['الحادي والثلاثين', 31, 2],
    ['التسعين في التحالف', 90, 1],
    ['الـ90', 90, 2],
    ['العاشر والعشرين', 10, 1],
    ['الثالثة عشرة من', 13, 2],
    ['العشرون من', 20, 1],
  ])('%s = %d', (text, value, length) => {
    expect(ordinalAt(reader(text), 0)).toMatchObject({ value, length })
  })

  it.each([['عاشر'], ['تسعين'], ['المدينة']])('%s is none', (text) => {
    expect(ordinalAt(reader(text), 0)).toBeNull()
  })
})
