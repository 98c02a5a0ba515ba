/** Ids for what refers to what: labels, what a button unfolds, choices of one group. */
import { useState } from 'preact/hooks'

let made = 0

/**
 * An id that nothing else in the document has, the same as long as the component lives. Preact's own `useId` counts anew
 * each time that a whole tree is rendered again, and then gives one id twice: the name of a card was taken for that of a
 * list.
 */
export function useUniqueId(): string {
  const [id] = useState(() => `n${(made += 1)}`)
  return id
}
