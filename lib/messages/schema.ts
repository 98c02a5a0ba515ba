/**
 * The checks at the background's edge: anything that does not fit exactly is refused. One list for page scripts, another
 * for the extension's own pages (platform.md §3.4): a page that takes over its renderer can send what it likes, so what
 * a page script may ask is little and harmless.
 */
import { z } from 'zod'
import type { ExtensionRequest, PageRequest } from './contract.ts'
import { exportFormats } from '../analysis/export/types.ts'
import { limits } from './limits.ts'
import { MOST_FILE_BYTES } from '../pack/envelope.ts'

z.config({ jitless: true })

const offset = z.int().min(0).max(limits.text)
const url = z
  .string()
  .max(limits.url)
  .regex(/^(?:https?|file):\/\//)
const id = z.string().min(1).max(limits.id)
const tab = z.int().min(0)
const show = z.union([z.boolean(), z.literal('toggle')])

const article = z.strictObject({
  url: url.nullable(),
  title: z.string().max(limits.title).nullable(),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  text: z.string().max(limits.text),
  blocks: z.array(offset).max(limits.blocks * 3),
  complete: z.boolean(),
})

const sections = z.array(z.string().regex(/^[a-z-]{1,40}$/)).max(20)
const arrangement = z.strictObject({
  slim: z.boolean(),
  order: sections,
  folded: sections,
  width: z.number().min(0).max(limits.width),
})
const name = z.string().min(1).max(limits.name)
const linkKey = { id, page: url.nullable(), form: name.exactOptional() }

export const pageRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('article-found') }),
  z.strictObject({ type: z.literal('names'), article, bare: z.boolean() }),
  z.strictObject({ type: z.literal('rest'), key: z.uuid() }),
  z.strictObject({ type: z.literal('read'), article, below: z.boolean(), bare: z.boolean() }),
  z.strictObject({ type: z.literal('margin'), article }),
  z.strictObject({ type: z.literal('card'), article, id, below: z.boolean() }),
  z.strictObject({ type: z.literal('panel-wanted') }),
  z.strictObject({ type: z.literal('library-wanted') }),
  z.strictObject({ type: z.literal('marks-switched') }),
  z.strictObject({ type: z.literal('arranged'), arrangement }),
  z.strictObject({ type: z.literal('hide-link'), link: z.strictObject({ ...linkKey, name }) }),
  z.strictObject({ type: z.literal('show-link'), link: z.strictObject(linkKey) }),
  z.strictObject({ type: z.literal('export-wanted') }),
  z.strictObject({ type: z.literal('article-gone') }),
]) satisfies z.ZodType<PageRequest>

const packId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const packSource = z.discriminatedUnion('kind', [
  // Base64 writes three bytes as four letters.
  z.strictObject({ kind: z.literal('file'), content: z.string().max(Math.ceil(MOST_FILE_BYTES / 3) * 4) }),
  z.strictObject({ kind: z.literal('address'), url: z.string().max(2000) }),
])

export const extensionRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tab-state'), tab }),
  z.strictObject({ type: z.literal('tab-margin'), tab }),
  z.strictObject({ type: z.literal('tab-card'), tab, id }),
  z.strictObject({ type: z.literal('tab-read'), tab }),
  z.strictObject({ type: z.literal('tab-export'), tab, format: z.enum(exportFormats), wholeText: z.boolean() }),
  z.strictObject({ type: z.literal('tab-export-page'), tab }),
  z.strictObject({ type: z.literal('tab-panel'), tab, show }),
  z.strictObject({ type: z.literal('tab-marks'), tab, show }),
  z.strictObject({ type: z.literal('tab-show'), tab, span: z.strictObject({ start: offset, end: offset }) }),
  z.strictObject({ type: z.literal('tab-back'), tab }),
  z.strictObject({ type: z.literal('tab-stop'), tab }),
  z.strictObject({ type: z.literal('pack-info') }),
  z.strictObject({ type: z.literal('packs') }),
  z.strictObject({ type: z.literal('pack-install'), source: packSource, accepted: hash.nullable() }),
  z.strictObject({ type: z.literal('pack-update'), id: packId, accepted: hash.nullable() }),
  z.strictObject({ type: z.literal('pack-switch'), id: packId, on: z.boolean() }),
  z.strictObject({ type: z.literal('pack-daily'), id: packId, on: z.boolean() }),
  z.strictObject({ type: z.literal('pack-remove'), id: packId }),
  z.strictObject({ type: z.literal('packs-erase') }),
]) satisfies z.ZodType<ExtensionRequest>

/** What the background takes from its own page script when a panel of the browser asks for the article. */
export const sentArticleSchema = article

export const pageReportSchema = z.strictObject({
  state: z.enum(['article', 'not-article', 'not-arabic', 'working', 'failed']),
  panel: z.boolean(),
  marks: z.boolean().exactOptional(),
})
