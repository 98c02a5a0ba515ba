import type { Language } from './view.ts'

/** Both calendars' names of a month, Levant first, as Syrian and pan-Arab print pairs them (arabic.md §5.1). */
const months: Record<Language, readonly string[]> = {
  ar: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيو',
    'تموز/يوليو',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

const until: Record<Language, string> = { ar: 'حتى', en: 'up to' }

type Parts = { year: string; month: string | null; day: string | null }

function partsOf(date: string, language: Language): Parts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (!match?.[1]) return null
  const [, year, month, day] = match
  const name = month === undefined ? null : months[language][Number(month) - 1]
  if (name === undefined) return null
  return { year, month: name, day: day === undefined ? null : String(Number(day)) }
}

/**
 * A calendar date in words, with western digits: `2025-11-24` → "24 تشرين الثاني/نوفمبر 2025", `2025-11` →
 * "تشرين الثاني/نوفمبر 2025", `2025` → "2025". A text of another shape comes back unchanged.
 */
export function dateInWords(date: string, language: Language): string {
  const parts = partsOf(date, language)
  if (!parts) return date
  return [parts.day, parts.month, parts.year].filter((part) => part !== null).join(' ')
}

/**
 * A span of days in words; what both ends share is said once. `2025-11-24`, `2025-11-27` →
 * "24–27 تشرين الثاني/نوفمبر 2025". Where the end alone is known to the day, it is said alone: `2026-04`, `2026-04-22` →
 * "حتى 22 نيسان/أبريل 2026".
 */
export function rangeInWords(from: string, to: string, language: Language): string {
  const first = partsOf(from, language)
  const last = partsOf(to, language)
  if (!first || !last || from === to) return dateInWords(to, language)
  const end = dateInWords(to, language)
  if (to.startsWith(from)) return `${until[language]} ${end}`
  if (first.year !== last.year || !first.month) return `${dateInWords(from, language)} – ${end}`
  if (first.month === last.month && first.day && last.day) return `${first.day}–${end}`
  return `${[first.day, first.month].filter((part) => part !== null).join(' ')} – ${end}`
}
