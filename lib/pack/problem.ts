/** Why a pack is refused: a code for the interface, the place in the pack, and one clear sentence. */
export type ProblemCode =
  | 'too-large'
  | 'not-utf8'
  | 'not-json'
  | 'web-page'
  | 'too-deep'
  | 'too-long'
  | 'too-many'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'wrong-shape'
  | 'bad-text'
  | 'bad-address'
  | 'newer-format'
  | 'newer-engine'
  | 'duplicate-id'
  | 'dead-reference'
  | 'dangerous-alias'
  | 'bad-signature'

export type Problem = { code: ProblemCode; path: string; sentence: string }

/** An expected outcome that can fail: a value, or the problems that stand in its way. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** Words of a pack, or about one, inside a sentence: short, and with nothing that steers a terminal or turns a line. */
export function quotable(text: string, most = 60): string {
  const shown = text.length > most ? `${text.slice(0, most)}…` : text
  return shown.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd')
}

/** `['entities', 3, 'name']` → `entities[3].name`; the whole document is `(pack)`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let out = ''
  for (const part of path) {
    if (typeof part === 'number') out += `[${part}]`
    else out += `${out === '' ? '' : '.'}${quotable(String(part))}`
  }
  return out === '' ? '(pack)' : out
}
