/**
 * What is painted for the names of an article: whole words with their attached particles, because an edge inside a
 * joined pair (لأحمد painted from its alef) makes Chromium lose a letter (performance.md 0.9).
 */
import { KINDS, UNIT } from '../arabic/characters.ts'
import { kindOf } from './kinds.ts'
import type { Analysis, Article, Block, Mention } from './types.ts'
import type { Paint, Span } from './view.ts'

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

type Painted = Span & Pick<Paint, 'kind' | 'id' | 'sure'>

function paintedName({ start, end, type, entity, sure }: Mention): Painted {
  return { start, end, kind: kindOf(type), id: entity, sure }
}

function paintOf(article: Article, painted: Painted, place: { block: Block; index: number }): Paint {
  const { block, index } = place
  const start = runEdge(article.text, painted.start, { direction: -1, until: block.start })
  const end = runEdge(article.text, painted.end, { direction: 1, until: block.end })
  const { kind, id, sure } = painted
  return { block: index, start: start - block.start, end: end - block.start, kind, id, sure }
}

/**
 * Paints in reading order, without overlaps; offsets count within their block. Mentions inside a longer name and
 * mentions that no block holds are left out. `والقيادة المركزية` → painted from its و.
 */
export function paintsOf(article: Article, { mentions }: Pick<Analysis, 'mentions'>): Paint[] {
  return paintAll(article, mentions.filter(({ nested }) => !nested).map(paintedName))
}

/**
 * Paints of dates, quantities and speakers, each kind in reading order and without overlaps of its own; they may lie
 * over names and over each other (24 in "بين 24 و27 تشرين الثاني" is part of a date).
 */
export function extraPaintsOf(
  article: Article,
  { dates, quantities, attributions }: Pick<Analysis, 'dates' | 'quantities' | 'attributions'>,
): Paint[] {
  // A length of time is a quantity; no day of the calendar can be told of it.
  const days = dates.filter(({ precision }) => precision !== 'duration')
  const said = attributions.filter(({ speaker }) => speaker.kind !== 'none')
  return [
    ...paintAll(
      article,
      days.map(({ start, end, sure }) => ({ start, end, kind: 'date', id: null, sure })),
    ),
    ...paintAll(
      article,
      quantities.map(({ start, end }) => ({ start, end, kind: 'quantity', id: null, sure: true })),
    ),
    ...paintAll(
      article,
      said.map(({ start, end }) => ({ start, end, kind: 'speaker', id: null, sure: true })),
    ),
  ]
}

/** What is among `all` and was not told before; null when something of what was told no longer holds. */
export function addedPaints(told: readonly Paint[], all: readonly Paint[]): Paint[] | null {
  const keyOf = (paint: Paint): string => JSON.stringify(paint)
  const known = new Set(told.map(keyOf))
  const added = all.filter((paint) => !known.has(keyOf(paint)))
  return all.length - added.length === known.size ? added : null
}

function paintAll(article: Article, all: readonly Painted[]): Paint[] {
  const { blocks } = article
  const paints: Paint[] = []
  let index = 0
  for (const painted of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    while (index < blocks.length && (blocks[index]?.end ?? 0) <= painted.start) index += 1
    const block = blocks[index]
    if (!block || painted.start < block.start || painted.end > block.end) continue
    const paint = paintOf(article, painted, { block, index })
    const last = paints.at(-1)
    if (!last || last.block !== index || last.end <= paint.start) paints.push(paint)
  }
  return paints
}
