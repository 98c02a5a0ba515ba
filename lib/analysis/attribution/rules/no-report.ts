/** Where a word of saying reports nothing: negated, asked, a noun of the same letters, or a verb of another sense. */
import { GAP, follows, keyAt, textBefore } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { givenNames } from '../../mentions/given-names.ts'
import { isReporting } from '../verbs.ts'

/** "حملت قسد الفصائل مسؤولية الفرار": to blame, where the responsibility is named; else to carry. */
export const blames = /^(?:[يت]?حملت?|محمل(?:ا|ه|ين))$/

/** "تبنى التنظيم الهجوم": to claim an attack; else to adopt (تبنى المجلس القرار). */
export const claims = /^[يت]?تبن[يت]ت?$/

export const attacks = /^[بول]?(ال)?(هجوم|هجمات|تفجير|تفجيرات|عمليه|اغتيال|كمين|استهداف|انفجار|مسؤوليه)$/

const OBJECT_WORDS = 8

/** True when such a word stands behind the verb in its sentence, near enough to be its object. */
export function holds(document: TextDocument, at: number, object: RegExp): boolean {
  for (let next = at + 1; next <= at + OBJECT_WORDS && document.sentences[next] === document.sentences[at]; next += 1)
    if (object.test(keyAt(document, next))) return true
  return false
}

const tells = /^(تحدث|[يت]تحدث|تواصل|التق|قابل|راسل|اتصل)(ت|وا|ون|ه|ها|نا|ته|تها|ناه)?$/
const toWhom = /^(الي|مع|ل|اليه|اليها|الينا|معه|معها|معنا|معهم|لنا|لل?.{3,}|بنا)$/
const TELLING_WORDS = 4

/**
 * "مصدرا أمنيا | تحدث إلى موقعنا | شكك في الرقم": where what is told of a source between it and its verb begins; `at` where nothing
 * is. A relative without الذي, of an indefinite noun (arabic.md §7.1).
 */
export function tellingBefore(at: number, document: TextDocument): number {
  for (let first = at - 2; first >= at - TELLING_WORDS && follows(document, first + 1); first -= 1)
    if (tells.test(keyAt(document, first)) && toWhom.test(keyAt(document, first + 1)))
      return follows(document, at) ? first : at
  return at
}

/** "تحدث إلى موقعنا شكك": the verb that tells of a source, before that of what it says. */
export function isTelling(at: number, document: TextDocument): boolean {
  if (!tells.test(keyAt(document, at)) || keyAt(document, at - 1).startsWith('ال')) return false
  for (let next = at + 2; next <= at + TELLING_WORDS && follows(document, next); next += 1)
    if (isReporting(keyAt(document, next))) return tellingBefore(next, document) === at
  return false
}

/** "لا يرى الخبير سببا للقلق", "لم تستبعد مصادر": a view told by its contrary; "لا يخفي قلقه" tells it. */
const views = /^[يت](?:ري|عتقد|توقع|خفي|نكر)$/
const excluded = /^[وف]?[يت]ستبعد$/

function isPresent(key: string): boolean {
  return key.startsWith('ي') || (key.startsWith('ت') && isReporting(`ي${key.slice(1)}`))
}

/** "لم يعلن", "لم تذكر": what was not said; "هل قال": what is asked. Not "لا يعتقد الخبير أن": that is what he says. */
export function isNegated(document: TextDocument, at: number): boolean {
  const key = keyAt(document, at)
  const before = keyAt(document, at - 1)
  // "لا يتوقع أحد أن": nobody's view
  if (excluded.test(key) || (views.test(key) && /^[وف]?لا$/.test(before) && keyAt(document, at + 1) !== 'احد'))
    return false
  // "قد يقول قائل إن", "وقد تعلن الشركة عن": with قد a present tells what may be
  if (before.endsWith('قد') && before.length < 4 && isPresent(key) && follows(document, at)) return true
  // "حتى لو أعلنت واشنطن": what may be said
  return /^[وف]?(لم|لن|لا|دون|ولم|ولا|هل|لو|اذا)$/.test(before) && follows(document, at)
}

/** "قرار نقل السفارة", "اختبار كشف الكذب": behind a noun it is a noun; "كما نقل مراسلنا عن", "الوزير كشف" are the verb. */
export function isTransfer(at: number, document: TextDocument): boolean {
  // "اختبار كشف الكذب": unlike to pass on, to disclose has its subject before it as well
  const before = keyAt(document, at - 1)
  if (keyAt(document, at) === 'كشف' && !/^(ال)?(اختبار|جهاز|اجهزه|عمليه|نظام|محاوله|دون|اجل|سبيل)$/.test(before))
    return false
  if (!follows(document, at) || document.sentences[at - 1] !== document.sentences[at]) return false
  // "20:10 نقل مراسلنا عن": behind the hour of a live report
  if (document.words[at - 1]?.kind === 'digits') return false
  return !/^[وف]?(كما|فيما|قد|حيث|ما|الذي|بينما|لكن|حسبما|كان)$/.test(keyAt(document, at - 1))
}

/** "فضلا عن تعهد ترامب": behind a preposition it is the noun of the same letters. */
export function isNoun(document: TextDocument, at: number): boolean {
  // "لم يصدر نفي", "رأي الوزير": the final letter tells them from نفى and رأى
  const safe = document.words[at]?.safe ?? ''
  if (/^[وف]?(نفي|ر[أا]ي)$/.test(safe) && !document.egyptian) return true
  // "كتب: محمد سامي": who wrote the report
  if (/^كتبت?$/.test(safe) && document.gaps[at] === GAP.line && isByline(at + 1, document)) return true
  // "سؤال تردد مؤخرا": to recur, or hesitation; "وهي تردد: «…»" repeats
  if (/^تردد$/.test(safe) && follows(document, at) && !/^[وف]?(هي|التي)$/.test(keyAt(document, at - 1))) return true
  // "في تصريحات عقب جولة أجراها": after
  if (/^عقب$/.test(safe) && follows(document, at) && !/^(قائل|بال|علي$)/.test(keyAt(document, at + 1))) return true
  // "12 ألف طالب وطالبة": students
  if (/^طالب$/.test(safe) && /^وطالب(ه|ات)$/.test(keyAt(document, at + 1))) return true
  // "دار بينه وبين الملك", "المحادثات بين المسؤولين بأنها": between
  if (/^وبين$/.test(safe) && follows(document, at) && keyAt(document, at - 1).startsWith('بين')) return true
  if (/^بين$/.test(safe) && keyAt(document, at - 1).startsWith('ال') && follows(document, at)) return true
  return (
    /^(عدم|بعدم|عن|بعد|قبل|مع|من|الي|علي|في|رغم|وسط|عقب|منذ|بسبب|ظل|حسب|حد)$/.test(keyAt(document, at - 1)) &&
    follows(document, at)
  )
}

/** "بغداد: فاضل النجم - دمشق: سعاد حمزة": a given name and one or two more words up to a dash or the line's end. */
export function isByline(at: number, document: TextDocument): boolean {
  if (!givenNames.has(keyAt(document, at))) return false
  for (let next = at + 1; next <= at + BYLINE_WORDS; next += 1)
    if (document.gaps[next] === GAP.line || /^\s+[-–—]\s+$/.test(textBefore(document, next))) return next > at + 1
  return false
}

const BYLINE_WORDS = 3
