/**
 * The lexicon: many names in, a compact buffer out; a text in, the names in it out.
 *
 * Positions are UTF-16 offsets into the text as given. A match record is four numbers, `[tokenStart, start, end, form]`:
 * `tokenStart` is where the first token begins, its particle included; `start`–`end` is the name with its article,
 * half-open, without outer quotes (للتحالف → tokenStart at the first ل, start at the second); `form` is the index in
 * the list that the lexicon was built from.
 */
import type { Result } from '../result.ts'
import { surfaces } from '../arabic/particles.ts'
import { isNameGap, tokenize } from '../arabic/tokens.ts'
import type { Token } from '../arabic/tokens.ts'

export type LexiconError = 'damaged' | 'wrong-version'
type Entry = { form: number; cut: number; rest: readonly string[] }
export type Lexicon = { readonly size: number; readonly entries: ReadonlyMap<string, readonly Entry[]> }
export type ScanOptions = { from?: number; to?: number }

/** Packs `forms` (names as written, in any spelling) into a buffer. */
export function buildLexicon(forms: readonly string[]): ArrayBuffer {
  const json = JSON.stringify(forms)
  const units = new Uint16Array(json.length)
  for (let index = 0; index < json.length; index += 1) units[index] = json.charCodeAt(index)
  return units.buffer
}

/** Opens a buffer made by `buildLexicon`. Fails when it is damaged: the caller rebuilds it. */
export function loadLexicon(buffer: ArrayBuffer): Result<Lexicon, LexiconError> {
  let forms: readonly string[]
  try {
    const units = new Uint16Array(buffer)
    let json = ''
    for (let from = 0; from < units.length; from += 8192)
      json += String.fromCharCode(...units.subarray(from, from + 8192))
    forms = JSON.parse(json) as string[]
  } catch {
    return { ok: false, error: { code: 'damaged', message: 'The lexicon cannot be read.' } }
  }
  const entries = new Map<string, Entry[]>()
  forms.forEach((form, index) => {
    const [first, ...rest] = words(form)
    if (first === undefined) return
    const beginnings = surfaces({
      safe: first.safe,
      loose: first.key,
      isArabic: first.kind === 'arabic',
      tokens: rest.length + 1,
    })
    for (const { surface, cut } of beginnings) {
      const entry = { form: index, cut, rest: rest.map((token) => token.key) }
      const list = entries.get(surface)
      if (list === undefined) entries.set(surface, [entry])
      else list.push(entry)
    }
  })
  return { ok: true, value: { size: forms.length, entries } }
}

/** Every whole-word match at every word start: all lengths, all readings of the particles, longest first. */
export function scanAll(lexicon: Lexicon, text: string, options: ScanOptions = {}): Int32Array {
  const tokens = words(text, options)
  return Int32Array.from(tokens.flatMap((_, index) => matchesAt(lexicon, text, tokens, index).flat()))
}

/** Leftmost-longest, non-overlapping whole-word matches; among equally long ones the least cut. */
export function scan(lexicon: Lexicon, text: string, options: ScanOptions = {}): Int32Array {
  const tokens = words(text, options)
  const found: number[] = []
  let after = 0
  tokens.forEach((token, index) => {
    if (token.start < after) return
    const [best] = matchesAt(lexicon, text, tokens, index)
    if (best === undefined) return
    found.push(...best)
    after = best[2]
  })
  return Int32Array.from(found)
}

function words(text: string, options: ScanOptions = {}): Token[] {
  return tokenize(text, options.from, options.to).filter(
    (token) => !isNameGap(token.safe, 0, token.safe.length) && token.key !== '\n',
  )
}

function matchesAt(
  lexicon: Lexicon,
  text: string,
  tokens: readonly Token[],
  index: number,
): [number, number, number, number][] {
  const first = tokens[index]
  if (first === undefined) return []
  const found: { cut: number; match: [number, number, number, number] }[] = []
  for (const { form, cut, rest } of lexicon.entries.get(first.key) ?? []) {
    let last = first
    const isWhole = rest.every((key, step) => {
      const next = tokens[index + 1 + step]
      if (next === undefined || next.key !== key || !isNameGap(text, last.end, next.start)) return false
      last = next
      return true
    })
    if (isWhole) found.push({ cut, match: [first.start, startAfter(text, first, cut), last.end, form] })
  }
  found.sort((a, b) => b.match[2] - a.match[2] || a.cut - b.cut || a.match[3] - b.match[3])
  return found.map(({ match }) => match)
}

/** The offset behind `cut` letters of the token: و"قسد" has its own token, وَقسد loses letter and mark. */
function startAfter(text: string, token: Token, cut: number): number {
  if (cut === 0) return token.start
  let letters = 0
  for (let index = token.start; index < token.end; index += 1) {
    const [unit] = tokenize(text, index, index + 1)
    if (unit === undefined) continue
    if (letters === cut) return index
    letters += 1
  }
  return token.start
}
