/**
 * A ministry by its adjective alone at the head of a line: "الداخلية: 61 عملية مداهمة", as state media print it. The word is an
 * adjective everywhere else ("الجبهة الداخلية"), so a colon must follow, and the text must name one such ministry.
 */
import { foldKey } from '../../arabic/fold.ts'
import { keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { reason } from '../reasons.ts'
import { STRENGTH } from './selection.ts'
import type { Linked, Selected } from './selection.ts'

const MINISTRY = 'وزارة'

/** Links for bare ministries of the ministries that the text names in full. */
export function linkBareMinistries(selected: readonly Selected[], document: TextDocument): Linked[] {
  const named = new Map<string, Set<string>>()
  const examples = new Map<string, Selected>()
  for (const name of selected) {
    const [head, second = ''] = name.use.safe
    if (head !== MINISTRY || !second.startsWith('ال')) continue
    const field = foldKey(second, 2)
    named.set(field, (named.get(field) ?? new Set()).add(name.use.entity))
    examples.set(field, name)
  }
  if (examples.size === 0) return []
  const links: Linked[] = []
  for (let word = 0; word + 1 < document.words.length; word += 1) {
    if (word > 0 && document.lines[word] === document.lines[word - 1]) continue
    const key = keyAt(document, word)
    const example = examples.get(key)
    const at = document.words[word]
    if (example === undefined || at === undefined || named.get(key)?.size !== 1) continue
    if (!/^\s?:/.test(document.text.slice(at.end, at.end + 2))) continue
    links.push({
      ...example,
      first: word,
      last: word,
      tokenStart: at.start,
      start: at.start,
      end: at.end,
      use: { ...example.use, via: 'short', form: document.text.slice(at.start, at.end), safe: [at.safe], gate: null },
      reasons: [reason('after-long', example.use.form)],
      sure: true,
      strength: STRENGTH.document,
    })
  }
  return links
}
