/**
 * A surname that is somebody else's: in a text about "قاسم الأعرجي", "طارق الأعرجي" is another man, and in one that begins
 * with "فاروق الشرع" so is the bare "الشرع" behind it. Source: arabic.md §4.1 (a short form stands for its bearer, not for
 * his relatives).
 */
import { foldKey, foldKeys } from '../../arabic/fold.ts'
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from './given-names.ts'
import { STRENGTH } from './selection.ts'
import type { Linked } from './selection.ts'

/** Given names that are a verb in news prose as well: "صادق الشرع على", "ناصر", "أمل الشرع أن". */
const verbs = new Set('صادق ناصر سالم امل نصر سعد كرم عادل صباح فجر بدر قاسم'.split(' '))

/** Relatives are named beside somebody and do not take his surname with them: "مع شقيقه ماهر الشرع". */
const KIN = foldKeys(
  'شقيق شقيقه شقيقها الشقيق أخ أخوه أخيه أخاه والد والده والدها ابن ابنه ابنة ابنته نجل نجله زوجة زوجته عم عمه خال خاله جد جده',
)

/**
 * The links without those that give a surname to the pack's bearer where another is meant: behind another's given name, and
 * alone where another was named in full and he was not yet. Whom the text names both it calls by the surname if he is the
 * pack's, who is the one in the news: "ميلانيا ترامب … وقال ترامب".
 */
export function withoutOtherBearers(links: readonly Linked[], document: TextDocument): readonly Linked[] {
  const doubted = new Map<Linked, string>()
  for (const link of links) {
    const key = isLooseSurname(link, document) ? keyAt(document, link.first) : ''
    if (key !== '') doubted.set(link, key)
  }
  if (doubted.size === 0) return links
  const surnames = new Set(doubted.values())
  const known = new Set(links.filter((link) => !doubted.has(link)).map(({ last }) => last))
  const others = new Map<string, number[]>()
  for (const [at, { key }] of document.words.entries())
    if (surnames.has(key) && isGivenBefore(document, at) && !known.has(at)) push(others, key, at)
  if (others.size === 0) return links
  const bearers = new Map<string, Bearer>()
  for (const [{ use }, key] of doubted)
    if (others.has(key)) bearers.set(use.entity, { words: new Set(), first: Infinity })
  for (const link of links) {
    const bearer = doubted.has(link) ? undefined : bearers.get(link.use.entity)
    if (bearer === undefined) continue
    bearer.first = Math.min(bearer.first, link.last)
    if (link.use.via !== 'role') for (const word of foldKey(link.use.form, 2).split(' ')) bearer.words.add(word)
  }
  const namings = new Map<string, Naming>()
  return links.filter((link) => {
    const key = doubted.get(link) ?? ''
    const bearer = bearers.get(link.use.entity)
    const at = others.get(key)
    if (at === undefined || bearer === undefined) return true
    const id = `${key} ${link.use.entity}`
    const naming = namings.get(id) ?? namingOf(document, at, bearer)
    namings.set(id, naming)
    if (naming.at.has(link.first)) return false
    return naming.opener > link.first || bearer.first < link.first
  })
}

/** Words of the full names that the text gives to somebody, and the word at which the first of them ends. */
type Bearer = { words: Set<string>; first: number }

/** Surnames that the text gives to others, and the first of these that is no relative's. */
type Naming = { at: ReadonlySet<number>; opener: number }

function namingOf(document: TextDocument, surnames: readonly number[], { words }: Bearer): Naming {
  const another = surnames.filter((word) => isOtherBearer(document, word, words))
  return { at: new Set(another), opener: another.find((word) => !isRelative(document, word)) ?? Infinity }
}

function push(lists: Map<string, number[]>, key: string, at: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [at])
  else list.push(at)
}

/** A bare surname that only other names in the text give to its bearer. */
function isLooseSurname({ use, first, last, start, strength }: Linked, document: TextDocument): boolean {
  const isBare = use.type === 'person' && use.via === 'short' && first === last
  return isBare && strength < STRENGTH.free && start === document.words[first]?.start
}

function isRelative(document: TextDocument, surname: number): boolean {
  return KIN.has(keyAt(document, surname - 2).replace(/^[وفبل](?=.{3})/, ''))
}

/** Whether a word that can only be a given name stands before the surname. "على الأسد" is no علي. */
function isGivenBefore(document: TextDocument, at: number): boolean {
  if (!follows(document, at)) return false
  const given = keyAt(document, at - 1)
  if (document.words[at - 1]?.safe === 'على') return false
  const bare = given.replace(PARTICLE, '')
  return isGiven(given) || (bare.length > 2 && isGiven(bare) && !words.has(bare))
}

/** "لقاؤه بإيهود باراك". */
const PARTICLE = /^[وفبلك]/

/** Given names that behind a particle are a word: "لصالح الأسد", "بكامل", "بجمال". */
const words = foldKeys(
  'صالح كامل كمال جمال جميل كريم فاضل رضا وفاء جلال بهاء ضياء عصام شريف أمين منى ندى هدى سامي هاني عادل نجيب',
)

function isGiven(key: string): boolean {
  return givenNames.has(key) && !verbs.has(key)
}

/** Whether the given name before the surname is none of the bearer's own. "أحمد حسين الشرع": a father's name stands between. */
function isOtherBearer(document: TextDocument, at: number, own: ReadonlySet<string>): boolean {
  const before = [keyAt(document, at - 1), keyAt(document, at - 2)]
  return !before.some((word) => own.has(word) || own.has(word.replace(PARTICLE, '')))
}
