/**
 * What the extension costs a page in Chromium, by the browser's own trace: the tasks of the page's thread in which scripts
 * of ours ran, in processor time of that thread. Other programs on the machine lengthen the way to a result, but not this.
 * The pages that are measured have no script, so every script that runs in them is ours.
 */
import type { CDPSession, Page } from '@playwright/test'

/** Times in milliseconds from the end of parsing (`DOMContentLoaded`); `cpu` is time of the thread's own. */
export type Task = { at: number; wall: number; cpu: number }

export type Traced = {
  /** Tasks with script of ours, in order. */
  tasks: Task[]
  /** What our own functions took of it, each as the browser called them, in processor time of the thread. */
  calls: number[]
  /** The first frame after the last of these: style, layout, painting. */
  frame: (Task & { end: number }) | null
}

type TraceEvent = {
  name: string
  ph: string
  ts: number
  dur?: number
  tdur?: number
  pid: number
  tid: number
  args?: { data?: { url?: string } }
}

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'blink.user_timing',
]
const scripted = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks'])

async function record(session: CDPSession, run: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  })
  await run()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return events
}

function isInside(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0)
}

/**
 * The tasks of ours after `zero`, which says where times are counted from, and which thread is looked at. The driver's own
 * scripts have another address and stand in tasks of their own.
 */
function tasksOf(events: readonly TraceEvent[], zero: TraceEvent | null): Traced {
  if (!zero) return { tasks: [], calls: [], frame: null }
  const isOurs = ({ args }: TraceEvent): boolean => args?.data?.url?.startsWith('chrome-extension://') ?? false
  const own = events.filter(({ pid, tid, ph }) => pid === zero.pid && tid === zero.tid && ph === 'X')
  const all = own.filter(({ name }) => name === 'RunTask').toSorted((a, b) => a.ts - b.ts)
  const scripts = own.filter(({ name }) => scripted.has(name))
  const drivers = scripts.filter((event) => event.name === 'EvaluateScript' && !isOurs(event))
  const start = zero.ts
  const taskOf = ({ ts, dur = 0, tdur = 0 }: TraceEvent): Task => ({
    at: (ts - start) / 1000,
    wall: dur / 1000,
    cpu: tdur / 1000,
  })
  const ours = all.filter(
    (task) =>
      task.ts >= start &&
      scripts.some((event) => (event.dur ?? 0) >= 20 && isInside(event, task)) &&
      !drivers.some((event) => isInside(event, task)),
  )
  const last = ours[ours.length - 1]
  const frames = own.filter(({ name, ts }) => name === 'Commit' && last && ts >= last.ts)
  const [commit] = frames.toSorted((a, b) => a.ts - b.ts)
  const painted = commit && all.find((task) => isInside(commit, task))
  return {
    tasks: ours.map(taskOf),
    calls: scripts
      .filter((event) => event.name === 'FunctionCall' && event.ts >= start && isOurs(event))
      .toSorted((a, b) => a.ts - b.ts)
      .map(({ tdur = 0 }) => tdur / 1000),
    frame: commit && painted ? { ...taskOf(painted), end: (commit.ts + (commit.dur ?? 0) - start) / 1000 } : null,
  }
}

/** Loads a page without scripts and looks on for `wait` milliseconds. */
export async function traceLoad(page: Page, url: string, wait: number): Promise<Traced> {
  const session = await page.context().newCDPSession(page)
  const events = await record(session, async () => {
    await page.goto(url)
    await new Promise((resolve) => setTimeout(resolve, wait))
  })
  // The page that was left ends, too: its thread is another one.
  const ready = events.filter(({ name }) => name === 'MarkDOMContent').toSorted((a, b) => a.ts - b.ts)
  return tasksOf(events, ready[ready.length - 1] ?? null)
}

/** From here on `traceChange` counts: called in the page. */
export const zeroMark = 'before'

/** Looks on while `run` does something to an open page, and for `wait` milliseconds more. `run` sets the mark. */
export async function traceChange(page: Page, run: () => Promise<unknown>, wait: number): Promise<Traced> {
  const session = await page.context().newCDPSession(page)
  const events = await record(session, async () => {
    await run()
    await new Promise((resolve) => setTimeout(resolve, wait))
  })
  return tasksOf(events, events.findLast(({ name }) => name === zeroMark) ?? null)
}

/** Processor time of everything that the page's thread does from the mark on, whoever's it is: for pages at rest. */
export async function traceAll(page: Page, run: () => Promise<unknown>, wait: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const events = await record(session, async () => {
    await run()
    await new Promise((resolve) => setTimeout(resolve, wait))
  })
  const zero = events.findLast(({ name }) => name === zeroMark)
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === zero?.pid && tid === zero.tid)
  // The mark is set inside of the first of them.
  const after = tasks.filter(({ ts, dur = 0 }) => zero && ts + dur >= zero.ts)
  return after.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0)
}

export function sumOf({ tasks }: Traced): number {
  return tasks.reduce((sum, { cpu }) => sum + cpu, 0)
}

export function longestOf({ tasks }: Traced): number {
  return Math.max(0, ...tasks.map(({ cpu }) => cpu))
}
