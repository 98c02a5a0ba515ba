/**
 * Places the states of an automaton in one array of cells, so that following an edge is one look-up.
 *
 *   cell = base of the target << 8 | label            at index  base of the source + label
 *
 * A base is given to one state only, so the label in a cell is enough to tell whose it is, and states may be shared.
 */
import { FINAL } from './automaton.ts'
import type { Automaton } from './automaton.ts'
import { LABEL_LIMIT } from './symbols.ts'

/** What free cells carry: no edge has this label. */
const FREE_LABEL = 0xff

export type Placed = { cells: Uint32Array; size: number; base: Int32Array }

/** Levels placed breadth first: the cells that every word begins in lie together. */
const BREADTH_FIRST_LEVELS = 3
/** How often a state is tried before the search gives up on the cells behind. */
const PATIENCE = 48

type Placer = {
  cells: Uint32Array
  isTaken: Uint8Array
  isBase: Uint8Array
  /** A free cell at or behind each cell, as far as known: taken cells point onwards. */
  onwards: Int32Array
  /** Where the search begins, by the number of edges: wide states stop looking into small holes. */
  cursors: Int32Array
  size: number
}

/** Places every state that can be reached from `roots`. Throws a RangeError beyond 2²⁴ cells (some 2.5 million names). */
export function placeStates(automaton: Automaton, roots: readonly number[]): Placed {
  const placer = newPlacer(1 << 12)
  const base = new Int32Array(automaton.stateCount).fill(-1)
  base[FINAL] = 0
  const { levels, deeper } = reachable(automaton, roots)
  for (const state of levels) base[state] = placeState(placer, automaton, state)
  for (const state of deeper) base[state] = placeState(placer, automaton, state)
  for (const state of [...levels, ...deeper]) writeEdges(placer.cells, automaton, state, base)
  if (placer.size >= 1 << 24) throw new RangeError('A lexicon holds at most 2^24 cells.')
  return { cells: placer.cells, size: placer.size + LABEL_LIMIT, base }
}

/** The states in the order in which they are placed: first levels breadth first, the others depth first. */
function reachable(automaton: Automaton, roots: readonly number[]): { levels: number[]; deeper: number[] } {
  const seen = new Uint8Array(automaton.stateCount)
  seen[FINAL] = 1
  const visit = (state: number, into: number[]): void => {
    if (seen[state] === 1) return
    seen[state] = 1
    into.push(state)
  }
  const levels: number[] = []
  for (const root of roots) visit(root, levels)
  let from = 0
  for (let level = 1; level < BREADTH_FIRST_LEVELS; level += 1) {
    const to = levels.length
    for (; from < to; from += 1) for (const target of targetsOf(automaton, levels[from] ?? 0)) visit(target, levels)
  }
  const deeper: number[] = []
  const stack: number[] = []
  for (let index = levels.length - 1; index >= from; index -= 1)
    stack.push(...targetsOf(automaton, levels[index] ?? 0).reverse())
  while (stack.length > 0) {
    const state = stack.pop() ?? 0
    if (seen[state] === 1) continue
    visit(state, deeper)
    const to = automaton.edgeStart[state] ?? 0
    for (let edge = (automaton.edgeStart[state + 1] ?? 0) - 1; edge >= to; edge -= 1)
      stack.push(automaton.targets[edge] ?? 0)
  }
  return { levels, deeper }
}

function targetsOf(automaton: Automaton, state: number): Int32Array {
  return automaton.targets.slice(automaton.edgeStart[state], automaton.edgeStart[state + 1])
}

function newPlacer(capacity: number): Placer {
  const placer: Placer = {
    cells: new Uint32Array(0),
    isTaken: new Uint8Array(0),
    isBase: new Uint8Array(0),
    onwards: new Int32Array(0),
    cursors: new Int32Array(LABEL_LIMIT + 1),
    size: 0,
  }
  grow(placer, capacity)
  // Base 0 belongs to the final state, which has no edges.
  placer.isBase[0] = 1
  return placer
}

function grow(placer: Placer, capacity: number): void {
  const old = placer.cells.length
  const { cells, isTaken, isBase, onwards } = placer
  placer.cells = new Uint32Array(capacity).fill(FREE_LABEL, old)
  placer.cells.set(cells)
  placer.isTaken = new Uint8Array(capacity)
  placer.isTaken.set(isTaken)
  placer.isBase = new Uint8Array(capacity)
  placer.isBase.set(isBase)
  placer.onwards = new Int32Array(capacity)
  placer.onwards.set(onwards)
  for (let cell = old; cell < capacity; cell += 1) placer.onwards[cell] = cell
}

/** The first free cell at or behind `cell`; the way is shortened for the next search. */
function freeFrom(placer: Placer, cell: number): number {
  if (cell + LABEL_LIMIT * 2 >= placer.cells.length) grow(placer, placer.cells.length * 2)
  const { isTaken, onwards } = placer
  let free = cell
  while (isTaken[free] === 1) free = onwards[free] === free ? free + 1 : (onwards[free] ?? 0)
  for (let step = cell; step < free;) {
    const next = onwards[step] === step ? step + 1 : (onwards[step] ?? 0)
    onwards[step] = free
    step = next
  }
  return free + LABEL_LIMIT * 2 >= placer.cells.length ? freeFrom(placer, free) : free
}

/** Finds a base for a state and takes its cells. Returns the base. */
function placeState(placer: Placer, automaton: Automaton, state: number): number {
  const from = automaton.edgeStart[state] ?? 0
  const to = automaton.edgeStart[state + 1] ?? 0
  const first = automaton.labels[from] ?? 0
  const width = to - from
  let cell = freeFrom(placer, Math.max(placer.cursors[width] ?? 0, first))
  let tries = 0
  while (!fits(placer, automaton, { base: cell - first, from, to })) {
    cell = freeFrom(placer, cell + 1)
    tries += 1
  }
  if (tries > PATIENCE) placer.cursors[width] = cell
  const base = cell - first
  placer.isBase[base] = 1
  for (let edge = from; edge < to; edge += 1) placer.isTaken[base + (automaton.labels[edge] ?? 0)] = 1
  placer.size = Math.max(placer.size, base + (automaton.labels[to - 1] ?? 0) + 1)
  return base
}

function fits(placer: Placer, automaton: Automaton, place: { base: number; from: number; to: number }): boolean {
  if (placer.isBase[place.base] === 1) return false
  for (let edge = place.from; edge < place.to; edge += 1) {
    if (placer.isTaken[place.base + (automaton.labels[edge] ?? 0)] === 1) return false
  }
  return true
}

function writeEdges(cells: Uint32Array, automaton: Automaton, state: number, base: Int32Array): void {
  const to = automaton.edgeStart[state + 1] ?? 0
  for (let edge = automaton.edgeStart[state] ?? 0; edge < to; edge += 1) {
    const label = automaton.labels[edge] ?? 0
    const target = base[automaton.targets[edge] ?? 0] ?? 0
    cells[(base[state] ?? 0) + label] = ((target << 8) | label) >>> 0
  }
}
