/**
 * By verb (arabic.md §7.1): `[و|ف]? VERB SUBJECT (context)* (،)? (إن|أن|بأن|:) SAID`, the subject before the verb where the
 * verb is in the present or behind كان ("واشنطن تقول إن", "وكان الشرع طالب"), or the speaker of the sentence before
 * ("وأضاف أن", "لافتا إلى أن"). A verb without subject and without speaker before it says nothing about who speaks.
 */
import type { Attribution } from '../../types.ts'
import { GAP, follows, keyAt, spanOf, textBefore } from '../../document.ts'
import { sentenceEnd, sentenceStart } from '../../sentences.ts'
import { contentFrom, quotationBefore } from '../content.ts'
import type { Content } from '../content.ts'
import {
  allowsPastBehind,
  hasCopula,
  isJoinedHead,
  isRelative,
  isTopic,
  subjectBefore,
  subjectBeforeAside,
  subjectBehindCopula,
  subjectStart,
} from './subject.ts'
import { introduced } from '../apposition.ts'
import { headOfSentence, nameAtHead } from './headline-subject.ts'
import { asks, isAccused, isSetOff, isWhomItIsAbout, quotesWhom, standsBefore, subjectBehind } from './verb-subject.ts'
import { lastSpeaker, withoutSubject } from './continuation.ts'
import type { Made } from './continuation.ts'
import { openBefore } from '../open-before.ts'
import { lateClause, openSubject, shortSubject } from '../open-subject.ts'
import { headParticle } from '../heads.ts'
import { beforeDescribed, describes } from './described.ts'
import {
  byAscription,
  byDocument,
  byEarlier,
  byFramedSpeech,
  byLearned,
  byRelative,
  bySource,
  byToldOf,
} from './frames.ts'
import { byQuoted, byShadda } from './verb-forms.ts'
import { attacks, blames, claims, holds, isNegated, isNoun, isTelling, isTransfer } from './no-report.ts'
import { byAnyVerbBehind } from './quotation.ts'
import { agreesOn, behindThus, saidBehind, saidOfObject } from './said.ts'
import type { SpeakerAt } from '../named.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { freshTopic, topicOf } from './topic.ts'
import {
  addresses,
  complementisers,
  continuing,
  needsClause,
  passesOn,
  sayings,
  takesObject,
  verbOf,
} from '../verbs.ts'
import type { Verb } from '../verbs.ts'
import { hasPassiveVowels, isAccusative } from '../vowels.ts'

const PRESENT = /^[يت]/
const believes = /^[يت]عتقد(ون)?$/

/** A verb at word `at`, and word `from`, at which a subject behind it would begin. */
type VerbAt = { at: number; from: number; verb: Verb }

function withSubject(at: number, verb: Verb, state: State): Made | null {
  if (verb.participle) return null
  const { document, dated } = state.context
  // "القيادة كانت قد حذرت قوات التحالف": what follows is whom the verb is about.
  const isPluperfect = keyAt(document, at - 1) === 'قد' && /^ف?كانت?$/.test(keyAt(document, at - 2))
  const before = subjectInFront(isPluperfect ? at - 2 : at, { at, verb }, state)
  // "نقلت عنه وكالة سانا قوله"
  const isOfHim = passesOn.has(verb.key) && /^عنه(ا|م)?$/.test(keyAt(document, at + 1))
  const place = { at, from: subjectStart(document, isOfHim ? at + 2 : at + 1, dated), verb }
  const far = before === null ? subjectBehindCopula(at, verb.key, state) : null
  const isBehind = !isPluperfect && canFollow(place, before ?? far, state)
  const behind = isBehind ? withSubjectBehind(place, state) : null
  if (behind !== null || before !== null) return behind ?? (before && withSubjectBefore(before, place, state))
  return withAnybodyBefore(at, verb, state) ?? (far && withSubjectBefore(far, place, state))
}

