/** What a finding says to a reader of notes, in the language of the view; programs have the codes in the JSON. */
import type { Hedge } from '../../pack/types.ts'
import { hedgeInWords, labels } from '../margin/labels.ts'
import type { MarginView } from '../view.ts'
import type { Finding } from './findings.ts'
import { words } from './words.ts'

/** `15/exact`, `day · 2025-11-30`: the finding's own codes, where the view has no words for it. */
function codesOf({ name, type, value, to, id }: Finding): string {
  const span = to === null || to === value ? String(value ?? '') : `${String(value ?? '')}/${String(to)}`
  return [name ?? id, type, span].filter((part) => part !== null && part !== '').join(' · ')
}

/** The name with its kind, the calendar day, the speaker with theirs, the value beside the statement's; in one line. */
export function noteOf(finding: Finding, view: MarginView): string {
  return inWords(finding, view) ?? codesOf(finding)
}

function inWords({ finding, id, name, start, type, value, to }: Finding, view: MarginView): string | null {
  const { kinds } = labels[view.language]
  if (finding === 'mention') {
    const known = view.names.find((one) => one.id === id)
    return known === undefined ? null : `${known.name} · ${kinds[known.kind]}`
  }
  if (finding === 'date') return view.dates.find(({ span }) => span.start === start)?.resolved ?? null
  if (finding === 'quantity') {
    const max = to === null ? null : String(to)
    const amount = hedgeInWords(type as Hedge, String(value), { max, language: view.language })
    // The measure's id leads the words of the text: `sites موقعًا`.
    return [amount, (name ?? '').replace(/^[a-z_-]+ ?/, '')].filter((part) => part !== '').join(' ')
  }
  if (finding === 'attribution') {
    const said = view.attributions.find(({ span, speaker }) => span.start === start && speaker === name)
    return said === undefined ? null : `${said.speaker} · ${said.kindLabel}`
  }
  if (finding === 'claim') {
    const row = id === view.event?.id ? view.event?.compare.find(({ label }) => label === name) : undefined
    if (!row?.here) return null
    const stated = row.statement === null ? null : `${words[view.language].statement}: ${row.statement.text}`
    return [`${row.label}: ${row.here.text}`, row.differenceLabel, stated].filter((part) => part !== null).join(' · ')
  }
  return null
}
