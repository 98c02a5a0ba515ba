/** Who speaks: a name of the pack, an office or body in words, an anonymous source, or nobody (arabic.md §7.1). */
import type { EntityType } from '../../pack/types.ts'
import type { TextDocument } from '../document.ts'
import { GAP } from '../document.ts'
import { letterOffset } from '../letters.ts'
import type { Names } from '../mentions.ts'
import type { Attribution, SpeakerKind } from '../types.ts'

export type Speaker = Attribution['speaker']
/** A speaker at words `first`–`last`. */
export type SpeakerAt = { speaker: Speaker; first: number; last: number }

type Named = Names['found'][number]

/** Agencies among the media: what they report is counted as an agency's word. */
const agencies = new Set([
  'reuters',
  'afp',
  'ap',
  'associated-press',
  'sana',
  'anadolu',
  'outlet-sana',
  'outlet-reuters',
  'outlet-afp',
  'outlet-ap',
  'outlet-anadolu',
  'anadolu-agency',
  'sputnik',
  'tass',
  'ria-novosti',
])

const anonymousHeads = new Set([
  'مصدر',
  'مصادر',
  'مصدران',
  'مصدرين',
  'المصدر',
  'المصادر',
  'مسؤول',
  'مسوول',
  'مسؤولون',
  'مسؤولان',
  'مسؤولين',
  'مسئول',
  'مسئولون',
  'شهود',
  'شاهد',
  'ناشطون',
  'نشطاء',
  'سكان',
  'اهالي',
  'مراقبون',
  'محللون',
  'دبلوماسيون',
  'دبلوماسي',
  'خبراء',
  'تقارير',
  'مراسلون',
  'اشخاص',
])
const bodyHeads = new Set([
  'الوزاره',
  'وزاره',
  'البيان',
  'بيان',
  'الجيش',
  'الحكومه',
  'الرئاسه',
  'الاداره',
  'المنظمه',
  'منظمه',
  'الهيئه',
  'هيئه',
  'الشرطه',
  'السلطات',
  'التقرير',
  'تقرير',
  'المرصد',
  'مرصد',
  'الوكاله',
  'وكاله',
  'الصحيفه',
  'صحيفه',
  'القناه',
  'قناه',
  'موقع',
  'الموقع',
  'شبكه',
  'مكتب',
  'مجلس',
  'المجلس',
  'لجنه',
  'اللجنه',
  'البنك',
  'سفاره',
  'السفاره',
  'حزب',
  'الحزب',
  'حركه',
  'الحركه',
  'مركز',
  'المركز',
  'القياده',
  'قياده',
  'قوات',
  'القوات',
  'الخارجيه',
  'الدفاع',
  'الداخليه',
  'البنتاغون',
  'مديريه',
  'محافظه',
  'الامانه',
  'دراسه',
  'الدراسه',
  'تقديرات',
  'التقديرات',
  'احصاءات',
  'بيانات',
  'وثيقه',
  'القرار',
  'الاعلام',
  'وسائل',
])
const personHeads = new Set([
  'الرئيس',
  'رئيس',
  'الوزير',
  'وزير',
  'وزيره',
  'المتحدث',
  'متحدث',
  'المتحدثه',
  'الناطق',
  'ناطق',
  'قائد',
  'القائد',
  'المبعوث',
  'مبعوث',
  'السفير',
  'سفير',
  'النائب',
  'نائب',
  'السيناتور',
  'الجنرال',
  'الادميرال',
  'العميد',
  'العقيد',
  'اللواء',
  'الفريق',
  'مدير',
  'المدير',
  'محافظ',
  'المحافظ',
  'الامين',
  'امين',
  'مستشار',
  'المستشار',
  'عضو',
  'الباحث',
  'باحث',
  'الخبير',
  'خبير',
  'المحلل',
  'محلل',
  'الكاتب',
  'كاتب',
  'الصحفي',
  'الناشط',
  'ناشط',
  'القيادي',
  'قيادي',
  'زعيم',
  'الملك',
  'الامير',
  'ولي',
  'الرجل',
  'والده',
  'والد',
  'شقيق',
  'الشيخ',
  'الدكتور',
])

function kindOfType(type: EntityType, entity: string): SpeakerKind {
  if (type === 'person') return 'person'
  return type === 'media_outlet' && agencies.has(entity) ? 'agency' : 'institution'
}

/** The speaker that a name is, with its words. Concepts, laws and weapons do not speak. */
function namedSpeaker(document: TextDocument, name: Named): SpeakerAt | null {
  if (['concept', 'weapon', 'law', 'treaty', 'agreement', 'operation'].includes(name.use.type)) return null
  const text = document.text.slice(name.start, name.end)
  return {
    speaker: { entity: name.use.entity, text, kind: kindOfType(name.use.type, name.use.entity) },
    first: name.first,
    last: name.last,
  }
}

