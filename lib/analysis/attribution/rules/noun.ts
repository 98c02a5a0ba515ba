/**
 * By a noun of saying: "بعد إعلان الوزارة أن", "رغم تأكيد الشرع أن": the noun stands for its verb, and whoever says it right behind it
 * (arabic.md §7.1).
 */
import { follows, keyAt, spanOf } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import type { Attribution } from '../../types.ts'
import { contentFrom } from '../content.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { opensSaid } from '../verbs.ts'
import type { Stance } from '../verbs.ts'

const stances: ReadonlyMap<string, Stance> = new Map([
  ['قول', 'say'],
  ['تصريح', 'say'],
  ['اعلان', 'announce'],
  ['تاكيد', 'assert'],
  ['اقرار', 'assert'],
  ['اعتراف', 'assert'],
  ['نفي', 'deny'],
  ['زعم', 'doubt'],
  ['ادعاء', 'doubt'],
  ['تحذير', 'demand'],
])

/** "عدم إعلان الوزارة", "وصف الوزير إعلان إيران بأنه": what was not said, and what is said of a saying. */
function isHeldFor(at: number, document: TextDocument): boolean {
  if (keyAt(document, at - 1) === 'عدم') return true
  for (
    let before = at - 1;
    before >= at - HELD_WORDS && document.sentences[before] === document.sentences[at];
    before -= 1
  )
    if (/^[وف]?[يت]?(صف|وصف|اعتبر)ت?$/.test(keyAt(document, before))) return true
  return false
}

const HELD_WORDS = 6

/** So many words may stand between the speaker and what is said: "إعلان الوزارة أمس أن". */
const BETWEEN = 4

/** An attribution by the noun of saying at word `at`; null where no clause follows whoever stands behind it. */
export function byNoun(at: number, { context, quotations }: State): Attribution | null {
  const { document } = context
  const stance = stances.get(keyAt(document, at))
  if (stance === undefined || !follows(document, at + 1) || isHeldFor(at, document)) return null
  const found = speakerFrom(at + 1, context)
  if (found === null || found.guess === true || found.speaker.text === '') return null
  for (let clause = found.last + 1; clause <= found.last + BETWEEN; clause += 1) {
    if (document.sentences[clause] !== document.sentences[at]) return null
    const key = keyAt(document, clause)
    if (!/^ب?ان(ه|ها|هم)?$/.test(key)) continue
    if (!opensSaid(key, keyAt(document, clause - 1))) return null
    const said = contentFrom(document, { at: clause, clause: true }, quotations)
    return { ...spanOf(document, at, found.last), speaker: found.speaker, stance, ...said }
  }
  return null
}
