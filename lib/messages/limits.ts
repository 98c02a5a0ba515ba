/**
 * How much a page may ask of the background. Extraction stops at 400,000 UTF-16 units, six times the longest report
 * known; what is larger does not come from our reader.
 */
export const limits = {
  /** UTF-16 units of an article's text. */
  text: 600_000,
  blocks: 20_000,
  title: 1_000,
  url: 4_000,
  /** An id of a pack's record, or that with the pack's own id and a colon before it. */
  id: 161,
  /** A name as a card or a text has it. */
  name: 300,
  /** CSS pixels of the panel. */
  width: 2_000,
} as const
