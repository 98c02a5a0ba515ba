/** The pack's types, derived from the schema so that the two cannot drift. Type-only: importing this pulls in no zod. */
import type { z } from 'zod'
import type * as entities from './schema-entities.ts'
import type * as events from './schema-events.ts'
import type { sourceSchema } from './schema-parts.ts'
import type * as schema from './schema.ts'

export type Pack = z.infer<typeof schema.packSchema>
export type PackHeader = z.infer<typeof schema.headerSchema>
export type Entity = z.infer<typeof entities.entitySchema>
export type EntityType = Entity['type']
export type Alias = z.infer<typeof entities.aliasSchema>
export type Gate = z.infer<typeof entities.gateSchema>
export type Role = z.infer<typeof entities.roleSchema>
export type Source = z.infer<typeof sourceSchema>
export type FieldDefinition = z.infer<typeof events.fieldSchema>
export type FieldValue = z.infer<typeof events.valueSchema>
export type PackEvent = z.infer<typeof events.eventSchema>
export type Sign = z.infer<typeof events.signSchema>
export type Statement = z.infer<typeof events.statementSchema>
export type Report = z.infer<typeof events.reportSchema>
export type NamingSet = z.infer<typeof schema.namingSetSchema>
export type Place = z.infer<typeof schema.placeSchema>
export type Hedge = FieldValue['hedge']
export type Stance = NamingSet['names'][number]['stance']
