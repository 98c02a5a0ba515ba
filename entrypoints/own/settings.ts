/** The settings inside an extension page: loaded once, kept up to date, changed in one place. */
import { useEffect, useState } from 'preact/hooks'
import type { Appearance } from '../../components/options/types.ts'
import { createI18n } from '../../lib/platform/i18n.ts'
import type { I18n } from '../../lib/platform/i18n.ts'
import { changeSettings, loadSettings, watchSettings } from '../../lib/store/settings.ts'
import type { Settings, SettingsInForce } from '../../lib/store/settings.ts'

/** Tells the settings as they are, and each time that they change. */
export function followSettings(tell: (settings: SettingsInForce) => void): () => void {
  let isFirst = true
  const stop = watchSettings((next) => {
    isFirst = false
    tell(next)
  })
  // It may be slower than a change made meanwhile, and would bring back what was before that.
  void loadSettings().then((loaded) => isFirst && tell(loaded))
  return () => {
    isFirst = false
    stop()
  }
}

/** Null until they are loaded, which takes a few milliseconds: nothing is drawn in the wrong language before. */
export function useSettings(): SettingsInForce | null {
  const [settings, setSettings] = useState<SettingsInForce | null>(null)
  useEffect(() => followSettings(setSettings), [])
  return settings
}

/** Whether a change could be written down: a browser without room, or with a broken profile, refuses it. */
export async function isKept(change: Promise<unknown>): Promise<boolean> {
  try {
    await change
    return true
  } catch {
    // The reader is told, and nobody else could do anything about it.
    return false
  }
}

export type Changes = {
  /** The last change could not be kept. */
  unsaved: boolean
  /** Changes the settings; false where that could not be kept. Never rejects. */
  keep: (change: (before: SettingsInForce) => Settings) => Promise<boolean>
}

/** Changes of the settings by popup and side panel, and whether the reader has to be told of a failure. */
export function useChanges(): Changes {
  const [unsaved, setUnsaved] = useState(false)
  const keep: Changes['keep'] = async (change) => {
    const kept = await isKept(changeSettings(change))
    setUnsaved(!kept)
    return kept
  }
  return { unsaved, keep }
}

/** Words and numbers as the reader wants them. */
export function i18nOf({ language, digits }: Settings): I18n {
  return createI18n(language, digits)
}

/** The part that is about looks: handed to components, which hand it back changed. */
export function appearanceOf(settings: Settings): Appearance {
  const { theme, size, font, digits, language, density, kinds, extras, hover, announce, panel } = settings
  return { theme, size, font, digits, language, density, kinds, extras, hover, announce, panel }
}

/** Settings that an administrator has fixed. */
export function lockedIn({ policy }: SettingsInForce): ReadonlySet<string> {
  return new Set(Object.keys(policy.fixed))
}
