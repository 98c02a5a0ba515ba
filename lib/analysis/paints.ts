/**
 * What is painted for the names of an article: whole words with their attached particles, because an edge inside a
 * joined pair (لأحمد painted from its alef) makes Chromium lose a letter (performance.md 0.9).
 */
import { KINDS, UNIT } from '../arabic/characters.ts'
import { kindOf } from './kinds.ts'
import type { Analysis, Article, Block, Mention } from './types.ts'
import type { Paint } from './view.ts'

/** Where the run of letters (or digits) around `at` ends, going in `direction`; marks and joiners inside a word belong to it. */
function runEdge(text: string, at: number, { direction, until }: { direction: 1 | -1; until: number }): number {
  const first = direction === 1 ? at - 1 : at
  const kind = KINDS[text.charCodeAt(first)]
  if (kind !== UNIT.arabic && kind !== UNIT.latin && kind !== UNIT.digit && kind !== UNIT.mark) return at
  const run = kind === UNIT.mark ? UNIT.arabic : kind
  let edge = at
  for (let next = at; next !== until; next += direction) {
    const here = KINDS[text.charCodeAt(direction === 1 ? next : next - 1)]
    if (here === run || here === UNIT.mark) edge = next + direction
    else if (here !== UNIT.control) break
  }
  return edge
}

function paintOf(article: Article, mention: Mention, place: { block: Block; index: number }): Paint {
  const { block, index } = place
  const start = runEdge(article.text, mention.start, { direction: -1, until: block.start })
  const end = runEdge(article.text, mention.end, { direction: 1, until: block.end })
  return {
    block: index,
    start: start - block.start,
    end: end - block.start,
    kind: kindOf(mention.type),
    id: mention.entity,
    sure: mention.sure,
  }
}

/**
 * Paints in reading order, without overlaps; offsets count within their block. Mentions inside a longer name and
 * mentions that no block holds are left out. `والقيادة المركزية` → painted from its و.
 */
export function paintsOf(article: Article, { mentions }: Pick<Analysis, 'mentions'>): Paint[] {
  const { blocks } = article
  const paints: Paint[] = []
  let index = 0
  for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.nested) continue
    while (index < blocks.length && (blocks[index]?.end ?? 0) <= mention.start) index += 1
    const block = blocks[index]
    if (!block || mention.start < block.start || mention.end > block.end) continue
    const paint = paintOf(article, mention, { block, index })
    const last = paints.at(-1)
    if (!last || last.block !== index || last.end <= paint.start) paints.push(paint)
  }
  return paints
}
