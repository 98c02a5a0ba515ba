import type { Analysis, Article } from '../types.ts'
import type { MarginView } from '../view.ts'

export const exportFormats = ['markdown', 'csv', 'json', 'annotation'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** One article with what was found in it, and the same as the panel shows it (names and labels in the reader's language). */
export type ExportInput = { article: Article; analysis: Analysis; view: MarginView }

/** Who made a file and when. `newId` gives an IRI that was never used before, as the Web Annotation model wants one. */
export type ExportStamp = { generator: string; created: string; newId: () => string }

/** A file ready to be saved. `content` is UTF-16 text; it is written as UTF-8. */
export type ExportFile = { name: string; type: string; content: string }
