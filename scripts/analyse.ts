/**
 * Analyses articles without a browser.
 *
 *   npm run --silent analyse -- PATH… [--published YYYY-MM-DD] [--url URL] [--pack DIR] [--json | --markdown]
 *
 * PATH is a text file, a saved page, a folder of them, or `-` for standard input. `--possible` adds names that the pack
 * does not know to the JSON. Exit status: 0 every input was read, 1 one could not be, 2 wrong usage.
 */
import { parseArgs } from 'node:util'
import { analyse } from '../lib/analysis/analyse.ts'
import type { Knowledge } from '../lib/analysis/knowledge.ts'
import { analysisJson } from './analysis-json.ts'
import type { Analysed } from './analysis-json.ts'
import { analysisText } from './analysis-text.ts'
import { runCommand, WrongUse } from './command.ts'
import { htmlArticle } from './html-article.ts'
import { listFiles, readInput } from './inputs.ts'
import type { Failure, Input } from './inputs.ts'
import { readKnowledge, shippedPack } from './pack-knowledge.ts'
import { textArticle } from './text-article.ts'
import type { Given } from './text-article.ts'

const usage =
  'Usage: npm run --silent analyse -- PATH… [--published YYYY-MM-DD] [--url URL] [--pack DIR] [--json | --markdown] [--possible]'

type Wanted = { paths: string[]; given: Given; pack: string; form: 'json' | 'markdown' | 'text'; possible: boolean }

/** What was asked for. Throws `WrongUse`, or the error of `parseArgs`. */
function readArguments(): Wanted {
  const { values, positionals } = parseArgs({
    options: {
      published: { type: 'string' },
      url: { type: 'string' },
      pack: { type: 'string' },
      json: { type: 'boolean' },
      markdown: { type: 'boolean' },
      possible: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  const { published = null, url = null, pack = shippedPack, json = false, markdown = false, possible = false } = values
  if (positionals.length === 0) throw new WrongUse('No file was named.')
  if (json && markdown) throw new WrongUse('Choose one of --json and --markdown.')
  if (published !== null && !isDay(published))
    throw new WrongUse(`--published wants a day as YYYY-MM-DD, not "${published}".`)
  if (url !== null && !isAddress(url)) throw new WrongUse(`--url wants a whole address (https://…), not "${url}".`)
  return {
    paths: positionals,
    given: { url, published },
    pack,
    form: json ? 'json' : markdown ? 'markdown' : 'text',
    possible,
  }
}

/** `localhost:8080/a` and `C:\report` parse, too: with "localhost" and "c" for schemes. */
function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function analyseInput({ name, text, kind }: Input, given: Given, knowledge: Knowledge): Analysed {
  const page = kind === 'html' ? htmlArticle(text, given) : null
  const article = page?.article ?? textArticle(text, given)
  const isArticle = page?.isArticle ?? article.language === 'ar'
  const analysis = analyse(isArticle ? article : { ...article, language: 'other' }, knowledge)
  return { file: name, isArticle, article, analysis }
}

function isFailure(found: string | Input | Failure): found is Failure {
  return typeof found !== 'string' && 'sentence' in found
}

function main(): number {
  const wanted = readArguments()
  const knowledge = readKnowledge(wanted.pack)
  if (!knowledge.ok) {
    console.error(knowledge.error.message)
    return 2
  }
  const failures: Failure[] = []
  for (const file of listFiles(wanted.paths)) {
    const input = isFailure(file) ? file : readInput(file)
    if (isFailure(input)) {
      failures.push(input)
      continue
    }
    const analysed = analyseInput(input, wanted.given, knowledge.value)
    if (wanted.form === 'json') console.log(JSON.stringify(analysisJson(analysed, { possible: wanted.possible })))
    else console.log(`${analysisText(analysed, knowledge.value, wanted.form === 'markdown')}\n`)
  }
  for (const { sentence } of failures) console.error(sentence)
  return failures.length > 0 ? 1 : 0
}

runCommand(usage, main)
