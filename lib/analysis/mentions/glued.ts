/**
 * Words that an aggregator ran together: الولاياتالمتحدة (arabic.md §1.4). A long word that is nothing else is tried as
 * two words of one known name; such a link is never sure.
 */
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Occurrences } from './occurrences.ts'
import { reason } from '../reasons.ts'
import { STRENGTH } from './selection.ts'
import type { Linked } from './selection.ts'

const LEAST_GLUED = 9
const LEAST_PART = 3

/** Links of the words that are two words of an ungated name without the space between them. */
export function findGlued(document: TextDocument, occurrences: Occurrences, knowledge: Knowledge): Linked[] {
  return document.words.flatMap((word, index) => {
    if (word.kind !== 'arabic' || word.key.length < LEAST_GLUED || document.skipped[index] === 1) return []
    if (occurrences.beginningAt[index] !== undefined || occurrences.endingAt[index] !== undefined) return []
    return linkOf(document, index, knowledge)
  })
}

function linkOf({ words }: TextDocument, index: number, { numbers, compiled }: Knowledge): Linked[] {
  const word = words[index]
  if (word === undefined) return []
  const { key, start, end } = word
  for (let cut = LEAST_PART; cut <= key.length - LEAST_PART; cut += 1) {
    const form = numbers.get(`${key.slice(0, cut)} ${key.slice(cut)}`)
    const use =
      form === undefined
        ? undefined
        : compiled.uses[form]?.find(({ gate, held, strict }) => gate === null && held === null && !strict)
    if (form === undefined || use === undefined) continue
    const place = { form, first: index, last: index, tokenStart: start, start, end }
    return [{ ...place, use, reasons: [reason('glued', use.form)], sure: false, strength: STRENGTH.free }]
  }
  return []
}
