/**
 * Spelling made plain, for comparing a line of a page with words known beforehand. Like the loose fold of `lib/arabic`
 * for what such lines hold, in a few lines instead of its tables: the page scripts have 60 kB in all.
 */

import { wordClass } from '../letters.ts'

/** Marks, tatweel and characters that are not seen, for the brackets of a pattern. */
export const unseenClass =
  '\\u00ad\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff'
const unseen = new RegExp(`[${unseenClass}]+`, 'g')

/** أيضاً → ايضا, أفريل → افريل, حماة → حماه, مصطفى → مصطفي, ٣٠ → 30, Read → read. Offsets are not kept. */
export function plain(text: string): string {
  // One letter after the other: a browser puts a letter in place of others without calling anything of ours.
  return text
    .replace(unseen, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/،/g, ',')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase()
}

const noWord = new RegExp(`[^${wordClass}]+`, 'g')

/** Plain words without punctuation, one blank between them. */
export function plainWords(text: string): string {
  return plain(text).replace(noWord, ' ').trim()
}
