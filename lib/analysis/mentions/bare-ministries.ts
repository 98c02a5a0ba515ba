/**
 * A ministry by its adjective alone: at the head of a line, as state media print it ("الداخلية: 61 عملية مداهمة"), and as the
 * subject of a verb of saying ("ولم تعلق الداخلية", "وقالت الداخلية إن"). The word is an adjective everywhere else ("الجبهة
 * الداخلية"), so a colon or such a verb must stand beside it, and the text must name one such ministry.
 */
import { foldKey, foldKeys } from '../../arabic/fold.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { isNarrowed } from './definite-unknown.ts'
import { reason } from '../reasons.ts'
import { STRENGTH } from './selection.ts'
import type { Linked, Selected } from './selection.ts'

const MINISTRY = 'وزارة'

/** Feminine, as the ministry is: behind them no adjective can stand. */
const SAYING = foldKeys(
  `قالت أعلنت أكدت ذكرت أوضحت أفادت أضافت كشفت نفت أشارت أصدرت نشرت دعت حذرت أدانت نددت رحبت علقت اتهمت أبلغت تعلق تعلن تذكر تكشف تؤكد تقول
   تنف تنفي تصدر تحدد توضح`,
)

/** Links for bare ministries of the ministries that the text names in full. */
export function linkBareMinistries(selected: readonly Selected[], document: TextDocument): Linked[] {
  const named = new Map<string, Set<string>>()
  const examples = new Map<string, Selected>()
  const taken = new Set<number>()
  for (const name of selected) {
    for (let word = name.first; word <= name.last; word += 1) taken.add(word)
    const [head, second = ''] = name.use.safe
    if (head !== MINISTRY || !second.startsWith('ال')) continue
    const field = foldKey(second, 2)
    named.set(field, (named.get(field) ?? new Set()).add(name.use.entity))
    examples.set(field, name)
  }
  if (examples.size === 0) return []
  const others = otherMinistries(examples, taken, document)
  const links: Linked[] = []
  for (let word = 0; word < document.words.length; word += 1) {
    const key = keyAt(document, word)
    const example = examples.get(key)
    const at = document.words[word]
    if (example === undefined || at === undefined || taken.has(word) || named.get(key)?.size !== 1) continue
    if (!isHead(word, document) && !(isSaying(word, document) && !others.has(key))) continue
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

function isHead(word: number, { lines, text, words }: TextDocument): boolean {
  const end = words[word]?.end ?? 0
  return (word === 0 || lines[word] !== lines[word - 1]) && /^\s?:/.test(text.slice(end, end + 2))
}

/** "وقالت الداخلية إن", but not "قالت الداخلية اللبنانية". */
function isSaying(word: number, document: TextDocument): boolean {
  const verb = keyAt(document, word - 1)
  if (!follows(document, word) || !(SAYING.has(verb) || SAYING.has(verb.replace(/^[وف]/, '')))) return false
  return !isNarrowed({ last: word }, document)
}

/** Of which ministries the text names others, too, which the pack does not know: الداخلية اللبنانية. */
function otherMinistries(
  known: ReadonlyMap<string, unknown>,
  taken: ReadonlySet<number>,
  document: TextDocument,
): Set<string> {
  const others = document.words.filter(
    ({ key }, word) => known.has(key) && !taken.has(word) && isNarrowed({ last: word }, document),
  )
  return new Set(others.map(({ key }) => key))
}
