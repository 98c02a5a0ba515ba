/**
 * Partners that no "بالتعاون مع" announces: both sides are the subject of one verb, or share one noun.
 *
 *   دمرت القيادة المركزية ووزارة الداخلية السورية أكثر من 15 موقعا   → وزارة الداخلية السورية
 *   دمرت القوات الأمريكية والسورية                                  → القوات السورية
 *   نفذتها وزارة الداخلية بالتعاون مع القوات الأمريكية               → وزارة الداخلية
 *   يتواصل التنسيق بين القوات الأمريكية والجيش السوري               → none: nothing was done together
 */
import { foldKey } from '../../arabic/fold.ts'
import { follows, keyAt, textBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { namesWithin } from '../mentions/index.ts'
import type { Names } from '../mentions/index.ts'
import { sentenceEnd, sentenceStart } from '../sentences.ts'
import { placesOf, standsAt } from './phrases.ts'
import type { Phrase, WordIndex, WordSpan } from './phrases.ts'
import { isNegatedAt } from './taken-back.ts'

type Sides = { names: Names; words: readonly Phrase[]; isOwnSide: (entity: string) => boolean }

/** What is done to places and weapons, as a verb or as the noun of it. */
const DOING =
  /^[وف]?(?:ب|ل)?(?:[يت]?(?:دمر|نفذ|حدد|استهدف|ستهدف|نسف|فجر|اتلف|تلف|داهم|قصف|عثر|شن)(?:ت|تا|ا|وا|ان|ون|نا)?(?:ه|ها|هما|هم)?|(?:ال)?(?:تدمير|تنفيذ|تحديد|استهداف|نسف|تفجير|اتلاف|مداهمه|قصف))$/
/** An operation, by its noun. */
const OPERATION =
  /^[وف]?[بل]?(?:ال|لل)?(?:عملي(?:ه|ات|تها|تهما)|حمل(?:ه|ات)|غار(?:ه|ات)|ضرب(?:ه|ات)|مداهم(?:ه|ات)|مهم(?:ه|ات))$/

/** True when something is done in the sentence of word `at`: a verb or noun of it, or an operation. */
export function tellsOfDeed(document: TextDocument, at: number): boolean {
  const end = sentenceEnd(document, at)
  for (let word = sentenceStart(document, at); word <= end; word += 1) {
    const key = keyAt(document, word)
    if (DOING.test(key) || OPERATION.test(key)) return true
  }
  return false
}

/** The verb stands so many words before the two or behind them. */
const DONE_WITHIN = 4
/** No name of the pack has more words. */
const LONGEST_NAME = 20

/** True for a value at `place` that acts together with the side whose word it is. */
export function actsTogether(place: WordSpan, { names, words, isOwnSide }: Sides): boolean {
  const { document } = names
  const before = ownBefore(place, { names, isOwnSide })
  const behind = before === null ? ownBehind(place, { names, words, isOwnSide }) : null
  const pair = { first: before ?? place.first, last: behind ?? place.last }
  return (before !== null || behind !== null) && isDone(document, pair)
}

/** "القيادة المركزية (سنتكوم) ووزارة الداخلية", "قواتها والقوات السورية": the word at which the own side in front begins. */
function ownBefore(
  { first }: WordSpan,
  { names: { document, found }, isOwnSide }: Omit<Sides, 'words'>,
): number | null {
  if (!/^و.{3,}/.test(keyAt(document, first)) || !isBeside(document, first)) return null
  if (/^قوات(?:ها|ه|نا)$/.test(keyAt(document, first - 1))) return first - 1
  const side = namesWithin(found, first - LONGEST_NAME, first).findLast(
    ({ last, use }) => last === first - 1 && isOwnSide(use.entity),
  )
  if (side === undefined) return null
  // "القيادة المركزية (سنتكوم)"
  const same = namesWithin(found, side.first - LONGEST_NAME, side.first).find(
    ({ last, use }) => last === side.first - 1 && use.entity === side.use.entity,
  )
  return same?.first ?? side.first
}

/** "الجيش السوري والقوات الأمريكية", "الوزارة بالتعاون مع القوات الأمريكية": the word at which the own side behind ends. */
function ownBehind({ last }: WordSpan, { names: { document, found }, words, isOwnSide }: Sides): number | null {
  const side = namesWithin(found, last + 1, last + DONE_WITHIN + 1).find(
    ({ first, use }) => isOwnSide(use.entity) && isBeside(document, first),
  )
  if (side === undefined) return null
  if (side.first === last + 1) return /^و.{3,}/.test(keyAt(document, side.first)) ? side.last : null
  const isAnnounced = words.some((phrase) => {
    const at = side.first - phrase.length
    return at > last && standsAt(document, at, phrase) && !isNegatedAt(document, at)
  })
  return isAnnounced && follows(document, last + 1) ? side.last : null
}

/** True when only brackets and quotation marks part a word from the one before it. */
function isBeside(document: TextDocument, at: number): boolean {
  const gap = textBefore(document, at)
  return /^[\s()"«»“”]*$/.test(gap) && !gap.includes('\n')
}

function isDone(document: TextDocument, { first, last }: WordSpan): boolean {
  const sentence = document.sentences[first]
  if (isNegatedAt(document, first)) return false
  if (/^[وف]?ما?بين$/.test(keyAt(document, first - 1)) || keyAt(document, first - 1) === 'بين')
    return isJointly(document, first - 2)
  for (let step = 1; step <= DONE_WITHIN; step += 1)
    for (const at of [first - step, last + step])
      if (document.sentences[at] === sentence && DOING.test(keyAt(document, at))) return true
  return false
}

/** "العملية المشتركة بين", "بالتنسيق بين"; not "التنسيق بين". */
function isJointly(document: TextDocument, at: number): boolean {
  if (/^(?:ال)?مشتركه$/.test(keyAt(document, at))) return /^[وبل]?(?:ال)?عملي(?:ه|ات)$/.test(keyAt(document, at - 1))
  return /^(?:[وبل]?(?:ال)?عملي(?:ه|ات)|ب(?:ال)?(?:تعاون|تنسيق|شراكه|اشتراك))$/.test(keyAt(document, at))
}

/**
 * Where a value of noun and adjective shares its noun with the other side: "القوات الأمريكية والسورية", "القوات السورية
 * والأمريكية", "الجيشان الأمريكي والسوري", "قوات أمريكية وأخرى سورية" for القوات السورية and الجيش السوري.
 */
export function sharedPlaces(
  [noun = '', adjective = '', ...rest]: Phrase,
  { document, index, sides }: { document: TextDocument; index: WordIndex; sides: readonly string[] },
): WordSpan[] {
  if (adjective === '' || rest.length > 0) return []
  const others = new Set(sides.flatMap((name) => foldKey(name, 2).split(' ')).map(stemOf))
  return [noun, `${noun}ان`, `${noun}ين`].flatMap((form) =>
    placesOf([form], document, index).flatMap((first) => {
      if (!follows(document, first + 1) || !follows(document, first + 2)) return []
      const isOther = /^واخر[يى]$/.test(keyAt(document, first + 2))
      const last = isOther ? first + 3 : first + 2
      const joined = keyAt(document, last)
      if (!isOther && !joined.startsWith('و')) return []
      const pair = [stemOf(keyAt(document, first + 1)), stemOf(isOther ? joined : joined.slice(1))]
      const own = pair.indexOf(stemOf(adjective))
      return own >= 0 && others.has(pair[1 - own] ?? '') && isDone(document, { first, last }) ? [{ first, last }] : []
    }),
  )
}

/** An adjective without article, ending and second spelling: الأميركية → امريكي. */
function stemOf(word: string): string {
  return word.replace(/^ال/, '').replace(/ه$/, '').replace('اميرك', 'امريك')
}
