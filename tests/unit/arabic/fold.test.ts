import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KINDS, SAFE, UNIT } from '../../../lib/arabic/characters.ts'
import { fold, foldBoth, foldKey } from '../../../lib/arabic/fold.ts'
import { toOriginal } from './original.ts'

describe('K1: every row of table 1.1 of arabic.md', () => {
  test.each([
    ['tanwin, shadda, sukun', 'مَوْقِعًا مُدَمَّرٌ', 'موقعا مدمر'],
    ['tanwin before or behind the alef', 'موقعاً موقعًا', 'موقعا موقعا'],
    ['Quranic marks', 'ب\u06d6\u06df\u0610\u08d3ت', 'بت'],
    ['superscript alef', 'هٰذا الرحمٰن', 'هذا الرحمن'],
    ['tatweel', 'قـــســـد لـ"داعش"', 'قسد ل"داعش"'],
    ['decomposed alef with madda', 'ا\u0653ذار', 'آذار'],
    ['decomposed alef with hamza above', 'ا\u0654حمد', 'أحمد'],
    ['decomposed alef with hamza below', 'ا\u0655دلب', 'إدلب'],
    ['decomposed waw with hamza', 'مسو\u0654ول', 'مسؤول'],
    ['decomposed ya with hamza', 'هيي\u0654ة', 'هيئة'],
    ['decomposed hamza over a vowel mark', 'ا\u064e\u0654حمد', 'أحمد'],
    ['hamza on a letter that takes none', 'ب\u0654ت', 'بت'],
    [
      'zero-width, bidi and other controls',
      '\u200e\u202bسور\u200cيا\u200f\u202c\u2067\ufeff\u00ad\u061c\u180e\ufe0f',
      'سوريا',
    ],
    ['ligatures', 'ﻻ ﷲ ﷺ', 'لا الله صلى الله عليه وسلم'],
    ['presentation forms', 'ﺳﻮﺭﻳﺎ', 'سوريا'],
    ['presentation forms of marks', 'ب\ufe77\ufc60ت', 'بت'],
    ['no-break space, tab, newline, runs of them', 'وزارة\u00a0 \t\nالداخلية', 'وزارة الداخلية'],
    ['Persian and Urdu ya, kaf, ha, ta', 'سوری کوبانی ہھەۀ ۃ', 'سوري كوباني هههه ة'],
    ['letters for foreign sounds', 'پژاك چاد ڤيينا گولان', 'بزاك جاد فيينا كولان'],
    ['Kurdish letters', 'ڕۆژئاڤا ێ ڵ', 'روزئافا ي ل'],
    ['digits of both Arabic sets', '٣٠ ۲۰۲۵', '30 2025'],
    ['percent, decimal and thousands signs', '٥٪ ٣٫٥ ١٬٥٠٠', '5% 3.5 1,500'],
    ['double quotes of every shape', '«قسد» “قسد” „قسد‟ ″ ＂', '"قسد" "قسد" "قسد" " "'],
    ['single quotes of every shape', '‘ ’ ‚ ‛ ′ ‹ › ´ `', "' ' ' ' ' ' ' ' '"],
    ['dashes of every shape', '– — ‒ ― − ‐ ‑', '- - - - - - -'],
    ['comma, semicolon, question mark, ellipsis', '، ؛ ؟ …', ', ; ? .'],
  ])('%s', (_, text, safe) => {
    expect(foldKey(text, 1)).toBe(safe)
  })

  test.each([
    ['hamzas are not the same letter', 'أ إ آ ٱ ا'],
    ['ى is not ي', 'ى ي'],
    ['ة is not ه', 'ة ه'],
    ['seats of hamza stay', 'ؤ ئ ء'],
    ['doubled letters and the article stay', 'اللجنة محمد'],
    ['Latin keeps its case', 'CENTCOM Centcom'],
  ])('leaves alone: %s', (_, text) => {
    expect(foldKey(text, 1)).toBe(text)
  })
})

describe('K2: what it adds to K1', () => {
  test.each([
    ['alef forms', 'أحمد إدلب آذار ٱلله ٲ ٳ', 'احمد ادلب اذار الله ا ا'],
    ['final ى', 'مصطفى على', 'مصطفي علي'],
    ['ta marbuta', 'حماة الرقة', 'حماه الرقه'],
    ['Latin case and accents', 'CENTCOM Türkiye', 'centcom turkiye'],
    ['decomposed hamza on alef', 'ا\u0655دلب', 'ادلب'],
  ])('%s', (_, text, loose) => {
    expect(foldKey(text, 2)).toBe(loose)
  })

  test.each([
    ['hamza seats', 'مسؤول', 'مسءول'],
    ['hamza against none', 'شيء', 'شي'],
    ['the article', 'التحالف', 'تحالف'],
    ['doubled letters', 'اللجنة', 'الجنة'],
    ['ق and غ', 'قيصر', 'غيصر'],
  ])('keeps apart: %s', (_, a, b) => {
    expect(foldKey(a, 2)).not.toBe(foldKey(b, 2))
  })
})

