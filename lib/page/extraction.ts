/**
 * From a page to an `Article`, with the way back from each letter to its live text node. The body is what Readability
 * finds in a lean, stamped copy; the densest text of the live page is a second opinion (pages.md §3.3). The page itself
 * is only read. The library is handed in, so that a page script can keep it in a file of its own; `extract.ts` brings it
 * along.
 */
import type { Article, Block } from '../analysis/types.ts'
import { judgeLanguage } from '../arabic/language.ts'
import { measureAgreement } from './agreement.ts'
import { dropBoilerplate, type Cleaned } from './boilerplate.ts'
import { findCaptions } from './caption.ts'
import { copyPage, type PageCopy } from './copy.ts'
import { findDensity } from './density.ts'
import { gather, type Gathered } from './gather.ts'
import { findLead } from './lead.ts'
import { countLetters } from './letters.ts'
import { readMetadata, type Metadata } from './metadata.ts'
import { containsNode, nameOf, parentOf, textOf } from './nodes.ts'
import type { DateSource } from './published.ts'
import { commonAncestor, findBody, type Library } from './readable.ts'
import type { Result } from './result.ts'
import { runInSlices, runThrough } from './slices.ts'
import type { TextBlock } from './text-builder.ts'
import { buildTextMap, type TextMap } from './text-map.ts'
import { computedLooks, statedLooks, type Looks } from './visible.ts'

/** `no-text`: no running text was found. `aborted`: the signal came first. */
export type ExtractCode = 'no-text' | 'aborted'

/** Why an article is not taken as whole. */
export type Doubt =
  /** The two ways of finding the text agree on less than half: paint nothing, and say so. */
  | 'disagreement'
  /** The page is larger than what is read. */
  | 'too-long'
  /** The page says that the rest is for subscribers, or hides it until a click, or the text breaks off. */
  | 'cut'

export type Extraction = {
  article: Article
  map: TextMap
  /** The smallest live element that holds the body: what to observe. */
  root: Element
  /** For each block of the article the live element that it stands in; null for a headline that only the head names. */
  elements: (Element | null)[]
  /** How far the two opinions agree, 0–1. */
  agreement: number
  /** False when they disagree. */
  sure: boolean
  doubts: Doubt[]
  /** Where the publication day was found. */
  dateSource: DateSource | null
}

export type ExtractInput = {
  /** Address of the page; null when unknown. */
  url: string | null
  /** Only this part of the page, for a second story that was added below the first. Default: the body. */
  within?: Element
  /** The clock. Default: now. */
  now?: Date
}

/** UTF-16 units of an article; the longest reports have 60,000. */
const longestArticle = 400_000
const leastAgreement = 0.5

type MakeLooks = (keep: () => Element | null) => Looks
type Work = { input: ExtractInput; library: Library; makeLooks: MakeLooks }
type Steps = Generator<void, Result<Extraction, ExtractCode>>
type Reading = { within: Element; meta: Metadata; looks: Looks; copy: PageCopy }

/** The types promise a body; a document that is still loading, or of another kind, has none. */
function bodyOf(document: Document): Element | null {
  return document.body
}

function* read(document: Document, { input, library, makeLooks }: Work): Steps {
  const within = input.within ?? bodyOf(document)
  if (!within) return { ok: false, code: 'no-text' }
  let headline: Element | null = null
  const looks = makeLooks(() => headline)
  const body = findDensity(document, within).root
  yield
  const isShown = (element: Element): boolean => looks.isShown(element)
  const meta = readMetadata(document, { url: input.url, within, body, isShown, now: input.now ?? new Date() })
  headline = meta.headline.element
  yield
  const copy = yield* copyPage(document, { within, title: meta.headline.text, looks })
  const kept = findBody(copy, library)
  yield
  return yield* assemble(document, { within, meta, looks, copy }, kept)
}

