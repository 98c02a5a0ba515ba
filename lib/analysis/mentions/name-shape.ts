/**
 * Whether a word that the pack does not know may be part of a person's name (arabic.md §4.2 "NAME token"). A guess by
 * shape: common words, verbs, definite words and words behind an attached preposition are no names.
 */
import { commonWords } from '../../arabic/common-words.ts'
import { foldKeys } from '../../arabic/fold.ts'
import type { Token } from '../../arabic/tokens.ts'
import { follows } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from './given-names.ts'

/** What commonly follows an office and is no name, beyond the common words. */
const FOLLOWERS =
  foldKeys(`قائلا قائلة مؤكدا مشيرا معتبرا داعيا مضيفا موضحا لافتا محذرا متهما معلنا ردا تعليقا رسميا شخصيا هاتفيا مجددا مرارا علنا تماما
  جاء أوضح أكد أعلن هنأ نفى دأب سعى رد حذر زار وصل غادر بحث ناقش تلقى أجرى أبلغ أمر رفض قبل وقع أطلق شارك ترأس استقبل التقى اجتمع عقد ألقى أصدر قرر
  عين أقال هدد وعد تعهد انتقد اتهم هاجم دافع برر صعد خفف علق أرسل شكر رحب أدان ندد عقب إثر فور غداة صباح مساء ليل فجر ظهر عصر الاثنين الثلاثاء الأربعاء
  الخميس الجمعة السبت الأحد وسط بشأن بحق تجاه إزاء حيال رغم برفقة بصحبة ضمن لشؤون للشؤون نظيره نظيرته مكتب وسائل وفد اللقاء زيارة خطاب كلمة تصريحات تصريح
  قرار رسالة دعوة موقف رأي رؤية خطة سياسة إدارة نيته اعتزامه انتقادات اتهامات تحذيرات محادثات مباحثات اغتيال انسحاب إعلان توقيع تعيين انتخاب تنصيب`)

/** Past tenses that governs a subject in news prose; with ت for the feminine. */
const VERBS: ReadonlySet<string> = new Set(
  [
    ...foldKeys(`قال أضاف أكد أعلن ذكر أوضح أشار أفاد كشف صرح نقل وصف اعتبر رأى نفى دعا طالب حذر شدد تابع واصل بدأ شهد قام عاد جاء نفذ شن قتل أصدر وقع رفض رحب أدان
    ندد حث دعم ساند قاد شكل أسس ضم دفع طلب وجه دان أيد تبنى شارك أطلق فرض رفع علق أدرج صنف`),
  ].flatMap((verb) => [verb, `${verb}ت`]),
)

/** Words that are part of a name though short or common: connectors (§4.2). */
const CONNECTORS = foldKeys('بن ابن بنت أبو أبي أبا أم آل عبد الدين الله دي دو فان فون أوغلو زاده')

/** Surnames of former holders that news prints behind their office alone, and that look like another word. */
const SURNAMES = foldKeys('نيكسون فورد بوش ترومان يلتسين ميدفيديف بيريز بيريس بيغن عون')

/** Beginnings of derived past tenses, written with a bare alef: انتقد, استقبل, اجتمع, التقى, اتهم. */
const DERIVED_PAST = /^ا(?:ست|نت|نس|نض|نف|جت|فت|قت|عت|حت|رت|خت|شت|كت|لت|صط|ضط|ت|زد)/
const NOUN_ENDING = /(?:ات|ية|يه|ته|تها|تهم|هما|ين|ون)$/

/** True for a connector inside a name: عبد, بن, أبو, الدين. */
export function isConnector(key: string): boolean {
  return CONNECTORS.has(key)
}

/** True when the word, standing right after an office, most likely begins a name. */
export function isNameWord(word: Token | undefined): boolean {
  if (word === undefined || word.kind !== 'arabic') return false
  if (givenNames.has(word.key) || CONNECTORS.has(word.key) || SURNAMES.has(word.key)) return true
  return isNameShaped(word) && !/^[تيسبلوفمن]/.test(word.key) && word.key.length >= 4
}

/** True when a given name stands at word `at` and more of a name behind it: رونالد ريغان, but not على هامش. */
export function isFullName(document: TextDocument, at: number): boolean {
  const given = document.words[at]
  if (given === undefined || !givenNames.has(given.key) || given.safe === 'على') return false
  return follows(document, at + 1) && isNameWord(document.words[at + 1])
}

/** True when nothing speaks against the word being a name part: الشرع no (common), كوبر yes, التقى no, وأضاف no. */
export function isNameShaped(word: Token): boolean {
  const { key, safe } = word
  if (word.kind !== 'arabic' || key.length < 3) return false
  if (commonWords.has(key) || FOLLOWERS.has(key) || key.startsWith('ال')) return false
  if (commonWords.has(key.slice(1)) && /^[وفبلك]/.test(key)) return false
  if (/^[وف]?(?:بال|لل|كال)/.test(key)) return false
  return !DERIVED_PAST.test(safe) && !NOUN_ENDING.test(safe) && !/^[يت]/.test(key)
}

/** True for what most likely is a verb: a reporting verb, a derived past tense, a present tense. أعلنت, استقبل, يلتقي */
export function isVerbShaped(word: Token): boolean {
  const { key } = word
  return isPastShaped(word) || (/^[وف]?[يت]/.test(key) && key.length >= 4 && !givenNames.has(key))
}

/** True for what most likely is a past tense: أعلنت, وأعلن, استقبل. */
export function isPastShaped({ key, safe }: Token): boolean {
  return VERBS.has(key) || (/^[وف]/.test(key) && VERBS.has(key.slice(1))) || DERIVED_PAST.test(safe)
}
