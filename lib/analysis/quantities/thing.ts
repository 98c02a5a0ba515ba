/** What is counted: the noun behind a number, its modifiers and what is joined to it (arabic.md §6). */
import { commonWords } from '../../arabic/common-words.ts'
import { foldKeys } from '../../arabic/fold.ts'
import { monthAt } from '../../arabic/months.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { measureOf } from './measures.ts'

/** Adjectives and materials that belong to the counted noun: قذيفة مورتر, ذخيرة دقيقة. */
export const modifiers = new Set([
  'مورتر',
  'هاون',
  'الهاون',
  'المورتر',
  'مدفعيه',
  'دقيقه',
  'موجهه',
  'ناسفه',
  'هجوميه',
  'رشاشه',
  'مضاده',
  'جويه',
  'بريه',
  'امريكي',
  'اميركي',
  'امريكيين',
  'اميركيين',
  'امريكيان',
  'اميركيان',
  'سوريين',
  'سوريان',
  'عراقيين',
  'امنيين',
  'مشتركه',
  'باليستي',
  'اطفال',
])
/** Bodies whose members are counted by "من". */
const bodies = new Set([
  'داعش',
  'التنظيم',
  'تنظيم',
  'الجيش',
  'الشرطه',
  'الامن',
  'قوي',
  'قسد',
  'المدنيين',
  'الجنود',
  'الطرفين',
  'الفصائل',
])

/** What has members who are counted as people: "خمسة من أعضاء التنظيم", "ستة أعضاء في الخلية"; those of a council or an alliance may be states. */
const banded = foldKeys('داعش التنظيم تنظيم الخلية خلية الجماعة جماعة الحركة حركة الميليشيا الفصيل العصابة القاعدة قسد')

/** Common words, verbs and words with a و of their own that are counted like any other: "211 ألف طالب", "15 صفحة". */
const countable = foldKeys(
  `طالب صفحة مقال تقرير صورة صور فيديو شبكة قناة صحيفة وكالة حزب أحزاب منطقة مسؤول وزير رئيس فصائل رأس باب جبل خبر أخبار
  وجبة وجبات وثيقة وثائق وحدة وحدات ورقة وظيفة وظائف ولاية ولايات وزارة وزارات وزيرا وزراء وسيلة وسائل ورشة وفدا وفود ولدا`,
)
/** "عبوة ماء" holds no charge. */
const bottled = /^(ماء|مياه|حليب|دواء|ادويه|زيت|عصير|غذائيه|دوائيه|بلاستيكيه|زجاجيه|كرتونيه)$/
const shortUnits = foldKeys('طن كغ كم سم مم مل')

/** A counted noun at words `first`–`last`. */
export type Thing = { measure: string | null; first: number; last: number }

/**
 * The counted noun from word `at`, with its modifiers and nouns of the same measure joined by و: "قذيفة مورتر وصاروخ".
 * @param isVague behind عشرات, مئات, آلاف the noun may carry the article: "عشرات المنازل"
 */
export function thingAt(document: TextDocument, at: number, isVague = false): Thing | null {
  const { words } = document
  const key = words[at]?.key
  if (key === undefined || words[at]?.kind !== 'arabic' || !follows(document, at)) return null
  // مئات من العناصر, عشرات المقاتلين: the noun follows من or carries the article
  const noun = key === 'من' ? at + 1 : at
  const raw = keyAt(document, noun)
  // 5 من داعش, ثلاثة من قوى الأمن: members of a body
  if (noun > at && bodies.has(raw)) return { measure: 'people', first: noun, last: noun }
  const percent =
    (raw === 'في' && /^(المئه|المائه)$/.test(keyAt(document, noun + 1))) || raw === 'بالمئه' || raw === 'بالمائه'
  if (percent) return { measure: 'percent', first: noun, last: raw === 'في' ? noun + 1 : noun }
  // ثلاثة من أطفاله, اثنان من جنودها
  const owned = noun > at ? measureOf(raw.replace(/(ه|ها|هم)$/, '')) : null
  const isBottle = /^عبو(ه|ات)$/.test(raw) && bottled.test(keyAt(document, noun + 1))
  const said = isBottle ? null : (measureOf(raw) ?? (raw.startsWith('ال') ? measureOf(raw.slice(2)) : owned))
  const measure = said === 'members' && isOfBand(document, noun) ? 'people' : said
  // 27 من الشهر نفسه, 5 من الأسبوع: a day of a month, no count
  if (noun > at && (measure === null || /^(الشهر|العام|السنه|الاسبوع|اليوم)$/.test(raw))) return null
  const bare = isVague && noun === at && /^ال.{3,}/.test(raw) ? raw.slice(2) : raw
  if (measure === null && !isPlausibleNoun(bare, noun, document)) return null
  let last = noun
  while (modifiers.has(keyAt(document, last + 1)) && follows(document, last + 1)) last += 1
  for (;;) {
    const joined = words[last + 1]?.key
    if (
      joined === undefined ||
      !joined.startsWith('و') ||
      !follows(document, last + 1) ||
      measure === null ||
      measureOf(joined.slice(1)) !== measure
    )
      break
    last += 1
    while (modifiers.has(keyAt(document, last + 1)) && follows(document, last + 1)) last += 1
  }
  return { measure, first: noun, last }
}

function isOfBand(document: TextDocument, noun: number): boolean {
  const at = keyAt(document, noun + 1) === 'في' ? noun + 2 : noun + 1
  return /^(عضوا?|اعضاء)$/.test(keyAt(document, noun)) && follows(document, at) && banded.has(keyAt(document, at))
}

/** Without a known measure only a word that can be a counted noun will do: no function word, month or verb of the page. */
function isPlausibleNoun(key: string, at: number, document: TextDocument): boolean {
  if (countable.has(key) || shortUnits.has(key)) return true
  return (
    key.length >= 3 &&
    !isClause(key) &&
    !/^(منهم|منها|منهن|بينهم|بينها|مقابل|بقليل|بكثير|بحسب|حسب|وفق|وفقا)$/.test(key) &&
    !commonWords.has(key) &&
    !/^(و|ال|لل|بال)/.test(key) &&
    monthAt((index) => document.words[index]?.key, at) === null
  )
}

/** "القانون 14 لسنة 2022", "الدقيقة 65 لتصبح", "رؤية 2030 لتنويع": purpose, or the year of a law; but لترات, ليال, لاعبون. */
function isClause(key: string): boolean {
  return /^(لسنه|لعام|لشهر|لت(?!ر).{2,}|لي(?!ال|ل|ر|ب).{2,})$/.test(key)
}
