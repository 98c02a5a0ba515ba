/** Marks by the CSS Custom Highlight API: the page's tree is not touched, its observers see nothing. */
import type { Paint } from '../../analysis/view.ts'
import { markNames } from './highlight-names.ts'
import {
  areMany,
  belowFirst,
  belowScrolled,
  firstInWindow,
  inOrder,
  markSteps,
  nearWindow,
  type Mark,
  type Painter,
  type PainterInput,
  type WindowPlace,
} from './marks.ts'
import { keepRegistered, newHighlight, type Registry } from './registry.ts'
import { giveWay, runInSlices } from '../slices.ts'
import { locate, type NodeSpan, type TextMap } from '../text-map.ts'
import { superseded } from '../../superseded.ts'

const names = Object.values(markNames).flatMap(({ sure, unsure }) => [sure, unsure])

/**
 * Static ranges, never live ones: with thousands of those alive, every edit the page makes to itself takes a hundred
 * times as long (performance.md §0.7). A static range whose nodes have changed is not painted.
 */
export function rangeOf(node: Text, start: number, end: number): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
}

/** What all painters of a page write with: the browser's registry has one highlight for each name. */
export type Ink = {
  highlights: ReadonlyMap<string, Highlight>
  registry: Registry
  /** Who has written something with it. */
  writers: Set<Painter>
}

/** One highlight for each name; none of them is in the registry yet. */
export function createInk(): Ink {
  const highlights = new Map(names.map((name) => [name, newHighlight()]))
  return { highlights, registry: keepRegistered(highlights), writers: new Set() }
}

/** So long after the reader began to scroll it is seen where the window is. */
const scrolledMilliseconds = 100

/** A range in the browser's registry, or on its way there. */
type Written = { highlight: Highlight; range: StaticRange }
/** A mark's parts, one for each text node. */
type Parts = readonly Written[]
/** Ranges that are painted for marks which nobody wants any more, by the node that they stand in. */
type Left = Map<Node, Written[]>

/**
 * What is wanted, in order, and what is painted of it. `shown`: what is painted for which paint. `left`: what was painted
 * for others; a mark in the same place takes it over. `done`: blocks that are painted.
 */
type Job = WindowPlace & {
  paints: readonly Paint[]
  map: TextMap
  ink: Ink
  shown: Map<Paint, Parts>
  left: Left
  done: Set<number>
}

function leave(left: Left, parts: Parts): void {
  for (const one of parts) {
    const there = left.get(one.range.startContainer)
    if (there) there.push(one)
    else left.set(one.range.startContainer, [one])
  }
}

/**
 * Brings what is painted to what is wanted. What is new is shown before what is left is taken away: no mark goes out
 * because it is told anew.
 */
function* paintSteps(input: PainterInput, job: Job): Generator<void, void> {
  yield* leaveOthers(job)
  yield* addNear(input, job)
  yield* erase(job.left)
}

/** Leaves what is not wanted any more. What stays is not drawn anew. */
function* leaveOthers({ paints, shown, left }: Job): Generator<void, void> {
  if (shown.size === 0) return
  const wanted = new Set(paints)
  let seen = 0
  for (const [paint, parts] of shown) {
    seen += 1
    if (seen % 50 === 0) yield
    if (wanted.has(paint)) continue
    leave(left, parts)
    shown.delete(paint)
  }
}

/**
 * Adds what is missing around the window. All of it is made ready first and then shown together: each time that some is
 * added, the browser draws the whole page anew, which takes ten times as long as all of this on a long one.
 */
function* addNear({ article, elements }: PainterInput, job: Job): Generator<void, void> {
  const { paints, shown, done } = job
  const near = nearWindow(paints, elements, job).filter(({ block }) => !done.has(block))
  job.first = null
  const marks = yield* markSteps(near, article)
  yield
  const missing = marks.filter(({ paint }) => !shown.has(paint))
  yield* show(yield* prepare(missing, job), job)
  for (const { block } of near) done.add(block)
}

/** A range that stands there for this name already, or a new one. */
function written(highlight: Highlight, { node, start, end }: NodeSpan, left: Left): Written {
  const same = left
    .get(node)
    ?.find((one) => one.highlight === highlight && one.range.startOffset === start && one.range.endOffset === end)
  return same ?? { highlight, range: rangeOf(node, start, end) }
}

type Ready = { paint: Paint; parts: Parts }

