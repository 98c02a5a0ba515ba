/** Reads a body of articles for measuring, one after the other. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../lib/analysis/types.ts'
import { listFiles, readInput } from './inputs.ts'
import { textArticle } from './text-article.ts'

type Record = { url?: string; title?: string; published?: string; text: string }

/**
 * The articles of a `.jsonl` or `.jsonl.gz` file (one object a line), or of a folder of such files or of text files. The title becomes the
 * first line of the text, as on a page. Throws when the file cannot be read.
 */
export function* readCorpus(path: string): Generator<Article> {
  if (statSync(path).isDirectory()) {
    const bodies = readdirSync(path).filter((name) => /\.jsonl(\.gz)?$/.test(name))
    for (const name of bodies) yield* readCorpus(join(path, name))
    if (bodies.length > 0) return
    for (const file of listFiles([path])) {
      const input = typeof file === 'string' ? readInput(file) : file
      if ('text' in input) yield textArticle(input.text, { url: null, published: null })
    }
    return
  }
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  for (const line of lines) {
    if (line === '') continue
    const { title = '', text, url = null, published } = JSON.parse(line) as Record
    const article = textArticle(`${title}\n\n${text}`, { url: null, published: localDay(published) })
    yield { ...article, url, language: 'ar' }
  }
}

/** The day of publication where most of these outlets' readers are, UTC+3 (arabic.md §5.3): 21:30 UTC is the next day there. */
function localDay(published: string | undefined): string | null {
  const time = published === undefined ? Number.NaN : Date.parse(published)
  return Number.isNaN(time) ? null : new Date(time + 3 * 3_600_000).toISOString().slice(0, 10)
}
