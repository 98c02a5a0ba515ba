/**
 * The day an article was published, from the most reliable place that names one (pages.md §3.3.4): structured data,
 * meta elements, microdata and RDFa, `<time>`, the address, the Arabic date beside the headline. Dates anywhere else
 * on a page (today's in the header, an archive, other stories) are never taken: no date is better than a wrong one.
 */
import { similarity } from './headline.ts'
import { isArticleNode, type JsonLdNode } from './json-ld.ts'
import { countLetters } from '../letters.ts'
import { machineDate, urlDate, type MachineDate } from './machine-date.ts'
import {
  attributeOf,
  closestOf,
  containsNode,
  isInlineName,
  isUnreadName,
  nameOf,
  parentOf,
  queryAllIn,
  textOf,
  textsFrom,
} from '../nodes.ts'
import { textDates } from './text-date.ts'

export type DateSource = 'json-ld' | 'meta' | 'microdata' | 'rdfa' | 'time' | 'url' | 'text'

export type Published = { day: string; source: DateSource }

type DateContext = DateInput & { start: Node | null }

export type DateInput = {
  url: string | null
  structured: JsonLdNode[]
  headline: { text: string | null; element: Element | null }
  /** Where the running text is. */
  body: Element | null
  /** The page, or the part of it that holds the article. */
  within: Element
  /** The head speaks of this article: not of the one that a page without reload showed before. */
  headIsOurs: boolean
  now: Date
}

const metaNames = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datePublished',
  'pubdate',
  'publish-date',
  'publishdate',
  'publish_date',
  'parsely-pub-date',
  'cXenseParse:recs:publishtime',
  'dc.date.issued',
  'DC.date.issued',
  'dcterms.created',
  'date',
]

/** A page is read after it was written: a later day (beyond all time zones) is a mistake of the page. */
function isPlausible(day: string | null, now: Date): day is string {
  return day !== null && Date.parse(`${day}T00:00:00Z`) <= now.getTime() + 36 * 3_600_000
}

/** Path of an address, percent-decoded where it can be, so that two spellings of one address are equal. */
function pathOf(url: string | null): string | null {
  const path = (url === null ? null : URL.parse(url))?.pathname.replace(/\/$/, '')
  if (path === undefined) return null
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

function fromStructured({ structured, headline, url, headIsOurs }: DateContext): string | null {
  const dated = structured.filter((node) => isArticleNode(node) && node.published !== null)
  const page = pathOf(url)
  // A single report in the data may be headed a little differently; among several only the page's own counts.
  const alike = headIsOurs && dated.length === 1 ? 0.25 : 0.6
  const isOurs = (node: JsonLdNode): boolean =>
    (Boolean(page) && pathOf(node.url) === page) ||
    (node.headline === null
      ? headIsOurs && dated.length === 1
      : similarity(node.headline, headline.text ?? '') >= alike)
  const days = new Set(dated.filter(isOurs).map((node) => node.published))
  const [only] = days
  return days.size === 1 ? (only ?? null) : null
}

function fromMeta(document: Document): string | null {
  for (const name of metaNames) {
    const element = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)
    const value = element && attributeOf(element, 'content')?.trim()
    if (value && machineDate(value)) return value
  }
  return null
}

const elsewhere =
  'aside,footer,nav,[class~=related],[class~=comments],[id=comments],[class*=related-],[class*=comment-]'

/** Items around an element, up to the article: cards of lists, other articles, items of microdata. */
function* itemsAround(element: Element, within: Element): Generator<Element> {
  for (
    let item = closestOf(element, 'article,li,[itemscope]');
    item && item !== within && containsNode(within, item);
  ) {
    yield item
    const above = parentOf(item)
    item = above && closestOf(above, 'article,li,[itemscope]')
  }
}

/** Whether a dated element speaks of this article: not of a card, a comment, another item or a change. */
function speaksOfArticle(element: Element, { headline, within }: DateContext): boolean {
  const title = headline.element
  const isOther = (around: Element): boolean => title !== null && !containsNode(around, title)
  const around = closestOf(element, elsewhere)
  if (around && around !== within && (title === null || isOther(around))) return false
  // An item for the date alone holds no other story; one with a heading or a link of its own has more letters.
  for (const item of itemsAround(element, within))
    if (isOther(item) && countLetters(textOf(item) ?? '') > 60) return false
  const labels = attributeOf(element, 'class') ?? ''
  return !/updat|modif/i.test(labels) || /publish/i.test(labels)
}

/** Nearest common ancestor of headline and text; null when that is the whole page, where other stories are too. */
function articleScope({ headline, body, within }: DateContext): Element | null {
  if (!headline.element || !body) return null
  let scope: Element | null = headline.element
  while (scope && !containsNode(scope, body)) scope = parentOf(scope)
  return scope && scope !== within && nameOf(scope) !== 'body' ? scope : null
}

function valueOf(element: Element): string {
  return attributeOf(element, 'content') ?? attributeOf(element, 'datetime') ?? textOf(element) ?? ''
}

