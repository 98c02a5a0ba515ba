/** Panel and card as they stand in the page. */
import type { ComponentChildren } from 'preact'
import { FloatingCard } from '../../components/card/card.tsx'
import { FloatingHiddenLine } from '../../components/card/hidden-line.tsx'
import type { WrongReport } from '../../components/card/types.ts'
import { Panel } from '../../components/panel/panel.tsx'
import type { HiddenNotice, MentionPlace, PanelSize, PanelState } from '../../components/panel/types.ts'
import type { Span } from '../../lib/analysis/view.ts'
import { createI18n } from '../../lib/platform/i18n.ts'
import { mentionAt } from './mention-at.ts'
import { placeCard } from './place-card.ts'
import type { Picked } from '../../lib/messages/world.ts'
import { leastText } from '../../lib/page/panel-host/dock.ts'
import type { Float, Hidden, MarginState } from './state.ts'

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
  copy: (text: string) => Promise<boolean>
  resize: (width: number, done: boolean) => void
  /** Hides a link that was called wrong; undefined where nothing may be kept. */
  hide: ((report: WrongReport) => void) | undefined
  unhide: () => void
  forgetHidden: () => void
}

type ViewProps = { state: MarginState; actions: MarginActions }

/** All that the margin draws in a page: the panel, the card beside a mention, the line about a link that was taken away. */
export function MarginInPage({ state, actions }: ViewProps) {
  const { settings, view, panel, float, place, hidden } = state
  const i18n = createI18n(settings.language, settings.digits)
  return (
    <>
      {panel && view && (
        <Panel
          view={view}
          i18n={i18n}
          look={settings}
          layout={state.layout.layout}
          size={sizeOf(state, actions)}
          state={state.arrangement}
          onState={actions.arrange}
          marksShown={settings.marks}
          onMarks={actions.showMarks}
          marksLocked={settings.locked.includes('marks')}
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
          onWrong={actions.hide}
          hidden={hidden && !hidden.beside ? noticeOf(hidden) : null}
          onUnhide={actions.unhide}
          extras={settings.extras}
        />
      )}
      {float && <CardInPage state={state} actions={actions} float={float} />}
      {hidden?.beside && (
        <Beside picked={hidden.beside} state={state}>
          <FloatingHiddenLine
            i18n={i18n}
            look={settings}
            notice={noticeOf(hidden)}
            onUndo={actions.unhide}
            onClose={actions.forgetHidden}
          />
        </Beside>
      )}
    </>
  )
}

function noticeOf({ link: { name, form, page } }: Hidden): HiddenNotice {
  return { name, form: form ?? null, everywhere: page === null }
}

/** Widths of the panel in the page, in CSS pixels. */
export const widths = { least: 280, usual: 360, most: 760 }

function sizeOf({ layout }: MarginState, { resize }: MarginActions): PanelSize {
  const { width, side } = layout
  const least = Math.min(widths.least, width)
  return { ...widths, least, width, side, most: Math.min(widths.most, innerWidth - leastText), onWidth: resize }
}

/** Width of a card, in CSS pixels. */
const cardWidth = 380

function CardInPage({ state, actions, float }: ViewProps & { float: Float }) {
  const card = float.cards.at(-1)
  if (!card) return null
  const { settings, view } = state
  const { picked, cards } = float
  const mentions = view?.names.find(({ id }) => id === card.id)?.mentions ?? []
  const index = mentionAt(mentions, picked.span)
  return (
    <Beside picked={picked} state={state}>
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
        onWrong={actions.hide}
        form={cards.length === 1 ? formOf(state, picked) : null}
        takesFocus={!float.hovered}
        place={index < 0 ? null : { index, count: mentions.length }}
        onStep={actions.stepFloat}
      />
    </Beside>
  )
}

/** The words of a mention without what is attached to them, as the list of names has them; null before it is there. */
export function formOf({ view, words }: Pick<MarginState, 'view' | 'words'>, { id, span }: Picked): string | null {
  const mentions = view?.names.find((name) => name.id === id)?.mentions ?? []
  const mention = mentions[mentionAt(mentions, span)]
  return mention ? words(mention) : null
}

type BesideProps = { picked: Picked; state: MarginState; children: ComponentChildren }

/** A place in the window beside a mention. */
function Beside({ picked, state: { settings }, children }: BesideProps) {
  const at = placeCard({
    box: picked.box,
    window: { width: innerWidth, height: innerHeight },
    rtl: settings.language === 'ar',
    width: cardWidth,
  })
  const px = (value: number | null): string => (value === null ? 'auto' : `${value}px`)
  return (
    <div
      class="float-place"
      data-float=""
      style={{ left: px(at.left), width: px(at.width), top: px(at.top), bottom: px(at.bottom), '--room': px(at.room) }}
    >
      {children}
    </div>
  )
}

/** The card stands in the window, not in the panel's box; its height ends where the window does. */
export const floatStyle = `
  .float-place { position: fixed; z-index: 9 }
  .float-place .card-float { inline-size: 100%; max-block-size: min(34em, var(--room)) }
`
