/**
 * Looks at what the extension costs a page, from the page's own side: a loop that wants a turn every four milliseconds
 * (the shortest that browsers give; a closer one would leave no idle time, and the extension waits for that) notes each
 * turn that came late, an observer notes changes of the tree and shifts of the layout. Work that fits between two turns
 * is not seen.
 */
import type { Page } from '@playwright/test'

/** Goes into the page's head: runs before anything of the extension. All times in milliseconds. */
export const probe = `<script>
(() => {
  const notes = (window.notes = { gaps: [], marksAt: null, clearedAt: null, records: 0, added: 0, shifts: 0, readyAt: null })
  let last = performance.now()
  const marked = () => { for (const [name, highlight] of CSS.highlights) if (/^sq-[ab]/.test(name) && highlight.size > 0) return true; return false }
  const turn = () => {
    const now = performance.now()
    if (now - last > 5) notes.gaps.push([last, now - last - 4])
    const has = marked()
    if (has && notes.marksAt === null) requestAnimationFrame(() => setTimeout(() => (notes.marksAt ??= performance.now())))
    if (!has && notes.marksAt !== null && notes.clearedAt === null) notes.clearedAt = performance.now()
    last = performance.now()
    setTimeout(turn, 4)
  }
  setTimeout(turn, 4)
  addEventListener('DOMContentLoaded', () => {
    notes.readyAt = performance.now()
    new MutationObserver((list) => { for (const { addedNodes } of list) { notes.records += 1; notes.added += addedNodes.length } })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (notes.shifts += value))).observe({ type: 'layout-shift', buffered: true })
})()
</script>`

export type Notes = {
  /** Turns that came late: when, by how much. */
  gaps: [at: number, length: number][]
  marksAt: number | null
  clearedAt: number | null
  readyAt: number
  records: number
  added: number
  shifts: number
}

export function readNotes(page: Page): Promise<Notes> {
  return page.evaluate('window.notes')
}

/** Busy time of the page's thread after the article was ready, and its longest task. */
export function busyAfterReady({ gaps, readyAt }: Notes, until: number): { busy: number; longest: number } {
  const late = gaps.filter(([at, length]) => at + length > readyAt && at < until).map(([, length]) => length)
  return { busy: late.reduce((sum, length) => sum + length, 0), longest: Math.max(0, ...late) }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
