import type { CardView } from '../../lib/analysis/view.ts'
import { isolate, type I18n } from '../../lib/platform/i18n.ts'
import { roleTime } from './role-time.ts'

/**
 * A search string that finds every name of a card: alternatives in quotation marks, joined with OR, as the common search
 * engines take it. Quotation marks inside a name would end the phrase, so they go: `"قسد" OR "قوات سوريا الديمقراطية"`.
 */
export function searchString(card: CardView): string {
  const names = [card.name, ...card.otherNames.map((other) => other.form), card.nameOther]
  const phrases = names.map((name) => name.replace(/["“”«»]/g, '').trim()).filter((name) => name !== '')
  return [...new Set(phrases)].map((phrase) => `"${phrase}"`).join(' OR ')
}

/** The card as plain text: office on the day of the report, the date it holds for and the addresses it rests on. */
export function citation(card: CardView, i18n: I18n): string {
  const facts = card.facts.map((fact) => {
    const date = fact.date === null ? '' : `${i18n.date(fact.date)}: `
    return `- ${date}${i18n.own(fact.text)}`
  })
  const role = card.roleThen
  const then = role && [isolate(role.title), roleTime(role, i18n)].filter((part) => part !== '').join(i18n.t('comma'))
  const urls = new Set([...card.sources, ...card.facts.flatMap((fact) => fact.sources)].map((source) => source.url))
  return [
    card.nameOther === '' ? card.name : `${card.name} (${isolate(card.nameOther)})`,
    i18n.own(card.description),
    ...(then === null ? [] : [`${i18n.t('label', { label: i18n.t('card.roleThen') })} ${then}`]),
    i18n.t('asOf', { date: i18n.date(card.asOf) }),
    ...facts,
    ...(urls.size === 0 ? [] : [`${i18n.t('sources.title')}:`, ...urls]),
  ].join('\n')
}