/** The subject before the verb at word `at`; `end` is the verb, or the كان of "كانت قد حذرت". */
function subjectInFront(end: number, { at, verb }: Pick<VerbAt, 'at' | 'verb'>, state: State): SpeakerAt | null {
  // "ويعتقد الباحث أن": a view that is told; "كان الرجل يعتقد أنه" is none
  if (believes.test(verb.key)) return null
  const isCall = PRESENT.test(verb.key) && takesObject.has(verb.key) && !verb.joined
  return subjectBefore(end, state) ?? subjectBeforeAside(at, state) ?? (isCall ? nameAtHead(at, state) : null)
}

/** Whether the subject may stand behind the verb; `before`: what may be the subject in front of it. */
function canFollow({ at, from, verb }: VerbAt, before: SpeakerAt | null, state: State): boolean {
  const { document } = state.context
  // "أكّد دورَ سوريا"
  if (isAccusative(from, document)) return false
  const isSame =
    document.sentences[from] === document.sentences[at] && (follows(document, at + 1) || isSetOff(at + 1, verb, state))
  // "الرئيس، الذي …، عاد وتوعد التنظيم": the verb is that one's who did the other
  if (verb.joined && returns.has(keyAt(document, at - 1))) return false
  // "حملة العمال، التي حثت الشركة على": whom the relative's subject calls upon
  if (addresses.has(verb.key) && isRelative(at, document) && keyAt(document, at - 2) !== 'الوقت') return false
  // "بيد أن كاسايجا استبعد المخاوف": behind such an أن the subject stands first
  if (keyAt(document, at - 2) === 'ان' && /^[وف]?(غير|الا|بيد)$/.test(keyAt(document, at - 3)) && before === null)
    return false
  // "روى أنه حذر المالك من شروخ", "لكنه أخبر السلطات": the pronoun is the subject, and what follows the verb its object
  // and "أعلنت لندن أنها سوف تطالب الأمم المتحدة"
  const auxiliary = keyAt(document, at - 1)
  const first = auxiliary === 'سوف' || auxiliary === 'قد' ? at - 1 : at
  if (/^([وفب]?ان|[وف]?لكن)ه(ا|م)?$/.test(keyAt(document, first - 1)) && follows(document, at) && !verb.joined)
    return false
  // "وقالت "قبل عشرين عاما، أقسمت بأن": whoever speaks does not stand in what is said
  if (from > at + 1 && /["«“]/.test(textBefore(document, at + 1))) return false
  if (standsBefore(at, document)) return false
  if (!isSame || complementisers.has(keyAt(document, from)) || isWhomItIsAbout(from, verb, state)) return false
  if (before === null) return true
  // "وكان الشرع طالب الإدارة": behind كان the subject stands before the verb, and what follows the verb is its object.
  if (hasCopula(before.first, document)) return false
  if (before.last !== at - 1) return true
  // "قسد تتهم دمشق": in a headline the subject stands first, and whom the verb is about behind it
  const isHeaded =
    PRESENT.test(verb.key) && (before.first === headOfSentence(document, at) || isJoinedHead(before.first, document))
  // "لكن المتحدث نفى التقارير": behind لكن and أن the subject stands first
  return !isHeaded && !/^([وف]?لكن|ان)$/.test(keyAt(document, before.first - 1))
}

/** Forms of to return: "عاد وتوعد". */
const returns: ReadonlySet<string> = new Set(['يعود', 'تعود', 'عاد', 'عادت'])

function withSubjectBehind({ at, from, verb }: VerbAt, state: State): Made | null {
  const { document } = state.context
  const key = keyAt(document, from)
  // "يقول بولي": the first letter of a subject is no preposition
  const isCut = key.startsWith('ب') && headParticle(key) === 1
  const read = isCut ? null : subjectBehind(from, verb, state.context)
  const near = read === null || read.guess === true ? (introduced(from, state.context) ?? read) : read
  const isDescribing = describes.test(verb.key)
  const found = near !== null && isDescribing ? beforeDescribed(near, verb, state) : near
  if (found !== near && found === null) return null
  // "ويتهم نتنياهو بالاحتيال": where nobody stands between, the verb is passive
  // "وتحمل المدرب مسؤولية الهزيمة": he bore it; to blame would be يحمل
  if (found?.speaker.kind === 'person' && verb.key === 'تحمل' && !document.words[found.first]?.safe.endsWith('ة'))
    return null
  if (found !== null && isAccused(verb, found.last + 1, state.context)) return null
  if (found !== null) {
    const isPatient = found.speaker.kind === 'anonymous' || passesOn.has(verb.key)
    const behind = saidBehind(verb, found.last + 1, { state, isPatient })
    // "قال فلان، بعد جولة في المخيم، إن": the clause stands behind more than one aside
    const isLate = behind === null && sayings.has(verb.key) && found.guess !== true
    const said =
      behind ?? behindThus(at, found.last + 1, document) ?? (isLate ? lateClause(found.last + 1, state) : null)
    const isProven = found.guess !== true || said?.clause === true
    if (isProven && (said !== null || !needsClause.has(verb.key))) return { found, speaker: found.speaker, said }
  }
  // "تعهد | بفتح المعبر": what they ask for or promise is no subject
  const open = asks.test(verb.key) ? null : openSubject(verb, from, state)
  const whole = open?.found ?? null
  const subject = whole !== null && isDescribing ? beforeDescribed(whole, verb, state) : whole
  return open && subject && { found: subject, speaker: subject.speaker, said: open.said }
}

function withAnybodyBefore(at: number, verb: Verb, state: State): Made | null {
  const found = openBefore(at, verb, state.context)
  const near = found && saidBehind(verb, at + 1, { state })
  if (found === null || near?.clause === true || suspends.test(verb.key))
    return found !== null && near?.clause === true ? { found, speaker: found.speaker, said: near } : null
  const late = lateClause(at + 1, state)
  return late !== null && late.at <= at + NEAR ? { found, speaker: found.speaker, said: late } : null
}

/** "تويتر يعلق حسابات": to suspend, where no clause follows at once. */
const suspends = /^[يت]?علقت?$/

/** Where nothing but the clause proves the subject, it stands so near behind the verb. */
const NEAR = 6

function withSubjectBefore(found: SpeakerAt, { at, verb }: VerbAt, state: State): Made | null {
  const { document } = state.context
  const isAllowed =
    PRESENT.test(verb.key) ||
    isRelative(at, document) ||
    isTopic(at, document) ||
    allowsPastBehind(found.first, document)
  // "وكان نايت قد اتهم بالعنصرية"
  if (!isAllowed || isAccused(verb, at + 1, state.context)) return null
  const isToWhom = addresses.has(verb.key) && hasCopula(found.first, document)
  const near = isToWhom ? saidOfObject(at, state) : saidBehind(verb, at + 1, { state })
  // "كان مسؤول قد أخبر رويترز يوم الجمعة أن", "ماكري قال سابقا إن"
  const isLate = near === null && sayings.has(verb.key) && found.guess !== true && !suspends.test(verb.key)
  const said = isLate ? lateClause(at + 1, state) : near
  // "وأشار إلى أن القرار أعلن أمس": told in somebody's words, a verb without what is said may be passive
  const isTold = keyAt(document, found.first - 1) === 'ان'
  return said === null && (isTold || needsClause.has(verb.key)) ? null : { found, speaker: found.speaker, said }
}

function madeBy(at: number, verb: Verb, state: State): Made | null {
  const source = bySource(at, verb, state)
  // "وذُكر أن", "اعتُبرت قسد شريكا": passive, nobody's words unless a source is named
  if (source !== null || hasPassiveVowels(at, state.context.document)) return source
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
  const key = keyAt(document, at)
  const verb = (key.includes('عد') ? byShadda(at, document) : null) ?? verbOf(key)
  const echoed = verb === null ? byQuoted(at, document) : null
  if (echoed !== null) return byQuotationBefore(at, echoed, state)
  if (verb === null)
    return (
      byLearned(at, state) ??
      byAscription(at, state) ??
      byFramedSpeech(at, state) ??
      byRelative(at, state) ??
      byAnyVerbBehind(at, state)
    )
  const toldOf = byToldOf(at, state)
  if (toldOf !== null) return toldOf
  // "وهو طالب في الجامعة": a student
  if (verb.key === 'طالب' && /^[وف]?هو$/.test(keyAt(document, at - 1))) return null
  // "مواطن يدعى سوجينج": named, where the final letter tells it from يدعي
  if (/^[يت]دعي$/.test(verb.key) && document.words[at]?.safe.endsWith('ى') && !document.egyptian) return null
  if (isNegated(document, at) || isNoun(document, at) || isTelling(at, document)) return null
  if ((verb.key === 'نقل' || verb.key === 'كشف') && !verb.joined && isTransfer(at, document)) return null
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
  // "اتهم «جهات لا تريد الاتفاق» بالسعي إلى إفشاله": those accused are quoted, not what is said
  const direct = content.direct && !(said !== null && quotesWhom(verb, said.at, document))
  return { ...span, speaker, stance: verb.stance, ...content, direct }
}

/** "«…»، يقول الخطيب", "«…»: هكذا علق المندوب": the quotation stands before its verb. */
function byQuotationBefore(at: number, verb: Verb, state: State): Attribution | null {
  const { context, quotations } = state
  const { document, dated } = context
  if (verb.joined || verb.participle || /^(بين|نقل|نقلت|ختم)$/.test(verb.key)) return null
  const content = quotationBefore(document, at, quotations)
  // "«…»، جاء في منشور القيادة"
  const isDocument = /^(جاء|ورد)$/.test(verb.key)
  if (isDocument && keyAt(document, at + 1) !== 'في') return null
  const begin = isDocument ? at + 2 : subjectStart(document, at + 1, dated)
  if (content === null || (content.start === state.lastContent && !isDocument)) return null
  const isNear = follows(document, begin)
  const found = !isNear
    ? null
    : (subjectBehind(begin, verb, context) ?? (sayings.has(verb.key) ? shortSubject(begin, context) : null))
  // "«…»، أضافت."
  const isHow = /^ب.{2,}/.test(keyAt(document, at + 1)) && context.namesByWord[at + 1] === undefined
  const isWhile = /^وه[وي]$/.test(keyAt(document, at + 1))
  const goesOn = found === null && (isHow || isWhile || !follows(document, at + 1)) && continuing.has(verb.key)
  const speaker =
    found?.speaker ??
    (goesOn ? (freshTopic(at, verb, state) ?? lastSpeaker(at, verb, state) ?? topicOf(at, verb, state)) : null)
  if (speaker === null) return null
  return { ...spanOf(document, at, found?.last ?? at), speaker, stance: verb.stance, content, direct: true }
}

/** "وأسفر الهجوم، تضيف الوكالة، عن إصابة عنصرين": verb and speaker between two commas; the sentence around them is said. */
function byInsertion(at: number, verb: Verb, state: State): Attribution | null {
  const { document, dated } = state.context
  const begin = sentenceStart(document, at)
  if (verb.joined || verb.participle || at === begin || document.gaps[at] !== GAP.clause) return null
  // "مساء الأربعاء، تجمع محتجون في العاصمة، …": to gather
  if (agreesOn.test(verb.key)) return null
  const found = speakerFrom(subjectStart(document, at + 1, dated), state.context)
  if (found === null || found.guess === true || document.gaps[found.last + 1] !== GAP.clause) return null
  const next = keyAt(document, found.last + 1)
  if (complementisers.has(next) || document.sentences[found.last + 1] !== document.sentences[at]) return null
  if (/:/.test(textBefore(document, found.last + 1))) return null
  const content = spanOf(document, begin, sentenceEnd(document, at))
  return { ...spanOf(document, at, found.last), speaker: found.speaker, stance: verb.stance, content, direct: false }
}
