/**
 * The reader's settings: one record in `storage.local`, read leniently (a field that is missing or of a wrong shape gets
 * its default), written whole. Nothing about what was read is in it, apart from the sites the reader switched off and the
 * links called wrong.
 */
import { isSameLink, type HiddenLink, type LinkKey } from '../analysis/hidden-links.ts'
import { kinds } from '../analysis/kinds.ts'
import type { Arrangement, PageSettings } from '../messages/contract.ts'
import { limits } from '../messages/limits.ts'
import { browser } from '../platform/browser.ts'
import type { Storage } from '../platform/browser.ts'
import { createLog } from '../platform/log.ts'
import { isClosed, loadPolicy, type Policy } from './policy.ts'
import { fieldsOf, readPlain, type PlainField } from './setting-values.ts'

export type { HiddenLink }

export const settingsVersion = 1
const key = 'settings'
/** Whoever changes the settings holds this lock. */
const lock = 'hawamish-settings'

const log = createLog('settings')

export type Settings = Omit<PageSettings, 'locked'> & {
  version: typeof settingsVersion
  /** False: Hawamish does nothing anywhere. */
  on: boolean
  /** Hosts without `www.` on which it does nothing. */
  sitesOff: string[]
  /** Links that the reader took away with "wrong here?", newest last. Kept on this device, undone in the options. */
  hiddenLinks: HiddenLink[]
}

/** The settings that count: the reader's own, with what an administrator fixed in their place. */
export type SettingsInForce = Settings & { policy: Policy }

/** Widths of the panel beside a text, in CSS pixels: narrower it could not be read, wider there is no text beside it. */
const panelWidths = { usual: 360, least: 280, most: 760 } as const

export const defaultSettings: Settings = {
  version: settingsVersion,
  on: true,
  marks: true,
  sitesOff: [],
  hiddenLinks: [],
  density: 'all',
  kinds: [...kinds],
  extras: [],
  hover: false,
  announce: false,
  language: 'ar',
  digits: 'western',
  theme: 'auto',
  size: 'medium',
  font: 'naskh',
  panel: 'auto',
  arrangement: { slim: false, order: [], folded: [], width: panelWidths.usual },
}

const hostShape = /^[a-z0-9._-]{1,253}$/
const wordShape = /^[a-z-]{1,40}$/

function list(value: unknown, shape: RegExp, most: number): string[] {
  if (!Array.isArray(value)) return []
  const good = value.filter((item): item is string => typeof item === 'string' && shape.test(item))
  return [...new Set(good)].slice(0, most)
}

/** So many hidden links are kept; the oldest go first. */
const mostHidden = 2_000
const dayShape = /^\d{4}-\d{2}-\d{2}$/

