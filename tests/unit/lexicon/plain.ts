/**
 * The definition of a match, written to be read and not to be fast: tokens, a map of first tokens, a comparison of keys.
 * The packed lexicon must give the same records for any list of names and any text.
 */
import { surfaces } from '../../../lib/arabic/particles.ts'
import { isNameGap, tokenize } from '../../../lib/arabic/tokens.ts'
import type { Token } from '../../../lib/arabic/tokens.ts'
import { nameTokens } from '../../../lib/lexicon/symbols.ts'

type PlainMatch = { tokenStart: number; start: number; end: number; form: number; cut: number; order: number }
type Entry = { form: number; cut: number; order: number; rest: readonly string[] }
export type PlainLexicon = ReadonlyMap<string, readonly Entry[]>

export function plainLexicon(forms: readonly string[], withParticles = true): PlainLexicon {
  const entries = new Map<string, Entry[]>()
  const named = forms.flatMap((form, index) => {
    const [first, ...rest] = nameTokens(form)
    if (first === undefined) return []
    const beginnings = surfaces({
      safe: first.safe,
      loose: first.key,
      isArabic: first.kind === 'arabic' && withParticles,
      tokens: rest.length + 1,
    })
    const keys = [first, ...rest].map((token) => token.key)
    return [{ form: index, beginnings, keys, name: keys.join(' ') }]
  })
  // Names that are equal under K2 are one name: what one may begin with, the other may (للمانيا, لألمانيا).
  for (const twins of Map.groupBy(named, ({ name }) => name).values()) {
    const beginnings = twins.flatMap((twin) => twin.beginnings)
    const distinct = new Map(beginnings.map((one) => [`${one.surface} ${one.cut} ${one.dropped}`, one]))
    for (const { form, keys } of twins) {
      for (const { surface, cut, dropped } of distinct.values()) {
        // Among equal cuts: ال put back, then الل, then nothing (arabic.md §2.1).
        const order = cut * 10 + (dropped === 0 ? 3 : dropped)
        const entry = { form, cut, order, rest: keys.slice(1) }
        entries.set(surface, [...(entries.get(surface) ?? []), entry])
      }
    }
  }
  return entries
}

/** Records as `scanAll` gives them. */
export function plainScanAll(lexicon: PlainLexicon, text: string, from = 0, to = text.length): number[] {
  const tokens = words(text, from, to)
  return tokens.flatMap((_, index) => matchesAt(lexicon, text, tokens, index).flatMap(toRecord))
}

/** Records as `scan` gives them. */
export function plainScan(lexicon: PlainLexicon, text: string, from = 0, to = text.length): number[] {
  const tokens = words(text, from, to)
  const records: number[] = []
  let after = from
  tokens.forEach((token, index) => {
    if (token.start < after) return
    const [best] = matchesAt(lexicon, text, tokens, index)
    if (best === undefined) return
    records.push(...toRecord(best))
    after = best.end
  })
  return records
}

const toRecord = (match: PlainMatch): number[] => [match.tokenStart, match.start, match.end, match.form]

function words(text: string, from: number, to: number): Token[] {
  return tokenize(text, from, to).filter((token) => token.key !== '\n' && !isNameGap(token.safe, 0, 1))
}

function matchesAt(lexicon: PlainLexicon, text: string, tokens: readonly Token[], index: number): PlainMatch[] {
  const first = tokens[index]
  if (first === undefined) return []
  const found: PlainMatch[] = []
  for (const { form, cut, order, rest } of lexicon.get(first.key) ?? []) {
    let last = first
    const isWhole = rest.every((key, step) => {
      const next = tokens[index + 1 + step]
      if (next === undefined || next.key !== key || !isNameGap(text, last.end, next.start)) return false
      last = next
      return true
    })
    if (!isWhole) continue
    const start = startAfter(text, first, cut)
    found.push({ tokenStart: first.start, start, end: last.end, form, cut, order })
  }
  return found.sort((a, b) => b.end - a.end || a.order - b.order || a.form - b.form)
}

/** The offset of the first letter behind `cut` letters. */
function startAfter(text: string, token: Token, cut: number): number {
  let letters = 0
  for (let index = token.start; index < token.end; index += 1) {
    if (tokenize(text, index, index + 1).length === 0) continue
    if (letters === cut) return index
    letters += 1
  }
  return token.start
}
