import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../lib/analysis/types.ts'
import type { Paint } from '../../../lib/analysis/view.ts'
import {
  blockKinds,
  decodeBlocks,
  decodePaints,
  encodeBlocks,
  encodePaints,
  paintKinds,
} from '../../../lib/messages/codec.ts'

describe('blocks', () => {
  it('come back as they were', () => {
    const blocks: Block[] = [
      { start: 0, end: 12, kind: 'headline' },
      { start: 14, end: 80, kind: 'paragraph' },
      { start: 82, end: 82, kind: 'caption' },
    ]
    expect(decodeBlocks(encodeBlocks(blocks), 82)).toEqual(blocks)
  })

  it.each<[string, number[]]>([
    ['half a record', [0, 5]],
    ['an unknown kind', [0, 5, blockKinds.length]],
    ['an end before the start', [5, 4, 0]],
    ['an end behind the text', [0, 11, 0]],
    ['overlapping blocks', [0, 6, 0, 5, 8, 0]],
    ['blocks out of order', [6, 8, 0, 0, 5, 0]],
    ['a negative start', [-1, 5, 0]],
  ])('are refused with %s', (_, flat) => {
    expect(decodeBlocks(flat, 10)).toBeNull()
  })
})

const paint: fc.Arbitrary<Paint> = fc
  .record({
    block: fc.nat(500),
    start: fc.nat(10_000),
    length: fc.integer({ min: 1, max: 60 }),
    kind: fc.constantFrom(...paintKinds),
    id: fc.option(fc.constantFrom('sdf', 'isis', 'syria', 'caesar-act'), { nil: null }),
    sure: fc.boolean(),
  })
  .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }))

describe('paints', () => {
  it('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(paint, { maxLength: 50 }), (paints) => {
        const { paints: flat, ids } = encodePaints(paints)
        expect(decodePaints(flat, ids)).toEqual(paints)
      }),
    )
  })

  it('name each id once', () => {
    const one: Paint = { block: 0, start: 0, end: 2, kind: 'group', id: 'sdf', sure: true }
    expect(encodePaints([one, { ...one, start: 5, end: 7 }]).ids).toEqual(['sdf'])
  })

  it('leave out records that make no sense, and a cut one', () => {
    const good = [0, 3, 5, 0, 0, 1]
    expect(decodePaints([...good, 0, 5, 5, 0, 0, 1, 0, 6, 8, 99, 0, 1, -1, 1, 2, 0, 0, 1, 0, 1], ['a'])).toEqual([
      { block: 0, start: 3, end: 5, kind: 'person', id: 'a', sure: true },
    ])
  })
})
