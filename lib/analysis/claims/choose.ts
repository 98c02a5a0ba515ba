/** Which of the values found for one field are told: one claim for each value, and no part or rounding of another. */
import type { Found } from './found.ts'
import type { Compared } from './reference.ts'

/** A value found, compared; `rival` when somebody else than the statement's issuer says it. */
export type Weighed = { found: Found; compared: Compared; rival: boolean; inHeadline: boolean; sentence: number }

/** A number that the pack does not know. */
export function isNewNumber({ value, known }: Found): boolean {
  return typeof value === 'number' && known === null
}

const AGREEING = new Set(['same', 'more-specific', 'less-specific', 'qualifier-added'])

/**
 * One claim for each value; the headline's beside the body's where they differ. The agreeing wording of one value stands for
 * the others ("المواقع الـ15" after "أكثر من 15 موقعا"), and a new number counts only where no known one is said.
 */
export function choose(weighed: readonly Weighed[]): Weighed[] {
  const below = weighed.filter(({ inHeadline }) => !inHeadline)
  const body = settle(below)
  const above = settle(weighed.filter(({ inHeadline }) => inHeadline)).filter(
    (one) =>
      !body.some((other) => isSameSaid(one, other) || (isSame(other) && isVaguer(one)) || isRoundedTo(one, other)) &&
      !isLeftOutBelow(one, { below, body }),
  )
  return [...body, ...above]
}

/** The new number of the headline that the body has beside the known one: it counts something else, above as below. */
function isLeftOutBelow(
  one: Weighed,
  { below, body }: { below: readonly Weighed[]; body: readonly Weighed[] },
): boolean {
  if (typeof one.found.value !== 'number' || one.found.known !== null) return false
  return below.some((other) => isSameSaid(one, other)) && !body.some((other) => isSameSaid(one, other))
}

function isSame({ compared, rival }: Weighed): boolean {
  return compared.difference === 'same' && !rival
}

/** A place or date told less exactly in the headline than below is no difference. */
function isVaguer({ found, compared }: Weighed): boolean {
  const { difference } = compared
  return typeof found.value !== 'number' && (difference === 'less-specific' || difference === 'more-specific')
}

/** "أكثر من ألف" in the headline for the 1387 of the body, "أكثر من عشرين" for more than 22: the finer figure is the report's. */
function isRoundedTo({ found: above }: Weighed, { found: below }: Weighed): boolean {
  if (typeof above.value !== 'number' || typeof below.value !== 'number') return false
  const isFloor = ({ hedge }: Found): boolean => hedge === 'more-than' || hedge === 'at-least'
  const isExact = (below.hedge ?? 'exact') === 'exact'
  return (
    isFloor(above) && (isExact || isFloor(below)) && below.value > above.value && below.value < above.value * ROUNDED
  )
}

/** A rounded number stands for less than so many times its value. */
const ROUNDED = 1.5

function isSameSaid({ found: a }: Weighed, { found: b }: Weighed): boolean {
  return a.value === b.value && (a.hedge ?? 'exact') === (b.hedge ?? 'exact')
}

/**
 * "90 قذيفة هاون و40 صاروخا", "6 مواقع في اليوم الأول و9 في الثاني": several new numbers of one sentence are parts of what the
 * statement counts as one, and none of them says otherwise than it.
 */
function isPartOfSeveral({ found, rival, sentence }: Weighed, weighed: readonly Weighed[]): boolean {
  if (rival || !isNewNumber(found)) return false
  return weighed.some(
    (one) => !one.rival && isNewNumber(one.found) && one.found.value !== found.value && one.sentence === sentence,
  )
}

function settle(weighed: readonly Weighed[]): Weighed[] {
  const hasKnown = weighed.some(({ found, rival }) => found.known !== null && !rival)
  const kept = new Map<string, Weighed>()
  for (const one of weighed) {
    if (isPartOfSeveral(one, weighed)) continue
    if (hasKnown && one.found.known === null && !one.rival && typeof one.found.value === 'number') continue
    const key = `${String(one.found.value)} ${one.rival}`
    const before = kept.get(key)
    if (before === undefined || (before.compared.difference !== 'same' && one.compared.difference === 'same'))
      kept.set(key, one)
  }
  const values = [...kept.values()]
  const hasSame = values.some(({ compared, rival }) => compared.difference === 'same' && !rival)
  return values.filter(
    ({ compared, rival }) =>
      rival || !hasSame || compared.difference === 'same' || !AGREEING.has(compared.difference ?? ''),
  )
}
