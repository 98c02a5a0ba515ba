/** Making text of pages and packs safe inside Markdown, and safe for the direction of what stands around it. */

/**
 * Embedding, override and isolate controls, which could turn the rest of a line, and control characters, which a terminal
 * would obey: in a reading copy they have no place.
 */
const controls = /[\u202a-\u202e\u2066-\u2069]|(?!\s)\p{Cc}/gu

/** Signs that mean something anywhere in a line; CommonMark lets each of them be escaped. */
const special = /[\\`*_{}[\]<>#|~&$@]|:(?=\/\/)|(?<=\bwww)\./gi

/** The line's beginning, where more means something: a list, a heading's underline, a number with a dot. */
const opening = /^(\d*)([+\-=.)])/

/**
 * Text as one line of plain words: nothing of it can become a link, a heading, a table cell or an HTML tag.
 * `[داعش](x) <b>` → `\[داعش\](x) \<b\>`; `1. أولًا` → `1\. أولًا`
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(controls, '').replace(/\s+/g, ' ').trim()
  return line.replace(special, '\\$&').replace(opening, '$1\\$2')
}

/** A sentence with a value in its place. */
export function fill(sentence: string, value: string): string {
  return sentence.split('{}').join(value)
}

/** Escaped text that cannot turn the sentence around it, whichever way it runs itself. `CENTCOM` → FSI `CENTCOM` PDI */
export function isolated(text: string): string {
  return `\u2068${escapeMarkdown(text)}\u2069`
}

/** A link to a web address; for anything else the words alone. */
export function link(words: string, url: string): string {
  if (!/^https?:\/\/\S/i.test(url)) return isolated(words)
  const address = url.replace(/[\s<>\\|`]/g, (sign) => encodeURIComponent(sign))
  return `[${isolated(words)}](<${address}>)`
}

/** A table; each cell is Markdown already. Without rows there is none. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
