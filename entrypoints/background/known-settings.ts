/**
 * The settings in force, kept in memory between two messages of one page: the browser's storage answers in some
 * milliseconds, and a reader waits for its marks. Asked for anew after each change, wherever it was made.
 */
import { browser } from '../../lib/platform/browser.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import type { SettingsInForce } from '../../lib/store/settings.ts'

let known: Promise<SettingsInForce> | null = null

async function load(): Promise<SettingsInForce> {
  try {
    return await loadSettings()
  } catch (error) {
    known = null
    throw error
  }
}

/** The settings in force. Rejects when the browser's storage does; then they are asked for again. */
export function knownSettings(): Promise<SettingsInForce> {
  known ??= load()
  return known
}

/** Call before anything else may ask. */
export function forgetChangedSettings(): void {
  browser.storage.onChanged.addListener(() => {
    known = null
  })
}
