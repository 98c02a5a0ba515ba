/**
 * The lexicon: many names in, a compact buffer out; a text in, the names in it out.
 *
 * Positions are UTF-16 offsets into the text as given. A match record is four numbers, `[tokenStart, start, end, form]`:
 * `tokenStart` is where the first token begins, its particle included; `start`–`end` is the name with its article,
 * half-open, without outer quotes (للتحالف → tokenStart at the first ل, start at the second); `form` is the index in
 * the list that the lexicon was built from.
 */
export { buildLexicon } from './build.ts'
export { loadLexicon } from './lexicon.ts'
export type { Lexicon, LexiconError } from './lexicon.ts'
export { scan, scanAll } from './scan.ts'
