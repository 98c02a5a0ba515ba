import type { EntityType } from '../pack/types.ts'
import type { ExtraKind, Kind } from './view.ts'

/** All kinds, in the order in which lists have them. */
export const kinds: readonly Kind[] = ['person', 'group', 'body', 'place', 'law', 'event', 'other']
/** What else can be marked, likewise. */
export const extraKinds: readonly ExtraKind[] = ['date', 'quantity', 'speaker']

const kindsByType: Record<EntityType, Kind> = {
  person: 'person',
  armed_group: 'group',
  military: 'body',
  government_body: 'body',
  organization: 'body',
  media_outlet: 'body',
  place: 'place',
  facility: 'place',
  law: 'law',
  treaty: 'law',
  agreement: 'law',
  operation: 'event',
  weapon: 'other',
  concept: 'other',
}

/** True for what acts as one: groups, forces, authorities, organizations, media. */
export function isBody(type: EntityType): boolean {
  return kindsByType[type] === 'body' || kindsByType[type] === 'group'
}

/** The mark's kind for an entity type: what colour, underline, legend and counts go by. */
export function kindOf(type: EntityType): Kind {
  return kindsByType[type]
}
