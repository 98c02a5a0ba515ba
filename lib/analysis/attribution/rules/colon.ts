/** A speaker before a colon at the head of a line: "وزير الخارجية: لا عودة", "مسؤول أمريكي: …" (arabic.md §7.1, headlines). */
import { GAP, keyAt, spanOf, textBefore } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import type { Attribution } from '../../types.ts'
import { contentFrom } from '../content.ts'
import { headOf } from '../heads.ts'
import { canSpeak } from '../named.ts'
import type { SpeakerAt } from '../named.ts'
import type { Token } from '../../../arabic/tokens.ts'
import { sentenceEnd } from '../../sentences.ts'
import { speakerFrom } from '../speaker.ts'
import { verbOf } from '../verbs.ts'
import { isByline } from './no-report.ts'
import type { State } from '../state.ts'

const MOST_WORDS = 8

/** An attribution by the colon behind the phrase that begins the line at word `at`; null when there is none. */
export function byColon(at: number, state: State): Attribution | null {
  const { context, quotations } = state
  const { document, namesByWord } = context
  if (!opensLine(document, at)) return null
  const name = namesByWord[at]
  const short = name === undefined ? byShortForm(at, document) : null
  if (short !== null)
    return { ...spanOf(document, at, at), ...short, ...contentFrom(document, { at: at + 1, clause: true }, quotations) }
  if (name === undefined ? headOf(keyAt(document, at)) === null : !canSpeak(name)) return null
  const colon = colonBehind(at, document)
  if (colon < 0) return null
  // "دمشق: شدد وزير الإعلام على أن": where it is said, over the statement itself
  if (name?.use.type === 'place' && verbOf(keyAt(document, colon + 1)) !== null) return null
  if (name?.use.type === 'place' && isByline(colon + 1, document)) return null
  // "دمشق/ سانا: …": place and agency of a dateline
  if (name?.use.type === 'place' && document.gaps[name.last + 1] === GAP.clause && name.last < colon) return null
  const named = speakerFrom(at, context)
  if (named === null || named.last > colon) return null
  const found = { ...named, ...(sourceBefore(named.last, colon, state) ?? firstAside(named.last, colon, document)) }
  if (
    found.speaker.entity === null &&
    found.last !== colon &&
    !isAddressed(document, found.last + 1, colon) &&
    !isTimed(found, document)
  )
    return null
  if (colon >= sentenceEnd(document, at)) return null
  // "سوريا ما بعد قيصر: سباق على العقود": a title
  if (
    name?.use.type === 'place' &&
    found.last < colon &&
    !/^(في|من|عن|ل.+|[يت].{3,})$/.test(keyAt(document, found.last + 1))
  )
    return null
  // "الشرع في البيت الأبيض: أول زيارة": where somebody is; "ترامب من الرياض: …" speaks.
  if (found.last < colon && keyAt(document, found.last + 1) === 'في' && !isOccasion(document, found.last + 2))
    return null
  return {
    ...spanOf(document, at, colon),
    speaker: found.speaker,
    stance: 'say',
    ...contentFrom(document, { at: colon + 1, clause: true }, quotations),
  }
}

/** "أكسيوس عن مسؤول أمريكي: …": the source speaks, through the medium. */
function sourceBefore(last: number, colon: number, { context }: State): Pick<SpeakerAt, 'speaker' | 'last'> | null {
  const at = keyAt(context.document, last + 1) === 'نقلا' ? last + 2 : last + 1
  if (keyAt(context.document, at) !== 'عن' || at >= colon) return null
  const source = speakerFrom(at + 1, context)
  return source === null || source.guess === true || source.last !== colon ? null : source
}

/** "الرئيس السوري أحمد الشرع، في أول تعليق له: …": an aside between the name and the colon. */
function firstAside(last: number, colon: number, document: TextDocument): Pick<SpeakerAt, 'last'> | null {
  const isAside = document.gaps[last + 1] === GAP.clause && /^(في|تعليقا|ردا)$/.test(keyAt(document, last + 1))
  return isAside && last < colon ? { last: colon } : null
}

/** "أفريكوم: …" over a text that says "القيادة الأمريكية في أفريقيا (أفريكوم)": one word that the text has as a short form. */
function byShortForm(at: number, document: TextDocument): Pick<Attribution, 'speaker' | 'stance'> | null {
  const word = document.words[at]
  const next = document.words[at + 1]
  if (word === undefined || next === undefined || word.key.length < 4) return null
  const text = document.text.slice(word.start, word.end)
  if (!/^\s*:/.test(textBefore(document, at + 1)) || !document.text.includes(`(${text})`)) return null
  return { speaker: { entity: null, text, kind: 'institution' }, stance: 'say' }
}

/** "خبير أمني لـ«المدى»: …", "مصادر للجزيرة: …": to which medium it is said. */
function isAddressed(document: TextDocument, at: number, colon: number): boolean {
  return keyAt(document, at).startsWith('ل') && colon - at < 4
}

/** "مدرب الفريق بعد المباراة: …", "مسؤول أممي عن التمويل: …": when or about what somebody speaks. */
function isTimed({ speaker, last }: SpeakerAt, document: TextDocument): boolean {
  return /^(بعد|قبل|عقب|خلال|تعليقا|ردا|عن|حول|بشان)$/.test(keyAt(document, last + 1)) && speaker.kind === 'person'
}

/** "عبدي في كلمة متلفزة: …", "الوزير في بيان: …" */
function isOccasion(document: TextDocument, at: number): boolean {
  return /^(كلمه|بيان|تصريح|تصريحات|مقابله|حوار|مؤتمر|خطاب|منشور|تغريده|تدوينه|لقاء|حديث|رساله)$/.test(
    keyAt(document, at),
  )
}

/** The first word of a line, or the first behind the hour of a live report: "12:40 الداخلية السورية: …". */
function opensLine(document: TextDocument, at: number): boolean {
  let first = at
  while (document.gaps[first] !== GAP.line && isHour(document.words[first - 1])) first -= 1
  // "سوريا تنضم إلى التحالف.. وزير الإعلام: الاتفاق سياسي"
  const isHeadline = document.lines[first] === 0 && document.gaps[first] === GAP.sentence
  return (isHeadline || document.gaps[first] === GAP.line) && document.words[at]?.kind !== 'digits'
}

const LIVE = new Set(['عاجل', 'مباشر', 'فيديو', 'بالفيديو'])

/** The hour of a live report, "عاجل", "مباشر". */
function isHour(word: Token | undefined): boolean {
  return word !== undefined && (word.kind === 'digits' || LIVE.has(word.key))
}

function colonBehind(at: number, document: TextDocument): number {
  const end = Math.min(sentenceEnd(document, at), at + MOST_WORDS)
  for (let word = at; word < end; word += 1) if (textBefore(document, word + 1).includes(':')) return word
  return -1
}
