/**
 * Whom the text is about, for a verb of saying that names nobody and that no speaker goes on with: the subject of its sentence,
 * whatever he does there, or of a sentence shortly before ("ولم يكن العالم يعاني من أمراض، لكنه قال إنه", "احتفى المدرب بلاعبه قائلا إن",
 * "ولدت لينا في حلب. غادرتها عام 2014. وتقول إن"). The clause that the verb brings proves that somebody speaks (arabic.md §7.1,
 * continuation).
 */
import { follows, keyAt } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { givenNames } from '../../mentions/given-names.ts'
import { isNameShaped, isVerbShaped } from '../../mentions/name-shape.ts'
import { wordsInSpeech } from '../../quotes.ts'
import { sentenceEnd, sentenceStart } from '../../sentences.ts'
import { genderOf } from '../agreement.ts'
import { headOf, isNisba, states } from '../heads.ts'
import { canSpeak, unlinked } from '../named.ts'
import type { Named, Speaker, SpeakerAt } from '../named.ts'
import { anySubject } from '../open-subject.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { withoutObject } from '../surnames.ts'
import type { Verb } from '../verbs.ts'
import { headOfSentence } from './headline-subject.ts'
import { behindCircumstance } from './sentence-subject.ts'
import { behindConnective, objectPrepositions, subjectStart } from './subject.ts'

type Context = State['context']

/** So many sentences back, those inside a quotation left out, and so many lines. */
const REACH = 2
const LINES = 2

/** The subject of the sentence of the verb at word `at`, or of the nearest sentence before that has one that agrees. */
export function topicOf(at: number, verb: Verb, { context }: State): Speaker | null {
  const { document } = context
  const speech = wordsInSpeech(document)
  const own = headOfSentence(document, at)
  if (speech[at] === 1 || neverProves.test(verb.key) || !isItsClause(at, own, verb, document)) return null
  const opensIt = at === own || isFront.test(keyAt(document, own))
  let begin = own
  for (let step = 0; step <= REACH;) {
    const isOwn = begin === own
    const end = isOwn ? at : sentenceEnd(document, begin) + 1
    const found = speech[begin] === 1 ? null : actorIn({ begin, end, verb, isOwn }, context)
    // "انتقدت بطلة المسلسل …، موضحين": another verb's
    if (found !== null)
      return genderOf(verb.key) === 'plural' && found.speaker.kind === 'person' ? null : withoutObject(found.speaker)
    if (context.lastAt >= begin) return null
    if (speech[begin] !== 1 && !(isOwn && opensIt) && !isCarried(begin, verb, document)) return null
    if (speech[begin] !== 1) step += 1
    if (begin === 0) return null
    begin = headOfSentence(document, sentenceStart(document, begin) - 1)
    const line = document.lines[begin] ?? 0
    if (line === 0 || (document.lines[at] ?? 0) - line > LINES) return null
  }
  return null
}

/**
 * "تجلس أم عمر أمام خيمتها. تقول: «…»": the same where the sentence right before has not spoken, quotations left out; whoever acts in it
 * goes before whoever spoke last.
 */
export function freshTopic(at: number, verb: Verb, state: State): Speaker | null {
  const { document, lastAt } = state.context
  const speech = wordsInSpeech(document)
  let begin = headOfSentence(document, at)
  do {
    if (begin === 0) return null
    begin = headOfSentence(document, sentenceStart(document, begin) - 1)
  } while (speech[begin] === 1)
  return lastAt < begin ? topicOf(at, verb, state) : null
}

/** "في خطوة وصفت بأنها", "يرى أن الراتب": passive, or the view of somebody who is told about; "مجددا": again. */
const neverProves = /^([يت]?صف|وصفت?|مجددا|[يت]ري|راي|رات)$/

