/**
 * Telling Arabic from the other languages that write with Arabic letters, by letters alone: pages name their language
 * wrongly or not at all (pages.md §2.1), but Arabic never needs the letters that Persian, Urdu and Kurdish add.
 */

/** `letters`: all letters of the Arabic script; `own`: those that only Arabic uses; `foreign`: those that Arabic never needs. */
export type Letters = { letters: number; own: number; foreign: number }

export function noLetters(): Letters {
  return { letters: 0, own: 0, foreign: 0 }
}

/** أ إ ة ك ى ي: Persian, Urdu and Kurdish write ا ە ک ی instead. */
function isOwn(unit: number): boolean {
  return unit === 0x623 || unit === 0x625 || unit === 0x629 || unit === 0x643 || unit === 0x649 || unit === 0x64a
}

/** پ چ گ ژ ک ی ٹ ڈ ڑ ں ے ہ ێ ۆ ڕ ڵ ە and the rest of the extended letters, but ٱ, which is Arabic. */
function isForeign(unit: number): boolean {
  return (unit > 0x671 && unit <= 0x6d3) || unit === 0x6d5 || (unit >= 0x750 && unit <= 0x77f)
}

function isBasic(unit: number): boolean {
  return unit >= 0x620 && unit <= 0x64a && unit !== 0x640
}

/** Presentation forms, which old systems and PDF tools leave behind. */
function isShaped(unit: number): boolean {
  return (unit >= 0xfb50 && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc)
}

/** Adds the letters of `text` to `into` and gives back how many were of the Arabic script. */
export function addLetters(text: string, into: Letters): number {
  let letters = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x620) continue
    if (isBasic(unit)) {
      letters += 1
      if (isOwn(unit)) into.own += 1
    } else if (isForeign(unit)) {
      letters += 1
      into.foreign += 1
    } else if (isShaped(unit)) letters += 1
  }
  into.letters += letters
  return letters
}

/** Number of letters of the Arabic script in `text`. */
export function countLetters(text: string): number {
  return addLetters(text, noLetters())
}

/**
 * Arabic, judged by its letters: foreign letters are at most a tenth of those that only Arabic has (pages.md §3.3.1).
 * A text without either is not Arabic.
 */
export function looksArabic({ own, foreign }: Letters): boolean {
  return own > 0 && foreign * 10 <= own
}
