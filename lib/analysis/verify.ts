/**
 * The verification after a hit under the loose fold (arabic.md §1.3): what K2 made equal and must not be.
 *
 * على is not علي; a strict alias must agree in hamza, ى and ة; a name of up to three letters must agree in ة.
 */
import type { Candidate } from './occurrences.ts'
import type { TextDocument } from './document.ts'

/** True when the words of the text may stand for the words of the alias. */
export function isVerified(candidate: Candidate, document: TextDocument): boolean {
  const { use, first } = candidate
  return use.safe.every((safe, index) => {
    const word = document.words[first + index]
    return (
      word === undefined ||
      agrees({ text: word.safe, alias: safe, strict: use.strict, isFirst: index === 0, egyptian: document.egyptian })
    )
  })
}

type Pair = { text: string; alias: string; strict: boolean; isFirst: boolean; egyptian: boolean }

function agrees({ text, alias, strict, isFirst, egyptian }: Pair): boolean {
  if (text === alias) return true
  if (strict) return isFirst ? endsWithName(text, alias) : false
  if (!egyptian && finalYa(text) !== finalYa(alias)) return false
  return alias.length > 3 || !/[ةه]$/.test(alias) || text.at(-1) === alias.at(-1)
}

/** The first word may carry particles; after ل the article has lost its alef: للشرع → الشرع. */
function endsWithName(text: string, alias: string): boolean {
  return (
    text.endsWith(alias) || (alias.startsWith('ال') && text.endsWith(alias.slice(1)) && text.at(-alias.length) === 'ل')
  )
}

/** `ى`, `ي` or none: what a word ends in. */
function finalYa(word: string): string {
  return /[ىي]$/.exec(word)?.[0] ?? ''
}
