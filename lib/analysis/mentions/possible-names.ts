/**
 * Names that the pack does not know, found by the words that announce them (arabic.md §4.2). A recall aid: each is
 * shown as "possible", never linked, and only patterns that hold in nine of ten cases are used.
 *
 * الدكتور سامر الحلاق · وزير الثقافة السوري محمد … · المدعو … · أبو خالد الحموي · لواء "شهداء …" · قرية الزعفرانة
 */
import { commonWords } from '../../arabic/common-words.ts'
import { follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from './given-names.ts'
import type { Names } from './index.ts'
import { isNameShaped, isVerbShaped } from './name-shape.ts'
import { because, isAdjectiveOfNation, matching } from './possible-found.ts'
import type { Found, Trigger } from './possible-found.ts'
import { possiblePerson } from './possible-people.ts'
import { bodies, operations, ordinary, places, quotedBodies } from './possible-triggers.ts'
import type { Mention } from '../types.ts'
import { withPairs } from '../pairs.ts'

const MOST_QUOTED_WORDS = 4
/** Titles inside the name of a body: جامعة الملك سعود. */
const HONOURED = new Set(['الملك', 'الامير', 'الاميره', 'الامام', 'السلطان', 'الرئيس', 'الشيخ'])

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

function mentionOf({ text, words }: TextDocument, { first, last, type, why }: Found): Mention {
  const start = words[first]?.start ?? 0
  const end = words[last]?.end ?? start
  const place = withPairs(text, { start, end })
  return { ...place, entity: null, type, via: 'possible', sure: false, nested: false, reasons: [why] }
}

/** The name that the word at `index` announces or begins. */
function nameAt(document: TextDocument, index: number): Found | null {
  const word = document.words[index]
  if (word === undefined || word.kind !== 'arabic') return null
  const trigger = matching(word.key)
  return (
    possiblePerson(document, index, trigger) ??
    quotedAfter(document, index, trigger) ??
    (trigger.has(bodies) ? bodyAt(document, index) : null) ??
    (trigger.has(places) ? placeAfter(document, index) : null)
  )
}

/** لواء "شهداء …", عملية «…»: what stands in quotes right behind the head. */
function quotedAfter(document: TextDocument, index: number, trigger: Trigger): Found | null {
  const isOperation = trigger.has(operations)
  if (!isOperation && !trigger.has(quotedBodies)) return null
  const { words } = document
  const first = index + 1
  if (words[first] === undefined || !/^\s*["«“”„]$/.test(textBefore(document, first))) return null
  // عملية "الالتهام الذاتي" is a process; an operation's own name has no article.
  if (isOperation && words[first]?.key.startsWith('ال')) return null
  if (ordinary.has(keyAt(document, first)) || commonWords.has(keyAt(document, first))) return null
  for (let last = first; last < first + MOST_QUOTED_WORDS && (last === first || follows(document, last)); last += 1) {
    if (!/^["»“”]/.test(textBefore(document, last + 1))) continue
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
    const key = keyAt(document, last + 1)
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
  return follows(document, last + 1) && /^لل.{2,}/.test(keyAt(document, last + 1))
}

/** Null for a head behind an attached particle: its own beginning would have to be guessed. */
function startWithoutParticle(document: TextDocument, index: number): number | null {
  return bodies.has(keyAt(document, index)) ? index : null
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
