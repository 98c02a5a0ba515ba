/** Whom somebody speaks to, between verb and subject: "قال للصحفيين", "أعلن في تصريح لإذاعة دمشق وزير التموين". */
import { follows, keyAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { headOf } from './heads.ts'

const MEDIUM_WORDS = 3

/** "لإذاعة دمشق | وزير التموين": the head behind a medium of one or two words that is spoken to; `at` where none follows at once. */
export function mediumEnd(document: TextDocument, at: number): number {
  if (!/^ل(وكاله|قناه|صحيفه|موقع|شبكه|تلفزيون|اذاعه|مجله|راديو|جريده)$/.test(keyAt(document, at))) return at
  for (let next = at + 2; next <= at + MEDIUM_WORDS && follows(document, next); next += 1)
    if (headOf(keyAt(document, next)) !== null && !keyAt(document, next).startsWith('ال')) return next
  return at
}

const addressed =
  /^لل(تلفزيون|اذاعه|قناه|وكاله|صحيفه|موقع|صحف|صحفيين|صحافيين|اعلام|اعلاميين|شبكه|مراسلين)$|^ل(صحفيين|صحافيين|مراسلين)$/

/** "للصحفيين", "للتلفزيون": whom somebody speaks to, by one word. */
export function isAddressedMedium(key: string): boolean {
  return addressed.test(key)
}
