import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plain, plainWords } from '../../../lib/page/extract/plain.ts'

/** The rule, letter by letter. */
const letters: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', '،': ',' }
const digits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'

function isUnseen(unit: string): boolean {
  const code = unit.charCodeAt(0)
  const within = (first: number, last: number): boolean => code >= first && code <= last
  const isMark = within(0x610, 0x61a) || within(0x64b, 0x65f) || code === 0x670
  const isControl = within(0x200b, 0x200f) || within(0x202a, 0x202e) || within(0x2066, 0x2069)
  return isMark || isControl || code === 0x640 || code === 0xad || code === 0xfeff
}

function plainUnit(unit: string): string {
  if (isUnseen(unit)) return ''
  const digit = digits.indexOf(unit)
  return digit >= 0 ? String(digit % 10) : (letters[unit] ?? unit.toLowerCase())
}

const known = fc.string({ unit: fc.constantFrom(...'أإآٱىیةک،٠٩۰۹بABz \u0640\u064e\u200c\u200f\u2067\u00ad\ufeff.-«') })
const text = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCharCode(code)) }),
  known,
  fc.string(),
)

describe('plain spelling', () => {
  test.each([
    ['أيضاً', 'ايضا'],
    ['أفريل', 'افريل'],
    ['حماة', 'حماه'],
    ['مصطفى', 'مصطفي'],
    ['اقـــرأ', 'اقرا'],
    ['لِمُتَابَعَةِ', 'لمتابعه'],
    ['می\u200cخواهم', 'ميخواهم'],
    ['۳٠', '30'],
    ['Read', 'read'],
    ['ئ ؤ ء', 'ئ ؤ ء'],
  ])('%s → %s', (given, expected) => {
    expect(plain(given)).toBe(expected)
  })

  test('is that of each letter', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(plain(given)).toBe(Array.from(given, plainUnit).join(''))
      }),
    )
  })

  test('of words: no punctuation, one blank between two', () => {
    expect(plainWords('  «إعلان» ــ — اقرأ،أيضاً… ')).toBe('اعلان اقرا ايضا')
    fc.assert(
      fc.property(known, (given) => {
        const words = plainWords(given)
        expect(words).not.toMatch(/^ | $| {2}|[.،«-]/)
        expect(words.replaceAll(' ', '')).toBe(plain(given).replace(/[^a-z0-9\u0620-\u064a]/g, ''))
      }),
    )
  })
})
