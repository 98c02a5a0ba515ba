/** Words before or after a number that say how exact it is (arabic.md §6). */
import { foldKey } from '../../arabic/fold.ts'
import { numeralStarts } from '../../arabic/number-words.ts'
import type { Hedge } from '../../pack/types.ts'
import { GAP, follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'

const before: readonly [Hedge, string][] = [
  [
    'about',
    'نحو|حوالي|قرابة|زهاء|ما يقارب|ما يقرب من|يقارب|تقارب|قاربت|يناهز|تناهز|ناهز|ناهزت|ما يناهز|ما يقدر بـ|في حدود|بحدود|قرابة الـ|يقدر بـ|يقدر عددهم بـ',
  ],
  [
    'more-than',
    'أكثر من|أكثر بقليل من|أكثر بكثير من|ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|أزيد من|يفوق|تفوق|ما يفوق|فوق|ما يربو على|يربو على|ما يربو عن|يربو عن|ينيف على|ينيف عن|ينوف على|ينوف عن|ما ينوف على|ما ينوف عن|ما ينيف على|ما ينيف عن|نيف و|نيفا و|يتجاوز|تتجاوز|تجاوز|تجاوزت|يتخطى|تتخطى|تخطى|تخطت|ما يتجاوز|زاد على|زاد عن|زادت على|زادت عن|ازداد عن|فاقت|جاوز|جاوزت|تعدى|تعدت|يتعدى|تتعدى',
  ],
  ['at-least', 'ما لا يقل عن|لا يقل عن|لا تقل عن|لم يقل عن|لم تقل عن|على الأقل|بما لا يقل عن|ليس أقل من|ليس بأقل من'],
  ['less-than', 'أقل من|أقل بقليل من|أقل بكثير من|دون|ما دون'],
  [
    'at-most',
    'ما لا يزيد على|ما لا يزيد عن|لا يزيد على|لا يزيد عن|لا يتجاوز|لا تتجاوز|لا يجاوز|لا تجاوز|لم يتجاوز|لم تتجاوز|لم يزد على|لم يزد عن|لم تزد على|لم تزد عن|لا يتعدى|لا تتعدى|لم يتعد|لم تتعد|حتى|ما يصل إلى|يصل إلى|تصل إلى|قد يصل إلى|يصل عددهم إلى|كحد أقصى|ليس أكثر من|ليس بأكثر من|لا أكثر من',
  ],
]
const after: readonly [Hedge, string][] = [
  ['at-least', 'على الأقل|على أقل تقدير|فأكثر|فما فوق|أو أكثر|أو أزيد|أو يزيد'],
  ['about', 'تقريبا|على وجه التقريب'],
  ['at-most', 'على الأكثر|كحد أقصى|على أبعد تقدير'],
  ['more-than', 'على الأقل وأكثر|وأكثر|ونيف|ونيفا'],
]

type Phrase = { keys: readonly string[]; hedge: Hedge }

function phrases(table: readonly [Hedge, string][]): Phrase[] {
  return table
    .flatMap(([hedge, list]) =>
      list.split('|').map((phrase) => ({ hedge, keys: foldKey(phrase.replaceAll('ـ', ''), 2).split(' ') })),
    )
    .toSorted((a, b) => b.keys.length - a.keys.length)
}

/** Phrases of several words by their last, longest first, and those of one word by it. */
const leading = Map.groupBy(
  phrases(before).filter(({ keys }) => keys.length > 1),
  ({ keys }) => keys.at(-1) ?? '',
)
const leadingAlone = new Map(phrases(before).flatMap(({ keys, hedge }) => (keys.length > 1 ? [] : [[keys[0], hedge]])))
const trailing = phrases(after)

/** Keys as a phrase may carry them at its front: وأكثر, بأكثر, لأكثر → أكثر. */
function isFirstWord(key: string, wanted: string): boolean {
  return key === wanted || (key.endsWith(wanted) && /^[وفبلك]{1,2}$/.test(key.slice(0, key.length - wanted.length)))
}

/** The hedge that ends right before the number at a word, longest first, with the word it begins at and the letters of its particle. */
export function hedgeBefore(
  document: TextDocument,
  number: number,
): { hedge: Hedge; from: number; cut: number } | null {
  if (!follows(document, number)) return null
  // "أكثر من الـ130": the article of digits is a word of its own
  const at = keyAt(document, number - 1) === 'ال' ? number - 1 : number
  if (!follows(document, at)) return null
  const last = keyAt(document, at - 1)
  for (const { keys, hedge } of leading.get(last) ?? []) {
    const from = at - keys.length
    if (from < 0) continue
    const stands = keys.every((key, index) =>
      index === 0
        ? isFirstWord(keyAt(document, from), key)
        : keyAt(document, from + index) === key && follows(document, from + index),
    )
    if (stands) return { hedge, from, cut: keyAt(document, from).length - (keys[0]?.length ?? 0) }
  }
  for (let cut = 0; cut <= MOST_PARTICLES && (cut === 0 || 'وفبلك'.includes(last.charAt(cut - 1))); cut += 1) {
    const hedge = leadingAlone.get(last.slice(cut))
    if (hedge !== undefined) return { hedge, from: at - 1, cut }
  }
  return null
}

/** "وبنحو": so many letters of particles may stand before a word. */
const MOST_PARTICLES = 2

/** The hedge that begins at word `at`, behind a counted noun: "15 قتيلا على الأقل", "15 قتيلا، على الأقل". */
export function hedgeAfter(document: TextDocument, at: number): { hedge: Hedge; to: number } | null {
  if ((document.gaps[at] ?? GAP.line) > GAP.clause) return null
  for (const { keys, hedge } of trailing) {
    const to = at + keys.length - 1
    const stands = keys.every(
      (key, index) => document.words[at + index]?.key === key && (index === 0 || follows(document, at + index)),
    )
    // "20 شخصا وأكثر من 30 طفلا", "وأكثر المواقع": not at its clause's end it begins something else
    if (stands && !(keys.at(-1) === 'واكثر' && follows(document, to + 1))) return { hedge, to }
  }
  return null
}

const overs = /^[وف]?([يت]?تجاوزت?|جاوزت?|[يت]?تخط[يت]|[يت]فوق|فاقت?|[يت]?تعد[ايت]?)$/
const nears = /^[وف]?[يت]?(ناهزت?|قاربت?)$/
const more = /^[وف]?([يت]زيد|ازدادت?|زادت?)$/
const less = /^[وف]?[يت]قل$/
const counters = new Set('عدد عددهم عددها اعداد حصيله نسبه قيمه حجم اجمالي كلفه تكلفه ايرادات الايرادات'.split(' '))
/** Between عدد and its number stand the noun with words or a clause of its own ("عدد القذائف التي جرى إتلافها"), but no number. */
const COUNTED_WITHIN = 10

/**
 * The hedge of a verb that stands before what is counted: "لم يتجاوز عدد الجرحى 20" → at-most, "زاد عدد المعتقلين على 70" →
 * more-than, "لا يقل عدد القتلى عن 5" → at-least.
 */
export function hedgeOfCount(document: TextDocument, at: number): { hedge: Hedge; from: number; cut: number } | null {
  const isBeyond = /^(علي|عن)$/.test(keyAt(document, at - 1))
  for (let count = at - 1; count > 0 && count >= at - COUNTED_WITHIN && follows(document, count + 1); count -= 1) {
    if (isNumber(document, count)) return null
    if (!counters.has(keyAt(document, count))) continue
    if (!follows(document, count)) return null
    const negated = /^[وف]?(لا|لم|ما)$/.test(keyAt(document, count - 2)) && follows(document, count - 1)
    const said = hedgeOfVerb(keyAt(document, count - 1), { negated, isBeyond })
    const from = negated ? count - 2 : count - 1
    const cut = /^(?:و|ف(?!اق))/.test(keyAt(document, from)) ? 1 : 0
    return said && { hedge: said, from, cut }
  }
  return null
}

function isNumber(document: TextDocument, at: number): boolean {
  const key = keyAt(document, at)
  return document.words[at]?.kind === 'digits' || numeralStarts.has(key) || numeralStarts.has(key.slice(1))
}

function hedgeOfVerb(verb: string, { negated, isBeyond }: { negated: boolean; isBeyond: boolean }): Hedge | null {
  if (isBeyond ? more.test(verb) : overs.test(verb)) return negated ? 'at-most' : 'more-than'
  if (isBeyond && less.test(verb)) return negated ? 'at-least' : 'less-than'
  return nears.test(verb) && !negated && !isBeyond ? 'about' : null
}
