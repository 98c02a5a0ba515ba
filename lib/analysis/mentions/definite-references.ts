/**
 * Definite shorts that no name bears (arabic.md §3.3): "البيان" stands for whoever issued the statement that was told of
 * before, "العملية" for the report's main operation, or for an operation named before.
 *
 *   وقالت القيادة المركزية في بيان … وأضاف البيان   → القيادة المركزية
 *   (a report of the caches operation) … العملية المشتركة   → that event
 *
 * Nothing is linked where nothing was introduced, where the last statement is somebody's whom the pack does not know, and
 * where an adjective says that another thing is meant: البيان الختامي, العملية الجراحية, العملية الانتخابية.
 */
import type { EntityType } from '../../pack/types.ts'
import { isNarrowed } from './definite-unknown.ts'
import { definiteForms, isVetoedDefinite } from './definites.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Names } from './index.ts'
import type { Occurrence } from './occurrences.ts'
import { reason } from '../reasons.ts'
import type { ReasonCode } from '../reasons.ts'
import { sentenceEnd, sentenceStart } from '../sentences.ts'
import type { Attribution, Mention, Verdict } from '../types.ts'

export type ReferenceInput = {
  names: Names
  attributions: readonly Attribution[]
  verdicts: readonly Verdict[]
  knowledge: Knowledge
  published: string | null
}

/** Adjectives that leave open which operation is meant: العملية العسكرية, but not العملية الجراحية. */
const OPEN_ADJECTIVES = new Set(['العسكريه', 'الامنيه', 'النوعيه', 'القتاليه'])

/** Class of the definite shorts that stand for the issuer of a statement; a class of events stands for an event. */
const STATEMENT = 'statement'

/** What a short stands for, and whether another candidate stands beside it. */
type Choice = { entity: string; code: ReasonCode; isOneOfSeveral: boolean }

/** Links of the shorts for statements and operations, in reading order. */
export function linkReferences(input: ReferenceInput): Mention[] {
  const { names, knowledge, published } = input
  const { document, occurrences } = names
  const context = { document, occurrences, published, knowledge }
  const taken = new Set(names.found.map(({ first }) => first))
  let issues: readonly Issue[] | null = null
  return definiteForms(occurrences.definites).flatMap((at) => {
    const className = knowledge.pack.definites[at.definite]?.class ?? ''
    const isStatement = className === STATEMENT
    if (!isStatement && !knowledge.eventClasses.has(className)) return []
    if (taken.has(at.first) || isVetoedDefinite(at, context) || isOther(at, document)) return []
    issues ??= findIssues(input)
    const choice = isStatement ? issuerOf(at, issues, input) : operationOf(at, className, input)
    return choice === null ? [] : (mentionOf(at, choice, knowledge) ?? [])
  })
}

/** An adjective behind it says that something else is meant. */
function isOther(at: Occurrence, document: TextDocument): boolean {
  return isNarrowed(at, document) && !OPEN_ADJECTIVES.has(keyAt(document, at.last + 1))
}

function mentionOf(at: Occurrence, { entity, code, isOneOfSeveral }: Choice, knowledge: Knowledge): Mention[] {
  const record = knowledge.entities.get(entity) ?? knowledge.events.get(entity)
  if (record === undefined) return []
  const name = record.name ?? ('title' in record ? record.title : null)
  const reasons = [reason(code, name?.ar), ...(isOneOfSeveral ? [reason('several-candidates')] : [])]
  const { start, end } = at
  return [{ start, end, entity, type: record.type, via: 'definite', sure: !isOneOfSeveral, nested: false, reasons }]
}

/** A statement that the text tells of: the word, and who issued it, null for somebody unknown to the pack. */
type Issue = { word: number; issuer: string | null }

const isStatementWord = (key: string): boolean => /^[وف]?[بل]?بيان(?:ا|ها|ه|هم)?$/.test(key)
/** Who issues statements. */
const ISSUERS: ReadonlySet<EntityType> = new Set(['military', 'government_body', 'organization', 'armed_group'])
/** So many lines back a statement is remembered. */
const MOST_LINES = 3

