/** Counts with what they count and how exact they are said to be (arabic.md §5.4, §6). */
import { cardinalAt, numeralStarts, ordinalAt } from '../../arabic/numerals.ts'
import type { Numeral, WordReader } from '../../arabic/numerals.ts'
import { commonWords } from '../../arabic/common-words.ts'
import { monthAt } from '../../arabic/months.ts'
import { readings } from '../../arabic/particles.ts'
import type { Hedge } from '../../pack/types.ts'
import { GAP } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { letterOffset } from '../letters.ts'
import type { DateMention, Quantity } from '../types.ts'
import { hedgeAfter, hedgeBefore } from './hedges.ts'
import { countsPeople, dualMeasureOf, measureOf } from './measures.ts'

/** A number right after one of these is a label: المادة 5, القرار 2799, الساعة 9, عام 2014. */
const labels = new Set([
  'عام',
  'العام',
  'عامي',
  'سنه',
  'قانون',
  'القانون',
  'الماده',
  'ماده',
  'القرار',
  'قرار',
  'رقم',
  'برقم',
  'الصفحه',
  'صفحه',
  'الساعه',
  'ساعه',
  'البند',
  'الفقره',
  'الفصل',
  'المرسوم',
  'مرسوم',
  'الامر',
  'العدد',
  'المرتبه',
  'المركز',
  'الدوره',
  'طراز',
  'مجموعه',
  'الجوله',
  'اف',
  'الفرقه',
  'اللواء',
  'الكتيبه',
  'الاسبوع',
])
/** Adjectives and materials that belong to the counted noun: قذيفة مورتر, ذخيرة دقيقة. */
const modifiers = new Set([
  'مورتر',
  'هاون',
  'الهاون',
  'المورتر',
  'مدفعيه',
  'دقيقه',
  'موجهه',
  'ناسفه',
  'هجوميه',
  'رشاشه',
  'مضاده',
  'جويه',
  'بريه',
  'امريكي',
  'اميركي',
  'مشتركه',
  'باليستي',
  'اطفال',
])
/** Nouns that an ordinal numbers within a count: الدولة التسعين = the 90th member. */
const counted = new Set(['الدوله', 'العضو', 'الشريك', 'كالدوله', 'كالعضو'])

type Reading = {
  numeral: Numeral
  first: number
  last: number
  max: number | null
  hedge: Hedge | null
  from: number
  cut?: number
}

function readerOf(document: TextDocument): WordReader {
  const { words, text } = document
  return {
    key: (index) => words[index]?.key,
    between: (index) => text.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? 0),
  }
}

/** The second number of "بين 20 و30", "من 20 إلى 30" and "20-30". */
function upperBound(
  document: TextDocument,
  reader: WordReader,
  { at, opener }: { at: number; opener: string | undefined },
): { numeral: Numeral; first: number } | null {
  const key = reader.key(at)
  const hyphen = /^\s?[-–]\s?$/.test(reader.between(at - 1))
  if (hyphen) {
    const numeral = cardinalAt(reader, at)
    return numeral && { numeral, first: at }
  }
  if ((document.gaps[at] ?? GAP.line) > GAP.none) return null
  const isTo = opener === 'من' && (key === 'الي' || key === 'و')
  const isAnd = opener === 'بين' && key === 'و'
  if (isTo || isAnd) {
    const numeral = cardinalAt(reader, at + 1)
    return numeral && { numeral, first: at + 1 }
  }
  if (opener === 'بين' && key !== undefined && key.length > 3 && key.startsWith('و')) {
    const numeral = cardinalAt({ ...reader, key: (index) => (index === at ? key.slice(1) : reader.key(index)) }, at)
    return numeral && { numeral, first: at }
  }
  return null
}

