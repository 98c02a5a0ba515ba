/**
 * What the page scripts of one document know of each other. They share the extension's isolated world, which the page
 * cannot see, and arrive one after the other; each looks here before it starts, so that a second injection into the
 * same document does nothing.
 */
import type { HiddenLink } from '../analysis/hidden-links.ts'
import type { Density } from '../page/density.ts'
import type { FindBody } from '../page/extract/extraction.ts'
import type { CardView, MarginView, Span } from '../analysis/view.ts'
import type { Arrangement, PageSettings, Reply } from './contract.ts'

/** A mention that was clicked, and where it stands in the window. */
export type Picked = { id: string; span: Span; box: DOMRect }

/** What the reader does for the gate and the panel. */
export type Reader = {
  /** False once it was stopped: then the next one may start. */
  readonly alive: boolean
  settings: () => PageSettings | null
  /** A known event was found in the article. */
  hasEvent: () => boolean
  /** The article in the page, for the panel to stand beside; null while there is none. */
  place: () => { root: Element; elements: readonly (Element | null)[] } | null
  margin: () => Promise<Reply<MarginView>>
  /** Address of the article. */
  url: () => string | null
  /** The words of a passage. */
  words: (span: Span) => string
  /** The marked name under a point of the window. */
  pickAt: (x: number, y: number) => Picked | null
  /** Hides a link that the reader calls wrong, or shows it again. */
  setLink: (link: Omit<HiddenLink, 'on'>, hidden: boolean) => void
  /** The card, by what the story says that `at` stands in; without `at`, the page's own. */
  card: (id: string, at?: Span) => Promise<Reply<CardView>>
  /** Scrolls a passage into view and shows it for a moment; false when it is gone from the page. */
  show: (span: Span) => boolean
  canReturn: () => boolean
  /** Back to where the reader was before the first `show`. */
  goBack: () => void
  /** Box of a passage's first line in the window; null when it is not on the page. */
  boxOf: (span: Span) => DOMRect | null
  /** Marks on or off on this page alone, until it is left. */
  showMarks: (shown: boolean) => void
  arrange: (arrangement: Arrangement) => void
  /** Opens the page on which the analysis can be taken along. */
  exportAnalysis: () => void
}

/** `page`: it comes by itself, and must not disturb; `reader`: it was asked for; `again`: it was, and takes no focus. */
export type ShownBy = 'page' | 'reader' | 'again'

/** What the panel does for the reader. */
export type Margin = {
  /** The panel is open; a slim tab is not. */
  readonly shown: boolean
  /** The reader asked for the panel and has not sent it away: it stays while the page moves from report to report. */
  readonly kept: boolean
  show: (shown: boolean, by: ShownBy) => void
  /** The card of a clicked mention, beside it. */
  openCard: (picked: Picked) => void
  /** The article is another one or was read again: the panel asks for its margin. */
  refresh: () => void
  /** The settings, or whether marks are shown, changed. */
  update: (settings: PageSettings) => void
  /** The reader was led to a mention by key. */
  placed: (id: string, span: Span) => void
  stop: () => void
}

/** What the gate does for the reader, which has no gate of its own. */
export type Gate = {
  /** Looks at the page again, and asks for the reader where none is at work. */
  look: () => void
  /** Whether the page is an article now. */
  isArticle: () => boolean
  /** What it saw of the text; given once. */
  takeDensity: () => Density | null
}

export type World = {
  gate?: Gate
  /** What the reader reads pages with that are not plain; comes in a file of its own, when it is wanted. */
  library?: FindBody
  reader?: Reader
  margin?: Margin
  /** The marks' style is in the document, or on its way there. */
  styled?: boolean
  /**
   * A mention clicked, and the panel asked for, before the panel's script was there. `again`: asked for beside an article
   * that the page showed before.
   */
  picked?: Picked
  panelWanted?: 'now' | 'again'
}

const name = '__hawamish'

/** The one record of this document's isolated world. */
export function world(): World {
  const scope = globalThis as unknown as Record<string, World>
  // In Chromium an element of the page with this id would stand here.
  if (!Object.hasOwn(scope, name)) scope[name] = {}
  return scope[name] as World
}
