/** Speakers whom the pack does not know: unnamed sources, surnames of people named before, names known by their shape. */
import { keyAt } from '../document.ts'
import { commonWords } from '../../arabic/common-words.ts'
import { givenNames } from '../mentions/given-names.ts'
import { letterOffset } from '../letters.ts'
import { isNameShaped, isNameWord, isVerbShaped } from '../mentions/name-shape.ts'
import { headOf, isNisba, isWhole } from './heads.ts'
import { nameInApposition } from './office.ts'
import { namesIn, phraseText, speakerOfName, unlinked } from './named.ts'
import type { SpeakerAt, SpeakerContext } from './named.ts'
import { complementisers } from './verbs.ts'

/** "مصدر أمني", and "المسؤول … فلان" where a person is named after all. */
export function fromAnonymous(first: number, last: number, context: SpeakerContext): SpeakerAt {
  const { document, lastInstitution, last: before } = context
  // "المصدر نفسه" is whoever gave the last statement (arabic.md §3.3), unless that was an unnamed source itself.
  if (/^ال(مصدر|مصادر)$/.test(keyAt(document, first)) && lastInstitution !== null && before?.kind !== 'anonymous')
    return { speaker: lastInstitution, first, last: keyAt(document, first + 1) === 'نفسه' ? first + 1 : first }
  const person = namesIn(first, last, context).find(({ use }) => use.type === 'person' && use.via === 'name')
  if (person !== undefined && /^(ال)?مسؤول/.test(keyAt(document, first)))
    return { speaker: speakerOfName(person, context), first, last: person.last }
  // "المسؤول، رشيد عمر، ", "مراسلة القناة في دمشق، رنا العلي، ": whoever is meant is one
  const isOne = keyAt(document, first).startsWith('ال') || /^[وفل]?مراسله?$/.test(keyAt(document, first))
  const named = isOne ? nameInApposition(last, context) : null
  if (named !== null) return { ...named, first }
  const text = phraseText(document, first, last)
  // "المراسلة كايتلان كولينز"
  const next = document.words[first + 1]
  const isNamed = /^[وفل]?ال(مراسل|شاهد)ه?$/.test(keyAt(document, first)) && last > first + 1 && last <= first + 3
  const kind = isNamed && isNameWord(next) && !isNisba(next?.key ?? '') ? 'person' : 'anonymous'
  return { speaker: { entity: null, text, kind }, first, last }
}

/** "يقول الخطيب", "وفقا لنصار": the surname of somebody named in full before. */
export function fromSurname(first: number, { document, surnames, namesByWord }: SpeakerContext): SpeakerAt | null {
  const word = document.words[first]
  if (word === undefined || namesByWord[first] !== undefined) return null
  const known = (key: string): boolean => (surnames.get(key) ?? first) < first
  const cut = known(word.key) ? 0 : /^ل(?!ل)/.test(word.key) && known(word.key.slice(1)) ? 1 : -1
  if (cut < 0) return null
  const text = document.text.slice(cut === 0 ? word.start : letterOffset(document.text, word, 1), word.end)
  return { speaker: { entity: null, text, kind: 'person' }, first, last: first }
}

/** "حساب موال للإدارة", "مستخدم يدعى كريم": one of many, by whatever he is online. K2 keys. */
export const someOne = /^(حساب|مستخدم|معلق|متصل|مشاهد|قارئ)ه?$/

/** "سامر الخليل", a person that the pack does not know: two to four words in the shape of a name. */
export function fromUnknown(first: number, last: number, context: SpeakerContext): SpeakerAt | null {
  const { document } = context
  if (last === first) return fromSingle(first, context)
  if (isPluralPair(first, document)) return unlinked(document, [first, first + 1], 'anonymous')
  const office = officeBehind(first, last, document)
  // "أعلن روبرت ردفورد نجم الفيلم": the name, and behind it what he is
  if (office > 0) {
    const named = unlinked(document, [first, office - 1], 'person')
    return givenNames.has(keyAt(document, first)) ? { ...named, last } : { ...named, last, guess: true }
  }
  if (last > first + 3 || !isNameWord(document.words[first]) || someOne.test(keyAt(document, first))) return null
  // "كشف هشاشة الترتيبات القائمة": definite plurals and feminines are no surnames
  if (document.words.slice(first + 1, last + 1).some(({ key }) => /^ال.{2,}(ات|ه|ين|ون)$/.test(key))) return null
  return { ...unlinked(document, [first, last], 'person'), guess: true }
}

/** "مطورون عقاريون", "الجيران السوريون": two plurals of people behind a verb. */
function isPluralPair(first: number, document: SpeakerContext['document']): boolean {
  return (
    keyAt(document, first + 1).endsWith('يون') &&
    /^(ال)?.{3,}ون$/.test(keyAt(document, first)) &&
    /^(ال)?.{2,}يون$/.test(keyAt(document, first + 1))
  )
}

/** Where an office stands behind a name of two or three words; 0 for other phrases. */
function officeBehind(first: number, last: number, { words }: SpeakerContext['document']): number {
  for (let at = first + 1; at <= Math.min(last, first + 3); at += 1) {
    const word = words[at]
    if (word === undefined) return 0
    if (
      at > first + 1 &&
      headOf(word.key) === 'person' &&
      isWhole(word.key) &&
      (!word.key.startsWith('ال') || givenNames.has(words[first]?.key ?? '')) &&
      !givenNames.has(word.key)
    )
      return at
    const isSurname = /^ال.{3,}[^هةن]$/.test(word.key) && givenNames.has(words[first]?.key ?? '')
    if (!isSurname && !isNameShaped(word) && !givenNames.has(word.key)) return 0
  }
  return 0
}

/** "ويتوقع مصرفيون أن", "عزا صيرفي في دمشق": one indefinite noun that the heads do not know, and a clause behind it. */
function fromSingle(at: number, { document, namesByWord }: SpeakerContext): SpeakerAt | null {
  const word = document.words[at]
  const next = keyAt(document, at + 1)
  if (word === undefined || namesByWord[at] !== undefined || !/.{3}(ون|ين|ي)$/.test(word.key)) return null
  if (givenNames.has(word.key)) return null
  if (/^(ال|لل|[بلكوف]ال)/.test(word.key) || isVerbShaped(word) || commonWords.has(word.key)) return null
  if (!complementisers.has(next) && next !== 'في') return null
  // "وزار أليكسي نافالني المدينة. وقال نافالني إنه": what was said before is a name
  const isKnown = !word.key.endsWith('ون') && document.words.findIndex(({ key }) => key === word.key) < at
  return { ...unlinked(document, [at, at], isKnown ? 'person' : 'anonymous'), guess: true }
}
