/** Offices: who holds one, named in the phrase or behind it, and where a phrase like "الباحث في الشأن السوري" ends. */
import { commonWords } from '../../arabic/common-words.ts'
import { GAP, follows, keyAt, textBefore } from '../document.ts'
import { givenNames } from '../mentions/given-names.ts'
import { isNameShaped, isNameWord, isVerbShaped } from '../mentions/name-shape.ts'
import { headOf, states } from './heads.ts'
import { namesIn, phraseText, speakerOfName, unlinked } from './named.ts'
import type { Named, SpeakerAt, SpeakerContext } from './named.ts'
import { isStop, occasions, phraseEnd } from './phrase.ts'
import { complementisers } from './verbs.ts'

const REACH = 5

/**
 * The person named behind an office: in an apposition behind a comma ("قائد القيادة المركزية، الأدميرال براد كوبر، إن") or behind
 * the place of the office ("قائد الأمن الداخلي في ريف دمشق العميد أحمد الدالاتي", "المبعوث الأميركي إلى سوريا توم باراك").
 */
function personBehind(last: number, context: SpeakerContext): Named | null {
  const { document, namesByWord } = context
  if (/^(في|الي|لدي)$/.test(keyAt(document, last + 1)) && namesByWord[last + 2] !== undefined) {
    const place = namesByWord[last + 2]
    for (let at = (place?.last ?? last) + 1; at <= (place?.last ?? last) + 2; at += 1)
      if (namesByWord[at]?.use.type === 'person' && follows(document, at)) return namesByWord[at] ?? null
    return null
  }
  if (document.gaps[last + 1] !== GAP.clause || textBefore(document, last + 1).includes(':')) return null
  for (let at = last + 1; at <= last + REACH; at += 1) {
    if (at > last + 1 && !follows(document, at)) return null
    const name = namesByWord[at]
    if (name?.use.type === 'person') return name
    if (complementisers.has(keyAt(document, at))) return null
  }
  return null
}

/** Offices that have a field or a place: "الباحث في الشأن السوري مازن الدروبي", "عضو في مجلس الشعب". */
const inField =
  /^(ال)?(باحث|باحثه|خبير|خبيره|محلل|محلله|مختص|متخصص|متخصصه|كاتب|ناشط|ناشطه|قيادي|عضو|مستشار|مستشاره|استاذ|مدير|مديره|صحفي|صحافي|مسؤول|مسؤوله|نائب)$/
const FIELD_WORDS = 7

/** Last word of an office whose field follows: up to the clause that is said; `last` for other offices. */
function fieldEnd(first: number, last: number, context: SpeakerContext): number {
  const { document } = context
  const key = keyAt(document, last)
  if (last > first + 1 || !inField.test(keyAt(document, first)) || key === 'في') return last
  if (!/^(في|عن|لدي)$/.test(keyAt(document, last + 1)) || occasions.test(keyAt(document, last + 2))) return last
  for (let at = last + 2; at <= last + FIELD_WORDS; at += 1) {
    if (isStop(at, context) && at > last + 2) return at - 1
    if (complementisers.has(keyAt(document, at + 1))) return isStop(at, context) ? at - 1 : at
    // "مديرة البحوث في المنظمة سوسن قدور: …"
    if (/:/.test(textBefore(document, at + 1))) return at
    // "الباحثة في القانون ريم الخطيب تتفق معه": the name ends before the verb
    const next = document.words[at + 1]
    if (givenNames.has(keyAt(document, at - 1)) && at > last + 2 && next !== undefined && isVerbShaped(next)) return at
    // "النائب عن محافظة نينوى ثامر الجبوري، في تصريح": a name closes the phrase
    if (!follows(document, at + 1)) return givenNames.has(keyAt(document, at - 1)) && at > last + 3 ? at : last
  }
  return last
}

/** The holder of an office that the phrase from `first` begins with, named in it or behind it. */
export function officeHolder(first: number, phrase: number, context: SpeakerContext): SpeakerAt {
  const { document } = context
  const last = fieldEnd(first, phrase, context)
  const inside = namesIn(first, last, context).find(
    (name) =>
      name.use.type === 'person' &&
      name.use.via !== 'definite' &&
      !(isOfSomebody(first, document) && name.first === first + 1),
  )
  const holder = inside ?? personBehind(last, context)
  const far = holder === null ? nameBehindField(first, last, context) : null
  if (far !== null)
    return { speaker: { entity: null, text: phraseText(document, first, far), kind: 'person' }, first, last: far }
  const unknown = holder === null && !hasFullName(first, last, context) ? nameInApposition(last, context) : null
  if (unknown !== null) return { ...unknown, first }
  if (holder !== null && holder !== undefined)
    return { speaker: speakerOfName(holder, context), first, last: Math.max(inside ? holder.last : last, holder.last) }
  const text = phraseText(document, first, last)
  const told = context.holder(first, last)
  if (told !== null) return { speaker: { ...speakerOfName(told, context), text }, first, last }
  const called = calledEnd(last, context)
  if (called !== null)
    return { speaker: { entity: null, text: phraseText(document, first, called), kind: 'person' }, first, last: called }
  if (!isUnnamed(first, last, context)) return { speaker: { entity: null, text, kind: 'person' }, first, last }
  // "طيار سابق في سلاح الجو": where one of many sits goes with them
  const end = Math.max(last, phraseEnd(first, context, true))
  return { speaker: { entity: null, text: phraseText(document, first, end), kind: 'anonymous' }, first, last: end }
}

