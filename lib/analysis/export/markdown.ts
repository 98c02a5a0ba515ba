/** The analysis as a reading copy in Markdown, in the reader's language: what the panel shows, with sources as links. */
import { dateInWords } from '../date-words.ts'
import { kinds } from '../kinds.ts'
import { labels } from '../margin/labels.ts'
import { hostOf } from '../margin/sources.ts'
import type { CompareCell, EventView, MarginView, ReportView, SourceView } from '../view.ts'
import { escapeMarkdown, fill, isolated, link, table } from './markdown-text.ts'
import type { ExportInput, ExportStamp } from './types.ts'
import { words } from './words.ts'

type Part = { title: string; lines: string[] }

/** Everything in it is one of the panel's sentences, or a quotation of the article or the statement. */
export function exportMarkdown({ article, view }: ExportInput, { generator, created }: ExportStamp): string {
  const say = words[view.language]
  const made = fill(say.made, escapeMarkdown(dateInWords(created.slice(0, 10), view.language)))
  const parts: Part[] = [
    { title: say.report, lines: reportLines(view) },
    { title: say.compare, lines: compareTable(view, article.text) },
    { title: say.names, lines: nameLines(view) },
    { title: say.dates, lines: dateLines(view) },
    { title: say.says, lines: speakerLines(view) },
    { title: say.namings, lines: namingLines(view) },
    { title: say.residue, lines: view.residue.map(({ text }) => `- ${quote(text, view)}`) },
    { title: say.background, lines: view.event ? backgroundLines(view.event, view) : [] },
    { title: say.related, lines: view.event ? relatedLines(view.event, view) : [] },
  ]
  return [
    `# ${escapeMarkdown(article.title ?? '') || say.noTitle}`,
    headLines({ article, view }).join('\n'),
    ...parts.flatMap(({ title, lines }) => (lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')])),
    '---',
    `${made} (${isolated(generator)})`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function headLines({ article, view }: Pick<ExportInput, 'article' | 'view'>): string[] {
  const say = words[view.language]
  const packs = [view.pack, ...(view.otherPacks ?? [])].map(({ title, version, asOf, stale }) => {
    const known = fill(say.asOf, escapeMarkdown(dateInWords(asOf, view.language)))
    return [`${isolated(title)} ${isolated(version)}`, known, ...(stale ? [say.stale] : [])].join(' · ')
  })
  return [
    `- ${say.published}: ${view.publishedText === null ? say.noDate : escapeMarkdown(view.publishedText)}`,
    ...(article.url === null ? [] : [`- ${say.address}: ${link(article.url, article.url)}`]),
    ...packs.map((pack) => `- ${say.packs}: ${pack}`),
  ]
}

function quote(text: string, { language }: MarginView): string {
  const { opens, closes } = words[language]
  return `${opens}${isolated(text)}${closes}`
}

function reportLines({ verdict, headlineDifferences }: MarginView): string[] {
  return [
    escapeMarkdown(verdict.sentence),
    ...(verdict.reasons.length + headlineDifferences.length === 0 ? [] : ['']),
    ...verdict.reasons.map((reason) => `- ${escapeMarkdown(reason)}`),
    ...headlineDifferences.map(({ text }) => `- ${escapeMarkdown(text)}`),
  ]
}

/** Both passages of each difference, the statement's as a link to it. */
function compareTable(view: MarginView, text: string): string[] {
  const say = words[view.language]
  const cell = (given: CompareCell | null): string => {
    if (given === null) return '—'
    const value = given.url === null ? isolated(given.text) : link(given.text, given.url)
    // Of the article the words themselves, not the whole sentence that the panel shows them in.
    const passage = given.span === null ? given.quote : text.slice(given.span.start, given.span.end)
    return passage === null || passage === given.text ? value : `${value} ${quote(passage, view)}`
  }
  const rows = (view.event?.compare ?? []).map(({ label, statement, here, differenceLabel }) => [
    escapeMarkdown(label),
    cell(statement),
    cell(here),
    escapeMarkdown(differenceLabel ?? ''),
  ])
  return table([say.field, say.statement, say.here, say.difference], rows)
}

function nameLines(view: MarginView): string[] {
  const say = words[view.language]
  return kinds.flatMap((kind) => {
    const names = view.names.filter((name) => name.kind === kind)
    if (names.length === 0) return []
    const list = names.map(({ name, count }) =>
      count === 1 ? isolated(name) : `${isolated(name)} ${fill(say.times, String(count))}`,
    )
    return [`- **${labels[view.language].kinds[kind]}:** ${list.join(view.language === 'ar' ? '، ' : ', ')}`]
  })
}

function dateLines(view: MarginView): string[] {
  const say = words[view.language]
  return view.dates.map(({ text, resolved, sure }) => {
    const day = escapeMarkdown(resolved)
    return `- ${quote(text, view)}: ${day}${sure ? '' : ` (${say.unsure})`}`
  })
}

function speakerLines(view: MarginView): string[] {
  return view.attributions.map(({ speaker, kindLabel, text }) => {
    const who = speaker === '' ? words[view.language].nobody : isolated(speaker)
    return `- ${who} (${escapeMarkdown(kindLabel)}): ${quote(text, view)}`
  })
}

function namingLines(view: MarginView): string[] {
  const say = words[view.language]
  return view.namings.map(({ name, used }) => {
    const forms = used.map(({ form, count }) => `${quote(form, view)} ${fill(say.times, String(count))}`)
    return `- ${isolated(name)}: ${forms.join(' · ')}`
  })
}

function sourceList(sources: readonly SourceView[], view: MarginView): string {
  const one = ({ url, outlet, date }: SourceView): string => {
    const name = link(outlet === '' ? hostOf(url) : outlet, url)
    return date === null ? name : `${name} ${escapeMarkdown(dateInWords(date, view.language))}`
  }
  return sources.map(one).join(' · ')
}

function backgroundLines(event: EventView, view: MarginView): string[] {
  const say = words[view.language]
  const known = fill(say.asOf, escapeMarkdown(dateInWords(event.asOf, view.language)))
  const since = event.since.map(({ date, text, sources }) => {
    const from = sources.length === 0 ? '' : ` (${sourceList(sources, view)})`
    return `- ${escapeMarkdown(dateInWords(date, view.language))}: ${escapeMarkdown(text)}${from}`
  })
  return [
    `**${escapeMarkdown(event.title)}** · ${escapeMarkdown(event.when)} · ${escapeMarkdown(event.where)}`,
    '',
    `${escapeMarkdown(event.summary)} (${known})`,
    ...(event.sources.length === 0 ? [] : ['', `${say.sources}: ${sourceList(event.sources, view)}`]),
    ...(since.length === 0 ? [] : ['', `### ${say.since}`, '', ...since]),
  ]
}

function relatedLines(event: EventView, view: MarginView): string[] {
  const say = words[view.language]
  const reportLine = ({ url, outlet, title, dateText, copies }: ReportView): string =>
    [
      link(title ?? hostOf(url), url),
      isolated(outlet),
      ...(dateText === null ? [] : [escapeMarkdown(dateText)]),
      ...(copies > 0 ? [fill(say.copies, String(copies))] : []),
    ].join(' · ')
  return event.related.flatMap(({ origin, originKind, reports }) => {
    const title = originKind === 'unknown' ? say.unknownOrigin : isolated(origin)
    return [`- ${title}`, ...reports.map((report) => `  - ${reportLine(report)}`)]
  })
}