describe('the way back', () => {
  test('a span of folded text takes the marks on its last letter with it', () => {
    const text = 'دمّر 15 موقعًا.'
    const folded = fold(text, 1)
    const start = folded.text.indexOf('موقعا')
    const span = toOriginal(folded, start, start + 5, text)
    expect(text.slice(span.start, span.end)).toBe('موقعًا')
  })

  test('every letter of a ligature comes from the ligature', () => {
    const text = 'اﻷمن'
    const folded = fold(text, 1)
    expect(folded.text).toBe('االأمن'.slice(1))
    expect(toOriginal(folded, 1, 2, text)).toEqual({ start: 1, end: 2 })
    expect(toOriginal(folded, 2, 3, text)).toEqual({ start: 1, end: 2 })
  })

  test('an empty span stays empty, at the end too', () => {
    const folded = fold('قسد', 1)
    expect(toOriginal(folded, 1, 1, 'قسد')).toEqual({ start: 1, end: 1 })
    expect(toOriginal(folded, 3, 3, 'قسد')).toEqual({ start: 3, end: 3 })
  })

  test('a very long ligature text outgrows the first buffer', () => {
    const text = 'ﷺ'.repeat(3000)
    const folded = fold(text, 2)
    expect(folded.text).toBe('صلي الله عليه وسلم'.repeat(3000))
    expect(folded.offsets[folded.text.length]).toBe(3000)
  })
})

const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'ابتسوريةىأإآٱؤئءلمن لا'.split('')) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...'\u064b\u0651\u0640\u0653\u0654\u0655\u0670\u200c\u200f\ufeff'.split('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...'ﻻﷲﷺﺳ\ufe77«”’–،؟٣۴٪ \n\u00a0'.split('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
)
const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''))

describe('for any text', () => {
  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(1 as const, 2 as const), (original, level) => {
        const once = foldKey(original, level)
        expect(foldKey(once, level)).toBe(once)
      }),
    )
  })

  test('K2 is K2 of K1, and as long', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { safe, loose } = foldBoth(original)
        expect(loose.length).toBe(safe.length)
        expect(loose).toBe(foldKey(safe, 2))
      }),
    )
  })

  test('offsets never fall, and lie inside the original', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: folded, offsets } = fold(original, 2)
        expect(offsets.length).toBe(folded.length + 1)
        expect(offsets[folded.length]).toBe(original.length)
        for (let at = 0; at < folded.length; at += 1) {
          expect(offsets[at]).toBeLessThan(original.length)
          expect(offsets[at]).toBeLessThanOrEqual(offsets[at + 1] ?? -1)
        }
      }),
    )
  })

  test('a span goes back to text that folds to a text with the span in it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const folded = fold(original, 1)
        const start = a % (folded.text.length + 1)
        const end = start + (b % (folded.text.length + 1 - start))
        const span = toOriginal(folded, start, end, original)
        expect(span.start).toBeLessThanOrEqual(span.end)
        expect(span.end).toBeLessThanOrEqual(original.length)
        expect(foldKey(original.slice(span.start, span.end), 1)).toContain(folded.text.slice(start, end))
      }),
    )
  })
})

describe('the key of a few words, which is made without a map', () => {
  const units = fc.constantFrom(
    ...'ابةىإأآلا سوريا ٣0aZé"«-…',
    '\u064e',
    '\u0653',
    '\u0640',
    '\u200f',
    '\u00a0',
    '\n',
    'ﻻ',
    'ﷺ',
    '\ufe77',
    '\u0600',
  )
  test('is the text of the fold', () => {
    fc.assert(
      fc.property(fc.array(units, { maxLength: 60 }), fc.constantFrom(1, 2), (parts, level) => {
        const text = parts.join('')
        expect(foldKey(text, level)).toBe(fold(text, level).text)
      }),
    )
  })
})

describe('the table of the safe fold', () => {
  test('says of each unit what its kind says, but for the rows of the table', () => {
    const wrong: number[] = []
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const kind = KINDS[unit]
      const safe = SAFE[unit]
      if (kind === UNIT.mark || kind === UNIT.control) {
        if (safe !== 0) wrong.push(unit)
      } else if (kind === UNIT.space || kind === UNIT.newline) {
        if (safe !== 0x20) wrong.push(unit)
      } else if (safe === 0 ? unit !== 0 : safe !== unit && fold(String.fromCharCode(unit), 1).text.length !== 1)
        wrong.push(unit)
    }
    expect(wrong).toEqual([])
    expect([SAFE[0x5be], SAFE[0x5c0], SAFE[0xd7], SAFE[0x4e00], SAFE[0xffff]]).toEqual([
      0x5be, 0x5c0, 0xd7, 0x4e00, 0xffff,
    ])
  })
})
