/**
 * The statement that a report rests on. For the report's event the pack may know it: then its issuer must be named as the
 * speaker in the opening, in a document ("في بيان", "البيان") or with values that are the statement's. A document that the
 * pack does not know is an origin without an id.
 * Source: arabic.md §7.1 ("document"); product.md, principle 4.
 */
import type { Statement } from '../../pack/types.ts'
import { byDate } from '../by-date.ts'
import { speaksFor } from '../claims/speakers.ts'
import { keyAt, wordAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import { placeWeight } from '../place-weight.ts'
import { isToldAgain } from '../verdict/retold.ts'
import type { Attribution, Claim, Origin } from '../types.ts'

const PAPER = /^[وبلف]?(ال|لل)?(بيان|بلاغ|بيانا|بيانها|بيانه|منشور|تغريده|تدوينه)$/
/** From this weight on a passage belongs to the opening: headline, lead and the paragraphs right behind. */
const OPENING = 0.8
/** So many values of a statement in its issuer's mouth show that the report rests on it. */
const LEAST_VALUES = 2

export type StatementInput = {
  document: TextDocument
  attributions: readonly Attribution[]
  claims: readonly Claim[]
  knowledge: Knowledge
  published: string | null
  /** The report's main event, or null. */
  event: string | null
}

/** The statement origin of a report; null when none shows. */
export function findStatement(input: StatementInput): Origin | null {
  const { knowledge, event, published } = input
  const known = knowledge.pack.statements.filter(
    (statement) =>
      event !== null && statement.events.includes(event) && (published === null || statement.date <= published),
  )
  const shown = known.flatMap((statement) => {
    const passage = passageOf(statement, input)
    return passage === null ? [] : [{ statement, passage, values: valuesOf(statement, input) }]
  })
  const [best] = shown.toSorted((a, b) => b.values - a.values || byDate(a.statement.date, b.statement.date))
  if (best !== undefined) return { kind: 'statement', id: best.statement.id, ...best.passage }
  return unknownDocument(input)
}

/** Values of the statement in the report, told of it or not; another actor or date speaks against it. */
function valuesOf({ id }: Statement, { claims }: StatementInput): number {
  return claims.filter(
    ({ statement, difference, value }) =>
      statement === id &&
      difference !== null &&
      difference !== 'not-in-text' &&
      (difference !== 'different' || typeof value === 'number'),
  ).length
}

/** Where the issuer, or who speaks for it, gives the statement's content. */
function passageOf(statement: Statement, input: StatementInput): { start: number; end: number } | null {
  const { attributions, knowledge, document } = input
  const own = attributions.filter(
    ({ speaker }) => speaker.entity !== null && speaksFor(speaker.entity, statement.issuer, knowledge),
  )
  const inPaper = own.find((one) => namesPaper(one, document))
  const values = valuesOf(statement, input)
  if (inPaper !== undefined && (isOpening(inPaper, document) || values > 0)) return passage(inPaper, document)
  // "وكانت القيادة أعلنت أمس" behind another's news is no source of it
  const opening = own.find(
    (one) => isOpening(one, document) && one.stance !== 'demand' && !isToldAgain(document, wordAt(document, one.start)),
  )
  if (opening === undefined) return null
  // In the lead itself one value in the issuer's mouth is the news; further down it takes two.
  const isLead = placeWeight(document, wordAt(document, opening.start)) === 1
  return values >= (isLead ? 1 : LEAST_VALUES) ? { start: opening.start, end: opening.end } : null
}

function isOpening({ start }: Attribution, document: TextDocument): boolean {
  return placeWeight(document, wordAt(document, start)) >= OPENING
}

/** Words behind the speaker in which the document is named. */
const REACH = 6

/** Index of "بيان" in or right behind the attribution; -1 when no document is named. */
function paperOf({ start, end }: Attribution, document: TextDocument): number {
  const first = wordAt(document, start)
  const last = wordAt(document, end - 1)
  for (let at = Math.max(0, first - 2); at <= last + REACH && document.sentences[at] !== undefined; at += 1)
    if (document.sentences[at] === document.sentences[first] && PAPER.test(keyAt(document, at))) return at
  return -1
}

function namesPaper(one: Attribution, document: TextDocument): boolean {
  return paperOf(one, document) >= 0
}

/** From the speaker to the word that names the document. */
function passage(one: Attribution, document: TextDocument): { start: number; end: number } {
  const paper = document.words[paperOf(one, document)]
  return { start: Math.min(one.start, paper?.start ?? one.start), end: Math.max(one.end, paper?.end ?? one.end) }
}

/** "قالت وزارة الداخلية في بيان": a document that is not in the pack, in the opening of the report. */
function unknownDocument({ attributions, document, knowledge }: StatementInput): Origin | null {
  const one = attributions.find(
    (attribution) =>
      isOpening(attribution, document) &&
      (attribution.speaker.kind === 'institution' || attribution.speaker.kind === 'person') &&
      (attribution.speaker.entity === null || knowledge.entities.get(attribution.speaker.entity)?.class !== 'outlet') &&
      namesPaper(attribution, document),
  )
  return one === undefined ? null : { kind: 'statement', id: null, ...passage(one, document) }
}
