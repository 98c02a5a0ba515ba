/**
 * Spellings that Arabic newsrooms use side by side (arabic.md §2.3). A pack writes one; the lexicon knows them all.
 *
 * قوات سوريا الديمقراطية → قوات سورية الديموقراطية,  الكونغرس → الكونجرس,  أبو محمد → أبا محمد, أبي محمد
 */
import { inflect } from '../arabic/inflection.ts'
import { tokenize } from '../arabic/tokens.ts'
import type { Alias } from './types.ts'

/** Stems written in more than one way; a word that contains the one is also written with the other. */
export const STEMS: readonly (readonly string[])[] = [
  ['أمريك', 'أميرك'],
  ['ديمقراط', 'ديموقراط'],
  ['كونغرس', 'كونجرس'],
  ['بنتاغون', 'بنتاجون'],
  ['ترامب', 'ترمب'],
  ['نتنياهو', 'نتانياهو'],
  ['هيغسيث', 'هيجسيث', 'هيغسث'],
  ['مسؤول', 'مسئول'],
  ['شؤون', 'شئون'],
  ['هيئة', 'هيأة'],
  ['ميليشيا', 'مليشيا'],
  ['بوتين', 'بوتن'],
  ['أردوغان', 'إردوغان', 'أردوجان'],
  ['تلفزيون', 'تليفزيون'],
]

/** Whole words that only inside a longer name are the same: سورية alone is mostly an adjective. */
const INNER_WORDS: readonly (readonly string[])[] = [
  ['سوريا', 'سورية'],
  ['المهام', 'المهمات'],
]

/** At most so many spellings of one form: a name of many variable words would otherwise multiply. */
const MOST = 24

/** All spellings of a form, the given one first. */
export function spellings(form: string): string[] {
  const words = tokenize(form).length
  let found = [form]
  for (const group of STEMS) found = found.flatMap((one) => alternatives(one, group))
  if (words > 1) for (const group of INNER_WORDS) found = found.flatMap((one) => wholeWord(one, group))
  return [...new Set(found)].slice(0, MOST)
}

function alternatives(form: string, group: readonly string[]): string[] {
  const present = group.find((stem) => form.includes(stem))
  return present === undefined
    ? [form]
    : [form, ...group.filter((stem) => stem !== present).map((stem) => form.replaceAll(present, stem))]
}

function wholeWord(form: string, group: readonly string[]): string[] {
  const parts = form.split(' ')
  const present = group.find((word) => parts.includes(word))
  if (present === undefined) return [form]
  return [
    form,
    ...group
      .filter((word) => word !== present)
      .map((word) => parts.map((part) => (part === present ? word : part)).join(' ')),
  ]
}

/**
 * The inflected forms of an alias: those that `inflect` asks for, and the case forms of أبو and أخو, which every name
 * that begins with them has.
 */
export function inflections(alias: Pick<Alias, 'form' | 'inflect'>): string[] {
  const cases = alias.form.includes(' ') ? inflect(alias.form, 'five-nouns') : [alias.form]
  if (cases.length > 1 || alias.inflect === undefined) return cases
  return inflect(alias.form, alias.inflect)
}
