/**
 * Who says so: verbs with their subject before or after, prepositional forms, documents, anonymous sources and hearsay, and
 * the verbs that go on with the last speaker (arabic.md §7.1). What nobody is named for is the writer's own voice and
 * gives no attribution.
 */
import { GAP } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Names } from '../mentions.ts'
import { findQuotations } from '../quotes.ts'
import type { Attribution, DateMention } from '../types.ts'
import type { Span } from '../view.ts'
import { speakerFrom } from './speaker.ts'
import type { Speaker, SpeakerAt, SpeakerContext } from './speaker.ts'
import { complementisers, continuing, hearsay, needsClause, prepositions, verbOf } from './verbs.ts'
import type { Verb } from './verbs.ts'

type State = { context: SpeakerContext; quotations: readonly Span[]; last: Speaker | null; lastLine: number }

/** Words of date expressions: they may stand between verb and subject ("قال مساء أمس الأحد المتحدث"). */
function datedWords(document: TextDocument, dates: readonly DateMention[]): Uint8Array {
  const dated = new Uint8Array(document.words.length)
  let at = 0
  for (const { start, end } of dates)
    for (; at < document.words.length && (document.words[at]?.start ?? 0) < end; at += 1)
      if ((document.words[at]?.end ?? 0) > start) dated[at] = 1
  return dated
}

function sentenceEnd(document: TextDocument, at: number): number {
  let last = at
  while (last + 1 < document.words.length && document.sentences[last + 1] === document.sentences[at]) last += 1
  return last
}

