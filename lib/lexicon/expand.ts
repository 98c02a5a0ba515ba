/**
 * Turns names into the words of the automaton. The first token of a name is written backwards, because the scan knows
 * where a word ends before it cares where it began. So a particle comes last, and names share what follows it:
 *
 *   قوات سوريا    →   ت ا و ق E₀ س و ر ي ا E NAME_END
 *   وبقوات سوريا  →   ت ا و ق ب و E₂ (on to the same state as after E₀)
 *
 * The label E₀ … E₆ at the first token's end says how it was read (`READINGS`). Tails are shared, so twelve particles
 * cost a few edges for each different first token and not twelve copies of each name.
 */
import { droppedAfterLam, surfaces } from '../arabic/particles.ts'
import type { Surface } from '../arabic/particles.ts'
import type { Token } from '../arabic/tokens.ts'
import { FINAL, addSortedWords } from './automaton.ts'
import type { Automaton, Words } from './automaton.ts'
import { readingOf } from './readings.ts'
import { sortWords } from './sort-words.ts'
import { NAME_END, WORD_END, nameTokens, newSymbolWriter, putSymbol, putUnit } from './symbols.ts'
import type { SymbolWriter } from './symbols.ts'

/** Names that begin alike: same first token, same particles. Their rests are words of one part of the automaton. */
type Group = { surfaces: readonly Surface[]; rests: number[] }

/**
 * What `addNames` gives back: the automaton's root (`EMPTY` without names), the first tokens in all their spellings,
 * backwards, and
 * the names themselves, word `k` = form `k`, as the hashes of `numbering.ts` see them.
 */
export type Added = { root: number; firstTokens: Words; names: Words }

/** Adds all forms to the automaton. */
export function addNames(automaton: Automaton, forms: readonly string[], withParticles: boolean): Added {
  const rests = newWordList()
  const names = newWordList()
  const groups = new Map<string, Group>()
  for (const form of forms) {
    const [first, ...rest] = nameTokens(form)
    putName(names, first, rest)
    if (first === undefined) continue
    const group = groupOf(groups, first, { hasRest: rest.length > 0, withParticles })
    group.rests.push(rests.starts.length - 1)
    for (const token of rest) {
      putKey(rests.writer, token.key)
      putSymbol(rests.writer, WORD_END)
    }
    putSymbol(rests.writer, NAME_END)
    endWord(rests, FINAL)
  }
  return { ...joinGroups(automaton, groups, toWords(rests)), names: toWords(names) }
}

function putName(names: WordList, first: Token | undefined, rest: readonly Token[]): void {
  if (first !== undefined) putBackwards(names.writer, first.key)
  if (first !== undefined) putSymbol(names.writer, WORD_END)
  for (const token of rest) {
    putKey(names.writer, token.key)
    putSymbol(names.writer, WORD_END)
  }
  endWord(names, FINAL)
}

function groupOf(groups: Map<string, Group>, first: Token, how: { hasRest: boolean; withParticles: boolean }): Group {
  const dropped = droppedAfterLam(first.safe)
  const key = `${first.key} ${dropped} ${how.hasRest}`
  let group = groups.get(key)
  if (group === undefined) {
    const isArabic = first.kind === 'arabic' && how.withParticles
    const beginnings = { safe: first.safe, loose: first.key, isArabic, tokens: how.hasRest ? 2 : 1 }
    group = { surfaces: surfaces(beginnings), rests: [] }
    groups.set(key, group)
  }
  return group
}

function joinGroups(automaton: Automaton, groups: Map<string, Group>, rests: Words): Omit<Added, 'names'> {
  const firsts = newWordList()
  for (const group of groups.values()) {
    const target = addSortedWords(automaton, rests, sortWords(rests, Int32Array.from(group.rests)))
    for (const { surface, cut, dropped } of group.surfaces) {
      putBackwards(firsts.writer, surface)
      putSymbol(firsts.writer, WORD_END + readingOf(cut, dropped))
      endWord(firsts, target)
    }
  }
  const words = toWords(firsts)
  const order = sortWords(
    words,
    Int32Array.from(words.targets, (_, index) => index),
  )
  return { root: addSortedWords(automaton, words, order), firstTokens: words }
}

type WordList = { writer: SymbolWriter; starts: number[]; targets: number[] }

function newWordList(): WordList {
  return { writer: newSymbolWriter(), starts: [0], targets: [] }
}

function endWord(list: WordList, target: number): void {
  list.starts.push(list.writer.size)
  list.targets.push(target)
}

function toWords(list: WordList): Words {
  return {
    symbols: list.writer.symbols,
    starts: Int32Array.from(list.starts),
    targets: Int32Array.from(list.targets),
  }
}

function putBackwards(writer: SymbolWriter, key: string): void {
  for (let index = key.length - 1; index >= 0; index -= 1) putUnit(writer, key.charCodeAt(index))
}

function putKey(writer: SymbolWriter, key: string): void {
  for (let index = 0; index < key.length; index += 1) putUnit(writer, key.charCodeAt(index))
}
