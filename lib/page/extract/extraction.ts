/**
 * From a page to an `Article`, with the way back from each letter to its live text node. On a plain page the body is the
 * one box of paragraphs under the headline (`structure.ts`). On any other it is what Readability finds in a lean, stamped
 * copy, with the densest text of the live page as a second opinion (`library-body.ts`, pages.md §3.3): that way is handed
 * in, so that a page script can keep it in a file of its own; `extract.ts` brings it along. The page itself is only read.
 */
import type { Article, Block } from '../../analysis/types.ts'
import { dropBoilerplate, type Cleaned } from './boilerplate.ts'
import { findCaptions } from './caption.ts'
import { densitySteps, isStill, type Density } from '../density.ts'
import { gather, type Gathered } from './gather.ts'
import { findLead } from './lead.ts'
import { countLetters } from '../letters.ts'
import { readMetadata, type Metadata } from './metadata.ts'
import { containsNode, hasOwnText, nameOf, parentOf, textOf } from '../nodes.ts'
import type { DateSource } from './published.ts'
import { runInSlices, runThrough } from '../slices.ts'
import { findPlainBody } from './structure.ts'
import type { TextBlock } from './text-builder.ts'
import { buildTextMap, type TextMap } from '../text-map.ts'
import { computedLooks, statedLooks, type Looks } from './visible.ts'

/** `no-text`: no running text was found. `aborted`: the signal came first. */
type ExtractCode = 'no-text' | 'aborted'

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
  /** How the body was found: on the live page, because it is plain, or by the library in a copy. */
  way: 'structure' | 'library'
  /** How far the library and the density of the text agree, 0–1; 1 where the page was plain. */
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
  /** What was seen of the text a moment ago; looked for again where the page has changed since then. */
  density?: Density | null
  /** The clock. Default: now. */
  now?: Date
  /**
   * Which language a text is in. By itself Arabic, as the gate saw by its letters: in a browser the background, which has
   * the time, looks at the words.
   */
  judge?: (text: string) => Article['language']
  /** Ask the library even where the page is plain: a second opinion, for tests. */
  second?: boolean
}

/** UTF-16 units of an article; the longest reports have 60,000. */
const longestArticle = 400_000
const leastAgreement = 0.5

export type PageReading = {
  signal: AbortSignal
  /** Milliseconds after which the page has its turn; by itself about 8. */
  slice?: number
}

type MakeLooks = (keep: () => Element | null) => Looks
/** What was read, or why nothing was: a code for the program, nothing that a person would be told. */
export type Extracted = { ok: true; value: Extraction } | { ok: false; code: ExtractCode }
type Steps = Generator<void, Extracted>

/** What is known of a page before its body is. */
export type Opening = {
  within: Element
  density: Density
  meta: Metadata
  looks: Looks
  judge: ExtractInput['judge']
}

/** The body, by either way. */
export type Body = {
  root: Element
  /** Whether the text directly in an element belongs to the body. */
  isKept: (element: Element) => boolean
  /** Whether an element has text of its own that can be seen. */
  isVisible: (element: Element) => boolean
  hidden: ReadonlySet<Element>
  /** Parts of the body that are left out. */
  dropped: ReadonlySet<Element>
  /** Texts beside it that must be standfirst or caption. */
  stray: readonly Element[]
  agreement: number
  complete: boolean
  way: Extraction['way']
}

/** The types promise a body; a document that is still loading, or of another kind, has none. */
function bodyOf(document: Document): Element | null {
  return document.body
}

/** Finds the body of a page that is not plain; null when it finds none (`library-body.ts`). */
export type FindBody = (document: Document, opening: Opening) => Generator<void, Body | null>

type OpenInput = { input: ExtractInput; makeLooks: MakeLooks }

function* openPage(document: Document, { input, makeLooks }: OpenInput): Generator<void, Opening | null> {
  const within = input.within ?? bodyOf(document)
  if (!within) return null
  let headline: Element | null = null
  const looks = makeLooks(() => headline)
  const { density: seen } = input
  const density = seen && isStill(document, seen) ? seen : yield* densitySteps(document, within)
  yield
  const isShown = (element: Element): boolean => looks.isShown(element)
  const now = input.now ?? new Date()
  const meta = readMetadata(document, { url: input.url, within, body: density.root, isShown, now })
  headline = meta.headline.element
  yield
  return { within, density, meta, looks, judge: input.judge }
}

/** Whether an element and everything around it can be seen, each asked once. */
function sightOf({ within, looks }: Opening): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  const isInSight = (element: Element): boolean => {
    const before = known.get(element)
    if (before !== undefined) return before
    const above = element === within ? null : parentOf(element)
    const shown = (above === null || isInSight(above)) && looks.isShown(element)
    known.set(element, shown)
    return shown
  }
  return isInSight
}

