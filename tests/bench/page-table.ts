/** The table of `npm run bench:page`: a row for each thing measured, for each browser a column of ours and one of `bare.ts`. */
import type { BrowserName } from '../browsers.ts'

export type Column = BrowserName | `${BrowserName}, bare`

const columns: readonly Column[] = ['chromium', 'chromium, bare', 'firefox', 'firefox, bare']
const rows: { what: string; values: Partial<Record<Column, string>> }[] = []

export function note(what: string, column: Column, value: string): void {
  let row = rows.find((one) => one.what === what)
  if (!row) rows.push((row = { what, values: {} }))
  row.values[column] = value
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

export function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function printTable(): void {
  console.log(`| what | ${columns.join(' | ')} |\n|---|${columns.map(() => '---|').join('')}`)
  for (const { what, values } of rows)
    console.log(`| ${what} | ${columns.map((column) => values[column] ?? '–').join(' | ')} |`)
}
