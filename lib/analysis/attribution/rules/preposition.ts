/**
 * By preposition (arabic.md §7.1): "بحسب المرصد", "وفق تقديرات البنك الدولي", "نقلا عن رويترز", "على لسان الوزير", "وفق ما
 * أعلنت الوزارة". What is said is the clause that the phrase closes, or what follows a phrase that opens the sentence.
 */
import { GAP, follows, keyAt, spanOf, textBefore } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import type { Attribution } from '../../types.ts'
import type { Span } from '../../view.ts'
import { letterOffset } from '../../letters.ts'
import { sentenceEnd, sentenceStart } from '../../sentences.ts'
import { givenNames } from '../../mentions/given-names.ts'
import type { SpeakerAt } from '../named.ts'
import { quotationBefore } from '../content.ts'
import { phraseEnd } from '../phrase.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { shortSubject } from '../open-subject.ts'
import { complementisers, prepositions, sayings, verbOf } from '../verbs.ts'
import type { Verb } from '../verbs.ts'

/** The phrases by their first word, with and without و or ف. */
const openings: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  ['', 'و', 'ف'].flatMap((joint) =>
    [...Map.groupBy(prepositions, (phrase) => phrase[0] ?? '')].map(
      ([first, phrases]) => [joint + first, phrases] as const,
    ),
  ),
)

/** True for the first word of such a phrase, with or without و. */
export function opensPhrase(key: string): boolean {
  return openings.has(key)
}

/** وفق القانون, بحسب الاتفاق: adverbs of law, not of speech. */
const lawful =
  /^[ول]?(ال|لل)?(قانون|دستور|اتفاق|اتفاقيه|ماده|قواعد|معايير|خطه|جدول|مبدا|شروط|حاجه|احكام|اصول|الحاجه|نظام|اليه|بنود|بند|نص|قرار|ترتيب|نوع|طبيعه|منطق|حجم|عدد)$/

/** What accuses somebody tells as well: "وبحسب القرار الاتهامي". */
const accusing = /^ال(اتهامي|ظني)$/

function matches(document: TextDocument, at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, step) => step === 0 || document.words[at + step]?.key === word)
}

/** "بحسب مصدر رفض الكشف عن هويته، فإن الجيش …": what is said of the source ends at the comma, and فإن opens the said. */
function behindComma(document: TextDocument, first: number, end: number): number {
  // "بحسب أبي خالد، أحد وجهاء المخيم، فإن"
  for (let at = first; at <= Math.min(end, first + MOST_ABOUT_SOURCE); at += 1)
    if (document.gaps[at] === GAP.clause && keyAt(document, at) === 'فان') return at + 1
  let from = first
  while (from <= end && document.gaps[from] !== GAP.clause) from += 1
  if (from > end || from > first + MOST_ABOUT_SOURCE) from = first
  return keyAt(document, from) === 'فان' ? from + 1 : from
}

/** So many words may tell about a source. */
const MOST_ABOUT_SOURCE = 14

/** The clause before the phrase, back to the comma before that one; behind it where the phrase opens its sentence. */
function saidBy(document: TextDocument, first: number, last: number): Span | null {
  let begin = sentenceStart(document, first)
  // "20:30 نقلا عن سانا: …": the hour of a live report
  while (begin < first && document.words[begin]?.kind === 'digits') begin += 1
  if (begin === first) {
    const end = sentenceEnd(document, first)
    const from = behindComma(document, last + 1, end)
    return from <= end ? spanOf(document, from, end) : null
  }
  let from = first - 1
  while (from > begin && document.gaps[from] !== GAP.clause) from -= 1
  if (from === begin && isInserted(document, first, last)) return spanOf(document, begin, sentenceEnd(document, first))
  return spanOf(document, from, first - 1)
}

/** "ومن المتوقع، وفقا لهيئة الأرصاد، أن يستمر المطر": set off by commas inside a clause that goes on behind it. */
function isInserted(document: TextDocument, first: number, last: number): boolean {
  if (document.gaps[first] !== GAP.clause || document.gaps[last + 1] !== GAP.clause) return false
  return /^(ان|الي|علي|في|من|عن|ب.{3,})$/.test(keyAt(document, last + 1))
}

