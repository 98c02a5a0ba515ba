import { describe, expect, it } from 'vitest'
import { mentionAt, nearestMention } from '../../../entrypoints/margin/mention-at.ts'

const mentions = [
  { start: 10, end: 19 },
  { start: 40, end: 44 },
]

describe('mentionAt', () => {
  it('finds the mention by any of its words', () => {
    expect(mentionAt(mentions, { start: 39, end: 44 })).toBe(1)
    expect(mentionAt(mentions, { start: 12, end: 13 })).toBe(0)
  })

  it('finds none beside it', () => {
    expect(mentionAt(mentions, { start: 19, end: 40 })).toBe(-1)
    expect(mentionAt([], { start: 0, end: 9 })).toBe(-1)
  })
})

describe('nearestMention', () => {
  const boxOf = ({ start }: { start: number }) => ({ left: 500, top: start * 10 })

  it('takes the place that is nearest to where the name stood', () => {
    const from = { left: 480, top: 330 }
    expect(nearestMention(mentions, { boxOf, from })?.span).toEqual({ start: 40, end: 44 })
  })

  it('passes over places that are not on the page, and says when there is none', () => {
    const from = { left: 480, top: 330 }
    const first = (span: { start: number }) => (span.start === 10 ? boxOf(span) : null)
    expect(nearestMention(mentions, { boxOf: first, from })?.span).toEqual({ start: 10, end: 19 })
    expect(nearestMention(mentions, { boxOf: () => null, from })).toBeNull()
  })
})
