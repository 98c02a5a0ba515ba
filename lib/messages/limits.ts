/**
 * How much a page may ask of the background. The largest page that was measured has 200,000 words (about 1.2 million
 * UTF-16 units, performance.md §2); what is larger is not an article.
 */
export const limits = {
  /** UTF-16 units of an article's text. */
  text: 2_000_000,
  blocks: 20_000,
  title: 1_000,
  url: 4_000,
  id: 80,
} as const
