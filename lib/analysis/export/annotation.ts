/**
 * The findings as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), one `AnnotationPage` of JSON-LD. Each
 * passage is named twice: by its words with what stands around them, which survives changes of the page, and by its
 * position in the article's text as it was read, which alone tells a passage of two equal paragraphs.
 */
import type { Article } from '../types.ts'
import type { Span } from '../view.ts'
import { findingsOf } from './findings.ts'
import { noteOf } from './note.ts'
import type { ExportInput, ExportStamp } from './types.ts'

/** Letters before and after a passage: enough, nearly always, to tell it from the same words elsewhere. */
const around = 32

export type Selectors = [
  { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
  { type: 'TextPositionSelector'; start: number; end: number },
]

/**
 * Both selectors of a passage. The model counts characters (code points), the engine UTF-16 units: "😀 داعش" at 3–7 is
 * at 2–6 there. Prefix and suffix end at the paragraph's edge: how paragraphs follow each other is the page's business.
 */
export function selectorsOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>, start: number, end: number): Selectors {
  const first = blocks.find((block) => block.start <= start && start < block.end)
  const last = blocks.find((block) => block.start < end && end <= block.end)
  const { from, to } = contextOf(text, { start, end }, { start: first?.start ?? 0, end: last?.end ?? text.length })
  const at = countCharacters(text.slice(0, start))
  const exact = text.slice(start, end)
  return [
    { type: 'TextQuoteSelector', exact, prefix: text.slice(from, start), suffix: text.slice(end, to) },
    { type: 'TextPositionSelector', start: at, end: at + countCharacters(exact) },
  ]
}

/** The passage with what stands around it: more where the same words stand elsewhere, as far as its paragraph reaches. */
function contextOf(text: string, passage: Span, paragraph: Span): { from: number; to: number } {
  for (let reach = around; ; reach *= 2) {
    const from = whole(text, Math.max(paragraph.start, passage.start - reach))
    const to = whole(text, Math.min(paragraph.end, passage.end + reach))
    const isAll = passage.start - reach <= paragraph.start && passage.end + reach >= paragraph.end
    if (isAll || isOnce(text, text.slice(from, to))) return { from, to }
  }
}

function isOnce(text: string, words: string): boolean {
  return text.indexOf(words) === text.lastIndexOf(words)
}

/** The same place, or one further where it would fall between the halves of a character. */
function whole(text: string, at: number): number {
  return isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)) ? at + 1 : at
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Code points: a pair of surrogates is one, a lone one is one. */
function countCharacters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1)
    if (!(isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)))) count += 1
  return count
}

/** One annotation for each finding that has a passage. */
export function exportAnnotations(input: ExportInput, { generator, created, newId }: ExportStamp): string {
  const { article, view } = input
  // A text without an address still needs a name of its own.
  const source = article.url ?? newId()
  const items = findingsOf(input).flatMap((finding) => {
    const { start, end } = finding
    if (start === null || end === null || start >= end) return []
    const isMention = finding.finding === 'mention'
    const value = noteOf(finding, view)
    return [
      {
        id: newId(),
        type: 'Annotation',
        motivation: isMention ? 'identifying' : 'describing',
        created,
        generator: { type: 'Software', name: generator },
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: finding.finding, format: 'text/plain', language: 'en' },
          ...(value === ''
            ? []
            : [
                {
                  type: 'TextualBody',
                  purpose: isMention ? 'identifying' : 'describing',
                  value,
                  format: 'text/plain',
                  language: view.language,
                },
              ]),
        ],
        target: { source, selector: selectorsOf(article, start, end) },
      },
    ]
  })
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: newId(),
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  }
  return `${JSON.stringify(page, null, 2)}\n`
}
