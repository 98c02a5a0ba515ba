/**
 * Days told from publication: اليوم, أمس, غدا, a weekday, and both together ("مساء أمس الأحد", "اليوم (الأحد)"), with a date
 * behind them ("الأحد 30 نوفمبر"). Source: arabic.md §5.3; a bare weekday is the latest such day up to publication.
 */
import { weekdayOf } from '../../../arabic/months.ts'
import { addDays, daysBetween, weekdayOfDay } from '../calendar.ts'
import { modifierAt } from '../grammar.ts'
import type { Reader } from '../reader.ts'
import type { Context, Found } from '../rule.ts'
import { daysAt } from './absolute.ts'

const partsOfDay = new Set([
  'صباح',
  'مساء',
  'فجر',
  'ظهر',
  'عصر',
  'ليل',
  'ليله',
  'عشيه',
  'ضحي',
  'مغرب',
  'يوم',
  'منتصف',
  'نهار',
])
const offsets = new Map([
  ['اليوم', 0],
  ['امس', -1],
  ['البارحه', -1],
  ['غدا', 1],
  ['غد', 1],
])
/** After اليوم these make it something else: the next day, the third day, the World Day of … */
const notToday = new Set([
  'التالي',
  'السابق',
  'نفسه',
  'ذاته',
  'الاول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الاخير',
  'المقرر',
  'المحدد',
  'الذي',
  'التي',
  'العالمي',
  'الوطني',
  'الدولي',
  'الواحد',
  'الموعود',
])
/** Before اليوم: that day, all the day (على مدار اليوم), and papers and channels of that name. */
const notTodayBefore = new Set([
  'مدار',
  'طوال',
  'طيله',
  'طول',
  'لطول',
  'بقيه',
  'باقي',
  'خلال',
  'ذلك',
  'نفس',
  'ذات',
  'هذا',
  'المصري',
  'روسيا',
  'مصر',
  'صحيفه',
  'جريده',
  'قناه',
  'موقع',
  'اخبار',
  'سوريا',
  'عمان',
])
const notWeekdayBefore = new Set(['كل', 'ايام', 'صلاه', 'خطبه', 'جمعه', 'مسجد', 'جامع'])
/** الاثنين is also "the two": بين الاثنين, كلا الاثنين, هذين الاثنين. */
const theTwoBefore = new Set(['بين', 'كلا', 'كلي', 'هذين', 'هذان', 'هؤلاء', 'هما'])
const notWeekdayAfter = new Set(['العظيمه', 'السوداء', 'البيضاء', 'الحزينه', 'الاسود', 'الدامي', 'الكبير'])

type Opening = { at: number; part: boolean }

/** Skips "مساء يوم", "في صباح"; `at` is the word that must be the day. */
function opening(reader: Reader): Opening {
  let at = reader.at
  while (partsOfDay.has(reader.key(at) ?? '') && reader.tight(at, at + 1) && at < reader.at + 3) at += 1
  return { at, part: at > reader.at }
}

/** "هذا المساء", "الليلة الماضية", "أول أمس", "بعد غد": the offset from P and the next word's index. */
function fixedOffset(reader: Reader, at: number): { offset: number; next: number } | null {
  const key = reader.key(at)
  const after = reader.key(at + 1)
  // "في مثل هذا اليوم" is the same day of another year
  if (reader.raw(at - 1) === 'مثل') return null
  // "ثلاث مرات في اليوم" is every day
  if (key === 'اليوم' && reader.raw(at - 1) === 'في') return null
  if ((key === 'هذا' && ['المساء', 'الصباح', 'اليوم'].includes(after ?? '')) || (key === 'هذه' && after === 'الليله'))
    return { offset: 0, next: at + 2 }
  if (key === 'الليله' && (after === 'الماضيه' || after === 'الفائته')) return { offset: -1, next: at + 2 }
  if (key === 'اول' && after === 'امس') return { offset: -2, next: at + 2 }
  if (key === 'اول' && after === 'من' && reader.key(at + 2) === 'امس') return { offset: -2, next: at + 3 }
  if (key === 'بعد' && (after === 'غد' || after === 'غدا')) return { offset: 2, next: at + 2 }
  const offset = offsets.get(key ?? '')
  if (offset === undefined) return null
  if (
    key === 'اليوم' &&
    (notToday.has(after ?? '') ||
      notTodayBefore.has((reader.raw(at - 1) ?? '').replace(/^و?ب(?=نفس|ذات)|^و(?=نفس|ذات)/, '')))
  )
    return null
  return { offset, next: at + 1 }
}

/** The day with that weekday nearest to `around`, within two days before and one after; null when it is further. */
function nearest(weekday: number, around: string): string | null {
  for (const step of [0, -1, 1, -2]) if (weekdayOfDay(addDays(around, step)) === weekday) return addDays(around, step)
  return null
}

function weekdayAt(reader: Reader, at: number): number | null {
  const key = reader.key(at)
  return key === undefined ? null : weekdayOf(key)
}

