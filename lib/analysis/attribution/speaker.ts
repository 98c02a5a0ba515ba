/**
 * Who speaks: the noun phrase at a place of the text, read as a name of the pack, an office with or without its holder's
 * name, a body, a document or a source that stays unnamed (arabic.md §7.1).
 */
import { foldKey } from '../../arabic/fold.ts'
import { numeralStarts } from '../../arabic/number-words.ts'
import { isAgency, isMediumId } from '../agencies.ts'
import { follows, keyAt, textBefore, textOf } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import { headOf, isDocument, isNewsAgency, isNisba, isWhole, sent, some, states } from './heads.ts'
import { canSpeak, namesIn, phraseText, speakerOfName, unlinked } from './named.ts'
import type { Named, SpeakerAt, SpeakerContext } from './named.ts'
import { nameInApposition, officeHolder } from './office.ts'
import { isStop, phraseEnd } from './phrase.ts'
import { complementisers } from './verbs.ts'
import { fromAnonymous, fromSurname, fromUnknown } from './unnamed.ts'

/** Last word of a name as a speaker: with its short form in brackets, and of an outlet with whose it is. */
export function nameEnd(name: Named, context: SpeakerContext): number {
  const { document, knowledge } = context
  let end = withShortForm(name, context)
  if (!isMediumId(name.use.entity, knowledge)) return end
  // "قناة «الحدث» السعودية", "موقع «أكسيوس» الأمريكي الإخباري"
  while (follows(document, end + 1) && isNisba(keyAt(document, end + 1))) end += 1
  return end
}

