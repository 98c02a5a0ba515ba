/**
 * Telling Arabic from the other languages that write with Arabic letters, by letters alone: pages name their language
 * wrongly or not at all (pages.md §2.1), but Arabic never needs the letters that Persian, Urdu and Kurdish add.
 */

/**
 * Letters and digits of the scripts that stand on an Arabic page, for the brackets of a pattern. In numbers, because
 * `\p{L}` makes the browser build its list of a hundred thousand letters: more than all else that happens in a cold page.
 */
export const wordClass =
  '0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u024f\u0370-\u052f\u0561-\u0587\u05d0-\u05ea\u0620-\u063f\u0641-\u064a\u0660-\u0669\u066e-\u06d3\u06d5\u06ee-\u06fc\u0750-\u077f\u0840-\u08c7\u0900-\u1fff\u3041-\ud7ff\ufb1d-\ufd3d\ufd50-\ufdff\ufe70-\ufefc'

/** `letters`: all letters of the Arabic script; `own`: those that only Arabic uses; `foreign`: those that Arabic never needs. */
export type Letters = { letters: number; own: number; foreign: number }

/** A count that has seen nothing. */
export function noLetters(): Letters {
  return { letters: 0, own: 0, foreign: 0 }
}

/** Presentation forms, which old systems and PDF tools leave behind. */
function isShaped(unit: number): boolean {
  return (unit >= 0xfb50 && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc)
}

const first = 0x620

/** What each unit from `first` on is: 1 a letter, 3 one that only Arabic has, 5 a foreign one, 0 none. */
function tellClasses(): Uint8Array {
  const classes = new Uint8Array(0x160).fill(1, 0, 0x64b - first)
  classes[0x640 - first] = 0
  // أ إ ة ك ى ي: Persian, Urdu and Kurdish write ا ە ک ی instead.
  for (const own of [0x623, 0x625, 0x629, 0x643, 0x649, 0x64a]) classes[own - first] = 3
  // پ چ گ ژ ک ی ٹ ڈ ڑ ں ے ہ ێ ۆ ڕ ڵ ە and the rest of the extended letters, but ٱ, which is Arabic.
  classes.fill(5, 0x672 - first, 0x6d4 - first).fill(5, 0x750 - first)
  classes[0x6d5 - first] = 5
  return classes
}

const classes = /* @__PURE__ */ tellClasses()

/** A text of up to so many units is looked at as a whole, to say how many letters it has; … */
const whole = 120
/** … of a longer one so many are. */
const sample = 24

/** Odd, so that it does not go through a text in step with its words. @param units that are looked at, about */
export function stepOf({ length }: string, units = sample): number {
  return length <= whole ? 1 : Math.ceil(length / units) | 1
}

/**
 * Adds the letters of `text` to `into`.
 * @param step looks at every so many units only and counts each letter found for so many; by itself every unit of a short
 *   text, and about 24 of a longer one
 */
export function addLetters(text: string, into: Letters, step = stepOf(text)): void {
  const { length } = text
  let letters = 0
  let own = 0
  let foreign = 0
  // One look in a table for each unit: in a cold page nothing is called that need not be.
  for (let index = 0; index < length; index += step) {
    const unit = text.charCodeAt(index)
    const kind = unit < first ? 0 : (classes[unit - first] ?? (isShaped(unit) ? 1 : 0))
    if (kind === 0) continue
    letters += step
    if (kind === 3) own += step
    else if (kind === 5) foreign += step
  }
  into.letters += letters
  into.own += own
  into.foreign += foreign
}

/** Longer texts are not looked at as a whole, whatever is in them. */
const longest = 20_000

/**
 * Letters of the Arabic script in `text`: in up to 120 units all of them, in more about as many as there are. Where they
 * are few, as among the white space of a box, all of them: a sample would tell little.
 */
export function countLetters(text: string, step?: number): number {
  const found = noLetters()
  addLetters(text, found, step)
  const { letters } = found
  return step || letters * 2 > text.length || text.length > longest ? letters : countLetters(text, 1)
}

/**
 * Arabic, judged by its letters: foreign letters are at most a tenth of those that only Arabic has (pages.md §3.3.1).
 * A text without either is not Arabic.
 */
export function looksArabic({ own, foreign }: Letters): boolean {
  return own > 0 && foreign * 10 <= own
}
