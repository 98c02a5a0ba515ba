/** The card beside a mention: how it comes, follows its mention, leads on to others, and goes. */
import type { CardView, MarginView, Span } from '../../lib/analysis/view.ts'
import type { Picked } from '../../lib/messages/world.ts'
import { mentionAt, nearestMention } from './mention-at.ts'
import type { PageFocus } from './page-focus.ts'
import type { PanelPart } from './panel-part.ts'
import type { Stage } from './stage.tsx'
import type { MarginActions } from './view.tsx'

export type CardPart = {
  open: (picked: Picked, hovered: boolean) => Promise<void>
  close: () => void
  /** A card that came by hovering and is now used stays like one that was asked for. */
  keep: () => void
  /** The page scrolled, or the window has another size. */
  followMention: () => void
  /** The article was read again, and its words may stand elsewhere now. `before`: what was known of it until then. */
  followArticle: (before: MarginView | null) => void
  actions: Pick<MarginActions, 'openInFloat' | 'backInFloat' | 'closeFloat' | 'stepFloat' | 'panelFromFloat'>
}

/** The card of this page; `state.float` is what it shows. */
export function createCardPart(stage: Stage, focus: PageFocus, panel: PanelPart): CardPart {
  const { state, reader, draw } = stage

  /** The mention whose card is on its way; sent away meanwhile, the card does not come. */
  let coming: Picked | null = null

  async function open(picked: Picked, hovered: boolean): Promise<void> {
    if (hovered && state.float?.picked.id === picked.id) return
    coming = picked
    const card = await panel.fetchCard(picked.id, picked.span)
    if (coming !== picked) return
    coming = null
    // The page may have been scrolled meanwhile.
    const box = reader.boxOf(picked.span)
    if (!card || !box || (hovered && state.float && !state.float.hovered)) return
    if (!hovered) focus.keep()
    state.hidden = null
    state.float = { picked: { ...picked, box }, cards: [card], hovered }
    if (stage.open()) draw()
    if (!state.view) await panel.load()
  }

  function close(): void {
    coming = null
    if (!state.float && !state.hidden?.beside) return
    const { float } = state
    state.float = null
    state.hidden = null
    draw()
    if (!float?.hovered) focus.giveBack()
  }

  /** The same cards with the words of the article as it is now. */
  async function freshCards(cards: readonly CardView[], at: Span): Promise<CardView[]> {
    const fresh = await Promise.all(cards.map(({ id }) => panel.fetchCard(id, at)))
    return fresh.filter((card) => card !== null)
  }

  return {
    open,
    close,
    keep() {
      if (!state.float?.hovered) return
      focus.keep()
      state.float = { ...state.float, hovered: false }
      draw()
    },
    followMention() {
      if (state.hidden?.beside) return close()
      if (!state.float) return
      const { picked } = state.float
      const box = reader.boxOf(picked.span)
      if (!box) return close()
      state.float = { ...state.float, picked: { ...picked, box } }
      draw()
    },
    followArticle(before) {
      const { float, view } = state
      if (!float || !view) return
      const { id, span, box: from } = float.picked
      const mentionsIn = ({ names }: MarginView): readonly Span[] =>
        names.find((name) => name.id === id)?.mentions ?? []
      // A story below the first keeps its own words.
      if (!before || mentionAt(mentionsIn(before), span) < 0) return
      const found = nearestMention(mentionsIn(view), { boxOf: reader.boxOf, from })
      if (!found) return close()
      const picked = { ...float.picked, ...found }
      state.float = { ...float, picked }
      draw()
      void freshCards(float.cards, found.span).then((cards) => {
        if (state.float?.picked !== picked || state.float.cards !== float.cards || cards.length === 0) return
        state.float = { ...state.float, cards }
        draw()
      })
    },
    actions: {
      openInFloat(id) {
        void panel.fetchCard(id, state.float?.picked.span).then((card) => {
          // Asked for twice before it was there, it is opened once.
          if (!card || !state.float || state.float.cards.at(-1)?.id === id) return
          state.float = { ...state.float, cards: [...state.float.cards, card] }
          draw()
        })
      },
      backInFloat() {
        if (!state.float) return
        state.float = { ...state.float, cards: state.float.cards.slice(0, -1) }
        draw()
      },
      closeFloat: close,
      stepFloat(direction) {
        if (!state.float) return
        const { picked } = state.float
        const mentions = state.view?.names.find(({ id }) => id === picked.id)?.mentions ?? []
        const at = mentionAt(mentions, picked.span)
        const span = mentions[(at + direction + mentions.length) % mentions.length]
        if (!span || !reader.show(span)) return
        const box = reader.boxOf(span)
        if (box) state.float = { ...state.float, picked: { ...picked, span, box } }
        draw()
      },
      panelFromFloat() {
        const card = state.float?.cards.at(-1)
        state.float = null
        if (card) state.cards = [card]
        void panel.show('reader')
      },
    },
  }
}
