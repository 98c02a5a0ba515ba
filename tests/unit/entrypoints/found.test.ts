import { describe, expect, it, vi } from 'vitest'
import type { Paint } from '../../../lib/analysis/view.ts'
import { encodePaints } from '../../../lib/messages/codec.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))
const { chosen, foundIn, nothing } = await import('../../../entrypoints/reader/found.ts')
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
const found = (names: readonly Paint[], extras: readonly Paint[] = []) => ({ names, extras: () => extras })
const startsOf = (paints: readonly Paint[]): number[] => paints.map(({ start }) => start)

describe('which marks are shown', () => {
  const paints = [
    paint('sdf', 0),
    paint('trump', 5, 'person'),
    paint('sdf', 10),
    paint('caesar-act', 15, 'law'),
    paint(null, 20),
    paint(null, 25),
  ]

  it('is all names as it comes', () => {
    expect(chosen(found(paints), settings)).toEqual(paints)
    expect(chosen(nothing, settings)).toEqual([])
  })

  it('is the first of each name, and every name without an id, where the reader wants no more', () => {
    expect(startsOf(chosen(found(paints), { ...settings, density: 'first' }))).toEqual([0, 5, 15, 20, 25])
  })

  it('is those of the chosen kinds', () => {
    expect(startsOf(chosen(found(paints), { ...settings, kinds: ['law', 'person'] }))).toEqual([5, 15])
    expect(chosen(found(paints), { ...settings, kinds: [] })).toEqual([])
  })

  it('leaves dates, quantities and speakers out until the reader wants them, then in reading order', () => {
    const extras = [paint(null, 2, 'date'), paint(null, 6, 'quantity'), paint(null, 9, 'speaker')]
    const all = found([paint('sdf', 0), paint('trump', 7, 'person')], extras)
    expect(startsOf(chosen(all, settings))).toEqual([0, 7])
    expect(startsOf(chosen(all, { ...settings, extras: ['date', 'speaker'] }))).toEqual([0, 2, 7, 9])
    expect(chosen(all, { ...settings, extras: ['quantity'], density: 'first', kinds: [] })).toEqual([extras[1]])
  })

  it('counts the first mention among those that are shown', () => {
    const mixed = [paint('sdf', 0, 'person'), paint('sdf', 5, 'group')]
    expect(startsOf(chosen(found(mixed), { ...settings, density: 'first', kinds: ['group'] }))).toEqual([5])
  })
})

describe('what the background tells of a story', () => {
  const names = [paint('sdf', 0), paint('trump', 20, 'person')]
  const extras = encodePaints([paint(null, 5, 'date')]).paints

  it('is names, and what else can be marked', () => {
    const told = foundIn({ ...encodePaints(names), extras })
    expect(told.names).toEqual(names)
    expect(told.extras()).toEqual([paint(null, 5, 'date')])
    expect(foundIn(encodePaints(names)).extras()).toEqual([])
  })

  it('comes in between the names that it told before, which stay the same objects', () => {
    const before = foundIn(encodePaints(names)).names
    const after = foundIn({ ...encodePaints([paint('isis', 10)]), extras }, before).names
    expect(startsOf(after)).toEqual([0, 10, 20])
    expect(after[0]).toBe(before[0])
    expect(after[2]).toBe(before[1])
  })

  it('gives the same objects each time that it is asked for dates: marks that are painted already stay', () => {
    const told = foundIn({ ...encodePaints(names), extras })
    expect(told.extras()[0]).toBe(told.extras()[0])
  })
})
