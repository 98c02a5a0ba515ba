/** Small packs for tests: the few records a case is about, everything else filled in. */
import { openKnowledge } from '../../../lib/analysis/knowledge.ts'
import type { Knowledge } from '../../../lib/analysis/knowledge.ts'
import { findNames, toMentions } from '../../../lib/analysis/mentions/index.ts'
import type { Article, Block, BlockKind, Mention } from '../../../lib/analysis/types.ts'
import { compilePack } from '../../../lib/pack/compile.ts'
import { packSchema } from '../../../lib/pack/schema.ts'
import type { Pack } from '../../../lib/pack/types.ts'

type Gate = Record<string, unknown>
type AliasGiven = string | { form: string; kind?: string; strict?: boolean; gate?: Gate; inflect?: string }
export type EntityGiven = {
  id: string
  type?: string
  class?: string
  aliases: AliasGiven[]
  mark?: boolean
  roles?: { forms: string[]; from: string | null; to: string | null; asOf?: string | null }[]
}
export type SmallPack = { entities: EntityGiven[]; definites?: unknown[]; events?: unknown[] }

const both = (text: string): { ar: string; en: string } => ({ ar: text, en: text })

function entity({ id, type = 'organization', aliases, roles = [], ...rest }: EntityGiven): object {
  return {
    id,
    type,
    name: both(id),
    aliases: aliases.map((alias) =>
      typeof alias === 'string' ? { form: alias, kind: 'name' } : { kind: 'short', ...alias },
    ),
    description: both('وصف'),
    asOf: '2026-01',
    roles: roles.map((role) => ({ title: both(role.forms[0] ?? 'role'), org: null, asOf: null, sources: [], ...role })),
    basis: 'sourced',
    // Packs know people of public life only: each needs a page that names them.
    sources: type === 'person' ? [{ url: 'https://example.org/' }] : [],
    ...rest,
  }
}

/** A valid pack of the given records. */
export function smallPack({ entities, definites = [], events = [] }: SmallPack): Pack {
  return packSchema.parse({
    header: {
      format: 1,
      id: 'small',
      version: '1.0.0',
      title: both('صغيرة'),
      description: both('للاختبار'),
      asOf: '2026-01-01',
      staleAfterDays: 365,
      authors: [{ name: 'test' }],
      reviewed: null,
      licence: 'CC0',
      credits: [],
      minEngine: '0.1.0',
    },
    fields: [],
    definites,
    entities: entities.map(entity),
    events,
    statements: [],
    reports: [],
    outlets: [],
    namings: [],
    places: [],
  })
}

export function knowledgeOf(pack: Pack): Knowledge {
  const opened = openKnowledge(compilePack(pack))
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** An article of lines: the first is the headline, the second the lead. */
export function articleOf(text: string, given: Partial<Article> = {}): Article {
  const blocks: Block[] = []
  const kinds: BlockKind[] = ['headline', 'lead']
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g))
    blocks.push({ start: index, end: index + line.length, kind: kinds[blocks.length] ?? 'paragraph' })
  return {
    url: null,
    host: null,
    language: 'ar',
    title: null,
    published: '2025-12-01',
    text,
    blocks,
    complete: true,
    ...given,
  }
}

export function mentionsIn(article: Article, knowledge: Knowledge): Mention[] {
  return toMentions(findNames(article, knowledge))
}

/** Mentions that are not nested as `words=entity`, in order. */
export function marks(text: string, knowledge: Knowledge, given: Partial<Article> = {}): string[] {
  const article = articleOf(text, given)
  return mentionsIn(article, knowledge)
    .filter((mention) => !mention.nested)
    .map(({ start, end, entity }) => `${text.slice(start, end)}=${entity ?? '?'}`)
}
