import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** A channel whose first message is lost, as in a page that was left in between. */
class LossyChannel {
  heard: (() => void) | null = null
  lost = false
  port1 = { addEventListener: (_type: string, run: () => void) => (this.heard = run), start: () => undefined }
  port2 = {
    postMessage: () => {
      if (this.lost) setTimeout(() => this.heard?.(), 0)
      this.lost = true
    },
  }
}

test('a lost message delays nobody who comes after it', async () => {
  vi.stubGlobal('MessageChannel', LossyChannel)
  const { giveWay } = await import('../../../lib/page/slices.ts')
  void giveWay()
  const soon = new Promise((resolve) => setTimeout(() => resolve('never'), 500))
  expect(await Promise.race([giveWay().then(() => 'at once'), soon])).toBe('at once')
})
