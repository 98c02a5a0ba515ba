/**
 * Numbers in words and digits (arabic.md §5.4). Reads K2 keys, so ثلاثة and ثلاثه are one; the joining و of خمسة وعشرون is
 * part of the second word, as it is in print.
 */
import { foldKeys } from './fold.ts'
import {
  fractions,
  hundreds,
  ordinals,
  ordinalTens,
  parts,
  scaleDuals,
  scales,
  teenHeads,
  teenOrdinals,
  ten,
  tens,
  unitObjects,
  units,
  vague,
} from './number-words.ts'

/** Word by word access to a text: `key` is the K2 fold, `joined` the raw text between a word and the next (for 1,500). */
export type WordReader = { key: (index: number) => string | undefined; between: (index: number) => string }

/**
 * A number that begins at a word. `length` counts words. `dual` means that the noun itself says two (موقعان): then the
 * number has no word of its own. `vague` numbers are a lower bound (عشرات = at least 20) or a small range (بضعة = 3–9).
 */
export type Numeral = {
  value: number
  max: number | null
  length: number
  kind: 'digits' | 'words' | 'ordinal' | 'vague'
}

/** "3,5 كم": what is measured in tenths. */
const measured = foldKeys(
  'كم كلم كيلومتر كيلومترا متر أمتار طن طنا أطنان كغ كلغ كيلوغرام كيلوغراما كيلو لتر درجة درجات دولار يورو',
)
/** "ثلاثة أرباع السكان", "أربعة أخماسهم": the number counts parts of the whole. */
const partsOfWhole = /^(ارباع|اخماس|اسداس|اثمان|اعشار)(ه|ها|هم|هن)?$/

function isPercent(words: WordReader, at: number): boolean {
  const key = words.key(at)
  return (
    /^\s?[%٪]/.test(words.between(at - 1)) ||
    /^(بالمئه|بالمائه)$/.test(key ?? '') ||
    (key === 'في' && /^(المئه|المائه)$/.test(words.key(at + 1) ?? ''))
  )
}

/** By its first letter, which is cheaper than an expression: most words are none. */
function isDigit(key: string): boolean {
  const unit = key.charCodeAt(0)
  return unit >= 0x30 && unit <= 0x39
}

/** "1.799 مليون": a stop before three digits groups thousands, but not before a million. */
function isDecimalOfScale(words: WordReader, at: number): boolean {
  return words.between(at) === '.' && words.between(at + 1) !== '.' && (scales.get(words.key(at + 2) ?? '') ?? 0) >= 1e6
}

/**
 * Digits with separators: `1,500` and `1.500` are 1500; `3,5 مليون` and `4,5%` are 3.5 million and 4.5 percent (one or two
 * digits behind the comma), `1.799 مليون` 1.799 million.
 */
function digitsAt(words: WordReader, at: number): { value: number; length: number } | null {
  const first = words.key(at)
  if (first === undefined || !isDigit(first) || !/^\d+$/.test(first)) return null
  if (/^\d{3}$/.test(words.key(at + 1) ?? '') && isDecimalOfScale(words, at))
    return { value: Number(`${first}.${words.key(at + 1)}`), length: 2 }
  let text = first
  let length = 1
  while (
    /^[.,\u066b\u066c،]$/.test(words.between(at + length - 1)) &&
    /^\d{3}$/.test(words.key(at + length) ?? '') &&
    text.replace(/^0+/, '').length <= 12 &&
    (length > 1 || first.length <= 3)
  ) {
    text += words.key(at + length) ?? ''
    length += 1
  }
  const next = words.key(at + length)
  if (length === 1 && /^[.,\u066b،]$/.test(words.between(at)) && next !== undefined && /^\d{1,2}$/.test(next)) {
    const after = words.key(at + 2)
    const separator = words.between(at)
    if (
      separator === '.' ||
      separator === '\u066b' ||
      (after !== undefined && (scales.has(after) || measured.has(after))) ||
      isPercent(words, at + 2)
    )
      return { value: Number(`${first}.${next}`), length: 2 }
  }
  return text.length > 15 ? null : { value: Number(text), length }
}

