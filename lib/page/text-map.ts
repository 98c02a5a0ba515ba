/**
 * The way from a position in an article's text to the live page and back: runs of text that are the same in both, found
 * by binary search. All offsets are UTF-16 units, spans half-open.
 */
import { countBefore } from '../analysis/sorted.ts'
import type { Span } from '../analysis/view.ts'
import type { TextBlock } from './extract/text-builder.ts'

/** `length` units of the article from `start` on are those of `node` from `offset` on. */
export type Run = { start: number; length: number; offset: number; node: Text }

/**
 * The runs in order. They are replaced as a whole while a painter has cut text nodes in pieces; everybody else reads them
 * afresh.
 */
export type TextMap = { runs: readonly Run[] }

/** A part of one live text node. */
export type NodeSpan = { node: Text; start: number; end: number }

/** The map of `blocks` that begin at `starts` in the article's text. */
export function buildTextMap(blocks: readonly TextBlock[], starts: readonly number[]): TextMap {
  const runs: Run[] = []
  blocks.forEach(({ pieces }, index) => {
    const first = starts[index] ?? 0
    for (const { at, length, node, offset } of pieces) runs.push({ start: first + at, length, offset, node })
  })
  return { runs }
}

/**
 * Where a span of the article stands in the page: one part for each text node it touches, in order. Parts of the text
 * that have no node (the break between blocks, a headline known from the head only) are left out.
 */
export function locate({ runs }: TextMap, span: Span): NodeSpan[] {
  const parts: NodeSpan[] = []
  const first = countBefore(runs, ({ start }) => start <= span.start) - 1
  for (let at = Math.max(0, first); at < runs.length; at += 1) {
    const run = runs[at]
    if (!run || run.start >= span.end) break
    const { node } = run
    const shift = run.offset - run.start
    const start = Math.max(span.start, run.start) + shift
    const end = Math.min(span.end, run.start + run.length) + shift
    const before = parts[parts.length - 1]
    if (start >= end) continue
    // White space that the article has collapsed lies between two runs of one node: one part covers both.
    if (before?.node === node) before.end = end
    else parts.push({ node, start, end })
  }
  return parts
}

/** The article's offset of a place in a live text node; null when the article does not have it. */
export function offsetOf({ runs }: TextMap, node: Node, offset: number): number | null {
  for (const run of runs) {
    if (run.node !== node) continue
    if (offset < run.offset) return null
    if (offset <= run.offset + run.length) return run.start + offset - run.offset
  }
  return null
}
