/**
 * Long work in short tasks: a generator does the work and yields where it can be left, a driver decides when to let the
 * page have its turn (performance.md §5: no task of ours over 8 ms where it can be divided).
 */

/** A little less than 8 ms, because a step that has begun is finished. */
const sliceMilliseconds = 6

/**
 * Lets the page have its turn and resolves in a new task. By a message to ourselves, because it waits in line with the
 * page's own work; `scheduler.yield` would come before all of that and starve it.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel ??= openChannel()
    channel.port2.postMessage(null)
  })
}

const waiting: (() => void)[] = []
/** One for all turns: the browser takes a tenth of a millisecond and more to make one. */
let channel: MessageChannel | null = null

function openChannel(): MessageChannel {
  const made = new MessageChannel()
  // All of them: should a message be lost while the page is left, nobody may wait for it for good.
  made.port1.addEventListener('message', () => waiting.splice(0).forEach((go) => go()))
  made.port1.start()
  return made
}

/** Runs all steps at once and gives the generator's result. */
export function runThrough<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Runs the steps in slices. Null when the signal came first: then the generator is closed and nothing more happens. What
 * comes after the last step finds a task that is not half full.
 * @param milliseconds of a slice
 */
export async function runInSlices<T>(
  steps: Generator<void, T>,
  signal: AbortSignal,
  milliseconds = sliceMilliseconds,
): Promise<{ value: T } | null> {
  let started = performance.now()
  for (;;) {
    if (signal.aborted) {
      steps.return(undefined as T)
      return null
    }
    const step = steps.next()
    const taken = performance.now() - started
    if (step.done) {
      if (taken > milliseconds / 2) await giveWay()
      return { value: step.value }
    }
    if (taken < milliseconds) continue
    await giveWay()
    started = performance.now()
  }
}
