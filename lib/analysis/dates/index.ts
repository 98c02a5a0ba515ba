/** Finds the date expressions of an article and turns them into calendar days (arabic.md §5). */
import { readings } from '../../arabic/particles.ts'
import { calendarStarts, weekdayOf } from '../../arabic/months.ts'
import { numeralStarts } from '../../arabic/number-words.ts'
import { GAP, keyAt } from '../document.ts'
import { wordsInSpeech } from '../quotes.ts'
import type { TextDocument } from '../document.ts'
import type { DateMention } from '../types.ts'
import { isCalendarDay } from './calendar.ts'
import { readersAt, startOf } from './reader.ts'
import type { Reader } from './reader.ts'
import type { Context, Found, Rule, Told as Previous } from './rule.ts'
import { absoluteDays } from './rules/absolute.ts'
import { anaphora } from './rules/anaphora.ts'
import { decade, decadeStarts } from './rules/decade.ts'
import { thirds } from './grammar.ts'
import { dayStarts, deictic, weekday } from './rules/day.ts'
import { monthAlone } from './rules/month.ts'
import { numeric } from './rules/numeric.ts'
import { monthPartStarts, partOfMonth } from './rules/part-of-month.ts'
import { partOfYear, partStarts } from './rules/part-of-year.ts'
import { recentSpan, recentStarts, withinSpan } from './rules/recent.ts'
import { duration, movedSpan, spanStarts } from './rules/span.ts'
import { speaksOfFuture, tenseBefore } from './tense.ts'
import { relativeUnit, unitStarts, years, yearStarts } from './rules/unit.ts'
import { weekdayRange } from './rules/weekday-range.ts'

const days = new Set(dayStarts)
const isDay = (key: string): boolean => days.has(key) || weekdayOf(key) !== null
const among = (keys: readonly string[]): ((key: string) => boolean) => {
  const known = new Set(keys)
  return (key) => known.has(key)
}
const always = (): boolean => true
const yearKeys = new Set([...thirds.keys(), ...yearStarts])
const mayBeYears = (key: string): boolean => key.startsWith('1') || key.startsWith('2') || yearKeys.has(key)

/**
 * In the order of trust: what names a day before what counts from one (arabic.md §5.3: dual > explicit year > deictic > bare),
 * each with the first words that it can have.
 */
