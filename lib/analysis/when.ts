/** Dates of known precision (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) compared with a day. */

/** True when `day` (`YYYY-MM-DD`) is not before the first day of `from` and not after the last of `to`; null is open. */
export function isWithin(day: string, from: string | null, to: string | null): boolean {
  return (from === null || day.slice(0, from.length) >= from) && (to === null || day.slice(0, to.length) <= to)
}
