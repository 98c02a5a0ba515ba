/** People, groups, bodies, places and laws in a pack, with the forms by which a text names them. */
import { z } from 'zod'
import { foldKey } from '../arabic/fold.ts'
import { bilingualName, bilingualProse, date, id, isReversed, name, sourceSchema, url, words } from './schema-parts.ts'

export const entityTypes = [
  'person',
  'armed_group',
  'military',
  'government_body',
  'organization',
  'media_outlet',
  'place',
  'facility',
  'law',
  'treaty',
  'agreement',
  'operation',
  'weapon',
  'concept',
] as const

/**
 * When an alias may stand for its entity. All given parts must hold: no veto word is present, the article's date lies
 * in `from`–`to` (a missing date passes), and at least one of the `need` conditions is met (no `need` = always met).
 * Words are literal phrases, compared token by token under the loose fold K2; the first token may carry proclitics.
 */
export const gateSchema = z.strictObject({
  need: z
    .strictObject({
      /** A long form of the same entity (an alias that passed without `long`) stands somewhere in the document. */
      long: z.literal(true).optional(),
      /** One of these entities is mentioned in the document by an alias that passed on its own. */
      entities: z.array(id).min(1).max(40).optional(),
      /** One of these phrases occurs anywhere in the document. */
      document: words.optional(),
      /**
       * One of these phrases stands directly before the alias (quotes and brackets may intervene). A particle alone (ب)
       * is one attached to the alias, with quotes behind it (ل«») one before the alias in quotes: قال لـ«الأخبار»; a phrase
       * that ends in a lone و (العراق و) stands before it in a list.
       */
      before: words.optional(),
      /** One of these phrases stands directly after the alias. */
      after: words.optional(),
      /** One of these phrases occurs within `3` tokens on either side. */
      near: words.optional(),
    })
    .optional(),
  veto: z
    .strictObject({
      before: words.optional(),
      after: words.optional(),
      near: words.optional(),
      document: words.optional(),
    })
    .optional(),
  from: date.optional(),
  to: date.optional(),
})

/** At least three letters (two for a Latin abbreviation): anything shorter stands inside other words' grammar. */
const aliasForm = name.refine((form) => {
  const key = foldKey(form, 2).replaceAll(/[^\p{L}\p{N}]/gu, '')
  return /^[\p{Script=Latin}\d]+$/u.test(key) ? key.length >= 2 : key.length >= 3
}, 'an alias needs at least three letters')

export const aliasSchema = z.strictObject({
  form: aliasForm,
  /** `name` full name; `short` part of it; `abbreviation`; `role` office used as a name. */
  kind: z.enum(['name', 'short', 'abbreviation', 'role']),
  /** Compare under the safe fold K1 (hamza, ى/ي and ة/ه must agree). */
  strict: z.boolean().optional(),
  gate: gateSchema.optional(),
  /** Generate inflected forms when the lexicon is built (arabic.md §2.3). */
  inflect: z.enum(['nisba', 'five-nouns', 'plural-construct']).optional(),
  /** Only looked up, never shown among the card's other names. */
  hidden: z.boolean().optional(),
})

/** An office held. `forms` are Arabic forms that name the holder by office alone ("الرئيس السوري"), dated by from–to. */
export const roleSchema = z
  .strictObject({
    title: bilingualName,
    org: id.nullable(),
    from: date.nullable(),
    to: date.nullable(),
    /** Last day on which a source shows the holder in office, when `to` is null. */
    asOf: date.nullable(),
    forms: z.array(aliasForm).max(20).default([]),
    sources: z.array(url).max(20),
  })
  .refine((role) => !isReversed(role.from, role.to), 'the role ends before it begins')

/**
 * One dated statement with its pages. `date` is the day it is about; where it tells of a state, `from` and `to` bound the
 * time for which it was true, and `asOf` is the last day for which a source shows it.
 */
const factSchema = z
  .strictObject({
    text: bilingualProse,
    date: date.nullable(),
    from: date.optional(),
    to: date.optional(),
    asOf: date.optional(),
    status: z.enum(['solid', 'single-source', 'contested']),
    sources: z.array(url).min(1).max(20),
  })
  .refine((fact) => !isReversed(fact.from, fact.to), 'the fact ends before it begins')

export const entitySchema = z
  .strictObject({
    id,
    type: z.enum(entityTypes),
    name: bilingualName,
    /** What definite shorts resolve by: `tanzim`, `coalition`, `command`, `force`, `law`, … (see `definites`). */
    class: id.optional(),
    aliases: z.array(aliasSchema).max(60),
    /** One to three neutral, dated sentences; true on `asOf`. */
    description: bilingualProse,
    asOf: date,
    roles: z.array(roleSchema).max(20).default([]),
    facts: z.array(factSchema).max(30).default([]),
    related: z.array(id).max(40).default([]),
    coordinates: z
      .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
      .nullable()
      .default(null),
    /** Id of the record in `places` that this entity is. */
    place: id.nullable().default(null),
    wikidata: z
      .string()
      .regex(/^Q\d{1,12}$/, 'a Wikidata number is Q and digits')
      .nullable()
      .default(null),
    /** False: known to the engine (event signs, namings) but never marked in the text. */
    mark: z.boolean().default(true),
    basis: z.enum(['sourced', 'gazetteer']),
    sources: z.array(sourceSchema).max(40),
  })
  .refine(
    (entity) => entity.type !== 'person' || entity.sources.length > 0,
    'a person needs a page that names them: packs know people of public life only',
  )
