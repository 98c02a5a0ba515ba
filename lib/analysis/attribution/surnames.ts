/**
 * Surnames of people whom the pack does not know: after "سامر الخطيب" the text writes "يقول الخطيب". A word counts once it
 * has stood right behind a given name. Source: arabic.md §4.1 (coreference by the last name).
 */
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from '../mentions/given-names.ts'
import { isNameShaped, isVerbShaped } from '../mentions/name-shape.ts'
import { headOf } from './heads.ts'

/** K2 key of a surname → index of the word where it is first said with its given name. */
export function readSurnames(document: TextDocument): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let at = 1; at < document.words.length; at += 1) {
    const word = document.words[at]
    const key = word?.key ?? ''
    // few words stand behind a given name, so this is asked first
    // "عبد الكريم الدرويش"
    const isBehindGiven = givenNames.has(keyAt(document, at - 1)) || keyAt(document, at - 2) === 'عبد'
    if (!isBehindGiven || givenNames.has(key)) continue
    if (key.length < 4 || !follows(document, at) || found.has(key)) continue
    const isSurname = key.startsWith('ال')
      ? key.length > 4 && (headOf(key) === null || key === 'الشاهد')
      : word !== undefined && isNameShaped(word) && !isVerbShaped(word)
    if (isSurname) found.set(key, at)
  }
  return found
}
