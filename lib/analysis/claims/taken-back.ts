/**
 * Values that the text names without saying them: it denies them ("بالتعاون مع وزارة الداخلية وليس مع الجيش"، "نفت الوزارة أن يكون
 * القتيل زعيم داعش") or replaces them by newer ones ("25 قتيلا بعد أن كانت 20"). They are nobody's claim, so no difference may
 * be made of them. Source: product.md, principle 3.
 */
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Attribution } from '../types.ts'
import type { Found } from './found.ts'
import type { WordIndex, WordSpan } from './phrases.ts'
import { speakerAt } from './speakers.ts'

const NOT = /^[وف]?(لم|لا|لن|ليس|ليست)$/
const WITHOUT = /^[وف]?(دون|بدون|بلا)$/
/** "ليس فقط مع", "لا تزال": no denial. */
const NO_DENIAL = /^(فقط|وحده|وحدها|مجرد|سيما|تزال|يزال|تزل|يزل|زال|زالت|تكتف|يكتف|يقتصر|تقتصر)$/
/** "دون أي تنسيق مع", "بلا مشاركة من": what is not there is the partnership itself; "دون إصابات بالتعاون مع" has one. */
const PARTNERSHIP = /^(اي|من|(ال)?(تنسيق|تعاون|مشاركه|اشتراك|شراكه|دعم|مساعده|علم))$/

/** So many words may stand between a negation and what it takes back. */
const REACH = 2

/** True when the words right before word `at` take back what stands there: "ليس مع", "دون التنسيق مع", "لم تنسق مع". */
export function isNegatedAt(document: TextDocument, at: number): boolean {
  let isPartnership = true
  for (let before = at - 1; before >= at - REACH - 1 && follows(document, before + 1); before -= 1) {
    const key = keyAt(document, before)
    if (NOT.test(key)) return !NO_DENIAL.test(keyAt(document, before + 1))
    if (WITHOUT.test(key)) return isPartnership
    if (!PARTNERSHIP.test(key)) isPartnership = false
  }
  return false
}

/** "وليس 150 موقعا", "لا 20", "بدلا من 15": another number was said instead. */
function isInstead(document: TextDocument, first: number): boolean {
  if (!follows(document, first)) return false
  const before = keyAt(document, first - 1)
  return /^[وف]?(ليس|ليست|لا|بدل)$/.test(before) || (before === 'من' && keyAt(document, first - 2) === 'بدلا')
}

/** An older count stands so many words behind the words that call it so. */
const OLDER_WITHIN = 7

/** "بعد أن كانت 20 قتيلا و52 جريحا", "كانت حصيلة سابقة تحدثت عن 13 قتيلا": a count that a newer one replaces. */
function isReplaced(document: TextDocument, first: number): boolean {
  for (let at = first - 1; at >= first - OLDER_WITHIN && follows(document, at + 1); at -= 1) {
    const key = keyAt(document, at)
    const before = keyAt(document, at - 1)
    if (/^(كانت?|بلغت?)$/.test(key) && /^[وف]?(ان|بعدما)$/.test(before))
      return before !== 'ان' || keyAt(document, at - 2) === 'بعد'
    if (!/^[وفبل]?(ال)?(حصيله|تقارير|ارقام|احصاءات)$/.test(before)) continue
    // "الحصيلة الأولية تشير إلى" is the count of now; "كانت حصيلة أولية", "بعد حصيلة أولية" is not
    if (/^(ال)?سابقه$/.test(key)) return true
    if (/^(ال)?اوليه$/.test(key) && /^[وف]?(كانت?|بعد|بدل|مقابل|عن|من)$/.test(keyAt(document, at - 2))) return true
  }
  return false
}

/** What nobody has confirmed stands so many words behind the words that say so. */
const UNCONFIRMED_WITHIN = 9

/** "لم تؤكد القيادة ما ذكر عن تدمير 30 موقعا", "لم يتسن التحقق من تدمير 30 موقعا": nobody's number. */
function isUnconfirmed(document: TextDocument, first: number): boolean {
  for (let at = first - 1; at >= first - UNCONFIRMED_WITHIN && follows(document, at + 1); at -= 1)
    if (
      /^(?:[يت]ؤكد|[يت]تاكد|[يت]ثبت|[يت]تسن|[يت]مكن)$/.test(keyAt(document, at)) &&
      /^[وف]?(?:لم|لا)$/.test(keyAt(document, at - 1))
    )
      return true
  return false
}

