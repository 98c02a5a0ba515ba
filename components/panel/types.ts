import type { CardView, MarginView, Span } from '../../lib/analysis/view.ts'
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
  state: PanelState
  onState: (next: PanelState) => void

  /** Whether the names are marked in the text at present. */
  marksShown: boolean
  onMarks?: ((shown: boolean) => void) | undefined
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
  onCopy?: ((text: string) => void) | undefined
  onWrong?: ((report: WrongReport) => void) | undefined
}
