/** What stands behind a verb of saying: its subject, or whom it is about (arabic.md §7.1, "VERB SUBJECT-NP"). */
import { GAP, follows, keyAt, textBefore } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { givenNames } from '../../mentions/given-names.ts'
import { sentenceStart } from '../../sentences.ts'
import { genderOf } from '../agreement.ts'
import { estimates, isMeasured } from '../happenings.ts'
import { accusativeOffice, headOf, isNisba, isWhole, some, states } from '../heads.ts'
import type { SpeakerAt } from '../named.ts'
import { isBareBody, single } from '../phrase-ends.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { addresses, complementisers, explains, sayings } from '../verbs.ts'
import type { Verb } from '../verbs.ts'

/** "يشكك بعض المحللين | في قدرة الأجهزة", "يرى خبراء | في الخطوة رسالة": the object of these begins with في. */
export function subjectBehind(from: number, verb: Verb, context: State['context']): SpeakerAt | null {
  // "وقدر | عدد الهاربين بنحو 1500": what is estimated
  if (estimates.test(verb.key)) return estimator(from, context)
  // "واتهمت | عضوا آخر بالتحرش": an accusative is whom it is about
  if (accusativeOffice.test(keyAt(context.document, from)) && !keyAt(context.document, from + 1).startsWith('ال'))
    return null
  if (asks.test(verb.key) || admits.test(verb.key)) return subjectBeforeObject(from, context)
  if (accuses.test(verb.key)) return accuser(from, context)
  if (/^[يت]?سالت?$/.test(verb.key)) return speakerFrom(from, context, askerEnd(from, context))
  if (/^[يت]?لخصت?$/.test(verb.key)) return speakerFrom(from, context, summedUpEnd(from, context))
  if (complains.test(verb.key)) return speakerFrom(from, context, beforeFrom(from, context))
  if (explains.has(verb.key)) return speakerFrom(from, context, explainerEnd(from, context))
  if (!/^([يت]?شكك(ت|وا|ون)?|[يت]ري|يرون|را(ي|ت|وا))$/.test(verb.key)) return speakerFrom(from, context)
  let last = from
  while (last < from + IN_WORDS && !/^(في|فيه|فيها)$/.test(keyAt(context.document, last + 1))) last += 1
  // "شكك أستاذ العلاقات الدولية في جامعة الكويت عبد الرحمن العتيبي | في قدرة التحالف": the first في is the office's
  const whole = speakerFrom(from, context)
  const isOffice = whole?.speaker.kind === 'person' && whole.guess !== true && whole.last > last
  if (isOffice && keyAt(context.document, whole.last + 1) === 'في') return whole
  return speakerFrom(from, context, last)
}

const IN_WORDS = 12

/** Verbs whose object begins with ب: "طالب مغردون | بنشر النتائج", "تعهد الوزير | بإعلانها". */
export const asks = /^[يت]?(طالب|تعهد|توعد|هدد|وعد|نصح|لوح)(ت|وا|ون)?$/
/** "أقر مسؤول كردي | بوجود ثغرات", "أفاد مراسل | بسماع إطلاق نار". */
const admits = /^(اقر|[يت]قر|اعترف|[يت]عترف|افاد|[يت]فيد)ت?$/
/** Words whose first letter is their own. */
const ownLetter = /^ب(?:ن$|نت$|ارز|اسم|لسان|ريطان|رلمان|حث|لدي|حر|ري|اراك|راك|راد|شار|ندر|لال|اسل|ابا)/

/** "بالتقصير", "بنشر": the preposition, as far as the word tells; not "بوتين", "باراك". */
export function beginsWithBi(key: string): boolean {
  return /^ب.{3,}/.test(key) && !ownLetter.test(key) && !givenNames.has(key) && !states.test(key)
}

