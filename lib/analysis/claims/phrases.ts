/**
 * Literal phrases of the pack's fields, looked for in the text and near a place of it. A form of a value is declined by the
 * sentence that it stands in, which no list of names is; so these are matched word by word and not by the lexicon.
 */
import { tokenize } from '../../arabic/tokens.ts'
import { readings } from '../../arabic/particles.ts'
import { keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'

export type Phrase = readonly string[]

/** Phrases as K2 keys of their words; phrases without a word are left out. */
export function phrasesOf(words: readonly string[]): Phrase[] {
  return words
    .map((phrase) =>
      tokenize(phrase)
        .filter(({ kind }) => kind !== 'mark')
        .map(({ key }) => key),
    )
    .filter((phrase) => phrase.length > 0)
}

/**
 * True when `phrase` stands at word `at`. Its first word may carry و, ف, ب, ل or ك (وأسر for أسر); a word may stand in the
 * accusative (مسلحا منفردا for مسلح منفرد) or, if all do, with the article (التعليق الجزئي for تعليق جزئي).
 */
export function standsAt(document: TextDocument, at: number, phrase: Phrase): boolean {
  const { words } = document
  const [head] = phrase
  const key = words[at]?.key
  if (head === undefined || key === undefined) return false
  const first = formOf(key, head)
  if (first === null) return false
  return phrase.every((word, step) => step === 0 || isForm(words[at + step]?.key, word, first))
}

type Form = 'plain' | 'definite'

/** How a text's word is the phrase's first one; null when it is another word. */
function formOf(key: string, head: string): Form | null {
  if (key.length < head.length || !key.includes(head.slice(1))) return null
  if (isPlain(key, head)) return 'plain'
  for (const { base } of readings(key)) {
    if (isPlain(base, head)) return 'plain'
    if (base === `ال${head}`) return 'definite'
  }
  return null
}

function isPlain(key: string, word: string): boolean {
  return key === word || (key.length === word.length + 1 && key.endsWith('ا') && key.startsWith(word))
}

function isForm(key: string | undefined, word: string, form: Form): boolean {
  if (key === undefined) return false
  return isPlain(key, word) || (form === 'definite' && key === `ال${word}`)
}

export type WordSpan = { first: number; last: number }

/**
 * How near a phrase stands to words `first`–`last` inside their sentence: 0 inside them, then counted in words; behind them
 * a little further than before ("مقتل 5 عناصر وأسر 19": مقتل for the first number, أسر for the second). Infinity: nowhere.
 * @param isOthers true for a word that belongs to another number: "جنديان ومترجم، وإصابة ثلاثة" wounds nobody but the three
 */
export function distanceTo(
  document: TextDocument,
  { first, last, isOthers }: WordSpan & { isOthers?: (at: number) => boolean },
  phrases: readonly Phrase[],
): number {
  const sentence = document.sentences[first]
  const inside = (at: number): boolean => document.sentences[at] === sentence
  const heads = headsOf(phrases)
  const mayOpen = (at: number): boolean => heads.test(document.words[at]?.key ?? '')
  const has = (at: number): boolean => mayOpen(at) && phrases.some((phrase) => standsAt(document, at, phrase))
  for (let at = first; at <= last; at += 1) if (has(at)) return 0
  for (let step = 1; step <= MOST_WORDS; step += 1) {
    if (
      inside(first - step) &&
      mayOpen(first - step) &&
      phrases.some((phrase) => standsAt(document, first - step, phrase) && first - step + phrase.length <= first) &&
      isOthers?.(first - step) !== true
    )
      return step
    if (inside(last + step) && has(last + step) && isOthers?.(last + step) !== true) return step + BEHIND
  }
  return Number.POSITIVE_INFINITY
}

const heads = new WeakMap<readonly Phrase[], RegExp>()

/** What a word holds that begins one of the phrases: one look for all of them, as hardly any word does. */
function headsOf(phrases: readonly Phrase[]): RegExp {
  let known = heads.get(phrases)
  if (known === undefined) {
    const stems = new Set(phrases.map(([head = '']) => head.slice(1)))
    heads.set(phrases, (known = new RegExp([...stems].join('|'))))
  }
  return known
}

const MOST_WORDS = 14
const BEHIND = 1.5

/** Where each word of a document stands, by its key and by what is left of it without a particle or the article. */
export type WordIndex = ReadonlyMap<string, readonly number[]>

/** Indexes a document's words for `placesOf`. */
export function indexWords(document: TextDocument): WordIndex {
  const index = new Map<string, number[]>()
  const add = (key: string, at: number): void => {
    // ألغام begins like an article, so that الألغام is looked for under both
    if (/^(?:ال|لل)ال/.test(key)) add(key.slice(2), at)
    addStem(stem(key), at)
  }
  const addStem = (key: string, at: number): void => {
    const places = index.get(key)
    if (places === undefined) index.set(key, [at])
    else if (places.at(-1) !== at) places.push(at)
  }
  for (let at = 0; at < document.words.length; at += 1) {
    const key = keyAt(document, at)
    if (document.skipped[at] === 1) continue
    add(key, at)
    if (/^[وفبلك]/.test(key)) add(key.slice(1), at)
    if (/^[وف][بلك]/.test(key)) add(key.slice(2), at)
  }
  return index
}

/** Without the article and the accusative's alef: التعليق, تعليقا → تعليق, للبيان → بيان. */
function stem(key: string): string {
  const bare = /^(?:ال|لل)/.test(key) ? key.slice(2) : key
  return bare.length > 3 && bare.endsWith('ا') ? bare.slice(0, -1) : bare
}

/** Words at which a phrase stands, in reading order. */
export function placesOf(phrase: Phrase, document: TextDocument, index: WordIndex): number[] {
  const [head] = phrase
  if (head === undefined) return []
  return (index.get(stem(head)) ?? []).filter((at) => standsAt(document, at, phrase))
}
