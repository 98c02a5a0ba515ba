/**
 * What the panel shows for one article: public pack content and positions in the text, in one language. Dates are in
 * words of that language with western digits; the interface puts the reader's digits in.
 */
import { isStale } from '../../pack/age.ts'
import { dateInWords, rangeInWords } from '../date-words.ts'
import { eventReasons } from '../event-reasons.ts'
import { findHeadlineDifferences } from '../headline.ts'
import { kindOf } from '../kinds.ts'
import { nameOf } from '../knowledge.ts'
import { eventView, whenInWords } from './event.ts'
import type { MarginInput } from './event.ts'
import { labels } from './labels.ts'
import { reasonInWords } from '../reasons.ts'
import type { DateMention, Verdict } from '../types.ts'
import type { Language, MarginView, NameView, Span, Words } from '../view.ts'

export { buildCard } from './card.ts'
export type { MarginInput } from './event.ts'

/** From this score on a main event is called sure. */
const SURE = 0.6

/** Builds the panel's content. `now` is the reader's present, by which a pack is called stale. */
export function buildMargin(input: MarginInput, now: Date = new Date()): MarginView {
  const { article, analysis, knowledge, language } = input
  const main = analysis.events.find(({ role }) => role === 'main')
  const event = knowledge.events.get(main?.id ?? '')
  const { header } = knowledge.pack
  return {
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    title: article.title,
    published: article.published,
    publishedText: article.published === null ? null : dateInWords(article.published, language),
    event: event === undefined ? null : eventView(event, input),
    verdict: verdictOf(main, input),
    background: analysis.events.flatMap(({ id, role }) => {
      const other = role === 'background' ? knowledge.events.get(id) : undefined
      return other === undefined ? [] : [{ id, title: other.title[language], when: whenInWords(other, language) }]
    }),
    names: namesOf(input),
    dates: datesOf(input),
    attributions: attributionsOf(input),
    namings: namingsOf(input),
    residue: analysis.residue.map((span) => ({
      text: article.text.slice(span.start, span.end),
      span: { start: span.start, end: span.end },
    })),
    headlineDifferences: headlineDifferences(input),
    pack: {
      id: header.id,
      title: header.title[language],
      version: header.version,
      asOf: header.asOf,
      stale: isStale(header, now),
    },
  }
}

function verdictOf(main: Verdict | undefined, { knowledge, language }: MarginInput): MarginView['verdict'] {
  const { verdict } = labels[language]
  const event = knowledge.events.get(main?.id ?? '')
  if (main === undefined || event === undefined) return { sentence: verdict.none, reasons: [], sure: false }
  const sure = main.score >= SURE
  const reasons = eventReasons(main, knowledge, language).map((carried) => reasonInWords(carried, language))
  return { sentence: verdict[sure ? 'sure' : 'likely'].replace('{}', event.title[language]), reasons, sure }
}

/** One entry for each marked entity or event, in the order of first mention. */
function namesOf({ analysis, knowledge, language }: MarginInput): NameView[] {
  const names = new Map<string, NameView>()
  for (const { entity, start, end, type, sure, nested } of analysis.mentions) {
    if (entity === null || nested) continue
    const known = names.get(entity)
    if (known !== undefined) {
      known.mentions.push({ start, end })
      known.count += 1
      known.sure ||= sure
      continue
    }
    const name = nameOf(entity, knowledge, language) ?? entity
    names.set(entity, { id: entity, kind: kindOf(type), name, count: 1, mentions: [{ start, end }], sure })
  }
  return [...names.values()]
}

/** The dates that say more than their words: a duration has no calendar day. */
function datesOf({ analysis, article, language }: MarginInput): MarginView['dates'] {
  return analysis.dates
    .filter(({ precision }) => precision !== 'duration')
    .map((date) => ({
      span: { start: date.start, end: date.end },
      text: article.text.slice(date.start, date.end),
      resolved: resolvedInWords(date, language),
      sure: date.sure,
    }))
}

function resolvedInWords({ from, to, precision }: DateMention, language: Language): string {
  if (precision === 'year')
    return from.slice(0, 4) === to.slice(0, 4)
      ? from.slice(0, 4)
      : rangeInWords(from.slice(0, 4), to.slice(0, 4), language)
  if (precision === 'month') return rangeInWords(from.slice(0, 7), to.slice(0, 7), language)
  return rangeInWords(from, to, language)
}

function attributionsOf({ analysis, article, language }: MarginInput): MarginView['attributions'] {
  return analysis.attributions.map(({ speaker, content, start, end }) => {
    const span = content ?? { start, end }
    const text = article.text.slice(span.start, span.end)
    return {
      speaker: speaker.text,
      entity: speaker.entity,
      kind: speaker.kind,
      kindLabel: labels[language].speakers[speaker.kind],
      text,
      span: { start: span.start, end: span.end },
    }
  })
}

/** Which of an entity's names the report chose, how often and how often in quotes, and which it did not choose. */
function namingsOf({ analysis, knowledge, language }: MarginInput): MarginView['namings'] {
  const byEntity = new Map<string, MarginView['namings'][number]>()
  for (const { entity, form, stance, quoted, start, end } of analysis.namings) {
    const group = byEntity.get(entity) ?? {
      entity,
      name: titleOf(entity, { knowledge, language }),
      used: [],
      others: [],
    }
    byEntity.set(entity, group)
    let used = group.used.find((one) => one.form === form)
    if (used === undefined) group.used.push((used = { form, count: 0, quoted: 0, stance, spans: [] }))
    used.count += 1
    if (quoted) used.quoted += 1
    used.spans.push({ start, end })
  }
  for (const group of byEntity.values()) {
    const chosen = new Set(group.used.map(({ form }) => form))
    const sets = knowledge.pack.namings.filter(({ entity }) => entity === group.entity)
    for (const name of sets.flatMap(({ names }) => names))
      if (name.forms[0] !== undefined && !name.forms.some((form) => chosen.has(form)))
        group.others.push({ form: name.forms[0], usedBy: name.usedBy[language], stance: name.stance })
  }
  return [...byEntity.values()]
}

function titleOf(entity: string, { knowledge, language }: Pick<MarginInput, 'knowledge' | 'language'>): string {
  return nameOf(entity, knowledge, language) ?? entity
}

/** What the headline says otherwise than the text under it, with both passages. */
function headlineDifferences({ analysis, article, language }: MarginInput): MarginView['headlineDifferences'] {
  const words = ({ start, end }: Span): Words => ({ text: article.text.slice(start, end), span: { start, end } })
  return findHeadlineDifferences(article, analysis).map((found) => {
    const headline = words(found.headline)
    const body = words(found.body)
    const text = labels[language].headline.replace('{a}', headline.text).replace('{b}', body.text)
    return { text, headline, body }
  })
}
