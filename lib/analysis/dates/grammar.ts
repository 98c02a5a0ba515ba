/** The parts that date expressions are made of (arabic.md §5.2). Each parser gives its value and the next word's index. */
import { monthAt } from '../../arabic/months.ts'
import type { Calendar } from '../../arabic/months.ts'
import { ordinalAt } from '../../arabic/numerals.ts'
import type { Reader } from './reader.ts'

/** الماضي, الجاري, المقبل, نفسه: where a month, week or year lies relative to publication, or to the last date. */
export type Modifier = 'past' | 'current' | 'next' | 'same'

const modifiers = new Map<string, Modifier>([
  ...[
    'الماضي',
    'المنصرم',
    'الفائت',
    'المنقضي',
    'الماضيه',
    'المنصرمه',
    'الفائته',
    'المنقضيه',
    'الماضيين',
    'المنصرمين',
    'الماضيتين',
  ].map((key): [string, Modifier] => [key, 'past']),
  ...['الجاري', 'الحالي', 'الجاريه', 'الحاليه'].map((key): [string, Modifier] => [key, 'current']),
  ...['المقبل', 'القادم', 'المقبله', 'القادمه', 'المقبلين', 'القادمين'].map((key): [string, Modifier] => [key, 'next']),
  ...['نفسه', 'ذاته', 'نفسها', 'ذاتها'].map((key): [string, Modifier] => [key, 'same']),
])

/** Egyptian print writes final ي as ى; both are ي under K2, so one key serves. */
export function modifierAt(reader: Reader, at: number): Modifier | null {
  const key = reader.key(at)
  if (key === undefined || (at > reader.at && !reader.near(at - 1, at))) return null
  return modifiers.get(key) ?? null
}

/**
 * A month as a text names it. `conflict`: the two names beside each other are not one month's. `last` is the second of two
 * months that follow each other ("تشرين الثاني/ كانون الأول"), else the month itself.
 */
export type Month = {
  month: number
  last: number
  calendar: Calendar
  weak: boolean
  twin: boolean
  conflict: boolean
  next: number
}

