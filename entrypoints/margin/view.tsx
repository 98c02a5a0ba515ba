/** Panel and card as they stand in the page. */
import { FloatingCard } from '../../components/card/card.tsx'
import { Panel } from '../../components/panel/panel.tsx'
import type { MentionPlace, PanelState } from '../../components/panel/types.ts'
import type { Span } from '../../lib/analysis/view.ts'
import { createI18n } from '../../lib/platform/i18n.ts'
import { placeCard } from './place-card.ts'
import type { Float, MarginState } from './state.ts'

export type MarginActions = {
  arrange: (next: PanelState) => void
  showMarks: (shown: boolean) => void
  close: () => void
  exportAnalysis: () => void
  go: (span: Span) => void
  goTo: (place: MentionPlace) => void
  canReturn: () => boolean
  goBack: () => void
  openInPanel: (id: string) => void
  backInPanel: () => void
  openInFloat: (id: string) => void
  backInFloat: () => void
  closeFloat: () => void
  stepFloat: (direction: 1 | -1) => void
  panelFromFloat: () => void
  copy: (text: string) => void
}

type ViewProps = { state: MarginState; actions: MarginActions }

export function MarginInPage({ state, actions }: ViewProps) {
  const { settings, view, panel, float, place } = state
  const i18n = createI18n(settings.language, settings.digits)
  return (
    <>
      {panel && view && (
        <Panel
          view={view}
          i18n={i18n}
          look={settings}
          layout={state.layout.layout}
          state={state.arrangement}
          onState={actions.arrange}
          marksShown={settings.marks}
          onMarks={actions.showMarks}
          onClose={actions.close}
          onExport={actions.exportAnalysis}
          onGo={actions.go}
          place={place}
          onPlace={actions.goTo}
          canReturn={actions.canReturn()}
          onReturn={actions.goBack}
          cards={state.cards}
          onOpenCard={actions.openInPanel}
          onCardBack={actions.backInPanel}
          onCopy={actions.copy}
        />
      )}
      {float && <CardInPage state={state} actions={actions} float={float} />}
    </>
  )
}

/** Width of a card, in CSS pixels. */
const cardWidth = 380

function CardInPage({ state, actions, float }: ViewProps & { float: Float }) {
  const card = float.cards.at(-1)
  if (!card) return null
  const { settings, view } = state
  const { picked, cards } = float
  const at = placeCard({
    box: picked.box,
    window: { width: innerWidth, height: innerHeight },
    rtl: settings.language === 'ar',
    width: cardWidth,
  })
  const mentions = view?.names.find(({ id }) => id === card.id)?.mentions ?? []
  const index = mentions.findIndex(({ start, end }) => start < picked.span.end && end > picked.span.start)
  const px = (value: number | null): string => (value === null ? 'auto' : `${value}px`)
  return (
    <div
      class="float-place"
      style={{ left: px(at.left), width: px(at.width), top: px(at.top), bottom: px(at.bottom), '--room': px(at.room) }}
    >
      <FloatingCard
        card={card}
        i18n={createI18n(settings.language, settings.digits)}
        look={settings}
        variant="float"
        onGo={actions.go}
        onOpen={actions.openInFloat}
        onBack={cards.length > 1 ? actions.backInFloat : undefined}
        backTo={cards.at(-2)?.name ?? null}
        onClose={actions.closeFloat}
        onPanel={state.panel && !state.arrangement.slim ? undefined : actions.panelFromFloat}
        onCopy={actions.copy}
        place={index < 0 ? null : { index, count: mentions.length }}
        onStep={actions.stepFloat}
      />
    </div>
  )
}

/** The card stands in the window, not in the panel's box; its height ends where the window does. */
export const floatStyle = `
  .float-place { position: fixed; z-index: 1 }
  .float-place .card-float { inline-size: 100%; max-block-size: min(34em, var(--room)) }
`