/** "وتقدر مصادر أممية | عدد العائدين": the subject before what is estimated; null where that follows the verb. */
function estimator(from: number, context: State['context']): SpeakerAt | null {
  let last = from
  const isFound = (): boolean => isMeasured(last, context.document, from - 1)
  while (last < from + IN_WORDS && !isFound() && follows(context.document, last + 1)) last += 1
  if (!isFound()) return speakerFrom(from, context)
  return last === from ? null : speakerFrom(from, context, last - 1)
}

function subjectBeforeObject(from: number, context: State['context']): SpeakerAt | null {
  const { document, namesByWord } = context
  let last = from
  for (; last < from + IN_WORDS; last += 1) {
    const key = keyAt(document, last + 1)
    if (beginsWithBi(key) && namesByWord[last + 1] === undefined) break
  }
  return speakerFrom(from, context, last)
}

const complains = /^([يت]شتكي|اشتك(ي|ت)|[يت]?حذرت?)$/

/** "اشتكى أهالي البلدة | من تردي الخبز", "اشتكى عدد من التجار | من الركود": the last word before what is complained of. */
function beforeFrom(from: number, { document, namesByWord }: State['context']): number {
  for (let at = from + 1; at < from + IN_WORDS && follows(document, at); at += 1) {
    const before = keyAt(document, at - 1)
    if (keyAt(document, at) !== 'من' || (some.test(before) && !/^اخر[وا]ن$/.test(before))) continue
    // "حذر مصدر من داخل المخيم", "اشتكى مزارعون من حماة"
    const isPlace = keyAt(document, at + 1) === 'داخل' || namesByWord[at + 1]?.use.type === 'place'
    if (!isPlace) return at - 1
  }
  return Infinity
}

/** "سأل القاضي | الشاهد: «…»", "سأل النائب فاضل الخفاجي | وزير التخطيط: …": the last word before whoever is asked. */
function askerEnd(from: number, { document }: State['context']): number {
  for (let at = from + 1; at < from + IN_WORDS && follows(document, at); at += 1) {
    const key = keyAt(document, at)
    const isRank =
      at === from + 1 && headOf(keyAt(document, at + 1)) === null && givenNames.has(keyAt(document, at + 1))
    if (headOf(key) !== null && isWhole(key) && !isRank) return at - 1
  }
  return Infinity
}

const summedUp =
  /^(ال(مشهد|وضع|موقف|امر|حال|حاله|قضيه|مساله|صوره|فكره|معادله)|(تجرب|معانا|حكاي|رؤي|قصت|موقف|راي|حديث|كلام).*(ه|ها|هم))$/

/** "تلخص هالة مراد | المشهد بالقول": the last word before what is summed up. */
function summedUpEnd(from: number, { document }: State['context']): number {
  for (let at = from + 1; at < from + IN_WORDS && follows(document, at); at += 1)
    if (summedUp.test(keyAt(document, at))) return at - 1
  return Infinity
}

/** Whoever the question of the verb at word `asking` is put to; null where he is not named behind the asker. */
export function askedBy(asking: number, context: State['context']): SpeakerAt | null {
  const end = askerEnd(asking + 1, context)
  return Number.isFinite(end) ? speakerFrom(end + 1, context) : null
}

/** To accuse. */
export const accuses = /^([يت]تهم|اتهمت?)$/

/** "المفوضة قد أخبرت العالم", "قيادة الأمن سبق أن حذرت قوات التحالف": the subject stands before; but "وسبق أن حذرت المنظمة". */
export function standsBefore(at: number, document: TextDocument): boolean {
  const before = keyAt(document, at - 1)
  if (before === 'قد') return follows(document, at - 1) && keyAt(document, at - 2).startsWith('ال')
  const isAgo = before === 'ان' && keyAt(document, at - 2) === 'سبق' && follows(document, at - 2)
  return isAgo && !/^[وفل]?قد$/.test(keyAt(document, at - 3)) && addresses.has(keyAt(document, at))
}

