/** Reads the article of the page, one reading at a time; a page that is drawn anew meanwhile is waited for. */
import { world } from '../../lib/messages/world.ts'
import { extractPageWith, type Extraction, type FindBody } from '../../lib/page/extract/extraction.ts'
import { noteChanges, whenQuiet } from '../../lib/page/observe.ts'
import { isIntact } from '../../lib/page/watch.ts'
import { superseded } from '../../lib/superseded.ts'

/** How often in a row a page that was drawn anew while it was read is read again; it may never rest. */
const mostAgain = 3
/** Milliseconds of a task while nobody waits: an article that is there already is read again (performance.md §5). */
const shortSlice = 3

/** What became of a reading; nothing is said of one that another has taken the place of. */
export type Outcome = { kind: 'article'; extraction: Extraction; signal: AbortSignal } | { kind: 'not-article' }

export type ReadingInput = {
  /** Brings the library for a page that is not plain; null when it cannot be brought. */
  library: () => Promise<FindBody | null>
  /** The page put other nodes in while it was read; it is read again when it rests. */
  onWait: () => void
}

export type Reading = {
  /** @param gated ask the gate first whether the page is an article at all */
  read: (gated: boolean) => Promise<Outcome | null>
  /** A box that an endless page added below the first; the story in the window counts after the page moved to it. */
  add: (box: Element) => void
  /** Aborted when the present reading, or what came of it, no longer counts. */
  signal: () => AbortSignal
  abort: () => void
}

/** Readings of this page; each new one ends the one before. */
export function createReading({ library, onWait }: ReadingInput): Reading {
  let running = new AbortController()
  let added: Element[] = []
  /** The box that the page's own story is read in; all of the page where it is the first. */
  let within: Element | undefined
  let againLeft = mostAgain
  let isThere = false

  function storyInWindow(): Element | undefined {
    // Asking for the element at a point makes the browser lay the page out.
    if (added.length === 0) return undefined
    for (const part of [0.5, 0.3, 0.15]) {
      const there = document.elementFromPoint(innerWidth / 2, innerHeight * part)
      const found = added.find((element) => element.isConnected && element.contains(there))
      // Below a short story there may be other things already.
      if (found) return found
    }
    return undefined
  }

  async function read(gated: boolean, moved = gated): Promise<Outcome | null> {
    running.abort(superseded)
    running = new AbortController()
    const { signal } = running
    const { gate } = world()
    if (gated && gate?.isArticle() === false) return { kind: 'not-article' }
    // What changes is read where it stood: the reader may be in the next story already.
    if (moved) within = storyInWindow()
    if (!within?.isConnected) within = undefined
    const density = gate?.takeDensity() ?? null
    const redrawn = noteChanges(document)
    const found = await extractPageWith(library, document, {
      url: location.href,
      ...(within ? { within } : { density }),
      signal,
      ...(isThere && !gated && { slice: shortSlice }),
    })
    const isRedrawn = redrawn()
    if (signal.aborted || (!found.ok && found.code === 'aborted')) return null
    const sure = found.ok && found.value.sure
    // What was read may not be what stands there now.
    if (isRedrawn && againLeft > 0 && !(sure && isIntact(found.value.map, found.value.article.text))) {
      againLeft -= 1
      onWait()
      await whenQuiet(document, signal)
      return signal.aborted ? null : read(true, moved)
    }
    if (!sure) return { kind: 'not-article' }
    againLeft = mostAgain
    isThere = true
    return { kind: 'article', extraction: found.value, signal }
  }

  return {
    read,
    add(box) {
      added = [...added.filter((element) => element.isConnected), box]
    },
    signal: () => running.signal,
    abort: () => running.abort(superseded),
  }
}
