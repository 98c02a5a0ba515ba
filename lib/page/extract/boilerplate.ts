/** Lines that stand among the paragraphs of an article and are none (arabic.md §1.5). */
import { countLetters } from '../letters.ts'
import { plainWords, unseenClass } from './plain.ts'
import type { TextBlock } from './text-builder.ts'
import { textDates } from './text-date.ts'

/** Whole lines. Here and below all words are plain (`plain.ts`): أيضاً is ايضا. */
const wholeLine =
  /^(?:مشاركه(?: الخبر)?|شارك(?:ها| الخبر| المقال)?|نسخ الرابط|طباعه|حجم الخط|الخط|الكاتب|اعلان|اعلانات|advertisement|تابعنا|تابعونا|التعليقات|اترك تعليقا|اضف تعليق|الرئيسيه|تحميل المزيد|المزيد|استمع|share|tweet|tags|print)$/

/** Beginnings of lines that lead to other stories. «اقرأ أيضاً: …» goes with its link; a sentence of the article stays. */
const lead =
  /^(?:(?:اقرا|شاهد|طالع|تابع) ايضا|قد يهمك|قد يعجبك|اقرا المزيد|(?:مواضيع|موضوعات|اخبار) (?:ذات صله|متعلقه)|ذات صله|للمزيد من الاخبار|اخبار فاتتك|(?:تابعونا|تابعنا) علي|انتم الان تتابعون|نعرض لكم زوارنا|لمتابعه اخبارنا|حمل تطبيق|اشترك في نشرتنا|related|read also|read more)(?![^ \d])/
const longestLead = 200

/** A row of tags, not text. */
const tagLead = /^(?:تاجز|الوسوم|وسوم|(?:ال)?كلمات (?:ال)?(?:مفتاحيه|دلاليه)|هاشتاغ|tags)(?![^ \d])/

/** What stands under a text that is cut off for those who do not pay or have not signed in. */
const wall =
  /لمتابعه القراءه|لقراءه المقال كاملا|اكمل القراءه|هذا المحتوي للمشتركين|للمشتركين فقط|اشترك الان|سجل الدخول لمتابعه|لقراءه المزيد اشترك/

/** Only a text with one of these can hold such a line: nearly none has to be looked at letter by letter. */
const wallHint = new RegExp(`[${unseenClass}]|شتر[كک]|القرا|المقال|المحتو|الدخول`)

/** Of a line longer than this its beginning tells, … */
const opening = 40
/** … if there are more letters in it than in any of the words above: «---------- إعلان ----------» is read as a whole. */
const fewWords = 24

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

/** @param words the line, or as much of it as tells what it is */
function isFurnitureLine(block: TextBlock, words: string): boolean {
  const { text, linked } = block
  const tagged = tagLead.test(words) && (linked > 0 || /[:#|]/.test(text) || plainWords(text).split(' ').length <= 3)
  return tagged || wholeLine.test(words) || lead.test(words) || isTagRow(block) || isLink(block)
}

export type Cleaned = {
  blocks: TextBlock[]
  /** A line under the text says that there is more for subscribers. */
  walled: boolean
}

/** Blocks that are looked at before the page may have its turn. */
const fewBlocks = 20

/** The blocks without what is no text. Nothing inside a block is changed. Gives way between steps. */
export function* dropBoilerplate(blocks: readonly TextBlock[], headline: string | null): Generator<void, Cleaned> {
  const title = plainWords(headline ?? '')
  // Twice its length: a block may write it with marks and tatweel, which plain words do not have.
  const titleRoom = (headline?.length ?? 0) * 2
  const kept: TextBlock[] = []
  let walled = false
  let paragraphs = 0
  for (const [index, block] of blocks.entries()) {
    if (index % fewBlocks === fewBlocks - 1) yield
    const { text } = block
    const short = text.length < longestLead
    if (short || text.length < titleRoom) {
      if (short && wallHint.test(text) && wall.test(plainWords(text))) {
        walled = true
        continue
      }
      const first = plainWords(text.slice(0, opening))
      const words = first.length < fewWords ? plainWords(text) : first
      const isTitle = title.startsWith(words) && plainWords(text) === title
      if (isTitle || (short && isFurnitureLine(block, words)) || (paragraphs === 0 && isDateline(block))) continue
    }
    if (paragraphs === 0 && countLetters(text) >= 80) paragraphs += 1
    kept.push(block)
  }
  return { blocks: kept, walled }
}
