/**
 * Whether the words before a day speak of what was or of what is to come: the nearest word that tells decides ("سيصدر الكتاب
 * قريبا، لكن الصحيفة نشرت مقتطفات منه الثلاثاء" → past). Source: arabic.md §5.3 (bare weekday: past unless the tense is future).
 */
import { weekdayOf } from '../../arabic/months.ts'
import { GAP, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { findQuotations } from '../quotes.ts'
import { futureStems, pastOrNoun, pastVerbs, scheduleStems } from './tense-words.ts'

/** `coming`: said to come; `ahead`: rather before its day than after it; `past`: said to be over; null: nothing tells. */
export type Tense = 'coming' | 'ahead' | 'past' | null

const SUFFIX = '(?:ون|ان|ين|وا|ن|ه|ها|هم|هما|نا|ني)?'
/** Behind سيت, سيست, ستست stand only verbs of the derived stems, سيستروم and its like apart. */
const future = new RegExp(
  `^[وف]?(?:س[يتن](?:${futureStems.join('|')})${SUFFIX}|س[ين]ت(?!كوم|يمتر|يغراد).{3,}|س[يتن]ست(?!روم|مز|ورم|ان).{3,}|ستت.{3,})$`,
)
const schedule = new RegExp(`^[وف]?[يت](?:${scheduleStems.join('|')})${SUFFIX}$`)
/** "سنواصل", but neither سنوات nor سنه: the stems do not hold them. */
const futureWords = new Set(
  `سوف المقرر المقرره المتوقع المتوقعه المرتقب المرتقبه المنتظر المنتظره المزمع مقرر مقررا مقرره مرتقبا مزمعا المرجح المحتمل يعتزم
  تعتزم ينوي تنوي يستعد تستعد يعتزمون يتوقع تتوقع`.split(/\s+/),
)

/** "لاجتماع الجمعة", "لمباراة السبت", "استعدادا": what one prepares for is to come. */
const preparation =
  /^[وف]?(?:ل(?:اجتماع|جلسه|قمه|مباراه|مواجهه|لقاء|عقد|انعقاد|استقبال|استضافه|اجراء|مظاهره|خوض)|استعدادا|تحضيرا|تمهيدا|انتظارا|عشيه|قبيل)$/
/** Directly before the day: "حتى السبت", "بحلول الأربعاء", "قبل الخميس". */
const limits = /^[وف]?(?:حتي|بحلول|قبل|موعد)$/
/** What took place or takes place on a day: "اجتماع الثلاثاء", "مباراة السبت". */
export const occasions =
  /^[ولبف]?(?:ال)?(?:اجتماع|مباراه|مباراته|مباراتها|محادثات|مفاوضات|جلسه|قمه|مواجهه|لقاء|جوله|نهائي|انتخابات|تصويت|تظاهرات|مظاهرات)$/
/** Behind these the day is that of the saying: "وفقا لما قاله الاثنين", "بحسب بيان صدر الأحد". */
const reported = /^[وف]?(?:وفقا|وفق|بحسب|حسب|حسبما|نقلا|طبقا)$/
const after = /^[وف]?(?:بعد|بعدما|عقب|اثر)$/
const was = /^[وف]?(?:كان|كانت|كانوا|كانا)$/
const notVerbs = new Set(
  'وقت صوت بنت تحت بيت موت زيت صمت سبت انت ست بوست ستريت انترنت روبرت توقيت تثبيت تشتيت تفتيت كويت كبريت مبيت'.split(
    ' ',
  ),
)
const past = new Set(pastVerbs)
const orNoun = new Set(pastOrNoun)
/** "دعا إلى عقد اجتماع": behind these stands the noun, not the verb. */
const prepositions = new Set('الي في علي عن من بعد قبل اثر خلال حول بين'.split(' '))
const beforeVerb = /^[وف]?(?:الذي|التي|قد|انه|انها|كان|حين|عندما|بعدما|كما|لكن|اذ|و)$/
const calls = /^[وف]?(?:دعا|دعت|طالب|طالبت|حث|حثت|ناشد|ناشدت)$/
const comingOnes = /^(?:المقبل|المقبله|القادم|القادمه)$/

/** So many words before a date the verb may stand. */
const FURTHEST = 60

/** سيعقد, ستجتمع, المقرر, يعتزم: a word that speaks of what is to come (K2 key). */
export function isFutureVerb(key: string): boolean {
  const isJoined = key.startsWith('و') || key.startsWith('ف')
  return futureWords.has(key) || (isJoined && futureWords.has(key.slice(1))) || (key.length >= 4 && future.test(key))
}

/** أعلن, وقالت, ألقاها, نشرته: a perfect of news prose, or a feminine perfect in ت. */
function isPastVerb({ document, at, index }: Place): boolean {
  const key = keyAt(document, at)
  const before = keyAt(document, at - 1)
  const isJoined = /^[وف].{3,}/.test(key) && !past.has(key) && !orNoun.has(key)
  const bare = isJoined && (key.length > 4 || !key.endsWith('ت')) ? key.slice(1) : key
  if (orNoun.has(bare))
    return isJoined || at === index - 1 || (document.gaps[at] ?? 0) > GAP.none || beforeVerb.test(before)
  if (prepositions.has(before)) return false
  if (past.has(bare)) return true
  // "في كلمة ألقاها", "التي وجهتها": with a pronoun only where a relative clause may be; استقالته, مدينتها are nouns
  const stem = bare.replace(/(?:ها|هم|ه)$/, '')
  if (stem !== bare && (past.has(stem) || past.has(stem.replace(/ا$/, 'ي')))) return true
  // "في تصريح أصدرته": a perfect of the pattern أفعلت
  if (/^ا[^اوي]{3}ت(?:ه|ها|هم)$/.test(bare)) return true
  const isRelative = /^[وف]?(?:الذي|التي|الذين|بعدما|عندما)$/.test(before)
  if (isRelative && orNoun.has(stem)) return true
  const feminine = isRelative ? stem : bare
  return feminine.length >= 4 && /[^او]ت$/.test(feminine) && !feminine.startsWith('ال') && !notVerbs.has(feminine)
}

/** "أكد أنه "سيستمر"، في خطابه الأربعاء": what is to come in a quotation says nothing of the day outside it. */
function isQuotedAway(document: TextDocument, at: number, index: number): boolean {
  const place = document.words[at]?.start ?? 0
  const date = document.words[index]?.start ?? 0
  return findQuotations(document).some(({ start, end }) => start <= place && place < end && date >= end)
}

type Place = { document: TextDocument; at: number; index: number }

/** "كانت 29 رحلة منها مقررة": so many words before. */
const WAS_BEFORE = 5

/** "كان من المقرر أن", "كانت ستعقد", "لم يرد": it was to come, or did not. */
function isBehindWas(document: TextDocument, at: number): boolean {
  for (let before = at - 1; before >= at - WAS_BEFORE; before -= 1) if (was.test(keyAt(document, before))) return true
  return keyAt(document, at - 1) === 'لم'
}

/** What one word before the day says of its tense. */
function tenseOf(place: Place): Tense {
  const { document, at, index } = place
  const key = keyAt(document, at)
  if (isFutureVerb(key)) {
    if (isQuotedAway(document, at, index)) return null
    // "كان من المقرر أن" is over; "كان القرار سيصدر الأحد" is the future seen from then, and may be still to come
    return isBehindWas(document, at) ? (future.test(key) ? 'ahead' : 'past') : 'coming'
  }
  if (key === 'ان' && keyAt(document, at - 1) === 'علي') return 'coming'
  if (preparation.test(key)) return 'ahead'
  if (reported.test(key)) return 'past'
  if (key === 'وذلك' && index - at > 2) return 'past'
  if (key === 'منذ' || was.test(key)) return 'past'
  // "دعت الرياض إلى اجتماع الأحد": the call is past, what it calls for is not
  if (calls.test(key)) return null
  if (comingOnes.test(key)) return index - at <= MOST_BEHIND_COMING ? 'coming' : null
  const before = keyAt(document, at - 1)
  const isPast = isPastVerb(place)
  if (!isPast && /^[يت].{2,}/.test(key)) {
    if (before === 'لم') return 'past'
    if (/^[وف]?قد$/.test(before)) return 'ahead'
    // "من المقرر أن تنظر المحكمة": what governs the verb decides
    if (before === 'ان') return null
  }
  if (schedule.test(key)) return isBehindWas(document, at) ? 'past' : isQuotedAway(document, at, index) ? null : 'ahead'
  return isPast ? 'past' : null
}

/** "القمة المقبلة في يوليو": the adjective stands so close to the date. */
const MOST_BEHIND_COMING = 3

/** The tense of the day at word `index`, by the nearest word before it in its sentence that tells one, else by the verb behind it. */
export function tenseBefore(document: TextDocument, index: number, behind: number): Tense {
  const tense = tenseByWords(document, index)
  // "وفي بيان، الأربعاء، قال الوزير", "الخميس، قضت المحكمة"
  const isNear = document.sentences[behind] === document.sentences[index]
  return tense === null && isNear && isPastVerb({ document, at: behind, index }) ? 'past' : tense
}

function tenseByWords(document: TextDocument, index: number): Tense {
  if (limits.test(keyAt(document, index - 1))) return 'ahead'
  let isAfter = false
  let isTaken = false
  const furthest = Math.max(0, index - FURTHEST)
  for (let at = index - 1; at >= furthest && document.sentences[at] === document.sentences[index]; at -= 1) {
    const key = keyAt(document, at)
    if (after.test(key)) isAfter = true
    // "أعلنت الحكومة، الأحد، إرسال وفد في زيارة الاثنين": the verb has its own day
    if (weekdayOf(key) !== null && document.gaps[at + 1] !== undefined && !keyAt(document, at + 1).startsWith('و'))
      isTaken = true
    const tense = tenseOf({ document, at, index })
    if (tense === 'past' && isTaken) return null
    // "سيلتقيان بعد مباراة السبت": which of the two is told is open
    if (tense !== null) return tense === 'coming' && isAfter ? 'ahead' : tense
  }
  return null
}

/** True when the words before `index` in its sentence speak of the future: their nearest verb, or what governs it. */
export function speaksOfFuture(document: TextDocument, index: number): boolean {
  const tense = tenseByWords(document, index)
  if (keyAt(document, index - 1) === 'بحلول') return true
  // "قبل انتخابات نوفمبر"
  const isBefore = /^[وف]?(قبل|قبيل)$/.test(keyAt(document, index - 2))
  if (isBefore && occasions.test(keyAt(document, index - 1))) return true
  if (tense !== 'ahead') return tense === 'coming'
  const furthest = Math.max(0, index - FURTHEST)
  for (let at = index - 1; at >= furthest && document.sentences[at] === document.sentences[index]; at -= 1) {
    const key = keyAt(document, at)
    if (preparation.test(key) && key.includes('ل')) return true
    if (isFutureVerb(key) && !isQuotedAway(document, at, index)) return true
  }
  return false
}
