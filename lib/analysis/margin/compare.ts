/**
 * The comparison of a report with the primary statement and with other reports, field by field. Two passages or nothing:
 * a difference is shown only with the words of both sides.
 */
import { isAt } from '../address.ts'
import type { FieldDefinition, Hedge, PackEvent, Report, Statement } from '../../pack/types.ts'
import { dateInWords, rangeInWords } from '../date-words.ts'
import type { Knowledge } from '../knowledge.ts'
import { hedgeInWords, labels } from './labels.ts'
import { groupedNumber } from '../number-format.ts'
import { sentenceAt } from '../sentences.ts'
import { readDocument } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Analysis, Article, Claim } from '../types.ts'
import type { CompareCell, CompareRow, Language } from '../view.ts'

type Input = { article: Article; analysis: Analysis; knowledge: Knowledge; language: Language }
type Value = { value: string | number | boolean; max: number | null; hedge: Hedge; text: string | null }

/** A row for each field of the event that the statement, this report or another one fills; in the pack's order. */
export function compareRows(event: PackEvent, input: Input): CompareRow[] {
  const { analysis, knowledge, article } = input
  const claims = analysis.claims.filter((claim) => claim.event === event.id)
  const used = claims.find((claim) => claim.statement !== null)?.statement
  const statement =
    knowledge.statements.get(used ?? '') ?? knowledge.pack.statements.find(({ events }) => events.includes(event.id))
  const isOwn = isAt(article.url)
  const reports = knowledge.pack.reports.filter((report) => report.events.includes(event.id) && !isOwn(report))
  const document = readDocument(article)
  return event.fields.flatMap(({ field }) => {
    const definition = knowledge.fields.get(field)
    if (definition === undefined) return []
    const claim = shownClaim(claims.filter((one) => one.field === field))
    const parts = { definition, event, input, document }
    const stated = statementCell(statement, parts)
    const here = claim === undefined || claim.difference === 'not-in-text' ? null : claimCell(claim, parts)
    const others = reports.flatMap((report) => otherCell(report, parts))
    if (stated === null && here === null && others.length === 0) return []
    return [
      {
        field,
        label: definition.label[input.language],
        statement: stated,
        here,
        others,
        ...differenceOf(claim, { stated, here, input }),
      },
    ]
  })
}

/** The report's own value stands in the row, not one that somebody else gives in it before. */
function shownClaim(claims: readonly Claim[]): Claim | undefined {
  return claims.find(({ difference }) => difference !== null) ?? claims[0]
}

type ValueParts = { definition: FieldDefinition; event: PackEvent; input: Input }
type Parts = ValueParts & { document: TextDocument }

function differenceOf(
  claim: Claim | undefined,
  { stated, here, input }: { stated: CompareCell | null; here: CompareCell | null; input: Input },
): Pick<CompareRow, 'difference' | 'differenceLabel'> {
  const difference = claim?.difference ?? null
  const isShown =
    difference === 'not-in-text' ? stated !== null && input.article.complete : stated !== null && here !== null
  if (difference === null || !isShown) return { difference: null, differenceLabel: null }
  return { difference, differenceLabel: labels[input.language].differences[difference] }
}

function statementCell(statement: Statement | undefined, { definition, event, input }: Parts): CompareCell | null {
  const stated = statement?.fields.find((one) => one.event === event.id && one.field === definition.id)
  if (statement === undefined || stated === undefined) return null
  const value = { ...stated, text: stated.text?.[input.language] ?? null }
  return { text: valueInWords(value, { definition, event, input }), span: null, quote: stated.span, url: statement.url }
}

function claimCell(claim: Claim, parts: Parts): CompareCell {
  const { definition, event, input, document } = parts
  const { article } = input
  const sentence = sentenceAt(document, claim.start)
  const said = yesOrNo(claim.value, definition)
  const value = {
    value: said,
    max: maxOf(claim, input),
    hedge: hedgeOf(claim.hedge),
    text: ownText(claim, said, parts),
  }
  const span = { start: claim.start, end: claim.end }
  return {
    text: valueInWords(value, { definition, event, input }),
    span,
    quote: article.text.slice(sentence.start, sentence.end),
    url: null,
  }
}

/**
 * What the passage says where the pack's words say more: of a yes, "and disposed of on the spot"; of a list, what the report
 * does not name. Null elsewhere.
 */
function ownText({ start, end, value, difference }: Claim, said: Value['value'], parts: ValueParts): string | null {
  const { definition, event, input } = parts
  if (typeof said === 'boolean') return labels[input.language][said ? 'yes' : 'no']
  const known = event.fields.find(({ field }) => field === definition.id)?.values.find((one) => one.value === value)
  const isPart = known?.parts !== undefined && difference === 'less-specific'
  return isPart ? input.article.text.slice(start, end) : null
}

/** The upper end of a range, which the quantity of the claim's passage has. */
function maxOf({ start, end, hedge }: Claim, { analysis }: Input): number | null {
  if (hedge !== 'range') return null
  return analysis.quantities.find((one) => one.start === start && one.end === end)?.max ?? null
}

/** A claim carries a yes-or-no value as text. */
function yesOrNo(value: Claim['value'], { type }: FieldDefinition): Value['value'] {
  return type === 'boolean' ? value === 'true' : value
}

const HEDGES: ReadonlySet<string> = new Set([
  'exact',
  'about',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
  'range',
])

function hedgeOf(hedge: string | null): Hedge {
  return hedge !== null && HEDGES.has(hedge) ? (hedge as Hedge) : 'exact'
}

function otherCell(report: Report, { definition, event, input }: Parts): CompareRow['others'] {
  const given = report.values.find((one) => one.event === event.id && one.field === definition.id)
  if (given === undefined) return []
  const text = valueInWords({ ...given, max: null, text: null }, { definition, event, input })
  const outlet =
    input.knowledge.pack.outlets.find(({ id }) => id === report.outlet)?.name[input.language] ?? report.outletName
  return [{ outlet, cell: { text, span: null, quote: null, url: report.url } }]
}

/** A value as a reader reads it: the pack's own wording, else by type. `15`, more-than → "أكثر من 15". */
function valueInWords(given: Value, { definition, event, input }: ValueParts): string {
  const { language, knowledge } = input
  if (given.text !== null) return given.text
  const { value } = given
  const known = event.fields.find(({ field }) => field === definition.id)?.values.find((one) => one.value === value)
  if (typeof value === 'number')
    return hedgeInWords(given.hedge, groupedNumber(value), {
      max: given.max === null ? null : groupedNumber(given.max),
      language,
    })
  if (typeof value === 'boolean') return known?.text?.[language] ?? labels[language][value ? 'yes' : 'no']
  const window = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(value)
  if (window?.[1] !== undefined && window[2] !== undefined) return rangeInWords(window[1], window[2], language)
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return dateInWords(value, language)
  return known?.text?.[language] ?? knowledge.entities.get(value)?.name[language] ?? value
}
