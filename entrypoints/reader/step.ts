/** From one marked name to the next, by key. */
import type { Span } from '../../lib/analysis/view.ts'
import type { Mark } from '../../lib/page/marks/marks.ts'
import type { Story } from './story.ts'

export type Step = { story: Story; mark: Mark }

export type Steps = {
  /** The name to go to; null when nothing is marked. After the last comes the first. */
  next: (direction: 1 | -1) => Step | null
  /** The reader was led to a passage. */
  note: (story: Story, span: Span) => void
}

function byPlace({ place: { root: one } }: Story, { place: { root: other } }: Story): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** Whether a name ends above the window, or is not on the page at all. */
function isAbove({ story, mark }: Step): boolean {
  // Most names are told by their paragraph, whose box is asked for once.
  const block = story.place.elements[mark.block]?.getBoundingClientRect()
  return (block && block.height > 0 && block.bottom < 0) || (story.boxOf(mark)?.bottom ?? -1) < 0
}

function isInWindow({ story, mark }: Step): boolean {
  const box = story.boxOf(mark)
  return box !== null && box.bottom > 0 && box.top < innerHeight
}

/** @param stories all stories of the page, in any order */
export function createSteps(stories: () => readonly Story[]): Steps {
  let last: { story: Story; span: Span } | null = null

  /** Where the last step led. A reader who scrolled away from it goes on from the window. */
  function lastOf(all: readonly Step[]): number {
    if (!last) return -1
    const { story: of, span } = last
    const at = all.findIndex(
      ({ story, mark }) =>
        mark.start < span.end &&
        mark.end > span.start &&
        // It may have been read again meanwhile.
        (story === of || story.sent.text.startsWith(of.sent.text.slice(0, span.end))),
    )
    const step = all[at]
    return step && isInWindow(step) ? at : -1
  }

  return {
    next(direction) {
      const all = stories()
        .toSorted(byPlace)
        .flatMap((story) => story.marks().map((mark) => ({ story, mark })))
      let at = lastOf(all)
      if (at < 0) {
        const first = all.findIndex((step) => !isAbove(step))
        at = (first < 0 ? all.length : first) - (direction === 1 ? 1 : 0)
      }
      for (let count = 0; count < all.length; count += 1) {
        at = (at + direction + all.length) % all.length
        const step = all[at]
        // A name in a folded part has no box and is passed over.
        if (step?.story.boxOf(step.mark)) return step
      }
      return null
    },
    note(story, span) {
      last = { story, span }
    },
  }
}
