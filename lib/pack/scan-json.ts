/**
 * A pass over JSON text before `JSON.parse`, for what the parser would silently accept: keys given twice (the parser keeps
 * the last, the usual way past a validator), prototype keys, and depth, lengths and counts that would cost too much.
 * Source of the limits: the threat model for packs (platform.md §3.5).
 */
import { formatPath, quotable } from './problem.ts'
import type { Problem, ProblemCode } from './problem.ts'

export const limits = {
  bytes: 4 * 1024 * 1024,
  depth: 12,
  /** UTF-16 units in one string. */
  text: 2000,
  /** Members of one array or object. */
  members: 20_000,
  /** Values in the whole document. */
  values: 400_000,
} as const

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

type Container = { kind: 'object' | 'array'; keys: Set<string> | null; count: number; key: string }

/** Unescapes a JSON string literal (with its quotes); null when it is not one. */
function unescape(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

/** End (exclusive) of the string literal that starts at `start`; -1 when it never ends. */
function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x5c) i++
    else if (c === 0x22) return i + 1
  }
  return -1
}

/**
 * Scans JSON text and returns the first problem found, or null. It does not judge syntax: text that is not JSON passes
 * here and is refused by the parser.
 */
export function scanJson(text: string): Problem | null {
  const stack: Container[] = []
  let values = 0
  let expectKey = false
  const path = (): string =>
    formatPath(stack.map((c) => (c.kind === 'array' ? Math.max(0, c.count - 1) : c.key)).filter((part) => part !== ''))
  const problem = (code: ProblemCode, sentence: string): Problem => ({
    code,
    path: path(),
    sentence: `${path()}: ${sentence}`,
  })

  const countValue = (): Problem | null => {
    const top = stack.at(-1)
    if (top?.kind === 'array') top.count++
    if (++values > limits.values) return problem('too-many', `the pack holds more than ${limits.values} values.`)
    if (top && top.count > limits.members)
      return problem('too-many', `a list or object may have at most ${limits.members} members.`)
    return null
  }

  const takeKey = (key: string): Problem | null => {
    const top = stack.at(-1)
    if (!top) return null
    top.key = key
    top.count++
    if (forbiddenKeys.has(key)) return problem('forbidden-key', `the key "${quotable(key)}" is not allowed in a pack.`)
    if (top.keys?.has(key)) return problem('duplicate-key', `the key "${quotable(key)}" is given twice in one object.`)
    top.keys?.add(key)
    return null
  }

  const open = (kind: 'object' | 'array'): Problem | null => {
    const counted = countValue()
    if (counted) return counted
    stack.push({ kind, keys: kind === 'object' ? new Set() : null, count: 0, key: '' })
    expectKey = kind === 'object'
    return stack.length > limits.depth
      ? problem('too-deep', `values may be nested at most ${limits.depth} deep.`)
      : null
  }

  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    let found: Problem | null = null
    if (c === '"') {
      const end = stringEnd(text, i)
      if (end < 0) return null
      const value = unescape(text.slice(i, end))
      if (value === null) return null
      found = expectKey ? takeKey(value) : countValue()
      if (!found && value.length > limits.text)
        found = problem('too-long', `a text may have at most ${limits.text} characters.`)
      expectKey = false
      i = end - 1
    } else if (c === '{') found = open('object')
    else if (c === '[') found = open('array')
    else if (c === '}' || c === ']') {
      stack.pop()
      expectKey = false
    } else if (c === ',') expectKey = stack.at(-1)?.kind === 'object'
    else if (c !== undefined && /[-\dtfn]/.test(c)) {
      found = countValue()
      while (i + 1 < text.length && /[\w.+-]/.test(text[i + 1] ?? '')) i++
    }
    if (found) return found
  }
  return null
}
