/** Reports whose headlines are nearly the same: most often one text, passed on. Pure. */
import { tokenize } from '../arabic/tokens.ts'

/** Shorter headlines say too little to be called the same. */
const LEAST_WORDS = 5
/** Of all words of two headlines, so many are in both. */
const LEAST_SHARED = 0.7

export type NearCopies<Item> = { first: Item; copies: Item[] }

/** Words as they are compared: «الرئيس» and «الرئيس» with a vowel are one, marks and punctuation are none. */
function wordsOf(title: string | null): Set<string> {
  if (title === null) return new Set()
  return new Set(tokenize(title).flatMap(({ kind, key }) => (kind === 'mark' ? [] : [key])))
}

/** How much two sets have in common: what is in both, of what is in either (0–1). */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length
  return both / (one.size + other.size - both)
}

/**
 * Folds items under the first whose title is nearly the same; the order stays. Items without a title, or with a short
 * one, stand for themselves.
 */
export function foldNearCopies<Item>(
  items: readonly Item[],
  titleOf: (item: Item) => string | null,
): NearCopies<Item>[] {
  const groups: (NearCopies<Item> & { words: Set<string> })[] = []
  for (const item of items) {
    const words = wordsOf(titleOf(item))
    const known =
      words.size < LEAST_WORDS
        ? undefined
        : groups.find((group) => group.words.size >= LEAST_WORDS && shared(group.words, words) >= LEAST_SHARED)
    if (known) known.copies.push(item)
    else groups.push({ first: item, copies: [], words })
  }
  return groups.map(({ first, copies }) => ({ first, copies }))
}
