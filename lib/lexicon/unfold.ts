import { KINDS, UNIT, expandPresentationForm, isPresentationForm } from '../arabic/characters.ts'

/** A text without ligatures and decomposed hamzas, and the way back. */
export type Unfolded = {
  text: string
  /** Maps match records, in place of `text`, to the original text. */
  restore: (records: Int32Array) => Int32Array
}

/** Stands for a ligature that is a phrase of its own (ﷺ): it ends words and is no gap. */
const PHRASE = '\ufffc'
const HAMZA_ABOVE = 0x654
const TATWEEL = '\u0640'

/**
 * Writes out what one look-up per unit cannot fold: ﻻ → لا, ﷲ → الله, و + U+0654 → ؤ. Rare (one article in two hundred),
 * so the scan does it only when it meets such a unit, and then for the whole stretch `from`–`to`.
 */
export function unfold(original: string, from: number, to: number): Unfolded {
  const parts: string[] = []
  const offsets: number[] = []
  for (let index = from; index < to; index += 1) {
    const unit = original.charCodeAt(index)
    if (isPresentationForm(unit)) {
      const expansion = expandPresentationForm(unit)
      for (const letter of expansion.includes(' ') ? PHRASE : expansion) {
        parts.push(letter)
        offsets.push(index)
      }
    } else if (unit === HAMZA_ABOVE) putHamza(parts)
    else {
      parts.push(original.charAt(index))
      offsets.push(index)
    }
  }
  const restore = (records: Int32Array): Int32Array => restoreRecords(records, offsets, original.slice(0, to))
  return { text: parts.join(''), restore }
}

/** Sets the hamza on the last letter, over the marks that it already has. On any other letter it is a mark like others. */
function putHamza(parts: string[]): void {
  let at = parts.length - 1
  while (at >= 0 && KINDS[parts[at]?.charCodeAt(0) ?? 0] === UNIT.mark && parts[at] !== TATWEEL) at -= 1
  if (parts[at] === 'و') parts[at] = 'ؤ'
  else if (/[يىی]/.test(parts[at] ?? '')) parts[at] = 'ئ'
}

function restoreRecords(records: Int32Array, offsets: readonly number[], original: string): Int32Array {
  const restored = records.slice()
  for (let at = 0; at < records.length; at += 4) {
    restored[at] = offsets[records[at] ?? 0] ?? 0
    restored[at + 1] = offsets[records[at + 1] ?? 0] ?? 0
    restored[at + 2] = endOf(original, (offsets[(records[at + 2] ?? 0) - 1] ?? 0) + 1)
  }
  return restored
}

/** The end of a letter with the marks on it. */
function endOf(text: string, end: number): number {
  let at = end
  while (at < text.length && KINDS[text.charCodeAt(at)] === UNIT.mark) at += 1
  return at
}
