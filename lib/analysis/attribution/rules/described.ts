/**
 * "وصف SUBJECT | OBJECT بأنه": both are noun phrases, and nothing stands between them.
 *
 *   وصفت الشرطة الاتحادية | المداهمات بأنها            → الشرطة الاتحادية
 *   وصف الرئيس إيمانويل ماكرون | الحادث بأنه           → الرئيس إيمانويل ماكرون
 *   وقالت الطبيبة …، ووصفت | ظروف العمل بأنها          → nobody here: whoever has spoken
 */
import { commonWords } from '../../../arabic/common-words.ts'
import { keyAt, textBefore, textOf } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { givenNames } from '../../mentions/given-names.ts'
import { genderOf } from '../agreement.ts'
import { headOf, isNisba } from '../heads.ts'
import type { SpeakerAt } from '../named.ts'
import type { State } from '../state.ts'
import type { Verb } from '../verbs.ts'
import { beginsWithBi } from './verb-subject.ts'

/** To describe as. */
export const describes = /^([يت]صف|وصفت?)$/

/** What a definite noun may be besides an origin: with the noun before it, it is one phrase. */
const quality =
  /^ال(سابق|حالي|جديد|اول|عام|علي|اعلي|متقاعد|منتخب|راحل|اسبق|موقت|مقبل|معارض|حاكم|معني|مختص|مشترك|متحد|اوسط|خاص|وطني|فدرالي)ه?$/
const adjective = /.{3}(ي|يه|يون|يين)$/

/** Goes on with where somebody is or for whom. */
const link = /^(في|من|لدي|عن|علي|الي|باسم|ل.{3,})$/

/** The subject without the object behind it; null where all of it is what is described. */
export function beforeDescribed(found: SpeakerAt, verb: Verb, { context }: State): SpeakerAt | null {
  const { document } = context
  const { first, last, speaker } = found
  // A name that was found as such ends where it ends.
  if (speaker.entity !== null || speaker.text !== textOf(document, first, last)) return found
  for (let at = first + 1; at <= last; at += 1)
    if (beginsObject(at, first, context))
      return { ...found, last: at - 1, speaker: { ...speaker, text: textOf(document, first, at - 1) } }
  const goesOn = verb.joined && context.last !== null && context.lastGender === genderOf(verb.key)
  return goesOn && last === first + 1 && beginsWithBi(keyAt(document, last + 1)) ? null : found
}

/** True where another noun phrase begins at word `at` behind the one from word `first` on. */
function beginsObject(at: number, first: number, { document, namesByWord, surnames }: State['context']): boolean {
  const [key, before] = [keyAt(document, at), keyAt(document, at - 1)]
  const name = namesByWord[at]
  if (isNisba(key) || quality.test(key) || link.test(key) || givenNames.has(key)) return false
  if (name !== undefined && name.first < at) return false
  const isBehindName =
    (namesByWord[at - 1] !== undefined && namesByWord[at - 1] !== name) ||
    givenNames.has(keyAt(document, at - 2)) ||
    surnames.has(before)
  const isBehindPhrase =
    isBehindName || (at - 1 > first && adjective.test(before)) || isNisba(before) || quality.test(before)
  if (key.startsWith('ال')) return isBehindPhrase || (at - 1 === first && before.startsWith('ال'))
  // "منظمة العفو | قرار", "الوزير | اتهامات": not a holder's name
  return (isBehindPhrase || before.startsWith('ال')) && (commonWords.has(key) || /.{3}ات$/.test(key))
}

/** "وصفه", "اعتبرتها": what is described goes before, as a pronoun. K2 keys. */
export const suffixed = /^(وصف|اعتبر)(ه|ها|ته|تها)$/

/** "ووصفه | بأنه متسرع", "واعتبرتها | تصعيدا"; in "ووصفه أساتذته بأنه" somebody else follows. */
export function isDescribedAs(at: number, document: TextDocument): boolean {
  const next = keyAt(document, at + 1)
  if (/صف/.test(keyAt(document, at)))
    return /^(ب.*|في|علي|عبر|خلال)$/.test(next) || /["«“]/.test(textBefore(document, at + 1))
  return headOf(next) === null && !next.startsWith('ال')
}
