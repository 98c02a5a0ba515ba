/**
 * Who speaks: the noun phrase at a place of the text, read as a name of the pack, an office with or without its holder's
 * name, a body, a document or a source that stays unnamed (arabic.md §7.1).
 */
import { commonWords } from '../../arabic/common-words.ts'
import { foldKey } from '../../arabic/fold.ts'
import { numeralStarts } from '../../arabic/numerals.ts'
import type { EntityType } from '../../pack/types.ts'
import { isAgency } from '../agencies.ts'
import { GAP } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { givenNames } from '../given-names.ts'
import { isNameWord, isVerbShaped } from '../name-shape.ts'
import type { Knowledge } from '../knowledge.ts'
import { letterOffset } from '../letters.ts'
import type { Names } from '../mentions.ts'
import type { Attribution, SpeakerKind } from '../types.ts'
import type { BareBodies } from './bare-bodies.ts'
import { headOf, headParticle, isDocument, isNewsAgency } from './heads.ts'
import { phraseEnd, isStop } from './phrase.ts'
import { complementisers } from './verbs.ts'

export type Speaker = Attribution['speaker']
/** A speaker at words `first`–`last` (inclusive). `guess`: known by its shape alone, so only a clause behind it proves it. */
export type SpeakerAt = { speaker: Speaker; first: number; last: number; guess?: true }

export type Named = Names['found'][number]

export type SpeakerContext = {
  document: TextDocument
  knowledge: Knowledge
  /** The outermost name that each word belongs to. */
  namesByWord: readonly (Named | undefined)[]
  /** 1 for words of a date expression. */
  dated: Uint8Array
  /** Which body of the text a definite word stands for: "الوزارة", "الداخلية". */
  bareBody: BareBodies
  /** Surnames of people whom the pack does not know, by the word where they were first named in full. */
  surnames: ReadonlyMap<string, number>
  /** The body that spoke or was named as issuer last: "البيان" is its document. */
  lastInstitution: Speaker | null
  /** Who spoke last, and at which word. */
  last: Speaker | null
  lastAt: number
}

const SILENT: ReadonlySet<EntityType> = new Set([
  'concept',
  'weapon',
  'law',
  'treaty',
  'agreement',
  'operation',
  'facility',
])

/** True for a name that can be a speaker. Places can: دمشق and واشنطن stand for their governments. */
export function canSpeak(name: Named | undefined): name is Named {
  return name !== undefined && (!SILENT.has(name.use.type) || name.use.entity === 'white-house')
}

function kindOf(name: Named, knowledge: Knowledge): SpeakerKind {
  if (name.use.type === 'person') return 'person'
  return isAgency(name.use.entity, knowledge) ? 'agency' : 'institution'
}

/** The speaker that a name is. */
export function speakerOfName(name: Named, { document, knowledge }: SpeakerContext): Speaker {
  const text = document.text.slice(name.start, name.end)
  return { entity: name.use.entity, text, kind: kindOf(name, knowledge) }
}

function namesIn(first: number, last: number, { namesByWord }: SpeakerContext): Named[] {
  return [...new Set(namesByWord.slice(first, last + 1).filter((name) => name !== undefined))]
}

