/** Finds the date expressions of an article and turns them into calendar days (arabic.md §5). */
import { readings } from '../../arabic/particles.ts'
import { calendarStarts } from '../../arabic/months.ts'
import { numeralStarts } from '../../arabic/numerals.ts'
import { GAP } from '../document.ts'
import { findQuotations } from '../quotes.ts'
import type { TextDocument } from '../document.ts'
import type { DateMention } from '../types.ts'
import type { Range } from './calendar.ts'
import { readersAt, startOf } from './reader.ts'
import type { Reader } from './reader.ts'
import type { Context, Found, Rule } from './rule.ts'
import { absoluteDays } from './rules/absolute.ts'
import { anaphora } from './rules/anaphora.ts'
import { thirds } from './grammar.ts'
import { dayStarts, deictic, weekday } from './rules/day.ts'
import { monthAlone } from './rules/month.ts'
import { numeric } from './rules/numeric.ts'
import { partOfYear, partStarts } from './rules/part-of-year.ts'
import { recentSpan, recentStarts, withinSpan } from './rules/recent.ts'
import { duration, movedSpan, spanStarts } from './rules/span.ts'
import { relativeUnit, unitStarts, years } from './rules/unit.ts'

/** In the order of trust: what names a day before what counts from one (arabic.md §5.3: dual > explicit year > deictic > bare). */
const rules: readonly Rule[] = [
  numeric,
  absoluteDays,
  deictic,
  weekday,
  anaphora,
  relativeUnit,
  monthAlone,
  partOfYear,
  years,
  recentSpan,
  withinSpan,
  movedSpan,
  duration,
]

/** What some rule can begin with: a word that is none of these, whole or after its particle, is passed over. */
const starts = new Set([
  ...calendarStarts,
  ...numeralStarts,
  ...dayStarts,
  ...unitStarts,
  ...spanStarts,
  ...recentStarts,
  ...partStarts,
  ...thirds.keys(),
  'غره',
  'بين',
  'من',
  'شهر',
  'ذلك',
  'ذاك',
  'ال',
])

function mayBegin(key: string): boolean {
  if (starts.has(key)) return true
  const unit = key.charCodeAt(0)
  if (unit >= 0x30 && unit <= 0x39) return true
  if (!'وفبكل'.includes(key.charAt(0))) return false
  return readings(key).some((reading) => starts.has(reading.base))
}

const futureWords = new Set([
  'سوف',
  'المقرر',
  'المتوقع',
  'المرتقب',
  'المنتظر',
  'يعتزم',
  'تعتزم',
  'ينوي',
  'تنوي',
  'يستعد',
  'تستعد',
  'المزمع',
])
/** Words that begin like a future verb and are none: سيناء, سياسة, ستة, ستين. */
const notFuture =
  /^[وف]?س(ياس|ياح|ياق|ياد|يتي$|يله$|يلف|يستمز|يشنز|يبير|يليك|يكيور|نغاف|نترال|تورم|توك|تره$|تراي|تراس|تروس|ترون|تريك|ترغ|يج|يلا?$|يخ$|تيف|تاد|تريت|يطر|يار|ينا|يد|يول|ير|يم|ين|يف|يان|يئ|ته$|تين|تون|تار|تراتيج|تود|تان|توكه|نه|نو|نا|نتكوم|نتيم|ند|ني|نج)/

/** "لاجتماع الجمعة", "لمباراة السبت": what one prepares for is to come. */
const purposes = /^[وف]?ل(اجتماع|جلسه|قمه|مباراه|مواجهه|لقاء|عقد|انعقاد|استقبال|استضافه|اجراء|مظاهره)$/

function isFutureVerb(key: string): boolean {
  return (
    futureWords.has(key) || purposes.test(key) || (key.length >= 4 && /^[وف]?س[يتن]/.test(key) && !notFuture.test(key))
  )
}

/** So many words before a date the verb may stand. */
const FURTHEST = 60

/** True when the sentence speaks of the future before word `index`. */
function speaksOfFuture(document: TextDocument, index: number): boolean {
  const furthest = Math.max(0, index - FURTHEST)
  for (let at = index - 1; at >= furthest && document.sentences[at] === document.sentences[index]; at -= 1)
    if (isFutureVerb(document.words[at]?.key ?? '') && !isQuotedAway(document, at, index)) return true
  return false
}

