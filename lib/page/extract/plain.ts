/**
 * Spelling made plain, for comparing a line of a page with words known beforehand. Like the loose fold of `lib/arabic`
 * for what such lines hold, in a few lines instead of its tables: the page scripts have 60 kB in all.
 */

import { wordClass } from '../letters.ts'

/** Marks, tatweel, characters that are not seen, and letters that are written in several ways. */
const special =
  /[\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeffأإآٱىیةک،٠-٩۰-۹]/g
const plainLetters: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  '،': ',',
}

function plainLetter(unit: string): string {
  const code = unit.charCodeAt(0)
  const isDigit = (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
  return plainLetters[unit] ?? (isDigit ? String(code & 15) : '')
}

/** أيضاً → ايضا, أفريل → افريل, حماة → حماه, مصطفى → مصطفي, ٣٠ → 30, Read → read. Offsets are not kept. */
export function plain(text: string): string {
  return text.replace(special, plainLetter).toLowerCase()
}

const noWord = new RegExp(`[^${wordClass}]+`, 'g')

/** Plain words without punctuation, one blank between them. */
export function plainWords(text: string): string {
  return plain(text).replace(noWord, ' ').trim()
}
