/**
 * Is this text Arabic, or another language in the same letters? Persian, Dari, Urdu, Pashto and Sorani pages about the
 * same events hold the same names (داعش, سوریه), so they are told apart before anything is matched (arabic.md §1.5).
 */
import { KINDS, UNIT } from './characters.ts'
import { tokenize } from './tokens.ts'

/** `reasons` say what spoke for the verdict, for people: shares of words or letters, in percent. */
export type LanguageVerdict = { language: 'ar' | 'other'; reasons: string[] }

/** K1 keys. Egyptian print writes فى and الى. */
const ARABIC_WORDS = new Set('في فى من على إلى الى أن ان التي الذي وفي ومن'.split(' '))
const LEAST_ARABIC_WORDS = 0.04

/** K1 keys, so Persian ی and ک are ي and ك here. `اين` may be Arabic أين without its hamza: the text must have ی. */
const PERSIAN_WORDS = new Set('است را كه از هاي مي براي شده شد كرد كرده اين'.split(' '))
const MOST_PERSIAN_WORDS = 0.005

/** Letters that the language has and Arabic has not, with the share of all letters that they may have. */
const FOREIGN_LETTERS: readonly { name: string; letters: string; most: number }[] = [
  { name: 'Urdu', letters: 'ےںٹڈڑھہ', most: 0.01 },
  { name: 'Pashto', letters: 'ښځڅډړږټېۍ', most: 0.01 },
  { name: 'Sorani Kurdish', letters: 'ەێۆڕڵ', most: 0.01 },
  { name: 'Persian', letters: 'پچژگ', most: 0.03 },
]

/** Below so many words a share means little: one function word, or words with the article, then do. */
const SHORT = 25

/** Judges a text by its words and letters. Linear; an article of 1,000 words takes about a millisecond. */
export function judgeLanguage(text: string): LanguageVerdict {
  const letters = countLetters(text)
  if (letters.arabic === 0) return other('no Arabic letters')
  if (letters.arabic < letters.all / 2) return other(`Arabic letters ${percent(letters.arabic / letters.all)}`)
  for (const { name, letters: own, most } of FOREIGN_LETTERS) {
    const share = countOf(text, own) / letters.arabic
    if (share > most) return other(`${name} letters ${percent(share)}`)
  }
  return judgeWords(text)
}

function judgeWords(text: string): LanguageVerdict {
  const words = tokenize(text).filter((token) => token.kind === 'arabic')
  const hasPersianYa = text.includes('ی')
  const persian = words.filter(({ safe }) => PERSIAN_WORDS.has(safe) && (safe !== 'اين' || hasPersianYa)).length
  const persianVerbs = text.match(/(?:^|[\s«"(])ن?م[یي]\u200c/g)?.length ?? 0
  const persianShare = (persian + persianVerbs) / words.length
  if (persianShare > MOST_PERSIAN_WORDS && persian + persianVerbs > 1)
    return other(`Persian words ${percent(persianShare)}`)
  const share = words.filter(({ safe }) => ARABIC_WORDS.has(safe)).length / words.length
  if (share >= LEAST_ARABIC_WORDS) return { language: 'ar', reasons: [`Arabic function words ${percent(share)}`] }
  const withArticle = words.filter(({ safe }) => /^[وف]?ب?ال..|^[وف]?لل../.test(safe)).length / words.length
  if (words.length < SHORT && withArticle >= 0.1 && persian === 0 && !hasPersianYa)
    return { language: 'ar', reasons: [`short text, words with the article ${percent(withArticle)}`] }
  return other(`Arabic function words ${percent(share)}`)
}

function countLetters(text: string): { arabic: number; all: number } {
  let arabic = 0
  let all = 0
  for (let index = 0; index < text.length; index += 1) {
    const kind = KINDS[text.charCodeAt(index)]
    if (kind === UNIT.arabic) arabic += 1
    if (kind === UNIT.arabic || kind === UNIT.latin) all += 1
  }
  return { arabic, all }
}

function countOf(text: string, letters: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += 1) if (letters.includes(text.charAt(index))) count += 1
  return count
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function other(reason: string): LanguageVerdict {
  return { language: 'other', reasons: [reason] }
}
