/**
 * Stories that an endless page adds below its article while the address stays: their names are marked, too. Badge and
 * panel go on speaking of the article above, until the page moves to the address of another.
 */
import type { Span } from '../../lib/analysis/view.ts'
import type { PageSettings } from '../../lib/messages/contract.ts'
import { extractPageWith, type Extraction } from '../../lib/page/extract/extraction.ts'
import { containsNode, parentOf } from '../../lib/page/nodes.ts'
import { whenQuiet } from '../../lib/page/observe.ts'
import { isIntact, type ArticleChange } from '../../lib/page/watch.ts'
import { superseded } from '../../lib/superseded.ts'
import { nothing, type Found } from './found.ts'
import type { Story } from './story.ts'

/** `element`: the box that is read again when its story has changed. */
type Entry = Shown & { element: Element }

/** A story, and what is known of its names. */
export type Shown = { story: Story; found: Found }

export type BelowInput = {
  /** All stories of the page, its own first. */
  stories: () => readonly Story[]
  open: (extraction: Extraction) => Story
  /** Names in a story; null where nobody answers. */
  lookUp: (story: Story) => Promise<Found | null>
  settings: () => PageSettings | null
}

export type Below = {
  stories: () => readonly Story[]
  /** Reads what the page added, if it is a plain story with a headline; comments and cards are left alone. */
  add: (element: Element) => Promise<void>
  /** The page did something to one of these stories. */
  onChange: (story: Story, change: ArticleChange) => void
  /**
   * The page's own story is another one now. The one before stays marked where it still stands beside it; what was read of
   * `next` before goes when that has marks of its own.
   */
  follow: (next: Story, before: Shown | null) => void
  /** What is known of names has changed: every story is looked up again. */
  lookAgain: () => void
  paint: (settings: PageSettings) => void
  dispose: () => void
}

/** So many stories are marked at a time: an endless page adds more than anybody reads. */
const most = 8
/** How often a story that is drawn anew while it is read is read again. */
const mostAgain = 3

/** Offsets of the story with this number begin here, so that a passage says whose it is; no article is longer. */
export const stride = 10_000_000

/** A passage of a story as the panel's script is told of it. */
export function outward({ start, end }: Span, number: number): Span {
  return { start: start + number * stride, end: end + number * stride }
}

/** The opposite of `outward`: which story it stands in, and where. */
export function inward({ start, end }: Span): { number: number; span: Span } {
  const number = Math.floor(start / stride)
  return { number, span: { start: start - number * stride, end: end - number * stride } }
}

/** The largest box around a story that the other one does not stand in. */
function boxBeside(root: Element, other: Element): Element {
  const above = parentOf(root)
  return above && !containsNode(above, other) ? boxBeside(above, other) : root
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
export function createBelow({ stories, open, lookUp, settings }: BelowInput): Below {
  let entries: Entry[] = []
  /** Of the last story; no number is used twice, so that a passage never leads into another story than its own. */
  let last = 0
  /** As long as there is an article on the page: its own may be read again while one below it is read. */
  let life = new AbortController()

  function enter(entry: Entry): void {
    entry.story.number = last += 1
    entries.push(entry)
  }

  function remove(story: Story): void {
    entries = entries.filter((entry) => entry.story !== story)
    story.dispose()
  }

  function hasRoomFor(element: Element): boolean {
    const all = stories()
    return all.length <= most && !all.some(({ place }) => overlap(place.root, element))
  }

  async function add(element: Element, againLeft = mostAgain): Promise<void> {
    if (!hasRoomFor(element)) return
    const { signal } = life
    const extraction = await readIn(element, signal)
    if (!extraction || signal.aborted) return
    // Drawn anew while it was read: what stands there now is not watched yet.
    if (!isIntact(extraction.map, extraction.article.text)) {
      await whenQuiet(document, signal)
      return signal.aborted || againLeft === 0 ? undefined : add(element, againLeft - 1)
    }
    // It may have been added once more meanwhile, or have become the page's own.
    if (!hasRoomFor(extraction.root)) return
    const entry: Entry = { story: open(extraction), element, found: nothing }
    enter(entry)
    await show(entry)
  }

  async function show(entry: Entry): Promise<void> {
    const found = (await lookUp(entry.story)) ?? nothing
    const now = settings()
    if (!now || !entries.includes(entry)) return
    entry.found = found
    await entry.story.paint(found, now)
  }

  return {
    stories: () => entries.map(({ story }) => story),
    add,
    onChange(story, { kind }) {
      const entry = entries.find((one) => one.story === story)
      // The page's own story tells of what is added.
      if (!entry || kind === 'added') return
      remove(story)
      if (kind !== 'restless' && entry.element.isConnected) void add(entry.element)
    },
    follow(next, before) {
      const { root } = next.place
      if (before) enter({ ...before, element: boxBeside(before.story.place.root, root) })
      for (const { story } of entries)
        if (!story.place.root.isConnected || overlap(story.place.root, root)) {
          next.replace(story)
          remove(story)
        }
    },
    lookAgain() {
      for (const entry of entries) void show(entry)
    },
    paint(now) {
      for (const { story, found } of entries) void story.paint(found, now)
    },
    dispose() {
      life.abort(superseded)
      life = new AbortController()
      for (const { story } of entries) story.dispose()
      entries = []
    },
  }
}
