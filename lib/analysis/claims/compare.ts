/**
 * How a value in the report stands to the value it is compared with, in the fixed vocabulary of the analysis format.
 * "Contradiction" is no word of it: a lost "more than" is `qualifier-lost` (product.md, principle 3).
 */
import type { FieldValue, Hedge } from '../../pack/types.ts'
import { addDays } from '../dates/calendar.ts'
import type { Difference } from '../types.ts'

/** A number as it is said. */
export type Amount = { value: number; max: number | null; hedge: Hedge }

const LOWER: readonly Hedge[] = ['more-than', 'at-least']
const UPPER: readonly Hedge[] = ['at-most', 'less-than']
/** "نحو 220" for 216: a round figure says less, it does not say something else. */
const ROUNDING = 0.05

/**
 * 15 for "more than 15" is `qualifier-lost`; "more than 15" for 15 `qualifier-added`; 20 for 15 `number-changed`; a wider
 * range, a lower floor or a round figure that holds the other value `less-specific`.
 */
export function compareAmounts(here: Amount, there: Amount): Difference {
  if (here.value === there.value && (here.max ?? here.value) === (there.max ?? there.value))
    return compareHedges(here.hedge, there.hedge)
  if (covers(here, there)) return 'less-specific'
  return there.hedge === 'range' && covers(there, here) ? 'more-specific' : 'number-changed'
}

function compareHedges(here: Hedge, there: Hedge): Difference {
  if (here === there || isSameSide(here, there)) return 'same'
  if (here === 'exact') return 'qualifier-lost'
  return there === 'exact' ? 'qualifier-added' : 'different'
}

/** "at least 15" and "more than 15" bound the number from the same side. */
function isSameSide(a: Hedge, b: Hedge): boolean {
  return [LOWER, UPPER].some((side) => side.includes(a) && side.includes(b))
}

/** True when `wide`, taken at its word, leaves room for everything that `narrow` says. */
function covers(wide: Amount, narrow: Amount): boolean {
  const low = narrow.value
  const high = narrow.max ?? narrow.value
  if (wide.hedge === 'range' && wide.max !== null) return wide.value <= low && high <= wide.max
  if (LOWER.includes(wide.hedge)) return wide.value <= low && !UPPER.includes(narrow.hedge)
  if (UPPER.includes(wide.hedge)) return wide.value >= high && !LOWER.includes(narrow.hedge)
  return wide.hedge === 'about' && Math.abs(wide.value - low) <= low * ROUNDING
}

export type Span = { from: string; to: string }

/**
 * Days: the same; a window or month that holds the other `less-specific`; a day inside the other's window `more-specific`.
 * Null when two single days lie one apart: that is as a rule the time zone, and no difference may be said of it.
 */
export function compareDays(here: Span, there: Span): Difference | null {
  if (here.from === there.from && here.to === there.to) return 'same'
  if (here.from <= there.from && here.to >= there.to) return 'less-specific'
  if (here.from >= there.from && here.to <= there.to) return 'more-specific'
  const areDays = here.from === here.to && there.from === there.to
  if (areDays && (addDays(here.from, 1) === there.from || addDays(here.from, -1) === there.from)) return null
  return 'different'
}

/** A value told by one of its forms: the same, or as the pack says that it stands to the reference. */
export function compareForms(here: FieldValue, there: FieldValue['value']): Difference {
  return here.value === there ? 'same' : (here.relation ?? 'different')
}
