/** What the page's own names for its boxes say. */

/** Whole words of a label, or their first or last part: `related`, `related-posts`, `side_bar`, `post-comments`. */
export function labelled(words: string): RegExp {
  return new RegExp(`\\s(?:\\S*[-_])?(?:${words})(?:[-_]\\S*)?\\s`, 'i')
}
