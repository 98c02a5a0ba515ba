/**
 * Bodies named by one definite word: "الوزارة", "الداخلية", "الرئاسة" stand for the body of the text whose name has that word
 * (arabic.md §3.3): the one named last before, else the one named at all.
 */
import { keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { isBody } from '../kinds.ts'
import type { Named } from './named.ts'

export type BareBodies = (key: string, at: number) => string | null

/** Looks up a definite word (K2 key) at word `at`; null when no body of the text has it, or several do and none before. */
export function bareBodies(found: readonly Named[], document: TextDocument): BareBodies {
  const places = new Map<string, { at: number; entity: string }[]>()
  for (const name of found) {
    if (!isBody(name.use.type) || name.nested || name.use.via === 'definite') continue
    for (let at = name.first; at <= name.last; at += 1) {
      const word = plain(keyAt(document, at))
      const known = places.get(word)
      const place = { at: name.first, entity: name.use.entity }
      if (known === undefined) places.set(word, [place])
      else known.push(place)
    }
  }
  return (key, at) => {
    if (!key.startsWith('ال') || key.length < 5) return null
    const named = places.get(plain(key)) ?? []
    const before = named.findLast((one) => one.at < at)
    if (before !== undefined) return before.entity
    return new Set(named.map(({ entity }) => entity)).size === 1 ? (named[0]?.entity ?? null) : null
  }
}

function plain(key: string): string {
  return key.replace(/^(?:ال|لل|[ولبف](?=ال))/, '').replace(/^ال/, '')
}
