/**
 * Abbreviations that a text itself introduces (arabic.md §3.4): "قوات سوريا الديمقراطية (قسد)", "جيش مغاوير الثورة
 * «جمث»", "… (CJTF-OIR)". What the pack does not know is learned for this document and linked wherever it stands.
 */
import { foldKey } from '../../arabic/fold.ts'
import { readings } from '../../arabic/particles.ts'
import { commonWords } from '../../arabic/common-words.ts'
import { GAP, gapBetween, textBefore, wordBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { attachedParticle } from './gates.ts'
import { isVerbShaped } from './name-shape.ts'
import type { Occurrence, Occurrences } from './occurrences.ts'
import { reason } from '../reasons.ts'
import { STRENGTH } from './selection.ts'
import type { Linked, Selected } from './selection.ts'

/** A short form that the text gives to a name: the K2 keys of its words. */
type Learned = { keys: readonly string[]; from: Selected }

const OPEN = /^\s*[("«“”„'‘[]$/
const CLOSE = /^[)"»”“'’\]]/

/** Links of every occurrence of an abbreviation that the document introduces after the long name of a body or law. */
export function learnAbbreviations(
  document: TextDocument,
  selected: readonly Selected[],
  occurrences: Occurrences,
): Linked[] {
  const learned = new Map<string, Learned[]>()
  for (const name of selected) {
    const keys = name.nested || isTail(name, document) ? null : introducedAfter(name, document)
    const [first] = keys ?? []
    if (keys === null || first === undefined || isKnown(name.last + 1, keys.length, occurrences)) continue
    learned.set(first, [...(learned.get(first) ?? []), { keys, from: name }])
  }
  if (learned.size === 0) return []
  return document.words.flatMap((_, index) => (document.skipped[index] === 1 ? [] : linksAt(document, learned, index)))
}

/** "آلية … بين المنظمة والأمم المتحدة (JIM)": the name may be the end of a longer one that the pack does not know. */
function isTail(name: Selected, document: TextDocument): boolean {
  const before = wordBefore(document, name.first)
  const previous = document.words[before]
  if (previous === undefined || gapBetween(document, before, name.first) > GAP.none) return false
  return attachedParticle(name, document).startsWith('و') || !(commonWords.has(previous.key) || isVerbShaped(previous))
}

function isKnown(first: number, length: number, occurrences: Occurrences): boolean {
  return (occurrences.namesAt[first] ?? []).some((candidate) => candidate.last >= first + length - 1)
}

/** The bracketed or quoted short form right behind a name; null where nothing is introduced. */
function introducedAfter(name: Selected, document: TextDocument): string[] | null {
  const { words, text } = document
  if (name.use.type === 'person' || name.use.type === 'place' || name.last === name.first) return null
  const next = words[name.last + 1]
  if (next === undefined || !OPEN.test(textBefore(document, name.last + 1))) return null
  let last = name.last + 1
  while (last < name.last + 3 && next.kind === 'latin' && /^-$/.test(textBefore(document, last + 1))) last += 1
  const end = words[last]?.end ?? 0
  if (!CLOSE.test(text.slice(end, end + 1))) return null
  const short = words.slice(name.last + 1, last + 1)
  if (next.kind === 'latin')
    return /^[A-Z][A-Z0-9-]{1,11}$/.test(text.slice(next.start, end)) ? short.map((word) => word.key) : null
  return next.kind === 'arabic' && isAcronym(next.key, name, document) ? [next.key] : null
}

/** قسد of قوات سوريا الديمقراطية: three to six letters, each from the name in order, the first an initial of it. */
function isAcronym(key: string, name: Selected, { words }: TextDocument): boolean {
  if (key.length < 3 || key.length > 6) return false
  const parts = words.slice(name.first, name.last + 1).map((word) => word.key.replace(/^ال/, ''))
  if (!parts.some((part) => part.startsWith(key.charAt(0)))) return false
  const letters = parts.join('')
  let at = 0
  for (const letter of key) {
    at = letters.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

function linksAt(document: TextDocument, learned: ReadonlyMap<string, readonly Learned[]>, index: number): Linked[] {
  const word = document.words[index]
  if (word === undefined) return []
  for (const { base, cut } of readings(word.key)) {
    const short = learned.get(base)?.find((one) => isAt(document, one.keys, index))
    if (short === undefined || (cut > 0 && word.kind !== 'arabic')) continue
    const { from } = short
    const last = index + short.keys.length - 1
    const start = cut === 0 ? word.start : startBehind(document.text, word.start, cut)
    const occurrence: Occurrence = {
      form: -1,
      first: index,
      last,
      tokenStart: word.start,
      start,
      end: document.words[last]?.end ?? word.end,
    }
    const use = {
      ...from.use,
      via: 'abbreviation' as const,
      form: document.text.slice(start, occurrence.end),
      gate: null,
      safe: [],
    }
    const long = document.text.slice(from.start, from.end)
    return [{ ...occurrence, use, reasons: [reason('learned', long)], sure: true, strength: STRENGTH.related }]
  }
  return []
}

function isAt(document: TextDocument, keys: readonly string[], index: number): boolean {
  return keys.every(
    (key, step) =>
      step === 0 || (document.words[index + step]?.key === key && document.gaps[index + step] !== GAP.line),
  )
}

/** The offset behind `cut` letters, marks and tatweel not counted. */
function startBehind(text: string, start: number, cut: number): number {
  let letters = 0
  let at = start
  while (letters < cut) {
    if (foldKey(text.charAt(at), 1) !== '') letters += 1
    at += 1
  }
  return at
}
