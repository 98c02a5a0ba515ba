/** Changes of the article that is shown, and other articles that are added below it. */
import type { Article } from '../analysis/types.ts'
import { countLetters } from './letters.ts'
import { parentOf, textOf } from './nodes.ts'
import type { TextMap } from './text-map.ts'

export type ArticleChange =
  /** Its words are other ones, or some are gone: read it again. */
  | { kind: 'changed' }
  /** The page took the whole article away. */
  | { kind: 'gone' }
  /** Much text was added outside the article: perhaps the next story of an endless page. */
  | { kind: 'added'; element: Element }
  /** The page changes all the time: nothing more will be told. */
  | { kind: 'restless' }

/** What a page has used up of our patience; one for as long as the page lives, over all its articles. */
export type Patience = { changes: number[]; vain: number }

/** Nothing used up yet. */
export function newPatience(): Patience {
  return { changes: [], vain: 0 }
}

function isSpent({ changes, vain }: Patience): boolean {
  const now = performance.now()
  return vain > mostVainLooks || changes.filter((time) => now - time < spanMilliseconds).length > mostChanges
}

export type WatchInput = {
  root: Element
  article: Pick<Article, 'text'>
  map: TextMap
  patience: Patience
  onChange: (change: ArticleChange) => void
  signal: AbortSignal
}

const restMilliseconds = 500
/** By so many pixels an article grows when a line is unfolded. */
const unfolded = 15
/** While a page goes on changing it is looked at this often. */
const longestRest = 2_000
const idleMilliseconds = 1_000
/** Changes within `spanMilliseconds` after which a page counts as restless: live pages change once a minute. */
const mostChanges = 10
const spanMilliseconds = 120_000
/** Looks that found nothing, after which it is not worth the while. */
const mostVainLooks = 300
/** Added text of this many Arabic letters is worth a look; ads and counters have less. */
const fewestLetters = 60
const storyLetters = 150

/** Whether each word of the article still stands where it was read. */
export function isIntact({ runs }: TextMap, text: string): boolean {
  for (const { start, length, offset, node } of runs) {
    if (!node.isConnected) return false
    const live = node.data.slice(offset, offset + length)
    const read = text.slice(start, start + length)
    // A line break of the source was read as a blank.
    if (live !== read && live.replace(/\s/g, ' ') !== read.replace(/\s/g, ' ')) return false
  }
  return true
}

/** Letters that came into the article: in nodes of their own, or at the end of a text that was read. */
function grownBy(records: readonly MutationRecord[], { root, map: { runs } }: { root: Element; map: TextMap }): number {
  const fresh = new Set<Node>()
  const grown = new Set<Node>()
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData') grown.add(target)
    for (const node of addedNodes) if (node.isConnected && root.contains(node)) fresh.add(node)
  }
  let letters = 0
  for (const node of fresh) if (!runs.some((run) => run.node === node)) letters += countLetters(textOf(node) ?? '')
  for (const node of grown) {
    const last = runs.findLast((run) => run.node === node)
    const read = last ? last.offset + last.length : 0
    if (node.isConnected && root.contains(node)) letters += countLetters((textOf(node) ?? '').slice(read))
  }
  return letters
}

function whenIdle(run: () => void, signal: AbortSignal): void {
  const go = (): void => {
    if (!signal.aborted) run()
  }
  if (typeof requestIdleCallback === 'function') requestIdleCallback(go, { timeout: idleMilliseconds })
  else setTimeout(go, 0)
}

/** New children of the article's ancestors that hold a text of their own. */
function addedStories(records: readonly MutationRecord[], root: Element): Element[] {
  const stories: Element[] = []
  for (const { addedNodes } of records)
    for (const node of addedNodes) {
      if (!(node instanceof Element) || !node.isConnected || root.contains(node) || node.contains(root)) continue
      if (countLetters(textOf(node) ?? '') >= storyLetters && !stories.includes(node)) stories.push(node)
    }
  return stories
}

/**
 * Tells of changes until the signal comes or the page proves restless. Looks only when the page and the browser rest, or
 * when the function that it gives is called.
 */
export function watchArticle({ root, article, map, patience, onChange, signal }: WatchInput): () => void {
  let records: MutationRecord[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let first = 0
  /** The page has come to rest, the browser has not yet. */
  let waiting = false

  /** Ads and counters come and go beside an article all the time; only text counts there. */
  function matters({ target, addedNodes }: MutationRecord): boolean {
    if (root.contains(target) || !root.isConnected) return true
    return Array.from(addedNodes).some((node) => node.nodeType === 1 && (textOf(node) ?? '').length >= storyLetters)
  }

  const observer = new MutationObserver((list) => {
    const relevant = list.filter(matters)
    if (relevant.length === 0) return
    // Of a storm only the first records are kept: what counts is looked up in the page itself.
    if (records.length < 200) records.push(...relevant)
    if (waiting) return
    const now = performance.now()
    if (first === 0) first = now
    clearTimeout(timer)
    timer = setTimeout(rested, Math.max(0, Math.min(restMilliseconds, first + longestRest - now)))
  })

  function rested(): void {
    waiting = true
    whenIdle(() => {
      waiting = false
      lookNow()
    }, signal)
  }

  function end(): void {
    clearTimeout(timer)
    observer.disconnect()
    records = []
  }

  function look(): void {
    const seen = records
    records = []
    first = 0
    const changes = changesSince(seen)
    if (changes.length > 0) patience.changes.push(performance.now())
    else patience.vain += 1
    const spent = isSpent(patience)
    if (spent || !root.isConnected) end()
    for (const change of spent ? [{ kind: 'restless' } as const] : changes) if (!signal.aborted) onChange(change)
  }

  function lookNow(): void {
    clearTimeout(timer)
    if (records.length > 0) look()
  }

  function changesSince(seen: readonly MutationRecord[]): ArticleChange[] {
    if (!root.isConnected) return [{ kind: 'gone' }]
    const grown = grownBy(seen, { root, map }) >= fewestLetters
    const changes: ArticleChange[] = addedStories(seen, root).map((element) => ({ kind: 'added', element }))
    return grown || !isIntact(map, article.text) ? [{ kind: 'changed' }, ...changes] : changes
  }

  /** What the reader unfolds (details, the rest of a report that begins with a few lines) comes without new nodes. */
  function onClick({ isTrusted }: MouseEvent): void {
    if (!isTrusted) return
    const around = parentOf(root) ?? root
    const before = around.getBoundingClientRect().height
    const hasGrown = (): boolean => root.isConnected && around.getBoundingClientRect().height >= before + unfolded
    setTimeout(() => whenIdle(() => hasGrown() && onChange({ kind: 'changed' }), signal), restMilliseconds)
  }

  if (signal.aborted || isSpent(patience)) return lookNow
  // In the capture phase, before the page can act on the click: the height is still the old one.
  addEventListener('click', onClick, { capture: true, passive: true, signal })
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  for (let above = parentOf(root); above; above = parentOf(above)) observer.observe(above, { childList: true })
  signal.addEventListener('abort', end, { once: true })
  return lookNow
}
