/** What a shape check found, in the words of somebody who writes a pack. */
import type { z } from 'zod'
import { quotable } from './problem.ts'

type Issue = z.core.$ZodIssue

const kinds: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
  undefined: 'nothing',
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return kinds[typeof value] ?? 'something else'
}

/** `["a", "b"]` → `"a" or "b"`; long lists are cut. */
function choices(values: readonly unknown[]): string {
  const shown = values.slice(0, 16).map((value) => JSON.stringify(value))
  return values.length > 16 ? `${shown.join(', ')} …` : shown.join(' or ')
}

/** `string`, 1, 200 → "a text must have at least 1 character". */
function bound(origin: string, which: 'at least' | 'at most', limit: number | bigint): string {
  if (origin === 'string') return `a text must have ${which} ${limit} ${limit === 1 ? 'character' : 'characters'}`
  if (origin === 'array') return `a list must have ${which} ${limit} ${limit === 1 ? 'entry' : 'entries'}`
  return `a number must be ${which} ${limit}`
}

function keysInWords(keys: readonly string[]): string {
  const shown = keys.slice(0, 3).map((key) => `"${quotable(key)}"`)
  return `${shown.join(', ')}${keys.length > 3 ? ` (and ${keys.length - 3} more)` : ''}`
}

/** The rest of a sentence that begins with the path of the value; ends with a full stop. */
export function wordsOfIssue(issue: Issue): string {
  const words = plainWords(issue)
  return words.endsWith('.') ? words : `${words}.`
}

function plainWords(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `there is no such key as ${keysInWords(issue.keys)} here`
    case 'invalid_type': {
      const wanted = kinds[issue.expected] ?? issue.expected
      return issue.input === undefined
        ? `this is missing: ${wanted} belongs here`
        : `${wanted} belongs here, not ${kindOf(issue.input)}`
    }
    case 'invalid_value':
      return `this must be ${choices(issue.values)}`
    case 'too_small':
      return bound(issue.origin, 'at least', issue.minimum)
    case 'too_big':
      return bound(issue.origin, 'at most', issue.maximum)
    case 'invalid_union':
      return 'a text, a number or true or false belongs here'
    default:
      return issue.message
  }
}
