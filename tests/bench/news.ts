/**
 * Real news to measure on: articles of a corpus one after the other, and the names that the shipped pack knows. Read
 * where it lies; nothing of it is kept.
 */
import { existsSync } from 'node:fs'
import { foldKey } from '../../lib/arabic/fold.ts'
import { readCorpus } from '../../scripts/corpus.ts'
import { readPackFrom } from '../../scripts/pack-folder.ts'
import { shippedPack } from '../../scripts/pack-knowledge.ts'

/** One article in so many is taken: the corpus is ordered by outlet and subject. */
const EVERY = 7

/**
 * `units` UTF-16 units of news; null where there is no corpus. Quotes, brackets and hyphens become spaces, because the
 * peers cannot find a name across them.
 */
export function readNews(path: string, units: number): string | null {
  if (!existsSync(path)) return null
  const parts: string[] = []
  let length = 0
  let index = 0
  for (const { text } of readCorpus(path)) {
    if (index++ % EVERY !== 0) continue
    const plain = text.replace(/["'«»“”„‟‘’()[\]\u2010-\u2015-]/g, ' ').replace(/ +/g, ' ')
    parts.push(plain)
    length += plain.length + 1
    if (length >= units) break
  }
  return parts.join('\n').slice(0, units)
}

/** Forms of the shipped pack's names under K2: those of Arabic letters and spaces only, as the peers can hold them. */
export function newsNames(): string[] {
  const pack = readPackFrom(shippedPack)
  if (!pack.ok) throw new Error(pack.problems[0]?.sentence)
  const forms = pack.value.entities.flatMap(({ aliases }) => aliases.map(({ form }) => foldKey(form, 2)))
  return [...new Set(forms)].filter((form) => /^[ء-ي]+(?: [ء-ي]+)*$/.test(form))
}
