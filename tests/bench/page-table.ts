/** The table of `npm run bench:page`: a row for each thing measured, a column for each browser. */
import type { BrowserName } from '../browsers.ts'

const rows: { what: string; values: Partial<Record<BrowserName, string>> }[] = []

export function note(what: string, name: BrowserName, value: string): void {
  let row = rows.find((one) => one.what === what)
  if (!row) rows.push((row = { what, values: {} }))
  row.values[name] = value
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

export function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function printTable(): void {
  console.log('| what | Chromium | Firefox |\n|---|---|---|')
  for (const { what, values } of rows) console.log(`| ${what} | ${values.chromium ?? '–'} | ${values.firefox ?? '–'} |`)
}
