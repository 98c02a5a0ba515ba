import type { CardView, ExtraKind, MarginView, Span } from '../../lib/analysis/view.ts'
import type { I18n } from '../../lib/platform/i18n.ts'
import type { WrongReport } from '../card/types.ts'
import type { Look } from '../ui/types.ts'

export type SectionId = 'report' | 'background' | 'names' | 'compare' | 'related'

/** The order of a fresh installation. */
export const sectionIds: readonly SectionId[] = ['report', 'background', 'names', 'compare', 'related']

/** How the reader has arranged the panel. Kept by the caller; the panel only proposes the next one. */
export type PanelState = {
  /** True: only a slim tab at the edge is shown. */
  slim: boolean
  /** Every section id once, in the reader's order. */
  order: SectionId[]
  folded: SectionId[]
  /** Width of the column beside a text, in CSS pixels. */
  width: number
}

/** `column` beside the text, `sheet` from below on narrow screens, `page` inside a panel of the browser. */
export type PanelLayout = 'column' | 'sheet' | 'page'

/** A mention the reader went to: the `index`-th (from 0) of the name `id`. */
export type MentionPlace = { id: string; index: number }

/** How wide the column beside a text is, and may be, in CSS pixels. */
export type PanelSize = {
  width: number
  least: number
  most: number
  /** What a double click gives back. */
  usual: number
  /** Side of the window at which the panel stands. */
  side: 'left' | 'right'
  /** Called while the edge is pulled, and once more, with `done`, when it is let go or moved by key. */
  onWidth: (width: number, done: boolean) => void
}

/** A link that was just hidden, so that it can be taken back. */
export type HiddenNotice = { name: string; form: string | null; everywhere: boolean }

/**
 * Props in, callbacks out. An optional callback that is missing means that its control is not shown. Spans are UTF-16
 * offsets into the article's text, half-open.
 */
export type PanelProps = {
  view: MarginView
  i18n: I18n
  /** Theme and size; left out, the system's theme and medium size. */
  look?: Look | undefined
  layout: PanelLayout
  /** Left out where the panel has the width that it is given. */
  size?: PanelSize | undefined
  state: PanelState
  onState: (next: PanelState) => void

  /** Whether the names are marked in the text at present. */
  marksShown: boolean
  onMarks?: ((shown: boolean) => void) | undefined
  /** An administrator decides about the marks. */
  marksLocked?: boolean | undefined
  /** Switches this site off. */
  onSiteOff?: (() => void) | undefined
  /** Opens the panel of the browser, where the reader's own things are. */
  onNative?: (() => void) | undefined
  onSettings?: (() => void) | undefined
  /** Opens our own page on which the analysis is saved or copied: no file is made inside a web page. */
  onExport?: (() => void) | undefined
  onClose?: (() => void) | undefined

  /** Scrolls the article to a passage and shows it for a moment. */
  onGo: (span: Span) => void
  /** The mention gone to last; null when the reader is where they were. */
  place: MentionPlace | null
  /** Called with every step between mentions; the caller scrolls to `view.names[…].mentions[index]` and updates `place`. */
  onPlace: (place: MentionPlace) => void
  /** Goes back to where the reader was before the first `onGo` or `onPlace`. Shown only while `canReturn`. */
  onReturn?: (() => void) | undefined
  canReturn: boolean

  /** Cards opened in place of the sections, the one shown last; empty: the sections are shown. */
  cards: CardView[]
  onOpenCard: (id: string) => void
  onCardBack: () => void
  onCopy?: ((text: string) => Promise<boolean>) | undefined
  onWrong?: ((report: WrongReport) => void) | undefined
  /** The link hidden last, as long as it can be taken back here. */
  hidden?: HiddenNotice | null | undefined
  onUnhide?: (() => void) | undefined
  /** What is marked beside names, for the legend. */
  extras?: readonly ExtraKind[] | undefined
}
