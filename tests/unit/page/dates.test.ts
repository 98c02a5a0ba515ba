import { describe, expect, test } from 'vitest'
import { machineDate, urlDate } from '../../../lib/page/extract/machine-date.ts'
import { textDate, textDates } from '../../../lib/page/extract/text-date.ts'

describe('a date as sites print it', () => {
  test.each([
    // four sets of month names, and Mauritania's
    ['12 كانون الثاني 2021', '2021-01-12'],
    ['الجمعة 8 فيفري 2019', '2019-02-08'],
    ['3 جانفي 2020', '2020-01-03'],
    ['9 مارس 2022', '2022-03-09'],
    ['30 أفريل 2018', '2018-04-30'],
    ['1 ماي 2020', '2020-05-01'],
    ['5 جوان 2017', '2017-06-05'],
    ['14 جويلية 2010', '2010-07-14'],
    ['20 يوليوز 2018', '2018-07-20'],
    ['12 غشت 2022', '2022-08-12'],
    ['12 أغشت 2022', '2022-08-12'],
    ['4 آب 2020', '2020-08-04'],
    ['31 أوت 2016', '2016-08-31'],
    ['6 شتنبر 2021', '2021-09-06'],
    ['2 نونبر 2023', '2023-11-02'],
    ['7 دجنبر 2023', '2023-12-07'],
    ['11 تشرين أول 2022', '2022-10-11'],
    ['11 كانون ثاني 2022', '2022-01-11'],
    ['1 كانون الأول 2025', '2025-12-01'],
    // double months, in any of their spellings
    ['الاثنين 1 كانون الأول/ديسمبر 2025', '2025-12-01'],
    ['24 نيسان / أبريل 2020', '2020-04-24'],
    ['24 نيسان (أبريل) 2020', '2020-04-24'],
    ['27 نوفمبر/تشرين الثاني 2025', '2025-11-27'],
    // digits, order, separators
    ['● أخبار سورية ٣٠ نوفمبر ٢٠٢٥', '2025-11-30'],
    ['الثلاثاء ٦ أكتوبر 2020', '2020-10-06'],
    ['الأربعاء، 07 أكتوبر 2020 - 12:09 م', '2020-10-07'],
    ['أكتوبر 7، 2020', '2020-10-07'],
    ['October 7, 2020', '2020-10-07'],
    ['7 Oct 2020', '2020-10-07'],
    ['تاريخ النشر: 2025-11-18 | 14:22', '2025-11-18'],
    ['١٨/١١/٢٠٢٥', '2025-11-18'],
    ['05/10/2020', '2020-10-05'],
    ['14:05 02.07.2020', '2020-07-02'],
    ['١٠ جمادى الآخرة ١٤٤٧هـ - ١ ديسمبر ٢٠٢٥م', '2025-12-01'],
    ['نُشر: 1 ديسمبر 2025 - آخر تحديث: 2 ديسمبر 2025', '2025-12-01'],
    ['آخر تحديث: 2 ديسمبر 2025، تاريخ النشر: 1 ديسمبر 2025', '2025-12-01'],
  ])('%s → %s', (text, day) => {
    expect(textDate(text)).toBe(day)
  })

  test.each([
    ['no year', 'الأربعاء 07 أكتوبر'],
    ['no day', 'أكتوبر 2020'],
    ['a weekday that does not fit', 'الخميس 07 أكتوبر 2020'],
    ['twins that are two months', '24 نيسان/مايو 2020'],
    ['no such day', '31 نوفمبر 2020'],
    ['Hijri alone', '10 جمادى الآخرة 1447 هـ'],
    ['only the date of a change', 'آخر تحديث: 19 مارس 2024'],
    ['a time, not a date', 'منذ 3 ساعات'],
    ['either order, with PM', '10/7/2020 12:09 PM'],
    ['a year nobody reports from', '5 مايو 1948'],
    ['father, not August', 'قال أب لثلاثة أطفال في 2020'],
    ['a telephone number', '0995-12-2020345'],
  ])('none: %s', (_reason, text) => {
    expect(textDate(text)).toBeNull()
  })

  test('several dates come in order, with what they are called', () => {
    expect(textDates('آخر تحديث 2 ديسمبر 2025 نشر في 1 ديسمبر 2025')).toEqual([
      { day: '2025-12-02', update: true },
      { day: '2025-12-01', update: false },
    ])
  })
})

describe('a date as machines write it', () => {
  test.each([
    // The day as written, in the outlet's own zone: never moved to another one.
    ['2025-11-30T23:30:00+03:00', '2025-11-30', null],
    ['2025-12-01T00:30:00+0400', '2025-12-01', null],
    ['2020-10-06 21:44:00', '2020-10-06', null],
    ['2025-11-30', '2025-11-30', null],
    ['2025/1/5', '2025-01-05', null],
    // UTC late in the evening: the next day has come in the Arab east, which the page itself must confirm.
    ['2025-11-30T21:00:00Z', '2025-11-30', '2025-12-01'],
    ['2020-12-31T22:15:00+00:00', '2020-12-31', '2021-01-01'],
    ['2025-11-30T20:59:00Z', '2025-11-30', null],
    ['20201007', '2020-10-07', null],
    ['20201007T101500', '2020-10-07', null],
    ['Wed, 07 Oct 2020 12:09:00 +0300', '2020-10-07', null],
    ['Wed Oct 07 2020 12:09:00 GMT+0300', '2020-10-07', null],
    ['1602065340', '2020-10-07', null],
    ['1602065340000', '2020-10-07', null],
    ['الأربعاء، 07 أكتوبر 2020 - 12:09 م', '2020-10-07', null],
    ['٢٠٢٠-١٠-٠٧', '2020-10-07', null],
    ['13/7/2020 1:00:00 PM', '2020-07-13', null],
  ])('%s → %s', (value, day, later) => {
    expect(machineDate(value)).toEqual({ day, later })
  })

  test.each(['', 'yesterday', '10/7/2020 1:00:00 PM', '2020-13-40', '0001-01-01T00:00:00', '2020-10', '12345', 'PT5M'])(
    'none: %j',
    (value) => {
      expect(machineDate(value)).toBeNull()
    },
  )
})

describe('a date in an address', () => {
  test.each([
    ['https://a.example/2025/11/30/title', '2025-11-30'],
    ['https://arabic.a.example/2013/middle_east/8/3/footbridge/index.html', '2013-08-03'],
    ['https://a.example/news/2025-11-30/title', '2025-11-30'],
    ['https://a.example/2025-11-30-title', '2025-11-30'],
    ['https://a.example/ar/2018/2/1/x', '2018-02-01'],
  ])('%s → %s', (url, day) => {
    expect(urlDate(url)).toBe(day)
  })

  test.each([
    'https://a.example/2025/11/title',
    'https://a.example/news/20251130',
    'https://a.example/news/1447/06/10/x',
    'https://a.example/story/battle-of-2014-06-10',
    'https://a.example/2025/13/45/x',
    'https://a.example/?date=2025-11-30',
    'no address',
  ])('none: %s', (url) => {
    expect(urlDate(url)).toBeNull()
  })
})
