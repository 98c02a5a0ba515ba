/** Where a card stands beside a mention: under it if there is room, else above it, within the window. */

export type CardPlace = {
  left: number
  width: number
  /** Distance from the upper or the lower edge of the window; the other one is null. */
  top: number | null
  bottom: number | null
  /** Height that is left there. */
  room: number
}

type Box = { left: number; right: number; top: number; bottom: number }
type PlaceInput = { box: Box; window: { width: number; height: number }; rtl: boolean; width: number }

const gap = 8
const edge = 8
/** With so much room under the mention there is no need to look above it. */
const enough = 320
/** In less than this nothing can be read: in a very low window the card stands over its mention. */
const least = 240

/** All numbers are CSS pixels of the window. The card begins where the mention begins, in the direction of the text. */
export function placeCard({ box, window, rtl, width: wanted }: PlaceInput): CardPlace {
  const width = Math.min(wanted, window.width - 2 * edge)
  const start = rtl ? box.right - width : box.left
  const left = Math.min(Math.max(start, edge), window.width - width - edge)
  // The mention itself may be out of the window.
  const most = window.height - 2 * edge
  const under = Math.min(window.height - box.bottom - gap - edge, most)
  const above = Math.min(box.top - gap - edge, most)
  const low = Math.min(least, Math.max(most, 0))
  if (Math.max(under, above) < low) {
    const atFoot = box.top + box.bottom < window.height
    return { left, width, top: atFoot ? null : edge, bottom: atFoot ? edge : null, room: low }
  }
  if (under >= enough || under >= above)
    return { left, width, top: Math.max(box.bottom + gap, edge), bottom: null, room: under }
  return { left, width, top: null, bottom: Math.max(window.height - box.top + gap, edge), room: above }
}
