import { afterEach, expect, it, vi } from 'vitest'
import { watchAddress } from '../../../entrypoints/gate/address.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function closed(): never {
  throw new DOMException('another site', 'SecurityError')
}

/** What stands at `navigation` in a window without the Navigation API (Firefox before 147). */
const inItsPlace: [string, unknown][] = [
  ['nothing', undefined],
  ['an element', new EventTarget()],
  ['a frame', new Proxy({}, { get: closed, has: closed })],
]

it.each(inItsPlace)('hears of moves where %s stands in the place of the Navigation API', (_, navigation) => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { visibilityState: 'visible' })
  vi.stubGlobal('location', { href: 'https://sana.sy/a' })
  vi.stubGlobal('navigation', navigation)
  const onMove = vi.fn<() => void>()
  watchAddress(onMove)
  location.href = 'https://sana.sy/b'
  vi.advanceTimersByTime(1_000)
  expect(onMove).toHaveBeenCalledOnce()
})
