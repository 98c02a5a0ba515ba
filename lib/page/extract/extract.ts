/** Extraction together with the library it rests on, and the judge of its language; see `extraction.ts`. */
import Readability from '@mozilla/readability/Readability.js'
import { articleLanguage } from '../../arabic/language.ts'
import {
  extractDocumentWith,
  extractPageWith,
  type Extracted,
  type ExtractInput,
  type PageReading,
} from './extraction.ts'
import { byLibrary } from './library-body.ts'

export type { Doubt, ExtractInput, Extraction } from './extraction.ts'

/**
 * Reads the article of a parsed document that is not shown anywhere (the command line): what can be seen is judged by
 * attributes and class names alone. Runs through in one go.
 */
export function extractDocument(document: Document, input: ExtractInput): Extracted {
  return extractDocumentWith(byLibrary(Readability), document, { judge: articleLanguage, ...input })
}

/**
 * Reads the article of a live page in tasks of at most about 8 ms (Readability's own, about as long at most, cannot be
 * divided). `aborted` when the signal came first.
 */
export function extractPage(document: Document, input: ExtractInput & PageReading): Promise<Extracted> {
  return extractPageWith(() => Promise.resolve(byLibrary(Readability)), document, { judge: articleLanguage, ...input })
}
