/**
 * By verb (arabic.md §7.1): `[و|ف]? VERB SUBJECT (context)* (،)? (إن|أن|بأن|:) SAID`, the subject before the verb where the
 * verb is in the present or behind كان ("واشنطن تقول إن", "وكان الشرع طالب"), or the speaker of the sentence before
 * ("وأضاف أن", "لافتا إلى أن"). A verb without subject and without speaker before it says nothing about who speaks.
 */
import type { Attribution } from '../../types.ts'
import { GAP } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { contentFrom, findSaid, quotationBefore, sentenceEnd, sentenceStart } from '../content.ts'
import type { Content, Said } from '../content.ts'
import { isPassive } from './hearsay.ts'
import {
  allowsPastBehind,
  hasCopula,
  isRelative,
  isTopic,
  OFFICE_WORDS,
  subjectBefore,
  subjectBeforeAside,
  subjectOfSentence,
  subjectStart,
} from './subject.ts'
import { speakerFrom } from '../speaker.ts'
import type { Speaker, SpeakerAt } from '../named.ts'
import type { State } from '../state.ts'
import { spanOf } from '../state.ts'
import {
  addresses,
  complementisers,
  continuing,
  explains,
  needsClause,
  passesOn,
  takesObject,
  verbOf,
} from '../verbs.ts'
import type { Verb } from '../verbs.ts'

const PRESENT = /^[يت]/

function saidBehind(
  verb: Verb,
  from: number,
  { state, isPatient }: { state: State; isPatient?: boolean },
): Said | null {
  const { context, quotations } = state
  const options = {
    dated: context.dated,
    quotations,
    object: takesObject.has(verb.key) || !needsClause.has(verb.key),
  }
  const patiently = isPatient ? findSaid(context.document, from, { ...options, patient: true }) : null
  const said = patiently?.clause ? patiently : findSaid(context.document, from, options)
  if (said === null || said.clause) return said
  const key = context.document.words[said.at]?.key ?? ''
  if (!needsClause.has(verb.key)) return said
  // "اعتبرت شاهين التصويت "خطوة حاسمة"": a definite object and what it is held for
  if (/^[يت]?عتبرت?$|^اعتبرت?$/.test(verb.key)) return /^ال.{3,}/.test(key) ? said : null
  // "جددت الخارجية التزام دمشق", "جدد الوزير رفضه"
  if (/^جددت?$/.test(verb.key)) return renewed.test(key) ? said : null
  if (addresses.has(verb.key) || explains.has(verb.key)) return saidToSomebody(said, context.document)
  return takesObject.has(verb.key) && /^(عن|الي|علي|من|ب|ب.{2,}|ل.{2,})$/.test(key) ? said : null
}

const renewed = /^(التزام|تاكيد|دعم|رفض|دعوه|دعوته|دعوتها|مطالبه|تمسك|ادانه|تضامن|عزم|موقف|استعداد)(ه|ها)?$/

/** So many words name whom one calls upon: "دعا زيدان | الدول الأوروبية | إلى استلام رعاياها". */
const ADDRESSED = 7

/** Behind a call or warning: its object, with whoever is addressed before it. */
function saidToSomebody(said: Said, document: TextDocument): Said | null {
  for (let at = said.at; at <= said.at + ADDRESSED; at += 1) {
    if (at > said.at && (document.gaps[at] ?? GAP.line) > GAP.none) return null
    if (/^(الي|من|ب|ب.{2,}|عن|علي|ل.{3,})$/.test(document.words[at]?.key ?? '')) return said
  }
  return null
}

/** Behind "كان X طالب" whoever is addressed stands first: "طالب الإدارة الأمريكية بتخفيف العقوبات". */
function saidOfObject(at: number, { context, quotations }: State): Said | null {
  const { document, dated } = context
  const said = findSaid(document, at + 1, { dated, quotations, object: true })
  return said ?? (document.sentences[at + 1] === document.sentences[at] ? { at: at + 1, clause: false } : null)
}

