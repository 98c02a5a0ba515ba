/** Compares what the engine finds in a labelled report with its labels, item by item. */
import { findHeadlineDifferences } from '../../lib/analysis/headline.ts'
import type { Analysis, Article } from '../../lib/analysis/types.ts'
import type { Key, LabelledReport } from './labels.ts'

/** What the engine found, with the words that show it and the rule that it is counted under. */
type Found = { rule: string; passage: string; shown: string; matches: (label: string) => boolean }

export const kinds = [
  'mentions',
  'dates',
  'quantities',
  'attributions',
  'events',
  'claims',
  'origins',
  'namings',
  'residue',
  'headline',
] as const
export type Kind = (typeof kinds)[number]

/** One item judged: right, wrong (found, not expected) or missed (expected, not found). */
export type Judged = {
  report: string
  kind: Kind
  rule: string
  outcome: 'right' | 'wrong' | 'missed'
  /** The item in the notation of the labels, and the passage it was found in. */
  item: string
  passage: string
}

const byKey: Record<Key, Kind> = {
  M: 'mentions',
  D: 'dates',
  Q: 'quantities',
  A: 'attributions',
  E: 'events',
  C: 'claims',
  X: 'claims',
  O: 'origins',
  N: 'namings',
  R: 'residue',
  H: 'headline',
}

/** Judges an analysis against the labels of its report. Keys without a label are not judged. */
export function judge(report: LabelledReport, article: Article, analysis: Analysis): Judged[] {
  const words = ({ start, end }: { start: number | null; end: number | null }): string =>
    start === null || end === null ? '' : article.text.slice(start, end)
  const found: Record<Key, Found[]> = {
    M: mentionsOf(analysis, words),
    D: datesOf(analysis, words),
    Q: quantitiesOf(analysis, words),
    A: attributionsOf(analysis, words),
    E: eventsOf(analysis),
    C: claimsOf(analysis, words),
    X: missingOf(analysis),
    O: analysis.origins.map((one) => ({
      rule: one.kind,
      passage: words(one),
      shown: one.kind === 'unknown' ? 'unknown' : `${one.kind} ${one.id ?? 'null'}`,
      matches: (label) => label === (one.kind === 'unknown' ? 'unknown' : `${one.kind} ${one.id ?? 'null'}`),
    })),
    N: namingsOf(analysis),
    R: analysis.residue.map((one) => ({
      rule: 'residue',
      passage: words(one),
      shown: words(one),
      matches: (label) => words(one).startsWith(label),
    })),
    H: findHeadlineDifferences(article, analysis).map(({ headline, body }) => {
      const shown = `${words(headline)} = ${words(body)}`
      const isMatch = (label: string): boolean => {
        const [above = '', below = ''] = label.split(' = ')
        return overlaps(words(headline), above) && overlaps(words(body), below)
      }
      return { rule: 'headline', passage: shown, shown, matches: isMatch }
    }),
  }
  return (Object.keys(found) as Key[]).flatMap((key) => {
    const labels = report.labels[key] ?? (key === 'H' ? [] : undefined)
    return labels === undefined ? [] : pair(found[key], labels, { report: report.id, kind: byKey[key] })
  })
}

/** Pairs labels with finds in order; what is left on either side is missed or wrong. */
function pair(found: readonly Found[], labels: readonly string[], about: { report: string; kind: Kind }): Judged[] {
  const left = [...found]
  const judged: Judged[] = []
  const optional = labels.filter((label) => label.startsWith('?')).map((label) => label.slice(1))
  for (const label of labels.filter((one) => !one.startsWith('?'))) {
    const index = left.findIndex((one) => one.matches(label))
    const [match] = index < 0 ? [] : left.splice(index, 1)
    judged.push({
      ...about,
      rule: match?.rule ?? ruleOf(about.kind, label),
      outcome: match === undefined ? 'missed' : 'right',
      item: label,
      passage: match?.passage ?? '',
    })
  }
  for (const one of left)
    if (!optional.some((label) => one.matches(label) || one.shown.startsWith(label)))
      judged.push({ ...about, rule: one.rule, outcome: 'wrong', item: one.shown, passage: one.passage })
  return judged
}

/** The rule that a missed item is counted under, as far as its label tells. */
function ruleOf(kind: Kind, label: string): string {
  const cells = label.split('|')
  if (kind === 'claims') return cells[2] ?? 'not-in-text'
  if (kind === 'attributions') return cells[1] ?? ''
  if (kind === 'events' || kind === 'origins') return label.split(' ')[0] ?? ''
  if (kind === 'quantities') return label.split(' ').at(-1) ?? ''
  return kind === 'residue' || kind === 'headline' ? kind : '(missed)'
}