const names: Record<string, string> = {
  '0': 'today',
  '-1': 'yesterday',
  '-2': 'two-days-ago',
  '1': 'tomorrow',
  '2': 'in-two-days',
}

/** Rule: اليوم, أمس, غدا … with or without the weekday. "اليوم + weekday" trusts the weekday (arabic.md §0.15). */
export function deictic(reader: Reader, context: Context): Found[] | null {
  const { at } = opening(reader)
  const fixed = fixedOffset(reader, at)
  if (!fixed || !context.published) return null
  const day = addDays(context.published, fixed.offset)
  const rule = names[String(fixed.offset)] ?? 'deictic'
  const weekday = reader.near(fixed.next - 1, fixed.next) ? weekdayAt(reader, fixed.next) : null
  const shared = { precision: 'day', anchor: 'published', first: reader.at } as const
  if (weekday === null) return [{ from: day, to: day, rule, sure: true, ...shared, last: fixed.next - 1 }]
  const dated = dateAfter(reader, context, fixed.next + 1)
  const agreeing = nearest(weekday, day)
  if (dated) return [{ ...dated, first: reader.at, sure: dated.sure && weekdayOfDay(dated.from) === weekday }]
  const chosen = agreeing ?? day
  return [{ from: chosen, to: chosen, rule: `${rule}-weekday`, sure: chosen === day, ...shared, last: fixed.next }]
}

/** The date that stands right behind a weekday: "الأحد 30 نوفمبر", "الأحد الموافق 30 نوفمبر". */
function dateAfter(reader: Reader, context: Context, at: number): Found | null {
  const begin = ['الموافق', 'المصادف', 'الواقع'].includes(reader.key(at) ?? '') ? at + 1 : at
  if (!reader.near(at - 1, begin)) return null
  const found = daysAt(reader, context, begin)
  return found?.length === 1 && found[0]?.from === found[0]?.to ? (found[0] ?? null) : null
}

function byTense(weekday: number, published: string, forward: boolean): string {
  const today = weekdayOfDay(published)
  return addDays(published, forward ? (weekday - today + 7) % 7 : -((today - weekday + 7) % 7))
}

/** A day to come is told of so many days ahead. */
const NEAR_DAYS = 31

/** "ليل الأحد الاثنين", "ليلة السبت-الأحد": the night from one day to the next; the second weekday's index, or null. */
function nightBetween(reader: Reader, at: number, first: number): number | null {
  if (!/^ليله?$/.test(reader.key(at - 1) ?? '') || at === reader.at || !reader.near(at, at + 1)) return null
  return weekdayAt(reader, at + 1) === (first + 1) % 7 ? at + 1 : null
}

/** Rule: a weekday, with الماضي/المقبل or a date behind it, or bare. */
export function weekday(reader: Reader, context: Context): Found[] | null {
  const { at, part } = opening(reader)
  const day = weekdayAt(reader, at)
  if (
    day === null ||
    notWeekdayAfter.has(reader.key(at + 1) ?? '') ||
    (!part && notWeekdayBefore.has(reader.raw(at - 1) ?? ''))
  )
    return null
  if (day === 1 && theTwoBefore.has(reader.raw(at - 1) ?? '')) return null
  const dated = dateAfter(reader, context, at + 1)
  if (dated)
    return [
      {
        ...dated,
        rule: `weekday-${dated.rule}`,
        first: reader.at,
        sure: dated.sure && weekdayOfDay(dated.from) === day,
      },
    ]
  if (!context.published) return null
  const { published } = context
  const modifier = modifierAt(reader, at + 1)
  const made = (value: string, rule: string, rest: { sure: boolean; last: number }): Found[] => [
    { from: value, to: value, precision: 'day', rule, anchor: 'published', first: reader.at, ...rest },
  ]
  const night = nightBetween(reader, at, day)
  if (night !== null) {
    const from = byTense(day, published, false)
    return made(from, 'night-between', { sure: true, last: night }).map((one) => ({ ...one, to: addDays(from, 1) }))
  }
  if (modifier === 'past')
    return made(byTense(day, addDays(published, -1), false), 'weekday-past', { sure: false, last: at + 1 })
  if (modifier === 'next')
    return made(byTense(day, addDays(published, 1), true), 'weekday-next', { sure: true, last: at + 1 })
  // "أما الأحد فتجرى مباراتان"
  const forward = context.isFuture(reader.at) || /^ف[يت].{2,}/.test(reader.key(at + 1) ?? '')
  const last = modifier === 'current' ? at + 1 : at
  // "الاثنين الموافق 20 أغسطس … على أن يكون الثلاثاء أول أيام العيد": counted on from what is already to come
  const told = context.isPreviousNear && context.previous !== null ? context.previous.to : published
  const base = forward && told > published && daysBetween(published, told) <= NEAR_DAYS ? told : published
  return made(byTense(day, base, forward), forward ? 'weekday-future' : 'weekday', { sure: true, last })
}

/** What the rules of this file can begin with, weekdays apart. */
export const dayStarts: readonly string[] = [...partsOfDay, ...offsets.keys(), 'هذا', 'هذه', 'الليله', 'اول', 'بعد']
