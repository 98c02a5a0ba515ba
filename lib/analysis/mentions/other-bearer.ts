/**
 * A surname behind somebody else's given name: in a text about "قاسم الأعرجي", "طارق الأعرجي" is another man. Source: arabic.md
 * §4.1 (a short form stands for its bearer, not for his relatives).
 */
import { foldKey } from '../../arabic/fold.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from './given-names.ts'

/** Given names that are a verb in news prose as well: "صادق الشرع على", "ناصر", "أمل الشرع أن". */
const verbs = new Set('صادق ناصر سالم امل نصر سعد كرم عادل صباح فجر بدر قاسم'.split(' '))

/**
 * Whether the word before a surname gives it to another person.
 * @param at word at which the surname begins
 * @param name long form of the bearer whom it may mean, as the text has it; empty where only the title has one
 */
export function isOtherBearer(document: TextDocument, at: number, name: string): boolean {
  if (!follows(document, at)) return false
  const { key: given, safe } = document.words[at - 1] ?? { key: '', safe: '' }
  // "على الأسد" is no علي.
  if (!givenNames.has(given) || verbs.has(given) || safe === 'على') return false
  // "أحمد حسين الشرع": a father's name stands between.
  const before = keyAt(document, at - 2)
  const own = foldKey(name, 2).split(' ')
  return !own.includes(given) && !own.includes(before)
}
