/** Names under the pointer, in whichever story of the page they stand. */
import type { Span } from '../../lib/analysis/view.ts'
import type { Picked } from '../../lib/messages/world.ts'
import type { Hit } from '../../lib/page/hit-test.ts'
import { inward, outward } from './below.ts'
import type { Story } from './story.ts'

export type Picks = {
  /** Asks the story that a passage stands in; null where it is gone. */
  inStory: <T>(at: Span, look: (story: Story, span: Span) => T) => T | null
  pickedBy: (hit: Hit | null, from: Story) => Picked | null
  /** The name under a point of the window. */
  pickAt: (x: number, y: number) => Picked | null
}

/** @param stories all stories of the page, its own first; a passage says by its offsets in which of them it stands */
export function createPicks(stories: () => readonly Story[]): Picks {
  function pickedBy(hit: Hit | null, from: Story): Picked | null {
    const mark = hit && from.marks()[hit.index]
    const box = mark && from.boxOf(mark)
    if (!mark || !box || mark.paint.id === null) return null
    return { id: mark.paint.id, span: outward(mark, stories().indexOf(from)), box }
  }

  return {
    inStory(at, look) {
      const { number, span } = inward(at)
      const found = stories()[number]
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
  }
}