function* assemble(document: Document, reading: Reading, kept: ReadonlySet<Element>): Steps {
  const { within, meta, looks, copy } = reading
  const root = commonAncestor(kept)
  if (!root) return { ok: false, code: 'no-text' }
  const visible = new Set(copy.stamped)
  const isVisible = (text: Text): boolean => visible.has(parentOf(text) as Element)
  const agreement = yield* measureAgreement(document, {
    density: findDensity(document, within, isVisible),
    kept,
    visible,
  })

  const title = meta.headline.element
  const isKept = (element: Element): boolean => kept.has(element) && !(title && containsNode(title, element))
  const found = yield* gather({ root, isKept, hidden: copy.hidden, looks, limit: longestArticle })
  const clean = dropBoilerplate(found.blocks, meta.headline.text)
  const first = clean.blocks[0]?.pieces[0]?.node
  if (!first) return { ok: false, code: 'no-text' }
  const lead = findLead({ headline: title, first, within, visible, hidden: copy.hidden, looks })
  const captions = findCaptions({ headline: title, first, within, visible, hidden: copy.hidden, looks })
  const blocks = [headlineBlock(meta, looks), lead, ...captions, ...clean.blocks].filter((block) => block !== null)
  return {
    ok: true,
    value: extractionOf(blocks, {
      reading,
      root,
      agreement,
      doubts: doubtsOf({ reading, root, agreement, found, clean }),
    }),
  }
}

function headlineBlock({ headline: { text, element } }: Metadata, looks: Looks): TextBlock | null {
  if (text === null) return null
  if (element) {
    const { blocks } = runThrough(gather({ root: element, isKept: () => true, hidden: new Set(), looks, limit: 2_000 }))
    const [block] = blocks
    if (block && blocks.length === 1) return { ...block, kind: 'headline', element }
  }
  return { kind: 'headline', text, pieces: [], linked: 0, element }
}

type Judged = { reading: Reading; root: Element; agreement: number; found: Gathered; clean: Cleaned }

function doubtsOf({ reading: { copy, meta }, root, agreement, found, clean }: Judged): Doubt[] {
  const doubts: Doubt[] = []
  if (agreement < leastAgreement) doubts.push('disagreement')
  if (!copy.complete || !found.complete) doubts.push('too-long')
  if (clean.walled || !meta.free || breaksOff(clean.blocks, copy, root)) doubts.push('cut')
  return doubts
}

/** A last paragraph that breaks off, or hidden text beside the paragraphs of more than half of what can be seen. */
function breaksOff(blocks: readonly TextBlock[], copy: PageCopy, root: Element): boolean {
  const last = blocks.findLast(({ kind }) => kind !== 'caption')
  if (last && /(…|\.{3})\s*$/.test(last.text)) return true
  let hidden = 0
  for (const element of copy.hidden)
    if (containsNode(root, element) && nameOf(element) !== 'dialog')
      hidden += countLetters((textOf(element) ?? '').slice(0, 20_000))
  return hidden > blocks.reduce((sum, { text }) => sum + countLetters(text), 0) / 2
}

function extractionOf(
  blocks: readonly TextBlock[],
  {
    reading: { meta },
    root,
    agreement,
    doubts,
  }: { reading: Reading; root: Element; agreement: number; doubts: Doubt[] },
): Extraction {
  const spans: Block[] = []
  let end = -2
  for (const { kind, text } of blocks) {
    const start = end + 2
    end = start + text.length
    spans.push({ start, end, kind })
  }
  const text = blocks.map((block) => block.text).join('\n\n')
  const article: Article = {
    url: meta.url,
    host: meta.host,
    language: judgeLanguage(text).language,
    title: meta.headline.text,
    published: meta.published?.day ?? null,
    text,
    blocks: spans,
    complete: doubts.length === 0,
  }
  const map = buildTextMap(
    blocks,
    spans.map(({ start }) => start),
  )
  const elements = blocks.map(({ element }) => element)
  return {
    article,
    map,
    root,
    elements,
    agreement,
    sure: agreement >= leastAgreement,
    doubts,
    dateSource: meta.published?.source ?? null,
  }
}

/** See `extractDocument` in `extract.ts`. */
export function extractDocumentWith(
  library: Library,
  document: Document,
  input: ExtractInput,
): Result<Extraction, ExtractCode> {
  return runThrough(read(document, { input, library, makeLooks: () => statedLooks }))
}

/** See `extractPage` in `extract.ts`. */
export async function extractPageWith(
  library: Library,
  document: Document,
  input: ExtractInput & { signal: AbortSignal },
): Promise<Result<Extraction, ExtractCode>> {
  const view = document.defaultView
  const makeLooks: MakeLooks = view ? (keep) => computedLooks(view, keep) : () => statedLooks
  const done = await runInSlices(read(document, { input, library, makeLooks }), input.signal)
  return done ? done.value : { ok: false, code: 'aborted' }
}
