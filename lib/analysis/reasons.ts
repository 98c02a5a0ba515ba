/**
 * Why something was linked or judged: one place for the words. The analysis carries a code with its argument
 * ("after-long: أحمد الشرع"), so that the same analysis can be shown in either language.
 */
import { dateInWords, rangeInWords } from './date-words.ts'
import type { Language } from './view.ts'

type Sentences = { ar: string; en: string }

/** `{}` stands for the argument. */
const sentences = {
  'known-name': { ar: 'الاسم «{}» معروف بلا شرط', en: 'the name “{}” is known and needs no context' },
  'known-short': { ar: 'الصيغة المختصرة «{}» معروفة بلا شرط', en: 'the short form “{}” is known and needs no context' },
  'gate-before': { ar: 'سبقه مباشرة «{}»', en: '“{}” stands directly before it' },
  'gate-after': { ar: 'تلاه مباشرة «{}»', en: '“{}” stands directly after it' },
  'gate-near': { ar: 'ورد بجواره «{}»', en: '“{}” stands near it' },
  'gate-document': { ar: 'ورد في النص «{}»', en: '“{}” occurs in the text' },
  'after-entity': { ar: 'ذُكر في النص ما يرتبط به: «{}»', en: 'the text also names “{}”' },
  'after-long': { ar: 'يدلّ عليه في النص «{}»', en: 'the text also calls it “{}”' },
  'in-title': { ar: 'ورد الاسم الكامل في عنوان الصفحة', en: 'the full name occurs in the page title' },
  'beside-role': { ar: 'اقترن بالصفة «{}»', en: 'the office “{}” stands beside it' },
  'nearest-namesake': {
    ar: 'هذا الاسم لأكثر من شخص، وهذا أقربهم ذكرًا',
    en: 'several people bear this name; this one was named nearest',
  },
  'role-on-date': { ar: 'صاحب المنصب في تاريخ النشر {}', en: 'holder of the office on the publication date {}' },
  'role-named': {
    ar: 'تاريخ النشر غير معروف، وصاحب المنصب مذكور باسمه في النص',
    en: 'no publication date, but the holder is named in the text',
  },
  'role-as-of': {
    ar: 'آخر مصدر يذكره في المنصب بتاريخ {}',
    en: 'the latest source that shows the holder in office is of {}',
  },
  'definite-only': { ar: 'لا يعود إلا على «{}»', en: 'it can only stand for “{}”' },
  'definite-nearest': { ar: 'أقرب ما يعود عليه «{}»', en: 'the nearest thing it can stand for is “{}”' },
  'definite-topic': { ar: 'يعود على موضوع النص «{}»', en: 'it stands for the topic of the text, “{}”' },
  'several-candidates': { ar: 'يحتمل أن يعود على غيره', en: 'it may stand for something else' },
  learned: { ar: 'عرّفه النص اختصارًا لـ«{}»', en: 'the text introduces it as short for “{}”' },
  glued: { ar: 'كلمتان متصلتان: «{}»', en: 'two words run together: “{}”' },
  'possible-role': { ar: 'اسم محتمل بعد «{}»', en: 'a possible name after “{}”' },
  'possible-kunya': { ar: 'كنية', en: 'a teknonym' },
  'possible-head': { ar: 'جهة محتملة تبدأ بـ«{}»', en: 'a possible body that begins with “{}”' },
  'possible-place': { ar: 'مكان محتمل بعد «{}»', en: 'a possible place after “{}”' },
  'possible-operation': { ar: 'عملية محتملة بعد «{}»', en: 'a possible operation after “{}”' },
  'published-in-window': {
    ar: 'نُشر في الأيام التي يُكتب فيها عن الحدث ({})',
    en: 'published while the event was in the news ({})',
  },
  'no-date': { ar: 'تاريخ النشر غير معروف', en: 'the publication date is not known' },
  'core-entity': { ar: 'يذكر «{}»', en: 'it names “{}”' },
  'event-named': { ar: 'يسمّي الحدث: «{}»', en: 'it names the event: “{}”' },
  'event-date': { ar: 'يذكر تاريخ الحدث: «{}»', en: 'it gives the event’s date: “{}”' },
  'event-count': { ar: 'يذكر رقمًا من أرقام الحدث: «{}»', en: 'it gives a figure of the event: “{}”' },
  // No quotation marks: these are the pack's words for what it looks for, and the text may say it in others.
  sign: { ar: 'مما يميّز الحدث: {}', en: 'what sets the event apart: {}' },
  'sign-in-headline': {
    ar: 'مما يميّز الحدث، في العنوان أو المقدمة: {}',
    en: 'what sets the event apart, in headline or lead: {}',
  },
  against: { ar: 'مما يميّز حدثًا مشابهًا: {}', en: 'what sets a similar event apart: {}' },
  'outside-window': {
    ar: 'نُشر في غير الأيام التي يُكتب فيها عن الحدث ({})',
    en: 'published while the event was not in the news ({})',
  },
} as const satisfies Record<string, Sentences>

export type ReasonCode = keyof typeof sentences

/** A reason as the analysis carries it: `code` or `code: argument`. */
export function reason(code: ReasonCode, argument?: string): string {
  return argument === undefined ? code : `${code}: ${argument}`
}

/** A carried reason as a sentence of the interface; text that is no known reason comes back unchanged. */
export function reasonInWords(carried: string, language: Language): string {
  const colon = carried.indexOf(': ')
  const code = colon < 0 ? carried : carried.slice(0, colon)
  if (!isReasonCode(code)) return carried
  const sentence = sentences[code][language]
  const said = colon < 0 ? '' : inWords(carried.slice(colon + 2), language)
  return sentence.split('{}').join(sentence.includes('«') ? nested(said) : said)
}

/** Days are carried as `2025-11-29` or `2025-11-29/2026-01-14`, and told as a reader knows them; all else is as it is. */
function inWords(argument: string, language: Language): string {
  const [, from, to] = /^(\d{4}(?:-\d{2}){0,2})(?:\/(\d{4}(?:-\d{2}){0,2}))?$/.exec(argument) ?? []
  if (from === undefined) return argument
  return to === undefined ? dateInWords(from, language) : rangeInWords(from, to, language)
}

/** Quotation marks within quotation marks: «اسم «عين الصقر»» → «اسم “عين الصقر”». */
function nested(argument: string): string {
  return argument.replaceAll('«', '“').replaceAll('»', '”')
}

function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(sentences, code)
}