const rules: readonly (readonly [rule: Rule, mayOpen: (key: string) => boolean])[] = [
  [numeric, always],
  [absoluteDays, always],
  [deictic, isDay],
  [weekday, isDay],
  [weekdayRange, among(['بين', 'من'])],
  [anaphora, among(['ذلك', 'ذاك', 'هذا', 'اليوم'])],
  [relativeUnit, always],
  [monthAlone, among([...thirds.keys(), 'شهر', ...calendarStarts])],
  [partOfMonth, among(monthPartStarts)],
  [partOfYear, among(partStarts)],
  [years, mayBeYears],
  [decade, among([...decadeStarts, ...thirds.keys()])],
  [recentSpan, always],
  [withinSpan, among(['غضون', 'خلال'])],
  [movedSpan, among(['قبل', 'منذ', 'بعد'])],
  [duration, always],
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
  ...monthPartStarts,
  ...thirds.keys(),
  ...decadeStarts,
  'غره',
  'الفاتح',
  'فاتح',
  'متم',
  'موفي',
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
  if (key.startsWith('ال') && starts.has(key.slice(2))) return true
  if (!'وفبكل'.includes(key.charAt(0))) return false
  return readings(key).some((reading) => starts.has(reading.base))
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

function monthSaid({ rule, from }: Found): number | null {
  return rule === 'year' ? null : Number(from.slice(5, 7))
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

type State = { previous: (Previous & { line: number }) | null; year: Told | null }

/** A year said in the text, with its month when it was said of one; `at` is the word where it was said. */
type Told = { value: number; month: number | null; line: number; at: number }

/** A tale of another time: so many years before publication its year holds on beyond its sentence, or without a month. */
const YEARS_OF_LINE = 4
const YEARS_OF_YEAR = 10

/**
 * The year that a day or month without one inherits: that of its chronology's line, or the one last said in its sentence
 * ("غادر في مايو 2013 ليصل في يوليو"), in its line when that lies years back, anywhere in the line when nothing else is known.
 */
function yearFor(
  document: TextDocument,
  at: number,
  { year, published }: { year: Told | null; published: string | null },
): Told | null {
  const chronology = lineYear(document, at)
  const line = document.lines[at] ?? 0
  if (chronology !== null) return { value: chronology, month: null, line, at }
  if (year === null || year.line !== line) return null
  if (published === null) return year
  const ago = Number(published.slice(0, 4)) - year.value
  if (ago <= 0) return null
  const isSentence = document.sentences[year.at] === document.sentences[at]
  if (year.month !== null) return isSentence || ago >= YEARS_OF_LINE ? year : null
  const before = keyAt(document, year.at - 1)
  return isSentence && ago >= YEARS_OF_YEAR && !/^(منذ|عام|حتي)$/.test(before) ? year : null
}

/** "في 1980 ألغى الاتفاقية التي وقعها عام 1975، وفي أيلول": the tale goes on from its first year, not from that of the aside. */
function isAside(document: TextDocument, told: Told | null, found: Found): boolean {
  if (told === null || document.sentences[told.at] !== document.sentences[found.first]) return false
  for (let at = found.first - 1; at > told.at && at >= found.first - ASIDE_WORDS; at -= 1)
    if (/^(الذي|التي|الذين)$/.test(keyAt(document, at))) return true
  return false
}

const ASIDE_WORDS = 6

/** "في العاشر من نوفمبر، في أول زيارة منذ عام 1946. وفي اليوم التالي": the tale goes on from its day. */
function isSince(document: TextDocument, { rule, first }: Found): boolean {
  return rule === 'year' && keyAt(document, first - 1) === 'منذ'
}

/** What "في اليوم التالي" counts from stands in its paragraph or in the one before. */
const NEAREST_LINES = 1

/** "منذ نحو 700 ألف سنة": no calendar has a day for it, and the words are read as a length of time alone. */
function isWritable({ precision, from, to }: Found): boolean {
  return precision === 'duration' || (isCalendarDay(from) && isCalendarDay(to))
}

function tryAt(document: TextDocument, at: number, context: Context): { reader: Reader; found: Found[] } | null {
  for (const reader of readersAt(document, at)) {
    let best: Found[] | null = null
    const key = reader.key(at) ?? ''
    for (const [rule, mayOpen] of rules) {
      const found = mayOpen(key) ? rule(reader, context) : null
      if (found?.every(isWritable) && (!best || (found.at(-1)?.last ?? 0) > (best.at(-1)?.last ?? 0))) best = found
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
  const spoken = wordsInSpeech(document)
  const state: State = { previous: null, year: null }
  for (let at = 0; at < document.words.length; at += 1) {
    if (document.skipped[at] === 1 || !mayBegin(keyAt(document, at))) continue
    const line = document.lines[at] ?? 0
    const told = yearFor(document, at, { year: state.year, published })
    const context: Context = {
      published,
      previous: state.previous !== null && line - state.previous.line <= NEAREST_LINES ? state.previous : null,
      isPreviousNear: state.previous?.line === line,
      yearNear: told?.value ?? null,
      monthNear: told?.month ?? null,
      isQuoted: spoken[at] === 1,
      isFuture: (index) => speaksOfFuture(document, index),
      tense: (index, behind) => tenseBefore(document, index, behind),
    }
    const result = tryAt(document, at, context)
    if (!result) continue
    for (const found of result.found) {
      mentions.push(toMention(document, result.reader, found))
      if (found.precision !== 'duration' && !(state.previous?.line === line && isSince(document, found)))
        state.previous = { from: found.from, to: found.to, isHijri: found.isHijri === true, line }
      const year = saidYear(found)
      if (year !== null && !isAside(document, state.year, found))
        state.year = { value: year, month: monthSaid(found), line, at: found.first }
      else if (year === null && found.anchor === 'published') state.year = published === null ? state.year : null
    }
    at = result.found.at(-1)?.last ?? at
  }
  return mentions
}
