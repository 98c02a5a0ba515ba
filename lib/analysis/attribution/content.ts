/**
 * What was said: from behind the complementiser, colon or opening quotation mark to the end of the sentence, or the object
 * of the verb ("أعلنت القيادة تدمير 15 موقعا"). Between speaker and said may stand when, where and in which document.
 * Source: arabic.md §7.1 ("Content ends at the sentence end").
 */
import { controlClass } from '../../arabic/characters.ts'
import { GAP, follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { sentenceEnd } from '../sentences.ts'
import type { Span } from '../view.ts'
import { appositionEnd, describesSomebody } from './apposition.ts'
import { bareComplementisers, complementisers, opensSaid, verbOf } from './verbs.ts'

/** The said begins at word `at`: behind a clause's opening (`clause`) or as the verb's object. */
export type Said = { at: number; clause: boolean }

export type Content = { content: Span | null; direct: boolean }

/** A quotation of fewer letters is a quoted name. */
const LETTERS_OF_SPEECH = 25
/** So far behind the speaker a clause may begin. */
const FURTHEST = 30

/** "وأضافت باكية «ظننت أن القصف عاد».": behind a verb of saying, or how it is said, three words and more that end their sentence. */
function endsSentence(document: TextDocument, at: number, { start, end }: Span): boolean {
  if (verbOf(keyAt(document, at - 1))?.stance !== 'say' && !isManner(at - 1, document)) return false
  if (!/^[»”"]?\s*(?:[.!؟?…]|\n|$)/.test(document.text.slice(end, end + 3))) return false
  return document.text.slice(start, end).trim().split(/\s+/).length >= WORDS_AT_END
}

const LEAST_AT_END = 14
const WORDS_AT_END = 3

/** The long quotation that opens right before word `at`. */
function quotationAt(document: TextDocument, at: number, quotations: readonly Span[]): Span | undefined {
  const before = document.words[at - 1]?.end ?? 0
  const start = document.words[at]?.start ?? 0
  if (start - before < 2) return undefined
  const gap = textBefore(document, at)
  if (!/[^\s،,:.]/.test(gap)) return undefined
  // Behind a colon a shorter quotation is speech too: "قائلا: «الشيطان في التفاصيل»"
  const least = gap.includes(':') ? LEAST_BEHIND_COLON : gap.includes('،') ? LEAST_BEHIND_COMMA : LETTERS_OF_SPEECH
  return quotations.find(
    (span) =>
      span.start >= before &&
      span.start <= start &&
      (span.end - span.start > least || (span.end - span.start > LEAST_AT_END && endsSentence(document, at, span))),
  )
}

/** True when what is said begins at word `at`: a complementiser, a colon or a long quotation. */
export function opensClause(document: TextDocument, at: number, quotations: readonly Span[]): boolean {
  const { text, words } = document
  // a complementiser in front of a closing mark is part of a name: «لينكد إن»
  if (opensSaid(keyAt(document, at), keyAt(document, at - 1))) return !/["»”]/.test(text.charAt(words[at]?.end ?? 0))
  // a mark needs more room than one space
  if ((words[at]?.start ?? 0) - (words[at - 1]?.end ?? 0) < 2) return false
  return textBefore(document, at).includes(':') || quotationAt(document, at, quotations) !== undefined
}

/** What may stand between a quotation and its verb: blanks of the same line, commas, a colon. */
const light = `[^\\S\\n]|[،,:${controlClass}]`
const LIGHT = new RegExp(light)
const CLOSED = new RegExp(`^["“”«»](?:${light})*$`)

/** True when a quotation mark stands before the offset, with no more than commas and spaces between: looked at first, as it is cheap. */
function closesBefore(text: string, from: number): boolean {
  let at = from - 1
  while (LIGHT.test(text.charAt(at))) at -= 1
  return /["“”«»]/.test(text.charAt(at))
}

/** True when a quotation that begins at `start` begins its clause too: in "القرار «مشروط بالظروف»، يقول" a part is quoted. */
function beginsClause(text: string, start: number): boolean {
  return (
    /(?:^|[\n.:،,؟!-])\s*["“”«»„]$/.test(text.slice(Math.max(0, start - 4), start)) ||
    /(?:^|[\n.:،,؟!-])\s*$/.test(text.slice(Math.max(0, start - 4), start))
  )
}

/** The long quotation that ends right before word `at`, "هكذا" or "كما" between them: "«…»، يقول الخطيب", "«…»: هكذا علق". */
export function quotationBefore(document: TextDocument, at: number, quotations: readonly Span[]): Span | null {
  const word = document.words[at]
  if (word === undefined) return null
  const before = document.words[at - 1]
  const opener = /^(هكذا|كما|حسبما|بهذا)$/.test(before?.key ?? '')
    ? before
    : /^ب(هذه|تلك)$/.test(keyAt(document, at - 2)) // "بهذه الكلمات"
      ? document.words[at - 2]
      : word
  const from = opener?.start ?? word.start
  if (!closesBefore(document.text, from)) return null
  const quotation = quotations.findLast(({ end }) => end <= from)
  if (quotation !== undefined && !beginsClause(document.text, quotation.start)) return null
  if (quotation === undefined || quotation.end - quotation.start < LETTERS_OF_SPEECH - SHORTER) return null
  return CLOSED.test(document.text.slice(quotation.end, from)) ? quotation : null
}

const LEAST_BEHIND_COLON = 8
/** "وقال محمد، وهو بائع خضار، «نريد أن ينتهي هذا»": behind an aside too, a name in quotes being shorter. */
const LEAST_BEHIND_COMMA = 15
/** A quotation that its verb follows may be shorter: it cannot be a name there. */
const SHORTER = 12

/** Prepositions and adverbs that say when, where, how or to whom before the said begins: "في بيان", "ردا على سؤال". */
const fillers =
  /^(في|خلال|عقب|عبر|امام|بعد|قبل|عند|لدي|اثر|ردا|تعليقا|ايضا|كذلك|مجددا|بدوره|بدورها|لاحقا|رسميا|من|مع|اثناء|علي|بحسب|وفق|نقلا|ضمن|اليوم|امس|مساء|صباح|بالمقابل|يومها|حينها|وقتها|انذاك|حينئذ|عندها|يومذاك|ساعتها|هناك|الصادره?|المنشوره?|بلا|بدون|لنا|لي|لهم|لموقعنا|لوكالتنا|لشبكتنا|لصحيفتنا|لقناتنا|لاذاعتنا|لمجلتنا|لجريدتنا|لمراسلنا|سيادته|فخامته|معاليه|سعادته|سموه|جلالته|لل.{3,}|ل(وكاله|قناه|صحيفه|موقع|شبكه|تلفزيون|اذاعه|لصحفيين|لصحافيين|برنامج|راديو|مجله|رويترز|فرانس|سانا|وسائل|عدد))$/
/** ب stands alone before a quotation mark: تعهد بـ"رد قاس". */
const objectOpeners = /^(عن|الي|ب|ب.{2,}|ان)$/

/** Where something is published or said. */
const places =
  /^(منصه|منصات|هامش|موقع|مواقع|حساب|حسابه|حسابها|صفحه|صفحته|صفحتها|لسان|تويتر|فيسبوك|اكس|شاشه|قناه|متن|سوال|جانبه|جانبها|جهته|جهتها|ناحيته|ناحيتها|داخل|خلال|علي|قبل)$/

export type SaidOptions = {
  /** 1 for words of a date expression. */
  dated: Uint8Array
  quotations: readonly Span[]
  /** "عن", "إلى", "بـ" open the object of this verb. */
  object: boolean
  /** The preposition that opens the object of this verb: "شدد على ضرورة الإصلاح", "حذر من الإفراط في التفاؤل". */
  preposition?: string | null
  /** Whatever stands before the clause is passed over: "مسؤول طلب عدم الكشف عن هويته إن", "نقلت رويترز عن مسؤولين أن". */
  patient?: boolean
}

/**
 * Where the said begins, from word `from` right behind the speaker (or the verb); null when it is nowhere near.
 */
export function findSaid(document: TextDocument, from: number, options: SaidOptions): Said | null {
  const { dated, quotations, object } = options
  let patient = options.patient === true
  const end = Math.min(sentenceEnd(document, Math.max(0, from - 1)), from + FURTHEST)
  const start = behindAge(document, from)
  const behind = appositionEnd(document, start, end)
  if (behind > start) {
    const said = findSaid(document, behind, options)
    if (said?.clause === true) return said
    // "وأشار المحامي، وكيل العائلات، إلى تقديم طلبات", "وهددت إيطاليا، بوابة المهاجرين، بوقف الاتفاق"
    const key = keyAt(document, behind)
    const opensIt = (object && /^(الي|عن|ب.{3,})$/.test(key)) || key === options.preposition
    // "أكد علي حسن، رئيس مجلس الإدارة، تعرض الموقع للقرصنة"
    if (said !== null && (describesSomebody(document, start) || (opensIt && said.at === behind))) return said
  }
  for (let at = start; at <= end; at += 1) {
    const key = keyAt(document, at)
    // "أكدت الوزارة على لسان الوزير فلان أن"
    if (key === 'علي' && keyAt(document, at + 1) === 'لسان') {
      at = mouthEnd(document, at, end)
      continue
    }
    if (opensClause(document, at, quotations)) return { at, clause: true }
    if (object && !patient && objectOpeners.test(key)) {
      // "وأشار إلى أن": the complementiser follows the preposition
      if (complementisers.has(keyAt(document, at + 1))) return { at: at + 1, clause: true }
      return { at, clause: false }
    }
    // "شدد على ضرورة الإصلاح", but "شدد على منصة إكس على", "حذر من جانبه"
    if (key === options.preposition && !places.test(keyAt(document, at + 1)))
      return complementisers.has(keyAt(document, at + 1)) ? { at: at + 1, clause: true } : { at, clause: false }
    // "حذرت من «اختفاء عائلات كاملة»"
    if (object && /^(الي|من|عن)$/.test(key) && /["«“]/.test(textBefore(document, at + 1)))
      return { at: at + 1, clause: false }
    if (/^(الي|علي|من|عن)$/.test(key) && complementisers.has(keyAt(document, at + 1)))
      return { at: at + 1, clause: true }
    // "قالت الصحيفة نقلا عن ثلاثة مسؤولين إن"
    if (key === 'نقلا') patient = true
    // "نفى مسؤول ذلك، وأكد أن": the next statement begins
    const verb = patient && document.gaps[at] === GAP.clause ? verbOf(key) : null
    // "ونوه نواب بالنتائج، معتبرين أن"
    if (verb !== null && (verb.joined || verb.participle)) return null
    if (dated[at] === 1 || patient) continue
    // "كتب على منصة "إكس": …": a quoted name behind a filler
    if (at > from && /["«“”„]/.test(textBefore(document, at))) {
      at = quotedEnd(document, at, end)
      continue
    }
    // "كتب الوزير ما نصه: «…»"
    if (key === 'ما' && /^(نصه|يلي)$/.test(keyAt(document, at + 1))) {
      at += 1
      continue
    }
    // "وأضافت باكية «…»"
    if (at === from && isManner(at, document) && opensClause(document, at + 1, quotations)) continue
    // "قالت وهي تبكي: «…»", "قال وهو يشير إلى بيته: …"
    if (/^وه[وي]$/.test(key) && /^[يت].{2,}/.test(keyAt(document, at + 1))) {
      at = fillerEnd(document, at, end)
      continue
    }
    if (addresseeEnd(document, at) > at) {
      at = addresseeEnd(document, at) - 1
      continue
    }
    if (!fillers.test(key)) return { at, clause: false }
    at = fillerEnd(document, at, end)
  }
  return null
}

/** How it is said: "قال ساخرا:", "أضافت متسائلة:" go on with somebody. */
export const manner = /^(?:م.{2,5}|.ا.{1,2})(?:ا|ه)$/

/** The same by its pattern alone: باكية, ساخرا, متسائلا; ماكوندا, وادا and ماجدة are names. */
const participle = /^(?:م(?!ا).{2,5}[اه]|.ا..ا|(?:باكي|ضاحك|ساخر|مازح|غاضب|شارح|هامس|صارخ)ه)$/

/** "أضافت | باكية «…»": right behind its verb and before a quotation; in "أوضحت مقارنة أن" it is the subject. */
function isManner(at: number, document: TextDocument): boolean {
  if (!participle.test(keyAt(document, at)) || !/[:"«“]/.test(textBefore(document, at + 1))) return false
  return verbOf(keyAt(document, at - 1)) !== null
}

/** "(45 عاما)": how old the speaker is, in brackets. */
function behindAge(document: TextDocument, from: number): number {
  if (document.words[from]?.kind !== 'digits' || !textBefore(document, from).includes('(')) return from
  for (let at = from + 1; at <= from + AGE_WORDS; at += 1) if (textBefore(document, at).includes(')')) return at
  return from
}

const AGE_WORDS = 3

/** "لـ«البيان»", "لـ\"الشرق الأوسط\"": the word behind the medium that is spoken to; `at` when none stands there. */
export function addresseeEnd(document: TextDocument, at: number): number {
  const { loose } = document
  if (loose[at] !== 1 || keyAt(document, at) !== 'ل') return at
  const opened = textBefore(document, at + 1)
  if (!/["«“”]/.test(opened)) return at + 2
  for (let next = at + 2; next <= at + LONGEST_NAME; next += 1)
    if (/["»”“]/.test(textBefore(document, next))) return next
  return at
}

const LONGEST_NAME = 6

/** Last word of "على لسان الوزير فلان": before the next mark or complementiser. */
function mouthEnd(document: TextDocument, at: number, end: number): number {
  let last = at + 1
  while (last < end && follows(document, last + 1) && !complementisers.has(keyAt(document, last + 1))) last += 1
  return last
}

/** Last word of the quoted name that begins at word `at`; `at` where it does not end soon. */
function quotedEnd({ text, words }: TextDocument, at: number, end: number): number {
  for (let last = at; last <= Math.min(end, at + LONGEST_NAME); last += 1)
    if (/["»”“]/.test(text.charAt(words[last]?.end ?? 0))) return last
  return at
}

/** What goes on with a filler behind a definite noun: another definite word, a preposition, a relative, a joined noun. */
const goesOn = /^(ال|لل|و|ب|ل)|^(في|من|الي|علي|مع|بين|عبر|امام|التي|الذي|الذين|نفسه|ذاته|نفسها|سابق|لاحق)$/

/**
 * Last word of a filler: before the next comma, colon, quotation or complementiser, or before the verb's object, which
 * begins behind the filler's definite noun: "أعلنت الوزارة خلال الاجتماع | تمديد التعليق".
 */
function fillerEnd(document: TextDocument, from: number, end: number): number {
  let at = from
  // "ونفت موسكو أيضا | أي صلة بالحادث"
  if (/^(ايضا|كذلك|مجددا|بدوره|بدورها|رسميا)$/.test(keyAt(document, from))) return from
  // "وينبه الباحث في الوقت ذاته | إلى خطر", "وأشار في هذا السياق | إلى"
  const second = keyAt(document, from + 2)
  if (keyAt(document, from) === 'في' && /^(نفسه|ذاته|نفسها|ذاتها)$/.test(second)) return from + 2
  if (keyAt(document, from) === 'في' && /^(هذا|هذه|ذلك)$/.test(keyAt(document, from + 1))) return from + 2
  while (at < end) {
    const gap = textBefore(document, at + 1)
    const key = keyAt(document, at + 1)
    if (/[،,:«“"”]/.test(gap) || complementisers.has(key) || key === 'عن') return at
    const isDefinite = /^(ال|لل|بال)|^(نفس|ذات)(ه|ها)$/.test(keyAt(document, at))
    if (at > from && isDefinite && !goesOn.test(key)) return at
    at += 1
  }
  return at
}

/** The said as a span. A quotation that runs over several sentences is taken whole. */
export function contentFrom(document: TextDocument, { at }: Said, quotations: readonly Span[]): Content {
  // "وقال ترامب "إن مرحلة جديدة …"": the complementiser stands inside the quotation
  const isInside = quotationAt(document, at, quotations) !== undefined
  let first = bareComplementisers.has(keyAt(document, at)) && !isInside ? at + 1 : at
  // "بالقول إن"
  if (first > at && /^(ان|بان)$/.test(keyAt(document, first))) first += 1
  const last = sentenceEnd(document, at)
  if (first > last) {
    // "وقال: “…" at a line end, the quotation in the next line
    return { content: null, direct: false }
  }
  const start = document.words[first]?.start ?? 0
  const quotation = quotationAt(document, first, quotations)
  const sentence = document.words[last]?.end ?? start
  return {
    content: { start, end: quotation ? Math.max(quotation.end, sentence) : sentence },
    direct: quotation !== undefined,
  }
}
