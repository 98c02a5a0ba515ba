/**
 * Days told from publication: اليوم, أمس, غدا, a weekday, and both together ("مساء أمس الأحد", "اليوم (الأحد)"), with a date
 * behind them ("الأحد 30 نوفمبر"). Source: arabic.md §5.3; a bare weekday is the latest such day up to publication.
 */
import { weekdayOf } from '../../../arabic/months.ts'
import { addDays, daysBetween, weekdayOfDay } from '../calendar.ts'
import { modifierAt } from '../grammar.ts'
import type { Modifier } from '../grammar.ts'
import type { Reader } from '../reader.ts'
import type { Context, Found } from '../rule.ts'
import { isFutureVerb, occasions } from '../tense.ts'
import { daysAt } from './absolute.ts'
import {
  medium,
  notToday,
  notTodayBefore,
  notWeekdayAfter,
  notWeekdayBefore,
  offsets,
  partsOfDay,
  theTwoBefore,
} from './day-words.ts'
import { numeric } from './numeric.ts'
import { relativeUnit } from './unit.ts'

type Opening = { at: number; part: boolean }

/** Skips "مساء يوم", "في صباح"; `at` is the word that must be the day. */
function opening(reader: Reader): Opening {
  let at = reader.at
  while (partsOfDay.has(reader.key(at) ?? '') && reader.tight(at, at + 1) && at < reader.at + 3) at += 1
  return { at, part: at > reader.at }
}

/** "هذا المساء", "الليلة الماضية", "أول أمس", "بعد غد": the offset from P and the next word's index. */
function fixedOffset(reader: Reader, context: Context, at: number): { offset: number; next: number } | null {
  const key = reader.key(at)
  const after = reader.key(at + 1)
  // "في الأول من مايو …، ويعد هذا اليوم عطلة": the day just named (see `anaphora`)
  if (key === 'هذا' && after === 'اليوم' && context.isPreviousNear && context.previous) return null
  // "في مثل هذا اليوم" is the same day of another year
  if (reader.raw(at - 1) === 'مثل') return null
  // "ثلاث مرات في اليوم" is every day
  if (key === 'اليوم' && reader.raw(at - 1) === 'في') return null
  if ((key === 'هذا' && ['المساء', 'الصباح', 'اليوم'].includes(after ?? '')) || (key === 'هذه' && after === 'الليله'))
    return { offset: 0, next: at + 2 }
  if (key === 'الليله' && (after === 'الماضيه' || after === 'الفائته')) return { offset: -1, next: at + 2 }
  // "أمس الأول" is the day before yesterday; "أمس، الأول من ديسمبر" is not
  if (key === 'امس' && after === 'الاول' && reader.tight(at, at + 1) && reader.key(at + 2) !== 'من')
    return { offset: -2, next: at + 2 }
  if (key === 'اول' && after === 'امس') return { offset: -2, next: at + 2 }
  if (key === 'اول' && after === 'من' && reader.key(at + 2) === 'امس') return { offset: -2, next: at + 3 }
  if (key === 'بعد' && (after === 'غد' || after === 'غدا')) return { offset: 2, next: at + 2 }
  const offset = offsets.get(key ?? '')
  if (offset === undefined) return null
  // "في أمس الحاجة" is "in direst need", "أمسّ ما يحتاجه" "what it needs most"
  if (key === 'امس' && (/^(ال)?حاجه$/.test(after ?? '') || doubled.test(reader.printed(at)))) return null
  if (key === 'اليوم' && medium.test(reader.raw(at - 2) ?? '') && reader.tight(at - 2, at)) return null
  if (
    key === 'اليوم' &&
    ((notToday.has(after ?? '') && reader.tight(at, at + 1)) ||
      notTodayBefore.has((reader.raw(at - 1) ?? '').replace(/^و?ب(?=نفس|ذات)|^و(?=نفس|ذات)/, '')))
  )
    return null
  return { offset, next: at + 1 }
}

/** The س of أمسّ with the mark that أمس never bears, among other vowel marks. */
const doubled = /س[\u064b-\u0650]*\u0651/

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
  const fixed = fixedOffset(reader, context, at)
  if (!fixed || !context.published) return null
  const day = addDays(context.published, fixed.offset)
  const rule = names[String(fixed.offset)] ?? 'deictic'
  const weekday = reader.near(fixed.next - 1, fixed.next) ? weekdayAt(reader, fixed.next) : null
  const shared = { precision: 'day', anchor: 'published', first: reader.at } as const
  if (weekday === null) {
    // "اليوم، 23 أغسطس": the date beside it says which day
    const beside = dateAfter(reader, context, { at: fixed.next, day: weekdayOfDay(day) })
    if (beside && Math.abs(daysBetween(beside.from, day)) <= MOST_BESIDE)
      return [{ ...beside, first: reader.at, rule: `${rule}-${beside.rule}`, sure: beside.from === day }]
    return [{ from: day, to: day, rule, sure: !context.isQuoted, ...shared, last: fixed.next - 1 }]
  }
  const dated = dateAfter(reader, context, { at: fixed.next + 1, day: weekday })
  const agreeing = nearest(weekday, day)
  if (dated) return [{ ...dated, first: reader.at, sure: dated.sure && weekdayOfDay(dated.from) === weekday }]
  const chosen = agreeing ?? day
  return [{ from: chosen, to: chosen, rule: `${rule}-weekday`, sure: chosen === day, ...shared, last: fixed.next }]
}