/** The one day that the elements of `selector` under `root` agree on, else the first one's if it stands by the headline. */
function fromElements(root: Element, selector: string, context: DateContext): MachineDate | null {
  const dates: MachineDate[] = []
  for (const element of Array.from(queryAllIn(root, selector)).slice(0, 50)) {
    const date = speaksOfArticle(element, context) ? machineDate(valueOf(element).trim().slice(0, 200)) : null
    if (date) dates.push(date)
  }
  const [first] = dates
  return first && dates.every(({ day }) => day === first.day) ? first : null
}

/** The first text of paragraph length in the running text. */
function firstParagraph(body: Element | null): Node | null {
  if (!body) return null
  let seen = 0
  for (const text of textsFrom(body, body)) {
    seen += 1
    if (seen > 200 || countLetters(text.data) >= 80) return text
  }
  return null
}

/** Elements around the headline, from the inside out, as long as they do not hold the text as well. */
function* aroundHeadline({ headline, start }: DateContext): Generator<Element> {
  const holdsText = (element: Element): boolean => start !== null && containsNode(element, start)
  let element = headline.element
  for (let hops = 0; element && hops < 6 && !holdsText(element); hops += 1) {
    yield element
    element = parentOf(element)
  }
}

const timeSelector = 'time[datetime],time[pubdate],[itemprop~=datePublished],[property$=datePublished]'

function nearHeadline(selector: string, context: DateContext): MachineDate | null {
  for (const element of aroundHeadline(context)) {
    const found = nameOf(element) === 'body' ? null : fromElements(element, selector, context)
    if (found) return found
  }
  return null
}

function fromTime(context: DateContext): MachineDate | null {
  const near = nearHeadline(timeSelector, context)
  const scope = articleScope(context)
  return near ?? (scope && fromElements(scope, timeSelector, context))
}

const rdfaSelector = '[property$=datePublished],[property$=":date"],[property~="dc:date"],[property$=":created"]'

function blockOf(node: Node): Element | null {
  let element = parentOf(node)
  while (element && isInlineName(nameOf(element))) element = parentOf(element)
  return element
}

const longestDateline = 200
const mostTexts = 60

/** Short lines of text between the headline and the first paragraph, and in the headline's own box before it. */
function datelines(context: DateContext): string[] {
  const { headline, within } = context
  if (!headline.element) return []
  let box: Element = headline.element
  for (const element of aroundHeadline(context))
    if ((textOf(element) ?? '').length < 1_000 && nameOf(element) !== 'body') box = element
  const lines = new Map<Element, string>()
  let seen = 0
  for (const text of textsFrom(box, within)) {
    const data = text.data.trim().slice(0, 1_000)
    const block = blockOf(text)
    if (data === '' || !block || isUnreadName(nameOf(block)) || containsNode(headline.element, text)) continue
    seen += 1
    if (countLetters(data) >= 80 || seen > mostTexts) break
    if (closestOf(block, 'nav,footer,aside')) continue
    lines.set(block, `${lines.get(block) ?? ''} ${data}`)
  }
  return [...lines.values()].filter((line) => line.length <= longestDateline)
}

function visibleDays(context: DateContext): string[] {
  return datelines(context)
    .flatMap(textDates)
    .filter(({ update }) => !update)
    .map(({ day }) => day)
}

function* machineDates(document: Document, context: DateContext): Generator<[DateSource, MachineDate | null]> {
  const read = (value: string | null): MachineDate | null => (value === null ? null : machineDate(value))
  yield ['json-ld', read(fromStructured(context))]
  if (context.headIsOurs) yield ['meta', read(fromMeta(document))]
  yield ['microdata', fromElements(articleScope(context) ?? context.within, '[itemprop~=datePublished]', context)]
  yield ['rdfa', fromElements(articleScope(context) ?? context.within, rdfaSelector, context)]
  yield ['time', fromTime(context)]
}

/**
 * The publication day in the outlet's own zone, as given. A value in UTC late in the evening means the next day in the
 * Arab east: it is taken as that when the page itself prints it so. Null when no reliable place names a day.
 */
export function findPublished(document: Document, input: DateInput): Published | null {
  const context = { ...input, start: firstParagraph(input.body) }
  const address = context.url === null ? null : urlDate(context.url)
  let printedDays: string[] | null = null
  // Looked for only where they decide: in most pages the data is clear.
  const visible = (): string[] => (printedDays ??= visibleDays(context))
  for (const [source, date] of machineDates(document, context)) {
    if (!date || !isPlausible(date.day, context.now)) continue
    const later = date.later
    const shown = later !== null && (visible().includes(later) || address === later) && !visible().includes(date.day)
    return { day: shown ? later : date.day, source }
  }
  if (isPlausible(address, context.now)) return { day: address, source: 'url' }
  const [printed] = visible()
  return printed !== undefined && isPlausible(printed, context.now) ? { day: printed, source: 'text' } : null
}
