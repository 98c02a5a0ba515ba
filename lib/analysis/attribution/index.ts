/**
 * Who says so: verbs with their subject before or after, prepositional forms, documents, anonymous sources and hearsay, and
 * the verbs that go on with the last speaker (arabic.md §7.1). What nobody is named for is the writer's own voice and
 * gives no attribution.
 */
import { follows, keyAt, wordAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Names } from '../mentions/index.ts'
import { bareBodies } from './bare-bodies.ts'
import { isMediumId } from '../agencies.ts'
import { isBody } from '../kinds.ts'
import { findQuotations } from '../quotes.ts'
import type { Attribution, DateMention } from '../types.ts'
import { readOfficeHolders } from './office-holders.ts'
import { byColon } from './rules/colon.ts'
import { byHearsay, isPassive } from './rules/hearsay.ts'
import { byPreposition, byPronoun, opensPhrase } from './rules/preposition.ts'
import { byNoun } from './rules/noun.ts'
import { byColonAndQuotation } from './rules/quotation.ts'
import { byVerb } from './rules/verb.ts'
import { speakerFrom } from './speaker.ts'
import type { Named, SpeakerContext } from './named.ts'
import { genderOf, isSeveral } from './agreement.ts'
import type { Gender } from './agreement.ts'
import { passesOn, verbOf } from './verbs.ts'
import type { Spoken, State } from './state.ts'
import { noteSurname, readSurnames } from './surnames.ts'
import type { Span } from '../view.ts'
import { sentenceStart } from '../sentences.ts'

/**
 * Words that may stand between verb and subject: those of a date ("قال مساء أمس الأحد المتحدث") and of a medium that is spoken to
 * ("وقال لبي بي سي إن").
 */
function asideWords({ document, found }: Names, dates: readonly DateMention[], knowledge: Knowledge): Uint8Array {
  const dated = new Uint8Array(document.words.length)
  for (const name of found)
    if ((isMediumId(name.use.entity, knowledge) || isSpokenTo(name, document)) && startsWithTo(name, document))
      dated.fill(1, name.first, name.last + 1)
  let at = 0
  for (const { start, end } of dates)
    for (; at < document.words.length && (document.words[at]?.start ?? 0) < end; at += 1)
      if ((document.words[at]?.end ?? 0) > start) dated[at] = 1
  return dated
}

/** "في تصريح للمرصد السوري", "في حديث خاص لقسد": any body behind ل. */
function isSpokenTo({ first, use }: Named, document: TextDocument): boolean {
  if (!isBody(use.type)) return false
  const isWord = (at: number): boolean => /^(تصريح|تصريحات|حديث|حوار|لقاء)$/.test(keyAt(document, at))
  return isWord(first - 1) || (isWord(first - 2) && follows(document, first - 1))
}

/** "لبي بي سي": ل in front of the name; in "وفقا لرويترز" it belongs to the word before. */
function startsWithTo({ first, start }: Named, document: TextDocument): boolean {
  if (/^[وف]?(وفقا|طبقا|خلافا|استنادا|تبعا)$/.test(keyAt(document, first - 1))) return false
  return document.text.slice(document.words[first]?.start ?? start, start).endsWith('ل')
}

/** "بحسب الباحثة ليلى سميث": where no verb tells it, a person's office in words does. */
function genderOfOffice({ kind, text }: Attribution['speaker']): Gender | null {
  if (kind !== 'person') return null
  const [head = '', ...others] = text.split(' ')
  return others.length > 0 && head.endsWith('ة') ? 'feminine' : null
}

/** Remembers who spoke, for verbs without a subject and for "البيان"; a new paragraph does not forget it. */
function remember(state: State, { speaker, medium }: Spoken, at: number): void {
  if (speaker.kind === 'none') return
  const { context } = state
  const verb = medium === null ? verbOf(keyAt(context.document, at)) : null
  const isPlural = speaker.kind === 'anonymous' && isSeveral(speaker.text)
  // "على حد تعبيره" tells no more of the same speaker
  const known = speaker === context.last ? context.lastGender : genderOfOffice(speaker)
  const gender = isPlural ? 'plural' : verb === null ? known : genderOf(verb.key)
  if (gender !== null) context.voices[gender] = { speaker, at }
  context.lastGender = gender
  context.last = speaker
  if (speaker.kind === 'institution' && speaker.entity !== null) context.lastInstitution = speaker
}

/** "قالت النائبة إن ترامب اعترف بأن …، لافتة إلى": whose words are told in somebody's words does not go on; that one does. */
function isToldByAnother(around: Spoken | undefined, { start }: Spoken, at: number, document: TextDocument): boolean {
  const first = wordAt(document, start)
  return (around?.content?.end ?? 0) > start && first < at && keyAt(document, first - 1) === 'ان'
}

