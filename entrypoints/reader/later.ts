/** After a move without a load the text comes when the site has sent it: the page is looked at again for a while. */

/** Milliseconds from one look to the next, each of less than a millisecond. */
const waits = [500, 1_000, 2_500, 6_000, 15_000]

/**
 * Gives what begins to look, until a look says that the text is there; looks that were still to come are dropped then.
 * @param look true when the page's text was found, or nobody waits for it any more
 */
export function createLater(look: () => boolean, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(count: number): void {
    const delay = waits[count]
    clearTimeout(timer)
    if (delay !== undefined) timer = setTimeout(() => signal.aborted || look() || wait(count + 1), delay)
  }

  return () => wait(0)
}
