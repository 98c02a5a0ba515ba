/** Marks by the CSS Custom Highlight API: the page's tree is not touched, its observers see nothing. */
import { markNames } from './highlight-names.ts'
import { marksOf, nearestFirst, type Mark, type Painter, type PainterInput } from './marks.ts'
import { keepRegistered, newHighlight, type Registry } from './registry.ts'
import { giveWay, runInSlices } from './slices.ts'
import { locate, type TextMap } from './text-map.ts'
import { superseded } from '../superseded.ts'

const names = Object.values(markNames).flatMap(({ sure, unsure }) => [sure, unsure])

/**
 * Static ranges, never live ones: with thousands of those alive, every edit the page makes to itself takes a hundred
 * times as long (performance.md §0.7). A static range whose nodes have changed is not painted.
 */
export function rangeOf(node: Text, start: number, end: number): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
}

/** What all painters of a page write with: the browser's registry has one highlight for each name. */
export type Ink = { highlights: ReadonlyMap<string, Highlight>; registry: Registry }

export function createInk(): Ink {
  const highlights = new Map(names.map((name) => [name, newHighlight()]))
  return { highlights, registry: keepRegistered(highlights) }
}

/** Marks of a page of some ten thousand words. */
const manyMarks = 500

type Written = { highlight: Highlight; range: StaticRange }
type Job = { marks: readonly Mark[]; map: TextMap; ink: Ink; written: Written[]; painted: number }

function* addRanges(job: Job): Generator<void, void> {
  for (const mark of job.marks) {
    const highlight = job.ink.highlights.get(mark.name)
    for (const { node, start, end } of highlight ? locate(job.map, mark) : []) {
      const range = rangeOf(node, start, end)
      highlight?.add(range)
      if (highlight) job.written.push({ highlight, range })
    }
    job.painted += 1
    if (job.painted % 20 === 0) yield
  }
}

/**
 * @param ink shared with the painters of other stories on the page; without it the painter has its own, and takes it out
 *   of the registry when nothing of its is painted
 */
export function createHighlightPainter(input: PainterInput, shared?: Ink): Painter {
  const ink = shared ?? createInk()
  let running = new AbortController()
  let written: Written[] = []
  let visible = true

  function clear(): void {
    running.abort(superseded)
    if (!shared) ink.registry.stop()
    for (const { highlight, range } of written) highlight.delete(range)
    written = []
  }

  return {
    async paint(paints) {
      clear()
      running = new AbortController()
      if (visible) ink.registry.start()
      const marks = nearestFirst(marksOf(paints, input.article), input)
      const { signal } = running
      // So many came in a task that is long enough by now.
      if (marks.length > manyMarks) await giveWay()
      const job: Job = { marks, map: input.map, ink, written, painted: 0 }
      await runInSlices(addRanges(job), signal)
      return job.painted
    },
    clear,
    setVisible(next) {
      visible = next
      if (next) ink.registry.start()
      else ink.registry.stop()
    },
    dispose: clear,
  }
}
