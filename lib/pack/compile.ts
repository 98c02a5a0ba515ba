/**
 * From a pack to what the engine works with: one list of forms (names and the literal words of gates, signs and
 * namings, in all their spellings) with a lexicon over it, and for every form the names that it may stand for, their
 * gates turned into form numbers. One scan of a text then answers every question that a gate can ask.
 *
 * Pure, and the result is plain data: it can be cloned, stored and loaded without compiling again.
 */
import { commonWords } from '../arabic/common-words.ts'
import { tokenize } from '../arabic/tokens.ts'
import { buildLexicon } from '../lexicon/index.ts'
import { inflections, spellings } from './spelling.ts'
import type { Alias, EntityType, Gate, Pack, Sign } from './types.ts'

/**
 * A gate as form numbers. `particles` are the single letters of `before`: a particle attached to the alias itself, with a quote
 * behind the letter where the alias must stand in quotes (لـ«الأخبار»); `listed` its phrases that end in a lone و: العراق و → العراق وسورية.
 */
export type CompiledGate = {
  hasNeed: boolean
  long: boolean
  entities: readonly string[]
  document: readonly number[]
  before: readonly number[]
  listed: readonly number[]
  after: readonly number[]
  near: readonly number[]
  particles: string
  veto: { document: readonly number[]; before: readonly number[]; after: readonly number[]; near: readonly number[] }
  from: string | null
  to: string | null
}

/** One thing that a form may be the name of. */
export type NameUse = {
  /** Id of an entity or of an event. */
  entity: string
  type: EntityType
  via: 'name' | 'short' | 'abbreviation' | 'role' | 'definite'
  /** The form as the pack writes it, before spelling and inflection. */
  form: string
  /** Compare under K1. */
  strict: boolean
  /** K1 folds of the form's words, for the verification of arabic.md §1.3. */
  safe: readonly string[]
  gate: CompiledGate | null
  /** False: recognised, never marked. */
  mark: boolean
  /** For a role form: when its holder held it. */
  held: { from: string | null; to: string | null; asOf: string | null } | null
}

export type CompiledPack = {
  pack: Pack
  lexicon: ArrayBuffer
  /** K2 key (words joined by one space) of each form; the form's number is its index. */
  keys: readonly string[]
  /** Names by form number; an empty list for a form that only gates, signs or namings ask for. */
  uses: readonly (readonly NameUse[])[]
  /** Index in `pack.definites` by form number; -1 for none. */
  definites: readonly number[]
  /** The vetoes of `pack.definites`, in their order. */
  vetoes: readonly CompiledGate['veto'][]
  /** The signs of `pack.events`, in their order. */
  signs: readonly CompiledSigns[]
}

/** A sign as form numbers; `with` null where the sign asks for nothing beside it. */
export type CompiledSign = { any: readonly number[]; with: readonly number[] | null }
export type CompiledSigns = { for: readonly CompiledSign[]; against: readonly CompiledSign[] }

/** Particles that a gate's `before` may name: "after an attached ب or ل" (في سورية, بسورية). */
const PARTICLES = new Set(['و', 'ف', 'ب', 'ل', 'ك'])
/** The end of a phrase that stands before the alias in a list. */
const AND = ' و'

/** K2 key of a phrase: its words without punctuation, joined by one space. القيادة المركزية → القياده المركزيه */
export function phraseKey(phrase: string): string {
  return wordsOf(phrase)
    .map((word) => word.key)
    .join(' ')
}

function wordsOf(phrase: string): { key: string; safe: string }[] {
  return tokenize(phrase).filter((token) => token.kind !== 'mark')
}

/** Compiles a pack. Never fails for a valid pack; an alias that is a bare common word without a gate is left out. */
export function compilePack(pack: Pack): CompiledPack {
  const table = newTable()
  addEntities(table, pack)
  const signs = addEvents(table, pack)
  const vetoes = pack.definites.map((definite, index) => {
    for (const number of numbersOf(table, definite.forms)) table.definites[number] = index
    return compileVeto(table, definite.veto)
  })
  for (const set of pack.namings) for (const name of set.names) addPhrases(table, name.forms)
  const { forms, keys, uses, definites } = table
  return { pack, lexicon: buildLexicon(forms), keys, uses, definites, vetoes, signs }
}

type Table = {
  forms: string[]
  keys: string[]
  uses: NameUse[][]
  definites: number[]
  numbers: Map<string, number>
}

function newTable(): Table {
  return { forms: [], keys: [], uses: [], definites: [], numbers: new Map() }
}

