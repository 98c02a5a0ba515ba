/**
 * A minimal acyclic automaton (DAWG) over labels 0–255, made from sorted words or by uniting states.
 *
 * Every state is registered by its edges when it is finished, so equal tails exist once (Daciuk, Mihov, Watson & Watson
 * 2000, "Incremental construction of minimal acyclic finite-state automata"). States refer to finished states only;
 * the one state without edges is the end of all words.
 */

/** Growing arrays; `edgeStart[s]` … `edgeStart[s + 1]` are the edges of state `s`, in order of their labels. */
export type Automaton = {
  stateCount: number
  edgeCount: number
  edgeStart: Int32Array
  labels: Uint8Array
  targets: Int32Array
  /** Open addressing: state + 1, or 0 where free. */
  register: Int32Array
  unions: Map<string, number>
  /** The unfinished states of the word being added, by depth. */
  drafts: Draft[]
}

/** The state at which every word ends. */
export const FINAL = 0

/** An automaton without words: the final state alone. */
export function newAutomaton(): Automaton {
  const automaton: Automaton = {
    stateCount: 0,
    edgeCount: 0,
    edgeStart: new Int32Array(1024),
    labels: new Uint8Array(2048),
    targets: new Int32Array(2048),
    register: new Int32Array(2048),
    unions: new Map(),
    drafts: [],
  }
  registerState(automaton, new Uint8Array(0), new Int32Array(0), 0)
  return automaton
}

/** The state with these edges (`count` of them, labels rising): an equal one where it exists. */
export function registerState(automaton: Automaton, labels: Uint8Array, targets: Int32Array, count: number): number {
  const mask = automaton.register.length - 1
  let slot = hashEdges(labels, targets, count) & mask
  for (;;) {
    const entry = automaton.register[slot] ?? 0
    if (entry === 0) break
    if (hasEdges(automaton, entry - 1, labels, targets, count)) return entry - 1
    slot = (slot + 1) & mask
  }
  const state = appendState(automaton, labels, targets, count)
  automaton.register[slot] = state + 1
  if (automaton.stateCount * 2 > automaton.register.length) growRegister(automaton)
  return state
}