/** One group below a thousand: [hundreds] [unit] [ten], each after the first joined by و. */
function groupAt(words: WordReader, at: number, joined: boolean): { value: number; length: number } | null {
  let value = 0
  let length = 0
  const take = (index: number): string | undefined => {
    const key = words.key(at + index)
    if (index === 0 && !joined) return key
    return key?.startsWith('و') && key.length > 3 ? key.slice(1) : undefined
  }
  let key = take(0)
  if (key === undefined) return null
  const hundred = hundreds.get(key)
  const counted = units.get(key)
  if (hundred !== undefined) {
    value = hundred
    length = 1
  } else if (
    counted !== undefined &&
    counted > 2 &&
    counted < 10 &&
    (words.key(at + 1) === 'مئه' || words.key(at + 1) === 'مائه')
  ) {
    value = counted * 100
    length = 2
  }
  if (length > 0) key = take(length)
  if (key === undefined) return value > 0 ? { value, length } : null
  const unit = units.get(key) ?? teenHeads.get(key)
  const next = words.key(at + length + 1)
  if (unit !== undefined && unit < 10 && next !== undefined && ten.has(next))
    return { value: value + 10 + unit, length: length + 2 }
  if (unit !== undefined && units.has(key)) {
    const more = unit < 10 && next?.startsWith('و') ? tens.get(next.slice(1)) : undefined
    return more === undefined
      ? { value: value + unit, length: length + 1 }
      : { value: value + unit + more, length: length + 2 }
  }
  // إحدى وعشرون, أحد وعشرون, ثلاثا وعشرين
  const before = unit ?? unitObjects.get(key)
  if (before !== undefined) {
    const more = next?.startsWith('و') ? tens.get(next.slice(1)) : undefined
    if (more !== undefined) return { value: value + before + more, length: length + 2 }
  }
  const round = tens.get(key)
  if (round !== undefined) return { value: value + round, length: length + 1 }
  return value > 0 ? { value, length } : null
}

/** A word that can be what is counted stands right behind: no و, preposition or mark. */
function isNounBehind(words: WordReader, at: number): boolean {
  const key = words.key(at) ?? ''
  return words.between(at - 1) === ' ' && key.length > 2 && /^[^و\d]/.test(key) && !notCounted.test(key)
}

const notCounted =
  /^(من|في|علي|الي|عن|منذ|خلال|بعد|قبل|حتي|مقابل|بين|بينهم|فقط|سنويا|يوميا|شهريا|ال.*|ب(?!رميل|ندقي|يت|حار).*|ل.*|كل|او|ثم|اي|تقريبا|حاليا|اخرين|اخري)$/

/** A group with its scale: "200 مليار", "ثلاثة آلاف", "ألفين", "مليون". */
function scaledAt(
  words: WordReader,
  at: number,
  joined: boolean,
): { value: number; length: number; scale: number; digits: boolean } | null {
  const raw = words.key(at)
  const key = joined ? (raw?.startsWith('و') ? raw.slice(1) : undefined) : raw
  if (key === undefined) return null
  const dual = scaleDuals.get(key)
  if (dual !== undefined) return { value: dual, length: 1, scale: dual / 2, digits: false }
  const alone = scales.get(key)
  // "مليونا برميل" are two: one would be "مليون برميل"
  if (alone !== undefined && !joined && key.endsWith('ا') && isNounBehind(words, at + 1))
    return { value: alone * 2, length: 1, scale: alone, digits: false }
  if (alone !== undefined && !vague.has(key)) return { value: alone, length: 1, scale: alone, digits: false }
  const digits = joined ? null : digitsAt(words, at)
  const head = digits ?? groupAt(words, at, joined)
  if (!head) return null
  const scaleKey = words.key(at + head.length)
  const scale = scaleKey === undefined ? undefined : scales.get(scaleKey)
  if (scale === undefined) return { ...head, scale: 1, digits: digits !== null }
  // 1.029 × 10¹² is no whole number in binary
  return { value: Math.round(head.value * scale), length: head.length + 1, scale, digits: digits !== null }
}

/** "خمسة آلاف و700", "مليون و200 ألف": digits behind a و of their own. */
function looseDigitsAt(words: WordReader, at: number): ReturnType<typeof scaledAt> {
  const digits = words.key(at) === 'و' ? digitsAt(words, at + 1) : null
  if (!digits) return null
  const scale = scales.get(words.key(at + 1 + digits.length) ?? '')
  if (scale === undefined) return { value: digits.value, length: digits.length + 1, scale: 1, digits: true }
  return { value: digits.value * scale, length: digits.length + 2, scale, digits: false }
}