/** "القيادة المركزية الأميركية (CENTCOM)", "قوات سوريا الديمقراطية «قسد»": the short form in brackets belongs to the name. */
function withShortForm(name: Named, { namesByWord, document }: SpeakerContext): number {
  const next = namesByWord[name.last + 1]
  // in the next line another paragraph begins
  const opens = /^[^\S\n]*["(«“”„]?$/.test(textBefore(document, name.last + 1))
  return next !== undefined && next.use.entity === name.use.entity && opens ? next.last : name.last
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
  // "ذكر ثلاثة منهم أن"
  if (numeralStarts.has(word.key) && /^منه(م|ن|ما)$/.test(keyAt(document, first + 1))) {
    return unlinked(document, [first, first + 1], 'anonymous')
  }
  if (isCount(first, context)) {
    const whom = keyAt(document, first + 1) === 'من' ? first + 2 : first + 1
    const counted = fromAnonymous(whom, phraseEnd(whom, context, true), context)
    return { ...counted, speaker: { ...counted.speaker, text: textOf(document, first, counted.last) }, first }
  }
  if (word.kind === 'digits') return fromShare(first, context)
  // "وفق آخر حصيلة لوزارة الصحة"
  if (/^(اخر|احدث)$/.test(word.key) && headOf(keyAt(document, first + 1)) === 'body')
    return speakerFrom(first + 1, context, until)
  const witness = fromTestimony(first, context, until)
  if (witness !== null) return witness
  const head = headOf(word.key)
  const last = Math.min(until, phraseEnd(first, context, head === 'anonymous'))
  if (last < first) return null
  const name = namesByWord[first]
  if (name !== undefined && name.first === first) return canSpeak(name) ? fromName(name, context) : null
  // "على لسان مندوبها" names nobody, "قائدها الأدميرال براد كوبر" does
  if (
    last === first &&
    word.key !== 'غيرهم' &&
    /(ها|هم)$/.test(word.key) &&
    !isWhole(word.key) &&
    !isWhole(word.key.slice(1))
  )
    // "وزعم مؤسسها، لارس إكلوند، أن"
    return head === 'person' ? nameInApposition(last, context) : null
  if (head === 'person') return officeHolder(first, last, context)
  // "يقول الشاهد", where the text names يوسف الشاهد
  if (head === 'anonymous')
    return (last === first ? fromSurname(first, context) : null) ?? fromAnonymous(first, last, context)
  // "أعلن القضاء على الخلية": to do away with, where على follows
  if (word.key === 'القضاء' && keyAt(document, first + 1) === 'علي') return null
  if (head === 'body') return fromBody(first, last, context)
  if (isSome(first, context)) return fromAnonymous(first, Math.min(until, phraseEnd(first, context, true)), context)
  if (states.test(word.key) && name === undefined) return unlinked(document, [first, first], 'institution')
  return fromSurname(first, context) ?? fromUnknown(first, last, context)
}

/** "وبحسب إفادة محتجز سابق", "وفق رواية الوزير": whose testimony it is. */
function fromTestimony(first: number, context: SpeakerContext, until: number): SpeakerAt | null {
  const { document } = context
  if (!/^[بل]?(افاده|افادات|شهاده|روايه|روايات|اقوال|تصريحات|كلام)$/.test(keyAt(document, first))) return null
  if (!follows(document, first + 1) || first + 1 > until) return null
  const whose = speakerFrom(first + 1, context, until)
  const isSomebody = whose !== null && !whose.guess && /^(person|anonymous)$/.test(whose.speaker.kind)
  return isSomebody ? { ...whose, first } : null
}

/** A name: the phrase ends with it and its short form in brackets. */
function fromName(name: Named, context: SpeakerContext): SpeakerAt {
  return { speaker: speakerOfName(name, context), first: name.first, last: nameEnd(name, context) }
}

/** "قال 40 في المئة من المشاركين إن", "يعتقد 9 من كل 10 أن": a share of those asked. */
function fromShare(first: number, context: SpeakerContext): SpeakerAt | null {
  const { words, text } = context.document
  const behind = text.slice(words[first]?.end ?? 0, (words[first]?.end ?? 0) + SHARE_LETTERS)
  if (words[first - 1]?.key.endsWith('بين') === true) return null
  if (!/^\s?(?:[%٪]|في الم[ائ]|بالم[ائ]|من كل \d)/.test(behind)) return null
  let last = first
  while (last < first + SHARE_WORDS && follows(context.document, last + 1)) {
    const key = keyAt(context.document, last + 1)
    if (complementisers.has(key) || (isStop(last + 1, context) && !/^(في|من)$/.test(key))) break
    last += 1
  }
  const sign = last === first && /^\s?[%٪]/.test(behind) ? behind.search(/[%٪]/) + 1 : 0
  const said = text.slice(words[first]?.start ?? 0, (words[last]?.end ?? 0) + sign)
  return { speaker: { entity: null, text: said, kind: 'anonymous' }, first, last, guess: true }
}

const SHARE_LETTERS = 12
const SHARE_WORDS = 8

/** "ثلاثة مسؤولين أمريكيين", "6 مصادر": so many unnamed ones. */
function isCount(at: number, { document }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  return (/^\d{1,2}$/.test(key) || numeralStarts.has(key)) && isPeople(at + 1, document)
}

const people =
  /^(ال)?(اهالي|سكان|خبراء|ابناء|شهود|اعضاء|افراد|وجهاء|شيوخ|قاده|نساء|رجال|شباب|طلاب|طلبه|اطباء|عمال|تجار|جيران|اقارب|ذوي|اصدقاء|زملاء|رواد|شخصيات|احزاب|منظمات|فصائل|كتاب)$/

/** "مسؤولين", "من سكان البلدة": whom a number counts. */
function isPeople(at: number, document: TextDocument): boolean {
  const next = keyAt(document, at) === 'من' ? at + 1 : at
  return headOf(keyAt(document, next)) === 'anonymous'
}

/** "عدد من الأهالي", "بعض السكان", "كثير من الخبراء": people, as far as the word behind it tells. */
function isSome(at: number, { document }: SpeakerContext): boolean {
  const key = keyAt(document, at)
  // "حذر غيرهم من", "حذر آخرون من"
  if (/^(غيرهم|اخرون|اخران)$/.test(key)) return true
  // "آخر القاطنين" is the last of them
  if (!some.test(key) || (key === 'اخر' && keyAt(document, at + 1).startsWith('ال'))) return false
  const next = keyAt(document, at + 1) === 'من' ? keyAt(document, at + 2) : keyAt(document, at + 1)
  return headOf(next.replace(/^ال/, '')) !== null || /.{3}(ون|ين)$/.test(next) || people.test(next)
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
    if (!follows(document, at)) return null
    const key = keyAt(document, at)
    if (/^(ال)?صادره?$/.test(key) || context.dated[at] === 1) continue
    // "بيانات جمعها المرصد السوري", "دراسة أعدتها الجامعة", "تقرير نشره البنك"
    if (issued.test(key)) return speakerFrom(at + 1, context)
    if (key === 'عن' && /صادره?$/.test(keyAt(document, first + 1))) return speakerFrom(at + 1, context)
    if (/^ل.{3,}/.test(key) && headOf(key) === 'body') {
      const owner = speakerFrom(at, context)
      // "بيانات للشرطة": its words are taken with the document's, as the article has lost its letter
      if (owner === null || owner.speaker.entity !== null || keyAt(document, first) !== 'بيانات') return owner
      return { ...owner, speaker: { ...owner.speaker, text: phraseText(document, first, owner.last) } }
    }
    if (at > last) return null
  }
  return null
}

