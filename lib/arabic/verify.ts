/**
 * What K2 made equal and must be looked at once more, word by word (arabic.md §1.3). A lexicon finds by K2; here a word
 * of the text is compared with the word of the name that it was found as.
 */

/**
 * Words in ى whose twin in ي is another word or name, with particles and article: على, ولمصطفى, الكبرى. In the text they
 * never stand for it: على is not علي. But العلى is العلي, a name, and بلدى is بلدي.
 */
const ALEF_WORD = /^[وف]?(?:على|إلى|متى|حتى|لدى|سوى|[بكل]?(?:ال|ل)?(?:مدى|أخرى|كبرى|هدى|مصطفى))$/

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
export function agreesWithName(pair: WordPair): boolean {
  if (agrees(pair)) return true
  const text = pair.egyptian ? dotted(pair.text, pair.isFirst) : pair.text
  return text !== pair.text && agrees({ ...pair, text })
}

function agrees({ text, name, strict, isFirst, egyptian }: WordPair): boolean {
  if (text === name) return true
  if (strict) return isFirst && endsWithName(text, name)
  if (finalYa(text) !== finalYa(name) && (!egyptian || ALEF_WORD.test(text))) return false
  return name.length > 3 || !/[ةه]$/.test(name) || text.at(-1) === name.at(-1)
}

/** The first word may carry particles; after ل the article has lost its alef, and in للجنة its own lam too. */
function endsWithName(text: string, name: string): boolean {
  if (text.endsWith(name)) return true
  if (!name.startsWith('ال')) return false
  return text.endsWith(`ل${name.slice(1)}`) || (name.startsWith('الل') && text.endsWith(name.slice(1)))
}

/** With the dots that Egyptian print leaves out: الشيبانى → الشيباني; على only inside a name (مسجد الإمام على بن أبى طالب). */
function dotted(word: string, isFirst: boolean): string {
  const isYa = word.endsWith('ى') && (!ALEF_WORD.test(word) || (!isFirst && word === 'على'))
  return isYa ? `${word.slice(0, -1)}ي` : word
}

/** `ى`, `ي` or none: what a word ends in. */
function finalYa(word: string): string {
  const last = word.at(-1)
  return last === 'ى' || last === 'ي' ? last : ''
}
