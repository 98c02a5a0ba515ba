/**
 * Marks by elements around the words, where the browser has no highlights. The page's tree changes, so everything here
 * is about the way back: the very text nodes of the page are put back in their places.
 */
import css from '../../../assets/styles/wrapped-marks.css?inline'
import { isName, markAttribute, markElement } from './highlight-names.ts'
import { marksOf, type Mark, type Painter, type PainterInput } from './marks.ts'
import { runInSlices } from '../slices.ts'
import { locate, type Run, type TextMap } from '../text-map.ts'
import { superseded } from '../../superseded.ts'

/** The stylesheet of these marks; no page is given it whose browser has highlights. */
export const wrapStyle: string = css

type Cut = { start: number; end: number; name: string }
/** A text node of the page and what stands in its place. */
type Replaced = { original: Text; pieces: { node: Text; top: Node; offset: number }[] }

function cutsByNode(marks: readonly Mark[], map: TextMap): Map<Text, Cut[]> {
  const cuts = new Map<Text, Cut[]>()
  for (const mark of marks)
    for (const { node, start, end } of locate(map, mark)) {
      const list = cuts.get(node) ?? []
      cuts.set(node, list)
      list.push({ start, end, name: mark.name })
    }
  return cuts
}

function replace(original: Text, cuts: readonly Cut[]): Replaced | null {
  const { data, parentNode, ownerDocument } = original
  const replaced: Replaced = { original, pieces: [] }
  const sorted = cuts.toSorted((a, b) => a.start - b.start)
  if (!parentNode || (sorted.at(-1)?.end ?? 0) > data.length) return null
  let at = 0
  const add = (end: number, name: string | null): void => {
    if (end <= at) return
    const node = ownerDocument.createTextNode(data.slice(at, end))
    let top: Node = node
    if (name !== null) {
      const mark = ownerDocument.createElement(markElement)
      mark.setAttribute(markAttribute, name)
      mark.append(node)
      top = mark
    }
    replaced.pieces.push({ node, top, offset: at })
    at = end
  }
  for (const { start, end, name } of sorted) {
    add(start, null)
    add(end, name)
  }
  add(data.length, null)
  const fragment = ownerDocument.createDocumentFragment()
  fragment.append(...replaced.pieces.map(({ top }) => top))
  parentNode.replaceChild(fragment, original)
  return replaced
}

/** Whether the pieces still stand side by side with the words they were given. */
function isUntouched({ original, pieces }: Replaced): boolean {
  const parent = pieces[0]?.top.parentNode
  return (
    parent !== undefined &&
    parent !== null &&
    pieces.every(({ top, node }, index) => {
      const next = pieces[index + 1]
      const inPlace = top === node || (top.firstChild === node && top.lastChild === node)
      return inPlace && top.parentNode === parent && (!next || top.nextSibling === next.top)
    }) &&
    pieces.map(({ node }) => node.data).join('') === original.data
  )
}

function restore(replaced: Replaced): void {
  const { original, pieces } = replaced
  const [first, ...others] = pieces
  if (first && isUntouched(replaced)) {
    first.top.parentNode?.replaceChild(original, first.top)
    for (const { top } of others) top.parentNode?.removeChild(top)
    return
  }
  // The page has changed something here in the meantime: leave it, and only take our elements away.
  for (const { top, node } of pieces)
    if (top !== node && top.parentNode) (top as Element).replaceWith(...Array.from(top.childNodes))
}

/** The runs of the article with the pieces in the place of the nodes they came from. */
function runsWith(runs: readonly Run[], replaced: readonly Replaced[]): Run[] {
  const byNode = new Map(replaced.map((one) => [one.original, one.pieces]))
  return runs.flatMap((run) => {
    const { start, length, offset, node } = run
    const pieces = byNode.get(node)
    if (!pieces) return run
    return pieces.flatMap((piece) => {
      const from = Math.max(offset, piece.offset)
      const to = Math.min(offset + length, piece.offset + piece.node.data.length)
      if (from >= to) return []
      return { start: start + from - offset, length: to - from, offset: from - piece.offset, node: piece.node }
    })
  })
}

type Job = { cuts: Map<Text, Cut[]>; replaced: Replaced[]; painted: number }

function* wrap(job: Job): Generator<void, void> {
  for (const [node, cuts] of job.cuts) {
    const replaced = replace(node, cuts)
    if (!replaced) continue
    job.replaced.push(replaced)
    job.painted += cuts.length
    yield
  }
}

/** A painter that puts elements around the words; `map.runs` is another one as long as they are there. */
export function createWrapPainter(input: PainterInput): Painter {
  const { map } = input
  const original = map.runs
  let running = new AbortController()
  let replaced: Replaced[] = []
  let shown: readonly Mark[] = []
  let visible = true

  function unwrap(): void {
    running.abort(superseded)
    for (const one of replaced) restore(one)
    replaced = []
    map.runs = original
  }

  async function show(): Promise<number> {
    unwrap()
    running = new AbortController()
    const job: Job = { cuts: cutsByNode(shown, map), replaced, painted: 0 }
    await runInSlices(wrap(job), running.signal)
    // A later call has taken everything back already if this one was overtaken.
    if (replaced === job.replaced) map.runs = runsWith(original, job.replaced)
    return job.painted
  }

  return {
    paint(paints) {
      // Elements cannot overlap: names alone are marked.
      shown = marksOf(
        paints.filter(({ kind }) => isName(kind)),
        input.article,
      )
      return visible ? show() : Promise.resolve(0)
    },
    clear() {
      shown = []
      unwrap()
    },
    setVisible(next) {
      if (next === visible) return
      visible = next
      if (visible) void show()
      else unwrap()
    },
    dispose() {
      shown = []
      unwrap()
    },
  }
}
