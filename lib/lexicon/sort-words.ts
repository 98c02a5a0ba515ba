import type { Words } from './automaton.ts'

/**
 * Sorts word indices by their symbols, equal words by index: three-way radix quicksort (Bentley & Sedgewick 1997), which
 * looks at every symbol about once and builds no strings. Returns the same array.
 */
export function sortWords(words: Words, order: Int32Array): Int32Array {
  const stack: number[] = [0, order.length, 0]
  while (stack.length > 0) {
    const depth = stack.pop() ?? 0
    const to = stack.pop() ?? 0
    const from = stack.pop() ?? 0
    if (to - from < 12) insertionSort(words, order, { from, to, depth })
    else partition(words, order, { from, to, depth, stack })
  }
  return order
}

/** The symbol of a word at a depth; −1 behind its end. */
function symbolAt(words: Words, word: number, depth: number): number {
  const at = (words.starts[word] ?? 0) + depth
  return at < (words.starts[word + 1] ?? 0) ? (words.symbols[at] ?? 0) : -1
}

type Range = { from: number; to: number; depth: number }

function partition(words: Words, order: Int32Array, range: Range & { stack: number[] }): void {
  const { from, to, depth, stack } = range
  const pivot = symbolAt(words, order[(from + to) >>> 1] ?? 0, depth)
  let less = from
  let more = to
  let index = from
  while (index < more) {
    const symbol = symbolAt(words, order[index] ?? 0, depth)
    if (symbol < pivot) {
      swap(order, less, index)
      less += 1
      index += 1
    } else if (symbol > pivot) {
      more -= 1
      swap(order, more, index)
    } else index += 1
  }
  stack.push(from, less, depth, more, to, depth)
  if (pivot >= 0) stack.push(less, more, depth + 1)
  else order.subarray(less, more).sort()
}

function insertionSort(words: Words, order: Int32Array, range: Range): void {
  for (let index = range.from + 1; index < range.to; index += 1) {
    const word = order[index] ?? 0
    let place = index
    while (place > range.from && isBefore(words, word, order[place - 1] ?? 0, range.depth)) {
      order[place] = order[place - 1] ?? 0
      place -= 1
    }
    order[place] = word
  }
}

function isBefore(words: Words, a: number, b: number, from: number): boolean {
  for (let depth = from; ; depth += 1) {
    const symbolA = symbolAt(words, a, depth)
    const symbolB = symbolAt(words, b, depth)
    if (symbolA !== symbolB) return symbolA < symbolB
    if (symbolA < 0) return a < b
  }
}

function swap(order: Int32Array, a: number, b: number): void {
  const kept = order[a] ?? 0
  order[a] = order[b] ?? 0
  order[b] = kept
}
