/**
 * Counts and sums of money as values of fields: the noun counted is one of the field's words, and where several counts of
 * an event are of one kind, the field's own words stand nearest ("مقتل 5 عناصر وأسر 19": killed 5, captured 19).
 * Source: arabic.md §6 ("compare two articles on event, measure, object head").
 */
import { tokenize } from '../../arabic/tokens.ts'
import { follows, keyAt, wordAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { definiteDualOf, dualMeasureOf } from '../quantities/measures.ts'
import type { Quantity } from '../types.ts'
import type { EventField } from './field-forms.ts'
import type { Found } from './found.ts'
import { distanceTo } from './phrases.ts'
import type { WordSpan } from './phrases.ts'

/** A quantity with its place in words and the K2 keys of the thing counted. */
export type Placed = WordSpan & { quantity: Quantity; keys: readonly string[] }

/** The quantities of a text with the words that they cover. */
export function placeQuantities(quantities: readonly Quantity[], document: TextDocument): Placed[] {
  return quantities.map((quantity) => ({
    quantity,
    keys: tokenize(quantity.object).flatMap(({ kind, key }) => (kind === 'mark' ? [] : [key])),
    first: wordAt(document, quantity.start),
    last: Math.max(wordAt(document, quantity.start), wordAt(document, quantity.end - 1)),
  }))
}

/** A field without words of its own beside others of its kind stands back by so much. */
const PLAIN = 20

/** "بينها 4 مستودعات", "من أصل 20": a part or the whole of another number. */
const PART = /^(بينها|بينهم|منها|منهم|بينهن|ضمنها|اصل|مقابل|كل)$/

/** "20 موقعا آخر", "10 عمليات إضافية": others than those told of. */
const OTHERS = /^(?:اخر|اخري|اضافي(?:ه|ا)?)$/

export type AmountInput = {
  placed: readonly Placed[]
  document: TextDocument
  /** True when what stands at an offset is said by that entity, or by one who speaks for it. */
  isSaidBy: (start: number, entity: string) => boolean
}

/**
 * Fillings of the event's count and money fields by the quantities of the text, each quantity for one field at most. Fields
 * that the words do not tell apart ("civilians killed" by either side's count) are told apart by who says the number; where
 * that does not help either, the number is nobody's.
 */
export function findAmounts(fields: readonly EventField[], { placed, document, isSaidBy }: AmountInput): Found[] {
  const counted = fields.filter(({ definition }) => definition.type === 'count' || definition.type === 'money')
  if (counted.length === 0) return []
  const begins = new Set(placed.map(({ first }) => first))
  return placed.flatMap((one) => {
    const fitting = counted.flatMap((field) => {
      const distance = fit(field, one, { document, counted, begins })
      if (distance === null) return []
      const isParty = field.values.some(({ by }) => by?.entity != null && isSaidBy(one.quantity.start, by.entity))
      return [{ field, distance: distance - knownness(field, one.quantity) - (isParty ? SAID : 0) }]
    })
    const [best, second] = fitting.toSorted((a, b) => a.distance - b.distance)
    if (best === undefined || (second !== undefined && second.distance === best.distance)) return []
    return [foundOf(best.field, one)]
  })
}

/**
 * True for a word that belongs to another number than that at `first`–`last`: behind it "وإصابة" leads its own ("وإصابة ثلاثة
 * جنود"), before it a verb follows its own ("جنديان قتلا وثلاثة أصيبوا").
 */
function isOthers(
  document: TextDocument,
  at: number,
  { first, last, begins }: WordSpan & { begins: ReadonlySet<number> },
): boolean {
  if (at > last)
    return (
      (begins.has(at + 1) && follows(document, at + 1) && !isJoined(document, at + 1)) ||
      isOtherClause(document, { at, last })
    )
  const join = keyAt(document, first - 1) === 'و' ? first - 1 : first
  return at === join - 1 && isJoined(document, join) && /(?:وا|..[^او]ا)$/.test(keyAt(document, at))
}

/** So long a word with ف before it is a verb of what followed: "أطلقت 20 قذيفة فدمرت موقعا". */
const LEAST_VERB = 5

/** "نحو 200 خرجوا من السجن، وأن القوات قبضت على": what another clause tells happened to somebody else. */
function isOtherClause(document: TextDocument, { at, last }: { at: number; last: number }): boolean {
  const key = keyAt(document, at)
  if (key.startsWith('ف') && key.length >= LEAST_VERB) return true
  for (let before = last + 1; before < at; before += 1)
    if (/^(?:[وف](?:ان|انه|انها|انهم)|فيما|بينما|بعد|عقب|قبل)$/.test(keyAt(document, before))) return true
  return false
}

function isJoined(document: TextDocument, at: number): boolean {
  return /^و(?!احد)/.test(keyAt(document, at))
}

/** A number that the pack knows for the field draws the count to it, the more so with its qualifier and if it is solid. */
const KNOWN = 4
const KNOWN_SO = 1

function knownness({ values }: EventField, { value, hedge }: Quantity): number {
  const known = values.filter((one) => one.value === value)
  if (known.length === 0) return 0
  return KNOWN + (known.some((one) => one.hedge === hedge && one.status !== 'contested') ? KNOWN_SO : 0)
}

/** Of two fields equally near, the one that the speaker has a count for. */
const SAID = 0.5

function isKnown({ values }: EventField, { value }: Quantity): boolean {
  return values.some((known) => known.value === value)
}

function foundOf({ definition, values }: EventField, { quantity, first, last }: Placed): Found {
  const { value, max, hedge, start, end } = quantity
  const same = values.filter((known) => known.value === value && (known.max ?? null) === max)
  const known = same.find((one) => one.hedge === hedge) ?? same[0] ?? null
  return { definition, value, max, hedge, first, last, start, end, known }
}

/**
 * How well a quantity fills a field: the distance of the field's own words; null when it is another thing that is counted. A
 * number that the pack knows for the field needs none of those words, if it is large or the event counts nothing else so.
 */
function fit(
  field: EventField,
  one: Placed,
  {
    document,
    counted,
    begins,
  }: { document: TextDocument; counted: readonly EventField[]; begins: ReadonlySet<number> },
): number | null {
  const { measure } = field.definition
  const { quantity } = one
  const isCounted = field.words.length === 0 ? quantity.measure === measure : counts(one, field)
  if (!isCounted || (field.definition.type === 'money' && quantity.measure !== measure)) return null
  const known = isKnown(field, quantity)
  const isPart = PART.test(keyAt(document, one.first - 1)) || OTHERS.test(keyAt(document, one.last + 1))
  if (!known && (isPart || isOfOne(document, one.first))) return null
  if (field.near === null) return PLAIN
  const distance = distanceTo(
    document,
    { ...one, isOthers: (at) => isOthers(document, at, { ...one, begins }) },
    field.near,
  )
  if (Number.isFinite(distance)) return distance
  const isAlone = counted.every((other) => other === field || other.definition.measure !== measure)
  return known && (quantity.value >= LARGE || isAlone) ? PLAIN : null
}

/** So many words may stand between "في أحد المواقع" and what was found there. */
const OF_ONE_WITHIN = 8

/** "وعثر في أحد المواقع على 40 قذيفة وفي آخر على 25": what one of several held is not the whole. */
function isOfOne(document: TextDocument, first: number): boolean {
  for (let at = first - 1; at >= first - OF_ONE_WITHIN && follows(document, at + 1); at -= 1) {
    const key = keyAt(document, at)
    if (/^[وف]?[اإ]ن(ها|ه|هم)?$/.test(key)) return false
    if (/^(احد|احدي|احدها|احداها|اخر|اخري|كل)$/.test(key) && /^[وف]?(في|من|داخل)$/.test(keyAt(document, at - 1)))
      return true
  }
  return false
}

/** Below it two numbers agree by chance. */
const LARGE = 10

/**
 * True when the thing counted is one of the field's words: "موقعا لتخزين" for موقعا, "قذيفة دقيقة" for the phrase itself, a dual of
 * the field's measure, "آخرين" for any of it.
 */
function counts({ keys, quantity: { measure } }: Placed, { words, heads, definition }: EventField): boolean {
  const [said = ''] = keys
  // "مقتل خمسة من مقاتلي التنظيم"
  const head = said.endsWith('ي') && !heads.has(said) ? `${said}ن` : said
  const isGeneral = UNSAID.test(head) || dualMeasureOf(head) !== null || definiteDualOf(head) !== null
  if (measure === definition.measure && isGeneral) return true
  if (!heads.has(head)) return false
  return words.some((phrase) => {
    const isHead = head === phrase[0] || head === `ال${phrase[0]}`
    return isHead && phrase.every((word, step) => step === 0 || keys[step] === word)
  })
}

/** Words for members of a body or for those left unsaid: their measure alone tells what is counted. */
const UNSAID = /^(\d+|اخرين|اخرون|منهم|عضوا?|اعضاء|داعش|التنظيم|تنظيم|الجيش|الشرطه|الامن|قوي|قسد|الفصائل)$/
