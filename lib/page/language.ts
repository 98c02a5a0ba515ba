/** Is a text Arabic? By its letters and by the words that no Arabic prose does without (arabic.md §1.5). */
import { addLetters, looksArabic, noLetters } from './letters.ts'
import { plain } from './plain.ts'

/** في من على إلى أن إن التي الذي عن مع هذا هذه بعد ما, plain. */
const functionWord = /^(?:في|من|علي|الي|ان|التي|الذي|عن|مع|هذا|هذه|بعد|ما)$/
/** Below this many words a list of results or a headline may do without. */
const fewestWords = 60
const leastShare = 0.04
const sample = 20_000

/** `ar` for Arabic prose; `other` for every other language, and for texts mostly in another script. */
export function languageOf(text: string): 'ar' | 'other' {
  const part = text.slice(0, sample)
  const letters = noLetters()
  const arabic = addLetters(part, letters)
  const others = part.match(/[A-Za-z\u00c0-\u024f\u0370-\u05ff]/g)?.length ?? 0
  if (!looksArabic(letters) || others > arabic) return 'other'
  const words = plain(part).match(/\p{L}+/gu) ?? []
  if (words.length < fewestWords) return 'ar'
  const common = words.filter((word) => functionWord.test(word)).length
  return common / words.length >= leastShare ? 'ar' : 'other'
}
