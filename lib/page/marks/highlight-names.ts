/**
 * The names under which marks are registered with the page, in one place. Pages can read them, so they say nothing about
 * who paints or what (platform.md §1.9): `a` for what is sure, `b` for what is not, a number for the kind; `d` and `e` the
 * same for what is no name.
 */
import type { Kind, Paint } from '../../analysis/view.ts'

export const markNames: Record<Paint['kind'], { sure: string; unsure: string }> = {
  person: { sure: 'sq-a1', unsure: 'sq-b1' },
  group: { sure: 'sq-a2', unsure: 'sq-b2' },
  body: { sure: 'sq-a3', unsure: 'sq-b3' },
  place: { sure: 'sq-a4', unsure: 'sq-b4' },
  law: { sure: 'sq-a5', unsure: 'sq-b5' },
  event: { sure: 'sq-a6', unsure: 'sq-b6' },
  other: { sure: 'sq-a7', unsure: 'sq-b7' },
  date: { sure: 'sq-d1', unsure: 'sq-e1' },
  quantity: { sure: 'sq-d2', unsure: 'sq-e2' },
  speaker: { sure: 'sq-d3', unsure: 'sq-e3' },
}

/** What is marked beside names: above the line, where names are underlined, so that both can be on one word. */
const extraKinds = new Set<Paint['kind']>(['date', 'quantity', 'speaker'])

/** Whether a mark is of a name, and not of a date, a quantity or a speaker. */
export function isName(kind: Paint['kind']): kind is Kind {
  return !extraKinds.has(kind)
}

/** A passage that is pointed out for a moment. */
export const flashName = 'sq-c1'

/** Element and attribute of the fallback, where the browser cannot highlight; `k` holds one of the names. */
export const markElement = 'sq-m'
export const markAttribute = 'k'
