/** Marks by the CSS Custom Highlight API: the page's tree is not touched, its observers see nothing. */
import { markNames } from './highlight-names.ts'
import { marksOf, nearestFirst, type Mark, type Painter, type PainterInput } from './marks.ts'
import { keepRegistered, newHighlight } from './registry.ts'
import { runInSlices } from './slices.ts'
import { locate, type TextMap } from './text-map.ts'

const names = Object.values(markNames).flatMap(({ sure, unsure }) => [sure, unsure])

/**
 * Static ranges, never live ones: with thousands of those alive, every edit the page makes to itself takes a hundred
 * times as long (performance.md §0.7). A static range whose nodes have changed is not painted.
 */
export function rangeOf(node: Text, start: number, end: number): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
}

type Job = { marks: readonly Mark[]; map: TextMap; highlights: ReadonlyMap<string, Highlight>; painted: number }

function* addRanges(job: Job): Generator<void, void> {
  for (const mark of job.marks) {
    const highlight = job.highlights.get(mark.name)
    for (const { node, start, end } of locate(job.map, mark)) highlight?.add(rangeOf(node, start, end))
    job.painted += 1
    if (job.painted % 20 === 0) yield
  }
}

export function createHighlightPainter(input: PainterInput): Painter {
  const highlights = new Map(names.map((name) => [name, newHighlight()]))
  const registry = keepRegistered(highlights)
  let running = new AbortController()
  let visible = true

  function clear(): void {
    running.abort()
    registry.stop()
    for (const highlight of highlights.values()) highlight.clear()
  }

  return {
    async paint(paints) {
      clear()
      running = new AbortController()
      if (visible) registry.start()
      const marks = nearestFirst(marksOf(paints, input.article), input)
      const job: Job = { marks, map: input.map, highlights, painted: 0 }
      await runInSlices(addRanges(job), running.signal)
      return job.painted
    },
    clear,
    setVisible(next) {
      visible = next
      if (next) registry.start()
      else registry.stop()
    },
    dispose: clear,
  }
}
