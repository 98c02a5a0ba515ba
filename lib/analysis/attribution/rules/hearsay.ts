/** Hearsay (arabic.md §7.1, last row): "يعتقد أن", "تردد أن", "يقال إن", "أنباء عن": somebody says it, nobody is named. */
import type { TextDocument } from '../../document.ts'
import type { Attribution } from '../../types.ts'
import { contentFrom } from '../content.ts'
import { spanOf } from '../state.ts'
import { complementisers, hearsay } from '../verbs.ts'

const rumours = /^[وف]?(انباء|معلومات|شائعات)$/

/** An attribution to nobody at word `at`; null for other words. */
export function byHearsay(at: number, document: TextDocument): Attribution | null {
  const key = document.words[at]?.key ?? ''
  const isVerb = hearsay.has(key) || (/^[وف]/.test(key) && hearsay.has(key.slice(1)))
  const next = document.words[at + 1]?.key ?? ''
  const isRumour = rumours.test(key) && next === 'عن'
  if (!(isVerb && complementisers.has(next)) && !isRumour) return null
  return {
    ...spanOf(document, at, at),
    speaker: { entity: null, text: '', kind: 'none' },
    stance: 'doubt',
    ...contentFrom(document, { at: isRumour ? at + 2 : at + 1, clause: true }, []),
  }
}
