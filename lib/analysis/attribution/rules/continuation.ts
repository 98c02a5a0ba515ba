/**
 * Verbs without a subject: they go on with the speaker of their own sentence or of the one before ("وأضاف أن", "لافتة إلى أن",
 * "لكنه يستدرك بأن"), if the verb agrees with that speaker (arabic.md §7.1, continuation).
 */
import { GAP, follows, keyAt, textBefore } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { sentenceStart } from '../../sentences.ts'
import { genderOf } from '../agreement.ts'
import type { Said } from '../content.ts'
import { estimates, expects, isHappening, isMeasured, isThing } from '../happenings.ts'
import { headOf } from '../heads.ts'
import type { Speaker, SpeakerAt } from '../named.ts'
import type { State } from '../state.ts'
import { addresses, complementisers, continuing, explains, humanActs, needsClause, takesObject } from '../verbs.ts'
import type { Verb } from '../verbs.ts'
import { isDescribedAs, suffixed } from './described.ts'
import { saidBehind } from './said.ts'
import { subjectOfSentence, subjectOfSentenceBefore } from './sentence-subject.ts'
import { isRelative } from './subject.ts'
import { isBareBody, wards } from '../phrase-ends.ts'
import { blames } from './no-report.ts'
import { accuses, askedBy } from './verb-subject.ts'
import { freshTopic, topicOf } from './topic.ts'

export type Made = { found: SpeakerAt | null; speaker: Speaker; said: Said | null }

/** So many sentences may lie between a speaker and the verb that goes on; a body or a state goes on at once. */
const REACH = 3
const BODY_REACH = 2

/** Who goes on speaking: the last speaker, or the last one that the verb agrees with; for a feminine verb a body. */
export function lastSpeaker(at: number, verb: Verb, { context }: State): Speaker | null {
  const { last, lastAt, lastGender, lastInstitution, document, voices } = context
  const gender = genderOf(verb.key)
  if (gender === 'plural' && lastGender !== 'plural') return last?.kind === 'anonymous' ? last : null
  if (lastGender === gender) return last
  if (lastGender === null)
    return gender === 'feminine' && last?.kind === 'person' && lastInstitution !== null ? lastInstitution : last
  // "ويقول المدعون أنها …، لكنها أكدت": where the sentence has spoken, an earlier speaker does not go on
  const other = voices[gender]
  const begin = sentenceStart(document, at)
  if (other === null || lastAt >= begin || verb.participle) return null
  return distance(other.at, at, document) <= REACH ? other.speaker : null
}

function distance(from: number, to: number, { sentences }: TextDocument): number {
  return (sentences[to] ?? 0) - (sentences[Math.max(0, from)] ?? 0)
}

/**
 * Whether a participle may be the last speaker's: when its sentence has spoken, or begins with it or with a verb right before it
 * ("وختم قائلا"). Where the sentence has a subject that cannot be read, it is nobody's rather than the earlier speaker's.
 */
function mayGoOn(at: number, verb: Verb, { context }: State): boolean {
  const { document } = context
  const begin = sentenceStart(document, at)
  if (verb.participle) return context.lastAt >= begin || at - begin <= 2 || goesOnItself(begin, verb, context)
  return distance(context.lastAt, at, document) <= (context.last?.kind === 'institution' ? BODY_REACH : REACH)
}

/**
 * "كما تحدث عن الخلافات، مؤكدا أن", "وانتقدته بشدة، واصفة إياه": the sentence opens with what only people do, and a preposition or
 * pronoun instead of its subject: whoever spoke before goes on in it.
 */