/** "مليار ونصف المليار", "مليونا وربع مليون": half or a quarter of the scale before it. */
function fractionAt(words: WordReader, at: number, scale: number): { value: number; length: number } | null {
  const part = fractions.get(words.key(at) ?? '')
  const of = words.key(at + 1)?.replace(/^ال/, '') ?? ''
  return part === undefined || scales.get(of) !== scale ? null : { value: scale * part, length: 2 }
}

/** "نصف مليون", "ربع مليار": a part of the scale behind it. */
function partOfScale(words: WordReader, at: number): Numeral | null {
  const part = parts.get(words.key(at) ?? '')
  const scale = part === undefined ? undefined : scales.get((words.key(at + 1) ?? '').replace(/^ال(?=.{3})/, ''))
  if (part === undefined || scale === undefined || scale < 1e3) return null
  return { value: Math.round(part * scale), max: null, length: 2, kind: 'words' }
}

function vagueAt(words: WordReader, at: number): Numeral | null {
  const found = vague.get(words.key(at) ?? '')
  if (!found) return null
  const next = words.key(at + 1)
  // بضعة عشر, بضع عشرة: more than twelve, less than twenty
  if (found[0] === 3 && next !== undefined && ten.has(next)) return { value: 13, max: 19, length: 2, kind: 'vague' }
  // عشرات الآلاف, مئات الملايين
  const scale = next?.startsWith('ال') ? scales.get(next.slice(2)) : undefined
  const [value, max] = found
  if (scale !== undefined)
    return { value: value * scale, max: max === null ? null : max * scale, length: 2, kind: 'vague' }
  return { value, max, length: 1, kind: 'vague' }
}

/**
 * The cardinal number that begins at word `at`, or null. Scale groups go from large to small, joined by و; a و before a
 * word that is no number ends it: "خمسة وعشرون مدنيا" is 25, "خمسة ومدنيان" is 5.
 */
export function cardinalAt(words: WordReader, at: number): Numeral | null {
  const loose = vagueAt(words, at)
  if (loose) return loose
  if (words.key(at) === 'صفر') return { value: 0, max: null, length: 1, kind: 'words' }
  const part = partOfScale(words, at)
  if (part) return part
  const first = scaledAt(words, at, false)
  if (!first || partsOfWhole.test(words.key(at + first.length) ?? '')) return null
  let { value, length, scale } = first
  const fraction = scale > 1 ? fractionAt(words, at + length, scale) : null
  if (fraction) return { value: value + fraction.value, max: null, length: length + fraction.length, kind: 'words' }
  while (scale > 1) {
    const more = scaledAt(words, at + length, true) ?? looseDigitsAt(words, at + length)
    if (!more || more.scale >= scale || more.value >= scale) break
    value += more.value
    length += more.length
    scale = more.scale
  }
  return { value, max: null, length, kind: first.digits && first.length === length ? 'digits' : 'words' }
}

/** The ordinal that begins at word `at`: العاشر 10, الحادي عشر 11, السابع والعشرين 27, التسعين 90, الـ90 90. */
export function ordinalAt(words: WordReader, at: number): Numeral | null {
  const key = words.key(at)
  if (key === undefined) return null
  const next = words.key(at + 1)
  const made = (value: number, length: number): Numeral => ({ value, max: null, length, kind: 'ordinal' })
  if (key === 'ال' && next !== undefined && /^\d+$/.test(next)) return made(Number(next), 2)
  const unit = ordinals.get(key)
  const eleven = teenOrdinals.get(key)
  if (next !== undefined && ten.has(next) && (eleven !== undefined || (unit !== undefined && unit > 1 && unit < 10)))
    return made(eleven ?? 10 + (unit ?? 0), 2)
  const round = next?.startsWith('وال') ? ordinalTens.get(next.slice(1)) : undefined
  // بين العاشر والعشرين: two numbers, not thirty
  if (round !== undefined && ((unit !== undefined && unit < 10) || eleven !== undefined))
    return made(round + (eleven === undefined ? (unit ?? 0) : 1), 2)
  if (unit !== undefined) return made(unit, 1)
  const whole = ordinalTens.get(key)
  return whole === undefined ? null : made(whole, 1)
}
