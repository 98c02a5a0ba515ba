/** Counts without a number word of their own: duals, a single person joined to a count, a member's number (arabic.md §5.4, §6). */
import { ordinalAt } from '../../arabic/numerals.ts'
import type { WordReader } from '../../arabic/numerals.ts'
import { follows, keyAt, textOf } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { letterOffset } from '../letters.ts'
import type { Quantity } from '../types.ts'
import { hedgeBefore } from './hedges.ts'
import { countsPeople, definiteDualOf, dualMeasureOf, isUnmeasuredDual, measureOf } from './measures.ts'
import { modifiers } from './thing.ts'

/** Nouns that an ordinal numbers within a count: الدولة التسعين = the 90th member. */
const counted = /^[كولب]?(الدوله|العضو|الشريك|شريكه|شريكها|عضوه|عضوها|شريكا|عضوا)$/

/** A dual noun, with or without its particle: "مقتل جنديين" → 2 soldiers. */
export function dualAt(document: TextDocument, at: number): { quantity: Quantity; last: number } | null {
  const word = document.words[at]
  // all duals end in ن, or in ا before their second noun: most words are passed over
  if (word === undefined || (!word.key.endsWith('ن') && !word.key.endsWith('تا'))) return null
  const cut = isDual(word.key) ? 0 : /^[وفبلك]/.test(word.key) && isDual(word.key.slice(1)) ? 1 : -1
  if (cut < 0) return unknownDual(document, at)
  const measure = dualMeasureOf(word.key.slice(cut)) ?? definiteDualOf(word.key.slice(cut))
  const start = cut === 0 ? word.start : letterOffset(document.text, word, cut)
  const hedge = hedgeBefore(document, at)
  const two = document.words[at + 1]?.key
  const last = two === 'اثنين' || two === 'اثنان' ? at + 1 : modifiers.has(two ?? '') ? at + 1 : at
  return {
    last,
    quantity: {
      start: hedge ? (document.words[hedge.from]?.start ?? start) : start,
      end: document.words[last]?.end ?? word.end,
      value: 2,
      max: null,
      hedge: hedge?.hedge ?? 'exact',
      measure,
      object: document.text.slice(start, word.end),
    },
  }
}

function isDual(key: string): boolean {
  return dualMeasureOf(key) !== null || definiteDualOf(key) !== null || isUnmeasuredDual(key)
}

/** "مسؤولين اثنين", "عسكريين اثنين": the number stands behind a dual that the measures do not know or know as a plural; "قالت إن اثنين أصيبا" has none. */
function unknownDual(document: TextDocument, at: number): { quantity: Quantity; last: number } | null {
  const word = document.words[at]
  const two = document.words[at + 1]
  if (word === undefined || two === undefined || !follows(document, at + 1)) return null
  if (!/^(اثنان|اثنين|اثنتان|اثنتين)$/.test(two.key) || !/.{3,}(ان|ين)$/.test(word.key)) return null
  const object = document.text.slice(word.start, word.end)
  const quantity: Quantity = {
    start: word.start,
    end: two.end,
    value: 2,
    max: null,
    hedge: 'exact',
    measure: measureOf(word.key.replace(/^و/, '')) ?? measureOf(word.key),
    object,
  }
  return { quantity, last: at + 1 }
}

/** Whose the counted are, between them and who is joined to them: "جنديين من الحرس الوطني ومترجم", "خمسة من عناصر التنظيم ومدني". */
const MOST_OWNER_WORDS = 3

/** The word joined by و behind a count, over a phrase with من or with the article. */
function joinedWord(document: TextDocument, after: number): number {
  if (!/^(من|ال.{3,})$/.test(keyAt(document, after))) return after
  for (let at = after; at <= after + MOST_OWNER_WORDS && follows(document, at); at += 1)
    if (keyAt(document, at).startsWith('و')) return at
  return after
}

/** "جنديين ومترجم": a singular of another kind of person joined to a small count is one. */
export function joinedOne(
  document: TextDocument,
  after: number,
  before: Quantity,
): { quantity: Quantity; last: number } | null {
  if (!countsPeople(before.measure) || before.value > 10) return null
  const last = joinedWord(document, after)
  const word = document.words[last]
  if (word === undefined || !follows(document, last)) return null
  if (!word.key.startsWith('و')) return null
  const measure = measureOf(word.key.slice(1))
  if (
    !countsPeople(measure) ||
    measure === before.measure ||
    !/^(مترجم|مترجما|مدني|مدنيا|جندي|جنديا|طفل|طفلا)$/.test(word.key.slice(1))
  )
    return null
  const start = letterOffset(document.text, word, 1)
  const object = document.text.slice(start, word.end)
  return { last, quantity: { start, end: word.end, value: 1, max: null, hedge: 'exact', measure, object } }
}

/** "الدولة التسعين", "العضو الـ90": the number that a member has in a count. */
export function memberNumber(
  document: TextDocument,
  reader: WordReader,
  at: number,
): { quantity: Quantity; last: number } | null {
  if (!counted.test(reader.key(at) ?? '')) return null
  const ordinal = ordinalAt(reader, at + 1)
  if (!ordinal || ordinal.value <= 10 || !follows(document, at + 1)) return null
  const last = at + ordinal.length
  const start = document.words[at]?.start ?? 0
  return {
    last,
    quantity: {
      start,
      end: document.words[last]?.end ?? start,
      value: ordinal.value,
      max: null,
      hedge: 'exact',
      measure: 'members',
      object: textOf(document, at, at),
    },
  }
}
