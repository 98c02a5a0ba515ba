/**
 * What the headline says otherwise than the text under it: a number, its qualifier, an actor (claim-slots of the data, kind 8:
 * "15" above and "more than 15" below). What the text does not repeat is no difference, and neither is a number that stands
 * below too, or that the text gives in parts.
 */
import { foldKey } from '../arabic/fold.ts'
import { addDays } from './dates/calendar.ts'
import { countsPeople } from './quantities/measures.ts'
import type { Analysis, Article, Claim, Quantity } from './types.ts'
import type { Span } from './view.ts'

/** The two passages, headline and text. */
export type HeadlineDifference = { headline: Span; body: Span }

/** Lengths of time and shares are told of many things in one text. */
const LOOSE = new Set(['percent', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'kilometres'])
/** A number is compared with those of so many letters of text under the headline: there the news itself is told. */
const OPENING = 1500

/** Differences between headline and text, in the order of the headline. */
export function findHeadlineDifferences(article: Article, analysis: Analysis): HeadlineDifference[] {
  const head = article.blocks.find(({ kind }) => kind === 'headline')
  if (head === undefined) return []
  const found = [...byClaims(head, analysis), ...byNumbers(article, head, analysis), ...byPersons(head, analysis)]
  return found
    .filter(
      (one, index) =>
        !found
          .slice(0, index)
          .some(({ headline }) => headline.start < one.headline.end && one.headline.start < headline.end),
    )
    .sort((a, b) => a.headline.start - b.headline.start)
}

