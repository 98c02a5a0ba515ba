/** Fixed frames around a verb of saying: "وجاء في البيان أن", "وهو ما نفته دمشق", "وسبق للوزارة أن أعلنت", "ونُقل عن" (arabic.md §7.1). */
import { follows, keyAt, spanOf, textBefore } from '../../document.ts'
import type { Attribution } from '../../types.ts'
import { sentenceStart } from '../../sentences.ts'
import { contentFrom, findSaid } from '../content.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { verbOf } from '../verbs.ts'
import type { Verb } from '../verbs.ts'
import type { Made } from './continuation.ts'
import { saidBehind } from './said.ts'
import { subjectOfSentence } from './sentence-subject.ts'
import { OFFICE_WORDS } from './antecedent.ts'
import { subjectStart } from './subject.ts'
import { clauseActor } from './topic.ts'

/** So many words may stand between "ما قاله فلان" and هو. */
const TOLD_WORDS = 10

/** "وجاء في البيان أن", "ورد في تقرير للبنك الدولي أن": the document speaks. */
export function byDocument(at: number, verb: Verb, state: State): Made | null {
  const { document } = state.context
  if (!/^(جاء|ورد)$/.test(verb.key)) return null
  // "ونشرت الخارجية بيانا جاء فيه: «…»": whoever published it
  if (/^فيه(ا|ما)?$/.test(keyAt(document, at + 1))) {
    const speaker = subjectOfSentence(at, { ...verb, participle: true }, state)
    const told = saidBehind(verb, at + 2, { state })
    return speaker !== null && told?.clause ? { found: null, speaker, said: told } : null
  }
  if (keyAt(document, at + 1) !== 'في') return null
  const found = speakerFrom(at + 2, state.context)
  const said = found && saidBehind(verb, found.last + 1, { state, isPatient: true })
  return found && said?.clause ? { found, speaker: found.speaker, said } : null
}

const openers: ReadonlySet<string> = new Set('ما الذي التي اتهام اتهامات خبر امر انباء رقم تصريحات'.split(' '))

/** "وهو ما نفته دمشق", "الأمر الذي أكدته الوزارة": the clause before is what is said. */
export function byRelative(at: number, state: State): Attribution | null {
  const { context } = state
  const { document } = context
  const toldOf = byToldOf(at, state)
  if (toldOf !== null) return toldOf
  // "وهو ما نفاه المستشار", "وهو اتهام نفاه المستشار"
  const isOpened = openers.has(keyAt(document, at - 1))
  const key = keyAt(document, at)
  const stem = isOpened ? key.replace(/ها?$/, '') : key
  // نفاه is نفى with its object
  const verb = isOpened && stem !== key ? (verbOf(stem) ?? verbOf(stem.replace(/ا$/, 'ي'))) : null
  if (verb !== null && keyAt(document, at - 1) === 'ما') {
    const told = byToldThat(at, verb, context)
    if (told !== null) return told
  }
  if (verb === null || !/^(وهو|وهي|وهذا|هذا|وذلك|ذلك|الامر)$/.test(keyAt(document, at - 2))) return null
  const found = speakerFrom(subjectStart(document, at + 1, context.dated), context)
  if (found === null || found.guess === true) return null
  // "ليست المشكلة في السكن. هذا ما يؤكده المحامي": the sentence before is what is said
  const opener = sentenceStart(document, at)
  const first = opener === at - 2 && opener > 0 ? sentenceStart(document, opener - 1) : opener
  const content = first < at - 2 ? spanOf(document, first, at - 3) : null
  return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, content, direct: false }
}

/** "يستشهد بما صرح به السيناتور قبل أيام من أن", "خلافا لما قاله الوزير من أن": what is said stands behind من أن. */
export function byToldOf(at: number, { context, quotations }: State): Attribution | null {
  const { document } = context
  const before = keyAt(document, at - 1)
  if (!before.endsWith('ما') || before.length > 3 || !/^[بلك]?ما$/.test(before)) return null
  const key = keyAt(document, at)
  const isWithPronoun = keyAt(document, at + 1) === 'به'
  const verb = verbOf(key) ?? verbOf(key.replace(/ه$/, ''))
  if (verb === null || (!isWithPronoun && !key.endsWith('ه'))) return null
  const found = speakerFrom(isWithPronoun ? at + 2 : at + 1, context)
  if (found === null || found.guess === true) return null
  // "ومن التعليقات ما نشره الصحفي سامر حداد: «…»"
  const gap = textBefore(document, found.last + 1)
  if (/:\s*["«“]/.test(gap)) {
    const said = contentFrom(document, { at: found.last + 1, clause: true }, quotations)
    return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, ...said }
  }
  for (let next = found.last + 1; next <= found.last + TOLD_WORDS; next += 1) {
    if (document.sentences[next] !== document.sentences[at]) return null
    if (keyAt(document, next) !== 'من' || !/^ان(ه|ها|هم)?$/.test(keyAt(document, next + 1))) continue
    const said = contentFrom(document, { at: next + 1, clause: true }, [])
    return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, ...said }
  }
  return null
}

/** "ما قاله الرئيس في كلمته هو أن مؤسسات الدولة ستعود": what is said stands behind هو. */
function byToldThat(at: number, verb: Verb, context: State['context']): Attribution | null {
  const { document } = context
  const found = speakerFrom(at + 1, context)
  if (found === null || found.guess === true) return null
  for (let next = found.last + 1; next <= found.last + TOLD_WORDS; next += 1) {
    if (document.sentences[next] !== document.sentences[at]) return null
    if (!/^(هو|هي)$/.test(keyAt(document, next)) || keyAt(document, next + 1) !== 'ان') continue
    const said = contentFrom(document, { at: next + 1, clause: true }, [])
    return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, ...said }
  }
  return null
}

