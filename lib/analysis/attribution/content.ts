/**
 * What was said: from behind the complementiser, colon or opening quotation mark to the end of the sentence, or the object
 * of the verb ("أعلنت القيادة تدمير 15 موقعا"). Between speaker and said may stand when, where and in which document.
 * Source: arabic.md §7.1 ("Content ends at the sentence end").
 */
import { GAP } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { sentenceBounds } from '../sentence-bounds.ts'
import type { Span } from '../view.ts'
import { bareComplementisers, complementisers, verbOf } from './verbs.ts'

/** The said begins at word `at`: behind a clause's opening (`clause`) or as the verb's object. */
export type Said = { at: number; clause: boolean }

export type Content = { content: Span | null; direct: boolean }

/** A quotation of fewer letters is a quoted name. */
const LETTERS_OF_SPEECH = 25
/** So far behind the speaker a clause may begin. */
const FURTHEST = 30

/** Last word of the sentence of word `at`. */
export function sentenceEnd(document: TextDocument, at: number): number {
  return sentenceBounds(document).last[at] ?? at
}

/** First word of the sentence of word `at`. */
export function sentenceStart(document: TextDocument, at: number): number {
  return sentenceBounds(document).first[at] ?? at
}

function gapBefore({ text, words }: TextDocument, at: number): string {
  return text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length)
}

/** The long quotation that opens right before word `at`. */
function quotationAt(document: TextDocument, at: number, quotations: readonly Span[]): Span | undefined {
  const before = document.words[at - 1]?.end ?? 0
  const start = document.words[at]?.start ?? 0
  // Behind a colon a shorter quotation is speech too: "قائلا: «الشيطان في التفاصيل»"
  const least = gapBefore(document, at).includes(':') ? LEAST_BEHIND_COLON : LETTERS_OF_SPEECH
  return quotations.find((span) => span.start >= before && span.start <= start && span.end - span.start > least)
}

/** The long quotation that ends right before word `at`, "هكذا" or "كما" between them: "«…»، يقول الخطيب", "«…»: هكذا علق". */
export function quotationBefore(document: TextDocument, at: number, quotations: readonly Span[]): Span | null {
  const word = document.words[at]
  if (word === undefined) return null
  const before = document.words[at - 1]
  const from = /^(هكذا|كما|حسبما|بهذا)$/.test(before?.key ?? '') ? (before?.start ?? word.start) : word.start
  const quotation = quotations.findLast(({ end }) => end <= from)
  if (quotation === undefined || quotation.end - quotation.start < LETTERS_OF_SPEECH - SHORTER) return null
  return /^["“”«»][ \u00A0،,:]*$/.test(document.text.slice(quotation.end, from)) ? quotation : null
}

const LEAST_BEHIND_COLON = 8
/** A quotation that its verb follows may be shorter: it cannot be a name there. */
const SHORTER = 10

/** Prepositions and adverbs that say when, where, how or to whom before the said begins: "في بيان", "ردا على سؤال". */
const fillers =
  /^(في|خلال|عقب|عبر|امام|بعد|قبل|لدي|اثر|ردا|تعليقا|ايضا|كذلك|بدوره|بدورها|لاحقا|رسميا|من|مع|اثناء|علي|بحسب|وفق|نقلا|ضمن|اليوم|امس|مساء|صباح|بالمقابل|يومها|حينها|وقتها|انذاك|حينئذ|عندها|يومذاك|ساعتها|هناك|الصادره?|المنشوره?|لل.{3,}|ل(وكاله|قناه|صحيفه|موقع|شبكه|تلفزيون|اذاعه|لصحفيين|لصحافيين|برنامج|راديو|مجله|رويترز|فرانس|سانا|وسائل|عدد))$/
/** ب stands alone before a quotation mark: تعهد بـ"رد قاس". */
const objectOpeners = /^(عن|الي|ب|ب.{2,}|ان)$/

export type SaidOptions = {
  /** 1 for words of a date expression. */
  dated: Uint8Array
  quotations: readonly Span[]
  /** "عن", "إلى", "بـ" open the object of this verb. */
  object: boolean
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
  const behind = appositionEnd(document, from, end)
  if (behind > from) {
    const said = findSaid(document, behind, options)
    if (said?.clause === true) return said
  }
  for (let at = from; at <= end; at += 1) {
    const key = document.words[at]?.key ?? ''
    if (complementisers.has(key)) return { at, clause: true }
    if (gapBefore(document, at).includes(':') || quotationAt(document, at, quotations)) return { at, clause: true }
    if (object && !patient && objectOpeners.test(key)) {
      // "وأشار إلى أن": the complementiser follows the preposition
      if (complementisers.has(document.words[at + 1]?.key ?? '')) return { at: at + 1, clause: true }
      return { at, clause: false }
    }
    if (/^(الي|علي|من|عن)$/.test(key) && complementisers.has(document.words[at + 1]?.key ?? ''))
      return { at: at + 1, clause: true }
    // "قالت الصحيفة نقلا عن ثلاثة مسؤولين إن"
    if (key === 'نقلا') patient = true
    // "نفى مسؤول ذلك، وأكد أن": the next statement begins
    if (patient && (document.gaps[at] ?? 0) === GAP.clause && verbOf(key)?.joined === true) return null
    if (dated[at] === 1 || patient) continue
    // "كتب على منصة "إكس": …": a quoted name behind a filler
    if (at > from && /["«“”„]/.test(gapBefore(document, at))) continue
    if (!fillers.test(key)) return { at, clause: false }
    at = fillerEnd(document, at, end)
  }
  return null
}

/** An apposition between commas: "قالت إلهام أحمد، مسؤولة العلاقات الخارجية، إن". The word behind its second comma; `from` when none. */
function appositionEnd(document: TextDocument, from: number, end: number): number {
  if (!/^[)"”»\s]*[،,]\s*$/.test(gapBefore(document, from))) return from
  for (let at = from + 1; at <= Math.min(end, from + LONGEST_APPOSITION); at += 1) {
    if (complementisers.has(document.words[at - 1]?.key ?? '')) return from
    if (/[،,:]/.test(gapBefore(document, at))) return at
  }
  return from
}

const LONGEST_APPOSITION = 15

/** What goes on with a filler behind a definite noun: another definite word, a preposition, a relative, a joined noun. */
const goesOn = /^(ال|لل|و|ب|ل)|^(في|من|الي|علي|مع|بين|عبر|امام|التي|الذي|الذين|نفسه|ذاته|نفسها|سابق|لاحق)$/

/**
 * Last word of a filler: before the next comma, colon, quotation or complementiser, or before the verb's object, which
 * begins behind the filler's definite noun: "أعلنت الوزارة خلال الاجتماع | تمديد التعليق".
 */
function fillerEnd(document: TextDocument, from: number, end: number): number {
  let at = from
  while (at < end) {
    const gap = gapBefore(document, at + 1)
    const key = document.words[at + 1]?.key ?? ''
    if (/[،,:«“"”]/.test(gap) || complementisers.has(key) || key === 'عن') return at
    const isDefinite = /^(ال|لل|بال)/.test(document.words[at]?.key ?? '')
    if (at > from && isDefinite && !goesOn.test(key)) return at
    at += 1
  }
  return at
}

/** The said as a span. A quotation that runs over several sentences is taken whole. */
export function contentFrom(document: TextDocument, { at }: Said, quotations: readonly Span[]): Content {
  const first = bareComplementisers.has(document.words[at]?.key ?? '') ? at + 1 : at
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
