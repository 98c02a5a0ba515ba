/**
 * Definite shorts (arabic.md §3.3): "التنظيم" stands for a group named before it. Not simply the nearest one: a group
 * that is named only in passing, as part of somebody's description ("القيادي السابق في تنظيم القاعدة"), does not take
 * the reference away from the one that the text is about.
 *
 * The rule. Candidates are the entities of the class that were named before. Those named only in passing stand back
 * while another is left. Among the rest the nearest wins if it is what the text is about (the one with the greatest
 * weight of mentions, headline and lead counting more), or if the discourse has turned to it: it was named in the same
 * sentence, or in the same paragraph without the topic, or more than once since the topic was. Otherwise the topic wins.
 * Where nothing was named before, headline and lead may point forward to the topic.
 *
 * Nobody is linked where something that the pack does not know may be meant: "الجيش الكويتي" (an adjective follows),
 * "وزارة السياحة … الوزارة" (the nearest naming with the same head is unknown), "القوات الروسية … الجيش" (nothing named
 * before has that head; only groups of class `tanzim` bear names without it).
 */
import { foldKey, foldKeys } from '../../arabic/fold.ts'
import { HEADLESS, isDoubtful, isNamedInLine, originOf } from './definite-doubts.ts'
import { findRivals } from './definite-rivals.ts'
import { findUnknown, headOf, isNarrowed } from './definite-unknown.ts'
import { findOtherStates, findUnknownHolders, findUnsureHolders, heldOffice } from './definite-people.ts'
import { follows, keyAt, weightAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { isVetoed } from './gates.ts'
import type { GateContext } from './gates.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Entity } from '../../pack/types.ts'
import type { Occurrence } from './occurrences.ts'
import { reason } from '../reasons.ts'
import { STRENGTH } from './selection.ts'
import type { Linked, Selected } from './selection.ts'
import { placeWeight } from '../place-weight.ts'

export type DefiniteContext = GateContext & { knowledge: Knowledge }

/** A naming of an entity of the class, as a place in the text. */
export type Naming = { entity: string; word: number; isPassing: boolean; form: string }

/** What is known of a class while the text is read from its beginning. */
export type ClassState = {
  namings: readonly Naming[]
  /** Entities by falling weight of their mentions in the whole text. */
  byWeight: readonly string[]
  /** How many of `namings` lie behind. */
  read: number
  seen: Map<string, { isPassing: boolean }>
  /** The latest that was no passing mention, and how often it was named since another was. */
  latest: { entity: string; word: number; times: number } | null
  /** Words at which something unknown is named with the same head, in order, and how many of them lie behind. */
  unknown: readonly number[]
  unknownRead: number
  /** Words at which a group is named that the pack does not know and that the text is about: حركة الشباب, جيش الإسلام. */
  rivals: readonly number[]
  /** For armies: the countries that the text names, in order. */
  countries: readonly { word: number; stems: readonly string[] }[]
  /** The adjectives behind the head in the text, without article: فنزويلي of الرئيس الفنزويلي. */
  others: ReadonlySet<string>
}

/** Words that make what follows part of a person's or body's description, not something that the text speaks about. */
const AFFILIATION = foldKeys(
  `القيادي قيادي قياديا قيادية القيادية عضو العضو عضوا أعضاء زعيم الزعيم قائد أمير متزعم مؤسس السابق السابقة سابقا المنشق منشق انشق انفصل المنتمي
   منتمي ينتمي المرتبط المرتبطة مرتبط مرتبطة ارتباطه ارتباطها صلته صلتها صلاته صلات علاقته علاقات موالية الموالية الموالي بايع مبايعة فرع الفرع المحسوب
   المقرب انتمائه انتماءه انتماؤه جذوره أصوله فك نظيره نظيرها ونظيره ونظيرها لنظيره لنظيرها بنظيره بنظيرها`,
)
const LOOK_BACK = 4

/** Links of the definite shorts that stand for something; `selected` are the names found so far. */
export function linkDefinites(
  found: readonly (Occurrence & { definite: number })[],
  selected: readonly Selected[],
  context: DefiniteContext,
): Linked[] {
  const taken = new Set<number>()
  for (const name of selected) {
    // "هزيمة التنظيم" is known and never marked: the short in it is.
    if (name.use.type === 'concept' && !name.use.mark) continue
    for (let word = name.first; word <= name.last; word += 1) taken.add(word)
  }
  const states = new Map<string, ClassState>()
  const links: Linked[] = []
  for (const occurrence of definiteForms(found)) {
    const definite = context.knowledge.pack.definites[occurrence.definite]
    if (definite === undefined || context.knowledge.eventClasses.has(definite.class)) continue
    if (taken.has(occurrence.first) || isVetoedDefinite(occurrence, context)) continue
    if (isNarrowed(occurrence, context.document)) continue
    const head = headOf(keyAt(context.document, occurrence.first))
    const key = `${definite.class} ${head}`
    let state = states.get(key)
    if (state === undefined)
      states.set(key, (state = openClass({ className: definite.class, head, taken }, selected, context)))
    const link = resolve(occurrence, state, context)
    if (link === null) continue
    links.push(link)
    // A resolved short is itself a naming: it keeps its entity near.
    if (state.seen.has(link.use.entity))
      take(state, { entity: link.use.entity, word: link.first, isPassing: false, form: '' })
  }
  return links
}

/** The shorts that stand where several forms of them begin: the longest. */
export function definiteForms<O extends Occurrence>(found: readonly O[]): O[] {
  const sorted = [...found].sort((a, b) => a.first - b.first || b.last - a.last || a.start - b.start)
  let after = -1
  return sorted.filter((one) => {
    if (one.first <= after) return false
    after = one.last
    return true
  })
}

/** True when a word of the short's veto stands beside it. */
export function isVetoedDefinite(occurrence: Occurrence & { definite: number }, context: DefiniteContext): boolean {
  const veto = context.knowledge.compiled.vetoes[occurrence.definite]
  return veto !== undefined && isVetoed(occurrence, veto, context)
}

const bareForms = new WeakMap<readonly string[], readonly string[]>()

/** The words of a name's form as K2 keys without the article; a form's words are one array for good, so each is read once. */
function bareWords(safe: readonly string[]): readonly string[] {
  let words = bareForms.get(safe)
  if (words === undefined) bareForms.set(safe, (words = safe.map((word) => foldKey(word, 2).replace(/^ال/, ''))))
  return words
}

/** Ministries and laws are called by other forms as often: "الداخلية السورية … الوزارة", "عقوبات قيصر … القانون". */
const NAMED_SO = new Set(['ministry', 'law'])

/** True when the full name begins with the noun. */
function isNamedSo({ name }: Entity, head: string): boolean {
  return foldKey(name.ar.split(' ')[0] ?? '', 2).replace(/^ال/, '') === head
}

type ClassHead = { className: string; head: string; taken: ReadonlySet<number> }

/** Groups are called داعش or النصرة as often as تنظيم …: then this head need not be in their name. */
const GROUP_HEAD = 'تنظيم'

function openClass(
  { className, head, taken }: ClassHead,
  selected: readonly Selected[],
  context: DefiniteContext,
): ClassState {
  const { document, knowledge, published } = context
  const members = selected.filter(({ use }) => {
    const entity = knowledge.entities.get(use.entity)
    if (entity?.class !== className) return false
    if (entity.type === 'person') return heldOffice(entity, head, published)
    if (className === HEADLESS && head === GROUP_HEAD) return true
    return bareWords(use.safe).includes(head) || (NAMED_SO.has(className) && isNamedSo(entity, head))
  })
  const weights = new Map<string, number>()
  for (const { use, first } of members)
    weights.set(use.entity, (weights.get(use.entity) ?? 0) + weightAt(document, first))
  const namings = members.map((name) => ({
    entity: name.use.entity,
    word: name.first,
    isPassing: !name.nested && isPassing(name, document),
    form: document.text.slice(name.start, name.end),
  }))
  const byWeight = [...weights].sort((a, b) => b[1] - a[1]).map(([entity]) => entity)
  const arePeople = members.some(({ use }) => use.type === 'person')
  const unknown = [
    ...findUnknown(head, taken, document),
    ...othersOf(head, selected, new Set(members)),
    ...(className === 'army' ? findOtherStates(taken, document) : []),
    ...(arePeople
      ? [...findUnknownHolders(head, taken, document), ...findUnsureHolders(head, className, { taken, context })]
      : []),
  ]
  return {
    namings,
    byWeight,
    read: 0,
    seen: new Map(),
    latest: null,
    unknown: unknown.sort((a, b) => a - b),
    unknownRead: 0,
    rivals: className === HEADLESS && head === GROUP_HEAD && members.length > 0 ? findRivals(taken, document) : [],
    countries: className === 'army' ? countriesIn(selected, knowledge) : [],
    others: new Set(unknown.map((word) => originOf(keyAt(document, word + 1))).filter((origin) => origin !== '')),
  }
}

/** A country by all its names: أمريكا begins as the adjective does, الولايات المتحدة does not. */
function countriesIn(selected: readonly Selected[], { entities }: Knowledge): { word: number; stems: string[] }[] {
  return selected.flatMap(({ use, nested, first }) => {
    const country = entities.get(use.entity)
    if (nested || country?.class !== 'country') return []
    return [{ word: first, stems: country.aliases.map(({ form }) => foldKey(form, 2).replace(/^ال/, '').slice(0, 4)) }]
  })
}

/** Names of other classes with this head: after هيئة الإذاعة البريطانية, الهيئة is not هيئة تحرير الشام. */
function othersOf(head: string, selected: readonly Selected[], members: ReadonlySet<Selected>): number[] {
  return selected
    .filter((name) => !name.nested && name.use.type !== 'person' && !members.has(name))
    .filter(({ use }) => bareWords(use.safe)[0] === head)
    .map(({ first }) => first)
}

/** "القيادي السابق في تنظيم القاعدة": a word of affiliation shortly before, in the same clause. */
function isPassing(name: Selected, document: TextDocument): boolean {
  for (let word = name.first - 1; word >= name.first - LOOK_BACK && word >= 0; word -= 1) {
    if (!follows(document, word + 1)) return false
    if (AFFILIATION.has(keyAt(document, word))) return true
  }
  return false
}

function take(state: ClassState, { entity, word, isPassing }: Naming): void {
  const before = state.seen.get(entity)
  state.seen.set(entity, { isPassing: isPassing && (before?.isPassing ?? true) })
  if (isPassing) return
  const times = state.latest?.entity === entity ? state.latest.times + 1 : 1
  state.latest = { entity, word, times }
}

function resolve(at: Occurrence, state: ClassState, context: DefiniteContext): Linked | null {
  const { document, knowledge } = context
  for (
    let next = state.namings[state.read];
    next !== undefined && next.word < at.first;
    next = state.namings[state.read]
  ) {
    take(state, next)
    state.read += 1
  }
  if (isUnknownNearer(at, state)) return null
  const choice = state.seen.size > 0 ? choose(at, state, document) : forward(at, state, document)
  const entity = choice && knowledge.entities.get(choice.entity)
  if (!choice || !entity || isDoubtful(at, entity, state, document)) return null
  const long = state.namings.find((naming) => naming.entity === entity.id)?.form ?? entity.name.ar
  const reasons = [reason(choice.code, long), ...(choice.isOneOfSeveral ? [reason('several-candidates')] : [])]
  const use = {
    entity: entity.id,
    type: entity.type,
    via: 'definite' as const,
    form: document.text.slice(at.start, at.end),
  }
  return {
    ...at,
    use: { ...use, strict: false, safe: [], gate: null, mark: entity.mark, held: null },
    reasons,
    sure: !choice.isOneOfSeveral && choice.code !== 'definite-topic',
    strength: STRENGTH.document,
  }
}

function isUnknownNearer(at: Occurrence, state: ClassState): boolean {
  while ((state.unknown[state.unknownRead] ?? Infinity) < at.first) state.unknownRead += 1
  const nearest = state.unknown[state.unknownRead - 1]
  return nearest !== undefined && nearest > (state.latest?.word ?? -1)
}

type Choice = { entity: string; code: 'definite-only' | 'definite-nearest' | 'definite-topic'; isOneOfSeveral: boolean }

function choose(at: Occurrence, state: ClassState, document: TextDocument): Choice | null {
  const { seen, latest, byWeight } = state
  const established = byWeight.filter((entity) => seen.get(entity)?.isPassing === false)
  const [only] = established.length > 0 ? established : seen.keys()
  if (only === undefined) return null
  // Another group that was named in passing leaves no doubt about the one that the text is about.
  if (established.length === 1 || latest === null)
    return { entity: only, code: 'definite-only', isOneOfSeveral: established.length === 0 && seen.size > 1 }
  if (latest.entity === only) return { entity: only, code: 'definite-nearest', isOneOfSeveral: true }
  const hasTurned =
    latest.times > 1 ||
    document.sentences[latest.word] === document.sentences[at.first] ||
    (document.lines[latest.word] === document.lines[at.first] && !isNamedInLine(only, at, state, document))
  return hasTurned
    ? { entity: latest.entity, code: 'definite-nearest', isOneOfSeveral: true }
    : { entity: only, code: 'definite-topic', isOneOfSeveral: true }
}

/** "مقتل قيادي في التنظيم": a headline may use the short before the name, if the text has one candidate only. */
function forward(at: Occurrence, { byWeight, unknown, namings }: ClassState, document: TextDocument): Choice | null {
  const [entity] = byWeight
  if (entity === undefined || byWeight.length > 1 || unknown.length > 0 || placeWeight(document, at.first) < 1)
    return null
  // "تراجع نفوذ التنظيم في الساحل الأفريقي" of a text that names داعش far down is another's.
  const isAnnounced = namings.some((naming) => naming.entity === entity && placeWeight(document, naming.word) === 1)
  if (!isAnnounced) return null
  return { entity, code: 'definite-topic', isOneOfSeveral: false }
}