/** Who goes on speaking: for a feminine verb the body that spoke last, else the speaker of the sentence before. */
function lastSpeaker(verb: Verb, state: State): Speaker | null {
  const isFeminine = verb.key.endsWith('ت') && verb.key.length > 3
  if (isFeminine && state.context.last?.kind === 'person' && state.context.lastInstitution !== null)
    return state.context.lastInstitution
  return state.context.last
}

type Made = { found: SpeakerAt | null; speaker: Speaker; said: Said | null }

function withSubject(at: number, verb: Verb, state: State): Made | null {
  const { document, dated } = state.context
  if (verb.participle) return null
  const from = subjectStart(document, at + 1, dated)
  // "القيادة كانت قد حذرت قوات التحالف": what follows is whom the verb is about.
  const isPluperfect = document.words[at - 1]?.key === 'قد' && /^كانت?$/.test(document.words[at - 2]?.key ?? '')
  const before = subjectBefore(isPluperfect ? at - 2 : at, state) ?? subjectBeforeAside(at, state)
  // "وكان الشرع طالب الإدارة": behind كان the subject stands before the verb, and what follows the verb is its object.
  const isBehindCopula = before !== null && hasCopula(before.first, document)
  const isSame = document.sentences[from] === document.sentences[at] && (document.gaps[at + 1] ?? 0) <= GAP.none
  // "قسد تتهم دمشق": in a headline the subject stands first, and whom the verb is about behind it
  const isHeaded =
    before !== null && PRESENT.test(verb.key) && before.first === sentenceStart(document, at) && before.last === at - 1
  const behind =
    isSame && !isHeaded && !isBehindCopula && !isPluperfect && !complementisers.has(document.words[from]?.key ?? '')
      ? speakerFrom(from, state.context)
      : null
  if (behind !== null) {
    const isPatient = behind.speaker.kind === 'anonymous' || passesOn.has(verb.key)
    const said = saidBehind(verb, behind.last + 1, { state, isPatient })
    const isProven = behind.guess !== true || said?.clause === true
    if (isProven && (said !== null || !needsClause.has(verb.key)))
      return { found: behind, speaker: behind.speaker, said }
  }
  if (
    before === null ||
    (!PRESENT.test(verb.key) &&
      !isRelative(at, document) &&
      !isTopic(at, document) &&
      !allowsPastBehind(before.first, document))
  )
    return null
  const said = isBehindCopula && addresses.has(verb.key) ? saidOfObject(at, state) : saidBehind(verb, at + 1, { state })
  if (said === null && needsClause.has(verb.key)) return null
  return { found: before, speaker: before.speaker, said }
}

/**
 * Whether a participle may be the last speaker's: when its sentence has spoken, or begins with it or with a verb right before it
 * ("وختم قائلا"). Where the sentence has a subject that cannot be read, it is nobody's rather than the earlier speaker's.
 */
function mayGoOn(at: number, verb: Verb, { context }: State): boolean {
  const begin = sentenceStart(context.document, at)
  return !verb.participle || context.lastAt >= begin || at - begin <= 2
}

function withoutSubject(at: number, verb: Verb, state: State): Made | null {
  const isInside = at > sentenceStart(state.context.document, at)
  const own = verb.participle || isInside ? subjectOfSentence(at, state) : null
  const speaker = own ?? (mayGoOn(at, verb, state) ? lastSpeaker(verb, state) : null)
  if (speaker === null) return null
  const { document } = state.context
  if (!verb.participle && !continuing.has(verb.key)) return null
  const begins = at === sentenceStart(document, at) || (document.gaps[at] ?? 0) === GAP.clause
  // "في خطوة قال إنها": nobody stands between the verb and what is said
  const isBare = complementisers.has(document.words[at + 1]?.key ?? '')
  if (!verb.participle && !verb.joined && !begins && !isBare && !isRelative(at, document)) return null
  const said = saidBehind(verb, at + 1, { state })
  // "وأشار | برادلي كوبر إلى فيلمه": another subject stands before the object.
  const opens = /^(الي|علي|من|عن|ب|ب.{2,}|ل.{2,})$/.test(document.words[said?.at ?? -1]?.key ?? '')
  const isObject = takesObject.has(verb.key) && (opens || /^وصفت?$/.test(verb.key))
  const isWhole = said?.clause === true || (verb.participle ? (document.gaps[at] ?? 0) === GAP.clause : isObject)
  return said !== null && isWhole ? { found: null, speaker, said } : null
}

