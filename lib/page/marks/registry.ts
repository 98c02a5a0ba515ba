/**
 * Highlights in the page's registry, which the page can read, change and clear (platform.md §1.5). What was there under
 * the same name comes back when ours goes.
 */

/** Below the page's own highlights; also how an earlier version of ours, left behind by an update, is known. */
const priority = -41
const checkMilliseconds = 2_000
/** A page that clears the registry this often does not want marks. */
const mostRepairs = 5

export type Registry = {
  /** Registers the highlights and looks after them. */
  start(): void
  /** Takes them out. */
  stop(): void
}

/** A highlight that `keepRegistered` knows as ours. */
export function newHighlight(): Highlight {
  const highlight = new Highlight()
  highlight.priority = priority
  return highlight
}

/** Keeps `highlights`, by name, in the registry as long as it is started; those without ranges do no harm. */
export function keepRegistered(highlights: ReadonlyMap<string, Highlight>): Registry {
  const before = new Map<string, Highlight>()
  let repairs = 0
  let timer: ReturnType<typeof setInterval> | null = null

  function put(): void {
    for (const [name, highlight] of highlights) {
      const other = CSS.highlights.get(name)
      if (other === highlight) continue
      if (other && other.priority !== priority) before.set(name, other)
      CSS.highlights.set(name, highlight)
    }
  }

  function stop(): void {
    if (timer !== null) clearInterval(timer)
    timer = null
    for (const [name, highlight] of highlights) {
      if (CSS.highlights.get(name) !== highlight) continue
      const other = before.get(name)
      if (other) CSS.highlights.set(name, other)
      else CSS.highlights.delete(name)
    }
    before.clear()
  }

  function check(): void {
    if (document.hidden || Array.from(highlights).every(([name, highlight]) => CSS.highlights.get(name) === highlight))
      return
    repairs += 1
    if (repairs > mostRepairs) stop()
    else put()
  }

  return {
    start() {
      put()
      timer ??= setInterval(check, checkMilliseconds)
    },
    stop,
  }
}
