/** Counts with what they count and how exact they are said to be (arabic.md §5.4, §6). */
import type { WordReader } from '../../arabic/numerals.ts'
import { follows, keyAt, textBefore, textOf } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { DateMention, Quantity } from '../types.ts'
import { inheritedAt } from './ellipsis.ts'
import { hedgeAfter } from './hedges.ts'
import { countsPeople } from './measures.ts'
import {
  isLabel,
  isListNumber,
  mayBeginNumber,
  readCut,
  readDefinite,
  readNumber,
  readerOf,
  startOf,
} from './reading.ts'
import type { Reading } from './reading.ts'
import { dualAt, joinedOne, memberNumber } from './special.ts'
import { halfBehind, secondOfRange } from './spread.ts'
import { thingAt } from './thing.ts'
import type { Thing } from './thing.ts'

type Counted = { quantity: Quantity; last: number }

function quantityOf(document: TextDocument, reading: Reading, thing: Thing): { quantity: Quantity; last: number } {
  // "خمسة من عناصر التنظيم على الأقل": a definite noun may belong to the thing
  const owner = /^ال.{3,}/.test(keyAt(document, thing.last + 1)) && follows(document, thing.last + 1)
  const trailing = hedgeAfter(document, thing.last + 1) ?? (owner ? hedgeAfter(document, thing.last + 2) : null)
  const last = trailing?.to ?? thing.last
  const hedge = reading.hedge ?? trailing?.hedge ?? 'exact'
  return {
    last,
    quantity: {
      start: startOf(document, reading),
      end: document.words[last]?.end ?? 0,
      value: reading.numeral.value,
      max: reading.max,
      hedge,
      measure: thing.measure,
      object: textOf(document, thing.first, thing.last),
    },
  }
}

/** "15%": the sign stands in the gap behind the number. */
function percentSign(document: TextDocument, reading: Reading): Quantity | null {
  const sign = /^\s?([%٪])/.exec(textBefore(document, reading.last + 1))?.[1]
  if (sign === undefined) return signBefore(document, reading)
  const end = document.text.indexOf(sign, document.words[reading.last]?.end) + 1
  return {
    start: document.words[reading.from]?.start ?? 0,
    end,
    value: reading.numeral.value,
    max: reading.max,
    hedge: reading.hedge ?? 'exact',
    measure: 'percent',
    object: sign,
  }
}

