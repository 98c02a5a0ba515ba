/**
 * Names that the pack does not know, found by the words that announce them (arabic.md §4.2). A recall aid: each is
 * shown as "possible", never linked, and only patterns that hold in nine of ten cases are used.
 *
 * الدكتور سامر الحلاق · وزير الثقافة السوري محمد … · المدعو … · أبو خالد الحموي · لواء "شهداء …" · قرية الزعفرانة
 */
import { commonWords } from '../arabic/common-words.ts'
import type { Token } from '../arabic/tokens.ts'
import type { EntityType } from '../pack/types.ts'
import { GAP } from './document.ts'
import type { TextDocument } from './document.ts'
import { givenNames } from './given-names.ts'
import type { Names } from './mentions.ts'
import { isConnector, isNameShaped, isVerbShaped } from './name-shape.ts'
import {
  between,
  bodies,
  called,
  offices,
  operations,
  ordinary,
  places,
  quotedBodies,
  titles,
} from './possible-triggers.ts'
import { reason } from './reasons.ts'
import type { ReasonCode } from './reasons.ts'
import type { Mention } from './types.ts'

/** A span of words that may be a name. */
type Found = { first: number; last: number; type: EntityType; why: string }

const MOST_NAME_WORDS = 4
const MOST_OFFICE_WORDS = 7
const MOST_QUOTED_WORDS = 4
/** Titles inside the name of a body: جامعة الملك سعود. */
const HONOURED = new Set(['الملك', 'الامير', 'الاميره', 'الامام', 'السلطان', 'الرئيس', 'الشيخ'])
const KUNYA = new Set(['ابو', 'ابا', 'ابي', 'ام'])

/** Possible names, none of them inside a known one, in reading order. */
export function findPossibleNames({ document, found }: Names): Mention[] {
  const taken = new Uint8Array(document.words.length)
  for (const { first, last } of found) taken.fill(1, first, last + 1)
  const mentions: Mention[] = []
  for (let index = 0; index < document.words.length; index += 1) {
    if (document.skipped[index] === 1 || taken[index] === 1) continue
    const name = nameAt(document, index)
    if (name === null || isTaken(taken, name)) continue
    taken.fill(1, name.first, name.last + 1)
    mentions.push(mentionOf(document, name))
  }
  return mentions
}

function isTaken(taken: Uint8Array, { first, last }: Found): boolean {
  for (let word = first; word <= last; word += 1) if (taken[word] === 1) return true
  return false
}

function mentionOf({ words }: TextDocument, { first, last, type, why }: Found): Mention {
  const start = words[first]?.start ?? 0
  const end = words[last]?.end ?? start
  return { start, end, entity: null, type, via: 'possible', sure: false, nested: false, reasons: [why] }
}

/** The name that the word at `index` announces or begins. */
function nameAt(document: TextDocument, index: number): Found | null {
  const word = document.words[index]
  if (word === undefined || word.kind !== 'arabic') return null
  const trigger = matching(word.key)
  return (
    (trigger.has(titles) ? personAfter(document, index, index + 1) : null) ??
    (trigger.has(offices) ? holderAfter(document, index) : null) ??
    (trigger.has(called) ? calledAfter(document, index) : null) ??
    kunyaAt(document, index) ??
    personBefore(document, index) ??
    quotedAfter(document, index, trigger) ??
    (trigger.has(bodies) ? bodyAt(document, index) : null) ??
    (trigger.has(places) ? placeAfter(document, index) : null)
  )
}

/** A word list holds the word itself or what is left of it behind و, ف, ب, ل. */
function matching(key: string): { has: (list: ReadonlySet<string>) => boolean } {
  const bare = key.length > 3 && /^[وفبل]/.test(key) ? key.slice(1) : null
  return { has: (list) => list.has(key) || (bare !== null && list.has(bare)) }
}

function follows({ gaps }: TextDocument, index: number): boolean {
  return gaps[index] === GAP.none
}

/** True when nothing but space stands before word `index`: brackets and quotes end a name. */
function isPlain({ text, words }: TextDocument, index: number): boolean {
  return /^\s+$/.test(text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0))
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
    const isBound = isConnector(words[last]?.key ?? '') || last === first
    if (next === undefined || !(isBound ? isLaterName(next) : isFurtherName(next))) break
    last += 1
    if (!isConnector(next.key)) names += 1
  }
  while (last > first && isOpen(words[last]?.key ?? '')) last -= 1
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

