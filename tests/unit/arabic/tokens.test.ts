import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNameGap, tokenize } from '../../../lib/arabic/tokens.ts'

const shown = (text: string): string[] => tokenize(text).map((token) => text.slice(token.start, token.end))

describe('tokens (arabic.md §1.4)', () => {
  test.each([
    ['a full stop without a space', 'سوريا.قال', ['سوريا', '.', 'قال']],
    ['digits before letters', '15موقعًا', ['15', 'موقعًا']],
    ['letters before digits', 'أكتوبر2025', ['أكتوبر', '2025']],
    ['a particle before digits', 'و27', ['و', '27']],
    ['a particle with tatweel before digits', 'بـ20', ['بـ', '20']],
    ['an abbreviation with stops', 'د.ب.أ', ['د', '.', 'ب', '.', 'أ']],
    ['a particle before a quote', 'لـ"داعش"', ['لـ', '"', 'داعش', '"']],
    ['a particle before Latin', 'وCENTCOM', ['و', 'CENTCOM']],
    ['marks and tatweel inside a word', 'قـــسـَد', ['قـــسـَد']],
    ['a zero-width joiner inside a word', 'می\u200cشود', ['می\u200cشود']],
    ['a bidi control beside a word', '\u200eسوريا\u200f', ['سوريا']],
    ['no-break space', 'وزارة\u00a0الداخلية', ['وزارة', 'الداخلية']],
    ['a newline is a token', 'دمشق\nبيروت', ['دمشق', '\n', 'بيروت']],
    ['a surrogate pair is one token', 'دمشق😀', ['دمشق', '😀']],
    ['nothing but space', ' \u00a0\t', []],
  ])('%s', (_, text, tokens) => {
    expect(shown(text)).toEqual(tokens)
  })

  test('kinds and both keys', () => {
    expect(tokenize('إدلب CENTCOM ٣٠ «').map(({ kind, key, safe }) => [kind, key, safe])).toEqual([
      ['arabic', 'ادلب', 'إدلب'],
      ['latin', 'centcom', 'CENTCOM'],
      ['digits', '30', '30'],
      ['mark', '"', '"'],
    ])
  })

  test('a stretch of the text, with offsets into the whole', () => {
    expect(tokenize('في دمشق اليوم', 3, 7)).toEqual([{ start: 3, end: 7, kind: 'arabic', key: 'دمشق', safe: 'دمشق' }])
  })

  test('for any text: in order, no overlap, and nothing left out but space, marks and controls', () => {
    const unit = fc.constantFrom(...'سوريةأ لوـًX7٣«.\n\u00a0\u200f\u200c\ud83d\ude00ﻻ'.split(''))
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join('')
        const tokens = tokenize(text)
        const ends = [0, ...tokens.map((token) => token.end)]
        expect(tokens.every((token, index) => token.start >= (ends[index] ?? 0) && token.end > token.start)).toBe(true)
        const between = [...tokens.map((token) => token.start), text.length].map((start, index) =>
          text.slice(ends[index], start),
        )
        expect(between.join('')).toMatch(/^[\s\p{M}\p{Cf}\u0640]*$/u)
      }),
    )
  })
})

describe('gaps inside a name', () => {
  test.each([
    ['one space', ' ', true],
    ['many spaces', '     \u00a0 ', true],
    ['a quote and a space', ' "', true],
    ['a quote of the wrong direction', ' ”', true],
    ['bracket and quote', ' ("', true],
    ['a dash', '–', true],
    ['a bidi control', '\u200f ', true],
    ['nothing: letters beside digits', '', true],
    ['a comma', '، ', false],
    ['a full stop', '. ', false],
    ['a newline', '\n', false],
    ['a slash', '/', false],
    ['five marks', '"("("', false],
  ])('%s', (_, gap, may) => {
    expect(isNameGap(gap, 0, gap.length)).toBe(may)
  })
})
