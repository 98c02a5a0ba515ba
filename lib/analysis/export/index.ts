/** This article's analysis as a file, in one of four forms. Pure: who saves it, and where, is not decided here. */
import { exportAnnotations } from './annotation.ts'
import { exportCsv } from './csv.ts'
import { analysisJson } from './json.ts'
import { exportMarkdown } from './markdown.ts'
import type { ExportFile, ExportFormat, ExportInput, ExportStamp } from './types.ts'

export type { ExportFile, ExportFormat, ExportInput, ExportStamp } from './types.ts'

const forms: Record<ExportFormat, { ending: string; type: string }> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/json' },
  annotation: { ending: 'jsonld', type: 'application/ld+json' },
}

type ExportOptions = ExportStamp & {
  format: ExportFormat
  /** The article's whole text in it; only the JSON has a place for it. */
  wholeText: boolean
}

/** The file, named after the site and the day of publication: `hawamish-sana.sy-2025-12-01.md`. */
export function exportAnalysis(input: ExportInput, { format, wholeText, ...stamp }: ExportOptions): ExportFile {
  const { ending, type } = forms[format]
  const { host, published } = input.article
  const name = ['hawamish', host, published].filter((part) => part !== null).join('-')
  return { name: `${name.replace(/[^a-z0-9.-]/gi, '')}.${ending}`, type, content: write() }

  function write(): string {
    if (format === 'markdown') return exportMarkdown(input, stamp)
    if (format === 'csv') return exportCsv(input)
    if (format === 'annotation') return exportAnnotations(input, stamp)
    const { article, analysis, view } = input
    const about = { file: article.url ?? '', isArticle: true, article, analysis }
    return `${JSON.stringify(analysisJson(about, { possible: false, language: view.language, wholeText }), null, 2)}\n`
  }
}