/** The article of a plain page; null where the page is not plain. */
function* readPlain(opening: Opening): Generator<void, Extracted | null> {
  const { within, density, meta, looks } = opening
  const found = yield* findPlainBody({ within, density, headline: meta.headline.element, looks })
  if (!found) return null
  const isInSight = sightOf(opening)
  return yield* assemble(opening, {
    ...found,
    isKept: () => true,
    isVisible: (element) => hasOwnText(element) && isInSight(element),
    agreement: 1,
    complete: true,
    way: 'structure',
  })
}

function* readOther(document: Document, { opening, findBody }: { opening: Opening; findBody: FindBody }): Steps {
  const body = yield* findBody(document, opening)
  return (body && (yield* assemble(opening, body))) ?? { ok: false, code: 'no-text' }
}

/** The article around a body; null when there is no text in it, or a text beside it is not accounted for. */
function* assemble(opening: Opening, body: Body): Generator<void, Extracted | null> {
  const { within, meta, looks, judge } = opening
  const { root, isVisible, hidden, dropped } = body
  const title = meta.headline.element
  const isKept = (element: Element): boolean => body.isKept(element) && !(title && containsNode(title, element))
  const left = dropped.size > 0 ? new Set([...hidden, ...dropped]) : hidden
  const found = yield* gather({ root, isKept, hidden: left, looks, limit: longestArticle })
  const clean = yield* dropBoilerplate(found.blocks, meta.headline.text)
  const first = clean.blocks[0]?.pieces[0]?.node
  if (!first) return null
  const around = { headline: title, first, within, isVisible, hidden, looks }
  const lead = findLead(around)
  const captions = findCaptions(around)
  const known = [lead, ...captions].flatMap((block) => block?.element ?? [])
  if (!body.stray.every((text) => known.some((element) => containsNode(element, text)))) return null
  yield
  const blocks = [headlineBlock(meta, looks), lead, ...captions, ...clean.blocks].filter((block) => block !== null)
  return {
    ok: true,
    value: extractionOf(blocks, { meta, body, doubts: doubtsOf({ meta, body, found, clean }), judge }),
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

type Judged = { meta: Metadata; body: Body; found: Gathered; clean: Cleaned }

function doubtsOf({ meta, body, found, clean }: Judged): Doubt[] {
  const doubts: Doubt[] = []
  if (body.agreement < leastAgreement) doubts.push('disagreement')
  if (!body.complete || !found.complete) doubts.push('too-long')
  if (clean.walled || !meta.free || breaksOff(clean.blocks, body)) doubts.push('cut')
  return doubts
}

/** A last paragraph that breaks off, or hidden text beside the paragraphs of more than half of what can be seen. */
function breaksOff(blocks: readonly TextBlock[], { root, hidden }: Body): boolean {
  const last = blocks.findLast(({ kind }) => kind !== 'caption')
  const end = last?.text.trimEnd() ?? ''
  if (end.endsWith('…') || end.endsWith('...')) return true
  let letters = 0
  for (const element of hidden)
    if (containsNode(root, element) && nameOf(element) !== 'dialog') letters += countLetters(textOf(element) ?? '')
  return letters > 0 && letters > blocks.reduce((sum, { text }) => sum + countLetters(text), 0) / 2
}

type Told = { meta: Metadata; body: Body; doubts: Doubt[]; judge: ExtractInput['judge'] }

function extractionOf(blocks: readonly TextBlock[], { meta, body, doubts, judge }: Told): Extraction {
  const { root, agreement, way } = body
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
    language: judge?.(text) ?? 'ar',
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
    way,
    doubts,
    dateSource: meta.published?.source ?? null,
  }
}

/** See `extractDocument` in `extract.ts`. */
export function extractDocumentWith(findBody: FindBody, document: Document, input: ExtractInput): Extracted {
  const opening = runThrough(openPage(document, { input, makeLooks: () => statedLooks }))
  if (!opening) return { ok: false, code: 'no-text' }
  const plain = input.second === true ? null : runThrough(readPlain(opening))
  return plain ?? runThrough(readOther(document, { opening, findBody }))
}

/**
 * See `extractPage` in `extract.ts`.
 * @param load brings the library, for a page that is not plain; null when it cannot come
 */
export async function extractPageWith(
  load: () => Promise<FindBody | null>,
  document: Document,
  input: ExtractInput & PageReading,
): Promise<Extracted> {
  const { signal, slice } = input
  const view = document.defaultView
  // Nobody can see a page without a window.
  if (!view) return { ok: false, code: 'no-text' }
  const makeLooks: MakeLooks = (keep) => computedLooks(view, keep)
  const opened = await runInSlices(openPage(document, { input, makeLooks }), signal, slice)
  if (!opened) return { ok: false, code: 'aborted' }
  if (!opened.value) return { ok: false, code: 'no-text' }
  const opening = opened.value
  const plain = input.second === true ? { value: null } : await runInSlices(readPlain(opening), signal, slice)
  if (!plain) return { ok: false, code: 'aborted' }
  if (plain.value) return plain.value
  const findBody = await load()
  if (!findBody || signal.aborted) return { ok: false, code: 'aborted' }
  const done = await runInSlices(readOther(document, { opening, findBody }), signal, slice)
  return done ? done.value : { ok: false, code: 'aborted' }
}
