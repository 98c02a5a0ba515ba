/**
 * Which name this report chose where others exist (arabic.md §7.2): an inventory of the pack's naming sets, never a score.
 * A naming inside a quotation is the speaker's, not the outlet's, and is flagged so.
 */
import { phraseNumber } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import type { Names } from './mentions.ts'
import type { Occurrence } from './occurrences.ts'
import { wordsInSpeech } from './quotes.ts'
import type { Naming } from './types.ts'
import { isWithin } from './when.ts'

type Chosen = Omit<Occurrence, 'form'> & { entity: string; form: string; stance: Naming['stance'] }

/** Every use of a member of a naming set whose entity the text is about, in reading order; the longest at a place. */
export function findNamings(names: Names, knowledge: Knowledge, published: string | null): Naming[] {
  const { document, occurrences, found } = names
  const present = new Set(found.map(({ use }) => use.entity))
  const nameOf = namesByWord(names)
  const chosen: Chosen[] = []
  for (const set of knowledge.pack.namings)
    for (const name of set.names) {
      if (published !== null && !isWithin(published, name.from ?? null, name.to ?? null)) continue
      for (const form of name.forms)
        for (const place of occurrences.byForm.get(phraseNumber(knowledge, form) ?? -1) ?? [])
          if (isMeant(place, set.entity, { nameOf, present }))
            chosen.push({ ...place, entity: set.entity, form, stance: name.stance })
    }
  const spoken = wordsInSpeech(document)
  return longest(chosen).map(({ start, end, entity, form, stance, first }) => ({
    start,
    end,
    entity,
    form,
    stance,
    quoted: spoken[first] === 1,
  }))
}

type Named = Names['found'][number]

/** The outermost name that each word belongs to. */
function namesByWord({ document, found }: Names): (Named | undefined)[] {
  const names = Array.from<Named | undefined>({ length: document.words.length })
  for (const name of found) if (!name.nested) names.fill(name, name.first, name.last + 1)
  return names
}

type Surroundings = { nameOf: readonly (Named | undefined)[]; present: ReadonlySet<string> }

/**
 * A form that is part of another name is no naming ("الحكومة السورية" in "الحكومة السورية المؤقتة"); a form that is no name by
 * itself ("السلطات") counts only in a text that mentions the entity.
 */
function isMeant(place: Occurrence, entity: string, { nameOf, present }: Surroundings): boolean {
  let isName = false
  for (let word = place.first; word <= place.last; word += 1) {
    const name = nameOf[word]
    if (name === undefined) continue
    if (name.use.entity === entity) isName = true
    else if (name.first < place.first || name.last > place.last) return false
  }
  return isName || present.has(entity)
}

function longest(chosen: Chosen[]): Chosen[] {
  const sorted = chosen.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Chosen[] = []
  for (const one of sorted) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}