function goesOnItself(begin: number, verb: Verb, { document, lastAt }: State['context']): boolean {
  const isThen = keyAt(document, begin) === 'ثم'
  const at = isThen || /^(كما|وقد)$/.test(keyAt(document, begin)) ? begin + 1 : begin
  const key = keyAt(document, at)
  const main = at > begin ? key : key.startsWith('و') ? key.slice(1) : ''
  // "ثم انتقد التحكيم، معتبرا أن": behind ثم the same one goes on
  const opensObject = isThen ? /^(عن|الي|علي|من|في|ب.+|ال.+)$/ : /^(عن|الي|علي|من|في|ب.+)$/
  if (!humanActs.has(main) || !opensObject.test(keyAt(document, at + 1))) return false
  return main.endsWith('ت') === (genderOf(verb.key) === 'feminine') && distance(lastAt, at, document) <= BODY_REACH
}

/** "لكنه يستدرك", "وهي ترجح", "ثم يضيف", "قبل أن يضيف": a pronoun before the verb is the last speaker. */
function isPronoun(at: number, document: TextDocument): boolean {
  // "إلا أنه أشار", "غير أنها لفتت"
  if (/^انه(ا|م)?$/.test(keyAt(document, at - 1)) && /^[وف]?(غير|الا|بيد|علي)$/.test(keyAt(document, at - 2)))
    return true
  if (keyAt(document, at - 1) === 'ان') return keyAt(document, at - 2) === 'قبل' && /^[يت]/.test(keyAt(document, at))
  return /^([وف]?(هو|هي)|[وف]?لكن(ه|ها)|فان(ه|ها)|ثم|اذ|حيث|كما|بل)$/.test(keyAt(document, at - 1))
}

/** What opens a sentence before its verb: "وعن الأعداد", "وحين سألناه عن المدرسة", "وعما إذا كانت", "وردا على سؤال". */
const fronts =
  /^[وف]?(فيما|عن|عما|عمن|حول|بشان|بخصوص|في|علي|ثم|بعد|قبل|مع|خلال|عند|عندما|حين|حينما|لما|لدي|ردا|تعليقا|بسوال(ه|ها|نا))$/

const isAsked = /^[وف]?(عن|حول|بشان|بخصوص)$/

/** "يقول إن", "تكتفي بالقول إنه": nobody stands between the verb and its clause. */
function isHerOwn(at: number, document: TextDocument): boolean {
  const next = keyAt(document, at + 1) === 'بالقول' ? at + 2 : at + 1
  return complementisers.has(keyAt(document, next))
}

