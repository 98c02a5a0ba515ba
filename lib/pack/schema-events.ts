/** Events in a pack, the fields that they share, statements on them and reports of them. */
import { z } from 'zod'
import { aliasSchema, entityTypes } from './schema-entities.ts'
import { bilingualName, bilingualProse, date, id, isReversed, name, sourceSchema, text, url } from './schema-parts.ts'

export const hedges = ['exact', 'about', 'more-than', 'at-least', 'less-than', 'at-most', 'range'] as const
const fieldTypes = ['count', 'money', 'date', 'window', 'entity', 'place', 'text', 'boolean'] as const

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
const fieldValue = z.union([text(300), z.number(), z.boolean()])

export const valueSchema = z.strictObject({
  /** A number; an entity id; a date, `from/to` for a window; a short text; a boolean. */
  value: fieldValue,
  max: z.number().nullable().default(null),
  hedge: z.enum(hedges).default('exact'),
  /** How the value is shown, where the raw value is not readable by itself. */
  text: bilingualName.nullable().default(null),
  /** Arabic forms by which a text states this value (text, entity and boolean fields). */
  forms: z.array(name).max(40).default([]),
  /**
   * A text value that is a list ("بنادق ورشاشات وألغام"): the forms of each thing in it. A report that names some of them only says
   * less than the whole.
   */
  parts: z.array(z.array(name).min(1).max(20)).min(2).max(10).optional(),
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
        span: name.nullable(),
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
