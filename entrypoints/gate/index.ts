/**
 * Runs on every page of a site that the reader granted, so it is small and nearly always the last thing that happens
 * there: it says no within a millisecond and waits, without work, for the page to become another.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { PageReport, PageRequest } from '../../lib/messages/contract.ts'
import { world, type Reader } from '../../lib/messages/world.ts'
import type { Density } from '../../lib/page/density.ts'
import { whenShown } from '../../lib/page/observe.ts'
import { gate } from '../../lib/page/gate.ts'
import type { GateVerdict } from '../../lib/page/gate.ts'
import { pageRuntime } from '../../lib/platform/page-runtime.ts'
import { watchAddress } from './address.ts'

/** A page that builds its text by script may not be there yet: looked at again, each time for less than a millisecond. */
const laterLooks = [500, 1500, 4000, 10_000, 25_000]
const unfinished = new Set(['no-headline', 'no-article-mark', 'little-text'])

function stateOf(verdict: GateVerdict): PageReport['state'] {
  if (verdict.isArticle) return 'working'
  return verdict.language === 'ar' ? 'not-article' : 'not-arabic'
}

function startGate(): void {
  let verdict: GateVerdict | null = null
  let timers: ReturnType<typeof setTimeout>[] = []
  /** The reader that was no longer at work when the gate looked last. */
  let before: Reader | undefined

  function look(): boolean {
    const runtime = pageRuntime()
    verdict = gate(document, location.href)
    const { reader } = world()
    if (!runtime || reader?.alive) return true
    before = reader
    if (!verdict.isArticle) return !unfinished.has(verdict.code)
    const request: PageRequest = { type: 'article-found' }
    const put = (): Promise<unknown> => runtime.sendMessage(request)
    // Answered when the reader is there and has taken it, or never comes: whatever the answer is. Once more as in `ask`.
    void put().catch(put).then(takeDensity, takeDensity)
    return true
  }

  function takeDensity(): Density | null {
    const density = verdict?.density ?? null
    if (verdict) verdict.density = null
    return density
  }

  function start(): void {
    for (const timer of timers) clearTimeout(timer)
    timers = look() ? [] : laterLooks.map((delay) => setTimeout(() => !verdict?.isArticle && look(), delay))
  }

  pageRuntime()?.onMessage.addListener((message, _, respond) => {
    // Another reader speaks for the page. If it was stopped and nobody looked again, there is nothing to say.
    if (world().reader !== before || (message as { type?: unknown } | null)?.type !== 'report') return undefined
    respond({ state: verdict ? stateOf(verdict) : 'working', panel: false } satisfies PageReport)
    return undefined
  })
  watchAddress(() => !world().reader?.alive && start())
  start()
  world().gate = { look: start, isArticle: () => (verdict = gate(document, location.href)).isArticle, takeDensity }
}

export default defineUnlistedScript(() => {
  const { gate: running } = world()
  // Injected again into the same document: switched on after it was off, or installed twice. Look once more.
  if (running) return running.look()
  whenShown(document, startGate)
})
