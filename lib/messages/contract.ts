/**
 * Every message that crosses from one context to another: what a page script may ask, what an extension page may ask,
 * and what the background may tell a page. Types only, so that page scripts can import it; the background checks what
 * it receives against `schema.ts`.
 *
 * Positions travel as flat number arrays (`codec.ts`), errors as codes: a message of an error can carry an address.
 */
import type { HiddenLink, LinkKey } from '../analysis/hidden-links.ts'
import type { ExportFile, ExportFormat } from '../analysis/export/types.ts'
import type { CardView, ExtraKind, Kind, Language, MarginView, Span } from '../analysis/view.ts'
import type { PackWarning } from '../pack/install-rules.ts'
import type { Refusal } from '../store/pack-candidate.ts'

/** An article on its way to the background. `blocks` is flat: start, end, index of the kind; see `encodeBlocks`. */
export type SentArticle = {
  url: string | null
  title: string | null
  published: string | null
  text: string
  blocks: number[]
  complete: boolean
}

/** How the reader has arranged the panel: its sections, by the ids that the panel gives them, and its width in CSS pixels. */
export type Arrangement = { slim: boolean; order: string[]; folded: string[]; width: number }

/** How marks and panel behave in a page. Part of each answer to a page script, and told again when it changes. */
export type PageSettings = {
  /** Names are marked in the text. */
  marks: boolean
  /** Mark each name at its first mention only, or always. */
  density: 'first' | 'all'
  kinds: Kind[]
  /** What is marked beside names. */
  extras: ExtraKind[]
  /** A card opens by itself when the pointer rests on a name, too. */
  hover: boolean
  /** A screen reader is told how many names a text has, and where a key has led. */
  announce: boolean
  language: Language
  digits: 'western' | 'eastern'
  theme: 'auto' | 'light' | 'dark'
  size: 'small' | 'medium' | 'large'
  font: 'naskh' | 'system' | 'serif'
  /** The panel opens by itself beside a report of a known event, or only when asked for. */
  panel: 'auto' | 'ask'
  arrangement: Arrangement
  /** Names of the settings that an administrator fixed: shown as such, and not to be changed from the page. */
  locked: string[]
}

/** Why a request gets no answer. */
export type ErrorCode =
  /** Switched off by the reader: everywhere, or on this site. */
  | 'off'
  /** The message or its sender is not one that is answered. */
  | 'refused'
  /** A newer request of the same page took its place. */
  | 'aborted'
  /** The tab has no page script that could answer, or went away. */
  | 'no-page'
  /** The browser lets no extension into this page. */
  | 'restricted'
  /** The words of the article are those of another language. */
  | 'not-arabic'
  /** No card under this id. */
  | 'unknown-id'
  /** The analysis that the request speaks of is not kept any more. */
  | 'forgotten'
  /** No pack is switched on, or none of them can be read. */
  | 'no-pack'
  /** A bug; the background's log has more. */
  | 'failed'
export type Reply<T> = { ok: true; value: T } | { ok: false; code: ErrorCode }

/**
 * Names in reading order. Flat: block, start and end within it, index of the kind, index into `ids` (-1: none), 1 if sure;
 * see `encodePaints`.
 */
export type SentPaints = { paints: number[]; ids: string[] }

/** What a page learns about its article first: where names are. */
export type Names = SentPaints & {
  settings: PageSettings
  /** Under this the background keeps what it found; `rest` asks for the rest of it. */
  key: string
}

/** What a page learns about its article, all of it. */
export type Reading = SentPaints & {
  settings: PageSettings
  /** The names come beside those that `names` gave; otherwise these are all. */
  beside: boolean
  /** Dates, quantities and speakers, like `paints` but without ids: most readers never want them marked. */
  extras: number[]
  /** Number of different names marked. */
  names: number
  /** Title of the main event, or null. */
  event: string | null
}

