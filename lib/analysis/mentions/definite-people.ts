/**
 * People by their office alone (arabic.md §3.3): after "الرئيس السوري أحمد الشرع" a bare "الرئيس" is he. They bear the
 * noun in their office and not in their name, and an unknown name may follow it, so it is read only where it stands alone.
 */
import { foldKey, foldKeys } from '../../arabic/fold.ts'
import type { Entity } from '../../pack/types.ts'
import { follows } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Occurrence } from './occurrences.ts'
import { isOtherOffice } from './roles.ts'
import { isWithin } from '../when.ts'

/** What may follow an office that stands alone: "قال الرئيس إن …", but not "قال الرئيس فلان". */
const FOLLOWING = foldKeys(
  `إن أن إنه أنه بأن بأنه في من على إلى عن مع خلال بعد قبل منذ عند أمام أمس اليوم غدا هو وهو الذي قد كان لم لن لا ما كما نفسه
   أيضا خلاله لدى حول بين ضد عبر أثناء حيث حين عندما كلمة قرارا مرسوما الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت`,
)

/** True when the person held an office of this noun (K2, without article) on the day; any day where none is known. */
export function heldOffice(entity: Entity, head: string, published: string | null): boolean {
  return (
    entity.type === 'person' &&
    entity.roles.some(
      ({ forms, from, to }) =>
        (published === null || isWithin(published, from, to)) &&
        forms.some((form) => foldKey(form.split(' ')[0] ?? '', 2).replace(/^ال/, '') === head),
    )
  )
}

/** True when the office stands alone: no name and no other office around it. */
export function standsAlone(at: Occurrence, document: TextDocument): boolean {
  if (isOtherOffice(at, document)) return false
  const next = document.words[at.last + 1]
  return next === undefined || !follows(document, at.last + 1) || FOLLOWING.has(next.key)
}
