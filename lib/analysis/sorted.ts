/** Looking up in lists that are in order. */

/** How many items at the beginning of `list` come before a place. @param isBefore true for these, false for all behind */
export function countBefore<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(list[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
