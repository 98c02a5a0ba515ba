import type { EntityType } from '../pack/types.ts'
import type { Kind } from './view.ts'

const kinds: Record<EntityType, Kind> = {
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
  return kinds[type] === 'body' || kinds[type] === 'group'
}

/** The mark's kind for an entity type: what colour, underline, legend and counts go by. */
export function kindOf(type: EntityType): Kind {
  return kinds[type]
}
