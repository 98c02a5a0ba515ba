/**
 * Where a definite short may mean something that the pack does not know, though an entity of the class was named: then
 * nobody is linked (arabic.md §3.3).
 */
import { foldKey } from '../../arabic/fold.ts'
import type { Entity } from '../../pack/types.ts'
import { standsAlone } from './definite-people.ts'
import { isRivalMeant } from './definite-rivals.ts'
import type { ClassState } from './definites.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Occurrence } from './occurrences.ts'
import { sentenceStart } from '../sentences.ts'

/** Groups are called داعش or النصرة as often as تنظيم …; everything else bears its head in its name, الجماعة too. */
export const HEADLESS = 'tanzim'

/**
 * Another may be meant: where the text tells of other groups more often than of the one that the pack knows;
 * "هذا التنظيم" points at what was just told of, known to the pack or not; and where the text tells of
 * "الرئيس الفنزويلي", the president in a sentence on what is Venezuelan is theirs.
 */
export function isDoubtful(at: Occurrence, entity: Entity, state: ClassState, document: TextDocument): boolean {
  if (entity.type === 'person') return !standsAlone(at, document) || isAmongOthers(at, entity.id, state, document)
  const isKnownInLine = isNamedInLine(entity.id, at, state, document)
  if (state.rivals.length > 0 && isRivalMeant(at, isKnownInLine, { entity: entity.id, state, document })) return true
  if (isKnownInLine) return false
  if (isAbroad(at, entity, state, document)) return true
  const told = state.namings.slice(0, state.read)
  const own = told.filter((naming) => naming.entity === entity.id)
  if (entity.class === HEADLESS && state.unknownRead > 1 && state.unknownRead > own.length) return true
  const isPointed = DEMONSTRATIVES.test(keyAt(document, at.first - 1)) && follows(document, at.first)
  return isPointed && (told.length < 2 || own.length < told.length)
}

/**
 * "الجيش" in a paragraph on إيران, of a text that names الجيش الإسرائيلي elsewhere: the country's own. Its name begins as the
 * army's adjective does: إسرائيل, الإسرائيلي.
 */
function isAbroad(at: Occurrence, { name }: Entity, { countries }: ClassState, document: TextDocument): boolean {
  const army = foldKey(name.ar, 2)
  const here = countries.filter(({ word }) => word < at.first && document.lines[word] === document.lines[at.first])
  return here.length > 0 && here.every(({ stems }) => !stems.some((stem) => army.includes(stem)))
}

/** True where a word of the sentence has the adjective of another holder, and the one meant is not named in it. */
function isAmongOthers(at: Occurrence, entity: string, state: ClassState, document: TextDocument): boolean {
  if (state.others.size === 0) return false
  const { sentences } = document
  const sentence = sentences[at.first]
  const last = state.namings[state.read - 1]
  if (last?.entity === entity && sentences[last.word] === sentence) return false
  for (let word = sentenceStart(document, at.first); sentences[word] === sentence; word += 1)
    if (state.others.has(originOf(keyAt(document, word)))) return true
  return false
}

/** The adjective of a country in one form: والفنزويلية → فنزويلي; '' for other words. */
export function originOf(key: string): string {
  return /^[وف]?(?:[بك]?ال|لل)(.{2,}ي)ه?$/.exec(key)?.[1] ?? ''
}

const DEMONSTRATIVES = /^[وفبلك]?(?:هذا|هذه|ذلك|تلك)$/

/** True when the entity was named earlier in the line of `at`. */
export function isNamedInLine(
  entity: string,
  at: Occurrence,
  { namings, read }: ClassState,
  document: TextDocument,
): boolean {
  const line = document.lines[at.first]
  for (let index = read - 1; index >= 0; index -= 1) {
    const naming = namings[index]
    if (naming === undefined || document.lines[naming.word] !== line) return false
    if (naming.entity === entity) return true
  }
  return false
}
