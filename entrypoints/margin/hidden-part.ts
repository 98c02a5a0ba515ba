/** A link that was called wrong: taken away, said where it was, and taken back if the reader changes their mind. */
import { isPrivatePage } from '../../lib/platform/page-runtime.ts'
import type { PageFocus } from './page-focus.ts'
import type { Stage } from './stage.tsx'
import { formOf, type MarginActions } from './view.tsx'

export type HiddenPart = Pick<MarginActions, 'hide' | 'unhide' | 'forgetHidden'>

/** Takes links away and gives them back; `state.hidden` is the last one. */
export function createHiddenPart(stage: Stage, focus: PageFocus): HiddenPart {
  const { state, reader, draw } = stage

  function hide({ id, everywhere }: { id: string; everywhere: boolean }): void {
    const { float } = state
    const card = float?.cards.at(-1) ?? state.cards.at(-1)
    if (!card || card.id !== id) return
    const form = float?.cards.length === 1 ? formOf(state, float.picked) : null
    const link = { id, name: card.name, page: everywhere ? null : reader.url(), ...(form !== null && { form }) }
    reader.setLink(link, true)
    state.float = null
    state.cards = []
    const inPanel = state.panel && !state.arrangement.slim
    state.hidden = { link, beside: inPanel ? null : (float?.picked ?? null) }
    draw()
    stage.focus('.hidden-line button')
  }

  function forgetHidden(): void {
    const { hidden } = state
    state.hidden = null
    draw()
    if (hidden && !hidden.beside) stage.focus('.panel')
    else focus.giveBack()
  }

  return {
    // Nothing is kept of what is done in a private window.
    hide: isPrivatePage() ? undefined : hide,
    unhide() {
      if (!state.hidden) return
      reader.setLink(state.hidden.link, false)
      forgetHidden()
    },
    forgetHidden,
  }
}
