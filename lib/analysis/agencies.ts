/** Which of the pack's outlets are news agencies. */
import { foldKey } from '../arabic/fold.ts'
import { isMedium } from '../pack/media.ts'
import type { Entity } from '../pack/types.ts'
import type { Knowledge } from './knowledge.ts'

const AGENCY = foldKey('وكالة', 2)

/** True for the id of an outlet or agency of the pack. */
export function isMediumId(id: string, { entities }: Pick<Knowledge, 'entities'>): boolean {
  const entity = entities.get(id)
  return entity !== undefined && isMedium(entity)
}

/** True for an outlet that its own names call an agency: "وكالة رويترز", "الوكالة العربية السورية للأنباء". */
export function isAgency(id: string, knowledge: Knowledge): boolean {
  const entity = knowledge.entities.get(id)
  if (entity === undefined || !isMedium(entity)) return false
  let answer = known.get(entity)
  if (answer === undefined) known.set(entity, (answer = hasAgencyName(entity)))
  return answer
}

const known = new WeakMap<Entity, boolean>()

function hasAgencyName({ aliases }: Entity): boolean {
  return aliases.some(({ form }) =>
    foldKey(form, 2)
      .split(' ')
      .some((word) => word === AGENCY || word === `ال${AGENCY}`),
  )
}