/** "نقلت رويترز عن", "قالت الصحيفة نقلا عن": the word from which the source is named, between speaker and said; -1 for none. */
function sourceWord(document: TextDocument, { end, content }: Attribution, at: number): number {
  if (content === null) return -1
  // "حسبما نقلت صحيفة محلية عن مسؤولين، فإن": the verb stands behind the phrase's own words
  const passes = [at, at + 1, at + 2].some((word) => {
    const key = keyAt(document, word).replace(/^[وف](?=[نيت])/, '')
    return passesOn.has(word === at ? key : key.replace(/ها?$/, ''))
  })
  for (let word = at + 1; (document.words[word]?.start ?? content.start) < content.start; word += 1) {
    if (keyAt(document, word) !== 'عن' || (document.words[word]?.start ?? 0) < end) continue
    if (passes || keyAt(document, word - 1) === 'نقلا') return word
  }
  return -1
}

/**
 * Whose words a medium or a statement passes on: "نقلت شبكة شام عن القيادة المركزية أن", "ونقل البيان عن قائد القيادة قوله". The
 * source speaks, through the medium.
 */
function throughMedium(state: State, attribution: Attribution, at: number): Spoken {
  const { document } = state.context
  const own = { ...attribution, medium: null }
  const fronted = frontedSource(document, at, state)
  if (fronted !== null) return { ...attribution, speaker: fronted, medium: attribution.speaker }
  // "ونقلت الوكالة عنه قوله", "نقلت عنه الوكالة": whoever spoke last
  const { last } = state.context
  const isHis = passesOn.has(keyAt(document, at).replace(/^[وف](?=[نيت])/, '')) && isOfHim(at, document)
  if (isHis && last !== null) return { ...attribution, speaker: last, medium: attribution.speaker }
  const word = sourceBehind(document, attribution, at) ?? sourceWord(document, attribution, at)
  const source = word < 0 ? null : speakerFrom(word + 1, state.context)
  if (source === null || source.guess === true) return own
  const end = document.words[source.last]?.end ?? attribution.end
  const isBefore = attribution.content !== null && attribution.content.start < attribution.end
  if (!isBefore && end > (attribution.content?.start ?? 0)) return own
  const stance = stanceOf(keyAt(document, source.last + 1)) ?? attribution.stance
  return { ...attribution, end, stance, speaker: source.speaker, medium: attribution.speaker }
}

function isOfHim(at: number, document: TextDocument): boolean {
  return [1, 2, 3, 4].some((step) => /^عنه(ا|م)?$/.test(keyAt(document, at + step)))
}

/** "…، وفق ما نقلت وكالة سانا عن مصدر أمني": behind what is said; the word عن, or null. */
function sourceBehind(document: TextDocument, { end, content }: Attribution, at: number): number | null {
  if (content === null || content.start >= end) return null
  let passes = false
  for (let word = at; word <= at + PHRASE_WORDS; word += 1) {
    if ((document.words[word]?.start ?? end) >= end) return passes && keyAt(document, word) === 'عن' ? word : null
    passes ||= passesOn.has(keyAt(document, word).replace(/ها?$/, ''))
  }
  return null
}

const PHRASE_WORDS = 12

/** "وعن مسؤول أمريكي فضل عدم ذكر اسمه، نقلت شبكة محلية أن": the source opens the sentence. */
function frontedSource(document: TextDocument, at: number, state: State): Attribution['speaker'] | null {
  if (!passesOn.has(keyAt(document, at).replace(/^[وف](?=[نيت])/, ''))) return null
  const begin = sentenceStart(document, at)
  if (begin === at || !/^[وف]?عن$/.test(keyAt(document, begin))) return null
  const source = speakerFrom(begin + 1, state.context)
  return source === null || source.guess === true || source.last >= at ? null : source.speaker
}

/** "نقلت عن مصدر تأكيده أن", "نفيه", "ترجيحه": the noun tells the stance. */
function stanceOf(key: string): Attribution['stance'] | null {
  if (/^تاكيد(ه|ها|هم)$/.test(key)) return 'assert'
  if (/^نفي(ه|ها|هم)$/.test(key)) return 'deny'
  return /^(اعتبار|ترجيح)(ه|ها|هم)$/.test(key) ? 'judge' : null
}

