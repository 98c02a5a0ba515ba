/** Ids of agencies and outlets by a name that the text or a credit mark gives. */
import { foldKey } from '../../arabic/fold.ts'
import { isMedium } from '../../pack/media.ts'
import type { Knowledge } from '../knowledge.ts'

const books = new WeakMap<Knowledge, ReadonlyMap<string, string>>()

/** Id of the medium with that name: an entity of the pack, else one of its outlets; null for one that the pack lacks. */
export function mediumByName(name: string, knowledge: Knowledge): string | null {
  let book = books.get(knowledge)
  if (book === undefined) books.set(knowledge, (book = makeBook(knowledge)))
  return book.get(foldKey(name, 2)) ?? null
}

function makeBook({ pack }: Knowledge): ReadonlyMap<string, string> {
  const book = new Map<string, string>()
  for (const outlet of pack.outlets) book.set(foldKey(outlet.name.ar, 2), outlet.id)
  for (const entity of pack.entities)
    if (isMedium(entity))
      for (const form of [entity.name.ar, ...entity.aliases.map((alias) => alias.form)])
        book.set(foldKey(form, 2), entity.id)
  return book
}

/** True when the article stands on the medium's own page: what an outlet says of itself is no origin. */
export function isOwnPage(id: string, host: string | null, knowledge: Knowledge): boolean {
  if (host === null) return false
  const names = new Set([foldKey(knowledge.entities.get(id)?.name.ar ?? id, 2)])
  for (const alias of knowledge.entities.get(id)?.aliases ?? []) names.add(foldKey(alias.form, 2))
  return knowledge.pack.outlets.some(
    (outlet) =>
      (outlet.id === id || names.has(foldKey(outlet.name.ar, 2))) &&
      outlet.hosts.some((one) => host === one.replace(/^www\./, '') || host.endsWith(`.${one.replace(/^www\./, '')}`)),
  )
}