/** A month, alone or with its twin of another set: "نوفمبر/تشرين الثاني", "مارس (آذار)", "10 آذار مارس". */
export function parseMonth(reader: Reader, at: number): Month | null {
  const start = reader.key(at) === 'شهر' ? at + 1 : at
  if (start > reader.at && !reader.near(start - 1, start)) return null
  const first = monthAt(reader.key, start)
  if (!first) return null
  let next = start + first.length
  const made = {
    month: first.month,
    last: first.month,
    calendar: first.calendar,
    weak: first.weak && start === at,
    twin: false,
    conflict: false,
  }
  const gap = reader.between(next - 1)
  if (!/^\s*[/(\-–،]?\s*$/.test(gap)) return { ...made, next }
  const second = monthAt(reader.key, next)
  if (!second || second.calendar !== first.calendar) return { ...made, next }
  const isTwin = second.month === first.month
  if (!isTwin && !/[/(]/.test(gap)) return { ...made, next }
  next += second.length
  // "آذار/نيسان" are two months; "أكتوبر/تشرين الثاني", names of two sets, are a slip for one month's pair
  const isNext = second.month === (first.month % 12) + 1 && second.levant === first.levant && gap.includes('/')
  const last = isNext ? second.month : first.month
  return { ...made, last, weak: false, twin: isTwin, conflict: !isTwin, next }
}

const yearWords = new Set(['عام', 'العام', 'سنه', 'السنه', 'لعام', 'للعام', 'لسنه'])

/** "من هذا العام" is P's year, "من ذلك العام" that of the last date. */
const pointers = new Map<string, Modifier>([
  ['هذا', 'current'],
  ['هذه', 'current'],
  ['ذلك', 'same'],
  ['تلك', 'same'],
  ['نفس', 'same'],
  ['ذات', 'same'],
])

export type Year = { year: number | null; modifier: Modifier | null; calendar: Calendar; next: number }

/** Years of two calendars overlap: 1300–1500 is Hijri; what lies before is Gregorian, three figures only behind "عام". */
function yearNumber(key: string | undefined, hasWord: boolean): { year: number; calendar: Calendar } | null {
  if (key === undefined || !/^\d{3,4}$/.test(key)) return null
  const year = Number(key)
  if (year >= 1600 && year <= 2100) return { year, calendar: 'gregorian' }
  if (year < 1300 && (hasWord ? year >= 500 : year >= 1000)) return { year, calendar: 'gregorian' }
  return year >= 1300 && year <= 1500 ? { year, calendar: 'hijri' } : null
}

/** The year of a month: "2025", "من عام 2025", "من العام الماضي", "لعام 2019", "1447 هـ". */
export function parseYear(reader: Reader, at: number): Year | null {
  const afterOf = reader.key(at) === 'من' ? at + 1 : at
  const pointer = pointers.get(reader.key(afterOf) ?? '')
  if (pointer && yearWords.has(reader.key(afterOf + 1) ?? '') && reader.near(at - 1, afterOf + 1))
    return { year: null, modifier: pointer, calendar: 'gregorian', next: afterOf + 2 }
  const hasWord = yearWords.has(reader.key(afterOf) ?? '')
  if (!hasWord && afterOf > at) return null
  const start = hasWord ? afterOf + 1 : at
  if (!reader.near(at - 1, start)) return null
  const number = yearNumber(reader.key(start), hasWord)
  if (number)
    return {
      ...number,
      modifier: null,
      next: /^(ه|هجري|هجريه|م|ميلادي|ميلاديه)$/.test(reader.key(start + 1) ?? '') ? start + 2 : start + 1,
    }
  const modifier = hasWord ? modifierAt(reader, start) : null
  return modifier ? { year: null, modifier, calendar: 'gregorian', next: start + 1 } : null
}

export type Day = { day: number; next: number }

/** "متم غشت", "موفى ديسمبر": the month's last day, whichever that is. */
export const LAST_DAY = 32

const edges = new Map([
  ['اول', 1],
  ['فاتح', 1],
  ['متم', LAST_DAY],
  ['موفي', LAST_DAY],
])

/**
 * A day of the month: "24", "الـ13 من", "العاشر من", "السابع والعشرين من". Ordinals need their من, except where a range
 * opens with them (`opens`): "بين الرابع والعشرين والسابع والعشرين من تشرين الثاني".
 */
export function parseDay(reader: Reader, at: number, opens = false): Day | null {
  const key = reader.key(at)
  if (key !== undefined && /^\d{1,2}$/.test(key)) {
    const day = Number(key)
    if (day < 1 || day > 31) return null
    return { day, next: reader.key(at + 1) === 'من' && reader.tight(at, at + 1) ? at + 2 : at + 1 }
  }
  // الفاتح من سبتمبر, in the Maghreb
  if (key === 'الفاتح' && reader.key(at + 1) === 'من' && reader.tight(at, at + 1)) return { day: 1, next: at + 2 }
  // غرة رمضان, أول نوفمبر, فاتح يوليوز are its first day
  if (key === 'غره' && reader.tight(at, at + 1)) return { day: 1, next: at + 1 }
  const edge = key === undefined ? undefined : edges.get(key)
  // "تشرين أول نوفمبر" is one month
  if (edge !== undefined && !/^(تشرين|كانون|ربيع)$/.test(reader.raw(at - 1) ?? ''))
    return parseMonth(reader, at + 1) === null ? null : { day: edge, next: at + 1 }
  const ordinal = ordinalAt(reader, at)
  if (!ordinal || ordinal.value > 31) return null
  const next = at + ordinal.length
  if (reader.key(next) === 'من') return { day: ordinal.value, next: next + 1 }
  // "الحادي عشر منه": of the month told before
  if (reader.key(next) === 'منه') return { day: ordinal.value, next }
  return opens && /^(الي|حتي|وحتي|وال.{3,})$/.test(reader.key(next) ?? '') ? { day: ordinal.value, next } : null
}

/** The joining و before a day, alone (و27) or with the article (والـ27); -1 when there is none. */
export function afterAnd(reader: Reader, at: number): number {
  const key = reader.key(at)
  if (key === 'و') return at + 1
  return -1
}

/** Parts of a month or year: the first, middle or last third. */
export const thirds = new Map<string, 0 | 1 | 2>([
  ...['مطلع', 'اوائل', 'بدايه', 'مستهل', 'بدايات'].map((key): [string, 0] => [key, 0]),
  ...['منتصف', 'اواسط', 'وسط'].map((key): [string, 1] => [key, 1]),
  ...['اواخر', 'نهايه', 'ختام', 'اخر', 'نهايات'].map((key): [string, 2] => [key, 2]),
])
