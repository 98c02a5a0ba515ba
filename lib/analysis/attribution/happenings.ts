/** Nouns of what happens: where one stands behind a verb of saying, it is what is told and not who tells it (arabic.md §7.1). */
import type { Token } from '../../arabic/tokens.ts'
import { keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { headOf } from './heads.ts'

/** Nouns of what is told, without an article: the verb's object, no part of who tells it. */
export const happenings =
  /^(صحه|وجود|وقوع|حدوث|حصول|تسجيل|مقتل|اصابه|سقوط|وصول|بدء|انتهاء|تعرض|اعتقال|توقيف|احباط|ضبط|القبض|العثور|تدمير|انسحاب|مغادره|تلقي|علمه|علمها)$/

/** Verbal nouns by their pattern (تنفيذ, إطلاق, اعتقال, استهداف) or, where the pattern is a name's as well, one by one. */
const actions =
  /^(?:ت..ي.|ا..ا.|ان..ا.|ا.[تطد].ا.|است..ا.|بدء|وقف|فتح|منع|حظر|ضبط|قتل|مقتل|عقد|رفع|خفض|وصول|سقوط|توقف|عوده|مشاركه|مواصله|ملاحقه|مصادره|محاكمه|مغادره|مقاطعه|توسيع|تسويه|اعاده|اقامه|اداره|ازاله|اضافه|الغاء|انهاء|بناء|زياده|نمو|هبوط|صدور|خروج|دخول|اندلاع|ت.ا.[^ايه])$/

/** Given names of the same pattern. */
const alsoNames =
  /^(احسان|اكرام|ايناس|انعام|اسلام|ايمان|الهام|اخلاص|انصاف|اقبال|امتياز|انتصار|ابتسام|اعتدال|تحسين|توفيق|تيسير|تسنيم)$/

/** True for an indefinite noun of action: تنفيذ, ارتفاع, تراجع. */
export function isAction(word: Token): boolean {
  // إلغاء has no article
  return !word.safe.startsWith('ال') && actions.test(word.key) && !alsoNames.test(word.key)
}

/** A derived noun of action, which is no broken plural or adjective: ارتفاع, انسحاب, تراجع; not أتراك, تركية. K2 keys. */
export function isChange(key: string): boolean {
  return /^(?:ا.[تطد].ا.|ان..ا.|است..ا.|ت.ا.[^ايه]|عوده|زياده|نمو|هبوط|صدور|خروج|دخول|اندلاع|وصول|سقوط|مواصله)$/.test(
    key,
  )
}

/** To expect, to rule out. K2 keys. */
export const foresees = /^([يت]?توقع(ت|وا|ون)?|[يت]ستبعد(ون)?|استبعد(ت|وا)?)$/

/** "ارتفاع الأسعار", "وقوع إصابات": what somebody expects, confirms or denies. */
export function isHappening(at: number, document: TextDocument): boolean {
  const word = document.words[at]
  return word !== undefined && (isAction(word) || happenings.test(word.key))
}

/** To estimate. K2 keys. */
export const estimates = /^[يت]?قدر(ت|وا|ون)?$/
const measures = /^(عدد|حجم|قيمه|كلفه|تكلفه|نسبه|خسائر|مساحه|اجمالي|احتياجات|مده|كميه)(ه|ها|هم)?$/

/** "عدد الهاربين", "قيمة الأضرار"; right behind the verb not "عدد من الخبراء", who estimate. */
export function isMeasured(at: number, document: TextDocument, verb = at - 1): boolean {
  return measures.test(keyAt(document, at)) && (at > verb + 1 || keyAt(document, at + 1) !== 'من')
}

/** To expect, confirm or deny, where what happens follows at once. K2 keys. */
export const expects = /^(توقع|رجح|استبعد|نفي|اكد|اعلن)ت?$/

/** "الالتزام", "الاتهامات": definite, and nobody. */
export function isThing(key: string): boolean {
  return /^ال.{3,}[^ن]$/.test(key) && headOf(key) === null
}