/** Index of the complementiser, or of the first word behind a colon or an opening quotation, from `from`; -1 for none. */
function clauseStart(document: TextDocument, from: number, quotations: readonly Span[]): number {
  const end = sentenceEnd(document, Math.max(0, from - 1))
  for (let at = from; at <= Math.min(end, from + 25); at += 1) {
    if (complementisers.has(document.words[at]?.key ?? '')) return at
    const gap = document.text.slice(document.words[at - 1]?.end ?? 0, document.words[at]?.start ?? 0)
    if (
      gap.includes(':') ||
      (/["“”„«»]/.test(gap) &&
        quotations.some(
          ({ start, end: to }) =>
            start >= (document.words[at - 1]?.end ?? 0) && start <= (document.words[at]?.start ?? 0) && to - start > 25,
        ))
    )
      return at
  }
  return -1
}

type Content = { content: Span | null; direct: boolean }

/** The said: from behind the complementiser to the end of the sentence; direct when it begins in a quotation. */
function contentFrom(document: TextDocument, at: number, quotations: readonly Span[]): Content {
  const isWord = complementisers.has(document.words[at]?.key ?? '')
  const key = document.words[at]?.key ?? ''
  // إنه, أنها carry a pronoun of the said itself and stay in it.
  const first =
    isWord && (key === 'ان' || key === 'بان' || key === 'ما' || key === 'بالقول' || key.startsWith('قائل'))
      ? at + 1
      : at
  const last = sentenceEnd(document, at)
  if (first > last) return { content: null, direct: false }
  const start = document.words[first]?.start ?? 0
  const quotation = quotations.find((span) => span.start <= start + 1 && span.end > start && span.end - span.start > 25)
  const end =
    quotation && quotation.end > (document.words[last]?.end ?? 0) ? quotation.end : (document.words[last]?.end ?? start)
  return { content: { start, end }, direct: quotation !== undefined }
}

/** Skips dates, "في بيان", "من جانبه" and commas between a verb and its subject. */
function skipFiller(document: TextDocument, from: number, dated: Uint8Array): number {
  let at = from
  for (;;) {
    const key = document.words[at]?.key ?? ''
    const next = document.words[at + 1]?.key ?? ''
    if (dated[at] === 1) at += 1
    else if (key === 'في' && /^(بيان|تصريح|تصريحات|مقابله|مؤتمر|منشور|تغريده|تدوينه)$/.test(next)) at += 2
    else if (/^(ايضا|كذلك|بدوره|بدورها|امس|لاحقا)$/.test(key)) at += 1
    else if (key === 'من' && /^(جانبه|جانبها|جهته|جهتها|ناحيته|ناحيتها)$/.test(next)) at += 2
    else return at
  }
}

/** A name that stands right before the verb and is its subject: "واشنطن تقول إن", "القيادة الأمريكية تعلن تدمير". */
function subjectBefore(at: number, { document, namesByWord }: SpeakerContext): SpeakerAt | null {
  const before = at - 1
  if (
    before < 0 ||
    (document.gaps[at] ?? GAP.line) > GAP.clause ||
    document.sentences[before] !== document.sentences[at]
  )
    return null
  const name = namesByWord[before]
  if (name === undefined || name.use.type === 'concept' || name.use.type === 'law') return null
  const found = speakerFrom(name.first, {
    document,
    namesByWord,
    dated: new Uint8Array(document.words.length),
    lastInstitution: null,
  })
  return found?.speaker.entity === name.use.entity ? { ...found, first: name.first, last: name.last } : null
}

const isPresent = /^[يت]/

function spanOf(document: TextDocument, first: number, last: number): Span {
  return { start: document.words[first]?.start ?? 0, end: document.words[last]?.end ?? 0 }
}

/** An attribution by verb at word `at`; null when it does not report. */
function byVerb(at: number, verb: Verb, state: State): Attribution | null {
  const { context, quotations } = state
  const { document, dated } = context
  const after = skipFiller(document, at + 1, dated)
  const isClause = complementisers.has(document.words[after]?.key ?? '')
  const before = isPresent.test(verb.key) || isClause ? subjectBefore(at, context) : null
  const isSameSentence = document.sentences[after] === document.sentences[at]
  const behind =
    isClause || !isSameSentence || (document.gaps[at + 1] ?? 0) > GAP.clause ? null : speakerFrom(after, context)
  const found = before && (!behind || isPresent.test(verb.key)) ? before : behind
  const clause = clauseStart(document, found && found !== before ? found.last + 1 : at + 1, quotations)
  if (!found && !(continuing.has(verb.key) && (verb.joined || isClause) && state.last)) return null
  if (clause < 0 && (needsClause.has(verb.key) || !found)) return null
  const speaker = found?.speaker ?? state.last
  if (!speaker) return null
  const said = clause >= 0 ? contentFrom(document, clause, quotations) : objectContent(document, found, at)
  const span = spanOf(document, Math.min(at, found?.first ?? at), Math.max(at, found?.last ?? at))
  return { ...span, speaker, stance: verb.stance, ...said }
}

/** "أعلنت القيادة تدمير 15 موقعا": without a clause the said is the rest of the sentence behind the subject. */
function objectContent(document: TextDocument, found: SpeakerAt | null, at: number): Content {
  const first = Math.max(at, found?.last ?? at) + 1
  const last = sentenceEnd(document, at)
  return {
    content: first > last ? null : { start: document.words[first]?.start ?? 0, end: document.words[last]?.end ?? 0 },
    direct: false,
  }
}

/** "بحسب المرصد السوري", "وفق تقديرات البنك الدولي", "نقلا عن رويترز": the rest of the sentence is the said. */
function byPreposition(at: number, state: State): Attribution | null {
  const { context } = state
  const { document } = context
  const key = document.words[at]?.key ?? ''
  for (const phrase of prepositions) {
    const isFirst = key === phrase[0] || key === `و${phrase[0]}`
    if (!isFirst || !phrase.every((word, step) => step === 0 || document.words[at + step]?.key === word)) continue
    const first = at + phrase.length
    if (document.sentences[first] !== document.sentences[at] || (document.gaps[first] ?? 0) > GAP.clause) return null
    const verb = phrase.at(-1) === 'ما' || phrase[0] === 'حسبما' ? verbOf(document.words[first]?.key ?? '') : null
    const found = speakerFrom(verb ? first + 1 : first, context)
    if (!found || found.speaker.kind === 'none' || isLaw(document, first)) return null
    return {
      ...spanOf(document, at, found.last),
      speaker: found.speaker,
      stance: phrase.includes('زعم') ? 'doubt' : 'say',
      content: restOf(document, at, found.last),
      direct: false,
    }
  }
  return null
}

/** وفق القانون, بحسب الاتفاق: adverbs of law, not of speech. */
function isLaw(document: TextDocument, at: number): boolean {
  return /^(ال|لل)?(قانون|دستور|اتفاق|اتفاقيه|ماده|قواعد|معايير|خطه|جدول|مبدا|شروط|الحاجه|احكام)$/.test(
    document.words[at]?.key ?? '',
  )
}

/** What the phrase is said of: the sentence before it, or behind it where it opens the sentence. */
function restOf(document: TextDocument, first: number, last: number): Span | null {
  let begin = first
  while (begin > 0 && document.sentences[begin - 1] === document.sentences[first]) begin -= 1
  if (begin < first) return spanOf(document, begin, first - 1)
  const end = sentenceEnd(document, first)
  return last < end ? spanOf(document, last + 1, end) : null
}

function byHearsay(at: number, document: TextDocument): Attribution | null {
  const key = document.words[at]?.key ?? ''
  if (!hearsay.has(key) && !(key.startsWith('و') && hearsay.has(key.slice(1)))) return null
  const clause = document.words[at + 1]?.key ?? ''
  if (!complementisers.has(clause)) return null
  return {
    ...spanOf(document, at, at),
    speaker: { entity: null, text: '', kind: 'none' },
    stance: 'doubt',
    ...contentFrom(document, at + 1, []),
  }
}

/** "وزير الخارجية: لا عودة …": in a headline the name before the colon speaks. */
function byColon(at: number, state: State): Attribution | null {
  const { context } = state
  const { document, namesByWord } = context
  const name = namesByWord[at]
  if (
    name === undefined ||
    name.last !== at ||
    !/^\s*:/.test(document.text.slice(name.end, name.end + 3)) ||
    document.gaps[name.first] !== GAP.line
  )
    return null
  const found = speakerFrom(name.first, context)
  const last = sentenceEnd(document, at)
  if (!found?.speaker.entity || last === at || document.sentences[at + 1] !== document.sentences[at]) return null
  return {
    ...spanOf(document, name.first, at),
    speaker: found.speaker,
    stance: 'say',
    content: spanOf(document, at + 1, last),
    direct: false,
  }
}

/** Remembers who spoke, for verbs without a subject and for "البيان"; a new paragraph does not forget it. */
function remember(state: State, { speaker }: Attribution): void {
  if (speaker.kind === 'none') return
  state.last = speaker
  if (speaker.kind === 'institution' && speaker.entity) state.context.lastInstitution = speaker
}

/** All attributions of a text, in reading order. */
export function findAttributions(names: Names, dates: readonly DateMention[]): Attribution[] {
  const { document, found } = names
  const namesByWord = Array.from<(typeof found)[number] | undefined>({ length: document.words.length })
  for (const name of found) if (!name.nested) namesByWord.fill(name, name.first, name.last + 1)
  const context: SpeakerContext = { document, namesByWord, dated: datedWords(document, dates), lastInstitution: null }
  const state: State = { context, quotations: findQuotations(document), last: null, lastLine: 0 }
  const result: Attribution[] = []
  for (let at = 0; at < document.words.length; at += 1) {
    if (document.skipped[at] === 1) continue
    const verb = namesByWord[at] === undefined ? verbOf(document.words[at]?.key ?? '') : null
    const attribution =
      (verb && byVerb(at, verb, state)) ?? byPreposition(at, state) ?? byHearsay(at, document) ?? byColon(at, state)
    if (!attribution || attribution.start < (result.at(-1)?.start ?? -1)) continue
    result.push(attribution)
    remember(state, attribution)
  }
  return result
}
