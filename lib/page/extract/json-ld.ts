/**
 * Structured data of a page, read as it comes: a third of real pages hold blocks that `JSON.parse` refuses (raw line
 * breaks, comments, trailing commas, unescaped quotes). What cannot be parsed even after repair is searched for the
 * few fields that matter.
 */
import { textOf } from '../nodes.ts'

export type JsonLdNode = {
  types: string[]
  headline: string | null
  url: string | null
  published: string | null
  /** False when the publisher says that the text is behind a paywall. */
  free: boolean
}

const longest = 500_000
const mostNodes = 500
const entities: Record<string, string> = {
  quot: '"',
  amp: '&',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
}

/** Decodes the entities that systems put into structured data by mistake: `&quot;قسد&quot;` → "قسد" */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole
    },
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Takes away what is not JSON: comments around it, control characters in strings, commas before a bracket. */
function repair(text: string): string {
  return (
    text
      .trim()
      .replace(/^(?:\/\/)?\s*(?:<!--|<!\[CDATA\[|\/\*[^*]*\*\/)/, '')
      .replace(/(?:-->|\]\]>)$/, '')
      // oxlint-disable-next-line no-control-regex -- raw line breaks and tabs inside strings are the commonest fault
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .trim()
      .replace(/(?:\/\/|;)$/, '')
  )
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return decodeEntities(value).trim() || null
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return asText(value[0])
  if (typeof value === 'object' && value !== null && '@id' in value) return asText(value['@id'])
  return null
}

function typesOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#:]/, ''))
}

/** Collects every object with a type, wherever it is nested. */
function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 8 || nodes.length >= mostNodes) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1)
    return
  }
  const record = value as Record<string, unknown>
  if (record['@type'] !== undefined)
    nodes.push({
      types: typesOf(record['@type']),
      headline: asText(record['headline']) ?? asText(record['name']),
      url: asText(record['url']) ?? asText(record['mainEntityOfPage']),
      published: asText(record['datePublished']) ?? asText(record['uploadDate']),
      free: record['isAccessibleForFree'] !== false && asText(record['isAccessibleForFree'])?.toLowerCase() !== 'false',
    })
  for (const item of Object.values(record)) collect(item, nodes, depth + 1)
}

/** The last resort: one article's fields by their names, and only where they are named once. */
function search(text: string): JsonLdNode[] {
  const only = (key: string): string | null => {
    const values = new Set(
      Array.from(text.matchAll(new RegExp(`"${key}"\\s*:\\s*"([^"]*)"`, 'g')), (match) => match[1] ?? ''),
    )
    const [value] = values
    return values.size === 1 && value ? decodeEntities(value) : null
  }
  const types = Array.from(text.matchAll(/"@type"\s*:\s*"([^"]+)"/g), (match) => match[1] ?? '').flatMap(typesOf)
  if (types.length === 0) return []
  const free = !/"isAccessibleForFree"\s*:\s*"?false/i.test(text)
  return [{ types, headline: only('headline'), url: null, published: only('datePublished'), free }]
}

/** Every typed object in one block of structured data; an empty list when nothing can be made of it. */
export function parseJsonLd(text: string): JsonLdNode[] {
  if (text.length > longest) return []
  const value = parse(text) ?? parse(repair(text)) ?? parse(`[${repair(text).replace(/}\s*{/g, '},{')}]`)
  if (value === undefined) return search(text)
  const nodes: JsonLdNode[] = []
  collect(value, nodes, 0)
  return nodes
}

/** Every typed object in the page's structured data, in order. */
export function readJsonLd(document: Document): JsonLdNode[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]')
  return Array.from(scripts).flatMap((script) => parseJsonLd(textOf(script) ?? ''))
}

const articleTypes = /^((News|Reportage|\w+News)?Article|BlogPosting|LiveBlogPosting|Report)$/

/** Whether the object is an article, by its types. */
export function isArticleNode({ types }: JsonLdNode): boolean {
  return types.some((type) => articleTypes.test(type))
}
