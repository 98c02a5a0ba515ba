/**
 * Whose verb it is: the subject before it or, between verb and subject, what may stand there (arabic.md §7.1: "SUBJECT-NP
 * (apposition)* (context)*"; the subject first where the verb is in the present, behind كان, or at the sentence's head).
 */
import { GAP, follows, keyAt, textBefore } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { givenNames } from '../../mentions/given-names.ts'
import { wordsInSpeech } from '../../quotes.ts'
import { sentenceStart } from '../../sentences.ts'
import { isAddressedMedium, mediumEnd } from '../addressee.ts'
import { describesSomebody } from '../apposition.ts'
import { addresseeEnd } from '../content.ts'
import { genderOf } from '../agreement.ts'
import { headOf, isNisba, states } from '../heads.ts'
import { canSpeak, speakerOfName } from '../named.ts'
import type { Named, SpeakerAt } from '../named.ts'
import { antecedent, isUnbroken, OFFICE_WORDS, severalBefore } from './antecedent.ts'
import { headOfSentence, isDateline, stateAt } from './headline-subject.ts'
import { tellingBefore } from './no-report.ts'
import { nameEnd, speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'

const COPULA = /^[وف]?كانت?$/

const CONNECTIVES = /^(فيما|بينما|كما|لكن|حيث|اذ|وقد|فقد|قد|غير|وفيما|بدورها|بدوره|[وف]?اما)$/

/** Words between a verb and its subject: a date, "في بيان", "من جانبه", "قد". */
export function subjectStart(document: TextDocument, from: number, dated: Uint8Array): number {
  let at = from
  for (;;) {
    const key = keyAt(document, at)
    const next = keyAt(document, at + 1)
    // "وقال في 24 كانون الثاني/ يناير المتحدث", "وأعلنت في الشهر الماضي الوزارة"
    const isDate = dated[at] === 1 || (/^(في|منذ)$/.test(key) && dated[at + 1] === 1)
    if (
      isDate ||
      /^(ايضا|كذلك|مجددا|بدوره|بدورها|بدورهم|لاحقا|قد|لي|لنا|لهم|لموقعنا|لوكالتنا|لشبكتنا|لصحيفتنا|لقناتنا|لاذاعتنا|لمراسلنا|لمجلتنا|لجريدتنا|سيادته|فخامته|معاليه|سعادته|سموه|جلالته)$/.test(
        key,
      )
    )
      at += 1
    else if (key === 'في' && /^(بيان|تصريح|تصريحات|مقابله|مؤتمر|منشور|تغريده|تدوينه|كلمه|حديث|خطاب)$/.test(next)) {
      at += 2
      while (
        /^(صحفي|صحافي|خاص|مقتضب|رسمي|متلفز|مصور|مشترك|مكتوب|تلفزيوني|اذاعي|هاتفي|لاحق|منفصل|سابق|جديد|اخر|اخري|ثان|ثاني|ثالث|مطول|قصير|موجز|عاجل|مفصل|متزامن|مماثل|حصري|نادر)ه?$/.test(
          keyAt(document, at),
        )
      )
        at += 1
    }
    // "وقال عنه الناقد"; "التي أعلنت عنها أنقرة" is what was announced
    else if ((key === 'عنه' || key === 'عنها') && at === from && /(قال|[يت]قول|كتب)ت?$/.test(keyAt(document, at - 1)))
      at += 1
    // "في الاتجاه نفسه", "في السياق ذاته"
    else if (key === 'في' && /^(نفس|نفسه|ذاته|ذات)$/.test(keyAt(document, at + 2))) at += 3
    else if (addresseeEnd(document, at) > at) at = addresseeEnd(document, at)
    // "كشف في حديث للتلفزيون الرسمي", "قال للصحفيين": to whom
    else if (isAddressedMedium(key)) at += isNisba(next) ? 2 : 1
    // "أعلن في تصريح لإذاعة دمشق وزير التموين"
    else if (key.startsWith('ل') && mediumEnd(document, at) > at) at = mediumEnd(document, at)
    else if (key === 'من' && /^(جانبه|جانبها|جهته|جهتها|ناحيته|ناحيتها)$/.test(next)) at += 2
    else return at
  }
}

/** "… ، وقوات كردية تحمل دمشق المسؤولية": و joins another subject to what stands before. */
export function isJoinedHead(at: number, document: TextDocument): boolean {
  const key = keyAt(document, at)
  if (key.startsWith('و') && states.test(key.slice(1))) return true
  return (
    key.startsWith('و') &&
    headOf(key.slice(1)) !== null &&
    headOf(key) !== null &&
    !/^(وزار|وزير|وكال|وكيل|والد|وسائل|وثيق|ولي)/.test(key)
  )
}

/** "غير أن رئيس الدائرة قال", "لكن المحكمة قالت", "في حين أن": a clause begins at word `at`. */
function opensClause(at: number, document: TextDocument): boolean {
  const before = keyAt(document, at - 1)
  if (CONNECTIVES.test(before) || COPULA.test(before) || !follows(document, at)) return true
  // "قال إن ترامب اعترف", "غير أن رئيس الدائرة قال": behind إن and أن the subject stands first
  return before === 'ان'
}

/** The subject that ends right before the verb: a name, or "مسؤول أمريكي", "مصادر أمنية" at the head of the sentence. */
export function subjectBefore(at: number, state: State): SpeakerAt | null {
  const { context } = state
  const { document, namesByWord } = context
  const aside = asideBefore(at, state.context.document)
  if (aside < at) return subjectBefore(aside, state)
  const telling = tellingBefore(at, document)
  if (telling < at) {
    const source = subjectBefore(telling, state)
    if (source?.speaker.kind === 'anonymous' && !source.speaker.text.startsWith('ال')) return source
  }
  // "نصار الذي أشار إلى أن": the relative clause is the antecedent's
  const before = keyAt(document, at - 1)
  if (before === 'الذين') return severalBefore(at - 2, state)
  if (/^و?(الذي|التي)$/.test(before)) {
    // "اللاعبة التي تعتبرها مثلا أعلى": with an object of its own the relative's verb is somebody else's
    // "حديث ترامب، والذي أكد فيه": of the speech
    if (before.startsWith('و') && /^فيها?$/.test(keyAt(document, at + 1))) return null
    if (isHeld.test(keyAt(document, at)) || !agrees(before.replace(/^و/, ''), keyAt(document, at))) return null
    return antecedent(at - 2, state)
  }
  // "الوزير قد أكد", "رئيسة الوزراء سوف تقر"
  const last = /^(قد|سوف|كانت?|ل[ان])$/.test(before) ? at - 2 : at - 1
  if (last < 0 || !follows(document, at) || document.sentences[last] !== document.sentences[at]) return null
  const begin = headOfSentence(document, at)
  const name = namesByWord[behindNisba(last, state)]
  if (name !== undefined && !canSpeak(name)) return null
  // "مسؤول في الإدارة الذاتية قال": a name behind a preposition belongs to the phrase
  // "صحيفة «الحياة» السعودية تقول": behind an outlet the country is whose it is
  const isWhose = name?.use.type === 'place' && isNisba(keyAt(document, last))
  // "مصدرا أمنيا سوريا صرح": an accusative has the letters of the country
  const isAccusative = name?.use.type === 'place' && name.first === last && keyAt(document, last).endsWith('ا')
  const whole = isWhose || isAccusative ? headedBefore(last, begin, state) : null
  if (whole !== null) return whole
  if (canSpeak(name) && !isObject(name, begin, document) && !isOwned(name, document)) {
    // "الناطق باسم القائد العام للقوات المسلحة صباح النعمان أوضح": the office opens the sentence
    const isHolder = name.use.type === 'person' && headOf(keyAt(document, begin)) === 'person'
    const first = isHolder && isUnbroken(document, begin, name.first) ? begin : name.first
    return { speaker: speakerOfName(name, context), first, last }
  }
  return headedBefore(last, begin, state)
}

/**
 * "وكانت دراسة سابقة أجريت في اليابان قد أظهرت أن": between كان and قد stands the subject, with whatever is told of it.
 */
export function subjectBehindCopula(at: number, verb: string, { context }: State): SpeakerAt | null {
  const { document } = context
  if (keyAt(document, at - 1) !== 'قد') return null
  for (let copula = at - 3; copula >= at - COPULA_WORDS; copula -= 1) {
    if (document.sentences[copula] !== document.sentences[at]) return null
    const key = keyAt(document, copula)
    if (key === 'ان' || key === 'قد') return null
    if (!COPULA.test(key)) continue
    if (key.endsWith('ت') !== (genderOf(verb) === 'feminine')) return null
    const found = speakerFrom(copula + 1, context, beforeRelative(copula + 2, at - 2, document))
    return found === null || found.guess === true ? null : found
  }
  return null
}

const COPULA_WORDS = 16

/** "دراسة سابقة | أجريت في اليابان": the last word before what is told of an indefinite document. */
function beforeRelative(from: number, end: number, document: TextDocument): number {
  for (let at = from; at <= end; at += 1)
    if (/^(اجر[يا]|اجريت|نشر|اعد|صدر|شمل|استند)(ت|ه|ها|ته|تها)?$/.test(keyAt(document, at))) return at - 1
  return end
}

const isHeld = /^[يت](صف|عتبر)ها?$/

/** The speaker whose head or given name opens a clause of the sentence and who ends with word `last`. */
function headedBefore(last: number, begin: number, { context }: State): SpeakerAt | null {
  const { document } = context
  for (let first = Math.max(begin, last - OFFICE_WORDS); first <= last; first += 1) {
    if (first > begin && !opensClause(first, document) && !isJoinedHead(first, document)) continue
    const key = keyAt(document, first)
    // "باريس تدعو إلى وقف القتال، وبرلين تحث الطرفين"
    const isState =
      first === last &&
      context.namesByWord[first] === undefined &&
      states.test(key.replace(/^و(?=.{4})/, '')) &&
      wordsInSpeech(document)[first] === 0
    if (isState) return stateAt(first, context)
    if (headOf(key) === null && !beginsName(first, last, document)) continue
    const found = speakerFrom(first, context, last)
    if (found !== null) return found.last === last ? found : null
  }
  return null
}

/** "«أكسيوس» الأمريكي ذكر": the last word of the outlet's name before whose outlet it is; `last` for other words. */
function behindNisba(last: number, { context }: State): number {
  let at = last
  while (context.namesByWord[at] === undefined && isNisba(keyAt(context.document, at))) at -= 1
  const name = context.namesByWord[at]
  return name !== undefined && nameEnd(name, context) === last ? at : last
}

/** "أهالي الرقة يطالبون", "مدير المرصد السوري قال": the name belongs to the head before it, unless it is that one's holder. */
function isOwned(name: Named, document: TextDocument): boolean {
  if (name.use.type === 'person' || !follows(document, name.first)) return false
  // "رئيس وزراء العراق يعلن": the country of the office that opens the line
  const begin = sentenceStart(document, name.first)
  const isOffice = name.use.type === 'place' && begin < name.first && headOf(keyAt(document, begin)) === 'person'
  if (isOffice && name.first <= begin + 3 && isUnbroken(document, begin, name.first)) return true
  return headOf(keyAt(document, name.first - 1)) !== null
}

/** "دانيال وود قال": a given name and another word, the whole subject. */
function beginsName(first: number, last: number, document: TextDocument): boolean {
  return last > first && last <= first + 2 && givenNames.has(keyAt(document, first))
}

/** "طه الزعبي، الذي قالت إنه": the verb of another gender is somebody else's. */
function agrees(relative: string, verb: string): boolean {
  return (genderOf(verb) === 'feminine') === (relative === 'التي')
}

/** "واشنطن من جانبها أعلنت", "الوزير بدوره قال": the word behind the subject, or the verb itself. */
function asideBefore(at: number, document: TextDocument): number {
  if (!follows(document, at)) return at
  const before = keyAt(document, at - 1)
  if (/^بدور(ه|ها|هم)$/.test(before)) return at - 1
  return /^(جانب|جهت|ناحيت)(ه|ها|هم)$/.test(before) && keyAt(document, at - 2) === 'من' ? at - 2 : at
}

/**
 * "الرئيس السوري أحمد الشرع، من جانبه، أكد", "السيناتورة جين شاهين، كبيرة الديمقراطيين في اللجنة، حذرت": the subject at the
 * sentence's head, an aside between commas before the verb.
 */
export function subjectBeforeAside(at: number, { context }: State): SpeakerAt | null {
  const { document } = context
  const verb = keyAt(document, at - 1) === 'قد' ? at - 1 : at
  const begin = behindConnective(document, headOfSentence(document, at))
  // "أنقرة، تركيا - أعلن": a dateline
  if (isDateline(begin, document)) return null
  if (document.gaps[verb] !== GAP.clause || verb - begin > OFFICE_WORDS + ASIDE_WORDS) return null
  let comma = begin + 1
  while (comma < verb && document.gaps[comma] !== GAP.clause) comma += 1
  // "الخبير الأمني سامر حداد، أشار إلى": a comma between subject and verb
  if (comma >= verb) comma = verb
  if (/[:"«“]/.test(textBefore(document, comma))) return null
  const found = speakerFrom(begin, context, comma - 1)
  const isProven =
    found !== null &&
    (!found.guess || givenNames.has(keyAt(document, begin)) || (comma < verb && describesSomebody(document, comma)))
  // "وكان نائب الرئيس، خورخي سانتانا، دعا": the holder between the commas
  return isProven && (found.last === comma - 1 || found.last === verb - 1) ? found : null
}

const ASIDE_WORDS = 14

export const objectPrepositions = /^(في|من|الي|علي|عن|مع|بين|ضد|نحو|قرب|لدي|عبر|داخل|حول|باتجاه)$/

/** A preposition before the name or attached to it makes it no subject: "في دمشق يقول", "مع واشنطن تؤكد", "لواشنطن تؤكد". */
function isObject(name: Named, begin: number, document: TextDocument): boolean {
  if (/[بلك]/.test(document.text.slice(document.words[name.first]?.start ?? 0, name.start))) return true
  return name.first > begin && objectPrepositions.test(keyAt(document, name.first - 1))
}

/** True when كان stands before the subject's phrase: "وكان وزير الإعلام حمزة المصطفى قد أعلن". */
export function hasCopula(first: number, document: TextDocument): boolean {
  for (let at = first - 1; at >= first - 5 && document.sentences[at] === document.sentences[first]; at -= 1) {
    if (COPULA.test(keyAt(document, at))) return true
    if (!follows(document, at + 1)) return false
  }
  return false
}

/** True when "كان", "فيما" or the sentence's own beginning allows the subject to stand before a past tense. */
export function allowsPastBehind(first: number, document: TextDocument): boolean {
  if (first === behindConnective(document, sentenceStart(document, first))) return true
  const before = keyAt(document, first - 1)
  return (
    hasCopula(first, document) ||
    CONNECTIVES.test(before) ||
    document.gaps[first] === GAP.clause ||
    opensClause(first, document)
  )
}

/** "وفي المقابل تبنت جماعة": the verb stands behind the connective. */
export function behindConnective(document: TextDocument, at: number): number {
  const next = keyAt(document, at + 1)
  if (COPULA.test(keyAt(document, at))) return at + 1
  // "من جانبهم، عبر عدد من الأهالي"
  if (/^[وف]?من$/.test(keyAt(document, at)) && /^(جانب|جهت|ناحيت)(ه|ها|هم)$/.test(next)) return at + 2
  if (/^[وف]?في$/.test(keyAt(document, at)) && /^(المقابل|السياق|الاثناء|الوقت|غضون)$/.test(next))
    return /^(نفسه|ذاته|ذلك)$/.test(keyAt(document, at + 2)) ? at + 3 : at + 2
  if (/^[وف]?من$/.test(keyAt(document, at)) && /^(جهه|ناحيه)$/.test(next)) return at + 3
  // "وفي سياق متصل ثمن المحافظ", "بالمقابل، انتقد النائب", "إلى ذلك، أوضح الوزير"
  if (/^[وف]?(في|علي)$/.test(keyAt(document, at)) && /^(سياق|شان|تطور|صعيد)$/.test(next)) return at + 3
  if (/^[وف]?الي$/.test(keyAt(document, at)) && next === 'ذلك') return at + 2
  // "بدوره، استعرض القائد المراحل، مبينا أن"
  if (/^[وف]?بدور(ه|ها|هم)$/.test(keyAt(document, at))) return at + 1
  // "حين أصدر الرئيس المرسوم، قال إنه"
  if (/^[وف]?(حين|حينما|عندما|بعدما)$/.test(keyAt(document, at))) return at + 1
  // "غير أن مصدرا أمنيا", "إلا أن", "لكن"
  if (/^[وف]?(غير|الا|بيد|علي)$/.test(keyAt(document, at)) && next === 'ان') return at + 2
  if (/^[وف]?(لكن|قد|كما|ثم|بالمقابل)$/.test(keyAt(document, at))) return at + 1
  return at
}

/** "أما السيناتور جين شاهين فاعتبرت": the verb behind ف is the topic's. */
export function isTopic(at: number, document: TextDocument): boolean {
  const opener = keyAt(document, sentenceStart(document, at))
  return /^[وف]?اما$/.test(opener) && keyAt(document, at).startsWith('ف')
}

/** "الرئيس الذي قال": a relative stands right before the verb. */
export function isRelative(at: number, document: TextDocument): boolean {
  return /^و?(الذي|التي|الذين)$/.test(keyAt(document, at - 1))
}
