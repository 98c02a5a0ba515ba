/**
 * The words of the interface in the reader's own choice of language, which need not be the browser's. Pure: two
 * locale files and the rules of `number-format.ts`. Arabic counts in six plural forms (platform.md §1.2); every inserted
 * value is isolated, so that a Latin name or a number cannot turn the sentence around it (platform.md §4.3).
 */
import ar from '../../assets/locales/ar.json' with { type: 'json' }
import en from '../../assets/locales/en.json' with { type: 'json' }
import type { Language } from '../analysis/view.ts'
import { dateInWords, rangeInWords } from '../analysis/date-words.ts'
import { groupedNumber, pluralForm, type PluralForm } from '../analysis/number-format.ts'
import { easternDigits, type Digits } from './digits.ts'

export type { Digits } from './digits.ts'

type PluralMessage = { other: string } & Partial<Record<PluralForm, string>>
type Locale = typeof ar

/** Keys of plain texts, and of texts that depend on a count. Taken from `ar.json`: an unknown key does not compile. */
export type TextKey = { [K in keyof Locale]: Locale[K] extends string ? K : never }[keyof Locale]
export type PluralKey = Exclude<keyof Locale, TextKey>

type Messages = Record<TextKey, string> & Record<PluralKey, PluralMessage>

const locales: Record<Language, Messages> = { ar, en }

/** Values for the `{names}` of a text. Numbers are written in the reader's digits. */
export type Values = Readonly<Record<string, string | number>>

export type I18n = {
  language: Language
  dir: 'rtl' | 'ltr'
  digits: Digits
  /** The text with its values inserted, each between U+2068 and U+2069. Throws on a missing value: that is a bug. */
  t: (key: TextKey, values?: Values) => string
  /** The text for this count; `{count}` stands for the number itself. */
  plural: (key: PluralKey, count: number, values?: Values) => string
  /** The pieces of a text in order, with the given things in place of its `{names}`: for links and emphasis. */
  parts: <Thing>(key: TextKey, things: Readonly<Record<string, Thing>>) => (string | Thing)[]
  number: (value: number) => string
  /** `2025-11-24` → "24 تشرين الثاني/نوفمبر 2025"; months and years likewise. */
  date: (date: string) => string
  /** A span of days; what both ends share is said once. */
  range: (from: string, to: string) => string
  /** An own text (not a quotation) with its numbers in the reader's digits. */
  own: (text: string) => string
}

const placeholder = /\{(\w+)\}/g

/** Isolates an inserted value: "CENTCOM" → FSI CENTCOM PDI. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

/**
 * The interface in one language. `digits` matters for Arabic only; English keeps western digits.
 */
export function createI18n(language: Language, digits: Digits): I18n {
  const messages = locales[language]
  const eastern = language === 'ar' && digits === 'eastern'
  const own = (text: string): string => (eastern ? easternDigits(text) : text)
  const number = (value: number): string => own(groupedNumber(value))

  function insert(text: string, values: Values): string {
    return text.replace(placeholder, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`)
      return isolate(typeof value === 'number' ? number(value) : value)
    })
  }

  return {
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    digits,
    t: (key, values = {}) => insert(messages[key], values),
    plural: (key, count, values = {}) => {
      const forms = messages[key]
      return insert(forms[pluralForm(count, language)] ?? forms.other, { ...values, count })
    },
    parts: (key, things) => splitAt(messages[key], things),
    number,
    date: (date) => own(dateInWords(date, language)),
    range: (from, to) => own(rangeInWords(from, to, language)),
    own,
  }
}

function splitAt<Thing>(text: string, things: Readonly<Record<string, Thing>>): (string | Thing)[] {
  const pieces: (string | Thing)[] = []
  for (const [index, piece] of text.split(placeholder).entries()) {
    if (index % 2 === 0) {
      if (piece !== '') pieces.push(piece)
      continue
    }
    const thing = things[piece]
    if (thing === undefined) throw new Error(`no value for {${piece}} in "${text}"`)
    pieces.push(thing)
  }
  return pieces
}
