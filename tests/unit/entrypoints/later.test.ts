import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLater } from '../../../entrypoints/reader/later.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Counts the looks; `found`: at which of them the text is there. */
function start(found = Number.POSITIVE_INFINITY) {
  const ending = new AbortController()
  let looks = 0
  const later = createLater(() => (looks += 1) >= found, ending.signal)
  return { later, looks: () => looks, end: () => ending.abort() }
}

describe('looking for a text that comes late', () => {
  it('ends after half a minute', () => {
    const { later, looks } = start()
    later()
    vi.advanceTimersByTime(120_000)
    expect(looks()).toBe(5)
  })

  it('ends with the look that finds it', () => {
    const { later, looks } = start(2)
    later()
    vi.advanceTimersByTime(120_000)
    expect(looks()).toBe(2)
  })

  it('begins anew with another move, and goes on once', () => {
    const { later, looks } = start()
    later()
    vi.advanceTimersByTime(400)
    later()
    vi.advanceTimersByTime(120_000)
    expect(looks()).toBe(5)
  })

  it.each([
    ['while it waits', false],
    // A reading that was under way ends after the reader of the page has.
    ['before it begins', true],
  ])('does not go on when the reader of the page has ended: %s', (_, isEnded) => {
    const { later, looks, end } = start()
    if (isEnded) end()
    later()
    end()
    vi.advanceTimersByTime(120_000)
    expect(looks()).toBe(0)
  })
})
