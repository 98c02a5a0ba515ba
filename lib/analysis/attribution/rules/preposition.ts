/**
 * By preposition (arabic.md §7.1): "بحسب المرصد", "وفق تقديرات البنك الدولي", "نقلا عن رويترز", "على لسان الوزير", "وفق ما
 * أعلنت الوزارة". What is said is the clause that the phrase closes, or what follows a phrase that opens the sentence.
 */
import { GAP } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import type { Attribution } from '../../types.ts'
import type { Span } from '../../view.ts'
import { sentenceEnd, sentenceStart } from '../content.ts'
import { speakerFrom } from '../speaker.ts'
import { spanOf } from '../state.ts'
import type { State } from '../state.ts'
import { prepositions, verbOf } from '../verbs.ts'
import type { Verb } from '../verbs.ts'

const openings = new Set(prepositions.map((phrase) => phrase[0] ?? ''))

/** وفق القانون, بحسب الاتفاق: adverbs of law, not of speech. */
const lawful =
  /^[ول]?(ال|لل)?(قانون|دستور|اتفاق|اتفاقيه|ماده|قواعد|معايير|خطه|جدول|مبدا|شروط|حاجه|احكام|اصول|الحاجه|نظام|اليه|بنود|بند|نص|قرار|ترتيب|نوع|طبيعه|منطق|حجم|عدد)$/

function matches(document: TextDocument, at: number, phrase: readonly string[]): boolean {
  const key = document.words[at]?.key ?? ''
  if (key !== phrase[0] && key !== `و${phrase[0]}`) return false
  return phrase.every((word, step) => step === 0 || document.words[at + step]?.key === word)
}

/** "بحسب مصدر رفض الكشف عن هويته، فإن الجيش …": what is said of the source ends at the comma, and فإن opens the said. */
function behindComma(document: TextDocument, first: number, end: number): number {
  let from = first
  while (from <= end && (document.gaps[from] ?? 0) !== GAP.clause) from += 1
  if (from > end || from > first + MOST_ABOUT_SOURCE) from = first
  return document.words[from]?.key === 'فان' ? from + 1 : from
}

/** So many words may tell about a source. */
const MOST_ABOUT_SOURCE = 14

/** The clause before the phrase, back to the comma before that one; behind it where the phrase opens its sentence. */
function saidBy(document: TextDocument, first: number, last: number): Span | null {
  const begin = sentenceStart(document, first)
  if (begin === first) {
    const end = sentenceEnd(document, first)
    const from = behindComma(document, last + 1, end)
    return from <= end ? spanOf(document, from, end) : null
  }
  let from = first - 1
  while (from > begin && (document.gaps[from] ?? 0) !== GAP.clause) from -= 1
  return spanOf(document, from, first - 1)
}

/** "لما نشرته الرئاسة", "ما أعلنه الوزير": the verb may carry what it says as a pronoun. */
function verbWithObject(key: string): Verb | null {
  return verbOf(key) ?? verbOf(key.replace(/ها?$/, ''))
}

/** An attribution by the preposition at word `at`; null when none stands there or nobody is named behind it. */
export function byPreposition(at: number, { context }: State): Attribution | null {
  const { document } = context
  const key = document.words[at]?.key ?? ''
  if (!openings.has(key) && !(key.startsWith('و') && openings.has(key.slice(1)))) return null
  const phrase = prepositions.find((one) => matches(document, at, one))
  if (phrase === undefined) return null
  const first = at + phrase.length
  if (document.sentences[first] !== document.sentences[at] || (document.gaps[first] ?? 0) > GAP.none) return null
  const hasVerb = phrase.at(-1) === 'ما' || phrase.at(-1) === 'لما' || phrase[0] === 'حسبما'
  const verb = hasVerb ? verbWithObject(document.words[first]?.key ?? '') : null
  const begin = verb && /^(به|عنه|اليه|فيه)$/.test(document.words[first + 1]?.key ?? '') ? first + 2 : first + 1
  const found = speakerFrom(verb ? begin : first, context)
  if (found === null || found.guess === true || lawful.test(document.words[first]?.key ?? '')) return null
  return {
    ...spanOf(document, at, found.last),
    speaker: found.speaker,
    stance: phrase.includes('زعم') ? 'doubt' : (verb?.stance ?? 'say'),
    content: saidBy(document, at, found.last),
    direct: false,
  }
}