function* prepare(marks: readonly Mark[], { ink, map, left }: Job): Generator<void, Ready[]> {
  const ready: Ready[] = []
  for (const mark of marks) {
    const highlight = ink.highlights.get(mark.name)
    if (highlight)
      ready.push({ paint: mark.paint, parts: locate(map, mark).map((part) => written(highlight, part, left)) })
    if (ready.length % 20 === 0) yield
  }
  return ready
}

function* show(ready: readonly Ready[], { shown, left }: Job): Generator<void, void> {
  for (const { paint, parts } of ready) {
    for (const part of parts) {
      part.highlight.add(part.range)
      if (left.size === 0) continue
      const there = left.get(part.range.startContainer)
      if (there?.includes(part)) there.splice(there.indexOf(part), 1)
    }
    shown.set(paint, parts)
    if (shown.size % 50 === 0) yield
  }
}

function* erase(left: Left): Generator<void, void> {
  for (const [node, parts] of left) {
    for (const { highlight, range } of parts) highlight.delete(range)
    left.delete(node)
    yield
  }
}

type Scrolling = { job: Job; run: () => Promise<unknown>; signal: AbortSignal }

/** Calls `run` again and again while the reader scrolls, never while it still runs. */
function whenScrolled(document: Document, { job, run, signal }: Scrolling): void {
  let asked = 0
  async function look(): Promise<void> {
    asked += 1
    if (asked > 1) return
    // Once more where the reader has scrolled on while they were painted: nothing else may tell of it.
    for (let seen = 0; seen < asked;) {
      await new Promise((resolve) => setTimeout(resolve, scrolledMilliseconds))
      seen = asked
      await run()
    }
    asked = 0
  }
  // The reader may have scrolled while the first of them were painted.
  void look()
  const onScroll = (): void => {
    job.below = belowScrolled
    void look()
  }
  document.addEventListener('scroll', onScroll, { capture: true, signal })
}

export type HighlightPainter = Painter & {
  /** Takes over what another painter with the same ink has painted: it stays until this one has painted its own. */
  inherit(from: HighlightPainter): void
  /** Gives away what is painted, for `inherit`: nothing of it is this painter's any more. */
  release(): ReadonlyMap<Node, readonly Written[]>
}

/**
 * @param ink shared with the painters of other stories on the page; without it the painter has its own, and takes it out
 *   of the registry when nothing of its is painted
 */
export function createHighlightPainter(input: PainterInput, shared?: Ink): HighlightPainter {
  const ink = shared ?? createInk()
  let running = new AbortController()
  let shown = new Map<Paint, Parts>()
  let left: Left = new Map()
  let visible = true
  // Seen while the page's boxes are as extraction left them: the marks' style comes after this, and whoever asks then
  // waits until the browser has gone over the whole page.
  let first: number | null = firstInWindow(input.elements)

  function clear(): void {
    running.abort(superseded)
    if (!shared) ink.registry.stop()
    const others = ink.writers.size - (ink.writers.delete(painter) ? 1 : 0)
    // Thousands of ranges one by one take milliseconds.
    if (others > 0)
      for (const parts of [...shown.values(), ...left.values()])
        for (const { highlight, range } of parts) highlight.delete(range)
    else for (const highlight of ink.highlights.values()) highlight.clear()
    shown = new Map()
    left = new Map()
  }

  const painter: HighlightPainter = {
    async paint(paints) {
      running.abort(superseded)
      ink.writers.add(painter)
      running = new AbortController()
      if (visible) ink.registry.start()
      const { signal } = running
      const job: Job = {
        paints: paints.toSorted(inOrder),
        map: input.map,
        ink,
        shown,
        left,
        done: new Set(),
        first,
        below: belowFirst,
      }
      first = null
      const many = areMany(paints)
      // The task in which so many marks arrived is long enough already.
      if (many) await giveWay()
      await runInSlices(paintSteps(input, job), signal)
      const run = (): Promise<unknown> => runInSlices(addNear(input, job), signal)
      if (many) whenScrolled(input.document, { job, run, signal })
      return job.shown.size
    },
    clear,
    setVisible(next) {
      visible = next
      if (next) ink.registry.start()
      else ink.registry.stop()
    },
    dispose: clear,
    inherit(from) {
      for (const parts of from.release().values()) leave(left, parts)
      ink.writers.add(painter)
    },
    release() {
      running.abort(superseded)
      ink.writers.delete(painter)
      for (const parts of shown.values()) leave(left, parts)
      const given = left
      shown = new Map()
      left = new Map()
      return given
    },
  }
  return painter
}