function span({ start, end }: Span): Span {
  return { start, end }
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** Fields that the headline fills with another value, or with another qualifier. */
function byClaims(head: Span, { claims, quantities }: Analysis): HeadlineDifference[] {
  const shown = claims.filter(({ difference }) => difference !== 'not-in-text')
  const said = (claim: Claim): string => `${claim.value} ${claim.hedge ?? ''}`
  return shown
    .filter((claim) => isWithin(claim, head))
    .flatMap((above) => {
      const below = shown.filter(
        (one) => one.start >= head.end && one.event === above.event && one.field === above.field,
      )
      const first = below.find(({ value }) => value === above.value) ?? below[0]
      if (first === undefined || below.some((one) => said(one) === said(above))) return []
      // "مئات العائلات" above and "قرابة 400 عائلة" below agree
      if (below.some((one) => isFloorOf(above, one)) || isSaidBelow(above, head, quantities)) return []
      // A place or text told less exactly above is no difference; another actor is.
      if (typeof above.value === 'string' && [above, first].every(({ difference }) => difference !== 'different'))
        return []
      return [{ headline: span(above), body: span(first) }]
    })
}

/** "استجواب أكثر من 500 معتقل نقلوا" above: the number stands below, though in another field. */
function isSaidBelow(above: Claim, head: Span, quantities: readonly Quantity[]): boolean {
  const number = quantities.find((one) => isWithin(one, above))
  return (
    number !== undefined &&
    quantities.some((one) => one.start >= head.end && one.measure === number.measure && isSame(one, number))
  )
}

function isFloorOf({ value, hedge }: Claim, below: Claim): boolean {
  if (typeof value !== 'number' || typeof below.value !== 'number') return false
  return hedge === 'at-least' && below.value > value && below.hedge !== 'range'
}

type Fate = 'killed' | 'wounded' | 'held' | 'fled' | null

const fates: readonly [Exclude<Fate, null>, RegExp][] = [
  ['killed', /(مقتل|قتل|قتيل|قتلي|مصرع|ضحايا|ضحيه|تحييد|استشهاد|شهيد)/],
  ['wounded', /(اصاب|جرح|جريح|مصاب|اصيب)/],
  ['held', /(اعتقال|اعتقل|القبض|توقيف|موقوف|معتقل|اسر|احتجاز|ضبط)/],
  ['fled', /(فرار|هروب|فار|نزوح|نازح|نقل|عوده)/],
]

/** What happened to those counted, by the nearest word at the number: "مقتل 5", "5 جرحى". */
function fateOf({ text }: Article, { start, end, object }: Quantity): Fate {
  // the noun of "500 من أصل 5704 معتقلين" stands behind the other number
  const inside = foldKey(`${text.slice(start, end)} ${object}`, 2)
  const before =
    foldKey(text.slice(Math.max(0, start - 30), start), 2)
      .split('\n')
      .at(-1) ?? ''
  let best: { fate: Fate; at: number } = { fate: null, at: -1 }
  for (const [fate, words] of fates) {
    if (words.test(inside)) return fate
    const at = before.search(new RegExp(`${words.source}(?!.*${words.source})`))
    if (at > best.at) best = { fate, at }
  }
  return best.fate
}

/** A sentence that tells a day so long before publication tells of something else than the news. */
const EARLIER = 60

/** "منذ يناير 2019، حين قُتل أربعة أمريكيين": what is told of a day well before the report is no number of its headline's. */
function isOfEarlier({ text, published }: Article, at: number, dates: Analysis['dates']): boolean {
  if (published === null) return false
  const limit = addDays(published, -EARLIER)
  const isEnd = (place: number): boolean => /[.!؟\n]/.test(text.charAt(place))
  let [start, end] = [at, at]
  while (start > 0 && !isEnd(start - 1)) start -= 1
  while (end < text.length && !isEnd(end)) end += 1
  return dates.some(
    (date) => date.precision !== 'duration' && date.start >= start && date.end <= end && date.to < limit,
  )
}

function byNumbers(article: Article, head: Span, { quantities, dates }: Analysis): HeadlineDifference[] {
  const body = quantities.filter(({ start }) => start >= head.end && !isOfEarlier(article, start, dates))
  return quantities
    .filter((one) => isWithin(one, head) && one.measure !== null && !LOOSE.has(one.measure))
    .flatMap((above) => {
      // "أكثر من ألف معتقل" above and "1387 عنصرا" below: people either way
      if (countsPeople(above.measure) && body.some((one) => countsPeople(one.measure) && isSatisfied(above, one)))
        return []
      const same = body.filter(
        (one) => one.measure === above.measure && fateOf(article, one) === fateOf(article, above),
      )
      if (same.some((one) => isSame(one, above) || isSatisfied(above, one)) || isSum(above, same)) return []
      const below =
        same.find(({ value }) => value === above.value) ?? same.find(({ start }) => start < head.end + OPENING)
      if (below === undefined || isVague(above, below)) return []
      return [{ headline: span(above), body: span(below) }]
    })
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.max === b.max && a.hedge === b.hedge
}

/** "أكثر من ألف" above is kept by an exact 1387 below: near enough to be that number, rounded. */
function isSatisfied(above: Quantity, below: Quantity): boolean {
  if (above.hedge !== 'more-than' && above.hedge !== 'at-least') return false
  return below.hedge === 'exact' && below.value > above.value && below.value < above.value * ROUNDED
}

/** A rounded number stands for less than twice its value. */
const ROUNDED = 1.5

/** "3 قتلى" above, "قتيلان … وقتيل" below. */
function isSum({ value }: Quantity, parts: readonly Quantity[]): boolean {
  return parts.length > 1 && parts.reduce((sum, part) => sum + part.value, 0) === value
}

/** "عشرات القتلى" above and 43 below agree, and so do "آلاف المعتقلين" and "أكثر من 5700". */
function isVague(above: Quantity, below: Quantity): boolean {
  return above.hedge === 'at-least' && below.value > above.value && below.hedge !== 'range'
}

/** A person speaks in the headline whom the text does not name at all, and another person speaks in it. */
function byPersons(head: Span, { attributions, mentions }: Analysis): HeadlineDifference[] {
  const above = attributions.find(
    (one) => isWithin(one, head) && one.speaker.kind === 'person' && one.speaker.entity !== null,
  )
  if (above === undefined) return []
  const isNamedBelow = mentions.some(({ entity, start }) => entity === above.speaker.entity && start >= head.end)
  const below = attributions.find(
    ({ start, speaker }) => start >= head.end && speaker.kind === 'person' && speaker.entity !== null,
  )
  return isNamedBelow || below === undefined ? [] : [{ headline: span(above), body: span(below) }]
}
