/**
 * What happens to a page while it is read: moves without a load, the way back from the browser's cache, changes of the
 * article, a second story below it. Everything ends with the signal, and a page that never rests is left alone.
 */
import { superseded } from '../superseded.ts'

/**
 * Runs at once, or, in a page that was loaded ahead in the background (Chrome), when the reader comes to see it: it may
 * never be read by anybody.
 */
export function whenShown(document: Document, run: () => void): void {
  const { prerendering } = document as Document & { prerendering?: boolean }
  if (prerendering) document.addEventListener('prerenderingchange', run, { once: true })
  else run()
}

/** Notes from now on whether nodes come or go; the function that it gives tells, and ends it. */
export function noteChanges(document: Document): () => boolean {
  let changed = false
  const observer = new MutationObserver(() => {
    changed = true
  })
  observer.observe(document, { childList: true, subtree: true })
  return () => {
    changed ||= observer.takeRecords().length > 0
    observer.disconnect()
    return changed
  }
}

export type MoveInput = {
  document: Document
  /** The page shows another address now, and has come to rest. Called with the address, without its fragment. */
  onMove: (url: string) => void
  /** The page came back from the browser's cache as it was left. */
  onReturn: () => void
  signal: AbortSignal
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#')
  return at < 0 ? url : url.slice(0, at)
}

/** After a move, the page is awaited until nothing was added for this long, … */
const quietMilliseconds = 400
/** … but not for longer than this. */
const longestWait = 5_000
const pollMilliseconds = 1_000

/** Resolves when a page has added nothing for a moment: after a move without a load the new text comes late. */
export function whenQuiet(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (): void => {
      clearTimeout(timer)
      clearTimeout(limit)
      observer.disconnect()
      resolve()
    }
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(end, quietMilliseconds)
    }
    const limit = setTimeout(end, longestWait)
    const observer = new MutationObserver(wait)
    observer.observe(document, { childList: true, subtree: true })
    signal.addEventListener('abort', end, { once: true })
    wait()
  })
}

/** Tells of moves within the page and of returns to it. Changes of the fragment alone are none. */
export function watchMoves({ document, onMove, onReturn, signal }: MoveInput): void {
  const view = document.defaultView
  if (!view) return
  let url = withoutFragment(view.location.href)
  let waiting = new AbortController()

  async function check(): Promise<void> {
    const now = withoutFragment(view?.location.href ?? url)
    if (now === url) return
    url = now
    waiting.abort(superseded)
    waiting = new AbortController()
    const current = AbortSignal.any([waiting.signal, signal])
    await whenQuiet(document, current)
    if (!current.aborted) onMove(now)
  }

  const onChange = (): void => void check()
  // Where the API is missing, an element or a frame of the page by this name would stand in its place.
  const { Navigation, navigation } = view as Window & { Navigation?: unknown; navigation?: EventTarget }
  const hears = typeof Navigation === 'function'
  // `navigate` comes before the address has changed; these two come after it.
  for (const type of ['navigatesuccess', 'currententrychange'])
    if (hears) navigation?.addEventListener(type, onChange, { signal })
  view.addEventListener('popstate', onChange, { signal })
  view.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) onReturn()
    },
    { signal },
  )
  if (hears) return
  // Firefox before 147: a content script does not hear of `pushState`.
  const timer = setInterval(onChange, pollMilliseconds)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}
