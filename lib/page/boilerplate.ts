/** Lines that stand among the paragraphs of an article and are none (arabic.md §1.5). */
import { foldKey } from '../arabic/fold.ts'
import { countLetters } from './letters.ts'
import type { TextBlock } from './text-builder.ts'
import { textDates } from './text-date.ts'

/** Whole lines, K2-folded and without punctuation. */
const wholeLines = new Set(
  [
    'مشاركة',
    'شارك',
    'شارك الخبر',
    'شاركها',
    'مشاركة الخبر',
    'شارك المقال',
    'نسخ الرابط',
    'طباعة',
    'حجم الخط',
    'الخط',
    'الكاتب',
    'إعلان',
    'اعلانات',
    'advertisement',
    'تابعنا',
    'تابعونا',
    'التعليقات',
    'اترك تعليقا',
    'أضف تعليق',
    'الرئيسية',
    'تحميل المزيد',
    'المزيد',
    'اقرأ المزيد',
    'استمع',
    'share',
    'tweet',
    'tags',
    'print',
  ].map((line) => foldKey(line, 2)),
)

/** Beginnings of lines that lead to other stories. «اقرأ أيضاً: …» goes with its link; a sentence of the article stays. */
const leads = new RegExp(
  `^(?:${[
    'اقرأ أيضا',
    'إقرأ أيضا',
    'اقرأ ايضا',
    'قد يهمك',
    'قد يعجبك',
    'شاهد أيضا',
    'طالع أيضا',
    'تابع أيضا',
    'اقرأ المزيد',
    'مواضيع ذات صلة',
    'موضوعات ذات صلة',
    'موضوعات متعلقة',
    'مواضيع متعلقة',
    'أخبار متعلقة',
    'أخبار ذات صلة',
    'ذات صلة',
    'للمزيد من الأخبار',
    'أخبار فاتتك',
    'تابعونا على',
    'تابعنا على',
    'انتم الان تتابعون خبر',
    'أنتم الآن تتابعون',
    'نعرض لكم زوارنا',
    'لمتابعة أخبارنا',
    'حمل تطبيق',
    'اشترك في نشرتنا',
    'related',
    'read also',
    'read more',
  ]
    .map((line) => foldKey(line, 2))
    .join('|')})(?![\\p{L}])`,
  'u',
)
const longestLead = 200

/** From here on come tags, not text. */
const tagLead = new RegExp(
  `^(?:${['تاجز', 'الوسوم', 'وسوم', 'الكلمات المفتاحية', 'كلمات مفتاحية', 'الكلمات الدلالية', 'كلمات دلالية', 'هاشتاغ', 'tags'].map((line) => foldKey(line, 2)).join('|')})(?![\\p{L}])`,
  'u',
)

/** What stands under a text that is cut off for those who do not pay or have not signed in. */
const wall = new RegExp(
  [
    'لمتابعة القراءة',
    'لقراءة المقال كاملا',
    'أكمل القراءة',
    'هذا المحتوى للمشتركين',
    'للمشتركين فقط',
    'اشترك الآن',
    'سجل الدخول لمتابعة',
    'لقراءة المزيد اشترك',
  ]
    .map((line) => foldKey(line, 2))
    .join('|'),
)

function withoutMarks(folded: string): string {
  return folded
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** `#سوريا #دمشق`, `سوريا | دمشق | داعش` as links */
function isTagRow({ text, linked }: TextBlock): boolean {
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
  return linked >= text.replace(/\s/g, '').length * 0.9 && kind !== 'caption'
}

function isFurnitureLine(block: TextBlock, folded: string): boolean {
  const tagged = tagLead.test(folded) && (block.linked > 0 || /[:#|]/.test(block.text) || folded.split(' ').length <= 3)
  return tagged || wholeLines.has(folded) || leads.test(folded) || isTagRow(block) || isLink(block)
}

export type Cleaned = {
  blocks: TextBlock[]
  /** A line under the text says that there is more for subscribers. */ walled: boolean
}

/** The blocks without what is no text. Nothing inside a block is changed. */
export function dropBoilerplate(blocks: readonly TextBlock[], headline: string | null): Cleaned {
  const title = headline === null ? '' : withoutMarks(foldKey(headline, 2))
  const kept: TextBlock[] = []
  let walled = false
  let paragraphs = 0
  for (const block of blocks) {
    const folded = withoutMarks(foldKey(block.text.slice(0, 1_000), 2))
    const short = block.text.length < longestLead
    if (short && wall.test(folded)) {
      walled = true
      continue
    }
    if (folded === title || (short && isFurnitureLine(block, folded)) || (paragraphs === 0 && isDateline(block)))
      continue
    if (countLetters(block.text) >= 80) paragraphs += 1
    kept.push(block)
  }
  return { blocks: kept, walled }
}
