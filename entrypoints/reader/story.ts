/** One article in the page: its text, its marks, and everything that has to go when it goes. */
import type { Paint, Span } from '../../lib/analysis/view.ts'
import { encodeBlocks } from '../../lib/messages/codec.ts'
import type { PageSettings, SentArticle } from '../../lib/messages/contract.ts'
import type { Extraction } from '../../lib/page/extract/extraction.ts'
import { isName } from '../../lib/page/marks/highlight-names.ts'
import { rectsOf } from '../../lib/page/marks/geometry.ts'
import { hitAt, watchClicks } from '../../lib/page/marks/hit-test.ts'
import { marksOf, type Mark } from '../../lib/page/marks/marks.ts'
import { createHighlightPainter, type HighlightPainter, type Ink } from '../../lib/page/marks/paint-highlight.ts'
import type { TextMap } from '../../lib/page/text-map.ts'
import { isIntact, watchArticle, type ArticleChange, type Patience } from '../../lib/page/watch.ts'
import { chosen, type Found } from './found.ts'

export type Story = {
  sent: SentArticle
  /** The names that are marked, in reading order. */
  marks: () => readonly Mark[]
  /** By it a passage says in which story it stands: 0 in the page's own, or its number for life below that. */
  number: number
  map: TextMap
  /** Paints what the settings allow; resolves when all of it is there. */
  paint: (found: Found, settings: PageSettings) => Promise<void>
  boxOf: (span: Span) => DOMRect | null
  /** The mark under a point of the window. */
  hitAt: (x: number, y: number) => Mark | null
  place: { root: Element; elements: readonly (Element | null)[] }
  /** Each word still stands where it was read. */
  isIntact: () => boolean
  /** Hears at once of changes that would wait until the page rests. */
  look: () => void
  /** Takes the place of another story, whose marks stay until this one has its own: that one is disposed of. */
  replace: (before: Story) => void
  /** What its marks are painted with: for the story that takes its place. */
  painter: HighlightPainter
  dispose: () => void
}

/** The part of what was read that is sent to the background. */
function sendable({ url, title, published, text, blocks, complete }: Extraction['article']): SentArticle {
  return { url, title, published, text, blocks: encodeBlocks(blocks), complete }
}

function isSame(some: readonly Paint[], others: readonly Paint[]): boolean {
  return some === others || (some.length === others.length && some.every((paint, at) => paint === others[at]))
}

export type StoryInput = {
  /** Shared by all stories of the page. */
  ink: Ink
  extraction: Extraction
  patience: Patience
  onHit: (mark: Mark) => void
  onChange: (change: ArticleChange) => void
}

/** Marks and watches one story until `dispose`. */
export function openStory({ ink, extraction, patience, onHit, onChange }: StoryInput): Story {
  const { article, map, elements, root } = extraction
  const controller = new AbortController()
  const { signal } = controller
  // Every browser that the manifest lets in can highlight (Chrome 105, Firefox 140): no other way is shipped.
  const painter = createHighlightPainter({ document, article, map, elements }, ink)
  /** What is shown, and the marks of its names once somebody asks. */
  let shown: readonly Paint[] = []
  let known: readonly Mark[] | null = null
  /** What is painted, whether it is shown or not, and when all of it is there. */
  let painted: { wanted: readonly Paint[]; done: Promise<unknown> } | null = null

  const marks = (): readonly Mark[] =>
    (known ??= marksOf(
      shown.filter(({ kind }) => isName(kind)),
      article,
    ))
  const hits = { document, map, marks }
  watchClicks({ ...hits, onHit, signal })
  const look = watchArticle({ root, article, map, patience, onChange, signal })

  return {
    sent: sendable(article),
    marks,
    number: 0,
    map,
    look,
    async paint(found, settings) {
      painter.setVisible(settings.marks)
      const wanted = chosen(found, settings)
      shown = settings.marks ? wanted : []
      known = null
      // Marks that only come and go are not made anew.
      if (!painted || !isSame(painted.wanted, wanted)) painted = { wanted, done: painter.paint(wanted) }
      await painted.done
    },
    boxOf: (span) => rectsOf(document, map, span)[0] ?? null,
    hitAt: (x, y) => hitAt(hits, x, y),
    place: { root, elements },
    isIntact: () => isIntact(map, article.text),
    painter,
    replace(before) {
      painter.inherit(before.painter)
      before.dispose()
    },
    dispose() {
      controller.abort()
      painter.dispose()
    },
  }
}
