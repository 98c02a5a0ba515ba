import { describe, expect, it, vi } from 'vitest'
import type { Paint } from '../../../lib/analysis/view.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))
const { chosen } = await import('../../../entrypoints/reader/story.ts')
const { defaultSettings, pageSettings } = await import('../../../lib/store/settings.ts')

const settings = pageSettings(defaultSettings)
const paint = (id: string | null, start: number, kind: Paint['kind'] = 'group'): Paint => ({
  block: 0,
  start,
  end: start + 3,
  kind,
  id,
  sure: true,
})

describe('which marks are shown', () => {
  const paints = [
    paint('sdf', 0),
    paint('trump', 5, 'person'),
    paint('sdf', 10),
    paint('caesar-act', 15, 'law'),
    paint(null, 20),
    paint(null, 25),
  ]

  it('is all of them as it comes', () => {
    expect(chosen(paints, settings)).toEqual(paints)
  })

  it('is the first of each name, and every name without an id, where the reader wants no more', () => {
    expect(chosen(paints, { ...settings, density: 'first' }).map(({ start }) => start)).toEqual([0, 5, 15, 20, 25])
  })

  it('is those of the chosen kinds', () => {
    expect(chosen(paints, { ...settings, kinds: ['law', 'person'] }).map(({ start }) => start)).toEqual([5, 15])
    expect(chosen(paints, { ...settings, kinds: [] })).toEqual([])
  })

  it('leaves dates, quantities and speakers out until the reader wants them', () => {
    const more = [paint('sdf', 0), paint(null, 2, 'date'), paint(null, 6, 'quantity'), paint(null, 9, 'speaker')]
    expect(chosen(more, settings).map(({ start }) => start)).toEqual([0])
    expect(chosen(more, { ...settings, extras: ['date', 'speaker'] }).map(({ start }) => start)).toEqual([0, 2, 9])
    expect(chosen(more, { ...settings, extras: ['quantity'], density: 'first', kinds: [] })).toEqual([more[2]])
  })

  it('counts the first mention among those that are shown', () => {
    const mixed = [paint('sdf', 0, 'person'), paint('sdf', 5, 'group')]
    expect(chosen(mixed, { ...settings, density: 'first', kinds: ['group'] }).map(({ start }) => start)).toEqual([5])
  })
})
