import type { MarginView } from '../../lib/analysis/view.ts'
import { sectionIds, type PanelState, type SectionId } from './types.ts'

/** Whatever was stored as the reader's arrangement, of this version or another. */
type StoredArrangement = { slim: boolean; order: readonly string[]; folded: readonly string[]; width?: number }

/** Width of a panel that nobody has drawn wider or narrower, in CSS pixels. */
const usualWidth = 360

function isSection(id: string): id is SectionId {
  return sectionIds.some((section) => section === id)
}

/** A whole arrangement from a stored one: unknown sections go, missing ones come after the rest, nothing twice. */
export function arrangementFrom({ slim, order, folded, width = usualWidth }: StoredArrangement): PanelState {
  const known = [...new Set(order)].filter(isSection)
  return {
    slim,
    order: [...known, ...sectionIds.filter((id) => !known.includes(id))],
    folded: [...new Set(folded)].filter(isSection),
    width,
  }
}

/** The sections that have something to show. The others are absent: an empty box says nothing. */
export function sectionsOf(view: MarginView): Set<SectionId> {
  const { event } = view
  const here = new Set<SectionId>(['report'])
  if (event !== null || view.background.length > 0) here.add('background')
  if (view.names.length > 0) here.add('names')
  if (event !== null && event.compare.length > 0) here.add('compare')
  if (event !== null && event.related.length > 0) here.add('related')
  return here
}

export function withFold(state: PanelState, id: SectionId): PanelState {
  const folded = state.folded.includes(id) ? state.folded.filter((other) => other !== id) : [...state.folded, id]
  return { ...state, folded }
}

type Move = { id: SectionId; direction: 1 | -1; shown: ReadonlySet<SectionId> }

/** Moves a section past its next neighbour that is shown. At the end of the row the state comes back unchanged. */
export function withMove(state: PanelState, { id, direction, shown }: Move): PanelState {
  const visible = state.order.filter((section) => shown.has(section))
  const neighbour = visible[visible.indexOf(id) + direction]
  if (neighbour === undefined) return state
  const order = state.order.filter((section) => section !== id)
  const at = order.indexOf(neighbour)
  order.splice(direction === 1 ? at + 1 : at, 0, id)
  return { ...state, order }
}
