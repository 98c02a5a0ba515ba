/** The panel: what it shows of the article, how it comes and goes, and what is done in it. */
import type { CardView, Span } from '../../lib/analysis/view.ts'
import { mentionAt } from './mention-at.ts'
import type { PageFocus } from './page-focus.ts'
import type { Speech } from './speech.ts'
import type { Stage } from './stage.tsx'
import type { ShownBy } from '../../lib/messages/world.ts'
import { widths, type MarginActions } from './view.tsx'

export type PanelPart = {
  /** The panel is open, or the reader asked for it and it is on its way; a slim tab is not. */
  readonly shown: boolean
  /** The reader asked for it, and has not sent it away. */
  readonly asked: boolean
  /** Asks for what is known of the article; tells whether it is another report than before. */
  load: () => Promise<boolean>
  /** `at`: a mention in the story whose words the card is to quote; without it, the page's own. */
  fetchCard: (id: string, at?: Span) => Promise<CardView | null>
  show: (by: ShownBy) => Promise<void>
  /** The reader has another width for panels, given on another page. */
  fit: (width: number) => void
  hide: () => void
  /** The reader was led to a mention by key. */
  placed: (id: string, span: Span) => void
  actions: Pick<
    MarginActions,
    | 'resize'
    | 'arrange'
    | 'showMarks'
    | 'close'
    | 'exportAnalysis'
    | 'go'
    | 'goTo'
    | 'canReturn'
    | 'goBack'
    | 'openInPanel'
    | 'backInPanel'
  >
}

/** The panel of this page. Asks the reader for what is in it, and the stage for its room. */
export function createPanelPart(stage: Stage, focus: PageFocus, speech: Speech): PanelPart {
  const { state, reader, signal, draw } = stage

  /** Address of the article that is shown, or beside which nothing was shown yet. */
  let loaded = reader.url()
  /** Who had the last word on the panel: the reader, for it or against it, or nobody yet. */
  let wish: 'shown' | 'away' | null = null
  /** The panel on its way: what is to be in it is asked for. Sent away meanwhile, or asked for again, it does not come. */
  let coming: { by: ShownBy } | null = null
  let latest = Promise.resolve(false)

  /** A question that was overtaken is not answered: who asked it waits for the next one's answer. */
  async function load(): Promise<boolean> {
    const own = loadNow()
    latest = own
    const isOther = await own
    return latest === own ? isOther : (await latest) || isOther
  }

  async function loadNow(): Promise<boolean> {
    const reply = await reader.margin()
    if (signal.aborted || !reply.ok) return false
    const { cards, view } = state
    // A live report gets another headline, and some pages another address: both together are another report.
    const isOther = loaded !== reader.url() && view?.title !== reply.value.title
    const same = view !== null && loaded === reader.url()
    // A page that goes on writing its report does not close what is read beside it.
    const fresh = same ? await Promise.all(cards.map(({ id }) => fetchCard(id))) : []
    if (signal.aborted) return false
    loaded = reader.url()
    state.view = reply.value
    if (state.cards === cards) state.cards = fresh.filter((card) => card !== null)
    state.place = null
    speech.names(loaded)
    if (isOther) followMove()
    draw()
    return isOther
  }

  /**
   * The page moved to another report. What came by itself goes where no event is known, and comes where one is; what was
   * asked for stays, and what was sent away stays away.
   */
  function followMove(): void {
    if (wish !== null) return
    const isDue = state.settings.panel === 'auto' && reader.hasEvent()
    if (isDue && !state.panel) void show('page')
    else if (!isDue) state.panel = false
  }

  async function fetchCard(id: string, at?: Span): Promise<CardView | null> {
    const reply = await reader.card(id, at)
    return !signal.aborted && reply.ok ? reply.value : null
  }

  /** When it comes by itself the panel never pushes or covers the text: where no room is free it stays a slim tab. */
  async function show(by: ShownBy): Promise<void> {
    if (by !== 'page') wish = 'shown'
    const own = { by }
    coming = own
    if (!state.view) await load()
    if (coming !== own) return
    coming = null
    if (signal.aborted || !state.view) return
    state.panel = true
    if (by !== 'page') state.arrangement = { ...state.arrangement, slim: false }
    if (!stage.open()) return
    const { width } = state.arrangement
    if (by === 'page') {
      stage.setWidth(width, 'modest')
      // Where it cannot be as wide as the reader once made it, the usual is enough.
      if (stage.layout()?.width !== width) stage.setWidth(Math.min(width, widths.usual))
      stage.foldIfFull()
      return draw()
    }
    draw()
    stage.setWidth(width, 'asked')
    stage.insist()
    if (by === 'again') return
    focus.keep()
    stage.focus('.panel')
  }

  function hide(): void {
    if (!state.panel && !coming) return
    coming = null
    wish = 'away'
    state.panel = false
    draw()
    focus.giveBack()
  }

  const actions: PanelPart['actions'] = {
    resize(width, done) {
      if (done) actions.arrange({ ...state.arrangement, width })
      stage.setWidth(width, done ? 'asked' : 'pulled')
    },
    arrange(next) {
      if (state.arrangement.slim && !next.slim) {
        wish = 'shown'
        stage.setWidth(next.width, 'asked')
      }
      state.arrangement = next
      reader.arrange(next)
      draw()
    },
    showMarks: (shown) => reader.showMarks(shown),
    close: hide,
    exportAnalysis: () => reader.exportAnalysis(),
    go(span) {
      reader.show(span)
      draw()
    },
    goTo(place) {
      const span = state.view?.names.find(({ id }) => id === place.id)?.mentions[place.index]
      if (!span || !reader.show(span)) return
      state.place = place
      draw()
    },
    canReturn: () => reader.canReturn(),
    goBack() {
      reader.goBack()
      state.place = null
      draw()
    },
    openInPanel(id) {
      void fetchCard(id).then((card) => {
        // Asked for twice before it was there, it is opened once.
        if (!card || state.cards.at(-1)?.id === id) return
        state.cards = [...state.cards, card]
        draw()
      })
    },
    backInPanel() {
      state.cards = state.cards.slice(0, -1)
      draw()
    },
  }

  return {
    get shown() {
      return coming ? coming.by !== 'page' : state.panel && !state.arrangement.slim
    },
    get asked() {
      return wish === 'shown'
    },
    load,
    fetchCard,
    show,
    fit(width) {
      stage.setWidth(width)
      stage.foldIfFull()
      draw()
    },
    hide,
    placed(id, span) {
      const index = mentionAt(state.view?.names.find((name) => name.id === id)?.mentions ?? [], span)
      if (index < 0) return
      state.place = { id, index }
      speech.place()
      draw()
    },
    actions,
  }
}
