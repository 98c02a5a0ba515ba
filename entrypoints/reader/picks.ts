/** Names under the pointer and their cards, in whichever story of the page they stand. */
import type { CardView, Span } from '../../lib/analysis/view.ts'
import { nobody } from '../../lib/messages/ask.ts'
import type { Reply } from '../../lib/messages/contract.ts'
import type { Picked } from '../../lib/messages/world.ts'
import type { Mark } from '../../lib/page/marks/marks.ts'
import { inward, outward } from './below.ts'
import type { Story } from './story.ts'

export type Picks = {
  /** Asks the story that a passage stands in; null where it is gone. */
  inStory: <T>(at: Span, look: (story: Story, span: Span) => T) => T | null
  pickedBy: (mark: Mark | null, from: Story) => Picked | null
  /** The name under a point of the window. */
  pickAt: (x: number, y: number) => Picked | null
  /** The card of a name by what the story says that `at` stands in; its quotations lead back into that story. */
  cardOf: (id: string, at?: Span) => Promise<Reply<CardView>>
}

export type PicksInput = {
  /** All stories of the page, its own first; a passage says by its offsets in which of them it stands. */
  stories: () => readonly Story[]
  /** Asks for a card. `below`: the story is not the page's own. */
  ask: (story: Story, id: string, below: boolean) => Promise<Reply<CardView>>
}

/** Names by place: in which story a passage stands, and what is under a point. */
export function createPicks({ stories, ask }: PicksInput): Picks {
  function pickedBy(mark: Mark | null, from: Story): Picked | null {
    const box = mark && from.boxOf(mark)
    if (!mark || !box || mark.paint.id === null) return null
    return { id: mark.paint.id, span: outward(mark, from.number), box }
  }

  const numbered = (number: number): Story | undefined => stories().find((story) => story.number === number)

  return {
    inStory(at, look) {
      const { number, span } = inward(at)
      const found = numbered(number)
      return found ? look(found, span) : null
    },
    pickedBy,
    pickAt(x, y) {
      for (const each of stories()) {
        const picked = pickedBy(each.hitAt(x, y), each)
        if (picked) return picked
      }
      return null
    },
    async cardOf(id, at = { start: 0, end: 0 }) {
      const { number } = inward(at)
      const story = numbered(number)
      if (!story) return nobody
      const reply = await ask(story, id, number > 0)
      if (!reply.ok) return reply
      const said = reply.value.said.map((one) => ({ ...one, span: outward(one.span, number) }))
      return { ok: true, value: { ...reply.value, said } }
    },
  }
}