/** From a page script to the background. */
export type PageRequest =
  /** The gate found an Arabic article: the reader is wanted in this page. */
  | { type: 'article-found' }
  /** Names of an article, before anything else is looked up. `bare`: the page has not got the marks' style yet. */
  | { type: 'names'; article: SentArticle; bare: boolean }
  /** What `names` did not say of its article: all that `read` would. `key`: as `names` gave it. */
  | { type: 'rest'; key: string }
  /**
   * Names and event of an article. `below`: one that the page added below its own, which badge and panel do not speak of.
   * `bare`: as in `names`.
   */
  | { type: 'read'; article: SentArticle; below: boolean; bare: boolean }
  /** The panel's content. */
  | { type: 'margin'; article: SentArticle }
  /** One card, as of the article's date. `below`: as in `read`. */
  | { type: 'card'; article: SentArticle; id: string; below: boolean }
  /** The panel's script is wanted in this page: an event was found, or a mention was clicked. */
  | { type: 'panel-wanted' }
  /** The page is not plain: the library that reads such pages is wanted in it. Answered when it is there. */
  | { type: 'library-wanted' }
  /** The reader switched the marks in this page alone. */
  | { type: 'marks-switched' }
  /** The reader arranged the panel otherwise. */
  | { type: 'arranged'; arrangement: Arrangement }
  /** The reader says that a name is linked wrongly: it is marked no more, on the article's page or everywhere (null). */
  | { type: 'hide-link'; link: Omit<HiddenLink, 'on'> }
  /** Takes that back. */
  | { type: 'show-link'; link: LinkKey }
  /** The reader asked in the panel to take the analysis along: that is done on a page of our own. */
  | { type: 'export-wanted' }
  /** The page no longer shows an article (it moved on without a load). */
  | { type: 'article-gone' }

export type PageAnswers = {
  'article-found': null
  names: Names
  rest: Reading
  read: Reading
  margin: MarginView
  card: CardView
  'panel-wanted': null
  'library-wanted': null
  'marks-switched': null
  arranged: null
  'hide-link': null
  'show-link': null
  'export-wanted': null
  'article-gone': null
}

/** What a page script says of its page. */
export type PageReport = {
  state: 'article' | 'not-article' | 'not-arabic' | 'working' | 'failed'
  /** The panel stands in the page. */
  panel: boolean
  /** Names are marked here, whatever holds elsewhere; left out while there is no article. */
  marks?: boolean
}

/** From the background to the page scripts of one tab. Not every message has an answer. */
export type PageOrder =
  | { type: 'settings'; settings: PageSettings }
  /** Take everything away: switched off, or the permission is gone. */
  | { type: 'stop' }
  /** Read this page even if the gate would not. */
  | { type: 'read-now' }
  | { type: 'panel'; show: boolean | 'toggle' }
  /** Marks on or off in this page; the answer says whether they are on then, null where there is no article. */
  | { type: 'marks'; show: boolean | 'toggle' }
  | { type: 'step'; direction: 1 | -1 }
  /** Scroll a passage into view and show it for a moment. */
  | { type: 'show'; span: Span }
  /** Back to where the reader was before the first passage was shown. */
  | { type: 'back' }
  /** Packs were installed, removed or switched: the article is looked at again. */
  | { type: 'knowledge' }
  | { type: 'report' }
  | { type: 'article' }

export type OrderAnswers = {
  settings: null
  stop: null
  'read-now': null
  panel: null
  marks: boolean | null
  step: null
  show: null
  back: null
  knowledge: null
  report: PageReport
  article: SentArticle | null
}

/** Everything an extension page needs to know about a tab. */
export type TabState = {
  /** Host without `www.`; null where there is none that could be switched. */
  host: string | null
  /**
   * The browser keeps extensions out: of this page, or of the files of this device until the reader allows them. `hidden`:
   * there is no leave of any kind, by which the browser would tell the address.
   */
  closed: 'page' | 'files' | 'hidden' | null
  /** The reader's lasting leave for this host is there. */
  granted: boolean
  /** Switched off: here or everywhere by the reader, or here by an administrator. */
  off: 'site' | 'everywhere' | 'policy' | null
  /** Null: no page script there that answers. */
  page: PageReport | null
  /** The browser is still loading the page: a page script may be on its way. */
  loading: boolean
  /** What was found in the article; null where there is none. */
  found: {
    /** Address of the article, as hidden links know it. */
    url: string | null
    counts: Partial<Record<Kind, number>>
    event: { title: string; sure: boolean; reports: number; origins: number; unknown: number } | null
  } | null
}

