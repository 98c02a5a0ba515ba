/** The event of a report for the panel: what, when, where, what came before and since, and who else reported it. */
import { isAt } from '../address.ts'
import type { PackEvent, Report } from '../../pack/types.ts'
import { byDate } from '../by-date.ts'
import { dateInWords, rangeInWords } from '../date-words.ts'
import { foldNearCopies } from '../../related/near-copies.ts'
import type { Knowledge } from '../knowledge.ts'
import { compareRows } from './compare.ts'
import { sourceViews } from './sources.ts'
import type { Analysis, Article } from '../types.ts'
import type { EventView, Language, ReportGroup, ReportView, TimelineItem } from '../view.ts'

export type MarginInput = { article: Article; analysis: Analysis; knowledge: Knowledge; language: Language }

/** How many steps of "came before" and "followed" the timeline goes. */
const TIMELINE_STEPS = 2

/** The event as the panel shows it. */
export function eventView(event: PackEvent, input: MarginInput): EventView {
  const { knowledge, language, article } = input
  const reports = relatedReports(event, article, knowledge)
  const related = groupReports(reports, knowledge, language)
  return {
    id: event.id,
    title: event.title[language],
    when: whenInWords(event, language),
    where: event.where[language],
    summary: event.summary[language],
    asOf: event.asOf,
    since: event.since.map(({ date, text, sources }) => ({
      date,
      text: text[language],
      sources: sourceViews(sources, input),
    })),
    timeline: timelineOf(event, input),
    related,
    reportCount: reports.length,
    originCount: related.filter(({ originKind }) => originKind !== 'unknown').length,
    unknownCount: reports.filter(({ origin }) => origin === null).length,
    sources: sourceViews(
      event.sources.map(({ url }) => url),
      input,
    ),
    compare: compareRows(event, input),
  }
}

/** The event's time in words: "24–27 تشرين الثاني/نوفمبر 2025". */
export function whenInWords(event: PackEvent, language: Language): string {
  return rangeInWords(event.start, event.end ?? event.start, language)
}

/** The event between its predecessors and successors, and this article at its day of publication; oldest first. */
function timelineOf(event: PackEvent, { article, knowledge, language }: MarginInput): TimelineItem[] {
  const item = (one: PackEvent, role: TimelineItem['role']): TimelineItem => ({
    id: one.id,
    date: one.start,
    dateText: whenInWords(one, language),
    title: one.title[language],
    role,
    summary: one.summary[language],
  })
  const followed = [...event.successors, ...event.since.flatMap((since) => since.event ?? [])]
  const before = reachable(event.predecessors, 'predecessors', knowledge)
  const after = reachable(followed, 'successors', knowledge).filter((one) => !before.includes(one))
  const items = [item(event, 'event')]
  for (const one of before) if (one !== event) items.push(item(one, one.start <= event.start ? 'before' : 'after'))
  for (const one of after) if (one !== event) items.push(item(one, one.start < event.start ? 'before' : 'after'))
  const { published } = article
  if (published !== null)
    items.push({
      id: 'article',
      date: published,
      dateText: dateInWords(published, language),
      title: '',
      role: 'article',
      summary: '',
    })
  const order: Record<TimelineItem['role'], number> = { before: 0, event: 1, article: 2, after: 3 }
  return items.sort((a, b) => byDate(a.date, b.date) || order[a.role] - order[b.role])
}

function reachable(
  ids: readonly string[],
  direction: 'predecessors' | 'successors',
  knowledge: Knowledge,
): PackEvent[] {
  const found = new Set<PackEvent>()
  let next = ids
  for (let step = 0; step < TIMELINE_STEPS; step += 1) {
    const events = next.flatMap((id) => knowledge.events.get(id) ?? []).filter((one) => !found.has(one))
    for (const one of events) found.add(one)
    next = events.flatMap((one) => one[direction])
  }
  return [...found]
}

function relatedReports(event: PackEvent, article: Article, { pack }: Knowledge): Report[] {
  const isOwn = isAt(article.url)
  return pack.reports.filter((report) => report.events.includes(event.id) && !isOwn(report))
}

/** Reports under what they rest on, the largest group first, those of unknown origin last; inside a group by date, near-copies under the first. */
function groupReports(reports: readonly Report[], knowledge: Knowledge, language: Language): ReportGroup[] {
  const groups = new Map<string, ReportGroup>()
  for (const report of reports) {
    const { kind, name } = originOf(report, knowledge, language)
    const key = `${kind} ${name}`
    const group: ReportGroup = groups.get(key) ?? { origin: name, originKind: kind, reports: [] }
    group.reports.push(reportView(report, knowledge, language))
    groups.set(key, group)
  }
  const sizes = new Map<ReportGroup, number>()
  for (const group of groups.values()) {
    sizes.set(group, group.reports.length)
    group.reports.sort((a, b) => byDate(a.date, b.date))
    group.reports = foldNearCopies(group.reports, ({ title }) => title).map(({ first, copies }) =>
      copies.length === 0 ? first : { ...first, copies: copies.length, folded: copies },
    )
  }
  const size = (group: ReportGroup): number => sizes.get(group) ?? 0
  const isUnknown = ({ originKind }: ReportGroup): number => (originKind === 'unknown' ? 1 : 0)
  return [...groups.values()].sort((a, b) => isUnknown(a) - isUnknown(b) || size(b) - size(a))
}

function originOf(
  { origin }: Report,
  knowledge: Knowledge,
  language: Language,
): { kind: ReportGroup['originKind']; name: string } {
  if (origin === null) return { kind: 'unknown', name: '' }
  if (origin.kind === 'statement') {
    const statement = knowledge.statements.get(origin.id)
    const issuer = knowledge.entities.get(statement?.issuer ?? '')?.name[language]
    const date = statement && dateInWords(statement.date, language)
    // No middle dot: beside a number it reads as a zero in Arabic.
    const between = language === 'ar' ? '، ' : ', '
    return { kind: 'statement', name: [issuer ?? origin.id, statement?.number ?? date].filter(Boolean).join(between) }
  }
  const outlet = knowledge.pack.outlets.find(({ id }) => id === origin.id)
  return {
    kind: origin.kind,
    name: knowledge.entities.get(origin.id)?.name[language] ?? outlet?.name[language] ?? origin.id,
  }
}

function reportView(report: Report, { pack }: Knowledge, language: Language): ReportView {
  const outlet = pack.outlets.find(({ id }) => id === report.outlet)
  return {
    id: report.id,
    url: report.url,
    outlet: outlet?.name[language] ?? report.outletName,
    date: report.published,
    dateText: report.published === null ? null : dateInWords(report.published, language),
    title: report.title,
    lang: report.lang,
    archive: `https://web.archive.org/web/*/${report.url}`,
    outletFacts: outlet?.owner?.text?.[language] ?? null,
    copies: 0,
  }
}
