/**
 * Counts and sums of money as values of fields: the noun counted is one of the field's words, and where several counts of
 * an event are of one kind, the field's own words stand nearest ("مقتل 5 عناصر وأسر 19": killed 5, captured 19).
 */
import { foldKey } from '../../arabic/fold.ts'
import type { TextDocument } from '../document.ts'
import type { Quantity } from '../types.ts'
import { wordAt } from '../verdict-signs.ts'
import type { EventField } from './field-forms.ts'
import type { Found } from './found.ts'
import { distanceTo } from './phrases.ts'
import type { Phrase, WordSpan } from './phrases.ts'

/** A quantity with its place in words. */
export type Placed = WordSpan & { quantity: Quantity }

/** The quantities of a text with the words that they cover. */
export function placeQuantities(quantities: readonly Quantity[], document: TextDocument): Placed[] {
  return quantities.map((quantity) => ({
    quantity,
    first: wordAt(document, quantity.start),
    last: Math.max(wordAt(document, quantity.start), wordAt(document, quantity.end - 1)),
  }))
}

/** A field without words of its own beside others of its kind stands back by so much. */
const PLAIN = 20

/** "بينها 4 مستودعات", "من أصل 20": a part or the whole of another number. */
const PART = /^(بينها|بينهم|منها|منهم|بينهن|ضمنها|اصل|مقابل|كل)$/

/** Fillings of the event's count and money fields by the quantities of the text, each quantity for one field at most. */
export function findAmounts(
  fields: readonly EventField[],
  { placed, document }: { placed: readonly Placed[]; document: TextDocument },
): Found[] {
  const counts = fields.filter(({ definition }) => definition.type === 'count' || definition.type === 'money')
  if (counts.length === 0) return []
  return placed.flatMap((one) => {
    const fitting = counts.flatMap((field) => {
      const distance = fit(field, one, document)
      return distance === null ? [] : [{ field, distance: distance - (isKnown(field, one.quantity) ? KNOWN : 0) }]
    })
    const [best, second] = fitting.toSorted((a, b) => a.distance - b.distance)
    // Two fields that only the speaker tells apart ("civilians killed" by either side's count) are nobody's.
    if (best === undefined || (second !== undefined && second.distance === best.distance)) return []
    return [foundOf(best.field, one)]
  })
}

/** A number that the pack knows for the field draws the count to it. */
const KNOWN = 4

function isKnown({ values }: EventField, { value }: Quantity): boolean {
  return values.some((known) => known.value === value)
}

function foundOf({ definition, values }: EventField, { quantity, first, last }: Placed): Found {
  const { value, max, hedge, start, end } = quantity
  const same = values.filter((known) => known.value === value && (known.max ?? null) === max)
  const known = same.find((one) => one.hedge === hedge) ?? same[0] ?? null
  return { definition, value, max, hedge, first, last, start, end, known }
}

/** How well a quantity fills a field: the distance of the field's own words; null when it is another thing that is counted. */
function fit(field: EventField, one: Placed, document: TextDocument): number | null {
  const { measure } = field.definition
  const { quantity } = one
  const isCounted = field.words.length === 0 ? quantity.measure === measure : counts(quantity, field.words)
  if (!isCounted || (field.definition.type === 'money' && quantity.measure !== measure)) return null
  if (PART.test(document.words[one.first - 1]?.key ?? '')) return null
  if (field.near === null) return PLAIN
  const distance = distanceTo(document, one, field.near)
  return Number.isFinite(distance) ? distance : null
}

/** True when the thing counted is one of the field's words: "موقعا لتخزين" for موقعا, "قذيفة دقيقة" for the phrase itself. */
function counts({ object }: Quantity, words: readonly Phrase[]): boolean {
  const keys = foldKey(object, 2).split(/[^\p{L}\p{N}]+/u)
  return words.some((phrase) => {
    const at = keys.findIndex((key) => key === phrase[0] || key === `ال${phrase[0]}`)
    return at >= 0 && phrase.every((word, step) => step === 0 || keys[at + step] === word)
  })
}