/** "أكد أنه "سيستمر"، في خطابه الأربعاء": what is to come in a quotation says nothing of the day outside it. */
function isQuotedAway(document: TextDocument, at: number, index: number): boolean {
  const place = document.words[at]?.start ?? 0
  const date = document.words[index]?.start ?? 0
  return findQuotations(document).some(({ start, end }) => start <= place && place < end && date >= end)
}

function toMention(document: TextDocument, reader: Reader, found: Found): DateMention {
  const { first, last, ...rest } = found
  const isFirst = first === reader.at
  const start = isFirst ? startOf(document, first, reader.particle) : (document.words[first]?.start ?? 0)
  const end = document.words[last]?.end ?? document.text.length
  const said = document.text.slice(start, end)
  // "10 ديسمبر (كانون الأول)", "اليوم (الأحد)": the bracket that was opened is part of it.
  const isOpen = said.lastIndexOf('(') > said.lastIndexOf(')') && document.text.charAt(end) === ')'
  return {
    start,
    end: isOpen ? end + 1 : end,
    from: rest.from,
    to: rest.to,
    precision: rest.precision,
    rule: rest.rule,
    anchor: rest.anchor,
    sure: rest.sure,
  }
}

/** A year said in the text is what later months of its line inherit. */
function saidYear(found: Found): number | null {
  return /-year$|^numeric$|^year$/.test(found.rule) ? Number(found.from.slice(0, 4)) : null
}

/** "1963 - تأسيس المنظمة في 25 أيار": a line of a chronology begins with its year. */
function lineYear(document: TextDocument, at: number): number | null {
  let first = at
  while (first > 0 && first > at - MOST_LINE_WORDS && document.lines[first - 1] === document.lines[at]) first -= 1
  const year = document.words[first]
  if (year === undefined || document.gaps[first] !== GAP.line || first === at || !/^(1[89]|20)\d\d$/.test(year.key))
    return null
  return /^\s*[-–—:]/.test(document.text.slice(year.end, year.end + 3)) ? Number(year.key) : null
}

/** In a chronology the date stands near the beginning of its line. */
const MOST_LINE_WORDS = 40

type State = { previous: (Range & { line: number }) | null; year: { value: number; line: number } | null }

/** What "في اليوم التالي" counts from stands in its paragraph or in the one before. */
const NEAREST_LINES = 1

function tryAt(document: TextDocument, at: number, context: Context): { reader: Reader; found: Found[] } | null {
  for (const reader of readersAt(document, at)) {
    let best: Found[] | null = null
    for (const rule of rules) {
      const found = rule(reader, context)
      if (found && (!best || (found.at(-1)?.last ?? 0) > (best.at(-1)?.last ?? 0))) best = found
    }
    if (best) return { reader, found: best }
  }
  return null
}

/**
 * All date expressions, in reading order, none overlapping. What cannot be resolved (اليوم in a text without a
 * publication date) is left out: no date is better than a wrong one.
 * @param published publication day `YYYY-MM-DD`, or null
 */
export function findDates(document: TextDocument, published: string | null): DateMention[] {
  const mentions: DateMention[] = []
  const state: State = { previous: null, year: null }
  for (let at = 0; at < document.words.length; at += 1) {
    if (document.skipped[at] === 1 || !mayBegin(document.words[at]?.key ?? '')) continue
    const line = document.lines[at] ?? 0
    const context: Context = {
      published,
      previous: state.previous !== null && line - state.previous.line <= NEAREST_LINES ? state.previous : null,
      isPreviousNear: state.previous?.line === line,
      yearNear: lineYear(document, at) ?? (published === null && state.year?.line === line ? state.year.value : null),
      isFuture: (index) => speaksOfFuture(document, index),
    }
    const result = tryAt(document, at, context)
    if (!result) continue
    for (const found of result.found) {
      mentions.push(toMention(document, result.reader, found))
      if (found.precision !== 'duration') state.previous = { from: found.from, to: found.to, line }
      const year = saidYear(found)
      if (year !== null) state.year = { value: year, line }
    }
    at = result.found.at(-1)?.last ?? at
  }
  return mentions
}
