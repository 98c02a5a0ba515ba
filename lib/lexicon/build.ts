import { EMPTY, newAutomaton, registerState } from './automaton.ts'
import { placeStates } from './double-array.ts'
import type { Placed } from './double-array.ts'
import { addNames } from './expand.ts'
import { makeFilter } from './filter.ts'
import type { Filter } from './filter.ts'
import { FIELD, HEADER_WORDS, MAGIC, SECTIONS, VERSION, bodySum, headerSum, sampleStride } from './layout.ts'
import { numberNames } from './numbering.ts'
import type { Numbering } from './numbering.ts'
import { NAME_END } from './symbols.ts'

export type BuildOptions = {
  /** False: names are found as written only, without و ف ب ك ل in front (lists that hold such spellings themselves). */
  particles?: boolean
}

/**
 * Packs names into a lexicon. `forms` are names as written, in any spelling; form number = index in this list. Names
 * that are equal under K2 are kept apart as twins. A form without letters and digits never matches. The buffer is laid
 * out as `layout.ts` draws it. Throws a RangeError beyond 2²⁴ cells (some 5 million names).
 */
export function buildLexicon(forms: readonly string[], options: BuildOptions = {}): ArrayBuffer {
  const automaton = newAutomaton()
  const { root, firstTokens, names } = addNames(automaton, forms, options.particles ?? true)
  const leaf = registerState(automaton, Uint8Array.of(NAME_END), Int32Array.of(0), 1)
  const roots = root === EMPTY ? [leaf] : [root, leaf]
  const placed = placeStates(automaton, roots)
  return write({
    placed,
    filter: makeFilter(firstTokens),
    numbering: numberNames(names),
    root: placed.base[roots[0] ?? 0] ?? 0,
    leaf: placed.base[leaf] ?? 0,
    formCount: forms.length,
  })
}

type Parts = { placed: Placed; filter: Filter; numbering: Numbering; root: number; leaf: number; formCount: number }

function write(parts: Parts): ArrayBuffer {
  const { placed, filter, numbering } = parts
  const displacements = new Uint32Array(Math.ceil(numbering.displacements.length / 2))
  new Uint16Array(displacements.buffer).set(numbering.displacements)
  const sections = {
    cells: placed.cells.subarray(0, placed.size),
    filter: filter.bits,
    slots: numbering.slots,
    displacements,
    twins: numbering.twins,
  }
  const length = SECTIONS.reduce((total, name) => total + sections[name].length, HEADER_WORDS)
  const words = new Uint32Array(length)
  const fields: [number, number][] = [
    [FIELD.magic, MAGIC],
    [FIELD.version, VERSION],
    [FIELD.length, length],
    [FIELD.root, parts.root],
    [FIELD.leaf, parts.leaf],
    [FIELD.seed, numbering.seed],
    [FIELD.bucketShift, numbering.bucketShift],
    [FIELD.filterShift, filter.shift],
    [FIELD.forms, parts.formCount],
    [FIELD.slotCount, numbering.slots.length],
  ]
  for (const [at, value] of fields) words[at] = value
  let start = HEADER_WORDS
  for (const name of SECTIONS) {
    words[FIELD[name]] = start
    words[FIELD[name] + 1] = sections[name].length
    words.set(sections[name], start)
    start += sections[name].length
  }
  words[FIELD.bodySum] = bodySum(words, 1)
  words[FIELD.sampleSum] = bodySum(words, sampleStride(length))
  words[FIELD.headerSum] = headerSum(words)
  return words.buffer
}
