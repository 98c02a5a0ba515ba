/** Aliases of a pack that deserve a second look: near common words, shared, charged. */
import { commonWords } from '../arabic/common-words.ts'
import { foldKey } from '../arabic/fold.ts'
import { readings } from '../arabic/particles.ts'
import { tokenize } from '../arabic/tokens.ts'
import type { Note } from './review-notes.ts'
import type { Alias, Pack } from './types.ts'

type Named = { id: string; aliases: readonly Alias[] }

function named(pack: Pack): Named[] {
  return [
    ...pack.entities.map(({ id, aliases }) => ({ id, aliases })),
    ...pack.events.map(({ id, aliases }) => ({ id, aliases })),
  ]
}

/** What is left of each common word when an attached particle is taken off, or its article: وكالة → كاله, البيان → بيان. */
function nearCommonWords(): Map<string, string> {
  const near = new Map<string, string>()
  for (const word of commonWords) {
    for (const { base, particle } of readings(word)) if (particle !== '') near.set(base, word)
    near.set(word.startsWith('ال') ? word.slice(2) : `ال${word}`, word)
  }
  return near
}

/** An alias that is a common word with one letter more or less matches that word wherever it stands. */
function commonWordNotes(records: Named[]): Note[] {
  const near = nearCommonWords()
  return records.flatMap(({ id, aliases }) =>
    aliases.flatMap((alias) => {
      const key = foldKey(alias.form, 2)
      const word = alias.gate === undefined && !commonWords.has(key) ? near.get(key) : undefined
      if (word === undefined) return []
      const sentence = `${id}: the alias "${alias.form}" would also match the common word "${word}"; give it a gate.`
      return [{ code: 'common-word', record: id, sentence }]
    }),
  )
}

/** Two records that share a form are told apart only by gates; so at most one of them may match it cold. */
function sharedAliasNotes(records: Named[]): Note[] {
  const holders = new Map<string, { id: string; gated: boolean }[]>()
  for (const { id, aliases } of records) {
    const own = new Map<string, boolean>()
    for (const alias of aliases) {
      const key = foldKey(alias.form, 2)
      own.set(key, (own.get(key) ?? true) && alias.gate !== undefined)
    }
    for (const [key, gated] of own) holders.set(key, [...(holders.get(key) ?? []), { id, gated }])
  }
  const notes: Note[] = []
  for (const [key, found] of holders) {
    const cold = found.filter((holder) => !holder.gated)
    if (found.length < 2 || cold.length < 2) continue
    const ids = cold.map((holder) => holder.id)
    notes.push({
      code: 'shared-alias',
      record: ids.join(' '),
      sentence: `"${key}" is an alias of ${ids.join(' and ')}, and none of them has a gate on it.`,
    })
  }
  return notes
}

/** Shorter ones are letters of an abbreviation that is read out (بي كي كي), and particles. */
const FEWEST_LETTERS = 4

function contentWords(form: string): string[] {
  return tokenize(form)
    .filter(({ kind }) => kind === 'arabic')
    .map(({ key }) => key.replace(/^ال/, ''))
    .filter(({ length }) => length >= FEWEST_LETTERS)
}

/** What tells the charged names of a pack: words of its pejorative ones that stand in no other name (المخلوع, مليشيات). */
function chargedWords({ namings, entities }: Pack): ReadonlySet<string> {
  const names = namings.flatMap((set) => set.names)
  const formsOf = (isCharged: boolean): string[] =>
    names.filter(({ stance }) => (stance === 'pejorative') === isCharged).flatMap(({ forms }) => forms)
  const plain = new Set([...formsOf(false), ...entities.map(({ name }) => name.ar)].flatMap(contentWords))
  return new Set(
    formsOf(true)
      .flatMap(contentWords)
      .filter((word) => !plain.has(word)),
  )
}

/** A charged name on a card without a word on who uses it would be the pack's own; a naming says who does. */
function chargedAliasNotes(pack: Pack, records: Named[]): Note[] {
  const charged = chargedWords(pack)
  const told = new Set(
    pack.namings.flatMap(({ entity, names }) =>
      names.flatMap(({ forms }) => forms.map((form) => `${entity} ${foldKey(form, 2)}`)),
    ),
  )
  return records.flatMap(({ id, aliases }) =>
    aliases
      .filter(({ form, hidden, kind }) => {
        const isShown = hidden !== true && kind !== 'role' && !told.has(`${id} ${foldKey(form, 2)}`)
        return isShown && contentWords(form).some((word) => charged.has(word))
      })
      .map(({ form }) => ({
        code: 'charged-alias',
        record: id,
        sentence: `${id}: the alias "${form}" takes a side; hide it, or name in a naming set who uses it.`,
      })),
  )
}

/** The notes on aliases, in the order of the records. */
export function aliasNotes(pack: Pack): Note[] {
  const records = named(pack)
  return [...commonWordNotes(records), ...sharedAliasNotes(records), ...chargedAliasNotes(pack, records)]
}