/** "القيادة المركزية الأميركية (CENTCOM)", "قوات سوريا الديمقراطية «قسد»": the short form in brackets belongs to the name. */
function withShortForm(name: Named, { namesByWord, document }: SpeakerContext): number {
  const next = namesByWord[name.last + 1]
  const opens = /^[\s("«“”„]+$/.test(document.text.slice(name.end, document.words[name.last + 1]?.start ?? name.end))
  return next !== undefined && next.use.entity === name.use.entity && opens ? next.last : name.last
}

const REACH = 5

/**
 * The person named behind an office: in an apposition behind a comma ("قائد القيادة المركزية، الأدميرال براد كوبر، إن") or behind
 * the place of the office ("قائد الأمن الداخلي في ريف دمشق العميد أحمد الدالاتي", "المبعوث الأميركي إلى سوريا توم باراك").
 */
function personBehind(last: number, context: SpeakerContext): Named | null {
  const { document, namesByWord } = context
  if (/^(في|الي|لدي)$/.test(document.words[last + 1]?.key ?? '') && namesByWord[last + 2] !== undefined) {
    const place = namesByWord[last + 2]
    for (let at = (place?.last ?? last) + 1; at <= (place?.last ?? last) + 2; at += 1)
      if (namesByWord[at]?.use.type === 'person' && (document.gaps[at] ?? GAP.line) === GAP.none)
        return namesByWord[at] ?? null
    return null
  }
  if (
    document.gaps[last + 1] !== GAP.clause ||
    document.text.slice(document.words[last]?.end ?? 0, document.words[last + 1]?.start ?? 0).includes(':')
  )
    return null
  for (let at = last + 1; at <= last + REACH; at += 1) {
    if (at > last + 1 && (document.gaps[at] ?? GAP.line) > GAP.none) return null
    const name = namesByWord[at]
    if (name?.use.type === 'person') return name
    if (complementisers.has(document.words[at]?.key ?? '')) return null
  }
  return null
}

/** Offices that have a field or a place: "الباحث في الشأن السوري مازن الدروبي", "عضو في مجلس الشعب". */
const inField =
  /^(ال)?(باحث|باحثه|خبير|خبيره|محلل|محلله|مختص|متخصص|متخصصه|كاتب|ناشط|ناشطه|قيادي|عضو|مستشار|مستشاره|استاذ|مدير|مديره|صحفي|صحافي|مسؤول|مسؤوله|نائب)$/
/** What "في" says of the speech instead: "قال الخبير في تصريح إن". */
const occasions =
  /^(ال)?(بيان|تصريح|تصريحات|مؤتمر|كلمه|خطاب|مقابله|حديث|حوار|منشور|تغريده|تدوينه|رساله|جلسه|اجتماع|لقاء|اتصال|مداخله|ختام|وقت|تقرير|مقال|ندوه|ورقه)$/
const FIELD_WORDS = 7

/** Last word of an office whose field follows: up to the clause that is said; `last` for other offices. */
function fieldEnd(first: number, last: number, { document }: SpeakerContext): number {
  const key = document.words[last]?.key ?? ''
  if (last > first + 1 || !inField.test(document.words[first]?.key ?? '') || key === 'في') return last
  if (document.words[last + 1]?.key !== 'في' || occasions.test(document.words[last + 2]?.key ?? '')) return last
  for (let at = last + 2; at <= last + FIELD_WORDS; at += 1) {
    if (complementisers.has(document.words[at + 1]?.key ?? ''))
      return /^(الي|علي|عن|من)$/.test(document.words[at]?.key ?? '') ? at - 1 : at
    if ((document.gaps[at + 1] ?? GAP.line) > GAP.none) return last
  }
  return last
}

/** The holder of an office that the phrase from `first` begins with, named in it or behind it. */
function officeHolder(first: number, phrase: number, context: SpeakerContext): SpeakerAt {
  const { document } = context
  const last = fieldEnd(first, phrase, context)
  const inside = namesIn(first, last, context).find((name) => name.use.type === 'person' && name.use.via !== 'definite')
  const holder = inside ?? personBehind(last, context)
  if (holder !== null && holder !== undefined)
    return { speaker: speakerOfName(holder, context), first, last: Math.max(inside ? holder.last : last, holder.last) }
  const text = document.text.slice(wordStart(document, first), document.words[last]?.end ?? 0)
  return {
    speaker: { entity: null, text, kind: isUnnamed(first, last, context) ? 'anonymous' : 'person' },
    first,
    last,
  }
}

/** "خبير", "قيادي بارز", "نائب في البرلمان": one of many, nobody named; "وزير الخارجية" is the one of that office. */
function isUnnamed(first: number, last: number, { document }: SpeakerContext): boolean {
  const key = document.words[first]?.key ?? ''
  const next = first < last ? (document.words[first + 1]?.key ?? '') : ''
  if (/^(ال|لل|بال)/.test(key) || /(ها|ه)$/.test(key.slice(3)) || /^(ال|لل)/.test(next)) return false
  // "باحث في مركز للدراسات": one of many, unless a given name follows
  if (next === 'في') return !document.words.slice(first, last + 1).some((word) => givenNames.has(word.key))
  // "خبير أمني", "قيادي كردي": an adjective, no name
  const isAdjective = /.{3}(ي|يه)$/.test(next) && !givenNames.has(next)
  return last === first || (last === first + 1 && (isAdjective || !isNameWord(document.words[last])))
}

/**
 * The speaker in the noun phrase that begins at word `first`; null when nobody is named there.
 * @param until last word that the phrase may have
 */
export function speakerFrom(
  first: number,
  context: SpeakerContext,
  until = Number.POSITIVE_INFINITY,
): SpeakerAt | null {
  const { document, namesByWord } = context
  const word = document.words[first]
  if (word === undefined || isStop(first, context)) return null
  if (isCount(first, context)) {
    const counted = fromAnonymous(first + 1, phraseEnd(first + 1, context, true), context)
    const text = document.text.slice(word.start, document.words[counted.last]?.end ?? word.end)
    return { ...counted, speaker: { ...counted.speaker, text }, first }
  }
  if (word.kind === 'digits') return null
  // "وفق آخر حصيلة لوزارة الصحة"
  if (/^(اخر|احدث)$/.test(word.key) && headOf(document.words[first + 1]?.key ?? '') === 'body')
    return speakerFrom(first + 1, context, until)
  const head = headOf(word.key)
  const last = Math.min(until, phraseEnd(first, context, head === 'anonymous'))
  if (last < first) return null
  const name = namesByWord[first]
  if (name !== undefined && name.first === first) return canSpeak(name) ? fromName(name, context) : null
  if (head === 'person') return officeHolder(first, last, context)
  if (head === 'anonymous') return fromAnonymous(first, last, context)
  if (head === 'body') return fromBody(first, last, context)
  return fromSurname(first, context) ?? fromUnknown(first, last, context)
}

/** A name: the phrase ends with it and its short form in brackets. */
function fromName(name: Named, context: SpeakerContext): SpeakerAt {
  return { speaker: speakerOfName(name, context), first: name.first, last: withShortForm(name, context) }
}

/** "ثلاثة مسؤولين أمريكيين", "6 مصادر": so many unnamed ones. */
function isCount(at: number, { document }: SpeakerContext): boolean {
  const key = document.words[at]?.key ?? ''
  return (/^\d{1,2}$/.test(key) || numeralStarts.has(key)) && headOf(document.words[at + 1]?.key ?? '') === 'anonymous'
}

/** "مصدر أمني", and "المسؤول … فلان" where a person is named after all. */
function fromAnonymous(first: number, last: number, context: SpeakerContext): SpeakerAt {
  const { document, lastInstitution, last: before } = context
  // "المصدر نفسه" is whoever gave the last statement (arabic.md §3.3), unless that was an unnamed source itself.
  if (
    /^ال(مصدر|مصادر)$/.test(document.words[first]?.key ?? '') &&
    lastInstitution !== null &&
    before?.kind !== 'anonymous'
  )
    return { speaker: lastInstitution, first, last: document.words[first + 1]?.key === 'نفسه' ? first + 1 : first }
  const person = namesIn(first, last, context).find(({ use }) => use.type === 'person' && use.via === 'name')
  if (person !== undefined && /^(ال)?مسؤول|^(ال)?مسئول/.test(document.words[first]?.key ?? ''))
    return { speaker: speakerOfName(person, context), first, last: person.last }
  const named = (document.words[first]?.key ?? '').startsWith('ال') ? nameInApposition(last, context) : null
  if (named !== null) return { ...named, first }
  const text = document.text.slice(wordStart(document, first), document.words[last]?.end ?? 0)
  return { speaker: { entity: null, text, kind: 'anonymous' }, first, last }
}

/** "وعزا المسؤول، رشيد عمر، ذلك إلى": a given name and one or two more words between commas. */
function nameInApposition(last: number, { document }: SpeakerContext): SpeakerAt | null {
  const { words, gaps, text } = document
  if (gaps[last + 1] !== GAP.clause || !givenNames.has(words[last + 1]?.key ?? '')) return null
  let end = last + 1
  while (end < last + 3 && (gaps[end + 1] ?? GAP.line) === GAP.none) end += 1
  if (end === last + 1 || gaps[end + 1] !== GAP.clause) return null
  const name = text.slice(words[last + 1]?.start ?? 0, words[end]?.end ?? 0)
  return { speaker: { entity: null, text: name, kind: 'person' }, first: last + 1, last: end }
}

/** "المركز الإعلامي لقوات سوريا الديمقراطية": the body is one of the name behind ل. */
function isOwner(name: Named, { text, words }: TextDocument): boolean {
  return text.slice(words[name.first]?.start ?? 0, name.start).startsWith('ل')
}

const namingBooks = new WeakMap<Knowledge, ReadonlyMap<string, string>>()

/** "سلطة الأمر الواقع": a name that one side has for a body of the pack is that body; null for other words. */
function namedBy(text: string, { knowledge }: SpeakerContext): string | null {
  let book = namingBooks.get(knowledge)
  if (book === undefined) {
    const forms = knowledge.pack.namings.flatMap(({ entity, names }) =>
      names.flatMap((name) => name.forms.map((form): [string, string] => [foldKey(form, 2), entity])),
    )
    namingBooks.set(knowledge, (book = new Map(forms)))
  }
  return book.get(foldKey(text, 2)) ?? null
}

/**
 * Whose document it is: "البيان الصادر عن سنتكوم", "بيان للجيش الأردني", "حصيلة لوزارة الصحة". Null for "البيان" alone, which is the
 * last body's.
 */
function issuerBehind(first: number, last: number, context: SpeakerContext): SpeakerAt | null {
  const { document } = context
  for (
    let at = first + 1;
    at <= first + ISSUER_WORDS && document.sentences[at] === document.sentences[first];
    at += 1
  ) {
    if ((document.gaps[at] ?? GAP.line) > GAP.none) return null
    const key = document.words[at]?.key ?? ''
    if (/^(ال)?صادره?$/.test(key) || context.dated[at] === 1) continue
    if (key === 'عن' && /صادره?$/.test(document.words[first + 1]?.key ?? '')) return speakerFrom(at + 1, context)
    if (/^ل.{3,}/.test(key) && headOf(key) === 'body') return speakerFrom(at, context)
    if (at > last) return null
  }
  return null
}

const ISSUER_WORDS = 6

/** The body that a phrase of several words means: by a side's own name for it, or "تقرير البنك" by its second word. */
function ofDocument(
  { first, last, text }: { first: number; last: number; text: string },
  context: SpeakerContext,
): string | null {
  const { words } = context.document
  const second = last === first + 1 && isDocument(words[first]?.key ?? '') ? (words[last]?.key ?? '') : ''
  return namedBy(text, context) ?? context.bareBody(second, first)
}

/** A body: by the pack's name inside the phrase, else in its own words; "البيان" speaks for the body named last. */
function fromBody(first: number, phrase: number, context: SpeakerContext): SpeakerAt {
  const { document, knowledge, lastInstitution } = context
  const names = namesIn(first, phrase, context).filter((name) => canSpeak(name) && name.use.type !== 'place')
  const inside = names.find((name) => name.first <= first + 1 || (name.first <= first + 3 && isOwner(name, document)))
  // A name further on is whom the verb is about: "اتهمت وزارة الداخلية | تنظيم داعش".
  const last = inside === undefined && names[0] !== undefined ? names[0].first - 1 : phrase
  const text = document.text.slice(wordStart(document, first), document.words[last]?.end ?? 0)
  const key = document.words[first]?.key ?? ''
  const known =
    inside?.use.entity ?? (last === first ? context.bareBody(key, first) : ofDocument({ first, last, text }, context))
  // "وفقا لأرقام إدارته": somebody's, not the body's that spoke last
  const isBare = last === first || key.startsWith('ال')
  const issuer = known === null && isDocument(key) ? issuerBehind(first, last, context) : null
  if (issuer !== null) return { ...issuer, first }
  const entity = known ?? (isDocument(key) && isBare ? (lastInstitution?.entity ?? null) : null)
  const isPress =
    entity === null ? isNewsAgency(key, document.words[first + 1]?.key ?? '') : isAgency(entity, knowledge)
  const kind = isPress ? 'agency' : 'institution'
  return { speaker: { entity, text, kind }, first, last: inside ? Math.max(inside.last, first) : last }
}

/** "يقول الخطيب", "وفقا لنصار": the surname of somebody named in full before. */
function fromSurname(first: number, { document, surnames, namesByWord }: SpeakerContext): SpeakerAt | null {
  const word = document.words[first]
  if (word === undefined || namesByWord[first] !== undefined) return null
  const known = (key: string): boolean => (surnames.get(key) ?? first) < first
  const cut = known(word.key) ? 0 : /^ل(?!ل)/.test(word.key) && known(word.key.slice(1)) ? 1 : -1
  if (cut < 0) return null
  const text = document.text.slice(cut === 0 ? word.start : letterOffset(document.text, word, 1), word.end)
  return { speaker: { entity: null, text, kind: 'person' }, first, last: first }
}

/** "سامر الخليل", a person that the pack does not know: two to four words in the shape of a name. */
function fromUnknown(first: number, last: number, context: SpeakerContext): SpeakerAt | null {
  const { document } = context
  if (last === first) return fromSingle(first, context)
  if (last === first || last > first + 3 || !isNameWord(document.words[first])) return null
  const text = document.text.slice(document.words[first]?.start ?? 0, document.words[last]?.end ?? 0)
  return { speaker: { entity: null, text, kind: 'person' }, first, last, guess: true }
}

/** "ويتوقع مصرفيون أن", "عزا صيرفي في دمشق": one indefinite noun that the heads do not know, and a clause behind it. */
function fromSingle(at: number, { document, namesByWord }: SpeakerContext): SpeakerAt | null {
  const word = document.words[at]
  const next = document.words[at + 1]?.key ?? ''
  if (word === undefined || namesByWord[at] !== undefined || !/.{3}(ون|ين|ي)$/.test(word.key)) return null
  if (/^(ال|لل|[بلكوف]ال)/.test(word.key) || isVerbShaped(word) || commonWords.has(word.key)) return null
  if (!complementisers.has(next) && next !== 'في') return null
  const text = document.text.slice(word.start, word.end)
  return { speaker: { entity: null, text, kind: 'anonymous' }, first: at, last: at, guess: true }
}

/** Offset of a word without the particle in front of a known head: لوزارة → وزارة. */
function wordStart(document: TextDocument, at: number): number {
  const word = document.words[at]
  if (word === undefined) return 0
  return headParticle(word.key) === 1 ? letterOffset(document.text, word, 1) : word.start
}
