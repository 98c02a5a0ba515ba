/** Signs that a speaker's phrase is over: the verb's object, another verb, those addressed, a quotation (arabic.md §7.1). */
import { commonWords } from '../../arabic/common-words.ts'
import { isAgency } from '../agencies.ts'
import { GAP, follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from '../mentions/given-names.ts'
import { isConnector, isNameShaped, isPastShaped, isVerbShaped } from '../mentions/name-shape.ts'
import { findQuotations } from '../quotes.ts'
import { isAction, isChange } from './happenings.ts'
import { headOf, isNisba, isWhole } from './heads.ts'
import type { SpeakerContext } from './named.ts'
import { verbOf } from './verbs.ts'

export const single =
  /^ال(تنظيم|جيش|حزب|مجلس|بيان|مرصد|مركز|وزير|رئيس|متحدث|قائد|اتحاد|بنك|تحالف|موقع|مصدر|مسؤول|محافظ|مدير|مبعوث|سفير)$/

/** Those with whom a body deals. */
export const wards = /^ال(اهالي|سكان|ناس|دول|سلطات|جيش|شعب|مجتمع|حكومه|اطراف|.+ين|.+ون)$/

/** "السلطات", "الوزارة": a definite body by one word. */
export function isBareBody(key: string): boolean {
  return key.startsWith('ال') && headOf(key) === 'body'
}

/** "أعلنت السلطات | فتح تحقيق": an indefinite noun right behind a definite one. */
export function isIndefinite(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  if (word === undefined || word.kind !== 'arabic' || namesByWord[at] !== undefined) return false
  const before = document.words[at - 1]
  if (!before?.key.startsWith('ال') || textBefore(document, at).includes('(')) return false
  return !/^(ال|[ولبك]|في|نفس|ذات|غير|عن)/.test(word.key) && !givenNames.has(word.key)
}

/** "منظمة محلية | تنشط", "محللون غربيون | يتابعون": a verb that tells about an indefinite noun with its adjective. */
export function isRelativePresent(at: number, { document: { words }, namesByWord }: SpeakerContext): boolean {
  const word = words[at]
  if (word === undefined || namesByWord[at] !== undefined || !/^[يت].{3,}/.test(word.key)) return false
  const [noun = '', adjective = ''] = [words[at - 2]?.key, words[at - 1]?.key]
  if (noun.startsWith('ال') || adjective.startsWith('ال') || headOf(noun) === null) return false
  return /.{3}(ي|يه|يين|يون|يا)$/.test(adjective) && isVerbShaped(word) && !/(ي|يه|ات|ان)$/.test(word.key)
}

/** Adjectives that are bodies too: "العلاقات الخارجية", "الشؤون الداخلية", "المتحدث الرئاسي". */
const adjectives = /^ال(خارجيه|داخليه|اعلام|دفاع|عدل|قياده|حركه|جماعه|مجموعه)$/

/**
 * "دعا السكان | الحكومة إلى", "حذر الرئيس | الجيش من", "ودعت الوزارة | الدول الأعضاء": behind a definite noun another one that is no
 * adjective is whom it is about.
 */
export function isSecondNoun(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  const before = keyAt(document, at - 1)
  if (!/^ال.{2,}/.test(key)) return false
  const name = namesByWord[at - 1]
  // "طالب ملك الأردن | الحكومة بحوار"
  if (name?.use.type === 'place' && name.last === at - 1) return headOf(key) === 'body' && !adjectives.test(key)
  if (!/^ال.{2,}/.test(before) || name !== undefined) return false
  if (/^ال(ناس|سكان|اهالي|دول|شعب|اطراف|طرفين|مجتمع|مواطنين|مدنيين)$/.test(key)) return true
  // "ونفت الشرطة الشائعات": a plural is no adjective of one body
  if (/^ال.{3,}ات$/.test(key) && isBareFeminine(before)) return true
  // "الفصائل المسلحة المعارضة", but "وزارة الدفاع الروسية | المعارضة السورية"
  if (key === 'المعارضه' && !isNisba(before)) return false
  return headOf(key) === 'body' && !adjectives.test(key)
}

/** Adjectives whose feminine has another ending (العليا, الأولى), and those that are often left masculine. */
const otherFeminine = /^ال(عليا|اولي|كبري|صغري|عظمي|وسطي|قصوي|اخري|ام|اب|سابق|اسبق)$/

/**
 * "السلطات الروسية | الاتهامات", "الشرطة الاتحادية | القرار", "الجيش السوري | العملية": what does not agree with the adjective before
 * it begins another noun phrase.
 */
export function isOtherPhrase(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const [key, before] = [keyAt(document, at), keyAt(document, at - 1)]
  if (!isNisba(before) || isNisba(key) || !/^ال.{2,}/.test(key) || givenNames.has(key) || otherFeminine.test(key))
    return false
  const name = namesByWord[at]
  // "قائد القيادة المركزية | الأدميرال براد كوبر": who holds the office
  if (headOf(key) === 'person' || (name !== undefined && (name.first < at || name.use.type === 'person'))) return false
  return before.endsWith('ه') !== key.endsWith('ه')
}

/** "الوزارة", "الحكومة": a definite body with the ending of the feminine. */
export function isBareFeminine(key: string): boolean {
  return /^ال.{3,}ه$/.test(key) && headOf(key) === 'body'
}

/**
 * "أعلنت إدارة مكافحة المخدرات السورية | تنفيذ عملية": behind a definite word an indefinite noun of action is no part of who speaks,
 * but the verb's object.
 */
export function isActionNoun(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  const before = document.words[at - 1]
  if (word === undefined || before === undefined || namesByWord[at] !== undefined || givenNames.has(word.key))
    return false
  const isNamed = namesByWord[at - 1] !== undefined || givenNames.has(keyAt(document, at - 2))
  // "توقع محللون | ارتفاع الأسعار", "مسؤول أمريكي | انسحاب القوات"
  const isOfMany = /.{3}ون$/.test(before.key) || (/.{3}(ي|يه)$/.test(before.key) && headOf(before.key) === null)
  if (!before.key.startsWith('ال') && !isNamed && !(isOfMany && isChange(word.key))) return false
  // إلغاء has no article
  if (!isAction(word)) return false
  return headOf(word.key) === null && !textBefore(document, at).includes('(') && !isConnector(keyAt(document, at + 1))
}

/** "اتهم المتحدث باسم الجيش | قوات قسد": behind a definite word a name of the pack, a person's apart, is whom the verb is about. */
export function isAnotherName(first: number, at: number, { document, namesByWord }: SpeakerContext): boolean {
  const name = namesByWord[at]
  if (at <= first + 1 || name?.first !== at || name.use.type === 'person') return false
  if (name.start !== document.words[at]?.start || /["«“(]/.test(textBefore(document, at))) return false
  const before = namesByWord[at - 1]
  const isOther =
    before === undefined
      ? keyAt(document, at - 1).startsWith('ال') || givenNames.has(keyAt(document, at - 2))
      : before.use.entity !== name.use.entity
  return isOther && !isNisba(keyAt(document, at))
}

/** "الرجل الستيني | حديثه", "النائب | صمت الحكومة": behind a definite word a noun with a pronoun, behind an office a common noun. */
export function isOwnObject(first: number, at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  const before = keyAt(document, at - 1)
  if (word === undefined || !before.startsWith('ال') || namesByWord[at] !== undefined || givenNames.has(word.key))
    return false
  if (word.key.startsWith('ال')) return word.key === 'التاكيد' || word.key === 'التذكير'
  // "المواطن «خلف العبد الله»": a name that is quoted
  if (/["«“]/.test(textBefore(document, at))) return false
  if (/^[بل]/.test(word.key)) return false
  if (/^[^ا].{2,}[^ا](?:ه|ها|هم)$/.test(word.safe)) return true
  const head = headOf(word.key)
  // "المتحدث باسم الجيش | قوات قسد"
  if (head !== null) return head === 'body' && isWhole(word.key) && headOf(keyAt(document, first)) === 'person'
  return at === first + 1 && commonWords.has(word.key) && headOf(before) === 'person'
}

/** "أبلغ مصدران مطلعان | رويترز": a name behind an indefinite adjective is whom they tell. */
export function isToldTo(first: number, at: number, { document, namesByWord }: SpeakerContext): boolean {
  const name = namesByWord[at]
  const before = keyAt(document, at - 1)
  if (at <= first + 1 || name?.first !== at || name.start !== document.words[at]?.start) return false
  return !/^(ال|[بل])/.test(before) && headOf(before) === null && /.{3}(ي|يه|يون|يين|ان|ون|ين)$/.test(before)
}

/** What somebody shows or hides of himself. */
export const feelings =
  /^(تفاؤل|تشاؤم|قلق|خشيت|خوف|تخوف|مخاوف|رفض|غضب|استياء|ارتياح|اسف|امل|رغبت|تمسك|دعم|استغراب|امتنان|حرص|استعداد|ادانت|تضامن)(ه|ها|هم)$/

/** A medium behind ل is whom it is said to. */
export function isAddressee(at: number, { document, knowledge, namesByWord }: SpeakerContext): boolean {
  const name = namesByWord[at]
  if (name === undefined || name.first !== at) return false
  const isMedium = name.use.type === 'media_outlet' || isAgency(name.use.entity, knowledge)
  return isMedium && document.text.slice(document.words[at]?.start ?? 0, name.start).startsWith('ل')
}

/** "لـ«قسد» فرهاد شامي": a body of the pack behind ل, and a name behind it. */
export function isOwner(at: number, { document, knowledge, namesByWord }: SpeakerContext): boolean {
  const name = namesByWord[at + 1] ?? namesByWord[at]
  if (name === undefined || name.use.type === 'media_outlet' || isAgency(name.use.entity, knowledge)) return false
  const next = document.words[name.last + 1]
  return next !== undefined && follows(document, name.last + 1) && givenNames.has(next.key)
}

/** "بشهادته", "لدورها": a particle in front and a pronoun behind; the letter ة is no pronoun. */
export function hasPronoun(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  return (
    word !== undefined &&
    namesByWord[at] === undefined &&
    !/^(باسم|بلسان)/.test(word.key) &&
    /^[بل].{3,}(ه|ها|هم|هما)$/.test(word.safe)
  )
}

/** "أدلى كافانو بشهادته | وقال": a joined verb of saying; forms that are nouns as often are left out. */
export function isNextVerb(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  if (!key.startsWith('و') || namesByWord[at] !== undefined) return false
  const verb = verbOf(key)
  return verb !== null && verb.joined && !/^(بين|رد|نقل|ذكر|جاء|عقب)$/.test(verb.key) && verb.key.length > 2
}

/** "المغرد رامي عيسى | شارك": by its shape a derived past tense, and no name. */
export function isDerivedVerb(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  return word !== undefined && namesByWord[at] === undefined && isPastShaped(word)
}

/** "مصدرا حكوميا رفيعا | استبعد": a finite verb of saying; forms that are nouns as often are left out. */
export function isPastVerb(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const verb = namesByWord[at] === undefined ? verbOf(keyAt(document, at)) : null
  return verb !== null && !verb.participle && !/^(بين|رد|[يت]دعي|نقل|حمل|نشر|كشف|رفض|عقب|ختم|وصف|طلب)$/.test(verb.key)
}

/** "نفى مسؤول أمريكي | الخبر": a definite noun behind an indefinite adjective is the verb's object. */
export function isObjectOf(document: TextDocument, at: number): boolean {
  const before = keyAt(document, at - 1)
  // "أهالي المدينة" is one noun of another
  if (headOf(before) !== null) return false
  return keyAt(document, at).startsWith('ال') && !before.startsWith('ال') && /.{3}(ي|يه)$/.test(before)
}

/**
 * A quotation mark before the word: the phrase does not reach into what is quoted, a quoted name apart. Behind a mark that
 * closes a name it goes on with whose that is or with who: صحيفة "الحياة" السعودية, مدير مجموعة "النور" سامر حداد.
 */
export function opensSpeech(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const { text, words } = document
  const before = words[at - 1]?.end ?? 0
  const start = words[at]?.start ?? 0
  const key = keyAt(document, at)
  if (!/["“”«]/.test(text.slice(before, start))) return false
  if (onlyCloses(document, before, start))
    return !isNisba(key) && !givenNames.has(key) && namesByWord[at]?.use.type !== 'person'
  const closing = text.slice(start).search(/["“”»\n]/)
  if (closing > 40 || closing < 0) return true
  // A name in quotes has few words and none of speech: "لن نقدم المساعدة لهؤلاء"
  return /^(لن|لم|لا|ما|نحن|هذا|هذه|ان|انا|هناك|سنو|ليس|كل)$/.test(keyAt(document, at)) && closing > 12
}

/** True when between two offsets a quotation ends and none begins. The marks are the same in much print, so pairs tell. */
function onlyCloses(document: TextDocument, from: number, to: number): boolean {
  const quotations = findQuotations(document)
  const closes = quotations.some(({ end }) => end >= from && end < to)
  return closes && !quotations.some(({ start }) => start > from && start <= to)
}

/** An indefinite accusative is the verb's object, no part of who speaks: "نشرت صحيفة محلية | خبرا". */
export function isObjectShaped(document: TextDocument, at: number, { namesByWord }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  if (/^(بيانا|اعلانا|تبيانا|قانونا)$/.test(key)) return true
  return (
    key.length >= 4 &&
    /[^هن]ا$/.test(key) &&
    !key.startsWith('ال') &&
    namesByWord[at] === undefined &&
    !givenNames.has(key) &&
    // "جورج صليبا"
    !givenNames.has(keyAt(document, at - 1)) &&
    // "رئيس بلدية فاريا"
    !/^(بلديه|محافظه|مدينه|ولايه|مقاطعه|اقليم|قضاء|بلده|قريه|منطقه)$/.test(keyAt(document, at - 1)) &&
    // "جورجي سيلفا، المدير الفني"
    !(document.gaps[at + 1] === GAP.clause && headOf(keyAt(document, at + 1)) === 'person')
  )
}

const titles = /^(ال)?(دكتور|بروفيسور|سيد)ه?$/

/** "كلير دوبوا", "الدكتورة أنيكا سورنسن": the last letter is the name's own; "نشر الدكتور مقالا طويلا" has accusatives. */
export function isForeignName(at: number, document: TextDocument): boolean {
  const before = keyAt(document, at - 1)
  if (keyAt(document, at).endsWith('وا')) return !before.startsWith('ال') && verbOf(keyAt(document, at)) === null
  const next = document.words[at + 1]
  return (
    titles.test(before) &&
    next !== undefined &&
    follows(document, at + 1) &&
    isNameShaped(next) &&
    !next.key.endsWith('ا')
  )
}

const media = /^لل(تلفزيون|اذاعه|قناه|وكاله|صحيفه|موقع|صحف|صحفيين|صحافيين|اعلام|شبكه)$/
/** "القائد العام للقوات", "الممثل الدائم للعراق": what the office is of. */
const ranks = /^ال(عام|عامه|اعلي|تنفيذي|تنفيذيه|رسمي|رسميه|دائم|دائمه|مقيم|اقليمي|خاص|خاصه|صحفي|صحفيه)$/

function goesWithOffice(document: TextDocument, at: number): boolean {
  const key = keyAt(document, at)
  const before = keyAt(document, at - 1)
  return /^لل.{2,}/.test(key) && !media.test(key) && (ranks.test(before) || headOf(before) === 'person')
}

/** A common noun with a particle attached goes with the verb: "رحب الخبير … | بتعليق العقوبات"; "المتحدث باسم" goes on. */
export function isAttached(document: TextDocument, at: number, { namesByWord }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  if (goesWithOffice(document, at)) return false
  // "المحامي المختص بالعقوبات كريم نصار"
  if (key.startsWith('ب') && /(مختص|متخصص|معني|مكلف|مهتم)ه?$/.test(keyAt(document, at - 1))) return false
  if (
    !/^[بل]/.test(key) ||
    namesByWord[at] !== undefined ||
    // "رئيس بلدية زحلة": a word of its own, not "at him"
    /^(باسم.*|بلسان|بلديه|بلديات|لشؤون|للشؤون|لحقوق|لمكافحه|بن|بنت)$/.test(key)
  )
    return false
  // "أوصى الفريق | بتقديم المساعدة": a noun of action
  return commonWords.has(key.slice(1)) || /^(بال|لل)/.test(key) || /^بت.{2}ي.(ه|ها|هم)?$/.test(key)
}
