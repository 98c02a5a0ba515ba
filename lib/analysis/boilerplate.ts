/** Lines of a news page that are no part of the report (arabic.md §1.5). */
import { foldKey } from '../arabic/fold.ts'
import type { Token } from '../arabic/tokens.ts'

/** Beginnings that make a whole line boilerplate, however long: what follows is another article's headline. */
const READ_MORE = [
  'اقرأ أيضا',
  'اقرأ المزيد',
  'اقرأ ايضا',
  'اقرأي أيضا',
  'إقرأ أيضا',
  'للمزيد من التفاصيل',
  'شاهد أيضا',
  'شاهدي أيضا',
  'طالع أيضا',
  'مواضيع ذات صلة',
  'مواضيع متعلقة',
  'موضوعات ذات صلة',
  'أخبار ذات صلة',
  'ذات صلة',
  'قد يعجبك',
  'قد يهمك',
  'انتم الان تتابعون',
  'أنتم الآن تتابعون',
  'نعرض لكم زوارنا',
  'أخبار فاتتك',
  'الأكثر قراءة',
  'تابعونا على',
  'تابعنا على',
  'يمكنكم تسلم إشعارات',
  'يمكنكم استلام إشعارات',
]

/** Past so many words a line is prose, even where a missing line end glued "اقرأ أيضا" to its front. */
const MOST_LINK_WORDS = 25

/** Buttons and labels: the whole line, or its part before a colon. مشاركة: → yes, مشاركة دمشق في التحالف → no. */
const LABELS = [
  'مشاركة',
  'شارك',
  'شاركنا',
  'شارك الخبر',
  'شارك المقال',
  'شارك على',
  'حجم الخط',
  'الخط',
  'إعلان',
  'advertisement',
  'طباعة',
  'نسخ الرابط',
  'تعليقات',
  'أضف تعليقا',
  'الكاتب',
  'المصدر',
  'وسوم',
  'الوسوم',
  'كلمات مفتاحية',
  'العلامات',
  'tags',
]

const readMore = READ_MORE.map((line) => foldKey(line, 2).split(' '))
const labels = LABELS.map((line) => foldKey(line, 2).split(' '))

/** True for a line (its words, in order) that is a button, a label, a row of tags or a pointer to another article. */
export function isBoilerplate(line: readonly Token[], text: string): boolean {
  if (line.length === 0) return false
  if (line.length <= MOST_LINK_WORDS && readMore.some((beginning) => startsWith(line, beginning))) return true
  return labels.some((label) => isLabel(line, label, text)) || isTagRow(line, text)
}

function isLabel(line: readonly Token[], label: readonly string[], text: string): boolean {
  const last = line[label.length - 1]
  if (last === undefined || !startsWith(line, label)) return false
  return line.length === label.length || /^\s*:/.test(text.slice(last.end, last.end + 4))
}

function startsWith(line: readonly Token[], beginning: readonly string[]): boolean {
  return beginning.every((key, index) => line[index]?.key === key)
}

/** A row of hashtags: at least two, and a # before every third word or oftener. */
function isTagRow(line: readonly Token[], text: string): boolean {
  const tags = line.filter((word) => word.start > 0 && text[word.start - 1] === '#').length
  return tags >= 2 && tags * 3 >= line.length
}