/** "وعن الأعداد يقول: «…»": the sentence opens with what is spoken of, and the verb has its colon. */
function isFronted(at: number, said: Said | null, document: TextDocument, begin: number): boolean {
  // "وعن مشروعها المقبل تكتفي بالقول إنه", "وبشأن اللاجئين يقول إن"
  if (isAsked.test(keyAt(document, begin)) && isHerOwn(at, document)) return true
  if (said?.clause !== true || said.at !== at + 1) return false
  const gap = textBefore(document, at + 1)
  return fronts.test(keyAt(document, begin)) && /[:"«“]/.test(gap)
}

/** "ويتوقع أن", "ويرجح أن": without a subject these are passive. */
const PASSIVE = /^(يتوقع|يرجح|يستبعد|يعلن|يكشف|يذكر)$/

/**
 * Where the sentence has not spoken and a verb without و stands inside it, somebody else is its subject ("لكن إيجوما نويزو،
 * مؤسسة المنظمة، تقول"), but for "في خطوة قال إنها", "التي تقول إنها", "وهي ترجح", "ومع استمرار المواجهة، تقول".
 */
function hasOwnSubject(at: number, begin: number, verb: Verb, { context }: State): boolean {
  const { document } = context
  if (headOf(keyAt(document, at + 1)) === 'anonymous') return true
  if (at === begin || context.lastAt >= begin) return false
  const key = keyAt(document, begin)
  if ((key.startsWith('ال') && key !== 'الا') || context.namesByWord[begin] !== undefined || headOf(key) !== null)
    return true
  if (verb.joined || isPronoun(at, document)) return false
  if (/^[بإا]نه(ا|م)?$/.test(keyAt(document, at + 1)) && follows(document, at)) return false
  return !fronts.test(key)
}

/** "والكل يتذكر أنها": a definite noun that begins the clause right before the verb is its subject. */
function hasNounBefore(at: number, verb: Verb, document: TextDocument): boolean {
  const key = keyAt(document, at - 1)
  const begins = !follows(document, at - 1) || /^[وف]ال/.test(key)
  return !verb.joined && follows(document, at) && begins && /^[وف]?ال.{2,}/.test(key)
}

/** "أصدرت الوزارة بيانا قالت فيه إن": behind the verb a pronoun of the document that it is said in. */
function isToldIn(at: number, document: TextDocument): boolean {
  return /^(في|خلال)(ه|ها|هما)$/.test(keyAt(document, at + 1))
}

/** "قال إنها", "قالت فيه", "ما قال إنه": what is said goes back to something of the same sentence, and so does who says it. */
function isHisOwn(at: number, document: TextDocument): boolean {
  return /^[با]نه(ا|م)?$/.test(keyAt(document, at + 1)) || isToldIn(at, document)
}

/** "وأدلى البابا بشهادته. وقال إن", "لكنه قال إن": the verb opens its sentence, with و or its pronoun before it. */
function mayGoOnFromBefore(at: number, begin: number, verb: Verb, document: TextDocument): boolean {
  if (verb.participle) return false
  const opener = keyAt(document, begin)
  const next = keyAt(document, begin + 1)
  if (at === begin) return verb.joined
  const opensOwn = goingOn.test(opener) || (/^(غير|بيد|الا)$/.test(opener) && /^انه(ا)?$/.test(next))
  return opensOwn && at <= begin + 2
}

/** Without a comma only the masculine is sure: "مطالبة", "مهددة", "لافتة" are nouns and adjectives as well. */
function isManner(at: number, own: Speaker | null, document: TextDocument): boolean {
  // "تعتذر مجددا عن": again
  return own !== null && /^(?!مجددا).+ا$/.test(keyAt(document, at))
}

/** "داعيا الحكومة إلى نشر الأرقام", "محذرا السكان من": whoever is addressed, and the preposition of what is asked. */
function callsUpon(at: number, said: Said | null, document: TextDocument): boolean {
  if (said === null || !/^(داعي|محذر|مطالب|مناشد)/.test(keyAt(document, at))) return false
  for (let next = said.at; next <= said.at + ADDRESSED && follows(document, next); next += 1)
    if (/^(الي|من|ب.{3,})$/.test(keyAt(document, next))) return true
  return false
}

const ADDRESSED = 5

/** "قال النائب إن ترامب اعترف": behind إن the subject stands before its verb, whether anybody knows it or not. */
function hasClauseSubject(at: number, document: TextDocument): boolean {
  if (!follows(document, at)) return false
  for (let first = at - 1; first >= at - CLAUSE_SUBJECT && follows(document, first); first -= 1)
    if (keyAt(document, first - 1) === 'ان') return !isPreposition.test(keyAt(document, first))
  return false
}

const CLAUSE_SUBJECT = 3
const isPreposition = /^(في|من|الي|علي|عن|مع|بعد|قبل|هناك|ب.{3,}|ل.{3,})$/

/** True where the sentence has spoken and the verb agrees with whoever did. */
function hasSpoken(begin: number, verb: Verb, { context }: State): boolean {
  return context.lastAt >= begin && context.lastGender === genderOf(verb.key)
}

/** "، وحثت | الدول المانحة على", "، وحملت | الفصائل المسؤولية": whom the next verb of the same speaker is about. */
function hasPatient(at: number, { key }: Verb, document: TextDocument): boolean {
  // "، وعزت | التوقف إلى عطل"
  if (explains.has(key) && keyAt(document, at + 1).startsWith('ال') && keyAt(document, at + 2) === 'الي') return true
  const next = keyAt(document, at + 1)
  return blames.test(key) || (addresses.has(key) && (wards.test(next) || isBareBody(next)))
}

/** "، وأعلنت | دعمها للحملة", "لكنه نفى | علمه بالأمر", "واتهم | المنافسين بالغش": an object of the one who goes on. */
function hasOwnObject(at: number, { key, participle }: Verb, document: TextDocument): boolean {
  const object = document.words[at + 1]
  if (object === undefined || participle || !follows(document, at + 1)) return false
  if (accuses.test(key)) return /^ال.{3,}ين$/.test(object.key) && /^ب.{3,}/.test(keyAt(document, at + 2))
  const ending = { masculine: /ه$/, feminine: /ها$/, plural: /هم$/ }[genderOf(key)]
  // "لكنها أكدت الالتزام بالاتفاق", "لكنه نفى الاتهامات"
  if (/^[وف]?لكنها?$/.test(keyAt(document, at - 1)) && !needsClause.has(key) && isThing(object.key)) return true
  // "، وتوقع ازدياد التهريب", "، وقدر عدد الهاربين بنحو ألف"
  if (expects.test(key) && isHappening(at + 1, document)) return true
  if (estimates.test(key)) return document.gaps[at] === GAP.clause && isMeasured(at + 1, document)
  // "وأكد ضرورة الإسراع"
  if (!needsClause.has(key) && /^(ضروره|اهميه|وجود|عدم|استمرار)$/.test(object.key)) return true
  return !needsClause.has(key) && /^[^وفبلك].{3,}/.test(object.safe) && ending.test(object.safe)
}

/** "لكنه", "وهي", "كما": what opens a clause of the one who has spoken. */
const goingOn = /^([وف]?(لكن(ه|ها)|هو|هي)|كما)$/

const answers = /^(اجاب|رد|قال)ت?$/
const asking = /^[وف]?[يت]?سال(ت|وا)?(ه|ها|هم)?$/
const QUESTION_WORDS = 25

/** The verb of the question that "فأجاب" answers, shortly before; -1 for other verbs. */
function questionBefore(at: number, verb: Verb, { context }: State): number {
  const { document } = context
  if (!answers.test(verb.key) || !keyAt(document, at).startsWith('ف')) return -1
  for (let word = at - 1; word >= Math.max(0, at - QUESTION_WORDS); word -= 1) {
    if (document.lines[word] !== document.lines[at]) return -1
    if (asking.test(keyAt(document, word))) return word
  }
  return -1
}

/** "سأل القاضي الشاهد: «…»، فأجاب: «…»": whoever was asked, not the asker; with "سأله القاضي" nobody is named. */
function byAnswer(at: number, verb: Verb, question: number, state: State): Made | null {
  const found = askedBy(question, state.context)
  if (found === null || found.guess === true) return null
  const said = saidBehind(verb, at + 1, { state })
  return said?.clause === true ? { found: null, speaker: found.speaker, said } : null
}

/** An attribution by a verb that names nobody; null when no speaker goes on there. */
export function withoutSubject(at: number, verb: Verb, state: State): Made | null {
  const { document } = state.context
  // "ويذكّر بأن": with ب it is to remind; "يُذكر أن" is nobody's
  const isReminding = /^[يت]ذكر$/.test(verb.key) && /^بان(ه|ها|هم)?$/.test(keyAt(document, at + 1))
  if (!verb.participle && !continuing.has(verb.key) && !isReminding) return null
  if (PASSIVE.test(verb.key) && !isPronoun(at, document) && !isReminding) return null
  if (!verb.participle && !verb.joined && hasClauseSubject(at, document)) return null
  const question = questionBefore(at, verb, state)
  if (question >= 0) return byAnswer(at, verb, question, state)
  const begin = sentenceStart(document, at)
  // "جعل المؤرخ يقول": inside a clause the verb is not the sentence's subject's
  const isApart = verb.joined || document.gaps[at] === GAP.clause || isPronoun(at, document)
  const isHis = isHisOwn(at, document) && !hasNounBefore(at, verb, document)
  const own = verb.participle || (at > begin && (isApart || isHis)) ? subjectOfSentence(at, verb, state) : null
  const isMeant = mayGoOn(at, verb, state) && (verb.participle || !hasOwnSubject(at, begin, verb, state))
  const before =
    own === null && mayGoOnFromBefore(at, begin, verb, document) ? subjectOfSentenceBefore(at, verb, state) : null
  const fresh = at === begin && !verb.joined && !verb.participle ? freshTopic(at, verb, state) : null
  const goesOn = own ?? before ?? fresh ?? (isMeant ? lastSpeaker(at, verb, state) : null)
  const speaker = goesOn ?? topicOf(at, verb, state)
  if (speaker === null) return null
  // "انتقد الوزير القرار، ووصفه بأنه": whoever this sentence is about, not an earlier speaker
  if (
    suffixed.test(verb.key) &&
    ((own === null && before === null && state.context.lastAt < begin) || !isDescribedAs(at, document))
  )
    return null
  // "في ما وصف بأنه حادث": without its object the verb is passive
  if (/^وصفت?$/.test(verb.key) && /^(ب|بان(ه|ها|هم)?)$/.test(keyAt(document, at + 1))) return null
  // "واتهم بإدارة مجموعة": without whom it is about the verb is passive
  if (/^اتهمت?$/.test(verb.key) && /^ب.{2,}/.test(keyAt(document, at + 1))) return null
  const said = saidBehind(verb, isToldIn(at, document) ? at + 2 : at + 1, { state })
  if ((before !== null || goesOn === null) && said?.clause !== true) return null
  // "ويتذكر | باتريك مبوما | كيف": somebody stands between
  if (said !== null && keyAt(document, said.at) === 'كيف' && said.at > at + 1 && follows(document, at + 1)) return null
  const begins = at === begin || document.gaps[at] === GAP.clause
  // "في خطوة قال إنها": nobody stands between the verb and what is said
  const isBare = complementisers.has(keyAt(document, at + 1))
  const isFree =
    verb.joined ||
    begins ||
    isBare ||
    isToldIn(at, document) ||
    isPronoun(at, document) ||
    isFronted(at, said, document, begin)
  if (!verb.participle && !isFree) return null
  // "الطرح الذي يشير إلى أن": what is told of is no speaker; "التي تقول إنها" is
  if (isRelative(at, document) && !/^انه(ا|م)?$/.test(keyAt(document, at + 1))) return null
  // "وأشار | برادلي كوبر إلى فيلمه": another subject stands before the object.
  const opens = /^(الي|علي|من|عن|ب|ب(?!عض|ين).{2,}|ل.{2,})$/.test(keyAt(document, said?.at ?? -1))
  // "وعبر المتحدث عن ثقته، ونفى وجود ضغوط": the sentence's subject, and an object
  const isJoined = own !== null && verb.joined && !needsClause.has(verb.key)
  const isBeside = verb.joined && document.gaps[at] === GAP.clause && hasSpoken(begin, verb, state)
  const isObject =
    isJoined ||
    ((isBeside || goingOn.test(keyAt(document, at - 1)) || (at === begin && verb.joined)) &&
      hasOwnObject(at, verb, document)) ||
    (isToldIn(at, document) && said !== null && keyAt(document, said.at) === 'عن') ||
    (isBeside && hasPatient(at, verb, document)) ||
    (takesObject.has(verb.key) && (opens || /^([يت]صف|وصفت?)$/.test(verb.key)))
  // "أدان الوزير الهجوم مطالبا بمحاسبة الفاعلين", "ختم الحوار داعيا الحكومة إلى": without a comma the object proves it
  const isAside =
    document.gaps[at] === GAP.clause || (isManner(at, own, document) && (opens || callsUpon(at, said, document)))
  const isWhole = said?.clause === true || (verb.participle ? isAside : isObject)
  return said !== null && isWhole ? { found: null, speaker, said } : null
}
