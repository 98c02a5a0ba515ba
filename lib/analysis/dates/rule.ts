import type { DateMention } from '../types.ts'
import type { Range } from './calendar.ts'
import type { Reader } from './reader.ts'

/** What a rule may know besides the words. */
export type Context = {
  /** Publication day, or null: then what is told relative to it stays unresolved. */
  published: string | null
  /** The last resolved date of the text, if it stands in this paragraph or the one before. */
  previous: Range | null
  /** True when that date stands in the same line. */
  isPreviousNear: boolean
  /** The last explicit year of the same line, for a month that has none. */
  yearNear: number | null
  /** True for a day that names what happened on it: the future is no choice (اتفاق 10 آذار). */
  isPast?: true
  /** True when the words before `index` in its sentence speak of what is to come (سيعقد، من المقرر). */
  isFuture: (index: number) => boolean
}

/** A date found at words `first`–`last` (inclusive) of the reader's text. */
export type Found = Range &
  Pick<DateMention, 'precision' | 'rule' | 'anchor' | 'sure'> & { first: number; last: number }

/** Tries one kind of expression at `reader.at`. Several results for a list (24 و27), null when the words are something else. */
export type Rule = (reader: Reader, context: Context) => Found[] | null
