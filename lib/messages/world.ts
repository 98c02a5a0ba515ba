/**
 * What the page scripts of one document know of each other. They share the extension's isolated world, which the page
 * cannot see, and arrive one after the other; each looks here before it starts, so that a second injection into the
 * same document does nothing.
 */
import type { CardView, MarginView, Span } from '../analysis/view.ts'
import type { PageSettings, Reply } from './contract.ts'

/** A mention that was clicked, and where it stands in the window. */
export type Picked = { id: string; span: Span; rect: DOMRect }

/** What the reader does for the panel. */
export type Reader = {
  /** False once it was stopped: then the next one may start. */
  readonly alive: boolean
  /** Reads the page again; a stopped reader never does. */
  read: () => void
  /** Takes the marks away: the page shows no article any more. */
  clear: () => void
  settings: () => PageSettings | null
  margin: () => Promise<Reply<MarginView>>
  card: (id: string) => Promise<Reply<CardView>>
  /** Scrolls a passage into view and shows it for a moment; false when it is gone from the page. */
  show: (span: Span) => boolean
  /** Back to where the reader was before the first `show`. */
  goBack: () => void
}

/** What the panel does for the reader. */
export type Margin = {
  readonly alive: boolean
  readonly shown: boolean
  show: (shown: boolean) => void
  /** The card of a clicked mention, beside it. */
  openCard: (picked: Picked) => void
  /** The article changed: the panel asks for its margin again. */
  refresh: () => void
  settings: (settings: PageSettings) => void
  step: (direction: 1 | -1) => void
  stop: () => void
}

export type World = { gate?: () => void; reader?: Reader; margin?: Margin; picked?: Picked }

const name = '__hawamish'

/** The one record of this document's isolated world. */
export function world(): World {
  const scope = globalThis as unknown as Record<string, World | undefined>
  return (scope[name] ??= {})
}
