/**
 * Offices used as names: "الرئيس السوري" is whoever held the office on the article's date, by the pack's dated role
 * table, or nobody (arabic.md §4.1 rule 5). An office beside a name is no mention of its own: in "قائد القيادة المركزية
 * براد كوبر" the person is براد كوبر and the body القيادة المركزية.
 */
import { foldKey, foldKeys } from '../../arabic/fold.ts'
import { GAP, follows, gapBetween, keyAt, textBefore, wordBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { attachedParticle, isVetoed } from './gates.ts'
import type { GateContext } from './gates.ts'
import { isFullName, isNameShaped, isNameWord } from './name-shape.ts'
import type { Candidate } from './occurrences.ts'
import { reason } from '../reasons.ts'
import { sentenceStart } from '../sentences.ts'
import { STRENGTH } from './selection.ts'
import type { Linked, Selected } from './selection.ts'
import { isVerified } from './verify.ts'
import { isWithin } from '../when.ts'

/** Ranks and titles that stand between an office and a name. */
const RANKS =
  foldKeys(`الأدميرال الأميرال أدميرال الجنرال اللواء العميد العقيد المقدم الرائد النقيب الملازم المشير الفريق أول الركن الدكتور
  الدكتورة د السيد السيدة المهندس الشيخ الأستاذ السيناتور السفير الأمير الملك المدعو`)

/** Words before an office that make another office of it: نائب الرئيس الأمريكي. */
const OTHER_OFFICE = foldKeys('نائب نائبة نواب نائبا مساعد مساعدة معاون معاونة وكيل منصب لمنصب بمنصب')

/** Words after an office that say that its holder of today is not meant. */
const NOT_NOW =
  foldKeys(`السابق الأسبق الراحل المخلوع المعزول المنتخب المستقيل المقال المكلف الفار الهارب البائد آنذاك حينها حينئذ حينذاك وقتها
  وقتذاك وقتئذ سابقا يومها المقبل القادم`)

/** True for the K2 key of a rank or title. */
export function isRank(key: string): boolean {
  return RANKS.has(key)
}

/** Whether the office names its holder here. `wait`: the date is unknown, but the holder may be named in the text. */
export function askRole(candidate: Candidate, context: GateContext): Linked | 'wait' | 'fail' {
  const { use } = candidate
  const { document, published } = context
  if (!isVerified(candidate, document) || (use.gate !== null && isVetoed(candidate, use.gate.veto, context)))
    return 'fail'
  if (isOtherOffice(candidate, document) || isBranchLeader(candidate, context)) return 'fail'
  const from = use.held?.from ?? use.gate?.from ?? null
  const to = use.held?.to ?? use.gate?.to ?? null
  if (namesAnotherTime(candidate, document, { from, to })) return 'fail'
  if (published === null || (from === null && to === null)) return 'wait'
  // An office of unknown beginning is held for sure only in its last year: nobody is named by a guess.
  if (!isWithin(published, from, to) || (from === null && to !== null && published.slice(0, 4) !== to.slice(0, 4)))
    return 'fail'
  const reasons = [reason('role-on-date', published)]
  const asOf = to === null ? (use.held?.asOf ?? null) : null
  const isStale = asOf !== null && !isWithin(published, null, asOf)
  if (isStale) reasons.push(reason('role-as-of', asOf))
  return { ...candidate, reasons, sure: !isStale, strength: STRENGTH.free }
}

/** True beside a word that makes another office of it, or one of another time: نائب الرئيس, الرئيس السابق. */
export function isOtherOffice(candidate: Pick<Candidate, 'first' | 'last'>, document: TextDocument): boolean {
  const before = wordBefore(document, candidate.first)
  const previous = document.words[before]
  if (
    previous !== undefined &&
    gapBetween(document, before, candidate.first) === GAP.none &&
    (OTHER_OFFICE.has(bare(previous.key)) || isFirstDeputy(document, before))
  )
    return true
  const next = document.words[candidate.last + 1]
  if (next === undefined || (document.gaps[candidate.last + 1] ?? GAP.line) > GAP.clause) return false
  return NOT_NOW.has(next.key) || isThen(document, candidate.last + 1)
}

/** "النائب الأول للرئيس": an ordinal stands between. */
function isFirstDeputy(document: TextDocument, at: number): boolean {
  if (!/^ال(?:اول|اولي|ثاني|ثانيه)$/.test(keyAt(document, at)) || !follows(document, at)) return false
  return /^[وف]?ال(?:نائب|مساعد)ه?$/.test(keyAt(document, at - 1))
}

/** "الرئيس الأمريكي في ذلك الوقت": he who held the office then. */
function isThen(document: TextDocument, at: number): boolean {
  if (keyAt(document, at) !== 'في' || !follows(document, at + 1)) return false
  const next = keyAt(document, at + 1)
  if (/^(?:حين|وقت)(?:ه|ها)$/.test(next)) return true
  return next === 'ذلك' && follows(document, at + 2) && /^ال(?:وقت|حين|عهد|عام|زمن)$/.test(keyAt(document, at + 2))
}

/** Heads of a group or force have their like in its branches. */
const LEADERS = foldKeys('زعيم أمير متزعم قائد القائد والي مسؤول')

/** Where groups have branches, beyond the places of the pack, and what a region is called before its name. */
const BRANCHES =
  foldKeys(`أفغانستان خراسان باكستان الهند كشمير بنغلاديش إندونيسيا الفلبين القوقاز الشيشان داغستان اليمن الصومال ليبيا تونس الجزائر
  مصر سيناء غزة السودان مالي النيجر نيجيريا تشاد موزمبيق الكونغو أفريقيا إفريقيا آسيا أوروبا الساحل الصحراء البلاد المنطقة القارة غرب شرق جنوب شمال وسط
  محافظة ولاية إقليم مدينة منطقة`)

const CHIEFS = foldKeys('زعيم أمير متزعم والي')

/** True for the head of a group, whom its branches have, too; a force's commander may just be somewhere. */
export function isChief({ use }: Candidate): boolean {
  return CHIEFS.has(foldKey(use.safe[0] ?? '', 2))
}

/** "زعيم تنظيم الدولة في أفغانستان" leads a branch; "الرئيس السوري في واشنطن" is where he is. */
export function isBranchLeader(candidate: Candidate, { document, occurrences }: GateContext): boolean {
  if (!LEADERS.has(foldKey(candidate.use.safe[0] ?? '', 2)) || !follows(document, candidate.last + 1)) return false
  const next = document.words[candidate.last + 1]
  const place = next?.key === 'في' ? candidate.last + 2 : candidate.last + 1
  if (next?.key === 'في' && isChief(candidate) && BRANCHES.has(document.words[place]?.key ?? '')) return true
  const names = occurrences.namesAt[place] ?? []
  return names.some(
    (other) => other.use.type === 'place' && (next?.key === 'في' || attachedParticle(other, document) === 'ب'),
  )
}

/** و in front of نائب says nothing about the office. */
function bare(key: string): string {
  return key.length > 4 && /^[وف]/.test(key) ? key.slice(1) : key
}

/** A year outside the holder's time, in the same clause or at the head of the sentence: "في 2013 قال الرئيس الأمريكي". */
function namesAnotherTime(
  candidate: Candidate,
  document: TextDocument,
  held: { from: string | null; to: string | null },
): boolean {
  const sentence = document.sentences[candidate.first]
  const head = sentenceStart(document, candidate.first)
  for (let index = head; document.sentences[index] === sentence; index += 1) {
    const word = document.words[index]
    if (word === undefined) break
    if (word.kind !== 'digits' || !/^(19|20)\d\d$/.test(word.safe) || isYearWithin(word.safe, held)) continue
    const [left, right] = index < candidate.first ? [index, candidate.first] : [candidate.last, index]
    if (index < head + 5 || gapBetween(document, left, right) === GAP.none) return true
  }
  return false
}

function isYearWithin(year: string, { from, to }: { from: string | null; to: string | null }): boolean {
  return (from === null || year >= from.slice(0, 4)) && (to === null || year <= to.slice(0, 4))
}

/**
 * Takes away the offices that stand beside a name, and sets free what was nested in them: "قائد القيادة المركزية،
 * الأدميرال براد كوبر" → القيادة المركزية and براد كوبر. An office before a name that the pack does not know goes too.
 */
export function dropAppositions(selected: readonly Selected[], document: TextDocument): Selected[] {
  const names = selected.filter((one) => !one.nested && one.use.via !== 'role')
  const places: Places = {
    document,
    at: new Map(names.map((one) => [one.first, one])),
    upTo: new Map(names.map((one) => [one.last, one])),
  }
  const kept: Selected[] = []
  /** Up to this word lies the office that was just dropped, and up to that one the last name set free in it. */
  let dropped = -1
  let free = -1
  for (const one of selected) {
    if (one.use.via === 'role' && !one.nested && isBesideName(one, places)) {
      dropped = one.last
      free = -1
    } else if (one.nested && one.last <= dropped) {
      kept.push({ ...one, nested: one.last <= free })
      free = Math.max(free, one.last)
    } else kept.push(one)
  }
  return kept
}

type Places = {
  document: TextDocument
  /** Names that are no offices and not nested, by their first and by their last word. */
  at: ReadonlyMap<number, Selected>
  upTo: ReadonlyMap<number, Selected>
}

/** Behind "قائد قوات سوريا الديمقراطية (قسد)" the abbreviation in brackets belongs to the body; the name follows it. */
function behindBracket(word: number, { document, at }: Places): number {
  const name = at.get(word)
  if (name === undefined || document.text.charAt(name.start - 1) !== '(') return word
  return document.text.charAt(name.end) === ')' ? name.last + 1 : word
}

/** Behind these a person and an office are one: "أضاف كوريلا قائد القيادة أن"; but "أبلغ الشرع قائد القيادة أن" are two. */
const SAYING = foldKeys(
  'قال أضاف أكد أوضح ذكر صرح أعلن اعتبر رأى كشف لفت شدد تابع أردف يقول يضيف يؤكد يوضح يرى قالت أضافت أكدت أوضحت ذكرت صرحت',
)

/** "جوزيف فوتيل، قائد القيادة المركزية، إن": the office of somebody who is named before it, whoever held it at that time. */
function isTold(role: Selected, { document, upTo }: Places): boolean {
  const before = wordBefore(document, role.first)
  const person = upTo.get(before)
  const known = person?.use.type === 'person' ? person : undefined
  const next = keyAt(document, role.last + 1)
  const says = next === 'ان' && follows(document, role.last + 1)
  if (known && says && gapBetween(document, before, role.first) === GAP.none) {
    let verb = known.first - 1
    while (isRank(keyAt(document, verb))) verb -= 1
    return SAYING.has(bare(keyAt(document, verb)))
  }
  if (!/^\s*[،,]\s*$/.test(textBefore(document, role.first))) return false
  const closes = says || /^\s*[،,]/.test(textBefore(document, role.last + 1))
  return closes && (known !== undefined || isFullName(document, before - 1) || isUnknownSpeaker(before, document))
}

/** "قال جوزيف فوتيل،": two words that may be a name, behind a verb of saying; the second ends at word `last`. */
function isUnknownSpeaker(last: number, document: TextDocument): boolean {
  const [given, surname] = [document.words[last - 1], document.words[last]]
  if (!given || !surname || !isNameShaped(given) || !isNameShaped(surname)) return false
  return follows(document, last) && follows(document, last - 1) && SAYING.has(bare(keyAt(document, last - 2)))
}

function isBesideName(role: Selected, places: Places): boolean {
  const { document, at, upTo } = places
  let next = behindBracket(role.last + 1, places)
  let hardest = document.gaps[next] ?? GAP.line
  while (isRank(keyAt(document, next))) {
    next += 1
    hardest = Math.max(hardest, document.gaps[next] ?? GAP.line)
  }
  const isPlain = (word: number, start: number): boolean => document.words[word]?.start === start
  const behind = at.get(next)
  const after = behind !== undefined && isPlain(next, behind.start) ? behind : undefined
  if (after !== undefined && hardest <= GAP.clause && after.use.entity === role.use.entity) return true
  if (after !== undefined && hardest === GAP.none && after.use.type === 'person') return true
  const before = upTo.get(wordBefore(document, role.first))
  if (isPlain(role.first, role.start) && isTold(role, places)) return true
  const isOwn = before?.use.entity === role.use.entity && isPlain(role.first, role.start)
  if (isOwn && gapBetween(document, before.last, role.first) <= GAP.clause) return true
  if (hardest === GAP.clause && /^\s*[،,]/.test(document.text.slice(role.end, role.end + 2)))
    return after?.use.type === 'person' || (behind === undefined && isFullName(document, next))
  return behind === undefined && hardest === GAP.none && isNameWord(document.words[next])
}
