/**
 * Subjects at the head of a sentence, a headline or an entry of a live report: "ماكرون يدعو إلى وقف القتال", "وبرلين تحث الطرفين"
 * (arabic.md §7.1, headlines).
 */
import { commonWords } from '../../../arabic/common-words.ts'
import type { Token } from '../../../arabic/tokens.ts'
import { GAP, follows, keyAt, textBefore } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { isNameShaped, isNameWord, isPastShaped, isVerbShaped } from '../../mentions/name-shape.ts'
import { sentenceStart } from '../../sentences.ts'
import { states } from '../heads.ts'
import { unlinked } from '../named.ts'
import type { SpeakerAt } from '../named.ts'
import type { State } from '../state.ts'

const DATELINE_WORDS = 10

/** First word of the sentence of word `at`, behind the hour of a live report and "عاجل". */
export function headOfSentence(document: TextDocument, at: number): number {
  let first = sentenceStart(document, at)
  while (first < at && (document.words[first]?.kind === 'digits' || keyAt(document, first) === 'عاجل')) first += 1
  // "دبي، الإمارات العربية المتحدة (CNN)-- أعلن": behind the dateline
  for (let next = first + 1; next < Math.min(at, first + DATELINE_WORDS); next += 1)
    if (/\)\s*[-–—]/.test(textBefore(document, next))) return next
  // "كراكاس - رفضت النائبة": a city before a dash, and a verb behind it
  const verb = document.words[first + 1]
  const isCity = document.gaps[first] === GAP.line && verb !== undefined && first + 1 < at
  if (isCity && /^\s+[-–—]\s*$/.test(textBefore(document, first + 1)) && isPastShaped(verb)) return first + 1
  return first
}

/** "ماكرون يدعو إلى وقف القتال": one unknown name that opens a headline or an entry of a live report, before a present tense. */
export function nameAtHead(at: number, state: State): SpeakerAt | null {
  const { document } = state.context
  const word = document.words[at - 1]
  if (word === undefined || at - 1 !== headOfSentence(document, at) || !follows(document, at)) return null
  if (state.context.namesByWord[at - 1] !== undefined) return null
  // "الإنتربول يطالب الصين", "الفاتيكان ينفي": what only somebody does
  if (
    word.key.length > 5 &&
    word.key.startsWith('ال') &&
    !commonWords.has(word.key) &&
    onlySomebody.test(keyAt(document, at))
  )
    return { ...unlinked(document, [at - 1, at - 1], word.key.endsWith('ي') ? 'person' : 'institution'), guess: true }
  if (!isNameWord(word) && !isNamePart(word)) return null
  // "مستثمرون يطالبون"
  const isPlural = keyAt(document, at).endsWith('ون')
  return { ...unlinked(document, [at - 1, at - 1], isPlural ? 'anonymous' : 'person'), guess: true }
}

const onlySomebody = /^[يت](طالب|دعو|نفي|تهم|حذر|طلب|حث|ناشد)$/

/** "ماكرون", "ميرتس": a first letter that may be a particle's does not matter at the head of a line. */
function isNamePart(word: Token): boolean {
  if (word.key.length < 5 || /^[وفبل]/.test(word.key) || isVerbShaped(word)) return false
  // "ماكرون يدعو": with a singular verb behind it the ending is no plural's
  const ending = /(?:ون|ين)$/.test(word.key) ? 2 : 0
  return isNameShaped({
    ...word,
    key: word.key.slice(0, word.key.length - ending),
    safe: word.safe.slice(0, word.safe.length - ending),
  })
}

/** A state or city in the role of its government, with or without و: "وبرلين" is Berlin. */
export function stateAt(at: number, { document }: State['context']): SpeakerAt | null {
  const word = document.words[at]
  if (word === undefined) return null
  const cut = states.test(word.key) ? 0 : 1
  const text = document.text.slice(word.start + cut, word.end)
  return { speaker: { entity: null, text, kind: 'institution' }, first: at, last: at }
}

/** "أنقرة، تركيا - أعلن": a state or city and another behind its comma. */
export function isDateline(begin: number, document: TextDocument): boolean {
  return states.test(keyAt(document, begin)) && states.test(keyAt(document, begin + 1))
}
