/**
 * The body of a page that is not plain: what Readability finds in a lean, stamped copy, and how far the densest text of
 * the live page agrees with it (pages.md §3.3).
 */
import { measureAgreement } from './agreement.ts'
import { copyPage } from './copy.ts'
import { densitySteps } from '../density.ts'
import type { FindBody } from './extraction.ts'
import { parentOf } from '../nodes.ts'
import { commonAncestor, findBody, type Library } from './readable.ts'

/** @param library the class of `@mozilla/readability` */
export function byLibrary(library: Library): FindBody {
  return function* (document, { within, meta, looks }) {
    const copy = yield* copyPage(document, { within, title: meta.headline.text, looks })
    const kept = findBody(copy, library)
    yield
    const root = commonAncestor(kept)
    if (!root) return null
    const visible = new Set(copy.stamped)
    const isSeen = (text: Text): boolean => visible.has(parentOf(text) as Element)
    const density = yield* densitySteps(document, within, isSeen)
    const agreement = yield* measureAgreement(document, { density, kept, visible })
    return {
      root,
      isKept: (element) => kept.has(element),
      isVisible: (element) => visible.has(element),
      hidden: copy.hidden,
      dropped: new Set(),
      stray: [],
      agreement,
      complete: copy.complete,
      way: 'library',
    }
  }
}