function readNumber(document: TextDocument, reader: WordReader, at: number): Reading | null {
  const numeral = cardinalAt(reader, at)
  if (!numeral) return null
  const opener = reader.key(at - 1)
  const next = at + numeral.length
  const bound = upperBound(document, reader, { at: next, opener })
  if (bound && bound.numeral.value > numeral.value) {
    const from = opener === 'بين' || opener === 'من' ? at - 1 : at
    return {
      numeral,
      first: at,
      last: bound.first + bound.numeral.length - 1,
      max: bound.numeral.value,
      hedge: 'range',
      from,
    }
  }
  const hedge = hedgeBefore(document, at)
  if (numeral.kind === 'vague')
    return {
      numeral,
      first: at,
      last: next - 1,
      max: numeral.max,
      hedge: hedge?.hedge ?? (numeral.max === null ? 'at-least' : 'range'),
      from: hedge?.from ?? at,
      cut: hedge?.cut ?? 0,
    }
  return {
    numeral,
    first: at,
    last: next - 1,
    max: null,
    hedge: hedge?.hedge ?? null,
    from: hedge?.from ?? at,
    cut: hedge?.cut ?? 0,
  }
}

type Thing = { measure: string | null; first: number; last: number }

/** The counted noun from word `at`, with its modifiers and nouns of the same measure joined by و: "قذيفة مورتر وصاروخ". */
function thingAt(document: TextDocument, at: number): Thing | null {
  const { words, gaps } = document
  const key = words[at]?.key
  if (key === undefined || words[at]?.kind !== 'arabic' || (gaps[at] ?? GAP.line) > GAP.none) return null
  // مئات من العناصر, عشرات المقاتلين: the noun follows من or carries the article
  const noun = key === 'من' ? at + 1 : at
  const raw = words[noun]?.key ?? ''
  const percent =
    (raw === 'في' && /^(المئه|المائه)$/.test(words[noun + 1]?.key ?? '')) || raw === 'بالمئه' || raw === 'بالمائه'
  if (percent) return { measure: 'percent', first: noun, last: raw === 'في' ? noun + 1 : noun }
  const measure = measureOf(raw) ?? (raw.startsWith('ال') ? measureOf(raw.slice(2)) : null)
  if (measure === null && noun > at) return null
  if (measure === null && !isPlausibleNoun(raw, noun, document)) return null
  let last = noun
  while (modifiers.has(words[last + 1]?.key ?? '') && gaps[last + 1] === GAP.none) last += 1
  for (;;) {
    const joined = words[last + 1]?.key
    if (
      joined === undefined ||
      !joined.startsWith('و') ||
      (gaps[last + 1] ?? GAP.line) > GAP.none ||
      measure === null ||
      measureOf(joined.slice(1)) !== measure
    )
      break
    last += 1
    while (modifiers.has(words[last + 1]?.key ?? '') && gaps[last + 1] === GAP.none) last += 1
  }
  return { measure, first: noun, last }
}

/** Without a known measure only a word that can be a counted noun will do: no function word, month or verb of the page. */
function isPlausibleNoun(key: string, at: number, document: TextDocument): boolean {
  return (
    key.length >= 3 &&
    !commonWords.has(key) &&
    !/^(و|ال|لل|بال)/.test(key) &&
    monthAt((index) => document.words[index]?.key, at) === null
  )
}

function spanText(document: TextDocument, first: number, last: number): string {
  return document.text.slice(document.words[first]?.start ?? 0, document.words[last]?.end ?? 0)
}

function startOf(document: TextDocument, reading: Reading): number {
  const word = document.words[reading.from]
  if (word === undefined) return document.text.length
  return !reading.cut ? word.start : letterOffset(document.text, word, reading.cut)
}

function quantityOf(document: TextDocument, reading: Reading, thing: Thing): { quantity: Quantity; last: number } {
  const trailing = hedgeAfter(document, thing.last + 1)
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
      object: spanText(document, thing.first, thing.last),
    },
  }
}

/** "15%": the sign stands in the gap behind the number. */
function percentSign(document: TextDocument, reader: WordReader, reading: Reading): Quantity | null {
  const gap = reader.between(reading.last)
  const sign = /^\s?[%٪]/.exec(gap)
  if (!sign) return null
  const end = (document.words[reading.last]?.end ?? 0) + sign[0].length
  return {
    start: document.words[reading.from]?.start ?? 0,
    end,
    value: reading.numeral.value,
    max: reading.max,
    hedge: reading.hedge ?? 'exact',
    measure: 'percent',
    object: sign[0].trim(),
  }
}