/** All attributions of a text, in reading order. Linear in its length. */
export function findAttributions(names: Names, dates: readonly DateMention[], knowledge: Knowledge): Spoken[] {
  const { document, found } = names
  const namesByWord = Array.from<Named | undefined>({ length: document.words.length })
  for (const name of found) if (!name.nested) namesByWord.fill(name, name.first, name.last + 1)
  const context: SpeakerContext = {
    document,
    knowledge,
    namesByWord,
    dated: asideWords(names, dates, knowledge),
    bareBody: bareBodies(found, document),
    holder: readOfficeHolders(found, document),
    surnames: readSurnames(document),
    lastInstitution: null,
    last: null,
    lastAt: -1,
    lastGender: null,
    voices: { masculine: null, feminine: null, plural: null },
  }
  const state: State = { context, quotations: findQuotations(document), lastContent: -1, lastEnd: 0 }
  const result: Spoken[] = []
  for (let at = 0; at < document.words.length; at += 1) {
    if (document.skipped[at] === 1) continue
    const attribution = isPassive(at, document)
      ? (byVerb(at, state) ?? byHearsay(at, document))
      : (byColon(at, state) ??
        byVerb(at, state) ??
        byPreposition(at, state) ??
        byPronoun(at, state) ??
        byHearsay(at, document) ??
        byNoun(at, state) ??
        byColonAndQuotation(at, state))
    if (attribution === null || attribution.start < (result.at(-1)?.end ?? -1)) continue
    // "ترى تركيا، على لسان وزير خارجيتها، أن": between a verb and what it says
    // and "وتابعت، وهي تشير إلى الركام: «…»"
    const isInside = opensPhrase(keyAt(document, at)) || /^وه[وي]$/.test(keyAt(document, at - 1))
    if (isInside && attribution.end < (result.at(-1)?.content?.start ?? -1)) continue
    // "وختم قائلا: …" says one thing once.
    if (attribution.content !== null && attribution.content.start === result.at(-1)?.content?.start) continue
    const spoken = throughMedium(state, attribution, at)
    const within = result.at(-1)
    result.push(balanced(spoken, document.text))
    state.lastEnd = Math.max(state.lastEnd, spoken.content?.end ?? 0)
    state.lastContent = spoken.content?.start ?? state.lastContent
    if (isToldByAnother(within, spoken, at, document)) continue
    remember(state, spoken, at)
    noteSurname(context.surnames, spoken, at, document)
    context.lastAt = at
  }
  return withoutNext(result, document)
}

/** A span with the bracket or quotation mark that closes one opened in it: "القيادة المركزية (CENTCOM)", "السجن "خرج عن سيطرتنا"". */
function closedEnd({ start, end }: Span, text: string): number {
  const inside = text.slice(start, end)
  const next = text.charAt(end)
  if (next === ')') return inside.lastIndexOf('(') > inside.lastIndexOf(')') ? end + 1 : end
  return /["“”«»]/.test(next) && (inside.match(/["“”«»]/g)?.length ?? 0) % 2 === 1 ? end + 1 : end
}

/** A span without the blanks that some print leaves before a closing mark: "موحدة "". */
function trimmed({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end)
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}

function balanced(spoken: Spoken, text: string): Spoken {
  const { content, speaker } = spoken
  const end = closedEnd(spoken, text)
  const opened = text.slice(spoken.start, end).lastIndexOf(speaker.text)
  const grown = text.slice(spoken.start + Math.max(0, opened), end)
  const isQuoted =
    end > spoken.end && opened >= 0 && /["“”«»(]/.test(speaker.text) && grown.length === speaker.text.length + 1
  return {
    ...spoken,
    end,
    speaker: isQuoted ? { ...speaker, text: grown } : speaker,
    content: content && trimmed({ start: content.start, end: closedEnd(content, text) }, text),
  }
}

/** Conjunctions that begin a new statement beside the one before: "فيما أعلنت", "كما أكد". */
const CONJUNCTIONS = /[\s،,]+(?:فيما|بينما|كما|في حين|لكن|ولكن|حيث|إذ|وقد|وكان|وكانت|من جانبه|من جهته)?[\s،,]*$/

/**
 * What one speaker says ends where the next statement of the sentence begins: "قال إن العملية انتهت، وأضاف أن …". A statement
 * inside what somebody says ("أكد الوزير أن واشنطن أعلنت") stays inside.
 */
function withoutNext(found: readonly Spoken[], document: TextDocument): Spoken[] {
  return found.map((one, index) => {
    const { content } = one
    if (content === null) return one
    const next = found.slice(index + 1, index + 6).find((other) => isBeside(other, content, document))
    if (next === undefined) return one
    const end = next.start - (CONJUNCTIONS.exec(document.text.slice(content.start, next.start))?.[0].length ?? 0)
    return { ...one, content: end > content.start ? { start: content.start, end } : null }
  })
}

function isBeside(other: Attribution, { start, end }: { start: number; end: number }, { text }: TextDocument): boolean {
  if (other.start <= start || other.start >= end) return false
  // What is said may begin behind its opening mark: "إن «…»، لافتة إلى"
  const opening = /["«“„]/.test(text.charAt(start - 1)) ? 1 : 0
  const before = text.slice(start - opening, other.start)
  if ((before.match(/["«»“”„]/g)?.length ?? 0) % 2 === 1) return false
  const opens = text.charAt(other.start)
  if (/[وف]/.test(opens) && /[\s،,]$/.test(before) && /^[وف](?!فق)/.test(text.slice(other.start))) return true
  return /(?:^|[\s،,])(?:فيما|بينما|كما|في حين|لكن|ولكن)\s*$/.test(before) || /،\s*$/.test(before)
}
