/**
 * Where a definite short or its noun means something that the pack does not know: "الجيش الكويتي" beside the army that it
 * knows, "وزارة السياحة" before a bare "الوزارة" (arabic.md §3.3).
 */
import { foldKeys } from '../../arabic/fold.ts'
import { follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Occurrence } from './occurrences.ts'

/** Adjectives that say nothing about which one is meant. */
const PLAIN_ADJECTIVES = new Set([
  'الارهابي',
  'الارهابيه',
  'الحالي',
  'الحاليه',
  'الجهادي',
  'الجهاديه',
  'الماضي',
  'التالي',
  'الاحد',
])

/** "الجيش الكويتي", "التحالف الغربي": an adjective of origin follows, so that another one is meant. */
export function isNarrowed(at: Pick<Occurrence, 'last'>, document: TextDocument): boolean {
  const next = keyAt(document, at.last + 1)
  if (!follows(document, at.last + 1)) return false
  if (OTHER_ADJECTIVES.test(next)) return true
  // "خسائر التنظيم المتتالية": an adjective of the other gender belongs to the noun before.
  const isFeminine = keyAt(document, at.last).endsWith('ه')
  return (isFeminine ? /^ال.{2,}يه$/ : /^ال.{2,}ي$/).test(next) && !PLAIN_ADJECTIVES.has(next)
}

/** "التنظيم الجديد", "الجبهة الأخرى". */
const OTHER_ADJECTIVES = /^ال(?:جديد|جديده|اخر|اخري)$/

/** The noun of a definite short, without particle and article: للتنظيم → تنظيم. */
export function headOf(key: string): string {
  return key.replace(/^[وف]?(?:[بك]?ال|لل)/, '')
}

/** True when a quote or bracket stands between word `index` and the next. */
function hasQuote(document: TextDocument, index: number): boolean {
  return /["«“”„'(]/.test(textBefore(document, index + 1))
}

/** Words before تنظيم that make a verbal noun of it: إعادة تنظيم الصفوف. */
const VERBAL = new Set(['اعاده', 'قانون', 'حسن', 'سوء', 'بهدف', 'اجل'])

/** Heads that are no verbal nouns: behind them a noun in the construct is part of the name. */
const BODIES = new Set(['مجلس', 'وزاره', 'هيئه'])

const PREPOSITIONS = foldKeys('في من على إلى عن مع بعد قبل خلال منذ عند أمام ضد حول بين لدى هو هي هذا هذه')

/** "مجلس حقوق الإنسان", "وزارة شؤون القدس", but not "مجلس في المدينة". */
function isAnnexed(at: number, document: TextDocument): boolean {
  return !PREPOSITIONS.has(keyAt(document, at)) && follows(document, at + 1) && keyAt(document, at + 1).startsWith('ال')
}

/** Namings of things that the pack does not know: "وزارة السياحة", "تنظيم «جند الإسلام»", "الجيش الكويتي". */
export function findUnknown(head: string, taken: ReadonlySet<number>, document: TextDocument): number[] {
  const found: number[] = []
  for (let index = 0; index < document.words.length; index += 1) {
    const key = keyAt(document, index)
    // Whatever stands before the head is at the word's beginning: most words are passed over by this alone.
    if (!key.endsWith(head) || taken.has(index)) continue
    if (key !== head && headOf(key) !== head && key.slice(1) !== head && key.slice(2) !== head) continue
    const next = document.words[index + 1]
    if (next === undefined || !follows(document, index + 1) || VERBAL.has(keyAt(document, index - 1))) continue
    const isDefinite = headOf(key) !== key
    const isQuoted = hasQuote(document, index) || hasQuote(document, index - 1)
    const isNamed = isDefinite
      ? isNarrowed({ last: index }, document)
      : next.key.startsWith('ال') || isQuoted || (BODIES.has(head) && isAnnexed(index + 1, document))
    if (isNamed) found.push(index)
  }
  return found
}
