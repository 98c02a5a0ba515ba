import type { CardView, Span } from '../../lib/analysis/view.ts'
import type { I18n } from '../../lib/platform/i18n.ts'
import type { Look } from '../ui/types.ts'

/** The reader says that a name is linked wrongly: it shall not be linked on this page, or nowhere. */
export type WrongReport = { id: string; everywhere: boolean }

/**
 * One card. The trail of cards lies with the caller: `onOpen` asks for a related card in place of this one, `onBack`
 * (present only if there is something to go back to) for the one before. Missing callbacks hide their controls.
 */
export type CardProps = {
  card: CardView
  i18n: I18n
  /** Theme and size; left out, the system's theme and medium size. */
  look?: Look | undefined
  /** `float` beside the mention; `inline` within the panel. */
  variant: 'float' | 'inline'
  onGo: (span: Span) => void
  onOpen: (id: string) => void
  onBack?: (() => void) | undefined
  /** Label of what `onBack` returns to; the name of the card before, or null for the panel's list. */
  backTo?: string | null | undefined
  onClose?: (() => void) | undefined
  /** Opens the panel at the name's place (float only). */
  onPanel?: (() => void) | undefined
  /** Puts a text on the clipboard: the search string of the names, or the card with its citation. False: it is not there. */
  onCopy?: ((text: string) => Promise<boolean>) | undefined
  /** Hides the link between the words in the text and this card. */
  onWrong?: ((report: WrongReport) => void) | undefined
  /** The words in the text that led here; null where the card was opened by its name. */
  form?: string | null | undefined
  /** False for a card that came by hovering: the focus stays where the reader has it. */
  takesFocus?: boolean | undefined
  /** Position among the name's mentions, from 0, and the steps between them. */
  place?: { index: number; count: number } | null | undefined
  onStep?: ((direction: 1 | -1) => void) | undefined
}