/** The number of one spelling; a new one where the table has none. -1 for a form without a word. */
function numberOf(table: Table, spelling: string): number {
  const key = phraseKey(spelling)
  if (key === '') return -1
  const known = table.numbers.get(key)
  if (known !== undefined) return known
  const number = table.forms.length
  table.numbers.set(key, number)
  table.forms.push(spelling)
  table.keys.push(key)
  table.uses.push([])
  table.definites.push(-1)
  return number
}

function numbersOf(table: Table, phrases: readonly string[]): number[] {
  const numbers = phrases.flatMap((phrase) => spellings(phrase)).map((spelling) => numberOf(table, spelling))
  return [...new Set(numbers)].filter((number) => number >= 0)
}

/** Phrases that nobody gates by, but that later stages look up by `phraseKey`. */
function addPhrases(table: Table, phrases: readonly string[]): void {
  numbersOf(table, phrases)
}

type Owner = { entity: string; type: EntityType; mark: boolean }

function addEntities(table: Table, pack: Pack): void {
  for (const entity of pack.entities) {
    const owner = { entity: entity.id, type: entity.type, mark: entity.mark }
    for (const role of entity.roles)
      for (const form of role.forms) {
        const held = { from: role.from, to: role.to, asOf: role.asOf }
        addAlias(table, owner, { alias: { form, kind: 'role' }, held })
      }
    for (const alias of entity.aliases) addAlias(table, owner, { alias, held: null })
  }
}

function addEvents(table: Table, pack: Pack): CompiledSigns[] {
  const compile = (sign: Sign): CompiledSign => ({
    any: numbersOf(table, sign.any),
    with: sign.with ? numbersOf(table, sign.with.flatMap(withArticle)) : null,
  })
  return pack.events.map((event) => {
    const owner = { entity: event.id, type: event.type, mark: true }
    for (const alias of event.aliases) addAlias(table, owner, { alias, held: null })
    for (const field of event.fields) for (const value of field.values) addPhrases(table, value.forms)
    return { for: event.recognise.signs.map(compile), against: event.recognise.against.map(compile) }
  })
}

/** A noun beside a sign with and without its article: ضربة → الضربة, القواعد → قواعد. */
function withArticle(word: string): string[] {
  if (word.includes(' ')) return [word]
  return word.startsWith('ال') ? [word, word.slice(2)] : [word, `ال${word}`]
}

function addAlias(table: Table, owner: Owner, { alias, held }: { alias: Alias; held: NameUse['held'] }): void {
  const key = phraseKey(alias.form)
  const isCommon = commonWords.has(key)
  if (isCommon && !alias.gate) return
  const gate = alias.gate ? compileGate(table, alias.gate) : null
  for (const inflected of inflections(alias))
    for (const spelling of spellings(inflected)) {
      const uses = table.uses[numberOf(table, spelling)]
      if (uses === undefined) continue
      // A role form of `roles` is dated; the same form among the aliases would match on every date.
      if (
        held === null &&
        alias.kind === 'role' &&
        uses.some((use) => use.entity === owner.entity && use.held !== null)
      )
        continue
      const safe = wordsOf(spelling).map((word) => word.safe)
      uses.push({ ...owner, via: alias.kind, form: alias.form, strict: alias.strict ?? isCommon, safe, gate, held })
    }
}

/** ل → ل, ل«» → ل", '' for a phrase. */
function particleOf(phrase: string): string {
  const isQuoted = phrase.endsWith('«»')
  const letter = isQuoted ? phrase.slice(0, -2) : phrase
  return PARTICLES.has(letter) ? `${letter}${isQuoted ? '"' : ''}` : ''
}

function compileGate(table: Table, gate: Gate): CompiledGate {
  const { need, veto } = gate
  const before = need?.before ?? []
  return {
    hasNeed: need !== undefined && Object.keys(need).length > 0,
    long: need?.long ?? false,
    entities: need?.entities ?? [],
    document: numbersOf(table, need?.document ?? []),
    before: numbersOf(
      table,
      before.filter((word) => particleOf(word) === '' && !word.endsWith(AND)),
    ),
    listed: numbersOf(
      table,
      before.filter((word) => word.endsWith(AND)).map((word) => word.slice(0, -AND.length)),
    ),
    after: numbersOf(table, need?.after ?? []),
    near: numbersOf(table, need?.near ?? []),
    particles: before.map(particleOf).join(''),
    veto: compileVeto(table, veto),
    from: gate.from ?? null,
    to: gate.to ?? null,
  }
}

function compileVeto(table: Table, veto: Gate['veto']): CompiledGate['veto'] {
  return {
    document: numbersOf(table, veto?.document ?? []),
    before: numbersOf(table, veto?.before ?? []),
    after: numbersOf(table, veto?.after ?? []),
    near: numbersOf(table, veto?.near ?? []),
  }
}