/** A dual noun, with or without its particle: "مقتل جنديين" → 2 soldiers. */
function dualAt(document: TextDocument, at: number): { quantity: Quantity; last: number } | null {
  const word = document.words[at]
  if (word === undefined) return null
  const cut = dualMeasureOf(word.key) ? 0 : /^[وفبلك]/.test(word.key) && dualMeasureOf(word.key.slice(1)) ? 1 : -1
  if (cut < 0) return null
  const measure = dualMeasureOf(word.key.slice(cut))
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

/** "جنديين ومترجم": a singular of another kind of person joined to a small count is one. */
function joinedOne(document: TextDocument, after: number, before: Quantity): Quantity | null {
  const word = document.words[after]
  if (
    word === undefined ||
    !countsPeople(before.measure) ||
    before.value > 10 ||
    (document.gaps[after] ?? GAP.line) > GAP.none
  )
    return null
  if (!word.key.startsWith('و')) return null
  const measure = measureOf(word.key.slice(1))
  if (
    !countsPeople(measure) ||
    measure === before.measure ||
    !/^(مترجم|مترجما|مدني|مدنيا|جندي|جنديا|طفل|طفلا)$/.test(word.key.slice(1))
  )
    return null
  const start = letterOffset(document.text, word, 1)
  return {
    start,
    end: word.end,
    value: 1,
    max: null,
    hedge: 'exact',
    measure,
    object: document.text.slice(start, word.end),
  }
}

/** "الدولة التسعين", "العضو الـ90": the number that a member has in a count. */
function memberNumber(
  document: TextDocument,
  reader: WordReader,
  at: number,
): { quantity: Quantity; last: number } | null {
  if (!counted.has(reader.key(at) ?? '')) return null
  const ordinal = ordinalAt(reader, at + 1)
  if (!ordinal || ordinal.value <= 10 || document.gaps[at + 1] !== GAP.none) return null
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
      object: spanText(document, at, at),
    },
  }
}

/** Words that lie in a date expression; a duration is a count too ("180 يوما"), so it is not taken out. */
function datedWords(document: TextDocument, dates: readonly DateMention[]): Uint8Array {
  const dated = new Uint8Array(document.words.length)
  const spans = dates.filter((date) => date.precision !== 'duration')
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
  for (let at = 0; at < document.words.length; at += 1) {
    if (dated[at] === 1 || document.skipped[at] === 1) continue
    const result = dualAt(document, at) ?? memberNumber(document, reader, at) ?? countAt(document, reader, at)
    if (!result) continue
    found.push(result.quantity)
    at = result.last
    const one = joinedOne(document, at + 1, result.quantity)
    if (one) {
      found.push(one)
      at += 1
    }
  }
  return found
}

/** The number behind a particle: "لستة أشهر", "وثلاثة مدنيين"; its span begins at the number. */
function readCut(document: TextDocument, reader: WordReader, at: number): Reading | null {
  const word = document.words[at]
  if (word?.kind !== 'arabic') return null
  for (const { base, cut } of readings(word.key)) {
    if (cut === 0 || !numeralStarts.has(base)) continue
    const reading = readNumber(document, { ...reader, key: (index) => (index === at ? base : reader.key(index)) }, at)
    if (reading) return reading.from === at ? { ...reading, cut } : reading
  }
  return null
}

/** A number that names instead of counting: القرار 2799, the minutes of 7:30, the model of إس-300. */
function isLabel(document: TextDocument, reader: WordReader, at: number): boolean {
  const gap = at > 0 ? reader.between(at - 1) : ''
  if (/^[:.\-–]$/.test(gap) && document.words[at]?.kind === 'digits') return true
  return labels.has(reader.key(at - 1) ?? '') && document.gaps[at] === GAP.none
}

function countAt(document: TextDocument, reader: WordReader, at: number): { quantity: Quantity; last: number } | null {
  if (isLabel(document, reader, at)) return null
  const reading = readNumber(document, reader, at) ?? readCut(document, reader, at)
  // "واحدة من" is no count; a lone one is said by the noun itself.
  if (!reading || (reading.numeral.value === 1 && reading.numeral.kind === 'words')) return null
  const percent = percentSign(document, reader, reading)
  if (percent) return { quantity: percent, last: reading.last }
  const thing = thingAt(document, reading.last + 1)
  if (!thing) return null
  return quantityOf(document, reading, thing)
}
