/** The findings as a table for a spreadsheet: RFC 4180, with a byte order mark, without which Excel spoils Arabic. */
import { findingsOf } from './findings.ts'
import type { Finding } from './findings.ts'
import type { ExportInput } from './types.ts'

const columns = ['finding', 'start', 'end', 'text', 'id', 'name', 'type', 'value', 'to', 'sure', 'reasons'] as const

/**
 * What a spreadsheet would take for a formula, or a cell that begins with a control character (OWASP, "CSV injection").
 * Spaces and invisible characters before the sign do not hide it: some programs drop them.
 */
const formula = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/**
 * Excel divides at semicolons where the comma parts decimals, in most Arabic countries: quotes inside a line mean nothing
 * to it then, and a semicolon or a line break begins a cell.
 */
const innerFormula = /([;\r\n][\s\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu

/**
 * A cell: a formula gets an apostrophe before it and is text; quotes are doubled.
 * `=1+1` → `'=1+1`, `a;=1` → `a;'=1`, `a,b` → `"a,b"`
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const inside = value.replace(innerFormula, "$1'")
  const text = formula.test(value) ? `'${inside}` : inside
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line for each finding; offsets are UTF-16 units of the article's text. The columns are named as in the JSON. */
export function exportCsv(input: ExportInput): string {
  const { text } = input.article
  const cellsOf = ({ reasons, ...finding }: Finding) => ({
    ...finding,
    text: finding.start === null || finding.end === null ? null : text.slice(finding.start, finding.end),
    reasons: reasons.join(' | '),
  })
  const lines = findingsOf(input).map((finding) => {
    const cells = cellsOf(finding)
    return columns.map((column) => csvCell(cells[column])).join(',')
  })
  return `\u{feff}${[columns.join(','), ...lines].join('\r\n')}\r\n`
}