/** "صاحبة متجر | للزهور تدعى لينا قصاب": last word of the name that somebody is called by; null where none follows. */
function calledEnd(last: number, context: SpeakerContext): number | null {
  const { document } = context
  for (let at = last + 1; at <= last + CALLED_WORDS && follows(document, at); at += 1) {
    if (complementisers.has(keyAt(document, at))) return null
    if (!/^[يت]دعي$/.test(keyAt(document, at)) || !givenNames.has(keyAt(document, at + 1))) continue
    return fullNameEnd(at + 1, context)
  }
  return null
}

const CALLED_WORDS = 5

/** "محامي ترامب", "والد الضحية": the name right behind is whose he is. */
function isOfSomebody(first: number, { words }: SpeakerContext['document']): boolean {
  return /^[وفلب]?(محامي|والده?|شقيقه?|نجل|مستشاره?|مساعده?|مبعوث|صديقه?|زميله?|متحدثه?|طبيب)$/.test(
    words[first]?.key ?? '',
  )
}

/** "المحلل التلفزيوني سعيد الزكري": whoever is named in the office needs no name behind its comma. */
function hasFullName(first: number, last: number, { document: { words } }: SpeakerContext): boolean {
  return words.slice(first + 1, last).some(({ key, safe }) => givenNames.has(key) && safe !== 'على')
}

const LONGEST_FIELD = 9
const opensField = /^(?:في|عن|لدي|من|لل.{3,}|ل[^ل].{2,})$/

/**
 * Last word of the name behind the field of an office: "مفوض العون الإنساني في الولاية عثمان إدريس", "المدير الجهوي للصيد البحري كمال
 * الشعري"; null where none follows. The name stands behind a definite word, a rank, a name or the mark that closes one.
 */
function nameBehindField(first: number, last: number, context: SpeakerContext): number | null {
  const { document, namesByWord } = context
  const opener = keyAt(document, last + 1)
  if (!opensField.test(opener) || !follows(document, last + 1) || hasFullName(first, last, context)) return null
  if (/^(في|عن|من)$/.test(opener) && occasions.test(keyAt(document, last + 2))) return null
  for (let at = last + 1; at <= last + LONGEST_FIELD && follows(document, at); at += 1) {
    const word = document.words[at]
    if (word === undefined || complementisers.has(word.key) || context.dated[at] === 1) return null
    if (at > last + 1 && isStop(at, context) && !/^(في|من)$/.test(word.key)) return null
    if (beginsName(at, context) || followsQuotedName(last, at, context)) {
      const end = fullNameEnd(at, context)
      const isPlaced = opener === 'في' && at === last + 3 && !commonWords.has(keyAt(document, at - 1))
      if (at > last + 1 && end > at && (isPlaced || closesField(at - 1, context))) return end
    } else if (namesByWord[at] === undefined && isVerbShaped(word)) return null
  }
  return null
}

/** A given name, or عبد and whose servant he is: "جامعة الكويت | عبد الرحمن العتيبي". */
function beginsName(at: number, { document }: SpeakerContext): boolean {
  const word = document.words[at]
  if (word === undefined) return false
  if (word.key === 'عبد') return givenNames.has(`عبد${keyAt(document, at + 1)}`)
  return givenNames.has(word.key) && word.safe !== 'على'
}

