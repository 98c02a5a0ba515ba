/** A text of a test as a document: one paragraph, no headline. */
import { readDocument } from '../../../lib/analysis/document.ts'
import type { TextDocument } from '../../../lib/analysis/document.ts'

export function paragraph(text: string, published: string | null = null): TextDocument {
  return readDocument({
    url: null,
    host: null,
    language: 'ar',
    title: null,
    published,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    complete: true,
  })
}
