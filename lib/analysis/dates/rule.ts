import type { DateMention } from '../types.ts'
import type { Range } from './calendar.ts'
import type { Reader } from './reader.ts'
import type { Tense } from './tense.ts'

/** What a rule may know besides the words. */
export type Context = {
  /** Publication day, or null: then what is told relative to it stays unresolved. */
  published: string | null
  /** The last resolved date of the text, if it stands in this paragraph or the one before. */
  previous: Told | null
  /** True when that date stands in the same line. */
  isPreviousNear: boolean
  /** True inside a quotation: its اليوم may be the day of the saying rather than of publication. */
  isQuoted: boolean
  /** The last explicit year of the same line, for a month that has none. */
  yearNear: number | null
  /** The month that was said with it. */
  monthNear: number | null
  /** True for a day that names what happened on it: the future is no choice (اتفاق 10 آذار). */
  isPast?: true
  /** True when the words before `index` in its sentence speak of what is to come (سيعقد، من المقرر). */
  isFuture: (index: number) => boolean
  /** Past or to come, by the nearest word before `index` in its sentence that tells, else by the word at `behind`. */
  tense: (index: number, behind: number) => Tense
}

/** A date told before; `isHijri`: by a month of that calendar. */
export type Told = Range & { isHijri?: boolean }

/** A date found at words `first`–`last` (inclusive) of the reader's text. */
export type Found = Range &
  Pick<DateMention, 'precision' | 'rule' | 'anchor' | 'sure'> & { first: number; last: number; isHijri?: boolean }

/** Tries one kind of expression at `reader.at`. Several results for a list (24 و27), null when the words are something else. */
export type Rule = (reader: Reader, context: Context) => Found[] | null