/** "بنسبة ٪20": the sign stands in front. */
function signBefore(document: TextDocument, reading: Reading): Quantity | null {
  const sign = /[\s(]([%٪])$/.exec(textBefore(document, reading.first))?.[1]
  if (document.words[reading.first]?.kind !== 'digits' || sign === undefined) return null
  const { start = 0 } = document.words[reading.first] ?? {}
  const { value } = reading.numeral
  const from =
    reading.from === reading.first
      ? document.text.lastIndexOf(sign, start)
      : (document.words[reading.from]?.start ?? start)
  const end = document.words[reading.last]?.end ?? start
  return { start: from, end, value, max: reading.max, hedge: reading.hedge ?? 'exact', measure: 'percent', object: '%' }
}

/** Words that lie in a date expression; a length of time is a count too ("180 يوما", "منذ 25 عاما"), so it is not taken out. */
function datedWords(document: TextDocument, dates: readonly DateMention[]): Uint8Array {
  const dated = new Uint8Array(document.words.length)
  const spans = dates.filter(
    ({ precision, rule }) =>
      precision !== 'duration' && rule !== 'within-span' && !(rule === 'before-span' && precision === 'year'),
  )
  let at = 0
  for (const [index, word] of document.words.entries()) {
    while (at < spans.length && (spans[at]?.end ?? 0) <= word.start) at += 1
    const span = spans[at]
    if (span && span.start <= word.start) dated[index] = 1
  }
  return dated
}

/**
 * All quantities of a text, in reading order. Numbers that are part of a date, a label (المادة 5) or without a thing
 * counted are left out.
 * @param dates the text's date expressions, whose numbers are no counts
 */
export function findQuantities(document: TextDocument, dates: readonly DateMention[]): Quantity[] {
  const reader = readerOf(document)
  const dated = datedWords(document, dates)
  const found: Quantity[] = []
  let before: Counted | null = null
  let mixed = false
  for (let at = 0; at < document.words.length; at += 1) {
    const word = document.words[at]
    if (word === undefined || dated[at] === 1 || document.skipped[at] === 1) continue
    const result: Counted | null =
      pairAt(document, reader, at) ??
      memberNumber(document, reader, at) ??
      (mayBeginNumber(word)
        ? (countAt(document, reader, at) ?? inheritedAt(document, reader, { at, before, mixed }))
        : null)
    if (!result) continue
    found.push(result.quantity)
    mixed = isMixed(document, before, { result, mixed })
    before = result
    at = result.last
    const one = joinedOne(document, at + 1, result.quantity)
    if (one) {
      found.push(one.quantity)
      mixed = true
      at = one.last
    }
  }
  return found
}

function countAt(document: TextDocument, reader: WordReader, at: number): { quantity: Quantity; last: number } | null {
  if (isLabel(document, reader, at)) return null
  const reading =
    readNumber(document, reader, at) ?? readCut(document, reader, at) ?? readDefinite(document, reader, at)
  // "واحدة من" is no count; a lone one is said by the noun itself.
  if (!reading || (reading.numeral.value === 1 && reading.numeral.kind === 'words')) return null
  if (isListNumber(document, reader, at)) return null
  const percent = percentSign(document, reading)
  if (percent) return { quantity: percent, last: reading.last }
  // "خمسة على الأقل من عناصر": the hedge may stand between number and noun
  const hedge = hedgeAfter(document, reading.last + 1)
  const thing = thingAt(document, (hedge?.to ?? reading.last) + 1, reading.numeral.kind === 'vague')
  if (!thing) return outOf(document, reader, reading)
  if (isYearBefore(document, reading, thing)) return null
  const counted = quantityOf(document, hedge ? { ...reading, hedge: reading.hedge ?? hedge.hedge } : reading, thing)
  return rangeOfUnits(document, reader, { reading, thing }) ?? halfMore(document, reading, { thing, counted })
}

/** "استجوبت أكثر من 500 من أصل 5704 معتقلين": the noun of the whole is that of the part. */
function outOf(document: TextDocument, reader: WordReader, reading: Reading): Counted | null {
  const at = reading.last + 1
  const isPart = keyAt(document, at) === 'من' && /^(اصل|مجموع|اجمالي)$/.test(keyAt(document, at + 1))
  const whole = isPart && follows(document, at) ? readNumber(document, reader, at + 2) : null
  const thing = whole && thingAt(document, whole.last + 1)
  if (!thing || !follows(document, at + 2)) return null
  const { quantity } = quantityOf(document, reading, thing)
  return { last: reading.last, quantity: { ...quantity, end: document.words[reading.last]?.end ?? quantity.end } }
}

/** "من 10 سنوات إلى 30 سنة": both numbers with their unit. */
function rangeOfUnits(
  document: TextDocument,
  reader: WordReader,
  { reading, thing }: { reading: Reading; thing: Thing },
): Counted | null {
  const second = secondOfRange(document, reader, { reading, thing })
  if (!second) return null
  const { quantity, last } = quantityOf(document, reading, second.thing)
  const start = document.words[second.from]?.start ?? quantity.start
  return { last, quantity: { ...quantity, start, max: second.value, hedge: 'range' } }
}

/** "كأس العالم 2018 بروسيا", "مونديال 2026 تثير": a bare year, unless what stands behind has the form of what so many are counted in. */
function isYearBefore(document: TextDocument, reading: Reading, { measure, first }: Thing): boolean {
  if (measure !== null || reading.hedge !== null || reading.first !== reading.last) return false
  if (!/^(19\d[1-9]|19[1-9]0|20[0-4][1-9]|20[1-4]0)$/.test(keyAt(document, reading.first))) return false
  return !/^(.*ه|[^ب].*ا)$/.test(keyAt(document, first))
}

/** A dual with what goes on behind it: "شهرين ونصف", "من ساعتين إلى ثلاث ساعات". */
function pairAt(document: TextDocument, reader: WordReader, at: number): Counted | null {
  const counted = dualAt(document, at)
  if (!counted || counted.quantity.hedge !== 'exact') return counted
  const reading: Reading = {
    numeral: { value: 2, max: null, length: 1, kind: 'words' },
    first: at,
    last: at,
    max: null,
    hedge: null,
    from: at,
  }
  const thing: Thing = { measure: counted.quantity.measure, first: at, last: counted.last }
  const second = thing.measure === null ? null : secondOfRange(document, reader, { reading, thing })
  if (!second) return halfMore(document, reading, { thing, counted })
  const { last } = second.thing
  const end = document.words[last]?.end ?? counted.quantity.end
  const start =
    second.from < at ? (document.words[second.from]?.start ?? counted.quantity.start) : counted.quantity.start
  return { last, quantity: { ...counted.quantity, start, end, max: second.value, hedge: 'range' } }
}

/** "17 درهما ونصف", "سبع ساعات ونصف الساعة": the half behind the noun belongs to the number. */
function halfMore(
  document: TextDocument,
  reading: Reading,
  { thing, counted }: { thing: Thing; counted: Counted },
): Counted {
  const half = reading.max === null ? halfBehind(document, thing) : null
  if (!half) return counted
  const end = document.words[half.last]?.end ?? counted.quantity.end
  return { last: half.last, quantity: { ...counted.quantity, end, value: counted.quantity.value + half.part } }
}

/** True when people of different kinds were counted in one sentence: then "others" are people, no more. */
function isMixed(
  document: TextDocument,
  before: Counted | null,
  { result, mixed }: { result: Counted; mixed: boolean },
): boolean {
  if (before === null || document.sentences[before.last] !== document.sentences[result.last]) return false
  const { quantity } = before
  const arePeople = countsPeople(quantity.measure) && countsPeople(result.quantity.measure)
  return mixed || (arePeople && quantity.measure !== result.quantity.measure)
}
