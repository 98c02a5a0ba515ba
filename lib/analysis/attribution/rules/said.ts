/** What a verb says: the clause or the object that it takes, by the verb (arabic.md §7.1). */
import { follows, keyAt } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { findSaid } from '../content.ts'
import type { Said } from '../content.ts'
import type { State } from '../state.ts'
import { addresses, explains, needsClause, takesObject } from '../verbs.ts'
import type { Verb } from '../verbs.ts'

/** What the verb says, from word `from` behind its subject; null when nothing stands there that it can say. */
export function saidBehind(
  verb: Verb,
  from: number,
  { state, isPatient }: { state: State; isPatient?: boolean },
): Said | null {
  const { context, quotations } = state
  // "شكك في ذلك", "شككت في صحة الأنباء"
  if (/^[يت]?شككت?$/.test(verb.key) && keyAt(context.document, from) === 'في') return { at: from + 1, clause: false }
  // "تطلب الوزارة من المدنيين عدم الاقتراب"
  if (/^[يت]طلب$/.test(verb.key)) return keyAt(context.document, from) === 'من' ? { at: from, clause: false } : null
  const options = {
    dated: context.dated,
    quotations,
    object: takesObject.has(verb.key) || !needsClause.has(verb.key),
    preposition: insists.test(verb.key) ? 'علي' : warns.test(verb.key) ? 'من' : null,
  }
  const patiently = isPatient ? findSaid(context.document, from, { ...options, patient: true }) : null
  const said = patiently?.clause ? patiently : findSaid(context.document, from, options)
  if (said === null || said.clause) return said
  // "يرى محللون في الخطوة رسالة", "لا ترى الباحثة سببا للقلق"
  if (/^[يت]ري$|^يرون$/.test(verb.key) && seen.test(keyAt(context.document, from))) return { at: from, clause: false }
  const key = keyAt(context.document, said.at)
  // "يكتفي بالإشارة إلى أن", but "اكتفى بالصمت"
  if (/^[يت]?ا?كتف/.test(verb.key)) return /^بال(قول|اشاره|تاكيد|رد|تعليق)$/.test(key) ? said : null
  if (!needsClause.has(verb.key)) return said
  // "استبعد ذلك", "شكك في ذلك", "أكدت ذلك"
  if (key === 'ذلك' && !/^(نقل|ينقل|كتب|نشر|ذكر)/.test(verb.key)) return said
  if (/^[يت]?شككت?$/.test(verb.key)) return key === 'في' || keyAt(context.document, said.at - 1) === 'في' ? said : null
  // "اعتبرت شاهين التصويت "خطوة حاسمة"": a definite object and what it is held for
  if (/^[يت]?عتبرت?$|^اعتبرت?$/.test(verb.key)) return /^ال.{3,}/.test(key) ? said : null
  // "جددت الخارجية التزام دمشق", "جدد الوزير رفضه"
  // "أعاد المبعوث التذكير بأن", but "أعاد الرئيس التزام بلاده"
  if (/^(اعادت?|[يت]عيد)$/.test(verb.key)) return /^ال(تاكيد|تذكير)$/.test(key) ? said : null
  if (/^(جددت?|كررت?|[يت]كرر)$/.test(verb.key)) return renewed.test(key) ? said : null
  if (addresses.has(verb.key) || explains.has(verb.key)) return saidToSomebody(said, context.document)
  return takesObject.has(verb.key) && /^(عن|الي|علي|من|ب|ب.{2,}|ل.{2,})$/.test(key) ? said : null
}

const insists = /^([يت]?شددت?|[يت]صر|اصرت?)$/
const warns = /^([يت]?حذر(ت|وا|ون)?|[يت]?شتك[يت](ت|ون|وا)?|[يت]شتكون|اشتك(ي|ت|وا))$/

/** What one sees in something. */
const seen = /^(في|فيه|فيها|سببا|حلا|مبررا|جدوي|بديلا|حاجه|ضروره|مانعا|مخرجا|خطرا|فرقا|املا|مشكله|داعيا)$/

const renewed =
  /^(التزام|تاكيد|دعم|رفض|دعوه|دعوته|دعوتها|مطالبه|تمسك|ادانه|تضامن|عزم|موقف|استعداد|وقوف|ثقه|حرص)(ه|ها)?$/

/** So many words name whom one calls upon: "دعا زيدان | الدول الأوروبية | إلى استلام رعاياها". */
const ADDRESSED = 7

/** Behind a call or warning: its object, with whoever is addressed before it. */
function saidToSomebody(said: Said, document: TextDocument): Said | null {
  for (let at = said.at; at <= said.at + ADDRESSED; at += 1) {
    if (at > said.at && !follows(document, at)) return null
    const key = keyAt(document, at)
    // "ناشد الدول أن تستعيد رعاياها"
    if (key === 'ان' && at > said.at) return { at, clause: true }
    if (/^(الي|من|ب|ب.{2,}|عن|علي|ل.{3,})$/.test(key)) return said
  }
  return null
}

/** Behind "كان X طالب" whoever is addressed stands first: "طالب الإدارة الأمريكية بتخفيف العقوبات". */
export function saidOfObject(at: number, { context, quotations }: State): Said | null {
  const { document, dated } = context
  const said = findSaid(document, at + 1, { dated, quotations, object: true })
  return said ?? (document.sentences[at + 1] === document.sentences[at] ? { at: at + 1, clause: false } : null)
}
