/**
 * Links between words and records that the reader has called wrong: they are taken out of what was found, before marks,
 * panel and cards are made of it. The article is analysed as before: a wrong link is no reason to forget its event.
 */
import { foldKey } from '../arabic/fold.ts'
import { partOf, type Part, type Several } from './several.ts'
import type { Article, Mention } from './types.ts'

/** A link between words and a card that the reader does not want: on one page, or (`page: null`) everywhere. */
export type HiddenLink = {
  /** Id of the entity or event, as cards carry it. */
  id: string
  /** The name as the card calls it, for the list in the options. */
  name: string
  /** The words that were linked, as they stood in the text; left out: all words that lead to the card. */
  form?: string
  /** Address of the article (`Article.url`), or null. */
  page: string | null
  /** The day on which it was hidden, `YYYY-MM-DD`. */
  on: string
}

/** What tells one hidden link from another. */
export type LinkKey = Pick<HiddenLink, 'id' | 'page' | 'form'>

/** Whether two links are one and the same, whatever the name: كوبر and كُوبر are the same words. */
export function isSameLink(one: LinkKey, other: LinkKey): boolean {
  return one.id === other.id && one.page === other.page && formKey(one.form) === formKey(other.form)
}

function formKey(form: string | undefined): string | null {
  return form === undefined ? null : foldKey(form, 2)
}

/** What was found, without the mentions that the reader has hidden here or everywhere, and without the names in them. */
export function withoutLinks<Found extends Several & { article: Article }>(
  found: Found,
  hidden: readonly LinkKey[],
): Found {
  const { article, analysis, parts } = found
  const links = hidden.filter(({ page }) => page === null || page === article.url)
  if (links.length === 0) return found
  const forms = new Map<string, Set<string | null>>()
  for (const { id, form } of links) forms.set(id, (forms.get(id) ?? new Set()).add(formKey(form)))

  const isShown = ({ entity, start, end }: Mention): boolean => {
    const keys = entity === null ? undefined : forms.get(entity)
    return !keys || (!keys.has(null) && !keys.has(foldKey(article.text.slice(start, end), 2)))
  }
  const without = <A extends Part['analysis']>(whole: A, shown: (mention: Mention) => boolean): A => {
    const gone = whole.mentions.filter((mention) => !shown(mention))
    if (gone.length === 0) return whole
    const inGone = (place: { start: number; end: number }): boolean =>
      gone.some(({ start, end }) => place.start >= start && place.end <= end)
    return {
      ...whole,
      mentions: whole.mentions.filter(shown),
      namings: whole.namings.filter((naming) => !inGone(naming)),
    }
  }
  return {
    ...found,
    analysis: without(analysis, isShown),
    parts: parts.map((part) => {
      const own = new Map(
        [...forms.keys()].flatMap((id) => {
          const place = partOf(id, parts)
          return place?.part === part ? [[place.id, id] as const] : []
        }),
      )
      return {
        ...part,
        analysis: without(part.analysis, (mention) =>
          isShown({ ...mention, entity: mention.entity === null ? null : (own.get(mention.entity) ?? null) }),
        ),
      }
    }),
  }
}
