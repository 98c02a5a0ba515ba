/**
 * What is told of somebody between two commas, behind the name: "دعا صادق خان، عمدة لندن، إلى", "حذر كريستوفر راي، الذي يرأس المكتب،
 * من". An office or a relative there proves that the words before it name a person, whether anybody knows them or not
 * (arabic.md §7.1, "SUBJECT-NP (apposition)*").
 */
import { commonWords } from '../../arabic/common-words.ts'
import { GAP, follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { isConnector } from '../mentions/name-shape.ts'
import { givenNames } from '../mentions/given-names.ts'
import { sentenceEnd } from '../sentences.ts'
import { headOf, isNisba, isWhole } from './heads.ts'
import { unlinked } from './named.ts'
import type { SpeakerAt, SpeakerContext } from './named.ts'
import { nameInApposition } from './office.ts'
import { complementisers, verbOf } from './verbs.ts'

const LONGEST_APPOSITION = 15

/**
 * An apposition between commas: "قالت إلهام أحمد، مسؤولة العلاقات الخارجية، إن".
 * @returns the word behind its second comma; `from` when there is none
 */
export function appositionEnd(document: TextDocument, from: number, end: number): number {
  if (!/^[)"”»\s]*[،,]\s*$/.test(textBefore(document, from))) return from
  for (let at = from + 1; at <= Math.min(end, from + LONGEST_APPOSITION); at += 1) {
    if (complementisers.has(keyAt(document, at - 1))) return from
    if (/[،,:]/.test(textBefore(document, at))) return at
  }
  return from
}

/** "عمدة لندن", "الذي يرأس المكتب", "وهو طبيب", "إحدى المشاركات": what only somebody is called, from word `at` on. */
export function describesSomebody(document: TextDocument, at: number): boolean {
  const key = keyAt(document, at)
  if (/^(الذي|التي|وهو|وهي|احد|احدي)$/.test(key)) return true
  return headOf(key) === 'person' && (isWhole(key) || /.{3}(ه|ها)$/.test(key))
}

const MOST_NAME_WORDS = 4

/** The person whose name begins at word `from` and is followed by such an apposition; null for other words. */
export function introduced(from: number, context: SpeakerContext): SpeakerAt | null {
  const { document } = context
  let last = from
  while (last < from + MOST_NAME_WORDS && follows(document, last + 1)) last += 1
  if (last === from + MOST_NAME_WORDS || document.gaps[last + 1] !== GAP.clause) return null
  if (keyAt(document, from).startsWith('ال')) return namedBehind(from, last, context)
  if (!isIntroduced(last, document)) return null
  // "كشف مسح جديد، وهو الأول،", "أعلن رسميا، وهو أمر متوقع،": what is no office proves given names only
  const isCertain = last > from && givenNames.has(keyAt(document, from))
  const next = keyAt(document, last + 1)
  if (!isCertain && headOf(next) !== 'person' && !/^احدي?$/.test(next)) return null
  for (let at = from; at <= last; at += 1) if (!mayBeName(at, from, context)) return null
  return unlinked(document, [from, last], 'person')
}

/** "كشف النحات، إمانويل سانتوس، عن", "النجم السنغالي، ساديو ماني،": whatever somebody is, and the name between commas. */
function namedBehind(from: number, last: number, context: SpeakerContext): SpeakerAt | null {
  const { document } = context
  const key = keyAt(document, from)
  const isOne = last === from || (last === from + 1 && isNisba(keyAt(document, last)))
  if (!isOne || headOf(key) !== null || commonWords.has(key) || isNisba(key) || /^ال.{3,}(ه|ات|ين|ان|ون)$/.test(key))
    return null
  const found = nameInApposition(last, context)
  return found && { ...found, first: from }
}

/** True where a comma behind word `last` opens what is told of somebody, and another one closes it. */
function isIntroduced(last: number, document: TextDocument): boolean {
  const next = last + 1
  if (/["«“:]/.test(textBefore(document, next))) return false
  return describesSomebody(document, next) && appositionEnd(document, next, sentenceEnd(document, next)) > next
}

/** Any word that is no common one, no verb of saying and no head; definite only behind the first: "سامر الخطيب". */
function mayBeName(at: number, from: number, { document, namesByWord, dated }: SpeakerContext): boolean {
  const word = document.words[at]
  if (word === undefined || word.kind !== 'arabic' || namesByWord[at] !== undefined || dated[at] === 1) return false
  if (givenNames.has(word.key) || isConnector(word.key)) return true
  if (word.key.length < 3 || commonWords.has(word.key) || headOf(word.key) !== null) return false
  // a surname may look like a verb
  if (at === from && verbOf(word.key) !== null) return false
  if (keyAt(document, at - 1) === 'عبد' && at > from) return true
  return !/^([وفبكل]?ال|لل)/.test(word.key) || (at > from && /^ال.{2,}[^هةت]$/.test(word.key))
}
