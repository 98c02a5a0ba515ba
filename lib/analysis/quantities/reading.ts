/** A number at a place of the text, with its hedge or its upper bound (arabic.md §5.4, §6). */
import { foldKeys } from '../../arabic/fold.ts'
import { cardinalAt } from '../../arabic/numerals.ts'
import { numeralStarts } from '../../arabic/number-words.ts'
import type { Numeral, WordReader } from '../../arabic/numerals.ts'
import { readings } from '../../arabic/particles.ts'
import type { Token } from '../../arabic/tokens.ts'
import type { Hedge } from '../../pack/types.ts'
import { GAP, follows, keyAt, textBehind } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { letterOffset } from '../letters.ts'
import { hedgeBefore, hedgeOfCount } from './hedges.ts'
import { measureOf } from './measures.ts'

/** A number right after one of these is a label: المادة 5, القرار 2799, الساعة 9, عام 2014. */
const labels = new Set([
  'عام',
  'العام',
  'عامي',
  'سنه',
  'قانون',
  'القانون',
  'الماده',
  'ماده',
  'القرار',
  'قرار',
  'رقم',
  'برقم',
  'الصفحه',
  'صفحه',
  'الساعه',
  'ساعه',
  'البند',
  'الفقره',
  'الفصل',
  'المرسوم',
  'مرسوم',
  'الامر',
  'العدد',
  'المرتبه',
  'المركز',
  'الدوره',
  'طراز',
  'مجموعه',
  'الجوله',
  'اف',
  'الفرقه',
  'اللواء',
  'الكتيبه',
  'الاسبوع',
])
/** Figures behind these name as well: الدقيقة 65, الرقم 911, رؤية 2030, عيار 81 ملم. */
const figureLabels = new Set('الدقيقه دقيقه رؤيه الرقم هاتف الهاتف تحويله الطابق النسخه الملحق عيار عيارات'.split(' '))
/** "هاون 82 ملم", "قذائف 155 ملم": the bore of a weapon, no length. */
const bores = /^(ملم|مم|ميليمتر|ملليمتر|مليمتر|ملميتر)$/
const weapons =
  /^(ال)?(هاون|مورتر|مدفع|مدافع|مدفعيه|رصاص|ذخيره|مسدس|مسدسات|راجمه|راجمات|رشاش|رشاشات|قذيفه|قذائف|صاروخ|صواريخ|طلقه|طلقات|بندقيه|بنادق)$/
/** A number at words `first`–`last`, its hedge beginning at word `from` with `cut` letters of a particle in front. */
export type Reading = {
  numeral: Numeral
  first: number
  last: number
  max: number | null
  hedge: Hedge | null
  from: number
  cut?: number
}

/** Words and gaps as the numeral reader asks for them. */
export function readerOf(document: TextDocument): WordReader {
  return { key: (index) => document.words[index]?.key, between: (index) => textBehind(document, index) }
}

/** The second number of "بين 20 و30", "من 20 إلى 30" and "20-30". */
function upperBound(
  document: TextDocument,
  reader: WordReader,
  { at, opener }: { at: number; opener: string | undefined },
): { numeral: Numeral; first: number } | null {
  const key = reader.key(at)
  const hyphen = /^\s?[-–]\s?$/.test(reader.between(at - 1))
  if (hyphen) {
    const numeral = cardinalAt(reader, at)
    return numeral && { numeral, first: at }
  }
  if (!follows(document, at)) return null
  // "من 20 إلى 30", "100 إلى 200 نقطة"
  const isTo = key === 'الي' || (opener === 'من' && key === 'و')
  const isAnd = opener === 'بين' && key === 'و'
  if (isTo || isAnd) {
    const numeral = cardinalAt(reader, at + 1)
    return numeral && { numeral, first: at + 1 }
  }
  if (opener === 'بين' && key !== undefined && key.length > 3 && key.startsWith('و')) {
    const numeral = cardinalAt({ ...reader, key: (index) => (index === at ? key.slice(1) : reader.key(index)) }, at)
    return numeral && { numeral, first: at }
  }
  return null
}

/** "بين 140 و345 مليار": the scale word behind the second number is the first one's too. */
function sharedScale({ value, length }: Numeral, bound: Numeral): number {
  if (length > 1 || value >= 1000 || bound.length < 2) return 1
  const scale = 10 ** (3 * Math.floor(Math.log10(bound.value) / 3))
  return value * scale < bound.value ? scale : 1
}

const changes = foldKeys(
  `ارتفع ارتفعت يرتفع ترتفع ليرتفع لترتفع زاد زادت زيادة انخفض انخفضت ينخفض تنخفض تراجع تراجعت
  هبط هبطت قفز قفزت تقلص تقلصت رفع رفعت خفض خفضت زيادتها رفعها تعديلها`,
)
/** The verb stands so many words before "من 20 إلى 25". */
const CHANGE_WITHIN = 10

/** "ارتفعت الحصيلة من 20 إلى 25 قتيلا": a count that was and one that is, no range. */
export function tellsChange(document: TextDocument, at: number): boolean {
  for (let before = at - 1; before >= at - CHANGE_WITHIN; before -= 1) {
    if (document.sentences[before] !== document.sentences[at]) return false
    if (changes.has(keyAt(document, before).replace(/^[وف](?=.{3})/, ''))) return true
  }
  return false
}

/** True when a number can begin with the word, whole or behind its particles: most words are passed over by it. */
export function mayBeginNumber({ key, kind }: Token): boolean {
  if (kind === 'digits' || numeralStarts.has(key)) return true
  if (key.startsWith('ال')) return numeralStarts.has(key.slice(2))
  if (!'وفبكل'.includes(key.charAt(0))) return false
  return numeralStarts.has(key.slice(1)) || numeralStarts.has(key.slice(2)) || numeralStarts.has(`ال${key.slice(2)}`)
}

