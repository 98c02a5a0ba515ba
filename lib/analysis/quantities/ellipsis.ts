/**
 * A number whose noun was said before: "مقتل 5 عناصر وأسر 19", "وإصابة ثلاثة آخرين" (arabic.md §6). Only behind words of killing,
 * wounding and capture, or before "آخرين", and only after people were counted in the same sentence.
 */
import { foldKeys } from '../../arabic/fold.ts'
import type { WordReader } from '../../arabic/numerals.ts'
import { follows, textOf } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Quantity } from '../types.ts'
import { countsPeople, measureOf } from './measures.ts'
import { isLabel, readCut, readNumber, startOf } from './reading.ts'
import type { Reading } from './reading.ts'

const others = foldKeys('آخرين آخرون آخر أخرى أخريات غيرهم منهم')
const fates =
  foldKeys(`أسر وأسر أسرت وأسرت اعتقال واعتقال اعتقلت واعتقلت اعتقل واعتقل توقيف وتوقيف أوقفت وأوقفت إصابة وإصابة أصيب وأصيب أصابت وأصابت جرح
  وجرح جرحت وجرحت مقتل ومقتل قتل وقتل قتلت وقتلت احتجاز واحتجاز على تحييد وتحييد خطف وخطف فقدان وفقدان بإصابة وبإصابة`)
/** "القبض على 19": the preposition counts only behind the arrest. */
const arrests = foldKeys('القبض والقبض')

/** The count at word `at` that goes on with the thing counted before; null when the number stands for something else. */
export function inheritedAt(
  document: TextDocument,
  reader: WordReader,
  { at, before, mixed }: { at: number; before: { quantity: Quantity; last: number } | null; mixed: boolean },
): { quantity: Quantity; last: number } | null {
  const isCounted =
    before !== null &&
    countsPeople(before.quantity.measure) &&
    document.sentences[before.last] === document.sentences[at]
  if (isLabel(document, reader, at)) return null
  const reading = readNumber(document, reader, at) ?? readCut(document, reader, at)
  if (!reading) return null
  const next = reading.last + 1
  const isTight = follows(document, next)
  const isOthers = isTight && others.has(reader.key(next) ?? '')
  // "وإصابة عشرات آخرين", but not "أصيب العشرات"
  if (reading.numeral.kind === 'vague' && !isOthers) return null
  const money = moneyLike(document, reader, { reading, before })
  if (money) return money
  if (!isCounted)
    return isTight && /^(اخرين|اخرون|منهم|بينهم)$/.test(reader.key(next) ?? '')
      ? uncounted(document, reading, next)
      : numberedBefore(document, reader, reading)
  if (!isOthers && !(isFate(reader, reading.from) && endsHere(document, reader, next))) return null
  const last = isOthers ? next : reading.last
  return {
    last,
    quantity: {
      start: startOf(document, reading),
      end: document.words[last]?.end ?? 0,
      value: reading.numeral.value,
      max: reading.max,
      hedge: reading.hedge ?? 'exact',
      // After soldiers and a civilian "others" are neither: people.
      measure: mixed ? 'people' : before.quantity.measure,
      object: mixed ? textOf(document, last, last) : before.quantity.object,
    },
  }
}

/** "ألقت القبض على أربعة آخرين" where nobody was counted before: people. */
function uncounted(document: TextDocument, reading: Reading, last: number): { quantity: Quantity; last: number } {
  const { start = 0, end = 0 } = document.words[last] ?? {}
  const { value } = reading.numeral
  const hedge = reading.hedge ?? 'exact'
  const object = document.text.slice(start, end)
  return {
    last,
    quantity: { start: startOf(document, reading), end, value, max: reading.max, hedge, measure: 'people', object },
  }
}

const currencies = new Set(['usd', 'eur', 'syp'])

/** "82 مليار دولار للطرق والمباني السكنية 75 مليارا": a sum without its currency is in that of the sum before it. */
function moneyLike(
  document: TextDocument,
  reader: WordReader,
  { reading, before }: { reading: Reading; before: { quantity: Quantity; last: number } | null },
): { quantity: Quantity; last: number } | null {
  if (before === null || !currencies.has(before.quantity.measure ?? '')) return null
  if (document.sentences[before.last] !== document.sentences[reading.from]) return null
  const isLarge = /^(مليون|مليونا|ملايين|مليار|مليارا|مليارات)$/.test(reader.key(reading.last) ?? '')
  if (!isLarge || !endsHere(document, reader, reading.last + 1)) return null
  const { quantity, last } = uncounted(document, reading, reading.last)
  return { last, quantity: { ...quantity, measure: before.quantity.measure, object: before.quantity.object } }
}

/** "إن عدد الفارين نحو 120", "عدد القتلى بلغ 25": what is counted stands before the number, behind عدد. */
function numberedBefore(
  document: TextDocument,
  reader: WordReader,
  reading: Reading,
): { quantity: Quantity; last: number } | null {
  if (!endsHere(document, reader, reading.last + 1)) return null
  for (let at = reading.from - 1; at >= reading.from - NUMBERED_BEFORE; at -= 1) {
    if (!follows(document, at + 1)) return null
    if (!/^[وف]?(عدد|اعداد|عددهم|حصيله)$/.test(reader.key(at) ?? '')) continue
    const thing = document.words[at + 1]
    const measure = thing === undefined ? null : measureOf(thing.key.replace(/^ال/, ''))
    if (thing === undefined || !countsPeople(measure)) return null
    const object = document.text.slice(thing.start, thing.end)
    const { quantity, last } = uncounted(document, reading, reading.last)
    return { last, quantity: { ...quantity, measure, object } }
  }
  return null
}

/** Between عدد and its number stand the noun and a verb or two. */
const NUMBERED_BEFORE = 6

function isFate(reader: WordReader, at: number): boolean {
  const key = reader.key(at - 1) ?? ''
  return key === 'علي' ? arrests.has(reader.key(at - 2) ?? '') : fates.has(key)
}

/** Nothing that could be the number's own noun follows: a mark, a preposition, a joined word or the end. */
function endsHere(document: TextDocument, reader: WordReader, at: number): boolean {
  const key = reader.key(at)
  if (key === undefined || !follows(document, at)) return true
  return /^(في|من|خلال|بين|منذ|علي|الي|و.{2,})$/.test(key)
}
