/**
 * The pack format, version 1: knowledge as data, never code.
 *
 * Every object is strict: an unknown key is an error, so a typing mistake in a hand-written pack is found by
 * `npm run pack -- validate` and not by a reader. Nothing in a pack is a pattern, markup, style, template or condition
 * in a language of its own; gates are lists of literal words. Limits follow the threat model: they bound what a hostile
 * pack can cost before any of it is used (see `limits.ts` for the checks made on the raw bytes, before parsing).
 */
import { z } from 'zod'
import { foldKey } from '../arabic/fold.ts'
import { judgeAddress, judgeText } from './text-rules.ts'

z.config({ jitless: true })

export const FORMAT_VERSION = 1

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'an id is lower-case letters, digits and hyphens')
function text(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .superRefine((value, context) => {
      const reason = judgeText(value)
      if (reason) context.addIssue({ code: 'custom', message: reason, params: { problem: 'bad-text' } })
    })
}
const name = text(200)
const prose = text(2000)
/** A calendar date of known precision: `2025`, `2025-11` or `2025-11-24`. */
const date = z
  .string()
  .regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isCalendarDate, 'there is no such day in the calendar')

/** 31 February passes the pattern; the calendar says no. */
function isCalendarDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** Both ends given and the first after the second. Works on strings because the order of ISO dates is that of their text. */
function isReversed(from: string | null | undefined, to: string | null | undefined): boolean {
  if (!from || !to) return false
  const length = Math.min(from.length, to.length)
  return from.slice(0, length) > to.slice(0, length)
}
const url = z
  .string()
  .min(10)
  .max(2000)
  .superRefine((value, context) => {
    const reason = judgeAddress(value)
    if (reason) context.addIssue({ code: 'custom', message: reason, params: { problem: 'bad-address' } })
  })

const bilingualName = z.strictObject({ ar: name, en: name })
const bilingualProse = z.strictObject({ ar: prose, en: prose })

/** A page that a fact rests on. `outlet` is a display name; null date means that the page shows none. */
export const sourceSchema = z.strictObject({
  url,
  outlet: name.nullable().default(null),
  date: date.nullable().default(null),
  lang: z.string().min(2).max(8).nullable().default(null),
})

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

const words = z.array(name).min(1).max(60)

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
       * is one attached to the alias; a phrase that ends in a lone و (العراق و) stands before it in a list.
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
export const factSchema = z
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

export const hedges = ['exact', 'about', 'more-than', 'at-least', 'less-than', 'at-most', 'range'] as const
export const fieldTypes = ['count', 'money', 'date', 'window', 'entity', 'place', 'text', 'boolean'] as const

/** A typed slot that events share: how many, where, when, with whom, how. */
export const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'a field id is lower-case letters, digits and underscores'),
  label: bilingualName,
  type: z.enum(fieldTypes),
  /** For counts: the canonical measure of the counted object (arabic.md §6), e.g. `sites`, `munitions`. */
  measure: id.nullable().default(null),
  /** For counts: heads of the counted noun in Arabic; for other types: words that announce the value. */
  words: z.array(name).max(60).default([]),
  /**
   * For counts of one event that share a measure: words that tell them apart. The number fills the field whose word
   * stands nearest in its sentence: "مقتل 5 عناصر وأسر 19" → `isis_killed` 5, `isis_captured` 19.
   */
  near: z.array(name).min(1).max(60).optional(),
})

const fieldId = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'a field id is lower-case letters, digits and underscores')
const fieldValue = z.union([z.string().min(1).max(300), z.number(), z.boolean()])

export const valueSchema = z.strictObject({
  /** A number; an entity id; a date, `from/to` for a window; a short text; a boolean. */
  value: fieldValue,
  max: z.number().nullable().default(null),
  hedge: z.enum(hedges).default('exact'),
  /** How the value is shown, where the raw value is not readable by itself. */
  text: bilingualName.nullable().default(null),
  /** Arabic forms by which a text states this value (text, entity and boolean fields). */
  forms: z.array(name).max(40).default([]),
  /** Entity id or outlet family of who says so. */
  by: z
    .strictObject({ entity: id.nullable().default(null), text: bilingualName })
    .nullable()
    .default(null),
  status: z.enum(['solid', 'single-source', 'contested', 'variant']).default('solid'),
  /** How a variant stands to the field's solid value, where words alone cannot tell ("القوات السورية" for a ministry). */
  relation: z.enum(['less-specific', 'more-specific', 'different']).optional(),
  note: bilingualProse.nullable().default(null),
  sources: z.array(url).min(1).max(20),
})

