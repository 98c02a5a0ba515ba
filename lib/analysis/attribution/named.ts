/** What all ways to read a speaker share: the names of the text, word by word, and what a name is as a speaker. */
import type { EntityType } from '../../pack/types.ts'
import { isAgency } from '../agencies.ts'
import { textOf } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import { letterOffset } from '../letters.ts'
import type { Names } from '../mentions/index.ts'
import type { Attribution, SpeakerKind } from '../types.ts'
import type { Gender } from './agreement.ts'
import type { BareBodies } from './bare-bodies.ts'
import { headParticle } from './heads.ts'
import type { OfficeHolders } from './office-holders.ts'

export type Speaker = Attribution['speaker']
/** A speaker at words `first`–`last` (inclusive). `guess`: known by its shape alone, so only a clause behind it proves it. */
export type SpeakerAt = { speaker: Speaker; first: number; last: number; guess?: true }

export type Named = Names['found'][number]

export type SpeakerContext = {
  document: TextDocument
  knowledge: Knowledge
  /** The outermost name that each word belongs to. */
  namesByWord: readonly (Named | undefined)[]
  /** 1 for words of a date expression, or of a medium that is spoken to ("لبي بي سي"). */
  dated: Uint8Array
  /** Which body of the text a definite word stands for: "الوزارة", "الداخلية". */
  bareBody: BareBodies
  /** Who holds the office that words name, as far as the text tells it. */
  holder: OfficeHolders
  /** Surnames of people whom the pack does not know, by the word where they were first named in full. */
  surnames: Map<string, number>
  /** The body that spoke or was named as issuer last: "البيان" is its document. */
  lastInstitution: Speaker | null
  /** Who spoke last, and at which word. */
  last: Speaker | null
  lastAt: number
  /** Gender of the verb that named the last speaker; null when none did. */
  lastGender: Gender | null
  /** Who spoke last by a verb of each gender, and at which word. */
  voices: Record<Gender, { speaker: Speaker; at: number } | null>
}

const SILENT: ReadonlySet<EntityType> = new Set([
  'concept',
  'weapon',
  'law',
  'treaty',
  'agreement',
  'operation',
  'facility',
])

/** True for a name that can be a speaker. Places can: دمشق and واشنطن stand for their governments. */
export function canSpeak(name: Named | undefined): name is Named {
  return name !== undefined && (!SILENT.has(name.use.type) || name.use.entity === 'white-house')
}

function kindOf(name: Named, knowledge: Knowledge): SpeakerKind {
  if (name.use.type === 'person') return 'person'
  return isAgency(name.use.entity, knowledge) ? 'agency' : 'institution'
}

/** The speaker that a name is. */
export function speakerOfName(name: Named, { document, knowledge }: SpeakerContext): Speaker {
  const text = document.text.slice(name.start, name.end)
  return { entity: name.use.entity, text, kind: kindOf(name, knowledge) }
}

/** Words `first`–`last` as a speaker whom the pack does not know. */
export function unlinked(
  document: TextDocument,
  [first, last]: readonly [first: number, last: number],
  kind: SpeakerKind,
): SpeakerAt {
  return { speaker: { entity: null, text: textOf(document, first, last), kind }, first, last }
}

/** The outermost names that words `first`–`last` belong to, each once. */
export function namesIn(first: number, last: number, { namesByWord }: SpeakerContext): Named[] {
  return [...new Set(namesByWord.slice(first, last + 1).filter((name) => name !== undefined))]
}

/** The text of words `first`–`last`, without the particle in front of a known head: لوزارة الصحة → وزارة الصحة. */
export function phraseText(document: TextDocument, first: number, last: number): string {
  return document.text.slice(wordStart(document, first), document.words[last]?.end ?? 0)
}

/** Offset of a word without the particle in front of a known head: لوزارة → وزارة. */
function wordStart(document: TextDocument, at: number): number {
  const word = document.words[at]
  if (word === undefined) return 0
  return headParticle(word.key) === 1 ? letterOffset(document.text, word, 1) : word.start
}
