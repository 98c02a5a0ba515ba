/** Sources as they are shown: who published a page, and when. */
import type { Knowledge } from '../knowledge.ts'
import type { Language, SourceView } from '../view.ts'

type Book = ReadonlyMap<string, Record<Language, SourceView>>
const books = new WeakMap<Knowledge, Book>()

/** What a source list of the pack is shown as; an address that the pack says nothing of is shown by its host. */
export function sourceViews(
  urls: readonly string[],
  { knowledge, language }: { knowledge: Knowledge; language: Language },
): SourceView[] {
  const book = bookOf(knowledge)
  return [...new Set(urls)].map((url) => book.get(url)?.[language] ?? { url, outlet: hostOf(url), date: null })
}

/** Host of an address without `www.`: `https://www.wam.ae/ar` → wam.ae */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url
}

/** Everything that the pack says about addresses, made once. */
function bookOf(knowledge: Knowledge): Book {
  let book = books.get(knowledge)
  if (book === undefined) books.set(knowledge, (book = makeBook(knowledge)))
  return book
}

function makeBook({ pack }: Knowledge): Book {
  const book = new Map<string, SourceView>()
  const add = (url: string, outlet: string | null, date: string | null): void => {
    const known = book.get(url)
    if (known === undefined) book.set(url, { url, outlet: outlet ?? hostOf(url), date })
    else if (known.date === null && date !== null) book.set(url, { ...known, date })
  }
  for (const report of pack.reports) add(report.url, report.outletName, report.published)
  for (const { sources } of [...pack.events, ...pack.entities])
    for (const source of sources) add(source.url, source.outlet, source.date)
  const arabicName = arabicNames(pack.outlets)
  return new Map(
    Array.from(book, ([url, view]) => [url, { ar: { ...view, outlet: arabicName(view.outlet) }, en: view }]),
  )
}

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '')

/**
 * Sources bear the names by which a list in Latin letters has them; an outlet that the pack knows is shown to readers of
 * Arabic by its own: `Swissinfo (Reuters)` → سويس إنفو (Reuters). A name of another shape comes back unchanged.
 */
function arabicNames(outlets: Knowledge['pack']['outlets']): (name: string) => string {
  const names = new Map(outlets.map(({ name }) => [letters(name.en), name.ar]))
  return (name) => {
    const [whole, own = '', rest = ''] = /^([^(]+?)( \(.*\))?$/.exec(name) ?? [name]
    const known = names.get(letters(own))
    return known === undefined ? whole : known + rest
  }
}
