/**
 * Places where a report goes back to what it does not report itself. News tells of earlier events in sentences that say so, and
 * a live page tells of many: an event that stands only there is background, however exact its figures are.
 *
 *   وكانت القيادة المركزية قد أعلنت تدمير أكثر من 15 موقعا      → told again
 *   وتأتي العملية بعد إعلان القيادة تدمير …                     → told again from "بعد" on
 *   ضربت القوات التنظيم ردا على هجوم تدمر الذي …               → told again from "ردا" on
 *   13:05 القيادة المركزية: … · الأحد: نعى البيت الأبيض …          → one of many entries
 *   دمشق تطالب بانسحاب القوات من التنف                         → wanted, from "تطالب" on
 *   أعلنت القيادة المركزية تدمير أكثر من 15 موقعا               → news
 */
import { weekdayOf } from '../../arabic/months.ts'
import { follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { placeWeight } from '../place-weight.ts'
import { sentenceEnd, sentenceStart } from '../sentences.ts'

/** What a place told again weighs: as much as one far down in the text. */
const TOLD_AGAIN = 0.4
/** What the paragraphs right behind the first weigh. */
const OPENING = 0.8

const ANNOUNCED = /^(?:قد|(?:اعلن|قال|ذكر|افاد|اكد|كشف|نفذ|دمر|شن|قصف|ضرب|استهدف|قتل|اعتقل|ضبط)(?:ت|تا|ا|وا)?)$/
/** So many words may stand between كان and its verb: "وكانت القيادة المركزية للجيش الأمريكي قد أعلنت". */
const SUBJECT = 8
/** So many words may stand before كان: "القيادة المركزية الأمريكية كانت أعلنت". */
const BEFORE_WAS = 4
/** So many words may stand between "تأتي" and "بعد": "وتأتي هذه العملية العسكرية المشتركة بعد". */
const BETWEEN = 6

const OPENINGS =
  /^و?(?:(?:سبق|يذكر|يشار) |(?:تجدر|من الجدير|الجدير|جدير) |في (?:وقت سابق|سياق (?:متصل|اخر|منفصل|مواز)|غضون ذلك) |علي (?:صعيد|الجانب) |من (?:جهه|ناحيه) اخري )/
const LATER = /^و?(?:تاتي|ياتي|جاءت?|ي?تزامنت?|تتزامن)$/
const THAN_WHAT = /^(?:بعد|عقب|غداه|اعقاب|بالتزامن|مع)$/
const ANOTHER = /^و?(?:هذه|هذا|(?:ت|ي)عد|(?:ت|ي)عتبر)$/
const ORDINAL = /^(?:ال)?(?:ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه)$/

/**
 * Weighs words of a text for what the text is about: `placeWeight`, less where the text tells something again, and with the
 * first paragraph for the lead however short it is.
 */
export function newsWeights(document: TextDocument): (word: number) => number {
  const from = new Map<number, number>()
  const lead = shortLead(document)
  return (word) => {
    const sentence = document.sentences[word] ?? -1
    let first = from.get(sentence)
    if (first === undefined) from.set(sentence, (first = toldAgainFrom(document, word)))
    const weight = placeWeight(document, word)
    if (word >= first || isWanted(document, word)) return Math.min(weight, TOLD_AGAIN)
    const line = document.lines[word] ?? 0
    if (line === 0 && document.leadLine > 0 && isOccasion(document, word)) return OPENING
    if (lead === null) return weight
    return line <= lead ? 1 : Math.min(weight, OPENING)
  }
}

const DEMAND = /^[وف]?(?:[يت]?طالب(?:ت|وا|ون)?|مطالب(?:ا|ه|ين)?|مطالبات|[يت]جب|ينبغي)$/
const DUTY = /^[وف]?علي$/
/** أن, ألا or a noun of doing: "على أمريكا الانسحاب", "على واشنطن أن تنسحب". */
const TO_DO = /^(?:ان|الا|ال(?:ان|ا|است)..ا.)$/
/** So many words may stand between على and what is to be done. */
const WHOSE = 3

/** "دمشق تطالب بانسحاب القوات من التنف", "على أمريكا الانسحاب من التنف": what a clause says should be done has not been done. */
function isWanted(document: TextDocument, word: number): boolean {
  for (let at = word; at > 0 && follows(document, at); at -= 1) {
    const key = keyAt(document, at - 1)
    if (DEMAND.test(key)) return true
    const isClause = key !== 'علي' || !follows(document, at - 1) || /^ان$/.test(keyAt(document, at - 2))
    if (DUTY.test(key) && isClause && isFollowed(document, { at: at - 1, by: TO_DO, within: WHOSE + 1 })) return true
  }
  return false
}

/** True for a word that the text goes back to. */
export function isToldAgain(document: TextDocument, word: number): boolean {
  return word >= toldAgainFrom(document, word)
}

/** A first paragraph may be one sentence of so many words, which captions and datelines do not end with a stop. */
const LEAST_LEAD_WORDS = 8

/** The line of the first paragraph where that is shorter than a lead is taken to be; null where the lead is known. */
function shortLead(document: TextDocument): number | null {
  const { lines, text, words } = document
  const isFound = document.leadLine > 0
  for (let word = 0, first = 0; word < words.length; word += 1) {
    const line = lines[word] ?? 0
    if (isFound && line >= document.leadLine) return null
    if (line !== lines[first]) first = word
    if (lines[word + 1] === line || line === 0) continue
    if (/^[.!؟]/.test(text.slice(words[word]?.end ?? 0)) && word - first + 1 >= LEAST_LEAD_WORDS) return line
  }
  return null
}

/** The word of the sentence of `word` from which on it goes back to something else; infinite where it does not. */
function toldAgainFrom(document: TextDocument, word: number): number {
  const start = sentenceStart(document, word)
  const end = sentenceEnd(document, word)
  if (isEntry(document, word)) return start
  const opening = Array.from({ length: 4 }, (_, step) => keyAt(document, start + step)).join(' ')
  if (OPENINGS.test(opening)) return start
  for (let at = start; at <= Math.min(start + BEFORE_WAS, end); at += 1) {
    if (at > start && !follows(document, at)) break
    if (/^[وف]?كانت?$/.test(keyAt(document, at)) && isFollowed(document, { at, by: ANNOUNCED, within: SUBJECT }))
      return start
  }
  const occasion = occasionFrom(document, start, end)
  if (occasion !== null) return occasion
  const key = keyAt(document, start)
  if (ANOTHER.test(key) && isFollowed(document, { at: start, by: ORDINAL, within: 3 })) return start
  if (!LATER.test(key)) return Number.POSITIVE_INFINITY
  for (let at = start + 1; at <= Math.min(start + BETWEEN, end); at += 1)
    if (THAN_WHAT.test(keyAt(document, at))) return at
  return Number.POSITIVE_INFINITY
}

/**
 * "ضربت القوات التنظيم، ردا على هجوم تدمر الذي قتل فيه جنديان", "في الحملة التي أعقبت الهجوم": the word from which the end of a sentence tells only why; null where the
 * sentence begins with it or goes on behind a comma.
 */
function occasionFrom(document: TextDocument, start: number, end: number): number | null {
  for (let at = end - 1; at > start; at -= 1) {
    if (OCCASION.test(keyAt(document, at))) return at - start > BEFORE_WAS ? at : null
    if (!follows(document, at + 1)) return null
  }
  return null
}

/**
 * "حملة أمنية في ريف حمص بعد هجوم تدمر": what stands behind "بعد" in the clause of a headline is what the news follows; not so in "ماذا بعد
 * إلغاء القانون؟", and not where the clause begins with it.
 */
function isOccasion(document: TextDocument, word: number): boolean {
  for (let at = word; follows(document, at); at -= 1)
    if (AFTER.test(keyAt(document, at - 1)))
      return follows(document, at - 1) && follows(document, at - 2) && !/^ما(?:ذا)?$/.test(keyAt(document, at - 2))
  return false
}

const AFTER = /^(?:بعد|عقب|اثر|غداه)$/

const OCCASION = /^(?:ردا|انتقاما|ثارا|اعقبت?|تلت)$/

type Sought = { at: number; by: RegExp; within: number }

/** True when a word `by` stands behind word `at` in its clause. */
function isFollowed(document: TextDocument, { at, by, within }: Sought): boolean {
  for (let next = at + 1; next <= at + within && follows(document, next); next += 1)
    if (by.test(keyAt(document, next))) return true
  return false
}

/** The line of a live page begins with its hour, that of a round-up with its day: "13:05 القيادة المركزية", "الأحد: نعى". */
function isEntry(document: TextDocument, word: number): boolean {
  const { lines, words } = document
  let first = word
  while (first > 0 && lines[first - 1] === lines[word]) first -= 1
  const [hour, minute] = [words[first], words[first + 1]]
  if (hour !== undefined && weekdayOf(hour.key) !== null && /^\s*:/.test(textBefore(document, first + 1))) return true
  if (hour?.kind !== 'digits' || minute?.kind !== 'digits' || minute.key.length !== 2) return false
  return hour.key.length <= 2 && /^[:.]$/.test(textBefore(document, first + 1))
}
