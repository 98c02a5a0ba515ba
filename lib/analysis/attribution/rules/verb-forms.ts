/** Verbs of saying in a form that the tables do not have: with an object's pronoun, or told from other words by a sign. */
import { keyAt } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { verbOf } from '../verbs.ts'
import type { Verb } from '../verbs.ts'

/** "«سبع سنوات في خيمة»، تقولها أم ياسر": behind a quotation the pronoun stands for it. */
export function byQuoted(at: number, document: TextDocument): Verb | null {
  const key = keyAt(document, at)
  return key.endsWith('ها') && /^([يت]قول|قال|قالت)ها$/.test(key) ? verbOf(key.slice(0, -2)) : null
}

/** "عدّ النائب الخطوة مجازفة": to consider, where the sign of doubling tells it from the noun عدد's root and from "to count". */
export function byShadda(at: number, { text, words }: TextDocument): Verb | null {
  const word = words[at]
  if (word === undefined || !/^[وف]?عدت?$/.test(word.key)) return null
  if (!/^[وف]?عد\u0651/.test(text.slice(word.start, word.end))) return null
  return {
    stance: 'judge',
    key: word.key.endsWith('ت') ? 'اعتبرت' : 'اعتبر',
    joined: /^[وف]/.test(word.key),
    participle: false,
  }
}
