/**
 * How long the whole analysis takes, warm, by length of the text: one report of about 6,000 characters, then texts up to
 * 200,000 characters put together from the labelled reports. Prints a table with the time of each stage, the milliseconds per
 * 1,000 characters (which must not grow) and the bound of 15 ms for the report. Exit status 1 when a bound is broken.
 */
import { findAttributions } from '../../lib/analysis/attribution/index.ts'
import { analyse } from '../../lib/analysis/analyse.ts'
import { findClaims } from '../../lib/analysis/claims/index.ts'
import { findDates } from '../../lib/analysis/dates/index.ts'
import { readDocument } from '../../lib/analysis/document.ts'
import type { Knowledge } from '../../lib/analysis/knowledge.ts'
import { findNames } from '../../lib/analysis/mentions/index.ts'
import { findNamings } from '../../lib/analysis/namings.ts'
import { findOrigins } from '../../lib/analysis/origins/index.ts'
import { findQuantities } from '../../lib/analysis/quantities/index.ts'
import { findResidue } from '../../lib/analysis/residue.ts'
import type { Article } from '../../lib/analysis/types.ts'
import { judgeEvents } from '../../lib/analysis/verdict/index.ts'
import { readArguments } from '../../scripts/command.ts'
import { readKnowledge, shippedPack } from '../../scripts/pack-knowledge.ts'
import { textArticle } from '../../scripts/text-article.ts'
import { readLabelledReports } from '../evaluation/labels.ts'

const REPORT = 6_000
const LENGTHS = [1_000, REPORT, 20_000, 100_000, 200_000]
const BOUND_MS = 15
/** Time per character may be this much larger for 200,000 characters than for 20,000: caches, no growth. */
const GROWTH = 2

/** A text of the given length: labelled reports one after the other, the first being the headline. */
function articleOf(length: number): Article {
  const reports = readLabelledReports().map(({ text }) => text)
  let text = ''
  for (let at = 0; text.length < length; at += 1) text += `${reports[at % reports.length] ?? ''}\n`
  return { ...textArticle(text.slice(0, length), { url: null, published: '2025-12-01' }), language: 'ar' }
}

/** Processor time of this thread in milliseconds: what else the machine does is not counted. */
function clock(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** The clock moves in steps of a few milliseconds, so runs are timed in batches of at least this much. */
const BATCH_MS = 60

/** Milliseconds of one run: the best of three batches, after one to warm up. */
function timeOf(run: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let batch = 0; batch < 4; batch += 1) {
    const start = clock()
    let runs = 0
    do {
      run()
      runs += 1
    } while (clock() - start < BATCH_MS)
    if (batch > 0) best = Math.min(best, (clock() - start) / runs)
  }
  return best
}

type Stage = [name: string, run: () => void]

function stagesOf(article: Article, knowledge: Knowledge): Stage[] {
  const names = findNames(article, knowledge)
  const dates = findDates(names.document, article.published)
  const quantities = findQuantities(names.document, dates)
  const attributions = findAttributions(names, dates, knowledge)
  const verdicts = judgeEvents(article, { published: article.published, names, dates, quantities, knowledge })
  const input = { names, dates, quantities, attributions, verdicts, knowledge }
  const claims = findClaims(article, input)
  return [
    ['words', () => void readDocument(article)],
    ['words + names', () => void findNames(article, knowledge)],
    ['dates', () => void findDates(names.document, article.published)],
    ['quantities', () => void findQuantities(names.document, dates)],
    ['attributions', () => void findAttributions(names, dates, knowledge)],
    ['events', () => void judgeEvents(article, { published: article.published, names, dates, quantities, knowledge })],
    ['claims', () => void findClaims(article, input)],
    ['origins', () => void findOrigins(article, { ...input, claims })],
    ['namings', () => void findNamings(names, knowledge, article.published)],
    ['residue', () => void findResidue(names.document)],
    ['all', () => void analyse(article, knowledge)],
  ]
}

function main(): number {
  const knowledge = readKnowledge(shippedPack)
  if (!knowledge.ok) {
    console.error(knowledge.error.message)
    return 1
  }
  const table = LENGTHS.map((length) => {
    const stages = stagesOf(articleOf(length), knowledge.value)
    return stages.map(([name, run]) => ({ name, time: timeOf(run) }))
  })
  console.log(`${'ms'.padEnd(16)}${LENGTHS.map((length) => String(length).padStart(10)).join('')}`)
  for (const [row, { name }] of (table[0] ?? []).entries())
    console.log(`${name.padEnd(16)}${table.map((column) => (column[row]?.time ?? 0).toFixed(2).padStart(10)).join('')}`)
  const all = table.map((column) => column.at(-1)?.time ?? 0)
  const rates = all.map((time, column) => (time / (LENGTHS[column] ?? 1)) * 1000)
  console.log(`${'per 1,000'.padEnd(16)}${rates.map((rate) => rate.toFixed(3).padStart(10)).join('')}`)
  const report = all[LENGTHS.indexOf(REPORT)] ?? 0
  const growth = (rates.at(-1) ?? 0) / (rates[2] ?? 1)
  console.log(
    `\nreport of ${REPORT} characters: ${report.toFixed(1)} ms of ${BOUND_MS}; growth to 200,000: ×${growth.toFixed(2)}`,
  )
  return report <= BOUND_MS && growth <= GROWTH ? 0 : 1
}

readArguments({ usage: 'Usage: npm run bench:analysis' })
process.exitCode = main()
