/** Where Hawamish may work: always read from the browser's permissions, never from a flag of our own. */
import { useEffect, useState } from 'preact/hooks'
import type { SiteLine } from '../../components/options/types.ts'
import { browser } from '../../lib/platform/browser.ts'
import { patternsOf } from '../../lib/platform/hosts.ts'

export const everySite = 'https://*/*'

/** Hosts that are granted one by one: `https://sana.sy/*` and `https://*.sana.sy/*` are one. */
export function hostsOf(origins: readonly string[]): string[] {
  const hosts = origins.flatMap((origin) => /^https:\/\/(?:\*\.)?([^*/]+)\/\*$/.exec(origin)?.[1] ?? [])
  return [...new Set(hosts.map((host) => host.replace(/^www\./, '')))].toSorted()
}

/** The granted match patterns; null until they are known. */
export function useGranted(): string[] | null {
  const [origins, setOrigins] = useState<string[] | null>(null)
  useEffect(() => {
    const look = (): void => void browser.permissions.getAll().then(({ origins = [] }) => setOrigins(origins))
    look()
    browser.permissions.onAdded.addListener(look)
    browser.permissions.onRemoved.addListener(look)
    return () => {
      browser.permissions.onAdded.removeListener(look)
      browser.permissions.onRemoved.removeListener(look)
    }
  }, [])
  return origins
}

/** Whether one of the granted patterns stands for every site. */
export function grantsAll(origins: readonly string[]): boolean {
  return origins.some((origin) => origin === everySite || origin === '<all_urls>' || origin === '*://*/*')
}

/**
 * Asks the browser for leave; false where it is not given, and for hosts that the browser takes no pattern of (`[::1]`).
 * Both browsers take this only as the first thing that happens in a click.
 */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: patternsOf(host) }).catch(() => false)
}

/** The same for every site. */
export function requestAll(): Promise<boolean> {
  return browser.permissions.request({ origins: [everySite] })
}

/** Gives leave back; false where the browser keeps it, as Chrome does with the hosts of the manifest. */
export async function giveBack(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins })
  } catch {
    return false
  }
}

type Sites = {
  sitesOff: readonly string[]
  /** Outlets' names by host. */
  names: ReadonlyMap<string, string>
  /** Whether an administrator keeps Hawamish off. */
  isLocked: (host: string) => boolean
}

/** One line per site, granted or switched off. */
export function siteLines(origins: readonly string[], { sitesOff, names, isLocked }: Sites): SiteLine[] {
  const granted = new Set(hostsOf(origins))
  const all = grantsAll(origins)
  return [...new Set([...granted, ...sitesOff])].toSorted().map((host) => ({
    host,
    name: names.get(host) ?? names.get(`www.${host}`) ?? null,
    granted: all || granted.has(host),
    off: sitesOff.includes(host),
    locked: isLocked(host),
  }))
}
