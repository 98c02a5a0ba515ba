/** Reads a body of articles for measuring, one after the other. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../lib/analysis/types.ts'
import { Refused } from './command.ts'
import { listFiles, readInput } from './inputs.ts'
import { textArticle } from './text-article.ts'

/** One line of a body of articles. */
type Line = { url?: string | null; title?: string | null; published?: string | null; text: string }

/**
 * The articles of a `.jsonl` or `.jsonl.gz` file (one object a line), or of a folder of such files or of text files. The
 * title becomes the first line of the text, as on a page. Throws `Refused`, or the file's error, when it cannot be read.
 */
export function* readCorpus(path: string): Generator<Article> {
  if (statSync(path).isDirectory()) {
    const bodies = readdirSync(path).filter((name) => /\.jsonl(\.gz)?$/.test(name))
    for (const name of bodies) yield* readCorpus(join(path, name))
    if (bodies.length > 0) return
    for (const file of listFiles([path])) {
      const input = typeof file === 'string' ? readInput(file) : file
      if ('sentence' in input) throw new Refused(input.sentence)
      yield textArticle(input.text, { url: null, published: null })
    }
    return
  }
  for (const [index, line] of linesOf(path).entries()) {
    if (line.trim() === '') continue
    const { title, text, url = null, published } = recordOf(line, `${path}, line ${index + 1}`)
    const article = textArticle(`${title ?? ''}\n\n${text}`, { url: null, published: localDay(published) })
    yield { ...article, url, language: 'ar' }
  }
}

function linesOf(path: string): string[] {
  const bytes = readFileSync(path)
  if (!path.endsWith('.gz')) return new TextDecoder().decode(bytes).split('\n')
  try {
    return new TextDecoder().decode(gunzipSync(bytes)).split('\n')
  } catch {
    throw new Refused(`${path}: it cannot be unpacked.`)
  }
}

function recordOf(line: string, place: string): Line {
  let record: Partial<Line> | null = null
  try {
    record = JSON.parse(line) as Partial<Line> | null
  } catch {
    throw new Refused(`${place}: this is no JSON.`)
  }
  const text = record?.text
  if (typeof text !== 'string') throw new Refused(`${place}: an article needs its "text".`)
  return { ...record, text }
}

/** The day of publication where most of these outlets' readers are, UTC+3 (arabic.md §5.3): 21:30 UTC is the next day there. */
function localDay(published: string | null | undefined): string | null {
  const time = Date.parse(published ?? '')
  return Number.isNaN(time) ? null : new Date(time + 3 * 3_600_000).toISOString().slice(0, 10)
}
