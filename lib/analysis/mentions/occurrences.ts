/**
 * One scan of the text with everything the pack knows, sorted into what each stage asks for: where each form occurs,
 * which forms begin or end at a word, and which of them may be names.
 */
import { scanAll } from '../../lexicon/index.ts'
import type { NameUse } from '../../pack/compile.ts'
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'

/** A form found at words `first`–`last` (inclusive). `tokenStart`, `start`, `end` as in the lexicon. */
export type Occurrence = { form: number; first: number; last: number; tokenStart: number; start: number; end: number }

/** A possible reading of an occurrence as a name. */
export type Candidate = Occurrence & { use: NameUse }

export type Occurrences = {
  /** Every occurrence of a form, in reading order, by form number. */
  byForm: ReadonlyMap<number, readonly Occurrence[]>
  /** Occurrences by the word that they begin or end at; nothing at words where none does. */
  beginningAt: readonly (readonly Occurrence[] | undefined)[]
  endingAt: readonly (readonly Occurrence[] | undefined)[]
  /** In reading order; at one word the longest first, then the least cut. */
  candidates: readonly Candidate[]
  /** The same by the word that they begin at. */
  namesAt: readonly (readonly Candidate[] | undefined)[]
  /** Occurrences of definite shorts ("التنظيم"), with their index in `pack.definites`. */
  definites: readonly (Occurrence & { definite: number })[]
}

/** Scans the document once. Linear in the text and in what is found. */
export function findOccurrences(document: TextDocument, knowledge: Knowledge): Occurrences {
  const byForm = new Map<number, Occurrence[]>()
  const beginningAt = byWord<Occurrence>(document)
  const endingAt = byWord<Occurrence>(document)
  const candidates: Candidate[] = []
  const namesAt = byWord<Candidate>(document)
  const definites: (Occurrence & { definite: number })[] = []
  const { uses, definites: definiteOf } = knowledge.compiled
  for (const occurrence of scanned(document, knowledge)) {
    const { form, first, last, tokenStart, start, end } = occurrence
    const same = byForm.get(form)
    if (same === undefined) byForm.set(form, [occurrence])
    else same.push(occurrence)
    push(beginningAt, first, occurrence)
    push(endingAt, last, occurrence)
    for (const use of uses[form] ?? []) {
      // Written out: a spread costs several times as much, and there are thousands.
      const candidate = { form, first, last, tokenStart, start, end, use }
      candidates.push(candidate)
      push(namesAt, first, candidate)
    }
    const definite = definiteOf[form] ?? -1
    if (definite >= 0) definites.push({ ...occurrence, definite })
  }
  candidates.sort((a, b) => a.first - b.first || b.last - a.last || a.start - b.start)
  return { byForm, beginningAt, endingAt, candidates, namesAt, definites }
}

function byWord<O>({ words }: TextDocument): (O[] | undefined)[] {
  return Array<O[] | undefined>(words.length).fill(undefined)
}

function push<O>(lists: (O[] | undefined)[], word: number, one: O): void {
  const list = lists[word]
  if (list === undefined) lists[word] = [one]
  else list.push(one)
}

/** The records of the scan as occurrences, without those in boilerplate. The records come ordered by `tokenStart`. */
function scanned(document: TextDocument, knowledge: Knowledge): Occurrence[] {
  const records = scanAll(knowledge.lexicon, document.text)
  const { words, skipped } = document
  const found: Occurrence[] = []
  let token = 0
  for (let at = 0; at + 3 < records.length; at += 4) {
    const tokenStart = records[at] ?? 0
    const start = records[at + 1] ?? 0
    const end = records[at + 2] ?? 0
    while (token < words.length && (words[token]?.end ?? 0) <= tokenStart) token += 1
    if (skipped[token] === 1) continue
    let first = token
    while (first + 1 < words.length && (words[first]?.end ?? 0) <= start) first += 1
    let last = first
    while (last + 1 < words.length && (words[last + 1]?.start ?? 0) < end) last += 1
    found.push({ form: records[at + 3] ?? 0, first, last, tokenStart, start, end })
  }
  return found
}
