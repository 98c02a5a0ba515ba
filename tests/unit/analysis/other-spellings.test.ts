/**
 * The same report in the spelling of another newsroom, or typed by another hand: what is found in it must be the same, at
 * the same words. No expected value is written down here; the report as it stands is the measure.
 */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { textArticle } from '../../../scripts/text-article.ts'
import { readLabelledReports, type LabelledReport } from '../../evaluation/labels.ts'
import { shippedKnowledge } from './shipped-pack.ts'

/** What stands for unit `at` of the text. Only blanks, marks and single letters are changed, so the first unit stays its own. */
type Change = (text: string, at: number) => string

const everyNth = (count: number, change: Change): Change => {
  let seen = 0
  return (text, at) => {
    const changed = change(text, at)
    if (changed === text[at]) return changed
    seen += 1
    return seen % count === 0 ? changed : (text[at] ?? '')
  }
}
const letters =
  (other: Readonly<Record<string, string>>): Change =>
  (text, at) =>
    other[text[at] ?? ''] ?? text[at] ?? ''
const blank =
  (other: string): Change =>
  (text, at) =>
    text[at] === ' ' ? other : (text[at] ?? '')
const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\u0621-\u064a]/.test(unit)
const digit =
  (zero: number): Change =>
  (text, at) =>
    /\d/.test(text[at] ?? '') ? String.fromCharCode(zero + Number(text[at])) : (text[at] ?? '')
/** Between two letters that join. */
const within =
  (other: string): Change =>
  (text, at) =>
    /[بتجحسعفكلمنهي]/.test(text[at] ?? '') && isLetter(text[at + 1]) ? `${text[at]}${other}` : (text[at] ?? '')

const all = ['mentions', 'dates', 'quantities', 'attributions', 'claims', 'namings'] as const
/** Marks of direction stand in gaps that some rules of speech still read by their characters. */
const inNames = ['mentions', 'dates', 'quantities', 'claims', 'namings'] as const

const changes: [string, () => Change, readonly (typeof all)[number][]][] = [
  ['tatweel in words', () => everyNth(9, within('ـ')), inNames],
  ['joiners in words', () => everyNth(9, within('\u200d')), inNames],
  ['no-break spaces', () => everyNth(3, blank('\u00a0')), all],
  ['double blanks', () => everyNth(5, blank('  ')), inNames],
  ['marks of direction around blanks', () => everyNth(6, blank('\u200f \u200e')), inNames],
  ['Arabic digits', () => digit(0x660), all],
  ['Persian digits', () => digit(0x6f0), all],
  ['Persian ک and ی', () => letters({ ك: 'ک', ي: 'ی' }), all],
  ['straight quotes', () => letters({ '«': '"', '»': '"', '“': '"', '”': '"' }), inNames],
  ['curved quotes', () => letters({ '«': '“', '»': '”' }), inNames],
  ['Latin commas', () => letters({ '،': ',' }), all],
  ['مسئول and شئون', () => (text, at) => (text[at] === 'ؤ' && text[at + 1] === 'و' ? 'ئ' : (text[at] ?? '')), all],
  ['lines that end in CR and LF', () => letters({ '\n': '\r\n' }), all],
]

function written(text: string, change: Change): { text: string; back: (at: number) => number } {
  const from: number[] = []
  let other = ''
  for (let at = 0; at < text.length; at += 1) {
    const units = change(text, at)
    // An end behind a sign that was put in lies behind its letter.
    for (let unit = 0; unit < units.length; unit += 1) from.push(unit === 0 ? at : at + 1)
    other += units
  }
  return { text: other, back: (at) => from[at] ?? text.length }
}

function found(report: LabelledReport, text: string, back: (at: number) => number): Record<string, string[]> {
  const { published } = report
  const article = textArticle(text, { url: null, published })
  const { mentions, dates, quantities, attributions, claims, namings } = analyse(
    { ...article, published, language: 'ar' },
    knowledge,
  )
  const at = ({ start, end }: { start: number; end: number }, ...what: unknown[]): string =>
    `${back(start)}–${back(end)} ${what.join(' ')}`
  return {
    mentions: mentions.map((one) => at(one, one.entity, one.sure)),
    dates: dates.map((one) => at(one, one.from, one.to, one.precision)),
    quantities: quantities.map((one) => at(one, one.value, one.max, one.hedge, one.measure)),
    attributions: attributions.map((one) => at(one, one.speaker.entity, one.speaker.kind, one.stance)),
    claims: claims.map((one) => at(one, one.event, one.field, JSON.stringify(one.difference))),
    namings: namings.map((one) => at(one, one.entity)),
  }
}

const knowledge = shippedKnowledge()

/** Every twelfth: enough to meet each manner of writing, few enough to be read in seconds. */
const reports = readLabelledReports().filter((_, index) => index % 12 === 0)

describe('nothing else is found in a report with', () => {
  test.each(changes)('%s', (_, change, kinds) => {
    for (const report of reports) {
      const other = written(report.text, change())
      const before = found(report, report.text, (at) => at)
      const after = found(report, other.text, other.back)
      for (const kind of kinds) expect(after[kind], `${report.id}: ${kind}`).toEqual(before[kind])
    }
  })
})

test('the reports are many, and something is found in them', () => {
  expect(reports.length).toBeGreaterThan(30)
  const totals = reports.map((report) => found(report, report.text, (at) => at))
  for (const kind of all) expect(totals.flatMap((one) => one[kind] ?? []).length, kind).toBeGreaterThan(20)
})
