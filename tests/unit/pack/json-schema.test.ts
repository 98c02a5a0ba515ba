import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packJsonSchema } from '../../../lib/pack/json-schema.ts'

const file = new URL('../../../assets/packs/pack.schema.json', import.meta.url)

describe('the JSON Schema for editors', () => {
  it('is the one that the format gives (npm run pack -- schema)', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(packJsonSchema())))
  })

  it('refuses unknown keys and knows the kinds of a record', () => {
    const schema = packJsonSchema() as { additionalProperties: boolean; required: string[]; $schema: string }
    expect(schema.additionalProperties).toBe(false)
    expect(schema.required).toEqual(expect.arrayContaining(['header', 'entities', 'events', 'namings']))
    expect(schema.$schema).toMatch(/json-schema\.org/)
  })
})