const ISSUER_WORDS = 6
const issued = /^(جمع|نشر|اعد|اصدر|اجر|وثق|وضع|قدم|كشف|اعلن|وزع|اورد|حصر|انجز|ا?جرا)(ت|ته|تها|ه|ها)$/

/** The body that a phrase of several words means: by a side's own name for it, or "تقرير البنك" by its second word. */
function ofDocument(
  { first, last, text }: { first: number; last: number; text: string },
  context: SpeakerContext,
): string | null {
  const second = last === first + 1 && isDocument(keyAt(context.document, first)) ? keyAt(context.document, last) : ''
  return namedBy(text, context) ?? context.bareBody(second, first)
}

/** A body: by the pack's name inside the phrase, else in its own words; "البيان" speaks for the body named last. */
function fromBody(first: number, phrase: number, context: SpeakerContext): SpeakerAt {
  const { document, knowledge, lastInstitution } = context
  const names = namesIn(first, phrase, context).filter(
    (name) => canSpeak(name) && name.use.type !== 'place' && !(name.use.type === 'person' && isOwner(name, document)),
  )
  const inside = names.find((name) => name.first <= first + 1 || (name.first <= first + 3 && isOwner(name, document)))
  // A name further on is whom the verb is about: "اتهمت وزارة الداخلية | تنظيم داعش".
  const last = inside === undefined && names[0] !== undefined ? names[0].first - 1 : phrase
  const text = phraseText(document, first, last)
  const key = keyAt(document, first)
  const known =
    inside?.use.entity ?? (last === first ? context.bareBody(key, first) : ofDocument({ first, last, text }, context))
  // "وفقا لأرقام إدارته": somebody's, not the body's that spoke last
  const isBare = (last === first && !sent.test(keyAt(document, last + 1))) || key.startsWith('ال')
  const issuer = known === null && isDocument(key) ? issuerBehind(first, last, context) : null
  if (issuer !== null) return { ...issuer, first }
  // "طالبت منظمة محلية …. وجاء في بيان لها": a body that the pack does not know has spoken since
  const owner = context.last?.kind === 'institution' && context.last.entity === null ? null : lastInstitution
  const entity = known ?? (isDocument(key) && isBare ? (owner?.entity ?? null) : null)
  const isPress = entity === null ? isNewsAgency(key, keyAt(document, first + 1)) : isAgency(entity, knowledge)
  const kind = isPress ? 'agency' : 'institution'
  return { speaker: { entity, text, kind }, first, last: inside ? Math.max(nameEnd(inside, context), first) : last }
}
