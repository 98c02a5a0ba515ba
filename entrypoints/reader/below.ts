/**
 * Stories that an endless page adds below its article while the address stays: their names are marked, too. Badge and
 * panel go on speaking of the article above, until the page moves to the address of another.
 */
import type { Paint, Span } from '../../lib/analysis/view.ts'
import type { PageSettings } from '../../lib/messages/contract.ts'
import { extractPageWith, type Extraction } from '../../lib/page/extract/extraction.ts'
import { containsNode } from '../../lib/page/nodes.ts'
import { whenQuiet } from '../../lib/page/observe.ts'
import { isIntact } from '../../lib/page/watch.ts'
import type { Story } from './story.ts'

export type Entry = { story: Story; paints: readonly Paint[] }

export type BelowInput = {
  open: (extraction: Extraction, onEnd: (again: boolean) => void) => Story
  /** Names in a story; null where nobody answers. */
  lookUp: (story: Story) => Promise<readonly Paint[] | null>
  settings: () => PageSettings | null
  /** Aborted when what is read of the page no longer counts. */
  signal: () => AbortSignal
}

export type Below = {
  entries: () => readonly Entry[]
  /** Reads what the page added, if it is a plain story with a headline; comments and cards are left alone. */
  add: (element: Element) => Promise<void>
  /** Goes on showing a story that was the page's own before. */
  keep: (entry: Entry) => void
  /** The page's own article stands here now: what was read of it below goes. */
  leave: (root: Element) => void
  /** What is known of names has changed: every story is looked up again. */
  lookAgain: () => void
  paint: (settings: PageSettings) => void
  dispose: () => void
}

/** An endless page has no end; its reader has. */
const most = 8
/** How often a story that is drawn anew while it is read is read again. */
const mostAgain = 3

/** Offsets of the story with this number begin here, so that a passage says whose it is; no article is longer. */
export const stride = 10_000_000

/** A passage as it is told to the panel's script, and back. */
export function outward({ start, end }: Span, number: number): Span {
  return { start: start + number * stride, end: end + number * stride }
}

export function inward({ start, end }: Span): { number: number; span: Span } {
  const number = Math.floor(start / stride)
  return { number, span: { start: start - number * stride, end: end - number * stride } }
}

function overlap(one: Element, other: Element): boolean {
  return containsNode(one, other) || containsNode(other, one)
}

async function readIn(element: Element, signal: AbortSignal): Promise<Extraction | null> {
  // Without the library: what is not plain may be anything.
  const found = await extractPageWith(() => Promise.resolve(null), document, {
    url: location.href,
    within: element,
    signal,
  })
  return found.ok && found.value.sure ? found.value : null
}

/** The stories below the page’s own; none is read before the page adds it. */
export function createBelow({ open, lookUp, settings, signal: present }: BelowInput): Below {
  let entries: Entry[] = []

  function remove(story: Story): void {
    entries = entries.filter((entry) => entry.story !== story)
    story.dispose()
  }

  function hasRoomFor(element: Element): boolean {
    return entries.length < most && !entries.some(({ story }) => overlap(story.place.root, element))
  }

  async function add(element: Element, againLeft = mostAgain): Promise<void> {
    if (!hasRoomFor(element)) return
    const signal = present()
    const extraction = await readIn(element, signal)
    if (!extraction || signal.aborted) return
    // Drawn anew while it was read: what stands there now is not watched yet.
    if (!isIntact(extraction.map, extraction.article.text)) {
      await whenQuiet(document, signal)
      return signal.aborted || againLeft === 0 ? undefined : add(element, againLeft - 1)
    }
    let ended = false
    const story = open(extraction, (again) => {
      ended = true
      remove(story)
      if (again && element.isConnected) void add(element)
    })
    const paints = await lookUp(story)
    const now = settings()
    // It may have gone, or been added once more, while its names were looked up.
    if (!paints || !now || signal.aborted || ended || !hasRoomFor(extraction.root)) return story.dispose()
    entries.push({ story, paints })
    await story.paint(paints, now)
  }

  async function again(entry: Entry): Promise<void> {
    const paints = (await lookUp(entry.story)) ?? []
    const now = settings()
    if (!now || !entries.includes(entry)) return
    entry.paints = paints
    await entry.story.paint(paints, now)
  }

  return {
    entries: () => entries,
    add,
    keep(entry) {
      entries.push(entry)
    },
    leave(root) {
      for (const { story } of entries) if (overlap(story.place.root, root)) remove(story)
    },
    lookAgain() {
      for (const entry of entries) void again(entry)
    },
    paint(now) {
      for (const { story, paints } of entries) void story.paint(paints, now)
    },
    dispose() {
      for (const { story } of entries) story.dispose()
      entries = []
    },
  }
}
