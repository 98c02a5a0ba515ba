/** What the patterns of possible names share: a found span, the words that announce it, and what stands between words. */
import type { EntityType } from '../../pack/types.ts'
import { textBefore, textOf } from '../document.ts'
import type { TextDocument } from '../document.ts'
import { reason } from '../reasons.ts'
import type { ReasonCode } from '../reasons.ts'

/** A span of words that may be a name, with the reason. */
export type Found = { first: number; last: number; type: EntityType; why: string }

/** A word as one that announces a name. */
export type Trigger = { has: (list: ReadonlySet<string>) => boolean }

/** A word list holds the word itself or what is left of it behind و, ف, ب, ل. */
export function matching(key: string): Trigger {
  const bare = key.length > 3 && /^[وفبل]/.test(key) ? key.slice(1) : null
  return { has: (list) => list.has(key) || (bare !== null && list.has(bare)) }
}

/** True when nothing but space stands before word `index`: brackets and quotes end a name. */
export function isPlain(document: TextDocument, index: number): boolean {
  return /^\s+$/.test(textBefore(document, index))
}

/** The reason with the words `from`–`to` as the text has them. */
export function because(code: ReasonCode, document: TextDocument, [from, to]: readonly [number, number]): string {
  return reason(code, textOf(document, from, to))
}

/** "السوري", "الأمريكية" behind a name belong to the sentence, not to the name. */
export function isAdjectiveOfNation(key: string): boolean {
  return /^ال(?:سور|عراق|لبنان|ارد?ن|ترك|روس|ايران|سعود|مصر|امريك|اميرك|بريطان|فرنس|المان|صين|عرب|كرد|اسرائيل|فلسطين|قطر|كويت|يمن|اوروب)(?:ي|يه|ين|يين|يون)$/.test(
    key,
  )
}
