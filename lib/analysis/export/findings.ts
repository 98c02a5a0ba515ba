/** Every finding of an analysis as a line of the same shape: for tables, and for annotations. */
import { reasonInWords } from '../reasons.ts'
import type { ExportInput } from './types.ts'

/** `start` and `end` are null for what has no passage of its own: an event, an origin that is nowhere named. */
export type Finding = {
  finding: 'mention' | 'date' | 'quantity' | 'attribution' | 'event' | 'claim' | 'origin' | 'naming' | 'residue'
  start: number | null
  end: number | null
  /** Id of the entity or event. */
  id: string | null
  /** The name or title for that id, the speaker, the counted thing. */
  name: string | null
  type: string | null
  value: string | number | null
  /** The other end of a span: last day, largest number. */
  to: string | number | null
  sure: boolean | null
  reasons: string[]
}

function line(finding: Finding['finding'], fields: Partial<Finding>): Finding {
  const nothing = { start: null, end: null, id: null, name: null, type: null, value: null, to: null, sure: null }
  return { finding, ...nothing, reasons: [], ...fields }
}

/** Names and titles of the ids that the panel shows. */
function namesById({ view }: ExportInput): Map<string, string> {
  const names = new Map(view.names.map(({ id, name }) => [id, name]))
  for (const { id, title } of [...(view.event?.timeline ?? []), ...view.background]) names.set(id, title)
  if (view.event) names.set(view.event.id, view.event.title)
  for (const { entity, name } of view.namings) if (!names.has(entity)) names.set(entity, name)
  return names
}

/** All findings in the order of the contract; words that merely look like a name are left out, and names inside others. */
export function findingsOf(input: ExportInput): Finding[] {
  const { analysis, view } = input
  const names = namesById(input)
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))
  const inWords = (reasons: readonly string[]): string[] => reasons.map((one) => reasonInWords(one, view.language))
  const labelOf = (field: string): string => view.event?.compare.find((row) => row.field === field)?.label ?? field
  const mentions = analysis.mentions.filter(({ entity, nested }) => entity !== null && !nested)
  return [
    ...mentions.map(({ start, end, entity, type, via, sure, reasons }) =>
      line('mention', {
        start,
        end,
        id: entity,
        name: nameOf(entity),
        type,
        value: via,
        sure,
        reasons: inWords(reasons),
      }),
    ),
    ...analysis.dates.map(({ start, end, from, to, precision, sure }) =>
      line('date', { start, end, type: precision, value: from, to, sure }),
    ),
    ...analysis.quantities.map(({ start, end, value, max, hedge, measure, object }) => {
      const name = [measure ?? '', object].filter((part) => part !== '').join(' ')
      return line('quantity', { start, end, name, type: hedge, value, to: max })
    }),
    ...analysis.attributions.map(({ start, end, speaker, stance, content }) =>
      line('attribution', {
        ...(content ?? {
          start,
          end,
        }),
        id: speaker.entity,
        name: speaker.text,
        type: speaker.kind,
        value: stance,
      }),
    ),
    ...analysis.events.map(({ id, role, score, reasons }) =>
      line('event', { id, name: nameOf(id), type: role, value: score, reasons: inWords(reasons) }),
    ),
    ...analysis.claims.map(({ event, field, value, hedge, start, end, difference }) =>
      line('claim', {
        ...(start < end
          ? {
              start,
              end,
            }
          : {}),
        id: event,
        name: labelOf(field),
        type: difference,
        value,
        to: hedge,
      }),
    ),
    ...analysis.origins.map(({ kind, id, start, end }) =>
      line('origin', { start, end, id, name: nameOf(id), type: kind }),
    ),
    ...analysis.namings.map(({ start, end, entity, form, stance, quoted }) =>
      line('naming', { start, end, id: entity, name: form, type: stance, value: quoted ? 'quoted' : null }),
    ),
    ...analysis.residue.map(({ start, end }) => line('residue', { start, end })),
  ]
}
