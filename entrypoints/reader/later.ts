/** After a move without a load the text comes when the site has sent it: the page is looked at again for a while. */

/** Milliseconds from one look to the next, each of less than a millisecond. */
const waits = [500, 1_000, 2_500, 6_000, 15_000]

export type Later = {
  /** Looks until a look says that the text is there; looks that were still to come are dropped. */
  start: () => void
  stop: () => void
}

/** @param look true when the page's text was found, or nobody waits for it any more */
export function createLater(look: () => boolean): Later {
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(count: number): void {
    const delay = waits[count]
    if (delay !== undefined) timer = setTimeout(() => look() || wait(count + 1), delay)
  }

  const stop = (): void => clearTimeout(timer)
  return {
    start() {
      stop()
      wait(0)
    },
    stop,
  }
}
