/**
 * The way from a position in an article's text to the live page and back: runs of text that are the same in both, in
 * flat arrays, found by binary search. All offsets are UTF-16 units, spans half-open.
 */
import type { Span } from '../analysis/view.ts'
import type { TextBlock } from './extract/text-builder.ts'

/** Run `i`: `lengths[i]` units of the article from `starts[i]` on are those of `nodes[i]` from `offsets[i]` on. Ascending. */
export type Runs = { starts: Int32Array; lengths: Int32Array; offsets: Int32Array; nodes: Text[] }

/** `runs` is replaced as a whole while a painter has cut text nodes in pieces; everybody else reads it afresh. */
export type TextMap = { runs: Runs }

/** A part of one live text node. */
export type NodeSpan = { node: Text; start: number; end: number }

/** The map of `blocks` that begin at `starts` in the article's text. */
export function buildTextMap(blocks: readonly TextBlock[], starts: readonly number[]): TextMap {
  const size = blocks.reduce((sum, { pieces }) => sum + pieces.length, 0)
  const runs: Runs = {
    starts: new Int32Array(size),
    lengths: new Int32Array(size),
    offsets: new Int32Array(size),
    nodes: [],
  }
  blocks.forEach(({ pieces }, index) => {
    for (const { at, length, node, offset } of pieces) {
      const run = runs.nodes.push(node) - 1
      runs.starts[run] = (starts[index] ?? 0) + at
      runs.lengths[run] = length
      runs.offsets[run] = offset
    }
  })
  return { runs }
}

/** Index of the last run that starts at or before `offset`; -1 when there is none. */
function runBefore({ starts }: Runs, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Where a span of the article stands in the page: one part for each text node it touches, in order. Parts of the text
 * that have no node (the break between blocks, a headline known from the head only) are left out.
 */
export function locate({ runs }: TextMap, { start, end }: Span): NodeSpan[] {
  const parts: NodeSpan[] = []
  for (let run = Math.max(0, runBefore(runs, start)); run < runs.nodes.length; run += 1) {
    const from = runs.starts[run] ?? 0
    if (from >= end) break
    const node = runs.nodes[run]
    const shift = (runs.offsets[run] ?? 0) - from
    const first = Math.max(start, from) + shift
    const last = Math.min(end, from + (runs.lengths[run] ?? 0)) + shift
    const before = parts[parts.length - 1]
    if (!node || first >= last) continue
    // White space that the article has collapsed lies between two runs of one node: one part covers both.
    if (before?.node === node) before.end = last
    else parts.push({ node, start: first, end: last })
  }
  return parts
}

/** The article's offset of a place in a live text node; null when the article does not have it. */
export function offsetOf({ runs }: TextMap, node: Node, offset: number): number | null {
  let run = runs.nodes.indexOf(node as Text)
  if (run < 0) return null
  for (; runs.nodes[run] === node; run += 1) {
    const from = runs.offsets[run] ?? 0
    const length = runs.lengths[run] ?? 0
    if (offset < from) return null
    if (offset <= from + length) return (runs.starts[run] ?? 0) + offset - from
  }
  return null
}
