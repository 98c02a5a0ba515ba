import { findDates } from '../../../../lib/analysis/dates/index.ts'
import type { DateMention } from '../../../../lib/analysis/types.ts'
import { paragraph } from '../paragraph.ts'

export function find(text: string, published: string | null): DateMention[] {
  return findDates(paragraph(text, published), published)
}

/** Every date in `text`, as `words → from..to` (one day is written once). Publication is Monday 1 December 2025. */
export function read(text: string, published: string | null = '2025-12-01'): string[] {
  return find(text, published).map(
    ({ start, end, from, to }) => `${text.slice(start, end)} → ${from === to ? from : `${from}..${to}`}`,
  )
}
