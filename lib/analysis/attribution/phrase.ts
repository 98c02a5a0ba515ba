/**
 * Where the noun phrase of a speaker ends: before the first stop, mark, object or sentence end (arabic.md §7.1, "SUBJECT-NP
 * (apposition)* (context)*").
 */
import { commonWords } from '../../arabic/common-words.ts'
import { isAgency } from '../agencies.ts'
import { GAP } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from '../given-names.ts'
import { isPastShaped } from '../name-shape.ts'
import { findQuotations } from '../quotes.ts'
import { headOf } from './heads.ts'
import type { SpeakerContext } from './named.ts'
import { complementisers, verbOf } from './verbs.ts'

/** Words that end a speaker's phrase: a preposition of place or time, a conjunction. */
const stops = new Set(
  `في علي الي عن من مع خلال عقب بعد قبل عبر امس اليوم لدي ردا تعليقا مساء صباح يوم امام منذ حول بشان قوله قولها قولهم ما قد عقبا اثر بان مجددا ايضا كذلك
   لاحقا رسميا انذاك حينذاك حينها يومها وقتها صراحه بصراحه لوكاله لقناه لصحيفه لموقع للصحفيين للصحافيين لشبكه لبرنامج لتلفزيون لراديو لاذاعه لمجله بعدما قبيل اثناء ضمن بدوره بدورها غير مره تاكيده تاكيدها تاكيدهم نفيه نفيها اشارته اعتباره ترجيحه هكذا صدر صدرت صادر الصادر الصادره الذي التي الذين فان فانه فانها فانهم ذلك هذا هذه تلك هو هي هم عنه عنها عنهم فيه فيها فيهم به بها بهم له لها لهم عما مما عمن بما لما فيما كما`.split(
    /\s+/,
  ),
)
/** An unnamed source is described by where it sits: "مسؤول كبير في البنتاغون", "مصدر من داخل المخيم". */
const places = new Set(['في', 'من', 'لدي', 'داخل', 'ضمن'])
const MOST_WORDS = 12
/** What "في" says of the speech instead of the speaker: "قال الخبير في تصريح إن", "مصدر في نفس البيان". */
export const occasions =
  /^(ال)?(بيان|تصريح|تصريحات|مؤتمر|كلمه|كلمت|خطاب|مقابله|حديث|حوار|منشور|تغريده|تدوينه|رساله|جلسه|اجتماع|لقاء|اتصال|مداخله|ختام|وقت|تقرير|مقال|مقاله|ندوه|ورقه|نفس|منتدي|برنامج|صفحه|سلسله|حساب)(ه|ها|هم)?$/

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

/** "السعودية", "الأمريكي": a definite adjective of where somebody belongs. K2 key. */
export function isNisba(key: string): boolean {
  return /^ال.{2,}(ي|يه)$/.test(key)
}

/** True for a word that no speaker's phrase reaches over. */
export function isStop(at: number, { document, dated, namesByWord }: SpeakerContext): boolean {
  const key = document.words[at]?.key ?? ''
  // صباح النعمان is a person, "صباح الأحد" a morning.
  if (namesByWord[at]?.use.type === 'person') return false
  // "الباحث علي حسن": the name is written with ي where the preposition has ى
  if (key === 'علي' && document.words[at]?.safe === 'علي' && !document.egyptian) return false
  return stops.has(key) || complementisers.has(key) || dated[at] === 1
}

