/**
 * Agreement of a verb with whoever speaks: "وأضافت" does not go on with a man who "قال" before. A verb in front of its subject
 * agrees in gender and stays singular, so the verb that named a speaker tells what the next ones may look like.
 */
import { isReporting } from './verbs.ts'

export type Gender = 'masculine' | 'feminine' | 'plural'

/**
 * What a reporting verb or participle agrees with, by the form that the same verb has for the other gender: قالت beside قال,
 * تقول beside يقول, مشيرة beside مشيرا. تابع and لفت begin or end with ت and are masculine; قالوا, يقولون, مشيرين are plural.
 * @param key K2 key of the verb without و or ف
 */
export function genderOf(key: string): Gender {
  if (key.startsWith('ت') && isReporting(`ي${key.slice(1)}`)) return 'feminine'
  if (/[هة]$/.test(key) && isReporting(`${key.slice(0, -1)}ا`)) return 'feminine'
  if (/(?:وا|ون)$/.test(key) || (key.endsWith('ين') && isReporting(`${key.slice(0, -2)}ا`))) return 'plural'
  if (!key.endsWith('ت')) return 'masculine'
  const stem = key.slice(0, -1)
  return ['', 'ا', 'ي'].some((ending) => isReporting(stem + ending)) ? 'feminine' : 'masculine'
}

/** True for a source of several people, whom only a plural goes on with: "مسؤولون … وأضافوا"; "مصادر … وأضافت" is feminine. */
export function isSeveral(text: string): boolean {
  return /^(?:\d+|[\u0621-\u065F\u0670-\u06D3]{3,}(?:ون|ين|ان)|نصف|ثلث|ربع|(?:ال)?بعض|(?:ال)?كثير|معظم|غالبية|عدد)(?=\s|$)/.test(
    text,
  )
}
