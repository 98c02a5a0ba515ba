/**
 * People by their office alone (arabic.md §3.3): after "الرئيس السوري أحمد الشرع" a bare "الرئيس" is he. They bear the
 * noun in their office and not in their name, and an unknown name may follow it, so it is read only where it stands alone.
 */
import { foldKey, foldKeys } from '../../arabic/fold.ts'
import type { Entity } from '../../pack/types.ts'
import { QUOTE, follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { askGate } from './gates.ts'
import type { GateContext } from './gates.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Occurrence } from './occurrences.ts'
import { givenNames } from './given-names.ts'
import { isFullName } from './name-shape.ts'
import { isOtherOffice, isRank } from './roles.ts'
import { isWithin } from '../when.ts'

/** What may follow an office that stands alone: "قال الرئيس إن …", but not "قال الرئيس فلان". */
const FOLLOWING = foldKeys(
  `إن أن إنه أنه بأن بأنه في من على إلى عن مع خلال بعد قبل منذ عند أمام أمس اليوم غدا هو وهو قد كان لم لن لا ما كما نفسه
   أيضا خلاله لدى حول بين ضد عبر أثناء حيث حين عندما كلمة قرارا مرسوما الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت`,
)

/** True when the person held an office of this noun (K2, without article) on the day; any day where none is known. */
export function heldOffice(entity: Entity, head: string, published: string | null): boolean {
  return (
    entity.type === 'person' &&
    entity.roles.some(
      ({ forms, from, to }) =>
        (published === null || isWithin(published, from, to)) &&
        forms.some((form) => foldKey(form.split(' ')[0] ?? '', 2).replace(/^ال/, '') === head),
    )
  )
}

/** "صلاحيات الرئيس", "انتخاب الرئيس": whoever holds the office. */
const OFFICE_ITSELF = foldKeys('صلاحيات سلطات انتخاب اختيار إهانة مقام هيبة كرسي')

/**
 * True when the office stands alone: no name and no other office around it. "الرئيس الذي يخاف الناس" is any president, and
 * "صلاحيات الرئيس" are the office's.
 */
export function standsAlone(at: Occurrence, document: TextDocument): boolean {
  if (isOtherOffice(at, document)) return false
  const before = keyAt(document, at.first - 1).replace(/^[وفبل](?=.{4})/, '')
  if (OFFICE_ITSELF.has(before) && follows(document, at.first)) return false
  const next = document.words[at.last + 1]
  if (next === undefined || !follows(document, at.last + 1) || FOLLOWING.has(next.key)) return true
  return opensSpeech(at.last + 1, document)
}

/** "رأى المبعوث «أن المرحلة صعبة»": quoted are several words, which is no name. */
function opensSpeech(at: number, document: TextDocument): boolean {
  if (!QUOTE.test(textBefore(document, at))) return false
  for (let word = at + 1; word <= at + 3; word += 1)
    if (!follows(document, word) || QUOTE.test(textBefore(document, word))) return false
  return true
}

/** Words at which a holder is named whom the pack does not know: "الرئيس جوزيف عون", "الرئيس عون". */
export function findUnknownHolders(head: string, taken: ReadonlySet<number>, document: TextDocument): number[] {
  const found: number[] = []
  for (let index = 0; index + 1 < document.words.length; index += 1) {
    const key = keyAt(document, index)
    if (isUnknownOf(index, head, taken, document)) found.push(index)
    if (!key.endsWith(head) || !/^[وف]?(?:[بك]?ال|لل)/.test(key) || taken.has(index) || taken.has(index + 1)) continue
    const next = document.words[index + 1]
    if (next === undefined || !follows(document, index + 1)) continue
    if (givenNames.has(next.key) || isSurnameOf(next.key, document)) found.push(index)
  }
  return found
}

/** Who leads another state, whose army "الجيش" is from there on: "رئيس الجمهورية جوزيف عون … والجيش منتشر". */
export function findOtherStates(taken: ReadonlySet<number>, document: TextDocument): number[] {
  return document.words.flatMap((_, index) => (isUnknownOf(index, 'رئيس', taken, document) ? [index] : []))
}

/** What a minister is minister of, at most: وزير الخارجية والهجرة وشؤون المصريين بالخارج. */
const MOST_FIELDS = 5

/** Of all heads of something only that of a state is called "الرئيس" without more; keys. */
const STATE = /^ال(?:جمهوريه|دوله|بلاد)$/

/** "وزير الخارجية الدكتور بدر عبد العاطي": the office with its field, titles, and a full name that the pack does not know. */
function isUnknownOf(index: number, head: string, taken: ReadonlySet<number>, document: TextDocument): boolean {
  const key = keyAt(document, index)
  if (key !== head && !(key.length === head.length + 1 && key.endsWith(head) && /^[وفبل]/.test(key))) return false
  if (head === 'رئيس' && !STATE.test(keyAt(document, index + 1))) return false
  let at = index + 1
  while (at <= index + MOST_FIELDS && isField(at, taken, document)) at += 1
  if (at === index + 1) return false
  while (isRank(keyAt(document, at)) && follows(document, at)) at += 1
  return !taken.has(at) && follows(document, at) && isFullName(document, at)
}

function isField(at: number, taken: ReadonlySet<number>, document: TextDocument): boolean {
  const key = keyAt(document, at)
  return !taken.has(at) && follows(document, at) && !isRank(key) && /^(?:[وفب]?ال|لل|[وف]?شؤون$)/.test(key)
}

/**
 * Words that may be another holder's surname, for which the text gives no proof: with ترامب named and a bare الشرع behind him,
 * the president may be either.
 */
export function findUnsureHolders(
  head: string,
  className: string,
  { taken, context }: { taken: ReadonlySet<number>; context: GateContext & { knowledge: Knowledge } },
): number[] {
  const found: number[] = []
  for (const candidate of context.occurrences.candidates) {
    const { use, first } = candidate
    if (use.type !== 'person' || use.via !== 'short' || taken.has(first)) continue
    const entity = context.knowledge.entities.get(use.entity)
    if (entity?.class !== className || !heldOffice(entity, head, context.published)) continue
    if (askGate(candidate, context).is === 'wait') found.push(first)
  }
  return found
}

/** "الرئيس عون" in a text that names جوزيف عون: short surnames look like other words. */
function isSurnameOf(key: string, document: TextDocument): boolean {
  return document.words.some(
    (word, at) => at > 0 && word.key === key && follows(document, at) && givenNames.has(keyAt(document, at - 1)),
  )
}
