/**
 * Surnames of people whom the pack does not know: after "سامر الخطيب" the text writes "يقول الخطيب". A word counts once it
 * has stood right behind a given name. Source: arabic.md §4.1 (coreference by the last name).
 */
import { commonWords } from '../../arabic/common-words.ts'
import { foldKey } from '../../arabic/fold.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from '../mentions/given-names.ts'
import { isConnector, isNameShaped, isVerbShaped } from '../mentions/name-shape.ts'
import { headOf, isNisba } from './heads.ts'
import type { Speaker, SpeakerContext } from './named.ts'
import type { Spoken } from './state.ts'

/** K2 key of a surname → index of the word where it is first said with its given name. */
export function readSurnames(document: TextDocument): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = 1; at < document.words.length; at += 1) {
    const word = document.words[at]
    const key = word?.key ?? ''
    // few words stand behind a given name, so this is asked first
    // "عبد الكريم الدرويش"
    const isBehindGiven = givenNames.has(keyAt(document, at - 1)) || keyAt(document, at - 2) === 'عبد'
    if (!isBehindGiven || givenNames.has(key)) continue
    if (key.length < 4 || !follows(document, at) || found.has(key)) continue
    const isSurname = key.startsWith('ال')
      ? key.length > 4 && (headOf(key) === null || key === 'الشاهد')
      : word !== undefined && isNameShaped(word) && !isVerbShaped(word)
    if (isSurname) found.set(key, at)
  }
  return found
}

/**
 * "وقال لاعب الفريق إيميليو سانتوس إن …. كشف سانتوس عن": whoever has spoken by a full name, of whatever given name, goes by its last
 * word from then on.
 * @param at word of the verb that named the speaker
 */
export function noteSurname(
  surnames: Map<string, number>,
  { speaker, end }: Spoken,
  at: number,
  document: TextDocument,
): void {
  if (speaker.kind !== 'person' || speaker.entity !== null || !speaker.text.includes(' ')) return
  let last = at
  while ((document.words[last + 1]?.end ?? Infinity) <= end && last < at + MOST_WORDS) last += 1
  const [before, word] = [document.words[last - 1], document.words[last]]
  if (before === undefined || word === undefined || !follows(document, last) || surnames.has(word.key)) return
  if (!speaker.text.endsWith(document.text.slice(before.start, word.end))) return
  const isNamed = isNameShaped(before) && headOf(before.key) === null && !isVerbShaped(before)
  const mayBe = word.key.length >= 4 && !/^ال|(ات|يه)$/.test(word.key) && headOf(word.key) === null
  if (isNamed && mayBe && !commonWords.has(word.key) && !isNisba(word.key) && !givenNames.has(word.key))
    surnames.set(word.key, last)
}

const MOST_WORDS = 16

/**
 * "زار الوزير سامر حداد | المدينة. وقال": behind a given name and another one a definite word that is no name is what the verb of the
 * sentence is about.
 */
export function withoutObject(speaker: Speaker): Speaker {
  if (speaker.kind !== 'person' || speaker.entity !== null) return speaker
  const words = speaker.text.split(' ')
  const keys = words.map((word) => foldKey(word, 2))
  const given = keys.findLastIndex((key) => givenNames.has(key))
  const family = keys[given + 1] ?? ''
  // "زيد رعد الحسين" is a name of three
  const end = keys.findIndex((key, at) => at > given + 1 && (commonWords.has(key) || isNoName(key, words[at] ?? '')))
  if (given < 0 || end < 0 || isConnector(keys[given] ?? '') || isConnector(family) || family.startsWith('ال'))
    return speaker
  return { ...speaker, text: words.slice(0, end).join(' ') }
}

/** "الاتهامات", "المدينة", "دعوة". */
function isNoName(key: string, word: string): boolean {
  return /^ال.{3,}(ه|ات)$/.test(key) || (word.endsWith('ة') && !givenNames.has(key))
}

/** "النائب ياسر الوائلي | قبول العدد": a given name and a definite surname are the whole name, and nothing indefinite goes with it. */
export function isBehindSurname(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  if (
    word?.kind !== 'arabic' ||
    namesByWord[at] !== undefined ||
    !/^ال(?!دين$|اسلام$|حق$|له$).{2,}[^هة]$/.test(keyAt(document, at - 1))
  )
    return false
  if (!givenNames.has(keyAt(document, at - 2)) || word.key.startsWith('ال')) return false
  return !givenNames.has(word.key) && headOf(word.key) === null && !isConnector(word.key)
}
