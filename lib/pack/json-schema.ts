/** The pack format as JSON Schema, for completion and checks in editors. Generated, so that it cannot drift. */
import { z } from 'zod'
import { packSchema } from './schema.ts'

/**
 * The schema of a whole pack document. Rules that JSON Schema cannot say (calendar days, writing direction, references)
 * are left to `pack validate`.
 */
export function packJsonSchema(): unknown {
  return { $id: 'hawamish-pack-1', title: 'Hawamish pack, format 1', ...z.toJSONSchema(packSchema, { io: 'input' }) }
}
