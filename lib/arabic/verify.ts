/**
 * What K2 made equal and must be looked at once more (arabic.md §1.3). A lexicon finds by K2; these functions compare
 * the stretch that it found with the name as the pack writes it.
 */
import { isGapMark, tokenize } from './tokens.ts'
import type { Token } from './tokens.ts'

/** Words in ى whose twin in ي is another word or name. In the text they never stand for it: على is not علي. */
const ALEF_WORDS = new Set('على إلى متى حتى لدى مدى سوى أخرى كبرى هدى مصطفى'.split(' '))

/** True for a text in Egyptian orthography, where final ي is printed as ى: فى is commoner in it than في. */
export function usesEgyptianYa(text: string): boolean {
  let dotless = 0
  let dotted = 0
  for (const { safe } of tokenize(text)) {
    if (safe === 'فى') dotless += 1
    else if (safe === 'في') dotted += 1
  }
  return dotless > dotted
}

/**
 * True when text and name differ in a final ى / ي such that they are different words. `text` is the stretch found
 * (particle or not), `name` the name as the pack writes it, `egyptian` from `usesEgyptianYa`.
 *
 * على against علي → conflict; الشيبانى against الشيباني → none in an Egyptian text, conflict elsewhere.
 */
export function finalAlefConflict(found: { text: string; name: string; egyptian: boolean }): boolean {
  const words = nameWords(found.text)
  const ofName = nameWords(found.name)
  return ofName.some((word, index) => {
    const other = words[index]
    if (other === undefined || !isYa(word.safe) || !isYa(other.safe)) return false
    if (word.safe.at(-1) === other.safe.at(-1)) return false
    return !found.egyptian || isAlefWord(other.safe)
  })
}

function isYa(word: string): boolean {
  return /[ىي]$/.test(word)
}

/** With its particle too: وعلى, لمصطفى. */
function isAlefWord(word: string): boolean {
  return ALEF_WORDS.has(word) || ALEF_WORDS.has(word.slice(1)) || ALEF_WORDS.has(word.slice(2))
}

/**
 * True when `text[start, end)`, a match of `name`, equals it under the safe fold K1: hamzas, ى and ة agree; quotes and
 * spaces between the words do not count, nor does the article that a particle has swallowed (للتحالف is التحالف).
 */
export function equalsSafe(text: string, start: number, end: number, name: string): boolean {
  const words = nameWords(text.slice(start, end))
  const ofName = nameWords(name)
  if (words.length !== ofName.length) return false
  return ofName.every((word, index) => {
    const other = words[index]?.safe ?? ''
    if (word.safe === other) return true
    if (index > 0 || !/ل[\u0640\u064b-\u0652]*$/.test(text.slice(Math.max(0, start - 4), start))) return false
    return word.safe === `ا${other}` || (word.safe.startsWith('الل') && word.safe === `ال${other}`)
  })
}

/** The tokens of a name without the quotes, brackets and hyphens between them. */
function nameWords(name: string): Token[] {
  return tokenize(name).filter((token) => token.key !== '\n' && !isGapMark(token.key.charCodeAt(0)))
}
