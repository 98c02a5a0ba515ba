/** What a verb says: the clause or the object that it takes, by the verb (arabic.md §7.1). */
import { follows, keyAt, textBefore } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { findSaid, opensClause } from '../content.ts'
import type { Said } from '../content.ts'
import { foresees, isHappening } from '../happenings.ts'
import type { State } from '../state.ts'
import { addresses, complementisers, explains, needsClause, takesObject } from '../verbs.ts'
import type { Verb } from '../verbs.ts'

/** What the verb says, from word `from` behind its subject; null when nothing stands there that it can say. */
export function saidBehind(
  verb: Verb,
  from: number,
  { state, isPatient }: { state: State; isPatient?: boolean },
): Said | null {
  const { context, quotations } = state
  // "روت الناجية كيف فقدت زوجها": what is told
  if (tells.test(verb.key)) {
    const how = howBehind(from, context.document)
    if (how >= 0) return { at: how, clause: true }
  }
  // "شكك في ذلك", "شككت في صحة الأنباء"
  if (/^[يت]?شكك(ت|وا|ون)?$/.test(verb.key) && keyAt(context.document, from) === 'في')
    return { at: from + 1, clause: false }
  // "تطلب الوزارة من المدنيين عدم الاقتراب"
  if (/^[يت]طلب$/.test(verb.key)) return keyAt(context.document, from) === 'من' ? { at: from, clause: false } : null
  if (/^[يت]?سالت?$/.test(verb.key)) return questionBehind(from, state)
  // "وتساءل موقع متخصص عما إذا كانت"
  if (/^[يت]?تساءلت?$/.test(verb.key) && keyAt(context.document, from) === 'عما') return { at: from, clause: true }
  // "أرجعه نواب إلى سوء الإدارة": the pronoun is what is explained
  if (explainsIt.test(verb.key)) {
    const isCause = keyAt(context.document, from) === 'الي' && !homes.test(keyAt(context.document, from + 1))
    return isCause ? { at: from, clause: false } : null
  }
  const options = {
    dated: context.dated,
    quotations,
    object: takesObject.has(verb.key) || !needsClause.has(verb.key),
    preposition: insists.test(verb.key) ? 'علي' : warns.test(verb.key) ? 'من' : null,
  }
  const patiently = isPatient ? findSaid(context.document, from, { ...options, patient: true }) : null
  const said = patiently?.clause ? patiently : findSaid(context.document, from, options)
  // "وهي تردد: «…»": to repeat, where its quotation follows; else to hesitate, and "تردد أن" is a rumour
  if (repeats.test(verb.key))
    return said?.clause === true && /[:"«“]/.test(textBefore(context.document, said.at)) ? said : null
  // "يجمع خبراء على أن": to agree, where على opens the clause; else to gather
  if (agreesOn.test(verb.key))
    return said?.clause === true && keyAt(context.document, said.at - 1) === 'علي' ? said : null
  const sees = /^[يت]ري$|^يرون$|^را(ي|ت|وا)$/.test(verb.key) && seen.test(keyAt(context.document, from))
  if (said === null && sees) return { at: from, clause: false }
  // "أكد الوزير على أهمية الحوار"
  if (said === null && /^([يت]ؤكد|[يت]وكد|اكدت?|اكدوا)$/.test(verb.key) && keyAt(context.document, from) === 'علي')
    return { at: from, clause: false }
  if (said === null || said.clause) return said
  // "يرى محللون في الخطوة رسالة", "لا ترى الباحثة سببا للقلق"
  if (sees) return { at: from, clause: false }
  const key = keyAt(context.document, said.at)
  // "يكتفي بالإشارة إلى أن", but "اكتفى بالصمت"
  if (/^[يت]?ا?كتف/.test(verb.key)) return /^بال(قول|اشاره|تاكيد|تشديد|تذكير|دعوه|رد|تعليق)$/.test(key) ? said : null
  const nominal = saidByNoun(verb, said.at, context.document)
  if (nominal !== null) return nominal
  if (!needsClause.has(verb.key)) return said
  // "استبعد ذلك", "شكك في ذلك", "أكدت ذلك"
  if (key === 'ذلك' && !/^(نقل|ينقل|كتب|نشر|ذكر)/.test(verb.key)) return said
  // "توقع الخبير ارتفاع الأسعار", "استبعد الوزير عودة المعارك"
  // but "السعودية توقع إيداع ملياري دولار": she signs
  const isSigning =
    keyAt(context.document, from - 1) === 'توقع' && !/لكنه$|قد$|^كما$/.test(keyAt(context.document, from - 2))
  if (foresees.test(verb.key)) return isHappening(said.at, context.document) && !isSigning ? said : null
  if (/^[يت]?شكك(ت|وا|ون)?$/.test(verb.key))
    return key === 'في' || keyAt(context.document, said.at - 1) === 'في' ? said : null
  // "اعتبرت شاهين التصويت "خطوة حاسمة"": a definite object and what it is held for
  if (/^[يت]?عتبرت?$|^اعتبرت?$/.test(verb.key)) return /^ال.{3,}/.test(key) ? said : null
  // "جددت الخارجية التزام دمشق", "جدد الوزير رفضه"
  // "أعاد المبعوث التذكير بأن", but "أعاد الرئيس التزام بلاده"
  if (/^(اعادت?|[يت]عيد)$/.test(verb.key)) return /^ال(تاكيد|تذكير)$/.test(key) ? said : null
  if (/^(جددت?|كررت?|[يت]كرر)$/.test(verb.key)) return renewed.test(key) ? said : null
  if (addresses.has(verb.key) || explains.has(verb.key)) return saidToSomebody(said, context.document)
  return takesObject.has(verb.key) && /^(عن|الي|علي|من|ب|ب.{2,}|ل.{2,})$/.test(key) ? said : null
}

const QUESTION_WORDS = 12

/** "سأل القاضي | الشاهد: «…»", "سألت الوزير عما إذا كان": the question behind whoever is asked. */
function questionBehind(from: number, { context, quotations }: State): Said | null {
  const { document } = context
  for (let at = from; at <= from + QUESTION_WORDS && document.sentences[at] === document.sentences[from]; at += 1) {
    const key = keyAt(document, at)
    if (/^(هل|لماذا|كيف|متي|اين|عما|ما|اذا)$/.test(key) || opensClause(document, at, quotations))
      return { at, clause: true }
    if (at > from && /^ف.{3,}/.test(key)) return null
  }
  return null
}

const tells = /^(روي|[يت]روي|روت|حك(ي|ت)|[يت]حكي|[يت]?شرحت?|[يت]تذكر|سردت?|[يت]?صفت?|وصفت?)$/
const HOW_WORDS = 5

/** "كيف" behind the subject and what tells where: "أمام المحكمة كيف"; -1 where a verb or a mark stands before it. */
function howBehind(from: number, document: TextDocument): number {
  for (let at = from; at <= from + HOW_WORDS && follows(document, at); at += 1) {
    if (keyAt(document, at) === 'كيف') return at
    if (at > from && complementisers.has(keyAt(document, at))) return -1
  }
  return -1
}

/** Verbs that take the noun of saying instead of its verb. */
const takesNoun = /^((?:ا|[يت])?ختتمت?|[يت]?ختمت?|(?:ا|[يت])ستهلت?|[يت]?جددت?|[يت]?كررت?|اعادت?|[يت]عيد)$/
const nouns = /^ب?ال(تاكيد|تشديد|تذكير|تحذير|تنبيه|اشاره|اعراب|تعبير)$/
const NOUN_WORDS = 3

/** "ختم بالتشديد على أن", "جدد الناطق التأكيد أن", "استهل كلمته بالتذكير بأن": the clause stands behind the noun of saying. */
function saidByNoun({ key }: Verb, from: number, document: TextDocument): Said | null {
  if (!takesNoun.test(key)) return null
  for (let at = from; at <= from + NOUN_WORDS && (at === from || follows(document, at)); at += 1) {
    if (!nouns.test(keyAt(document, at))) continue
    const next = /^(علي|الي|من)$/.test(keyAt(document, at + 1)) ? at + 2 : at + 1
    return complementisers.has(keyAt(document, next)) && follows(document, next) ? { at: next, clause: true } : null
  }
  return null
}

const insists = /^([يت]?شدد(ت|وا|ون)?|مشدد(ا|ه|ين)|[يت]صر|اصرت?|مؤكد(ا|ه|ين))$/
const warns = /^([يت]?حذر(ت|وا|ون)?|[يت]?شتك[يت](ت|ون|وا)?|[يت]شتكون|اشتك(ي|ت|وا)|محذر(ا|ه|ين))$/

const repeats = /^[يت]?ردد(ت|وا|ون)?$/
export const agreesOn = /^(اجمع|[يت]جمع)(ت|وا|ون)?$/
/** Where somebody is brought back to. */
const homes = /^(ال)?(منزل|بيت|بلد|بلاد|مكان|موطن|وطن|سجن|مقر|قاعده|قواعد|قريه|قري|مخيم)(ه|ها|هم|ته|تها)?$/
const explainsIt = /^(ارجع|عز[اتي]|[يت]رجع|[يت]عزو)(ت?ه|ت?ها)$/

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
    if (/^(الي|من|ب|ب.{2,}|عن|علي|ل.{3,})$/.test(key) || (key === 'عدم' && at > said.at)) return said
  }
  return null
}

/** Behind "كان X طالب" whoever is addressed stands first: "طالب الإدارة الأمريكية بتخفيف العقوبات". */
export function saidOfObject(at: number, { context, quotations }: State): Said | null {
  const { document, dated } = context
  const said = findSaid(document, at + 1, { dated, quotations, object: true })
  return said ?? (document.sentences[at + 1] === document.sentences[at] ? { at: at + 1, clause: false } : null)
}

/** "وكما أوضح ضابط متقاعد للمدونة فإن": فإن opens what is said behind كما. */
export function behindThus(at: number, from: number, document: TextDocument): Said | null {
  if (!/^[وف]?(كما|حسبما|مثلما)$/.test(keyAt(document, at - 1))) return null
  for (let next = from; next <= from + THUS_WORDS && document.sentences[next] === document.sentences[at]; next += 1)
    if (keyAt(document, next) === 'فان') return { at: next + 1, clause: true }
  return null
}

const THUS_WORDS = 10
