/** An analysis as a person reads it: in the terminal or as Markdown, in Arabic, under the headings of the margin. */
import words from '../assets/locales/ar.json' with { type: 'json' }
import { dateInWords } from '../lib/analysis/date-words.ts'
import { escapeMarkdown } from '../lib/analysis/export/markdown-text.ts'
import { kinds } from '../lib/analysis/kinds.ts'
import type { Knowledge } from '../lib/analysis/knowledge.ts'
import { buildMargin } from '../lib/analysis/margin/index.ts'
import type { CompareRow, Kind, MarginView, NameView } from '../lib/analysis/view.ts'
import { hedgeInWords, labels } from '../lib/analysis/margin/labels.ts'
import type { Analysed } from './analysis-json.ts'

type Section = { title: string; lines: string[] }

/** The report of one article. `markdown` chooses headings and lists of Markdown, else plain lines for the terminal. */
export function analysisText(analysed: Analysed, knowledge: Knowledge, markdown: boolean): string {
  const { file, isArticle, article } = analysed
  const head = markdown ? `# ${escapeMarkdown(file)}` : `━━ ${file}`
  if (!isArticle)
    return [head, article.language === 'ar' ? 'ليس هذا نص خبر.' : 'ليس هذا نصًّا عربيًّا.'].join(markdown ? '\n\n' : '\n')
  const view = buildMargin({ article, analysis: analysed.analysis, knowledge, language: 'ar' })
  const sections = sectionsOf(view, analysed, knowledge).filter(({ lines }) => lines.length > 0)
  const body = sections.map((section) => (markdown ? inMarkdown(section) : inTerminal(section)))
  return [head, ...body].join('\n\n')
}

function inMarkdown({ title, lines }: Section): string {
  return [`## ${title}`, ...lines.map((line) => `- ${escapeMarkdown(line)}`)].join('\n').replace('\n', '\n\n')
}

/** Without the control characters of the text, which a terminal would obey. */
function inTerminal({ title, lines }: Section): string {
  return [title, ...lines.map((line) => `  ${line.replace(/\p{Cc}/gu, '')}`)].join('\n')
}

function sectionsOf(view: MarginView, analysed: Analysed, knowledge: Knowledge): Section[] {
  return [
    { title: 'النص', lines: articleLines(view) },
    { title: 'الحدث', lines: eventLines(view) },
    { title: words['background.also'], lines: view.background.map(({ title, when }) => `${title} (${when})`) },
    { title: 'المقارنة بالبيان', lines: (view.event?.compare ?? []).flatMap(compareLine) },
    { title: words['report.headline'], lines: view.headlineDifferences.map(({ text }) => text) },
    { title: words['section.names'], lines: kinds.flatMap((kind) => namesLine(kind, view.names)) },
    {
      title: words['report.dates'],
      lines: view.dates.map(
        ({ text, resolved, sure }) => `${oneLine(text)} ← ${resolved}${sure ? '' : ` (${words.unsure})`}`,
      ),
    },
    { title: words['extra.quantity'], lines: quantityLines(analysed) },
    {
      title: words['report.says'],
      lines: view.attributions.map(
        ({ speaker, kindLabel, text }) => `${speaker || '—'} (${kindLabel}): ${short(text)}`,
      ),
    },
    {
      title: words['report.namings'],
      lines: view.namings.map(
        ({ name, used }) => `${name}: ${used.map(({ form, count }) => `${form} ×${count}`).join('، ')}`,
      ),
    },
    { title: 'على أي أصل يقوم', lines: originLines(analysed, knowledge) },
    { title: words['report.residue'], lines: view.residue.map(({ text }) => short(text)) },
  ]
}

function articleLines({ title, publishedText }: MarginView): string[] {
  return [`العنوان: ${title ?? '—'}`, `النشر: ${publishedText ?? 'تاريخ غير معروف'}`]
}

function eventLines({ event, verdict }: MarginView): string[] {
  const facts = event === null ? [] : [`الزمان: ${event.when}`, `المكان: ${event.where}`]
  const reports =
    event === null || event.reportCount === 0
      ? []
      : [`التقارير المعروفة: ${event.reportCount}، الأصول: ${event.originCount}، بلا أصل معروف: ${event.unknownCount}`]
  const since = (event?.since ?? []).map(({ date, text }) => `منذ ذلك الحين: ${dateInWords(date, 'ar')}: ${text}`)
  return [verdict.sentence, ...facts, ...reports, ...verdict.reasons.map((reason) => `لأنه: ${reason}`), ...since]
}

function compareLine({ label, statement, here, differenceLabel }: CompareRow): string[] {
  if (statement === null && here === null) return []
  const difference = differenceLabel === null ? '' : ` [${differenceLabel}]`
  return [`${label}: البيان ${statement?.text ?? '—'} | هنا ${here?.text ?? '—'}${difference}`]
}

function namesLine(kind: Kind, names: readonly NameView[]): string[] {
  const ofKind = names.filter((name) => name.kind === kind)
  if (ofKind.length === 0) return []
  return [
    `${labels.ar.kinds[kind]}: ${ofKind.map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name)).join('، ')}`,
  ]
}

function quantityLines({ analysis, article }: Analysed): string[] {
  return analysis.quantities.map(({ start, end, value, max, hedge }) => {
    const amount = hedgeInWords(hedge, inFigures(value), { max: max === null ? null : inFigures(max), language: 'ar' })
    return `${oneLine(article.text.slice(start, end))} ← ${amount}`
  })
}

/** 200000000000 → 200 مليار, 12500 → 12,500; a number that does not shorten without loss is written out. */
function inFigures(value: number): string {
  const short = value >= 1e6 && Number.isInteger(value / 1e5)
  return new Intl.NumberFormat('ar-u-nu-latn', {
    useGrouping: 'min2',
    maximumFractionDigits: 3,
    ...(short && { notation: 'compact', compactDisplay: 'long' }),
  }).format(value)
}

function originLines({ analysis }: Analysed, { entities, statements }: Knowledge): string[] {
  return analysis.origins.map(({ kind, id }) => {
    const statement = statements.get(id ?? '')
    const issuer = entities.get(statement?.issuer ?? id ?? '')?.name.ar ?? id ?? ''
    // "وكالة رويترز" says what it is by itself
    const label = issuer.startsWith('وكالة') ? '' : ORIGINS[kind]
    return [label, issuer, statement?.number ?? ''].filter(Boolean).join(' ')
  })
}

const ORIGINS = { statement: 'بيان', agency: 'وكالة', outlet: 'وسيلة', unknown: 'أصل غير معروف' } as const

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function short(text: string): string {
  const line = oneLine(text)
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}
