/** Which records of a pack are media: who passes on what others say. */
import type { Entity } from './types.ts'

/** True for an outlet or agency. */
export function isMedium({ type, class: own }: Pick<Entity, 'type' | 'class'>): boolean {
  return type === 'media_outlet' || own === 'outlet'
}
