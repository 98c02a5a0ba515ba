/** Lines that stand among the paragraphs of an article and are none (arabic.md §1.5). */
import { countLetters, wordClass } from '../letters.ts'
import { plainWords, unseenClass } from './plain.ts'
import type { TextBlock } from './text-builder.ts'
import { textDates } from './text-date.ts'

/** Whole lines. Here and below all words are plain (`plain.ts`): أيضاً is ايضا. */
const wholeLine =
  /^(?:مشاركه(?: الخبر)?|شارك(?:ها| الخبر| المقال)?|نسخ الرابط|طباعه|حجم الخط|الخط|الكاتب|اعلان|اعلانات|advertisement|تابعنا|تابعونا|التعليقات|اترك تعليقا|اضف تعليق|الرئيسيه|تحميل المزيد|المزيد|استمع|share|tweet|tags|print)$/

/** Beginnings of lines that lead to other stories. «اقرأ أيضاً: …» goes with its link; a sentence of the article stays. */
const lead =
  /^(?:(?:اقرا|شاهد|طالع|تابع) ايضا|قد يهمك|قد يعجبك|اقرا المزيد|(?:مواضيع|موضوعات|اخبار) (?:ذات صله|متعلقه)|ذات صله|للمزيد من الاخبار|اخبار فاتتك|(?:تابعونا|تابعنا) علي|انتم الان تتابعون|نعرض لكم زوارنا|لمتابعه اخبارنا|حمل تطبيق|اشترك في نشرتنا|related|read also|read more)(?![^ \d])/
/** A longer text is none of these. */
const longestLine = 200

/** A row of tags, not text. */
const tagLead = /^(?:تاجز|الوسوم|وسوم|(?:ال)?كلمات (?:ال)?(?:مفتاحيه|دلاليه)|هاشتاغ|tags)(?![^ \d])/

/** What stands under a text that is cut off for those who do not pay or have not signed in. */
const wall =
  /لمتابعه القراءه|لقراءه المقال كاملا|اكمل القراءه|هذا المحتوي للمشتركين|للمشتركين فقط|اشترك الان|سجل الدخول لمتابعه|لقراءه المزيد اشترك/

/** Only a text with one of these can hold such a line. */
const wallHints = ['ـ', 'شترك', 'شترک', 'القرا', 'المقال', 'المحتو', 'الدخول']

/**
 * Only a line that begins so can be one of the others, in any spelling: nearly none has to be made plain. One with many
 * signs before its words, or with marks on their first letters, may be anything.
 */
const hint = new RegExp(
  `^[^${wordClass}]*(?:[^${wordClass}]{6}|.{0,9}[${unseenClass}]|[اأإآٱ][لعتضسقخنش]|[تذشط][اأإآٱ]|[تح][جحم]|طب|م[شو]|قد |لل?م|ن[سع]|وس|[هة]|[كک]ل|[A-z])`,
)

/** `#سوريا #دمشق`, `سوريا | دمشق | داعش` as links */
function isTagRow({ text, linked }: TextBlock): boolean {
  if (linked === 0 && !text.startsWith('#')) return false
  const words = text.split(/\s+/)
  if (words.every((word) => word.startsWith('#'))) return true
  return linked >= text.length * 0.7 && /[|،,•·/]/.test(text)
}

/** A line that is nothing but when it was written: «الأحد 30 نوفمبر 2025 - 14:22» */
function isDateline({ text }: TextBlock): boolean {
  return text.length <= 70 && countLetters(text) <= 45 && textDates(text).length > 0
}

/** A whole paragraph that is a link leads elsewhere. */
function isLink({ text, linked, kind }: TextBlock): boolean {
  if (linked === 0) return false
  return linked >= text.replace(/\s/g, '').length * 0.9 && kind !== 'caption'
}

/** @param words the line in plain words, or none where it cannot be one of those above */
function isFurnitureLine(block: TextBlock, words: string): boolean {
  const { text, linked } = block
  if (isTagRow(block) || isLink(block)) return true
  // In a cold page each pattern that is asked takes the browser a tenth of a millisecond.
  if (words === '') return false
  const tagged = tagLead.test(words) && (linked > 0 || /[:#|]/.test(text) || words.split(' ').length <= 3)
  return tagged || wholeLine.test(words) || lead.test(words)
}

export type Cleaned = {
  blocks: TextBlock[]
  /** A line under the text says that there is more for subscribers. */
  walled: boolean
}

/** Signs around the headline where it is said again, and marks in it. */
const aroundTitle = 24

/** Blocks that are looked at before the page may have its turn. */
const fewBlocks = 20

/** The blocks without what is no text. Nothing inside a block is changed. Gives way between steps. */
export function* dropBoilerplate(blocks: readonly TextBlock[], headline: string | null): Generator<void, Cleaned> {
  let title: string | null = null
  const longestTitle = (headline?.length ?? 0) + aroundTitle
  const kept: TextBlock[] = []
  let walled = false
  let paragraphs = 0
  let seen = 0
  for (const block of blocks) {
    seen += 1
    if (seen % fewBlocks === 0) yield
    const { text } = block
    if (text.length < longestLine) {
      const mayBeOne = text.length < longestTitle || hint.test(text) || wallHints.some((part) => text.includes(part))
      const words = mayBeOne ? plainWords(text) : ''
      if (words !== '' && wall.test(words)) {
        walled = true
        continue
      }
      const isTitle = words !== '' && words === (title ??= plainWords(headline ?? ''))
      if (isTitle || isFurnitureLine(block, words) || (paragraphs === 0 && isDateline(block))) continue
    }
    if (paragraphs === 0 && countLetters(text) >= 80) paragraphs += 1
    kept.push(block)
  }
  return { blocks: kept, walled }
}
