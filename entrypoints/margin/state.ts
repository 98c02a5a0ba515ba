/** What panel and cards in the page show at present. Lives as long as the page; nothing of it is stored. */
import type { MentionPlace, PanelState } from '../../components/panel/types.ts'
import type { CardView, MarginView } from '../../lib/analysis/view.ts'
import type { PageSettings } from '../../lib/messages/contract.ts'
import type { Picked } from '../../lib/messages/world.ts'
import type { HostLayout } from '../../lib/page/margin-host.ts'

export type Float = { picked: Picked; cards: CardView[] }

export type MarginState = {
  settings: PageSettings
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
}
