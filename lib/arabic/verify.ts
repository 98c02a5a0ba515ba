/**
 * What K2 made equal and must be looked at once more, word by word (arabic.md §1.3). A lexicon finds by K2; here a word
 * of the text is compared with the word of the name that it was found as.
 */

/** Words in ى whose twin in ي is another word or name. In the text they never stand for it: على is not علي. */
const ALEF_WORDS = new Set('على إلى متى حتى لدى مدى سوى أخرى كبرى هدى مصطفى'.split(' '))

/**
 * Two words under K1: the text's, particles and all, and the name's. `strict`: the name asks for every hamza, ى and ة;
 * `isFirst`: the first word of the name, the only one that carries particles; `egyptian`: the text prints final ي as ى.
 */
export type WordPair = { text: string; name: string; strict: boolean; isFirst: boolean; egyptian: boolean }

/**
 * True when the word of the text may stand for the word of the name.
 *
 * على for علي → false; الشيبانى for الشيباني → true in an Egyptian text, false elsewhere; حماه for حماة → true;
 * strict: ادلب for إدلب → false, للتحالف for التحالف → true.
 */
export function agreesWithName({ text, name, strict, isFirst, egyptian }: WordPair): boolean {
  if (text === name) return true
  if (strict) return isFirst && endsWithName(text, name)
  if (finalYa(text) !== finalYa(name) && (!egyptian || isAlefWord(text))) return false
  return name.length > 3 || !/[ةه]$/.test(name) || text.at(-1) === name.at(-1)
}

/** The first word may carry particles; after ل the article has lost its alef, and in للجنة its own lam too. */
function endsWithName(text: string, name: string): boolean {
  if (text.endsWith(name)) return true
  if (!name.startsWith('ال')) return false
  return text.endsWith(`ل${name.slice(1)}`) || (name.startsWith('الل') && text.endsWith(name.slice(1)))
}

/** `ى`, `ي` or none: what a word ends in. */
function finalYa(word: string): string {
  const last = word.at(-1)
  return last === 'ى' || last === 'ي' ? last : ''
}

/** With its particles too: وعلى, ولمصطفى. */
function isAlefWord(word: string): boolean {
  return ALEF_WORDS.has(word) || ALEF_WORDS.has(word.slice(1)) || ALEF_WORDS.has(word.slice(2))
}
