/**
 * Which event an article reports, how sure, and why. An event of the pack is the main one only by date window and
 * distinguishing facts, never by shared names alone (arabic.md §8, last paragraph): the look-alikes of one operation
 * name the same people, bodies and places. What headline and lead say weighs more than background paragraphs.
 */
import type { PackEvent } from '../../pack/types.ts'
import { nameOf } from '../knowledge.ts'
import { reason } from '../reasons.ts'
import type { Article, Verdict } from '../types.ts'
import { isBriefOf } from './brief.ts'
import { newsOf, readHead } from './news.ts'
import type { Head } from './news.ts'
import { newsWeights } from './retold.ts'
import type { Evidence, Evidences, VerdictInput } from './signs.ts'
import { gatherEvidence, isLong } from './signs.ts'
import { isWithin } from '../when.ts'

/** At least so much of the evidence (by weight) must stand for the event; below it a verdict would be a guess. */
const LEAST_STRENGTH = 1.4
/**
 * So many facts, and so many facts and names together, tell an event whose makers are called otherwise: "وزير الحرب
 * الأميركي" and the 70 targets without a word of the army. One vote of the Security Council is like another: a day and 14
 * votes are not enough.
 */
const TELLING_FACTS = 3
const TELLING = 5
/** The people, bodies and places of an event that a report names at least, where only a date and figures speak for it. */
const LEAST_CAST = 2
/** A sign of a look-alike takes away this much of its own weight. */
const AGAINST = 1
/** Without a publication date a look-alike of another month cannot be told by its date. */
const UNDATED = 0.8

type Judged = {
  event: PackEvent
  evidence: Evidences
  strength: number
  /** In words; made only for the events that are told of. */
  reasons: () => string[]
  isCastThere: boolean
  isCoreThere: boolean
  /** How far it is what headline and lead tell (`newsOf`); null for no main event. */
  news: number | null
}

/** The main event, if there is one, and the background events, strongest first. */
export function judgeEvents(article: Article, input: VerdictInput): Verdict[] {
  const present = new Set(input.names.found.map((name) => name.use.entity))
  const { pack, compiled } = input.knowledge
  const weigh = newsWeights(input.names.document)
  let head: Head | null = null
  const headOf = (): Head => (head ??= readHead(input, weigh))
  const judged = pack.events.flatMap((event, index) => {
    const signs = compiled.signs[index]
    if (signs === undefined || isLater(event, article)) return []
    const evidence = gatherEvidence(event, signs, { ...input, weigh })
    // Nothing speaks for most events, and such a one is neither told of nor touched.
    return evidence.for.length === 0 ? [] : [judge({ event, evidence, present, headOf }, article, input)]
  })
  const [main] = judged
    .filter(({ news }) => news !== null)
    .sort(
      (a, b) => Number(isHeaded(b)) - Number(isHeaded(a)) || (b.news ?? 0) - (a.news ?? 0) || b.strength - a.strength,
    )
  const background = judged.filter((one) => one !== main && isBackground(one, input, main))
  const verdicts = background.map((one) => verdictOf(one, 'background', article)).sort((a, b) => b.score - a.score)
  return main === undefined ? verdicts : [verdictOf(main, 'main', article), ...verdicts]
}

/** A report cannot tell of what had not happened when it was published; what was announced before may be told earlier. */
function isLater({ start, recognise }: PackEvent, { published }: Article): boolean {
  if (published === null) return false
  const first = recognise.published.from < start ? recognise.published.from : start
  return first > published.slice(0, first.length)
}

type Collected = { event: PackEvent; evidence: Evidences; present: ReadonlySet<string>; headOf: () => Head }

function judge({ event, evidence, present, headOf }: Collected, article: Article, input: VerdictInput): Judged {
  const { published, core, least } = event.recognise
  const named = core.find((id) => present.has(id))
  const isCoreThere = core.length === 0 || named !== undefined
  const isInWindow = article.published === null || isWithin(article.published, published.from, published.to)
  // Where headline and lead tell of it, a look-alike further down is the background.
  const isTold = evidence.for.some(isInHead)
  const strength = sum(evidence.for) - AGAINST * sum(isTold ? evidence.against.filter(isInHead) : evidence.against)
  const signs = factsOf(evidence.for)
  const isEarly = evidence.for.some(({ kind, weight }) => weight > 0.5 && kind !== 'date')
  const isCastThere = hasCast(event, evidence, present)
  const isEnough = signs >= least && isEarly && strength >= LEAST_STRENGTH
  const isKnown = isCoreThere || (signs >= TELLING_FACTS && signs + castOf(event, present) >= TELLING)
  const isPossible =
    isInWindow && ((isKnown && isCastThere && isEnough) || (isTold && isBriefOf(event, evidence, headOf(), input)))
  const news = isPossible ? newsOf({ event, evidence, head: headOf(), input }) : null
  return {
    event,
    evidence,
    strength,
    isCastThere,
    isCoreThere,
    news,
    reasons: () => reasonsOf({ event, article, named, evidence, input }),
  }
}

/** News is what headline and lead tell: an event with nothing there is beside the one that is told there. */
function isHeaded({ evidence }: Judged): boolean {
  return evidence.for.some(isInHead)
}

function isInHead({ kind, weight }: Evidence): boolean {
  return weight === 1 && kind !== 'date'
}

