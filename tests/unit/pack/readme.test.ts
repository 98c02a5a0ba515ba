import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { openKnowledge } from '../../../lib/analysis/knowledge.ts'
import { assemblePack } from '../../../lib/pack/assemble.ts'
import { compilePack } from '../../../lib/pack/compile.ts'
import { regressionFileSchema } from '../../../lib/pack/regression.ts'
import { reviewPack } from '../../../lib/pack/review.ts'
import type { Entity } from '../../../lib/pack/types.ts'
import { checkPack } from '../../../lib/pack/validate.ts'
import { isPassed, judge } from '../../../scripts/pack-judge.ts'
import { textArticle } from '../../../scripts/text-article.ts'

const readme = readFileSync(new URL('../../../assets/packs/README.md', import.meta.url), 'utf8')

/** The example below a heading, the `at`-th of its JSON blocks. */
function block(heading: string, at = 0): string {
  const [, section = ''] = readme.split(`\n## ${heading}\n`)
  const found = [...(section.split('\n## ')[0] ?? '').matchAll(/```json\n([\s\S]*?)```/g)][at]?.[1]
  if (found === undefined) throw new Error(`No example ${at} under "${heading}".`)
  return found
}

const json = (text: string): unknown => JSON.parse(text)

/** The pack that the guide writes, part by part, as an author who types it off would have it. */
function example(): unknown {
  const people = json(`{${block('People and facts')}}`) as Pick<Entity, 'roles' | 'facts'>
  const [dam, ...rest] = json(block('The smallest pack', 1)) as Entity[]
  const director = {
    ...dam,
    ...people,
    id: 'director',
    type: 'person',
    class: 'director',
    name: { ar: 'سليم الواديّ', en: 'Salim' },
    aliases: [{ form: 'سليم الواديّ', kind: 'name' }],
  }
  const short = json(block('Gates'))
  return assemblePack([
    { path: 'pack.json', value: json(block('The smallest pack')) },
    { path: 'entities/all.json', value: [{ ...dam, aliases: [...(dam?.aliases ?? []), short] }, director, ...rest] },
    { path: 'fields.json', value: json(block('Events')) },
    { path: 'events.json', value: json(block('Events', 1)) },
    { path: 'statements.json', value: [json(block('Statements, reports, outlets'))] },
    { path: 'namings.json', value: [json(block('Names that sides choose'))] },
  ])
}

describe('the guide to writing a pack', () => {
  it('shows a header and an entity that are a valid pack by themselves', () => {
    const smallest = assemblePack([
      { path: 'pack.json', value: json(block('The smallest pack')) },
      { path: 'entities/all.json', value: json(block('The smallest pack', 1)) },
    ])
    expect(checkPack(smallest)).toMatchObject({ ok: true })
  })

  it('shows parts that make a valid pack together, with nothing to remark on', () => {
    const checked = checkPack(example())
    expect(checked.ok ? [] : checked.problems.map(({ sentence }) => sentence)).toEqual([])
    if (checked.ok) expect(reviewPack(checked.value)).toEqual([])
  })

  it('shows regression articles that pass', () => {
    const checked = checkPack(example())
    const opened = checked.ok ? openKnowledge(compilePack(checked.value)) : null
    if (!opened?.ok) throw new Error('the example is no pack')
    const articles = regressionFileSchema.parse(json(block('Try it')))
    expect(articles.map(({ id }) => id)).toEqual(['flood-plain', 'other-flood'])
    for (const article of articles) {
      const read = textArticle(article.text, { url: null, published: article.published })
      const judgement = judge({ article, analysis: analyse(read, opened.value) })
      expect(isPassed(judgement), JSON.stringify(judgement)).toBe(true)
    }
  })
})
