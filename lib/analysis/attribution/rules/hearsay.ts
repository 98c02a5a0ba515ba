/** Hearsay (arabic.md §7.1, last row): "يعتقد أن", "تردد أن", "يقال إن", "أنباء عن": somebody says it, nobody is named. */
import { follows, keyAt, spanOf } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import type { Attribution } from '../../types.ts'
import { contentFrom } from '../content.ts'
import { hasPassiveVowels } from '../vowels.ts'
import { complementisers, hearsay } from '../verbs.ts'

/** Words with and without و or ف in front. */
function joinable(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => [word, `و${word}`, `ف${word}`]))
}

const rumours = joinable('انباء معلومات شائعات')
const passives = joinable('ذكر نقل اعلن كشف زعم اشيع')
const unsure: ReadonlySet<string> = joinable([...hearsay].join(' '))

/** "وذُكر أن", "نُقل أن", "أُعلن أن": the vowel sign makes the verb passive. */
export function isPassive(at: number, document: TextDocument): boolean {
  return passives.has(keyAt(document, at)) && hasPassiveVowels(at, document)
}

/** "كان يعتقد أن", "الرجل يعتقد أنه": with a subject before it the verb is active; a passive has its vowel, و or no subject. */
function isImpersonal(at: number, document: TextDocument): boolean {
  const word = document.words[at]
  if (word === undefined || !/^[وف]?[يت](عتقد|زعم|رجح|قال)$/.test(word.key)) return true
  const before = keyAt(document, at - 1)
  if (/^(كان|كانت|كانوا|هو|هي|من|لا)$/.test(before)) return false
  if (/^[وف]|ُ/.test(document.text.slice(word.start, word.end)) || !follows(document, at)) return true
  if (/^(حيث|كما|فيما|بينما|اذ|التي|الذي|الذين|ما|مما|لكن|قد)$/.test(before)) return true
  return /^[با]?ان$/.test(keyAt(document, at + 1))
}

/** An attribution to nobody at word `at`; null for other words. */
export function byHearsay(at: number, document: TextDocument): Attribution | null {
  const key = keyAt(document, at)
  const isVerb = unsure.has(key) || isPassive(at, document)
  if (!isVerb && !rumours.has(key)) return null
  const next = keyAt(document, at + 1)
  // "نفى صحة أنباء عن": what is denied is no rumour of the report
  const isRumour = rumours.has(key) && next === 'عن' && !/^(صحه|نفي|[يت]نفي|نفت|كذب)$/.test(keyAt(document, at - 1))
  // "كان يعتقد أنه", "الجيران الذين يعتقد أنهم": with a subject before it the verb is active
  if (isVerb && !isImpersonal(at, document)) return null
  if (!(isVerb && complementisers.has(next)) && !isRumour) return null
  return {
    ...spanOf(document, at, at),
    speaker: { entity: null, text: '', kind: 'none' },
    stance: 'doubt',
    ...contentFrom(document, { at: isRumour ? at + 2 : at + 1, clause: true }, []),
  }
}
