/**
 * What goes into the analysis and what comes out. Plain JSON-safe values; every position is a UTF-16 code unit offset
 * into `Article.text`, half-open. The shapes are those of the command line's contract (`npm run analyse -- --json`).
 */
import type { EntityType, Hedge, Stance } from '../pack/types.ts'

export type BlockKind = 'headline' | 'lead' | 'paragraph' | 'subheading' | 'caption' | 'quote' | 'list-item'

/** A paragraph of an article: a span of its text. Blocks are in reading order and never overlap. */
export type Block = { start: number; end: number; kind: BlockKind }

/** What was read from a page or a file. */
export type Article = {
  url: string | null
  /** Host of the page, lower case, without `www.`; null for a text file. */
  host: string | null
  language: 'ar' | 'other'
  title: string | null
  /** Publication day in the outlet's zone, `YYYY-MM-DD`; null when no reliable date was found. */
  published: string | null
  /** The whole text. For a page the blocks joined by a blank line; for a text file the file unchanged. */
  text: string
  blocks: Block[]
  /** False when the visible text looks cut (paywall, teaser): then "not in this text" is never said. */
  complete: boolean
}

export type MentionVia = 'name' | 'short' | 'role' | 'definite' | 'abbreviation' | 'possible'

/**
 * A name found in the text. Covers the name with its article, without attached particles and outer quotes.
 * `entity` is null only for `via: 'possible'`. `nested` mentions lie inside a longer one and are never highlighted.
 */
export type Mention = {
  start: number
  end: number
  entity: string | null
  type: EntityType
  via: MentionVia
  sure: boolean
  nested: boolean
  reasons: string[]
}

export type DateMention = {
  start: number
  end: number
  from: string
  to: string
  precision: 'day' | 'part' | 'month' | 'year' | 'duration'
  rule: string
  anchor: 'text' | 'published' | 'previous' | null
  sure: boolean
}

export type Quantity = {
  start: number
  end: number
  value: number
  max: number | null
  hedge: Hedge
  measure: string | null
  object: string
}

export type SpeakerKind = 'person' | 'institution' | 'agency' | 'anonymous' | 'none'
export type Attribution = {
  start: number
  end: number
  speaker: { entity: string | null; text: string; kind: SpeakerKind }
  stance: 'say' | 'announce' | 'assert' | 'deny' | 'doubt' | 'demand' | 'judge'
  content: { start: number; end: number } | null
  direct: boolean
}

/** Which event an article reports: how sure (0–1) and why, in words. */
export type Verdict = { id: string; role: 'main' | 'background'; score: number; reasons: string[] }

export type Difference =
  | 'same'
  | 'qualifier-lost'
  | 'qualifier-added'
  | 'number-changed'
  | 'less-specific'
  | 'more-specific'
  | 'different'
  | 'not-in-text'

/** A field value found in the article (or, with `not-in-text`, looked for in vain: then start = end = 0). */
export type Claim = {
  event: string
  field: string
  value: string | number
  hedge: string | null
  start: number
  end: number
  difference: Difference | null
  statement: string | null
}

export type Origin = {
  kind: 'statement' | 'agency' | 'outlet' | 'unknown'
  id: string | null
  start: number | null
  end: number | null
}
export type Naming = { start: number; end: number; entity: string; form: string; stance: Stance; quoted: boolean }
export type Residue = { start: number; end: number }

/** All of these for one article. */
export type Analysis = {
  mentions: Mention[]
  dates: DateMention[]
  quantities: Quantity[]
  attributions: Attribution[]
  events: Verdict[]
  claims: Claim[]
  origins: Origin[]
  namings: Naming[]
  residue: Residue[]
}
