/**
 * The subject of a sentence whose main verb does not report: "رحب الخبير … بالقرار، معتبرا أن", "وجهت زوجة السجين نداء، وقالت إن",
 * and of the sentence before: "وأدلى البابا بشهادته. وقال إن" (arabic.md §7.1, continuation).
 */
import { GAP, follows, keyAt } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { givenNames } from '../../mentions/given-names.ts'
import { isNameShaped, isVerbShaped } from '../../mentions/name-shape.ts'
import { wordsInSpeech } from '../../quotes.ts'
import { sentenceStart } from '../../sentences.ts'
import { genderOf } from '../agreement.ts'
import { headOf } from '../heads.ts'
import { canSpeak } from '../named.ts'
import type { Speaker } from '../named.ts'
import { anySubject } from '../open-subject.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { withoutObject } from '../surnames.ts'
import { humanActs, verbOf } from '../verbs.ts'
import type { Verb } from '../verbs.ts'
import { headOfSentence } from './headline-subject.ts'
import { behindConnective, objectPrepositions } from './subject.ts'

type Context = State['context']

/** The subject of the sentence of word `at`, as far as it stands before that word; null where the sentence has spoken. */
export function subjectOfSentence(at: number, verb: Verb, { context }: State): Speaker | null {
  const begin = headOfSentence(context.document, at)
  if (context.lastAt >= begin) return null
  return subjectFrom(begin, { at, verb, context })
}

/**
 * The subject of the sentence before that of word `at`, in its paragraph or the one before, where that sentence tells what a
 * person or body did and nobody has spoken since.
 */
export function subjectOfSentenceBefore(at: number, verb: Verb, { context, lastEnd }: State): Speaker | null {
  const { document, lastAt } = context
  const begin = sentenceStart(document, at)
  if (begin === 0) return null
  const before = headOfSentence(document, begin - 1)
  const isNear = (document.lines[begin] ?? 0) - (document.lines[before] ?? 0) <= 1 && document.lines[before] !== 0
  if (!isNear || lastAt >= before) return null
  // what stands in a quotation is told by whoever is quoted, and its subject does not speak
  if ((document.words[before]?.start ?? 0) < lastEnd || wordsInSpeech(document)[before] === 1) return null
  return subjectFrom(before, { at: begin, verb, context, isFar: true })
}

type Wanted = { at: number; verb: Verb; context: Context; isFar?: true }

/** The subject of the sentence that begins at word `begin`, before word `at` and in agreement with the verb there. */
function subjectFrom(begin: number, { at, verb, context, isFar }: Wanted): Speaker | null {
  const { document, namesByWord } = context
  const first = behindConnective(document, behindCircumstance(begin, at, document))
  const main = document.words[first]
  if (main === undefined) return null
  // "مصدر في الخارجية سارع إلى النفي، وقال إن": the subject opens the sentence
  if (namesByWord[first] !== undefined || headOf(main.key) !== null) return subjectAtHead(first, at, context)
  if (!follows(document, first + 1)) return null
  // "صدر عن الجماعة بيان وصفت فيه التقرير بأنه"
  const isIssued = /^[وف]?صدرت?$/.test(main.key) && keyAt(document, first + 1) === 'عن'
  // "وتتفق معه الأستاذة هالة مراد، إذ تعتبر أن": with whom
  const isWith = /^مع(ه|ها|هم|هما)$/.test(keyAt(document, first + 1))
  const subject = speakerFrom(first + (isIssued || isWith ? 2 : 1), context)
  // "عبر مسؤول عن ثقته": the verb, not the preposition
  const isVerb = /^[وف]?عبر$/.test(main.key) && expresses(first, subject?.last ?? first + 1, context)
  // "ألقى", "التقى" are verbs
  const isDefinite = main.key.startsWith('ال') && !humanActs.has(main.key)
  if (isDefinite || (objectPrepositions.test(main.key.replace(/^[وف]/, '')) && !isVerb)) return null
  const isProven = subject !== null && (!subject.guess || givenNames.has(keyAt(document, first + 1)))
  if (isFar && !agrees(main.key.replace(/^[وف](?=..)/, ''), verb)) return null
  // "انتقدت بطلة المسلسل …، موضحين": another verb's
  if (isProven)
    return genderOf(verb.key) === 'plural' && subject.speaker.kind === 'person' ? null : withoutObject(subject.speaker)
  if (!humanActs.has(main.key.replace(/^[وف](?=..)/, '')) && !humanActs.has(main.key)) return null
  if (!agrees(main.key.replace(/^[وف](?=..)/, ''), verb)) return null
  if (isFar && !isPlain(first + 1, context)) return null
  const anybody = anySubject(first + 1, { verb, context })
  return anybody === null || anybody.last >= at ? null : withoutObject(anybody.speaker)
}

/** "البابا", "كثيرون", "الشرطة": far from its verb a subject must be plain; an indefinite noun may be the object. */
function isPlain(at: number, { document: { words } }: Context): boolean {
  const word = words[at]
  return word !== undefined && (/^ال|.{3}(ون|ين)$/.test(word.key) || givenNames.has(word.key) || isNameShaped(word))
}

/** "في بيان نشر بعد التوقيع، شكرت الوزارة": behind the comma of a phrase of when and where; `begin` for other sentences. */
export function behindCircumstance(begin: number, at: number, document: TextDocument): number {
  if (!/^[وف]?(في|خلال|بعد|قبل|عقب|اثر|مع|امام|منذ|لدي|علي|ردا|تعليقا|من)$/.test(keyAt(document, begin))) return begin
  for (let next = begin + 1; next < at && next <= begin + CIRCUMSTANCE_WORDS; next += 1) {
    if (document.gaps[next] === GAP.clause) return next
    // "وفي ختام الزيارة وجه الوزير بتشكيل لجنة، وتعهد": without a comma
    if (next > begin + 1 && humanActs.has(keyAt(document, next)) && keyAt(document, next + 1).startsWith('ال'))
      return next
  }
  return begin
}

const CIRCUMSTANCE_WORDS = 12

/** "عبر نجم الكرة عن امتنانه": عن stands near behind. */
function expresses(first: number, last: number, { document }: Context): boolean {
  for (let at = Math.max(first + 2, last + 1); at <= first + EXPRESSED; at += 1)
    if (!follows(document, at)) return false
    else if (keyAt(document, at) === 'عن') return true
  return false
}

const EXPRESSED = 9

/** "وجهت زوجة السجين" goes with قالت and قائلة, not with قال. */
function agrees(main: string, verb: Verb): boolean {
  const isFeminine = main.startsWith('ت') ? verbOf(main) !== null || main.length > 4 : main.endsWith('ت')
  const gender = genderOf(verb.key)
  return gender === 'plural' || (gender === 'feminine') === isFeminine
}

function subjectAtHead(first: number, at: number, context: Context): Speaker | null {
  const { document } = context
  const name = context.namesByWord[first]
  if (name !== undefined && !canSpeak(name)) return null
  const subject = speakerFrom(first, context, at - 2)
  if (subject === null || subject.guess || subject.last >= at - 1) return null
  const end = document.words[subject.last]
  // "المنظمة تحض على الحوار": the verb right behind is no part of the subject
  if (name !== undefined || subject.last === first || end === undefined || !isVerbShaped(end)) return subject.speaker
  const start = document.text.lastIndexOf(subject.speaker.text, end.end)
  const text = document.text.slice(start, document.words[subject.last - 1]?.end ?? end.end)
  return { ...subject.speaker, text }
}
