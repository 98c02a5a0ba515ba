/** An analysis as the command line prints it for machines: the contract's shape, reasons in Arabic sentences. */
import { analysisJson as toJson } from '../lib/analysis/export/json.ts'
import type { Analysis, Article } from '../lib/analysis/types.ts'

export type Analysed = { file: string; isArticle: boolean; article: Article; analysis: Analysis }

/** The JSON object of one article; `possible`: also names that the pack does not know. */
export function analysisJson(analysed: Analysed, { possible }: { possible: boolean }): object {
  return toJson(analysed, { possible, language: 'ar', wholeText: true })
}
