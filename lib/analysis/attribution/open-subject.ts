/**
 * Anybody who speaks: between a verb of saying and its clause stands its subject, whatever noun phrase it is ("قال المزارعون
 * إن", "يقول طيار سابق راسلته المدونة: …", "فقال كوساشيف «…»"). Without the clause such a phrase proves nothing.
 */
import { commonWords } from '../../arabic/common-words.ts'
import type { Token } from '../../arabic/tokens.ts'
import { GAP, follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from '../mentions/given-names.ts'
import { isNameShaped, isVerbShaped } from '../mentions/name-shape.ts'
import { sentenceEnd } from '../sentences.ts'
import { manner, opensClause } from './content.ts'
import type { Said } from './content.ts'
import { genderOf } from './agreement.ts'
import { beginsWithBi } from './rules/verb-subject.ts'
import { headOf, some, states } from './heads.ts'
import { unlinked } from './named.ts'
import type { SpeakerAt, SpeakerContext } from './named.ts'
import { phraseEnd } from './phrase.ts'
import type { State } from './state.ts'
import { someOne } from './unnamed.ts'
import { complementisers, sayings, verbOf } from './verbs.ts'
import type { Verb } from './verbs.ts'
import { isAccusative } from './vowels.ts'

/** So far behind its verb a clause may begin, and so many words a subject may have. */
const FURTHEST = 30
const MOST_WORDS = 8

/** What shows, proves or tells without being anybody: "أشارت الأدلة إلى أن", "تقول الأسطورة إن". */
const mute =
  /^(ال)?(ادله|دلائل|نتائج|نتيجه|صور|صوره|موشرات|موشر|حقائق|حقيقه|تجارب|تجربه|احداث|وقائع|فحوص|فحوصات|ابحاث|علم|علوم|تاريخ|اسطوره|روايه|قصه|حكايه|مثل|كتاب|ايه|حديث|قانون|دستور|ماده|مقطع|فيديو|تسجيل|لقطات|خريطه|خرائط|لافته|عباره|بيانات|ارقام|امر|شيء|سبب|حال|وضع|لسان|اسم|اخبار|خبر|عنوان|رقم|عدد|نسبه|وجهه|نظريه|فرضيه|منطق|نعي|مزيد|حاشيه|ملاحظه|وصول|كلمه|جمله|فكره|فحص|مقارنه|وثائق|نقاب|استبيان|استطلاع|استطلاعات|مسح|احصاء)$/
function isMute(key: string): boolean {
  return mute.test(key) || (key.endsWith('ا') && mute.test(key.slice(0, -1)))
}

/** Words that begin no subject, beyond the stops of a phrase. */
const noSubject =
  /^((كلم|مداخل|رسال)ت(ه|ها)|(حديث|كلام|خطاب|تصريحات|منشور|بيان)(ه|ها|هم)|بلا|بدون|بال(قول|تاكيد|تشديد|اشاره|دعوه|تذكير|تحذير|تنبيه|تلميح|تعليق|تعبير|اعراب|اعلان)|ب(صوت|نبره|ابتسامه|حسره|غضب|حزن|ثقه|هدوء|مراره|لهجه|سخريه|اسف|حزم|تهكم|الم|خجل|حماس)|لا|لم|لن|ليس|هل|كيف|لماذا|متي|اين|كل|كلا|اي|هو|هي|هم|انا|نحن|له|لها|لهم|لي|لنا|به|بها|فيه|فيها|منه|منها|عنه|عنها|عنهم|فيهم|منهم|بهم|عليهم|عليه|عليها|اليه|اليها|كما|لكن|ولكن|بل|ثم|او|حتي|اذا|لو|سوي|فقط|مثل|نحو|اكثر|اقل|وسط|بينما|فيما|حيث|اذ|انذاك|حينها|وقتها|يومها|صراحه|بصراحه|لذا|لذلك|لهذا|بذلك|خلاله|خلالها|خلالهم|هنا|هناك|نعم|شيئا|كلمه|تحت|فوق|حال|حين|عندما|لدي|دون|غير|وهو|وهي|وهم|تماما|مرارا|كثيرا|مجددا|يستحيل|لل.+|(القا|بث|نشر|وزع|اصدر|اجرا|اجر|تلق)(ه|ها|ته|تها|ت)?)$/

/** Where the clause of a verb of saying begins, from word `from` on, over asides; null behind another word of saying. */
export function lateClause(from: number, { context, quotations }: State): Said | null {
  const { document } = context
  const end = Math.min(sentenceEnd(document, Math.max(0, from - 1)), from + FURTHEST)
  for (let at = from; at <= end; at += 1) {
    if (opensClause(document, at, quotations)) return { at, clause: true }
    const behind = asideEnd(at, document)
    if (behind > at) {
      at = behind - 1
      continue
    }
    const key = keyAt(document, at)
    // "وكتب الباحث يقول: …"
    if (/^[يت]قول$/.test(key) && at > from && opensClause(document, at + 1, quotations))
      return { at: at + 1, clause: true }
    if (context.namesByWord[at] === undefined && verbOf(key) !== null && !isAside(at, document)) return null
  }
  return null
}

/** "قالت نورا، وهي باحثة تتابع المنشورات، إن": the word behind the second comma of such an aside; `at` for other words. */
function asideEnd(at: number, document: TextDocument): number {
  if (document.gaps[at] !== GAP.clause || !/^(وهو|وهي|وهم|الذي|التي|الذين)$/.test(keyAt(document, at))) return at
  for (let next = at + 1; next <= at + ASIDE_WORDS && document.sentences[next] === document.sentences[at]; next += 1)
    if (document.gaps[next] === GAP.clause) return next
  return at
}

const ASIDE_WORDS = 15

type Wanted = {
  verb: Verb
  context: SpeakerContext
  /** Last word that the subject may have. */
  until?: number
}

/**
 * Any noun phrase that begins at word `from`, the subject of a verb before it; null for a preposition, pronoun, verb or what
 * shows without being anybody.
 */
export function anySubject(from: number, { verb, context, until = Infinity }: Wanted): SpeakerAt | null {
  if (!mayBeSubject(from, verb, context)) return null
  const last = Math.min(until, phraseEnd(from, context, isOneOfMany(from, context)), from + MOST_WORDS - 1)
  return last < from ? null : unlinked(context.document, [from, last], kindOf({ first: from, last, verb }, context))
}

/** True where a noun phrase may begin as the subject of a verb before it. */
function mayBeSubject(from: number, verb: Verb, context: SpeakerContext): boolean {
  const { document } = context
  const word = document.words[from]
  if (word === undefined || word.kind !== 'arabic') return false
  const next = keyAt(document, from + 1)
  // "كل الموقعين", "كلا البلدين", "كل من فرنسا وألمانيا"
  const isAll = /^(كل|كلا|كلتا|جميع)$/.test(word.key) && (next.startsWith('ال') || next === 'من')
  if ((noSubject.test(word.key) && !isAll) || isMute(word.key) || isManner(from, context)) return false
  // "توضح نمطًا لاحظناه"
  if (isAccusative(from, document)) return false
  // "توقعت بسببها السلطات": no subject begins with a preposition
  if (/^ب.+(ه|ها|هم)$/.test(word.key) || isVerb(word)) return false
  // "وشرح إحدى الطرق": what the verb does not agree with is its object
  return word.key !== 'احدي' || genderOf(verb.key) === 'feminine'
}

/** "التي نُشرت أمس", "ويدعى رضوان", "من أبرز": such a word reports nothing between a verb and its clause. */
function isAside(at: number, document: TextDocument): boolean {
  const word = document.words[at]
  const before = keyAt(document, at - 1)
  if (word === undefined || /^([وف]?بين|رد|[وف]?[يت]دعي)$/.test(word.key)) return true
  // "طالبة فضلت عدم ذكر اسمها": the noun
  return (
    /^(الذي|التي|الذين|من|في|عن|عدم|بعدم)$/.test(before) || document.text.slice(word.start, word.end).includes('\u064F')
  )
}

/** The subject between the verb at word `at` and its clause; null when the clause follows the verb or nothing fits. */
export function openSubject(verb: Verb, from: number, state: State): { found: SpeakerAt; said: Said } | null {
  const { context } = state
  if (!sayings.has(verb.key) || genderOf(verb.key) === 'plural' || !mayBeSubject(from, verb, context)) return null
  const said = lateClause(from, state)
  if (said === null || said.at === from) return null
  // "الحادث كشف هشاشة الوضع، قائلا إن", "تفيد باحتمال اللقاء": what is shown
  const key = keyAt(context.document, from)
  if (/^كشفت?$/.test(verb.key) && keyAt(context.document, said.at).startsWith('قائل')) return null
  if (/^[يت]فيد$/.test(verb.key) && beginsWithBi(key)) return null
  // "وكتبت تغريدة تقول"
  if (/^(كتب|نشر)ت?$/.test(verb.key) && /^(تغريده|تدوينه|رساله|مقال|مقاله|منشور)ا?$/.test(key)) return null
  const before = /^(الي|علي|عن|من|يقول|تقول)$/.test(keyAt(context.document, said.at - 1)) ? 2 : 1
  const found = anySubject(from, { verb, context, until: said.at - before })
  return found && { found, said }
}

/** A past tense behind the verb; a present does not follow there, but a name may look like one: "يرى تشارلز موريس". */
function isVerb(word: Token): boolean {
  return isVerbShaped(word) && !givenNames.has(word.key) && !/^[وف]?[يت]/.test(word.key)
}

/** "طيار سابق في سلاح الجو", "العاملون في الميناء", "عدد من السكان": where such a one sits or comes from goes with it. */
function isOneOfMany(at: number, { document }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  if (key === 'كل' && keyAt(document, at + 1) === 'من') return true
  return some.test(key) || /.{3}(ون|ين)$/.test(key) || (!key.startsWith('ال') && isAdjective(keyAt(document, at + 1)))
}

/** "«…»، تقول سلمى، وهي معلمة": behind a quotation the subject is what stands before the next mark. */
export function shortSubject(first: number, context: SpeakerContext): SpeakerAt | null {
  const { document } = context
  const word = document.words[first]
  if (word === undefined || word.kind !== 'arabic' || !follows(document, first)) return null
  if (/["«“]/.test(textBefore(document, first))) return null
  if (noSubject.test(word.key) || mute.test(word.key) || isManner(first, context) || isVerbShaped(word)) return null
  const last = phraseEnd(first, context, true)
  if (last < first || last > first + 3) return null
  // "«…»، تقول سلمى وهي ترتب الصحون"
  if (follows(document, last + 1) && !/^وه[وي]$/.test(keyAt(document, last + 1))) return null
  return unlinked(document, [first, last], 'person')
}

function isManner(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  // "قالت ساينا", "قالت ماسيه": how she says it ends in ة
  if (
    genderOf(keyAt(document, at - 1).replace(/^[وف](?=...)/, '')) === 'feminine' &&
    !document.words[at]?.safe.endsWith('ة')
  )
    return false
  // "معدوه", "مؤيدوه": the plural before whose they are
  if (
    !manner.test(key) ||
    /.{3}وه$/.test(key) ||
    key.startsWith('ال') ||
    namesByWord[at] !== undefined ||
    givenNames.has(key)
  )
    return false
  // "معدة البرنامج", "مونيكا بايرن": another noun behind it
  const next = document.words[at + 1]
  if (next === undefined || !follows(document, at + 1) || complementisers.has(next.key)) return true
  // "وقال متهكما «سعيد …»"
  if (/["«“”]/.test(textBefore(document, at + 1))) return true
  return (
    /^(في|من|الي|علي|عن|مع|امام|بعد|قبل|بال.+|ل.{4,})$/.test(next.key) || commonWords.has(next.key.replace(/^[بل]/, ''))
  )
}

/** "المزارعون", "طيار سابق" are unnamed; "الجامعة" is a body; "كوساشيف", "محامي كامير" a person. */
function kindOf(
  { first, last, verb }: { first: number; last: number; verb: Verb },
  { document }: SpeakerContext,
): SpeakerAt['speaker']['kind'] {
  const { words } = document
  const key = keyAt(document, first)
  if (givenNames.has(key)) return 'person'
  // "المواطنة أمل خلف", "المدونة رهف السالم": a given name behind whatever somebody is
  const second = words[first + 1]
  if (
    last > first + 1 &&
    last <= first + 3 &&
    key.startsWith('ال') &&
    second !== undefined &&
    isNameShaped(second) &&
    !isVerbShaped(second)
  )
    return 'person'
  if (someOne.test(key)) return 'anonymous'
  // "أوضح الثاني": one of those spoken of
  if (some.test(key) || /^ال(اول|ثاني|ثالث|اخر|اخري|ثانيه)$/.test(key)) return 'anonymous'
  // "مؤيدو الإلغاء", "معارضوه"
  if (/^م.{2,}وه?ا?$/.test(key) && (first < last || /وه/.test(key))) return 'anonymous'
  // "الجانبان", "الطرفان"
  if (/^ال.{3,}ان$/.test(key) && isOneOfTwo(key.slice(0, -2))) return 'anonymous'
  // "براندون لويس": behind such a plural stands another one, or where they are
  if (/.{3}ون$/.test(key) && !key.startsWith('ال') && second !== undefined && last === first + 1)
    return isNameShaped(second) && !isAdjective(second.key) && !isVerbShaped(second) ? 'person' : 'anonymous'
  // behind its verb a plural is nominative, so "مارلين عطا الله" and "لورين" are names
  if (/.{3}(ون|ات)$/.test(key) || /^ال.{3,}ين$/.test(key))
    return key.startsWith('ال') || first < last ? 'anonymous' : 'person'
  if (states.test(key) || isCountry(first, document)) return 'institution'
  if (key.startsWith('ال')) return key.endsWith('ه') && genderOf(verb.key) === 'feminine' ? 'institution' : 'person'
  const next = first < last && follows(document, first + 1) ? keyAt(document, first + 1) : ''
  return isAdjective(next) ? 'anonymous' : 'person'
}

/** "كوريا الجنوبية", "تل أبيب", "جنوب أفريقيا": states and capitals of two words. */
function isCountry(at: number, document: TextDocument): boolean {
  return /^(كوريا (الجنوبيه|الشماليه)|تل ابيب|جنوب افريقيا|سري لانكا|كوستا ريكا|نيو دلهي)$/.test(
    `${keyAt(document, at)} ${keyAt(document, at + 1)}`,
  )
}

/** "الجانب", "الوزير": of whom two are "الجانبان", "الوزيران"; not الإعل of "الإعلان". */
function isOneOfTwo(key: string): boolean {
  return headOf(key) !== null || /^ال(جانب|طرف|بلد|رجل|زوج|اثن|فريق|شخص|شاب|صديق|خصم|حليف|جار|زعيم|مرشح)$/.test(key)
}

/** Adjectives that tell what somebody is; a surname may end in ي as well ("شيرين تشامي"). */
function isAdjective(key: string): boolean {
  return /^(سابق|متقاعد|مقيم|بارز|رفيع|كبير|شاب|مطلع|مقرب|(ام[يا]?ر[ي]?ك|سور|عراق|ترك|روس|كرد|عرب|غرب|اورو?ب|بريطان|فرنس|المان|ايران|اسرائيل|سعود|مصر|لبنان|اردن|فلسطين|قطر|صين|محل|امن|عسكر|مدن|حكوم|سياس|ميدان|حقوق|قانون|دول|اقتصاد|استراتيج|اعلام)ي)ه?$/.test(
    key,
  )
}
