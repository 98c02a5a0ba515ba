/**
 * A country whose name is its nationality in the accusative as well (arabic.md §1.3): "13 روسيا" are thirteen Russians,
 * "جاسوسا روسيًا" is a Russian. Where the word says so by itself, the country is not named.
 */
import { follows } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Candidate } from './occurrences.ts'

const TANWIN = '\u064b'
/** The least number whose noun is a singular in the accusative: "ثلاثة روس", but "أحد عشر روسيا". */
const LEAST_COUNT = 11
const TENS = /^[وفبلك]?(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)$/

/** True for the nationality: with its tanwin, or behind a number that is no year. روسيا في 2018 روسيا stay countries. */
export function isNationality({ first, last, start, end, use }: Candidate, document: TextDocument): boolean {
  if (use.type !== 'place' || first !== last || use.safe[0]?.endsWith('يا') !== true) return false
  if (document.text.slice(start, end).includes(TANWIN)) return true
  const before = document.words[first - 1]
  if (before === undefined || !follows(document, first) || document.words[first]?.start !== start) return false
  if (before.kind !== 'digits') return TENS.test(before.key)
  // "21:40 روسيا تدين": the line of a live report begins with its time.
  if (/[:٫.]/.test(document.text.charAt(before.start - 1))) return false
  return Number(before.safe) >= LEAST_COUNT && !/^(?:19|20)\d\d$/.test(before.safe)
}
