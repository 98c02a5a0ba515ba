/**
 * The names under which marks are registered with the page, in one place. Pages can read them, so they say nothing about
 * who paints or what (platform.md §1.9): `a` for what is sure, `b` for what is not, a number for the kind; `d` and `e` the
 * same for what is no name.
 */
import { kinds } from '../../analysis/kinds.ts'
import type { Kind, Paint } from '../../analysis/view.ts'

type MarkNames = { sure: string; unsure: string }

function name(kind: number): MarkNames {
  return { sure: `sq-a${kind}`, unsure: `sq-b${kind}` }
}

function extra(kind: number): MarkNames {
  return { sure: `sq-d${kind}`, unsure: `sq-e${kind}` }
}

export const markNames: Record<Paint['kind'], MarkNames> = {
  person: name(1),
  group: name(2),
  body: name(3),
  place: name(4),
  law: name(5),
  event: name(6),
  other: name(7),
  date: extra(1),
  quantity: extra(2),
  speaker: extra(3),
}

/** Whether a mark is of a name, and not of a date, a quantity or a speaker: those have their line above the words. */
export function isName(kind: Paint['kind']): kind is Kind {
  return kinds.includes(kind as Kind)
}

/** A passage that is pointed out for a moment. */
export const flashName = 'sq-c1'

/** Element and attribute of the fallback, where the browser cannot highlight; `k` holds one of the names. */
export const markElement = 'sq-m'
export const markAttribute = 'k'