/** "لما نشرته الرئاسة", "ما أعلنه الوزير": the verb may carry what it says as a pronoun. */
function verbWithObject(key: string): Verb | null {
  const known = verbOf(key) ?? verbOf(key.replace(/ها?$/, ''))
  if (known !== null || !noticed.test(key)) return known
  return { stance: 'say', key, joined: false, participle: false }
}

/** Verbs of what somebody saw or gathered: "وفق ما رصده مراسل الموقع", "بحسب ما وثقت الشبكة". */
const noticed = /^(علم|رصد|وثق|احصي|احصت|تداول|شاهد|سجل|جمع|تلق[يت])(ت|ه|ها|ته|تها)?$/

/** The word behind من, at most a few words on; null when there is none. */
function wordsUntilFrom(document: TextDocument, from: number): number | null {
  for (let at = from; at <= from + 4 && follows(document, at); at += 1) if (keyAt(document, at) === 'من') return at + 1
  return null
}

/** An attribution by the preposition at word `at`; null when none stands there or nobody is named behind it. */
export function byPreposition(at: number, { context, quotations, lastContent }: State): Attribution | null {
  const { document } = context
  const phrase = openings.get(keyAt(document, at))?.find((one) => matches(document, at, one))
  if (phrase === undefined) return null
  // "وشددت على لسان وزير خارجيتها على": the verb brings what is said
  const carrier = phrase.at(-1) === 'لسان' && follows(document, at) ? verbOf(keyAt(document, at - 1)) : null
  if (carrier !== null && !/^(جاء|ورد)$/.test(carrier.key)) return null
  // "لو لم يؤخذ برأي فرنسا": to follow somebody's opinion
  if (phrase[0] === 'براي' && /^[وف]?(ال)?([يت]ؤ|[يت]ا?|ا)خذ(ت|وا|ون)?$/.test(keyAt(document, at - 1))) return null
  const isClausal = needsVerb.test(phrase.join(' '))
  const first = at + phrase.length
  if (document.sentences[first] !== document.sentences[at] || !follows(document, first)) return null
  const hasVerb = phrase.at(-1) === 'ما' || phrase.at(-1) === 'لما' || phrase[0] === 'حسبما' || isClausal
  const verb = hasVerb ? verbWithObject(keyAt(document, first)) : null
  const behind = verb && /^(به|عنه|اليه|فيه)$/.test(keyAt(document, first + 1)) ? first + 2 : first + 1
  // "بحسب ما علمت إذاعتنا من مصدر طبي": the source
  const from = /^علم(ت|نا)?$/.test(verb?.key ?? '') ? wordsUntilFrom(document, behind) : null
  const begin = from ?? behind
  if (isClausal && verb === null) return null
  // "كما قال أحد معارضيه", "حسبما تقول كوريا الشمالية": behind a verb of saying anybody
  const anybody = verb !== null && sayings.has(verb.key) ? shortSubject(begin, context) : null
  const read = speakerFrom(verb ? begin : first, context)
  const found = read === null || read.guess === true ? (anybody ?? fullName(verb ? begin : first, context)) : read
  if (found === null || found.guess === true) return null
  if (lawful.test(keyAt(document, first)) && !accusing.test(keyAt(document, first + 1))) return null
  // "جاء الرد على لسان المتحدث فلان، الذي أكد أن": the verb behind الذي brings what is said
  const relative = keyAt(document, found.last + 1)
  if (phrase.at(-1) === 'لسان' && /^(الذي|التي)$/.test(relative) && verbOf(keyAt(document, found.last + 2)) !== null)
    return null
  // "كما أعلنت الوزارة أن": there the verb brings what is said itself
  if (isClausal && !closes(document, at, found.last)) return null
  const quotation = quotationBefore(document, at, quotations)
  const isWhole = quotation !== null && quotation.start !== lastContent && opensClause(document, quotation.start)
  const quoted = isWhole ? quotation : null
  const said = quoted ?? saidBy(document, at, found.last)
  // "وبحسب شاهد، «كانوا ينادون الأسماء ليلا»": what follows is a quotation and nothing else
  const whole = quotations.find(({ start, end }) => said !== null && start === said.start && end >= said.end)
  return {
    ...spanOf(document, at, found.last),
    speaker: found.speaker,
    stance: phrase.includes('زعم') ? 'doubt' : opinion.test(phrase.join(' ')) ? 'judge' : (verb?.stance ?? 'say'),
    content: said,
    direct: quoted !== null || (whole !== undefined && whole.end - whole.start > LETTERS_OF_SPEECH),
  }
}

