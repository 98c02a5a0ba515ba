/**
 * Anybody who stands before the verb: "لكن الشرطة قالت إن", "وكانت المندوبة السامية قد قالت إن", "أما البابا فقال إن", "السيسي
 * يقول إن". Any noun phrase that opens its clause is the subject of a verb of saying with a clause right behind it (arabic.md §7.1,
 * the subject before its verb).
 */
import { GAP, follows, keyAt, textOf } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from '../mentions/given-names.ts'
import { isNameShaped, isPastShaped, isVerbShaped } from '../mentions/name-shape.ts'
import { sentenceStart } from '../sentences.ts'
import { genderOf } from './agreement.ts'
import { headOf, some, states } from './heads.ts'
import type { SpeakerAt, SpeakerContext } from './named.ts'
import { anySubject } from './open-subject.ts'
import { speakerFrom } from './speaker.ts'
import { complementisers, sayings, verbOf } from './verbs.ts'
import type { Verb } from './verbs.ts'

/** So many words a subject and what is told of it between commas may have. */
const SUBJECT_WORDS = 9
const ASIDE_WORDS = 16

/** The word behind which the clause's subject begins: لكن, بينما, كان, أما, and أن behind غير, إلا, حتى. */
const openers = /^[وف]?(لكن|فيما|بينما|اما|كان|كانت|كانوا|حيث|اذ)$/
const behindThat = /^[وف]?(غير|الا|بيد|علي|حين|حتي|كما|رغم|من|ذلك)$/

const relatives = /^(الذي|التي|الذين|اللذين|اللتين)$/

/** The subject before the verb at word `at`; null where no clause begins near enough or its first word begins no subject. */
export function openBefore(at: number, verb: Verb, context: SpeakerContext): SpeakerAt | null {
  const { document } = context
  // "كان الرجل يعتقد أنه": a belief is told by nobody
  if (!sayings.has(verb.key) || verb.participle || /^[يت]عتقد/.test(verb.key)) return null
  const end = at - (/^(قد|كان|كانت|كانوا)$/.test(keyAt(document, at - 1)) ? 1 : 0)
  const first = clauseStart(end, document)
  if (first === null || first >= end || relatives.test(keyAt(document, end - 1))) return null
  const opener = keyAt(document, first - 1)
  const isTopic = /^[وف]?اما$/.test(opener)
  // "أما الوزير فقال": only behind أما the verb has its ف
  if (verb.joined && !(isTopic && keyAt(document, at).startsWith('ف'))) return null
  const isOpened = first > sentenceStart(document, at)
  if (!isNominal(first, isOpened, context) || !agrees(first, verb, document)) return null
  if (shows.test(verb.key) && !isHuman(first, context) && !isTopicName(first, isTopic, context)) return null
  const last = subjectEnd(first, end, document)
  if (last === null) return null
  if (!isUnbroken(first, last, context)) return null
  const text = textOf(document, first, last)
  const read = speakerFrom(first, context, last)
  if (read !== null && read.guess !== true)
    return { speaker: read.speaker.entity === null ? { ...read.speaker, text } : read.speaker, first, last }
  const subject = anySubject(first, { verb: { ...verb, joined: false }, context })
  if (subject === null) return null
  // "معارضو القرار يقولون": whoever they are
  const kind = genderOf(verb.key) === 'plural' ? 'anonymous' : subject.speaker.kind
  return { ...subject, speaker: { ...subject.speaker, text, kind }, last }
}

/** First word of the clause whose verb stands at word `end`, over asides between commas; null when it is too far. */
function clauseStart(end: number, document: TextDocument): number | null {
  const begin = sentenceStart(document, end)
  for (let at = end - 1; at >= Math.max(begin, end - ASIDE_WORDS); at -= 1) {
    const before = keyAt(document, at - 1)
    if (openers.test(before) && at > begin) return at
    if (/^ان$/.test(before) && behindThat.test(keyAt(document, at - 2)) && at > begin) return at
    if (at === begin) return at
    if (complementisers.has(keyAt(document, at)) || relatives.test(before)) {
      // a relative clause between commas goes with the subject: "أما البابا، الذي وصل أمس، فقال"
      if (!relatives.test(before) || document.gaps[at - 1] !== GAP.clause) return null
    }
    const other = verbOf(keyAt(document, at))
    if (other !== null && !/^(بين|رد|نقل|ذكر|راي)$/.test(other.key) && !isAsideWord(at, document)) return null
  }
  return null
}

/** A word of saying in a relative clause or with the mark of the passive is not the clause's verb. */
function isAsideWord(at: number, document: TextDocument): boolean {
  const word = document.words[at]
  return (
    relatives.test(keyAt(document, at - 1)) || document.text.slice(word?.start ?? 0, word?.end ?? 0).includes('\u064F')
  )
}

