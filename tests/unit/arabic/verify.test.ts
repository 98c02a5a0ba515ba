import { describe, expect, test } from 'vitest'
import { equalsSafe, finalAlefConflict, usesEgyptianYa } from '../../../lib/arabic/verify.ts'

describe('final ى and ي (arabic.md §1.3)', () => {
  test.each([
    // text, name, conflict elsewhere, conflict in an Egyptian text
    ['على', 'علي', true, true],
    ['وعلى', 'علي', true, true],
    ['إلى', 'إلي', true, true],
    ['متى', 'متي', true, true],
    ['حتى', 'حتي', true, true],
    ['لدى', 'لدي', true, true],
    ['مدى', 'مدي', true, true],
    ['سوى', 'سوي', true, true],
    ['أخرى', 'أخري', true, true],
    ['كبرى', 'كبري', true, true],
    ['هدى', 'هدي', true, true],
    ['مصطفى', 'مصطفي', true, true],
    ['الشيبانى', 'الشيباني', true, false],
    ['أسعد الشيبانى', 'أسعد الشيباني', true, false],
    ['على الشيباني', 'علي الشيباني', true, true],
    ['مصطفي', 'مصطفى', true, false],
    ['علي', 'علي', false, false],
    ['مصطفى', 'مصطفى', false, false],
    ['سوريا', 'سوريا', false, false],
    ['قوات "سوريا"', 'قوات سوريا', false, false],
  ])('%s for %s', (text, name, elsewhere, egyptian) => {
    expect(finalAlefConflict({ text, name, egyptian: false })).toBe(elsewhere)
    expect(finalAlefConflict({ text, name, egyptian: true })).toBe(egyptian)
  })

  test('Egyptian orthography prints فى for في', () => {
    expect(usesEgyptianYa('قال الوزير فى القاهرة إن اللقاء عقد فى مقر الوزارة، في حضور السفير')).toBe(true)
    expect(usesEgyptianYa('قال الوزير في دمشق إن اللقاء عقد فى مقر الوزارة في حضور السفير')).toBe(false)
    expect(usesEgyptianYa('')).toBe(false)
  })
})

describe('equality under the safe fold', () => {
  const found = (before: string, match: string, name: string): boolean =>
    equalsSafe(before + match, before.length, before.length + match.length, name)

  test.each([
    ['', 'إدلب', 'إدلب', true],
    ['', 'إدْلِب', 'إدلب', true],
    ['', 'ادلب', 'إدلب', false],
    ['', 'حماه', 'حماة', false],
    ['', 'مصطفي', 'مصطفى', false],
    ['', 'قوات "سوريا" الديمقراطية', 'قوات سوريا الديمقراطية', true],
    ['', 'قوات سوريا', 'قوات سوريا الديمقراطية', false],
    ['ل', 'لتحالف', 'التحالف', true],
    ['لِ', 'لتحالف', 'التحالف', true],
    ['ل', 'لجنة', 'اللجنة', true],
    ['ل', 'لجنة', 'الجنة', true],
    ['ل', 'جنة', 'الجنة', false],
    ['ب', 'لجنة', 'اللجنة', false],
    ['ل', 'ألمانيا', 'ألمانيا', true],
    ['ل', 'المانيا', 'ألمانيا', false],
    ['و', 'لتحالف', 'التحالف', false],
    ['', 'CENTCOM', 'CENTCOM', true],
    ['', 'Centcom', 'CENTCOM', false],
  ])('%s|%s for %s', (before, match, name, equal) => {
    expect(found(before, match, name)).toBe(equal)
  })
})
