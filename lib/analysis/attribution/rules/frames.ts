/** Fixed frames around a verb of saying: "وجاء في البيان أن", "وهو ما نفته دمشق", "وسبق للوزارة أن أعلنت", "ونُقل عن" (arabic.md §7.1). */
import type { Attribution } from '../../types.ts'
import { contentFrom, sentenceStart } from '../content.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { spanOf } from '../state.ts'
import { verbOf } from '../verbs.ts'
import type { Verb } from '../verbs.ts'
import type { Made } from './continuation.ts'
import { saidBehind } from './said.ts'
import { OFFICE_WORDS } from './subject.ts'

/** So many words may stand between "ما قاله فلان" and هو. */
const TOLD_WORDS = 10

/** "وجاء في البيان أن", "ورد في تقرير للبنك الدولي أن": the document speaks. */
export function byDocument(at: number, verb: Verb, state: State): Made | null {
  const { document } = state.context
  if (!/^(جاء|ورد)$/.test(verb.key) || document.words[at + 1]?.key !== 'في') return null
  const found = speakerFrom(at + 2, state.context)
  const said = found && saidBehind(verb, found.last + 1, { state, isPatient: true })
  return found && said?.clause ? { found, speaker: found.speaker, said } : null
}

/** "وهو ما نفته دمشق", "الأمر الذي أكدته الوزارة": the clause before is what is said. */
export function byRelative(at: number, { context }: State): Attribution | null {
  const { document } = context
  const isOpened = /^(ما|الذي|التي)$/.test(document.words[at - 1]?.key ?? '')
  const key = document.words[at]?.key ?? ''
  const verb = isOpened && /ها?$/.test(key) ? verbOf(key.replace(/ها?$/, '')) : null
  if (verb !== null && document.words[at - 1]?.key === 'ما') {
    const told = byToldThat(at, verb, context)
    if (told !== null) return told
  }
  if (verb === null || !/^(وهو|وهي|وهذا|الامر)$/.test(document.words[at - 2]?.key ?? '')) return null
  const found = speakerFrom(at + 1, context)
  if (found === null || found.guess === true) return null
  const first = sentenceStart(document, at)
  const content = first < at - 2 ? spanOf(document, first, at - 3) : null
  return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, content, direct: false }
}

/** "ما قاله الرئيس في كلمته هو أن مؤسسات الدولة ستعود": what is said stands behind هو. */
function byToldThat(at: number, verb: Verb, context: State['context']): Attribution | null {
  const { document } = context
  const found = speakerFrom(at + 1, context)
  if (found === null || found.guess === true) return null
  for (let next = found.last + 1; next <= found.last + TOLD_WORDS; next += 1) {
    if (document.sentences[next] !== document.sentences[at]) return null
    if (!/^(هو|هي)$/.test(document.words[next]?.key ?? '') || document.words[next + 1]?.key !== 'ان') continue
    const said = contentFrom(document, { at: next + 1, clause: true }, [])
    return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, ...said }
  }
  return null
}

/** "وسبق لوزارة العدل أن أعلنت": whoever stands behind سبق. */
export function byEarlier(at: number, verb: Verb, state: State): Made | null {
  const { document } = state.context
  if (document.words[at - 1]?.key !== 'ان') return null
  const begin = sentenceStart(document, at)
  for (let first = at - 2; first >= Math.max(begin, at - OFFICE_WORDS); first -= 1) {
    if (!/^[وف]?سبق$/.test(document.words[first]?.key ?? '')) continue
    const found = speakerFrom(first + 1, state.context, at - 2)
    const said = found && saidBehind(verb, at + 1, { state })
    return found && found.last === at - 2 && said ? { found, speaker: found.speaker, said } : null
  }
  return null
}

/** "ونُقل عن الأدميرال قوله إن", "نقل عن مصدر أن": passive, the source stands behind عن. */
export function bySource(at: number, verb: Verb, state: State): Made | null {
  const { document } = state.context
  if (!/^[يت]?نقلت?$/.test(verb.key) || document.words[at + 1]?.key !== 'عن') return null
  const found = speakerFrom(at + 2, state.context)
  const said = found && saidBehind(verb, found.last + 1, { state, isPatient: true })
  return found && said?.clause ? { found, speaker: found.speaker, said } : null
}
