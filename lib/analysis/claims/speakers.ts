/** Who says a value: the innermost statement that its passage lies in, and whether that speaker stands for another. */
import type { Entity } from '../../pack/types.ts'
import { isMedium } from '../agencies.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Attribution } from '../types.ts'

/** The attribution whose said holds the span; of several the one that begins last. Null for the writer's own voice. */
export function speakerAt(start: number, attributions: readonly Attribution[]): Attribution | null {
  let found: Attribution | null = null
  for (const one of attributions) {
    if (one.start > start && (one.content === null || one.content.start > start)) break
    if (one.content !== null && one.content.start <= start && one.content.end > start) found = one
  }
  return found
}

/** True when `speaker` speaks for `issuer`: the same, its people, or one that the pack relates to it. */
export function speaksFor(speaker: string, issuer: string, knowledge: Knowledge): boolean {
  if (speaker === issuer) return true
  const a = knowledge.entities.get(speaker)
  const b = knowledge.entities.get(issuer)
  return isLinked(a, issuer) || isLinked(b, speaker)
}

function isLinked(entity: Entity | undefined, other: string): boolean {
  return entity !== undefined && (entity.related.includes(other) || entity.roles.some(({ org }) => org === other))
}

/** True when somebody else than the issuers says it: a named person or body that stands for none of them. */
export function isRival(said: Attribution | null, issuers: readonly string[], knowledge: Knowledge): boolean {
  const entity = said?.speaker.entity ?? null
  if (said === null || entity === null || said.speaker.kind === 'agency') return false
  if (isMedium(knowledge.entities.get(entity))) return false
  return !issuers.some((issuer) => speaksFor(entity, issuer, knowledge))
}