/** True when the text takes a number back as it names it. */
export function isWithdrawn(document: TextDocument, { first }: WordSpan): boolean {
  return isInstead(document, first) || isReplaced(document, first) || isUnconfirmed(document, first)
}

/** True for a text that has any of the words which `isMistake` looks for. */
export function tellsOfMistakes(index: WordIndex): boolean {
  return ['خطا', 'سهو', 'صحيح', 'صواب', 'اصح', 'ادق'].some((stem) => index.has(stem))
}

/** "ورد خطأ أن", "ذكرنا سهوا أن": so many words before what was wrong. */
const MISTAKEN_WITHIN = 12

/**
 * What the text itself calls a mistake, by a word before it or the right version behind it: "ورد خطأ أن القوات دمرت 25 مخزنا", "ذكر الخبر
 * أنها نفذت مع الجيش، والصحيح أنها". Not "قتلوا بطريق الخطأ".
 */
export function isMistake(document: TextDocument, { first, last }: WordSpan): boolean {
  const sentence = document.sentences[first]
  for (let at = first - 1; at >= first - MISTAKEN_WITHIN && document.sentences[at] === sentence; at -= 1) {
    const key = keyAt(document, at)
    if (RIGHT.test(key)) return false
    if (/^(?:خطا|بالخطا|سهوا)$/.test(key) && isThat(document, at)) return true
  }
  for (let at = last + 1; at <= last + MISTAKEN_WITHIN && document.sentences[at] === sentence; at += 1)
    if (RIGHT.test(keyAt(document, at))) return true
  return false
}

const RIGHT = /^(?:و|بينما|فيما)?(?:الصحيح|الصواب|الاصح|الادق)$/

/** "خطأ أن", "خطأ في الخبر أن". */
function isThat(document: TextDocument, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next += 1)
    if (/^(?:ان|انه|انها|بان)$/.test(keyAt(document, next))) return true
  return false
}

/**
 * True when somebody in the text denies what stands at the value's place. "نفى سقوط مدنيين في العملية التي دمرت 15 موقعا": what a
 * relative clause tells of the thing is not denied.
 */
export function isDenied(
  { first, start }: Found,
  { document, attributions }: { document: TextDocument; attributions: readonly Attribution[] },
): boolean {
  const said = speakerAt(start, attributions)
  if (said?.stance !== 'deny' || said.content === null) return false
  const { content } = said
  if (start < content.start || start >= content.end) return false
  for (let at = first - 1; at >= 0 && (document.words[at]?.start ?? 0) >= content.start; at -= 1)
    if (/^(الذي|التي|الذين|اللذين|اللتين)$/.test(keyAt(document, at))) return false
  return true
}

/** Words that take back what a yes-or-no field asks for. */
const NEGATIONS = /^[وف]?(لم|لا|لن|ليس|ليست|دون|بدون|غير)$/
/** "لم يذكر البيان", "دون الإشارة إلى": what is not said is not denied either. */
const UNSAID =
  /^([يت](علن|ذكر|شر|شير|تحدث|تطرق|فصح|كشف|رد|حدد|وضح|فد|ؤكد|تضح|عرف|تبين|ستبعد|حسم)|(ال)?(اشاره|ذكر|حديث|تطرق|كشف|تاكيد))$/
/** A negation stands so many words before what it negates, further only in the same clause; before what is not said, further still. */
const NEGATED_WITHIN = 4
const NEGATED_IN_CLAUSE = 7
const UNSAID_WITHIN = 14

/** Whether a thing is said to be ("there"), not to be ("denied") or not to have been told of ("unsaid"). */
export function negationOf(document: TextDocument, first: number): 'there' | 'denied' | 'unsaid' {
  let isClause = true
  for (let at = first - 1; at >= first - UNSAID_WITHIN; at -= 1) {
    if (document.sentences[at] !== document.sentences[first]) return 'there'
    // "لم يقتل أحد وعثر على مخدرات": another clause
    if (!follows(document, at + 1) || /^و.{3,}/.test(keyAt(document, at + 1))) isClause = false
    if (!NEGATIONS.test(keyAt(document, at))) continue
    if (UNSAID.test(keyAt(document, at + 1))) return 'unsaid'
    // "لا تزال المخدرات", "لم تقتصر على المخدرات", "لم تكن المخدرات وحدها"
    if (NO_DENIAL.test(keyAt(document, at + 1)) || NO_DENIAL.test(keyAt(document, first + 1))) continue
    if (first - at <= (isClause ? NEGATED_IN_CLAUSE : NEGATED_WITHIN)) return 'denied'
  }
  return 'there'
}
