/**
 * Regression articles: short texts that a pack brings along to show what it must find and what it must leave alone.
 * They live beside the pack in `regression/*.json`, each file an array of articles, and are never installed with it.
 *
 * The texts are written for this purpose, in the styles of different outlets; nothing is copied from a page. What is
 * expected was decided by reading, not taken from a run. `expect` says only what matters for the case: a name that it
 * does not list may be found or not.
 */
import { z } from 'zod'
import { hedges } from './schema-events.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'an id is lower-case letters, digits and hyphens')
const form = z.string().min(1).max(200)

/** What the engine must say about one article. */
const expectationSchema = z.strictObject({
  /** The main event; null when the text reports none that the pack knows. */
  event: id.nullable(),
  /** Events that must be among the background ones. */
  background: z.array(id).max(10).optional(),
  /**
   * Names that must be found. `form` is the name as it stands in the text, with its article and without attached
   * particles or outer quotation marks: "وبداعش" → `داعش`. Nested names count.
   */
  mentions: z.array(
    z.strictObject({
      form,
      /** Entity id, or event id for the name of an event. */
      entity: id,
      /** How many mentions of this form there are; at least one when it is left out. */
      count: z.number().int().min(1).optional(),
    }),
  ),
  /** Words that must not be taken for this entity; without `entity`, for any at all. */
  absent: z.array(z.strictObject({ form, entity: id.optional() })),
  /** Field values of the main event that must be read from the text. */
  values: z.array(
    z.strictObject({
      field: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
      value: z.union([z.string().min(1), z.number(), z.boolean()]),
      hedge: z.enum(hedges).default('exact'),
    }),
  ),
})

const regressionArticleSchema = z.strictObject({
  id,
  /** What the case shows, for whoever reads a failure. */
  note: z.string().min(1).max(300),
  /** Publication day, `YYYY-MM-DD`; null when the engine must do without one. */
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  url: z.string().min(10).optional(),
  /** Headline in the first line, paragraphs divided by line breaks. */
  text: z.string().min(20).max(4000),
  expect: expectationSchema,
})

export const regressionFileSchema = z.array(regressionArticleSchema).min(1)

export type RegressionArticle = z.infer<typeof regressionArticleSchema>