/** Where a subject ends: a complementiser, a mark, a preposition of place or time, another verb. */
const stops = new Set([
  'ان',
  'انه',
  'انها',
  'انهم',
  'بان',
  'بانه',
  'بانها',
  'في',
  'علي',
  'الي',
  'عن',
  'مع',
  'خلال',
  'عقب',
  'بعد',
  'قبل',
  'عبر',
  'امس',
  'اليوم',
  'لدي',
  'ردا',
  'انهما',
  'مساء',
  'صباح',
  'يوم',
  'لوكاله',
  'لقناه',
  'لصحيفه',
  'امام',
  'منذ',
  'حول',
  'بشان',
  'قوله',
  'قولها',
  'قولهم',
  'ما',
])
const MOST_WORDS = 12

/** Words of the noun phrase from `first`: to the first stop, mark or sentence end. -1 when there is none. */
function phraseEnd(document: TextDocument, first: number, dated: Uint8Array): number {
  let last = first - 1
  for (let at = first; at < Math.min(document.words.length, first + MOST_WORDS); at += 1) {
    if (at > first && (document.gaps[at] ?? GAP.line) > GAP.none) break
    if (stops.has(document.words[at]?.key ?? '') || dated[at] === 1) break
    last = at
  }
  return last
}

/** The name that is the phrase's head: the first that begins in it, or the person an office phrase leads up to. */
function headName(names: readonly Named[], first: number, last: number): Named | null {
  const inside = names.filter((name) => !name.nested && name.first >= first && name.first <= last)
  return inside.find(({ use }) => use.type === 'person' && use.via !== 'definite') ?? inside[0] ?? null
}

export type SpeakerContext = {
  document: TextDocument
  namesByWord: readonly (Named | undefined)[]
  dated: Uint8Array
  lastInstitution: Speaker | null
}

/** Takes the particle off a phrase's first word: لوزارة الداخلية → وزارة الداخلية, للبيان → البيان. */
function bare(key: string): string[] {
  const found = [key]
  if (key.startsWith('لل')) found.push(`ال${key.slice(2)}`)
  if (/^[لبوف]/.test(key)) found.push(key.slice(1))
  return found
}

function headWord(key: string, heads: ReadonlySet<string>): boolean {
  return bare(key).some((base) => heads.has(base))
}

/** The speaker in the noun phrase that begins at word `first`; null when nobody is named there. */
export function speakerFrom(first: number, context: SpeakerContext): SpeakerAt | null {
  const { document, namesByWord, dated, lastInstitution } = context
  const last = phraseEnd(document, first, dated)
  if (last < first) return null
  const names = [...new Set(namesByWord.slice(first, last + 1).filter((name) => name !== undefined))]
  const word = document.words[first]
  const key = word?.key ?? ''
  if (word === undefined || word.kind === 'digits') return null
  const textOf = (to: number): string => document.text.slice(wordStart(document, first), document.words[to]?.end ?? 0)
  if (headWord(key, anonymousHeads))
    return { speaker: { entity: null, text: textOf(last), kind: 'anonymous' }, first, last }
  const head = headName(names, first, last)
  // "المتحدث باسم وزارة الداخلية نور الدين البابا": the person speaks; "مسؤول في البنتاغون": the source stays unnamed.
  const named = head && namedSpeaker(document, head)
  if (named && (named.speaker.kind === 'person' || named.first <= first + 1))
    return { ...named, first, last: Math.max(last, named.last) }
  if (headWord(key, personHeads)) return { speaker: { entity: null, text: textOf(last), kind: 'person' }, first, last }
  if (headWord(key, bodyHeads)) {
    const isDocument = /^(ال|لل|بال)?(بيان|تقرير)$/.test(key.replace(/^[بول](?=ال)/, ''))
    const entity = named?.speaker.entity ?? (isDocument ? (lastInstitution?.entity ?? null) : null)
    return { speaker: { entity, text: textOf(last), kind: 'institution' }, first, last }
  }
  if (named) return { ...named, first, last }
  return null
}

/** Offset of a word without the particle in front of a known head: للبيان → the article of البيان shares the ل, so the word's own start. */
function wordStart(document: TextDocument, at: number): number {
  const word = document.words[at]
  if (word === undefined) return 0
  const isCut =
    /^[لب](?!ل)/.test(word.key) &&
    (bodyHeads.has(word.key.slice(1)) || anonymousHeads.has(word.key.slice(1)) || personHeads.has(word.key.slice(1)))
  return isCut ? letterOffset(document.text, word, 1) : word.start
}
