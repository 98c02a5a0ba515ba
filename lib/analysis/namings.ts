/**
 * Which name this report chose where others exist (arabic.md §7.2): an inventory of the pack's naming sets, never a score.
 * A naming inside a quotation is the speaker's, not the outlet's, and is flagged so.
 */
import type { NamingSet } from '../pack/types.ts'
import { keyAt, wordBefore } from './document.ts'
import type { TextDocument } from './document.ts'
import { isBody } from './kinds.ts'
import { phraseNumber } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import type { Names } from './mentions/index.ts'
import type { Occurrence } from './mentions/occurrences.ts'
import { withPairs } from './pairs.ts'
import { wordsInSpeech } from './quotes.ts'
import type { Naming } from './types.ts'
import { isWithin } from './when.ts'

type Chosen = Omit<Occurrence, 'form'> & { entity: string; form: string; stance: Naming['stance'] }

/** Every use of a member of a naming set whose entity the text is about, in reading order; the longest at a place. */
export function findNamings(names: Names, knowledge: Knowledge, published: string | null): Naming[] {
  const { document, occurrences, found } = names
  const present = new Set(found.map(({ use }) => use.entity))
  const namesAt = namesByWord(names)
  const chosen: Chosen[] = []
  for (const set of knowledge.pack.namings)
    for (const name of set.names) {
      if (published !== null && !isWithin(published, name.from ?? null, name.to ?? null)) continue
      const { stance } = name
      for (const form of name.forms) {
        const places = occurrences.byForm.get(phraseNumber(knowledge, form) ?? -1) ?? []
        const meant = places.filter((place) => isMeant(place, set.entity, { namesAt, present }))
        const plain = meant.map((place) => ({ ...place, entity: set.entity, form, stance }))
        chosen.push(...plain.map((one) => atDistance(one, set.names, document) ?? one))
      }
    }
  const spoken = wordsInSpeech(document)
  return longest(chosen).map(({ start, end, entity, form, stance, first }) => ({
    ...withPairs(document.text, { start, end }),
    entity,
    form,
    stance,
    quoted: spoken[first] === 1,
  }))
}

/**
 * `ما يسمى بـ"الدولة الإسلامية"`, `ما يُعرف بـ"الدولة الإسلامية"`: with a mark between them, too, the words before a form belong to it,
 * where the set has them together. Null elsewhere.
 */
function atDistance(one: Chosen, names: NamingSet['names'], document: TextDocument): Chosen | null {
  const verb = wordBefore(document, one.first)
  const distance = distances[keyAt(document, verb)]
  if (distance === undefined || keyAt(document, verb - 1) !== 'ما') return null
  for (const { forms, stance } of names)
    for (const form of forms)
      if (form.startsWith(distance) && form.endsWith(one.form))
        return { ...one, form, stance, first: verb - 1, start: document.words[verb - 1]?.start ?? one.start }
  return null
}

const distances: Readonly<Record<string, string>> = { يسمي: 'ما يسمى ', يعرف: 'ما يعرف ' }

type Named = Names['found'][number]

/** All names by the words that they cover, nested ones too; a concept is a description ("دمج قسد") and owns no words. */
function namesByWord({ document, found }: Names): Named[][] {
  const names = Array.from<unknown, Named[]>({ length: document.words.length }, () => [])
  for (const name of found)
    if (name.use.type !== 'concept') for (let word = name.first; word <= name.last; word += 1) names[word]?.push(name)
  return names
}

type Surroundings = { namesAt: readonly (readonly Named[])[]; present: ReadonlySet<string> }

/**
 * A form that is part of another thing's name is no naming ("سوريا" in "قوات سوريا الديمقراطية"); one that reaches out of
 * it is, when the thing itself is named in it: "الحكومة السورية الشرعية" behind "وزارة الداخلية في". A form that is no name by
 * itself ("السلطات") counts only in a text that mentions the entity.
 */
function isMeant(place: Occurrence, entity: string, { namesAt, present }: Surroundings): boolean {
  let isName = false
  let isInside = false
  for (let word = place.first; word <= place.last; word += 1)
    for (const name of namesAt[word] ?? []) {
      const isLonger = name.last - name.first > place.last - place.first
      if (name.use.entity === entity) isName = true
      // Bodies own the words of their names; offices, agreements and laws describe: "زعيم داعش", "إعلان تعاون مع التحالف".
      else if (isLonger && covers(name, place)) isInside ||= isBody(name.use.type)
      else if (!name.nested && !covers(place, name) && !isNamedIn(place, entity, namesAt)) return false
    }
  return !isInside && (isName || present.has(entity) || namesSomething(place, namesAt))
}

type Words = Pick<Occurrence, 'first' | 'last'>

function covers(wide: Words, narrow: Words): boolean {
  return wide.first <= narrow.first && wide.last >= narrow.last
}

/** "سلطة دمشق", "سقوط نظام الأسد": a form of several words with a name in it speaks of nothing else. */
function namesSomething(place: Occurrence, namesAt: readonly (readonly Named[])[]): boolean {
  const { first, last } = place
  for (let word = first; word <= last; word += 1)
    if ((namesAt[word] ?? []).some((name) => covers(place, name))) return last > first
  return false
}

/** True when one of the names that lie in the place is the entity's own. */
function isNamedIn(place: Occurrence, entity: string, namesAt: readonly (readonly Named[])[]): boolean {
  return (namesAt[place.first] ?? []).some((name) => name.use.entity === entity && covers(place, name))
}

function longest(chosen: Chosen[]): Chosen[] {
  const sorted = chosen.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Chosen[] = []
  for (const one of sorted) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}
