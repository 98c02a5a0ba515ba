import { describe, expect, it } from 'vitest'
import { placeCard } from '../../../entrypoints/margin/place-card.ts'

const window = { width: 1000, height: 800 }
const at = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 30 })

describe('placeCard', () => {
  it('stands under the mention, flush with its beginning on the right', () => {
    expect(placeCard({ box: at(600, 100), window, rtl: true, width: 380 })).toEqual({
      left: 320,
      width: 380,
      top: 138,
      bottom: null,
      room: 654,
    })
  })

  it('stands flush with the left in a text that runs from the left', () => {
    expect(placeCard({ box: at(100, 100), window, rtl: false, width: 380 }).left).toBe(100)
  })

  it('stands above a mention at the foot of the window', () => {
    expect(placeCard({ box: at(600, 740), window, rtl: true, width: 380 })).toMatchObject({
      top: null,
      bottom: 68,
      room: 724,
    })
  })

  it('stays under the mention while there is enough room, though there is more above', () => {
    expect(placeCard({ box: at(600, 410), window, rtl: true, width: 380 }).top).toBe(448)
  })

  it.each([
    ['at the left edge', at(0, 100)],
    ['at the right edge', at(960, 100)],
    ['outside of the window', at(-400, 100)],
  ])('stays inside the window %s', (_, box) => {
    const { left, width } = placeCard({ box, window, rtl: true, width: 380 })
    expect(left).toBeGreaterThanOrEqual(8)
    expect(left + width).toBeLessThanOrEqual(992)
  })

  it('is as wide as a narrow window lets it', () => {
    expect(placeCard({ box: at(100, 100), window: { width: 320, height: 600 }, rtl: true, width: 380 })).toMatchObject({
      left: 8,
      width: 304,
    })
  })

  it.each([
    ['below the window', at(600, 2000)],
    ['above the window', at(600, -2000)],
  ])('stays inside the window where the page was scrolled until its mention was %s', (_, box) => {
    const { room } = placeCard({ box, window, rtl: true, width: 380 })
    expect(room).toBe(784)
  })

  it('stands over its mention in a window that has no room beside it', () => {
    const low = { width: 320, height: 300 }
    const place = (top: number) => placeCard({ box: at(100, top), window: low, rtl: true, width: 380 })
    expect(place(100)).toMatchObject({ top: null, bottom: 8, room: 240 })
    expect(place(170)).toMatchObject({ top: 8, bottom: null, room: 240 })
    // There is room above this one.
    expect(place(265)).toMatchObject({ top: null, bottom: 43, room: 249 })
  })

  it('never has negative room', () => {
    expect(
      placeCard({ box: at(100, 900), window: { width: 320, height: 20 }, rtl: true, width: 380 }).room,
    ).toBeGreaterThanOrEqual(0)
  })
})