/** Where the verb begins its clause, behind a mark, with its و or behind what tells when and where; elsewhere it has its own subject. */
function isItsClause(at: number, begin: number, verb: Verb, document: TextDocument): boolean {
  if (at === begin || verb.joined || verb.participle || !follows(document, at)) return true
  const before = keyAt(document, at - 1)
  if (/^([وف]?(هو|هي|هم)|[وف]?لكن(ه|ها|هم)|ثم|كما|بل)$/.test(before)) return true
  return (
    isFront.test(keyAt(document, begin)) && !keyAt(document, begin + 1).startsWith('ال') && at <= begin + FRONT_WORDS
  )
}

const isFront = /^[وف]?(في|عام|كما|قبل|بعد|خلال|منذ|عند|حين|لدي|ردا|تعليقا|عن|حول|بشان)$/
const FRONT_WORDS = 6

/** "غادرتها عام 2014", "لكنه لم يصل": a sentence that goes on with the subject of the one before. */
function isCarried(begin: number, verb: Verb, document: TextDocument): boolean {
  const first = behindAuxiliaries(behindConnective(document, begin), document)
  const key = keyAt(document, begin)
  if (/^([وف]?(هو|هي)|[وف]?(لكن|ان|كان)(ه|ها)|كما)$/.test(key)) return true
  const main = document.words[first]
  if (main === undefined || !agreesWith(main.key.replace(/^[وف](?=...)/, ''), verb)) return false
  if (!isVerbShaped(main) && !/^[وف].{3,}/.test(main.key) && !/(ه|ها|ت)$/.test(main.key)) return false
  return (
    objectPrepositions.test(keyAt(document, first + 1)) || /^[بل].{2,}|.{3}(ه|ها)$/.test(keyAt(document, first + 1))
  )
}

type Clause = { begin: number; end: number; verb: Verb | null; isOwn: boolean }

/** Who acts in the clause of words `begin` to `end` (exclusive), whatever he does; null where nobody is named as its subject. */
export function clauseActor({ begin, end }: Pick<Clause, 'begin' | 'end'>, context: Context): SpeakerAt | null {
  return actorIn({ begin, end, verb: null, isOwn: true }, context)
}

/** Who does what the clause from `begin` tells, when the verb of saying agrees with that; null where nobody is named. */
function actorIn({ begin, end, verb, isOwn }: Clause, context: Context): SpeakerAt | null {
  const { document, dated } = context
  const first = behindAuxiliaries(behindConnective(document, behindCircumstance(begin, end, document)), document)
  const main = document.words[first]
  if (main === undefined || first >= end - 1 || main.kind !== 'arabic') return null
  const key = main.key.replace(/^[وف](?=...)/, '')
  if (isSomebody(first, context)) return actorAtHead(first, { begin, end, verb, isOwn }, context)
  if (
    key.startsWith('ال') ||
    objectPrepositions.test(key) ||
    isFront.test(key) ||
    noVerb.test(key) ||
    !agreesWith(key, verb)
  )
    return null
  const from = subjectStart(document, first + 1, dated)
  const named = context.namesByWord[from]
  if (from >= end || !follows(document, first + 1) || (named !== undefined && isAttached(named, document))) return null
  const found = speakerFrom(from, context, end - 1)
  if (found !== null && (!found.guess || isSomebody(from, context))) return found
  const mayBeUnknown = isOwn && (verb === null || verb.participle) && isFullName(from, context)
  if (verb === null || (!isSomebody(from, context) && !mayBeUnknown)) return null
  const anybody = anySubject(from, { verb, context, until: end - 1 })
  return anybody !== null && anybody.last < end ? shortened(anybody, document) : null
}

/** "المحتجون | القرارات الأخيرة": of people in the plural only what agrees with them, of a name only what is name-shaped. */
function shortened({ speaker, first, last }: SpeakerAt, document: TextDocument): SpeakerAt {
  const isPlural = /^ال.{3,}(ون|ين)$/.test(keyAt(document, first))
  let end = first
  while (end < last && end < first + 2) {
    const next = document.words[end + 1]
    if (next === undefined || !(isPlural ? /^ال.+(ون|ين)$/.test(next.key) : isNameShaped(next))) break
    end += 1
  }
  return end === last ? { speaker, first, last } : unlinked(document, [first, end], speaker.kind)
}