/** To begin or end a speech, which its pronoun stands for. */
const framesSpeech = /^[وف]?(استهل|افتتح|ختم|اختتم|انهي|انه)ت?ه(ا|م)?$/

/** "عقد الوزير مؤتمرا استهله بالإشارة إلى أن", "ألقت كلمة ختمتها بالتأكيد على أن": whoever held the speech. */
export function byFramedSpeech(at: number, state: State): Attribution | null {
  const { document } = state.context
  const noun = keyAt(document, at + 1)
  if (!noun.startsWith('بال') || !speechNouns.test(noun) || !framesSpeech.test(keyAt(document, at))) return null
  const verb: Verb = { stance: 'say', key: 'قال', joined: false, participle: true }
  const speaker =
    subjectOfSentence(at, verb, state) ??
    clauseActor({ begin: sentenceStart(document, at), end: at }, state.context)?.speaker ??
    null
  const said = findSaid(document, at + 2, { dated: state.context.dated, quotations: state.quotations, object: true })
  if (speaker === null || said?.clause !== true) return null
  return { ...spanOf(document, at, at + 1), speaker, stance: 'say', ...contentFrom(document, said, state.quotations) }
}

const speechNouns = /^بال(اشاره|تاكيد|تذكير|تشديد|تنبيه|قول|دعوه)$/

/** Forms of to learn. */
const learned: ReadonlySet<string> = new Set(['علم', 'علمت', 'وعلم', 'وعلمت', 'فعلم', 'فعلمت'])

/** "علمت «الصحيفة» من مصدر أن", "علم موقعنا من مصادر أن": whom a medium has it from. */
export function byLearned(at: number, { context }: State): Attribution | null {
  const { document } = context
  if (!learned.has(keyAt(document, at))) return null
  for (let from = at + 1; from <= at + MEDIUM_WORDS && document.sentences[from] === document.sentences[at]; from += 1) {
    if (keyAt(document, from) !== 'من') continue
    const found = speakerFrom(from + 1, context)
    if (found === null || found.speaker.kind !== 'anonymous') return null
    for (let clause = found.last + 1; clause <= found.last + MEDIUM_WORDS; clause += 1)
      if (/^ان(ه|ها|هم)?$/.test(keyAt(document, clause)))
        return {
          ...spanOf(document, at, found.last),
          speaker: found.speaker,
          stance: 'say',
          ...contentFrom(document, { at: clause, clause: true }, []),
        }
    return null
  }
  return null
}

/** So many words name the medium that has learned something, or stand between its source and the clause. */
const MEDIUM_WORDS = 6

/** "وسبق لوزارة العدل أن أعلنت": whoever stands behind سبق. */
export function byEarlier(at: number, verb: Verb, state: State): Made | null {
  const { document } = state.context
  if (keyAt(document, at - 1) !== 'ان') return null
  const begin = sentenceStart(document, at)
  for (let first = at - 2; first >= Math.max(begin, at - OFFICE_WORDS); first -= 1) {
    if (!/^[وف]?سبق$/.test(keyAt(document, first))) continue
    const found = speakerFrom(first + 1, state.context, at - 2)
    const said = found && saidBehind(verb, at + 1, { state })
    return found && found.last === at - 2 && said ? { found, speaker: found.speaker, said } : null
  }
  return null
}

/** "ونُقل عن الأدميرال قوله إن", "نقل عن مصدر أن": passive, the source stands behind عن. */
export function bySource(at: number, verb: Verb, state: State): Made | null {
  const { document } = state.context
  if (!/^[يت]?نقلت?$/.test(verb.key) || keyAt(document, at + 1) !== 'عن') return null
  const found = speakerFrom(at + 2, state.context)
  const said = found && saidBehind(verb, found.last + 1, { state, isPatient: true })
  return found && said?.clause ? { found, speaker: found.speaker, said } : null
}

const ascribes: ReadonlySet<string> = new Set(
  ['', 'و', 'ف'].flatMap((joint) => ['نسب', 'نسبت', 'ينسب', 'تنسب'].map((verb) => joint + verb)),
)

/** "ونسبت الصحيفة إلى مصادر قولها إن", "نُسب إلى الوزير أنه": whom words are ascribed to, where a noun of saying or أن follows. */
export function byAscription(at: number, { context, quotations }: State): Attribution | null {
  const { document, dated } = context
  if (!ascribes.has(keyAt(document, at))) return null
  let to = at + 1
  while (to <= at + MEDIUM_WORDS && follows(document, to) && keyAt(document, to) !== 'الي') to += 1
  if (keyAt(document, to) !== 'الي' || !follows(document, to)) return null
  const found = speakerFrom(to + 1, context)
  if (found === null || found.guess === true) return null
  const noun = keyAt(document, found.last + 1)
  if (!/^(قول|تاكيد)(ه|ها|هم)$|^ان(ه|ها|هم)?$/.test(noun)) return null
  const said = findSaid(document, noun.startsWith('ان') ? found.last + 1 : found.last + 2, {
    dated,
    quotations,
    object: false,
  })
  if (said?.clause !== true) return null
  return {
    ...spanOf(document, at, found.last),
    speaker: found.speaker,
    stance: 'say',
    ...contentFrom(document, said, quotations),
  }
}
