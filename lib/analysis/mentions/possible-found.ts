/** What the patterns of possible names share: a found span, the words that announce it, and what stands between words. */
import type { EntityType } from '../../pack/types.ts'
import { GAP } from '../document.ts'
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

/** True when word `index` follows the one before it without a comma or stop. */
export function follows({ gaps }: TextDocument, index: number): boolean {
  return gaps[index] === GAP.none
}

/** True when nothing but space stands before word `index`: brackets and quotes end a name. */
export function isPlain({ text, words }: TextDocument, index: number): boolean {
  return /^\s+$/.test(text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0))
}

/** The reason with the words `from`–`to` as the text has them. */
export function because(
  code: ReasonCode,
  { text, words }: TextDocument,
  [from, to]: readonly [number, number],
): string {
  return reason(code, text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0))
}

/** "السوري", "الأمريكية" behind a name belong to the sentence, not to the name. */
export function isAdjectiveOfNation(key: string): boolean {
  return /^ال(?:سور|عراق|لبنان|ارد?ن|ترك|روس|ايران|سعود|مصر|امريك|اميرك|بريطان|فرنس|المان|صين|عرب|كرد|اسرائيل|فلسطين|قطر|كويت|يمن|اوروب)(?:ي|يه|ين|يين|يون)$/.test(
    key,
  )
}
