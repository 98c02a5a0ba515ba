/**
 * The browser's extension API, promises everywhere. The only module that imports the polyfill, which wraps `chrome` in
 * Chrome 128–147 and hands on the native `browser` elsewhere (platform.md §1.3). For the background and the extension's
 * own pages; page scripts use the few calls of `page-runtime.ts`, which keeps them small.
 */
import browser from 'webextension-polyfill'
import type { Tabs } from 'webextension-polyfill'

export { browser }
export type { Scripting, Storage, Tabs } from 'webextension-polyfill'

/** Chrome's side panel, which the polyfill hands through but has no types for. Absent in Firefox. */
export type SidePanel = {
  open(options: { tabId?: number; windowId?: number }): Promise<void>
  setOptions(options: { tabId?: number; path?: string; enabled?: boolean }): Promise<void>
}

/** The side panel of this browser; null where it has none. */
export function sidePanel(): SidePanel | null {
  return (browser as unknown as { sidePanel?: SidePanel }).sidePanel ?? null
}

/** The host of a tab where pages can be read, without `www.`; null on browser pages, files and tabs whose address is hidden. */
export function hostOfTab(tab: Tabs.Tab): string | null {
  return hostOf(tab.url ?? null)
}

/** `https://www.sana.sy/x` → `sana.sy`; null for anything that is not https. */
export function hostOf(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url)
  return parsed?.protocol === 'https:' ? parsed.hostname.replace(/^www\./, '') : null
}
