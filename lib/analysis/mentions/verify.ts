import { agreesWithName } from '../../arabic/verify.ts'
import type { Candidate } from './occurrences.ts'
import type { TextDocument } from '../document.ts'

/** True when the words of the text may stand for the words of the alias (arabic.md §1.3). */
export function isVerified(candidate: Candidate, document: TextDocument): boolean {
  const { use, first } = candidate
  const { egyptian } = document
  return use.safe.every((name, index) => {
    const text = document.words[first + index]?.safe ?? name
    return text === name || agreesWithName({ text, name, strict: use.strict, isFirst: index === 0, egyptian })
  })
}
