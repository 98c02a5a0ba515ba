/** What stands behind a verb of saying: its subject, or whom it is about (arabic.md §7.1, "VERB SUBJECT-NP"). */
import { GAP, follows, keyAt } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { givenNames } from '../../mentions/given-names.ts'
import { sentenceStart } from '../../sentences.ts'
import { genderOf } from '../agreement.ts'
import { headOf, states } from '../heads.ts'
import type { SpeakerAt } from '../named.ts'
import { single } from '../phrase-ends.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { addresses, complementisers, sayings } from '../verbs.ts'
import type { Verb } from '../verbs.ts'

/** "يشكك بعض المحللين | في قدرة الأجهزة", "يرى خبراء | في الخطوة رسالة": the object of these begins with في. */
export function subjectBehind(from: number, verb: Verb, context: State['context']): SpeakerAt | null {
  if (asks.test(verb.key) || admits.test(verb.key)) return subjectBeforeObject(from, context)
  if (!/^([يت]?شككت?|[يت]ري|يرون)$/.test(verb.key)) return speakerFrom(from, context)
  let last = from
  while (last < from + IN_WORDS && !/^(في|فيه|فيها)$/.test(keyAt(context.document, last + 1))) last += 1
  return speakerFrom(from, context, last)
}

const IN_WORDS = 12

/** Verbs whose object begins with ب: "طالب مغردون | بنشر النتائج", "تعهد الوزير | بإعلانها". */
export const asks = /^[يت]?(طالب|تعهد|توعد|هدد|وعد)(ت|وا|ون)?$/
/** "أقر مسؤول كردي | بوجود ثغرات", "أفاد مراسل | بسماع إطلاق نار". */
const admits = /^(اقر|[يت]قر|اعترف|[يت]عترف|افاد|[يت]فيد)ت?$/
/** Words whose first letter is their own. */
const ownLetter = /^ب(?:ن$|نت$|ارز|اسم|لسان|ريطان|رلمان|حث|لدي|حر|ري|اراك|راك|راد|شار|ندر|لال|اسل|ابا)/

function subjectBeforeObject(from: number, context: State['context']): SpeakerAt | null {
  const { document, namesByWord } = context
  let last = from
  for (; last < from + IN_WORDS; last += 1) {
    const key = keyAt(document, last + 1)
    if (/^ب.{3,}/.test(key) && !ownLetter.test(key) && namesByWord[last + 1] === undefined && !givenNames.has(key))
      break
  }
  return speakerFrom(from, context, last)
}

/** "وأكد، الخبير في شؤون الاقتصاد علاء عبد الحليم، أن": an office between commas, and the clause right behind. */
export function isSetOff(first: number, verb: Verb, { context }: State): boolean {
  const { document } = context
  if (document.gaps[first] !== GAP.clause || !sayings.has(verb.key) || headOf(keyAt(document, first)) === null)
    return false
  for (let at = first + 1; at <= first + SET_OFF_WORDS; at += 1)
    if (!follows(document, at)) return document.gaps[at] === GAP.clause && complementisers.has(keyAt(document, at))
  return false
}

const SET_OFF_WORDS = 12

/** Countries with which a masculine verb agrees; the others and all cities are feminine. */
const masculine = /^(العراق|لبنان|الاردن|المغرب|السودان|اليمن)$/

/** People who are called upon more often than they call. */
const addressed = /^ال(سكان|اهالي|ناس|شباب|طلاب|عمال)$/
const behindAddressed = /^(الي|علي|ان|ب.{2,}|ل.{3,})$/

/**
 * "وشكر رئيس المجلس العمال ودعا السكان إلى حفل": whoever thanked calls, and the inhabitants are called upon; but "ودعا السكان
 * الحكومة إلى".
 */
function isCalledUpon(at: number, verb: Verb, document: TextDocument): boolean {
  if (!verb.joined || !addresses.has(verb.key) || !addressed.test(keyAt(document, at))) return false
  return behindAddressed.test(keyAt(document, at + 1))
}

/** "واتهم الولايات المتحدة بالسعي": a country behind a masculine verb is its object. */
export function isWhomItIsAbout(at: number, verb: Verb, { context }: State): boolean {
  if (at - 1 > sentenceStart(context.document, at) && isCalledUpon(at, verb, context.document)) return true
  // "وطالبوا الحكومة باتخاذ إجراءات": behind a plural nobody but its object stands; "تطالب المجلس بردها": another gender
  if (genderOf(verb.key) === 'plural') return true
  if (genderOf(verb.key) === 'feminine' && single.test(keyAt(context.document, at))) return true
  const begin = sentenceStart(context.document, at)
  // "ذكرت المنظمة أن …، وطالبت بغداد بضمان سلامتهم": whoever has spoken in the sentence calls upon them
  const hasSpoken = context.lastAt >= begin && context.lastGender === genderOf(verb.key)
  const isCity = context.namesByWord[at]?.use.type === 'place' || states.test(keyAt(context.document, at))
  if (verb.joined && addresses.has(verb.key) && hasSpoken && isCity) return true
  // "قسد تصر على أن العدد أكبر، وتحمل الحكومة المسؤولية"
  if (verb.joined && /^[يت]?حملت?$/.test(verb.key) && hasSpoken) return true
  const name = context.namesByWord[at]
  // "ويوصي الأمم المتحدة بالإشراف", "واتهم الحكومة بالتقصير": a feminine body right behind a masculine verb is its object
  const word = context.document.words[at]
  const isFeminine = word !== undefined && (word.safe.endsWith('ة') || word.key === 'الامم')
  const isBody =
    name === undefined ? headOf(word?.key ?? '') === 'body' : name.first === at && name.use.type !== 'person'
  if (verb.joined && isFeminine && isBody && genderOf(verb.key) === 'masculine') return true
  if (name?.use.type !== 'place' || name.first !== at || genderOf(verb.key) !== 'masculine') return false
  return !masculine.test(keyAt(context.document, at))
}