/** اليوم and the date beside it mean one day; a page changed later tells another publication by so many days. */
const MOST_BESIDE = 10

/** The date that stands right behind a weekday: "الأحد 30 نوفمبر", "الأحد الموافق 30 نوفمبر", "والخميس 27 منه". */
function dateAfter(reader: Reader, context: Context, { at, day }: { at: number; day: number }): Found | null {
  const begin = ['الموافق', 'المصادف', 'الواقع', 'في'].includes(reader.key(at) ?? '') ? at + 1 : at
  if (!reader.near(at - 1, begin)) return null
  const found = daysAt(reader, context, begin) ?? numeric({ ...reader, at: begin }) ?? dayOfIt(reader, context, begin)
  const [one] = found ?? []
  if (one === undefined || found?.length !== 1 || one.from !== one.to) return null
  // "الخميس الأول من الشهر الجاري" is its first Thursday
  return one.rule.startsWith('day-of-') && weekdayOfDay(one.from) !== day ? null : one
}

/** The day of a month told before: "الاثنين 24 من تشرين الثاني … الخميس 27 منه", "الخميس 27 من الشهر نفسه". */
function dayOfIt(reader: Reader, context: Context, at: number): Found[] | null {
  return relativeUnit({ ...reader, at, particle: 'و' }, context)
}

/** The latest such weekday up to a day, or the next from it on. */
export function byTense(weekday: number, published: string, forward: boolean): string {
  const today = weekdayOfDay(published)
  return addDays(published, forward ? (weekday - today + 7) % 7 : -((today - weekday + 7) % 7))
}

/** A day to come is told of so many days ahead. */
const NEAR_DAYS = 31

/** "ليل الأحد الاثنين", "ليلة السبت-الأحد", "ليلة الجمعة إلى السبت": the night from one day to the next; the second weekday's index, or null. */
function nightBetween(reader: Reader, at: number, first: number): number | null {
  if (!/^ليله?$/.test(reader.key(at - 1) ?? '') || at === reader.at || !reader.near(at, at + 1)) return null
  const second = reader.key(at + 1) === 'الي' && reader.tight(at + 1, at + 2) ? at + 2 : at + 1
  return weekdayAt(reader, second) === (first + 1) % 7 ? second : null
}

const shared: readonly [RegExp, Modifier][] = [
  [/^(الماضيين|الماضيه|المنصرمين|الفائتين)$/, 'past'],
  [/^(المقبلين|القادمين|المقبله|القادمه)$/, 'next'],
]

/** "يومي الأحد والاثنين المقبلين": the adjective of all stands behind the last weekday of the list. */
function sharedModifier(reader: Reader, at: number): Modifier | null {
  let next = at
  while ((reader.key(next) ?? '').startsWith('و') && reader.near(next - 1, next)) {
    const isApart = reader.key(next) === 'و' || reader.key(next) === 'ويوم'
    const weekday = weekdayOf(isApart ? (reader.key(next + 1) ?? '') : (reader.key(next) ?? '').slice(1))
    if (weekday === null) break
    next += isApart ? 2 : 1
  }
  const key = reader.key(next) ?? ''
  if (!reader.tight(next - 1, next)) return null
  // of the last weekday it is its own: "الأحد والاثنين المقبلين"
  return shared.find(([form]) => form.test(key))?.[1] ?? null
}

/** "الخميس والجمعة": of two joined weekdays the second comes next after the first, unless the order is turned. */
function afterJoined(reader: Reader, context: Context, day: number): string | null {
  const { previous } = context
  if (previous === null || !context.isPreviousNear || reader.particle !== 'و') return null
  const before =
    weekdayOf((reader.raw(reader.at - 1) ?? '').replace(/^و/, '')) ?? weekdayOf(reader.raw(reader.at - 1) ?? '')
  if (before === null || weekdayOfDay(previous.to) !== before || !reader.near(reader.at - 1, reader.at)) return null
  const step = (day - before + 7) % 7
  return step === 0 || step > MOST_JOINED ? null : addDays(previous.to, step)
}

