/** Whether the page has something of its own in a strip beside the article: a list of other stories, an advertisement. */

export type StripInput = {
  document: Document
  root: Element
  /** The strip in the window, in CSS pixels. */
  strip: { left: number; right: number; top: number; bottom: number }
}

const columns = [0.2, 0.5, 0.8]
const rows = 8
/** A line that reaches over the whole page, or a button that floats there, is no column. */
const mostTaken = 0.25

/** What a click there would reach of the page: the panel's own element stands beside the body. */
function hitAt(document: Document, x: number, y: number): Element | undefined {
  const { body, documentElement } = document
  return document
    .elementsFromPoint(x, y)
    .find((element) => element === body || element === documentElement || body.contains(element))
}

/** True where nothing stands in most of the strip but what holds the article, too. Asks at a few places. */
export function isFreeStrip({ document, root, strip: { left, right, top, bottom } }: StripInput): boolean {
  let taken = 0
  for (const column of columns)
    for (let row = 0; row < rows; row += 1) {
      const y = top + ((row + 0.5) * (bottom - top)) / rows
      const hit = hitAt(document, left + column * (right - left), y)
      if (hit && !hit.contains(root) && !root.contains(hit)) taken += 1
    }
  return taken <= columns.length * rows * mostTaken
}