/**
 * A distinguishing fact: one of the phrases of `any`, and (if given) one of `with` in the same paragraph. A sign whose id
 * is a field's id with hyphens (`drugs-found`, `drugs_found`) states that field's fact: both found count once.
 */
export const signSchema = z.strictObject({
  id,
  label: bilingualName,
  any: z.array(name).min(1).max(60),
  with: z.array(name).min(1).max(60).optional(),
})

export const eventSchema = z
  .strictObject({
    id,
    title: bilingualName,
    /** What lists of names call it ("اتفاق 10 آذار"); null: the title, where that is a name itself. */
    name: bilingualName.nullable().default(null),
    /** Forms by which a text names the event itself ("عملية عين الصقر"): mentions then carry the event's id. */
    aliases: z.array(aliasSchema).max(60).default([]),
    /** The type that such mentions carry. */
    type: z.enum(entityTypes).default('operation'),
    /** What definite shorts resolve by: `operation` for what a report may call "العملية" (see `definites`). */
    class: id.optional(),
    /** Entity ids of the raw data that are this same thing: one record stands for both. */
    same: z.array(id).max(5).default([]),
    start: date,
    end: date.nullable(),
    precision: z.enum(['day', 'range', 'month', 'year']),
    where: bilingualName,
    places: z.array(id).max(20).default([]),
    summary: bilingualProse,
    asOf: date,
    /** What later facts changed in the picture, dated. */
    since: z
      .array(
        z.strictObject({
          date,
          text: bilingualProse,
          event: id.nullable().default(null),
          sources: z.array(url).min(1).max(20),
        }),
      )
      .max(12)
      .default([]),
    actors: z.array(id).max(40).default([]),
    fields: z
      .array(z.strictObject({ field: fieldId, values: z.array(valueSchema).min(1).max(12) }))
      .max(30)
      .default([]),
    predecessors: z.array(id).max(20).default([]),
    successors: z.array(id).max(20).default([]),
    related: z.array(id).max(30).default([]),
    /** How a report of this event is recognised. Event dates and count fields found in the text are signs by themselves. */
    recognise: z.strictObject({
      /** Publication dates of reports whose main event this can be. */
      published: z.strictObject({ from: date, to: date.nullable() }),
      /** Entities of which at least one must be mentioned. */
      core: z.array(id).max(20),
      signs: z.array(signSchema).max(30),
      /** How many different signs a main-event verdict needs. */
      least: z.number().int().min(1).max(10),
      /** Signs of look-alikes: each one found counts against this event. */
      against: z.array(signSchema).max(20).default([]),
    }),
    sources: z.array(sourceSchema).min(1).max(60),
  })
  .refine((event) => !isReversed(event.start, event.end), 'the event ends before it begins')

/** A primary document with its field values and the short spans that the comparison shows. */
export const statementSchema = z.strictObject({
  id,
  issuer: id,
  number: name.nullable(),
  title: z.strictObject({ text: name, lang: z.string().min(2).max(8) }),
  date,
  url,
  lang: z.string().min(2).max(8),
  events: z.array(id).min(1).max(10),
  fields: z
    .array(
      z.strictObject({
        event: id,
        field: fieldId,
        value: fieldValue,
        max: z.number().nullable().default(null),
        hedge: z.enum(hedges).default('exact'),
        text: bilingualName.nullable().default(null),
        /** The statement's own short wording, in its language; null where the data holds none. */
        span: z.string().min(1).max(200).nullable(),
      }),
    )
    .max(60),
})

export const reportSchema = z.strictObject({
  id,
  url,
  outlet: id.nullable(),
  outletName: name,
  lang: z.string().min(2).max(8),
  published: date.nullable(),
  /** How the date is known: shown with the page, in its address, or inferred. */
  publishedBasis: z.enum(['shown', 'url', 'inferred']).nullable(),
  title: name.nullable(),
  kind: z.enum(['report', 'primary', 'legal', 'reference', 'opinion']),
  events: z.array(id).min(1).max(20),
  values: z
    .array(z.strictObject({ event: id, field: fieldId, value: fieldValue, hedge: z.enum(hedges).default('exact') }))
    .max(40)
    .default([]),
  origin: z
    .strictObject({ kind: z.enum(['statement', 'agency', 'outlet']), id })
    .nullable()
    .default(null),
})

export const outletSchema = z.strictObject({
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
export const definiteSchema = z.strictObject({
  forms: z.array(name).min(1).max(20),
  class: id,
  veto: z.strictObject({ before: words.optional(), after: words.optional(), near: words.optional() }).optional(),
})

export const headerSchema = z.strictObject({
  format: z.literal(FORMAT_VERSION),
  id,
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version is three numbers: 1.0.0'),
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
  minEngine: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version is three numbers: 1.0.0'),
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
