/** What panel and cards in the page show at present. Lives as long as the page; nothing of it is stored. */
import { arrangementFrom } from '../../components/panel/arrangement.ts'
import type { MentionPlace, PanelState } from '../../components/panel/types.ts'
import type { HiddenLink } from '../../lib/analysis/hidden-links.ts'
import type { CardView, MarginView, Span } from '../../lib/analysis/view.ts'
import type { PageSettings } from '../../lib/messages/contract.ts'
import type { Picked, Reader } from '../../lib/messages/world.ts'
import type { HostLayout } from '../../lib/page/panel-host/margin-host.ts'

/** A card beside its mention; `hovered` until the reader does something with it. */
export type Float = { picked: Picked; cards: CardView[]; hovered: boolean }

/** A link hidden a moment ago, and where that is said: in the panel (null), or where the card stood. */
export type Hidden = { link: Omit<HiddenLink, 'on'>; beside: Picked | null }

export type MarginState = {
  settings: PageSettings
  /** The words of a passage of the article. */
  words: (span: Span) => string
  /** Null until the background has answered. */
  view: MarginView | null
  /** The panel is wanted; a card alone can stand without it. */
  panel: boolean
  arrangement: PanelState
  layout: HostLayout
  /** Cards opened inside the panel, the one shown last. */
  cards: CardView[]
  place: MentionPlace | null
  float: Float | null
  hidden: Hidden | null
}

/** Before anything is shown. */
export function newState(reader: Reader, settings: PageSettings): MarginState {
  return {
    settings,
    words: reader.words,
    view: null,
    panel: false,
    arrangement: arrangementFrom(settings.arrangement),
    layout: { layout: 'column', place: 'beside', side: 'left', width: settings.arrangement.width, fits: true },
    cards: [],
    place: null,
    float: null,
    hidden: null,
  }
}
