/** People that the pack does not know (arabic.md §4.2, P1–P6): by title, office, "called", teknonym, or an office behind. */
import { commonWords } from '../../arabic/common-words.ts'
import type { Token } from '../../arabic/tokens.ts'
import { GAP, follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from './given-names.ts'
import { isConnector, isNameShaped, isVerbShaped } from './name-shape.ts'
import { because, isAdjectiveOfNation, isPlain, matching } from './possible-found.ts'
import type { Found, Trigger } from './possible-found.ts'
import { between, called, offices, ordinary, titles } from './possible-triggers.ts'
import { reason } from '../reasons.ts'

const MOST_NAME_WORDS = 4
const MOST_OFFICE_WORDS = 7
const KUNYA = new Set(['ابو', 'ابا', 'ابي', 'ام'])

/** The person whom the word at `index` announces, or whose name begins there. */
export function possiblePerson(document: TextDocument, index: number, trigger: Trigger): Found | null {
  return (
    (trigger.has(titles) ? personAfter(document, index, index + 1) : null) ??
    (trigger.has(offices) ? holderAfter(document, index) : null) ??
    (trigger.has(called) ? calledAfter(document, index) : null) ??
    kunyaAt(document, index) ??
    personBefore(document, index)
  )
}

/** A person's name of two to four words that begins at `first`: its last word. */
function personAt(document: TextDocument, first: number): number | null {
  const { words } = document
  const word = words[first]
  if (word === undefined || !isFirstName(word)) return null
  let last = first
  // محمد بن راشد آل مكتوم are three names: what only joins them does not count.
  for (let names = 1; names < MOST_NAME_WORDS && follows(document, last + 1) && isPlain(document, last + 1);) {
    const next = words[last + 1]
    const isBound = isConnector(keyAt(document, last)) || last === first
    if (next === undefined || !(isBound ? isLaterName(next) : isFurtherName(next))) break
    last += 1
    if (!isConnector(next.key)) names += 1
  }
  while (last > first && isOpen(keyAt(document, last))) last -= 1
  return last > first ? last : null
}

/** Connectors that a name cannot end in: محمد بن, سلمان آل. */
function isOpen(key: string): boolean {
  return isConnector(key) && key !== 'الدين' && key !== 'الله'
}

function isFirstName(word: Token): boolean {
  return isGiven(word) || word.key === 'عبد' || KUNYA.has(word.key)
}

/** على is not علي, though the loose fold makes them one. */
function isGiven({ key, safe }: Token): boolean {
  return givenNames.has(key) && safe !== 'على'
}

/** Past the second word only what cannot be the sentence's next: محمد ياسين الحلبي, but محمد ياسين | المعرض. */
function isFurtherName(word: Token): boolean {
  return isConnector(word.key) || isGiven(word) || (/^ال.{2,}ي$/.test(word.key) && isLaterName(word))
}

/** A later part of a name: a connector, a given name, a surname with or without article, but no verb or common word. */
function isLaterName(word: Token | undefined): boolean {
  if (word === undefined || word.kind !== 'arabic') return false
  const { key } = word
  if (isConnector(key) || isGiven(word)) return true
  if (commonWords.has(key) || ordinary.has(key) || isVerbShaped(word)) return false
  if (key.startsWith('ال')) return key.length >= 5 && !isAdjectiveOfNation(key)
  return isNameShaped(word) && !/^[لبكوف]/.test(key)
}

function personAfter(document: TextDocument, trigger: number, first: number): Found | null {
  if (!follows(document, first)) return null
  const last = personAt(document, first)
  return last === null
    ? null
    : { first, last, type: 'person', why: because('possible-role', document, [trigger, first - 1]) }
}

/** وزير الثقافة السوري [الدكتور] محمد …: definite words and a few links between office and name. */
function holderAfter(document: TextDocument, index: number): Found | null {
  for (let at = index + 1; at <= index + MOST_OFFICE_WORDS && follows(document, at); at += 1) {
    const word = document.words[at]
    if (word === undefined) return null
    const found = personAfter(document, index, at)
    if (found !== null) return found
    if (!(word.key.startsWith('ال') || between.has(word.key) || /^(?:و|ب|لل|بال)/.test(word.key))) return null
  }
  return null
}

/** المدعو … , الملقب بـ"أبو عمر": one to three words of a name, quoted or not. */
function calledAfter(document: TextDocument, index: number): Found | null {
  let first = index + 1
  while (document.loose[first] === 1) first += 1
  if (!follows(document, first)) return null
  const word = document.words[first]
  if (word === undefined || !(isFirstName(word) || KUNYA.has(word.key.slice(1)))) return null
  const last = personAt(document, first)
  return last === null ? null : { first, last, type: 'person', why: because('possible-role', document, [index, index]) }
}

/** سامر الحلاق، مدير المركز: a name that begins with a given name, a comma, an office or title. */
function personBefore(document: TextDocument, index: number): Found | null {
  const word = document.words[index]
  if (word === undefined || !isGiven(word) || isBehindName(document, index)) return null
  const last = personAt(document, index)
  if (last === null || document.gaps[last + 1] !== GAP.clause) return null
  const behind = document.words[last + 1]
  const isComma = /^\s*[،,]\s*$/.test(textBefore(document, last + 1))
  if (behind === undefined || !isComma || !(offices.has(behind.key) || titles.has(behind.key))) return null
  return { first: index, last, type: 'person', why: because('possible-role', document, [last + 1, last + 1]) }
}

/** In "لولوة راشد الخاطر، المتحدثة" the name has begun before راشد: the word before is none that a name follows. */
function isBehindName(document: TextDocument, index: number): boolean {
  const before = document.words[index - 1]
  if (before === undefined || !follows(document, index) || !isPlain(document, index)) return false
  if (isConnector(before.key) || isGiven(before)) return true
  return !(commonWords.has(before.key) || isVerbShaped(before) || matching(before.key).has(titles))
}

/** أبو خالد الحموي: a teknonym of three words, or of two behind a comma or verb would catch too much. */
function kunyaAt(document: TextDocument, index: number): Found | null {
  if (!KUNYA.has(keyAt(document, index)) || keyAt(document, index) === 'ام') return null
  const given = document.words[index + 1]
  const origin = document.words[index + 2]
  if (given === undefined || origin === undefined || !follows(document, index + 1) || !follows(document, index + 2))
    return null
  if (
    !givenNames.has(given.key) ||
    !/^ال.{2,}ي$/.test(origin.key) ||
    commonWords.has(origin.key) ||
    isAdjectiveOfNation(origin.key)
  )
    return null
  return { first: index, last: index + 2, type: 'person', why: reason('possible-kunya') }
}
