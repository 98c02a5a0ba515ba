/**
 * Numbers, and the form of a word beside a count, as CLDR has them for Arabic and English. By rule, because the first
 * `Intl.NumberFormat` and `Intl.PluralRules` of a page load their data: 30 ms in the moment in which the panel opens, more
 * than drawing it takes. The tests compare with `Intl`.
 */
import type { Language } from './view.ts'

export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** The form of the word beside a count: 3 → few (ثلاثة تقارير), 11 → many (أحد عشر تقريرًا), 100 → other (مئة تقرير). */
export function pluralForm(count: number, language: Language): PluralForm {
  if (language === 'en') return count === 1 ? 'one' : 'other'
  if (!Number.isInteger(count)) return 'other'
  if (count === 0) return 'zero'
  if (count === 1) return 'one'
  if (count === 2) return 'two'
  const rest = count % 100
  if (rest >= 3 && rest <= 10) return 'few'
  return rest >= 11 ? 'many' : 'other'
}

/**
 * A number from 0 on in western digits, its thousands apart: 6210.456 → 6,210.46.
 * @param decimals so many at most
 */
export function groupedNumber(value: number, decimals = 2): string {
  const [whole = '', fraction] = String(Number(value.toFixed(decimals))).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
