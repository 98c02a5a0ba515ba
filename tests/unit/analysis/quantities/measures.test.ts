/** Every noun of arabic.md §6 ("Objects for the five events"), in the number that its count demands, and every vague word of §5.4. */
import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../../../lib/analysis/quantities/index.ts'
import { paragraph } from '../paragraph.ts'

function read(text: string): string[] {
  const document = paragraph(text)
  return findQuantities(document, []).map(({ value, max, hedge, measure }) =>
    [hedge, max === null ? value : `${value}–${max}`, measure].join(' '),
  )
}

const rows: readonly [measure: string, counted: readonly string[]][] = [
  [
    'sites',
    ['15 موقعا', '5 مواقع', '12 مخبأ', '5 مخابئ', '11 مستودعا', '13 مخزنا', '4 مخازن', '3 أوكار', '12 وكرا', '15 نفقا'],
  ],
  ['targets', ['70 هدفا', '7 أهداف']],
  [
    'munitions',
    [
      '130 قذيفة مورتر',
      '5 قذائف هاون',
      '20 صاروخا',
      '6 صواريخ',
      '40 لغما',
      '9 ألغام مضادة للدبابات',
      '12 عبوة ناسفة',
      '4 عبوات ناسفة',
      '30 بندقية هجومية',
      '7 بنادق',
      '11 رشاشا',
      '3 رشاشات',
      '100 ذخيرة دقيقة',
      '11 حزاما ناسفا',
    ],
  ],
  ['operations', ['22 عملية', '8 عمليات', '61 مداهمة', '12 حملة']],
  ['strikes', ['12 غارة', '5 ضربات', '11 ضربة']],
  [
    'people',
    [
      '12 قتيلا',
      '5 قتلى',
      '20 جريحا',
      '7 جرحى',
      '13 مصابا',
      '15 عنصرا',
      '5 عناصر',
      '11 مقاتلا',
      '12 مسلحا',
      '14 إرهابيا',
    ],
  ],
  ['soldiers', ['12 جنديا', '5 جنود']],
  ['civilians', ['12 مدنيا', '5 مدنيين']],
  ['detainees', ['12 معتقلا', '15 موقوفا', '5 أسرى', '13 أسيرا', '11 مشتبها به']],
  ['displaced', ['400 لاجئ', '12 نازحا']],
  ['usd', ['216 دولارا', '5 دولارات']],
  ['syp', ['500 ليرة']],
  ['eur', ['500 يورو']],
  ['days', ['180 يوما', '4 أيام']],
  ['months', ['11 شهرا', '6 أشهر']],
  ['years', ['25 سنة', '4 سنوات']],
  ['members', ['89 دولة']],
  ['kilometres', ['55 كيلومترا']],
  ['places', ['12 قرية', '5 بلدات']],
]

const vague: readonly [text: string, counts: readonly string[]][] = [
  ['عشرات العناصر', ['at-least 20 people']],
  ['مئات العناصر', ['at-least 200 people']],
  ['آلاف العناصر', ['at-least 2000 people']],
  ['عشرات الآلاف من النازحين', ['at-least 20000 displaced']],
  ['بضعة عناصر', ['range 3–9 people']],
  // no number in them
  ['عدد من العناصر', []],
  ['عدة عناصر', []],
  ['عناصر كثيرون', []],
]

describe('nouns that are counted', () => {
  for (const [measure, counted] of rows)
    it.each(counted)(`%s are ${measure}`, (text) => {
      expect(read(text).map((one) => one.split(' ').at(-1))).toEqual([measure])
    })

  it.each(['المادة 24', 'القرار 2799', 'رقم 13', 'الصفحة 12', 'الساعة 5', 'عام 2019', 'قانون 49'])(
    '%s is a label and counts nothing',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )
})

describe('vague counts', () => {
  it.each(vague)('%s', (text, counts) => {
    expect(read(text)).toEqual(counts)
  })
})
