/** Brings panel and cards into the page, and takes them away again. */
import { arrangementFrom } from '../../components/panel/arrangement.ts'
import type { PageSettings } from '../../lib/messages/contract.ts'
import type { Margin, Reader } from '../../lib/messages/world.ts'
import { createAnnouncer } from '../../lib/page/announcer.ts'
import type { HostEnd } from '../../lib/page/panel-host/margin-host.ts'
import { createCardPart } from './card-part.ts'
import { copyText } from './copy-text.ts'
import { createHiddenPart } from './hidden-part.ts'
import { createPageFocus } from './page-focus.ts'
import { createPanelPart } from './panel-part.ts'
import { watchPointer } from './pointer.ts'
import { createSpeech } from './speech.ts'
import { createStage } from './stage.tsx'
import { newState } from './state.ts'
import type { MarginActions } from './view.tsx'

export type StartInput = {
  reader: Reader
  settings: PageSettings
  /** Told when the page took the panel away or changed it: nothing is shown in this page again. */
  onEnd: (reason: HostEnd) => void
}

/**
 * Starts the margin of this page, with what it was asked for before its script came (`World.picked`,
 * `World.panelWanted`).
 */
export function startMargin({ reader, settings, onEnd }: StartInput): Margin {
  const controller = new AbortController()
  const { signal } = controller
  const mode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed'
  const state = newState(reader, settings)
  const announcer = createAnnouncer({ document, language: () => state.settings.language, mode })
  const speech = createSpeech(state, announcer)
  const stage = createStage({ state, reader, mode, actions: () => actions, onEnd, signal })
  const focus = createPageFocus(stage)
  const panel = createPanelPart(stage, focus, speech)
  const card = createCardPart(stage, focus, panel)
  const followHover = watchPointer(stage, card)
  const actions: MarginActions = {
    ...panel.actions,
    ...card.actions,
    ...createHiddenPart(stage, focus),
    copy: copyText,
  }
  followHover()
  if (settings.announce) void panel.load()

  return {
    get shown() {
      return panel.shown
    },
    get kept() {
      return panel.asked && panel.shown
    },
    show: (shown, by) => (shown ? void panel.show(by) : panel.hide()),
    openCard: (picked) => void card.open(picked, false),
    refresh() {
      stage.settleAgain()
      const before = state.view
      void panel.load().then((isOther) => (isOther ? card.close() : card.followArticle(before)))
    },
    update(next) {
      const { marks, arrangement } = state.settings
      state.settings = next
      state.arrangement = arrangementFrom({ ...next.arrangement, slim: state.arrangement.slim })
      if (next.arrangement.width !== arrangement.width) panel.fit(next.arrangement.width)
      followHover()
      stage.draw()
      if (next.marks !== marks) speech.marks()
    },
    placed: panel.placed,
    stop() {
      controller.abort()
      announcer.dispose()
      stage.close()
    },
  }
}
