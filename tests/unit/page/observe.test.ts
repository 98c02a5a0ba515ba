import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchMoves } from '../../../lib/page/observe.ts'

/** A window that has no Navigation API (Firefox before 147), with something of the page in its place. */
function pageWith(navigation: unknown) {
  const view = Object.assign(new EventTarget(), { location: { href: 'https://sana.sy/a' }, navigation })
  return { view, document: { defaultView: view } as unknown as Document }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What stands at `navigation` in a window without it: an element with this id, or a frame of another site by this name. */
const inItsPlace: [string, unknown][] = [
  ['nothing', undefined],
  ['an element', new EventTarget()],
  [
    'a frame',
    new Proxy(
      {},
      {
        get() {
          throw new DOMException('another site', 'SecurityError')
        },
      },
    ),
  ],
]

it.each(inItsPlace)('hears of moves where %s stands in the place of the Navigation API', async (_, navigation) => {
  const { view, document } = pageWith(navigation)
  const moves: string[] = []
  const stop = new AbortController()
  watchMoves({ document, onMove: (url) => moves.push(url), onReturn: () => undefined, signal: stop.signal })
  view.location.href = 'https://sana.sy/b'
  await vi.advanceTimersByTimeAsync(8_000)
  expect(moves).toEqual(['https://sana.sy/b'])
  stop.abort()
})
