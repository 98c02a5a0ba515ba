import type { ExportFormat } from '../../lib/analysis/export/types.ts'
import type { I18n } from '../../lib/platform/i18n.ts'
import type { Look } from '../ui/types.ts'

/** What is exported: the article of a tab. Null while it is looked for; `gone` when the tab shows none (any more). */
export type ExportSubject = { title: string | null; host: string | null; published: string | null; names: number }

export type ExportChoice = { format: ExportFormat; wholeText: boolean }

export type ExportPageProps = {
  i18n: I18n
  look: Look
  subject: ExportSubject | 'gone' | null
  onSave: (choice: ExportChoice) => void
  onCopy: (choice: ExportChoice) => void
  /** What came of the last one. */
  outcome: { done: 'saved' | 'copied' | 'failed'; file: string | null } | null
}