/** "وجاء في البيان أن", "ورد في تقرير للبنك الدولي أن": the document speaks. */
function byDocument(at: number, verb: Verb, state: State): Made | null {
  const { document } = state.context
  if (!/^(جاء|ورد)$/.test(verb.key) || document.words[at + 1]?.key !== 'في') return null
  const found = speakerFrom(at + 2, state.context)
  const said = found && saidBehind(verb, found.last + 1, { state, isPatient: true })
  return found && said?.clause ? { found, speaker: found.speaker, said } : null
}

/** "وهو ما نفته دمشق", "الأمر الذي أكدته الوزارة": the clause before is what is said. */
function byRelative(at: number, { context }: State): Attribution | null {
  const { document } = context
  const isOpened = /^(ما|الذي|التي)$/.test(document.words[at - 1]?.key ?? '')
  const key = document.words[at]?.key ?? ''
  const verb = isOpened && /ها?$/.test(key) ? verbOf(key.replace(/ها?$/, '')) : null
  if (verb === null || !/^(وهو|وهي|وهذا|الامر)$/.test(document.words[at - 2]?.key ?? '')) return null
  const found = speakerFrom(at + 1, context)
  if (found === null || found.guess === true) return null
  const first = sentenceStart(document, at)
  const content = first < at - 2 ? spanOf(document, first, at - 3) : null
  return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, content, direct: false }
}

/** "وسبق لوزارة العدل أن أعلنت": whoever stands behind سبق. */
function byEarlier(at: number, verb: Verb, state: State): Made | null {
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

function madeBy(at: number, verb: Verb, state: State): Made | null {
  const source = bySource(at, verb, state)
  // "وذُكر أن": passive, nobody's words unless a source is named
  if (source !== null || isPassive(at, state.context.document)) return source
  return (
    byEarlier(at, verb, state) ??
    byDocument(at, verb, state) ??
    withSubject(at, verb, state) ??
    withoutSubject(at, verb, state)
  )
}

/** An attribution by the verb at word `at`; null when it does not report. */
export function byVerb(at: number, state: State): Attribution | null {
  const { context } = state
  const { document } = context
  if (context.namesByWord[at] !== undefined) return null
  const verb = verbOf(document.words[at]?.key ?? '')
  if (verb === null) return byRelative(at, state)
  if ((isNegated(document, at) && !/^[يت]?[ا]?ستبعدت?$/.test(verb.key)) || isNoun(document, at)) return null
  if (blames.test(verb.key) && !holds(document, at, /^(ال)?مسؤوليه$/)) return null
  if (claims.test(verb.key) && !holds(document, at, attacks)) return null
  const quoted = byQuotationBefore(at, verb, state)
  if (quoted !== null) return quoted
  const inserted = PRESENT.test(verb.key) ? byInsertion(at, verb, state) : null
  if (inserted !== null) return inserted
  const made = madeBy(at, verb, state)
  if (made === null) return null
  const { found, speaker, said } = made
  const span = spanOf(document, Math.min(at, found?.first ?? at), Math.max(at, found?.last ?? at))
  const content: Content =
    said === null ? { content: null, direct: false } : contentFrom(document, said, state.quotations)
  return { ...span, speaker, stance: verb.stance, ...content }
}

/** "«…»، يقول الخطيب", "«…»: هكذا علق المندوب": the quotation stands before its verb. */
function byQuotationBefore(at: number, verb: Verb, state: State): Attribution | null {
  const { context, quotations } = state
  const { document, dated } = context
  if (verb.joined || verb.participle || /^(بين|نقل|نقلت|ختم)$/.test(verb.key)) return null
  const content = quotationBefore(document, at, quotations)
  // "«…»، جاء في منشور القيادة"
  const isDocument = /^(جاء|ورد)$/.test(verb.key)
  if (isDocument && document.words[at + 1]?.key !== 'في') return null
  const begin = isDocument ? at + 2 : subjectStart(document, at + 1, dated)
  const found = content && speakerFrom(begin, context)
  if (!content || !found) return null
  return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, content, direct: true }
}

