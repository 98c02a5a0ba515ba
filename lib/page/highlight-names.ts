/**
 * The names under which marks are registered with the page, in one place. Pages can read them, so they say nothing about
 * who paints or what (platform.md §1.9): `a` for what is sure, `b` for what is not, a number for the kind.
 */
import type { Kind } from '../analysis/view.ts'

export const markNames: Record<Kind, { sure: string; unsure: string }> = {
  person: { sure: 'sq-a1', unsure: 'sq-b1' },
  group: { sure: 'sq-a2', unsure: 'sq-b2' },
  body: { sure: 'sq-a3', unsure: 'sq-b3' },
  place: { sure: 'sq-a4', unsure: 'sq-b4' },
  law: { sure: 'sq-a5', unsure: 'sq-b5' },
  event: { sure: 'sq-a6', unsure: 'sq-b6' },
  other: { sure: 'sq-a7', unsure: 'sq-b7' },
}

/** A passage that is pointed out for a moment. */
export const flashName = 'sq-c1'

/** Element and attribute of the fallback, where the browser cannot highlight; `k` holds one of the names. */
export const markElement = 'sq-m'
export const markAttribute = 'k'