/** "شركة «أفق كابيتال» نورة المهيري": behind a quoted name a word in the shape of a name. */
function followsQuotedName(office: number, at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  if (word === undefined || namesByWord[at] !== undefined || !/[»"”]/.test(textBefore(document, at))) return false
  const marks = document.text.slice(document.words[office]?.end ?? 0, word.start).match(/["«»“”]/g)?.length ?? 0
  return marks === 2 && isNameShaped(word) && !isVerbShaped(word)
}

/** "الولاية", "الدكتورة", "«أفق كابيتال»", "البصرة": a name may follow, and behind one word of place ("المقيم في دبي جمال العطار"). */
function closesField(at: number, { document, namesByWord }: SpeakerContext): boolean {
  const word = document.words[at]
  if (word === undefined) return false
  return /^(ال|لل|بال)/.test(word.key) || namesByWord[at] !== undefined || /[»"”]/.test(textBefore(document, at + 1))
}

/** Last word of the name that the given name at word `at` begins; `at` where none follows it. */
function fullNameEnd(at: number, context: SpeakerContext): number {
  const { document, namesByWord } = context
  const begin = keyAt(document, at) === 'عبد' ? at + 1 : at
  let end = begin
  while (end < begin + 3 && follows(document, end + 1) && !isStop(end + 1, context)) {
    const word = document.words[end + 1]
    const name = namesByWord[end + 1]
    if (word === undefined || isVerbShaped(word) || (name !== undefined && name.use.type !== 'person')) break
    const closes = isSurname.test(word.key)
    if (closes ? end > begin + 1 : !isNameShaped(word) && !isNameWord(word)) break
    end += 1
    // "وائل الشيخ علي": behind such a name another given name may follow
    if (closes && !givenNames.has(keyAt(document, end + 1))) break
  }
  return end
}

const isSurname = /^ال.{2,}[^ةه]$/

/** Offices of which a place has one. */
const isSole = /^[وفلب]?(محافظ|حاكم|امير|ملك|ملكه|عمده|والي|رئيس|زعيم|سفير|قنصل|مفتي|مطران|بطريرك)ه?$/

/** "خبير", "قيادي بارز", "نائب في البرلمان": one of many, nobody named; "وزير الخارجية" is the one of that office. */
function isUnnamed(first: number, last: number, { document, namesByWord }: SpeakerContext): boolean {
  const key = keyAt(document, first)
  const next = first < last ? keyAt(document, first + 1) : ''
  if (/^(ال|لل|بال)/.test(key) || /(ها|ه)$/.test((document.words[first]?.safe ?? '').slice(3)) || /^(ال|لل)/.test(next))
    return false
  // "محامي الأسرة", "مستشار ترامب": one's own; "طبيب تخصيب" is one of many
  const isOwn = /^[وفلب]?محامي$/.test(key) || next.startsWith('ال') || namesByWord[first + 1] !== undefined
  if (isOwn && isOfSomebody(first, document) && next !== '') return false
  // "أمير قطر", "محافظ حلب": the one of that place
  if (isSole.test(key) && (namesByWord[first + 1]?.use.type === 'place' || states.test(next))) return false
  // "صاحب مصنع مجاور"
  const isOther = /^(حساب|شركه|صفحه|قناه)$/.test(next) || namesByWord[first + 1] !== undefined || givenNames.has(next)
  if (/^[وفلب]?صاحبه?$/.test(key) && !isOther) return true
  // "مدير أحد الفنادق": of one of many
  if (/^احدي?$/.test(next)) return true
  // "باحث في مركز للدراسات": one of many, unless a given name follows
  if (next === 'في') return !document.words.slice(first, last + 1).some((word) => givenNames.has(word.key))
  // "خبير أمني", "قيادي كردي": an adjective, no name
  const isAdjective = /.{3}(ي|يه)$/.test(next) && !givenNames.has(next)
  // "محلل عسكري في بغداد"
  const isPlaced = /^(في|من|لدي)$/.test(keyAt(document, first + 2))
  if (isAdjective && isPlaced && !document.words.slice(first, last + 1).some((word) => givenNames.has(word.key)))
    return true
  return last === first || (last === first + 1 && (isAdjective || !isNameWord(document.words[last])))
}

/** "وعزا المسؤول، رشيد عمر، ذلك إلى": a given name and one or two more words between commas. */
export function nameInApposition(office: number, { document }: SpeakerContext): SpeakerAt | null {
  const { words, gaps } = document
  // "الباحث المشارك في إعداده، نوار الحمد،"
  let last = office
  if (/^(في|عن|لدي)$/.test(keyAt(document, last + 1)))
    while (last < office + FIELD_WORDS && follows(document, last + 1)) last += 1
  // "الناطق باسم المحكمة الابتدائية بنابل، سيف الدين العوني،"
  else if (/^ب.{3,}/.test(keyAt(document, last + 1)) && follows(document, last + 1) && gaps[last + 2] === GAP.clause)
    last += 1
  // "قائد الأمن الداخلي، العقيد سامر الحسين،"
  const rank = headOf(keyAt(document, last + 1)) === 'person' && givenNames.has(keyAt(document, last + 2)) ? 1 : 0
  const begin = words[last + 1 + rank]
  if (gaps[last + 1] !== GAP.clause || begin === undefined || words[last + 2 + rank] === undefined) return null
  if (/[:"«“]/.test(textBefore(document, last + 1))) return null
  // "متهم ثان، وفق محضر الجلسة، بأنه"
  if (/^(وفقا?|بحسب|حسب|طبقا|نقلا|خلال|عقب|ردا)$/.test(begin.key)) return null
  // "الدكتورة منى مكرم، خبيرة الشأن التركي،": another office is told of whoever was named
  if (!givenNames.has(begin.key) && (!isNameShaped(begin) || isVerbShaped(begin) || headOf(begin.key) !== null))
    return null
  const first = last + 1 + rank
  let end = first
  while (end < first + 2 && follows(document, end + 1)) end += 1
  if (end === first || gaps[end + 1] !== GAP.clause) return null
  return unlinked(document, [first, end], 'person')
}
