/**
 * Whether a pack writes with one hand: one spelling of each word, one set of digits, one kind of quotation marks, one way
 * to write months, texts that end alike. Readers see its texts beside each other in one panel. What stands between
 * quotation marks is somebody else's wording and is left out.
 */
import { foldKey } from '../arabic/fold.ts'
import { monthAt } from '../arabic/months.ts'
import { tokenize } from '../arabic/tokens.ts'
import type { Token } from '../arabic/tokens.ts'
import type { OwnText } from './own-texts.ts'
import { STEMS } from './spelling.ts'

/** One of the ways in which a group of words or marks is written; `shown` is how a remark calls it. */
type Way = { group: string; way: string; shown: string }

export type Mixture = {
  kind: 'spelling' | 'style'
  /** Ids of the records that write it the rarer way, each once, in the order of the pack. */
  records: string[]
  /** What these write and what the rest does: `"الأميركية" (1) beside "أمريكية" (233)`. */
  words: string
}

/** More of them, for the eye alone: the lexicon reads hamza and bare alef as one, and nobody is named by the others. */
const EYE_STEMS: readonly (readonly string[])[] = [
  ['أمريك', 'امريك', 'اميرك'],
  ['إسرائيل', 'اسرائيل'],
  ['إسلام', 'اسلام'],
  ['إرهاب', 'ارهاب'],
  ['إيران', 'ايران'],
  ['إنجليز', 'إنكليز'],
  ['مئة', 'مائة'],
]
const stems = [...STEMS, ...EYE_STEMS].map((group) => group.map((stem) => foldKey(stem, 1)))

/** Words of every page whose hamza is easily dropped: told also to an author who never writes it. */
const HAMZATED = ['إلى', 'أو', 'إذا', 'أن', 'أنه', 'أنها', 'أي', 'أيضا', 'أكثر', 'أعلن', 'أعلنت', 'أكد', 'أحمد']

const levantine = new Set(
  ['كانون', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين'].map((name) => foldKey(name, 2)),
)
const MONTHS = {
  both: 'months by both names (آذار/مارس)',
  levantine: 'months by the Levantine name alone (آذار)',
  international: 'months by the international name alone (مارس)',
}

const quotations = /«([^»]*)»|“([^”]*)”|"([^"]*)"/g

/** المسئولون → the group of مسؤول, written with مسئول. */
function stemWay({ safe }: Token): Way | null {
  for (const group of stems) {
    const stem = group.find((one) => safe.includes(one))
    if (stem !== undefined) return { group: `stem ${group[0] ?? ''}`, way: stem, shown: `"${safe}"` }
  }
  return null
}

/** اتهامات اسرائيلية and إسرائيلية are one word without and with its hamza; أن and إن are two, and both have it. */
function hamzaWay({ key, safe }: Token): Way | null {
  if (!key.includes('ا')) return null
  const hasHamza = [...key].some((letter, at) => letter === 'ا' && safe[at] !== 'ا')
  return { group: `hamza ${key}`, way: hasHamza ? 'with' : 'without', shown: `"${safe}"` }
}