/** True where what somebody is accused of begins at word `at`. */
export function isAccused({ key }: Verb, at: number, { document, namesByWord }: State['context']): boolean {
  return (
    accuses.test(key) &&
    namesByWord[at] === undefined &&
    beginsWithBi(keyAt(document, at)) &&
    !beginsWithBi(keyAt(document, at + 1))
  )
}

/** "اتهم | «جهات لا تريد الاتفاق» بالسعي": where no colon or clause opens it, those accused are quoted. */
export function quotesWhom({ key }: Verb, at: number, document: TextDocument): boolean {
  return accuses.test(key) && !complementisers.has(keyAt(document, at)) && !textBefore(document, at).includes(':')
}

/** "اتهمت دول غربية | موسكو | بالوقوف", "اتهم المتحدث | المعتقلين | بتجنيد": the subject before whom it is about. */
function accuser(from: number, context: State['context']): SpeakerAt | null {
  const { document, namesByWord } = context
  const found = subjectBeforeObject(from, context)
  if (found === null) return null
  for (let at = from + 1; at <= found.last; at += 1) {
    const [key, before] = [keyAt(document, at), keyAt(document, at - 1)]
    const isPlace = namesByWord[at]?.use.type === 'place' || states.test(key)
    const isPlural = /^ال.{3,}ين$/.test(key) && before.startsWith('ال') && !before.endsWith('ين')
    const isOther = found.speaker.kind !== 'person' && !key.startsWith('ال') && !adjective.test(key)
    // "النيابة العامة | مالك العقار"
    const isIndefinite = keyAt(document, from).startsWith('ال') && before.startsWith('ال') && isOther
    if (isPlural || isIndefinite || (adjective.test(before) && !isNisba(key) && (isPlace || isOther)))
      return speakerFrom(from, context, at - 1)
  }
  return found
}

/** "غربية", "الأمريكية", "مدنيين". */
const adjective = /.{3}(ي|يه|يين|يون)$/

/** One word that explains: "وأرجع المركز | الاختناق | إلى". */
const explaining = /^ال(مركز|مصادر|مصدر|وزاره|خبراء|شركه|هيئه|وكاله|لجنه|تقرير|دراسه|.+ون)$/

/** "وأرجع المركز | الاختناق | إلى", "عزا محللون | ضعف المشاركة | إلى": the last word of the subject before what is explained. */
function explainerEnd(from: number, { document }: State['context']): number {
  const [key, next] = [keyAt(document, from), keyAt(document, from + 1)]
  const isOne =
    explaining.test(key) && next.startsWith('ال') && !isNisba(next) && !/^ال(عام|عامه|.+(ون|ين))$/.test(next)
  const isSeveral = /^(?!ال).{3,}ون$/.test(key) && !/(ون|ين)$|^(في|من)$/.test(next)
  // "أرجع عمال في الميناء | تباطؤ الشحن | إلى"
  const place = keyAt(document, from + 2)
  if (next === 'في' && place.startsWith('ال') && !keyAt(document, from + 3).startsWith('ال')) return from + 2
  return isOne || isSeveral ? from : Infinity
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
  // "واتهم الديمقراطيين بتسييس القضية": an accusative
  if (verb.joined && accuses.test(verb.key) && /^ال.{3,}يين$/.test(keyAt(context.document, at))) return true
  const begin = sentenceStart(context.document, at)
  // "ذكرت المنظمة أن …، وطالبت بغداد بضمان سلامتهم": whoever has spoken in the sentence calls upon them
  const hasSpoken = context.lastAt >= begin && context.lastGender === genderOf(verb.key)
  const isCity = context.namesByWord[at]?.use.type === 'place' || states.test(keyAt(context.document, at))
  if (verb.joined && addresses.has(verb.key) && hasSpoken && isCity) return true
  // "ترى الأستاذة …، وتطالب الوزارة بإنشاء متحف"
  const asked = keyAt(context.document, at + 1)
  if (verb.joined && addresses.has(verb.key) && hasSpoken && isBareBody(keyAt(context.document, at)))
    if (asked === 'الي' || beginsWithBi(asked)) return true
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
