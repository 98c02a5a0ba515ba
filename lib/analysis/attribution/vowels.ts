/**
 * What the vowel signs tell, where a writer sets them: nearly always to say which of two readings is meant (arabic.md §1).
 *
 *   اعتُبرت قسد شريكا، نُقلت، أُعلن, يُعتبر   passive: what follows is not who speaks
 *   أكّد دورَ سوريا                            accusative: the object, not the subject
 */
import type { TextDocument } from '../document.ts'

/** Marks on a letter but the vowel u. */
const MARKS = '[\\u064B-\\u064E\\u0650-\\u0652]*'
const LETTER = `[\\u0621-\\u064A]${MARKS}`
const JOINED = `^(?:[وف]${MARKS})?`

/** "نُقل", "أُعلن": u on the first letter of the past; not "قُلت", and not "يُعلن", "تُحذر", "مُشيرا", which are active. */
const PAST = new RegExp(`${JOINED}(?![يتم])[\\u0621-\\u064A]${MARKS}\\u064F`)
/** "اعتُبر", "استُبعد", "اتُّهم", "اضطُر". */
const DERIVED = new RegExp(`${JOINED}[اٱ]${MARKS}(?:${LETTER})?[تط]${MARKS}\\u064F`)
/** "يُعتبر", "تُستبعد", "يُتوقع": the active has another vowel there. Not "يُعلن", nor "يُتابع". */
const PRESENT = new RegExp(`${JOINED}[يت]${MARKS}\\u064F(?:ت(?!${MARKS}ا)|${LETTER}ت)`)
const HOLLOW = /^[وف]?قل(?:ت|نا|تم)$/

/** True for a verb at word `at` that its vowels make passive. */
export function hasPassiveVowels(at: number, { text, words }: TextDocument): boolean {
  const word = words[at]
  if (word === undefined || HOLLOW.test(word.key)) return false
  const written = text.slice(word.start, word.end)
  return written.includes('\u064F') && (PAST.test(written) || DERIVED.test(written) || PRESENT.test(written))
}

/** True for a noun at word `at` that its last vowel makes an accusative; not "المسؤولونَ". */
export function isAccusative(at: number, { text, words }: TextDocument): boolean {
  const word = words[at]
  if (word === undefined) return false
  const written = text.slice(word.start, word.end)
  return written.includes('\u064B') || (/\u064E\u0651?$/.test(written) && !written.endsWith('ون\u064E'))
}
