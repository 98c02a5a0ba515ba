/** Sources as they are shown: who published a page, and when. */
import type { Knowledge } from '../knowledge.ts'
import type { SourceView } from '../view.ts'

const books = new WeakMap<Knowledge, ReadonlyMap<string, SourceView>>()

/** What a source list of the pack is shown as; an address that the pack says nothing of is shown by its host. */
export function sourceViews(urls: readonly string[], knowledge: Knowledge): SourceView[] {
  const book = bookOf(knowledge)
  return [...new Set(urls)].map((url) => book.get(url) ?? { url, outlet: hostOf(url), date: null })
}

/** Host of an address without `www.`: `https://www.wam.ae/ar` → wam.ae */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url
}

/** Everything that the pack says about addresses, made once. */
function bookOf(knowledge: Knowledge): ReadonlyMap<string, SourceView> {
  let book = books.get(knowledge)
  if (book === undefined) books.set(knowledge, (book = makeBook(knowledge)))
  return book
}

function makeBook({ pack }: Knowledge): ReadonlyMap<string, SourceView> {
  const book = new Map<string, SourceView>()
  const add = (url: string, outlet: string | null, date: string | null): void => {
    const known = book.get(url)
    if (known === undefined) book.set(url, { url, outlet: outlet ?? hostOf(url), date })
    else if (known.date === null && date !== null) book.set(url, { ...known, date })
  }
  for (const report of pack.reports) add(report.url, report.outletName, report.published)
  for (const { sources } of [...pack.events, ...pack.entities])
    for (const source of sources) add(source.url, source.outlet, source.date)
  return book
}
