/** The key commands and what they are bound to. Firefox for Android has none. */
import { useEffect, useState } from 'preact/hooks'
import type { KeyLine } from '../../components/options/types.ts'
import { browser } from '../../lib/platform/browser.ts'

/** In the order in which they are shown; browsers give them by their names. */
const lines: readonly (readonly [name: string, command: KeyLine['command']])[] = [
  ['toggle-marks', 'marks'],
  ['toggle-panel', 'panel'],
  ['next-mention', 'next'],
  ['previous-mention', 'previous'],
]

type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> }
const { commands } = browser as { commands?: Commands }

async function loadKeys(): Promise<KeyLine[]> {
  const all = (await commands?.getAll()) ?? []
  return lines.flatMap(([name, command]) => {
    const bound = all.find((one) => one.name === name)
    return bound ? [{ command, keys: bound.shortcut ?? '' }] : []
  })
}

/** The keys as the reader has set them in the browser; empty until they are known, and on phones. */
export function useKeys(): KeyLine[] {
  const [keys, setKeys] = useState<KeyLine[]>([])
  useEffect(() => {
    void loadKeys().then(setKeys)
  }, [])
  return keys
}

/** Opens the browser's own page for shortcuts; null where there is none to open. */
export function shortcutSettings(): (() => void) | null {
  if (!commands) return null
  const { openShortcutSettings } = commands
  if (openShortcutSettings) return () => void openShortcutSettings.call(commands)
  if (import.meta.env.BROWSER === 'firefox') return null
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
