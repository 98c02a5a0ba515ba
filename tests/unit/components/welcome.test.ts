import { describe, expect, test } from 'vitest'
import { sample } from '../../../components/welcome/sample.ts'
import { segmentsOf } from '../../../components/welcome/segments.ts'
import type { Paint } from '../../../lib/analysis/view.ts'

describe('the sample report', () => {
  test('blocks cover its text, a blank line apart, headline first', () => {
    expect(sample.blocks[0]).toMatchObject({ start: 0, kind: 'headline' })
    for (const [index, block] of sample.blocks.entries()) {
      const next = sample.blocks[index + 1]
      expect(sample.text.slice(block.end, next?.start ?? sample.text.length)).toBe(next ? '\n\n' : '')
    }
    expect(sample.blocks.at(-1)?.end).toBe(sample.text.length)
  })

  test('its "yesterday, Sunday" is right for its date', () => {
    const published = new Date(`${sample.published ?? ''}T00:00:00Z`)
    expect(published.getUTCDay()).toBe(1)
    expect(sample.text).toContain('أمس الأحد')
  })
})

describe('segments', () => {
  // Block at 10–20 of the text: letters a to j.
  const text = '0123456789abcdefghij'
  const block = { start: 10, end: 20, kind: 'paragraph' as const }
  const paint = (start: number, end: number, inBlock = 0): Paint => ({
    block: inBlock,
    start,
    end,
    kind: 'person',
    id: 'x',
    sure: true,
  })
  const cut = (paints: Paint[], shown: { start: number; end: number } | null = null) =>
    segmentsOf({ text, block, index: 0, paints, shown }).map((segment) => [
      segment.text,
      segment.paint !== null,
      segment.shown,
    ])

  test('no marks: one run', () => {
    expect(cut([])).toEqual([['abcdefghij', false, false]])
  })
  test('marks at the edges and in the middle', () => {
    expect(cut([paint(0, 2), paint(5, 10)])).toEqual([
      ['ab', true, false],
      ['cde', false, false],
      ['fghij', true, false],
    ])
  })
  test('a shown passage cuts through a mark', () => {
    expect(cut([paint(2, 6)], { start: 14, end: 18 })).toEqual([
      ['ab', false, false],
      ['cd', true, false],
      ['ef', true, true],
      ['gh', false, true],
      ['ij', false, false],
    ])
  })
  test('a passage that reaches beyond the block is cut at its edge; one elsewhere leaves no trace', () => {
    expect(cut([], { start: 0, end: 12 })).toEqual([
      ['ab', false, true],
      ['cdefghij', false, false],
    ])
    expect(cut([], { start: 0, end: 5 })).toEqual([['abcdefghij', false, false]])
  })
  test('marks of another block are not drawn here', () => {
    expect(cut([paint(0, 2, 1)])).toEqual([['abcdefghij', false, false]])
  })
})
