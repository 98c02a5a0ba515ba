/** From one marked name to the next, by key. */
import type { Mark } from '../../lib/page/marks.ts'
import type { Story } from './story.ts'

/** Where the last step led; forgotten with its story. */
const places = new WeakMap<Story, number>()

/** The first mark that is not above the window, where the reader has not stepped yet. */
function firstInWindow(story: Story, marks: readonly Mark[]): number {
  const index = marks.findIndex((mark) => (story.boxOf(mark)?.bottom ?? -1) >= 0)
  return index < 0 ? marks.length : index
}

/** The mark to go to, or null when nothing is marked; after the last comes the first. */
export function stepFrom(story: Story, direction: 1 | -1): Mark | null {
  const marks = story.marks()
  if (marks.length === 0) return null
  const last = places.get(story)
  const from = last ?? firstInWindow(story, marks) - (direction === 1 ? 1 : 0)
  const next = (from + direction + marks.length) % marks.length
  places.set(story, next)
  return marks[next] ?? null
}