/** A subject before its verb: "الشاب وصل قبل سنة". The word behind it must be a verb that agrees with the verb of saying. */
function actorAtHead(first: number, { end, verb }: Clause, context: Context): SpeakerAt | null {
  const { document } = context
  const name = context.namesByWord[first]
  if (name !== undefined && (!canSpeak(name) || name.use.type === 'place')) return null
  // "كانت أمال تجلس": a given name alone
  const behind = document.words[first + 1]
  const isGiven = name === undefined && givenNames.has(keyAt(document, first)) && behind !== undefined
  const isAlone = isGiven && isVerbShaped(behind) && follows(document, first + 1)
  const found =
    speakerFrom(first, context, isAlone ? first : end - 1) ??
    (isAlone ? unlinked(document, [first, first], 'person') : null)
  if (found === null || found.last >= end - 1) return null
  const next = document.words[found.last + 1]
  if (next === undefined || !isVerbShaped(next) || !agreesWith(next.key.replace(/^ف/, ''), verb)) return null
  return found
}

/** Words that open a clause without being its verb. */
const noVerb =
  /^(هذا|هذه|ذلك|تلك|هو|هي|هم|ان|انه|انها|لان|لانه|لكن|لكنه|لكنها|اذا|عندما|حين|منذ|حتي|كل|بعض|هناك|ثمه|ليس|ليست|بل|او|ام|اي|غير|سئل|سئلت|نسب|نسبت|رغم|نحو|حوالي|وفق|وفقا|بحسب|حسب)$/

/** "لم", "قد", "كان" before the verb. */
function behindAuxiliaries(first: number, document: TextDocument): number {
  let at = first
  while (/^[وف]?(لم|لن|لا|قد|سوف|كانت?|ما)$/.test(keyAt(document, at))) at += 1
  return at
}

/** A name that can speak, a given name, an office, a body, people: somebody, as far as the words tell. */
function isSomebody(at: number, { document, namesByWord }: Context): boolean {
  const word = document.words[at]
  if (word === undefined || word.kind !== 'arabic') return false
  const name = namesByWord[at]
  // "غزة وإسرائيل": with a particle in front it is no subject of its own
  if (name !== undefined) return canSpeak(name) && !isAttached(name, document)
  const { key } = word
  if ((givenNames.has(key) && word.safe !== 'على') || headOf(key) !== null || states.test(key)) return true
  if (/^ال.{3,}(ون|ين)$/.test(key)) return true
  // "تجلس أم عمر أمام خيمتها"
  if (/^(ام|ابو)$/.test(key) && givenNames.has(keyAt(document, at + 1))) return true
  // "الألماني يورغن كلوب", "النجم محمد صلاح"
  const next = document.words[at + 1]
  if (next === undefined || !follows(document, at + 1)) return false
  return (
    (isNisba(key) && isNameShaped(next)) || (key.startsWith('ال') && givenNames.has(next.key) && next.safe !== 'على')
  )
}

/** "وإسرائيل", "لدمشق": a particle stands in front of the name. */
function isAttached({ first, start }: Named, { words }: TextDocument): boolean {
  return words[first]?.start !== start
}

/** "يورغن كلوب": two words in the shape of a name. */
function isFullName(at: number, { document }: Context): boolean {
  const [word, next] = [document.words[at], document.words[at + 1]]
  if (word === undefined || next === undefined || !follows(document, at + 1)) return false
  return isNameShaped(word) && isNameShaped(next) && !isVerbShaped(word) && !isVerbShaped(next)
}

/** "غادرت", "تقيم" go with قالت; "وصل", "يعمل" with قال; a plural verb of saying with either, as its verb may stand first. */
function agreesWith(main: string, verb: Verb | null): boolean {
  if (verb === null) return true
  const gender = genderOf(verb.key)
  return gender === 'plural' || (gender === 'feminine') === /^ت|ت$/.test(main)
}
