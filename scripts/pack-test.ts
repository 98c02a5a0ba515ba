/** Runs a pack's own regression articles (`regression/*.json` in its folder) through the engine. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../lib/analysis/analyse.ts'
import { openKnowledge } from '../lib/analysis/knowledge.ts'
import type { Knowledge } from '../lib/analysis/knowledge.ts'
import { compilePack } from '../lib/pack/compile.ts'
import { formatPath } from '../lib/pack/problem.ts'
import { regressionFileSchema } from '../lib/pack/regression.ts'
import type { RegressionArticle } from '../lib/pack/regression.ts'
import type { Pack } from '../lib/pack/types.ts'
import { listJson } from './pack-folder.ts'
import { isPassed, judge } from './pack-judge.ts'
import type { Judgement } from './pack-judge.ts'
import type { Progress } from './progress.ts'
import { textArticle } from './text-article.ts'

export type TestedArticle = { id: string; file: string; note: string; passed: boolean } & Judgement

export type TestOutcome = { passed: number; failed: number; articles: TestedArticle[]; lines: string[] }

type Found = { articles: { file: string; article: RegressionArticle }[]; problems: string[] }

/** The regression articles beside a pack, and sentences about files that hold none. */
function readArticles(folder: string): Found {
  const found: Found = { articles: [], problems: [] }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return found
  const seen = new Set<string>()
  for (const file of listJson(folder)) {
    const articles = readFile(join(folder, file), file, found.problems)
    for (const article of articles) {
      if (seen.has(article.id)) found.problems.push(`regression/${file}: the id "${article.id}" is already taken.`)
      seen.add(article.id)
      found.articles.push({ file, article })
    }
  }
  return found
}

function readFile(path: string, file: string, problems: string[]): RegressionArticle[] {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    problems.push(`regression/${file}: not valid JSON (${error instanceof Error ? error.message : 'unreadable'}).`)
    return []
  }
  const parsed = regressionFileSchema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues.slice(0, 10))
    problems.push(`regression/${file}: ${formatPath(issue.path)}: ${issue.message}.`)
  return []
}

/** An expectation that names what the pack does not have can never hold: said apart, because it is the author's slip. */
function deadIds({ expect }: RegressionArticle, pack: Pack): string[] {
  const fields = new Set(pack.fields.map(({ id }) => id))
  const events = new Set(pack.events.map(({ id }) => id))
  const both = new Set([...events, ...pack.entities.map(({ id }) => id)])
  return [
    ...[expect.event ?? [], expect.background ?? []].flat().filter((id) => !events.has(id)),
    ...[...expect.mentions, ...expect.absent].flatMap(({ entity }) => entity ?? []).filter((id) => !both.has(id)),
    ...expect.values.map(({ field }) => field).filter((id) => !fields.has(id)),
  ]
}

function test({ file, article }: Found['articles'][number], knowledge: Knowledge): TestedArticle {
  const read = textArticle(article.text, { url: article.url ?? null, published: article.published })
  // Without a date the engine must do without one, even where the text shows it in its first lines.
  const analysis = analyse({ ...read, published: article.published }, knowledge)
  const judgement = judge({ article, analysis })
  const dead = deadIds(article, knowledge.pack).map((id) => `the pack has no "${id}"`)
  const whole = { ...judgement, misses: [...dead, ...judgement.misses] }
  return { id: article.id, file, note: article.note, passed: isPassed(whole), ...whole }
}

function linesOf({ id, note, passed, misses, wrong, others }: TestedArticle): string[] {
  if (passed) return [`✓ ${id}${others.length > 0 ? `  (also marked: ${others.join(', ')})` : ''}`]
  return [
    `✗ ${id}: ${note}`,
    ...misses.map((line) => `    missed   ${line}`),
    ...wrong.map((line) => `    wrong    ${line}`),
    ...others.map((line) => `    also     ${line}`),
  ]
}

/**
 * Runs the regression articles in `regression/` below `path`. A pack without any fails: nothing was tested.
 * @param path the pack's folder; a built file has no articles with it
 */
export function testPack(pack: Pack, path: string, progress: Progress): TestOutcome {
  const { articles: found, problems } = readArticles(join(path, 'regression'))
  progress.say('compiling the pack')
  const opened = openKnowledge(compilePack(pack))
  if (!opened.ok) throw new Error(opened.error.message)
  const articles = found.map((one, index) => {
    progress.step(index, found.length, one.article.id)
    return test(one, opened.value)
  })
  progress.done()
  if (found.length === 0 && problems.length === 0)
    problems.push(
      path.endsWith('.json') || path.endsWith('.hawamish')
        ? `${path} is a built file: regression articles stay with the folder that it was built from.`
        : `There are no regression articles in ${join(path, 'regression')}.`,
    )
  const passed = articles.filter((article) => article.passed).length
  const failed = articles.length - passed + problems.length
  const hits = articles.reduce((sum, article) => sum + article.hits.length, 0)
  const lines = [
    ...articles.flatMap(linesOf),
    ...problems.map((problem) => `✗ ${problem}`),
    `${passed} passed, ${failed} failed; ${hits} expectations hold.`,
  ]
  return { passed, failed, articles, lines }
}