/** The number at word `at`, as it stands; null for another word. */
export function readNumber(document: TextDocument, reader: WordReader, at: number): Reading | null {
  const numeral = cardinalAt(reader, at)
  if (!numeral) return null
  const opener = reader.key(at - 1)
  const next = at + numeral.length
  const bound = upperBound(document, reader, { at: next, opener })
  if (bound && opener === 'من' && tellsChange(document, at - 1)) {
    const last = bound.first + bound.numeral.length - 1
    return { numeral: bound.numeral, first: bound.first, last, max: null, hedge: null, from: bound.first }
  }
  if (bound && bound.numeral.value > numeral.value) {
    const from = opener === 'بين' || opener === 'من' ? at - 1 : at
    return {
      numeral: { ...numeral, value: numeral.value * sharedScale(numeral, bound.numeral) },
      first: at,
      last: bound.first + bound.numeral.length - 1,
      max: bound.numeral.value,
      hedge: 'range',
      from,
    }
  }
  const hedge = hedgeBefore(document, at) ?? hedgeOfCount(document, at)
  if (numeral.kind === 'vague')
    return {
      numeral,
      first: at,
      last: next - 1,
      max: numeral.max,
      hedge: hedge?.hedge ?? (numeral.max === null ? 'at-least' : 'range'),
      from: hedge?.from ?? at,
      cut: hedge?.cut ?? 0,
    }
  return {
    numeral,
    first: at,
    last: isRepeated(reader, { at: next, numeral }) ? next : next - 1,
    max: null,
    hedge: hedge?.hedge ?? null,
    from: hedge?.from ?? at,
    cut: hedge?.cut ?? 0,
  }
}

/** "خمسة عشر (15) موقعا": the number in words is said once more in digits. */
function isRepeated(reader: WordReader, { at, numeral }: { at: number; numeral: Numeral }): boolean {
  return (
    numeral.kind === 'words' && /^\s?[([]$/.test(reader.between(at - 1)) && Number(reader.key(at)) === numeral.value
  )
}

/**
 * A number in words with the article before what it counts: "المئة وثلاثين قذيفة", "الخمسة عشر موقعا". Tens alone may be an
 * ordinal ("القرن العشرين"), so these need a hedge: "تخطى الثلاثين قتيلا".
 */
export function readDefinite(document: TextDocument, reader: WordReader, at: number): Reading | null {
  const bare = (index: number): string | undefined => {
    const key = reader.key(index)
    if (index === at) return key?.slice(2)
    return key?.startsWith('وال') && numeralStarts.has(key.slice(3)) ? `و${key.slice(3)}` : key
  }
  const key = reader.key(at) ?? ''
  if (!key.startsWith('ال') || !numeralStarts.has(key.slice(2))) return null
  const reading = readNumber(document, { ...reader, key: bare }, at)
  if (!reading || measureOf(keyAt(document, reading.last + 1)) === null) return null
  const isTens = reading.first === reading.last && reading.numeral.value % 10 === 0 && reading.numeral.value < 100
  return isTens && reading.hedge === null ? null : reading
}

/** The number behind a particle: "لستة أشهر", "وثلاثة مدنيين"; its span begins at the number. */
export function readCut(document: TextDocument, reader: WordReader, at: number): Reading | null {
  const word = document.words[at]
  if (word?.kind !== 'arabic') return null
  for (const { base, cut } of readings(word.key)) {
    if (cut === 0 || !numeralStarts.has(base)) continue
    const reading = readNumber(document, { ...reader, key: (index) => (index === at ? base : reader.key(index)) }, at)
    if (reading) return reading.from === at ? { ...reading, cut } : reading
  }
  return null
}

/** A number that names instead of counting: القرار 2799, the minutes of 7:30, the model of إس-300. */
export function isLabel(document: TextDocument, reader: WordReader, at: number): boolean {
  const gap = at > 0 ? reader.between(at - 1) : ''
  if (/^[:.\-–×]$/.test(gap) && document.words[at]?.kind === 'digits') return true
  // "ما مجموعه 15 موقعا": in all, no name of a group
  if (reader.key(at - 1) === 'مجموعه' && reader.key(at - 2) === 'ما') return false
  if (!follows(document, at)) return false
  const before = reader.key(at - 1) ?? ''
  if (labels.has(before)) return true
  // "طفل من كل أربعة": of so many one, no count of them
  if (before === 'كل' && /^[وف]?من$/.test(reader.key(at - 2) ?? '')) return true
  // "الأسرة الثانية عشرة": the second half of an ordinal
  if (
    /^عشره?$/.test(reader.key(at) ?? '') &&
    /^[وفبلك]?ال(حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه?$/.test(before)
  )
    return true
  if (document.words[at]?.kind !== 'digits') return false
  return figureLabels.has(before) || (bores.test(reader.key(at + 1) ?? '') && weapons.test(before))
}

/** "5. ابحث عن طرق جديدة", "2- الذئب": the number of a line in a list; "20 - 30 عنصرا" is a range. */
export function isListNumber(document: TextDocument, reader: WordReader, at: number): boolean {
  if (document.gaps[at] !== GAP.line || document.words[at]?.kind !== 'digits') return false
  return /^\s?[.)\-–]\s/.test(reader.between(at)) && document.words[at + 1]?.kind !== 'digits'
}

/** Offset where a reading begins, its particle left out. */
export function startOf(document: TextDocument, reading: Reading): number {
  const word = document.words[reading.from]
  if (word === undefined) return document.text.length
  return !reading.cut ? word.start : letterOffset(document.text, word, reading.cut)
}