/** From the popup, the options, the welcome page and the side panel to the background. */
export type ExtensionRequest =
  | { type: 'tab-state'; tab: number }
  | { type: 'tab-margin'; tab: number }
  | { type: 'tab-card'; tab: number; id: string }
  /** Read the page of this tab once, by the leave that opening the popup gives. */
  | { type: 'tab-read'; tab: number }
  /** The analysis of the tab's article as a file. `wholeText`: the article's text goes along (JSON alone). */
  | { type: 'tab-export'; tab: number; format: ExportFormat; wholeText: boolean }
  /** Opens the page on which the tab's analysis can be saved. */
  | { type: 'tab-export-page'; tab: number }
  | { type: 'tab-panel'; tab: number; show: boolean | 'toggle' }
  /** Marks on or off everywhere; turned around, they become what they are not in this tab. */
  | { type: 'tab-marks'; tab: number; show: boolean | 'toggle' }
  | { type: 'tab-show'; tab: number; span: Span }
  | { type: 'tab-back'; tab: number }
  /** Switch this tab alone off, without a trace: for private windows. */
  | { type: 'tab-stop'; tab: number }
  | { type: 'pack-info' }
  /** All packs, the bundled one first. */
  | { type: 'packs' }
  /** `accepted`: hash of the content that the reader said yes to in spite of a warning. */
  | { type: 'pack-install'; source: PackSource; accepted: string | null }
  /** Looks for a newer version of an installed pack at the address that it came from. */
  | { type: 'pack-update'; id: string; accepted: string | null }
  | { type: 'pack-switch'; id: string; on: boolean }
  /** Look for a newer version once a day, or no longer. */
  | { type: 'pack-daily'; id: string; on: boolean }
  | { type: 'pack-remove'; id: string }
  /** Removes all installed packs. */
  | { type: 'packs-erase' }

/** The content of a file in base64, or the address of one. */
export type PackSource = { kind: 'file'; content: string } | { kind: 'address'; url: string }

/** A pack as installing speaks of it. */
export type PackName = { id: string; title: string; version: string; key: string | null; authors: string[] }

export type InstallOutcome =
  | { state: 'installed' | 'updated' | 'same'; pack: PackName }
  /** Nothing was changed. The same request with `accepted: hash` goes ahead. */
  | { state: 'asks'; pack: PackName; before: PackName; warnings: PackWarning[]; hash: string }
  | { state: 'refused'; refusals: Refusal[] }

export type PackSummary = {
  id: string
  title: string
  description: string
  version: string
  asOf: string
  stale: boolean
  /** `asOf` is a day that has not come yet. */
  ahead: boolean
  licence: string
  authors: { name: string; url: string | null }[]
  reviewed: { by: string; on: string } | null
  credits: { text: string; url: string | null }[]
  counts: { entities: number; events: number; statements: number; reports: number; outlets: number; places: number }
  hash: string
  /** Display names of outlets by host, for lists of sites. */
  outlets: { host: string; name: string }[]
}

/** One pack in the list of packs. */
export type PackDetails = Omit<PackSummary, 'outlets'> & {
  bundled: boolean
  on: boolean
  /** Installed, but its content can no longer be used. */
  broken: boolean
  /** Public key (hexadecimal) of the signature; null for an unsigned pack and for the bundled one. */
  key: string | null
  /** Where newer versions are looked for; null for a pack from a file. */
  address: string | null
  daily: boolean
  /** When a newer version was looked for, and a code for what came of it. */
  check: { at: number; result: string } | null
}

export type ExtensionAnswers = {
  'tab-state': TabState
  'tab-margin': MarginView
  'tab-card': CardView
  'tab-read': null
  'tab-export': ExportFile
  'tab-export-page': null
  'tab-panel': null
  'tab-marks': null
  'tab-show': null
  'tab-back': null
  'tab-stop': null
  'pack-info': PackSummary
  packs: PackDetails[]
  'pack-install': InstallOutcome
  'pack-update': InstallOutcome
  'pack-switch': null
  'pack-daily': null
  'pack-remove': null
  'packs-erase': null
}

/** From the background to open extension pages: something about this tab, or about the packs, changed. */
export type Announcement = { type: 'tab-changed'; tab: number } | { type: 'packs-changed' }
