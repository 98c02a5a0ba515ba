/**
 * Measures the engine on the labelled reports of `tests/evaluation`: precision and recall for each kind of result and for
 * each rule, then every failure with its passage.
 *
 *   npm run evaluate [-- --kind KIND] [--report ID] [--pack DIR]
 *
 * ID is a report or the beginning of several (`long-`). `tests/evaluation/README.md` tells how the reports were made and
 * explains the failures that are left. Exit status: 0 done, 1 the pack cannot be read, 2 wrong usage.
 */
import { parseArgs } from 'node:util'
import { analyse } from '../lib/analysis/analyse.ts'
import { readLabelledReports } from '../tests/evaluation/labels.ts'
import { judge, kinds, scoreOf } from '../tests/evaluation/score.ts'
import type { Judged } from '../tests/evaluation/score.ts'
import { Refused, runCommand, WrongUse } from './command.ts'
import { readKnowledge, shippedPack } from './pack-knowledge.ts'
import { textArticle } from './text-article.ts'

const usage = 'Usage: npm run evaluate [-- --kind KIND] [--report ID] [--pack DIR]'

function line(name: string, judged: readonly Judged[]): string {
  const { right, wrong, missed, precision, recall } = scoreOf(judged)
  const figures = [precision.toFixed(3), recall.toFixed(3), right, wrong, missed].map((one) => String(one).padStart(9))
  return `${name.padEnd(34)}${figures.join('')}`
}

const head = `${''.padEnd(34)}${['precision', 'recall', 'right', 'wrong', 'missed'].map((one) => one.padStart(9)).join('')}`

function print(judged: readonly Judged[]): void {
  console.log(head)
  for (const kind of kinds)
    console.log(
      line(
        kind,
        judged.filter((one) => one.kind === kind),
      ),
    )
  for (const kind of kinds) {
    const rules = Map.groupBy(
      judged.filter((one) => one.kind === kind),
      ({ rule }) => rule,
    )
    if (rules.size < 2) continue
    console.log(`\n${kind} by rule`)
    for (const [rule, items] of [...rules].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      console.log(line(`  ${rule}`, items))
  }
  const failures = judged.filter(({ outcome }) => outcome !== 'right')
  console.log(`\n${failures.length} failures`)
  for (const { report, kind, outcome, item, passage } of failures)
    console.log(
      `${report} · ${kind} · ${outcome}: ${item}${passage === '' ? '' : `\n    ${passage.replaceAll(/\s+/g, ' ')}`}`,
    )
}

function main(): number {
  const { values } = parseArgs({
    options: { kind: { type: 'string' }, report: { type: 'string' }, pack: { type: 'string', default: shippedPack } },
  })
  const { kind, report } = values
  if (kind !== undefined && !kinds.some((one) => one === kind))
    throw new WrongUse(`There is no kind "${kind}": ${kinds.join(', ')}.`)
  const knowledge = readKnowledge(values.pack)
  if (!knowledge.ok) throw new Refused(knowledge.error.message)
  const reports = readLabelledReports().filter(({ id }) => report === undefined || id.startsWith(report))
  if (reports.length === 0) throw new WrongUse(`No labelled report begins with "${report ?? ''}".`)
  const judged = reports.flatMap((labelled) => {
    const { text, published, host } = labelled
    const url = host === null ? null : `https://${host}/`
    const article = textArticle(text, { url, published })
    return judge(labelled, article, analyse({ ...article, published, language: 'ar' }, knowledge.value))
  })
  console.log(`${reports.length} reports, ${judged.length} judged items\n`)
  print(judged.filter((one) => kind === undefined || one.kind === kind))
  return 0
}

runCommand(usage, main)
