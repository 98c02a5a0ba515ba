/**
 * What the panel and the cards show for one article: public pack content and positions, nothing private, so that it may
 * be rendered in a page. Built in the background by `buildMargin` (`margin/`) in one language.
 */
import type { Difference, SpeakerKind } from './types.ts'

export type Language = 'ar' | 'en'
/** The kinds that marks, legend and counts are grouped by. */
export type Kind = 'person' | 'group' | 'body' | 'place' | 'law' | 'event' | 'other'
/** What else can be marked in the text when the reader wants it. No names, so no cards and no place in the legend of names. */
export type ExtraKind = 'date' | 'quantity' | 'speaker'

/** A span of the article's text. */
export type Span = { start: number; end: number }

export type SourceView = { url: string; outlet: string; date: string | null }

/** One entity found in the article, with all its mentions in reading order. */
export type NameView = {
  id: string
  kind: Kind
  name: string
  count: number
  mentions: Span[]
  sure: boolean
  /** Title of the pack that knows it, where it is not the one that comes with the extension. */
  pack?: string
}

export type RoleView = { title: string; from: string | null; to: string | null; asOf: string | null; current: boolean }

export type CardView = {
  id: string
  kind: Kind
  kindLabel: string
  name: string
  nameOther: string
  description: string
  asOf: string
  /** The role held on the article's date, where one is known. */
  roleThen: RoleView | null
  roles: RoleView[]
  facts: { text: string; date: string | null; sources: SourceView[] }[]
  otherNames: { form: string; usedBy: string | null; stance: string | null }[]
  /** Containment chain for places, smallest first. */
  chain: string[]
  /** What this article says: the sentences in which the entity speaks, then those in which it is spoken of. */
  said: { text: string; span: Span; speaks?: true }[]
  related: { id: string; name: string }[]
  sources: SourceView[]
  /** Why the mention was linked, in words. */
  reasons: string[]
  /** Title of the pack that says all this, where it is not the one that comes with the extension. */
  pack?: string
}

export type TimelineItem = {
  id: string
  date: string
  dateText: string
  title: string
  role: 'before' | 'event' | 'article' | 'after'
  summary: string
}

export type ReportView = {
  id: string
  url: string
  outlet: string
  date: string | null
  dateText: string | null
  title: string | null
  lang: string
  archive: string
  outletFacts: string | null
  /** How many reports of the same origin have nearly the same headline; they are in `folded`. */
  copies: number
  folded?: ReportView[]
}
export type ReportGroup = {
  origin: string
  originKind: 'statement' | 'agency' | 'outlet' | 'unknown'
  reports: ReportView[]
}

export type CompareCell = { text: string; span: Span | null; quote: string | null; url: string | null }
export type CompareRow = {
  field: string
  label: string
  statement: CompareCell | null
  here: CompareCell | null
  others: { outlet: string; cell: CompareCell }[]
  difference: Difference | null
  differenceLabel: string | null
}

export type EventView = {
  id: string
  title: string
  when: string
  where: string
  summary: string
  asOf: string
  since: { date: string; text: string; sources: SourceView[] }[]
  timeline: TimelineItem[]
  related: ReportGroup[]
  reportCount: number
  originCount: number
  /** Reports of which nobody knows what they rest on: they stand behind none of the origins counted. */
  unknownCount: number
  sources: SourceView[]
  compare: CompareRow[]
}

/** Words of the article and where they stand. */
export type Words = { text: string; span: Span }

export type MarginView = {
  language: Language
  dir: 'rtl' | 'ltr'
  title: string | null
  published: string | null
  publishedText: string | null
  /** Main event, or null: then the panel shows the names alone and says so. */
  event: EventView | null
  verdict: { sentence: string; reasons: string[]; sure: boolean }
  background: { id: string; title: string; when: string }[]
  names: NameView[]
  dates: { span: Span; text: string; resolved: string; sure: boolean }[]
  /** `speaker`: in the words of the text; `entity`: who that is, where it is known. */
  attributions: {
    speaker: string
    entity: string | null
    kind: SpeakerKind
    kindLabel: string
    text: string
    span: Span
  }[]
  namings: {
    entity: string
    name: string
    used: { form: string; count: number; quoted: number; stance: string; spans: Span[] }[]
    others: { form: string; usedBy: string; stance: string }[]
  }[]
  residue: Words[]
  /** `text` says both in a sentence; the words of either side stand beside it. */
  headlineDifferences: { text: string; headline: Words; body: Words }[]
  pack: PackView
  /** Further packs that know something of this article. */
  otherPacks?: PackView[]
}

export type PackView = { id: string; title: string; version: string; asOf: string; stale: boolean }

/** What the page receives to paint: sorted, non-overlapping whole-token spans, `paint*` wider than the name itself. */
export type Paint = {
  block: number
  start: number
  end: number
  kind: Kind | ExtraKind
  id: string | null
  sure: boolean
}
