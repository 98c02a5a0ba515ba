/** What goes on behind a counted noun: the second number of a range whose unit is said twice, a half (arabic.md §5.4, §6). */
import { commonWords } from '../../arabic/common-words.ts'
import { cardinalAt } from '../../arabic/numerals.ts'
import type { WordReader } from '../../arabic/numerals.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { countsPeople, measureOf } from './measures.ts'
import { tellsChange } from './reading.ts'
import type { Reading } from './reading.ts'
import { thingAt } from './thing.ts'
import type { Thing } from './thing.ts'

/** The word before a number that opens a range, with the particle that may be printed with it. */
const opener = /^[وفبل]?(بين|من)$/

/** True for two nouns of one kind: سنوات and سنة, دينار and دينار. */
function isSameThing(document: TextDocument, a: Thing, b: Thing): boolean {
  return a.measure === b.measure && (a.measure !== null || keyAt(document, a.first) === keyAt(document, b.first))
}

/**
 * "من 10 سنوات إلى 30 سنة", "بين 500 دينار و1000 دينار": the greater number of the same thing behind the first. What rose from one
 * to the other is no range, and percents behind من mostly rose. A dual needs no word before it: "ساعتين إلى ثلاث ساعات".
 */
export function secondOfRange(
  document: TextDocument,
  reader: WordReader,
  { reading, thing }: { reading: Reading; thing: Thing },
): { value: number; thing: Thing; from: number } | null {
  const at = thing.last + 1
  const isDual = reading.numeral.kind === 'words' && reading.first === thing.first
  const hasOpener = opener.test(keyAt(document, reading.first - 1))
  const [, word = isDual ? 'من' : undefined] = opener.exec(keyAt(document, reading.first - 1)) ?? []
  if (word === undefined || reading.max !== null || reading.numeral.kind === 'vague' || !follows(document, at))
    return null
  if (word === 'من' && (thing.measure === 'percent' || tellsChange(document, reading.first - 1))) return null
  const key = keyAt(document, at)
  const isApart = /^(الي|حتي)$/.test(key) || (word === 'بين' && key === 'و')
  const isJoined = word === 'بين' && /^و.{2,}/.test(key)
  if (!isApart && !isJoined) return null
  const begin = isApart ? at + 1 : at
  const bare = { ...reader, key: (index: number) => (isJoined && index === at ? key.slice(1) : reader.key(index)) }
  const number = follows(document, begin) ? cardinalAt(bare, begin) : null
  const second = number && number.kind !== 'vague' ? thingAt(document, begin + number.length) : null
  if (!number || !second || number.value <= reading.numeral.value || !isSameThing(document, thing, second)) return null
  return { value: number.value, thing: second, from: hasOpener ? reading.first - 1 : reading.first }
}

const halves = new Map([
  ['ونصف', 0.5],
  ['وربع', 0.25],
])

/** True when the letters of `short` stand in `long` in their order: طن in أطنان, درهم in دراهم. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const letter of long) if (letter === short.charAt(at)) at += 1
  return at === short.length
}

/** The half or quarter behind a counted noun, where nothing else can be halved: no people, no noun of its own behind it. */
export function halfBehind(document: TextDocument, thing: Thing): { part: number; last: number } | null {
  const at = thing.last + 1
  const part = follows(document, at) ? halves.get(keyAt(document, at)) : undefined
  if (part === undefined || countsPeople(thing.measure)) return null
  const next = keyAt(document, at + 1)
  if (next === '' || !follows(document, at + 1)) return { part, last: at }
  if (!next.startsWith('ال')) return commonWords.has(next) ? { part, last: at } : null
  const unit = next.slice(2)
  const isSame =
    thing.measure === null ? isWithin(unit, keyAt(document, thing.first)) : measureOf(unit) === thing.measure
  return isSame ? { part, last: at + 1 } : null
}