function readHiddenLink(stored: unknown): HiddenLink[] {
  const { id, name, form, page, on } = fieldsOf(stored)
  const isText = (value: unknown, most: number): value is string =>
    typeof value === 'string' && value !== '' && value.length <= most
  if (!isText(id, limits.id) || !isText(name, limits.name) || typeof on !== 'string' || !dayShape.test(on)) return []
  if (page !== null && !(isText(page, limits.url) && /^(?:https?|file):\/\//.test(page))) return []
  return [{ id, name, page, on, ...(isText(form, limits.name) && { form }) }]
}

function readHiddenLinks(stored: unknown): HiddenLink[] {
  if (!Array.isArray(stored)) return []
  const links = new Map(
    stored.flatMap(readHiddenLink).map((link) => [`${link.id} ${link.page ?? ''} ${link.form ?? ''}`, link]),
  )
  return [...links.values()].slice(-mostHidden)
}

function readArrangement(stored: unknown): Arrangement {
  const from = fieldsOf(stored)
  return {
    slim: from['slim'] === true,
    order: list(from['order'], wordShape, 20),
    folded: list(from['folded'], wordShape, 20),
    width: readWidth(from['width']),
  }
}

function readWidth(stored: unknown): number {
  if (typeof stored !== 'number' || !Number.isFinite(stored)) return panelWidths.usual
  return Math.round(Math.min(Math.max(stored, panelWidths.least), panelWidths.most))
}

/** Settings of whatever was stored: by this version, by an older or newer one, or spoilt by hand. Never fails. */
export function readSettings(stored: unknown): Settings {
  const from = fieldsOf(stored)
  return {
    ...defaultSettings,
    ...readPlain(stored),
    sitesOff: list(from['sitesOff'], hostShape, 5_000),
    hiddenLinks: readHiddenLinks(from['hiddenLinks']),
    arrangement: readArrangement(from['arrangement']),
  }
}

/** The part that a page may know. */
export function pageSettings(settings: Settings & { policy?: Policy }): PageSettings {
  const { marks, density, kinds, extras, hover, announce, language, digits, theme, size, font, panel, arrangement } =
    settings
  return {
    marks,
    density,
    kinds,
    extras,
    hover,
    announce,
    language,
    digits,
    theme,
    size,
    font,
    panel,
    arrangement,
    locked: Object.keys(settings.policy?.fixed ?? {}),
  }
}

/**
 * Who switched Hawamish off for the page at an address; null where it works. What holds for a host holds for it over http,
 * too, where a page can be read on demand. An address that the browser hides (undefined) is that of a page that is not read.
 */
export function offFor(
  settings: SettingsInForce,
  address: string | undefined,
): 'site' | 'everywhere' | 'policy' | null {
  if (!settings.on) return 'everywhere'
  if (address === undefined) return null
  const host = URL.parse(address)?.hostname.replace(/^www\./, '') || null
  if (isClosed(settings.policy, host)) return 'policy'
  return host !== null && settings.sitesOff.includes(host) ? 'site' : null
}

/** The reader's settings under a policy. */
export function underPolicy(settings: Settings, policy: Policy): SettingsInForce {
  return { ...settings, ...policy.fixed, policy }
}

/** What is written down: the reader's own values stay behind the fixed ones, and come back when the policy goes. */
function ownPart(next: Settings, stored: Settings, policy: Policy): Settings {
  const fixed = Object.keys(policy.fixed) as PlainField[]
  return readSettings({ ...next, ...Object.fromEntries(fixed.map((field) => [field, stored[field]])) })
}

/** The settings with a site switched on or off. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host)
  return { ...settings, sitesOff: on ? others : [...others, host] }
}

/** The settings with a link hidden; hidden everywhere, it needs no line of its own for single pages. */
export function withHiddenLink(settings: Settings, link: HiddenLink): Settings {
  const others = settings.hiddenLinks.filter(
    (other) => !isSameLink(other, link) && (link.page !== null || !isSameLink({ ...other, page: null }, link)),
  )
  return { ...settings, hiddenLinks: [...others, link] }
}

/** The settings with a hidden link shown again. */
export function withoutHiddenLink(settings: Settings, link: LinkKey): Settings {
  return { ...settings, hiddenLinks: settings.hiddenLinks.filter((other) => !isSameLink(other, link)) }
}

/** The reader's own settings, also those that a policy has put others in the place of. */
export async function loadOwnSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key)
  return readSettings(stored[key])
}

/** The settings in force: the reader's own under the administrator's policy. */
export async function loadSettings(): Promise<SettingsInForce> {
  const [own, policy] = await Promise.all([loadOwnSettings(), loadPolicy()])
  return underPolicy(own, policy)
}

type Change = (own: Settings, policy: Policy) => Settings

async function write(change: Change): Promise<SettingsInForce> {
  return navigator.locks.request(lock, async () => {
    const [own, policy] = await Promise.all([loadOwnSettings(), loadPolicy()])
    const next = change(own, policy)
    await browser.storage.local.set({ [key]: next })
    return underPolicy(next, policy)
  })
}

/** Changes the settings; contexts that change them at the same moment wait for each other. Gives what is in force then. */
export function changeSettings(change: (settings: SettingsInForce) => Settings): Promise<SettingsInForce> {
  return write((own, policy) => ownPart(change(underPolicy(own, policy)), own, policy))
}

/** The same for the reader's own settings, also those behind a policy. */
export function changeOwnSettings(change: (own: Settings) => Settings): Promise<SettingsInForce> {
  return write((own) => readSettings(change(own)))
}

/** `before` is null where nobody can say what was in force: after a change of the policy. */
type SettingsListener = (settings: SettingsInForce, before: SettingsInForce | null) => void

/** Calls the listener with each new state of the settings and the one before, whoever changed them and wherever. */
export function watchSettings(listener: SettingsListener): () => void {
  // The policy is asked for again with each change: one after the other, so that the listener hears them in order.
  let last: Promise<unknown> = Promise.resolve()
  let stopped = false
  const tell = (states: () => Promise<[SettingsInForce, SettingsInForce | null]>): void => {
    const found = last.then(states)
    last = found.catch((error: unknown) => log.bug('watch', error))
    void found.then(
      ([settings, before]) => stopped || listener(settings, before),
      // The storage failed, which `last` has told; with the next change it is asked again.
      () => undefined,
    )
  }
  const onChanged = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    const own = changes[key]
    if (area === 'local' && own)
      tell(async () => {
        const policy = await loadPolicy()
        return [underPolicy(readSettings(own.newValue), policy), underPolicy(readSettings(own.oldValue), policy)]
      })
    if (area === 'managed') tell(async () => [await loadSettings(), null])
  }
  browser.storage.onChanged.addListener(onChanged)
  return () => {
    stopped = true
    browser.storage.onChanged.removeListener(onChanged)
  }
}

/** Erases everything that is stored. A change under way ends first, so that it cannot write down again what it has read. */
export async function eraseSettings(): Promise<void> {
  await navigator.locks.request(lock, () => browser.storage.local.clear())
}