function monthWay(tokens: readonly Token[], at: number): Way | null {
  const key = (index: number): string | undefined => tokens[index]?.key
  const isJoin = (index: number): boolean => /^[/(-]$/.test(key(index) ?? '')
  const month = monthAt(key, at)
  if (month === null || month.calendar === 'hijri') return null
  const next = at + month.length
  const isTwin = isJoin(next) && monthAt(key, next + 1)?.month === month.month
  const isDated = tokens[at - 1]?.kind === 'digits' || tokens[next]?.kind === 'digits'
  if ((isJoin(at - 1) && tokens[at - 2]?.kind === 'arabic') || (month.weak && !isTwin && !isDated)) return null
  const way = isTwin ? 'both' : levantine.has(key(at) ?? '') ? 'levantine' : 'international'
  return { group: 'months', way, shown: MONTHS[way] }
}

/** داعش and «داعش»: quotation marks around a name that goes without them elsewhere. */
function nameWays(text: string, tokens: readonly Token[], names: ReadonlySet<string>): Way[] {
  const inQuotes = [...text.matchAll(quotations)].map((match) => tokenize(match[1] ?? match[2] ?? match[3] ?? ''))
  const way = ({ key, safe }: Token, isQuoted: boolean): Way[] =>
    names.has(key)
      ? [{ group: `quoted ${key}`, way: String(isQuoted), shown: isQuoted ? `«${safe}»` : `"${safe}"` }]
      : []
  return [
    ...inQuotes.flatMap(([only, second]) => (only && !second ? way(only, true) : [])),
    ...tokens.flatMap((token) => way(token, false)),
  ]
}

function styleWays({ text, sentences }: OwnText): Way[] {
  const ways: Way[] = []
  if (/[٠-٩]/.test(text)) ways.push({ group: 'digits', way: 'arabic', shown: 'digits as ١٢٣' })
  if (/\d/.test(text)) ways.push({ group: 'digits', way: 'western', shown: 'digits as 123' })
  if (text.includes('«')) ways.push({ group: 'marks', way: '«', shown: 'quotation marks as «»' })
  if (/["“”]/.test(text)) ways.push({ group: 'marks', way: '"', shown: 'quotation marks as “”' })
  const isEnded = /[.؟!…][»”")]?$/.test(text)
  const shown = isEnded ? 'texts that end with a stop' : 'texts that end without a stop'
  return sentences ? [...ways, { group: 'ends', way: String(isEnded), shown }] : ways
}

function waysOf(own: OwnText, names: ReadonlySet<string>): Way[] {
  const tokens = tokenize(own.text.replaceAll(quotations, ' … '))
  const words = tokens.flatMap((token, at) =>
    token.kind === 'arabic' ? [stemWay(token) ?? hamzaWay(token), monthWay(tokens, at)] : [],
  )
  return [...words.filter((way) => way !== null), ...nameWays(own.text, tokens, names), ...styleWays(own)]
}

type Found = { way: string; shown: string; count: number; records: Set<string> }

/**
 * Everything that the texts write in more than one way, in the order in which it is first met.
 * @param names K2 keys of the pack's names of one word
 */
export function findMixtures(texts: readonly OwnText[], names: ReadonlySet<string>): Mixture[] {
  const groups = new Map<string, Map<string, Found>>()
  const found = ({ group, way, shown }: Way): Found => {
    const ways = groups.get(group) ?? new Map<string, Found>()
    const one = ways.get(way) ?? { way, shown, count: 0, records: new Set<string>() }
    groups.set(group, ways.set(way, one))
    return one
  }
  for (const word of HAMZATED) found({ group: `hamza ${foldKey(word, 2)}`, way: 'with', shown: `"${word}"` })
  for (const own of texts)
    for (const way of waysOf(own, names)) {
      const one = found(way)
      one.count += 1
      one.records.add(own.record)
    }
  return [...groups].flatMap(([group, ways]) => (ways.size > 1 ? [mixtureOf(group, [...ways.values()])] : []))
}

/** The rarer ways first; a word without its hamza is the slip however often it is written. */
function mixtureOf(group: string, ways: readonly Found[]): Mixture {
  const weight = ({ way, count }: Found): number => (way === 'without' ? -1 : count)
  const [usual, ...rarer] = ways.toSorted((a, b) => weight(b) - weight(a))
  const counted = ({ shown, count }: Found): string => (count === 0 ? shown : `${shown} (${count})`)
  return {
    kind: /^(stem|hamza) /.test(group) ? 'spelling' : 'style',
    records: [...new Set(rarer.flatMap(({ records }) => [...records]))],
    words: `${rarer.map(counted).join(' and ')} beside ${usual ? counted(usual) : ''}`,
  }
}
