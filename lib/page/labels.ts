/** What the page's own names for its boxes say. */
import { attributeOf, hasAttributes } from './nodes.ts'

/** Whole words of a label, or their first or last part: `related`, `related-posts`, `side_bar`, `post-comments`. */
export function labelled(words: string): RegExp {
  return new RegExp(`\\s(?:\\S*[-_])?(?:${words})(?:[-_]\\S*)?\\s`, 'i')
}

/** For `labelled`: what is never part of an article's text, wherever it stands. */
export const furniture =
  'related|recommend(?:ed)?|comments?(?:-?(?:list|area|section))?|respond|shar(?:e|ing)|social|tags?|newsletter|advert\\S*|ads?|banner|trending|most-?(?:read|viewed|popular)|breadcrumbs?|copyrights?|disclaimer'

/** Whether a pattern fits an element's `class` or `id`, which it sees in one string with a blank around each word. */
export function isLabelled(element: Element, pattern: RegExp): boolean {
  if (!hasAttributes(element)) return false
  const className = attributeOf(element, 'class')
  const id = attributeOf(element, 'id')
  // Most elements have neither, and a pattern costs more than this question.
  return (className !== null || id !== null) && pattern.test(` ${className ?? ''} ${id ?? ''} `)
}