/** Between a statement and its issuer: بيان صادر عن القيادة, بيان من الوزارة, بيان نشرته القيادة. */
const BETWEEN = /^(?:صادر|صدر|عن|من|نشره|نشرته|اصدره|اصدرته|صحفي|رسمي|مقتضب|منسوب|ل)$/
const MOST_BETWEEN = 3

/** Statements in reading order: an issuer right behind the word, else whoever speaks in its sentence. */
function findIssues({ names, attributions }: ReferenceInput): Issue[] {
  const { document, found } = names
  const named = new Map(found.filter(({ nested }) => !nested).map((name) => [name.first, name.use.entity]))
  const issues: Issue[] = []
  for (const [word, { key }] of document.words.entries()) {
    if (!isStatementWord(key)) continue
    const behind = issuerBehind(document, named, word)
    const from = document.words[sentenceStart(document, word)]?.start ?? 0
    const to = document.words[sentenceEnd(document, word)]?.end ?? 0
    const speaking = attributions.find(({ start, end }) => start < to && end > from)
    if (behind !== undefined) issues.push({ word, issuer: behind })
    else if (speaking !== undefined) issues.push({ word, issuer: speaking.speaker.entity })
  }
  return issues
}

/** The entity named right behind the word; null for another owner; undefined when none stands there. */
function issuerBehind(
  document: TextDocument,
  named: ReadonlyMap<number, string>,
  word: number,
): string | null | undefined {
  for (let at = word + 1; at <= word + MOST_BETWEEN && follows(document, at); at += 1) {
    const entity = named.get(at)
    if (entity !== undefined) return entity
    const key = keyAt(document, at)
    if (BETWEEN.test(key)) continue
    // "بيان صادر عن مكتبه", "بيان عن قصر الرئاسة": of somebody, known or not.
    return keyAt(document, at - 1) === 'عن' || /^(?:ال|لل|ل.{3})/.test(key) ? null : undefined
  }
  return undefined
}

/** Whose the last statement was; where the text calls none so, the body that spoke: أعلنت القيادة … وجاء في البيان. */
function issuerOf(
  at: Occurrence,
  issues: readonly Issue[],
  { attributions, knowledge, names }: ReferenceInput,
): Choice | null {
  const { words, lines } = names.document
  const from = (lines[at.first] ?? 0) - MOST_LINES
  const start = words[lines.findIndex((line) => line >= from)]?.start ?? 0
  const told = issues.filter(({ word }) => word < at.first && (lines[word] ?? 0) >= from).map(({ issuer }) => issuer)
  const spoken = attributions
    .filter((one) => one.start >= start && one.end <= at.tokenStart && one.speaker.kind === 'institution')
    .map(({ speaker }) => speaker.entity)
  const before = told.length > 0 ? told : spoken
  const issuer = before.at(-1) ?? null
  // A country, an outlet or a person that speaks is too often not the one that issued it.
  if (issuer === null || !ISSUERS.has(knowledge.entities.get(issuer)?.type ?? 'place')) return null
  const isOneOfSeveral = before.some((other) => other !== issuer)
  return { entity: issuer, code: isOneOfSeveral ? 'definite-nearest' : 'definite-only', isOneOfSeveral }
}

/** The main event, unless another operation is named in the very sentence; without one the operation named last. */
function operationOf(at: Occurrence, className: string, { names, verdicts, knowledge }: ReferenceInput): Choice | null {
  const isOfClass = (id: string): boolean =>
    (knowledge.events.get(id) ?? knowledge.entities.get(id))?.class === className
  const { document, found } = names
  const before = found.filter(({ nested, first, use }) => !nested && first < at.first && isOfClass(use.entity))
  const nearest = before.at(-1)
  const main = verdicts.find(({ id, role }) => role === 'main' && isOfClass(id))?.id
  const told = [...before.map(({ use }) => use.entity), ...verdicts.map(({ id }) => id).filter(isOfClass)]
  const isOneOfSeveral = new Set(told).size > 1
  const isBeside = nearest !== undefined && document.sentences[nearest.first] === document.sentences[at.first]
  if (main !== undefined && !isBeside)
    return { entity: main, code: isOneOfSeveral ? 'definite-topic' : 'definite-only', isOneOfSeveral }
  return nearest === undefined
    ? null
    : { entity: nearest.use.entity, code: isOneOfSeveral ? 'definite-nearest' : 'definite-only', isOneOfSeveral }
}
