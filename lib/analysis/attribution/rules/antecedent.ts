/** Whom a relative clause is about: "نزار خليل الذي يعتبر أن", "وجهاء العشائر، الذين طالبوا" (arabic.md §7.1, the subject before its verb). */
import { GAP, follows, keyAt } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { headOf, isDocument, some } from '../heads.ts'
import { canSpeak, speakerOfName } from '../named.ts'
import type { SpeakerAt } from '../named.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { verbOf } from '../verbs.ts'

/** So many words may name an office and its holder. */
export const OFFICE_WORDS = 10

/** "والتقى عددا من وجهاء العشائر، الذين طالبوا": people in the plural right before the relative. */
export function severalBefore(last: number, { context }: State): SpeakerAt | null {
  const { document } = context
  for (
    let first = last;
    first > last - OFFICE_WORDS && document.sentences[first] === document.sentences[last];
    first -= 1
  ) {
    const key = keyAt(document, first)
    const isHead = headOf(key) === 'anonymous' || (first < last && (some.test(key) || key === 'عددا'))
    const found = isHead ? speakerFrom(first, context, last) : null
    if (found !== null && found.last === last && found.speaker.kind === 'anonymous') return found
    if (!follows(document, first)) return null
  }
  return null
}

/** The person or body right before a relative: a name, or a surname told before. */
export function antecedent(last: number, { context }: State): SpeakerAt | null {
  const name = context.namesByWord[last]
  if (name !== undefined)
    return canSpeak(name) ? { speaker: speakerOfName(name, context), first: name.first, last: name.last } : null
  // a surname told before; where it stands here for the first time, its whole name is the antecedent
  const told = context.surnames.get(keyAt(context.document, last)) ?? last
  if (told < last) return speakerFrom(last, context, last)
  // "حسب الصحيفة، التي أشارت إلى أن": a body by one word
  const key = keyAt(context.document, last)
  const isApart = context.document.gaps[last + 1] === GAP.clause && headOf(keyAt(context.document, last - 1)) === null
  if (isApart && key.startsWith('ال') && headOf(key) === 'body' && !isDocument(key))
    return speakerFrom(last, context, last)
  // "ويخالفه العميد المتقاعد نزار خليل الذي يعتبر أن": an office with a name
  for (
    let first = last - 1;
    first >= last - OFFICE_WORDS && context.document.sentences[first] === context.document.sentences[last];
    first -= 1
  ) {
    if (headOf(keyAt(context.document, first)) !== 'person' || !isUnbroken(context.document, first, last)) continue
    const found = speakerFrom(first, context, last)
    if (found !== null && found.last === last) return found
  }
  return null
}

/** True when no mark and no word of saying stands between two words of one phrase. */
export function isUnbroken(document: TextDocument, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at += 1)
    if (!follows(document, at) || verbOf(keyAt(document, at)) !== null) return false
  return last - first <= OFFICE_WORDS
}
