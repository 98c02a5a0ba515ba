/** The settings that are a switch, one of a few words, or some of a few: which values each can have, and reading them. */
import { extraKinds, kinds } from '../analysis/kinds.ts'
import type { PageSettings } from '../messages/contract.ts'

/** All but lists of the reader's own and the panel's arrangement. */
export type PlainSettings = Omit<PageSettings, 'arrangement' | 'locked'> & { on: boolean }
export type PlainField = keyof PlainSettings

type Values = { type: 'boolean' } | { type: 'one'; of: readonly string[] } | { type: 'some'; of: readonly string[] }

/** The values that each setting can have; `some`: any of these together. */
export const settingValues = {
  on: { type: 'boolean' },
  marks: { type: 'boolean' },
  hover: { type: 'boolean' },
  announce: { type: 'boolean' },
  density: { type: 'one', of: ['first', 'all'] },
  language: { type: 'one', of: ['ar', 'en'] },
  digits: { type: 'one', of: ['western', 'eastern'] },
  theme: { type: 'one', of: ['auto', 'light', 'dark'] },
  size: { type: 'one', of: ['small', 'medium', 'large'] },
  font: { type: 'one', of: ['naskh', 'system', 'serif'] },
  panel: { type: 'one', of: ['auto', 'ask'] },
  kinds: { type: 'some', of: kinds },
  extras: { type: 'some', of: extraKinds },
} as const satisfies Record<PlainField, Values>

/** Undefined for a value that the setting cannot have; of a list, what it cannot have is left out. */
function valueIn(field: PlainField, value: unknown): unknown {
  const rule = settingValues[field]
  if (rule.type === 'boolean') return typeof value === 'boolean' ? value : undefined
  const options: readonly string[] = rule.of
  if (rule.type === 'one') return options.find((option) => option === value)
  return Array.isArray(value) ? options.filter((option) => value.includes(option)) : undefined
}

/** The fields of anything that was written down somewhere; none where it is no object. */
export function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {}
}

/** Those of these settings that have a value they can have. */
export function readPlain(stored: unknown): Partial<PlainSettings> {
  const from = fieldsOf(stored)
  const read = (Object.keys(settingValues) as PlainField[]).flatMap((field) => {
    const value = valueIn(field, from[field])
    return value === undefined ? [] : [[field, value] as const]
  })
  return Object.fromEntries(read)
}
