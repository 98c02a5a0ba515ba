/**
 * How many spellings a pack's names and words make. Its file may be small and its lexicon large: one alias with its
 * inflections and newsroom spellings can stand for hundreds of forms, and all of them are compiled.
 */
import { inflections, spellings } from './spelling.ts'
import type { Alias, Gate, Pack } from './types.ts'

function* wordsOfGate(gate: Gate | undefined): Generator<readonly string[]> {
  const { need, veto } = gate ?? {}
  yield need?.document ?? []
  yield need?.before ?? []
  yield need?.after ?? []
  yield need?.near ?? []
  yield veto?.document ?? []
  yield veto?.before ?? []
  yield veto?.after ?? []
  yield veto?.near ?? []
}

function* formsOfAlias(alias: Alias): Generator<readonly string[]> {
  yield inflections(alias)
  yield* wordsOfGate(alias.gate)
}

/** Every list of forms that `compilePack` puts into the lexicon. */
function* formLists(pack: Pack): Generator<readonly string[]> {
  for (const entity of pack.entities) {
    for (const role of entity.roles) yield role.forms
    for (const alias of entity.aliases) yield* formsOfAlias(alias)
  }
  for (const event of pack.events) {
    for (const alias of event.aliases) yield* formsOfAlias(alias)
    for (const { values } of event.fields) for (const value of values) yield value.forms
    for (const sign of [...event.recognise.signs, ...event.recognise.against]) {
      yield sign.any
      yield sign.with ?? []
    }
  }
  for (const definite of pack.definites) {
    yield definite.forms
    yield* wordsOfGate({ veto: definite.veto })
  }
  for (const set of pack.namings) for (const name of set.names) yield name.forms
}

/** The number of spellings; stops counting above `most`. */
export function countSpellings(pack: Pack, most: number): number {
  let count = 0
  for (const forms of formLists(pack)) {
    for (const form of forms) count += spellings(form).length
    if (count > most) break
  }
  return count
}
