/**
 * Who holds an office in this text: after "فادي القاسم، مدير مخيم الهول" or "وزير الداخلية أنس خطاب" the same words without the name
 * are that person, in the headline too (arabic.md §3.3, §4.3). Only offices of two words and more, told of one person.
 */
import { GAP, follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { headOf, headParticle } from './heads.ts'
import type { Named } from './named.ts'

const MOST_WORDS = 5

/** Looks up words `first`–`last`; null when the text names nobody of that office, or several. */
export type OfficeHolders = (first: number, last: number) => Named | null

/**
 * Reads the offices of all people who are named in full.
 * @param found the names of the text, nested ones too
 */
export function readOfficeHolders(found: readonly Named[], document: TextDocument): OfficeHolders {
  const holders = new Map<string, Named | null>()
  const note = (first: number, last: number, person: Named): void => {
    const key = officeKey(first, last, document)
    const known = holders.get(key)
    holders.set(key, known === undefined || known?.use.entity === person.use.entity ? person : null)
  }
  for (const person of found) {
    if (person.use.type !== 'person' || person.use.via !== 'name' || person.nested) continue
    for (const [first, last] of officesAround(person, document))
      for (let end = first + 1; end <= last; end += 1) note(first, end, person)
  }
  return (first, last) => (last > first ? (holders.get(officeKey(first, last, document)) ?? null) : null)
}

/** The words of office right before the name, and those behind its comma. */
function officesAround(person: Named, document: TextDocument): (readonly [number, number])[] {
  const offices: (readonly [number, number])[] = []
  for (let first = person.first - 2; first >= person.first - MOST_WORDS; first -= 1) {
    if (!follows(document, first + 1) || !follows(document, first + 2)) break
    if (headOf(keyAt(document, first)) === 'person') offices.push([first, person.first - 1])
  }
  const behind = person.last + 1
  if (document.gaps[behind] === GAP.clause && headOf(keyAt(document, behind)) === 'person') {
    let last = behind
    while (last < behind + MOST_WORDS - 1 && follows(document, last + 1)) last += 1
    offices.push([behind, last])
  }
  return offices
}

function officeKey(first: number, last: number, { words }: TextDocument): string {
  // "مدير المخيم" and "مدير مخيم الهول" are one office
  const [head = '', ...others] = words.slice(first, last + 1).map(({ key }) => key)
  return [head.slice(headParticle(head)), ...others].map((key) => key.replace(/^ال/, '')).join(' ')
}