/** Joined weekdays lie so many days apart at most. */
const MOST_JOINED = 3

/** Days since the last such weekday from which on the coming one is meant: where its day is named ahead, or nothing tells. */
const AHEAD_LAG = 3
const OCCASION_LAG = 5
const TOMORROW_LAG = 6

type Chosen = { day: string; forward: boolean; sure: boolean }

/** The latest such weekday up to publication, or the coming one: by the tense of its sentence, else by what lies nearer. */
function dayByTense(
  reader: Reader,
  context: Context,
  { day, at, published }: { day: number; at: number; published: string },
): Chosen {
  const joined = afterJoined(reader, context, day)
  if (joined !== null) return { day: joined, forward: joined > published, sure: true }
  // "أما الأحد فتجرى مباراتان", "قبل الخميس الذي سيعلن فيه"
  const isTopic = reader.raw(reader.at - 1) === 'اما' && /^ف[يت].{2,}/.test(reader.key(at + 1) ?? '')
  const isToldBehind = reader.key(at + 1) === 'الذي' && isFutureVerb(reader.key(at + 2) ?? '')
  const tense = isTopic || isToldBehind ? 'coming' : context.tense(reader.at, at + 1)
  const back = byTense(day, published, false)
  const lag = daysBetween(back, published)
  if (tense === 'coming') {
    // "الاثنين الموافق 20 أغسطس … على أن يكون الثلاثاء أول أيام العيد": counted on from what is already to come
    const told = context.isPreviousNear && context.previous !== null ? context.previous.to : published
    const base = told > published && daysBetween(published, told) <= NEAR_DAYS ? told : published
    return { day: byTense(day, base, true), forward: true, sure: lag !== 1 }
  }
  if (tense === 'past') return { day: back, forward: false, sure: true }
  const least =
    tense === 'ahead' ? AHEAD_LAG : occasions.test(reader.raw(reader.at - 1) ?? '') ? OCCASION_LAG : TOMORROW_LAG
  const forward = lag >= least
  return { day: forward ? byTense(day, published, true) : back, forward, sure: lag <= 2 }
}

/** "بين الاثنين", "إن الاثنين زائفان": the two, not the day. */
function isTheTwo(reader: Reader, at: number): boolean {
  const before = reader.raw(at - 1) ?? ''
  if (theTwoBefore.has(before)) return true
  return /^[وف]?(ان|لكن|كان)$/.test(before) && /.{3,}ان$/.test(reader.key(at + 1) ?? '') && reader.tight(at, at + 1)
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
  if (day === 1 && isTheTwo(reader, at)) return null
  const dated = dateAfter(reader, context, { at: at + 1, day })
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
  const modifier = modifierAt(reader, at + 1) ?? sharedModifier(reader, at + 1)
  const isOwn = modifierAt(reader, at + 1) !== null
  const made = (value: string, rule: string, rest: { sure: boolean; last: number }): Found[] => [
    { from: value, to: value, precision: 'day', rule, anchor: 'published', first: reader.at, ...rest },
  ]
  const night = nightBetween(reader, at, day)
  if (night !== null) {
    const { day: from } = dayByTense(reader, context, { day, at, published })
    return made(from, 'night-between', { sure: true, last: night }).map((one) => ({ ...one, to: addDays(from, 1) }))
  }
  // "الثلاثاء قبل الماضي" is a week before the last one
  if (reader.key(at + 1) === 'قبل' && modifierAt(reader, at + 2) === 'past')
    return made(addDays(byTense(day, addDays(published, -1), false), -7), 'weekday-past', { sure: false, last: at + 2 })
  // "الخميس بعد المقبل" is a week after the next one
  if (reader.key(at + 1) === 'بعد' && modifierAt(reader, at + 2) === 'next')
    return made(addDays(byTense(day, addDays(published, 1), true), 7), 'weekday-next', { sure: false, last: at + 2 })
  if (modifier === 'past')
    return made(byTense(day, addDays(published, -1), false), 'weekday-past', { sure: false, last: isOwn ? at + 1 : at })
  if (modifier === 'next')
    return made(byTense(day, addDays(published, 1), true), 'weekday-next', { sure: true, last: isOwn ? at + 1 : at })
  const chosen = dayByTense(reader, context, { day, at, published })
  return made(chosen.day, chosen.forward ? 'weekday-future' : 'weekday', {
    sure: chosen.sure,
    last: modifier === 'current' ? at + 1 : at,
  })
}

/** What the rules of this file can begin with, weekdays apart. */
export const dayStarts: readonly string[] = [...partsOfDay, ...offsets.keys(), 'هذا', 'هذه', 'الليله', 'اول', 'بعد']
