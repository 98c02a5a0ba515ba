/** The tables of the scan, unit by unit, against what `symbols.ts` says of them. They are filled by ranges. */
import { expect, test } from 'vitest'
import { KINDS, LOOSE, SAFE, UNIT, isPresentationForm } from '../../../lib/arabic/characters.ts'
import * as symbols from '../../../lib/lexicon/symbols.ts'

const { CLASSES, COMPLEX, FIRST_DIGIT, FIRST_LATIN, GAPS, OTHER_ARABIC, OTHER_LATIN, TRANSPARENT, WORD_END } = symbols

const all = Array.from({ length: 0x10000 }, (_value, unit) => unit)
const kindOf = (unit: number): number => KINDS[unit] ?? -1

test('marks and controls are transparent, but for the hamza that is composed', () => {
  const found = all.filter((unit) => CLASSES[unit] === TRANSPARENT)
  const transparent = new Set<number>([UNIT.mark, UNIT.control])
  expect(found).toEqual(all.filter((unit) => unit !== 0x654 && transparent.has(kindOf(unit))))
  expect(CLASSES[0x654]).toBe(COMPLEX)
})

test('what is no letter, digit, mark or control ends a word', () => {
  const ends = new Set<number>([UNIT.other, UNIT.space, UNIT.newline])
  expect(all.filter((unit) => CLASSES[unit] === WORD_END)).toEqual(all.filter((unit) => ends.has(kindOf(unit))))
})

test('letters of other scripts are the Latin letter that they fold to, or of one class', () => {
  const wrong = all
    .filter((unit) => kindOf(unit) === UNIT.latin)
    .filter((unit) => {
      const letter = String.fromCharCode(LOOSE[unit] ?? 0)
      const expected = /[a-z]/.test(letter) ? FIRST_LATIN + letter.charCodeAt(0) - 0x61 : OTHER_LATIN
      return CLASSES[unit] !== expected
    })
  expect(wrong).toEqual([])
})

test('digits have their value, ligatures are complex, Arabic letters the class of what they fold to', () => {
  for (const [sign, value] of [
    ['0', 0],
    ['٣', 3],
    ['۹', 9],
  ] as const)
    expect(CLASSES[sign.charCodeAt(0)]).toBe(FIRST_DIGIT + value)
  const arabic = all.filter((unit) => kindOf(unit) === UNIT.arabic)
  const complex = arabic.filter((unit) => CLASSES[unit] === COMPLEX)
  expect(complex).toEqual(arabic.filter(isPresentationForm))
  const wrong = arabic
    .filter((unit) => !isPresentationForm(unit))
    .filter((unit) => CLASSES[unit] !== OTHER_ARABIC && CLASSES[unit] !== CLASSES[LOOSE[unit] ?? 0])
  expect(wrong).toEqual([])
  expect(CLASSES['پ'.charCodeAt(0)]).toBe(CLASSES['ب'.charCodeAt(0)])
})

test('between two tokens of a name stand spaces, quotes, brackets, hyphens, and what is not seen', () => {
  const signs = new Set('"\'()[]-')
  const wrong = all.filter((unit) => {
    const kind = kindOf(unit)
    const isSign = kind === UNIT.other && signs.has(String.fromCharCode(SAFE[unit] ?? 0))
    const expected = kind === UNIT.space ? 1 : CLASSES[unit] === TRANSPARENT ? 3 : isSign ? 2 : 0
    return GAPS[unit] !== expected
  })
  expect(wrong).toEqual([])
})
