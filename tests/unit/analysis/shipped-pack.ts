/** The pack that ships, read and compiled once for a test file. */
import type { Knowledge } from '../../../lib/analysis/knowledge.ts'
import { readKnowledge, shippedPack } from '../../../scripts/pack-knowledge.ts'

export function shippedKnowledge(): Knowledge {
  const knowledge = readKnowledge(shippedPack)
  if (!knowledge.ok) throw new Error(knowledge.error.message)
  return knowledge.value
}
