/**
 * Claims: what the report says in the fields of its event, each with its passage, compared with the primary statement or with
 * what the pack holds for true. Nothing without a passage; "not in this text" only where the body looks complete. A value
 * that somebody else than the statement's issuer says is given without a difference: it is that speaker's, not the report's.
 * Sources: product.md, principle 3 ("two passages or nothing"); analysis-format.md (`claims`).
 */
import type { PackEvent } from '../../pack/types.ts'
import { keyAt, wordAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { isBody } from '../kinds.ts'
import { namesWithin } from '../mentions/index.ts'
import { sentenceEnd, sentenceStart } from '../sentences.ts'
import { countBefore } from '../sorted.ts'
import type { Article, Claim } from '../types.ts'
import type { ClaimContext, ClaimInput } from './context.ts'
import { choose, isNewNumber } from './choose.ts'
import type { Weighed } from './choose.ts'
import { findDays } from './days.ts'
import { isSpanOfAnother, tellsOfAnother } from './elsewhere.ts'
import { fieldsOf } from './field-forms.ts'
import type { EventField } from './field-forms.ts'
import { findForms } from './forms.ts'
import type { Found } from './found.ts'
import { missing } from './missing.ts'
import { findAmounts, placeQuantities } from './numbers.ts'
import { withPairs } from '../pairs.ts'
import { indexWords } from './phrases.ts'
import { compareWith, referencesOf, statedValues } from './reference.ts'
import type { Dated } from './reference.ts'
import { readScopes, tellsOfEarlier, tellsOfItself } from './scope.ts'
import { isRival, isStranger, speakerAt, speaksFor } from './speakers.ts'
import { isDenied, isMistake, isWithdrawn, tellsOfMistakes } from './taken-back.ts'

/** The claims of the article about its main event and, where a passage is unmistakable, about its background events. */
export function findClaims(article: Article, input: ClaimInput): Claim[] {
  const { knowledge, names, verdicts, dates, quantities } = input
  const events = verdicts.flatMap(({ id }) => knowledge.events.get(id) ?? [])
  if (events.length === 0) return []
  const scopeInput = { names, dates, knowledge, published: article.published, events }
  const context: ClaimContext = {
    ...input,
    article,
    scopes: readScopes(scopeInput),
    placed: placeQuantities(quantities, names.document),
    index: indexWords(names.document),
    scopeInput,
  }
  const claims = verdicts.map(({ id, role }) => {
    const event = knowledge.events.get(id)
    return event === undefined ? [] : claimsOf(event, role === 'main', context)
  })
  // A passage that fills a field of the main event is not a background event's too.
  const main = verdicts[0]?.role === 'main' ? (claims[0] ?? []) : []
  const isTaken = (claim: Claim): boolean =>
    main.some(({ start, end }) => end > 0 && start < claim.end && claim.start < end)
  return claims.flatMap((own) => (own === main ? own : own.filter((claim) => !isTaken(claim))))
}

function claimsOf(event: PackEvent, isMain: boolean, context: ClaimContext): Claim[] {
  const { knowledge, names, scopes, placed, index, scopeInput } = context
  const fields = fieldsOf(event, knowledge)
  const isSaidBy = (start: number, id: string): boolean => {
    const entity = speakerAt(start, context.attributions)?.speaker.entity ?? null
    return entity !== null && speaksFor(entity, id, knowledge)
  }
  const dated = { knowledge, published: context.article.published }
  const isIssuers = (field: EventField, entity: string): boolean =>
    issuersOf(event, field, dated).some((issuer) => speaksFor(entity, issuer, knowledge))
  const issuerNames = (field: EventField): string[] =>
    issuersOf(event, field, dated).flatMap((issuer) => knowledge.entities.get(issuer)?.name.ar ?? [])
  const mayErr = tellsOfMistakes(index)
  const found = [
    ...findAmounts(fields, { placed, document: names.document, isSaidBy }),
    ...findDays(fields, scopeInput).filter((one) => !isDayOfOthers(event, one, { context, fields })),
    ...findForms(event, fields, { names, scopes, index, placed, isIssuers, issuerNames }),
  ].filter(
    (one) =>
      names.document.skipped[one.first] !== 1 &&
      !(typeof one.value === 'number' && isWithdrawn(names.document, one)) &&
      !(mayErr && isMistake(names.document, one)) &&
      (isMain ? isOfMain(event, one, context) : isUnmistakable(event, one, context)),
  )
  const touched = new Set(found.map(({ definition }) => definition.id))
  const claims = fields.flatMap((field) => {
    const own = found.filter(({ definition }) => definition === field.definition)
    const weighed = own.map((one) => weigh(event, field, { found: one, context }))
    return choose(weighed.filter((one) => !isTakenBack(one, context))).map((one) =>
      withPairs(names.document.text, toClaim(event, one)),
    )
  })
  return isMain && context.article.complete
    ? [...claims, ...missing(event, fields, { claims, touched, context })]
    : claims
}

/**
 * "قال مصدر في الوزارة، الأربعاء، إن": the day on which somebody else spoke is none of the announcement's, if the pack does not know
 * it. The day of a speech stands between its verb and its content.
 */
function isDayOfOthers(
  event: PackEvent,
  { definition, known, first, start }: Found,
  { context, fields }: { context: ClaimContext; fields: readonly EventField[] },
): boolean {
  if (definition.type !== 'date' || known !== null) return false
  const { attributions, knowledge, article, names } = context
  const { sentences } = names.document
  const nearest = attributions[countBefore(attributions, (one) => one.start <= start) - 1]
  const isHere = nearest !== undefined && sentences[wordAt(names.document, nearest.start)] === sentences[first]
  const said = isHere ? nearest : undefined
  const field = fields.find((one) => one.definition === definition)
  if (field === undefined) return false
  // "أكد سكان أنهم سمعوا انفجارات ليل الثلاثاء": what they tell of is no announcement
  const isTold = said !== undefined && said.content !== null && said.content.start <= start
  if (isTold)
    return said.speaker.kind === 'anonymous' || (said.speaker.kind === 'person' && said.speaker.entity === null)
  const issuers = issuersOf(event, field, { knowledge, published: article.published })
  const isIssuers = (id: string): boolean => issuers.some((issuer) => speaksFor(id, issuer, knowledge))
  if (issuers.length === 0) return false
  if (said !== undefined) return said.speaker.entity === null || !isIssuers(said.speaker.entity)
  // "أصدرت الوزارة يوم الثلاثاء بيانا عن الحدود", "البيان السابق صدر في 12 نوفمبر"
  const [from, to] = [sentenceStart(names.document, first), sentenceEnd(names.document, first) + 1]
  const acting = namesWithin(names.found, from, to).filter(({ use }) => isBody(use.type))
  return (acting.length > 0 && !acting.some(({ use }) => isIssuers(use.entity))) || isFormer(names.document, first)
}

/** True for a word whose sentence speaks of a former statement. */
function isFormer(document: TextDocument, at: number): boolean {
  const end = sentenceEnd(document, at)
  for (let word = sentenceStart(document, at); word <= end; word += 1)
    if (/^(?:ال)?سابقه?$/.test(keyAt(document, word)) && PAPER.test(keyAt(document, word - 1))) return true
  return false
}

const PAPER = /^[وف]?[بل]?(?:ال|لل)?(?:بيان|اعلان|تصريح|بلاغ)(?:ات)?$/

/** A value that the pack knows may stand anywhere but in another event's sentence; a new one only where the news is told. */
function isOfMain(
  event: PackEvent,
  { first, known, definition, isPart }: Found,
  { scopes, scopeInput }: ClaimContext,
): boolean {
  const scope = scopes.of(event, first)
  if (scope === 'other') return false
  if (definition.type === 'window' && known === null && isSpanOfAnother(event, first, scopeInput)) return false
  if (definition.type === 'window' || definition.type === 'date')
    return known !== null || scope === 'own' || scope === 'open'
  // "استخدم في معارك عام 2015 صواريخ وألغاما": the same things of another time
  if (isPart !== undefined && tellsOfEarlier(event, first, scopeInput) && !tellsOfItself(event, first, scopeInput))
    return false
  if (known !== null) return true
  const isNumber = definition.type === 'count' || definition.type === 'money'
  if (scope !== 'own' && scope !== 'open') return false
  return !tellsOfEarlier(event, first, scopeInput) && !(isNumber && tellsOfAnother(event, first, scopeInput))
}

/** Of a background event only what the pack knows, in a sentence that bears a sign of that event. */
function isUnmistakable(event: PackEvent, { first, known, definition }: Found, { scopes }: ClaimContext): boolean {
  return (
    known !== null &&
    scopes.isOwn(event, first) &&
    ['count', 'money', 'date', 'window', 'boolean'].includes(definition.type)
  )
}

/** What somebody denies is no value of the report's; the words of an event that is itself a denial stay. */
function isTakenBack({ found, compared }: Weighed, { attributions, names: { document } }: ClaimContext): boolean {
  const isWording = found.definition.type === 'text' || found.definition.type === 'date'
  return !(isWording && compared.difference === 'same') && isDenied(found, { document, attributions })
}

function weigh(
  event: PackEvent,
  field: EventField,
  { found, context }: { found: Found; context: ClaimContext },
): Weighed {
  const { knowledge, attributions, article } = context
  const said = speakerAt(found.start, attributions)
  const entity = said?.speaker.entity ?? null
  const isSpeaker = (id: string): boolean => entity !== null && speaksFor(entity, id, knowledge)
  const issuers = issuersOf(event, field, { knowledge, published: article.published })
  const compared = compareWith(
    found,
    referencesOf(event, field, { knowledge, published: article.published, isSpeaker }),
  )
  const isParty = field.values.some(
    ({ status, by }) => status === 'contested' && by?.entity != null && isSpeaker(by.entity),
  )
  const isContested = field.values.every(({ status }) => status === 'contested' || status === 'variant')
  const isIssuers = (id: string): boolean => issuers.some((issuer) => speaksFor(id, issuer, knowledge))
  const issuerNames = (): string[] => issuers.flatMap((issuer) => knowledge.entities.get(issuer)?.name.ar ?? [])
  const isOthers =
    isRival(said, issuers, knowledge) ||
    isStranger(said, context.names.found, { isIssuers, isNew: isNewNumber(found), issuerNames })
  const rival = isContested ? !isParty : issuers.length > 0 && isOthers
  const headline = article.blocks.find(({ kind }) => kind === 'headline')
  return {
    found,
    compared,
    rival,
    inHeadline: headline !== undefined && found.end <= headline.end,
    sentence: context.names.document.sentences[found.first] ?? -1,
  }
}

/** Whose word the field's value is: the issuers of the statements that give it, else those whom the pack names. */
function issuersOf(event: PackEvent, field: EventField, dated: Dated): string[] {
  const stated = statedValues(event, field.definition.id, dated).flatMap(({ statement }) => statement?.issuer ?? [])
  if (stated.length > 0) return [...new Set(stated)]
  return [...new Set(field.values.flatMap(({ by, status }) => (status === 'solid' ? (by?.entity ?? []) : [])))]
}

function toClaim(event: PackEvent, { found, compared, rival }: Weighed): Claim {
  const { value, hedge, start, end, definition } = found
  const isOwn = !rival || compared.difference === 'same'
  return {
    event: event.id,
    field: definition.id,
    value: typeof value === 'boolean' ? String(value) : value,
    hedge,
    start,
    end,
    difference: isOwn ? compared.difference : null,
    statement: isOwn && compared.difference !== null ? (compared.reference?.statement?.id ?? null) : null,
  }
}
