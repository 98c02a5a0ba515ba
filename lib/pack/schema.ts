/**
 * The pack format, version 1: knowledge as data, never code.
 *
 * Every object is strict: an unknown key is an error, so a typing mistake in a hand-written pack is found by
 * `npm run pack -- validate` and not by a reader. Nothing in a pack is a pattern, markup, style, template or condition
 * in a language of its own; gates are lists of literal words. Limits follow the threat model: they bound what a hostile
 * pack can cost before any of it is used (see `limits.ts` for the checks made on the raw bytes, before parsing).
 */
import { z } from 'zod'
import { entitySchema } from './schema-entities.ts'
import { eventSchema, fieldSchema, reportSchema, statementSchema } from './schema-events.ts'
import { bilingualName, bilingualProse, date, id, name, prose, url, words } from './schema-parts.ts'
import { versionPattern } from './version.ts'

export const FORMAT_VERSION = 1

const outletSchema = z.strictObject({
  id,
  name: bilingualName,
  hosts: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'a host is written without https:// and path: news.example.org')
        .max(120),
    )
    .min(1)
    .max(12),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country is its two-letter code: SY')
    .nullable(),
  owner: z
    .strictObject({
      type: z.enum(['state', 'public', 'private', 'party', 'independent', 'other']),
      text: bilingualName.nullable().default(null),
      source: url,
    })
    .nullable()
    .default(null),
  feeds: z.array(url).max(6).default([]),
})

export const stances = ['neutral', 'official', 'honorific', 'pejorative'] as const

/** Names that outlets choose for one thing, each with who uses it. An inventory, never a score. */
export const namingSetSchema = z.strictObject({
  id,
  entity: id,
  title: bilingualName,
  names: z
    .array(
      z.strictObject({
        forms: z.array(name).min(1).max(30),
        stance: z.enum(stances),
        /** Whose side the name belongs to, in words. */
        usedBy: bilingualName,
        side: id.nullable().default(null),
        from: date.optional(),
        to: date.optional(),
        sources: z.array(url).max(10),
      }),
    )
    .min(2)
    .max(30),
})

export const placeSchema = z.strictObject({
  id,
  level: z.enum(['country', 'governorate', 'district', 'subdistrict', 'locality']),
  name: bilingualName,
  parent: id.nullable(),
  coordinates: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).nullable(),
})

/**
 * A definite short ("التنظيم") that stands for the nearest earlier entity of a class (arabic.md §3.3); for the main event
 * where events bear the class ("العملية"); for the issuer of the last statement where the class is `statement` ("البيان").
 */
const definiteSchema = z.strictObject({
  forms: z.array(name).min(1).max(20),
  class: id,
  veto: z.strictObject({ before: words.optional(), after: words.optional(), near: words.optional() }).optional(),
})

const version = z.string().regex(versionPattern, 'a version is three numbers: 1.0.0')

export const headerSchema = z.strictObject({
  format: z.literal(FORMAT_VERSION),
  id,
  version,
  title: bilingualName,
  description: bilingualProse,
  asOf: date,
  /** After so many days past `asOf` the pack is called stale. */
  staleAfterDays: z.number().int().min(1).max(3650),
  authors: z
    .array(z.strictObject({ name, url: url.nullable().default(null) }))
    .min(1)
    .max(20),
  reviewed: z.strictObject({ by: name, on: date }).nullable(),
  licence: name,
  credits: z.array(z.strictObject({ text: prose, url: url.nullable() })).max(40),
  minEngine: version,
})

/** A whole pack in one document: what `pack build` writes and what a reader installs. */
export const packSchema = z.strictObject({
  header: headerSchema,
  fields: z.array(fieldSchema).max(400),
  definites: z.array(definiteSchema).max(60),
  entities: z.array(entitySchema).max(20000),
  events: z.array(eventSchema).max(2000),
  statements: z.array(statementSchema).max(1000),
  reports: z.array(reportSchema).max(10000),
  outlets: z.array(outletSchema).max(2000),
  namings: z.array(namingSetSchema).max(200),
  places: z.array(placeSchema).max(20000),
})