/** "بحسب وائل القاسمي", "ووفقا لأبي مصطفى": a given name, or the father of one, and what follows it up to a mark or فإن. */
function fullName(first: number, context: State['context']): SpeakerAt | null {
  const { document, namesByWord } = context
  const word = document.words[first]
  if (word === undefined || namesByWord[first] !== undefined) return null
  const cut = word.key.startsWith('ل') && !givenNames.has(word.key) ? 1 : 0
  const given = word.key.slice(cut)
  const isFather = given === 'ابي' && givenNames.has(keyAt(document, first + 1))
  if (!isFather && !givenNames.has(given)) return null
  const last = phraseEnd(first, context, false)
  if (last <= first || last > first + MOST_NAMES || namesByWord[last] !== undefined) return null
  if (follows(document, last + 1) && !complementisers.has(keyAt(document, last + 1))) return null
  const text = document.text.slice(letterOffset(document.text, word, cut), document.words[last]?.end)
  return { speaker: { entity: null, text, kind: 'person' }, first, last }
}

const MOST_NAMES = 3

/** Letters that tell speech from a quoted name. */
const LETTERS_OF_SPEECH = 25

/** True when a quotation that begins at `start` begins its clause too: "X وصف "أنشطة إيران"، وفقا لـ" quotes a part only. */
function opensClause({ text }: TextDocument, start: number): boolean {
  return /(?:^|[\n.:،,؟!])\s*["“”«»„]$/.test(text.slice(Math.max(0, start - 4), start))
}

/** على ما أفادت, كما قال: without a verb these are something else (على ما يبدو, كما في). */
const needsVerb = /^(علي ما|علي حد ما|كما|مثلما)$/
const opinion = /(راي|نظر|تقدير|اعتقاد)$/

/** True when the phrase stands behind what it attributes: its sentence was begun, and a mark or the end follows it. */
function closes(document: TextDocument, at: number, last: number): boolean {
  if (at === sentenceStart(document, at) || follows(document, at)) return false
  for (let next = last + 1; next <= last + CLOSING_WORDS; next += 1) {
    const key = keyAt(document, next)
    if (document.sentences[next] !== document.sentences[at] || !follows(document, next)) return true
    if (complementisers.has(key) || verbOf(key) !== null) return false
  }
  return false
}

const CLOSING_WORDS = 8

/** "بحسبها", "برأيها": the woman or body that its sentence let speak last; with the other pronouns whoever spoke last. */
function speakerOfPronoun(at: number, key: string, context: State['context']): Attribution['speaker'] | null {
  const { feminine } = context.voices
  const isHers = key.endsWith('ها') && feminine !== null && feminine.at >= sentenceStart(context.document, at)
  return isHers ? feminine.speaker : context.last
}

const asSomebodySays = new Set(['وفق', 'ووفق', 'بحسب', 'وبحسب', 'فبحسب', 'حسب', 'وحسب'])
/** "وفق تقديره", "بحسب قولها": somebody's words, by a pronoun. */
const ownWords = /^(تقدير|قول|روايه|روايت|تعبير|وصف|راي|كلام|تصريح|شهادت|افادت)(ه|ها|هم)$/

/** "فالمصارف، وفق تقديره، عاجزة": the sentence around the phrase is his; in one that names him as speaker it says nothing new. */
function inOwnWords(at: number, speaker: Attribution['speaker'], document: TextDocument): Attribution | null {
  const [begin, end] = [sentenceStart(document, at), sentenceEnd(document, at)]
  if (at === begin || at + 1 === end || follows(document, at)) return null
  const stance = /^(تقدير|راي)/.test(keyAt(document, at + 1)) ? 'judge' : 'say'
  return { ...spanOf(document, at, at + 1), speaker, stance, content: spanOf(document, begin, end), direct: false }
}

/** "فالنتائج، على حد وصفها، «ارتباط لا سببية»": the quotation that opens behind the comma before word `at`. */
function quotationBehind(document: TextDocument, at: number, quotations: readonly Span[]): Span | null {
  if (document.gaps[at] !== GAP.clause || !/["«“]/.test(textBefore(document, at))) return null
  const [from, to] = [document.words[at - 1]?.end ?? 0, document.words[at]?.start ?? 0]
  return quotations.find(({ start }) => start >= from && start <= to) ?? null
}

const ascribing: ReadonlySet<string> = new Set(
  ['', 'و', 'ف'].flatMap((joint) => ['وفق', 'وفقا', 'بحسب', 'حسب', 'حسبما'].map((word) => joint + word)),
)

/** "وبحسب ما نُسب إليه، فإن", "وفق ما نُقل عنه": passive, the speaker is a pronoun. Its last word; null for other words. */
function ascribedEnd(at: number, document: TextDocument): number | null {
  const key = keyAt(document, at)
  if (!ascribing.has(key)) return null
  const what = key.endsWith('ما') ? at : at + 1
  if (what > at && !/^ل?ما$/.test(keyAt(document, what))) return null
  const [verb, whom] = [keyAt(document, what + 1), keyAt(document, what + 2)]
  const isHis = verb === 'نسب' ? /^الي(ه|ها|هم)$/.test(whom) : verb === 'نقل' && /^عن(ه|ها|هم)$/.test(whom)
  return isHis ? what + 2 : null
}

/** An opinion by its pronoun: "وبرأيه، كان على الوزارة", "بحسبها": that of whoever spoke last. */
export function byPronoun(at: number, { context, quotations, lastContent }: State): Attribution | null {
  const { document, last } = context
  if (last === null) return null
  if (asSomebodySays.has(keyAt(document, at)) && ownWords.test(keyAt(document, at + 1))) {
    const speaker = speakerOfPronoun(at, keyAt(document, at + 1), context) ?? last
    // "«نعجنه فلا يتماسك» وفق تعبيره"
    const own = quotationBefore(document, at, quotations)
    if (own !== null && own.start !== lastContent)
      return { ...spanOf(document, at, at + 1), speaker, stance: 'say', content: own, direct: true }
    return inOwnWords(at, speaker, document)
  }
  const ascribed = ascribedEnd(at, document)
  if (ascribed !== null)
    return {
      ...spanOf(document, at, ascribed),
      speaker: last,
      stance: 'say',
      content: saidBy(document, at, ascribed),
      direct: false,
    }
  if (!/^[وفعب]/.test(keyAt(document, at))) return null
  // "…، على حد تعبيره"
  const isHisWords =
    /^[وف]?علي$/.test(keyAt(document, at)) &&
    keyAt(document, at + 1) === 'حد' &&
    /^(تعبير|قول|وصف|زعم)(ه|ها|هم)$/.test(keyAt(document, at + 2))
  if (isHisWords) {
    const quotation = quotationBefore(document, at, quotations) ?? quotationBehind(document, at + 3, quotations)
    const isNew = quotation !== null && quotation.start !== lastContent
    const stance = document.words[at + 2]?.key.startsWith('زعم') ? 'doubt' : 'say'
    return isNew ? { ...spanOf(document, at, at + 2), speaker: last, stance, content: quotation, direct: true } : null
  }
  const key = keyAt(document, at).replace(/^[وف](?=ب)/, '')
  const isOpinion = /^براي(ه|ها|هم)$/.test(key)
  if (!isOpinion && !/^بحسب(ه|ها|هم)$/.test(key)) return null
  const end = sentenceEnd(document, at)
  const speaker = speakerOfPronoun(at, key, context) ?? last
  const content =
    at === sentenceStart(document, at) && at < end ? spanOf(document, at + 1, end) : saidBy(document, at, at)
  return { ...spanOf(document, at, at), speaker, stance: isOpinion ? 'judge' : 'say', content, direct: false }
}
