/** Dates as machines write them, in attributes and structured data; and in addresses. */
import { plain } from './plain.ts'
import { isoDay, textDate } from './text-date.ts'

/**
 * `day`: the day in the zone the value is written in, which is the outlet's own (pages.md §3.3.4). Many systems write
 * UTC instead; then `later` is the next day if that has already come in the Arab east (UTC+3), and what is printed on
 * the page decides.
 */
export type MachineDate = { day: string; later: string | null }

const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/
/** After the day: a time of the last three hours before midnight in UTC. */
const lateInUtc = /^[T\s]+2[1-3]:\d{2}(?::[\d.]+)?\s*(?:Z|UTC|GMT|[+-]00:?00)/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:t|$)/
const hour = 3_600_000

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour).toISOString().slice(0, 10)
}

function fromIso(match: RegExpExecArray): MachineDate | null {
  const [whole, year, month, date] = match
  const day = isoDay(Number(year), Number(month), Number(date))
  if (day === null) return null
  const time = match.input.slice(whole.length)
  // The number first, because a pattern takes longer in a cold page.
  const late = Number.parseInt(time.slice(1)) >= 21 && lateInUtc.test(time)
  return { day, later: late ? dayAfter(day) : null }
}

/** Seconds or milliseconds since 1970 name no zone: the day in UTC+3 (arabic.md §5.3). */
function fromEpoch(digits: string): MachineDate | null {
  const milliseconds = Number(digits) * (digits.length === 10 ? 1000 : 1)
  const date = new Date(milliseconds + 3 * hour)
  const day = isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  return day === null ? null : { day, later: null }
}

/**
 * The day of a machine date: ISO 8601 with or without zone, `20201007`, RFC 2822, seconds since 1970; also an Arabic
 * date, which some sites put into their meta elements. Null when it is none of these or ambiguous (`10/7/2020 1:00 PM`).
 */
export function machineDate(value: string): MachineDate | null {
  // The form that nearly all pages use needs no plain letters and digits first.
  const written = iso.exec(value.trim())
  if (written) return fromIso(written)
  const text = plain(value).trim()
  const isoMatch = iso.exec(text)
  if (isoMatch) return fromIso(isoMatch)
  const parts = compact.exec(text)
  if (parts) {
    const day = isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
    return day === null ? null : { day, later: null }
  }
  if (/^\d{10}(\d{3})?$/.test(text)) return fromEpoch(text)
  // `10/7/2020` in an attribute is written by a program, in an order that nobody can tell.
  const ambiguous = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(text)
  if (ambiguous && Number(ambiguous[1]) <= 12 && Number(ambiguous[2]) <= 12 && ambiguous[1] !== ambiguous[2])
    return null
  const day = textDate(text)
  return day === null ? null : { day, later: null }
}

function numberOf(segment: string | undefined, digits: RegExp): number {
  return segment !== undefined && digits.test(segment) ? Number(segment) : -1
}

/**
 * The day in an address: `/2025/11/30/…`, `/2013/middle_east/8/3/…`, `/2025-11-30/…`, `/2025-11-30-title`. A year and a
 * month alone are no date, and digits inside a title or an id are not looked at.
 */
export function urlDate(url: string): string | null {
  const path = URL.parse(url)?.pathname.split('/') ?? []
  for (const [index, segment] of path.entries()) {
    if (segment < '1' || segment >= '3') continue
    const whole = /^(\d{4})-(\d{2})-(\d{2})(?:$|[-_.T])/.exec(segment)
    if (whole) return isoDay(Number(whole[1]), Number(whole[2]), Number(whole[3]))
    const year = numberOf(segment, /^(19|20)\d{2}$/)
    if (year < 0) continue
    const next = numberOf(path[index + 1], /^\d{1,2}$/) > 0 ? index + 1 : index + 2
    const month = numberOf(path[next], /^\d{1,2}$/)
    const date = numberOf(path[next + 1], /^\d{1,2}$/)
    if (month > 0 && date > 0) return isoDay(year, month, date)
  }
  return null
}
