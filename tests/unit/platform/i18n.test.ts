import { describe, expect, expectTypeOf, test } from 'vitest'
import ar from '../../../assets/locales/ar.json' with { type: 'json' }
import en from '../../../assets/locales/en.json' with { type: 'json' }
import { createI18n, isolate, type PluralKey, type TextKey } from '../../../lib/platform/i18n.ts'

type Message = string | Record<string, string>
const locales: Record<'ar' | 'en', Record<string, Message>> = { ar, en }

const textsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message))
const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()
/** The sentence without the marks that isolate inserted values. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

const western = createI18n('ar', 'western')
const eastern = createI18n('ar', 'eastern')
const english = createI18n('en', 'western')

describe('the two locale files', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ar).sort())
  })

  test.each(Object.keys(ar))('%s: same shape, all plural forms, same values to insert, nothing empty', (key) => {
    const arabic = locales.ar[key] ?? ''
    const inEnglish = locales.en[key] ?? ''
    expect(typeof inEnglish).toBe(typeof arabic)
    for (const text of [...textsOf(arabic), ...textsOf(inEnglish)]) expect(text.trim()).not.toBe('')
    if (typeof arabic === 'string' || typeof inEnglish === 'string') {
      expect(textsOf(inEnglish).map(namesIn)).toEqual(textsOf(arabic).map(namesIn))
      return
    }
    expect(Object.keys(arabic)).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
    expect(Object.keys(inEnglish)).toEqual(['one', 'other'])
    // From three on the number itself is said; one and two have words of their own in Arabic.
    for (const form of ['few', 'many', 'other']) expect(namesIn(arabic[form] ?? '')).toContain('count')
    expect(namesIn(inEnglish['other'] ?? '')).toContain('count')
  })

  test('Arabic is written in Arabic, without Persian letters, stretched words or doubled spaces', () => {
    for (const [key, message] of Object.entries(locales.ar)) {
      for (const text of textsOf(message)) {
        // A particle before a Latin word keeps its tatweel (بـ https); inside a word it only stretches.
        expect(text, key).not.toMatch(/[\u06a9\u06cc]|\u0640[\u0621-\u064a]|\s\s|[ \t][،.:؟]/)
        expect(text, key).not.toMatch(/[,;?](?!\w)/)
      }
    }
  })

  test('English has no Arabic in it', () => {
    for (const message of Object.values(locales.en)) {
      for (const text of textsOf(message)) expect(text).not.toMatch(/[\u0600-\u06ff]/)
    }
  })
})

test('an unknown key is a type error, and texts and plurals are told apart', () => {
  expectTypeOf<'app.name'>().toExtend<TextKey>()
  expectTypeOf<'count.reports'>().toExtend<PluralKey>()
  expectTypeOf<'count.reports'>().not.toExtend<TextKey>()
  expectTypeOf<'no.such.key'>().not.toExtend<TextKey>()
})

describe('plurals', () => {
  test.each([
    [0, 'لا تقارير'],
    [1, 'تقرير واحد'],
    [2, 'تقريران'],
    [3, '3 تقارير'],
    [10, '10 تقارير'],
    [11, '11 تقريرًا'],
    [99, '99 تقريرًا'],
    [100, '100 تقرير'],
    [102, '102 تقرير'],
    [103, '103 تقارير'],
    [111, '111 تقريرًا'],
    [1000, '1,000 تقرير'],
  ])('%i in Arabic: %s', (count, text) => {
    expect(bare(western.plural('count.reports', count))).toBe(text)
  })

  test.each([
    [0, '0 reports'],
    [1, '1 report'],
    [2, '2 reports'],
    [11, '11 reports'],
  ])('%i in English: %s', (count, text) => {
    expect(bare(english.plural('count.reports', count))).toBe(text)
  })
})

describe('insertion', () => {
  test('every inserted value is isolated, so that it cannot turn the sentence around it', () => {
    expect(western.t('card.backTo', { name: 'CENTCOM' })).toBe('العودة إلى \u2068CENTCOM\u2069')
    expect(isolate('قسد')).toBe('\u2068قسد\u2069')
  })

  test('numbers are written in the digits chosen', () => {
    expect(bare(western.t('place.of', { index: 2, count: 15 }))).toBe('2 من 15')
    expect(bare(eastern.t('place.of', { index: 2, count: 15 }))).toBe('٢ من ١٥')
    expect(bare(english.t('place.of', { index: 2, count: 15 }))).toBe('2 of 15')
  })

  test('a value that looks like a placeholder stays what it is', () => {
    expect(bare(western.t('card.backTo', { name: '{count}' }))).toBe('العودة إلى {count}')
  })

  test('a missing value is a bug', () => {
    expect(() => western.t('card.backTo')).toThrow(/name/)
    expect(() => western.parts('origin.agency', {})).toThrow(/origin/)
  })

  test('parts keep the order of the sentence in each language', () => {
    const link = { link: true }
    expect(western.parts('origin.agency', { origin: link })).toEqual(['نقلًا عن ', link])
    expect(english.parts('asOf', { date: link })).toEqual(['As of ', link])
  })
})

describe('numbers and own texts', () => {
  test('numbers', () => {
    expect(western.number(6210)).toBe('6,210')
    expect(eastern.number(6210)).toBe('٦٬٢١٠')
    expect(english.number(6210)).toBe('6,210')
  })

  test('English keeps western digits whatever was chosen for Arabic', () => {
    expect(createI18n('en', 'eastern').number(15)).toBe('15')
    expect(createI18n('en', 'eastern').date('2025-11-24')).toBe('24 November 2025')
  })

  test.each([
    ['أكثر من 15 موقعًا', 'أكثر من ١٥ موقعًا'],
    ['1,500 مقاتل', '١٬٥٠٠ مقاتل'],
    ['2.5 في المئة', '٢٫٥ في المئة'],
    ['القرار 2799، 24–27 تشرين', 'القرار ٢٧٩٩، ٢٤–٢٧ تشرين'],
    ['انتهى في 2025.', 'انتهى في ٢٠٢٥.'],
  ])('eastern digits: %s', (text, expected) => {
    expect(eastern.own(text)).toBe(expected)
    expect(western.own(text)).toBe(text)
    expect(english.own(text)).toBe(text)
  })

  test.each(['طائرات F-16', 'A10 وحدها', 'B-52H', 'CJTF-OIR 3D'])('digits of a Latin name stay: %s', (text) => {
    expect(eastern.own(text)).toBe(text)
  })
})

describe('dates', () => {
  test.each([
    ['2025-11-24', '24 تشرين الثاني/نوفمبر 2025', '24 November 2025'],
    ['2025-12-01', '1 كانون الأول/ديسمبر 2025', '1 December 2025'],
    ['2024-02-29', '29 شباط/فبراير 2024', '29 February 2024'],
    ['2014-06', 'حزيران/يونيو 2014', 'June 2014'],
    ['2019', '2019', '2019'],
    ['P6M', 'P6M', 'P6M'],
    ['2025-13-01', '2025-13-01', '2025-13-01'],
  ])('%s', (date, arabic, inEnglish) => {
    expect(western.date(date)).toBe(arabic)
    expect(english.date(date)).toBe(inEnglish)
  })

  test('all twelve months carry both names', () => {
    const names = Array.from({ length: 12 }, (_, index) => western.date(`2025-${String(index + 1).padStart(2, '0')}`))
    expect(names).toEqual([
      'كانون الثاني/يناير 2025',
      'شباط/فبراير 2025',
      'آذار/مارس 2025',
      'نيسان/أبريل 2025',
      'أيار/مايو 2025',
      'حزيران/يونيو 2025',
      'تموز/يوليو 2025',
      'آب/أغسطس 2025',
      'أيلول/سبتمبر 2025',
      'تشرين الأول/أكتوبر 2025',
      'تشرين الثاني/نوفمبر 2025',
      'كانون الأول/ديسمبر 2025',
    ])
  })

  test.each([
    ['2025-11-24', '2025-11-27', '24–27 تشرين الثاني/نوفمبر 2025', '24–27 November 2025'],
    ['2025-11-30', '2025-12-02', '30 تشرين الثاني/نوفمبر – 2 كانون الأول/ديسمبر 2025', '30 November – 2 December 2025'],
    [
      '2025-12-27',
      '2026-02-02',
      '27 كانون الأول/ديسمبر 2025 – 2 شباط/فبراير 2026',
      '27 December 2025 – 2 February 2026',
    ],
    ['2025-11-24', '2025-11-24', '24 تشرين الثاني/نوفمبر 2025', '24 November 2025'],
    ['2014', '2019', '2014 – 2019', '2014 – 2019'],
    ['2026-04', '2026-04-22', 'حتى 22 نيسان/أبريل 2026', 'up to 22 April 2026'],
    ['2026', '2026-04', 'حتى نيسان/أبريل 2026', 'up to April 2026'],
    ['2025-10', '2025-11', 'تشرين الأول/أكتوبر – تشرين الثاني/نوفمبر 2025', 'October – November 2025'],
  ])('%s to %s', (from, to, arabic, inEnglish) => {
    expect(western.range(from, to)).toBe(arabic)
    expect(english.range(from, to)).toBe(inEnglish)
  })

  test('eastern digits', () => {
    expect(eastern.date('2025-11-24')).toBe('٢٤ تشرين الثاني/نوفمبر ٢٠٢٥')
    expect(eastern.range('2025-11-24', '2025-11-27')).toBe('٢٤–٢٧ تشرين الثاني/نوفمبر ٢٠٢٥')
  })
})