/** Last word of the noun phrase from `first`: before the first stop, mark or sentence end; `first - 1` when there is none. */
export function phraseEnd(first: number, context: SpeakerContext, isAnonymous: boolean): number {
  const { document } = context
  let last = first - 1
  for (let at = first; at < Math.min(document.words.length, first + MOST_WORDS); at += 1) {
    if (at > first && ((document.gaps[at] ?? GAP.line) > GAP.none || opensSpeech(at, context))) break
    const isAccusative = (document.words[first]?.key ?? '').endsWith('ا')
    if (at > first && !isAccusative && isObjectShaped(document, at, context)) break
    if (at > first && isAttached(document, at, context)) break
    // "خبير أمني لـ«المدى»", but "مدير المركز الإعلامي لـ«قسد» فرهاد شامي"
    if (at > first && document.loose[at] === 1 && document.words[at]?.key === 'ل' && !isOwner(at, context)) break
    // "المغرد رامي عيسى | شارك مقطعا": the verb behind a whole name
    if (at > first + 1 && givenNames.has(document.words[at - 2]?.key ?? '') && isDerivedVerb(at, context)) break
    // "نشر المحامي تغريدة | قال فيها"
    if (at > first && /^(قال|قالت|قالوا|يقول|تقول|يقولون|يري|تري|يرون|يؤكد|تؤكد)$/.test(document.words[at]?.key ?? ''))
      break
    // "أدلى كافانو | بشهادته | وقال": what goes with the verb by its pronoun, and the next verb
    if (
      at > first &&
      ((hasPronoun(at, context) && !givenNames.has(document.words[at - 1]?.key ?? '')) || isNextVerb(at, context))
    )
      break
    // "عباس عراقجي | لبي بي سي"
    if (at > first && isAddressee(at, context)) break
    // "مصدرا حكوميا رفيعا | استبعد ذلك"
    if (isAnonymous && at > first && isPastVerb(at, context)) break
    // "صحيفة محلية | انتقدت القرار": a derived past tense with its ending of the feminine; "استخبارات" is a noun
    if (at > first && /^ا.{3,}[^ا]ت$/.test(document.words[at]?.key ?? '') && isDerivedVerb(at, context)) break
    if (isAnonymous && at > first && isObjectOf(document, at)) break
    // "تبنى التنظيم | العملية": a feminine behind one masculine body or office is no adjective of it
    if (
      at === first + 1 &&
      single.test(document.words[first]?.key ?? '') &&
      /^ال.{2,}ه$/.test(document.words[at]?.key ?? '')
    )
      break
    // "تدعو الوزارة | الأهالي إلى": behind a feminine body what is no feminine is no adjective of it
    if (
      at === first + 1 &&
      isBareFeminine(document.words[first]?.key ?? '') &&
      wards.test(document.words[at]?.key ?? '')
    )
      break
    // "أعلنت السلطات | فتح تحقيق": behind a definite body nothing indefinite goes with it
    if (at > first && isBareBody(document.words[first]?.key ?? '') && isIndefinite(at, context)) break
    // "أبلغ أربعة من السكان | مراسلنا"
    if (at > first && /^(مراسل|اذاع|موقع|صحيف|وكال|قنا)ت?نا$/.test(document.words[at]?.key ?? '')) break
    // "نفى مصدر أمني | صحة الأنباء"
    if (at > first + 1 && happenings.test(document.words[at]?.key ?? '')) break
    if (isAnonymous && conditions.has(document.words[at]?.key ?? '')) break
    const isPlace =
      isAnonymous &&
      at > first &&
      places.has(document.words[at]?.key ?? '') &&
      !isStop(at + 1, context) &&
      !occasions.test(document.words[at + 1]?.key ?? '')
    if (!isPlace && isStop(at, context)) break
    last = at
  }
  return last
}

const single =
  /^ال(تنظيم|جيش|حزب|مجلس|بيان|مرصد|مركز|وزير|رئيس|متحدث|قائد|اتحاد|بنك|تحالف|موقع|مصدر|مسؤول|محافظ|مدير|مبعوث|سفير)$/

/** Those with whom a body deals. */
const wards = /^ال(اهالي|سكان|ناس|دول|سلطات|جيش|شعب|مجتمع|حكومه|اطراف|.+ين|.+ون)$/

function isBareBody(key: string): boolean {
  return key.startsWith('ال') && headOf(key) === 'body'
}

function isIndefinite(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  if (word === undefined || word.kind !== 'arabic' || namesByWord[at] !== undefined) return false
  const before = document.words[at - 1]
  if (!before?.key.startsWith('ال') || document.text.slice(before.end, word.start).includes('(')) return false
  return !/^(ال|[ولبك]|في|نفس|ذات|غير|عن)/.test(word.key) && !givenNames.has(word.key)
}

function isBareFeminine(key: string): boolean {
  return /^ال.{3,}ه$/.test(key) && headOf(key) === 'body'
}

/** Nouns of what is told, without an article: the verb's object, no part of who tells it. */
const happenings =
  /^(صحه|وجود|وقوع|حدوث|حصول|تسجيل|مقتل|اصابه|سقوط|وصول|بدء|انتهاء|تعرض|اعتقال|توقيف|احباط|ضبط|القبض|العثور|تدمير|انسحاب|مغادره|تلقي|علمه|علمها)$/

/** A medium behind ل is whom it is said to. */
function isAddressee(at: number, { document, knowledge, namesByWord }: SpeakerContext): boolean {
  const name = namesByWord[at]
  if (name === undefined || name.first !== at) return false
  const isMedium = name.use.type === 'media_outlet' || isAgency(name.use.entity, knowledge)
  return isMedium && document.text.slice(document.words[at]?.start ?? 0, name.start).startsWith('ل')
}

/** "لـ«قسد» فرهاد شامي": a body of the pack behind ل, and a name behind it. */
function isOwner(at: number, { document, knowledge, namesByWord }: SpeakerContext): boolean {
  const name = namesByWord[at + 1] ?? namesByWord[at]
  if (name === undefined || name.use.type === 'media_outlet' || isAgency(name.use.entity, knowledge)) return false
  const next = document.words[name.last + 1]
  return next !== undefined && document.gaps[name.last + 1] === GAP.none && givenNames.has(next.key)
}

/** "بشهادته", "لدورها": a particle in front and a pronoun behind; the letter ة is no pronoun. */
function hasPronoun(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  return (
    word !== undefined &&
    namesByWord[at] === undefined &&
    !/^(باسم|بلسان)/.test(word.key) &&
    /^[بل].{3,}(ه|ها|هم|هما)$/.test(word.safe)
  )
}

