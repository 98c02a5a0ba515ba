/** Every month name of arabic.md §5.1, with a day and a year, alone and as a pair in both orders. */
import { describe, expect, it } from 'vitest'
import { monthAt, weekdayOf } from '../../../../lib/arabic/months.ts'
import { foldKey } from '../../../../lib/arabic/fold.ts'
import { read } from '../reading.ts'

/** Levant and Iraq · Egypt and Gulf · Algeria and Tunisia · Morocco · Mauritania. */
const months: readonly (readonly string[])[] = [
  ['كانون الثاني', 'يناير', 'جانفي', 'يناير', 'يناير'],
  ['شباط', 'فبراير', 'فيفري', 'فبراير', 'فبراير'],
  ['آذار', 'مارس', 'مارس', 'مارس', 'مارس'],
  ['نيسان', 'أبريل', 'أفريل', 'أبريل', 'إبريل'],
  ['أيار', 'مايو', 'ماي', 'ماي', 'مايو'],
  ['حزيران', 'يونيو', 'جوان', 'يونيو', 'يونيو'],
  ['تموز', 'يوليو', 'جويلية', 'يوليوز', 'يوليو'],
  ['آب', 'أغسطس', 'أوت', 'غشت', 'أغشت'],
  ['أيلول', 'سبتمبر', 'سبتمبر', 'شتنبر', 'شتمبر'],
  ['تشرين الأول', 'أكتوبر', 'أكتوبر', 'أكتوبر', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر', 'نوفمبر', 'نونبر', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر', 'ديسمبر', 'دجنبر', 'دجمبر'],
]
const spellings: readonly (readonly [string, number])[] = [
  ['أذار', 3],
  ['ابريل', 4],
  ['ايار', 5],
  ['يونيه', 6],
  ['يوليه', 7],
  ['تشرين أول', 10],
  ['تشرين ثاني', 11],
  ['كانون أول', 12],
  ['كانون ثاني', 1],
]
const hijri: readonly (readonly [string, number])[] = [
  ['محرم', 1],
  ['صفر', 2],
  ['ربيع الأول', 3],
  ['ربيع الآخر', 4],
  ['ربيع الثاني', 4],
  ['جمادى الأولى', 5],
  ['جمادى الآخرة', 6],
  ['جمادى الثانية', 6],
  ['رجب', 7],
  ['شعبان', 8],
  ['رمضان', 9],
  ['شوال', 10],
  ['ذو القعدة', 11],
  ['ذي القعدة', 11],
  ['ذو الحجة', 12],
  ['ذي الحجة', 12],
]

const day = (month: number): string => `2024-${String(month).padStart(2, '0')}-09`
const values = (text: string): string[] =>
  read(text).analysis.dates.map(({ from, to }) => (from === to ? from : `${from}/${to}`))
const named = months.flatMap((names, index) => [...new Set(names)].map((name) => [name, index + 1] as const))
const pairs = months.flatMap(([levant = '', gulf = ''], index) =>
  [`${levant}/${gulf}`, `${gulf}/${levant}`, `${gulf} (${levant})`, `${levant} ${gulf}`, `${gulf} - ${levant}`].map(
    (name) => [name, index + 1] as const,
  ),
)

describe('month names', () => {
  it.each([...named, ...spellings])('9 %s 2024 is of month %d', (name, month) => {
    expect(values(`وصل الوفد في 9 ${name} 2024 إلى المدينة`)).toEqual([day(month)])
  })
  it.each(pairs)('9 %s 2024 is one date of month %d', (name, month) => {
    expect(values(`وصل الوفد في 9 ${name} 2024 إلى المدينة`)).toEqual([day(month)])
  })
  it.each(hijri)('%s is Hijri month %d', (name, month) => {
    const words = foldKey(name, 2).split(' ')
    expect(monthAt((index) => words[index], 0)).toMatchObject({ month, calendar: 'hijri', length: words.length })
  })
  it('gives 10 جمادى الآخرة 1447 as 1 December 2025', () => {
    expect(values('في 10 جمادى الآخرة 1447 هـ')).toEqual(['2025-12-01'])
    expect(values('في ١٠ جمادى الآخرة ١٤٤٧ هـ')).toEqual(['2025-12-01'])
  })
  it('takes the day beside a Hijri date at its word', () => {
    expect(values('يوم 15 جمادى الآخرة 1447هـ الموافق 6 ديسمبر 2025')).toEqual(['2025-12-06', '2025-12-06'])
  })
  it.each([
    'عاد آب إلى أبنائه',
    'مارس المدير ضغوطا',
    'اشترى نيسان جديدة',
    'قال رجب إن الوضع هادئ',
    'وصل شعبان متأخرا',
    'قالت جوان إنها بخير',
    'انتصر محرم في السباق',
  ])('none in: %s', (text) => {
    expect(values(text)).toEqual([])
  })
})

describe('weekdays', () => {
  it.each([
    ['الأحد', 0],
    ['الاثنين', 1],
    ['الإثنين', 1],
    ['الثلاثاء', 2],
    ['الأربعاء', 3],
    ['الخميس', 4],
    ['الجمعة', 5],
    ['السبت', 6],
  ])('%s', (name, expected) => {
    expect(weekdayOf(foldKey(name, 2))).toBe(expected)
  })
})
