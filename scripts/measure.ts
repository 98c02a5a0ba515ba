/**
 * Measures the engine on a body of articles: what it marks, so that a person can read it.
 *
 *   npm run measure -- corpus PATH [--pack DIR] [--form FORM]… [--sample N [--seed S]]
 *   npm run measure -- dates PATH [--sample N [--seed S]]
 *   npm run measure -- possible PATH [--sample N [--seed S]]
 *
 * PATH is a .jsonl or .jsonl.gz file (objects with `title`, `published`, `text`) or a folder of text files. Prints every
 * mark of a form that needs context, with its sentence, and counts per form; with `--form` only those forms; with
 * `--sample` instead N random marks of the other names, the same ones for the same seed. `possible` does so for names
 * that the pack does not know. Progress goes to standard error. Exit status: 0 done, 1 unreadable, 2 wrong usage.
 */
import { parseArgs } from 'node:util'
import { findNames } from '../lib/analysis/mentions/index.ts'
import { findPossibleNames } from '../lib/analysis/mentions/possible-names.ts'
import type { Names } from '../lib/analysis/mentions/index.ts'
import type { Knowledge } from '../lib/analysis/knowledge.ts'
import type { Selected } from '../lib/analysis/mentions/selection.ts'
import { sentenceAt } from '../lib/analysis/sentences.ts'
import type { Article } from '../lib/analysis/types.ts'
import { Refused, runCommand, WrongUse } from './command.ts'
import { readCorpus } from './corpus.ts'
import { measureDates } from './measure-dates.ts'
import { readKnowledge, shippedPack } from './pack-knowledge.ts'
import { random } from './random.ts'

const usage = `Usage: npm run measure -- corpus PATH [--pack DIR] [--form FORM]… [--sample N [--seed S]]
       npm run measure -- dates PATH [--sample N [--seed S]]
       npm run measure -- possible PATH [--sample N [--seed S]]`

type Mark = {
  form: string
  entity: string
  via: string
  sure: boolean
  reason: string
  article: string
  before: string
  after: string
}

function isGated({ use }: Selected): boolean {
  return use.gate !== null || use.held !== null || use.via === 'definite' || use.via === 'abbreviation'
}

function markOf(name: Selected, { document }: Names, article: Article): Mark {
  const { start, end } = sentenceAt(document, name.start)
  const { text } = article
  return {
    form: name.use.form,
    entity: name.use.entity,
    via: name.use.via,
    sure: name.sure,
    reason: name.reasons.join('; '),
    article: article.url ?? article.title ?? '',
    before: text.slice(Math.max(start, name.start - 90), name.start),
    after: text.slice(name.end, Math.min(end, name.end + 60)),
  }
}

/** A line that a person can judge: the mark in brackets in its sentence. */
function show(mark: Mark): string {
  const { entity, via, sure, reason, before, after, form, article } = mark
  const line = `${before}⟦${form}⟧${after}`.replace(/\s+/g, ' ')
  return `${entity} · ${via}${sure ? '' : ' · unsure'} · ${reason} · ${article}\n    ${line}`
}

function collect(path: string, knowledge: Knowledge, wants: (name: Selected) => boolean): Mark[] {
  const marks: Mark[] = []
  let read = 0
  for (const article of readCorpus(path)) {
    const names = findNames(article, knowledge)
    for (const name of names.found)
      if (!name.nested && name.use.mark && wants(name)) marks.push(markOf(name, names, article))
    read += 1
    if (read % 500 === 0) console.error(`${read} articles, ${marks.length} marks`)
  }
  console.error(`${read} articles, ${marks.length} marks`)
  return marks
}

/** The possible names of the corpus in the same shape; the type stands for the entity. */
function collectPossible(path: string, knowledge: Knowledge): Mark[] {
  const marks: Mark[] = []
  for (const article of readCorpus(path)) {
    const names = findNames(article, knowledge)
    for (const { start, end, type, via, sure, reasons } of findPossibleNames(names)) {
      const sentence = sentenceAt(names.document, start)
      const { text } = article
      marks.push({
        form: text.slice(start, end),
        entity: type,
        via,
        sure,
        reason: reasons.join('; '),
        article: article.url ?? article.title ?? '',
        before: text.slice(Math.max(sentence.start, start - 90), start),
        after: text.slice(end, Math.min(sentence.end, end + 60)),
      })
    }
  }
  console.error(`${marks.length} possible names`)
  return marks
}

function printByForm(marks: readonly Mark[]): void {
  const byForm = Map.groupBy(marks, ({ form, entity }) => `${form} → ${entity}`)
  const sorted = [...byForm].sort((a, b) => b[1].length - a[1].length)
  for (const [form, found] of sorted) {
    console.log(`\n== ${form}: ${found.length}`)
    for (const mark of found) console.log(show(mark))
  }
  console.log('\n== counts')
  for (const [form, found] of sorted) console.log(`${found.length}\t${form}`)
}

function printSample(marks: readonly Mark[], size: number, seed: number): void {
  const left = [...marks]
  const next = random(seed)
  for (let taken = 0; taken < size && left.length > 0; taken += 1) {
    const [mark] = left.splice(next(left.length), 1)
    if (mark !== undefined) console.log(`${taken + 1}. ${show(mark)}`)
  }
}

const measures = new Set(['corpus', 'dates', 'possible'])

/** The number given with an option. */
function numberOf(option: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given)
  throw new WrongUse(`--${option} wants a number, not "${given}".`)
}

function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      pack: { type: 'string', default: shippedPack },
      form: { type: 'string', multiple: true, default: [] },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
    allowPositionals: true,
  })
  const [what = '', path, extra] = positionals
  if (!measures.has(what))
    throw new WrongUse(
      what === '' ? 'No measure was named.' : `There is no measure "${what}": use corpus, dates or possible.`,
    )
  if (path === undefined || extra !== undefined) throw new WrongUse(`"${what}" wants one PATH.`)
  const sample = values.sample === undefined ? null : numberOf('sample', values.sample)
  const seed = numberOf('seed', values.seed)
  if (what === 'dates') {
    measureDates(path, { sample: sample ?? 0, seed })
    return 0
  }
  const knowledge = readKnowledge(values.pack)
  if (!knowledge.ok) throw new Refused(knowledge.error.message)
  const forms = new Set(values.form)
  if (what === 'possible') printSample(collectPossible(path, knowledge.value), sample ?? 200, seed)
  else if (sample !== null)
    printSample(
      collect(path, knowledge.value, (name) => !isGated(name)),
      sample,
      seed,
    )
  else
    printByForm(collect(path, knowledge.value, (name) => (forms.size > 0 ? forms.has(name.use.form) : isGated(name))))
  return 0
}

runCommand(usage, main)