/**
 * A date and a figure can meet by chance in a report of another war: "بين 24 و27 نوفمبر … 15 موقعا" of the Houthis names
 * neither the enemy nor a place of the operation in Rif Dimashq.
 */
function hasCast(event: PackEvent, evidence: Evidences, present: ReadonlySet<string>): boolean {
  if (evidence.for.some(({ kind }) => kind === 'name' || kind === 'sign')) return true
  const { recognise, actors, places } = event
  const size = new Set([...recognise.core, ...actors, ...places]).size
  return castOf(event, present) >= Math.min(LEAST_CAST, size)
}

/** How many of those who took part, and of the places, are named. */
function castOf({ recognise, actors, places }: PackEvent, present: ReadonlySet<string>): number {
  return [...new Set([...recognise.core, ...actors, ...places])].filter((id) => present.has(id)).length
}

/** One number that fills several fields, or a number and the sign made of it, is one fact. */
function factsOf(evidence: readonly Evidence[]): number {
  return Math.min(new Set(evidence.map(({ id }) => id)).size, new Set(evidence.map((one) => one.reason)).size)
}

/** What all facts weigh together: a sign found twice, or two dates of one event, are one fact at its best place. */
function sum(evidence: readonly Evidence[]): number {
  const best = new Map<string, number>()
  for (const { kind, id, weight, reason: why } of evidence) {
    const fact = kind === 'date' ? kind : `${kind} ${kind === 'count' ? why : id}`
    best.set(fact, Math.max(best.get(fact) ?? 0, weight))
  }
  return [...best.values()].reduce((total, weight) => total + weight, 0)
}

type Reasoned = {
  event: PackEvent
  article: Article
  named: string | undefined
  evidence: Evidences
  input: VerdictInput
}

function reasonsOf({ event, article, named, evidence, input }: Reasoned): string[] {
  const { from, to } = event.recognise.published
  const span = to === null ? from : `${from}/${to}`
  const when =
    article.published === null
      ? reason('no-date')
      : reason(isWithin(article.published, from, to) ? 'published-in-window' : 'outside-window', span)
  const core = named === undefined ? [] : [reason('core-entity', nameOf(named, input.knowledge, 'ar') ?? named)]
  // A figure is told in the text's own words, and not once more as the pack's sign of the same field.
  const counted = new Set(evidence.for.filter(({ kind }) => kind === 'count').map(({ id }) => id))
  const found = evidence.for.filter(({ kind, id }) => kind !== 'sign' || !counted.has(id))
  return [when, ...core, ...new Set([...found, ...evidence.against].map((one) => one.reason))]
}

/**
 * A background event is told of, not only touched: it is named; or one of its core is, and two of its facts stand in the text,
 * or its date and two of its actors in one paragraph, a person among them. What speaks for the main event's look-alikes by accident is left out.
 */
function isBackground(
  { event, evidence, isCastThere, isCoreThere }: Judged,
  { names, knowledge }: VerdictInput,
  main: Judged | undefined,
): boolean {
  if (evidence.for.some(({ kind }) => kind === 'name')) return true
  if (!isCastThere || !isCoreThere) return false
  const shared = new Set(main?.evidence.for.map((one) => one.reason))
  const unshared = evidence.for.filter((one) => !shared.has(one.reason))
  // "علقت … اعتبارا من 10 نوفمبر، في أثناء زيارة الشرع إلى البيت الأبيض": one day, two events, each with a sign of its own.
  const lines = new Set(unshared.filter(({ kind }) => kind === 'sign').map(({ line }) => line))
  const own = evidence.for.filter((one) => !shared.has(one.reason) || (one.kind === 'date' && lines.has(one.line)))
  const facts = factsOf(own)
  const isMoreThanNumbers = own.some(({ kind }) => kind !== 'count')
  const ownLines = new Set(own.map(({ line }) => line))
  const against = evidence.against.filter(({ line }) => ownLines.has(line))
  if (facts >= 2 && isMoreThanNumbers) return own.length > against.length
  const date = own.find(({ kind, id }) => kind === 'date' && id !== 'month')
  if (date === undefined || isLong(event)) return false
  const beside = names.found.filter(({ first }) => names.document.lines[first] === date.line)
  const there = event.actors.filter((id) => beside.some(({ use }) => use.entity === id))
  // "الثلاثاء … قوات سوريا الديمقراطية … داعش" is any Tuesday: bodies and groups act every day, and so does whoever heads one.
  const isPerson = (id: string): boolean =>
    knowledge.entities.get(id)?.type === 'person' && beside.some(({ use }) => use.entity === id && use.via !== 'role')
  return there.length >= 2 && there.some(isPerson)
}

/** The signs of look-alikes speak against a main event only: beside another event they are that event's own. */
function verdictOf({ event, strength, evidence, reasons }: Judged, role: Verdict['role'], article: Article): Verdict {
  const weight = role === 'main' ? strength : sum(evidence.for)
  const score = (weight / (weight + 1)) * (article.published === null ? UNDATED : 1)
  const against = new Set(evidence.against.map((one) => one.reason))
  const kept = role === 'main' ? reasons() : reasons().filter((one) => !against.has(one))
  return { id: event.id, role, score: Math.round(score * 100) / 100, reasons: kept }
}
