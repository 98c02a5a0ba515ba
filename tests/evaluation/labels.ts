/**
 * The labelled reports of this folder: texts in the style of different outlets about the events that the pack knows, with
 * what a reader finds in them. The format is meant to be written and reviewed by hand:
 *
 *   === id | style | publication day or - | host or -
 *   headline
 *   paragraphs …
 *   ---
 *   KEY: item ; item        ("none" for an empty list; a key that is absent is not judged)
 *
 * M mentions `entity×count`, or `entity=words×count ; …` · D dates `words=from[/to]` or `words=P6M` · Q quantities `words=[~><]value[-max] measure` ·
 * A attributions `speaker|kind|stance[|direct]` · E events `main id`, `background id` (`a/b`: either) · C claims
 * `[event/]field=value|hedge|difference` · X fields that are "not in this text" · O origins `kind id` · N namings
 * `form[/quoted][×count]` · R residue by its first words · H headline differences `above = below`. A leading `?` marks what may
 * be found or not.
 */
import { readFileSync, readdirSync } from 'node:fs'

export const keys = ['M', 'D', 'Q', 'A', 'E', 'C', 'X', 'O', 'N', 'R', 'H'] as const
export type Key = (typeof keys)[number]

export type LabelledReport = {
  id: string
  style: string
  published: string | null
  host: string | null
  text: string
  labels: Partial<Record<Key, string[]>>
}

const folder = new URL('reports/', import.meta.url)

/** All labelled reports, in the order of their files. Throws on a line that the format does not know. */
export function readLabelledReports(): LabelledReport[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readFile(readFileSync(new URL(name, folder), 'utf8'), name))
}

function readFile(content: string, name: string): LabelledReport[] {
  return content
    .split(/^=== /m)
    .slice(1)
    .map((part) => readReport(part, name))
}

function readReport(part: string, name: string): LabelledReport {
  const [head = '', ...rest] = part.split('\n')
  const [id = '', style = '', published = '-', host = '-'] = head.split('|').map((cell) => cell.trim())
  const line = rest.indexOf('---')
  if (line < 0) throw new Error(`${name}: ${id} has no labels`)
  const labels: Partial<Record<Key, string[]>> = {}
  for (const label of rest.slice(line + 1).filter((one) => one.trim() !== '')) {
    const [, key, items = ''] = /^([A-Z]): ?(.*)$/.exec(label) ?? []
    const known = keys.find((one) => one === key)
    if (known === undefined) throw new Error(`${name}: ${id}: "${label}" is no label`)
    labels[known] = itemsOf(known, items.trim())
  }
  const given = (cell: string): string | null => (cell === '-' ? null : cell)
  return { id, style, published: given(published), host: given(host), text: rest.slice(0, line).join('\n'), labels }
}

function itemsOf(key: Key, items: string): string[] {
  if (items === 'none') return []
  const isWords = key === 'X' || (key === 'M' && !items.includes('='))
  return items.split(isWords ? /\s+/ : / ; /).flatMap((item) => repeated(key, item.trim()))
}

/** `form×3` is the item three times. */
function repeated(key: Key, item: string): string[] {
  const [, what = item, count = '1'] = (key === 'M' || key === 'N' ? /^(.*?)×(\d+)$/.exec(item) : null) ?? []
  return Array.from({ length: Number(count) }, () => what)
}