/** "وأسفر الهجوم، تضيف الوكالة، عن إصابة عنصرين": verb and speaker between two commas; the sentence around them is said. */
function byInsertion(at: number, verb: Verb, state: State): Attribution | null {
  const { document, dated } = state.context
  const begin = sentenceStart(document, at)
  if (verb.joined || verb.participle || at === begin || (document.gaps[at] ?? 0) !== GAP.clause) return null
  const found = speakerFrom(subjectStart(document, at + 1, dated), state.context)
  if (found === null || found.guess === true || document.gaps[found.last + 1] !== GAP.clause) return null
  const next = document.words[found.last + 1]?.key ?? ''
  if (complementisers.has(next) || document.sentences[found.last + 1] !== document.sentences[at]) return null
  if (/:/.test(document.text.slice(document.words[found.last]?.end ?? 0, document.words[found.last + 1]?.start ?? 0)))
    return null
  const content = spanOf(document, begin, sentenceEnd(document, at))
  return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, content, direct: false }
}

/** "ونُقل عن الأدميرال قوله إن", "نقل عن مصدر أن": passive, the source stands behind عن. */
function bySource(at: number, verb: Verb, state: State): Made | null {
  const { document } = state.context
  if (!/^[يت]?نقلت?$/.test(verb.key) || document.words[at + 1]?.key !== 'عن') return null
  const found = speakerFrom(at + 2, state.context)
  const said = found && saidBehind(verb, found.last + 1, { state, isPatient: true })
  return found && said?.clause ? { found, speaker: found.speaker, said } : null
}

/** "حملت قسد الفصائل مسؤولية الفرار": to blame, where the responsibility is named; else to carry. */
const blames = /^[يت]?حملت?$/

/** "تبنى التنظيم الهجوم": to claim an attack; else to adopt (تبنى المجلس القرار). */
const claims = /^[يت]?تبن[يت]ت?$/

const attacks = /^[بول]?(ال)?(هجوم|هجمات|تفجير|تفجيرات|عمليه|اغتيال|كمين|استهداف|انفجار|مسؤوليه)$/

const OBJECT_WORDS = 8

/** True when such a word stands behind the verb in its sentence, near enough to be its object. */
function holds(document: TextDocument, at: number, object: RegExp): boolean {
  for (let next = at + 1; next <= at + OBJECT_WORDS && document.sentences[next] === document.sentences[at]; next += 1)
    if (object.test(document.words[next]?.key ?? '')) return true
  return false
}

/** "لم يعلن", "لم تذكر": what was not said. */
function isNegated(document: TextDocument, at: number): boolean {
  return /^[وف]?(لم|لن|لا|دون|ولم|ولا)$/.test(document.words[at - 1]?.key ?? '') && document.gaps[at] === GAP.none
}

/** "فضلا عن تعهد ترامب": behind a preposition it is the noun of the same letters. */
function isNoun(document: TextDocument, at: number): boolean {
  return (
    /^(عن|بعد|قبل|مع|من|الي|علي|في|رغم|وسط|عقب|منذ|بسبب|ظل|حسب|حد)$/.test(document.words[at - 1]?.key ?? '') &&
    document.gaps[at] === GAP.none
  )
}
