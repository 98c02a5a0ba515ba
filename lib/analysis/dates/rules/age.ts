/**
 * How old somebody is, is no span of time: "سن 12 عاما", "صلاح، 25 عاما، …", "(27 عاما)", "تحت 17 عاما", "تجاوزت الستين عاما".
 * Source: arabic.md §5.3 ("لمدة/على مدى N" are durations), read with its counterpart.
 */
import type { Reader } from '../reader.ts'

const ages = new Set(
  `العمر العمريه الاعمار لسن بسن عمره عمرها عمرهم عمرهما عمري عمر بعمر لعمر البالغ البالغه البالغين سن السن سنه سنها وعمره وعمرها اعمارهم
  اعمارهن اعمارهما اعمار عمرهن سنهم سنهن الفئه الفئات للفئه ببلوغ ببلوغه ببلوغها`.split(/\s+/),
)
/** Between the word of age and a number these begin another matter: "البالغ من العمر 45 عاما بالسجن 10 سنوات". */
const notOfAge = /^(بالسجن|السجن|سجن|لمده|مده|منذ|خلال|قبل|بعد|استمر|استمرت|طوال|حكم|قضي|امضي)$/
/** Who is "under 16": "الأطفال أقل من 16 عاما", "من هم أكبر من 60 عاما". */
const people =
  /^(ال|ل|لل|و|ب)?(اطفال|طفل|طفله|فتيات|فتيه|فتاه|شبان|شباب|نساء|رجال|اشخاص|شخص|هم|هن|لاعبين|لاعبات|طلاب|قاصرين|مراهقين|مواطنين|كل|كان|كانت|كانوا)$/
/** "يبلغ 30 عاما", "تجاوزت 60 عاما", "ناهز الثمانين عاما", "تكبره بعشرين عاما". */
const reaches =
  /^[وف]?س?(?:[يت]?بلغ(?:ت|وا|ون|ن)?|بلوغ(?:ه|ها|هم|هن)?|[يت]?تجاوز(?:ت|وا|ون|ن|ه|ها|هم|هن)?|[يت]?ناهز(?:ت)?|[يت]كبر(?:ه|ها)|[يت]صغر(?:ه|ها))$/
/** What lasts so long: "عقوبة تبلغ عشر سنوات", "حكم بسجن المدون ثلاث سنوات", "عاشت في المدينة 18 عاما". */
const lasting =
  /^(?:[وفبلت]|ال|بال|يس|تس|ي|ت)*(?:سجن|حبس|قض|امض|مده|مدت|فتر|استغرق|ستغرق|استمر|ستمر|دام|تدوم|يدوم|خدم|خدم[تو]|عاش|عيش|عمل|ظل|بقي|امتد|متد|حكم|عقوب|اقام|درس|احتجز|هارب|فقد|عود|منذ|لعب|انتظر|غاب|غياب|مكث|ولاي|عقد|خبر|مسير|زواج|حرب|علاق|اغتصاب|استخدام|قطيع|تاخر|تاخير|مضي|مضت|صمد|طوال|علي مر|مرت$|مر$|مدار)/
/** Before the number itself these make it a length: بعد 5 سنوات, نحو 10 أعوام, على 20 سنة. */
const governs =
  /^(?:[وفبل]?(?:لمده|مده|خلال|بعد|من|ل|ب|الي|مدي|مدار|في|نحو|مرور|ال|علي|كل|طوال|طيله|قرابه|عن|حوالي|زهاء|فتره|و|بين|مره|مرتين|او|غضون|لاجل|اول|اخر|قبل|منذ|امتداد|رغم|طول|حتي|ان|قد|هو|هي|كان|كانت|ليس|ليست|يوم|تقريبا)|[وفبل].*(?:نحو|حوالي|مده))$/

/** The word of age is told within so many words before. */
const AGE_BEFORE = 8
/** And the word of what lasts, within so many. */
const LASTING_BEFORE = 8
/** "عقوبة قد تبلغ": the subject of the verb stands so near. */
const SUBJECT_BEFORE = 3

function isLasting(reader: Reader, words: number): boolean {
  for (let index = reader.at - 1; index >= reader.at - words && index >= 0; index -= 1) {
    if (lasting.test(reader.raw(index) ?? '')) return true
    if (!reader.near(index, index + 1)) return false
  }
  return false
}

/** "عن عمر لم يتجاوز 49 عاما", "بين سن 45 و55 عاما". */
function isBehindAge(reader: Reader): boolean {
  for (let index = reader.at - 1; index >= reader.at - AGE_BEFORE; index -= 1) {
    if (notOfAge.test(reader.raw(index) ?? '')) return false
    if (ages.has((reader.raw(index) ?? '').replace(/^[وف](?=ال)/, ''))) return true
    if (!reader.near(index, index + 1)) return false
  }
  return false
}

/** By the word right before: "توفي عن 84 عاما", "دون 24 عاما", "ذو أربع سنوات", "تحت 17 عاما", "تجاوزت 60 عاما". */
function isByWordBefore(reader: Reader): boolean {
  const word = reader.raw(reader.at - 1) ?? ''
  const second = reader.raw(reader.at - 2) ?? ''
  // not "لا تقل عن 10 سنوات"
  if (word === 'عن') return !/(قل|زيد|زاد|عوضا|تربو|يربو|فضلا)$/.test(second)
  if (/^(دون|فوق|تحت|ذو|ذا|ذي|ذات|ذوي)$/.test(word)) return true
  if (reaches.test(word) || (reaches.test(second) && !governs.test(word))) return !isLasting(reader, SUBJECT_BEFORE)
  return word === 'من' && /^(اقل|اكبر|اصغر)$/.test(second) && people.test(reader.raw(reader.at - 3) ?? '')
}

/** "مصطفى، 61 عاما الآن", "الجندي جيرود دينيس 19 عاما": figures behind a name, where nothing lasts. */
function isBehindName(reader: Reader, next: number): boolean {
  const key = reader.key(reader.at) ?? ''
  const unit = reader.raw(next - 1) ?? ''
  if (reader.particle !== '' || !/^\d{1,2}$/.test(key) || (unit !== 'عاما' && unit !== 'سنه')) return false
  const before = reader.between(reader.at - 1)
  if (/[،,]\s*$/.test(before)) return !isLasting(reader, 3)
  const word = reader.raw(reader.at - 1) ?? ''
  return reader.tight(reader.at - 1, reader.at) && !governs.test(word) && !isLasting(reader, LASTING_BEFORE)
}

/** True when the length that ends before word `next` is somebody's age. */
export function isAge(reader: Reader, { unit, next }: { unit: string; next: number }): boolean {
  // "ابنهما البالغ من العمر 22 شهرا"
  if (unit !== 'year') return unit === 'month' && isBehindAge(reader)
  if (isByWordBefore(reader) || isBehindAge(reader)) return true
  // "26 عاما من العمر"
  if (reader.raw(next) === 'من' && ages.has(reader.raw(next + 1) ?? '')) return true
  const before = reader.between(reader.at - 1)
  const after = reader.behind(next - 1)
  if (before.endsWith('(') && /^\d/.test(reader.key(reader.at) ?? '')) return true
  if (reader.particle === '' && /[،,(]\s*$/.test(before) && /^\s*(?:[،,)]|\.(?:\s|$))/.test(after)) return true
  return isBehindName(reader, next)
}
