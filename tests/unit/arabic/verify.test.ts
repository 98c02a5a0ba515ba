import { describe, expect, test } from 'vitest'
import { agreesWithName } from '../../../lib/arabic/verify.ts'

const loose = { strict: false, isFirst: true, egyptian: false }

describe('final ى and ي (arabic.md §1.3)', () => {
  test.each([
    // text, name, agrees elsewhere, agrees in an Egyptian text
    ['على', 'علي', false, false],
    ['وعلى', 'علي', false, false],
    ['إلى', 'إلي', false, false],
    ['متى', 'متي', false, false],
    ['حتى', 'حتي', false, false],
    ['لدى', 'لدي', false, false],
    ['مدى', 'مدي', false, false],
    ['سوى', 'سوي', false, false],
    ['أخرى', 'أخري', false, false],
    ['كبرى', 'كبري', false, false],
    ['هدى', 'هدي', false, false],
    ['مصطفى', 'مصطفي', false, false],
    ['الكبرى', 'الكبري', false, false],
    ['الشيبانى', 'الشيباني', false, true],
    ['العلى', 'العلي', false, true],
    ['والعلى', 'العلي', false, true],
    ['مصطفي', 'مصطفى', false, true],
    ['علي', 'علي', true, true],
    ['مصطفى', 'مصطفى', true, true],
    ['سوريا', 'سوريا', true, true],
  ])('%s for %s', (text, name, elsewhere, egyptian) => {
    expect(agreesWithName({ ...loose, text, name })).toBe(elsewhere)
    expect(agreesWithName({ ...loose, text, name, egyptian: true })).toBe(egyptian)
  })
})

describe('inside a name', () => {
  test.each([
    // على behind another word of the name: مسجد الإمام على بن أبى طالب
    ['على', 'علي', true],
    ['إلى', 'إلي', false],
    ['أبى', 'أبي', true],
  ])('%s may be %s in an Egyptian text', (text, name, egyptian) => {
    expect(agreesWithName({ ...loose, isFirst: false, text, name })).toBe(false)
    expect(agreesWithName({ ...loose, isFirst: false, text, name, egyptian: true })).toBe(egyptian)
  })
})

describe('final ة and ه', () => {
  test.each([
    ['حماه', 'حماة', true],
    ['الرقه', 'الرقة', true],
    ['مكه', 'مكة', false],
    ['مكة', 'مكة', true],
    ['طه', 'طة', false],
  ])('%s for %s', (text, name, agrees) => {
    expect(agreesWithName({ ...loose, text, name })).toBe(agrees)
  })
})

describe('a strict name must agree under K1', () => {
  test.each([
    ['إدلب', 'إدلب', true],
    ['وإدلب', 'إدلب', true],
    ['ادلب', 'إدلب', false],
    ['حماه', 'حماة', false],
    ['مصطفي', 'مصطفى', false],
    ['للتحالف', 'التحالف', true],
    ['وللتحالف', 'التحالف', true],
    ['للجنة', 'اللجنة', true],
    ['للجنة', 'الجنة', true],
    ['لجنة', 'اللجنة', false],
    ['لجنة', 'الجنة', false],
    ['لألمانيا', 'ألمانيا', true],
    ['لالمانيا', 'ألمانيا', false],
    ['CENTCOM', 'CENTCOM', true],
    ['Centcom', 'CENTCOM', false],
    ['بلدى', 'بلدي', false],
  ])('%s for %s', (text, name, agrees) => {
    expect(agreesWithName({ ...loose, strict: true, text, name })).toBe(agrees)
  })

  test.each([
    ['بلدى', 'بلدي', true],
    ['وبلدى', 'بلدي', true],
    ['على', 'علي', false],
    ['مصطفي', 'مصطفى', false],
  ])('but for the dots of Egyptian print: %s for %s', (text, name, agrees) => {
    expect(agreesWithName({ ...loose, strict: true, egyptian: true, text, name })).toBe(agrees)
  })

  test('only the first word carries particles', () => {
    expect(agreesWithName({ text: 'والداخلية', name: 'الداخلية', strict: true, isFirst: false, egyptian: false })).toBe(
      false,
    )
  })
})
