/**
 * `npm run measure -- dates PATH [--sample N [--seed S]]`: how many date expressions of each form a body of articles with known
 * publication times holds and how many were resolved for sure, and how many weekday names agree with the date given beside
 * them; with `--sample` also N random expressions with their sentences, to be read by a person.
 */
import { weekdayOf } from '../lib/arabic/months.ts'
import { weekdayOfDay } from '../lib/analysis/dates/calendar.ts'
import { findDates } from '../lib/analysis/dates/index.ts'
import { readDocument } from '../lib/analysis/document.ts'
import type { TextDocument } from '../lib/analysis/document.ts'
import { sentenceAt } from '../lib/analysis/sentences.ts'
import type { DateMention } from '../lib/analysis/types.ts'
import { readCorpus } from './corpus.ts'
import { random } from './random.ts'

type Count = { found: number; sure: number }
type Seen = { line: string; rule: string }

/** Expressions in which a weekday stands beside a day told otherwise: by date, or by اليوم, أمس, غدا. */
const BESIDE = /^(weekday-.*|today-weekday|yesterday-weekday|two-days-ago-weekday|tomorrow-weekday)$/

/** The weekday named in an expression; null when none is. */
function weekdayIn(document: TextDocument, { start, end }: DateMention): number | null {
  for (const word of document.words) {
    if (word.start >= end) return null
    if (word.start < start) continue
    const day = weekdayOf(word.key)
    if (day !== null) return day
  }
  return null
}

function show(document: TextDocument, date: DateMention, published: string | null): string {
  const { start, end } = sentenceAt(document, date.start)
  const { text } = document
  const before = text.slice(Math.max(start, date.start - 110), date.start)
  const after = text.slice(date.end, Math.min(end, date.end + 70))
  const value = date.from === date.to ? date.from : `${date.from}..${date.to}`
  const line = `${before}⟦${text.slice(date.start, date.end)}⟧${after}`.replaceAll(/\s+/g, ' ')
  return `${published ?? '—'} · ${date.rule} → ${value}${date.sure ? '' : ' (unsure)'}\n    ${line}`
}

/** Reads the body of articles and prints the counts, and a sample when one is asked for. Throws when it cannot be read. */
export function measureDates(path: string, options: { sample: number; seed: number }): void {
  const counts = new Map<string, Count>()
  const weekdays = new Map<string, { agree: number; all: number }>()
  const seen: Seen[] = []
  let articles = 0
  for (const article of readCorpus(path)) {
    const document = readDocument(article)
    for (const date of findDates(document, article.published)) {
      const count = counts.get(date.rule) ?? { found: 0, sure: 0 }
      counts.set(date.rule, { found: count.found + 1, sure: count.sure + (date.sure ? 1 : 0) })
      if (options.sample > 0) seen.push({ rule: date.rule, line: show(document, date, article.published) })
      if (BESIDE.test(date.rule)) countWeekday(weekdays, document, date)
    }
    articles += 1
    if (articles % 1000 === 0) console.error(`${articles} articles`)
  }
  print(articles, counts, weekdays)
  printSample(seen, options)
}

function countWeekday(
  weekdays: Map<string, { agree: number; all: number }>,
  document: TextDocument,
  date: DateMention,
): void {
  const day = weekdayIn(document, date)
  if (day === null) return
  const isToldByDate = date.rule.startsWith('weekday-')
  if (isToldByDate && !/-day-|-day$/.test(date.rule)) return
  const kind = isToldByDate ? 'weekday and date' : `weekday after ${date.rule.replace('-weekday', '')}`
  const count = weekdays.get(kind) ?? { agree: 0, all: 0 }
  // For اليوم, أمس the weekday decides; that it was not moved away from the day told is the agreement.
  const agrees = isToldByDate ? weekdayOfDay(date.from) === day : date.sure
  weekdays.set(kind, { agree: count.agree + (agrees ? 1 : 0), all: count.all + 1 })
}

function print(
  articles: number,
  counts: ReadonlyMap<string, Count>,
  weekdays: ReadonlyMap<string, { agree: number; all: number }>,
): void {
  const total = [...counts.values()].reduce((sum, { found }) => sum + found, 0)
  console.log(`${articles} articles, ${total} date expressions\n`)
  console.log(`${'form'.padEnd(30)}${'resolved'.padStart(10)}${'for sure'.padStart(10)}`)
  for (const [rule, { found, sure }] of [...counts].toSorted((a, b) => b[1].found - a[1].found))
    console.log(`${rule.padEnd(30)}${String(found).padStart(10)}${String(sure).padStart(10)}`)
  console.log('\nweekday names that agree with the day given beside them')
  for (const [kind, { agree, all }] of weekdays)
    console.log(`${kind.padEnd(30)}${String(agree).padStart(10)} of ${all} (${((100 * agree) / all).toFixed(1)} %)`)
}

function printSample(seen: Seen[], { sample, seed }: { sample: number; seed: number }): void {
  const next = random(seed)
  for (let taken = 1; taken <= sample && seen.length > 0; taken += 1) {
    const [one] = seen.splice(next(seen.length), 1)
    if (one !== undefined) console.log(`${taken}. ${one.line}`)
  }
}