/** "السوري", "الأمريكية" behind a name belong to the sentence, not to the name. */
function isAdjectiveOfNation(key: string): boolean {
  return /^ال(?:سور|عراق|لبنان|ارد?ن|ترك|روس|ايران|سعود|مصر|امريك|اميرك|بريطان|فرنس|المان|صين|عرب|كرد|اسرائيل|فلسطين|قطر|كويت|يمن|اوروب)(?:ي|يه|ين|يين|يون)$/.test(
    key,
  )
}

function personAfter(document: TextDocument, trigger: number, first: number): Found | null {
  if (!follows(document, first)) return null
  const last = personAt(document, first)
  return last === null
    ? null
    : { first, last, type: 'person', why: because('possible-role', document, [trigger, first - 1]) }
}

function because(code: ReasonCode, { text, words }: TextDocument, [from, to]: readonly [number, number]): string {
  return reason(code, text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0))
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
  if ((document.gaps[first] ?? GAP.line) > GAP.none) return null
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
  const isComma = /^\s*[،,]\s*$/.test(document.text.slice(document.words[last]?.end ?? 0, behind?.start ?? 0))
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
  if (!KUNYA.has(document.words[index]?.key ?? '') || document.words[index]?.key === 'ام') return null
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

type Trigger = ReturnType<typeof matching>

/** لواء "شهداء …", عملية «…»: what stands in quotes right behind the head. */
function quotedAfter(document: TextDocument, index: number, trigger: Trigger): Found | null {
  const isOperation = trigger.has(operations)
  if (!isOperation && !trigger.has(quotedBodies)) return null
  const { text, words } = document
  const first = index + 1
  const opened = words[first] && text.slice(words[index]?.end ?? 0, words[first].start)
  if (opened === undefined || !/^\s*["«“”„]$/.test(opened)) return null
  // عملية "الالتهام الذاتي" is a process; an operation's own name has no article.
  if (isOperation && words[first]?.key.startsWith('ال')) return null
  if (ordinary.has(words[first]?.key ?? '') || commonWords.has(words[first]?.key ?? '')) return null
  for (let last = first; last < first + MOST_QUOTED_WORDS && (last === first || follows(document, last)); last += 1) {
    if (!/^["»“”]/.test(text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 1))) continue
    const type = isOperation ? 'operation' : 'organization'
    return {
      first,
      last,
      type,
      why: because(isOperation ? 'possible-operation' : 'possible-head', document, [index, index]),
    }
  }
  return null
}

/** منظمة العفو الدولية: the head with the definite words behind it. */
function bodyAt(document: TextDocument, index: number): Found | null {
  const { words } = document
  if (words[index]?.key.startsWith('ال')) return null
  let last = index
  while (last - index < 3 && follows(document, last + 1)) {
    const key = words[last + 1]?.key ?? ''
    if (!/^و?ال.{2,}/.test(key) || (last === index && (commonWords.has(key) || ordinary.has(key)))) break
    // جامعة الملك سعود: what comes then is a person's name, and where it ends is not known.
    if (HONOURED.has(key)) return null
    if (
      last > index &&
      (ordinary.has(key) || (commonWords.has(key) && !/^ال(?:دوليه|وطني|وطنيه|اوسط|اول|عامه)$/.test(key)))
    )
      break
    last += 1
  }
  const first = startWithoutParticle(document, index)
  if (last === index || first === null || goesOn(document, last)) return null
  return { first: index, last, type: 'organization', why: because('possible-head', document, [index, index]) }
}

/** منظمة الأمم المتحدة | للتربية والعلوم: another body than the one named so far. */
function goesOn(document: TextDocument, last: number): boolean {
  return follows(document, last + 1) && /^لل.{2,}/.test(document.words[last + 1]?.key ?? '')
}

/** Null for a head behind an attached particle: its own beginning would have to be guessed. */
function startWithoutParticle({ words }: TextDocument, index: number): number | null {
  return bodies.has(words[index]?.key ?? '') ? index : null
}

/** قرية الزعفرانة, بلدة دوما: one word that is no adjective. */
function placeAfter(document: TextDocument, index: number): Found | null {
  const word = document.words[index + 1]
  if (word === undefined || word.kind !== 'arabic' || !follows(document, index + 1)) return null
  const { key, safe } = word
  const isBad = commonWords.has(key) || ordinary.has(key) || givenNames.has(key) || isVerbShaped(word) || key.length < 4
  if (isBad || /^[وفبلك]/.test(key) || isAdjectiveOfNation(key)) return null
  const isName = key.startsWith('ال') ? !/(?:يه|ين|ات)$/.test(key) : isNameShaped(word) && !/[ةه]$/.test(safe)
  if (!isName || document.words[index]?.key.startsWith('ال')) return null
  return { first: index + 1, last: index + 1, type: 'place', why: because('possible-place', document, [index, index]) }
}