function isNextVerb(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const key = document.words[at]?.key ?? ''
  if (!key.startsWith('و') || namesByWord[at] !== undefined) return false
  const verb = verbOf(key)
  return verb !== null && verb.joined && !/^(بين|رد|نقل|ذكر|جاء|عقب)$/.test(verb.key) && verb.key.length > 2
}

function isDerivedVerb(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  return word !== undefined && namesByWord[at] === undefined && isPastShaped(word)
}

function isPastVerb(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const verb = namesByWord[at] === undefined ? verbOf(document.words[at]?.key ?? '') : null
  return verb !== null && !verb.participle && !/^(بين|رد|[يت]دعي|نقل|حمل|نشر|كشف|رفض|عقب|ختم|وصف|طلب)$/.test(verb.key)
}

/** "نفى مسؤول أمريكي | الخبر": a definite noun behind an indefinite adjective is the verb's object. */
function isObjectOf({ words }: TextDocument, at: number): boolean {
  const before = words[at - 1]?.key ?? ''
  // "أهالي المدينة" is one noun of another
  if (headOf(before) !== null) return false
  return (words[at]?.key ?? '').startsWith('ال') && !before.startsWith('ال') && /.{3}(ي|يه)$/.test(before)
}

/**
 * A quotation mark before the word: the phrase does not reach into what is quoted, a quoted name apart. Behind a mark that
 * closes a name it goes on with whose that is or with who: صحيفة "الحياة" السعودية, مدير مجموعة "النور" سامر حداد.
 */
function opensSpeech(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const { text, words } = document
  const before = words[at - 1]?.end ?? 0
  const start = words[at]?.start ?? 0
  const key = words[at]?.key ?? ''
  if (!/["“”«]/.test(text.slice(before, start))) return false
  if (onlyCloses(document, before, start))
    return !isNisba(key) && !givenNames.has(key) && namesByWord[at]?.use.type !== 'person'
  const closing = text.slice(start).search(/["“”»\n]/)
  if (closing > 40 || closing < 0) return true
  // A name in quotes has few words and none of speech: "لن نقدم المساعدة لهؤلاء"
  return /^(لن|لم|لا|ما|نحن|هذا|هذه|ان|انا|هناك|سنو|ليس|كل)$/.test(words[at]?.key ?? '') && closing > 12
}

/** True when between two offsets a quotation ends and none begins. The marks are the same in much print, so pairs tell. */
function onlyCloses(document: TextDocument, from: number, to: number): boolean {
  const quotations = findQuotations(document)
  const closes = quotations.some(({ end }) => end >= from && end < to)
  return closes && !quotations.some(({ start }) => start > from && start <= to)
}

/** An indefinite accusative is the verb's object, no part of who speaks: "نشرت صحيفة محلية | خبرا". */
function isObjectShaped({ words }: TextDocument, at: number, { namesByWord }: SpeakerContext): boolean {
  const key = words[at]?.key ?? ''
  if (/^(بيانا|اعلانا|تبيانا|قانونا)$/.test(key)) return true
  return (
    key.length >= 4 &&
    /[^هن]ا$/.test(key) &&
    !key.startsWith('ال') &&
    namesByWord[at] === undefined &&
    !givenNames.has(key) &&
    // "جورج صليبا"
    !givenNames.has(words[at - 1]?.key ?? '')
  )
}

const media = /^لل(تلفزيون|اذاعه|قناه|وكاله|صحيفه|موقع|صحف|صحفيين|صحافيين|اعلام|شبكه)$/
/** "القائد العام للقوات", "الممثل الدائم للعراق": what the office is of. */
const ranks = /^ال(عام|عامه|اعلي|تنفيذي|تنفيذيه|رسمي|رسميه|دائم|دائمه|مقيم|اقليمي|خاص|خاصه|صحفي|صحفيه)$/

function goesWithOffice({ words }: TextDocument, at: number): boolean {
  const key = words[at]?.key ?? ''
  const before = words[at - 1]?.key ?? ''
  return /^لل.{2,}/.test(key) && !media.test(key) && (ranks.test(before) || headOf(before) === 'person')
}

/** A common noun with a particle attached goes with the verb: "رحب الخبير … | بتعليق العقوبات"; "المتحدث باسم" goes on. */
function isAttached(document: TextDocument, at: number, { namesByWord }: SpeakerContext): boolean {
  const key = document.words[at]?.key ?? ''
  if (goesWithOffice(document, at)) return false
  // "المحامي المختص بالعقوبات كريم نصار"
  if (key.startsWith('ب') && /(مختص|متخصص|معني|مكلف|مهتم)ه?$/.test(document.words[at - 1]?.key ?? '')) return false
  if (
    !/^[بل]/.test(key) ||
    namesByWord[at] !== undefined ||
    /^(باسم.*|بلسان|لشؤون|للشؤون|لحقوق|لمكافحه|بن|بنت)$/.test(key)
  )
    return false
  return commonWords.has(key.slice(1)) || /^(بال|لل)/.test(key)
}
