/** Marks by the CSS Custom Highlight API: the page's tree is not touched, its observers see nothing. */
import type { Paint } from '../../analysis/view.ts'
import { markNames } from './highlight-names.ts'
import { markSteps, nearestFirst, type Mark, type Painter, type PainterInput } from './marks.ts'
import { keepRegistered, newHighlight, type Registry } from './registry.ts'
import { giveWay, runInSlices } from '../slices.ts'
import { locate, type TextMap } from '../text-map.ts'
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

export function createInk(): Ink {
  const highlights = new Map(names.map((name) => [name, newHighlight()]))
  return { highlights, registry: keepRegistered(highlights), writers: new Set() }
}

/** Marks of a page of some ten thousand words. */
const manyMarks = 500
/** Marks of some screens. */
const firstMarks = 120

type Written = { highlight: Highlight; range: StaticRange }
/** A mark's parts, one for each text node. */
type Parts = readonly Written[]
/** `shown`: what is painted, by `keyOf`. */
type Job = { map: TextMap; ink: Ink; shown: Map<string, Parts> }

function keyOf({ name, start, end }: Mark): string {
  return `${name} ${start} ${end}`
}

function* paintSteps(paints: readonly Paint[], input: PainterInput, job: Job): Generator<void, void> {
  const marks = yield* markSteps(paints, input.article)
  yield
  yield* addRanges(nearestFirst(yield* keepWanted(marks, job), input), job)
}

/** Takes away what is not wanted any more; gives the marks that are not there yet. What stays is not drawn anew. */
function* keepWanted(marks: readonly Mark[], { shown }: Job): Generator<void, readonly Mark[]> {
  if (shown.size === 0) return marks
  const wanted = new Set(marks.map(keyOf))
  for (const [key, parts] of shown) {
    if (wanted.has(key)) continue
    for (const { highlight, range } of parts) highlight.delete(range)
    shown.delete(key)
    if (shown.size % 50 === 0) yield
  }
  return marks.filter((mark) => !shown.has(keyOf(mark)))
}

/**
 * What is near the window is shown at once. The rest is made ready first and then shown together: each time that some of
 * it is added, the browser draws the whole page anew, which takes ten times as long as all of this on a long one.
 */
function* addRanges(marks: readonly Mark[], job: Job): Generator<void, void> {
  yield* show(yield* prepare(marks.slice(0, firstMarks), job), job)
  yield* show(yield* prepare(marks.slice(firstMarks), job), job)
}

function* prepare(marks: readonly Mark[], { ink, map }: Job): Generator<void, [key: string, Parts][]> {
  const ready: [string, Parts][] = []
  for (const mark of marks) {
    const highlight = ink.highlights.get(mark.name)
    const parts = highlight ? locate(map, mark) : []
    ready.push([
      keyOf(mark),
      parts.flatMap(({ node, start, end }) => (highlight ? { highlight, range: rangeOf(node, start, end) } : [])),
    ])
    if (ready.length % 20 === 0) yield
  }
  return ready
}

function* show(ready: readonly (readonly [key: string, Parts])[], { shown }: Job): Generator<void, void> {
  for (const [key, parts] of ready) {
    for (const { highlight, range } of parts) highlight.add(range)
    shown.set(key, parts)
    if (shown.size % 50 === 0) yield
  }
}

/**
 * @param ink shared with the painters of other stories on the page; without it the painter has its own, and takes it out
 *   of the registry when nothing of its is painted
 */
export function createHighlightPainter(input: PainterInput, shared?: Ink): Painter {
  const ink = shared ?? createInk()
  let running = new AbortController()
  let shown = new Map<string, Parts>()
  let visible = true

  function clear(): void {
    running.abort(superseded)
    if (!shared) ink.registry.stop()
    const others = ink.writers.size - (ink.writers.delete(painter) ? 1 : 0)
    // Thousands of ranges one by one take milliseconds.
    if (others > 0)
      for (const parts of shown.values()) for (const { highlight, range } of parts) highlight.delete(range)
    else for (const highlight of ink.highlights.values()) highlight.clear()
    shown = new Map()
  }

  const painter: Painter = {
    async paint(paints) {
      running.abort(superseded)
      ink.writers.add(painter)
      running = new AbortController()
      if (visible) ink.registry.start()
      const { signal } = running
      // So many came in a task that is long enough by now.
      if (paints.length > manyMarks) await giveWay()
      const job: Job = { map: input.map, ink, shown }
      await runInSlices(paintSteps(paints, input, job), signal)
      return job.shown.size
    },
    clear,
    setVisible(next) {
      visible = next
      if (next) ink.registry.start()
      else ink.registry.stop()
    },
    dispose: clear,
  }
  return painter
}
