/**
 * Where the noun phrase of a speaker ends: before the first stop, mark, object or sentence end (arabic.md §7.1, "SUBJECT-NP
 * (apposition)* (context)*").
 */
import { follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from '../mentions/given-names.ts'
import { happenings } from './happenings.ts'
import { headOf, isDocument, participants, sent } from './heads.ts'
import type { SpeakerContext } from './named.ts'
import {
  single,
  wards,
  feelings,
  isBareBody,
  isIndefinite,
  isBareFeminine,
  isAddressee,
  isOwner,
  hasPronoun,
  isNextVerb,
  isDerivedVerb,
  isPastVerb,
  isObjectOf,
  opensSpeech,
  isObjectShaped,
  isForeignName,
  isActionNoun,
  isAttached,
  isOtherPhrase,
  isSecondNoun,
  isRelativePresent,
  isToldTo,
  isAnotherName,
  isOwnObject,
} from './phrase-ends.ts'
import { isBehindSurname } from './surnames.ts'
import { complementisers } from './verbs.ts'

/** Words that end a speaker's phrase: a preposition of place or time, a conjunction. */
const stops = new Set(
  `في علي الي عن من مع عند خلال عقب بعد قبل عبر امس اليوم لدي ردا تعليقا مساء صباح يوم امام منذ حول بشان قوله قولها قولهم ما قد عقبا اثر بان مجددا ايضا كذلك
   لاحقا رسميا انذاك حينذاك حينها يومها وقتها صراحه بصراحه لوكاله لقناه لصحيفه لموقع للصحفيين للصحافيين لشبكه لبرنامج لتلفزيون لراديو لاذاعه لمجله بعدما قبيل اثناء ضمن بدوره بدورها غير مره تاكيده تاكيدها تاكيدهم نفيه نفيها اشارته اعتباره ترجيحه هكذا صدر صدرت صادر الصادر الصادره الذي التي الذين فان فانه فانها فانهم ذلك هذا هذه تلك هو هي هم عنه عنها عنهم فيه فيها فيهم به بها بهم له لها لهم عما مما عمن بما لما فيما كما وهو وهي وهم فكان فكانت فقد`.split(
    /\s+/,
  ),
)
/** An unnamed source is described by where it sits: "مسؤول كبير في البنتاغون", "مصدر من داخل المخيم". */
const places = new Set(['في', 'من', 'لدي', 'داخل', 'ضمن'])
const MOST_WORDS = 12
/** What "في" says of the speech instead of the speaker: "قال الخبير في تصريح إن", "مصدر في نفس البيان". */
export const occasions =
  /^(ال)?(بيان|تصريح|تصريحات|مؤتمر|كلمه|كلمت|خطاب|مقابله|حديث|حوار|منشور|تغريده|تدوينه|رساله|جلسه|اجتماع|لقاء|اتصال|مداخله|ختام|وقت|تقرير|مقال|مقاله|ندوه|ورقه|نفس|منتدي|برنامج|صفحه|سلسله|حساب)(ه|ها|هم)?$/

/** What somebody writes or gives, of which the next words tell what he said in it. */
const writing = /^(تغريده|تدوينه|رساله|كلمه|مقاله|مذكره|برقيه|ورقه|منشور|مقال|بيان|تقرير|خطاب|تسجيل|مقطع|فيديو)ا?$/

/** "رامي عيسى | شارك", "سامر حداد | يعمل", "سامر حداد | نظيره": what is no third name. */
function endsFullName(at: number, context: SpeakerContext): boolean {
  const key = keyAt(context.document, at)
  if (isDerivedVerb(at, context) || /^(نظير|زميل)(ه|ها|ته|تها)$/.test(key)) return true
  return context.namesByWord[at] === undefined && /^[يت][^ا].+[^يه]$/.test(key) && !givenNames.has(key)
}

/** A present tense behind the first name of somebody's wife, son or neighbour. */
function endsOwnName(head: string, at: number, { document, namesByWord }: SpeakerContext): boolean {
  if (namesByWord[at] !== undefined || !/^[يت][^ا].+[^يه]$/.test(keyAt(document, at))) return false
  return /.{2}(ه|ها|هم|هما)$/.test(head) && headOf(head) === 'person' && !givenNames.has(keyAt(document, at))
}

const sayingWords: ReadonlySet<string> = new Set([
  'قال',
  'قالت',
  'قالوا',
  'يقول',
  'تقول',
  'يقولون',
  'يري',
  'تري',
  'يرون',
  'يؤكد',
  'تؤكد',
])
const veils: ReadonlySet<string> = new Set(['النقاب', 'اللثام', 'الستار'])

/** What begins the verb's object or another clause. */
const others: ReadonlySet<string> = new Set([
  'تغريده',
  'تدوينه',
  'رساله',
  'مقال',
  'مقاله',
  'مقالا',
  'مذكره',
  'برقيه',
  'مسؤوليه',
  'كان',
  'كانت',
  'كانوا',
])

/** True behind a definite word, and for what somebody writes behind any word but a document's or body's. */
function opensOther(at: number, head: string, document: TextDocument): boolean {
  const key = keyAt(document, at)
  if (keyAt(document, at - 1).startsWith('ال')) return !/^(رساله|مقاله?|مقالا)$/.test(key) || headOf(head) === null
  return headOf(head) === null && !/^(مذكره|برقيه|مسؤوليه|كانت?|كانوا)$/.test(key)
}

/** What an unnamed source says about itself begins here: "مسؤول أمريكي طلب عدم الكشف عن هويته". */
const conditions = new Set([
  'طلب',
  'طلبت',
  'طلبوا',
  'رفض',
  'رفضت',
  'فضل',
  'فضلت',
  'اشترط',
  'اشترطت',
  'شريطه',
  'لم',
  'تحدث',
  'تحدثوا',
  'سارع',
  'سارعت',
  'اكتفي',
  'امتنع',
  'نفي',
  'علق',
])

/** "طالبة جامعية | فضلت عدم ذكر اسمها": what one of many asks for herself. */
function isCondition(first: number, at: number, { document }: SpeakerContext): boolean {
  return (
    at > first &&
    !keyAt(document, first).startsWith('ال') &&
    /^(عدم|الا|الكشف|حجب|اخفاء)$/.test(keyAt(document, at + 1))
  )
}

/** True for a word that no speaker's phrase reaches over. */
export function isStop(at: number, { document, dated, namesByWord }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  // صباح النعمان is a person, "صباح الأحد" a morning.
  if (namesByWord[at]?.use.type === 'person') return false
  // "الباحث علي حسن": the name is written with ي where the preposition has ى
  if (key === 'علي' && document.words[at]?.safe === 'علي' && !document.egyptian) return false
  return stops.has(key) || complementisers.has(key) || dated[at] === 1
}

/** "المديرة الإقليمية كلير دوبوا": behind an office a word with the ending of the accusative may be a name. */
function endsForeignName(first: number, at: number, { document }: SpeakerContext): boolean {
  return headOf(keyAt(document, first)) === 'person' && isForeignName(at, document)
}

/** Last word of the noun phrase from `first`: before the first stop, mark or sentence end; `first - 1` when there is none. */
export function phraseEnd(first: number, context: SpeakerContext, isAnonymous: boolean): number {
  const { document } = context
  const head = keyAt(document, first)
  let last = first - 1
  for (let at = first; at < Math.min(document.words.length, first + MOST_WORDS); at += 1) {
    const key = keyAt(document, at)
    if (at > first && (!follows(document, at) || opensSpeech(at, context))) break
    // "سليم الخطيب | (45 عاما)"
    if (at > first && document.words[at]?.kind === 'digits' && textBefore(document, at).includes('(')) break
    if (
      at > first &&
      !head.endsWith('ا') &&
      isObjectShaped(document, at, context) &&
      !endsForeignName(first, at, context)
    )
      break
    if (at > first && isAttached(document, at, context)) break
    if (at > first && isSecondNoun(at, context)) break
    if (at > first + 1 && isOtherPhrase(at, context)) break
    // "أعلنت إدارة المكافحة السورية | تنفيذ عملية"
    if (at > first && isActionNoun(at, context)) break
    // "خبير أمني لـ«المدى»", but "مدير المركز الإعلامي لـ«قسد» فرهاد شامي"
    if (at > first && document.loose[at] === 1 && key === 'ل' && !isOwner(at, context)) break
    // "المغرد رامي عيسى | شارك مقطعا": the verb behind a whole name
    if (at > first + 1 && givenNames.has(keyAt(document, at - 2)) && endsFullName(at, context)) break
    // "إخطار | أرسل إلى المشرعين", "مذكرة | وزعت أمس"
    if (at > first && sent.test(key) && isDocument(head) && !head.startsWith('ال')) break
    // "النائب ياسر الوائلي | قبول العدد"
    if (at > first + 1 && isBehindSurname(at, context)) break
    // "زوجته سعاد | تجلس إلى جواره"
    if (at > first + 1 && givenNames.has(keyAt(document, at - 1)) && endsOwnName(head, at, context)) break
    // "كشفت الشركة | النقاب عن"
    if (at > first && veils.has(key)) break
    // "نشر محامي الأسرة | تغريدة قال فيها"
    if (at > first && writing.test(key) && /^فيها?$/.test(keyAt(document, at + 2))) break
    // "قدمت دولة الإمارات | مذكرة", "وبحسب الصحيفة | كانت المنظمة على علم", "كتب سانتوس | رسالة"
    if (at > first && others.has(key) && opensOther(at, head, document)) break
    // "نشر المحامي تغريدة | قال فيها"
    if (at > first && sayingWords.has(key)) break
    // "أدلى كافانو | بشهادته | وقال": what goes with the verb by its pronoun, and the next verb
    if (
      at > first &&
      ((hasPronoun(at, context) && !givenNames.has(keyAt(document, at - 1))) || isNextVerb(at, context))
    )
      break
    // "عباس عراقجي | لبي بي سي"
    if (at > first && isAddressee(at, context)) break
    // "منظمة محلية | تنشط في المنطقة": behind an indefinite noun and its adjective a present tense
    if (at > first + 1 && isRelativePresent(at, context)) break
    // "مصدرا حكوميا رفيعا | استبعد ذلك"
    if (isAnonymous && at > first && isPastVerb(at, context)) break
    // "صحيفة محلية | انتقدت القرار": a derived past tense with its ending of the feminine; "استخبارات" is a noun
    if (at > first && key.endsWith('ت') && /^ا.{3,}[^ا]ت$/.test(key) && isDerivedVerb(at, context)) break
    if (isAnonymous && at > first && isObjectOf(document, at)) break
    // "تبنى التنظيم | العملية": a feminine behind one masculine body or office is no adjective of it
    if (at === first + 1 && single.test(head) && /^ال.{2,}ه$/.test(key)) break
    // "تدعو الوزارة | الأهالي إلى": behind a feminine body what is no feminine is no adjective of it
    if (at === first + 1 && isBareFeminine(head) && wards.test(key)) break
    // "أعلنت السلطات | فتح تحقيق": behind a definite body nothing indefinite goes with it
    if (at > first && (isBareBody(head) || participants.test(head)) && isIndefinite(at, context)) break
    // "أبلغ أربعة من السكان | مراسلنا"
    if (at > first && key.endsWith('نا') && /^(مراسل|اذاع|موقع|صحيف|وكال|قنا)ت?نا$/.test(key)) break
    // "نفى مصدر أمني | صحة الأنباء"
    if (at > first + 1 && happenings.test(key)) break
    if (conditions.has(key) && (isAnonymous || isCondition(first, at, context))) break
    // "اتهم المتحدث باسم الجيش | قوات قسد"
    if (isAnotherName(first, at, context)) break
    // "يتابع الرجل الستيني | حديثه", "استغرب النائب | صمت الحكومة"
    if (at > first && isOwnObject(first, at, context)) break
    // "أبلغ مصدران مطلعان | رويترز"
    if (isAnonymous && isToldTo(first, at, context)) break
    // "لا يخفي تجار في السوق | تفاؤلهم"
    if (at > first && feelings.test(key)) break
    const isPlace =
      isAnonymous &&
      at > first &&
      places.has(key) &&
      !isStop(at + 1, context) &&
      !occasions.test(keyAt(document, at + 1))
    if (!isPlace && isStop(at, context)) break
    last = at
  }
  // "مؤيدو الاتفاق | في | مقدونيا": no phrase ends with the word of its place
  while (isAnonymous && last > first && places.has(keyAt(document, last))) last -= 1
  return last
}
