/** How old a pack may be before it is called stale, and that it cannot be of tomorrow. */
import type { PackHeader } from './types.ts'

const day = 24 * 60 * 60 * 1000

/** True once more days have passed since the day a pack was checked than it says it is good for. */
export function isStale({ asOf, staleAfterDays }: Pick<PackHeader, 'asOf' | 'staleAfterDays'>, now: Date): boolean {
  return now.getTime() - Date.parse(asOf) > staleAfterDays * day
}

/** True for a day that has not come yet, wherever on earth it is written: nothing can have been checked on it. */
export function isAhead(asOf: string, now: Date): boolean {
  return Date.parse(asOf) - now.getTime() > day
}
