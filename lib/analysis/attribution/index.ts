/**
 * Who says so: verbs with their subject before or after, prepositional forms, documents, anonymous sources and hearsay, and
 * the verbs that go on with the last speaker (arabic.md §7.1). What nobody is named for is the writer's own voice and
 * gives no attribution.
 */
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Names } from '../mentions.ts'
import { bareBodies } from './bare-bodies.ts'
import { findQuotations } from '../quotes.ts'
import type { Attribution, DateMention } from '../types.ts'
import { byColon } from './rules/colon.ts'
import { byHearsay } from './rules/hearsay.ts'
import { byPreposition } from './rules/preposition.ts'
import { byVerb } from './rules/verb.ts'
import { speakerFrom } from './speaker.ts'
import type { Named, SpeakerContext } from './speaker.ts'
import { passesOn } from './verbs.ts'
import { spanOf } from './state.ts'
import type { State } from './state.ts'

/** Words of date expressions: they may stand between verb and subject ("قال مساء أمس الأحد المتحدث"). */
function datedWords(document: TextDocument, dates: readonly DateMention[]): Uint8Array {
  const dated = new Uint8Array(document.words.length)
  let at = 0
  for (const { start, end } of dates)
    for (; at < document.words.length && (document.words[at]?.start ?? 0) < end; at += 1)
      if ((document.words[at]?.end ?? 0) > start) dated[at] = 1
  return dated
}

/** Remembers who spoke, for verbs without a subject and for "البيان"; a new paragraph does not forget it. */
function remember(state: State, { speaker }: Attribution): void {
  if (speaker.kind === 'none') return
  state.context.last = speaker
  if (speaker.kind === 'institution' && speaker.entity !== null) state.context.lastInstitution = speaker
}

/**
 * Whose words a medium or a statement passes on: "نقلت شبكة شام عن القيادة المركزية أن", "ونقل البيان عن قائد القيادة قوله". Both
 * say it, each with a span of its own: who passes on, and who is passed on from "عن".
 */
function passedOn({ context }: State, { end, content, direct }: Attribution, at: number): Attribution | null {
  const { words } = context.document
  if (content === null || !passesOn.has((words[at]?.key ?? '').replace(/^[وف](?=ن)/, ''))) return null
  for (let word = at + 1; (words[word]?.start ?? content.start) < content.start; word += 1) {
    if (words[word]?.key !== 'عن' || (words[word]?.start ?? 0) < end) continue
    const source = speakerFrom(word + 1, context)
    if (source === null || source.guess === true) return null
    const span = spanOf(context.document, word, source.last)
    return span.end <= content.start ? { ...span, speaker: source.speaker, stance: 'say', content, direct } : null
  }
  return null
}

/** All attributions of a text, in reading order. Linear in its length. */
export function findAttributions(names: Names, dates: readonly DateMention[], knowledge: Knowledge): Attribution[] {
  const { document, found } = names
  const namesByWord = Array.from<Named | undefined>({ length: document.words.length })
  for (const name of found) if (!name.nested) namesByWord.fill(name, name.first, name.last + 1)
  const context: SpeakerContext = {
    document,
    knowledge,
    namesByWord,
    dated: datedWords(document, dates),
    bareBody: bareBodies(found, document),
    lastInstitution: null,
    last: null,
    lastAt: -1,
  }
  const state: State = { context, quotations: findQuotations(document) }
  const result: Attribution[] = []
  for (let at = 0; at < document.words.length; at += 1) {
    if (document.skipped[at] === 1) continue
    const attribution = byColon(at, state) ?? byVerb(at, state) ?? byPreposition(at, state) ?? byHearsay(at, document)
    if (attribution === null || attribution.start < (result.at(-1)?.end ?? -1)) continue
    // "وختم قائلا: …" says one thing once.
    if (attribution.content !== null && attribution.content.start === result.at(-1)?.content?.start) continue
    const source = passedOn(state, attribution, at)
    const direct = attribution.direct && source === null
    result.push({ ...attribution, direct, end: closed(attribution, document.text) })
    remember(state, attribution)
    if (source !== null) {
      result.push({ ...source, end: closed(source, document.text) })
      remember(state, source)
    }
    context.lastAt = at
  }
  return withoutNext(result, document)
}

/** End of a span with the bracket that closes one opened in it: "القيادة المركزية (CENTCOM)". */
function closed({ start, end }: Attribution, text: string): number {
  const inside = text.slice(start, end)
  return inside.lastIndexOf('(') > inside.lastIndexOf(')') && text.charAt(end) === ')' ? end + 1 : end
}

/** Conjunctions that begin a new statement beside the one before: "فيما أعلنت", "كما أكد". */
const CONJUNCTIONS = /[\s،,]+(?:فيما|بينما|كما|في حين|لكن|ولكن|حيث|إذ|وقد|وكان|وكانت|من جانبه|من جهته)?[\s،,]*$/

/**
 * What one speaker says ends where the next statement of the sentence begins: "قال إن العملية انتهت، وأضاف أن …". A statement
 * inside what somebody says ("أكد الوزير أن واشنطن أعلنت") stays inside.
 */
function withoutNext(found: readonly Attribution[], document: TextDocument): Attribution[] {
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
  const before = text.slice(start, other.start)
  if ((before.match(/["«»“”„]/g)?.length ?? 0) % 2 === 1) return false
  const opens = text.charAt(other.start)
  if (/[وف]/.test(opens) && /[\s،,]$/.test(before) && /^[وف](?!فق)/.test(text.slice(other.start))) return true
  return /(?:^|[\s،,])(?:فيما|بينما|كما|في حين|لكن|ولكن)\s*$/.test(before) || /،\s*$/.test(before)
}
