/** A text file as an article: its first non-empty line is the headline, each further line a paragraph. */
import type { Article, Block, BlockKind } from '../lib/analysis/types.ts'
import { judgeLanguage } from '../lib/arabic/language.ts'
import { textDates } from '../lib/page/extract/text-date.ts'

export type Given = { url: string | null; published: string | null }

/** Headlines, captions and datelines have fewer words than a paragraph. */
const LEAST_PARAGRAPH_WORDS = 18
/** A dateline stands in one of the first lines and holds little beside the date. */
const DATELINE_LINES = 12
const MOST_DATELINE_WORDS = 12
const MOST_OTHER_WORDS = 4

/**
 * Reads a text as an article. `text` stays as it is, offsets count in it. Lines before the first long one are headline
 * and captions, that one is the lead; later short lines without a full stop are subheadings.
 * @param given what is known from outside; a missing publication date is looked for in the first lines
 */
export function textArticle(text: string, given: Given): Article {
  const blocks = blocksOf(text)
  const [first] = blocks
  const { url } = given
  return {
    url,
    host:
      url === null
        ? null
        : (URL.parse(url)
            ?.hostname.replace(/^www\./, '')
            .toLowerCase() ?? null),
    language: judgeLanguage(text).language,
    title: first === undefined ? null : text.slice(first.start, first.end),
    published:
      given.published ?? dateline(blocks.slice(0, DATELINE_LINES).map(({ start, end }) => text.slice(start, end))),
    text,
    blocks,
    complete: true,
  }
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let hasLead = false
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    const start = index + line.indexOf(trimmed)
    const isLong = trimmed.split(/\s+/).length >= LEAST_PARAGRAPH_WORDS
    blocks.push({
      start,
      end: start + trimmed.length,
      kind: kindOf({ trimmed, isFirst: blocks.length === 0, isLong, hasLead }),
    })
    hasLead ||= isLong
  }
  return blocks
}

type Line = { trimmed: string; isFirst: boolean; isLong: boolean; hasLead: boolean }

function kindOf({ trimmed, isFirst, isLong, hasLead }: Line): BlockKind {
  if (isFirst) return 'headline'
  if (!hasLead) return isLong ? 'lead' : 'caption'
  return isLong || /[.!?؟…"”»:]$/.test(trimmed) ? 'paragraph' : 'subheading'
}

/**
 * The publication day that the first lines give: a line that says so ("منشور الاثنين 1 كانون الأول/ديسمبر 2025"), else a
 * line that is little more than a date ("أخبار سورية ٣٠ نوفمبر ٢٠٢٥"). A caption that ends in a date is neither.
 */
export function dateline(lines: readonly string[]): string | null {
  const dated = lines.flatMap((line) => {
    const date = textDates(line).find(({ update }) => !update)
    const words = line.match(/[\p{L}\p{M}\d]+/gu) ?? []
    return date === undefined || words.length > MOST_DATELINE_WORDS ? [] : [{ line, day: date.day, words }]
  })
  const said = dated.find(({ line }) => /(^|\s|[^\p{L}])(منشور|نشر|نُشر|نشرت|النشر|تاريخ)(\s|[^\p{L}])/u.test(line))
  const bare = dated.find(({ words }) => words.filter((word) => !isOfDate(word)).length <= MOST_OTHER_WORDS)
  return (said ?? bare)?.day ?? null
}

/** Numbers and the words of a date. */
function isOfDate(word: string): boolean {
  return (
    /\d|[\u0660-\u0669]/.test(word) ||
    textDates(`1 ${word} 2020`).length > 0 ||
    /^(تشرين|كانون|الأول|الثاني|أول|ثاني|ال(أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)|يوم|صباحا?|مساء|ص|م|في)$/u.test(
      word,
    )
  )
}