/** Last word of the subject: right before the verb, or before the comma of an aside that ends at the verb. */
function subjectEnd(first: number, end: number, document: TextDocument): number | null {
  let comma = first + 1
  while (comma < end && follows(document, comma)) comma += 1
  if (comma - first > SUBJECT_WORDS) return null
  // "لكن الوزير، في تصريح أمس، قال": the aside closes with its second comma
  const isClosed = document.gaps[end] === GAP.clause
  if (comma < end && !isClosed) return null
  if (comma === end && isClosed) return null
  let last = comma - 1
  // "السعودية بعيدة والكل يتذكر": two clauses
  for (let at = first + 1; at <= last; at += 1) if (/^[وف]ال/.test(keyAt(document, at))) return null
  // "المراسلون آنذاك قالوا"
  while (last > first && /^(انذاك|حينها|وقتها|ايضا|نفسه|نفسها|بدوره|بدورها)$/.test(keyAt(document, last))) last -= 1
  return last
}

/** Verbs of what shows or proves as well: "الإعلان الأخير يؤكد أن" is nobody's word. */
const shows =
  /^(اشار|اشارت|يشير|تشير|اكد|اكدت|يؤكد|تؤكد|اوضح|اوضحت|يوضح|توضح|اظهر|اظهرت|يظهر|تظهر|كشف|كشفت|يكشف|تكشف|نفي|نفت|ينفي|تنفي|بين|بينت|يبين|تبين|ابرز|يبرز)$/

/** "أما نيوزيلندا فأكدت": behind أما one word without an article is a name. */
function isTopicName(at: number, isTopic: boolean, { document }: SpeakerContext): boolean {
  const word = document.words[at]
  return isTopic && word !== undefined && isNameShaped(word) && keyAt(document, at + 1).startsWith('ف')
}

/** A name, an office, a body, a state or people in the plural. */
function isHuman(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  if (namesByWord[at] !== undefined || givenNames.has(key) || headOf(key) !== null || states.test(key)) return true
  return some.test(key) || /.{3}(ون|ين)$/.test(key)
}

/** True when no verb and no word that opens another clause stands inside: "ماسك أثار دهشة عندما أعلن" is two clauses. */
function isUnbroken(first: number, last: number, { document, namesByWord }: SpeakerContext): boolean {
  for (let at = first + 1; at <= last; at += 1) {
    const word = document.words[at]
    if (word === undefined || namesByWord[at] !== undefined || givenNames.has(word.key)) continue
    if (
      isPastShaped(word) ||
      /^[وف]?(عندما|بعدما|حين|حينما|منذ|اذ|اذا|كما|لكن|هي|هو|هم|ما|مما|التي|الذي|الذين|كان|كانت)$/.test(word.key)
    )
      return false
    if (/^[يت].{3,}/.test(word.key) && /^(ال.+|.+(ون|ين))$/.test(keyAt(document, at - 1))) return false
  }
  return true
}

/** A noun may begin here: a definite one, a name, a head; an indefinite one only behind an opener ("لكن مقربين منه قالوا"). */
function isNominal(first: number, isOpened: boolean, context: SpeakerContext): boolean {
  const { document, namesByWord } = context
  const word = document.words[first]
  if (word === undefined || word.kind !== 'arabic' || context.dated[first] === 1) return false
  // "لذا يرجح أن"
  if (/^[وف]?(لذا|لذلك|لهذا|بذلك|هكذا|هنا|هناك|عندها|عندئذ)$/.test(word.key)) return false
  if (/^[وف]?(لكن|لان|كان|ان)(ه|ها|هم|هما|نا|ني)$/.test(word.key)) return false
  if (namesByWord[first] !== undefined || givenNames.has(word.key) || headOf(word.key) !== null) return true
  if (/^(ال|[وف]ال)/.test(word.key) || some.test(word.key)) return true
  // "إذ كتب رسالة إلى الوزير، يشدد فيها"
  if (
    isVerbShaped(word) ||
    (verbOf(word.key) !== null && headOf(word.key) === null) ||
    /^(من|الي|عن|علي|في|مع|بعد|قبل|عند|لدي|منذ|خلال)$/.test(word.key)
  )
    return false
  return isOpened || (isNameShaped(word) && !/^[وف]/.test(word.key))
}

/** "الحكومة قال" and "الوزير قالت" are two clauses' words. */
function agrees(first: number, verb: Verb, { words }: TextDocument): boolean {
  const { safe = '', key = '' } = words[first] ?? {}
  const gender = genderOf(verb.key)
  const isFeminine = safe.endsWith('ة') && !givenNames.has(key)
  return gender === 'plural' || (gender === 'masculine' ? !(isFeminine && key.startsWith('ال')) : true)
}
