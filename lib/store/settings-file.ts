/** The settings as a file that the reader takes along: written whole, and read strictly, because it can be any file. */
import { quotable } from '../pack/problem.ts'
import type { Result } from '../result.ts'
import { readSettings, settingsVersion } from './settings.ts'
import type { Settings } from './settings.ts'

/** A settings file is a few kilobytes; anything much larger is another file, and is not even read. */
export const MOST_SETTINGS_BYTES = 2_000_000

export type SettingsFileCode = 'not-json' | 'not-settings' | 'newer' | 'spoilt'

const mark = 'hawamish-settings'

/** The text of the file. It holds the reader's own settings: what a policy fixes is the policy's. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ file: mark, ...readSettings(settings) }, null, 2)}\n`
}

/**
 * The settings that a file names, as they stand in it.
 * @returns `spoilt` with the field's name as the message, where a value would not be kept as it stands in the file
 */
export function readSettingsFile(text: string): Result<Partial<Settings>, SettingsFileCode> {
  const refuse = (code: SettingsFileCode, message = ''): Result<Partial<Settings>, SettingsFileCode> => ({
    ok: false,
    error: { code, message },
  })
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return refuse('not-json')
  }
  if (typeof content !== 'object' || content === null || !('file' in content) || content.file !== mark)
    return refuse('not-settings')
  const { file: _, version, ...fields } = content as Record<string, unknown> & { file: string }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse('spoilt', 'version')
  if (version > settingsVersion) return refuse('newer')
  const read = Object.entries(readSettings(fields)).filter(([field]) => Object.hasOwn(fields, field))
  const kept = new Map<string, unknown>(read)
  const spoilt = Object.keys(fields).find((field) => !kept.has(field) || !isSame(kept.get(field), fields[field]))
  return spoilt === undefined ? { ok: true, value: Object.fromEntries(read) } : refuse('spoilt', quotable(spoilt))
}

/** Equal values; the order of a list and of an object's fields does not count. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item) => other.some((another) => isSame(item, another)))
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [mine, theirs]: Record<string, unknown>[] = [{ ...one }, { ...other }]
  if (!mine || !theirs || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(mine)
  return keys.length === Object.keys(theirs).length && keys.every((key) => isSame(mine[key], theirs[key]))
}
