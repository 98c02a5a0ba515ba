/** The pack's types, derived from the schema so that the two cannot drift. Type-only: importing this pulls in no zod. */
import type { z } from 'zod'
import type * as schema from './schema.ts'

export type Pack = z.infer<typeof schema.packSchema>
export type PackHeader = z.infer<typeof schema.headerSchema>
export type Entity = z.infer<typeof schema.entitySchema>
export type EntityType = Entity['type']
export type Alias = z.infer<typeof schema.aliasSchema>
export type Gate = z.infer<typeof schema.gateSchema>
export type Role = z.infer<typeof schema.roleSchema>
export type Source = z.infer<typeof schema.sourceSchema>
export type FieldDefinition = z.infer<typeof schema.fieldSchema>
export type FieldValue = z.infer<typeof schema.valueSchema>
export type PackEvent = z.infer<typeof schema.eventSchema>
export type Sign = z.infer<typeof schema.signSchema>
export type Statement = z.infer<typeof schema.statementSchema>
export type Report = z.infer<typeof schema.reportSchema>
export type NamingSet = z.infer<typeof schema.namingSetSchema>
export type Place = z.infer<typeof schema.placeSchema>
export type Hedge = FieldValue['hedge']
export type Stance = NamingSet['names'][number]['stance']
