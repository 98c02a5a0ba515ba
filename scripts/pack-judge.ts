/** Compares what the engine says about a regression article with what its author expects. */
import type { Analysis, Mention } from '../lib/analysis/types.ts'
import type { RegressionArticle } from '../lib/pack/regression.ts'

export type Judgement = {
  /** Expectations that hold. */
  hits: string[]
  /** Expectations that do not: what should have been found and was not, or is another. */
  misses: string[]
  /** What the article says must not be marked, and is. */
  wrong: string[]
  /** Marks that the expectation says nothing about: not a failure, worth a look. */
  others: string[]
}

type Judged = { article: RegressionArticle; analysis: Analysis }

/** Holds when nothing is missed and nothing is wrong. */
export function isPassed({ misses, wrong }: Judgement): boolean {
  return misses.length === 0 && wrong.length === 0
}

/** Judges one article; every line is short enough for a terminal. */
export function judge(judged: Judged): Judgement {
  const judgement: Judgement = { hits: [], misses: [], wrong: [], others: [] }
  judgeEvents(judged, judgement)
  judgeMentions(judged, judgement)
  judgeAbsent(judged, judgement)
  judgeValues(judged, judgement)
  judgement.others.push(...otherMarks(judged))
  return judgement
}

function record(judgement: Judgement, holds: boolean, hit: string, miss: string): void {
  if (holds) judgement.hits.push(hit)
  else judgement.misses.push(miss)
}

function judgeEvents({ article, analysis }: Judged, judgement: Judgement): void {
  const { event, background = [] } = article.expect
  const main = analysis.events.find(({ role }) => role === 'main')?.id ?? null
  const found = main ?? 'none'
  record(judgement, main === event, `main event: ${found}`, `main event: ${event ?? 'none'} expected, ${found} found`)
  for (const id of background) {
    const holds = analysis.events.some((verdict) => verdict.role === 'background' && verdict.id === id)
    record(judgement, holds, `background: ${id}`, `background: ${id} not found`)
  }
}

function wordsOf({ text }: RegressionArticle, { start, end }: Pick<Mention, 'start' | 'end'>): string {
  return text.slice(start, end)
}

function judgeMentions({ article, analysis }: Judged, judgement: Judgement): void {
  for (const { form, entity, count } of article.expect.mentions) {
    const same = analysis.mentions.filter((mention) => wordsOf(article, mention) === form)
    const found = same.filter((mention) => mention.entity === entity).length
    const taken = [...new Set(same.flatMap((mention) => mention.entity ?? []))].filter((id) => id !== entity)
    const instead = taken.length > 0 ? `, taken for ${taken.join(', ')}` : ''
    const holds = count === undefined ? found > 0 : found === count
    const wanted = count === undefined ? '' : ` ${count} times`
    record(
      judgement,
      holds,
      `"${form}" = ${entity}`,
      `"${form}" = ${entity}: expected${wanted}, found ${found} times${instead}`,
    )
  }
}

/** Where a form stands in the text, each occurrence. */
function* occurrences(text: string, form: string): Generator<{ start: number; end: number }> {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) yield { start: at, end: at + form.length }
}

/**
 * Words that must not be taken for an entity: no mention of it may touch them. Without an entity: no mention may lie
 * within them, so that "قانون قيصر" is not found inside "قانون قيصر الروماني".
 */
function judgeAbsent({ article, analysis }: Judged, judgement: Judgement): void {
  for (const { form, entity } of article.expect.absent) {
    const spans = [...occurrences(article.text, form)]
    if (spans.length === 0) {
      judgement.misses.push(`"${form}" must not be marked, but does not stand in the text`)
      continue
    }
    const taken = analysis.mentions.filter((mention) =>
      spans.some(({ start, end }) =>
        entity === undefined
          ? mention.entity !== null && mention.start >= start && mention.end <= end
          : mention.entity === entity && mention.start < end && mention.end > start,
      ),
    )
    const not = entity === undefined ? `"${form}" is nothing known` : `"${form}" ≠ ${entity}`
    if (taken.length === 0) judgement.hits.push(not)
    for (const mention of taken)
      judgement.wrong.push(`${not}: "${wordsOf(article, mention)}" = ${mention.entity ?? ''}`)
  }
}

function judgeValues({ article, analysis }: Judged, judgement: Judgement): void {
  for (const { field, value, hedge } of article.expect.values) {
    const claims = analysis.claims.filter(
      (claim) => claim.field === field && claim.event === article.expect.event && claim.difference !== 'not-in-text',
    )
    const holds = claims.some((claim) => String(claim.value) === String(value) && (claim.hedge ?? 'exact') === hedge)
    const found = claims.map((claim) => `${claim.hedge ?? 'exact'} ${claim.value}`).join(', ')
    record(
      judgement,
      holds,
      `${field}: ${hedge} ${value}`,
      `${field}: ${hedge} ${value} expected, ${found === '' ? 'nothing' : found} found`,
    )
  }
}

function otherMarks({ article, analysis }: Judged): string[] {
  const expected = new Set(article.expect.mentions.map(({ form, entity }) => `"${form}" = ${entity}`))
  const marks = analysis.mentions
    .filter((mention) => !mention.nested && mention.entity !== null)
    .map((mention) => `"${wordsOf(article, mention)}" = ${mention.entity}`)
  return [...new Set(marks)].filter((mark) => !expected.has(mark))
}