function overlaps(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.replaceAll(/["«»“”()،.]/g, '').trim())
  return x !== undefined && y !== undefined && (x.includes(y) || y.includes(x))
}

type Words = (span: { start: number; end: number }) => string

/** Concepts and weapons are descriptions; the labels leave them out. */
function mentionsOf({ mentions }: Analysis, words: Words): Found[] {
  return mentions
    .filter(({ nested, via, type }) => !nested && via !== 'possible' && type !== 'concept' && type !== 'weapon')
    .map((one) => ({
      rule: one.via,
      passage: words(one),
      shown: one.entity ?? '',
      matches: (label: string) => {
        const [entity, said] = label.split('=')
        return entity === one.entity && (said === undefined || overlaps(words(one), said))
      },
    }))
}

function datesOf({ dates }: Analysis, words: Words): Found[] {
  return dates.map((one) => {
    const value = one.from === one.to ? one.from : `${one.from}/${one.to}`
    const isMatch = (label: string): boolean => {
      const [said = '', expected] = label.split('=')
      return expected === value && overlaps(words(one), said)
    }
    return { rule: one.rule, passage: words(one), shown: `${words(one)}=${value}`, matches: isMatch }
  })
}

const signs = {
  exact: '',
  range: '',
  about: '~',
  'more-than': '>',
  'at-least': '>=',
  'less-than': '<',
  'at-most': '<=',
}

function quantitiesOf({ quantities }: Analysis, words: Words): Found[] {
  return quantities.map((one) => {
    const value = `${signs[one.hedge]}${one.value}${one.max === null ? '' : `-${one.max}`} ${one.measure ?? '-'}`
    const isMatch = (label: string): boolean => {
      const at = label.indexOf('=')
      return label.slice(at + 1) === value && overlaps(words(one), label.slice(0, at))
    }
    return { rule: one.measure ?? '-', passage: words(one), shown: `${words(one)}=${value}`, matches: isMatch }
  })
}

function attributionsOf({ attributions }: Analysis, words: Words): Found[] {
  return attributions.map((one) => {
    const { entity, text, kind } = one.speaker
    const isMatch = (label: string): boolean => {
      const [who = '', expected, stance, direct] = label.split('|')
      const isSpeaker = entity === null ? who === '' || (who !== '' && overlaps(text, who)) : who === entity
      return isSpeaker && kind === expected && stance === one.stance && (direct === 'direct') === one.direct
    }
    const shown = `${entity ?? text}|${kind}|${one.stance}${one.direct ? '|direct' : ''}`
    return { rule: kind, passage: `${words(one)} ⟶ ${one.content ? words(one.content) : ''}`, shown, matches: isMatch }
  })
}

function eventsOf({ events }: Analysis): Found[] {
  return events.map(({ id, role, reasons }) => ({
    rule: role,
    passage: reasons.join(' | '),
    shown: `${role} ${id}`,
    matches: (label: string) =>
      label.startsWith(`${role} `) &&
      label
        .slice(role.length + 1)
        .split('/')
        .includes(id),
  }))
}

function claimsOf({ claims, events }: Analysis, words: Words): Found[] {
  const main = events.find(({ role }) => role === 'main')?.id
  return claims
    .filter(({ difference }) => difference !== 'not-in-text')
    .map((one) => {
      const field = one.event === main ? one.field : `${one.event}/${one.field}`
      const shown = `${field}=${one.value}|${one.hedge ?? '-'}|${one.difference ?? 'null'}`
      return { rule: one.difference ?? 'null', passage: words(one), shown, matches: (label: string) => label === shown }
    })
}

function missingOf({ claims }: Analysis): Found[] {
  return claims
    .filter(({ difference }) => difference === 'not-in-text')
    .map(({ field }) => ({
      rule: 'not-in-text',
      passage: '',
      shown: `not in this text: ${field}`,
      matches: (label: string) => label === field,
    }))
}

function namingsOf({ namings }: Analysis): Found[] {
  return namings.map(({ form, quoted, stance }) => {
    const shown = quoted ? `${form}/quoted` : form
    return { rule: stance, passage: form, shown, matches: (label: string) => label === shown }
  })
}

export type Score = { right: number; wrong: number; missed: number; precision: number; recall: number }

/** Precision and recall of judged items; 1 where nothing was to be found. */
export function scoreOf(judged: readonly Judged[]): Score {
  const count = (outcome: Judged['outcome']): number => judged.filter((one) => one.outcome === outcome).length
  const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')]
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  return { right, wrong, missed, precision: share(right, right + wrong), recall: share(right, right + missed) }
}
