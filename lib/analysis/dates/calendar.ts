/** Calendar arithmetic on days written `YYYY-MM-DD`. No time zones: a day is the outlet's own day. */

export type Range = { from: string; to: string }

const DAY = 86_400_000

function utc(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}

function iso(time: number): string {
  const day = new Date(time)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(day.getUTCFullYear()).padStart(4, '0')}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`
}

/** The day `count` days after `day` (before it, when negative). */
export function addDays(day: string, count: number): string {
  return iso(utc(day) + count * DAY)
}

/** `YYYY-MM-DD` of a calendar date; null when there is no such day (31 February). */
export function dayOf(year: number, month: number, date: number): string | null {
  const time = Date.UTC(year, month - 1, date)
  const made = new Date(time)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? iso(time) : null
}

/** False for what was counted beyond the years 0–9999, and so cannot be written as `YYYY-MM-DD`. */
export function isCalendarDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day)
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((utc(b) - utc(a)) / DAY)
}

/** Day of the week, 0 = Sunday. */
export function weekdayOfDay(day: string): number {
  return new Date(utc(day)).getUTCDay()
}

/** Year of a day `YYYY-MM-DD`. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** Month of a day `YYYY-MM-DD`, 1–12. */
export function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}

/** First to last day of a month; months outside 1–12 run over into other years. */
export function monthRange(year: number, month: number): Range {
  return { from: iso(Date.UTC(year, month - 1, 1)), to: iso(Date.UTC(year, month, 0)) }
}

/** First to last day of a year. */
export function yearRange(year: number): Range {
  return { from: `${String(year).padStart(4, '0')}-01-01`, to: `${String(year).padStart(4, '0')}-12-31` }
}

/** Sunday to Saturday of the week of `day`, moved by `weeks`. */
export function weekRange(day: string, weeks: number): Range {
  const from = addDays(day, weeks * 7 - weekdayOfDay(day))
  return { from, to: addDays(from, 6) }
}

/** The same date `count` months later; the 31st becomes the month's last day. */
export function addMonths(day: string, count: number): string {
  const range = monthRange(yearOf(day), monthOf(day) + count)
  const date = Math.min(Number(day.slice(8, 10)), Number(range.to.slice(8, 10)))
  return `${range.from.slice(0, 8)}${String(date).padStart(2, '0')}`
}

let calendar: Intl.DateTimeFormat | null = null

/** Made when the first Hijri date is met: it is rare, and making it takes longer than reading a report. */
function umalqura(): Intl.DateTimeFormat {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return calendar
}

function hijriOf(time: number): { year: number; month: number; date: number } {
  const parts = new Map(
    umalqura()
      .formatToParts(time)
      .map((part) => [part.type, Number.parseInt(part.value, 10)]),
  )
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, date: parts.get('day') ?? 0 }
}

/** The Hijri date of a day, by the Umm al-Qura calendar. */
export function toHijri(day: string): { year: number; month: number; date: number } {
  return hijriOf(utc(day))
}

/**
 * The Gregorian day of a Hijri date, by the Umm al-Qura calendar of `Intl` (sighting of the moon can differ by a day);
 * null when there is none. Scans a few days around an estimate (arabic.md §5.1).
 */
export function fromHijri(year: number, month: number, date: number): string | null {
  const estimate = Date.UTC(622, 6, 19) + ((year - 1) * 354.36708 + (month - 1) * 29.5306 + (date - 1)) * DAY
  for (let step = 0; step <= 12; step++)
    for (const sign of [1, -1]) {
      const time = Math.round(estimate / DAY + sign * step) * DAY
      const found = hijriOf(time)
      if (found.year === year && found.month === month && found.date === date) return iso(time)
    }
  return null
}
