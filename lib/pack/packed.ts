/**
 * A compiled pack as the extension's package carries it. One alias has a dozen spellings and inflections, each with the
 * same gate; written out, they are a third of the file, and the background reads it each time that it wakes. Here every
 * gate and every alias stands once, and a form names its aliases by number; what only cards and panel show is in a file of
 * its own. Pure: what is unpacked equals what was packed.
 */
import type { CompiledGate, CompiledPack, NameUse } from './compile.ts'
import { withTexts, withoutTexts } from './packed-texts.ts'
import type { LeanPack } from './packed-texts.ts'

type PackedAlias = Omit<NameUse, 'safe' | 'gate'> & { gate: number | null }

/** A compiled pack without its lexicon and its texts, which are files beside it. */
export type PackedPack = Omit<CompiledPack, 'lexicon' | 'uses' | 'pack'> & {
  pack: LeanPack
  gates: readonly CompiledGate[]
  /** `gate` is an index in `gates`. */
  aliases: readonly PackedAlias[]
  /** By form number: pairs of an index in `aliases` and the K1 folds of the form's words, joined by a space. */
  uses: readonly (readonly (number | string)[])[]
}

/** Numbers different values in the order in which they come. */
function numbering<T>(): { values: T[]; numberOf: (value: T) => number } {
  const values: T[] = []
  const numbers = new Map<string, number>()
  const numberOf = (value: T): number => {
    const key = JSON.stringify(value)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, values.length)
    return values.push(value) - 1
  }
  return { values, numberOf }
}

/** The three files of a pack in the package. `texts`: lines of `packed-texts.ts`. */
export type PackFiles = { data: PackedPack; texts: string; lexicon: ArrayBuffer }

/** What is written into the package. */
export function packPack({ lexicon, uses, pack, ...rest }: CompiledPack): PackFiles {
  const gates = numbering<CompiledGate>()
  const aliases = numbering<PackedAlias>()
  const packed = uses.map((list) =>
    list.flatMap(({ safe, gate, ...alias }) => [
      aliases.numberOf({ ...alias, gate: gate && gates.numberOf(gate) }),
      safe.join(' '),
    ]),
  )
  const { lean, lines } = withoutTexts(pack)
  const data = { ...rest, pack: lean, gates: gates.values, aliases: aliases.values, uses: packed }
  return { data, texts: lines, lexicon }
}

/**
 * The compiled pack again, without its lexicon. Spellings of an alias share their gate. Takes `data` over: its records become
 * those of the pack.
 * @param texts gives the lines of texts when the first of them is asked for
 */
export function unpackPack(data: PackedPack, texts: () => string): Omit<CompiledPack, 'lexicon'> {
  const { pack, gates, aliases, uses, ...rest } = data
  const whole = aliases.map((alias) => ({ ...alias, gate: alias.gate === null ? null : (gates[alias.gate] ?? null) }))
  const unpacked = uses.map((list) => {
    const found: NameUse[] = []
    for (let at = 0; at + 1 < list.length; at += 2) {
      const alias = whole[Number(list[at])]
      if (alias === undefined) continue
      // Written out: a spread costs several times as much, and there are thousands.
      const { entity, type, mark, via, form, strict, gate, held } = alias
      found.push({ entity, type, mark, via, form, strict, safe: String(list[at + 1]).split(' '), gate, held })
    }
    return found
  })
  return { ...rest, pack: withTexts(pack, texts), uses: unpacked }
}