function hashEdges(labels: Uint8Array, targets: Int32Array, count: number): number {
  let hash = count
  for (let edge = 0; edge < count; edge += 1) {
    hash = Math.imul(hash ^ ((targets[edge] ?? 0) * 256 + (labels[edge] ?? 0)), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}

function hasEdges(
  automaton: Automaton,
  state: number,
  labels: Uint8Array,
  targets: Int32Array,
  count: number,
): boolean {
  const from = automaton.edgeStart[state] ?? 0
  if ((automaton.edgeStart[state + 1] ?? 0) - from !== count) return false
  for (let edge = 0; edge < count; edge += 1) {
    if (automaton.labels[from + edge] !== labels[edge] || automaton.targets[from + edge] !== targets[edge]) return false
  }
  return true
}

function appendState(automaton: Automaton, labels: Uint8Array, targets: Int32Array, count: number): number {
  const state = automaton.stateCount
  const from = automaton.edgeCount
  if (from + count > automaton.labels.length) {
    automaton.labels = grownBytes(automaton.labels)
    automaton.targets = grownInts(automaton.targets)
  }
  if (state + 2 > automaton.edgeStart.length) automaton.edgeStart = grownInts(automaton.edgeStart)
  for (let edge = 0; edge < count; edge += 1) {
    automaton.labels[from + edge] = labels[edge] ?? 0
    automaton.targets[from + edge] = targets[edge] ?? 0
  }
  automaton.stateCount = state + 1
  automaton.edgeCount = from + count
  automaton.edgeStart[state + 1] = from + count
  return state
}

function growRegister(automaton: Automaton): void {
  const register = new Int32Array(automaton.register.length * 4)
  const mask = register.length - 1
  for (let state = 0; state < automaton.stateCount; state += 1) {
    const from = automaton.edgeStart[state] ?? 0
    const to = automaton.edgeStart[state + 1] ?? 0
    let slot = hashEdges(automaton.labels.subarray(from, to), automaton.targets.subarray(from, to), to - from) & mask
    while (register[slot] !== 0) slot = (slot + 1) & mask
    register[slot] = state + 1
  }
  automaton.register = register
}

function grownInts(old: Int32Array): Int32Array {
  const grown = new Int32Array(old.length * 2)
  grown.set(old)
  return grown
}

function grownBytes(old: Uint8Array): Uint8Array {
  const grown = new Uint8Array(old.length * 2)
  grown.set(old)
  return grown
}

/** One unfinished state of the word being added. */
export type Draft = { labels: Uint8Array; targets: Int32Array; count: number }

/**
 * Words as symbol sequences: word `k` is `symbols[starts[k]]` … `symbols[starts[k + 1]]`. Its last edge leads to the
 * state `targets[k]`. No word is the beginning of another one.
 */
export type Words = { symbols: Uint8Array; starts: Int32Array; targets: Int32Array }

/**
 * The state from which exactly the words of `order` (indices into `words`, sorted) can be read; `EMPTY` when there is
 * none. Equal words lead to the union of their targets.
 */
export function addSortedWords(automaton: Automaton, words: Words, order: Int32Array): number {
  const { drafts } = automaton
  const root = (drafts[0] ??= newDraft())
  root.count = 0
  let depth = 0
  let last = -1
  for (const word of order) {
    const from = words.starts[word] ?? 0
    const length = (words.starts[word + 1] ?? 0) - from
    const target = words.targets[word] ?? FINAL
    const shared = last < 0 ? 0 : sharedPrefix(words, last, word)
    if (last >= 0 && shared === length) {
      uniteLast(automaton, drafts[depth - 1], target)
      continue
    }
    finishDown(automaton, drafts, { from: depth, to: shared + 1 })
    for (depth = shared; depth < length; depth += 1) openEdge(drafts, depth, words.symbols[from + depth] ?? 0)
    const end = drafts[depth - 1]
    if (end !== undefined) end.targets[end.count - 1] = target
    last = word
  }
  if (last < 0) return EMPTY
  finishDown(automaton, drafts, { from: depth, to: 1 })
  return registerState(automaton, root.labels, root.targets, root.count)
}

/** A new edge of the draft at `depth`, and a fresh draft under it. */
function openEdge(drafts: Draft[], depth: number, label: number): void {
  const draft = (drafts[depth] ??= newDraft())
  draft.labels[draft.count] = label
  draft.count += 1
  const below = (drafts[depth + 1] ??= newDraft())
  below.count = 0
}

function uniteLast(automaton: Automaton, draft: Draft | undefined, target: number): void {
  if (draft === undefined) return
  const edge = draft.count - 1
  draft.targets[edge] = uniteStates(automaton, [draft.targets[edge] ?? FINAL, target])
}

function newDraft(): Draft {
  return { labels: new Uint8Array(256), targets: new Int32Array(256), count: 0 }
}

/** Registers the drafts from depth `from − 1` up to `to`, deepest first, and hangs each on the last edge above it. */
function finishDown(automaton: Automaton, drafts: readonly Draft[], range: { from: number; to: number }): void {
  for (let depth = range.from - 1; depth >= range.to; depth -= 1) {
    const draft = drafts[depth]
    const above = drafts[depth - 1]
    if (draft === undefined || above === undefined) return
    above.targets[above.count - 1] = registerState(automaton, draft.labels, draft.targets, draft.count)
  }
}

/** How many symbols two words share at their beginning. */
export function sharedPrefix(words: Words, a: number, b: number): number {
  const fromA = words.starts[a] ?? 0
  const fromB = words.starts[b] ?? 0
  const length = Math.min((words.starts[a + 1] ?? 0) - fromA, (words.starts[b + 1] ?? 0) - fromB)
  let shared = 0
  while (shared < length && words.symbols[fromA + shared] === words.symbols[fromB + shared]) shared += 1
  return shared
}

/** The state that accepts what any of `states` accepts. */
function uniteStates(automaton: Automaton, states: readonly number[]): number {
  const members = [...new Set(states)].filter((state) => state !== EMPTY).sort((a, b) => a - b)
  const [only] = members
  if (only === undefined) return EMPTY
  if (members.length === 1) return only
  const key = members.join(' ')
  const known = automaton.unions.get(key)
  if (known !== undefined) return known
  const byLabel = new Map<number, number[]>()
  for (const member of members) {
    const to = automaton.edgeStart[member + 1] ?? 0
    for (let edge = automaton.edgeStart[member] ?? 0; edge < to; edge += 1) {
      const label = automaton.labels[edge] ?? 0
      const targets = byLabel.get(label)
      if (targets === undefined) byLabel.set(label, [automaton.targets[edge] ?? 0])
      else targets.push(automaton.targets[edge] ?? 0)
    }
  }
  const union = stateFromEdges(
    automaton,
    [...byLabel].map(([label, targets]) => [label, uniteStates(automaton, targets)] as const),
  )
  automaton.unions.set(key, union)
  return union
}

/** No state: what accepts nothing. Never stored as a target. */
export const EMPTY = -1

/** The state with the given edges; edges to `EMPTY` are left out. */
function stateFromEdges(automaton: Automaton, edges: readonly (readonly [number, number])[]): number {
  const kept = edges.filter(([, target]) => target !== EMPTY).sort((a, b) => a[0] - b[0])
  if (kept.length === 0) return EMPTY
  const labels = Uint8Array.from(kept, ([label]) => label)
  const targets = Int32Array.from(kept, ([, target]) => target)
  return registerState(automaton, labels, targets, kept.length)
}
