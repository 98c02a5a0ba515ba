/**
 * Groups that the pack does not know and that the text does not call تنظيم before it says "التنظيم" of them: حركة الشباب, جيش
 * الإسلام, جماعة "حراس البادية". A group counts that headline or lead names, or that is named twice: "حركة المرور" is none. A
 * جماعة and the like need no such proof.
 */
import { foldKeys } from '../../arabic/fold.ts'
import type { ClassState } from './definites.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Occurrence } from './occurrences.ts'
import { placeWeight } from '../place-weight.ts'

const HEADS = foldKeys('حركة جماعة جيش كتيبة كتائب سرايا فصيل فيلق ألوية حراس أنصار جند')
/** "حركة المرور", "جيش الاحتلال", "جماعة الضغط", "جيش النظام". */
const NO_NAME =
  foldKeys(`المرور الطيران الملاحة السير التجارة النزوح السفر القطارات الاحتجاج الاحتجاجات الاحتلال النظام الدفاع البلاد الدولة
  الضغط السكان العملة الاستيراد الأسواق الأموال البيع`)

/** "جماعة نصرة الإسلام والمسلمين". */
const SUPPORT = 'نصره'

/** Heads that are as often another word's: حركة النقل, جيش من العاطلين. */
const WORDS = foldKeys('حركة جيش حراس')

/** Words at which such a group is named, in order. */
export function findRivals(taken: ReadonlySet<number>, document: TextDocument): number[] {
  const places = new Map<string, number[]>()
  for (let index = 0; index + 1 < document.words.length; index += 1) {
    if (
      !HEADS.has(headAt(document, index)) ||
      taken.has(index) ||
      taken.has(index + 1) ||
      !follows(document, index + 1)
    )
      continue
    const next = keyAt(document, index + 1)
    const isNamed = /^ال.{2}/.test(next) || isQuoted(document, index + 1) || HEADS.has(next) || next === SUPPORT
    if (!isNamed || NO_NAME.has(next)) continue
    const same = places.get(next)
    if (same === undefined) places.set(next, [index])
    else same.push(index)
  }
  const isTopic = (words: readonly number[]): boolean =>
    words.length > 1 || words.some((word) => placeWeight(document, word) === 1 || !WORDS.has(headAt(document, word)))
  return [...places.values()]
    .filter(isTopic)
    .flat()
    .sort((a, b) => a - b)
}

function headAt(document: TextDocument, index: number): string {
  return keyAt(document, index).replace(/^[وفبل](?=.{3})/, '')
}

function isQuoted({ text, words }: TextDocument, at: number): boolean {
  return /["«“”„]/.test(text.charAt((words[at]?.start ?? 0) - 1))
}

/**
 * True where such a group is meant: it was named in this very line, and the group that the pack knows was not; or the headline,
 * or headline and lead, name it and not the known one, which is not named in this line either.
 */
export function isRivalMeant(
  at: Occurrence,
  isKnownInLine: boolean,
  { entity, state, document }: { entity: string; state: ClassState; document: TextDocument },
): boolean {
  if (isKnownInLine) return false
  const line = document.lines[at.first]
  const before = state.rivals.filter((word) => word < at.first)
  if (before.some((word) => document.lines[word] === line)) return true
  const isOnlyTheirs = (isThere: (word: number) => boolean): boolean =>
    before.some(isThere) && !state.namings.some((naming) => naming.entity === entity && isThere(naming.word))
  return isOnlyTheirs((word) => document.lines[word] === 0) || isOnlyTheirs((word) => placeWeight(document, word) === 1)
}
