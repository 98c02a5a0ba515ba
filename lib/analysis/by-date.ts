/**
 * The order of two ISO dates, those without one last. Two of one date are equal, and so keep the pack's order: a comparison
 * that puts one before the other both ways round sorts differently in each browser.
 *
 * `2025-11-30`, `2025-12-01` → below 0; `2025-11-30`, `2025-11-30` → 0; `null`, `2025-12-01` → above 0.
 */
export function byDate(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  return one < other ? -1 : 1
}
