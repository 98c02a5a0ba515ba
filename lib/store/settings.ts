/**
 * The reader's settings: one record in `storage.local`, read leniently (a field that is missing or of a wrong shape gets
 * its default), written whole. Nothing about what was read is in it, apart from the sites the reader switched off.
 */
import type { Kind } from '../analysis/view.ts'
import type { Arrangement, PageSettings } from '../messages/contract.ts'
import { browser } from '../platform/browser.ts'
import type { Storage } from '../platform/browser.ts'

export const settingsVersion = 1
const key = 'settings'

export type Settings = PageSettings & {
  version: typeof settingsVersion
  /** False: Hawamish does nothing anywhere. */
  on: boolean
  /** Hosts without `www.` on which it does nothing. */
  sitesOff: string[]
}

const allKinds: readonly Kind[] = ['person', 'group', 'body', 'place', 'law', 'event', 'other']

export const defaultSettings: Settings = {
  version: settingsVersion,
  on: true,
  marks: true,
  sitesOff: [],
  density: 'all',
  kinds: [...allKinds],
  language: 'ar',
  digits: 'western',
  theme: 'auto',
  size: 'medium',
  panel: 'auto',
  arrangement: { slim: false, order: [], folded: [] },
}

function choice<T extends string>(value: unknown, options: readonly T[], fallback: T): T {
  return options.find((option) => option === value) ?? fallback
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback
}

const hostShape = /^[a-z0-9.-]{1,253}$/
const wordShape = /^[a-z-]{1,40}$/

function list(value: unknown, shape: RegExp, most: number): string[] {
  if (!Array.isArray(value)) return []
  const good = value.filter((item): item is string => typeof item === 'string' && shape.test(item))
  return [...new Set(good)].slice(0, most)
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function readArrangement(stored: unknown): Arrangement {
  const from = fields(stored)
  return {
    slim: flag(from['slim'], false),
    order: list(from['order'], wordShape, 20),
    folded: list(from['folded'], wordShape, 20),
  }
}

/** Settings of whatever was stored: by this version, by an older or newer one, or spoilt by hand. Never fails. */
export function readSettings(stored: unknown): Settings {
  const from = fields(stored)
  const kinds = from['kinds']
  return {
    version: settingsVersion,
    on: flag(from['on'], defaultSettings.on),
    marks: flag(from['marks'], defaultSettings.marks),
    sitesOff: list(from['sitesOff'], hostShape, 5_000),
    density: choice(from['density'], ['first', 'all'], defaultSettings.density),
    kinds: Array.isArray(kinds) ? allKinds.filter((kind) => kinds.includes(kind)) : defaultSettings.kinds,
    language: choice(from['language'], ['ar', 'en'], defaultSettings.language),
    digits: choice(from['digits'], ['western', 'eastern'], defaultSettings.digits),
    theme: choice(from['theme'], ['auto', 'light', 'dark'], defaultSettings.theme),
    size: choice(from['size'], ['small', 'medium', 'large'], defaultSettings.size),
    panel: choice(from['panel'], ['auto', 'ask'], defaultSettings.panel),
    arrangement: readArrangement(from['arrangement']),
  }
}

/** The part that a page may know. */
export function pageSettings(settings: Settings): PageSettings {
  const { marks, density, kinds, language, digits, theme, size, panel, arrangement } = settings
  return { marks, density, kinds, language, digits, theme, size, panel, arrangement }
}

/** Whether Hawamish works on a host (without `www.`; null: a page without a host). */
export function offFor(settings: Settings, host: string | null): 'site' | 'everywhere' | null {
  if (!settings.on) return 'everywhere'
  return host !== null && settings.sitesOff.includes(host) ? 'site' : null
}

/** The settings with a site switched on or off. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host)
  return { ...settings, sitesOff: on ? others : [...others, host] }
}

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key)
  return readSettings(stored[key])
}

/** Changes the settings; contexts that change them at the same moment wait for each other. Gives what was stored. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('hawamish-settings', async () => {
    const next = readSettings(change(await loadSettings()))
    await browser.storage.local.set({ [key]: next })
    return next
  })
}

/** Calls the listener with each new state of the settings and the one before, from whichever context it was changed. */
export function watchSettings(listener: (settings: Settings, before: Settings) => void): () => void {
  const onChanged = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area === 'local' && changes[key])
      listener(readSettings(changes[key].newValue), readSettings(changes[key].oldValue))
  }
  browser.storage.onChanged.addListener(onChanged)
  return () => browser.storage.onChanged.removeListener(onChanged)
}

/** Erases everything that is stored. */
export async function eraseSettings(): Promise<void> {
  await browser.storage.local.clear()
}
